import { describe, expect, it } from "vitest";
import { FormulaCell, RunCutOff } from "../../src/local/services/index";
import { columnLetters } from "../../src/schema/index";
import { type AddOn, openAddOn } from "../support/addOn";

/** Three members, one of whom has paid two of the year's dues, on 15 March. */
function openClub(due: string, options: Parameters<typeof openAddOn>[0] = {}): AddOn {
  const addOn = openAddOn(options);
  addOn.run("setUpSpreadsheet");
  const fill = (tab: string, rows: readonly (readonly (string | number)[])[]) => {
    for (const [r, row] of rows.entries())
      for (const [c, cell] of row.entries())
        if (cell !== "") addOn.sheet(tab).setContent(r + 2, c + 1, cell);
  };
  const asOf = addOn.values("Settings").findIndex(([setting]) => setting === "As of");
  addOn.sheet("Settings").setContent(asOf + 1, 2, "2026-03-15");
  fill("Members", [
    ["M1", "Ann"],
    ["M2", "Bo"],
    ["M3", "Cat"],
  ]);
  fill("Drives", [["Dues 2026", "", "Mandatory", 3600, "2026-01-01", due]]);
  addOn.run("applyQuotas", { drive: "", keep: false });
  fill("Contributions", [["2026-02-01", "Dues 2026", "M1", "", 200]]);
  addOn.run("refreshSummaries");
  return addOn;
}

const headerOf = (addOn: AddOn) => (addOn.values("Payments")[1] ?? []).map(String);
const rowOf = (addOn: AddOn, id: string) =>
  addOn.rows("Payments").find((row) => row["Member ID"] === id)!;

