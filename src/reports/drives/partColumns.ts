import type { PartState } from "../../core/index";
import { type Cell, isBlank } from "../../schema/index";
import { everyLanguage, headerOf } from "../report/reportColumns";
import { headerKey, ourColumns } from "../report/sheetColumns";

/** A part's letter in the column of states: by it the part is coloured. */
export const partLetters: Readonly<Record<PartState, string>> = {
  paid: "P",
  part: "R",
  due: "D",
  "not-yet": "N",
  exempt: "E",
};
/** The letter of a day on which the row's drive has no part. */
export const NO_PART = ".";

const PART = "part:";

/** The id of the column of Payments that is for such a part of a quota, from 0. */
export const partId = (part: number): string => PART + part;

/** Which part of a quota a column is for, from 0; −1: it is none of Payments'. */
export function partOf(id: string | null): number {
  return id?.startsWith(PART) ? Number(id.slice(PART.length)) : -1;
}

/** So many rows, from all of the table, tell what a column holds. */
const MOST_ROWS = 300;

type PartRows = readonly (readonly Cell[])[];

/** Columns of the tab Payments as it stands, from 0. */
export interface PartPlaces {
  /** Those that are a part's. */
  readonly parts: readonly number[];
  /** Those behind the last of them that nobody has used: parts that there were once, or are to be. */
  readonly free: readonly number[];
  /** The column behind which more parts belong; −1: at the right edge, where columns need not be put in. */
  readonly last: number;
}

/**
 * Which columns of Payments are a part's. A user may head a column of their own with a day, too: a
 * part's holds what the letters of the states say that it does, and there are no more than letters.
 *
 * @param rows from the top of the sheet
 */
export function partPlaces(rows: PartRows): PartPlaces {
  const { headerAt } = ourColumns("payments", rows);
  const header = rows[headerAt] ?? [];
  const likes = everyLanguage().map(({ reports }) => reports.payments.partLike);
  const isDay = (cell: Cell) =>
    typeof cell === "string" && likes.some((like) => like.test(cell.trim()));
  const dated = header.flatMap((cell, c) => (isDay(cell) ? [c] : []));
  const below = rows.slice(headerAt + 1);
  const states = placeOf("states", header);
  const apart = Math.ceil(below.length / MOST_ROWS);
  const known = below.flatMap((cells, r): StatedRow[] => {
    if (r % apart > 0) return [];
    const letters = String(cells[states] ?? "");
    return isLetters.test(letters) ? [{ cells, letters }] : [];
  });
  const count = known.reduce((most, { letters }) => Math.max(most, letters.length), 0);
  const parts =
    states < 0
      ? dated.filter((c) => below.every((cells) => typeof cells[c] !== "string" || cells[c] === ""))
      : dated.filter((c) => isPart(c, known, count)).slice(0, count);
  const before = placeOf("paid", header) - 1;
  const free = freeColumns(rows.slice(headerAt), parts[parts.length - 1] ?? -1, before);
  const last = free[free.length - 1] ?? parts[parts.length - 1] ?? before;
  return { parts, free, last: last < header.length - 1 ? last : -1 };
}

/** Blank columns right behind the last part, or, where there is none, those that end with `before`. */
function freeColumns(table: PartRows, last: number, before: number): readonly number[] {
  const isFree = (c: number) => table.every((cells) => isBlank(cells[c] ?? ""));
  const free: number[] = [];
  const width = table[0]?.length ?? 0;
  if (last >= 0) for (let c = last + 1; c < width && isFree(c); c++) free.push(c);
  else for (let c = before; c > 0 && isFree(c); c--) free.unshift(c);
  return free;
}

/** A row of Payments that says how its parts stand. */
interface StatedRow {
  readonly cells: readonly Cell[];
  readonly letters: string;
}

const isLetters = new RegExp(`^[${Object.values(partLetters).join("")}${NO_PART}]+$`);

function placeOf(id: "paid" | "states", header: readonly Cell[]): number {
  const names = everyLanguage().map((words) => headerKey(headerOf(words, "payments", id)));
  return header.findIndex((cell) => names.includes(headerKey(cell)));
}

/** Whether a column holds, in most rows, what one of so many parts does. Cells may have been typed over. */
function isPart(c: number, known: readonly StatedRow[], count: number): boolean {
  for (let part = 0; part < count; part++) {
    let fitting = 0;
    for (const { cells, letters } of known)
      if (fits(cells[c] ?? "", letters[part] ?? NO_PART)) fitting++;
    if (fitting * 2 > known.length) return true;
  }
  return false;
}

function fits(cell: Cell, letter: string): boolean {
  if (letter === NO_PART) return cell === "";
  if (letter === partLetters.exempt) return cell === "" || typeof cell !== "boolean";
  if (letter === partLetters.due || letter === partLetters["not-yet"]) return cell === 0;
  return typeof cell === "number";
}
