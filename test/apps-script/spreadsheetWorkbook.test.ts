import { SpreadsheetWorkbook } from "../../src/apps-script/spreadsheetWorkbook";
import {
  createServices,
  FormulaCell,
  type SheetModel,
  valueIn,
} from "../../src/local/services/index";
import type { Cell } from "../../src/schema/index";
import { workbookContract } from "../support/workbookContract";

workbookContract("SpreadsheetApp", () => {
  const services = createServices({ Array, Object, Date, Error });
  Object.assign(globalThis, services.globals, { console });
  const { spreadsheet } = services;
  const named = (name: string): SheetModel => {
    const sheet = spreadsheet.sheetNamed(name);
    if (sheet === undefined) throw new Error(`no sheet is called ${name}`);
    return sheet;
  };
  const shown = (sheet: SheetModel): Cell[][] =>
    Array.from({ length: sheet.lastRow() }, (_, r) =>
      Array.from({ length: sheet.lastColumn() }, (__, c) => {
        const content = sheet.content(r + 1, c + 1);
        return content instanceof FormulaCell ? "" : valueIn(content);
      }),
    );
  return {
    open: () => new SpreadsheetWorkbook(SpreadsheetApp.getActiveSpreadsheet()),
    shown: (name) => shown(named(name)),
    type: (name, row, column, value) => named(name).setContent(row + 1, column + 1, value),
    add(name, rows) {
      const [blank] = spreadsheet.sheets;
      if (blank !== undefined) blank.name = name;
      rows.forEach((row, r) => {
        row.forEach((text, c) => {
          blank?.setContent(r + 1, c + 1, text);
        });
      });
    },
    rename: (from, to) => {
      named(from).name = to;
    },
  };
});
