import { describe, expect, it } from "vitest";
import { bundleOf, inBundle } from "./inBundle";

describe("the grid", () => {
  it("is 1,000 × 26 on a new sheet", () => {
    expect(
      inBundle("const s = book.insertSheet('B'); return [s.getMaxRows(), s.getMaxColumns()];"),
    ).toEqual([1000, 26]);
  });

  it.each([
    ["A1", "A1", 1, 1],
    ["A3:A", "A3:A1000", 998, 1],
    ["C:E", "C1:E1000", 1000, 3],
    ["2:4", "A2:Z4", 3, 26],
    ["B3:A1", "A1:B3", 3, 2],
    ["$B$2:$C$3", "B2:C3", 2, 2],
    ["Sheet1!B2", "B2", 1, 1],
  ])("reads the reference %s as %s", (reference, a1, rows, columns) => {
    expect(
      inBundle(`const r = sheet.getRange("${reference}");
        return [r.getA1Notation(), r.getNumRows(), r.getNumColumns()];`),
    ).toEqual([a1, rows, columns]);
  });

  it("moves values, looks, drop-downs and notes with inserted and deleted rows", () => {
    const seen = inBundle(`
      sheet.getRange("A5:B5").setValues([["five", 5]]).setBackground("red").setNote("n");
      sheet.getRange("A5").insertCheckboxes();
      sheet.insertRowsBefore(3, 2);
      sheet.deleteRows(1, 1);
      const r = sheet.getRange("A6:B6");
      return [r.getValues()[0], r.getBackgrounds()[0], r.getNotes()[0],
        r.getDataValidations()[0].map(Boolean), sheet.getMaxRows(), sheet.getLastRow()];`);
    expect(seen).toEqual([["five", 5], ["#ff0000", "#ff0000"], ["n", "n"], [true, false], 1001, 6]);
  });

  it("gives new rows the looks and drop-downs of the row they follow, not its note", () => {
    const seen = inBundle(`
      sheet.getRange("A1000:B1000").setNumberFormat("@").setNote("n").setFontWeight("bold");
      sheet.insertRowsAfter(1000, 2);
      const r = sheet.getRange("A1002:B1002");
      return [r.getNumberFormats()[0], r.getFontWeights()[0], r.getNotes()[0]];`);
    expect(seen).toEqual([
      ["@", "@"],
      ["bold", "bold"],
      ["", ""],
    ]);
  });

  it("moves protections, conditional formats, filters, merges and named ranges along", () => {
    const seen = inBundle(`
      const range = sheet.getRange("B2:C10");
      range.protect().setWarningOnly(true);
      range.createFilter();
      book.setNamedRange("area", range);
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
        .whenTextContains("late").setBold(true).setRanges([range]).build()]);
      sheet.insertColumnsBefore(1, 1);
      sheet.insertRowsAfter(5, 3);
      sheet.deleteRows(2, 1);
      return [
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(),
        sheet.getFilter().getRange().getA1Notation(),
        book.getRangeByName("area").getA1Notation(),
        sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
      ];`);
    expect(seen).toEqual(["C2:D12", "C2:D12", "C2:D12", "C2:D12"]);
  });

  it("keeps formats, notes and validations when contents are cleared", () => {
    const seen = inBundle(`
      const r = sheet.getRange("A1").setValue(1).setBackground("#abcdef").setNote("n");
      r.setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
      sheet.clearContents();
      const kept = [r.getValue(), r.getBackground(), r.getNote(), r.getDataValidation() !== null];
      r.clearFormat(); r.clearNote(); r.clearDataValidations();
      return [kept, [r.getBackground(), r.getNote(), r.getDataValidation()]];`);
    expect(seen).toEqual([
      ["", "#abcdef", "n", true],
      ["#ffffff", "", null],
    ]);
  });
});

