import { extname } from "node:path";
import type { Granted, PageReply } from "../../dialogs/protocol";
import type { AddOnRun } from "./addOnRun";
import { CannotDo } from "./cannotDo";
import { type Command, type CommandOption, type Given, openFile, requireInput } from "./command";
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
  readonly name: "person" | "notice" | "sheets" | "outcome" | "handover";
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Asks it of the add-on. @throws CannotDo where something is left out */
  readonly ask: (addOn: AddOnRun, given: Given, words: CliWords) => Page;
}): Command {
  const { name, options, ask } = made;
  return {
    name,
    arguments: "IN.xlsx",
    mostArguments: 1,
    summary: ({ summaries }) => summaries[name],
    options: { ...options, out },
    async run(given, surroundings) {
      const { words } = surroundings;
      const input = requireInput(given, name, words);
      const target = given.text("out");
      if (target === undefined) throw new CannotDo(words.wrong.noPageTarget(name, quoted(input)));
      await checkTextTarget(target, [".html", ".csv"], surroundings);
      const { addOn } = await openFile(given, surroundings, undefined);
      await writePage(target, ask(addOn, given, words), surroundings);
    },
  };
}

export async function writePage(
  target: string,
  page: Page,
  surroundings: SpokenSurroundings,
): Promise<void> {
  const { work } = surroundings.words;
  const isCsv = extname(target).toLowerCase() === ".csv";
  if (isCsv && page.csv === "") throw new CannotDo(work.noFigures);
  // Excel takes a CSV for Unicode only if it begins with this mark.
  await writeText(target, isCsv ? `\ufeff${page.csv}` : page.html, surroundings);
  const parts = page.parts ?? 1;
  const more = parts > 1 ? `\n${work.parts(parts)}` : "";
  surroundings.terminal.out(`${page.title}\n${work.written(target)}${more}`);
}

/** Says which option is missing, by the user's own workbook. */
function missing(
  option: string,
  value: string,
  command: string,
  given: Given,
  { wrong }: CliWords,
): CannotDo {
  const file = quoted(given.positionals[0] ?? "in.xlsx");
  const target = quoted(given.text("out") ?? "page.html");
  const example = `whipround ${command} ${file} --${option} ${quoted(value)} -o ${target}`;
  return new CannotDo(wrong.missing(`--${option}`, example));
}

/** A word of a command line as it is typed: in quotes where it has blanks or marks. */
export function quoted(word: string): string {
  return /^[\p{L}\p{N}_./\\:-]+$/u.test(word) ? word : `"${word}"`;
}

/** `whipround person in.xlsx --member M|--household H|--group G|--everyone [--part N] -o page.html` */
export const person = pageCommand({
  name: "person",
  options: {
    member: { type: "string", value: "MEMBER", help: ({ options }) => options.member },
    household: { type: "string", value: "HOUSEHOLD", help: ({ options }) => options.household },
    group: { type: "string", value: "GROUP", help: ({ options }) => options.groupOfPages },
    everyone: { type: "boolean", help: ({ options }) => options.everyone },
    part: { type: "string", value: "N", help: ({ options }) => options.part },
  },
  ask(addOn, given, words) {
    const household = given.text("household");
    if (household !== undefined) return addOn.ask("personPage", { household });
    const group = given.flag("everyone") ? "" : given.text("group");
    const part = Number(given.text("part") ?? 1);
    if (group !== undefined) return addOn.ask("personPage", { group, part });
    const memberId = given.text("member");
    if (memberId !== undefined) return addOn.ask("personPage", { memberId });
    const [first] = addOn.ask("getChoices").people;
    throw missing("member", first?.id ?? "M07", "person", given, words);
  },
});

/** `whipround notice in.xlsx [--drive D] [--note …] -o notice.html` */
export const notice = pageCommand({
  name: "notice",
  options: {
    drive: { type: "string", value: "DRIVE", help: ({ options }) => options.driveToNotice },
    note,
  },
  ask: (addOn, given) =>
    addOn.ask("noticePage", {
      drive: given.text("drive") ?? "",
      note: given.text("note") ?? "",
    }),
});

/** `whipround outcome in.xlsx [--drive D] [--note …] -o outcome.html` */
export const outcome = pageCommand({
  name: "outcome",
  options: {
    drive: { type: "string", value: "DRIVE", help: ({ options }) => options.driveToNotice },
    note,
  },
  ask: (addOn, given) =>
    addOn.ask("outcomePage", {
      drive: given.text("drive") ?? "",
      note: given.text("note") ?? "",
    }),
});

/** `whipround sheets in.xlsx [--drive D] [--groups "A; B"] -o sheets.html`: of one drive there is no choice. */
export const sheets = pageCommand({
  name: "sheets",
  options: {
    drive: { type: "string", value: "DRIVE", help: ({ options }) => options.driveToCollect },
    groups: { type: "string", value: "GROUPS", help: ({ options }) => options.groups },
  },
  ask(addOn, given, words) {
    const groups = listed(given.text("groups"));
    const named = given.text("drive");
    const drives = named === undefined ? addOn.ask("getChoices").drives : [];
    const drive = named ?? (drives.length === 1 ? drives[0]?.drive : undefined);
    if (drive !== undefined) return addOn.ask("collectionSheetsPage", { drive, groups });
    throw missing("drive", drives[0]?.drive ?? "Roof", "sheets", given, words);
  },
});

/** `whipround handover in.xlsx [--note …] -o handover.html` */
export const handover = pageCommand({
  name: "handover",
  options: { note },
  ask: (addOn, given) => addOn.ask("handoverPage", { note: given.text("note") ?? "" }),
});

/** What stands between semicolons. */
export function listed(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
