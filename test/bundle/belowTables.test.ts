import { describe, expect, it } from "vitest";
import { fillExample } from "../../src/local/examples/fillExample";
import { FormulaCell, type Scalar } from "../../src/local/services/index";
import { type AddOn, openAddOn } from "../support/addOn";
import { OtherPerson } from "../support/otherPerson";

/** The school, refreshed, and somebody who writes below its summaries. */
function school() {
  const addOn = openAddOn();
  const { spreadsheet } = addOn.bundle.services;
  fillExample("school", spreadsheet, "en", (item) => addOn.run(item));
  addOn.run("applyQuotas", { drive: "", keep: false });
  refresh(addOn);
  return { addOn, person: new OtherPerson(spreadsheet) };
}

function refresh(addOn: AddOn): void {
  addOn.tick(60);
  addOn.run("refreshSummaries");
}

const tabs = ["Overview", "By group", "By member"] as const;

/** A drive of which each of the three tabs has rows. */
function addDrive({ addOn, person }: ReturnType<typeof school>): void {
  const row = ["Zoo", "Class 1A", "Mandatory", 60, "2026-01-05", "2026-03-31"];
  person.typeRow("Drives", row);
  addOn.run("applyQuotas", { drive: "Zoo", keep: false });
}

/** The drive is gone again, and its quotas. */
function removeDrive({ addOn, person }: ReturnType<typeof school>): void {
  for (const tab of ["Drives", "Quotas"]) {
    const rows = addOn.values(tab).flatMap((cells, r) => (cells.includes("Zoo") ? [r + 1] : []));
    for (const row of rows.reverse()) person.deleteRows(tab, row);
  }
}

interface Written {
  readonly why: string;
  /** How many rows stay blank between the table and what is written. */
  readonly gap: number;
  /** Rows of cells from a column of figures on, by its letter and the table's last row. */
  readonly rows: (letter: string, last: number) => readonly (readonly Scalar[])[];
}

const cases: readonly Written[] = [
  { why: "a note right below the table", gap: 0, rows: () => [["Ask the bank"]] },
  {
    // From the header to the blank row, as Sheets stretches it over rows that come in between.
    why: "a total over a column of the table, after a blank row",
    gap: 1,
    rows: (letter, last) => [[`=SUM(${letter}2:${letter}${last + 1})`, "in all"]],
  },
  {
    why: "several rows with blank ones between, far below",
    gap: 5,
    rows: (letter, last) => [
      ["Minutes", 46_100],
      [],
      [],
      [`=COUNTA(${letter}2:${letter}${last + 1})`, "rows", true],
    ],
  },
];

describe.each(tabs)("what the user wrote below %s", (tab) => {
  it.each(cases)(
    "is there, and still below, after the table grew and shrank: $why",
    ({ gap, rows }) => {
      const opened = school();
      const { addOn, person } = opened;
      const sheet = addOn.sheet(tab);
      const last = sheet.lastRow();
      // A formula that is typed into a column of texts would be one.
      const first = (sheet.row(2) ?? []).indexOf("Outstanding") + 1;
      const letter = String.fromCharCode(64 + first);
      const lines = rows(letter, last);
      lines.forEach((cells, r) => {
        cells.forEach((cell, c) => {
          person.type(tab, last + 1 + gap + r, first + c, cell);
        });
      });
      const table = addOn.values(tab).slice(1, last);
      /** Row 1 apart, the table as it stands, and what stands below it, where formulas count from it. */
      const seen = () => {
        const end = addOn.sheet(tab).lastRow() - lines.length - gap;
        const below = Array.from({ length: gap + lines.length }, (_, r) =>
          Array.from({ length: 3 }, (__, c) => {
            const cell = sheet.content(end + 1 + r, first + c);
            return cell instanceof FormulaCell ? cell.formula : cell;
          }),
        );
        return { end, below, table: addOn.values(tab).slice(1, end) };
      };
      const expected = (end: number) => [
        ...Array.from({ length: gap }, () => ["", "", ""]),
        ...rows(letter, end).map((cells) => [...cells, "", "", ""].slice(0, 3)),
      ];

      refresh(addOn);
      expect(seen()).toMatchObject({ end: last, below: expected(last) });

      addDrive(opened);
      refresh(addOn);
      const grown = seen();
      expect(grown.end).toBeGreaterThan(last);
      expect(grown.table.flat()).toContain("Zoo");
      expect(grown.below).toEqual(expected(grown.end));

      removeDrive(opened);
      refresh(addOn);
      const shrunk = seen();
      expect(shrunk.table.flat()).not.toContain("Zoo");
      expect(shrunk.table.length).toBeLessThan(grown.table.length);
      expect(shrunk).toMatchObject({ end: last, below: expected(last), table });
    },
  );
});
