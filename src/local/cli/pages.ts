import { extname } from "node:path";
import type { Granted, PageReply } from "../../dialogs/protocol";
import type { AddOnRun } from "./addOnRun";
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

type Page = Granted<PageReply>;

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
  readonly options: Readonly<Record<string, CommandOption>>;
  /** What to ask of the add-on. @throws CannotDo where something is left out */
  readonly question: (given: Given, words: CliWords) => (addOn: AddOnRun) => Page;
}): Command {
  const { name, options, question } = made;
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
      const ask = question(given, words);
      await checkTextTarget(target, [".html", ".csv"], surroundings);
      const { addOn } = await openWorkbook(given, surroundings, undefined);
      await write(target, ask(addOn), surroundings);
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
  options: {
    member: { type: "string", value: "MEMBER", help: ({ options }) => options.member },
  },
  question(given, words) {
    const usage = "whipround person in.xlsx --member M07 -o page.html";
    const memberId = required(given, "member", usage, words);
    return (addOn) => addOn.ask("personPage", { memberId });
  },
});

/** `whipround notice in.xlsx [--drive D] [--note …] -o notice.html` */
export const notice = pageCommand({
  name: "notice",
  options: {
    drive: { type: "string", value: "DRIVE", help: ({ options }) => options.driveToNotice },
    note,
  },
  question(given) {
    const request = { drive: given.text("drive") ?? "", note: given.text("note") ?? "" };
    return (addOn) => addOn.ask("noticePage", request);
  },
});

/** `whipround sheets in.xlsx --drive D [--groups "A; B"] -o sheets.html` */
export const sheets = pageCommand({
  name: "sheets",
  options: {
    drive: { type: "string", value: "DRIVE", help: ({ options }) => options.driveToCollect },
    groups: { type: "string", value: "GROUPS", help: ({ options }) => options.groups },
  },
  question(given, words) {
    const usage = "whipround sheets in.xlsx --drive Roof -o sheets.html";
    const drive = required(given, "drive", usage, words);
    const groups = listed(given.text("groups"));
    return (addOn) => addOn.ask("collectionSheetsPage", { drive, groups });
  },
});

/** `whipround handover in.xlsx [--note …] -o handover.html` */
export const handover = pageCommand({
  name: "handover",
  options: { note },
  question(given) {
    const request = { note: given.text("note") ?? "" };
    return (addOn) => addOn.ask("handoverPage", request);
  },
});

/** What stands between semicolons. */
export function listed(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
