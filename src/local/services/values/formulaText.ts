import { columnLetters, columnNumber } from "../../../schema/index";

/** Strings, quoted sheet names and everything else of a formula, in order. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[^"']+/g;

/** Applies `change` to what is neither a string nor a quoted sheet name. */
export function mapFormulaCode(formula: string, change: (code: string) => string): string {
  return formula.replace(pieces, (piece) =>
    piece.startsWith('"') || piece.startsWith("'") ? piece : change(piece),
  );
}

const a1Reference =
  /(?<![A-Za-z0-9_.$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(.])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![A-Za-z0-9_(.]))/g;

/** The formula as it reads in R1C1 notation from the cell it stands in. */
export function toR1C1(formula: string, row: number, column: number): string {
  const rowPart = (fixed: string, to: number) => (fixed ? `R${to}` : `R[${to - row}]`);
  const columnPart = (fixed: string, letters: string) =>
    fixed ? `C${columnNumber(letters)}` : `C[${columnNumber(letters) - column}]`;
  return mapFormulaCode(formula, (code) =>
    code.replace(a1Reference, (_, fc, c, fr, r, f1, c1, f2, c2) =>
      c === undefined
        ? `${columnPart(f1, c1)}:${columnPart(f2, c2)}`
        : `${rowPart(fr, Number(r))}${columnPart(fc, c)}`,
    ),
  );
}

const r1c1Reference =
  /(?<![A-Za-z0-9_.$])(?:R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?|C(\d+|\[-?\d+\]):C(\d+|\[-?\d+\]))(?![A-Za-z0-9_(.[])/g;

/** The formula in A1 notation for the cell it is put in; a reference off the grid reads #REF!. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return mapFormulaCode(formula, (code) =>
    code.replace(r1c1Reference, (_, r, c, c1, c2) => {
      if (c1 !== undefined) return `${columnOf(c1, column)}:${columnOf(c2, column)}`;
      const place = placeOf(r, row);
      return place.at < 1 || placeOf(c, column).at < 1
        ? "#REF!"
        : `${columnOf(c, column)}${place.fixed ? "$" : ""}${place.at}`;
    }),
  );
}

function placeOf(text: string | undefined, here: number): { at: number; fixed: boolean } {
  if (text === undefined) return { at: here, fixed: false };
  if (text.startsWith("[")) return { at: here + Number(text.slice(1, -1)), fixed: false };
  return { at: Number(text), fixed: true };
}

function columnOf(text: string | undefined, here: number): string {
  const place = placeOf(text, here);
  return `${place.fixed ? "$" : ""}${columnLetters(place.at)}`;
}

/** A formula that is nothing but a link, as its address and its label; else undefined. */
export function hyperlinkOf(formula: string): { url: string; label: string } | undefined {
  const found =
    /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*(?:"((?:[^"]|"")*)"|(-?[\d.]+))\s*)?\)\s*$/i.exec(
      formula,
    );
  if (!found) return undefined;
  const url = found[1]!.replaceAll('""', '"');
  return { url, label: (found[2]?.replaceAll('""', '"') ?? found[3]) || url };
}

/** The formula that shows `label` and leads to `url`. */
export const hyperlinkFormula = (url: string, label: string): string =>
  `=HYPERLINK("${url.replaceAll('"', '""')}","${label.replaceAll('"', '""')}")`;