describe("formulas", () => {
  it.each([
    ["=SUM(A$1:$B2)", "=SUM(R1C[-2]:R[0]C2)"],
    ['=IF(C2="A1","B2",Members!D3)', '=IF(R[0]C[0]="A1","B2",Members!R[1]C[1])'],
    ["='A1 tab'!B2&LOG10(5)", "='A1 tab'!R[0]C[-1]&LOG10(5)"],
    ["=SUM(E:$F)", "=SUM(C[2]:C6)"],
  ])("%s is %s from C2, and back", (a1, r1c1) => {
    const seen = inBundle(`
      const cell = sheet.getRange("C2").setFormula(${JSON.stringify(a1)});
      const r1c1 = cell.getFormulasR1C1()[0][0];
      return [r1c1, cell.setFormulasR1C1([[r1c1]]).getFormula()];`);
    expect(seen).toEqual([r1c1, a1]);
  });

  it("moves a relative formula when it is written in R1C1 elsewhere", () => {
    expect(
      inBundle(`sheet.getRange("D9").setFormulasR1C1([["=R[-1]C[0]*2"]]);
        return sheet.getRange("D9").getFormula();`),
    ).toBe("=D8*2");
  });

  it("keeps the last value of a formula that is written again, and asks a host that calculates", () => {
    const body = `const cell = sheet.getRange("A1");
      const first = cell.setFormula("=1+1").getValue();
      return [first, cell.setFormula("=1+1").getValue(), cell.setFormula("").getFormula()];`;
    expect(inBundle(body)).toEqual(["", "", ""]);
    expect(
      inBundle(body, { calculate: (formula) => (formula === "=1+1" ? 2 : undefined) }),
    ).toEqual([2, 2, ""]);
  });
});

describe("what a sheet carries", () => {
  it("finds developer metadata by key over the spreadsheet and its sheets", () => {
    const seen = inBundle(`
      book.addDeveloperMetadata("k", "book", SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      sheet.addDeveloperMetadata("k", "sheet");
      const found = book.createDeveloperMetadataFinder().withKey("k").find();
      found[1].setValue("changed");
      return [found.map((m) => String(m.getLocation().getLocationType())),
        sheet.getDeveloperMetadata()[0].getValue(), book.getDeveloperMetadata().length];`);
    expect(seen).toEqual([["SPREADSHEET", "SHEET"], "changed", 1]);
  });

  it("groups columns, deeper groups within outer ones, and collapses them", () => {
    const seen = inBundle(`
      sheet.getRange("C1:F1").shiftColumnGroupDepth(1);
      sheet.getRange("D1:E1").shiftColumnGroupDepth(1);
      sheet.getColumnGroup(4, 1).collapse();
      const inner = sheet.getColumnGroup(4, 2);
      return [sheet.getColumnGroupDepth(4), inner.getRange().getA1Notation(), inner.isCollapsed(),
        sheet.getColumnGroup(3, 1).isCollapsed(), sheet.getColumnGroup(3, 1).getControlIndex()];`);
    expect(seen).toEqual([2, "D1:E1000", false, true, 7]);
  });

  it("has no group where none was made", () => {
    expect(() => inBundle("sheet.getColumnGroup(1, 1);")).toThrow(
      "A column group does not exist at index 1 and depth 1.",
    );
  });

  it("builds, changes and removes charts", () => {
    const seen = inBundle(`
      sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange("A1:B3"))
        .setPosition(5, 2, 0, 0).setOption("title", "Progress").setNumHeaders(1).build());
      const chart = sheet.getCharts()[0];
      sheet.updateChart(chart.modify().setPosition(9, 1, 0, 0).build());
      const after = sheet.getCharts()[0];
      const row = after.getContainerInfo().getAnchorRow();
      const same = after.getChartId() === chart.getChartId();
      sheet.removeChart(after);
      return [row, same, sheet.getCharts().length];`);
    expect(seen).toEqual([9, true, 0]);
  });

  it.each([
    ["row", "setPosition(1001, 1, 0, 0)"],
    ["column", "setPosition(1, 27, 0, 0)"],
  ])("refuses a chart that hangs on a %s beyond the grid", (_, position) => {
    const chart = `sheet.newChart().asBarChart().addRange(sheet.getRange("A1"))`;
    expect(() => inBundle(`sheet.insertChart(${chart}.${position}.build());`)).toThrow(
      "outside the dimensions of the sheet",
    );
    expect(() =>
      inBundle(`sheet.insertChart(${chart}.setPosition(1, 1, 0, 0).build());
        sheet.updateChart(sheet.getCharts()[0].modify().${position}.build());`),
    ).toThrow("outside the dimensions of the sheet");
  });

  it("tells the charts and protections that people made with those of scripts, in order", () => {
    const addOn = bundleOf(`
      sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange("A1"))
        .setPosition(1, 1, 0, 0).build());
      sheet.getRange("A1:B2").protect().setDescription("ours").setWarningOnly(true);
      const protections = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      return [sheet.getCharts().map((chart) => chart.getContainerInfo().getAnchorRow()),
        protections.map((one) => [one.getDescription(), one.isWarningOnly()])];`);
    const { spreadsheet } = addOn.services;
    const sheet = spreadsheet.sheets[0]!;
    sheet.charts.push({
      ...{ id: spreadsheet.newId(), type: "LINE", ranges: [], options: {}, numHeaders: 0 },
      position: { row: 9, column: 1, offsetX: 0, offsetY: 0 },
    });
    sheet.protections.push({
      ...{ id: spreadsheet.newId(), kind: "RANGE", description: "theirs", warningOnly: false },
      ...{ rect: { row: 1, column: 1, rows: 1, columns: 1 }, unprotected: [] },
    });
    expect(addOn.call("go")).toEqual([
      [9, 1],
      [
        ["theirs", false],
        ["ours", true],
      ],
    ]);
  });

  it("keeps links and looks of parts of a text until it is overwritten", () => {
    const seen = inBundle(`
      const style = SpreadsheetApp.newTextStyle().setBold(true).build();
      const text = SpreadsheetApp.newRichTextValue().setText("Kim and Lee")
        .setLinkUrl(0, 3, "https://x.org").setTextStyle(8, 11, style).build();
      const cell = sheet.getRange("A1").setRichTextValue(text);
      const rich = cell.getRichTextValues()[0][0];
      const before = [rich.getText(), rich.getLinkUrl(0, 3), rich.getLinkUrl(),
        rich.getTextStyle(8, 11).isBold(), rich.getRuns().map((run) => run.getText())];
      cell.setValue("x");
      return [before, cell.getRichTextValue().getLinkUrl()];`);
    expect(seen).toEqual([
      ["Kim and Lee", "https://x.org", null, true, ["Kim", " and ", "Lee"]],
      null,
    ]);
  });

  it("sets unprotected ranges on a protected sheet only", () => {
    const code = (what: string) =>
      `return ${what}.protect().setUnprotectedRanges([sheet.getRange("A1")]).getUnprotectedRanges().length;`;
    expect(inBundle(code("sheet"))).toBe(1);
    expect(() => inBundle(code("sheet.getRange('A1:B2')"))).toThrow(
      "only be set on a protected sheet",
    );
  });
});

