import { randomUUID } from "node:crypto";
import type { ReceiptsChoice, ReceiptsRequest } from "../../dialogs/protocol";
import type { AddOnRun } from "./addOnRun";
import { CannotDo } from "./cannotDo";
import {
  type Command,
  type CommandOption,
  fileOptions,
  type Given,
  openFile,
  requireInput,
  requireTarget,
} from "./command";
import { quoted, writePage } from "./pages";
import type { SpokenSurroundings } from "./terminal";
import { checkTextTarget } from "./textFile";
import { textTable } from "./textTable";
import type { CliWords } from "./words/index";

const option = (value: string, help: (options: CliWords["options"]) => string): CommandOption => ({
  type: "string",
  value,
  help: ({ options }) => help(options),
});

/**
 * `whipround receipts in.xlsx [-o out.xlsx --page receipts.html] [--by gift|year] [--year 2026] …`;
 * `--again N --page …`, `--list --year Y --page …`, `--void N -o …`. Without -o and --page only shows
 * which there would be.
 */
export const receipts: Command = {
  name: "receipts",
  arguments: "IN.xlsx",
  mostArguments: 1,
  summary: ({ summaries }) => summaries.receipts,
  options: {
    ...fileOptions,
    page: option("FILE", (options) => options.page),
    by: option("gift|year", (options) => options.by),
    year: option("YEAR", (options) => options.year),
    households: { type: "boolean", help: ({ options }) => options.households },
    drive: option("DRIVE", (options) => options.driveToReceipt),
    member: option("MEMBER", (options) => options.memberToReceipt),
    household: option("HOUSEHOLD", (options) => options.householdToReceipt),
    from: option("DAY", (options) => options.from),
    until: option("DAY", (options) => options.until),
    again: option("NUMBERS", (options) => options.again),
    list: { type: "boolean", help: ({ options }) => options.list },
    void: option("NUMBER", (options) => options.void),
  },
  async run(given, surroundings) {
    const { terminal, words } = surroundings;
    requireInput(given, "receipts", words);
    const number = given.text("void");
    const again = given.text("again");
    const isLooked = again !== undefined || given.flag("list");
    const isPreview =
      !isLooked && given.text("out") === undefined && given.text("page") === undefined;
    if (number !== undefined) return voidOne(number, given, surroundings);
    if (isPreview) return preview(given, surroundings);
    const page = given.text("page");
    if (page === undefined) throw new CannotDo(words.wrong.missing("--page", example(given)));
    const endings = given.flag("list") ? [".html", ".csv"] : [".html"];
    await checkTextTarget(page, endings, surroundings);
    // What was numbered is on record only in the workbook: receipts are not made without it.
    const target = isLooked ? given.text("out") : requireTarget(given, "receipts", words);
    const { addOn, save } = await openFile(given, surroundings, target);
    const reply = addOn.ask("receiptsPage", requestOf(given, addOn, words));
    if (target !== undefined) await save(target);
    await writePage(page, reply, surroundings);
    if (reply.message !== undefined) terminal.out(reply.message);
    if (target !== undefined) terminal.out(words.work.written(target));
  },
};

async function voidOne(
  number: string,
  given: Given,
  surroundings: SpokenSurroundings,
): Promise<void> {
  const { terminal, words } = surroundings;
  const target = requireTarget(given, "receipts", words);
  const { addOn, save } = await openFile(given, surroundings, target);
  const { message } = addOn.ask("voidReceipt", { number, token: randomUUID() });
  await save(target);
  terminal.out(`${message}\n${words.work.written(target)}`);
}

async function preview(given: Given, surroundings: SpokenSurroundings): Promise<void> {
  const { terminal, words } = surroundings;
  const { addOn } = await openFile(given, surroundings, undefined);
  const { summary, left, lines } = addOn.ask("previewReceipts", choiceOf(given, addOn, words));
  const { number, who, amountText } = {
    number: lines.map((line) => line.number),
    who: lines.map((line) => line.who),
    amountText: lines.map((line) => line.amountText),
  };
  const columns = [
    { title: "", align: "start" as const, cells: number },
    { title: words.quotas.who, align: "start" as const, cells: who },
    { title: words.lines.amount, align: "end" as const, cells: amountText },
  ];
  if (lines.length > 0) terminal.out(textTable(columns, terminal.columns).join("\n"));
  terminal.out([summary, ...left, words.work.notReceipted].join("\n"));
}

function requestOf(given: Given, addOn: AddOnRun, words: CliWords): ReceiptsRequest {
  const numbers = given.text("again");
  if (numbers !== undefined) return { what: "again", numbers };
  if (given.flag("list")) return { what: "register", year: yearOf(given, addOn) };
  return { what: "make", token: randomUUID(), ...choiceOf(given, addOn, words) };
}

function choiceOf(given: Given, addOn: AddOnRun, { wrong }: CliWords): ReceiptsChoice {
  const by = given.text("by") ?? (given.text("year") === undefined ? "gift" : "year");
  if (by !== "gift" && by !== "year") throw new CannotDo(wrong.by(by));
  return {
    by,
    year: yearOf(given, addOn),
    households: given.flag("households"),
    drive: given.text("drive") ?? "",
    memberId: given.text("member") ?? "",
    household: given.text("household") ?? "",
    from: given.text("from") ?? "",
    until: given.text("until") ?? "",
  };
}

/** The present year where none is stated. */
function yearOf(given: Given, addOn: AddOnRun): number {
  return Number(given.text("year") ?? addOn.ask("getChoices").day.slice(0, 4));
}

function example(given: Given): string {
  const file = quoted(given.positionals[0] ?? "in.xlsx");
  return `whipround receipts ${file} -o ${quoted(given.text("out") ?? "out.xlsx")} --page receipts.html`;
}
