import { describe, expect, it } from "vitest";
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
