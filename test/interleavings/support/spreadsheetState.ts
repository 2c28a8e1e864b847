import {
  BrokenFormula,
  type CellContent,
  FormulaCell,
  ImageCell,
} from "../../../src/local/services/model/cellContent";
import type { Layer } from "../../../src/local/services/model/layer";
import type { Rect } from "../../../src/local/services/model/rect";
import type { SheetModel } from "../../../src/local/services/model/sheetModel";
import type { SpreadsheetModel } from "../../../src/local/services/model/spreadsheetModel";

/** A tab as it shows: what its cells hold and how they look, and what lies over them. */
interface TabState {
  readonly name: string;
  /** Row by row, each as text: its cells, without what is blank at the right, and their looks. */
  readonly rows: readonly string[];
  readonly cells: readonly string[];
  /** The cells alone, formulas aside: they follow whatever they refer to. */
  readonly plain: readonly string[];
  /** As text, by what it is about. */
  readonly looks: Readonly<Record<string, string>>;
}

/**
 * All that a person sees of a spreadsheet, tab by tab. How many blank rows there are is nobody's
 * concern, nor in which order the rows of a ledger or a list stand.
 */
export type SpreadsheetState = readonly TabState[];

/** Input tabs that are lists: a row says the same wherever it stands. */
const lists = /^(Our )?(Members|Drives|Contributions|Groups|Items|Adjustments|Rates)$/;

/** Ids differ with what was made before; they stand for a tab. */
type NameOf = (sheet: number) => string;

