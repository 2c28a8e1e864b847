// Money of several currencies in one table: each row shows the decimals of its own.
import { describe, expect, it } from "vitest";
import { type AddOn, openAddOn } from "../support/addOn";
import { typeRows } from "../support/typedBook";

const won = /^#,##0_/;
const cents = /^#,##0\.00_/;

/** Two overdue drives, the first in won and the second in dollars, of three members. */
function twoCurrencies(options: Parameters<typeof openAddOn>[0] = {}): AddOn {
  const addOn = openAddOn(options);
  addOn.run("setUpSpreadsheet");
  typeRows(
    addOn,
    "Members",
    ["M1", "M2", "M3"].map((id) => ({ "Member ID": id, Name: `Name ${id}` })),
  );
  const drive = { Basis: "Mandatory", Due: "2026-03-31" };
  typeRows(addOn, "Drives", [
    { ...drive, Drive: "Hall", Target: 300, Currency: "KRW" },
    { ...drive, Drive: "Roof", Target: 300, Currency: "USD" },
  ]);
  typeRows(addOn, "Contributions", [
    { Date: "2026-04-01", Drive: "Roof", Member: "M1", Amount: 12.5 },
    { Date: "2026-04-01", Drive: "Nowhere", Member: "M1", Amount: 12.5, Currency: "USD" },
    { Date: "2026-04-01", Drive: "Nowhere", Member: "M1", Amount: 500, Currency: "KRW" },
  ]);
  addOn.run("applyQuotas", { drive: "", keep: false });
  return addOn;
}

/** How a column's cells are shown, beside what the rows are called. */
function shown(addOn: AddOn, tab: string, column: string, ...names: string[]) {
  const sheet = addOn.sheet(tab);
  const at = (sheet.row(2) ?? []).indexOf(column) + 1;
  return addOn
    .rows(tab)
    .map((row, r) => [...names.map((name) => row[name]), sheet.styles.numberFormat.at(r + 3, at)]);
}

describe("the decimals of a row", () => {
  it("stay its own where a row above it goes and the rows below are of another currency", () => {
    const addOn = twoCurrencies();
    addOn.run("refreshSummaries");
    const gift = { Date: "2026-04-02", Drive: "Hall" };
    const ledger = addOn.sheet("Contributions");
    const header = (ledger.row(1) ?? []).map(String);
    const type = (row: Record<string, string | number>) => {
      const at = ledger.lastRow() + 1;
      for (const [name, cell] of Object.entries(row))
        ledger.setContent(at, header.indexOf(name) + 1, cell);
    };
    type({ ...gift, Member: "M1", Amount: 100 });
    type({ ...gift, Member: "M2", Amount: 40 });
    type({ ...gift, Member: "M3", Amount: 30 });
    addOn.tick(60);
    addOn.run("refreshSummaries");
    expect(shown(addOn, "Follow-up", "Outstanding", "Drive", "Member ID")).toEqual([
      ["Hall", "M2", expect.stringMatching(won)],
      ["Hall", "M3", expect.stringMatching(won)],
      ["Roof", "M1", expect.stringMatching(cents)],
      ["Roof", "M2", expect.stringMatching(cents)],
      ["Roof", "M3", expect.stringMatching(cents)],
    ]);
  });

  it("are given once a run that made the tab and was cut off is repeated", () => {
    let cutsOff = false;
    const addOn = twoCurrencies({
      onCall: ({ name }) => {
        // What is not counted stands there, and has no decimals of its own yet.
        if (!cutsOff || name !== "SpreadsheetApp.flush" || !addOn.names().includes("Checks"))
          return;
        if (addOn.sheet("Checks").lastRow() < 3) return;
        cutsOff = false;
        throw new Error("cut off");
      },
    });
    cutsOff = true;
    expect(addOn.alertOf("refreshSummaries")).toContain("stopped before it was done");
    addOn.tick(60);
    addOn.run("refreshSummaries");
    const amounts = shown(addOn, "Checks", "Not counted", "Not counted", "Currency");
    const inCurrency = amounts.filter(([amount]) => typeof amount === "number");
    // The rows, and at the foot the ledger as written.
    expect(inCurrency.slice(0, 2)).toEqual([
      [12.5, "USD", expect.stringMatching(cents)],
      [500, "KRW", expect.stringMatching(won)],
    ]);
  });
});
