import type { Say } from "../../i18n/index";
import { cellFormats, colourRules, partOf } from "../../reports/index";
import {
  columnWidths,
  frozenColumns,
  isGenerated,
  type Look,
  manyParts,
  palette,
  rowHeights,
  type Tab,
  tallTabs,
  wrappedTabs,
} from "../../schema/index";
import type { ColumnLayout, TabFormat } from "../workbook";

/** What decides how a column is set up. */
export interface ColumnSetUp
  extends Pick<ColumnLayout, "header" | "kind" | "note" | "choices" | "offers" | "rare" | "users"> {
  /** The schema's id, be it with what it stands for: "asked:Union"; null: the user's own column. */
  readonly id: string | null;
  /** Money: decimals shown. */
  readonly decimals: number;
  /** The longest of what it holds where that must not be cut, such as a number of a member; "" if it may. */
  readonly longest: string;
}

/** A column of the user's own: it is left as it is. */
export const ownColumn: ColumnSetUp = {
  id: null,
  header: "",
  kind: "free",
  decimals: 0,
  longest: "",
  note: "",
  choices: [],
  offers: null,
  rare: false,
  users: true,
};

const bold: Look = { bold: true };
/** What a reader looks for in its column. */
const bolds: { readonly [T in Tab]?: readonly string[] } = {
  perPerson: ["asked", "given"],
  payments: ["paid"],
};

/**
 * How a tab looks whose columns stand in this order.
 *
 * @param headerRow from 1
 */
export function tabFormat(
  tab: Tab,
  columns: readonly ColumnSetUp[],
  of: {
    readonly headerRow: number;
    readonly totals: TabFormat["totals"];
    readonly rowDecimals: TabFormat["rowDecimals"];
    readonly showsOne: boolean;
    readonly sameLanguage: boolean;
    readonly say: Say;
  },
): TabFormat {
  const { headerRow, totals, rowDecimals, showsOne, sameLanguage, say } = of;
  const generated = isGenerated(tab);
  const ids = columns.map(({ id }) => id);
  const areMany = ids.filter((id) => partOf(id) >= 0).length >= manyParts.from;
  const layouts = columns.map(({ id, decimals, longest, ...column }) => ({
    ...column,
    formats: cellFormats({ kind: column.kind, decimals, generated, sameLanguage }, say),
    width: Math.max(
      areMany && partOf(id) >= 0
        ? manyParts.width
        : (columnWidths[tab][id ?? ""] ?? columnWidths[tab]["other"] ?? 100),
      Math.min(WIDEST_ID, longest === "" ? 0 : textWidth(longest) + 8),
    ),
    look: lookOf(tab, id, column),
  }));
  return {
    columns: layouts,
    headerRow,
    headerHeight: headerHeight(layouts),
    generated,
    frozen: frozenColumns[tab] ?? 0,
    rowHeight: wrappedTabs.includes(tab)
      ? null
      : tallTabs.includes(tab)
        ? rowHeights.tallRow
        : rowHeights.row,
    rules: colourRules(
      { tab, columns: ids, headerRow, headers: columns.map(({ header }) => header) },
      say,
    ),
    rowDecimals,
    showsOne,
    totals,
  };
}

/** Two lines are usual; names of bodies may be longer than their columns are wide. */
function headerHeight(columns: readonly ColumnLayout[]): number {
  const most = Math.max(1, ...columns.map(({ header, width }) => linesOf(header, width)));
  return rowHeights.header + Math.max(0, Math.min(most, MOST_LINES) - 2) * rowHeights.headerLine;
}

/** A header of more lines is cut. */
const MOST_LINES = 5;

/** So wide is a column at most for what it holds. */
const WIDEST_ID = 120;

/** About so many pixels: a syllable of Hangul is as wide as two letters. */
function textWidth(text: string): number {
  return [...text].reduce((sum, each) => sum + (each > "\u1100" ? 13.5 : 7), 0);
}

/** In how many lines words stand in a column. */
function linesOf(header: string, width: number): number {
  return header.split("\n").reduce((lines, line) => lines + linesOfWords(line, width - 8), 0);
}

function linesOfWords(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const wide = textWidth(word);
    if (used > 0 && used + wide > room) [lines, used] = [lines + 1, 0];
    lines += Math.max(0, Math.ceil(wide / room) - 1);
    used += Math.min(wide, room) + 4;
  }
  return lines;
}

function lookOf(
  tab: Tab,
  id: string | null,
  { kind, users }: Pick<ColumnSetUp, "kind" | "users">,
): Look {
  if (users && isGenerated(tab)) return { fill: palette.yoursCells };
  if (partOf(id) >= 0) return { divided: true };
  if (kind === "progress") return { ink: palette.open };
  return bolds[tab]?.includes(id ?? "") ? bold : {};
}
