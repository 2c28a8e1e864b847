// What Roll up branches writes, calculated by programs that know nothing of how it is meant.
import { describe, expect, it } from "vitest";
import { FormulaCell, type Scalar, valueIn } from "../../src/local/services/index";
import { writeXlsx } from "../../src/local/xlsx/index";
import { shownByOffice, withoutOffice } from "../local/xlsx/support/libreOffice";
import type { AddOn } from "../support/addOn";
import { address, Federation, someBranches } from "../support/federation";
import { CellError } from "../support/sheetFunctions";
import { shownByUniver, type UniverCell } from "../support/univer/shownByUniver";

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

/**
 * A formula for programs that have no IMPORTRANGE, go through arrays anyhow, and call what cuts them
 * otherwise: what is read from a branch stands in a sheet of its name, or nowhere.
 */
function elsewhere(formula: string, branch: string, sheets: ReadonlySet<string>): string {
  return formula
    .replace(
      /IMPORTRANGE\([^,()]+,"(?:'([^']*)'!)?([A-Z0-9:]+)"\)/g,
      (_, tab: string | undefined, range: string) => {
        const sheet = `${branch} ${tab}`;
        if (tab === undefined) return branch === "closed" ? "NA()" : '"read"';
        return sheets.has(sheet) ? `'${sheet}'!${range.replace("A:Z", "A1:Z40")}` : "NA()";
      },
    )
    .replace(/ARRAYFORMULA\(/g, "(")
    .replace(/ARRAY_CONSTRAIN\(/g, "TAKE(");
}

describe("all formulas over branches in Univer", () => {
  it("show what they are to show, groups and all", async () => {
    const { closed, ...some } = someBranches();
    const branches: Readonly<Record<string, AddOn>> = some;
    const federation = new Federation({ ...some, closed }).allow(...Object.keys(branches));
    const list = [...Object.keys(branches), "closed"].map((id) => `${id} ${address(id)}`);
    federation.write(list.join("\n"), true);
    federation.settle().settle("branchGroups").write(list.join("\n"), true);
    const sheets: Record<string, UniverCell[][]> = {};
    for (const [id, branch] of Object.entries(branches))
      for (const tab of ["Overview", "By group", "전체 현황", "조직별"])
        if (branch.names().includes(tab)) {
          const { spreadsheet } = branch.bundle.services;
          const shown = federation.formulas.shown(branch.sheet(tab), spreadsheet);
          sheets[`${id} ${tab}`] = shown.map((row) => row.map((cell) => cell as Scalar));
        }
    const names = new Set(Object.keys(sheets));
    for (const tab of ["branches", "branchGroups"] as const) {
      const sheet = federation.addOn.sheet(federation.tabs[tab]);
      sheets[federation.tabs[tab]] = Array.from({ length: sheet.lastRow() }, (_, r) => {
        const branch = String(valueIn(sheet.content(r + 1, 1)));
        return Array.from({ length: sheet.lastColumn() }, (__, c): UniverCell => {
          const content = sheet.content(r + 1, c + 1);
          if (!(content instanceof FormulaCell)) return valueIn(content);
          return { formula: elsewhere(content.formula, branch, names) };
        });
      });
    }
    const calculated = await shownByUniver(sheets);
    for (const tab of ["branches", "branchGroups"] as const) {
      const access = tab === "branches" ? columnOf("access") - 1 : -1;
      const wanted = federation.shown(tab);
      expect(wanted.length).toBeGreaterThan(20);
      for (const [r, row] of wanted.entries())
        for (const [c, value] of row.entries()) {
          const found = calculated[federation.tabs[tab]]![r]![c];
          if (c !== access) expect([tab, r + 1, c + 1, found]).toEqual([tab, r + 1, c + 1, value]);
        }
    }
  }, 60_000);
});
