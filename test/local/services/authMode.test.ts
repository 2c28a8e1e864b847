import { describe, expect, it } from "vitest";
import { loadBundle } from "../../../src/local/bundle";
import type { AuthModeName } from "../../../src/local/services";

const menu = "SpreadsheetApp.getUi().createAddonMenu().addItem('Refresh', 'refresh').addToUi()";
const read = "SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').getValues()";
const write = "SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(1)";
const dialog = "SpreadsheetApp.getUi().alert('Hello')";
const sidebar = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))";
const property = "PropertiesService.getDocumentProperties().getProperty('x')";
const lock = "LockService.getDocumentLock().tryLock(1)";
const toast = "SpreadsheetApp.getActiveSpreadsheet().toast('x')";
const locale = "Session.getActiveUserLocale()";
const log = "console.log('x')";
const date = "Utilities.formatDate(new Date(0), 'UTC', 'yyyy')";

const allowed: Record<AuthModeName, readonly string[]> = {
  NONE: [menu, locale, log],
  LIMITED: [menu, locale, log, read, write, property, lock, toast, date],
  FULL: [menu, locale, log, read, write, property, lock, toast, date, dialog, sidebar],
  CUSTOM_FUNCTION: [read, log, date],
};
const every = allowed.FULL;

describe("AuthMode", () => {
  const cases = Object.entries(allowed).flatMap(([mode, codes]) =>
    every.map(
      (code) => [mode as AuthModeName, codes.includes(code) ? "allows" : "refuses", code] as const,
    ),
  );
  it.each(cases)("%s %s %s", (mode, verdict, code) => {
    const attempt = () => loadBundle(`function go() { ${code}; }`).call("go", [], mode);
    if (verdict === "allows") expect(attempt).not.toThrow();
    else expect(attempt).toThrow(/permission|custom function|from this context/);
  });

  it("runs onOpen in NONE with its event", () => {
    const addOn = loadBundle(
      `function onOpen(e) { if (e.authMode === ScriptApp.AuthMode.NONE) ${menu}; }`,
    );
    addOn.call("onOpen");
    expect(addOn.services.events).toEqual([
      {
        kind: "menu",
        menu: {
          caption: "",
          addOn: true,
          items: [{ kind: "item", caption: "Refresh", functionName: "refresh" }],
        },
      },
    ]);
  });

  it("lets a call at top level fail, as it would in NONE", () => {
    expect(() => loadBundle(`const sheets = ${read};`)).toThrow("AuthMode.NONE");
  });
});
