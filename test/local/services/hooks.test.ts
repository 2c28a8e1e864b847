import { describe, expect, it } from "vitest";
import { RunCutOff, type ServiceCall } from "../../../src/local/services";
import { bundleOf } from "./inBundle";

/** Steps in before the call of a name, once. */
const stepInBefore = (name: string, work: () => void) => {
  let done = false;
  return (call: ServiceCall) => {
    if (done || call.name !== name) return;
    done = true;
    work();
  };
};

describe("a host that steps in before every call", () => {
  it("is told every call of any kind, in order, with its number", () => {
    const calls: ServiceCall[] = [];
    const addOn = bundleOf(
      `sheet.getRange("A1").setValue(1);
       console.log("x");
       Utilities.formatDate(new Date(0), "UTC", "yyyy");
       sheet.setColumnWidth(1, 50);`,
      { onCall: (call) => calls.push(call) },
    );
    addOn.call("go");
    const a1 = { row: 1, column: 1, rows: 1, columns: 1 };
    expect(calls).toEqual([
      {
        name: "SpreadsheetApp.getActiveSpreadsheet",
        kind: "free",
        index: 1,
        sheet: null,
        rect: null,
      },
      { name: "Spreadsheet.getSheets", kind: "free", index: 2, sheet: null, rect: null },
      { name: "Sheet.getRange", kind: "free", index: 3, sheet: 0, rect: null },
      { name: "Range.setValue", kind: "write", index: 4, sheet: 0, rect: a1 },
      { name: "console.log", kind: "log", index: 5, sheet: null, rect: null },
      { name: "Utilities.formatDate", kind: "local", index: 6, sheet: null, rect: null },
      { name: "Sheet.setColumnWidth", kind: "write", index: 7, sheet: 0, rect: null },
    ]);
    expect(addOn.services.calls.every).toBe(7);
  });

  it("may change the document before the member does anything", () => {
    const addOn = bundleOf("return sheet.getRange('A1').getValue();", {
      onCall: stepInBefore("Range.getValue", () =>
        addOn.services.spreadsheet.sheets[0]?.setContent(1, 1, "typed meanwhile"),
      ),
    });
    expect(addOn.call("go")).toBe("typed meanwhile");
  });

  it("is not told, nor counted, what it calls itself", () => {
    const addOn = bundleOf("if (given !== 'inner') sheet.getLastRow();", {
      onCall: stepInBefore("Sheet.getLastRow", () => addOn.call("go", ["inner"])),
    });
    addOn.call("go");
    expect(addOn.services.calls.everyByName).toEqual({
      "SpreadsheetApp.getActiveSpreadsheet": 1,
      "Spreadsheet.getSheets": 1,
      "Sheet.getLastRow": 1,
    });
  });

  it("runs another command in the middle of one, which does not get the first one's lock", () => {
    const seen: unknown[] = [];
    const addOn = bundleOf(
      `const lock = LockService.getDocumentLock();
       const got = lock.tryLock(1);
       if (given !== "second") sheet.getLastRow();
       return [got, lock.hasLock()];`,
      { onCall: stepInBefore("Sheet.getLastRow", () => seen.push(addOn.call("go", ["second"]))) },
    );
    expect([addOn.call("go"), seen]).toEqual([[true, true], [[false, false]]]);
  });
});

describe("a fault that a host throws", () => {
  const body = `try { sheet.getRange("A1").setValue(1); return "written"; }
    catch (error) { return [error instanceof Error, error.name, error.message]; }`;

  it("is the service's exception, which the add-on may catch", () => {
    const addOn = bundleOf(body, {
      onCall: stepInBefore("Range.setValue", () => {
        throw new Error("Service Spreadsheets failed");
      }),
    });
    expect(addOn.call("go")).toEqual([true, "Exception", "Service Spreadsheets failed"]);
    expect(addOn.services.spreadsheet.sheets[0]?.content(1, 1)).toBe("");
    expect(addOn.call("go")).toBe("written");
  });
});

describe("a fault that a host throws once a call is done", () => {
  it("is the exception of a call that took effect all the same", () => {
    const calls: ServiceCall[] = [];
    const addOn = bundleOf(
      `try { sheet.getRange("A1").setValue(1); return "written"; }
       catch (error) { return error.message; }`,
      {
        onReturn: (call) => {
          calls.push(call);
          if (call.name === "Range.setValue") throw new Error("Service Spreadsheets failed");
        },
      },
    );
    expect(addOn.call("go")).toBe("Service Spreadsheets failed");
    expect(addOn.services.spreadsheet.sheets[0]?.content(1, 1)).toBe(1);
    expect(calls.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
  });
});

describe("a run that is cut off", () => {
  const body = `const lock = LockService.getDocumentLock();
    lock.tryLock(1);
    try { sheet.getRange("A1").setValue("first"); sheet.getRange("A2").setValue("second"); }
    catch (error) {
      try { sheet.getRange("A3").setValue("an apology"); book.toast("Failed"); }
      catch (again) { return "swallowed"; }
    } finally { lock.releaseLock(); }`;

  const cutAt = (index: number) =>
    bundleOf(body, {
      onCall: (call) => {
        if (call.index === index) throw new RunCutOff();
      },
    });

  it("writes, shows and returns nothing more, whatever the add-on catches", () => {
    const addOn = cutAt(8);
    expect(() => addOn.call("go")).toThrow(RunCutOff);
    const sheet = addOn.services.spreadsheet.sheets[0];
    expect([1, 2, 3].map((row) => sheet?.content(row, 1))).toEqual(["first", "", ""]);
    expect(addOn.services.events).toEqual([]);
  });

  it("lets go of the lock, so that the next run gets it", () => {
    const addOn = cutAt(8);
    expect(() => addOn.call("go")).toThrow("Exceeded maximum execution time");
    expect(addOn.services.lock.take({})).toBe(true);
  });

  it("is over: the next run is not cut off with it", () => {
    const addOn = cutAt(8);
    expect(() => addOn.call("go")).toThrow(RunCutOff);
    addOn.call("go");
    expect(addOn.services.spreadsheet.sheets[0]?.content(2, 1)).toBe("second");
  });
});
