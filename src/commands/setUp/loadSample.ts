import type { Language, Say } from "../../i18n/index";
import { ownSample, type SampleRow, type SampleWorkbook, wordSampleCell } from "../../sample/index";
import { type Cell, type InputTab, inputTabs, isBlank, type OutCell } from "../../schema/index";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import { done, type Outcome } from "../book/outcome";
import { headerSeen } from "../rows/addRows";
import {
  type InputRow,
  inputCells,
  inputColumns,
  makeInputTab,
  settingRows,
} from "../rows/inputTab";
import type { Change, RunContext, Workbook } from "../workbook";
import { completeTabs } from "./completeTabs";
import { fillSettings } from "./fillSettings";

/** Fills empty input tabs with the sample of the language, adding those that are missing; refuses where there is data. */
export function loadSample(workbook: Workbook, context: RunContext): Outcome {
  return loadExample(workbook, context, ownSample);
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
  const rowsOf = new Map(
    tabIds.map((tab) => [tab, wordRows(tab, sample.tabs[tab] ?? [], open.say)]),
  );
  const missing = new Map(
    inputIds.map((tab) => [tab, missingRows(open, tab, rowsOf.get(tab) ?? [])]),
  );
  const filled = inputIds.find((tab) => missing.get(tab) === null);
  const refused = (tab: InputTab): Outcome => ({
    ok: false,
    message: commands.sampleRefused(schema.tabs[tab]),
  });
  if (filled !== undefined) return refused(filled);
  const settings = settingValues(sample, open.say);
  const currency = String(settings.get("currency") ?? "");
  const filledSettings = open.sheets.has("settings")
    ? fillSettings(open, settings)
    : {
        changes: [makeInputTab("settings", settingRows(settings, open.say), currency, open.say)],
        left: [],
      };
  const changes = tabIds.flatMap((tab): readonly Change[] => {
    if (tab === "settings") return filledSettings.changes;
    const rows = missing.get(tab) ?? [];
    return rows.length === 0 ? [] : [fill(open, tab, rows, currency)];
  });
  // A run that was cut off may have made tabs, and nothing that offers what they list.
  const completions = completeTabs(open, undefined, rowsOf);
  const applied = workbook.apply([...changes, ...completions], open.tabs);
  if (changes.length === 0 && applied.completed === 0) return refused(inputIds[0]!);
  const { left } = filledSettings;
  const message =
    left.length === 0
      ? commands.sampleLoaded
      : `${commands.sampleLoaded} ${commands.sampleLeft(left, open.say.words.schema.tabs.settings, open.say)}`;
  return done(message, applied, open.say);
}

const tabIds = Object.keys(inputTabs) as InputTab[];

const inputIds = tabIds.filter((tab) => tab !== "settings");

/**
 * The sample's rows that a tab does not hold: all of them where it is blank, the rest where an earlier
 * run was cut off; null where it holds anything else.
 */
function missingRows(
  open: OpenWorkbook,
  tab: InputTab,
  rows: readonly InputRow[],
): readonly InputRow[] | null {
  const layout = open.decoded.layouts.get(tab);
  const ids = layout?.columnIds ?? [];
  const waiting = new Map<string, InputRow[]>();
  for (const row of rows) {
    const key = contentKey(inputCells([row], ids)[0]!);
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  const present = open.sheets.get(tab)?.rows.slice(layout?.headerRow ?? 1) ?? [];
  for (const cells of present) {
    if (cells.every(isBlank)) continue;
    if (waiting.get(contentKey(cells.slice(0, ids.length)))?.shift() === undefined) return null;
  }
  const missing = new Set([...waiting.values()].flat());
  return rows.filter((row) => missing.has(row));
}

/** The same for a row that is to be written and as it is read back. */
const contentKey = (cells: readonly OutCell[]) => JSON.stringify(cells);

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
    header: headerSeen(open, tab),
    title: null,
    rows: inputCells(rows, layout.columnIds),
  };
}
