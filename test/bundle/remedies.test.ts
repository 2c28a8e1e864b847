import { describe, expect, it } from "vitest";
import type { AddOn } from "../support/addOn";
import { typedBook } from "../support/typedBook";

/** Two findings, each put right by paint. */
function book(): AddOn {
  const addOn = typedBook({
    Members: [{ Name: "Ana" }, { Name: "Bo" }],
    Drives: [{ Drive: "Roof", Basis: "Voluntary", State: "Open" }],
    Contributions: [{ Date: "2026-03-01", Drive: "Roof", Member: "Ana", Amount: 20 }],
    Settings: [{ Setting: "As of", Value: "2026-05-20" }],
    Items: [
      { Drive: "Roof", Item: "Paint", "Unit price": 10, Finding: "The gate" },
      { Drive: "Roof", Item: "Paint", "Unit price": 30, Finding: "The walls" },
    ],
    Findings: [
      { Finding: "The gate", "Put right by": "2026-06-01" },
      { Finding: "The walls", "Put right by": "2026-06-15" },
    ],
  });
  addOn.run("refreshSummaries");
  return addOn;
}

const column = (addOn: AddOn, c: number) =>
  addOn
    .values("Remedies")
    .slice(2)
    .map((row) => row[c] ?? "");

describe("Remedies, through the bundle that ships", () => {
  it("has each finding with its items under it, and says in row 1 how many are to be put right", () => {
    const addOn = book();
    expect(column(addOn, 0)).toEqual(["The gate", "\u2003Paint", "The walls", "\u2003Paint"]);
    expect(column(addOn, 5)).toEqual([10, 10, 30, 30]);
    expect(column(addOn, 6)).toEqual([10, 10, 10, 10]);
  });

  it("keeps what is written beside an item with the finding that it belongs to, whichever comes first", () => {
    const addOn = book();
    const own = addOn.sheet("Remedies").lastColumn() + 1;
    addOn.sheet("Remedies").setContent(2, own, "Colour");
    addOn.sheet("Remedies").setContent(4, own, "green");
    addOn.sheet("Remedies").setContent(6, own, "white");
    addOn.sheet("Findings").setContent(2, 5, "2026-07-01");
    addOn.run("refreshSummaries");
    expect(column(addOn, 0)).toEqual(["The walls", "\u2003Paint", "The gate", "\u2003Paint"]);
    expect(column(addOn, own - 1)).toEqual(["", "white", "", "green"]);
  });

  it("is not made, nor Overview's Counted, where nothing was found and nothing counted", () => {
    const addOn = typedBook({
      Members: [{ Name: "Ana" }],
      Drives: [{ Drive: "Roof", Basis: "Voluntary", State: "Open" }],
    });
    addOn.run("refreshSummaries");
    expect(addOn.names()).not.toContain("Remedies");
    expect(addOn.values("Overview")[1]).not.toContain("Counted");
  });
});
