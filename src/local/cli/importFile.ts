import { randomUUID } from "node:crypto";
import { decodeText, detectEncoding, type Encoding, encodings } from "../../dialogs/csv/decodeText";
import { foreignFormatOf } from "../../dialogs/csv/foreignFormat";
import { type FileRows, readRows } from "../../dialogs/csv/readRows";
import type { Separator } from "../../dialogs/csv/separators";
import {
  type DecidedPart,
  type Granted,
  type ImportField,
  type ImportLine,
  type ImportPart,
  type ImportPreview,
  type ImportRequest,
  importFields,
  type LineDecision,
  type MoneyWay,
} from "../../dialogs/protocol";
import type { AddOnRun } from "./addOnRun";
import { CannotDo } from "./cannotDo";
import { type Command, fileOptions, type Given, openFile } from "./command";
import { listed, quoted } from "./pages";
import type { SpokenSurroundings } from "./terminal";
import { readBytes } from "./textFile";
import { textTable } from "./textTable";
import type { CliWords } from "./words/index";

type Preview = Granted<ImportPreview>;

/** `whipround import bank.csv book.xlsx [--drive D] … [-o out.xlsx]` */
export const importFile: Command = {
  name: "import",
  arguments: "BANK.csv BOOK.xlsx",
  mostArguments: 2,
  summary: ({ summaries }) => summaries.import,
  options: {
    ...fileOptions,
    drive: { type: "string", value: "DRIVE", help: ({ options }) => options.driveToImport },
    method: { type: "string", value: "METHOD", help: ({ options }) => options.method },
    "day-first": { type: "boolean", help: ({ options }) => options.dayFirst },
    "month-first": { type: "boolean", help: ({ options }) => options.monthFirst },
    "year-first": { type: "boolean", help: ({ options }) => options.yearFirst },
    "from-1900": { type: "boolean", help: ({ options }) => options.from1900 },
    "from-1904": { type: "boolean", help: ({ options }) => options.from1904 },
    thousands: { type: "boolean", help: ({ options }) => options.thousands },
    decimals: { type: "boolean", help: ({ options }) => options.decimals },
    "came-in": { type: "string", value: "WORDS", help: ({ options }) => options.cameIn },
    "went-out": { type: "string", value: "WORDS", help: ({ options }) => options.wentOut },
    account: { type: "string", value: "ACCOUNT", help: ({ options }) => options.account },
    "every-account": { type: "boolean", help: ({ options }) => options.everyAccount },
    separator: {
      type: "string",
      value: "MARK",
      help: ({ options }) => options.separator(Object.keys(separatorNames).join(", ")),
    },
    encoding: {
      type: "string",
      value: "ENCODING",
      help: ({ options }) => options.encoding(encodings.join(", ")),
    },
    columns: { type: "string", value: "LIST", help: ({ options }) => options.columns },
    people: { type: "string", value: "LIST", help: ({ options }) => options.people },
    assign: { type: "string", value: "LIST", help: ({ options }) => options.assign },
    "as-proposed": { type: "boolean", help: ({ options }) => options.asProposed },
    "unmatched-to": { type: "string", value: "GROUP", help: ({ options }) => options.unmatchedTo },
    "even-if-elsewhere": { type: "boolean", help: ({ options }) => options.evenIfElsewhere },
    "leave-out": { type: "boolean", help: ({ options }) => options.leaveOut },
  },
  async run(given, surroundings) {
    const { terminal, words } = surroundings;
    const [file, book] = given.positionals;
    if (file === undefined || book === undefined)
      throw new CannotDo(words.wrong.noStatement(usageOf(given)));
    const read = await readFile(file, given, surroundings);
    const ofBook: Given = { ...given, positionals: [book] };
    const target = given.text("out");
    const { addOn, save } = await openFile(ofBook, surroundings, target);
    const { request, preview } = decided(requestOf(read, given, addOn, words), given, addOn, words);
    terminal.out(lineTable(preview.lines, words, terminal.columns).join("\n"));
    if (preview.heading !== "") terminal.out(preview.heading);
    terminal.out(sumTable(preview, words, terminal.columns).join("\n"));
    terminal.out(`${preview.summary}\n`);
    decide(preview, given, words);
    const added = countOf(preview, ["new", ...(given.text("unmatched-to") ? ["unmatched"] : [])]);
    if (added === 0) return terminal.out(words.work.nothingWritten);
    if (target === undefined) return terminal.out(words.work.notImported);
    const { fields, fingerprint } = preview;
    const unmatchedTo = given.text("unmatched-to") ?? "";
    const whole = { ...request, token: randomUUID(), fields, fingerprint, unmatchedTo };
    const { message } = addOn.ask("appendContributions", whole);
    await save(target);
    terminal.out(`${message}\n${words.work.written(target)}`);
  },
};

/** How the command is written, with the user's own files as far as they are named. */
function usageOf(given: Given): string {
  const [file = "bank.csv", book = "book.xlsx"] = given.positionals;
  const target = given.text("out") ?? "out.xlsx";
  return `whipround import ${quoted(file)} ${quoted(book)} -o ${quoted(target)}`;
}

