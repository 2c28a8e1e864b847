import { describe, expect, it } from "vitest";
import { inBundle } from "./inBundle";

/** How Sheets tells the format of a cell that nobody gave one. */
const nobodys = "0.###############";

/** What a cell reads as value, formula, format and display once `written` was set under `format`. */
function written(code: string, format: string | null, locale = "en_US"): unknown {
  return inBundle(
    `const cell = sheet.getRange("B2");
     ${format === null ? "" : `cell.setNumberFormat(${JSON.stringify(format)});`}
     cell.setValue(${code});
     const value = cell.getValue();
     return {
       value: value instanceof Date ? "date " + value.toISOString() : value,
       formula: cell.getFormula(),
       format: cell.getNumberFormat(),
       shown: cell.getDisplayValue(),
     };`,
    { locale, timeZone: "Asia/Seoul" },
  );
}

describe("what a text becomes in a cell without a format", () => {
  it.each([
    ["plain text stays", "Kim", "Kim", nobodys],
    ["digits are a number", "0012", 12, nobodys],
    ["a decimal", "12.50", 12.5, nobodys],
    ["a sign", "-3", -3, nobodys],
    ["a plus before digits is a number", "+3", 3, nobodys],
    ["grouped thousands", "1,000,000", 1000000, "#,##0"],
    ["wrongly grouped stays text", "1,00,0", "1,00,0", nobodys],
    ["a percentage", "12%", 0.12, "0%"],
    ["a percentage with decimals", "12.5%", 0.125, "0.00%"],
    ["won", "₩10,000", 10000, '"₩"#,##0'],
    ["dollars and cents", "$1.50", 1.5, '"$"#,##0.00'],
    ["brackets mean minus", "(100)", -100, nobodys],
    ["an exponent", "1e3", 1000, "0.00E+00"],
    ["TRUE", "TRUE", true, nobodys],
    ["false in small letters", "false", false, nobodys],
    ["an ISO day", "2026-03-01", "date 2026-02-28T15:00:00.000Z", "yyyy-MM-dd"],
    ["a local day", "3/1/2026", "date 2026-02-28T15:00:00.000Z", "M/d/yyyy"],
    ["a day in words", "1 Mar 2026", "date 2026-02-28T15:00:00.000Z", "M/d/yyyy"],
    ["a day and a time", "2026-03-01 10:30", "date 2026-03-01T01:30:00.000Z", "M/d/yyyy h:mm:ss"],
    ["two numbers and a dash are a date", "1-2", "date 2026-01-01T15:00:00.000Z", "M/d/yyyy"],
    ["no such day stays text", "2026-02-30", "2026-02-30", nobodys],
    ["a telephone number stays text", "010-1234-5678", "010-1234-5678", nobodys],
    ["a name with a number stays text", "Cell 3", "Cell 3", nobodys],
    ["an apostrophe keeps text", "'007", "007", nobodys],
    ["an apostrophe keeps a formula text", "'=1+1", "=1+1", nobodys],
    ["an equals sign alone", "=", "=", nobodys],
    ["a dash alone", "-", "-", nobodys],
    ["an at sign stays text", "@kim", "@kim", nobodys],
  ])("%s: %s", (_, text, value, format) => {
    expect(written(JSON.stringify(text), null)).toMatchObject({ value, formula: "", format });
  });

  it.each([
    ["=SUM(A1:A3)", "=SUM(A1:A3)"],
    ["+A1", "=+A1"],
    ["-A1", "=-A1"],
  ])("takes %s for a formula", (text, formula) => {
    expect(written(JSON.stringify(text), null)).toMatchObject({ value: "", formula });
  });

  it.each([
    ["ko_KR", "2026. 3. 1", "date 2026-02-28T15:00:00.000Z"],
    ["ko_KR", "3월 1일", "date 2026-02-28T15:00:00.000Z"],
    ["de_DE", "1.3.2026", "date 2026-02-28T15:00:00.000Z"],
    ["de_DE", "1.234,5", 1234.5],
    ["de_DE", "3,5", 3.5],
    ["en_GB", "1/3/2026", "date 2026-02-28T15:00:00.000Z"],
    ["en_US", "1.3.2026", "1.3.2026"],
  ])("reads by the locale %s: %s", (locale, text, value) => {
    expect(written(JSON.stringify(text), null, locale)).toMatchObject({ value });
  });

  it.each(["=1+1", "007", "2026-03-01", "TRUE", "12%", "+82", "'x"])(
    "keeps %s as it is where the format is @",
    (text) => {
      expect(written(JSON.stringify(text), "@")).toEqual({
        value: text,
        formula: "",
        format: "@",
        shown: text,
      });
    },
  );

  it("keeps a format that was set, whatever the value brings", () => {
    expect(written('"1,000"', "0.00")).toEqual({
      value: 1000,
      formula: "",
      format: "0.00",
      shown: "1000.00",
    });
  });

  it("shows a link's label", () => {
    expect(written(`'=HYPERLINK("https://x.org","Kim ""K""")'`, null)).toMatchObject({
      value: 'Kim "K"',
    });
  });

  it("blanks a cell with an empty text or null", () => {
    expect(
      inBundle(`sheet.getRange("A1:B1").setValues([["", null]]);
      return [sheet.getRange("A1:B1").getValues()[0], sheet.getLastRow()];`),
    ).toEqual([["", ""], 0]);
  });
});

