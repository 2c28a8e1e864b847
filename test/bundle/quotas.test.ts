import { describe, expect, it } from "vitest";
import { FormulaCell, type Scalar, type SheetModel, valueIn } from "../../src/local/services/index";
import { type AddOn, openAddOn } from "../support/addOn";

type Typed = Scalar | FormulaCell;

const formula = (text: string) => new FormulaCell(text, 0);

function type(sheet: SheetModel, row: number, column: number, ...cells: readonly Typed[]): void {
  cells.forEach((cell, c) => {
    sheet.setContent(row, column + c, cell);
  });
}

const divide = (addOn: AddOn, drive: string) => addOn.run("applyQuotas", { drive, keep: false });

/** A club of two classes that divides two levies. Quotas has a column of the user's own at its end. */
function club(): { addOn: AddOn; members: SheetModel; quotas: SheetModel } {
  const addOn = openAddOn();
  addOn.run("setUpSpreadsheet");
  const members = addOn.sheet("Members");
  type(members, 2, 1, "M1", "Ana", "A");
  type(members, 3, 1, "M2", "Bo", "A");
  type(members, 4, 1, "M3", "Cho", "B");
  type(members, 5, 1, "", "Dan", "B");
  type(addOn.sheet("Drives"), 2, 1, "Lift", "", "Mandatory", 800);
  type(addOn.sheet("Drives"), 3, 1, "Roof", "", "Mandatory", 400);
  divide(addOn, "");
  const quotas = addOn.sheet("Quotas");
  quotas.insert("columns", quotas.maxColumns, 1, quotas.maxColumns);
  type(quotas, 1, MINE, "Mine");
  return { addOn, members, quotas };
}

const MINE = 12;
const rowsOf = (sheet: SheetModel, top = 2) =>
  Array.from({ length: sheet.lastRow() - top + 1 }, (_, i) => top + i);

/** What stands in a cell: a formula as it is written. */
function contentOf(sheet: SheetModel, row: number, column: number): Scalar {
  const content = sheet.content(row, column);
  return content instanceof FormulaCell ? content.formula : valueIn(content);
}

/** Drive, Level, Group, Member ID, Member, Quota and Mine of each row. */
const shown = (quotas: SheetModel, top = 2): Scalar[][] =>
  rowsOf(quotas, top).map((row) =>
    [1, 2, 3, 4, 5, 6, MINE].map((column) => contentOf(quotas, row, column)),
  );

const rowOf = (quotas: SheetModel, drive: string, ...who: readonly string[]) => {
  const found = rowsOf(quotas).find((row) => {
    const cells = [1, 3, 4, 5].map((column) => contentOf(quotas, row, column));
    return cells[0] === drive && who.every((each, i) => cells[i + 1] === each);
  });
  if (found === undefined) throw new Error(`no row of ${drive} for ${who.join()}`);
  return found;
};

const problems = (addOn: AddOn) => {
  addOn.run("checkForProblems");
  return addOn
    .values("Checks")
    .slice(2)
    .map((row) => row.join(" "))
    .filter((problem) => problem.includes("Quotas"));
};

describe("a group that is really called Everyone", () => {
  it("stands beside the whole organisation, whose row then has no group", () => {
    const addOn = openAddOn();
    addOn.run("setUpSpreadsheet");
    const members = addOn.sheet("Members");
    ["M1", "M2"].forEach((id, i) => {
      type(members, 2 + i, 1, id, `Ana ${i}`, "Everyone");
    });
    ["M3", "M4"].forEach((id, i) => {
      type(members, 4 + i, 1, id, `Bo ${i}`, "B");
    });
    type(addOn.sheet("Drives"), 2, 1, "Lift", "", "Mandatory", 800);
    divide(addOn, "");
    const quotas = addOn.sheet("Quotas");
    quotas.insert("columns", quotas.maxColumns, 1, quotas.maxColumns);
    type(quotas, 1, MINE, "Mine");
    type(quotas, rowOf(quotas, "Lift", "Everyone", ""), MINE, "theirs");
    const groups = () => shown(quotas).filter((row) => row[1] === "Group");
    divide(addOn, "Lift");
    expect(groups()).toEqual([
      ["Lift", "Group", "", "", "", 800, ""],
      ["Lift", "Group", "B", "", "", 400, ""],
      ["Lift", "Group", "Everyone", "", "", 400, "theirs"],
    ]);
    expect(problems(addOn)).toEqual([]);
    addOn.run("refreshSummaries");
    expect(addOn.values("Overview")[2]).toContain(800);
  });
});

