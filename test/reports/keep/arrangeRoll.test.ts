import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { speak } from "../../../src/i18n/index";
import { arrangeRoll, type QuotaRow } from "../../../src/reports/index";
import type { OutCell, SheetSnapshot } from "../../../src/schema/index";
import { sheetOf } from "../sheetOf";

const say = speak("en");
const header = ["Drive", "Level", "Group", "Member ID", "Member", "Quota"];
const columnIds = ["drive", "level", "group", "memberId", "member", "quota", null, null];
const headerRow = 2;

const made = (drive: string, quota: number, ...ids: readonly string[]): QuotaRow[] =>
  ids.map((id) => ({
    drive,
    level: id === "" ? "Group" : "Member",
    group: "A",
    memberId: id,
    member: id === "" ? "" : `Name of ${id}`,
    quota,
    before: "",
    fairShare: "",
    how: "",
    dividedOn: { day: 20_000 },
    why: "",
  }));

/** A row of the sheet: ours as they are made, then the user's two. */
function row(drive: string, id: string, quota: OutCell, ...users: readonly OutCell[]): OutCell[] {
  const [{ level, group, memberId, member }] = made(drive, 0, id) as [QuotaRow];
  return [drive, level, group, memberId, member, quota, ...users];
}

const sheet = (...rows: readonly (readonly OutCell[])[]) =>
  sheetOf("quotas", [...header, "Note", "Sum"], rows);

const arrange = (quotas: readonly QuotaRow[], present: SheetSnapshot) =>
  arrangeRoll(quotas, { sheet: present, columnIds, headerRow }, say).rows;

const unlisted = (drive: string, id: string, ...users: readonly OutCell[]): OutCell[] =>
  row(drive, id, "", ...users).map((cell, c) => (c === 1 ? "No longer listed" : cell));

describe("arrangeRoll", () => {
  it("keeps the user's cells beside their row, wherever it stands now", () => {
    const present = sheet(
      row("Roof", "M2", 5, "called", { formula: "=F3*2" }),
      row("Lift", "M1", { formula: "=50+50" }, "", { formula: "=F4*2" }),
      row("Roof", "M1", 5, "wrote", { formula: "=F5*2" }),
    );
    expect(arrange(made("Roof", 7, "", "M1", "M2"), present)).toEqual([
      row("Roof", "", 7, "", ""),
      row("Roof", "M1", 7, "wrote", { formula: "=F4*2" }),
      row("Roof", "M2", 7, "called", { formula: "=F5*2" }),
      row("Lift", "M1", { formula: "=50+50" }, "", { formula: "=F6*2" }),
    ]);
  });

  it("keeps no row at the foot for a formula that rows of other drives carry", () => {
    const present = sheet(
      row("Roof", "M1", 5, "", { formula: "=F3*2" }),
      row("Lift", "M1", 5, "", { formula: "=F4*2" }),
    );
    expect(arrange(made("Roof", 7, "M2"), present)).toEqual([
      row("Roof", "M2", 7, "", ""),
      row("Lift", "M1", 5, "", { formula: "=F4*2" }),
    ]);
  });

  it("knows a member who has no ID by the name, typed into either column", () => {
    const present = sheet(["Roof", "Member", "A", "", "Name of M1", 5, "called", ""]);
    const anonymous = made("Roof", 7, "M1").map((each) => ({ ...each, memberId: each.member }));
    const named = ["Roof", "Member", "A", "Name of M1", "Name of M1", 7, "called", ""];
    expect(arrange(anonymous, present)).toEqual([named]);
    expect(arrange(made("Roof", 7, "M1"), sheet(named))).toEqual([
      row("Roof", "M1", 7, "called", ""),
    ]);
  });

  it("knows a drive whose name Sheets took for a date", () => {
    const present = sheet([{ day: 20_513 }, "Member", "A", "M1", "", 5, "called", ""]);
    expect(arrange(made("2026-03-01", 7, "M1"), present)).toEqual([
      row("2026-03-01", "M1", 7, "called", ""),
    ]);
  });

  it("keeps both texts where the user copied a row, and two formulas apart", () => {
    const present = sheet(
      row("Roof", "M1", 5, "called", { formula: "=F3*2" }),
      row("Roof", "M1", 5, "wrote", { formula: "=F4*3" }),
    );
    expect(arrange(made("Roof", 7, "M1"), present)).toEqual([
      row("Roof", "M1", 7, "called / wrote", { formula: "=F3*2" }),
      unlisted("Roof", "M1", "", { formula: "=F4*3" }),
    ]);
  });
});

