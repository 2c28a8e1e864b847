import { beforeAll, describe, expect, it } from "vitest";
import { speak } from "../../../src/i18n/index";
import type { SpreadsheetModel } from "../../../src/local/services";
import { readXlsx, writeXlsx } from "../../../src/local/xlsx";
import { Zip } from "../../../src/local/xlsx/zip/zip";
import { factorySample } from "../../../src/sample/index";
import { type AddOn, openAddOn } from "../../support/addOn";
import { openSampleAddOn } from "../../support/sampleAddOn";
import { partsOf, sheetParts } from "./support/comparedFiles";
import { craftedBook } from "./support/craftedBook";

const defaults = { locale: "en_US", timeZone: "Etc/UTC" };
/** A workbook of many tabs, and those of a drive without members. */
const files = { whole: new Uint8Array(), en: new Uint8Array(), ko: new Uint8Array() };

beforeAll(() => {
  const addOn = openSampleAddOn(factorySample("en"), "en");
  addOn.run("refreshSummaries");
  files.whole = written(addOn);
  for (const language of ["en", "ko"] as const) files[language] = written(smallAddOn(language));
});

const written = ({ bundle }: AddOn) =>
  Uint8Array.from(writeXlsx(bundle.services.spreadsheet, undefined).bytes);

function smallAddOn(locale: "en" | "ko"): AddOn {
  const { tabs, choices } = speak(locale).words.schema;
  const addOn = openAddOn({ locale });
  addOn.run("setUpSpreadsheet");
  for (const [i, cell] of ["Roof", "", choices.basis.voluntary, 100].entries())
    addOn.sheet(tabs.drives).setContent(2, i + 1, cell);
  addOn.run("refreshSummaries");
  return addOn;
}

/** What a file says of how a sheet prints. */
function printed(file: Uint8Array, sheet: string) {
  const parts = partsOf(file);
  const book = String(parts.get("xl/workbook.xml"));
  const xml = String(parts.get(sheetParts(parts).get(sheet) ?? ""));
  const position = [...book.matchAll(/<sheet name="([^"]*)"/g)].findIndex(([, n]) => n === sheet);
  const named = (name: string) =>
    new RegExp(`"_xlnm.${name}" localSheetId="${position}">([^<]*)`).exec(book)?.[1] ?? "";
  const said = (pattern: RegExp) => pattern.exec(xml)?.[1] ?? "";
  return {
    area: named("Print_Area"),
    titles: named("Print_Titles"),
    orientation: said(/<pageSetup [^>]*orientation="(\w+)"/),
    wide: said(/<pageSetup [^>]*fitToWidth="(\d+)" fitToHeight="0"/),
    paper: said(/<pageSetup paperSize="(\d+)"/),
    lines: said(/<printOptions gridLines="(\d)"/),
    footer: said(/<oddFooter>([^<]*)</),
  };
}

const a4 = { wide: "1", paper: "9", footer: "&amp;L&amp;8&amp;A&amp;R&amp;8&amp;P / &amp;N" };
const across = { ...a4, orientation: "landscape", area: "", lines: "" };