describe("dividing one drive anew", () => {
  it("leaves the rows of the others just as they are, and the user's formulas beside all", () => {
    const { addOn, members, quotas } = club();
    for (const row of rowsOf(quotas)) type(quotas, row, MINE, formula(`=F${row}*2`));
    type(quotas, rowOf(quotas, "Roof", "A", "M1"), 6, formula("=50+50"));
    type(quotas, rowOf(quotas, "Roof", "A", "M2"), 11, formula("=E12&E11"));
    members.setContent(6, 2, "Eve");
    members.setContent(6, 3, "A");
    divide(addOn, "Lift");
    expect(shown(quotas)).toEqual([
      ["Lift", "Group", "Everyone", "", "", 800, "=F2*2"],
      ["Lift", "Group", "A", "", "", 480, "=F3*2"],
      ["Lift", "Member", "A", "Eve", "Eve", 160, ""],
      ["Lift", "Member", "A", "M1", "Ana", 160, "=F5*2"],
      ["Lift", "Member", "A", "M2", "Bo", 160, "=F6*2"],
      ["Lift", "Group", "B", "", "", 320, "=F7*2"],
      ["Lift", "Member", "B", "Dan", "Dan", 160, "=F8*2"],
      ["Lift", "Member", "B", "M3", "Cho", 160, "=F9*2"],
      ["Roof", "Group", "Everyone", "", "", 400, "=F10*2"],
      ["Roof", "Group", "A", "", "", 200, "=F11*2"],
      ["Roof", "Member", "A", "M1", "Ana", "=50+50", "=F12*2"],
      ["Roof", "Member", "A", "M2", "Bo", 100, "=F13*2"],
      ["Roof", "Group", "B", "", "", 200, "=F14*2"],
      ["Roof", "Member", "B", "Dan", "Dan", 100, "=F15*2"],
      ["Roof", "Member", "B", "M3", "Cho", 100, "=F16*2"],
    ]);
    expect(contentOf(quotas, 13, 11)).toBe("=E13&E12");
  });

  it("lets number formats go with their row, ours too where the user set them", () => {
    const { addOn, members, quotas } = club();
    const formats = quotas.styles.numberFormat;
    const [ana, dan] = [rowOf(quotas, "Roof", "A", "M1"), rowOf(quotas, "Lift", "B", "Dan")];
    type(quotas, ana, MINE, 0.5);
    formats.fill({ row: ana, column: 6, rows: 1, columns: 1 }, "0.0");
    formats.fill({ row: dan, column: MINE, rows: 1, columns: 1 }, "0%");
    type(quotas, dan, MINE, 0.5);
    members.setContent(6, 2, "Eve");
    divide(addOn, "Lift");
    expect(formats.at(rowOf(quotas, "Roof", "A", "M1"), 6)).toBe("0.0");
    expect(formats.at(rowOf(quotas, "Roof", "A", "M2"), 6)).not.toBe("0.0");
    expect(formats.at(rowOf(quotas, "Lift", "B", "Dan"), MINE)).toBe("0%");
    expect(formats.at(dan, MINE)).not.toBe("0%");
  });

  it("leaves the header, and what the user put above it, alone", () => {
    const { addOn, quotas } = club();
    quotas.insert("rows", 1, 2, 0);
    type(quotas, 1, 1, "What each of us gives", formula("=SUM(F4:F20)"));
    type(quotas, 3, MINE, formula('="Mine "&2026'));
    const before = [addOn.values("Quotas").slice(0, 3), shown(quotas, 4)];
    divide(addOn, "Lift");
    expect([addOn.values("Quotas").slice(0, 3), shown(quotas, 4)]).toEqual(before);
    expect(contentOf(quotas, 1, 2)).toBe("=SUM(F4:F20)");
    expect(contentOf(quotas, 3, MINE)).toBe('="Mine "&2026');
  });

  it("keeps rows that are no rows of the roll where they stand", () => {
    const { addOn, quotas } = club();
    quotas.insert("rows", 9, 2, 8);
    type(quotas, 9, MINE, "the second levy:");
    const before = shown(quotas);
    divide(addOn, "Lift");
    expect(shown(quotas)).toEqual(before);
  });

  it("adds a drive above formulas and boxes that are filled down below the roll, and takes them on", () => {
    const { addOn, quotas } = club();
    for (let row = 2; row <= 40; row++) {
      type(quotas, row, MINE, formula(`=IF(F${row}="","",F${row}*2)`));
      type(quotas, row, MINE + 1, false);
    }
    type(addOn.sheet("Drives"), 4, 1, "Hall", "", "Mandatory", 40);
    divide(addOn, "Hall");
    const rows = shown(quotas);
    expect(rows).toHaveLength(39);
    expect(rows.slice(14, 22)).toEqual([
      ["Hall", "Group", "Everyone", "", "", 40, '=IF(F16="","",F16*2)'],
      ["Hall", "Group", "A", "", "", 20, '=IF(F17="","",F17*2)'],
      ["Hall", "Member", "A", "M1", "Ana", 10, '=IF(F18="","",F18*2)'],
      ["Hall", "Member", "A", "M2", "Bo", 10, '=IF(F19="","",F19*2)'],
      ["Hall", "Group", "B", "", "", 20, '=IF(F20="","",F20*2)'],
      ["Hall", "Member", "B", "Dan", "Dan", 10, '=IF(F21="","",F21*2)'],
      ["Hall", "Member", "B", "M3", "Cho", 10, '=IF(F22="","",F22*2)'],
      ["", "", "", "", "", "", '=IF(F23="","",F23*2)'],
    ]);
    expect(contentOf(quotas, 16, MINE + 1)).toBe(false);
    expect(contentOf(quotas, 40, MINE + 1)).toBe(false);
  });
});

