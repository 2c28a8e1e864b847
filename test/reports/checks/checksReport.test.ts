import { describe, expect, it } from "vitest";
import { type Diagnostic, diagnose } from "../../../src/core/index";
import { type Say, speak } from "../../../src/i18n/index";
import { arrange, type ChecksReport, checksReport } from "../../../src/reports/index";
import type { OutCell, SheetSnapshot } from "../../../src/schema/index";
import { english, korean, records } from "../factoryCase";
import { written } from "../sheetOf";

const whereabouts = {
  sheets: new Map([["contributions", { id: "77", name: "Ledger 2026" }]] as const),
  layouts: new Map([["contributions", { columns: new Map([["amount", 4]]) }]]),
  ledgers: new Map([
    ["88", { sheet: { id: "88", name: "Form responses 1" }, columns: new Map([["amount", 2]]) }],
  ]),
};

/** A row of the ledger whose amount cannot be read. */
const unreadable = (row: number, value: string, content: string): Diagnostic =>
  diagnose(
    "not-an-amount",
    { value, currency: "KRW" },
    { tab: "contributions", row, column: "amount" },
    [content],
  );

const unknownDrive = (row: number, amount: number): Diagnostic =>
  diagnose(
    "unknown-drive",
    { value: "Roff", suggestion: "Roof" },
    { tab: "contributions", row },
    [`Roff ${amount}`],
    { currency: "KRW", amount },
  );

/** Checks over several refreshes: what it remembers goes from one to the next. */
class Refreshes {
  sheet: SheetSnapshot | null = null;
  report: ChecksReport | null = null;
  private memory: string | null = null;

  run(diagnostics: readonly Diagnostic[], say: Say = english): this {
    const present = { sheet: this.sheet, memory: this.memory };
    this.report = checksReport(diagnostics, present, { ...whereabouts, accounts: null }, say);
    this.memory = this.report.memory;
    this.sheet = written("checks", arrange(this.report, this.sheet, say));
    return this;
  }

  /** Someone writes their name beside the problem that holds these words. */
  accept(words: string, name: string): this {
    const rows = this.sheet!.rows.map((row) =>
      String(row[3]).includes(words) ? [...row.slice(0, 7), name, ...row.slice(8)] : row,
    );
    this.sheet = { ...this.sheet!, rows };
    return this;
  }

  forget(): this {
    this.memory = null;
    return this;
  }

  /** What stands under the header: problem and who accepted it. */
  get problems(): OutCell[][] {
    return this.sheet!.rows.slice(2).map((row) => [row[3] || row[0]!, row[7]!]);
  }
}

const text = (diagnostic: Diagnostic, say: Say = english) => say.diagnostic(diagnostic).problem;