/** @param withListed with the columns that drop-downs list */
export function stateOf({ sheets }: SpreadsheetModel, withListed = true): SpreadsheetState {
  const nameOf = (id: number) => sheets.find((sheet) => sheet.id === id)?.name ?? "none";
  const tabs = sheets.map((sheet) => tabOf(sheet, nameOf));
  return (withListed ? tabs : tabs.map(withoutListed)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Without the columns that drop-downs list: which these are follows from the other tabs. */
export function withoutListed(tab: TabState): TabState {
  const listed = /\["\$[A-Z]+(\$1)?:\$[A-Z]+"\]/g;
  return { ...tab, rows: tab.rows.map((row) => row.replace(listed, "[]")) };
}

function tabOf(sheet: SheetModel, nameOf: NameOf): TabState {
  const cells = Array.from({ length: sheet.lastRow() }, (_, r) =>
    cellsOf(sheet.row(r + 1) ?? [], nameOf),
  );
  const looks = rowLooks(sheet);
  const told = cells.map((row, r) => ({
    row: `${JSON.stringify(row)} ${looks[r]!.join(" ")}`,
    cells: JSON.stringify(row),
    plain: JSON.stringify(row.map((cell) => (isFormula(cell) ? "=" : cell))),
  }));
  const isList = lists.test(sheet.name);
  const listed = told.filter((_, r) => !isList || cells[r]!.length > 0);
  if (isList) listed.sort((a, b) => (a.row < b.row ? -1 : 1));
  return {
    name: sheet.name,
    rows: listed.map(({ row }) => row),
    cells: listed.map(({ cells: each }) => each),
    plain: listed.map(({ plain }) => plain),
    looks: tabLooks(sheet, nameOf),
  };
}

const isFormula = (cell: unknown) => typeof cell === "object" && cell !== null && "formula" in cell;

function cellsOf(row: readonly CellContent[], nameOf: NameOf): readonly unknown[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === "") end--;
  return row.slice(0, end).map((cell) => shown(cell, nameOf));
}

/** The model calculates nothing, so that of a formula only itself can be compared. */
function shown(content: CellContent, nameOf: NameOf): unknown {
  if (content instanceof FormulaCell)
    return { formula: content.formula.replace(/#gid=(\d+)/, (_, id) => `#${nameOf(Number(id))}`) };
  if (content instanceof BrokenFormula) return { broken: content.text };
  return content instanceof ImageCell ? { image: content.title } : content;
}

/** Of each row what its cells look like, where that is not plain. */
function rowLooks(sheet: SheetModel): string[][] {
  const rows = sheet.lastRow();
  const columns = sheet.lastColumn();
  const looks = Array.from({ length: rows }, (): string[] => []);
  if (rows === 0) return looks;
  for (const [name, each] of Object.entries(sheet.styles)) {
    const layer = each as Layer<unknown>;
    for (const column of layer.touchedColumns()) {
      if (column > columns) continue;
      for (const { from, to, value } of layer.column(column).between(1, rows)) {
        if (value === layer.default) continue;
        const look = `${name} ${column} ${lookText(value)}`;
        for (let row = from; row <= to; row++) looks[row - 1]!.push(look);
      }
    }
  }
  return looks;
}

/**
 * As text; of the range that a drop-down lists neither which rows it has, if not that of the headers,
 * nor what its tab is called.
 */
function lookText(value: unknown): string {
  return JSON.stringify(value).replace(
    /"[^"]*!(\$[A-Z]+)\$(\d+):(\$[A-Z]+)\$\d+"/g,
    (_, from, row, to) => `"${from}${row === "1" ? "$1" : ""}:${to}"`,
  );
}

function tabLooks(sheet: SheetModel, nameOf: NameOf): Record<string, string> {
  const rows = sheet.lastRow();
  const columns = Math.max(1, sheet.lastColumn());
  const used = (rect: Rect) => ({ ...rect, rows: Math.min(rect.row + rect.rows - 1, rows) });
  const { frozenRows, frozenColumns, tabColor, merges, hidden, filter } = sheet;
  const looks: Record<string, unknown> = {
    sheet: { frozenRows, frozenColumns, tabColor, merges, hidden },
    filter: filter && { ...filter, rect: used(filter.rect) },
    hiddenRows: sheet.filteredRows.between(1, Math.max(1, rows)).filter(({ value }) => value),
    columnWidths: sheet.columnWidths.between(1, columns),
    hiddenColumns: sheet.hiddenColumns.between(1, columns),
    columnGroups: sheet.columnGroupDepths.between(1, columns),
    protections: sheet.protections.map(({ id: _, unprotected, ...rest }) => ({
      ...rest,
      unprotected: unprotected.map(({ column, columns: count }) => [column, count]),
    })),
    conditionalFormats: sheet.conditionalRules.map(({ ranges, ...rest }) => ({
      ...rest,
      ranges: ranges.map(used),
    })),
    charts: sheet.charts.map(({ id: _, ranges, ...chart }) => ({
      ...chart,
      ranges: ranges.map(({ sheetId, ...rect }) => ({ ...rect, sheet: nameOf(sheetId) })),
    })),
  };
  return Object.fromEntries(
    Object.entries(looks).map(([name, look]) => [name, JSON.stringify(look)]),
  );
}

export const isSameState = (a: SpreadsheetState, b: SpreadsheetState): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whether the same stands in all cells, whatever they look like. */
export const hasSameCells = (a: SpreadsheetState, b: SpreadsheetState): boolean =>
  JSON.stringify(a.map(({ name, cells }) => [name, cells])) ===
  JSON.stringify(b.map(({ name, cells }) => [name, cells]));

/** The tabs whose cells hold something else than in each of the wanted states. */
export function otherThan(
  found: SpreadsheetState,
  wanted: readonly SpreadsheetState[],
): readonly string[] {
  return found.flatMap((tab) => {
    const possible = wanted.flatMap((state) => state.filter(({ name }) => name === tab.name));
    const isOther =
      possible.length > 0 &&
      !possible.some((each) => each.plain.join("\n") === tab.plain.join("\n"));
    return isOther ? [tab.name] : [];
  });
}

/** In what two states differ; none where they are the same. */
export function differences(found: SpreadsheetState, wanted: SpreadsheetState): readonly string[] {
  const lines: string[] = [];
  const names = (state: SpreadsheetState) => state.map(({ name }) => name).join(", ");
  if (names(found) !== names(wanted)) lines.push(`tabs: ${names(found)} | ${names(wanted)}`);
  for (const tab of wanted) {
    const other = found.find(({ name }) => name === tab.name);
    if (other !== undefined)
      lines.push(...rowDifferences(other, tab), ...lookDifferences(other, tab));
  }
  return lines;
}

function rowDifferences(found: TabState, wanted: TabState): string[] {
  const lines: string[] = [];
  for (let r = 0; r < Math.max(found.rows.length, wanted.rows.length); r++) {
    const [a = "none", b = "none"] = [found.rows[r], wanted.rows[r]];
    if (a !== b) lines.push(`${wanted.name}!${r + 1}: ${shortened(a, b)} | ${shortened(b, a)}`);
  }
  return lines;
}

/** From where it is another text. */
function shortened(text: string, other: string): string {
  let from = 0;
  while (from < text.length && text[from] === other[from]) from++;
  return text.slice(Math.max(0, from - 10), from + 70);
}

function lookDifferences(found: TabState, wanted: TabState): string[] {
  return Object.entries(wanted.looks).flatMap(([what, look]) =>
    found.looks[what] === look ? [] : [`${wanted.name} ${what}: ${found.looks[what]} | ${look}`],
  );
}
