import type { Bench } from "../bench";
import { type Probe, type Step, whetherTaken } from "../probe";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const dropDown = () => SpreadsheetApp.newDataValidation().requireValueInList(["yes", "no"]).build();

/** A bold header as plain text, under it cents with a drop-down, but in row 3 a percentage without. */
function table(bench: Bench): Sheet {
  const sheet = bench.fresh();
  sheet.getRange("A1").setNumberFormat("@").setFontWeight("bold").setValue("Header");
  const rows = sheet.getRange(2, 1, sheet.getMaxRows() - 1, 1);
  rows.setNumberFormat("0.00").setDataValidation(dropDown());
  sheet.getRange("A3").setNumberFormat("0.0%").clearDataValidations();
  return sheet;
}

function look(sheet: Sheet, row: number): string {
  const cell = sheet.getRange(row, 1);
  const rule = cell.getDataValidation() === null ? "no drop-down" : "a drop-down";
  return `${cell.getNumberFormat()}, ${rule}, ${cell.getFontWeight()}`;
}

/** @param row where the new row stands */
function newRow(
  bench: Bench,
  what: string,
  insert: (sheet: Sheet) => void,
  row: number,
  expected: string,
): Probe {
  return {
    what,
    expected,
    see() {
      const sheet = table(bench);
      insert(sheet);
      return look(sheet, row);
    },
  };
}

/** What rows that are put in look like. */
const inheritStep: Step = {
  title: "A new row looks like",
  probes: (bench) => [
    newRow(bench, "insertRowsBefore(3)", (sheet) => sheet.insertRowsBefore(3, 1), 3, like.third),
    newRow(bench, "insertRowsAfter(2)", (sheet) => sheet.insertRowsAfter(2, 1), 3, like.second),
    newRow(bench, "insertRowsBefore(2)", (sheet) => sheet.insertRowsBefore(2, 1), 2, like.second),
    newRow(bench, "insertRowsAfter(1)", (sheet) => sheet.insertRowsAfter(1, 1), 2, like.header),
    newRow(
      bench,
      "insertRowsAfter the last",
      (sheet) => sheet.insertRowsAfter(sheet.getMaxRows(), 1),
      1001,
      like.second,
    ),
  ],
};

const like = {
  header: "@, no drop-down, bold",
  second: "0.00, a drop-down, normal",
  third: "0.0%, no drop-down, normal",
} as const;

/** "2 to 12": the first row that has a rule, and the last, of the first twenty. */
function ruledRows(sheet: Sheet): string {
  const rules = sheet.getRange("B1:B20").getDataValidations();
  const rows = rules.flatMap(([rule], index) => (rule === null ? [] : [index + 1]));
  const isGapless = rows.every((row, index) => row === rows[0]! + index);
  return isGapless ? `${rows[0]} to ${rows[rows.length - 1]}` : rows.join(", ");
}

function ruleAfter(
  bench: Bench,
  what: string,
  insert: (sheet: Sheet) => void,
  expected: string,
): Probe {
  return {
    what,
    expected,
    see() {
      const sheet = bench.fresh();
      sheet.getRange("B2:B10").setDataValidation(dropDown());
      insert(sheet);
      return ruledRows(sheet);
    },
  };
}

/** Where a drop-down of B2:B10 is found once two rows were put in. */
const ruleStep: Step = {
  title: "A drop-down in B2:B10",
  probes: (bench) => [
    ruleAfter(bench, "insertRowsBefore(2)", (sheet) => sheet.insertRowsBefore(2, 2), "2 to 12"),
    ruleAfter(bench, "insertRowsAfter(1)", (sheet) => sheet.insertRowsAfter(1, 2), "4 to 12"),
    ruleAfter(bench, "insertRowsAfter(5)", (sheet) => sheet.insertRowsAfter(5, 2), "2 to 12"),
    ruleAfter(bench, "insertRowsAfter(10)", (sheet) => sheet.insertRowsAfter(10, 2), "2 to 12"),
  ],
};

function listAfter(
  bench: Bench,
  what: string,
  insert: (sheet: Sheet) => void,
  expected: string,
): Probe {
  return {
    what,
    expected,
    see() {
      const sheet = bench.fresh();
      const listed = SpreadsheetApp.newDataValidation().requireValueInRange(
        sheet.getRange("A2:A9"),
      );
      const cell = sheet.getRange("C1").setDataValidation(listed.build());
      insert(sheet);
      SpreadsheetApp.flush();
      const [source] = cell.getDataValidation()?.getCriteriaValues() ?? [];
      return (source as GoogleAppsScript.Spreadsheet.Range).getA1Notation();
    },
  };
}

/** What a drop-down of what stands in A2:A9 lists once a row was put in. */
const listStep: Step = {
  title: "A drop-down of what stands in A2:A9",
  probes: (bench) => [
    listAfter(bench, "insertRowsBefore(2)", (sheet) => sheet.insertRowsBefore(2, 1), "A3:A10"),
    listAfter(bench, "insertRowsAfter(5)", (sheet) => sheet.insertRowsAfter(5, 1), "A2:A10"),
    listAfter(bench, "insertRowsAfter(9)", (sheet) => sheet.insertRowsAfter(9, 1), "A2:A9"),
  ],
};

/** Whether all rows can go but the frozen ones. */
const deleteStep: Step = {
  title: "Under a frozen row",
  probes: (bench) => [
    {
      what: "deleting all rows",
      expected: "refused",
      see() {
        const sheet = bench.fresh();
        sheet.setFrozenRows(1);
        return whetherTaken(() => sheet.deleteRows(2, sheet.getMaxRows() - 1));
      },
    },
    {
      what: "deleting all rows but one",
      expected: "taken",
      see() {
        const sheet = bench.sheet();
        return whetherTaken(() => sheet.deleteRows(2, sheet.getMaxRows() - 2));
      },
    },
  ],
};

function rowAppended(sheet: Sheet): string {
  sheet.appendRow(["added"]);
  return `row ${sheet.getLastRow()}`;
}

/** Where appendRow writes under a header and boxes that nobody has ticked. */
const boxStep: Step = {
  title: "appendRow below unticked boxes in A2:A10",
  probes: (bench) => [
    {
      what: "put in by insertCheckboxes",
      expected: "row 11",
      see() {
        const sheet = bench.fresh();
        sheet.getRange("A1").setValue("Header");
        sheet.getRange("A2:A10").insertCheckboxes();
        return rowAppended(sheet);
      },
    },
    {
      what: "put over blank cells by setDataValidation",
      expected: "row 2",
      see() {
        const sheet = bench.fresh();
        sheet.getRange("A1").setValue("Header");
        const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
        sheet.getRange("A2:A10").setDataValidation(box);
        return rowAppended(sheet);
      },
    },
  ],
};

export const rowSteps: readonly Step[] = [inheritStep, ruleStep, listStep, deleteStep, boxStep];
