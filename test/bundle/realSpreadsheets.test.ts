import { beforeAll, describe, expect, it } from "vitest";
import { fillExample } from "../../src/local/examples/fillExample";
import type { TypedColumns } from "../../src/local/services/cells/typedColumns";
import { type Scalar, type SheetModel, valueIn } from "../../src/local/services/index";
import { type AddOn, openAddOn, optionalTabs } from "../support/addOn";
import { OtherPerson } from "../support/otherPerson";

/** The school's spreadsheet, refreshed, and somebody who has made it their own. */
class School {
  readonly addOn: AddOn;
  readonly person: OtherPerson;

  constructor(typedColumns: TypedColumns, beforeRefresh: (school: School) => void) {
    this.addOn = openAddOn({ typedColumns, answer: () => ({ button: "YES", text: "" }) });
    const { spreadsheet } = this.addOn.bundle.services;
    this.person = new OtherPerson(spreadsheet);
    fillExample("school", spreadsheet, "en", (item) => this.addOn.run(item));
    beforeRefresh(this);
    this.addOn.run("applyQuotas", { drive: "", keep: false });
    this.addOn.run("refreshSummaries");
  }

  sheet(name: string): SheetModel {
    return this.addOn.sheet(name);
  }

  /** The first row of a tab, from 1, with all of these texts. */
  rowWith(tab: string, ...texts: readonly Scalar[]): number {
    const row = this.addOn
      .values(tab)
      .findIndex((cells) => texts.every((text) => cells.includes(text)));
    if (row < 0) throw new Error(`${tab} has no row with ${texts.join(", ")}`);
    return row + 1;
  }

  columnOf(tab: string, header: string): number {
    const rows = this.addOn.values(tab).slice(0, 2);
    return Math.max(...rows.map((cells) => cells.indexOf(header))) + 1;
  }

  /** The last row of Follow-up of a drive that is not closed: where it stands, its drive and its member. */
  lastFlagged(): { readonly row: number; readonly key: readonly Scalar[] } {
    const columns = ["Drive", "Member ID"].map((each) => this.columnOf("Follow-up", each) - 1);
    const keys = this.addOn.values("Follow-up").map((cells) => columns.map((c) => cells[c]!));
    const at = keys.findLastIndex(([drive]) => drive === "Playground");
    return { row: at + 1, key: keys[at]! };
  }

  /** A column of the user's own at the right of a tab; gives its number. */
  ownColumn(tab: string, header: string): number {
    const column = this.sheet(tab).lastColumn() + 1;
    this.person.type(tab, 2, column, header);
    return column;
  }

  /** All commands, one after another; gives what each says of how it went. */
  runAll(): (readonly [string, boolean, string])[] {
    const { addOn } = this;
    const results: [string, boolean, string][] = [];
    const choose = (name: string) => {
      const alert = addOn.alertOf(name);
      // Taking back asks by one; all others tell of a failure.
      results.push([name, alert === "" || alert.startsWith("Remove these 2 rows"), alert]);
    };
    const ask = (name: string, request: object) => {
      const reply = addOn.run(name, request) as { ok: boolean; message: string };
      results.push([name, reply.ok, reply.message]);
      return reply;
    };
    for (const name of ["setUpSpreadsheet", ...optionalTabs]) choose(name);
    ask("recordGift", {
      ...{ token: "gift", promised: false, drive: "Playground", memberId: "P01", group: "" },
      ...{ amount: "17.25", currency: "", date: "2026-06-10", method: "Cash", reference: "007" },
      ...{ paidBy: "", receivedBy: "", note: "", confirmed: true },
    });
    const rows = [
      ["Date", "Amount", "Payer", "Reference"],
      ["2026-06-01", "15", "Ivo Ashdown", "playground"],
      ["2026-06-02", "500", "Nobody Known", "playground"],
    ];
    const importing = { rows, drive: "Playground", method: "Transfer" };
    const { fingerprint } = addOn.run("previewImport", importing) as { fingerprint: string };
    ask("appendContributions", {
      ...{ ...importing, token: "import", fingerprint, unmatchedTo: "Class 1A" },
    });
    for (const name of ["refreshSummaries", "checkForProblems", "takeBack"]) choose(name);
    ask("applyQuotas", { token: "quotas", drive: "Playground", keep: true, why: "Again" });
    this.close("Museum trip of 2B", ask);
    addOn.tick(60);
    for (const name of ["refreshSummaries", "refreshSummaries"]) choose(name);
    return results;
  }