describe("the format that nobody gave", () => {
  it("is told like a number's", () => {
    expect(
      inBundle(`return [sheet.getRange("A1").getNumberFormat(),
        sheet.getRange("A1:B1").getNumberFormats()[0]];`),
    ).toEqual([nobodys, [nobodys, nobodys]]);
  });

  it("gives way to the format of what is written", () => {
    expect(
      inBundle(`sheet.getRange("A1").setValue("2026-03-01");
        return sheet.getRange("A1:B1").getNumberFormats()[0];`),
    ).toEqual(["yyyy-MM-dd", nobodys]);
  });

  it("once written back is a number's: a date there is a plain number", () => {
    const seen = inBundle(`
      const cell = sheet.getRange("A1");
      cell.setNumberFormats(cell.getNumberFormats());
      const tell = (value) => { cell.setValue(value); return [cell.getValue(), cell.getNumberFormat()]; };
      return [tell("2026-03-01"), tell(new Date(Date.UTC(2026, 2, 1)))];`);
    expect(seen).toEqual([
      [46082, nobodys],
      [46082, nobodys],
    ]);
  });

  it.each(["General", ""])("is set by %j", (format) => {
    expect(
      inBundle(`const cell = sheet.getRange("A1").setNumberFormat("0.0").setNumberFormat("${format}");
        return cell.setValue("2026-03-01").getValue() instanceof Date;`),
    ).toBe(true);
  });
});

describe("dates", () => {
  it("are midnights of the spreadsheet's zone, whatever the script's is", () => {
    const seen = inBundle(
      `const cell = sheet.getRange("A1");
       cell.setValue(new Date("2026-03-01T00:00:00+09:00"));
       const date = cell.getValue();
       return [date.toISOString(), date.getDate(), cell.getDisplayValue(),
         Utilities.formatDate(date, book.getSpreadsheetTimeZone(), "yyyy-MM-dd HH:mm")];`,
      { timeZone: "Asia/Seoul", scriptTimeZone: "America/New_York" },
    );
    expect(seen).toEqual(["2026-02-28T15:00:00.000Z", 28, "3/1/2026", "2026-03-01 00:00"]);
  });

  it("are numbers once their format is one, and back", () => {
    const seen = inBundle(`
      const cell = sheet.getRange("A1").setValue("2026-03-01");
      const number = cell.setNumberFormat("0").getValue();
      return [number, cell.setNumberFormat("yyyy-mm-dd").getValue() instanceof Date];`);
    expect(seen).toEqual([46082, true]);
  });

  it.each([
    ["yyyy-mm-dd", "2026-03-01"],
    ["d mmm yyyy", "1 Mar 2026"],
    ["yyyy. M. d", "2026. 3. 1"],
    ["h:mm am/pm", "1:05 PM"],
    ["yyyy-mm-dd hh:mm:ss", "2026-03-01 13:05:09"],
    ["dddd", "Sunday"],
  ])("show by %s as %s", (format, shown) => {
    expect(written("new Date(Date.UTC(2026, 2, 1, 4, 5, 9))", format)).toMatchObject({ shown });
  });
});

describe("numbers", () => {
  it.each([
    [1234567.891, "#,##0", "1,234,568"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [-5, "0.0", "-5.0"],
    [0.305, "0%", "31%"],
    [0.5, "0.#", "0.5"],
    [-1000, "#,##0;(#,##0)", "(1,000)"],
    [0, '#,##0;-#,##0;"–"', "–"],
    [12, '0" rows"', "12 rows"],
    [1000, "[$₩-412]#,##0", "₩1,000"],
    [1.005, "0.00", "1.01"],
    [0.1 + 0.2, "General", "0.3"],
    [5, "[Red]000", "005"],
    [1234567, "#,##0,", "1,235"],
    [1234567, "000-0000", "123-4567"],
    [0.75, "# ?/?", " 3/4"],
    [-3, '[<0]"short "0;0', "short 3"],
    [1.5, "[mm]:ss", "2160:00"],
    [1, "yyyy-mm-dd", "1899-12-31"],
  ])("%s shows by %s as %s", (value, format, shown) => {
    expect(written(String(value), format)).toMatchObject({ shown });
  });
});

describe("a spreadsheet of another locale", () => {
  it.each([
    ["de_DE", "1234.5", "#,##0.00", "1.234,50"],
    ["ko_KR", "46082", "d mmmm yyyy, ddd", "1 3월 2026, 일"],
    ["ko_KR", "46082", "[$-409]mmm", "Mar"],
  ])("of %s shows %s by %s as %s", (locale, value, format, shown) => {
    expect(written(value, format, locale)).toMatchObject({ shown });
  });
});

describe("validation", () => {
  it.each([
    ["requireValueInList(['Cash', 'Transfer'])", '"Cheque"'],
    ["requireCheckbox()", '"yes"'],
    ["requireDate()", '"soon"'],
    ["requireNumberGreaterThanOrEqualTo(0)", "-1"],
  ])("%s refuses %s where invalid input is not allowed", (rule, value) => {
    const code = (allow: boolean) => `
      const rule = SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(${allow}).build();
      sheet.getRange("B2").setDataValidation(rule).setValue(${value}); return true;`;
    expect(() => inBundle(code(false))).toThrow("The data you entered in cell B2 violates");
    expect(inBundle(code(true))).toBe(true);
  });
});
