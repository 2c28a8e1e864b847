import { describe, expect, it } from "vitest";
import { FormulaCell } from "../../src/local/services/index";
import { type AddOn, openAddOn } from "../support/addOn";

type Typed = string | number;

function type(addOn: AddOn, tab: string, row: number, cells: Readonly<Record<string, Typed>>) {
  const sheet = addOn.sheet(tab);
  const header = addOn.values(tab)[0] ?? [];
  for (const [name, cell] of Object.entries(cells)) {
    const column = header.indexOf(name) + 1;
    if (column === 0) throw new Error(`${tab} has no column ${name}`);
    sheet.setContent(row, column, cell);
  }
}

const headerOf = (addOn: AddOn, tab: string) => (addOn.values(tab)[1] ?? []).map(String);

/** Three people in two groups; one drive that can be late, one that cannot. */
function openLevy(incomes: readonly Typed[]): AddOn {
  const addOn = openAddOn();
  addOn.run("setUpSpreadsheet");
  for (const [i, [id, name, group]] of [
    ["M1", "Ann", "A"],
    ["M2", "Bo", "A"],
    ["M3", "Cat", "B"],
  ].entries())
    type(addOn, "Members", i + 2, {
      "Member ID": id!,
      Name: name!,
      Groups: group!,
      Income: incomes[i] ?? "",
    });
  const levy = { Drive: "Levy", Basis: "Mandatory", Target: 40_000, Due: "2026-12-31" };
  const gift = { Drive: "Gift", Basis: "Voluntary", Target: 9_000, Due: "2027-01-31" };
  type(addOn, "Drives", 2, levy);
  type(addOn, "Drives", 3, gift);
  addOn.run("applyQuotas", { drive: "", keep: false });
  addOn.run("refreshSummaries");
  return addOn;
}

/** Everything of a column under row 1, as far down as the tab goes. */
const under = (addOn: AddOn, tab: string, column: number) =>
  addOn
    .values(tab)
    .slice(1)
    .map((row) => row[column - 1] ?? "");

describe("a column of ours that is no longer made", () => {
  const ages = ["1–30", "31–60", "61–90", "Over 90"];

  it("goes from By group with its figures when the last drive that can be late is closed", () => {
    const addOn = openLevy([]);
    const sheet = addOn.sheet("By group");
    const before = headerOf(addOn, "By group");
    expect(before.slice(-4)).toEqual(ages);
    type(addOn, "Drives", 2, { State: "Closed" });
    addOn.run("refreshSummaries");
    expect(headerOf(addOn, "By group")).toEqual(before.slice(0, -4));
    expect(sheet.lastColumn()).toBe(before.length - 4);
    expect(sheet.styles.numberFormat.at(3, before.length)).toBe("General");
    // It comes back as it was, header and all.
    type(addOn, "Drives", 2, { State: "Open" });
    addOn.run("refreshSummaries");
    expect(headerOf(addOn, "By group")).toEqual(before);
    const looks = [before.length - 4, before.length].map((column) => [
      sheet.styles.background.at(2, column),
      sheet.styles.background.at(1, column),
      sheet.styles.numberFormat.at(3, column),
    ]);
    expect(looks[1]).toEqual(looks[0]);
  });

  it("holds nothing beside a column of the user's, which stays as it is", () => {
    const addOn = openLevy([]);
    const sheet = addOn.sheet("By group");
    const phone = sheet.lastColumn() + 1;
    for (const [row, cell] of [
      [2, "Phone"],
      [3, "555-1"],
    ] as const)
      sheet.setContent(row, phone, cell);
    type(addOn, "Drives", 3, { State: "Closed" });
    addOn.run("refreshSummaries");
    const kept = under(addOn, "By group", phone);
    type(addOn, "Drives", 2, { State: "Closed" });
    type(addOn, "Drives", 3, { State: "Open" });
    addOn.run("refreshSummaries");
    expect(kept.slice(0, 2)).toEqual(["Phone", "555-1"]);
    expect(under(addOn, "By group", phone)[0]).toBe("Phone");
    expect(under(addOn, "By group", phone)).toContain("555-1");
    for (let column = phone - 4; column < phone; column++)
      expect(under(addOn, "By group", column).slice(1).join("")).toBe("");
  });

  it("leaves nobody's income beside another's name in Per person", () => {
    const addOn = openLevy([1_000, 2_000, 3_000]);
    const before = headerOf(addOn, "Per person");
    expect(before).toContain("Yearly income");
    const people = [2, 3, 4];
    for (const row of people) type(addOn, "Members", row, { Income: "" });
    type(addOn, "Members", 2, { Name: "Zed" });
    addOn.run("refreshSummaries");
    const after = headerOf(addOn, "Per person");
    expect(after).toEqual(before.slice(0, before.indexOf("Yearly income")));
    expect(addOn.sheet("Per person").lastColumn()).toBe(after.length);
    expect(JSON.stringify(addOn.values("Per person"))).not.toContain("36000");
  });
});

describe("row 1 of Run history", () => {
  const formulaOf = (addOn: AddOn, tab: string) => {
    const formula = addOn
      .sheet(tab)
      .row(1)
      ?.find((cell) => cell instanceof FormulaCell);
    return formula instanceof FormulaCell ? formula.formula : "";
  };
  /** How row 1 tells whether the ledger has changed: all but what the tab is, and its headline. */
  const watchIn = (addOn: AddOn, tab: string) =>
    formulaOf(addOn, tab).match(/IFERROR\(.*compared"\)/)?.[0];

  it("is made anew by each refresh, as that of Overview", () => {
    const addOn = openLevy([]);
    const gift = { Drive: "Levy", Member: "M1", Date: "2026-11-20", Amount: 700 };
    for (const [i, member] of ["M1", "M2"].entries()) {
      type(addOn, "Contributions", i + 2, { ...gift, Member: member });
      addOn.run("refreshSummaries");
      const watch = watchIn(addOn, "Run history");
      expect(watch).toContain(`-${i + 2})`);
      expect(watch).toBe(watchIn(addOn, "Overview"));
    }
    expect(formulaOf(addOn, "Run history")).toMatch(/^="24 November 2026 · "/);
  });

  it("shows the decimals of a currency that was set after it was made", () => {
    const addOn = openLevy([]);
    expect(watchIn(addOn, "Run history")).toMatch(/FIXED\(.*,2\)/);
    const settings = addOn.sheet("Settings");
    const row = addOn.values("Settings").findIndex(([name]) => name === "Currency") + 1;
    settings.setContent(row, 2, "KRW");
    addOn.run("refreshSummaries");
    expect(watchIn(addOn, "Run history")).toMatch(/FIXED\(.*,0\)/);
  });

  it("stands where the user moved it, and takes no header's place", () => {
    const addOn = openLevy([]);
    const sheet = addOn.sheet("Run history");
    sheet.remove("rows", 1, 1);
    const header = addOn.values("Run history")[0];
    addOn.run("refreshSummaries");
    expect(addOn.values("Run history")[0]).toEqual(header);
  });
});
