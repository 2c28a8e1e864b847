import { describe, expect, it } from "vitest";
import { applyClosing, previewClosing } from "../../src/commands/close/closeDrive";
import { applyQuotas, previewQuotas } from "../../src/commands/divide/divideQuotas";
import { appendContributions } from "../../src/commands/import/appendContributions";
import { previewImport } from "../../src/commands/import/previewImport";
import { collectionSheetsPage } from "../../src/commands/pages/collectionSheetsPage";
import { handoverPage } from "../../src/commands/pages/handoverPage";
import { noticePage } from "../../src/commands/pages/noticePage";
import { outcomePage } from "../../src/commands/pages/outcomePage";
import { personPage } from "../../src/commands/pages/personPage";
import { previewReceipts } from "../../src/commands/receipts/previewReceipts";
import { receiptsPage } from "../../src/commands/receipts/receiptsPage";
import { getChoices } from "../../src/commands/record/getChoices";
import { recordGift } from "../../src/commands/record/recordGift";
import { checkForProblems, refreshSummaries } from "../../src/commands/refresh/refreshSummaries";
import { setUpSpreadsheet } from "../../src/commands/setUp/setUpSpreadsheet";
import { lookAtLastEntry, takeBackEntry } from "../../src/commands/takeBack/takeBack";
import type { GiftRequest } from "../../src/dialogs/protocol";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { newToken } from "../support/newToken";
import { inLanguage, openSample } from "./openSample";

/** Every property of the document that the add-on reads. */
const keys = [
  "whipround.closed",
  "whipround.last",
  "whipround.import",
  "whipround.columns",
  "whipround.history",
  "whipround.memory.checks",
  "whipround.requests",
  "whipround.receipts",
];

const context = inLanguage("en");
const gift = (stated: Partial<GiftRequest> = {}): GiftRequest => ({
  token: newToken(),
  promised: false,
  drive: "Playground",
  memberId: "P01",
  group: "",
  amount: "20",
  currency: "",
  date: "2026-06-10",
  method: "Cash",
  reference: "",
  paidBy: "",
  receivedBy: "",
  note: "",
  confirmed: true,
  ...stated,
});

function importing(workbook: MemoryWorkbook, payer: string, month: string) {
  const rows = [
    ["Date", "Amount", "Payer", "Reference"],
    [`${month}-01`, "15", payer, "playground"],
    [`${month}-02`, "25", "Nobody Known", "playground"],
  ];
  const request = { rows, drive: "Playground", method: "Transfer", people: { [payer]: "P02" } };
  const preview = previewImport(workbook, context, request);
  if (!preview.ok) return [preview];
  const { fingerprint } = preview;
  const whole = { ...request, token: newToken(), fingerprint, unmatchedTo: "" };
  return [preview, appendContributions(workbook, context, whole)];
}

function closing(workbook: MemoryWorkbook, drive: string) {
  const preview = previewClosing(workbook, context, { drive });
  if (!preview.ok) return [preview];
  const { fingerprint } = preview;
  const request = { token: newToken(), drive, decisions: {}, carryTo: "", copyAs: "", fingerprint };
  return [preview, applyClosing(workbook, context, request)];
}

function takingBack(workbook: MemoryWorkbook) {
  const last = lookAtLastEntry(workbook, context);
  if (!last.ok) return [last];
  return [last.question, takeBackEntry(workbook, context, last.entry)];
}

/** Every command, one after the other, and what each says. */
const everyReceipt = {
  ...{ by: "gift" as const, year: 2026, households: false, drive: "", memberId: "" },
  ...{ household: "", from: "", until: "" },
};

