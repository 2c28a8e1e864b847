import { describe, expect, it } from "vitest";
import { type Book, keepAccounts } from "../../../src/core/index";
import { historyReport, historyRows } from "../../../src/reports/index";
import { day, gift } from "../../support/book";
import { english, factoryAccounts, korean, smallFactory } from "../factoryCase";

const run = { when: "2026-06-30 14:05", who: "Kim", command: "Refresh summaries" };
const first = historyRows(null, factoryAccounts, run, english);

/** The rows that a second run adds after the ledger was changed. */
const ranAgain = (contributions: Book["contributions"], say = english) =>
  historyRows(first.state, keepAccounts({ ...smallFactory, contributions }), run, say).rows;

describe("History", () => {
  it("has a row for each open drive and run", () => {
    expect(first.rows).toEqual([
      ["2026-06-30 14:05", "Kim", "Refresh summaries", "Levy", "", 28_000, ""],
      ["2026-06-30 14:05", "Kim", "Refresh summaries", "Office", "", 30_000, ""],
    ]);
    const { columns, rows } = historyReport(factoryAccounts, first.rows, english);
    expect(columns.map(({ header }) => header)).toEqual(
      Object.values(english.words.schema.headers.history),
    );
    expect(rows).toBe(first.rows);
  });

  it("says nothing of rows that were added: they explain themselves", () => {
    const rows = ranAgain([...smallFactory.contributions, gift("Levy", "M3", 4_000)]);
    expect(rows.map((row) => row.slice(3))).toEqual([
      ["Levy", 28_000, 32_000, ""],
      ["Office", 30_000, 30_000, ""],
    ]);
  });

  it("tells figures that were altered, though the total grew", () => {
    const altered = smallFactory.contributions.map((each) =>
      each.drive === "Levy" && each.member === "M1" ? { ...each, amount: 10_000 } : each,
    );
    const rows = ranAgain([...altered, gift("Levy", "M3", 15_000, { date: day("2026-06-29") })]);
    expect(rows[0]!.slice(3)).toEqual([
      "Levy",
      28_000,
      33_000,
      "Levy, March 2026: −10,000, rows unchanged in number",
    ]);
  });

  it("tells rows that were taken out, in Korean too", () => {
    const without = smallFactory.contributions.filter(({ member }) => member !== "M2");
    expect(ranAgain(without)[0]![6]).toBe("Levy, March 2026: −5,000, 1 row fewer");
    expect(ranAgain(without, korean)[0]![6]).toBe("Levy, 2026년 3월: −5,000, 1행 줄어듦");
  });

  it("tells a drive that is gone", () => {
    const drives = smallFactory.drives.filter(({ id }) => id === "Levy");
    const contributions = smallFactory.contributions.filter(({ drive }) => drive === "Levy");
    const accounts = keepAccounts({ ...smallFactory, drives, contributions });
    const { rows } = historyRows(first.state, accounts, run, english);
    expect(rows[1]!.slice(3)).toEqual([
      "Office",
      30_000,
      "",
      "Office is gone from Drives and Contributions",
    ]);
  });

  it("leaves closed drives out while nothing changes in them", () => {
    const closed = smallFactory.drives.map((each) =>
      each.id === "Office" ? { ...each, state: "closed" as const } : each,
    );
    const { rows } = historyRows(
      first.state,
      keepAccounts({ ...smallFactory, drives: closed }),
      run,
      english,
    );
    expect(rows.map((row) => row[3])).toEqual(["Levy"]);
  });

  it("remembers in at most 9 kB, the oldest months together", () => {
    const contributions = Array.from({ length: 600 }, (_, i) =>
      gift("Levy", "M1", 100, { date: day("1975-01-15") + i * 31 }),
    );
    const accounts = keepAccounts({ ...smallFactory, contributions });
    const { state } = historyRows(null, accounts, run, english);
    expect(state.length).toBeLessThan(9_000);
    const again = historyRows(state, accounts, run, english);
    expect(again.rows.map((row) => row[6])).toEqual(["", ""]);
    expect(again.state).toBe(state);
  });

  it("starts anew where what was remembered cannot be read", () => {
    expect(historyRows("{nonsense", factoryAccounts, run, english)).toEqual(first);
  });
});