  private close(drive: string, ask: (name: string, request: object) => unknown): void {
    const preview = this.addOn.run("previewClosing", { drive }) as {
      readonly fingerprint: string;
      readonly lines: readonly { readonly key: string; readonly kind: string }[];
    };
    const choices: Record<string, string> = { overpaid: "refund", outstanding: "write-off" };
    const decisions = preview.lines.map(({ key, kind }) => [key, choices[kind] ?? "leave"]);
    ask("applyClosing", {
      ...{ token: "closing", drive, decisions: Object.fromEntries(decisions) },
      ...{ carryTo: "", copyAs: "Museum trip 2027", fingerprint: preview.fingerprint },
    });
  }

  /** What our columns show in every tab that an undisturbed spreadsheet has, by header. */
  shown(like: Readonly<Record<string, readonly string[]>>): Record<string, Scalar[][]> {
    return Object.fromEntries(
      Object.entries(like).map(([tab, headers]) => {
        const values = this.addOn.values(tab);
        const at = values.findIndex((row) => headers.every((header) => row.includes(header)));
        const columns = headers.map((header) => (values[at] ?? []).indexOf(header));
        const rows = values.slice(at + 1).map((row) => columns.map((c) => row[c] ?? ""));
        return [tab, rows.filter((row) => row.some((cell) => cell !== ""))];
      }),
    );
  }
}

/** The headers of every tab of an undisturbed spreadsheet. */
function headersOf({ addOn }: School): Record<string, string[]> {
  const tabs = addOn.names().filter((name) => name !== "Sheet1" && addOn.values(name).length > 0);
  return Object.fromEntries(
    tabs.map((tab) => {
      const [first = [], second = []] = addOn.values(tab);
      const isGenerated = first.filter((cell) => cell !== "").length <= 1;
      return [tab, (isGenerated ? second : first).map(String).filter((each) => each !== "")];
    }),
  );
}

interface Case {
  readonly why: string;
  readonly typedColumns?: TypedColumns;
  readonly beforeRefresh?: (school: School) => void;
  /** What the user has made of the spreadsheet; gives what is to be so when all commands have run. */
  readonly arrange: (school: School) => () => void;
}

const wide = (sheet: SheetModel, row: number) => ({
  ...{ row, column: 1, rows: sheet.lastRow() - row + 1, columns: sheet.lastColumn() },
});

/** Turns tabs into tables of Google's. */
const tabled = (typedColumns: TypedColumns): Case => ({
  why: `all tabs are Tables, whose typed columns ${typedColumns}`,
  typedColumns,
  arrange({ addOn, person }) {
    const tables = addOn.names().filter((name) => addOn.values(name).length > 1);
    for (const name of tables) {
      const [first = []] = addOn.values(name);
      const row = first.filter((cell) => cell !== "").length > 1 ? 1 : 2;
      person.convertToTable(name, wide(addOn.sheet(name), row));
    }
    return () => {
      for (const name of tables) expect(addOn.sheet(name).tables, name).toHaveLength(1);
    };
  },
});

