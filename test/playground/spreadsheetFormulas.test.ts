import { expect, it } from "vitest";
import { SpreadsheetFormulas } from "../../src/local/playground/page/spreadsheetFormulas";
import { shiftReferences } from "../../src/local/services/values/references";

it("finds a range without an end again after rows have come in above it", () => {
  const formulas = new SpreadsheetFormulas(1000);
  expect(formulas.forUniver("=SUM(Notes!B5:B)")).toBe("=SUM(Notes!B5:B1000)");
  const shift = { sheet: "Notes", axis: "rows", at: 2, count: 3 } as const;
  formulas.follow((formula, isOn) => shiftReferences(formula, isOn ? "Notes" : "", shift));
  expect(formulas.original("=SUM(Notes!B8:B1003)")).toBe("=SUM(Notes!B8:B)");
});
