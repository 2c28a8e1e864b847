import { describe, expect, it } from "vitest";
import {
  type Contribution,
  keepAccounts,
  planReceipts,
  type ReceiptChoice,
  ReceiptNumbers,
  receiptSums,
} from "../../../src/core/index";
import { book, day, drive, gift, group, member, rate, settings } from "../../support/book";

/** Two drives, a household of two, a loner; gifts as a case states them. */
function planned(contributions: readonly Contribution[], stated: Partial<ReceiptChoice> = {}) {
  const accounts = keepAccounts(
    book({
      settings: settings({ yearStarts: 4, asOf: day("2026-06-30") }),
      members: [
        member("M1", [], { name: "An", household: "Hill 3" }),
        member("M2", [], { name: "Bo", household: "Hill 3" }),
        member("M3", [], { name: "Cho" }),
      ],
      drives: [
        drive("Roof", { state: "open", basis: "voluntary" }),
        drive("Dues", { state: "open" }),
      ],
      groups: [group("Hall"), group("Band")],
      rates: [rate("EUR", "2026-01-01", 1500), rate("USD", "2026-01-01", 1400)],
      contributions,
    }),
  );
  const { ledger, people, frames } = accounts;
  const choice: ReceiptChoice = {
    ...{ by: "gift", households: false, year: 2026, drive: null, people: null },
    ...{ from: null, until: null },
    ...stated,
  };
  const numbers = new ReceiptNumbers(contributions);
  const plan = planReceipts({ ledger, people, frames, yearStarts: 4 }, numbers, choice);
  return {
    receipts: plan.units.map(({ recipient, onBehalf, rows }) => [
      [recipient, ...onBehalf].join(" for "),
      rows.map((row) => ledger.sources[row]!.row).join(","),
      receiptSums(ledger, rows)
        .map(([currency, sum]) => `${sum} ${currency}`)
        .join(" + "),
    ]),
    left: Object.fromEntries(plan.left),
  };
}

const on = (date: string) => ({ date: day(date) });

