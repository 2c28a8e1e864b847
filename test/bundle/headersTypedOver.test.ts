import { describe, expect, it } from "vitest";
import { type AddOn, openFactory } from "../support/addOn";

const headerOf = (addOn: AddOn, tab: string) => (addOn.values(tab)[1] ?? []).map(String);

const columnOf = (addOn: AddOn, tab: string, header: string) => {
  const column = headerOf(addOn, tab).indexOf(header) + 1;
  if (column === 0) throw new Error(`${tab} has no column ${header}`);
  return column;
};

const refresh = (addOn: AddOn) => {
  addOn.tick(60);
  addOn.run("refreshSummaries");
};

/** A gift of everyone's, so that no figure of before is still right. */
function give(addOn: AddOn, amount: number): void {
  const ledger = addOn.sheet("Contributions");
  const row = ledger.lastRow() + 1;
  const at = (name: string) => (addOn.values("Contributions")[0] ?? []).indexOf(name) + 1;
  ledger.setContent(row, at("Date"), 46_150);
  ledger.setContent(row, at("Drive"), "Office drive");
  ledger.setContent(row, at("Group"), "Party committee");
  ledger.setContent(row, at("Amount"), amount);
}

describe("a header of ours that the user typed over", () => {
  it.each([
    { tab: "Overview", header: "Collected", typed: "5", why: "a figure in the wrong cell" },
    { tab: "Overview", header: "Collected", typed: "", why: "deleted" },
    { tab: "Overview", header: "Drive", typed: "Campaign", why: "by which rows are known" },
    { tab: "Overview", header: "Collected", typed: "Quotas", why: "the name of another" },
    { tab: "By member", header: "Standing", typed: "Status", why: "a word they like better" },
    { tab: "Checks", header: "Problem", typed: "x", why: "in a tab with links" },
  ])("stands there again: $tab, $header → “$typed” ($why)", ({ tab, header, typed }) => {
    const addOn = openFactory();
    const before = headerOf(addOn, tab);
    addOn.sheet(tab).setContent(2, columnOf(addOn, tab, header), typed);
    give(addOn, 1_000);
    refresh(addOn);
    expect(headerOf(addOn, tab)).toEqual(before);
  });

  it("has the figures of this refresh under it", () => {
    const addOn = openFactory();
    const collected = () =>
      addOn.rows("Overview").find(({ Drive }) => Drive === "Office drive")?.["Collected"];
    const before = Number(collected());
    addOn.sheet("Overview").setContent(2, 3, "5");
    give(addOn, 1_000);
    refresh(addOn);
    expect(collected()).toBe(before + 1_000);
  });

  it("stands there again beside another, and beside columns of the user's", () => {
    const addOn = openFactory();
    const sheet = addOn.sheet("Overview");
    sheet.insert("columns", 2, 1, 1);
    sheet.setContent(2, 2, "Who leads it");
    sheet.setContent(3, 2, "Ri");
    refresh(addOn);
    const before = headerOf(addOn, "Overview");
    for (const header of ["Progress", "Collected", "Outstanding"])
      sheet.setContent(2, columnOf(addOn, "Overview", header), "?");
    refresh(addOn);
    expect(headerOf(addOn, "Overview")).toEqual(before);
    expect(addOn.rows("Overview")[0]?.["Who leads it"]).toBe("Ri");
  });

  it("lets what the user noted find its row, though rows are known by that column", () => {
    const addOn = openFactory();
    const sheet = addOn.sheet("Follow-up");
    sheet.setContent(3, columnOf(addOn, "Follow-up", "Note"), "asked twice");
    const [drive, member] = [
      addOn.rows("Follow-up")[0]?.["Drive"],
      addOn.rows("Follow-up")[0]?.["Member"],
    ];
    sheet.setContent(2, columnOf(addOn, "Follow-up", "Drive"), "x");
    refresh(addOn);
    const noted = addOn.rows("Follow-up").filter(({ Note }) => Note === "asked twice");
    expect(noted.map(({ Drive, Member }) => [Drive, Member])).toEqual([[drive, member]]);
  });
});

describe("a column of the user's where one of ours is missing", () => {
  /** Collected is deleted, and a column of their own stands somewhere with these cells. */
  function withOwn(at: "its place" | "the end", cells: (row: number) => string | number) {
    const addOn = openFactory();
    const sheet = addOn.sheet("Overview");
    const collected = columnOf(addOn, "Overview", "Collected");
    const last = sheet.lastRow();
    const figures = Array.from(
      { length: last - 2 },
      (_, i) => addOn.values("Overview")[i + 2]![2]!,
    );
    sheet.remove("columns", collected, 1);
    const place = at === "its place" ? collected : sheet.lastColumn() + 1;
    sheet.insert("columns", place, 1, place - 1);
    sheet.setContent(2, place, "Mine");
    const own = figures.map((figure, i) => (cells(i) === "as ours" ? figure : cells(i)));
    own.forEach((cell, i) => {
      sheet.setContent(i + 3, place, cell);
    });
    refresh(addOn);
    return { addOn, own };
  }

  it.each([
    { at: "its place", cells: (row: number) => row + 1, why: "other figures" },
    { at: "its place", cells: () => "", why: "nothing yet" },
    { at: "the end", cells: () => "as ours", why: "a copy of ours elsewhere" },
  ] as const)("stays theirs: $why, at $at", ({ at, cells }) => {
    const { addOn, own } = withOwn(at, cells);
    expect(headerOf(addOn, "Overview").at(-1)).toBe("Collected");
    const column = columnOf(addOn, "Overview", "Mine");
    const now = addOn
      .values("Overview")
      .slice(2)
      .map((row) => row[column - 1]);
    expect(now.slice(0, own.length)).toEqual(own);
  });
});
