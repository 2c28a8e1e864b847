import { describe, expect, it } from "vitest";
import { r1c1ToA1 } from "../../../src/reports/index";

describe("r1c1ToA1, for a formula that stands in C5", () => {
  it.each([
    ["the cell beside", "=R[0]C[-1]", "=B5"],
    ["the cell beside, as Excel writes it", "=RC[-1]*2", "=B5*2"],
    ["the cell above", "=R[-1]C[0]+1", "=C4+1"],
    ["a fixed cell", "=R1C2", "=$B$1"],
    ["a fixed row, a relative column", "=R1C[1]", "=D$1"],
    ["a range", "=SUM(R[-2]C[0]:R[-1]C[0])", "=SUM(C3:C4)"],
    ["a whole column", "=SUM(C[-1]:C[-1])", "=SUM(B:B)"],
    ["a fixed whole column of another sheet", "=SUM('By group'!C5:C5)", "=SUM('By group'!$E:$E)"],
    ["an open range of Sheets", "=SUM(R[1]C[0]:C[0])", "=SUM(C6:C)"],
    ["a whole row", "=SUM(R2:R2)", "=SUM($2:$2)"],
    ["far columns", "=R[0]C[25]", "=AB5"],
    ["text is left alone", '="R[0]C[-1] of RC"&R[0]C[-1]', '="R[0]C[-1] of RC"&B5'],
    ["doubled quotes in text", '="say ""R1C1"""&R1C1', '="say ""R1C1"""&$A$1'],
    ["a sheet's name is left alone", "='R1C1 and ''RC'''!R1C1", "='R1C1 and ''RC'''!$A$1"],
    ["a sheet called like a reference", "=R1C1!R1C1", "=R1C1!$A$1"],
    ["functions are left alone", "=ROUND(R[0]C[-1],0)+COUNT(C1:C1)", "=ROUND(B5,0)+COUNT($A:$A)"],
    ["names of the user's", "=RC_rate*R[0]C[-1]+CR1", "=RC_rate*B5+CR1"],
    ["LAMBDA's variables", "=MAP(R[0]C[-1],LAMBDA(R,C,R*C))", "=MAP(B5,LAMBDA(R,C,R*C))"],
    ["off the sheet to the left", "=R[0]C[-3]", "=#REF!"],
    ["off the sheet above", "=R[-9]C[0]", "=#REF!"],
    ["numbers like 1E5", "=1E5*R[0]C[-1]", "=1E5*B5"],
    ["arrays", "={R[0]C[-1],1;2,3}", "={B5,1;2,3}"],
  ])("%s: %s", (_why, r1c1, a1) => {
    expect(r1c1ToA1(r1c1, { row: 5, column: 3 })).toBe(a1);
  });

  it("moves with its row: the same formula two rows lower refers two rows lower", () => {
    expect(r1c1ToA1("=R[0]C[-1]*R1C2", { row: 7, column: 3 })).toBe("=B7*$B$1");
  });
});
