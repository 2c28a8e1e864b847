import { decodeText, detectEncoding, type Encoding, encodings } from "../../dialogs/csv/decodeText";
import { readRows } from "../../dialogs/csv/readRows";
import type {
  ChoicesReply,
  ImportField,
  ImportLine,
  ImportPreview,
  ImportRequest,
} from "../../dialogs/protocol";
import type { AddOnRun } from "./addOnRun";
import { CannotDo } from "./cannotDo";
import { type Command, fileOptions, type Given, openWorkbook } from "./command";
import { listed } from "./pages";
import type { Surroundings } from "./terminal";
import { readBytes } from "./textFile";
import { textTable } from "./textTable";

type Preview = Extract<ImportPreview, { ok: true }>;
type Choices = Extract<ChoicesReply, { ok: true }>;

const usage = "whipround import bank.csv book.xlsx -o out.xlsx";

/** `whipround import bank.csv book.xlsx [--drive D] … [-o out.xlsx]` */
export const importFile: Command = {
  name: "import",
  arguments: "BANK.csv BOOK.xlsx",
  mostArguments: 2,
  summary: "add a bank's statement to the ledger; without -o, only show what that would add",
  options: {
    ...fileOptions,
    drive: { type: "string", value: "DRIVE", help: "the drive; needed where several are open" },
    method: { type: "string", value: "METHOD", help: "how it was paid, such as Transfer" },
    "day-first": { type: "boolean", help: "03/04/2026 is 3 April" },
    "month-first": { type: "boolean", help: "03/04/2026 is March 4" },
    encoding: { type: "string", value: "ENCODING", help: `one of ${encodings.join(", ")}` },
    columns: {
      type: "string",
      value: "LIST",
      help: "what each column is, such as date,-,payer,amount; - is not used",
    },
    people: {
      type: "string",
      value: "LIST",
      help: 'who payers are: "A BECKER=M12; Gran=M07"',
    },
    "unmatched-to": {
      type: "string",
      value: "GROUP",
      help: "add lines that matched nobody without a name, to this group",
    },
    "leave-out": {
      type: "boolean",
      help: "leave out lines that matched nobody or cannot be read",
    },
  },
  async run(given, surroundings) {
    const [file, book] = given.positionals;
    if (file === undefined || book === undefined)
      throw new CannotDo(`Name the statement and the workbook: ${usage}`);
    const rows = await rowsOf(file, given, surroundings);
    const ofBook: Given = { ...given, positionals: [book] };
    const target = given.text("out");
    const { addOn, save } = await openWorkbook(ofBook, surroundings, target);
    const request = requestOf(rows, given, addOn);
    const preview = previewOf(request, addOn);
    const { terminal } = surroundings;
    terminal.out(lineTable(preview.lines, terminal.columns).join("\n"));
    terminal.out(`${preview.summary}\n`);
    decide(preview, given);
    const added = countOf(preview, ["new", ...(given.text("unmatched-to") ? ["unmatched"] : [])]);
    if (added === 0) return terminal.out("Nothing was written.");
    if (target === undefined)
      return terminal.out("Nothing was written: add -o out.xlsx to add the new lines.");
    const { fields, fingerprint } = preview;
    const unmatchedTo = given.text("unmatched-to") ?? "";
    const whole = { ...request, fields, fingerprint, unmatchedTo };
    const { message } = addOn.ask<{ message: string }>("appendContributions", whole);
    await save(target);
    terminal.out(`${message}\nWritten to ${target}.`);
  },
};

async function rowsOf(
  file: string,
  given: Given,
  surroundings: Surroundings,
): Promise<ImportRequest["rows"]> {
  const named = given.text("encoding")?.toLowerCase();
  if (named !== undefined && !encodings.includes(named as Encoding))
    throw new CannotDo(`--encoding is one of ${encodings.join(", ")}, not "${named}".`);
  const bytes = await readBytes(file, surroundings);
  return readRows(decodeText(bytes, (named as Encoding | undefined) ?? detectEncoding(bytes)));
}

function requestOf(rows: ImportRequest["rows"], given: Given, addOn: AddOnRun): ImportRequest {
  const fields = fieldsOf(given);
  const dayOrder = dayOrderOf(given);
  return {
    rows,
    drive: given.text("drive") ?? onlyDrive(addOn),
    method: given.text("method") ?? "",
    ...(fields === null ? {} : { fields }),
    ...(dayOrder === null ? {} : { dayOrder }),
    people: Object.fromEntries(listed(given.text("people")).map(payerAndId)),
  };
}

