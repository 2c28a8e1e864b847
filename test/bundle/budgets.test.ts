import { beforeAll, describe, expect, it } from "vitest";
import type { Scalar, ServiceCall, SheetModel } from "../../src/local/services/index";
import { type AddOn, openAddOn, optionalTabs } from "../support/addOn";
import { OtherPerson } from "../support/otherPerson";

const generated = [
  "Overview",
  "By group",
  "By member",
  "Payments",
  "Follow-up",
  "Per person",
  "Items bought",
  "Remedies",
  "Noticeboard",
  "Checks",
];

const groups = 6;
/** Whose gifts come in between refreshes. */
const giver = "M2";
/** 2026-01-01, as spreadsheets count days. */
const newYear = 46_023;

/** Types rows below the last of a tab, as values; below them some rows stay blank, as in most grids. */
function fill(sheet: SheetModel, rows: readonly (readonly Scalar[])[]): void {
  const last = sheet.lastRow();
  const missing = last + rows.length + 20 - sheet.maxRows;
  if (missing > 0) sheet.insert("rows", sheet.maxRows + 1, missing, sheet.maxRows);
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries())
      if (cell !== "") sheet.setContent(last + 1 + r, c + 1, cell);
}

/** What one run cost: calls of any kind, and those of them that read or write. */
interface Cost {
  readonly any: number;
  readonly counted: number;
  readonly calls: readonly ServiceCall[];
}

const writesCells =
  /^(Range\.setValue|Range\.setFormula|Range\.copyTo|Range\.clear|Sheet\.appendRow)/;

/** The cells that calls are about; a row that is appended is one. */
function cellsOf(calls: readonly ServiceCall[]): number {
  return calls.reduce((sum, { rect }) => sum + (rect === null ? 1 : rect.rows * rect.columns), 0);
}

/**
 * A year's book of so many members in six groups, with every tab that there is, notes and a column of
 * the user's own in Follow-up, and a problem in Checks; divided and refreshed, so that all tabs stand.
 */
class Book {
  readonly addOn: AddOn;
  private calls: ServiceCall[] = [];

  constructor(members: number) {
    this.addOn = openAddOn({ onCall: (call) => this.calls.push(call) });
    for (const name of ["setUpSpreadsheet", ...optionalTabs]) this.addOn.run(name);
    for (const [name, rows] of Object.entries(inputs(members))) fill(this.addOn.sheet(name), rows);
    this.addOn.run("applyQuotas", { drive: "", keep: false });
    this.addOn.run("refreshSummaries");
    const person = new OtherPerson(this.addOn.bundle.services.spreadsheet);
    person.addTab("Minutes");
    person.type("Minutes", 1, 1, "Of the meeting in March");
    const own = this.addOn.sheet("Follow-up").lastColumn() + 1;
    person.type("Follow-up", 2, own, "Doorbell");
    for (const [r, row] of this.addOn.rows("Follow-up").entries())
      if (row["Member ID"] === "M7") person.type("Follow-up", r + 3, own, "rung twice");
    this.refresh();
  }

  gives(drive: string, amount: number): void {
    const row = [newYear + 150, drive, giver, "", amount, "Cash"];
    fill(this.addOn.sheet("Contributions"), [row]);
  }

  refresh(): Cost {
    this.addOn.tick(60);
    return this.run("refreshSummaries");
  }

  run(name: string): Cost {
    const { calls: counter } = this.addOn.bundle.services;
    counter.reset();
    this.calls = [];
    this.addOn.run(name);
    return { any: counter.every, counted: counter.total, calls: this.calls };
  }

  nameOf(sheet: number | null): string {
    const found = this.addOn.bundle.services.spreadsheet.sheets.find(({ id }) => id === sheet);
    return found?.name ?? "";
  }

  /** How many cells the generated tabs hold. */
  held(): number {
    return generated
      .map((name) => this.addOn.sheet(name))
      .reduce((sum, sheet) => sum + sheet.lastRow() * sheet.lastColumn(), 0);
  }
}

/** By tab, rows in the order of its columns. */
function inputs(members: number): Readonly<Record<string, readonly (readonly Scalar[])[]>> {
  const of = (i: number) => `M${i + 1}`;
  const everyone = Array.from({ length: members }, (_, i) => i);
  const day = (i: number) => newYear + (i % 10) * 15;
  return {
    Members: everyone.map((i) => [of(i), `Member number ${i + 1}`, `Group ${i % groups}`]),
    Groups: [
      ["All", "", ""],
      ...Array.from({ length: groups }, (_, i) => [`Group ${i}`, "All", `Collector ${i}`]),
    ],
    Drives: [
      ["Lift", "", "Mandatory", members * 100, newYear, "2026-03-31"],
      ["Roof", "", "Pledged", members * 50, newYear, "2026-02-28 every 2 months x4"],
      ["Fund", "All", "Voluntary", members * 30, newYear, "2026-12-31"],
      ["Chairs", "Group 1", "Voluntary", "", newYear, "2026-07-31"],
    ],
    // Of five members four have given what is asked of them.
    Contributions: [
      ...everyone.map((i) => [day(i), "Lift", of(i), "", i % 5 === 1 ? 40 : 100, "Cash"]),
      ...everyone.map((i) => [day(i), "Roof", of(i), "", i % 5 === 1 ? 25 : 50, "Transfer"]),
      [newYear + 30, "Fund", "", "Group 2", 300, "Cash"],
      [newYear + 40, "Lift", "Nobody of ours", "", 10, "Cash"],
    ],
    Items: [
      ["Chairs", "Chair", 20, 12, "Cash", 1, "", "", "", "", "", "Nowhere to sit", "No"],
      ["Chairs", "Paint", 3, 9, "In kind", 2],
    ],
    Findings: [
      ["Nowhere to sit", newYear + 10, "Inspection", "Chairs", newYear + 150, "Under way", "All"],
    ],
    Counts: [[newYear + 30, "", "Fund", 300, "", "Ana", "Bo"]],
    Adjustments: [["Lift", "M4", "Write-off", 10]],
    Rates: [["EUR", newYear, 1450]],
  };
}

