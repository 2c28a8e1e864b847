import { currencyDecimals } from "../../core/index";
import { namingTabs, type Say } from "../../i18n/index";
import {
  type Cell,
  type ColumnSpec,
  type choices,
  type InputTab,
  inputTabs,
  type OutCell,
  settingIds,
} from "../../schema/index";
import type { DecodedBook } from "../../tables/index";
import type { ColumnLayout, TabFormat, TabMade } from "../workbook";
import { type ColumnSetUp, tabFormat } from "./tabFormat";

/** One row of an input tab by column id; a column that is not named stays blank. */
export type InputRow = Readonly<Record<string, Cell>>;

/** The columns of an input tab in the order of Set up: the rarer ones stand last. */
export function inputColumns(tab: InputTab): readonly (readonly [string, ColumnSpec])[] {
  const all: (readonly [string, ColumnSpec])[] = Object.entries(inputTabs[tab]);
  return [...all.filter(([, spec]) => !spec.rare), ...all.filter(([, spec]) => spec.rare)];
}

/** Whose columns are offered; of several, which stand for the same, the last is the one to have. */
type Offered = readonly [InputTab, ...string[]];

/**
 * The columns whose cells name what another tab lists. Sheets marks a cell that holds anything else
 * as invalid, though it lets it stand: so nothing is offered where more is understood than one tab
 * lists, as in Adjustments, which are for All drives and for groups too.
 */
const offered: { readonly [T in InputTab]?: Readonly<Record<string, Offered>> } = {
  members: { groups: ["groups", "group"] },
  drives: { asked: ["groups", "group"] },
  groups: { partOf: ["groups", "group"] },
  contributions: {
    drive: ["drives", "drive"],
    member: ["members", "memberId", "name"],
    group: ["groups", "group"],
  },
  items: { drive: ["drives", "drive"], finding: ["findings", "finding"] },
  findings: { drive: ["drives", "drive"] },
  counts: { drive: ["drives", "drive"] },
};

/** The cells of a column as they stand or will be written, by its id. */
export type CellsOf = (id: string) => readonly Cell[];

/** Where the tab that is offered keeps its columns: as it stands, or as it will be set up. */
function offersOf(
  [tab, ...ids]: Offered,
  layouts: DecodedBook["layouts"],
  say: Say,
): ColumnLayout["offers"] {
  const present = layouts.get(tab);
  const all = inputColumns(tab).map(([id]) => id);
  const places = ids
    .map((id) => (present === undefined ? all.indexOf(id) : (present.columns.get(id) ?? -1)))
    .filter((place) => place >= 0);
  const [column, last] = [Math.min(...places), Math.max(...places)];
  if (places.length === 0) return null;
  const firstRow = (present?.headerRow ?? 1) + 1;
  const words: Readonly<Record<string, string>> = say.words.schema.headers[tab];
  const row = present?.headers ?? all.map((id) => words[id] ?? id);
  const listing = (from: number, width: number) =>
    ({ tab, column: from, width, firstRow, headers: row.slice(from, from + width) }) as const;
  // A drop-down lists one range: columns that do not stand side by side are not listed together.
  return last - column < places.length
    ? listing(column, places.length)
    : listing(places[places.length - 1]!, 1);
}

/** Whether members belong to several groups each, which no list can offer. */
function namesSeveral(tab: InputTab, id: string, cellsOf: CellsOf): boolean {
  const isList = tab === "members" && id === "groups";
  return isList && cellsOf(id).some((cell) => typeof cell === "string" && cell.includes(","));
}

/** The columns of an input tab as a language sets them up; money shows the decimals of `currency`. */
export function inputSetUps(
  tab: InputTab,
  currency: string,
  say: Say,
  layouts: DecodedBook["layouts"] = new Map(),
  cellsOf: CellsOf = () => [],
): readonly ColumnSetUp[] {
  const headers: Readonly<Record<string, string>> = say.words.schema.headers[tab];
  const notes: Readonly<Record<string, string>> = say.words.schema.headerNotes[tab];
  const source = (id: string) => {
    const from = offered[tab]?.[id];
    return from === undefined || namesSeveral(tab, id, cellsOf)
      ? null
      : offersOf(from, layouts, say);
  };
  return inputColumns(tab).map(
    ([id, spec]): ColumnSetUp => ({
      id,
      header: headers[id] ?? id,
      kind: spec.kind,
      decimals: currencyDecimals(currency),
      longest: "",
      note: namingTabs(notes[id] ?? "", say.words.schema.tabs),
      choices: spec.choices === undefined ? [] : Object.values(wordsOf(spec.choices, say)),
      offers: source(id),
      rare: spec.rare === true,
      users: false,
    }),
  );
}

/** How an input tab is set up in a language. */
export function inputFormat(
  tab: InputTab,
  currency: string,
  say: Say,
  layouts?: DecodedBook["layouts"],
  cellsOf?: CellsOf,
): TabFormat {
  const columns = inputSetUps(tab, currency, say, layouts, cellsOf);
  return inputTabFormat(tab, columns, 1, say);
}

/** The same of columns in any order, those of the user's among them. */
export function inputTabFormat(
  tab: InputTab,
  columns: readonly ColumnSetUp[],
  headerRow: number,
  say: Say,
): TabFormat {
  const totals = { first: 0, column: 0, labels: [], stand: true };
  return tabFormat(tab, columns, {
    ...{ headerRow, totals, rowDecimals: null, showsOne: false, sameLanguage: false, say },
  });
}

function wordsOf(set: keyof typeof choices, say: Say): Readonly<Record<string, string>> {
  return say.words.schema.choices[set];
}

/** Writes an input tab that is not there yet, with these rows under its header. */
export function makeInputTab(
  tab: InputTab,
  rows: readonly InputRow[],
  currency: string,
  say: Say,
  layouts: DecodedBook["layouts"] = new Map(),
): TabMade {
  const cellsOf = (id: string) => rows.map((row) => row[id] ?? "");
  const format = inputFormat(tab, currency, say, layouts, cellsOf);
  return {
    kind: "make",
    tab,
    name: say.words.schema.tabs[tab],
    format,
    title: null,
    header: format.columns.map((column) => column.header),
    rows: inputCells(
      rows,
      inputColumns(tab).map(([id]) => id),
    ),
    charts: null,
  };
}

/** Rows as cells, in the order of `columns` (ids; null is a column that is not ours). */
export function inputCells(
  rows: readonly InputRow[],
  columns: readonly (string | null)[],
): readonly (readonly OutCell[])[] {
  return rows.map((row) => columns.map((id) => (id === null ? "" : (row[id] ?? ""))));
}

/** The rows of Settings: every setting with what it does; a blank value means the default. */
export function settingRows(values: ReadonlyMap<string, Cell>, say: Say): InputRow[] {
  return settingIds.map((id) => ({
    setting: say.words.schema.settings[id].name,
    value: values.get(id) ?? "",
    whatItDoes: namingTabs(say.words.schema.settings[id].does, say.words.schema.tabs),
  }));
}
