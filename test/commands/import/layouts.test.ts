import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/index";
import type { Cell } from "../../../src/schema/index";
import { layouts } from "./layouts";
import { add, previewOf, roofBook } from "./roof";

const cellText = (cell: Cell) => (typeof cell === "object" ? isoDay(cell.day) : String(cell));

describe("the statements of banks and payment services", () => {
  it.each(layouts)("$bank: what came in enters the ledger, and nothing else", (layout) => {
    const { currency, text, enters, stated } = layout;
    const book = roofBook(currency);
    const shown = previewOf(book, text, stated);
    const open = shown.lines.filter(
      ({ status }) => status === "unmatched" || status === "unreadable",
    );
    expect(open).toEqual([]);
    expect(add(book, text, stated)).toMatchObject({ ok: true, added: enters.length });
    const [header, ...rows] = book.shown("Contributions");
    const at = (name: string) => header!.indexOf(name);
    const columns = ["Date", "Member", "Amount", "Reference", "Note"].map(at);
    expect(rows.map((row) => columns.map((c) => cellText(row[c]!)).join(" | "))).toEqual(enters);
    for (const row of rows)
      expect([row[at("Method")], row[at("Currency")]]).toEqual(["Transfer", ""]);
  });

  it("are those of at least fifty", () => {
    expect(new Set(layouts.map(({ bank }) => bank)).size).toBeGreaterThanOrEqual(50);
  });
});
