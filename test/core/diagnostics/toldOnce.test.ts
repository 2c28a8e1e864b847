import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/core/diagnostics/diagnostic";
import type { Place } from "../../../src/core/diagnostics/place";
import { keepAccounts, toldOnce } from "../../../src/core/index";
import type { Cell } from "../../../src/schema/index";
import { decodeBook } from "../../../src/tables/index";
import { day } from "../../support/book";
import { date, smallest, snapshotOf } from "../../tables/snapshotOf";

/** What is told of one row of the ledger, and what of it is not counted. */
function told(row: readonly Cell[]) {
  const Contributions = [["Date", "Drive", "Member", "Amount", "Method"], row];
  const Drives = [
    ["Drive", "Basis", "State"],
    ["Roof", "Mandatory", "Open"],
  ];
  const sheets = { ...smallest, Drives, Contributions };
  const { book, diagnostics } = decodeBook(snapshotOf(sheets), { today: day("2026-05-20") });
  return toldOnce(diagnostics, keepAccounts(book).diagnostics)
    .filter(({ place }) => place?.tab === "contributions")
    .map(({ code, uncounted }) => [code, uncounted?.amount ?? null]);
}

const cellOf = (row: number, column = "date"): Place => ({ tab: "contributions", row, column });
const unread = (row: number) => diagnose("not-a-day", { value: "soon" }, cellOf(row));
const slip = (row: number) =>
  diagnose("odd-method", { value: "Cahs", suggestion: "cash" }, cellOf(row));
const undated = (place: Place | null, amount: number | null = 50) => {
  const money = amount === null ? null : { currency: "KRW", amount };
  return diagnose("contribution-without-date", {}, place, null, money);
};

describe("what cells and accounts say of one row", () => {
  const said = (cells: Parameters<typeof toldOnce>[0], accounts: Parameters<typeof toldOnce>[1]) =>
    toldOnce(cells, accounts).map(({ code, uncounted, place }) => [
      code,
      place?.row ?? null,
      uncounted?.amount ?? null,
    ]);

  it.each<[string, Parameters<typeof toldOnce>[0], Parameters<typeof toldOnce>[1], unknown[]]>([
    ["once, with the money", [unread(2)], [undated(cellOf(2))], [["not-a-day", 2, 50]]],
    [
      "once, where no money is concerned",
      [unread(2)],
      [undated(cellOf(2), null)],
      [["not-a-day", 2, null]],
    ],
    [
      "each, where a cell of another row is meant",
      [unread(2)],
      [undated(cellOf(3))],
      [
        ["not-a-day", 2, null],
        ["contribution-without-date", 3, 50],
      ],
    ],
    [
      "each, where another cell of the row is meant",
      [unread(2)],
      [undated(cellOf(2, "drive"))],
      [
        ["not-a-day", 2, null],
        ["contribution-without-date", 2, 50],
      ],
    ],
    [
      "each, where the whole row is meant, or the tab, or nothing",
      [unread(2)],
      [undated({ tab: "contributions", row: 2 }), undated({ tab: "contributions" }), undated(null)],
      [
        ["not-a-day", 2, null],
        ["contribution-without-date", 2, 50],
        ["contribution-without-date", null, 50],
        ["contribution-without-date", null, 50],
      ],
    ],
    [
      "each, where the cell could be read: it may be a slip",
      [slip(2)],
      [undated(cellOf(2))],
      [
        ["odd-method", 2, null],
        ["contribution-without-date", 2, 50],
      ],
    ],
    [
      "the money beside what could not be read, not beside a slip in the same cell",
      [slip(2), unread(2)],
      [undated(cellOf(2))],
      [
        ["odd-method", 2, null],
        ["not-a-day", 2, 50],
      ],
    ],
    [
      "each, where cells of no row are concerned",
      [
        diagnose("tab-missing", { tab: "drives" }, { tab: "drives" }),
        diagnose("blank-cell", { tab: "rates", column: "" }, { tab: "rates", row: 2 }),
      ],
      [undated({ tab: "rates", row: 2 }), undated(null)],
      [
        ["tab-missing", null, null],
        ["blank-cell", 2, null],
        ["contribution-without-date", 2, 50],
        ["contribution-without-date", null, 50],
      ],
    ],
  ])("is told %s", (_, cells, accounts, expected) => {
    expect(said(cells, accounts)).toEqual(expected);
  });
});

describe("a cell with an error", () => {
  it.each<[string, readonly Cell[], readonly (readonly [string, number | null])[]]>([
    ["a date that cannot be read", ["31.13.", "Roof", "Ri Un-byol", 50], [["not-a-day", 50]]],
    ["a failed date", ["#REF!", "Roof", "Ri Un-byol", 50], [["cell-error", 50]]],
    ["a failed drive", [date(2026, 5, 1), "#N/A", "Ri Un-byol", 50], [["cell-error", 50]]],
    ["no date at all", ["", "Roof", "Ri Un-byol", 50], [["contribution-without-date", 50]]],
    [
      "two cells, each with its own",
      ["31.13.", "Roof", "Ri Un-byol", 50, "Cahs"],
      [
        ["odd-method", null],
        ["not-a-day", 50],
      ],
    ],
  ])("is told of once, with what is not counted: %s", (_, row, expected) => {
    expect(told(row)).toEqual(expected);
  });

  it("asks nobody where it stands under Who is asked, rather than everyone", () => {
    const Drives = [
      ["Drive", "Who is asked", "Basis"],
      ["Roof", "#REF!", "Mandatory"],
    ];
    const snapshot = snapshotOf({ ...smallest, Drives });
    const { book, diagnostics } = decodeBook(snapshot, { today: day("2026-05-20") });
    const codes = toldOnce(diagnostics, keepAccounts(book).diagnostics).map(({ code }) => code);
    expect(codes).toEqual(["cell-error"]);
    expect(book.drives[0]?.asked).toBe("#REF!");
  });
});
