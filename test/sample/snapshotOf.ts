import type { SchemaWords } from "../../src/i18n/index";
import type { SampleWorkbook } from "../../src/sample/index";
import { wordSampleCell } from "../../src/sample/index";
import type { Cell, InputColumn, InputTab, SheetSnapshot, Snapshot } from "../../src/schema/index";
import { inputTabs } from "../../src/schema/index";
import { rowsOf } from "./readSample";

/** A sample as the workbook that holds it, in one language: a sheet a tab, headers in row 1. */
export function snapshotOf(sample: SampleWorkbook, words: SchemaWords): Snapshot {
  const tabs = Object.keys(sample.tabs) as InputTab[];
  return { sheets: tabs.map((tab) => sheetOf(sample, tab, words)) };
}

function sheetOf<T extends InputTab>(
  sample: SampleWorkbook,
  tab: T,
  words: SchemaWords,
): SheetSnapshot {
  const columns = Object.keys(inputTabs[tab]) as InputColumn<T>[];
  const headers = words.headers[tab] as Readonly<Record<string, string>>;
  const rows: Cell[][] = rowsOf(sample, tab).map((row) =>
    columns.map((column) => wordSampleCell(tab, column, row[column], words)),
  );
  return {
    id: tab,
    name: words.tabs[tab],
    tab: null,
    rows: [columns.map((column) => headers[column]!), ...rows],
    formulas: [],
    formats: [],
  };
}