const cases: readonly Case[] = [
  {
    why: "a receipt's picture stands in a cell of the ledger, a logo on a tab of the user's own, a portrait in Members",
    arrange({ addOn, person }) {
      const places: [string, number, number][] = [
        ["Contributions", 3, addOn.sheet("Contributions").lastColumn() + 1],
        ["Members", 4, addOn.sheet("Members").lastColumn() + 1],
        ["Sheet1", 1, 1],
      ];
      for (const place of places) person.insertImage(...place);
      return () => {
        for (const [tab, row, column] of places)
          expect(addOn.sheet(tab).content(row, column), tab).toHaveProperty("title");
      };
    },
  },
  {
    why: "a picture stands in a column of the user's own of Follow-up, beside somebody whose row moves",
    arrange(school) {
      const { addOn, person } = school;
      const column = school.ownColumn("Follow-up", "Portrait");
      const { row: last, key } = school.lastFlagged();
      person.insertImage("Follow-up", last, column);
      person.sort("Follow-up", school.columnOf("Follow-up", "Member"), 2, false);
      const sorted = school.rowWith("Follow-up", ...key);
      return () => {
        const pictures = Array.from(
          { length: addOn.sheet("Follow-up").lastRow() },
          (_, r) => r + 1,
        );
        const sheet = addOn.sheet("Follow-up");
        expect(school.rowWith("Follow-up", ...key)).not.toBe(sorted);
        expect(pictures.filter((row) => typeof sheet.content(row, column) === "object")).toEqual([
          school.rowWith("Follow-up", ...key),
        ]);
      };
    },
  },
  {
    why: "Overview's chart was moved to a sheet of its own, and so was one of the user's",
    arrange({ addOn, person }) {
      person.moveChartToOwnSheet("Overview");
      person.insertChart(
        "Members",
        { row: 1, column: 1, rows: 5, columns: 2 },
        { row: 3, column: 5 },
      );
      person.moveChartToOwnSheet("Members");
      return () => {
        for (const name of ["Chart1", "Chart2"]) {
          expect(addOn.sheet(name).kind).toBe("OBJECT");
          expect(addOn.sheet(name).charts).toHaveLength(1);
        }
      };
    },
  },
  {
    why: "a view of a connected database stands among the tabs",
    arrange({ addOn }) {
      addOn.bundle.services.spreadsheet.addSheet("Sales", { kind: "DATASOURCE" });
      return () => expect(addOn.sheet("Sales").kind).toBe("DATASOURCE");
    },
  },
  tabled("refuse at once"),
  tabled("refuse on flush"),
  {
    why: "filters hide who has paid nothing in Follow-up, who has given in By member, transfers in the ledger",
    arrange(school) {
      const { addOn, person } = school;
      const filters = [
        { tab: "Follow-up", header: "Standing", value: "Nothing recorded", headerRow: 2 },
        { tab: "By member", header: "Standing", value: "Contributed", headerRow: 2 },
        { tab: "Contributions", header: "Method", value: "Transfer", headerRow: 1 },
      ];
      for (const { tab, header, value, headerRow } of filters)
        person.filterOut(tab, school.columnOf(tab, header), [value], headerRow);
      return () => {
        for (const { tab, header, value, headerRow } of filters) {
          const sheet = addOn.sheet(tab);
          const column = school.columnOf(tab, header);
          expect(sheet.filter?.hiddenValues, tab).toEqual({ [column]: [value] });
          if (tab === "Contributions") continue;
          expect(addOn.values(tab).flat()).toContain(value);
          for (let row = headerRow + 1; row <= sheet.lastRow(); row++)
            expect([tab, row, sheet.filteredRows.at(row)]).toEqual([
              ...[tab, row, valueIn(sheet.content(row, column)) === value],
            ]);
        }
      };
    },
  },
  {
    why: "charts of the user's own stand on Overview before ours, and the blank rows below it are gone",
    arrange({ addOn, person }) {
      const sheet = addOn.sheet("Overview");
      const rect = { row: 2, column: 1, rows: 3, columns: 2 };
      const own = person.insertChart("Overview", rect, { row: 1, column: 8 });
      sheet.charts.unshift(sheet.charts.pop()!);
      person.deleteRows("Overview", sheet.lastRow() + 1, sheet.maxRows - sheet.lastRow());
      return () => {
        const [first, ...more] = addOn.sheet("Overview").charts;
        expect(first).toMatchObject({ id: own, type: "LINE" });
        expect(first?.ranges).toHaveLength(1);
        expect(more.map(({ type }) => type)).toEqual(["BAR", "LINE"]);
      };
    },
  },
  {
    why: "the user has protected cells of theirs, with a warning and in earnest",
    arrange({ addOn, person }) {
      const rect = { row: 1, column: 1, rows: 1, columns: 2 };
      for (const tab of ["Follow-up", "Contributions"]) {
        person.protect(tab, rect, "Ask Ruth first");
        person.protect(tab, rect, "Whipround, mind the order", true);
      }
      return () => {
        for (const tab of ["Follow-up", "Contributions"])
          expect(addOn.sheet(tab).protections.filter(({ kind }) => kind === "RANGE")).toMatchObject(
            [
              { description: "Ask Ruth first", warningOnly: false, rect, unprotected: [] },
              {
                description: "Whipround, mind the order",
                warningOnly: true,
                rect,
                unprotected: [],
              },
            ],
          );
      };
    },
  },
  {
    why: "cells are merged: in a column of the user's own, in notes of the ledger, in row 1 of Overview",
    arrange(school) {
      const { addOn, person } = school;
      const column = school.ownColumn("By group", "Said at the meeting");
      person.type("By group", 3, column, "all of them by May");
      addOn.sheet("By group").merges.push({ row: 3, column, rows: 2, columns: 1 });
      addOn.sheet("Contributions").merges.push({ row: 2, column: 7, rows: 1, columns: 2 });
      addOn.sheet("Overview").merges.push({ row: 1, column: 4, rows: 1, columns: 3 });
      return () => {
        expect(addOn.sheet("By group").merges).toHaveLength(1);
        expect(addOn.sheet("Contributions").merges).toHaveLength(1);
        expect(addOn.sheet("Overview").merges).toHaveLength(1);
        const { row } = addOn.sheet("By group").merges[0]!;
        expect(addOn.sheet("By group").content(row, column)).toBe("all of them by May");
      };
    },
  },
  {
    why: "the ledger's columns are plain text",
    arrange({ addOn }) {
      const sheet = addOn.sheet("Contributions");
      const blank = { row: sheet.lastRow() + 1, column: 1, rows: 200, columns: sheet.lastColumn() };
      sheet.styles.numberFormat.fill(blank, "@");
      return () => {};
    },
  },
  {
    why: "a date that is typed into Note of Follow-up shows as a date, as in a cell nobody formatted",
    arrange(school) {
      const { addOn, person } = school;
      const { key } = school.lastFlagged();
      const column = school.columnOf("Follow-up", "Note");
      return () => {
        const now = school.rowWith("Follow-up", ...key);
        person.type("Follow-up", now, column, "6/30/2026");
        expect(addOn.sheet("Follow-up").content(now, column)).toBe(46_203);
        expect(addOn.sheet("Follow-up").styles.numberFormat.at(now, column)).toMatch(/d.*y/);
      };
    },
  },
  {
    why: "tabs of the user's own are called overview, BY GROUP and checks, written in their way",
    beforeRefresh({ person }) {
      for (const name of ["overview", "BY GROUP", "checks"]) {
        person.addTab(name);
        person.type(name, 1, 1, "What we said");
        person.type(name, 5, 3, 12);
      }
    },
    arrange({ addOn }) {
      return () => {
        for (const name of ["overview", "BY GROUP", "checks"])
          expect(addOn.values(name)).toEqual([
            ["What we said", "", ""],
            ...[
              ["", "", ""],
              ["", "", ""],
              ["", "", ""],
            ],
            ["", "", 12],
          ]);
        expect(addOn.names()).toEqual(
          expect.arrayContaining(["Overview 2", "By group 2", "Checks 2"]),
        );
      };
    },
  },
];