/** What may be given for a mark that a shell or a list would not let through. */
const separatorNames: Readonly<Record<string, Separator>> = {
  semicolon: ";",
  comma: ",",
  tab: "\t",
  bar: "|",
};

async function readFile(
  file: string,
  given: Given,
  surroundings: SpokenSurroundings,
): Promise<FileRows> {
  const named = given.text("encoding")?.toLowerCase();
  if (named !== undefined && !encodings.includes(named as Encoding))
    throw new CannotDo(surroundings.words.wrong.encoding(encodings.join(", "), named));
  const { wrong } = surroundings.words;
  const separator = separatorOf(given, surroundings.words);
  const bytes = await readBytes(file, surroundings);
  const format = foreignFormatOf(bytes);
  if (format !== null) throw new CannotDo(wrong.notCsv(format, file));
  const text = decodeText(bytes, (named as Encoding | undefined) ?? detectEncoding(bytes));
  return separator === null ? readRows(text) : readRows(text, separator);
}

function separatorOf(given: Given, { wrong }: CliWords): Separator | null {
  const text = given.text("separator");
  if (text === undefined) return null;
  const found = Object.entries(separatorNames).find((each) => each.includes(text.toLowerCase()));
  if (found === undefined)
    throw new CannotDo(wrong.separator(Object.keys(separatorNames).join(", "), text));
  return found[1];
}

function requestOf(read: FileRows, given: Given, addOn: AddOnRun, words: CliWords): ImportRequest {
  const fields = fieldsOf(given, words);
  const dayOrder = oneOf(dayOrders, given, words.wrong.bothOrders);
  const threeDigits = oneOf(["thousands", "decimals"], given, words.wrong.bothReadings);
  const account = given.flag("every-account") ? "" : given.text("account");
  return {
    ...read,
    drive: given.text("drive") ?? onlyDrive(addOn),
    method: given.text("method") ?? "",
    ...(fields === null ? {} : { fields }),
    ...(dayOrder === null ? {} : { dayOrder }),
    ...(threeDigits === null ? {} : { threeDigits }),
    ways: waysOf(given),
    ...(account === undefined ? {} : { account }),
    evenIfElsewhere: given.flag("even-if-elsewhere"),
    people: Object.fromEntries(listed(given.text("people")).map((text) => payerAndId(text, words))),
  };
}

/** Where money went, by the words that are named of each kind. */
function waysOf(given: Given): Readonly<Record<string, MoneyWay>> {
  const named = (option: string, way: MoneyWay) =>
    listed(given.text(option)).map((word) => [word, way] as const);
  return Object.fromEntries([...named("came-in", "in"), ...named("went-out", "out")]);
}

/** What the lines would become, with what is said of single lines. */
function decided(
  asked: ImportRequest,
  given: Given,
  addOn: AddOnRun,
  words: CliWords,
): { readonly request: ImportRequest; readonly preview: Preview } {
  const first = addOn.ask("previewImport", asked);
  const decisions = decisionsOf(first, given, words);
  if (Object.keys(decisions).length === 0) return { request: asked, preview: first };
  const request = { ...asked, decisions };
  return { request, preview: addOn.ask("previewImport", request) };
}

/** By the keys of their lines: what is proposed where that is taken, and what is assigned. */
function decisionsOf({ lines }: Preview, given: Given, { wrong }: CliWords) {
  const decisions: Record<string, LineDecision> = {};
  if (given.flag("as-proposed"))
    for (const { key, status, parts } of lines)
      if (status === "asked" && parts.length > 0)
        decisions[key] = {
          parts: parts.map(({ drive, memberId, amount }) => ({ drive, memberId, amount })),
        };
  for (const text of listed(given.text("assign"))) {
    const at = text.indexOf("=");
    const line = lines.find((each) => String(each.line) === text.slice(0, at).trim());
    const decision = at < 0 || line === undefined ? null : decisionIn(text.slice(at + 1));
    if (decision === null || line === undefined) throw new CannotDo(wrong.assign(text));
    decisions[line.key] = decision;
  }
  return decisions;
}

/** "Roof | M01", "Roof | M01 | 45 + Dues | M02 | 12", or "-" for a line that is left out. */
function decisionIn(text: string): LineDecision | null {
  if (text.trim() === "-") return { parts: [] };
  const parts: DecidedPart[] = [];
  for (const part of text.split(" + ")) {
    const [drive = "", memberId = "", amount = "", ...more] = part.split("|").map((x) => x.trim());
    if (drive === "" || memberId === "" || more.length > 0) return null;
    parts.push({ drive, memberId, amount });
  }
  return { parts };
}

/** The drive that is meant where none is named: the only open one; "": each line finds its own. */
function onlyDrive(addOn: AddOnRun): string {
  const [first = "", ...others] = openDrives(addOn);
  return others.length === 0 ? first : "";
}

