import type { FormulaCell, Scalar } from "../../src/local/services/index";
import { type AddOn, openAddOn, optionalTabs } from "./addOn";

/** Rows of a tab, each by header. */
export type TypedRows = readonly Readonly<Record<string, Scalar | FormulaCell>>[];

/** Types rows under the headers of a tab that is empty. */
export function typeRows(addOn: AddOn, tab: string, rows: TypedRows): void {
  const sheet = addOn.sheet(tab);
  const header = sheet.row(1) ?? [];
  for (const [r, row] of rows.entries())
    for (const [column, value] of Object.entries(row)) {
      const at = header.indexOf(column);
      if (at < 0) throw new Error(`typeRows: ${tab} has no column ${column}`);
      sheet.setContent(r + 2, at + 1, value);
    }
}

/** A spreadsheet set up and typed into; a setting is a row "Setting" and "Value". */
export function typedBook(tabs: Readonly<Record<string, TypedRows>>): AddOn {
  const addOn = openAddOn();
  addOn.run("setUpSpreadsheet");
  for (const [tab, rows] of Object.entries(tabs)) {
    const command = `add${tab}Tab`;
    if (optionalTabs.includes(command)) addOn.run(command);
    if (tab === "Settings") setUp(addOn, rows);
    else typeRows(addOn, tab, rows);
  }
  return addOn;
}

function setUp(addOn: AddOn, rows: TypedRows): void {
  const sheet = addOn.sheet("Settings");
  const names = addOn.values("Settings").map(([name]) => name);
  for (const { Setting = "", Value = "" } of rows)
    sheet.setContent(names.indexOf(Setting as Scalar) + 1, 2, Value);
}
