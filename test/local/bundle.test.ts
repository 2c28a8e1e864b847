import { describe, expect, it } from "vitest";
import { loadBundle } from "../../src/local/bundle";

/** Runs the body of a function in a fresh realm with the services, and gives back its result. */
const run = (body: string, options: Parameters<typeof loadBundle>[1] = {}): unknown =>
  loadBundle(`function go() { ${body} }`, options).call("go");

describe("the realm of the bundle", () => {
  it("hands out dates, arrays, objects and errors of the bundle's own realm", () => {
    const seen = run(`
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      sheet.getRange("A1:B1").setValues([[new Date(2026, 2, 1), "x"]]);
      const values = sheet.getRange("A1:B1").getValues();
      let error;
      try { sheet.getRange(0, 1); } catch (e) { error = e; }
      return [
        values instanceof Array,
        values[0] instanceof Array,
        values[0][0] instanceof Date,
        SpreadsheetApp.getActiveSpreadsheet().getSheets() instanceof Array,
        PropertiesService.getUserProperties().getProperties() instanceof Object,
        error instanceof Error,
      ];`);
    expect(seen).toEqual([true, true, true, true, true, true]);
  });

  it("has none of what Apps Script has not", () => {
    const names = ["setTimeout", "fetch", "URL", "TextEncoder", "process", "require", "Intl"];
    expect(run(`return ${JSON.stringify(names)}.map((name) => typeof globalThis[name]);`)).toEqual(
      names.map(() => "undefined"),
    );
  });

  it("reads the clock it is given, in the script's time zone, on any machine", () => {
    const clock = () => Date.UTC(2026, 2, 1, 20, 30);
    const seen = run(
      `const now = new Date();
       return [now.getDate(), now.getHours(), now.getTimezoneOffset(), Date.now(),
         new Date(2026, 2, 2).toISOString(), now instanceof Date];`,
      { clock, scriptTimeZone: "Asia/Seoul" },
    );
    expect(seen).toEqual([2, 5, -540, clock(), "2026-03-01T15:00:00.000Z", true]);
  });

  it("copies arguments and results as JSON", () => {
    const addOn = loadBundle("function echo(x) { x.seen = x instanceof Object; return x; }");
    const given = { drive: "Lift", keep: undefined };
    expect(addOn.call("echo", [given])).toEqual({ drive: "Lift", seen: true });
    expect(given).not.toHaveProperty("seen");
  });

  it("says which function is missing", () => {
    expect(() => loadBundle("").call("refreshSummaries")).toThrow(
      "Script function not found: refreshSummaries",
    );
  });
});
