import { describe, expect, it } from "vitest";
import type { SheetModel } from "../../src/local/services/index";
import { condominiumSample } from "../../src/sample/index";
import { type AddOn, openFactory } from "../support/addOn";
import { openSampleAddOn } from "../support/sampleAddOn";

/** A column of a tab by its header, which stands in row 2 of generated tabs, else in row 1. */
function columnOf(addOn: AddOn, tab: string, header: string) {
  const sheet = addOn.sheet(tab);
  const headerRow = [1, 2].find((row) => sheet.row(row)?.includes(header)) ?? 0;
  const column = (sheet.row(headerRow) ?? []).indexOf(header) + 1;
  if (column === 0) throw new Error(`${tab} has no column ${header}`);
  return { sheet, column, headerRow, first: headerRow + 1 };
}

function looksOf(addOn: AddOn, tab: string, header: string) {
  const { sheet, column, headerRow, first } = columnOf(addOn, tab, header);
  const { wrap, verticalAlignment, horizontalAlignment, numberFormat } = sheet.styles;
  return {
    width: sheet.columnWidths.at(column),
    wrap: wrap.at(first, column),
    vertical: verticalAlignment.at(first, column),
    headerSide: horizontalAlignment.at(headerRow, column),
    format: numberFormat.at(first, column),
  };
}

const formats = (sheet: SheetModel, column: number, rows: readonly number[]) =>
  rows.map((row) => sheet.styles.numberFormat.at(row, column));

describe("how figures are shown", () => {
  it("shows a fair share with two decimals more than its money, and holds it as it is", () => {
    const won = openFactory();
    expect(looksOf(won, "Quotas", "Fair share").format).toBe("#,##0.00");
    const branch = won
      .rows("Quotas")
      .filter(({ Drive, Group }) => Drive === "Youth league chairs" && Group === "Branch 1");
    const [whole, ...parts] = branch.map((row) => Number(row["Fair share"]));
    expect(whole).toBe(210_437.5);
    // What was divided among them is the group's quota: the shares add up to it, not to cents more.
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(211_000, 6);
    const euros = openSampleAddOn(condominiumSample(), "en");
    expect(looksOf(euros, "Quotas", "Fair share").format).toBe("#,##0.0000");
  });

  it("shows cents among whole won as cents, and whole amounts as before", () => {
    const addOn = openFactory();
    const { sheet, column } = columnOf(addOn, "Contributions", "Amount");
    const row = sheet.lastRow() + 1;
    const gift = { promised: false, drive: "Office drive", memberId: "M01", group: "" };
    const rest = { method: "", reference: "", paidBy: "", receivedBy: "", note: "" };
    for (const [amount, currency] of [
      ["12.50", "USD"],
      ["30,000", ""],
    ])
      addOn.run("recordGift", {
        ...{ ...gift, ...rest, amount, currency, date: "2026-05-18", evenIfDuplicate: false },
      });
    expect(formats(sheet, column, [row, row + 1])).toEqual(["#,##0.00", "#,##0"]);
    addOn.run("refreshSummaries");
    const collected = columnOf(addOn, "Overview", "Collected");
    const rows = addOn.rows("Overview").map((each) => each.Drive);
    const at = (name: string) => rows.indexOf(name) + collected.first;
    expect(collected.sheet.content(at("Ledger as written, USD"), collected.column)).toBe(32.5);
    expect(
      formats(collected.sheet, collected.column, [
        at("Ledger as written, USD"),
        at("All drives, KRW"),
      ]),
    ).toEqual(["#,##0.00", "#,##0"]);
  });

  it("leaves it to the user how figures in a column of theirs are shown", () => {
    const addOn = openFactory();
    const sheet = addOn.sheet("Follow-up");
    const column = sheet.lastColumn() + 1;
    sheet.setContent(2, column, "Visits");
    sheet.setContent(3, column, 1.5);
    sheet.styles.numberFormat.fill({ row: 3, column, rows: 1, columns: 1 }, "#,##0");
    addOn.run("refreshSummaries");
    expect(sheet.content(3, column)).toBe(1.5);
    expect(formats(sheet, column, [3])).toEqual(["#,##0"]);
  });
});
