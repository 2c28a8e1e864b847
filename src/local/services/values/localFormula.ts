import type { LocaleHabits } from "./localeHabits";

/**
 * A text, a quoted sheet name, a name or reference, a number whose decimals the given mark sets
 * off, or any other character.
 */
const pieces = (decimal: string): RegExp =>
  new RegExp(
    `"(?:[^"]|"")*"|'(?:[^']|'')*'|[\\p{L}_$][\\p{L}\\p{N}_.$]*|\\d+(?:${decimal}\\d+)?(?:[eE][+-]?\\d+)?|[^]`,
    "gu",
  );
const piecesOf = { ",": pieces(","), ".": pieces("\\.") } as const;

/** Puts another piece in the place of each; undefined as soon as one has none. */
function mapPieces(
  formula: string,
  decimal: "." | ",",
  change: (piece: string, inList: boolean) => string | undefined,
): string | undefined {
  let depth = 0;
  let mapped = "";
  for (const [piece] of formula.matchAll(piecesOf[decimal])) {
    if (piece === "}") depth -= 1;
    const changed = change(piece, depth > 0);
    if (changed === undefined) return undefined;
    mapped += changed;
    if (piece === "{") depth += 1;
  }
  return mapped;
}

/**
 * What a formula means that was set in a spreadsheet of the given locale, written with commas and
 * decimal points; undefined where it does not parse there. Semicolons part arguments in every
 * locale. Where a comma sets off decimals it parts nothing, a point stands in no number, and the
 * columns of a list are parted by backslashes.
 *
 * @example parsedFormula("=SUM(A1;2,5)", german) // "=SUM(A1,2.5)"
 * @example parsedFormula("=SUM(A1,2.5)", german) // undefined
 */
export const parsedFormula = (formula: string, { decimal }: LocaleHabits): string | undefined =>
  mapPieces(formula, decimal, decimal === "," ? fromComma : fromPoint);

const isNumber = (piece: string): boolean => /^\d/.test(piece);

const fromPoint = (piece: string, inList: boolean): string =>
  piece === ";" && !inList ? "," : piece;

function fromComma(piece: string, inList: boolean): string | undefined {
  if (piece === ";") return inList ? ";" : ",";
  if (piece === "\\") return inList ? "," : undefined;
  if (piece === "," || piece === ".") return undefined;
  return isNumber(piece) ? piece.replace(",", ".") : piece;
}

/** The same formula as a cell of the locale shows it. */
export const shownFormula = (formula: string, { decimal }: LocaleHabits): string =>
  decimal === "." ? formula : (mapPieces(formula, ".", toComma) as string);

function toComma(piece: string, inList: boolean): string {
  if (piece === ",") return inList ? "\\" : ";";
  return isNumber(piece) ? piece.replace(".", ",") : piece;
}
