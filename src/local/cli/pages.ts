import { extname } from "node:path";
import { CannotDo } from "./cannotDo";
import {
  type Command,
  type CommandOption,
  type Given,
  openWorkbook,
  requireInput,
} from "./command";
import type { Surroundings } from "./terminal";
import { checkTextTarget, writeText } from "./textFile";

interface Page {
  readonly title: string;
  readonly html: string;
  readonly csv: string;
}

const out: CommandOption = { type: "string", short: "o", value: "FILE", help: "the page to write" };
const driveOption = (help: string): CommandOption => ({ type: "string", value: "DRIVE", help });
const note: CommandOption = {
  type: "string",
  value: "TEXT",
  help: "words of your own on the page",
};

/** A command that makes one of the add-on's pages to print. */
function pageCommand(made: {
  readonly name: string;
  readonly summary: string;
  readonly page: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly request: (given: Given) => object;
}): Command {
  const { name, summary, page, options, request } = made;
  return {
    name,
    arguments: "IN.xlsx",
    mostArguments: 1,
    summary,
    options: { ...options, out },
    async run(given, surroundings) {
      requireInput(given, name);
      const target = given.text("out");
      if (target === undefined)
        throw new CannotDo(`Say with -o where to write the page: whipround ${name} … -o page.html`);
      const asked = request(given);
      await checkTextTarget(target, [".html", ".csv"], surroundings);
      const { addOn } = await openWorkbook(given, surroundings, undefined);
      await write(target, addOn.ask<Page>(page, asked), surroundings);
    },
  };
}

async function write(target: string, page: Page, surroundings: Surroundings): Promise<void> {
  const isCsv = extname(target).toLowerCase() === ".csv";
  if (isCsv && page.csv === "")
    throw new CannotDo("This page has no figures for a CSV file: name an .html file.");
  // Excel takes a CSV for Unicode only if it begins with this mark.
  await writeText(target, isCsv ? `\ufeff${page.csv}` : page.html, surroundings);
  surroundings.terminal.out(`${page.title}\nWritten to ${target}.`);
}

/** The value of an option without which a command has nothing to do. */
function required(given: Given, option: string, example: string): string {
  const value = given.text(option);
  if (value === undefined) throw new CannotDo(`Say which with --${option}: ${example}`);
  return value;
}

/** `whipround person in.xlsx --member M -o page.html` */
export const person = pageCommand({
  name: "person",
  summary: "make the page of one person: quotas, every ledger row, balance",
  page: "personPage",
  options: { member: { type: "string", value: "MEMBER", help: "the Member ID or the name" } },
  request: (given) => ({
    memberId: required(given, "member", "whipround person in.xlsx --member M07 -o page.html"),
  }),
});

/** `whipround notice in.xlsx [--drive D] [--note …] -o notice.html` */
export const notice = pageCommand({
  name: "notice",
  summary: "make a notice of totals with charts that anyone may see",
  page: "noticePage",
  options: { drive: driveOption("this drive only; left out: every open drive"), note },
  request: (given) => ({ drive: given.text("drive") ?? "", note: given.text("note") ?? "" }),
});

/** `whipround sheets in.xlsx --drive D [--groups "A; B"] -o sheets.html` */
export const sheets = pageCommand({
  name: "sheets",
  summary: "make collection sheets to sign, one a group",
  page: "collectionSheetsPage",
  options: {
    drive: driveOption("the drive to collect for"),
    groups: { type: "string", value: "GROUPS", help: "these only, with semicolons between them" },
  },
  request: (given) => ({
    drive: required(given, "drive", "whipround sheets in.xlsx --drive Roof -o sheets.html"),
    groups: listed(given.text("groups")),
  }),
});

/** `whipround handover in.xlsx [--note …] -o handover.html` */
export const handover = pageCommand({
  name: "handover",
  summary: "make a handover report, for officers only",
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
