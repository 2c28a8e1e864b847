import { currencyDecimals } from "../core/index";
import type { Say } from "../i18n/index";
import {
  type Cell,
  type ColumnSpec,
  type choices,
  type InputTab,
  inputTabs,
  type OutCell,
  settingIds,
} from "../schema/index";
import type { DecodedBook } from "../tables/index";
import type { ColumnLayout, TabFormat, TabWrite } from "./workbook";

/** One row of an input tab by column id; a column that is not named stays blank. */
export type InputRow = Readonly<Record<string, Cell>>;

/** The columns of an input tab in the order of Set up: the rarer ones stand last. */
export function inputColumns(tab: InputTab): readonly (readonly [string, ColumnSpec])[] {
  const all: (readonly [string, ColumnSpec])[] = Object.entries(inputTabs[tab]);
  return [...all.filter(([, spec]) => !spec.rare), ...all.filter(([, spec]) => spec.rare)];
}

/** The columns whose cells name what another tab lists. */
const offered: {
  readonly [T in InputTab]?: Readonly<Record<string, readonly [InputTab, string]>>;
} = {
  members: { groups: ["groups", "group"] },
  drives: { asked: ["groups", "group"] },
  groups: { partOf: ["groups", "group"] },
  contributions: {
    drive: ["drives", "drive"],
    member: ["members", "name"],
    group: ["groups", "group"],
  },
  items: { drive: ["drives", "drive"] },
  adjustments: { drive: ["drives", "drive"], who: ["members", "name"] },
};

/** Where the tab that is offered keeps its column: as it stands, or as it will be set up. */
function offersOf(
  [tab, id]: readonly [InputTab, string],
  layouts: DecodedBook["layouts"],
): ColumnLayout["offers"] {
  const present = layouts.get(tab);
  const column =
    present === undefined
      ? inputColumns(tab).findIndex(([each]) => each === id)
      : (present.columns.get(id) ?? -1);
  return column < 0 ? null : { tab, column, firstRow: (present?.headerRow ?? 1) + 1 };
}

/** How an input tab is set up in a language; money shows the decimals of `currency`. */
export function inputFormat(
  tab: InputTab,
  currency: string,
  say: Say,
  layouts: DecodedBook["layouts"] = new Map(),
): TabFormat {
  const headers: Readonly<Record<string, string>> = say.words.schema.headers[tab];
  const notes: Readonly<Record<string, string>> = say.words.schema.headerNotes[tab];
  const source = (id: string) => {
    const from = offered[tab]?.[id];
    return from === undefined ? null : offersOf(from, layouts);
  };
  const columns = inputColumns(tab).map(
    ([id, spec]): ColumnLayout => ({
      header: headers[id] ?? id,
      kind: spec.kind,
      decimals: currencyDecimals(currency),
      note: notes[id] ?? "",
      choices: spec.choices === undefined ? [] : Object.values(wordsOf(spec.choices, say)),
      offers: source(id),
      rare: spec.rare === true,
      wide: false,
      users: false,
    }),
  );
  return { columns, headerRow: 1, generated: false };
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
): TabWrite {
  const format = inputFormat(tab, currency, say, layouts);
  return {
    kind: "tab",
    tab,
    sheet: null,
    name: say.words.schema.tabs[tab],
    format,
    title: null,
    header: format.columns.map((column) => column.header),
    rows: inputCells(
      rows,
      inputColumns(tab).map(([id]) => id),
    ),
    formats: new Map(),
    chart: null,
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
    whatItDoes: say.words.schema.settings[id].does,
  }));
}
