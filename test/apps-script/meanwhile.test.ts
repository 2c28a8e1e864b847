import { describe, expect, it } from "vitest";
import { SpreadsheetWorkbook } from "../../src/apps-script/workbook/spreadsheetWorkbook";
import { Meanwhile } from "../../src/commands/workbook";
import { createServices } from "../../src/local/services/index";
import type { Tab } from "../../src/schema/index";
import { OtherPerson } from "../support/otherPerson";

/** A workbook, and somebody who does one thing right before the next call of a name. */
function shared() {
  let waiting: { readonly call: string; readonly act: () => void } | null = null;
  const services = createServices(
    { Array, Object, Date, Error },
    {
      onCall({ name }) {
        if (waiting?.call !== name) return;
        const { act } = waiting;
        waiting = null;
        act();
      },
    },
  );
  Object.assign(globalThis, services.globals, { console });
  const person = new OtherPerson(services.spreadsheet);
  return {
    person,
    spreadsheet: services.spreadsheet,
    open: () => new SpreadsheetWorkbook(SpreadsheetApp.getActiveSpreadsheet()),
    before(call: string, act: () => void) {
      waiting = { call, act };
    },
  };
}

describe("a tab that changes between asking how large it is and reading it", () => {
  const ledger = [
    ["Date", "Drive", "Amount", "Note"],
    ["2026-03-01", "Roof", 5, "by hand"],
  ];

  it.each<{ what: string; act: (person: OtherPerson) => void }>([
    { what: "a column comes in", act: (person) => person.insertColumn("Sheet1", 2) },
    { what: "a row comes in", act: (person) => person.insertRowsAbove("Sheet1", 2) },
    { what: "a row is typed", act: (person) => person.typeRow("Sheet1", ["2026-03-02"]) },
  ])("is read anew: $what", ({ act }) => {
    const { person, open, before, spreadsheet } = shared();
    for (const row of ledger) person.typeRow("Sheet1", row);
    const workbook = open();
    const tabs = new Map<string, Tab>([[String(spreadsheet.sheets[0]!.id), "contributions"]]);
    before("Sheet.getSheetValues", () => act(person));
    expect(() => workbook.read(tabs, {})).toThrow(Meanwhile);
    expect(open().read(tabs, {}).sheets[0]!.rows.flat()).toContain("by hand");
  });

  it("is read whole where the grid ends with it", () => {
    const { person, open, spreadsheet } = shared();
    for (const row of ledger) person.typeRow("Sheet1", row);
    const [sheet] = spreadsheet.sheets;
    spreadsheet.remove(sheet!, "rows", 3, sheet!.maxRows - 2);
    spreadsheet.remove(sheet!, "columns", 5, sheet!.maxColumns - 4);
    const tabs = new Map<string, Tab>([[String(sheet!.id), "contributions"]]);
    expect(open().read(tabs, {}).sheets[0]!.rows[1]!.slice(1)).toEqual(["Roof", 5, "by hand"]);
  });
});
