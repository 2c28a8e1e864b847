import { describe, expect, it } from "vitest";
import { inBundle } from "./inBundle";

describe("copying cells", () => {
  it("takes along values, formulas as they refer, formats, notes and drop-downs", () => {
    const seen = inBundle(`
      sheet.getRange("A2:B2").setValues([[12, "=A2*$A$2"]]);
      sheet.getRange("A2").setNumberFormat("0.00").setNote("n").insertCheckboxes();
      sheet.getRange("A2:B2").copyTo(sheet.getRange("B4:C4"));
      const copy = sheet.getRange("B4");
      return [copy.getValue(), copy.getNumberFormat(), copy.getNote(),
        copy.getDataValidation() !== null, sheet.getRange("C4").getFormula()];`);
    expect(seen).toEqual([12, "0.00", "n", true, "=B4*$A$2"]);
  });

  it("reads all of them before it writes one", () => {
    expect(
      inBundle(`sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
        sheet.getRange("A1:A3").copyTo(sheet.getRange("A2"));
        return sheet.getRange("A1:A4").getValues().flat();`),
    ).toEqual([1, 1, 2, 3]);
  });

  it("onto another sheet", () => {
    expect(
      inBundle(`const other = book.insertSheet("Other");
        sheet.getRange("A1").setValue("Kim");
        sheet.getRange("A1").copyTo(other.getRange("C3"));
        return other.getRange("C3").getValue();`),
    ).toBe("Kim");
  });

  it.each(["A2:B3", "A1000"])("into what has not its size is refused: %s", (place) => {
    expect(() => inBundle(`sheet.getRange("A1:A2").copyTo(sheet.getRange("${place}"));`)).toThrow();
  });
});
