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

/** A text, a reference with or without a sheet, a name, a number, or any other character. */
const pieces = new RegExp(
  `"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|${name})!)?(${cells})(?![\\p{L}\\p{N}_(.!$])|${name}|\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|.`,
  "gsu",
);

/** What a reference names: the sheet, null for the formula's own, and the cells as written. */
interface Reference {
  readonly sheet: string | null;
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
    return change({ sheet: sheet === undefined ? null : unquoted(sheet), cells }) ?? piece;
  });
}

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
  return mapReferences(formula, ({ sheet, cells }) => {
    if (!sameName(sheet ?? own, shift.sheet)) return undefined;
    const moved = shiftCells(cells, shift);
    if (moved === undefined) return "#REF!";
    return sheet === null ? moved : `${quotedSheetName(sheet)}!${moved}`;
  });
}

/** A formula as it reads once a sheet has another name. */
export const renameReferences = (formula: string, before: string, after: string): string =>
  mapReferences(formula, ({ sheet, cells }) =>
    sheet !== null && sameName(sheet, before) ? `${quotedSheetName(after)}!${cells}` : undefined,
  );

const corner = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** "B3:C9" after the shift; undefined where none of its cells is left. */
function shiftCells(cells: string, { axis, at, count }: GridShift): string | undefined {
  const [first, last] = cells.split(":") as [string, string?];
  const start = positionOf(first, axis) ?? 1;
  const open = last !== undefined && positionOf(last, axis) === null;
  const end = open ? Number.POSITIVE_INFINITY : (positionOf(last ?? first, axis) ?? 1);
  const from = count > 0 ? pushed(start, at, count) : closedUp(start, at, -count);
  const to = count > 0 ? pushed(end, at, count) : closedUp(end + 1, at, -count) - 1;
  if (to < from) return undefined;
  const moved = withPosition(first, axis, from);
  return last === undefined ? moved : `${moved}:${withPosition(last, axis, to)}`;
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
