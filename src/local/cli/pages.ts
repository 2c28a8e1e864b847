import { extname } from "node:path";
import { CannotDo } from "./cannotDo";
import {
  type Command,
  type CommandOption,
  type Given,
  openWorkbook,
  requireInput,
} from "./command";
import type { SpokenSurroundings } from "./terminal";
import { checkTextTarget, writeText } from "./textFile";
import type { CliWords } from "./words/index";

interface Page {
  readonly title: string;
  readonly html: string;
  readonly csv: string;
}

const out: CommandOption = {
  type: "string",
  short: "o",
  value: "FILE",
  help: ({ options }) => options.outPage,
};
const note: CommandOption = { type: "string", value: "TEXT", help: ({ options }) => options.note };

/** A command that makes one of the add-on's pages to print. */
function pageCommand(made: {
  readonly name: "person" | "notice" | "sheets" | "handover";
  readonly page: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly request: (given: Given, words: CliWords) => object;
}): Command {
  const { name, page, options, request } = made;
  return {
    name,
    arguments: "IN.xlsx",
    mostArguments: 1,
    summary: ({ summaries }) => summaries[name],
    options: { ...options, out },
    async run(given, surroundings) {
      const { words } = surroundings;
      requireInput(given, name, words);
      const target = given.text("out");
      if (target === undefined) throw new CannotDo(words.wrong.noPageTarget(name));
      const asked = request(given, words);
      await checkTextTarget(target, [".html", ".csv"], surroundings);
      const { addOn } = await openWorkbook(given, surroundings, undefined);
      await write(target, addOn.ask<Page>(page, asked), surroundings);
    },
  };
}

async function write(target: string, page: Page, surroundings: SpokenSurroundings): Promise<void> {
  const { work } = surroundings.words;
  const isCsv = extname(target).toLowerCase() === ".csv";
  if (isCsv && page.csv === "") throw new CannotDo(work.noFigures);
  // Excel takes a CSV for Unicode only if it begins with this mark.
  await writeText(target, isCsv ? `\ufeff${page.csv}` : page.html, surroundings);
  surroundings.terminal.out(`${page.title}\n${work.written(target)}`);
}

/** The value of an option without which a command has nothing to do. */
function required(given: Given, option: string, example: string, { wrong }: CliWords): string {
  const value = given.text(option);
  if (value === undefined) throw new CannotDo(wrong.missing(`--${option}`, example));
  return value;
}

/** `whipround person in.xlsx --member M -o page.html` */
export const person = pageCommand({
  name: "person",
  page: "personPage",
  options: {
    member: { type: "string", value: "MEMBER", help: ({ options }) => options.member },
  },
  request: (given, words) => ({
    memberId: required(
      given,
      "member",
      "whipround person in.xlsx --member M07 -o page.html",
      words,
    ),
  }),
});

/** `whipround notice in.xlsx [--drive D] [--note …] -o notice.html` */
export const notice = pageCommand({
  name: "notice",
  page: "noticePage",
  options: {
    drive: { type: "string", value: "DRIVE", help: ({ options }) => options.driveToNotice },
    note,
  },
  request: (given) => ({ drive: given.text("drive") ?? "", note: given.text("note") ?? "" }),
});

/** `whipround sheets in.xlsx --drive D [--groups "A; B"] -o sheets.html` */
export const sheets = pageCommand({
  name: "sheets",
  page: "collectionSheetsPage",
  options: {
    drive: { type: "string", value: "DRIVE", help: ({ options }) => options.driveToCollect },
    groups: { type: "string", value: "GROUPS", help: ({ options }) => options.groups },
  },
  request: (given, words) => ({
    drive: required(given, "drive", "whipround sheets in.xlsx --drive Roof -o sheets.html", words),
    groups: listed(given.text("groups")),
  }),
});

/** `whipround handover in.xlsx [--note …] -o handover.html` */
export const handover = pageCommand({
  name: "handover",
  page: "handoverPage",
  options: { note },
  request: (given) => ({ note: given.text("note") ?? "" }),
});

/** What stands between semicolons. */
export function listed(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