describe("what the user wrote beside a row of the roll", () => {
  it.each([
    { change: "changes group", row: 2, cells: ["M1", "Ana", "B"], now: ["B", "M1", "Ana"] },
    { change: "is renamed", row: 2, cells: ["M1", "Anna", "A"], now: ["A", "M1", "Anna"] },
    { change: "gets an ID", row: 5, cells: ["M4", "Dan", "B"], now: ["B", "M4", "Dan"] },
  ])("follows a member who $change", ({ row, cells, now }) => {
    const { addOn, members, quotas } = club();
    const [, name, group] = cells as [string, string, string];
    const who = row === 2 ? ["A", "M1", "Ana"] : [group, "Dan", name];
    type(quotas, rowOf(quotas, "Lift", ...who), MINE, "pays by the month");
    type(members, row, 1, ...cells);
    divide(addOn, "Lift");
    const written = rowsOf(quotas).filter((each) => contentOf(quotas, each, MINE) !== "");
    expect(written).toEqual([rowOf(quotas, "Lift", ...now)]);
  });

  it("follows its group, and is never taken for that of a member of the group's name", () => {
    const { addOn, members, quotas } = club();
    type(quotas, rowOf(quotas, "Lift", "B", "", ""), MINE, "ask the class teacher");
    members.setContent(6, 2, "B");
    members.setContent(6, 3, "A");
    divide(addOn, "Lift");
    expect(contentOf(quotas, rowOf(quotas, "Lift", "B", "", ""), MINE)).toBe(
      "ask the class teacher",
    );
    expect(contentOf(quotas, rowOf(quotas, "Lift", "A", "B", "B"), MINE)).toBe("");
  });

  it("stands at the foot when its row is gone, where it asks nothing of anyone", () => {
    const { addOn, members, quotas } = club();
    type(quotas, rowOf(quotas, "Lift", "B", "M3"), MINE, "moved to Riga");
    type(quotas, rowOf(quotas, "Lift", "B", "Dan"), MINE, formula("=F7/4"));
    type(quotas, rowOf(quotas, "Lift", "B", "", ""), MINE, true);
    for (const column of [1, 2, 3]) for (const row of [4, 5]) members.setContent(row, column, "");
    divide(addOn, "Lift");
    expect(shown(quotas)).toEqual([
      ["Lift", "Group", "Everyone", "", "", 800, ""],
      ["Lift", "Group", "A", "", "", 800, ""],
      ["Lift", "Member", "A", "M1", "Ana", 400, ""],
      ["Lift", "Member", "A", "M2", "Bo", 400, ""],
      ["Roof", "Group", "Everyone", "", "", 400, ""],
      ["Roof", "Group", "A", "", "", 200, ""],
      ["Roof", "Member", "A", "M1", "Ana", 100, ""],
      ["Roof", "Member", "A", "M2", "Bo", 100, ""],
      ["Roof", "Group", "B", "", "", 200, ""],
      ["Roof", "Member", "B", "Dan", "Dan", 100, ""],
      ["Roof", "Member", "B", "M3", "Cho", 100, ""],
      ["Lift", "No longer listed", "B", "", "", "", true],
      ["Lift", "No longer listed", "B", "Dan", "Dan", "", "=F14/4"],
      ["Lift", "No longer listed", "B", "M3", "Cho", "", "moved to Riga"],
    ]);
    expect(problems(addOn).filter((problem) => problem.includes("Lift"))).toEqual([]);
    const lift = () => addOn.rows("Overview").find(({ Drive }) => Drive === "Lift");
    addOn.run("refreshSummaries");
    expect(lift()).toMatchObject({ Quotas: 800, Asked: 2 });
  });

  it("is no row of the roll wherever the user sorts it to, in either language", () => {
    const { addOn, quotas } = club();
    divide(addOn, "");
    const before = problems(addOn);
    quotas.insert("rows", 3, 2, 2);
    type(quotas, 3, 1, "Lift", "No longer listed", "B", "M9", "Eun");
    type(quotas, 4, 1, "", "명단에서 빠짐");
    expect(problems(addOn)).toEqual(before);
  });

  it("comes back with its row", () => {
    const { addOn, members, quotas } = club();
    type(quotas, rowOf(quotas, "Lift", "B", "M3"), MINE, "moved to Riga");
    const before = shown(quotas);
    for (const column of [1, 2, 3]) members.setContent(4, column, "");
    divide(addOn, "Lift");
    expect(shown(quotas).at(-1)?.[1]).toBe("No longer listed");
    divide(addOn, "Roof");
    expect(shown(quotas).at(-1)?.[1]).toBe("No longer listed");
    type(members, 4, 1, "M3", "Cho", "B");
    divide(addOn, "");
    expect(shown(quotas)).toEqual(before);
  });

  it("stands below a drive that is divided for the first time", () => {
    const { addOn, members, quotas } = club();
    type(quotas, rowOf(quotas, "Lift", "B", "M3"), MINE, "moved to Riga");
    for (const column of [1, 2, 3]) members.setContent(4, column, "");
    divide(addOn, "Lift");
    type(addOn.sheet("Drives"), 4, 1, "Hall", "", "Mandatory", 40);
    divide(addOn, "Hall");
    expect(shown(quotas).at(-2)?.slice(0, 2)).toEqual(["Hall", "Member"]);
    expect(shown(quotas).at(-1)?.slice(0, 2)).toEqual(["Lift", "No longer listed"]);
  });
});
