import { describe, expect, it } from "vitest";
import { type AddOn, openAddOn } from "../support/addOn";

/** Three members, one of whom has paid two of the year's dues, on 15 March. */
function openClub(due: string): AddOn {
  const addOn = openAddOn();
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
});