function everything(workbook: MemoryWorkbook): readonly unknown[] {
  return [
    setUpSpreadsheet(workbook, context),
    getChoices(workbook, context),
    refreshSummaries(workbook, context),
    checkForProblems(workbook, context),
    recordGift(workbook, context, gift()),
    recordGift(workbook, context, gift({ promised: true })),
    ...importing(workbook, "A. Grandmother", "2026-06"),
    previewQuotas(workbook, context, { drive: "", keep: true }),
    applyQuotas(workbook, context, { token: newToken(), drive: "", keep: false }),
    personPage(workbook, context, { memberId: "P01" }),
    noticePage(workbook, context, { drive: "", note: "" }),
    outcomePage(workbook, context, { drive: "", note: "" }),
    collectionSheetsPage(workbook, context, { drive: "Playground", groups: [] }),
    handoverPage(workbook, context, { note: "" }),
    ...takingBack(workbook),
    ...closing(workbook, "Playground"),
    previewReceipts(workbook, context, everyReceipt),
    receiptsPage(workbook, context, { what: "make", token: newToken(), ...everyReceipt }),
    receiptsPage(workbook, context, { what: "register", year: 2026 }),
    refreshSummaries(workbook, context),
  ];
}

/** A workbook that has been in use: every key remembers something. */
function used(): MemoryWorkbook {
  const workbook = openSample("school");
  recordGift(workbook, context, gift());
  importing(workbook, "An Uncle", "2026-05");
  receiptsPage(workbook, context, {
    ...{ what: "make", token: newToken() },
    ...{ ...everyReceipt, memberId: "P01" },
  });
  closing(workbook, "Library corner");
  refreshSummaries(workbook, context);
  const checks = workbook.sheets.find(({ name }) => name === "Checks")!;
  checks.rows[2]![7] = "Kim";
  refreshSummaries(workbook, context);
  return workbook;
}

function copyOf({ sheets, remembered, texts }: MemoryWorkbook): MemoryWorkbook {
  const copy = new MemoryWorkbook();
  copy.sheets.push(...structuredClone(sheets));
  for (const [id, tab] of remembered) copy.remembered.set(id, tab);
  for (const [key, text] of texts) copy.texts.set(key, text);
  return copy;
}

/** The very thing that was remembered, with another type of value in every place. */
function mistyped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mistyped);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mistyped(each)]));
  return typeof value === "string" ? 7 : "seven";
}

const enormous = (text: string) => text.replace(/-?\d+(?=[,\]}])/g, "1e308");

const garbage: readonly { readonly why: string; readonly of: (text: string) => string }[] = [
  { why: "no JSON", of: () => "{nonsense" },
  { why: "half of it", of: (text) => text.slice(0, text.length / 2) },
  { why: "nothing", of: () => "null" },
  { why: "a number", of: () => "7" },
  { why: "a text", of: () => '"whipround"' },
  { why: "an empty list", of: () => "[]" },
  { why: "a list of lists of nothing", of: () => "[[null,[null,[null]]],[[]],[{}],null]" },
  { why: "an object of nothing", of: () => '{"files":{"a":null},"people":{"b":[]},"c":null}' },
  { why: "other types in every place", of: (text) => JSON.stringify(mistyped(JSON.parse(text))) },
  { why: "brackets without end", of: () => "[".repeat(9_000) },
  { why: "a long text whose parts are gone", of: () => "~a9 abcdef" },
];

const isRefusal = (reply: unknown) => typeof reply === "object" && !(reply as { ok: boolean }).ok;

describe.each(keys)("a document property that holds garbage: %s", (key) => {
  const workbook = used();
  const text = workbook.texts.get(key)!;
  const run = (stands: string | null) => {
    const copy = copyOf(workbook);
    copy.texts.delete(key);
    if (stands !== null) copy.texts.set(key, stands);
    return { replies: everything(copy), sheets: copy.sheets };
  };
  const forgotten = run(null);

  it("remembers something to begin with", () => {
    expect(text.length).toBeGreaterThan(20);
    expect(forgotten.replies.filter(isRefusal)).toEqual([]);
  });

  it.each(garbage)("costs what it remembered and nothing else: $why", ({ of }) => {
    expect(run(of(text))).toEqual(forgotten);
  });

  it("stops no command where its figures are beyond all bounds", () => {
    const replies = run(enormous(text)).replies.filter(isRefusal);
    expect(replies).toEqual([]);
  });
});
