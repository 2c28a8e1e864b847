import { columnLetters, columnNumber } from "../../../schema/index";
import type { Axis } from "../model/rect";
import { quotedSheetName } from "./a1Notation";

const letters = "\\$?[A-Za-z]{1,3}";
const digits = "\\$?\\d+";
const cells = [
  `${letters}${digits}(?::(?:${letters}(?:${digits})?|${digits}))?`,
  `${letters}:${letters}(?:${digits})?`,
  `${digits}:${digits}`,
].join("|");
const name = "[\\p{L}_][\\p{L}\\p{N}_.]*";
const quoted = "'(?:[^']|'')*'";
/** A sheet, sheets from one to another, or a sheet of another workbook: `[1]Members`. */
const sheets = `(?:\\[[^[\\]]*\\])?${name}(?::${name})?`;
/** Columns of a table: `[[#This Row],[A1]]`; a quote stands before a sign that is meant as such. */
const columns = "\\[(?:'.|[^[\\]']|\\[(?:'.|[^[\\]'])*\\])*\\]";

/** A text, a reference with or without a sheet, what only looks like one, or any other character. */
const pieces = new RegExp(
  [
    '"(?:[^"]|"")*"',
    `(?:(${quoted}|${sheets})!)?(${cells})(?![\\p{L}\\p{N}_(.!$])`,
    ...[quoted, columns, `#REF!(?:${cells})?`, name],
    ...["\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?", "."],
  ].join("|"),
  "gsu",
);

/** What a reference names: the sheet, null for the formula's own, and the cells as written. */
interface Reference {
  /** "Members"; of several "Jan:Dec"; of another workbook with its number: "[1]Members". */
  readonly sheet: string | null;
  /** The sheet as it is written, with its exclamation mark; "" where there is none. */
  readonly prefix: string;
  readonly cells: string;
}

