import { plainKey, tabIndex } from "../i18n/index";
import {
  type ColumnSpec,
  generatedTabs,
  type InputTab,
  inputTabs,
  type SheetSnapshot,
  type Tab,
} from "../schema/index";
import { findColumns, type HeaderKeys, headerKeys } from "./findColumns";

/** The tabs without which there is nothing to compute. */
export const requiredTabs: readonly InputTab[] = ["members", "drives", "contributions"];
/** Headers of these are those of any list of money: only by its name is a sheet known to be one. */
const knownByName: readonly InputTab[] = ["counts"];

/**
 * Which sheet is which tab, by the sheet's id; each tab is at most one sheet.
 *
 * What the workbook remembers comes first, then a name in either language if the headers fit it,
 * then another name of an input tab that the headers fit, then headers alone. A user's own sheet with
 * other headers is no tab, whatever its name.
 *
 * @param ledgers ids of sheets that Settings name as further ledgers: their headers make no tab of them
 */
export function findTabs(
  sheets: readonly SheetSnapshot[],
  ledgers: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Tab> {
  const tabs = new Map<string, Tab>();
  const taken = new Set<Tab>();
  const ways: readonly ((sheet: SheetSnapshot) => Tab | null)[] = [
    (sheet) => (ledgers.has(sheet.id) && isTabByHeaders(sheet) ? null : sheet.tab),
    tabByName,
    (sheet) => (ledgers.has(sheet.id) ? null : tabByOtherName(sheet)),
    (sheet) => (ledgers.has(sheet.id) ? null : tabByHeaders(headerKeys(sheet.rows), taken)),
  ];
  for (const tabOf of ways)
    for (const sheet of sheets) {
      const tab = tabs.has(sheet.id) ? null : tabOf(sheet);
      if (tab === null || taken.has(tab)) continue;
      tabs.set(sheet.id, tab);
      taken.add(tab);
    }
  return tabs;
}

/** Whether a sheet is remembered as a tab that one may do without, and is not called so. */
function isTabByHeaders({ tab, name }: SheetSnapshot): boolean {
  const isOptional =
    tab !== null &&
    tab in inputTabs &&
    !requiredTabs.includes(tab as InputTab) &&
    tab !== "settings";
  return isOptional && tabIndex().get(plainKey(name)) === undefined;
}

/** The tab that a sheet's name names, if its headers do not speak against it. */
export function tabByName(sheet: SheetSnapshot): Tab | null {
  const named = tabIndex().get(plainKey(sheet.name));
  if (named === undefined || named.languages.length === 0) return null;
  const tab = named.id;
  const { columns, exact } = columnsFor(tab, sheet);
  const holdsRequired = requiredColumns(tab).some((column) => columns.has(column));
  if (requiredTabs.includes(tab as InputTab)) return holdsRequired || exact > 1 ? tab : null;
  return fits(tab, columns, exact) ? tab : null;
}

/** The tab for which a sheet's name is another word, if it holds what the tab cannot do without. */
function tabByOtherName(sheet: SheetSnapshot): Tab | null {
  const tab = tabIndex().get(plainKey(sheet.name))?.id;
  if (tab === undefined) return null;
  const { columns, exact } = columnsFor(tab, sheet);
  return fits(tab, columns, exact) ? tab : null;
}

function columnsFor(tab: Tab, sheet: SheetSnapshot) {
  return (
    findColumns(tab, headerKeys(sheet.rows), requiredColumns(tab)) ?? {
      columns: new Map<string, number>(),
      exact: 0,
    }
  );
}

/** The columns without which a tab cannot be read. */
export function requiredColumns(tab: Tab): readonly string[] {
  return Object.entries(columnsOf(tab)).flatMap(([id, spec]) => (spec.required ? [id] : []));
}

/** The tab that is not found yet and whose headers these are most of all. */
function tabByHeaders(keys: HeaderKeys, taken: ReadonlySet<Tab>): Tab | null {
  let best: Tab | null = null;
  let most = 1;
  for (const tab of Object.keys(inputTabs) as InputTab[]) {
    if (taken.has(tab) || knownByName.includes(tab)) continue;
    const found = findColumns(tab, keys, requiredColumns(tab));
    if (found === null || found.exact <= most) continue;
    if (hasHalf(tab, found.exact)) {
      best = tab;
      most = found.exact;
    }
  }
  return best;
}

/** Whether all required columns are there, or half of those that Set up shows, in the very words. */
function fits(tab: Tab, columns: ReadonlyMap<string, number>, exact: number): boolean {
  const required = requiredColumns(tab);
  if (required.length > 0 && required.every((column) => columns.has(column))) return true;
  return hasHalf(tab, exact);
}

/** Whether so many columns are half of those that Set up shows. */
function hasHalf(tab: Tab, exact: number): boolean {
  const shown = Object.values(columnsOf(tab)).filter((spec) => !spec.rare && !spec.kept);
  return exact * 2 >= shown.length;
}

function columnsOf(tab: Tab): Readonly<Record<string, ColumnSpec>> {
  return tab in inputTabs
    ? inputTabs[tab as keyof typeof inputTabs]
    : generatedTabs[tab as keyof typeof generatedTabs];
}
