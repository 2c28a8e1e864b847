import { describe, expect, it } from "vitest";
import { problemLines } from "../../../src/local/cli/overview";
import { SpreadsheetModel } from "../../../src/local/services";

/** A spreadsheet whose only tab is Checks, with these rows from row 2. */
function withChecks(rows: readonly (readonly (string | number)[])[]): SpreadsheetModel {
  const spreadsheet = new SpreadsheetModel();
  const sheet = spreadsheet.addSheet("Checks", { id: 7 });
  for (const [i, row] of rows.entries())
    for (const [j, cell] of row.entries()) sheet.setContent(i + 2, j + 1, cell);
  const value = JSON.stringify({ 7: { tab: "checks", format: "" } });
  spreadsheet.metadata.push({ id: 1, key: "whipround.tabs", value, visibility: "DOCUMENT" });
  return spreadsheet;
}

describe("the problems of Checks", () => {
  it.each([
    [
      "in the order that they are made in",
      ["Severity", "Tab", "Cell", "Problem", "What to do"],
      ["Error", "Members", "A3", "No name", "Write one."],
    ],
    [
      "where the user has moved columns and added one",
      ["Mine", "What to do", "Problem", "Cell", "Tab", "Severity"],
      ["x", "Write one.", "No name", "A3", "Members", "Error"],
    ],
    [
      "under Korean headers",
      ["문제", "할 일", "심각도", "시트", "셀"],
      ["No name", "Write one.", "Error", "Members", "A3"],
    ],
  ])("are found by header %s", (_, header, row) => {
    expect(problemLines(withChecks([header, row]))).toEqual([
      "Error  Members!A3: No name",
      "       Write one.",
      "",
      "Checks: Error 1",
    ]);
  });

  it.each(["no JSON", "null", "[1]", '{"7":null}', '{"7":{"tab":"checks"}}'])(
    "are none where what tells the tabs is %s",
    (value) => {
      const spreadsheet = withChecks([["Severity"], ["Error"]]);
      spreadsheet.metadata[0]!.value = value;
      expect(problemLines(spreadsheet)).toEqual([]);
    },
  );

  it("are none under headers that name no severity", () => {
    const rows = [
      ["Kind", "Problem"],
      ["Error", "No name"],
    ];
    expect(problemLines(withChecks(rows))).toEqual(["Checks: –"]);
  });
});
