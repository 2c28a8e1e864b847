import { describe, expect, it } from "vitest";
import type { Role } from "../../../../src/commands/import/statement/knownHeaders";
import { RowShapes } from "../../../../src/commands/import/statement/rowShapes";

const header = ["Date", "Text", "Amount", "Balance"];
const roles: readonly (Role | null)[] = ["date", "note", "amount", "balance"];
const line = ["2026-03-13", "Bert Becker", "50.00", "150.00"];

const shapes = (
  body: readonly (readonly string[])[],
  stated: { header?: string[]; roles?: (Role | null)[]; hasHeader?: boolean } = {},
) => {
  const { header: texts = header, roles: of = roles, hasHeader = true } = stated;
  const amounts = of.flatMap((role, c) => (role === "amount" ? [c] : []));
  return new RowShapes(body, texts, of, amounts, hasHeader);
};

describe("whether a cell has been parted", () => {
  it.each<[string[], boolean, string]>([
    [line, false, "as all lines"],
    [line.slice(0, 3), false, "a line that ends early"],
    [[...line.slice(0, 3), "", "", " "], false, "blank cells beyond"],
    [[...line, "more"], true, "something beyond the headers"],
    [["2026-03-13", "Becker", "Bert", "50.00", "150.00"], true, "a comma in a name moves all"],
    [["2026-03-13", "Bert Becker", "50", "00", "150.00"], true, "a comma before the cents"],
    [["2026-03-13", "Bert Becker", "1", "250.50"], false, "as long as the others"],
  ])("of %j: %s (%s)", (row, expected) => {
    expect(shapes([line, line, line, row]).isParted(row)).toBe(expected);
  });

  it.each<[string[], boolean, string]>([
    [["2026-03-13", "Bert", "1", "250.50"], true, "the rest of a figure behind it"],
    [["2026-03-13", "Bert", "1", "250"], true, "three digits"],
    [["2026-03-13", "Bert", "50", "00 EUR"], true, "cents and the currency"],
    [["2026-03-13", "Bert", "50", "7"], false, "one digit is no rest"],
    [["2026-03-13", "Bert", "x", "250"], false, "behind no figure"],
    [["2026-03-13", "Bert", "50", "R-1"], false, "a reference"],
    [["2026-03-13", "Bert", "1", "250.505"], true, "three digits and more behind them"],
    [["2026-03-13", "Bert", "50 EUR", "00"], false, "behind a figure that is whole"],
    [["2026-03-13", "Bert", "50", " 00"], true, "behind a blank"],
    [["2026-03-13", "Bert", "50", "x00"], false, "behind a letter"],
  ])("where others are shorter, of %j: %s (%s)", (row, expected) => {
    const short = ["2026-03-13", "Bert", "50.00"];
    const stated = {
      header: ["Date", "Text", "Amount", "Reference"],
      roles: ["date", "note", "amount", "reference"] as (Role | null)[],
    };
    expect(shapes([short, short, short, row], stated).isParted(row)).toBe(expected);
  });

  it("where a figure stands in a column of texts behind the amount", () => {
    const texts = ["Date", "Amount", "Text", "Kind"];
    const of: (Role | null)[] = ["date", "amount", "note", null];
    const short = ["2026-03-13", "50.00", "Bert"];
    const moved = ["2026-03-13", "Bert", "50", "60.00"];
    expect(shapes([short, short, short, moved], { header: texts, roles: of }).isParted(moved)).toBe(
      true,
    );
    const fees = ["2026-03-13", "50.00", "Bert", "1.20"];
    const body = [short, short, fees, fees, fees];
    expect(shapes(body, { header: texts, roles: of }).isParted(fees)).toBe(false);
  });

  it.each<[Role | null, short: number, long: number, boolean, string]>([
    [null, 3, 1, true, "one figure where others end is out of place"],
    [null, 1, 1, true, "one is, however few the lines are"],
    [null, 3, 2, true, "two are, among five"],
    [null, 2, 2, false, "in half of the lines they are at home"],
    ["balance", 3, 1, false, "a balance is a figure"],
    ["paidOut", 3, 1, false, "and so is an amount"],
  ])("a column of %s, %i lines without and %i with a figure: %s (%s)", (role, short, long, is) => {
    const texts = ["Date", "Amount", "Text", "Kind"];
    const of: (Role | null)[] = ["date", "amount", "note", role];
    const shorter = Array.from({ length: short }, () => ["2026-03-13", "50.00", "Bert"]);
    const longer = Array.from({ length: long }, () => ["2026-03-13", "50.00", "Bert", "1.20"]);
    const found = shapes([...shorter, ...longer], { header: texts, roles: of });
    expect(longer.map((row) => found.isParted(row))).toEqual(longer.map(() => is));
  });

  it.each<[[string, string][], boolean, string]>([
    [
      [
        ["50", "00"],
        ["7", "25"],
      ],
      true,
      "two digits behind whole amounts, a nought among them",
    ],
    [
      [
        ["EUR 50", "00"],
        ["7", " 25"],
      ],
      true,
      "behind a currency, and a blank",
    ],
    [
      [
        ["50", "10"],
        ["60", "50"],
      ],
      false,
      "no nought in front: they may be anything",
    ],
    [
      [
        ["1.50", "00"],
        ["7", "25"],
      ],
      false,
      "an amount with cents of its own",
    ],
    [
      [
        ["50", "00"],
        ["7", "251"],
      ],
      false,
      "three digits",
    ],
    [
      [
        ["50", "00"],
        ["7", "x25"],
      ],
      false,
      "a letter before",
    ],
    [
      [
        ["50", "00"],
        ["7", "25x"],
      ],
      false,
      "a letter behind",
    ],
    [
      [
        ["50x", "00"],
        ["7", "25"],
      ],
      false,
      "no figure in front",
    ],
    [
      [
        ["", "00"],
        ["7", "05"],
      ],
      true,
      "lines without an amount say nothing",
    ],
  ])("cents of their own, %j: %s (%s)", (pairs, expected) => {
    const rows = pairs.map((pair) => ["2026-03-13", "Bert", ...pair, "150"]);
    const texts = ["Date", "Text", "Amount", "", "Balance"];
    const of: (Role | null)[] = ["date", "note", "amount", null, "balance"];
    expect(shapes(rows, { header: texts, roles: of }).isParted(rows[1]!)).toBe(expected);
  });

  it("where cents stand in a column of their own without a header", () => {
    const cents = (whole: string, rest: string) => ["2026-03-13", "Bert", whole, rest, "150"];
    const texts = ["Date", "Text", "Amount", "", "Balance"];
    const of: (Role | null)[] = ["date", "note", "amount", null, "balance"];
    const all = [cents("50", "00"), cents("60", "50"), cents("7", "25")];
    expect(all.map((row) => shapes(all, { header: texts, roles: of }).isParted(row))).toEqual([
      true,
      true,
      true,
    ]);
    const without = [cents("50", "10"), cents("60", "50")];
    expect(
      without.map((row) => shapes(without, { header: texts, roles: of }).isParted(row)),
    ).toEqual([false, false]);
  });
});