describe("which rows are on one receipt", () => {
  it.each<{
    why: string;
    rows: readonly Contribution[];
    choice?: Partial<ReceiptChoice>;
    receipts: readonly (readonly [to: string, rows: string, sums: string])[];
    left?: Readonly<Record<string, number>>;
  }>([
    {
      why: "each payment has its own, in the order of days",
      rows: [
        gift("Roof", "M1", 20, { row: 2, ...on("2026-05-02") }),
        gift("Roof", "M3", 30, { row: 3, ...on("2026-05-01") }),
      ],
      receipts: [
        ["Cho", "3", "30 KRW"],
        ["An", "2", "20 KRW"],
      ],
    },
    {
      why: "one transfer that was split over drives is one payment",
      rows: [
        gift("Roof", "M1", 20, { row: 2, reference: "B7", ...on("2026-05-02") }),
        gift("Dues", "M1", 30, { row: 3, reference: "B7", ...on("2026-05-02") }),
        gift("Dues", "M3", 30, { row: 4, reference: "B7", ...on("2026-05-02") }),
      ],
      receipts: [
        ["An", "3,2", "50 KRW"],
        ["Cho", "4", "30 KRW"],
      ],
    },
    {
      why: "who pays for a household has one for all of it, of the same transfer",
      rows: [
        gift("Dues", "M1", 20, { row: 2, reference: "B7", paidBy: "Granny", ...on("2026-05-02") }),
        gift("Dues", "M2", 20, { row: 3, reference: "B7", paidBy: "Granny", ...on("2026-05-02") }),
        gift("Dues", "M3", 20, { row: 4, reference: "B7", paidBy: "Granny", ...on("2026-05-02") }),
      ],
      receipts: [
        ["Granny for An for Bo", "2,3", "40 KRW"],
        ["Granny for Cho", "4", "20 KRW"],
      ],
    },
    {
      why: "a payer who is a member is called by name, and oneself is nobody else",
      rows: [
        gift("Dues", "M1", 20, { row: 2, paidBy: "M3" }),
        gift("Dues", "M3", 20, { row: 3, paidBy: "Cho" }),
      ],
      receipts: [
        ["Cho for An", "2", "20 KRW"],
        ["Cho", "3", "20 KRW"],
      ],
    },
    {
      why: "a refund has its own",
      rows: [gift("Roof", "M1", -5, { row: 2 })],
      receipts: [["An", "2", "-5 KRW"]],
    },
    {
      why: "what is in kind is valued in no sum, foreign money is as it was written",
      rows: [
        gift("Roof", "M1", 500, { row: 2, method: "in-kind" }),
        gift("Roof", "M1", 12, { row: 3, currency: "KRW" }),
      ],
      receipts: [
        ["An", "2", ""],
        ["An", "3", "12 KRW"],
      ],
    },
    {
      why: "a year has one for each, refunds taken off, by name",
      choice: { by: "year" },
      rows: [
        gift("Roof", "M3", 20, { row: 2, ...on("2026-04-02") }),
        gift("Dues", "M1", 30, { row: 3, ...on("2026-04-05") }),
        gift("Dues", "M1", -10, { row: 4, ...on("2026-04-01") }),
        gift("Dues", "M1", 99, { row: 5, ...on("2026-03-31") }),
        gift("Dues", "M2", 10, { row: 6, ...on("2026-04-05") }),
        gift("Dues", "M2", -10, { row: 7, ...on("2026-04-06") }),
      ],
      receipts: [
        ["An", "4,3", "20 KRW"],
        ["Cho", "2", "20 KRW"],
      ],
      left: { "nothing-left": 2 },
    },
    {
      why: "a household's year has one",
      choice: { by: "year", households: true },
      rows: [
        gift("Dues", "M1", 30, { row: 2, ...on("2026-04-05") }),
        gift("Dues", "M2", 10, { row: 3, paidBy: "An", ...on("2026-04-06") }),
        gift("Dues", "M3", 10, { row: 4, ...on("2026-04-06") }),
      ],
      receipts: [
        ["Cho", "4", "10 KRW"],
        ["Hill 3 for An for Bo", "2,3", "40 KRW"],
      ],
    },
    {
      why: "who has one, has another text, is nameless or not counted gets none",
      rows: [
        gift("Roof", "M1", 1, { row: 2, receipts: [{ number: "2026-001", isVoid: false }] }),
        gift("Roof", "M1", 2, { row: 3, receipts: [{ number: "2026-002", isVoid: true }] }),
        gift("Roof", "M1", 3, { row: 4, receipts: [{ number: "", isVoid: false }] }),
        gift("Roof", "", 4, { row: 5 }),
        gift("Roof", "", 5, { row: 6, paidBy: "A passer-by" }),
        gift("Rof", "M1", 6, { row: 7 }),
        gift("Roof", "M1", 7, { row: 8, method: "carried-over" }),
        gift("Roof", "M1", 8, { row: 9, ledger: { id: "7", name: "Form" } }),
      ],
      receipts: [
        ["An", "3", "2 KRW"],
        ["A passer-by", "6", "5 KRW"],
      ],
      left: {
        numbered: 1,
        "own-text": 1,
        nameless: 1,
        "not-counted": 1,
        carried: 1,
        "further-ledger": 1,
      },
    },
    {
      why: "only one drive's, in some days",
      choice: { drive: "Roof", from: day("2026-05-02"), until: day("2026-05-03") },
      rows: [
        gift("Roof", "M1", 1, { row: 2, ...on("2026-05-01") }),
        gift("Roof", "M1", 2, { row: 3, ...on("2026-05-02") }),
        gift("Roof", "M1", 3, { row: 4, ...on("2026-05-03") }),
        gift("Roof", "M1", 4, { row: 5, ...on("2026-05-04") }),
        gift("Dues", "M1", 5, { row: 6, ...on("2026-05-02") }),
      ],
      receipts: [
        ["An", "3", "2 KRW"],
        ["An", "4", "3 KRW"],
      ],
    },
    {
      why: "only one person's",
      choice: { people: new Set([2]) },
      rows: [gift("Roof", "M1", 1, { row: 2 }), gift("Roof", "M3", 2, { row: 3 })],
      receipts: [["Cho", "3", "2 KRW"]],
    },
    {
      why: "two of a household who each pay have each their own, though of one reference",
      rows: [
        gift("Dues", "M1", 20, { row: 2, reference: "B7" }),
        gift("Dues", "M2", 30, { row: 3, reference: "B7" }),
      ],
      receipts: [
        ["An", "2", "20 KRW"],
        ["Bo", "3", "30 KRW"],
      ],
    },
    {
      why: "of another day or another reference it is another payment",
      rows: [
        gift("Dues", "M1", 20, { row: 2, reference: "B7", ...on("2026-05-02") }),
        gift("Dues", "M1", 30, { row: 3, reference: "B7", ...on("2026-05-03") }),
        gift("Dues", "M1", 40, { row: 4, reference: "B8", ...on("2026-05-03") }),
      ],
      receipts: [
        ["An", "2", "20 KRW"],
        ["An", "3", "30 KRW"],
        ["An", "4", "40 KRW"],
      ],
    },
    {
      why: "whoever pays in the household's name pays as its member",
      rows: [gift("Dues", "M1", 20, { row: 2, paidBy: "Hill 3" })],
      receipts: [["An", "2", "20 KRW"]],
    },
    {
      why: "a household's year is of what its own people and its name paid, not others",
      choice: { by: "year", households: true },
      rows: [
        gift("Dues", "M1", 1, { row: 2, paidBy: "Hill 3", ...on("2026-04-05") }),
        gift("Dues", "M1", 2, { row: 3, paidBy: "Bo", ...on("2026-04-06") }),
        gift("Dues", "M1", 4, { row: 4, paidBy: "Granny", ...on("2026-04-07") }),
        gift("Dues", "M2", 8, { row: 5, paidBy: "Granny", ...on("2026-04-08") }),
        gift("Dues", "M2", 16, { row: 6, paidBy: "Cho", ...on("2026-04-09") }),
        gift("Dues", "M3", 32, { row: 7, paidBy: "An", ...on("2026-04-09") }),
      ],
      receipts: [
        ["An for Cho", "7", "32 KRW"],
        ["Cho for Bo", "6", "16 KRW"],
        ["Granny for An for Bo", "4,5", "12 KRW"],
        ["Hill 3 for An", "2,3", "3 KRW"],
      ],
    },
    {
      why: "a year of each is not that of the household",
      choice: { by: "year" },
      rows: [
        gift("Dues", "M1", 1, { row: 2, paidBy: "Granny", ...on("2026-04-05") }),
        gift("Dues", "M2", 2, { row: 3, paidBy: "Granny", ...on("2026-04-06") }),
      ],
      receipts: [
        ["Granny for An", "2", "1 KRW"],
        ["Granny for Bo", "3", "2 KRW"],
      ],
    },
    {
      why: "what is for several groups is apart, whoever pays it",
      choice: { by: "year" },
      rows: [
        gift("Roof", "", 1, { row: 2, group: "Hall", paidBy: "Eva", ...on("2026-04-05") }),
        gift("Roof", "", 2, { row: 3, group: "Band", paidBy: "Eva", ...on("2026-04-05") }),
        gift("Roof", "", 4, { row: 4, group: "Hall", paidBy: "Eva", ...on("2026-04-06") }),
      ],
      receipts: [
        ["Eva for Hall", "2,4", "5 KRW"],
        ["Eva for Band", "3", "2 KRW"],
      ],
    },
    {
      why: "what is dated ahead waits for its day, and what has no day for one",
      rows: [
        gift("Roof", "M1", 1, { row: 2, ...on("2026-07-01") }),
        gift("Roof", "M1", 2, { row: 3, date: null }),
      ],
      receipts: [],
      left: { "not-counted": 2 },
    },
    {
      why: "what has no day is of no days and of no year",
      choice: { until: day("2026-06-01") },
      rows: [gift("Roof", "M1", 2, { row: 3, date: null })],
      receipts: [],
    },
    {
      why: "a text of one's own counts beside a void number, unless it is void as well",
      rows: [
        gift("Roof", "M1", 1, {
          row: 2,
          receipts: [
            { number: "2026-002", isVoid: true },
            { number: "", isVoid: false },
          ],
        }),
        gift("Roof", "M1", 2, { row: 3, receipts: [{ number: "", isVoid: true }] }),
      ],
      receipts: [["An", "3", "2 KRW"]],
      left: { "own-text": 1 },
    },
    {
      why: "work is valued in no sum, and taken back it is nothing",
      rows: [
        gift("Roof", "M1", 500, { row: 2, method: "work" }),
        gift("Roof", "M1", 0, { row: 3, method: "work" }),
        gift("Roof", "M1", -500, { row: 4, method: "work" }),
      ],
      receipts: [
        ["An", "2", ""],
        ["An", "3", ""],
      ],
      left: { "nothing-left": 1 },
    },
    {
      why: "a payment that was given back with its own reference is nothing",
      rows: [
        gift("Roof", "M1", 5, { row: 2, reference: "B7" }),
        gift("Dues", "M1", -5, { row: 3, reference: "B7" }),
      ],
      receipts: [],
      left: { "nothing-left": 2 },
    },
    {
      why: "a year in which one currency was given back has still the other, in the order of codes",
      choice: { by: "year" },
      rows: [
        gift("Roof", "M1", -5, { row: 2, currency: "USD", ...on("2026-04-05") }),
        gift("Roof", "M1", 5, { row: 3, currency: "EUR", ...on("2026-04-06") }),
        gift("Roof", "M1", 7, { row: 4, ...on("2026-04-07") }),
      ],
      receipts: [["An", "2,3,4", "500 EUR + 7 KRW + -500 USD"]],
    },
    {
      why: "of one day as they stand",
      rows: [3, 2, 1].map((who, i) => gift("Roof", `M${who}`, 1, { row: i + 2 })),
      receipts: [
        ["Cho", "2", "1 KRW"],
        ["Bo", "3", "1 KRW"],
        ["An", "4", "1 KRW"],
      ],
    },
    {
      why: "a drive's are none of a drive that is not known",
      choice: { drive: "Roof" },
      rows: [gift("Rof", "M1", 1, { row: 2 }), gift("Roof", "M1", 2, { row: 3 })],
      receipts: [["An", "3", "2 KRW"]],
    },
  ])("$why", ({ rows, choice, receipts, left = {} }) => {
    expect(planned(rows, choice)).toEqual({ receipts, left });
  });
});
