import { describe, expect, it } from "vitest";
import {
  type Change,
  type ColumnLayout,
  Meanwhile,
  type ReadExtent,
  type TabFormat,
  type TableUpdated,
  type TabMade,
  type Workbook,
} from "../../src/commands/workbook";
import { speak } from "../../src/i18n/index";
import { cellFormats, planTable } from "../../src/reports/index";
import type { Cell, ColumnKind, OutCell } from "../../src/schema/index";

/** A workbook under test: how it is opened again, and what a reader of it sees. */
export interface WorkbookUnderTest {
  /** The port, as a new run finds it. */
  open(): Workbook;
  /** What stands in a sheet, dates as days, formulas and links left out ("" or their text). */
  shown(name: string): readonly (readonly Cell[])[];
  /** The user types into a sheet. Rows and columns from 0. */
  type(name: string, row: number, column: number, value: string | number | boolean): void;
  rename(from: string, to: string): void;
  /** The user adds a sheet; the first takes the place of the blank one of a new workbook. */
  add(name: string, rows: readonly (readonly string[])[]): void;
}

const column = (
  header: string,
  kind: ColumnKind,
  more: Partial<ColumnLayout> = {},
): ColumnLayout => ({
  header,
  kind,
  formats: cellFormats({ kind, decimals: 0, generated: true, sameLanguage: true }, speak("en")),
  width: 100,
  look: {},
  note: "",
  choices: [],
  offers: null,
  rare: false,
  users: false,
  ...more,
});

const columns = [
  column("Member ID", "id"),
  column("Member", "text"),
  column("Quota", "money"),
  column("Note", "free", { users: true }),
];
const format: TabFormat = {
  ...{
    columns,
    headerRow: 2,
    headerHeight: 36,
    generated: true,
    frozen: 2,
    rowHeight: 24,
    rules: [],
  },
  rowDecimals: null,
  showsOne: false,
  totals: { first: 0, column: 0, labels: [], stand: true },
};
const header = columns.map((each) => each.header);
const seen = { row: 1, cells: header };
const everything: ReadExtent = { isWhole: () => true };

function making(rows: readonly (readonly OutCell[])[]): TabMade {
  return {
    kind: "make",
    tab: "byMember",
    name: "By member",
    format,
    title: ["By member", "", "today · Up to date", ""],
    header,
    rows,
    charts: null,
  };
}

/** The table with these rows, each of which goes on from one that stands there by its Member ID. */
function updating(
  under: WorkbookUnderTest,
  sheet: string,
  rows: readonly (readonly OutCell[])[],
): TableUpdated {
  const found = under.open().read(new Map([[sheet, "byMember"]]), everything);
  const present = found.sheets[0]!;
  const rowOf = (id: OutCell | undefined) => present.rows.findIndex(([cell]) => cell === id);
  return {
    kind: "update",
    tab: "byMember",
    sheet,
    name: "By member",
    format,
    top: null,
    plan: planTable(
      {
        header,
        rows,
        from: Int32Array.from(rows, ([id]) => rowOf(id)),
        keyColumns: [0, 1],
        kept: [false, false, false, true],
        formats: new Map(),
      },
      { rows: present.rows, formulas: present.formulas, headerAt: 1, isEdited: false },
    ),
    title: null,
    cleared: [],
    charts: null,
  };
}

