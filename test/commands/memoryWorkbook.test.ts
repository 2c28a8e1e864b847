import { MemoryWorkbook } from "../support/memoryWorkbook";
import { workbookContract } from "../support/workbookContract";

workbookContract("Memory", () => {
  const workbook = new MemoryWorkbook();
  const named = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
  return {
    open: () => workbook.reopened(),
    shown: (name) => workbook.shown(name),
    type: (name, row, column, value) => {
      const rows = named(name)?.rows ?? [];
      while (rows.length <= row) rows.push([]);
      rows[row]![column] = value;
    },
    add: (name, rows) => void workbook.addSheet(name, rows),
    rename: (from, to) => {
      const sheet = named(from);
      if (sheet !== undefined) sheet.name = to;
    },
  };
});
