import { describe, expect, it } from "vitest";
import type { LoadedBundle } from "../../../src/local/bundle";
import type { ServiceOptions } from "../../../src/local/services";
import { bundleOf } from "./inBundle";

/** A sheet whose cells A1:C10 somebody has turned into a table, its header in row 1. */
function withTable(body: string, options: ServiceOptions = {}): LoadedBundle {
  const addOn = bundleOf(body, options);
  const rect = { row: 1, column: 1, rows: 10, columns: 3 };
  addOn.services.spreadsheet.sheets[0]?.tables.push({ name: "Members", rect });
  return addOn;
}

const refused = "This operation is not allowed on cells in typed columns.";
const rule = "SpreadsheetApp.newDataValidation().requireCheckbox().build()";

describe("the typed columns of a table", () => {
  it.each([
    `sheet.getRange("B2").setDataValidation(${rule})`,
    `sheet.getRange("B2").setDataValidations([[${rule}]])`,
    `sheet.getRange("C10:D12").clearDataValidations()`,
    `sheet.getRange("A2:A1000").setNumberFormat("@")`,
    `sheet.getRange("A2").setNumberFormats([["0.00"]])`,
    `sheet.getRange("A2").insertCheckboxes()`,
  ])("refuse %s", (code) => {
    expect(() => withTable(code).call("go")).toThrow(refused);
    const onFlush = withTable(`${code}; SpreadsheetApp.flush();`, {
      typedColumns: "refuse on flush",
    });
    expect(() => onFlush.call("go")).toThrow(refused);
    expect(onFlush.services.spreadsheet.sheets[0]?.styles.validation.isUntouched()).toBe(true);
  });

  it.each([
    `sheet.getRange("B2:C3").setValues([["Kim", 1], ["Lee", 2]])`,
    `sheet.getRange("A2").setFontWeight("bold").setBackground("red").setNote("n")`,
    `sheet.getRange("A1").setNumberFormat("@")`,
    `sheet.getRange("D2").setDataValidation(${rule})`,
    `sheet.getRange("A11").setDataValidation(${rule})`,
  ])("take %s", (code) => {
    expect(() => withTable(code).call("go")).not.toThrow();
  });

  it("follow their cells where rows come in", () => {
    const body = `sheet.insertRowsAfter(5, 2); sheet.getRange("A12").setNumberFormat("@");`;
    expect(() => withTable(body).call("go")).toThrow(refused);
  });
});

describe("a refusal that comes on flush only", () => {
  const write = `sheet.getRange("A2").setNumberFormat("@");`;
  const step = (name: string, code: string) =>
    `try { ${code} } catch (error) { return "${name}: " + error.message; }`;
  const run = (body: string) =>
    withTable(`${write} ${body}`, { typedColumns: "refuse on flush" }).call("go");

  it.each([
    ["a flush", "SpreadsheetApp.flush();"],
    ["any read", "sheet.getLastRow();"],
  ])("is thrown by %s", (name, code) => {
    expect(run(`${step("write", "sheet.getRange('D1').setValue(1);")} ${step(name, code)}`)).toBe(
      `${name}: ${refused}`,
    );
  });

  it("is thrown by the end of the run where nothing flushes before", () => {
    expect(() => run("return 'done';")).toThrow(refused);
  });

  it("is thrown once", () => {
    expect(run(`try { SpreadsheetApp.flush(); } catch (error) {} return "done";`)).toBe("done");
  });
});
