import { columnLetters } from "../../schema/index";

/** Strings and quoted sheet names, which are left alone, and the code between them. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;

const PART = String.raw`\[-?\d+\]|\d+`;

/**
 * R1C1, R[1]C[-1], RC; or a row or column alone (C[2], R5). Not part of a longer name, not a
 * function, not a sheet, not a table's column.
 */
const REFERENCE = new RegExp(
  String.raw`(?<![\w.$[\u0080-\uffff])(?:R(${PART})?C(${PART})?|([RC])(${PART})?)(?![\w.([!\u0080-\uffff])`,
  "g",
);

/** Where a formula stands; both count from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula in R1C1 notation, rewritten in A1 notation for the cell in which it stands. Strings,
 * sheet names, function names and names of the user's stay as they are; a reference that would lie
 * off the sheet becomes #REF!, as it does when a formula is copied by hand.
 *
 * A lone R or C is taken for a whole row or column only beside a colon: as LAMBDA's variable it
 * stays what it is.
 *
 * @example r1c1ToA1("=R[0]C[-1]*R1C2", { row: 5, column: 3 }) // "=B5*$B$1"
 */
export function r1c1ToA1(formula: string, at: CellPlace): string {
  return formula.replace(PIECES, (piece) =>
    piece.startsWith('"') || piece.startsWith("'") ? piece : codeToA1(piece, at),
  );
}

function codeToA1(code: string, at: CellPlace): string {
  return code.replace(
    REFERENCE,
    (found: string, row, column, alone, part, offset: number, whole: string) => {
      if (alone === undefined) return cellReference(row, column, at);
      const beside = whole[offset - 1] === ":" || whole[offset + found.length] === ":";
      if (!beside) return found;
      return (alone === "R" ? rowName(part, at.row) : columnName(part, at.column)) ?? "#REF!";
    },
  );
}

function cellReference(row: string | undefined, column: string | undefined, at: CellPlace): string {
  const letters = columnName(column, at.column);
  const number = rowName(row, at.row);
  return letters === null || number === null ? "#REF!" : letters + number;
}

/** "5" or "$5"; null where it lies off the sheet. */
function rowName(part: string | undefined, here: number): string | null {
  const row = partOf(part, here);
  return row.at < 1 ? null : `${row.fixed ? "$" : ""}${row.at}`;
}

function columnName(part: string | undefined, here: number): string | null {
  const column = partOf(part, here);
  return column.at < 1 ? null : `${column.fixed ? "$" : ""}${columnLetters(column.at)}`;
}

function partOf(part: string | undefined, here: number): { at: number; fixed: boolean } {
  if (part === undefined) return { at: here, fixed: false };
  if (part.startsWith("[")) return { at: here + Number(part.slice(1, -1)), fixed: false };
  return { at: Number(part), fixed: true };
}
