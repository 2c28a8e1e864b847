import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/schema/index";
import { decodeBook } from "../../src/tables/index";
import { day } from "../support/book";
import { smallest, snapshotOf } from "./snapshotOf";

const today = { today: day("2026-05-20") };

function ledger(...rows: Cell[][]) {
  const { book, diagnostics, layouts } = decodeBook(
    snapshotOf({ ...smallest, Contributions: rows }),
    today,
  );
  return { book, diagnostics, layout: layouts.get("contributions") };
}

const header: Cell[] = ["Date", "Drive", "Member", "Amount"];
const gift: Cell[] = ["2026-04-01", "Roof", "Ri Un-byol", 500];
const blank = (rows: number): Cell[][] => Array.from({ length: rows }, () => []);

describe("the row of the headers", () => {
  it.each<[string, Cell[][], number]>([
    ["is the first", [header, gift], 1],
    ["stands below a title", [["Gifts of 2026"], [], header, gift], 3],
    ["is the tenth at most", [...blank(9), header, gift], 10],
    ["is the first of two that would do", [header, [...header, "Group", "Note"], gift], 1],
    ["is no row of which a column is missing", [["Date"], ["Drive", "Amount"], header, gift], 3],
  ])("%s", (_, rows, row) => {
    const { layout, diagnostics } = ledger(...rows);
    expect(layout?.headerRow).toBe(row);
    expect(diagnostics.map(({ code }) => code).filter((code) => code === "column-missing")).toEqual(
      [],
    );
  });

  it.each<[string, Cell[][], number]>([
    ["in the row that has most of the headers", [["Date"], ["Date", "Drive", "Member"], gift], 2],
    [
      "in the first of two that have as many",
      [
        ["Date", "Drive"],
        ["Drive", "Amount"],
      ],
      1,
    ],
  ])("is told to lack a column %s", (_, rows, row) => {
    const { diagnostics } = ledger(...rows);
    expect(diagnostics.map(({ code, place }) => [code, place?.row])).toContainEqual([
      "column-missing",
      row,
    ]);
    expect(new Set(diagnostics.map(({ place }) => place?.row))).toEqual(new Set([row]));
  });

  it("is looked for in the first ten rows alone", () => {
    const { diagnostics } = ledger(...blank(10), header, gift);
    expect(diagnostics).toMatchObject([
      { code: "tab-missing", data: { tab: "contributions" }, place: { tab: "contributions" } },
    ]);
  });
});

describe("a header", () => {
  it.each<[string, Cell]>([
    ["with its unit in parentheses", "Amount (won)"],
    ["with brackets", "Amount [KRW]"],
    ["with parentheses as Koreans type them", "Amount（원）"],
    ["with parentheses on a line of their own", "Amount\n(in won,\nnot in dollars)"],
    ["with other case, blanks and marks", " AMOUNT: "],
    ["in another word", "Sum"],
    ["in another word with its unit", "Sum (won)"],
    ["in the other language", "금액"],
  ])("is known %s", (_, amount) => {
    const { book, diagnostics } = ledger(["Date", "Drive", "Member", amount], gift);
    expect(diagnostics).toEqual([]);
    expect(book.contributions).toMatchObject([{ amount: 500 }]);
  });

  it.each<[string, Cell]>([
    ["a number", 2026],
    ["a text of many words", `Amount (${"as far as is known ".repeat(4)})`],
    ["parentheses alone", "(Amount)x"],
  ])("is not %s", (_, amount) => {
    const { diagnostics } = ledger(["Date", "Drive", "Member", amount], gift);
    expect(diagnostics).toMatchObject([{ code: "column-missing", data: { column: "amount" } }]);
  });

  it("may be sixty letters long", () => {
    const note = "as the bank has it, in won";
    const whole = `Amount (${note}${"!".repeat(60 - note.length - 9)})`;
    expect(whole).toHaveLength(60);
    expect(ledger(["Date", "Drive", "Member", whole], gift).diagnostics).toEqual([]);
    const longer = whole.replace(")", "!)");
    expect(ledger(["Date", "Drive", "Member", longer], gift).diagnostics).toHaveLength(1);
  });

  it("is the very word before another for the same, which is the user's own column then", () => {
    const rows = [
      ["Date", "Drive", "Donor", "Member", "Amount"],
      ["2026-04-01", "Roof", "a neighbour", "Ri Un-byol", 500],
    ];
    const { book, diagnostics, layout } = ledger(...rows);
    expect(diagnostics).toEqual([]);
    expect(layout?.columnIds).toEqual(["date", "drive", null, "member", "amount"]);
    expect(book.contributions).toMatchObject([{ member: "Ri Un-byol" }]);
  });

  it("is another word before the same with parentheses behind it", () => {
    const rows = [
      ["Date", "Drive", "Donor (as written)", "Donor", "Amount"],
      ["2026-04-01", "Roof", "Mr Ri", "Ri Un-byol", 500],
    ];
    const { book, diagnostics } = ledger(...rows);
    expect(diagnostics).toEqual([]);
    expect(book.contributions).toMatchObject([{ member: "Ri Un-byol" }]);
  });

  it("that stands twice is told of with both columns, and the left one is read", () => {
    const rows = [
      ["Date", "Drive", "Member", "Amount", "Amount"],
      ["2026-04-01", "Roof", "Ri Un-byol", 500, 700],
    ];
    const { book, diagnostics } = ledger(...rows);
    expect(diagnostics).toMatchObject([
      {
        code: "column-twice",
        data: { tab: "contributions", column: "amount", used: "D", ignored: "E" },
        place: { tab: "contributions", row: 1, column: "amount" },
      },
    ]);
    expect(book.contributions).toMatchObject([{ amount: 500 }]);
  });
});

describe("sheets that are no input tabs, or nearly", () => {
  const told = (sheets: Record<string, Cell[][]>, remembered = {}) => {
    const { diagnostics, readable } = decodeBook(
      snapshotOf({ ...smallest, ...sheets }, remembered),
      today,
    );
    return { readable, codes: diagnostics.map(({ code }) => code) };
  };

  it.each<[string, Cell[][]]>([
    ["empty", []],
    ["blank", [[""], ["", " "]]],
  ])("an optional tab that is %s is as if it were not there", (_, rows) => {
    expect(told({ Groups: rows }, { Groups: "groups" })).toEqual({ readable: true, codes: [] });
  });

  it("an optional tab that holds something and has no headers is told of", () => {
    const rows = [[], ["Hall 1", "House"]];
    expect(told({ Groups: rows }, { Groups: "groups" })).toEqual({
      readable: false,
      codes: ["column-missing"],
    });
  });

  it("a summary is not read, nor the user's own sheet", () => {
    const overview: Cell[][] = [["Drive", "Progress", "Target", "Collected", "Outstanding", "Due"]];
    const own: Cell[][] = [["Telephone"], ["117"]];
    expect(told({ Overview: overview, Mine: own })).toEqual({ readable: true, codes: [] });
  });

  it("a second sheet of one tab is told of with both names, and not read", () => {
    const copy: Cell[][] = [["Name"], ["An Bo-ram"]];
    const { book, diagnostics } = decodeBook(snapshotOf({ ...smallest, 구성원: copy }), today);
    expect(diagnostics).toMatchObject([
      {
        code: "tab-twice",
        data: { tab: "members", used: "Members", ignored: "구성원" },
        place: { tab: "members" },
      },
    ]);
    expect(diagnostics[0]!.content).toContain("id of 구성원");
    expect(book.members).toHaveLength(1);
  });
});