describe("Checks", () => {
  it("says what is wrong where, and links to the cell in the tab as the user calls it", () => {
    const problem = unreadable(14, "12,5x", "row");
    const report = new Refreshes().run([problem]).report!;
    expect(records(report)).toEqual([
      {
        Severity: "Error",
        Tab: "Ledger 2026",
        Cell: { text: "E14", to: { sheet: "77", a1: "E14" } },
        Problem: text(problem),
        "What to do": english.diagnostic(problem).remedy,
      },
    ]);
  });

  it("links into a further ledger by its own name and columns", () => {
    const place = { tab: "contributions", row: 5, column: "amount", sheet: "88" };
    const problem = diagnose("not-an-amount", { value: "12,5x", currency: "KRW" }, place, ["x"]);
    const [row] = records(new Refreshes().run([problem]).report!);
    expect(row).toMatchObject({
      Tab: "Form responses 1",
      Cell: { text: "C5", to: { sheet: "88", a1: "C5" } },
    });
  });

  it("has no link where there is no cell to go to", () => {
    const missing = diagnose("tab-missing", { tab: "members" }, { tab: "members" });
    expect(records(new Refreshes().run([missing]).report!)[0]).not.toHaveProperty("Cell");
  });

  it("lists money that is not counted first, then by severity, tab and row", () => {
    const rows = [unreadable(9, "b", ""), unknownDrive(30, 700), unreadable(3, "a", "")];
    const report = new Refreshes().run(rows).report!;
    expect(records(report).map((row) => row["Not counted"] ?? row["Cell"])).toEqual([
      700,
      { text: "E3", to: { sheet: "77", a1: "E3" } },
      { text: "E9", to: { sheet: "77", a1: "E9" } },
    ]);
    expect(report.headline).toBe("3 errors, 0 warnings, 0 notices; not counted: 700 KRW");
    expect(report.openProblems).toBe(3);
  });

  it("moves what someone has accepted to the foot", () => {
    const [a, b] = [unreadable(3, "a", "row a"), unreadable(9, "b", "row b")];
    const checks = new Refreshes().run([a, b]).accept(text(a), "Kim").run([a, b]);
    expect(checks.problems).toEqual([
      [text(b), ""],
      [text(a), "Kim"],
    ]);
    expect(checks.report!.openProblems).toBe(1);
  });

  it("keeps uncounted money in sight, whoever has accepted it", () => {
    const [money, other] = [unknownDrive(3, 700), unreadable(9, "b", "row b")];
    const checks = new Refreshes().run([money, other]).accept("Roff", "Kim").run([money, other]);
    expect(checks.problems[0]).toEqual([text(money), "Kim"]);
  });

  it("follows the accepted row wherever it is sorted to, and through a change of language", () => {
    const [a, b] = [unreadable(3, "x", "row a"), unreadable(9, "x", "row b")];
    const checks = new Refreshes().run([a, b]);
    checks.sheet = {
      ...checks.sheet!,
      rows: checks.sheet!.rows.map((row) => (row[2] === "E3" ? [...row.slice(0, 7), "Kim"] : row)),
    };
    checks.run([a, b]);
    const [movedA, movedB] = [unreadable(20, "x", "row a"), unreadable(3, "x", "row b")];
    checks.run([movedB, movedA], korean);
    expect(checks.sheet!.rows.slice(2).map((row) => [row[2], row[7]])).toEqual([
      ["E3", ""],
      ["E20", "Kim"],
    ]);
  });

  it("tells rows that hold the very same apart by their order", () => {
    const twins = [unreadable(9, "x", "same"), unreadable(3, "x", "same")];
    const checks = new Refreshes().run(twins);
    checks.sheet = {
      ...checks.sheet!,
      rows: checks.sheet!.rows.map((row) => (row[2] === "E9" ? [...row.slice(0, 7), "Kim"] : row)),
    };
    const acceptedBy = () => checks.sheet!.rows.slice(2).map((row) => [row[2], row[7]]);
    checks.run(twins);
    expect(acceptedBy()).toEqual([
      ["E3", ""],
      ["E9", "Kim"],
    ]);
    checks.run(twins);
    expect(acceptedBy()).toEqual([
      ["E3", ""],
      ["E9", "Kim"],
    ]);
  });

  it("reopens when the row changes, and is accepted again by writing something new", () => {
    const before = unreadable(3, "x", "1 March, Kim, x");
    const after = unreadable(3, "x", "2 March, Kim, x");
    const checks = new Refreshes().run([before]).accept(text(before), "Kim").run([before]);
    checks.run([after]);
    expect(checks.report!.openProblems).toBe(1);
    expect(records(checks.report!)[0]!["What to do"]).toContain("It was accepted before");
    expect(checks.problems).toEqual([[text(after), "Kim"]]);
    checks.run([after]);
    expect(checks.report!.openProblems).toBe(1);
    checks.accept(text(after), "Kim, again").run([after]);
    expect(checks.report!.openProblems).toBe(0);
    expect(checks.run([after]).report!.openProblems).toBe(0);
  });

  it("keeps an acceptance at the foot while its problem is gone, and takes it up again", () => {
    const problem = unreadable(3, "x", "row");
    const checks = new Refreshes().run([problem]).accept(text(problem), "Kim").run([]);
    expect(checks.problems).toEqual([
      ["No longer listed", ""],
      [text(problem), "Kim"],
    ]);
    checks.run([problem]);
    expect(checks.problems).toEqual([[text(problem), "Kim"]]);
    expect(checks.report!.openProblems).toBe(0);
  });

  it("still keeps acceptances where nothing is remembered", () => {
    const problem = unreadable(3, "x", "row");
    const checks = new Refreshes().run([problem]).accept(text(problem), "Kim").run([problem]);
    expect(checks.forget().run([problem]).report!.openProblems).toBe(0);
  });

  it("refreshing again changes nothing", () => {
    const all = [unknownDrive(3, 700), unreadable(9, "b", "row b"), unreadable(10, "b", "row c")];
    const checks = new Refreshes().run(all).accept("Roff", "Kim").run(all);
    const { sheet } = checks;
    expect(checks.run(all).sheet).toEqual(sheet);
  });

  it("remembers in at most 9 kB, however much is accepted", () => {
    const all = Array.from({ length: 2_000 }, (_, i) => unreadable(i + 2, `v${i}`, `row ${i}`));
    const checks = new Refreshes().run(all);
    checks.sheet = {
      ...checks.sheet!,
      rows: checks.sheet!.rows.map((row, r) => (r < 2 ? row : [...row.slice(0, 7), "Kim"])),
    };
    checks.run(all);
    expect(checks.report!.openProblems).toBe(0);
    expect(checks.report!.memory!.length).toBeLessThan(9_000);
    expect(checks.run(all).report!.openProblems).toBe(0);
  });

  it("speaks both languages", () => {
    const problem = unreadable(14, "12,5x", "row");
    const korea = speak("ko");
    expect(new Refreshes().run([problem], korea).report!.headline).toBe(
      "오류 1건, 주의 0건, 참고 0건",
    );
  });
});