describe("the lock", () => {
  const body = `const lock = LockService.getDocumentLock();
    const got = lock.tryLock(100); sheet.getRange(1, 1).setValue(1); ${"given === 'flush' && SpreadsheetApp.flush();"}
    lock.releaseLock(); return got;`;

  it("is refused while another user holds it", () => {
    const addOn = bundleOf(body);
    addOn.services.lock.holdAsAnother();
    expect(addOn.call("go")).toBe(false);
    addOn.services.lock.releaseAsAnother();
    expect(addOn.call("go")).toBe(true);
  });

  it("notices writes that were not flushed before it was let go", () => {
    const addOn = bundleOf(body);
    addOn.call("go", ["flush"]);
    expect(addOn.services.lock.releasesWithoutFlush).toBe(0);
    addOn.call("go");
    expect(addOn.services.lock.releasesWithoutFlush).toBe(1);
  });

  it("is one for two users of one spreadsheet", () => {
    const first = bundleOf("return LockService.getDocumentLock().tryLock(1);");
    const { spreadsheet, lock } = first.services;
    const second = bundleOf("return LockService.getDocumentLock().tryLock(1);", {
      spreadsheet,
      lock,
    });
    const inTurn = first.services.under("FULL", () => [first.evaluate("go()"), second.call("go")]);
    expect(inTurn).toEqual([true, false]);
  });

  it("ends with the run that took it", () => {
    const addOn = bundleOf("return LockService.getDocumentLock().tryLock(1);");
    expect([addOn.call("go"), addOn.call("go")]).toEqual([true, true]);
  });
});

describe("messages", () => {
  it("puts questions to the host and takes its answers", () => {
    const addOn = bundleOf(
      `const ui = SpreadsheetApp.getUi();
       const a = ui.alert("Close it?", "Really?", ui.ButtonSet.YES_NO) === ui.Button.YES;
       const b = ui.prompt("Your name").getResponseText();
       return [a, b];`,
      {
        answer: ({ kind }) =>
          kind === "alert" ? { button: "YES" } : { button: "OK", text: "Kim" },
      },
    );
    expect(addOn.call("go")).toEqual([true, "Kim"]);
    expect(addOn.services.events).toMatchObject([
      { kind: "alert", title: "Close it?", message: "Really?", buttons: "YES_NO" },
      { kind: "prompt", title: "", message: "Your name", buttons: "OK" },
    ]);
  });

  it("shows pages made from the files of dist", () => {
    const addOn = bundleOf(
      `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("quotas").setTitle("T"));`,
      { pages: { quotas: "<p>hello</p>" } },
    );
    addOn.call("go");
    expect(addOn.services.events).toEqual([
      { kind: "sidebar", page: { title: "T", html: "<p>hello</p>", width: null, height: null } },
    ]);
  });
});