/** What every implementation of the port must do. */
export function workbookContract(name: string, make: () => WorkbookUnderTest): void {
  const bodyOf = (rows: readonly (readonly Cell[])[]) => rows.slice(2);

  function made(rows: readonly (readonly OutCell[])[]): { under: WorkbookUnderTest; id: string } {
    const under = make();
    under.open().apply([making(rows)], new Map());
    const found = under
      .open()
      .survey()
      .find((sheet) => sheet.name === "By member");
    return { under, id: found?.id ?? "" };
  }

  describe(`${name} as a workbook`, () => {
    it("makes a tab with its title, header and rows", () => {
      const { under } = made([["M1", "An", 5, ""]]);
      expect(under.shown("By member").map((row) => row.slice(0, 3))).toEqual([
        ["By member", "", "today · Up to date"],
        ["Member ID", "Member", "Quota"],
        ["M1", "An", 5],
      ]);
    });

    it("takes an empty sheet that merely has the tab's name, and leaves alone one that is not", () => {
      const under = make();
      under.add("By member", []);
      under.open().apply([making([["M1", "An", 5, ""]])], new Map());
      expect(under.open().survey()).toMatchObject([{ name: "By member", tab: "byMember" }]);
      const other = make();
      other.add("By member", [["my own"]]);
      other.open().apply([making([["M1", "An", 5, ""]])], new Map());
      expect(other.shown("By member")).toEqual([["my own"]]);
      expect(bodyOf(other.shown("By member 2"))).toHaveLength(1);
    });

    it("remembers which sheet is which tab, whatever the user calls it", () => {
      const { under, id } = made([["M1", "An", 5, ""]]);
      under.rename("By member", "Everyone");
      const sheet = under
        .open()
        .survey()
        .find((each) => each.id === id);
      expect(sheet).toMatchObject({ name: "Everyone", tab: "byMember" });
    });

    it.each([
      { text: '=HYPERLINK("http://x","y")', why: "a formula typed as a name" },
      { text: "+82 10", why: "a telephone number" },
      { text: "-", why: "a dash" },
      { text: "007", why: "leading zeros" },
      { text: "2026-03-31", why: "what looks like a date" },
      { text: "12 %", why: "what looks like a share" },
      { text: "TRUE", why: "what looks like a truth" },
      { text: "'quoted", why: "a leading apostrophe" },
      { text: "@home", why: "a handle" },
    ])("shows text as that very text: $why", ({ text }) => {
      const { under } = made([[text, text, 5, text]]);
      expect(bodyOf(under.shown("By member"))).toEqual([[text, text, 5, text]]);
    });

    const tabs = (id: string) => new Map([[id, "byMember"]] as const);
    const shownBody = (under: WorkbookUnderTest) =>
      bodyOf(under.shown("By member")).filter((row) => row.some((cell) => cell !== ""));

    it.each<{ why: string; to: OutCell[][] }>([
      { why: "fewer rows", to: [["M3", "Cho", 7, ""]] },
      { why: "none at all", to: [] },
      {
        why: "a row between",
        to: [
          ["M1", "An", 5, "asked"],
          ["M4", "Do", 1, ""],
          ["M2", "Bo", 6, "=kept"],
          ["M3", "Cho", 7, ""],
        ],
      },
      {
        why: "another order, each with its note",
        to: [
          ["M3", "Cho", 7, ""],
          ["M1", "An", 5, "asked"],
          ["M2", "Bo", 9, "=kept"],
        ],
      },
      {
        why: "the same",
        to: [
          ["M1", "An", 5, "asked"],
          ["M2", "Bo", 6, "=kept"],
          ["M3", "Cho", 7, ""],
        ],
      },
    ])("makes a table another one, above what the user wrote below it: $why", ({ to }) => {
      const { under, id } = made([
        ["M1", "An", 5, "asked"],
        ["M2", "Bo", 6, "=kept"],
        ["M3", "Cho", 7, ""],
      ]);
      const change = updating(under, id, to);
      under.type("By member", 6, 0, "Signed:");
      under.open().apply([change], tabs(id));
      expect(shownBody(under)).toEqual([...to, ["Signed:", "", "", ""]]);
    });

    it.each<{ why: string; meanwhile: (under: WorkbookUnderTest) => void }>([
      { why: "a key", meanwhile: (under) => under.type("By member", 3, 0, "M9") },
      { why: "the header", meanwhile: (under) => under.type("By member", 1, 3, "Mine") },
    ])("writes nothing where $why has changed since it was read", ({ meanwhile }) => {
      const { under, id } = made([
        ["M1", "An", 5, "asked"],
        ["M2", "Bo", 6, ""],
      ]);
      const change = updating(under, id, [
        ["M1", "An", 1, "asked"],
        ["M2", "Bo", 2, ""],
      ]);
      meanwhile(under);
      const before = under.shown("By member");
      expect(() => under.open().apply([change], tabs(id))).toThrow(Meanwhile);
      expect(under.shown("By member")).toEqual(before);
    });

    it("leaves a note where it is that is typed while rows keep their places", () => {
      const { under, id } = made([
        ["M1", "An", 5, "asked"],
        ["M2", "Bo", 6, ""],
      ]);
      const change = updating(under, id, [
        ["M1", "An", 1, "asked"],
        ["M2", "Bo", 2, ""],
      ]);
      under.type("By member", 3, 3, "called");
      under.open().apply([change], tabs(id));
      expect(shownBody(under)).toEqual([
        ["M1", "An", 1, "asked"],
        ["M2", "Bo", 2, "called"],
      ]);
    });

    it("keeps a date a date, and a tick a tick, in the user's columns", () => {
      const { under, id } = made([
        ["M1", "An", 5, { day: 20_543 }],
        ["M2", "Bo", 5, true],
      ]);
      const { sheets } = under.open().read(new Map([[id, "byMember"]]), everything);
      expect(sheets[0]?.rows.slice(2).map((row) => row[3])).toEqual([{ day: 20_543 }, true]);
    });

    it("reads only the first ten rows where no more is wanted", () => {
      const { under, id } = made(
        Array.from({ length: 20 }, (_, i): OutCell[] => [`M${i}`, "An", 5, ""]),
      );
      const { sheets } = under.open().read(new Map([[id, "byMember"]]), { isTop: () => true });
      expect(sheets[0]?.rows).toHaveLength(10);
    });

    it("reads what the user typed", () => {
      const { under, id } = made([["M1", "An", 5, ""]]);
      under.type("By member", 2, 3, "asked for time");
      const { sheets } = under.open().read(new Map([[id, "byMember"]]), everything);
      expect(sheets[0]?.rows[2]?.[3]).toBe("asked for time");
    });

    it("appends rows below the last, growing the sheet", () => {
      const { under, id } = made([["M1", "An", 5, ""]]);
      const rows = Array.from({ length: 1_200 }, (_, i): OutCell[] => [`N${i}`, "=1+1", i, ""]);
      under
        .open()
        .apply([{ kind: "append", sheet: id, header: seen, title: null, rows }], tabs(id));
      const body = bodyOf(under.shown("By member"));
      expect(body).toHaveLength(1_201);
      expect(body[1_200]?.slice(0, 3)).toEqual(["N1199", "=1+1", 1_199]);
    });

    it("adds a row below one that was added meanwhile", () => {
      const { under, id } = made([["M1", "An", 5, ""]]);
      const rows = [["M2", "Bo", 6, "x"]];
      const workbook = under.open();
      workbook.survey();
      under.type("By member", 3, 0, "M9");
      workbook.apply([{ kind: "append", sheet: id, header: seen, title: null, rows }], tabs(id));
      expect(bodyOf(under.shown("By member")).map(([cell]) => cell)).toEqual(["M1", "M9", "M2"]);
    });

    it("adds nothing where the columns are others by now", () => {
      const { under, id } = made([["M1", "An", 5, ""]]);
      under.type("By member", 1, 0, "Mine");
      const change: Change = {
        kind: "append",
        sheet: id,
        header: seen,
        title: null,
        rows: [["x"]],
      };
      expect(() => under.open().apply([change], tabs(id))).toThrow(Meanwhile);
      expect(bodyOf(under.shown("By member"))).toHaveLength(1);
    });

    it("puts columns in where they are to stand, and what is to the right of them moves on", () => {
      const { under, id } = made([["M1", "An", 5, "asked"]]);
      const putIn: Change = { kind: "columns", sheet: id, header: seen, behind: 1, count: 2 };
      under.open().apply([putIn], tabs(id));
      const [, header, row] = under.shown("By member");
      expect(header).toEqual(["Member ID", "Member", "", "", "Quota", "Note"]);
      expect(row).toEqual(["M1", "An", "", "", 5, "asked"]);
      expect(() => under.open().apply([putIn], tabs(id))).toThrow(Meanwhile);
    });

    const naming = (id: string, was: Cell): Change => ({
      kind: "cells",
      sheet: id,
      header: seen,
      cells: [{ row: 3, column: 0, was, value: "007", beside: [{ column: 1, is: "Bo" }] }],
    });

    it("writes a cell where its row stands by now, and leaves all others as they are", () => {
      const { under, id } = made([
        ["M1", "An", 5, "asked"],
        ["", "Bo", 6, "=kept"],
        ["M3", "Cho", 7, ""],
      ]);
      const change = naming(id, "");
      under.type("By member", 3, 1, "Cho");
      under.type("By member", 4, 1, "Bo");
      under.type("By member", 4, 0, "");
      under.open().apply([change], tabs(id));
      expect(bodyOf(under.shown("By member")).map((row) => row.slice(0, 2))).toEqual([
        ["M1", "An"],
        ["", "Cho"],
        ["007", "Bo"],
      ]);
    });

    it("knows a row by all of the cells that are stated, and writes beyond all columns too", () => {
      const { under, id } = made([
        ["M1", "An", 5, ""],
        ["M1", "Bo", 5, ""],
      ]);
      const set = (value: string, name: string, row: number) => ({
        ...{ row, column: 30, was: "", value },
        beside: [
          { column: 0, is: "M1" },
          { column: 1, is: name },
        ],
      });
      const cells = [set("2026-001", "An", 2), set("2026-002", "Bo", 3)];
      under.type("By member", 2, 1, "Bo");
      under.type("By member", 3, 1, "An");
      under.open().apply([{ kind: "cells", sheet: id, header: seen, cells }], tabs(id));
      const body = bodyOf(under.shown("By member"));
      expect(body.map((row) => [row[1], row[30]])).toEqual([
        ["Bo", "2026-002"],
        ["An", "2026-001"],
      ]);
    });

    it.each<{ why: string; row: number; column: number; text: string }>([
      { why: "it holds something by now", row: 3, column: 0, text: "K7" },
      { why: "its row is gone", row: 3, column: 1, text: "Eve" },
      { why: "the columns are others", row: 1, column: 0, text: "Mine" },
    ])("does not write a cell where $why", ({ row, column: c, text }) => {
      const { under, id } = made([
        ["M1", "An", 5, ""],
        ["", "Bo", 6, ""],
      ]);
      under.type("By member", row, c, text);
      const before = under.shown("By member");
      expect(() => under.open().apply([naming(id, "")], tabs(id))).toThrow(Meanwhile);
      expect(under.shown("By member")).toEqual(before);
    });

    it("removes rows that stand as they were read, and only those", () => {
      const { under, id } = made([
        ["M1", "An", 5, ""],
        ["M2", "Bo", 6, ""],
      ]);
      const remove = (row: number, cells: Cell[]): Change => ({
        kind: "remove",
        sheet: id,
        rows: [{ row, cells }],
      });
      under.open().apply([remove(2, ["M1", "An", 5, ""])], tabs(id));
      expect(shownBody(under)).toEqual([["M2", "Bo", 6, ""]]);
      expect(() => under.open().apply([remove(2, ["M1", "An", 5, ""])], tabs(id))).toThrow(
        Meanwhile,
      );
    });

    it("tells in which sheets it wrote", () => {
      const { under, id } = made([["M1", "An", 5, ""]]);
      const workbook = under.open();
      expect(workbook.written()).toEqual([]);
      workbook.apply([updating(under, id, [["M1", "An", 6, ""]])], tabs(id));
      expect(workbook.written()).toEqual(["By member"]);
    });

    it("completes columns without a change to any cell", () => {
      const { under, id } = made([["007", "An", 5, "=kept"]]);
      const before = under.shown("By member");
      const lacking = new Map([[3, column("Note", "choice", { choices: ["kept"] })]]);
      const change = {
        kind: "complete",
        tab: "byMember",
        sheet: id,
        header: { row: 1, cells: under.shown("By member")[1]! },
        last: { row: 2, cells: under.shown("By member")[2]! },
        columns: lacking,
      } as const;
      const complete = () => under.open().apply([change], new Map([[id, "byMember"]]));
      complete();
      expect(complete()).toMatchObject({ completed: 0 });
      expect(under.shown("By member")).toEqual(before);
    });

    it("recalls what it was told to remember", () => {
      const under = make();
      expect(under.open().recall("whipround.test")).toBeNull();
      under.open().remember("whipround.test", "a");
      expect(under.open().recall("whipround.test")).toBe("a");
    });
  });
}
