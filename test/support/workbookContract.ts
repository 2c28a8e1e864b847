import { describe, expect, it } from "vitest";
import {
  type ColumnLayout,
  Meanwhile,
  type TabWrite,
  type Workbook,
} from "../../src/commands/workbook";
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
  decimals: 0,
  note: "",
  choices: [],
  offers: null,
  rare: false,
  users: false,
  ...more,
});

function write(rows: readonly (readonly OutCell[])[], sheet: string | null): TabWrite {
  const columns = [
    column("Member ID", "id"),
    column("Member", "text"),
    column("Quota", "money"),
    column("Note", "free", { users: true }),
  ];
  return {
    kind: "tab",
    tab: "byMember",
    sheet,
    name: "By member",
    format: { columns, headerRow: 2, generated: true },
    title: "By member · as of today",
    header: columns.map(({ header }) => header),
    rows,
    formats: new Map([[3, rows.map(() => null)]]),
    cleared: [],
    chart: null,
  };
}

/** What every implementation of the port must do. */
export function workbookContract(name: string, make: () => WorkbookUnderTest): void {
  const everything = () => "everything" as const;
  const bodyOf = (rows: readonly (readonly Cell[])[]) => rows.slice(2);

  function made(rows: readonly (readonly OutCell[])[]): { under: WorkbookUnderTest; id: string } {
    const under = make();
    under.open().apply([write(rows, null)], new Map());
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
        ["By member · as of today", "", ""],
        ["Member ID", "Member", "Quota"],
        ["M1", "An", 5],
      ]);
    });

    it("takes an empty sheet that merely has the tab's name, and leaves alone one that is not", () => {
      const under = make();
      under.add("By member", []);
      under.open().apply([write([["M1", "An", 5, ""]], null)], new Map());
      expect(under.open().survey()).toMatchObject([{ name: "By member", tab: "byMember" }]);
      const other = make();
      other.add("By member", [["my own"]]);
      other.open().apply([write([["M1", "An", 5, ""]], null)], new Map());
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

    it("clears what stood below when there are fewer rows", () => {
      const { under, id } = made([
        ["M1", "An", 5, ""],
        ["M2", "Bo", 6, ""],
      ]);
      under.open().apply([write([["M3", "Cho", 7, ""]], id)], new Map([[id, "byMember"]]));
      const rows = bodyOf(under.shown("By member")).filter((row) =>
        row.some((cell) => cell !== ""),
      );
      expect(rows).toEqual([["M3", "Cho", 7, ""]]);
    });

    it("rewrites what stands under a header, and nothing above it", () => {
      const { under, id } = made([
        ["M1", "An", 5, ""],
        ["M2", "Bo", 6, ""],
      ]);
      under.type("By member", 0, 1, "my own title");
      under.type("By member", 1, 3, "my own header");
      const { format } = write([], id);
      const rows = [["007", "=An", 7, { day: 20_543 }]];
      under
        .open()
        .apply(
          [{ kind: "rows", tab: "byMember", sheet: id, format, rows, formats: new Map() }],
          new Map([[id, "byMember"]]),
        );
      expect(under.shown("By member").slice(0, 2)).toEqual([
        ["By member · as of today", "my own title", "", ""],
        ["Member ID", "Member", "Quota", "my own header"],
      ]);
      const { sheets } = under.open().read(new Map([[id, "byMember"]]), everything);
      const written = sheets[0]?.rows.slice(2).filter((row) => row.some((cell) => cell !== ""));
      expect(written).toEqual(rows);
    });

    it("keeps a date a date, and a tick a tick, in the user's columns", () => {
      const { under, id } = made([
        ["M1", "An", 5, { day: 20_543 }],
        ["M2", "Bo", 5, true],
      ]);
      const { sheets } = under.open().read(new Map([[id, "byMember"]]), everything);
      expect(sheets[0]?.rows.slice(2).map((row) => row[3])).toEqual([{ day: 20_543 }, true]);
    });

    it("reads only the first two rows where no more is wanted", () => {
      const { under, id } = made([["M1", "An", 5, ""]]);
      const { sheets } = under.open().read(new Map([[id, "byMember"]]), () => "top");
      expect(sheets[0]?.rows).toHaveLength(2);
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
        .apply([{ kind: "append", sheet: id, title: null, rows }], new Map([[id, "byMember"]]));
      const body = bodyOf(under.shown("By member"));
      expect(body).toHaveLength(1_201);
      expect(body[1_200]?.slice(0, 3)).toEqual(["N1199", "=1+1", 1_199]);
    });

    it("writes a block of cells and leaves all others as they are", () => {
      const { under, id } = made([
        ["M1", "An", 5, "asked"],
        ["M2", "Bo", 6, "=kept"],
      ]);
      const rows = [["007", "@Cho"]];
      const block = { kind: "cells", sheet: id, row: 3, column: 0, rows } as const;
      under.open().apply([block], new Map([[id, "byMember"]]));
      expect(bodyOf(under.shown("By member"))).toEqual([
        ["M1", "An", 5, "asked"],
        ["007", "@Cho", 6, "=kept"],
      ]);
    });

    const four = () =>
      made([
        ["M1", "An", 5, ""],
        ["M2", "Bo", 6, { day: 20_543 }],
        ["M3", "Cho", 7, ""],
        ["M4", "Do", 8, ""],
      ]);

    /** The rows of the sheet, from 0, as they were read. */
    const asRead = (under: WorkbookUnderTest, id: string, rows: readonly number[]) => {
      const { sheets } = under.open().read(new Map([[id, "byMember"]]), everything);
      return rows.map((row) => ({ row, cells: sheets[0]?.rows[row] ?? [] }));
    };

    it("removes rows wherever they stand, and no others", () => {
      const { under, id } = four();
      const rows = asRead(under, id, [2, 3, 5]);
      under.open().apply([{ kind: "remove", sheet: id, rows }], new Map([[id, "byMember"]]));
      const left = bodyOf(under.shown("By member")).filter((row) => row[0] !== "");
      expect(left).toEqual([["M3", "Cho", 7, ""]]);
    });

    it("removes all rows under the header", () => {
      const { under, id } = four();
      const rows = asRead(under, id, [2, 3, 4, 5]);
      under.open().apply([{ kind: "remove", sheet: id, rows }], new Map([[id, "byMember"]]));
      expect(bodyOf(under.shown("By member")).flat().join("")).toBe("");
      expect(under.shown("By member")[1]?.[0]).toBe("Member ID");
    });

    it("does not remove a row that holds something else by now", () => {
      const { under, id } = four();
      const rows = asRead(under, id, [2]);
      under.type("By member", 2, 3, "a note");
      const remove = () =>
        under.open().apply([{ kind: "remove", sheet: id, rows }], new Map([[id, "byMember"]]));
      expect(remove).toThrow(Meanwhile);
      expect(bodyOf(under.shown("By member"))).toHaveLength(4);
    });

    it("tells which tabs a run has written", () => {
      const { under, id } = made([["M1", "An", 5, ""]]);
      const workbook = under.open();
      const rows = [["M2", "Bo", 6, ""]];
      const append = { kind: "append", sheet: id, title: null, rows } as const;
      workbook.apply([append], new Map([[id, "byMember"]]));
      expect(workbook.written()).toEqual(["By member"]);
    });

    it("completes columns without a change to any cell", () => {
      const { under, id } = made([["007", "An", 5, "=kept"]]);
      const before = under.shown("By member");
      const columns = new Map([[3, column("Note", "choice", { choices: ["kept"] })]]);
      const change = {
        kind: "complete",
        tab: "byMember",
        sheet: id,
        headerRow: 2,
        columns,
      } as const;
      const complete = () => under.open().apply([change], new Map([[id, "byMember"]]));
      complete();
      expect(complete()).toEqual({ completed: 0 });
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
