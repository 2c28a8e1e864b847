import { describe, expect, it } from "vitest";
import { appendContributions } from "../../../src/commands/import/appendContributions";
import { previewImport } from "../../../src/commands/import/previewImport";
import type { AppendRequest, ImportRequest } from "../../../src/dialogs/protocol";
import type { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage } from "../openSample";
import { roofBook } from "./roof";

const context = inLanguage("en", "2026-11-30");
const header = ["Date", "Payer", "Amount"];
const line = (date: string, payer: string, amount: string) => [date, payer, amount];
const plain: ImportRequest = {
  rows: [header, line("2026-03-04", "Anna Müller", "5"), line("2026-03-05", "Zoe Quist", "6")],
  drive: "Roof",
  method: "",
};

function shown(book: MemoryWorkbook, request: ImportRequest) {
  const reply = previewImport(book, context, request);
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}

/** Adds what is shown; `later` is what was changed in the request since. */
function append(book: MemoryWorkbook, request: ImportRequest, later: Partial<AppendRequest> = {}) {
  const { fingerprint, fields } = shown(book, request);
  const whole = { ...request, token: newToken(), fields, fingerprint, unmatchedTo: "", ...later };
  return appendContributions(book, context, whole);
}

const book = () => roofBook("EUR", ["Roof", "Fence"]);

const refused = (message: string) => ({ ok: false, message });
const changed = refused(
  "The spreadsheet or the file has changed since this preview was made, so nothing was added. Look at the new preview, then add.",
);

describe("what is shown is not added", () => {
  it.each<[string, Partial<AppendRequest>]>([
    ["the file", { rows: [header, line("2026-03-04", "Anna Müller", "7")] }],
    ["the drive", { drive: "Fence" }],
    ["the method", { method: "Cash" }],
    ["what the columns are", { fields: ["date", null, "amount"] }],
    ["who somebody is", { people: { "Zoe Quist": "M02" } }],
    ["whether it is new though it stands elsewhere", { evenIfElsewhere: true }],
    ["which part of a date stands first", { dayOrder: "day-first" }],
    ["what three digits are", { threeDigits: "thousands" }],
    ["where money went", { ways: { "+": "in" } }],
    ["of which account lines are", { account: "12" }],
  ])("where another was chosen since: %s", (_, later) => {
    expect(append(book(), plain, later)).toEqual(changed);
  });

  it("where something was written into the ledger since", () => {
    const withText = (...texts: string[]): ImportRequest => ({
      ...plain,
      rows: [
        ["Date", "Member", "Amount", "Reference", "Payer"],
        ["2026-02-04", "M01", "5", ...texts],
      ],
    });
    const printAfter = (...recorded: ImportRequest[]) => {
      const of = book();
      for (const each of recorded) expect(append(of, each)).toMatchObject({ ok: true });
      return shown(of, plain).fingerprint;
    };
    const prints = [
      printAfter(),
      printAfter(withText("R-1", "")),
      printAfter(withText("R-2", "")),
      printAfter(withText("R-1", "Zoe Quist")),
    ];
    expect(new Set(prints).size).toBe(4);
    expect(printAfter()).toBe(prints[0]);
  });

  it.each<[string, ImportRequest, Partial<AppendRequest>, string]>([
    [
      "day or month first",
      { ...plain, rows: [header, line("03/04/2026", "Anna Müller", "5")] },
      {},
      "The file does not show whether 03/04 is in March or in April, so nothing was added. Say which of the two is the day.",
    ],
    [
      "thousands or decimals",
      { ...plain, rows: [header, line("2026-03-04", "Anna Müller", "1.250")] },
      {},
      'The file does not show whether "1.250" has thousands or decimals, so nothing was added. Say which.',
    ],
    [
      "in or out, of a word",
      {
        ...plain,
        rows: [
          [...header, "D/C"],
          [...line("2026-03-04", "Anna Müller", "5"), "Q"],
        ],
      },
      {},
      'The file does not show whether "Q" came in or went out, so nothing was added. Say which.',
    ],
    [
      "of which account",
      {
        ...plain,
        rows: [
          [...header, "Account number"],
          [...line("2026-03-04", "Anna Müller", "5"), "12345"],
          [...line("2026-03-05", "Anna Müller", "6"), "67890"],
        ],
      },
      {},
      "The file has lines of several accounts, so nothing was added. Say which account is meant, or that all are.",
    ],
    [
      "nobody's gifts to a group that is not there",
      plain,
      { unmatchedTo: "Nort" },
      'There is no group "Nort". Write it as it stands in Groups.',
    ],
    [
      "nothing that is new",
      { ...plain, rows: [header, line("2026-03-04", "Zoe Quist", "5")] },
      { unmatchedTo: " " },
      "No line of the file is new, so nothing was added.",
    ],
  ])("before it is clear: %s", (_, request, later, message) => {
    expect(append(book(), request, later)).toEqual(refused(message));
  });

  it.each<[string, ImportRequest, string]>([
    [
      "a file without lines",
      { ...plain, rows: [header] },
      "There are no lines to read. Choose a CSV file that has a line of headers.",
    ],
    [
      "more columns than there are",
      { ...plain, fields: ["date", "payer", "amount", null] },
      "Columns are given for 4 cells, but the file has 3.",
    ],
  ])("nor shown: %s", (_, request, message) => {
    expect(previewImport(book(), context, request)).toEqual(refused(message));
  });
});

describe("what is shown is added", () => {
  it("though no drive was chosen, where each line names its own", () => {
    const rows = [
      ["Date", "Drive", "Payer", "Amount"],
      ["2026-03-04", "Fence", "Anna Müller", "5"],
    ];
    expect(append(book(), { ...plain, rows, drive: "" })).toMatchObject({ ok: true, added: 1 });
  });

  it("once: the same request asked again is answered, and adds nothing", () => {
    const of = book();
    const token = newToken();
    const first = append(of, plain, { token });
    expect(first).toEqual({
      ok: true,
      added: 1,
      message: "Added 1 contribution, 5.00 EUR in all.",
    });
    expect(append(of, plain, { token })).toMatchObject({ ok: true, added: 1 });
    expect(of.shown("Contributions")).toHaveLength(2);
  });
});
