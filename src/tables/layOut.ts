import { type Diagnostic, diagnose } from "../core/index";
import type { Language } from "../i18n/index";
import {
  columnLetters,
  type InputTab,
  inputTabs,
  isBlank,
  type SheetSnapshot,
  type Snapshot,
} from "../schema/index";
import { type FoundColumns, findColumns, headerKeys } from "./findColumns";
import { findTabs, requiredColumns, requiredTabs, tabByName } from "./findTabs";
import type { TabLayout } from "./tabLayout";

/** The input tabs of a workbook with their sheets, and what is missing of them. */
export interface Layouts {
  readonly layouts: ReadonlyMap<InputTab, TabLayout>;
  readonly sheets: ReadonlyMap<InputTab, SheetSnapshot>;
  /** Tabs and columns that must be there and are not. */
  readonly missing: readonly Diagnostic[];
  readonly twice: readonly Diagnostic[];
  /** The language of most headers; null where there are as many of either. */
  readonly language: Language | null;
}

/** Finds every input tab and its columns. */
export function layOut(snapshot: Snapshot): Layouts {
  const layouts = new Map<InputTab, TabLayout>();
  const missing: Diagnostic[] = [];
  const sheets = sheetsByTab(snapshot);
  const twice = tabsTwice(snapshot, sheets);
  const words = { en: 0, ko: 0 };
  for (const tab of Object.keys(inputTabs) as InputTab[]) {
    const sheet = sheets.get(tab);
    const found = sheet && findColumns(tab, headerKeys(sheet.rows), requiredColumns(tab));
    if (sheet !== undefined && found) {
      const layout = layoutOf(tab, sheet, found);
      layouts.set(tab, layout);
      words.en += found.words.en;
      words.ko += found.words.ko;
      missing.push(...missingColumns(tab, found.row + 1, found.columns));
      twice.push(...columnsTwice(tab, found));
    } else if (requiredTabs.includes(tab)) missing.push(diagnose("tab-missing", { tab }, { tab }));
    else if (sheet?.rows.some((row) => row.some((cell) => !isBlank(cell))))
      missing.push(...missingColumns(tab, 1, new Map()));
  }
  const language = words.en === words.ko ? null : words.ko > words.en ? "ko" : "en";
  return { layouts, sheets, missing, twice, language };
}

function sheetsByTab(snapshot: Snapshot): Map<InputTab, SheetSnapshot> {
  const tabs = findTabs(snapshot.sheets);
  const sheets = new Map<InputTab, SheetSnapshot>();
  for (const sheet of snapshot.sheets) {
    const tab = tabs.get(sheet.id);
    if (tab !== undefined && tab in inputTabs) sheets.set(tab as InputTab, sheet);
  }
  return sheets;
}

export function layoutOf(tab: InputTab, sheet: SheetSnapshot, found: FoundColumns): TabLayout {
  const headers = sheet.rows[found.row]!;
  const columnIds: (string | null)[] = new Array(headers.length).fill(null);
  for (const [id, column] of found.columns) columnIds[column] = id;
  const { columns } = found;
  // Its name is asked for only where it is said.
  const named = {
    id: sheet.id,
    get name() {
      return sheet.name;
    },
  };
  return { tab, sheet: named, headerRow: found.row + 1, headers, columnIds, columns };
}

function missingColumns(
  tab: InputTab,
  headerRow: number,
  columns: ReadonlyMap<string, number>,
): Diagnostic[] {
  return requiredColumns(tab)
    .filter((column) => !columns.has(column))
    .map((column) => diagnose("column-missing", { tab, column }, { tab, row: headerRow }));
}

function columnsTwice(tab: InputTab, { row, twice }: FoundColumns): Diagnostic[] {
  return twice.map(({ column, used, ignored }) => {
    const letters = { used: columnLetters(used + 1), ignored: columnLetters(ignored + 1) };
    const place = { tab, row: row + 1, column };
    return diagnose("column-twice", { tab, column, ...letters }, place);
  });
}

/** Sheets that look like a tab which another sheet is. */
function tabsTwice(
  { sheets }: Snapshot,
  byTab: ReadonlyMap<InputTab, SheetSnapshot>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const sheet of sheets) {
    const tab = sheet.tab ?? tabByName(sheet);
    const used = tab === null ? undefined : byTab.get(tab as InputTab);
    if (tab === null || used === undefined || used === sheet) continue;
    const data = { tab, used: used.name, ignored: sheet.name };
    found.push(diagnose("tab-twice", data, { tab }, [sheet.id]));
  }
  return found;
}
