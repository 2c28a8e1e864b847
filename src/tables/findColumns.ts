import { type Found, headerIndex, type Language, plainKey, type WordIndex } from "../i18n/index";
import type { Cell, Tab } from "../schema/index";

/** What a row of headers holds of a tab's columns. */
export interface FoundColumns {
  /** From 0. */
  readonly row: number;
  /** Column ids and their columns, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns whose header names a column that was found further left. */
  readonly twice: readonly {
    readonly column: string;
    readonly used: number;
    readonly ignored: number;
  }[];
  /** How many columns carry the very word for what they hold, not another spelling. */
  readonly exact: number;
  /** How many headers are words of this language alone. */
  readonly words: Readonly<Record<Language, number>>;
}

/** A cell as a header: what it says, and what it says without what stands in parentheses behind it. */
interface HeaderKey {
  readonly whole: string;
  /** "" where there are no parentheses. */
  readonly bare: string;
}

/** The top rows of a sheet as headers: null where a cell cannot be one. */
export type HeaderKeys = readonly (readonly (HeaderKey | null)[])[];

/** Headers stand within so many rows from the top: above them there may be a title or blank rows. */
const TOP_ROWS = 10;
/** Longer texts are no headers. */
const LONGEST = 60;
const parentheses = /\s*[(（[].*$/su;

/** Made once a sheet, as the sheet may be held against every tab. */
export function headerKeys(rows: readonly (readonly Cell[])[]): HeaderKeys {
  return rows.slice(0, TOP_ROWS).map((cells) => cells.map(headerKey));
}

function headerKey(cell: Cell): HeaderKey | null {
  if (typeof cell !== "string" || cell === "" || cell.length > LONGEST) return null;
  const bare = cell.replace(parentheses, "");
  return { whole: plainKey(cell), bare: bare === cell ? "" : plainKey(bare) };
}

/**
 * Finds the header row of a tab: the first of the top ten rows that holds all of `required`, else
 * the one that holds most headers; null where none holds any.
 *
 * A header is found in any column, in either language, in another spelling, and with something
 * in parentheses behind it. The words themselves come before other spellings: a column "Name"
 * beside a column "Member" is the user's own.
 */
export function findColumns(
  tab: Tab,
  keys: HeaderKeys,
  required: readonly string[],
): FoundColumns | null {
  const index = headerIndex(tab);
  let best: FoundColumns | null = null;
  for (let row = 0; row < keys.length; row++) {
    const found = columnsOfRow(index, keys[row]!, row);
    if (found.columns.size === 0) continue;
    if (required.length > 0 && required.every((column) => found.columns.has(column))) return found;
    if (best === null || found.columns.size > best.columns.size) best = found;
  }
  return best;
}

function columnsOfRow(
  index: WordIndex<string>,
  keys: HeaderKeys[number],
  row: number,
): FoundColumns {
  const columns = new Map<string, number>();
  const twice: { column: string; used: number; ignored: number }[] = [];
  const words: Record<Language, number> = { en: 0, ko: 0 };
  let exact = 0;
  for (const match of matches) {
    const surer = new Set(columns.keys());
    for (let c = 0; c < keys.length; c++) {
      const key = keys[c];
      const found = key ? match(index, key) : undefined;
      if (found === undefined || surer.has(found.id)) continue;
      const used = columns.get(found.id);
      if (used !== undefined) {
        twice.push({ column: found.id, used, ignored: c });
        continue;
      }
      columns.set(found.id, c);
      const [language, other] = found.languages;
      if (language !== undefined) exact++;
      if (language !== undefined && other === undefined) words[language]++;
    }
  }
  return { row, columns, twice, exact, words };
}

type Match = (index: WordIndex<string>, key: HeaderKey) => Found<string> | undefined;

/** The ways in which a header may name a column, the surest first. */
const matches: readonly Match[] = [
  (index, { whole }) => {
    const found = index.get(whole);
    return found !== undefined && found.languages.length > 0 ? found : undefined;
  },
  (index, { whole }) => {
    const found = index.get(whole);
    return found !== undefined && found.languages.length === 0 ? found : undefined;
  },
  (index, { bare }) => (bare === "" ? undefined : index.get(bare)),
];
