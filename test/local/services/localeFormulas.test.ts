import { describe, expect, it } from "vitest";
import { inBundle } from "./inBundle";

/** What a cell tells once a formula was set in a spreadsheet of the locale. */
const set = (locale: string, code: string): unknown =>
  inBundle(
    `const cell = sheet.getRange("B2");
     ${code};
     return [cell.getFormula(), cell.getDisplayValue()];`,
    { locale, calculate: (formula) => `= ${formula.slice(1)}` },
  );

describe("a formula that is set where decimals are set off by a comma", () => {
  it.each([
    ["a comma between arguments", "=SUM(A1,A2)"],
    ["a comma after a reference", "=SUM(A1,2)"],
    ["a decimal point", "=A1*2.5"],
    ["a decimal point without a whole part", "=A1*.5"],
    ["a comma between the columns of a list", "={A1,A2}"],
    ["a link of two arguments", '=HYPERLINK("#gid=1","Kim")'],
  ])("does not parse with %s, and reads as it was set", (_, formula) => {
    for (const locale of ["de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "tr_TR", "ru_RU", "pt_BR"])
      expect(set(locale, `cell.setFormula(${JSON.stringify(formula)})`)).toEqual([
        formula,
        "#ERROR!",
      ]);
  });

  it.each([
    ["semicolons between arguments", "=SUM(A1;A2)", "= SUM(A1,A2)"],
    ["a decimal comma", "=A1*2,5", "= A1*2.5"],
    ["two of them", "=SUM(1,5;2,5)", "= SUM(1.5,2.5)"],
    ["a decimal comma in a list of columns and rows", "={1,5\\2;A1\\A2}", "= {1.5,2;A1,A2}"],
    ["points and commas in texts and names of sheets", `="a,b.c"&'x, y'!A1`, `= "a,b.c"&'x, y'!A1`],
    ["a division in the place of decimals", "=A1*(1250/100)", "= A1*(1250/100)"],
    ["whole rows and an exponent", "=SUM(2:4)*1E3", "= SUM(2:4)*1E3"],
    ["a function with a point in its name", "=STDEV.P(A1;A2)", "= STDEV.P(A1,A2)"],
  ])("parses with %s, and reads so", (_, formula, meant) => {
    expect(set("de_DE", `cell.setFormula(${JSON.stringify(formula)})`)).toEqual([formula, meant]);
  });

  it.each([
    ["setValue", 'cell.setValue("=SUM(A1,A2)")'],
    ["setValues", 'cell.setValues([["=SUM(A1,A2)"]])'],
    ["setFormulas", 'cell.setFormulas([["=SUM(A1,A2)"]])'],
    ["appendRow", 'sheet.getRange("B1").setValue("x"); sheet.appendRow(["", "=SUM(A1,A2)"])'],
  ])("is read so by %s too", (_, code) => {
    expect(set("de_DE", code)).toEqual(["=SUM(A1,A2)", "#ERROR!"]);
  });

  it("is read so in R1C1 too, and told so", () => {
    const code = (formula: string) => `cell.setFormulaR1C1("${formula}");
      return [cell.getFormula(), cell.getFormulaR1C1(), cell.getFormulasR1C1()[0][0]];`;
    expect(set("de_DE", code("=SUM(R[0]C[-1];2,5)"))).toEqual([
      "=SUM(A2;2,5)",
      "=SUM(R[0]C[-1];2,5)",
      "=SUM(R[0]C[-1];2,5)",
    ]);
    expect(set("de_DE", code("=SUM(R[0]C[-1],2)"))).toEqual([
      "=SUM(A2,2)",
      "=SUM(R[0]C[-1],2)",
      "=SUM(R[0]C[-1],2)",
    ]);
  });
});

describe("a formula where decimals are set off by a point", () => {
  it("takes semicolons and shows them as commas", () => {
    for (const locale of ["en_US", "ko_KR", "ja_JP", "es_MX"])
      expect(set(locale, 'cell.setFormula("=SUM(A1;2.5)")')).toEqual([
        "=SUM(A1,2.5)",
        "= SUM(A1,2.5)",
      ]);
  });

  it("keeps the semicolons between the rows of a list", () => {
    expect(set("en_US", 'cell.setFormula("={A1,2;A2,3}")')).toEqual([
      "={A1,2;A2,3}",
      "= {A1,2;A2,3}",
    ]);
  });
});

describe("a user's own formula", () => {
  it("comes out in the spreadsheet's locale and goes back untouched", () => {
    expect(
      set(
        "de_DE",
        `cell.setFormula("=IF(A1>2,5;SUM(A1;A2);0)");
         const seen = cell.getFormulas();
         cell.setValue("").setFormulas(seen)`,
      ),
    ).toEqual(["=IF(A1>2,5;SUM(A1;A2);0)", "= IF(A1>2.5,SUM(A1,A2),0)"]);
  });

  it("is shown by another locale once the spreadsheet has it", () => {
    expect(
      set(
        "en_US",
        `cell.setFormula("=IF(A1>2.5,{1,2;3,4},0)"); book.setSpreadsheetLocale("fr_FR")`,
      ),
    ).toEqual(["=IF(A1>2,5;{1\\2;3\\4};0)", "= IF(A1>2.5,{1,2;3,4},0)"]);
  });
});

describe("the spreadsheet's locale and zone", () => {
  it("can be set", () => {
    expect(
      inBundle(`book.setSpreadsheetLocale("pt_BR"); book.setSpreadsheetTimeZone("Asia/Seoul");
        sheet.getRange("A1").setValue("1,5");
        return [book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone(),
          sheet.getRange("A1").getValue()];`),
    ).toEqual(["pt_BR", "Asia/Seoul", 1.5]);
  });

  it.each(["book.setSpreadsheetLocale('german')", "book.setSpreadsheetTimeZone('Mars/Base')"])(
    "only to one that there is: %s",
    (code) => {
      expect(() => inBundle(`${code};`)).toThrow("Invalid argument");
    },
  );

  it("leaves a date the day that it was when the zone changes", () => {
    expect(
      inBundle(
        `const cell = sheet.getRange("A1").setValue("2026-03-01");
         book.setSpreadsheetTimeZone("Asia/Seoul");
         return cell.getValue().toISOString();`,
      ),
    ).toBe("2026-02-28T15:00:00.000Z");
  });
});
