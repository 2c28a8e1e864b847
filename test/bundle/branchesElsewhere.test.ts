// What Roll up branches writes, calculated by programs that know nothing of how it is meant.
import { describe, expect, it } from "vitest";
import { FormulaCell } from "../../src/local/services/index";
import { writeXlsx } from "../../src/local/xlsx/index";
import { shownByOffice, withoutOffice } from "../local/xlsx/support/libreOffice";
import { Federation, someBranches } from "../support/federation";
import { CellError } from "../support/sheetFunctions";

const { branches: headers } = new Federation({}).headers;
const columnOf = (id: string) => Object.keys(headers).indexOf(id) + 1;

describe.skipIf(withoutOffice)("the totals of branches in LibreOffice", () => {
  it("are the branches' own, added up by currency, and say what they are without", () => {
    const federation = new Federation(someBranches()).allow("north", "south", "abroad", "new");
    federation.write();
    federation.settle().write();
    const shown = federation.shown();
    const { spreadsheet } = federation.addOn.bundle.services;
    const sheet = federation.addOn.sheet(federation.tabs.branches);
    // What is read from elsewhere, and what an older LibreOffice has no functions for, stands as a value.
    let left = 0;
    for (const [r, row] of shown.entries())
      for (const [c, value] of row.entries()) {
        const content = sheet.content(r + 1, c + 1);
        const formula = content instanceof FormulaCell ? content.formula : "";
        if (formula !== "" && !/IMPORTRANGE|SORT/.test(formula)) left++;
        else if (!(value instanceof CellError)) sheet.setContent(r + 1, c + 1, value);
      }
    expect(left).toBe(4 * (1 + 5 + 1));
    const [calculated] = shownByOffice([writeXlsx(spreadsheet, undefined).bytes]);
    const rows = calculated!
      .get("Branch figures")!
      .split("\n")
      .map((row) => row.split("\t"));
    const first = shown.findIndex(([branch]) => branch === "All branches");
    const compared = ["drive", "target", "collected", "outstanding", "inHand", "spent", "state"];
    for (let r = first; r < first + 4; r++)
      for (const id of compared) {
        const found = rows[r]![columnOf(id) - 1]!.replace(/^"|"$/g, "");
        const wanted = shown[r]![columnOf(id) - 1]!;
        const isSame = typeof wanted === "number" ? Number(found) === wanted : found === wanted;
        expect([r, id, found, isSame]).toEqual([r, id, found, true]);
      }
    expect(shown[first]![columnOf("state") - 1]).toBe("Without branches that could not be read: 2");
  });
});