describe("a last column without a header", () => {
  const texts = ["Date", "Text", "Amount", ""];
  const of: (Role | null)[] = ["date", "note", "amount", null];
  it.each<[string, boolean, string]>([
    ["D", false, "may hold directions"],
    ["", false, "or nothing"],
    ["Bert", true, "and nothing else"],
  ])("holding %j: parted %s (%s)", (cell, expected) => {
    const row = [...line.slice(0, 3), cell];
    const found = shapes([row, row], { header: texts, roles: of });
    expect(found.isParted(row)).toBe(expected);
    expect(found.width).toBe(3);
  });

  it("counts where there are two, or no headers at all", () => {
    expect(shapes([line], { header: ["Date", "Amount", "", ""] }).width).toBe(4);
    expect(shapes([line], { header: ["", "", "", ""], hasHeader: false }).width).toBe(4);
  });
});

describe("rows that are no lines", () => {
  const other = ["Name", "Date", "Amount"];
  const body = [line, header, line, other, line, header, line];
  const found = shapes(body);

  it("are the headers again", () => {
    expect(body.map((row) => found.isHeaderAgain(row))).toEqual([
      false,
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(found.isHeaderAgain(["Date ", " Text", "Amount", "Balance"])).toBe(true);
    expect(found.isHeaderAgain(["Date", "Text", "Amount"])).toBe(false);
    expect(shapes(body, { hasHeader: false }).isHeaderAgain(header)).toBe(false);
  });

  it("are other headers, and all under them until the first come again", () => {
    const [first, second, third, again, last] = [line, other, line, header, line].map((row) => [
      ...row,
    ]);
    const parted = shapes([first!, second!, third!, again!, last!]);
    expect([first, second, third, again, last].map((row) => parted.isOfOtherTable(row!))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect([first, second, third, again, last].map((row) => parted.isSound(row!))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});