describe("a tab that is made prints", () => {
  it.each<["whole" | "ko", string, string, object]>([
    [
      "whole",
      "Overview",
      "up to In part: what follows is looked up, and stands on no wall",
      { ...across, area: "Overview!$A:$N", titles: "Overview!$A:$A,Overview!$1:$2" },
    ],
    [
      "ko",
      "전체 현황",
      "by its columns, whatever the language calls them",
      {
        ...across,
        area: "'전체 현황'!$A:$N",
        titles: "'전체 현황'!$A:$A,'전체 현황'!$1:$2",
      },
    ],
    [
      "whole",
      "Follow-up",
      "without Message, a letter, and Remind, a link",
      {
        ...across,
        area: "'Follow-up'!$A:$H",
        titles: "'Follow-up'!$A:$E,'Follow-up'!$1:$2",
      },
    ],
    [
      "whole",
      "Quotas",
      "without How; in lines, as it is the user's to correct",
      { ...across, area: "Quotas!$A:$H", titles: "Quotas!$A:$E,Quotas!$1:$1", lines: "1" },
    ],
    [
      "whole",
      "By member",
      "whole, with who it is about and what it says on every page",
      { ...across, titles: "'By member'!$A:$D,'By member'!$1:$2" },
    ],
    [
      "whole",
      "Noticeboard",
      "upright, as it hangs on a board",
      { ...across, orientation: "portrait", titles: "Noticeboard!$A:$B,Noticeboard!$1:$2" },
    ],
    [
      "whole",
      "Contributions",
      "in the lines of its grid: a ledger to be read along",
      { ...across, titles: "Contributions!$A:$C,Contributions!$1:$1", lines: "1" },
    ],
    [
      "whole",
      "Rates",
      "though nothing of it is frozen",
      { ...across, titles: "Rates!$1:$1", lines: "1" },
    ],
  ])("%s: %s %s", (file, sheet, _, wanted) => {
    expect(printed(files[file], sheet)).toEqual(wanted);
  });

  it("once: the file that is read and written again is the same", () => {
    const { spreadsheet, source } = readXlsx(files.whole, defaults);
    expect(writeXlsx(spreadsheet, source).bytes).toEqual(files.whole);
  });
});

describe("how a tab prints, once its layout is another,", () => {
  /** What another program makes of the file, and then a column that comes in. */
  function afterColumn(
    change: (zip: Zip) => void,
    edit: (book: SpreadsheetModel) => void = (book) =>
      book.insert(book.sheetNamed("Overview")!, "columns", 2, 1, 0),
  ) {
    const zip = new Zip(files.en);
    change(zip);
    const { spreadsheet, source } = readXlsx(zip.file(), defaults);
    edit(spreadsheet);
    const { bytes } = writeXlsx(spreadsheet, source);
    const again = readXlsx(bytes, defaults);
    expect(writeXlsx(again.spreadsheet, again.source).bytes).toEqual(bytes);
    return printed(bytes, "Overview");
  }
  const inBook = (from: string | RegExp, to: string) => (zip: Zip) =>
    zip.put("xl/workbook.xml", zip.text("xl/workbook.xml")!.replace(from, to));
  const inSheet = (from: RegExp, to: string) => (zip: Zip) => {
    const part = sheetParts(partsOf(files.en)).get("Overview")!;
    zip.put(part, zip.text(part)!.replace(from, to));
  };

  it("is told anew where it stands as it was set", () => {
    expect(afterColumn(() => {}).area).toBe("Overview!$A:$O");
  });

  it("is so too where another program has spelt it in its own way", () => {
    const spelt = inBook("Overview!$A:$N<", "Overview!$A$1:$N$1048576<");
    expect(afterColumn(spelt).area).toBe("Overview!$A:$O");
  });

  it("stays the user's where they have set what prints", () => {
    const own = inBook("Overview!$A:$N<", "Overview!$A$1:$F$9<");
    expect(afterColumn(own).area).toBe("Overview!$A$1:$G$9");
  });

  it("stays the user's where they have taken away what prints", () => {
    const none = inBook(
      /<definedName name="_xlnm.Print_Area"[^>]*>Overview[^<]*<\/definedName>/,
      "",
    );
    expect(afterColumn(none).area).toBe("");
  });

  it("stays the user's where they have turned the page", () => {
    const wider = (book: SpreadsheetModel) =>
      book.sheetNamed("Overview")!.columnWidths.fill(3, 1, 2_000);
    const turned = inSheet(/orientation="landscape"/, 'orientation="portrait"');
    expect(afterColumn(turned, wider)).toMatchObject({ orientation: "portrait", wide: "1" });
    expect(afterColumn(() => {}, wider)).toMatchObject({ orientation: "landscape", wide: "2" });
  });
});

it("leaves alone how a workbook's own sheets print", () => {
  const before = craftedBook(new Set(["names"]));
  const { spreadsheet, source } = readXlsx(before, defaults);
  spreadsheet.sheetNamed("My notes")!.frozenRows = 1;
  const { bytes } = writeXlsx(spreadsheet, source);
  expect(printed(bytes, "My notes")).toEqual(printed(before, "My notes"));
});