function openDrives(addOn: AddOnRun): readonly string[] {
  const { drives } = addOn.ask("getChoices");
  return drives.flatMap(({ drive, state }) => (state === "open" ? drive : []));
}

const dayOrders = ["day-first", "month-first", "year-first", "from-1900", "from-1904"] as const;

/** The one of several switches that is given; null where none is. @throws CannotDo where two are */
function oneOf<Name extends string>(
  names: readonly Name[],
  given: Given,
  tooMany: string,
): Name | null {
  const [first = null, ...others] = names.filter((name) => given.flag(name));
  if (others.length > 0) throw new CannotDo(tooMany);
  return first;
}

function fieldsOf(given: Given, { wrong }: CliWords): (ImportField | null)[] | null {
  const text = given.text("columns");
  if (text === undefined) return null;
  return text.split(",").map((part) => {
    const name = part.trim();
    if (name === "-" || name === "") return null;
    const field = importFields.find((each) => each.toLowerCase() === name.toLowerCase());
    if (field === undefined) throw new CannotDo(wrong.columns(importFields.join(", "), name));
    return field;
  });
}

function payerAndId(text: string, { wrong }: CliWords): [string, string] {
  const at = text.lastIndexOf("=");
  if (at < 0) throw new CannotDo(wrong.people(text));
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function lineTable(
  lines: readonly ImportLine[],
  { lines: titles }: CliWords,
  width: number,
): string[] {
  const column = (title: string, text: (line: ImportLine) => string, align: "end" | "start") => ({
    title,
    align,
    cells: lines.map(text),
  });
  return textTable(
    [
      column(titles.line, ({ line }) => String(line), "end"),
      column(titles.status, ({ status }) => titles.statuses[status], "start"),
      column(titles.date, ({ date }) => date, "start"),
      column(titles.amount, ({ amountText }) => amountText, "end"),
      column(titles.drive, ({ parts }) => drivesOf(parts), "start"),
      column(titles.member, ({ member }) => member, "start"),
      column(titles.payer, ({ payer }) => payer, "start"),
      column(titles.problem, ({ problem, evidence }) => problem || evidence, "start"),
    ],
    width,
  );
}

/** "Roof", or of a line that is divided "Roof 45.00 EUR, Dues 12.00 EUR". */
function drivesOf(parts: readonly ImportPart[]): string {
  if (parts.length < 2) return parts[0]?.drive ?? "";
  return parts.map(({ drive, amountText }) => `${drive} ${amountText}`).join(", ");
}

/** Where the money goes, and what it adds up to. */
function sumTable({ sums }: Preview, { lines: titles }: CliWords, width: number): string[] {
  const column = (title: string, cells: readonly string[], align: "end" | "start") => ({
    title,
    align,
    cells,
  });
  const labels = sums.map(({ label }) => label);
  const counts = sums.map(({ lines }) => String(lines));
  const amounts = sums.map(({ amountText }) => amountText);
  return textTable(
    [
      column(titles.sums, labels, "start"),
      column(titles.count, counts, "end"),
      column(titles.amount, amounts, "end"),
    ],
    width,
  );
}

const countOf = ({ lines }: Preview, statuses: readonly string[]) =>
  lines.filter(({ status }) => statuses.includes(status)).length;

/** Throws where something is to be decided first, naming the options that decide it. */
function decide(preview: Preview, given: Given, { undecided: words }: CliWords): void {
  const { dayOrders: open, threeDigits } = preview;
  if (open !== null) {
    const flags = open.readings.map(({ order }) => `--${order}`);
    const days = open.readings.map(({ day }) => day);
    throw new CannotDo(words.dayOrder(open.text, flags, days));
  }
  if (threeDigits !== null) {
    const { text, thousands, decimals } = threeDigits;
    throw new CannotDo(words.threeDigits(text, thousands, decimals));
  }
  const { accounts, ways } = preview;
  if (accounts.length > 0)
    throw new CannotDo(
      words.account(accounts.map(({ account, lines }) => `${account} (${lines})`)),
    );
  const [sign] = ways.filter(({ word }) => word === "+");
  if (sign !== undefined) throw new CannotDo(words.signWay(sign.sample));
  if (ways.length > 0)
    throw new CannotDo(words.ways(ways.map(({ word, sample }) => `“${word}” (${sample})`)));
  if (given.flag("leave-out")) return;
  const undecided = preview.lines.filter(
    ({ status }) =>
      status === "asked" ||
      status === "unreadable" ||
      (status === "unmatched" && !given.text("unmatched-to")),
  );
  if (undecided.length === 0) return;
  const listedLines = undecided.map(({ line, problem }) => words.line(line, problem));
  const is = (wanted: ImportLine["status"]) => undecided.some(({ status }) => status === wanted);
  const remedies = [
    ...(is("asked") ? [words.assign] : []),
    ...(is("unmatched") ? [words.people] : []),
    ...(is("unreadable") && !is("asked") && !is("unmatched") ? [words.columns] : []),
    words.leaveOut,
  ];
  throw new CannotDo([words.title, ...listedLines, ...remedies].join("\n"));
}