/** What the lines would become; where no drive is named, the refusal names those that there are. */
function previewOf(request: ImportRequest, addOn: AddOnRun): Preview {
  try {
    return addOn.ask<Preview>("previewImport", request);
  } catch (refusal) {
    if (request.drive !== "" || !(refusal instanceof CannotDo)) throw refusal;
    const names = openDrives(addOn).join(", ");
    throw new CannotDo(`${refusal.message} Name it with --drive: ${names}`);
  }
}

/** The drive that is meant where none is named: the only open one; "" leaves it to the file. */
function onlyDrive(addOn: AddOnRun): string {
  const [first = "", ...others] = openDrives(addOn);
  return others.length === 0 ? first : "";
}

function openDrives(addOn: AddOnRun): readonly string[] {
  const { drives } = addOn.ask<Choices>("getChoices", {});
  return drives.flatMap(({ drive, state }) => (state === "open" ? drive : []));
}

function dayOrderOf(given: Given): NonNullable<ImportRequest["dayOrder"]> | null {
  const [dayFirst, monthFirst] = [given.flag("day-first"), given.flag("month-first")];
  if (dayFirst && monthFirst) throw new CannotDo("Give --day-first or --month-first, not both.");
  if (dayFirst) return "day-first";
  return monthFirst ? "month-first" : null;
}

const fieldNames =
  "date amount paidIn paidOut member payer reference drive group currency method note".split(" ");

function fieldsOf(given: Given): (ImportField | null)[] | null {
  const text = given.text("columns");
  if (text === undefined) return null;
  return text.split(",").map((part) => {
    const name = part.trim();
    if (name === "-" || name === "") return null;
    const field = fieldNames.find((each) => each.toLowerCase() === name.toLowerCase());
    if (field === undefined)
      throw new CannotDo(`--columns knows ${fieldNames.join(", ")} and -, not "${name}".`);
    return field as ImportField;
  });
}

function payerAndId(text: string): [string, string] {
  const at = text.lastIndexOf("=");
  if (at < 0) throw new CannotDo(`--people is written like "A BECKER=M12", not "${text}".`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

const statusWords: Readonly<Record<ImportLine["status"], string>> = {
  new: "new",
  duplicate: "in the ledger",
  unmatched: "who?",
  unreadable: "unreadable",
  "left-out": "left out",
};

function lineTable(lines: readonly ImportLine[], width: number): string[] {
  const column = (title: string, text: (line: ImportLine) => string, align: "end" | "start") => ({
    ...{ title, align, cells: lines.map(text) },
  });
  return textTable(
    [
      column("Line", ({ line }) => String(line), "end"),
      column("Status", ({ status }) => statusWords[status], "start"),
      column("Date", ({ date }) => date, "start"),
      column("Amount", ({ amountText }) => amountText, "end"),
      column("Member", ({ member }) => member, "start"),
      column("Payer", ({ payer }) => payer, "start"),
      column("Problem", ({ problem }) => problem, "start"),
    ],
    width,
  );
}

const countOf = ({ lines }: Preview, statuses: readonly string[]) =>
  lines.filter(({ status }) => statuses.includes(status)).length;

/** Throws where something is to be decided first, naming the options that decide it. */
function decide(preview: Preview, given: Given): void {
  if (preview.asksDayOrder)
    throw new CannotDo(
      "The file does not show whether 03/04 is in March or in April: add --day-first or --month-first.",
    );
  if (given.flag("leave-out")) return;
  const undecided = preview.lines.filter(
    ({ status }) =>
      status === "unreadable" || (status === "unmatched" && !given.text("unmatched-to")),
  );
  if (undecided.length === 0) return;
  const listedLines = undecided.map(({ line, problem }) => `  Line ${line}: ${problem}`);
  const isUnmatched = undecided.some(({ status }) => status === "unmatched");
  const ways = [
    ...(isUnmatched
      ? [
          'Say who it is with --people "PAYER=ID; …", or add such lines without a name with --unmatched-to GROUP.',
        ]
      : ["Say what the columns are with --columns, or correct the file."]),
    "Or leave these lines out with --leave-out. Nothing was written.",
  ];
  throw new CannotDo(["To be decided first:", ...listedLines, ...ways].join("\n"));
}