describe("in a spreadsheet as people have them, every command does what it does in any", () => {
  let headers: Record<string, string[]>;
  let said: School["runAll"] extends () => infer R ? R : never;
  let undisturbed: Record<string, Scalar[][]>;

  beforeAll(() => {
    const plain = new School("refuse at once", () => {});
    said = plain.runAll();
    headers = headersOf(plain);
    undisturbed = plain.shown(headers);
  });

  it("also in a plain one", () => {
    expect(said.filter(([, ok]) => !ok)).toEqual([]);
    expect(Object.keys(headers)).toEqual(expect.arrayContaining(["Overview", "Run history"]));
  });

  it.each(cases)("$why", ({ typedColumns = "refuse at once", beforeRefresh, arrange }) => {
    const school = new School(typedColumns, beforeRefresh ?? (() => {}));
    const holds = arrange(school);
    expect(school.runAll().filter(([, ok]) => !ok)).toEqual([]);
    const named = (tab: string) => school.addOn.names().find((name) => name === `${tab} 2`) ?? tab;
    const like = Object.fromEntries(
      Object.entries(headers).map(([tab, each]) => [named(tab), each]),
    );
    const shown = school.shown(like);
    for (const [tab, rows] of Object.entries(undisturbed))
      expect([tab, ...(shown[named(tab)] ?? [])]).toEqual([tab, ...rows]);
    holds();
  });
});