/** What happens before a refresh. Each leaves the book as the next finds it. */
const cases: readonly {
  readonly name: string;
  readonly before: (book: Book) => void;
  /** How many rows of Follow-up come. */
  readonly more?: number;
}[] = [
  { name: "nothing changed", before: () => {} },
  {
    name: "a first gift: a row of Follow-up goes",
    before: (book) => book.gives("Chairs", 20),
    more: -1,
  },
  { name: "one more: all rows keep their places", before: (book) => book.gives("Chairs", 10) },
  {
    name: "both given back: the row comes again",
    before: (book) => book.gives("Chairs", -30),
    more: 1,
  },
  { name: "a part of a levy", before: (book) => book.gives("Lift", 5) },
  {
    name: "what is left of it: a row of Follow-up goes",
    before: (book) => book.gives("Lift", 55),
    more: -1,
  },
  {
    name: "a gift to the drive that is drawn day by day: both charts get it",
    before: (book) => book.gives("Fund", 5),
  },
  {
    name: "a part of what falls due in parts",
    before: (book) => book.gives("Roof", 5),
  },
];

describe("what a refresh costs once the tabs exist", () => {
  const costs = new Map<number, Map<string, Cost>>();
  let large!: Book;

  beforeAll(() => {
    for (const members of [10, 10_000]) {
      large = new Book(members);
      const found = new Map<string, Cost>();
      for (const { name, before, more = 0 } of cases) {
        const rows = large.addOn.sheet("Follow-up").lastRow();
        before(large);
        found.set(name, large.refresh());
        expect(large.addOn.sheet("Follow-up").lastRow() - rows, name).toBe(more);
      }
      costs.set(members, found);
    }
  });

  const cost = (members: number, name: string) => costs.get(members)!.get(name)!;

  it.each(cases)(
    "is the same number of calls for 10 and for 10,000 members, at most 300, and at most 120 that read or write: $name",
    ({ name }) => {
      const few = cost(10, name);
      const many = cost(10_000, name);
      expect(many.any).toBe(few.any);
      expect(many.counted).toBe(few.counted);
      expect(many.any).toBeLessThanOrEqual(300);
      expect(many.counted).toBeLessThanOrEqual(120);
    },
  );

  it.each(cases.slice(1))(
    "is at most 1 % of the cells written, of 10,000 members: $name",
    ({ name }) => {
      const written = cost(10_000, name).calls.filter((call) => writesCells.test(call.name));
      expect(cellsOf(written)).toBeGreaterThan(50);
      expect(cellsOf(written)).toBeLessThanOrEqual(large.held() / 100);
    },
  );

  it("is no cell but row 1 and rows of Run history where nothing changed", () => {
    const { calls } = cost(10_000, "nothing changed");
    const written = calls.filter(
      ({ kind, sheet }) => kind === "write" && large.nameOf(sheet) !== "Run history",
    );
    expect(
      written.map(({ name, sheet, rect }) => [large.nameOf(sheet), name, rect?.row, rect?.rows]),
    ).toEqual(generated.map((tab) => [tab, "Range.setValues", 1, 1]));
  });

  it("is to read everything before anything is written, and then to look at each tab once more, directly before it is", () => {
    const { calls } = cost(10_000, "nothing changed");
    const costly = calls.filter(({ kind }) => kind === "read" || kind === "write");
    const first = costly.findIndex(({ kind }) => kind === "write");
    const since = costly
      .slice(first - 1)
      .filter(({ sheet }) => large.nameOf(sheet) !== "Run history");
    expect(since.map(({ name, sheet }) => [large.nameOf(sheet), name])).toEqual(
      generated.flatMap((tab) => [
        [tab, "Sheet.getSheetValues"],
        [tab, "Range.setValues"],
      ]),
    );
  });

  it("asks for few days in the spreadsheet's time zone, though every row of the ledger has one", () => {
    const { calls } = cost(10_000, "nothing changed");
    expect(calls.filter(({ name }) => name === "Utilities.formatDate").length).toBeLessThan(30);
  });

  it("looks at samples of drop-downs and formats when it is set up again, not at every row", () => {
    const { calls } = large.run("setUpSpreadsheet");
    const looked = calls.filter(
      ({ name, sheet }) =>
        large.nameOf(sheet) === "Members" && /getDataValidations|getNumberFormats/.test(name),
    );
    expect(looked.length).toBeGreaterThan(0);
    expect(looked.every(({ rect }) => rect!.rows <= 5)).toBe(true);
  });
});
