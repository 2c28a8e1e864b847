import type { Language, Say } from "../../i18n/index";
import {
  factorySample,
  type SampleRow,
  type SampleWorkbook,
  wordSampleCell,
} from "../../sample/index";
import { type Cell, type InputTab, inputTabs, isBlank } from "../../schema/index";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import type { Outcome } from "../book/outcome";
import {
  type InputRow,
  inputCells,
  inputColumns,
  makeInputTab,
  settingRows,
} from "../rows/inputTab";
import type { Change, RunContext, Workbook } from "../workbook";
import { completeTabs } from "./completeTabs";

/** Fills empty input tabs with the factory sample, adding those that are missing; refuses where there is data. */
export function loadSample(workbook: Workbook, context: RunContext): Outcome {
  return loadExample(workbook, context, factorySample);
}

/** The same with any of the example workbooks. */
export function loadExample(
  workbook: Workbook,
  context: RunContext,
  sampleIn: (language: Language) => SampleWorkbook,
): Outcome {
  const open = openWorkbook(workbook, context);
  const sample = sampleIn(open.say.language);
  const { commands, schema } = open.say.words;
  const filled = tabIds.find((tab) => tab !== "settings" && holdsData(open, tab));
  if (filled !== undefined)
    return { ok: false, message: commands.sampleRefused(schema.tabs[filled]) };
  const settings = settingValues(sample, open.say);
  const currency = String(settings.get("currency") ?? "");
  const rowsOf = new Map(
    tabIds.map((tab) => [tab, wordRows(tab, sample.tabs[tab] ?? [], open.say)]),
  );
  const changes = tabIds.flatMap((tab): Change[] => {
    if (tab === "settings") return settingsChange(open, settings, currency);
    const rows = rowsOf.get(tab) ?? [];
    return rows.length === 0 ? [] : [fill(open, tab, rows, currency)];
  });
  const made = changes.flatMap((change) =>
    change.kind === "tab" && change.sheet === null ? [change.tab as InputTab] : [],
  );
  workbook.apply([...changes, ...completeTabs(open, made, rowsOf)], open.tabs);
  return { ok: true, message: commands.sampleLoaded };
}

const tabIds = Object.keys(inputTabs) as InputTab[];

function holdsData(open: OpenWorkbook, tab: InputTab): boolean {
  const rows = open.sheets.get(tab)?.rows ?? [];
  return rows.slice(1).some((row) => row.some((cell) => !isBlank(cell)));
}

function wordRows<T extends InputTab>(tab: T, rows: readonly SampleRow<T>[], say: Say): InputRow[] {
  const columns = inputColumns(tab).map(([id]) => id as keyof SampleRow<T> & string);
  return rows.map((row) => {
    const words: Record<string, Cell> = {};
    for (const id of columns)
      words[id] = wordSampleCell(tab, id as never, row[id] as never, say.words.schema);
    return words;
  });
}

/** The sample's settings by id, as they are written; the language is the workbook's. */
function settingValues(sample: SampleWorkbook, say: Say): ReadonlyMap<string, Cell> {
  const values = new Map<string, Cell>();
  for (const row of sample.tabs.settings ?? []) {
    const id = row.setting;
    if (typeof id !== "object" || !("choice" in id)) continue;
    values.set(id.choice, wordSampleCell("settings", "value", row.value, say.words.schema));
  }
  values.set("language", say.words.schema.choices.language[say.language]);
  return values;
}

/** Settings is made whole, or its blank values are filled. */
function settingsChange(
  open: OpenWorkbook,
  values: ReadonlyMap<string, Cell>,
  currency: string,
): Change[] {
  const rows = settingRows(values, open.say);
  if (!open.sheets.has("settings")) return [makeInputTab("settings", rows, currency, open.say)];
  return [
    { ...makeInputTab("settings", rows, currency, open.say), sheet: sheetId(open, "settings") },
  ];
}

function fill(
  open: OpenWorkbook,
  tab: InputTab,
  rows: readonly InputRow[],
  currency: string,
): Change {
  const layout = open.decoded.layouts.get(tab);
  const { layouts } = open.decoded;
  if (layout === undefined) return makeInputTab(tab, rows, currency, open.say, layouts);
  return {
    kind: "append",
    sheet: layout.sheet.id,
    title: null,
    rows: inputCells(rows, layout.columnIds),
  };
}

const sheetId = (open: OpenWorkbook, tab: InputTab): string | null =>
  open.sheets.get(tab)?.id ?? null;
