import Papa from "papaparse";
import { type Separator, separatorOf } from "./separators";

/** A CSV text as rows of cells. Blank lines are left out, and counted. */
export interface FileRows {
  readonly rows: readonly (readonly string[])[];
  /** The line of the text in which each row begins, from 1. */
  readonly lines: readonly number[];
  /** Those of `lines` whose quotes do not close: such a row is the whole line, as one cell. */
  readonly broken: readonly number[];
}

/** One row, which may take several lines where a quoted cell does. */
interface FoundRow {
  readonly cells: readonly string[];
  readonly height: number;
  readonly isBroken: boolean;
}

/** No bank writes a purpose in more lines: a quote that is still open then was never closed. */
const mostLinesOfRow = 50;

/**
 * The lines of a CSV text as cells: quotes, line breaks in quotes, and commas, semicolons, tabs or bars
 * between. A quote that does not close, or closes in the middle of a cell, spoils its own line only:
 * the next is read as if nothing were.
 *
 * @example readRows('Name;Paid\n"Kim; Chol-su";20,5\n').rows // [["Name", "Paid"], ["Kim; Chol-su", "20,5"]]
 */
export function readRows(text: string, separator: Separator = separatorOf(text)): FileRows {
  const texts = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const broken: number[] = [];
  for (let at = 0; at < texts.length; ) {
    const { cells, height, isBroken } = rowAt(texts, at, separator);
    if (cells.some((cell) => cell.trim() !== "")) {
      rows.push(cells);
      lines.push(at + 1);
      if (isBroken) broken.push(at + 1);
    }
    at += height;
  }
  return quotedWhole(rows, texts) ? unquoted({ rows, lines, broken }) : { rows, lines, broken };
}

/** Some programs put each line into quotes whole: then every row is one cell. */
function quotedWhole(rows: FileRows["rows"], texts: readonly string[]): boolean {
  const isQuoted = (line: string) => line.trim() === "" || /^\s*".*"\s*$/.test(line);
  return rows.length > 1 && rows.every(({ length }) => length === 1) && texts.every(isQuoted);
}

/** The rows that stand in such cells, where they are rows. */
function unquoted(file: FileRows): FileRows {
  const inner = readRows(file.rows.map(([line]) => line).join("\n"));
  if (inner.rows.every(({ length }) => length === 1)) return file;
  const lineOf = (line: number) => file.lines[line - 1]!;
  return { rows: inner.rows, lines: inner.lines.map(lineOf), broken: inner.broken.map(lineOf) };
}

function rowAt(texts: readonly string[], at: number, separator: Separator): FoundRow {
  const first = texts[at]!;
  if (!first.includes('"')) return { cells: first.split(separator), height: 1, isBroken: false };
  const broken = { cells: [first], height: 1, isBroken: true };
  let text = first;
  for (let height = 1; height <= mostLinesOfRow; height++) {
    if (height > 1) {
      const next = texts[at + height - 1];
      if (next === undefined || looksLikeRow(next, separator)) return broken;
      text += `\n${next}`;
      if (!next.includes('"')) continue;
    }
    const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: "\n" });
    if (errors.length === 0 && data.length === 1)
      return { cells: data[0]!, height, isBroken: false };
    if (errors.some(({ code }) => code === "InvalidQuotes")) return broken;
  }
  return broken;
}

const day =
  /^\s*"?(\d{1,4}([-./])\s?\d{1,2}\2\s?\d{1,4}|\d{8}"?$|\d{1,2}[ -]\p{L}{3,9}\.?[ -]\d{2,4})/u;

/** Whether what an open quote would swallow is a line of its own: it has cells, and a day among them. */
function looksLikeRow(line: string, separator: Separator): boolean {
  const cells = line.split(separator);
  return cells.length > 2 && cells.some((cell) => day.test(cell));
}
