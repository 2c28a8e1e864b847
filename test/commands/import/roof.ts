import { readFileSync } from "node:fs";
import { appendContributions } from "../../../src/commands/import/appendContributions";
import { previewImport } from "../../../src/commands/import/previewImport";
import { decodeText, detectEncoding } from "../../../src/dialogs/csv/decodeText";
import { readRows } from "../../../src/dialogs/csv/readRows";
import type {
  Granted,
  ImportLine,
  ImportPreview,
  ImportRequest,
} from "../../../src/dialogs/protocol";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage } from "../openSample";

export type Shown = Granted<ImportPreview>;

/** The members of the books that statements are read into. */
const members = [
  ["M01", "Anna Müller"],
  ["M02", "Bert Becker"],
  ["M03", "Carla D'Souza"],
  ["M04", "Kim Chol-su"],
  ["M05", "Łukasz Zając"],
  ["M06", "José Núñez"],
];

const today = "2026-11-30";

/** The columns of a ledger that keeps all that an import tells. */
export const ledgerColumns = [
  ...["Date", "Drive", "Member", "Group", "Amount", "Method", "Reference", "Note", "Currency"],
  "Paid by",
];

/** A book with six members, and one drive or several of the year 2026 in one currency. */
export function roofBook(currency: string, drives: readonly string[] = ["Roof"]): MemoryWorkbook {
  return new MemoryWorkbook()
    .addSheet("Members", [["Member ID", "Name"], ...members])
    .addSheet("Drives", [
      ["Drive", "Basis", "Target", "Opens", "Due", "State", "Currency"],
      ...drives.map((drive) => [
        ...[drive, "Mandatory", 1000],
        ...["2026-01-01", "2026-12-31", "Open", currency],
      ]),
    ])
    .addSheet("Contributions", [ledgerColumns]);
}

/** A file of the fixtures, in the encoding that it seems to have. */
export function statementText(name: string): string {
  const bytes = readFileSync(new URL(`../../fixtures/statements/${name}.csv`, import.meta.url));
  return decodeText(bytes, detectEncoding(bytes));
}

const requestOf = (text: string, stated: Partial<ImportRequest> = {}): ImportRequest => ({
  ...readRows(text),
  ...{ drive: "Roof", method: "" },
  ...stated,
});

export function previewOf(
  book: MemoryWorkbook,
  text: string,
  stated: Partial<ImportRequest> = {},
): Shown {
  const reply = previewImport(book, inLanguage("en", today), requestOf(text, stated));
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}

/** Adds what a preview shows as new. */
export function add(book: MemoryWorkbook, text: string, stated: Partial<ImportRequest> = {}) {
  const { fields, fingerprint } = previewOf(book, text, stated);
  const whole = {
    ...requestOf(text, stated),
    token: newToken(),
    fields,
    fingerprint,
    unmatchedTo: "",
  };
  return appendContributions(book, inLanguage("en", today), whole);
}

/** "3 new 2026-03-02 60.00 EUR Anna Müller": the line, what becomes of it, the day, the amount and who. */
export const told = ({ lines }: Shown): string[] => lines.map(lineOf);

export const lineOf = ({ line, status, date, amountText, member, payer }: ImportLine): string =>
  [line, status, ...(status === "new" ? [date, amountText, member] : [amountText, member || payer])]
    .filter((part) => part !== "")
    .join(" ");

export const problemsOf = ({ lines }: Shown) => lines.map(({ problem }) => problem);
