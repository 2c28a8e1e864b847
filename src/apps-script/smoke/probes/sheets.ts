import { type Bench, tableName } from "../bench";
import { notTried, type Probe, type Step, whetherTaken } from "../probe";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A second sheet of the same name but for its case. */
const nameStep: Step = {
  title: "A sheet called as another",
  probes: (bench) => [
    {
      what: "in capital letters, by insertSheet",
      expected: "refused",
      see() {
        const { spreadsheet } = bench;
        const name = bench.fresh().getName().toUpperCase();
        const outcome = whetherTaken(() => {
          spreadsheet.insertSheet(name);
        });
        const made = spreadsheet.getSheets().find((sheet) => sheet.getName() === name);
        if (made !== undefined) spreadsheet.deleteSheet(made);
        return outcome;
      },
    },
  ],
};

/** What charts are drawn from. */
const charted = (sheet: Sheet) =>
  sheet.getRange("A1:B3").setValues([
    ["Drive", "Collected"],
    ["Lift", 3],
    ["Roof", 2],
  ]);

function chartAt(bench: Bench, what: string, below: number, expected: string): Probe {
  return {
    what,
    expected,
    see() {
      const sheet = bench.fresh();
      const cells = charted(sheet);
      const row = sheet.getMaxRows() + below;
      return whetherTaken(() =>
        sheet.insertChart(
          sheet.newChart().asBarChart().addRange(cells).setPosition(row, 1, 0, 0).build(),
        ),
      );
    },
  };
}

/** By its id a chart is known again, and what is not set of it stays. */
function chartAnew(bench: Bench): Probe {
  return {
    what: "given another title",
    expected: "the same id, at row 5, column 2, 7 pixels on",
    see() {
      const sheet = bench.fresh();
      const builder = sheet.newChart().asBarChart().setStacked().addRange(charted(sheet));
      sheet.insertChart(builder.setNumHeaders(1).setPosition(5, 2, 7, 0).build());
      const [before] = sheet.getCharts();
      if (before === undefined) return "no chart";
      sheet.updateChart(before.modify().setOption("title", "Lift and roof").build());
      const [after] = sheet.getCharts();
      const place = after?.getContainerInfo();
      const id = after?.getChartId() === before.getChartId() ? "the same" : "another";
      return `${id} id, at row ${place?.getAnchorRow()}, column ${place?.getAnchorColumn()}, ${place?.getOffsetX()} pixels on`;
    },
  };
}

/** Where a chart may hang. */
const chartStep: Step = {
  title: "A chart",
  probes: (bench) => [
    chartAt(bench, "in the last row", 0, "taken"),
    chartAt(bench, "one row below the grid", 1, "refused"),
    chartAnew(bench),
  ],
};

const hiddenRows = (sheet: Sheet): string =>
  [2, 3].map((row) => `${row} ${sheet.isRowHiddenByFilter(row) ? "hidden" : "shown"}`).join(", ");

/** A filter that hides "Late", over two rows that a script exchanges. */
const filterStep: Step = {
  title: "A filter that hides row 2",
  probes: (bench) => [
    {
      what: "as it was set",
      expected: "2 hidden, 3 shown",
      see() {
        const sheet = bench.fresh();
        sheet.getRange("A1:A3").setValues([["Standing"], ["Late"], ["Part"]]);
        hideLate(sheet.getRange("A1:A3").createFilter());
        return hiddenRows(sheet);
      },
    },
    {
      what: "once a script has exchanged both",
      expected: "2 hidden, 3 shown",
      see() {
        const sheet = bench.sheet();
        sheet.getRange("A2:A3").setValues([["Part"], ["Late"]]);
        SpreadsheetApp.flush();
        return hiddenRows(sheet);
      },
    },
    {
      what: "once its criteria were set again",
      expected: "2 shown, 3 hidden",
      see() {
        const sheet = bench.sheet();
        hideLate(sheet.getFilter()!);
        return hiddenRows(sheet);
      },
    },
  ],
};

function hideLate(filter: GoogleAppsScript.Spreadsheet.Filter): void {
  const late = SpreadsheetApp.newFilterCriteria().setHiddenValues(["Late"]).build();
  filter.setColumnFilterCriteria(1, late);
  SpreadsheetApp.flush();
}

/** A sheet that the tester made, or why there is nothing to see. */
function onMade(sheet: Sheet | null | undefined, missing: string, see: (sheet: Sheet) => string) {
  return () => (sheet ? see(sheet) : notTried(missing));
}

/** The tester's chart on a sheet of its own. */
const objectStep: Step = {
  title: "A chart on its own sheet",
  probes: ({ spreadsheet }) => {
    const found = spreadsheet
      .getSheets()
      .find((sheet) => sheet.getType() !== SpreadsheetApp.SheetType.GRID);
    const on = (see: (sheet: Sheet) => string) => onMade(found, "no chart was moved to one", see);
    return [
      { what: "its type", expected: "OBJECT", see: on((sheet) => String(sheet.getType())) },
      {
        what: "its id",
        expected: "a number",
        see: on((sheet) => `a ${typeof sheet.getSheetId()}`),
      },
      {
        what: "getDataRange",
        expected: "refused",
        see: on((sheet) =>
          whetherTaken(() => {
            sheet.getDataRange();
          }),
        ),
      },
      {
        what: "getMaxRows",
        expected: "refused",
        see: on((sheet) =>
          whetherTaken(() => {
            sheet.getMaxRows();
          }),
        ),
      },
    ];
  },
};

/** The tester's Table: no script can make one. */
const tableStep: Step = {
  title: "In a Table",
  probes: ({ spreadsheet }) => {
    const table = spreadsheet.getSheetByName(tableName);
    const on = (work: (sheet: Sheet) => void) =>
      onMade(table, `no tab is called ${tableName}`, (sheet) => whetherTaken(() => work(sheet)));
    const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
    return [
      {
        what: "setNumberFormat",
        expected: "refused",
        see: on((sheet) => {
          sheet.getRange("B2").setNumberFormat("0.00");
        }),
      },
      {
        what: "setDataValidation",
        expected: "refused",
        see: on((sheet) => {
          sheet.getRange("B2").setDataValidation(rule);
        }),
      },
      {
        what: "clearDataValidations",
        expected: "refused",
        see: on((sheet) => {
          sheet.getRange("B2").clearDataValidations();
        }),
      },
      {
        what: "setValues",
        expected: "taken",
        see: on((sheet) => {
          const cells = sheet.getRange("A2:B2");
          cells.setValues(cells.getValues());
        }),
      },
      {
        what: "insertRowsAfter",
        expected: "taken",
        see: on((sheet) => {
          sheet.insertRowsAfter(2, 1).deleteRow(3);
        }),
      },
      {
        what: "appendRow below it",
        expected: "taken",
        see: on((sheet) => {
          sheet.appendRow(["Added", 1]).deleteRow(sheet.getLastRow());
        }),
      },
    ];
  },
};

export const sheetSteps: readonly Step[] = [nameStep, chartStep, filterStep, objectStep, tableStep];
