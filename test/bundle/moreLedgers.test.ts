import { describe, expect, it } from "vitest";
import type { FormulaCell } from "../../src/local/services/index";
import { type AddOn, openAddOn } from "../support/addOn";
import { OtherPerson } from "../support/otherPerson";

/** A residents' book with a form's answers beside its ledger; Settings name the answers. */
function withAnswers(answers: readonly (readonly (string | number)[])[], deletedAt = 0) {
  let calls = Number.NEGATIVE_INFINITY;
  const addOn = openAddOn({
    onCall() {
      const { spreadsheet } = addOn.bundle.services;
      if (++calls === deletedAt)
        spreadsheet.removeSheet(spreadsheet.sheetNamed("Form responses 1")!);
    },
  });
  addOn.run("setUpSpreadsheet");
  const person = new OtherPerson(addOn.bundle.services.spreadsheet);
  const member = (...cells: (string | number)[]) => person.typeRow("Members", cells);
  member("12A", "Ana Kovač", "", "", "", "", "ana@example.org");
  member("12B", "Ben Ode", "", "", "", "", "ben@example.org");
  person.typeRow("Drives", ["Lift", "", "Mandatory", 200, "2026-01-01", "2026-12-31"]);
  person.typeRow("Contributions", ["2026-11-02", "Lift", "12A", "", 40]);
  set(addOn, "Currency", "USD");
  set(addOn, "More ledgers", "Form responses 1");
  const sheet = addOn.bundle.services.spreadsheet.addSheet("Form responses 1");
  answers.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      sheet.setContent(r + 1, c + 1, cell);
    });
  });
  addOn.run("applyQuotas", { drive: "Lift", keep: false });
  if (deletedAt > 0) calls = 0;
  addOn.run("refreshSummaries");
  return { addOn, person, sheet };
}

function set(addOn: AddOn, setting: string, value: string): void {
  const row = addOn.values("Settings").findIndex(([name]) => name === setting);
  addOn.sheet("Settings").setContent(row + 1, 2, value);
}

const header = ["Timestamp", "Email address", "Drive", "Amount"];
const collected = (addOn: AddOn) => addOn.rows("Overview")[0]?.["Collected"];

describe("More ledgers", () => {
  it("counts a form's answers beside Contributions, and never writes there", () => {
    const { addOn, sheet } = withAnswers([
      header,
      ["2026-11-03", "ben@example.org", "Lift", 60],
      ["2026-11-04", "ana@example.org", "Lift", 10],
    ]);
    expect(collected(addOn)).toBe(110);
    const given = addOn.rows("By member").map((row) => [row["Member"], row["Contributed"]]);
    expect(given).toEqual([
      ["Ana Kovač", 50],
      ["Ben Ode", 60],
    ]);
    expect(sheet.row(1)).toEqual(header);
    expect(sheet.lastRow()).toBe(3);
    expect(sheet.protections).toEqual([]);
  });

  it("reads more of a form than the ten rows by which tabs are known", () => {
    const rows = Array.from({ length: 30 }, () => ["2026-11-03", "ben@example.org", "Lift", 1]);
    expect(collected(withAnswers([header, ...rows]).addOn)).toBe(70);
  });

  it("links Checks to the answer's own cell, with what is not counted", () => {
    const { addOn, sheet } = withAnswers([header, ["2026-11-03", "zoe@example.org", "Lift", 60]]);
    const [problem] = addOn.rows("Checks");
    expect(problem).toMatchObject({ Tab: "Form responses 1", "Not counted": 60 });
    const link = addOn.sheet("Checks").content(3, 3) as FormulaCell;
    expect(link.formula).toContain(`#gid=${sheet.id}&range=A2`);
  });

  it("tells of twins across ledgers", () => {
    const { addOn } = withAnswers([header, ["2026-11-02", "ana@example.org", "Lift", 40]]);
    const problems = addOn.rows("Checks").map((row) => row["Problem"]);
    expect(problems).toContain(
      "2 rows are alike, in Contributions and Form responses 1: Ana Kovač, 40.00 USD for Lift on 2 November 2026. All are counted.",
    );
  });

  it("says in row 1 which ledgers it watches", () => {
    const { addOn } = withAnswers([header, ["2026-11-03", "ben@example.org", "Lift", 60]]);
    const { formula } = addOn.sheet("Overview").content(1, 2) as FormulaCell;
    expect(formula).toContain("SUM('Contributions'!E:E)+SUM('Form responses 1'!D:D)-(100)");
  });

  it("says so where Settings name a sheet that is not there", () => {
    const { addOn } = withAnswers([header]);
    set(addOn, "More ledgers", "Form answers");
    addOn.run("refreshSummaries");
    expect(addOn.rows("Checks")[0]).toMatchObject({
      Severity: "Error",
      Tab: "Settings",
      Problem: expect.stringContaining('names "Form answers"'),
    });
    expect(collected(addOn)).toBe(40);
  });

  it("says so in its own place where one has no header that it needs", () => {
    const { addOn } = withAnswers([["Timestamp", "Drive", "Email address"]]);
    expect(addOn.rows("Checks")[0]).toMatchObject({
      Severity: "Error",
      Tab: "Form responses 1",
      Problem: expect.stringContaining("has no column Amount"),
    });
  });

  it("counts what Settings name though its headers are those of a tab that is not there", () => {
    const { addOn } = withAnswers([
      ["Timestamp", "Drive", "Group or member", "Adjustment", "Amount", "Reason", "Email address"],
      ["2026-11-03", "Lift", "", "no", 60, "", "ben@example.org"],
    ]);
    expect(collected(addOn)).toBe(100);
    addOn.run("refreshSummaries");
    expect(collected(addOn)).toBe(100);
  });

  it("counts what is left where somebody deletes one while a refresh begins", () => {
    for (let at = 1; at <= 45; at += 2) {
      const { addOn } = withAnswers([header, ["2026-11-03", "ben@example.org", "Lift", 60]], at);
      expect(collected(addOn), `deleted at call ${at}`).toBe(40);
    }
  });

  it("does not propose again what a form has told of already", () => {
    const { addOn } = withAnswers([header, ["2026-11-03", "ben@example.org", "Lift", 60]]);
    const rows = [
      ["Date", "Payer", "Amount"],
      ["2026-11-03", "Ben Ode", "60.00"],
    ];
    const preview = addOn.run("previewImport", { rows, drive: "Lift", method: "" });
    expect(preview).toMatchObject({ lines: [{ status: "duplicate" }] });
  });
});
