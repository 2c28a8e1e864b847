import { describe, expect, it } from "vitest";
import {
  type Book,
  type Contribution,
  type IssuedReceipt,
  keepAccounts,
} from "../../../src/core/index";
import { book, day, drive, found, gift, member } from "../../support/book";

const members = [
  member("M1", [], { name: "An", household: "Hill 3" }),
  member("M2", [], { name: "Bo", household: "Hill 3" }),
  member("M3", [], { name: "Cho" }),
];
const drives = [drive("Roof", { state: "open", basis: "voluntary" })];

/** A row that bears a number, or "2026-001!": it is void. */
function row(text: string, memberId: string, amount = 10, stated: Partial<Contribution> = {}) {
  const receipts = [{ number: text.replace("!", ""), isVoid: text.endsWith("!") }];
  return gift("Roof", memberId, amount, { receipts, ...stated });
}

/** What was remembered as a receipt was made: ten won, of one row. */
const made = (number: string, stated: Partial<IssuedReceipt> = {}): IssuedReceipt => ({
  ...{ number, day: day("2026-04-01"), who: "An", sums: [["KRW", 10]] as const, rows: 1 },
  ...{ isOut: true, isVoid: false },
  ...stated,
});

const kept = (contributions: readonly Contribution[], stated: Partial<Book> = {}) =>
  keepAccounts(book({ members, drives, contributions, ...stated }));

describe("one number beside several rows", () => {
  it.each<[why: string, rows: readonly Contribution[], names: readonly string[] | null]>([
    ["of one person is one receipt", [row("2026-001", "M1"), row("2026-001", "M1")], null],
    ["of one household too", [row("2026-001", "M1"), row("2026-001", "M2")], null],
    [
      "of one payer too",
      [row("2026-001", "M1", 10, { paidBy: "Eva" }), row("2026-001", "M3", 10, { paidBy: "Eva" })],
      null,
    ],
    [
      "of different people is told of",
      [row("2026-001", "M1"), row("2026-001", "M3")],
      ["An", "Cho"],
    ],
    [
      "of two, one of them twice",
      [row("2026-001", "M1"), row("2026-001", "M3"), row("2026-001", "M1")],
      ["An", "Cho"],
    ],
    [
      "of somebody and of a group",
      [row("2026-001", "M3"), row("2026-001", "", 10, { group: "Hall" })],
      ["Cho", "Hall"],
    ],
    ["of somebody and of nobody", [row("2026-001", "M3"), row("2026-001", "")], ["Cho"]],
    [
      "of somebody who is not known",
      [row("2026-001", "M3"), row("2026-001", "Zoe")],
      ["Cho", "Zoe"],
    ],
    ["that is void is no receipt", [row("2026-001!", "M1"), row("2026-001", "M3")], null],
    ["of nobody twice is of nobody in common", [row("2026-001", ""), row("2026-001", "")], []],
    ["each has its own", [row("2026-001", "M1"), row("2026-002", "M3")], null],
  ])("%s", (_, rows, names) => {
    const told = found(kept(rows), "receipt-number-twice");
    expect(told.map(({ data }) => data)).toEqual(
      names === null ? [] : [{ number: "2026-001", names }],
    );
    const [, last] = rows.length > 2 ? rows.slice(1) : rows;
    for (const { place } of told) expect(place).toMatchObject({ row: last!.row });
  });

  it("is told of instead of what it says", () => {
    const rows = [row("2026-001", "M1"), row("2026-001", "M3")];
    const accounts = kept(rows, { issued: [made("2026-001")] });
    expect(found(accounts, "receipt-differs")).toEqual([]);
  });
});

describe("a receipt that was made", () => {
  it.each<
    [
      why: string,
      rows: readonly Contribution[],
      said: IssuedReceipt,
      now: readonly (readonly [string, number])[] | null,
    ]
  >([
    ["says what its row says", [row("2026-001", "M1")], made("2026-001"), null],
    ["says another amount", [row("2026-001", "M1", 12)], made("2026-001"), [["KRW", 12]]],
    [
      "is of more rows by now, though they come to the same",
      [row("2026-001", "M1", 4), row("2026-001", "M1", 6)],
      made("2026-001"),
      [["KRW", 10]],
    ],
    [
      "says another currency",
      [row("2026-001", "M1", 10, { currency: "USD" })],
      made("2026-001"),
      [["USD", 1000]],
    ],
    ["was not sent out", [row("2026-001", "M1", 12)], made("2026-001", { isOut: false }), null],
    [
      "is remembered by its number alone",
      [row("2026-001", "M1", 12)],
      made("2026-001", { rows: 0 }),
      null,
    ],
    ["is void", [row("2026-001!", "M1", 12)], made("2026-001"), null],
    ["was another", [row("2026-001", "M1", 12)], made("2026-002", { isVoid: true }), null],
    [
      "describes what is in kind, whatever it is worth",
      [row("2026-001", "M1", 99, { method: "in-kind" })],
      made("2026-001", { sums: [] }),
      null,
    ],
  ])("%s", (_, rows, said, now) => {
    const accounts = kept(rows, { issued: [said] });
    const told = found(accounts, "receipt-differs");
    const { number, who, sums } = said;
    expect(told.map(({ data }) => data)).toEqual(
      now === null ? [] : [{ number, who, said: sums, now }],
    );
    for (const { place } of told) expect(place).toMatchObject({ row: rows.at(-1)!.row });
  });

  it("is accepted as it is until its rows change again", () => {
    const keyOf = (amount: number) =>
      found(
        kept([row("2026-001", "M1", amount)], { issued: [made("2026-001")] }),
        "receipt-differs",
      )[0]!.content;
    expect(keyOf(12)).toBe(keyOf(12));
    expect(keyOf(12)).not.toBe(keyOf(13));
  });
});

describe("numbers that no row bears any more", () => {
  it.each<[why: string, numbers: string[], runs: [string, string][]]>([
    ["none", ["2026-001", "2026-002"], []],
    ["the first", ["2026-002"], [["2026-001", "2026-001"]]],
    ["some on end are one run", ["2026-001", "2026-005"], [["2026-002", "2026-004"]]],
    [
      "several runs",
      ["2026-002", "2026-003", "2026-006"],
      [
        ["2026-001", "2026-001"],
        ["2026-004", "2026-005"],
      ],
    ],
  ])("%s", (_, numbers, runs) => {
    const told = found(kept(numbers.map((number) => row(number, "M1"))), "receipt-numbers-missing");
    const count = runs
      .map(([a, b]) => Number(b.slice(5)) - Number(a.slice(5)) + 1)
      .reduce((sum, each) => sum + each, 0);
    expect(told.map(({ data }) => data)).toEqual(
      runs.length === 0 ? [] : [{ year: 2026, runs, count }],
    );
  });

  it("are told of by year, and accepted until another is gone", () => {
    const of = (...numbers: string[]) =>
      found(kept(numbers.map((number) => row(number, "M1"))), "receipt-numbers-missing");
    expect(of("2025-002", "2026-003").map(({ data }) => data.year)).toEqual([2025, 2026]);
    expect(of("2026-003")[0]!.content).not.toBe(of("2026-004")[0]!.content);
  });
});