describe("properties of arrangeRoll", () => {
  const drives = ["Roof", "Lift", "Hall"];
  const cell = fc.oneof(
    fc.constantFrom("", "called", "wrote", "=x", " "),
    fc.boolean(),
    fc.integer({ min: 0, max: 5 }),
    fc.constantFrom({ day: 20_000 }, { day: 20_001 }),
    fc.constantFrom({ formula: "=F#/2" }, { formula: "=$A$1&F#" }),
  ) as fc.Arbitrary<OutCell>;
  const line = fc
    .record({
      drive: fc.constantFrom("", ...drives),
      id: fc.constantFrom("", "M1", "M2", "M3"),
      isUnlisted: fc.boolean(),
      users: fc.tuple(cell, cell),
    })
    .map(({ drive, id, isUnlisted, users }) => {
      if (isUnlisted) return unlisted(drive, id, ...users);
      return drive === "" ? [...header.map(() => ""), ...users] : row(drive, id, 5, ...users);
    });
  /**
   * "#" in a formula as the row in which it stands: one that looks at rows further up has nothing to
   * look at where it moves to the top.
   */
  const inRow = (cell: OutCell, r: number): OutCell =>
    typeof cell === "object" && "formula" in cell
      ? { formula: cell.formula.replace("#", String(headerRow + 1 + r)) }
      : cell;
  /** A roll as users may have left it, sorted in any way. */
  const left = fc
    .array(line, { maxLength: 12 })
    .map((rows) => rows.map((cells, r) => cells.map((each) => inRow(each, r))));
  const division = fc.record({
    drive: fc.constantFrom(...drives),
    ids: fc.uniqueArray(fc.constantFrom("", "M1", "M2", "M3", "M4"), { minLength: 1 }),
  });
  const divide = (present: SheetSnapshot, { drive, ids }: { drive: string; ids: string[] }) =>
    arrange(made(drive, 7, ...ids), present);
  const isListed = (cells: readonly OutCell[]) => cells[1] === "Group" || cells[1] === "Member";
  /** Formulas stand for what they say from their own row. */
  const listed = (rows: readonly (readonly OutCell[])[], but: string) =>
    sheet(...rows)
      .formulas.slice(headerRow)
      .flatMap((formulas, r) => {
        const cells = rows[r]!;
        if (!isListed(cells) || cells[0] === but) return [];
        return [cells.map((each, c) => formulas[c] || each)];
      });

  it("rows of drives that are not divided stand exactly as they were", () => {
    fc.assert(
      fc.property(left, division, (rows, divided) => {
        const after = divide(sheet(...rows), divided);
        expect(listed(after, divided.drive)).toEqual(listed(rows, divided.drive));
      }),
    );
  });

  it("of a divided drive its quotas are listed, and nothing else", () => {
    fc.assert(
      fc.property(left, division, (rows, { drive, ids }) => {
        const after = divide(sheet(...rows), { drive, ids });
        const ours = after.filter((cells) => isListed(cells) && cells[0] === drive);
        expect(ours.map((cells) => [cells[3], cells[5]])).toEqual(ids.map((id) => [id, 7]));
      }),
    );
  });

  it("loses no text that the user wrote, whoever comes and goes", () => {
    fc.assert(
      fc.property(left, fc.array(division, { minLength: 1, maxLength: 4 }), (rows, divisions) => {
        const noted = rows.map((cells, r) => cells.with(header.length, `note ${r}.`));
        let at = sheet(...noted);
        for (const each of divisions) at = sheet(...divide(at, each));
        const after = JSON.stringify(at.rows);
        for (const r of rows.keys()) expect(after).toContain(`note ${r}.`);
      }),
    );
  });

  it("dividing twice gives what dividing once gives", () => {
    // But for a copied row beside columns filled down below the roll: then the third time does.
    fc.assert(
      fc.property(left, division, (rows, divided) => {
        const isCopied = new Set(rows.map((cells) => String(cells.slice(0, 5)))).size < rows.length;
        let once = divide(sheet(...rows), divided);
        if (isCopied) once = divide(sheet(...once), divided);
        expect(divide(sheet(...once), divided)).toEqual(once);
      }),
    );
  });
});
