import { describe, expect, it } from "vitest";
import {
  type Contribution,
  keepAccounts,
  openBook,
  toMinor,
  whyNotCounted,
} from "../../../src/core/index";
import {
  accountOf,
  book,
  day,
  drive,
  gift,
  group,
  member,
  rate,
  settings,
} from "../../support/book";

const whole = book({
  settings: settings({ organisation: "Club" }),
  groups: [group("A", "Club")],
  members: [
    member("M1", "A"),
    member("M2", "A", { name: "Kim" }),
    member("M3", "A", { name: "Kim" }),
  ],
  drives: [
    drive("Roof", { state: "open" }),
    drive("Fund", { state: "open", currency: "EUR" }),
    drive("Plan", { state: "draft" }),
  ],
  rates: [rate("USD", "2026-02-01", 1_385.5)],
});

const ahead = day("2026-07-01");

/** Each row, why it is not counted, at which cell, and in what words of data. */
const rows: readonly (readonly [string, Contribution, string, object])[] = [
  ["drive", gift("", "M1", 5), "contribution-without-drive", {}],
  ["drive", gift("Roff", "M1", 5), "unknown-drive", { value: "Roff", suggestion: "Roof" }],
  ["drive", gift("Plan", "M1", 5), "contribution-to-draft", { drive: "Plan" }],
  ["member", gift("Roof", "M9x", 5), "unknown-member", { value: "M9x", suggestion: null }],
  ["member", gift("Roof", "Kim", 5), "ambiguous-name", { value: "Kim" }],
  ["group", gift("Roof", "", 5, { group: "AA" }), "unknown-group", { value: "AA" }],
  ["date", gift("Roof", "M1", 5, { date: null }), "contribution-without-date", {}],
  ["date", gift("Roof", "M1", 5, { date: ahead }), "dated-ahead", { day: ahead, asOf: ahead - 1 }],
  [
    "amount",
    gift("Roof", "M1", 0.5),
    "more-decimals-than-currency",
    { value: 0.5, currency: "KRW" },
  ],
  ["amount", gift("Roof", "M1", 1e300), "amount-too-large", { value: "1e+300" }],
  ["currency", gift("Roof", "M1", 5, { currency: "won" }), "unknown-currency", { value: "won" }],
  [
    "currency",
    gift("Roof", "M1", 5, { currency: "JPY" }),
    "no-rate",
    { currency: "JPY", home: "KRW", day: day("2026-03-01") },
  ],
  [
    "currency",
    gift("Fund", "M1", 5, { currency: "USD" }),
    "no-rate",
    { currency: "EUR", home: "KRW", day: day("2026-03-01") },
  ],
  [
    "currency",
    gift("Roof", "M1", 5, { currency: "USD", date: day("2026-01-31") }),
    "no-rate",
    { currency: "USD", day: day("2026-01-31") },
  ],
];

describe("why a row is not counted", () => {
  it.each(rows)("is told at its %s, with what it holds: %#", (column, row, code, data) => {
    const { diagnostics, drives, ledger } = keepAccounts({ ...whole, contributions: [row] });
    const told = diagnostics.filter(({ place }) => place?.tab === "contributions");
    const currency = row.currency || (row.drive === "Fund" ? "EUR" : "KRW");
    const amount = row.amount === 1e300 ? 0 : (toMinor(row.amount!, currency) ?? row.amount!);
    expect(told).toMatchObject([
      { code, data, place: { tab: "contributions", row: row.row, column } },
    ]);
    expect(told[0]!.uncounted).toEqual({ currency, amount });
    expect(ledger.amounts[0]).toBe(0);
    const held = drives.flatMap(({ uncounted }) => uncounted);
    expect(held).toEqual([{ currency, amount, rows: 1, ahead: code === "dated-ahead" }]);
  });

  it("is told beforehand of rows that are about to be added, of each by itself", () => {
    const opened = openBook(whole);
    const before = gift("Roof", "M1", 7);
    const told = whyNotCounted(opened, [before, ...rows.map(([, row]) => row), before]);
    expect(told.map(({ code }) => code)).toEqual(rows.map(([, , code]) => code));
  });

  it("is not told of a row that is counted, though there is something to say of it", () => {
    expect(whyNotCounted(openBook(whole), [gift("Roof", "", 7)])).toEqual([]);
    expect(whyNotCounted(openBook(whole), [])).toEqual([]);
  });
});

it("stands in the order of currencies, what is dated ahead last", () => {
  const of = (currency: string, date = day("2026-03-01")) =>
    gift("Roof", "M1", 5, { currency, date });
  const order = ["USD", "JPY", "EUR"];
  for (const currencies of [order, [...order].reverse()]) {
    const contributions = currencies.flatMap((each) => [of(each, ahead), of(each)]);
    const accounts = keepAccounts({ ...whole, rates: [], contributions });
    const { uncounted } = accountOf(accounts, "Roof");
    expect(uncounted.map((each) => [each.currency, each.ahead])).toEqual([
      ["EUR", false],
      ["JPY", false],
      ["USD", false],
      ["EUR", true],
      ["JPY", true],
      ["USD", true],
    ]);
  }
});

it("what is counted stands in the order of currencies, too, with how many rows of each", () => {
  const rates = ["USD", "EUR", "JPY"].map((each) => rate(each, "2026-01-01", 2));
  const currencies = ["USD", "JPY", "USD", "EUR", "JPY", "USD"];
  const contributions = currencies.map((currency) => gift("Roof", "M1", 5, { currency }));
  const { counted } = accountOf(keepAccounts({ ...whole, rates, contributions }), "Roof");
  expect(
    counted.map(({ currency, collected, rows: count }) => [currency, collected, count]),
  ).toEqual([
    ["EUR", 500, 1],
    ["JPY", 10, 2],
    ["USD", 1_500, 3],
  ]);
});

it.each<[string, Contribution, number]>([
  ["of a drive that is not known", gift("Roff", "M1", 5), 0],
  ["of a draft", gift("Plan", "M1", 5), 0],
  ["that cannot be read", gift("Roof", "M1", null), 0],
  ["with half a won", gift("Roof", "M1", 0.5), 0],
  ["of somebody unknown", gift("Roof", "M9x", 5), -1],
  ["of one of two of a name", gift("Roof", "Kim", 5), -1],
])("it is known whose a row is that is not counted: one %s", (_, row, person) => {
  const { ledger } = keepAccounts({ ...whole, contributions: [row] });
  expect([...ledger.persons]).toEqual([person]);
});
