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

/** Headers stand within so many rows from the top: above them there may be a title or blank rows. */
const TOP_ROWS = 10;

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
  rows: readonly (readonly Cell[])[],
  required: readonly string[],
): FoundColumns | null {
  let best: FoundColumns | null = null;
  for (let row = 0; row < Math.min(rows.length, TOP_ROWS); row++) {
    const found = columnsOfRow(headerIndex(tab), rows[row]!, row);
    if (found.columns.size === 0) continue;
    if (required.length > 0 && required.every((column) => found.columns.has(column))) return found;
    if (best === null || found.columns.size > best.columns.size) best = found;
  }
  return best;
}

function columnsOfRow(index: WordIndex<string>, cells: readonly Cell[], row: number): FoundColumns {
  const columns = new Map<string, number>();
  const twice: { column: string; used: number; ignored: number }[] = [];
  const words: Record<Language, number> = { en: 0, ko: 0 };
  let exact = 0;
  for (const isSought of ranks) {
    const foundBefore = new Set(columns.keys());
    for (let c = 0; c < cells.length; c++) {
      const found = isSought(index, cells[c]!);
      if (found === undefined || foundBefore.has(found.id)) continue;
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

type Match = (index: WordIndex<string>, cell: Cell) => Found<string> | undefined;

/** The ways in which a header may name a column, the surest first. */
const ranks: readonly Match[] = [
  (index, cell) => {
    const found = typeof cell === "string" ? index.get(plainKey(cell)) : undefined;
    return found !== undefined && found.languages.length > 0 ? found : undefined;
  },
  (index, cell) => {
    const found = typeof cell === "string" ? index.get(plainKey(cell)) : undefined;
    return found !== undefined && found.languages.length === 0 ? found : undefined;
  },
  (index, cell) => {
    if (typeof cell !== "string") return undefined;
    const bare = cell.replace(/\s*[(（[].*$/su, "");
    return bare === cell ? undefined : index.get(plainKey(bare));
  },
];