describe("Payments in the spreadsheet", () => {
  it("shows a year of dues, whichever language they are written in", () => {
    for (const due of ["2026-01-31 monthly x12", "2026-01-31 매월 12회"]) {
      const addOn = openClub(due);
      const header = headerOf(addOn);
      expect([header[4], header[15], ...header.slice(16)]).toEqual(
        ["31 Jan", "31 Dec"].concat(["Paid", "Outstanding", "States"]),
      );
      expect(rowOf(addOn, "M1")).toMatchObject({
        ...{ "31 Jan": 100, "28 Feb": 100, "31 Mar": 0 },
        ...{ Paid: 200, Outstanding: 1000, States: "PPNNNNNNNNNN" },
      });
      expect(rowOf(addOn, "M2")["States"]).toBe("DDNNNNNNNNNN");
      expect(addOn.sheet("Payments").frozenColumns).toBe(4);
    }
  });

  it("takes the places of last year's parts for this year's, and leaves the user's column alone", () => {
    const addOn = openClub("2026-01-31 monthly x12");
    const sheet = addOn.sheet("Payments");
    const own = sheet.lastColumn() + 1;
    sheet.setContent(2, own, "Phone");
    sheet.setContent(3, own, "555-0101");
    addOn.sheet("Drives").setContent(2, 6, "2026-01-15 quarterly x4");
    addOn.run("refreshSummaries");
    expect(headerOf(addOn).slice(4, 8)).toEqual(["15 Jan", "15 Apr", "15 Jul", "15 Oct"]);
    expect(rowOf(addOn, "M1")).toMatchObject({ "15 Jan": 200, States: "RNNN", Phone: "555-0101" });
    const paid = headerOf(addOn).indexOf("Paid");
    const between = addOn.values("Payments").map((row) => row.slice(8, paid).join(""));
    expect(between.slice(2).join("")).toBe("");
    addOn.sheet("Drives").setContent(2, 6, "2026-01-31 monthly x12");
    addOn.run("refreshSummaries");
    expect(headerOf(addOn).slice(4, 16)).toEqual(
      headerOf(openClub("2026-01-31 monthly x12")).slice(4, 16),
    );
    expect(rowOf(addOn, "M1")).toMatchObject({ States: "PPNNNNNNNNNN", Phone: "555-0101" });
  });

  it("puts in columns for more parts where they belong, and the user's cells and formulas move on", () => {
    const addOn = openClub("2026-01-31 monthly x3");
    const sheet = addOn.sheet("Payments");
    const own = sheet.lastColumn() + 1;
    sheet.setContent(2, own, "Last part");
    const formula = new FormulaCell(`=G3+${columnLetters(own - 3)}3`, 0);
    sheet.setContent(3, own, formula);
    addOn.sheet("Drives").setContent(2, 6, "2026-01-31 monthly x5");
    addOn.run("refreshSummaries");
    expect(headerOf(addOn).slice(4)).toEqual(
      ["31 Jan", "28 Feb", "31 Mar", "30 Apr", "31 May"].concat([
        ...["Paid", "Outstanding", "States", "Last part"],
      ]),
    );
    expect(rowOf(addOn, "M1")).toMatchObject({ "31 Jan": 200, "31 May": 0, States: "RDNNN" });
    expect(sheet.content(3, own + 2)).toMatchObject({ formula: "=G3+J3" });
    addOn.sheet("Drives").setContent(2, 6, "2026-01-31 monthly x3");
    addOn.run("refreshSummaries");
    expect(headerOf(addOn).slice(6, 10)).toEqual(["31 Mar", "", "", "Paid"]);
    addOn.sheet("Drives").setContent(2, 6, "2026-01-31 monthly x4");
    addOn.run("refreshSummaries");
    expect(headerOf(addOn).slice(6, 10)).toEqual(["31 Mar", "30 Apr", "", "Paid"]);
  });

  it("shows more parts whatever of its columns the user has taken out or moved", () => {
    for (const gone of ["States", "Paid"]) {
      const addOn = openClub("2026-01-31 monthly x3");
      const at = headerOf(addOn).indexOf(gone) + 1;
      addOn.bundle.services.spreadsheet.remove(addOn.sheet("Payments"), "columns", at, 1);
      addOn.sheet("Drives").setContent(2, 6, "2026-01-31 monthly x5");
      addOn.run("refreshSummaries");
      expect(headerOf(addOn).slice(4, 9)).toEqual([
        "31 Jan",
        "28 Feb",
        "31 Mar",
        "30 Apr",
        "31 May",
      ]);
      expect(rowOf(addOn, "M1")).toMatchObject({ Paid: 200, States: "RDNNN" });
    }
  });

  it("puts none in twice where a run was cut off when it had put them in", () => {
    let isCutOff = false;
    let isNext = false;
    const addOn = openClub("2026-01-31 monthly x3", {
      onCall({ name }) {
        if (isNext) {
          isNext = false;
          throw new RunCutOff();
        }
        isNext = isCutOff && name === "Sheet.insertColumnsAfter";
      },
    });
    addOn.sheet("Drives").setContent(2, 6, "2026-01-31 monthly x5");
    isCutOff = true;
    expect(() => addOn.run("refreshSummaries")).toThrow(RunCutOff);
    isCutOff = false;
    expect(headerOf(addOn).slice(6, 10)).toEqual(["31 Mar", "", "", "Paid"]);
    addOn.run("refreshSummaries");
    expect(headerOf(addOn).slice(6, 10)).toEqual(["31 Mar", "30 Apr", "31 May", "Paid"]);
  });

  it("leaves a column of the user's alone that is headed by a day", () => {
    const addOn = openClub("2026-01-31 monthly x3");
    const sheet = addOn.sheet("Payments");
    const own = sheet.lastColumn() + 1;
    const party = ["30 Apr", "came", "", "ill"];
    for (const [r, cell] of party.entries()) if (cell !== "") sheet.setContent(r + 2, own, cell);
    const ownCells = () => {
      const at = headerOf(addOn).length - 1;
      return addOn
        .values("Payments")
        .slice(1)
        .map((row) => row[at]);
    };
    addOn.run("refreshSummaries");
    expect(ownCells()).toEqual(party);
    addOn.sheet("Drives").setContent(2, 6, "2026-01-31 monthly x4");
    addOn.run("refreshSummaries");
    expect(headerOf(addOn).slice(4, 8)).toEqual(["31 Jan", "28 Feb", "31 Mar", "30 Apr"]);
    expect(ownCells()).toEqual(party);
  });
});