/** A quick look that spares most formulas the rest: every reference has a digit or a colon. */
const mayRefer = (formula: string): boolean => /[\d:]/.test(formula.replace(/"[^"]*"/g, ""));

/** Puts other text in the place of each reference of a formula; undefined leaves it as it is. */
function mapReferences(
  formula: string,
  change: (reference: Reference) => string | undefined,
): string {
  if (!mayRefer(formula)) return formula;
  return formula.replace(pieces, (piece, sheet: string | undefined, cells?: string) => {
    if (cells === undefined) return piece;
    const prefix = sheet === undefined ? "" : `${sheet}!`;
    return change({ sheet: sheet === undefined ? null : unquoted(sheet), prefix, cells }) ?? piece;
  });
}

/** A name in a formula: of cells, of a table, of a function. */
interface Called {
  readonly name: string;
}

/** All that a formula may take its cells by: references, and whatever is called by a name. */
export function referencesIn(
  formula: string,
): (Called | { readonly sheet: string | null; readonly cells: string })[] {
  const found: (Called | { sheet: string | null; cells: string })[] = [];
  for (const [piece, sheet, cells] of formula.matchAll(pieces)) {
    if (cells !== undefined)
      found.push({ sheet: sheet === undefined ? null : unquoted(sheet), cells });
    else if (isName.test(piece)) found.push({ name: piece });
  }
  return found;
}

const isName = new RegExp(`^${name}$`, "u");

/** References of a formula that name several sheets at once: `Jan:Dec!B2`, from Jan to Dec. */
export const referencesAcross = (
  formula: string,
): { readonly from: string; readonly to: string; readonly cells: string }[] =>
  referencesIn(formula).flatMap((reference) => {
    if ("name" in reference || reference.sheet?.includes("[")) return [];
    const [from = "", to] = reference.sheet?.split(":") ?? [];
    return to === undefined ? [] : [{ from, to, cells: reference.cells }];
  });

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Rows or columns of a sheet that came in before `at`, or from `at` on went (a negative count). */
export interface GridShift {
  readonly sheet: string;
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

/**
 * A formula as it reads once rows or columns came in or went: references follow their cells, a
 * range grows and shrinks with what lies within it, and what has lost all its cells reads #REF!.
 *
 * @param own the name of the sheet that the formula stands on
 * @example shiftReferences("=SUM(A$2:A9)", "S", { sheet: "S", axis: "rows", at: 5, count: 2 }) // "=SUM(A$2:A11)"
 */
export function shiftReferences(formula: string, own: string, shift: GridShift): string {
  return mapReferences(formula, ({ sheet, prefix, cells }) => {
    if (!sameName(sheet ?? own, shift.sheet)) return undefined;
    const moved = shiftCells(cells, shift);
    return moved === undefined ? "#REF!" : prefix + moved;
  });
}

/** A formula as it reads once a sheet has another name. */
export const renameReferences = (formula: string, before: string, after: string): string =>
  mapReferences(formula, ({ sheet, cells }) => {
    if (sheet === null) return undefined;
    if (sameName(sheet, before)) return `${quotedSheetName(after)}!${cells}`;
    const ends = sheet.includes("[") ? [] : sheet.split(":");
    if (!ends.some((end) => sameName(end, before))) return undefined;
    const both = ends.map((end) => (sameName(end, before) ? after : end)).join(":");
    return `'${both.replaceAll("'", "''")}'!${cells}`;
  });

/** The rows and columns of the largest grid, beyond which a reference begins at the first again. */
const largest = { rows: 1_048_576, columns: 16_384 } as const;

/**
 * A formula as it reads in another cell: what is not fixed by a $ moves along.
 *
 * @example translated("A1+$B1", { row: 1, column: 3 }, { row: 2, column: 4 }) // "B2+$B2"
 */
export function translated(
  formula: string,
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
): string {
  const by = { rows: to.row - from.row, columns: to.column - from.column };
  if (by.rows === 0 && by.columns === 0) return formula;
  const moved = (position: number, axis: Axis) =>
    ((((position - 1 + by[axis]) % largest[axis]) + largest[axis]) % largest[axis]) + 1;
  return mapReferences(formula, ({ prefix, cells }) => {
    const corners = cells.split(":").map((each) => {
      const [, fixed = "", column = "", fixedRow = "", row = ""] = corner.exec(each) ?? [];
      const isWholeRow = column === "";
      const isRowFixed = isWholeRow ? fixed !== "" : fixedRow !== "";
      const letters =
        isWholeRow || fixed !== "" ? column : columnLetters(moved(columnNumber(column), "columns"));
      const number = row === "" || isRowFixed ? row : String(moved(Number(row), "rows"));
      return `${fixed}${letters}${fixedRow}${number}`;
    });
    return prefix + corners.join(":");
  });
}

const corner = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** "B3:C9" after the shift; undefined where none of its cells is left. */
function shiftCells(cells: string, { axis, at, count }: GridShift): string | undefined {
  const [first, last] = cells.split(":") as [string, string?];
  const start = positionOf(first, axis) ?? 1;
  const open = last !== undefined && positionOf(last, axis) === null;
  const end = open ? Number.POSITIVE_INFINITY : (positionOf(last ?? first, axis) ?? 1);
  // A column from the first cell to the last stays one.
  if (start === 1 && end >= largest[axis]) return cells;
  const from = count > 0 ? pushed(start, at, count) : closedUp(start, at, -count);
  const to = count > 0 ? pushed(end, at, count) : closedUp(end + 1, at, -count) - 1;
  if (to < from) return undefined;
  const moved = withPosition(first, axis, from);
  if (last === undefined) return moved;
  return `${moved}:${withPosition(last, axis, Math.min(to, largest[axis]))}`;
}

const pushed = (position: number, at: number, count: number): number =>
  position >= at ? position + count : position;

const closedUp = (position: number, at: number, count: number): number =>
  position <= at ? position : Math.max(at, position - count);

/** The row or the column of a corner; null where it names none ("A" of "A2:A"). */
function positionOf(text: string, axis: Axis): number | null {
  const [, , column = "", , row = ""] = corner.exec(text) ?? [];
  if (axis === "rows") return row === "" ? null : Number(row);
  return column === "" ? null : columnNumber(column);
}

function withPosition(text: string, axis: Axis, position: number): string {
  if (positionOf(text, axis) === null) return text;
  return axis === "rows"
    ? text.replace(/\d+/, String(position))
    : text.replace(/[A-Za-z]+/, columnLetters(position));
}
