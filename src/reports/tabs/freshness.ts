import { currencyDecimals, type Day } from "../../core/index";
import type { Say } from "../../i18n/index";
import {
  cellsIn,
  columnLetters,
  literal,
  type SheetSnapshot,
  serialOf1970,
} from "../../schema/index";

/** Where a ledger's amounts stand, to be watched by row 1 of every generated tab. */
export interface LedgerColumn {
  readonly sheet: SheetSnapshot;
  /** The Amount column, from 0. */
  readonly column: number;
}

/** What row 1 of a generated tab says. */
export interface RowOne {
  /** null where no ledger is watched: then `text` is all. */
  readonly formula: string | null;
  /** What it shows just after a refresh. */
  readonly text: string;
}

/** So many letters has row 1 where it is up to date and its day is not fixed: they can be read without scrolling. */
const LONGEST_ROW = 110;

/**
 * The sentence of row 1 of a generated tab: as of when, and the one live part, whether Contributions
 * still holds as many amounts, and as much, as when the summaries were made, which is never cut; then
 * the first of the headlines that there is room for, or what there is room for of the last. Those
 * figures stand in the formula; nothing is looked up but the ledger's column.
 *
 * Counted is what is not blank, by COUNTBLANK, so that rows whose formula shows nothing yet do not
 * count, as COUNTA would. COUNTIF with wildcards counts numbers in LibreOffice and not in Excel. What
 * is used here gives the same in Sheets, Excel, LibreOffice and Univer.
 *
 * @param ledgers what is watched; empty: there is none yet; null: none is to be
 */
export function freshness(
  headlines: readonly string[],
  asOf: { readonly day: Day; readonly fixed: boolean; readonly currency: string },
  ledgers: readonly LedgerColumn[] | null,
  say: Say,
): RowOne {
  const { rowOne } = say.words.reports;
  const day = rowOne.asOf(say.day(asOf.day));
  const said = asOf.fixed ? `${day}, ${rowOne.fixed(say.words.schema.tabs.settings)}` : day;
  const headline = fitting(headlines.map(inOneLine), `${day} · ${rowOne.upToDate} · `);
  const after = headline === "" ? "" : ` · ${headline}`;
  if (ledgers === null) return { formula: null, text: `${said}${after}` };
  if (ledgers.length === 0) return { formula: null, text: `${said} · ${rowOne.noLedger}${after}` };
  const live = livePart(ledgers, currencyDecimals(asOf.currency), say);
  const rest = after === "" ? "" : `&${literal(after)}`;
  return {
    formula: `=${literal(`${said} · `)}&${live}${rest}`,
    text: `${said} · ${rowOne.upToDate}${after}`,
  };
}

const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A letter of East Asia is as wide as two others. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > "\u1100" ? 2 : 1), 0);

function fitting(headlines: readonly string[], before: string): string {
  const room = LONGEST_ROW - widthOf(before);
  const whole = headlines.find((headline) => widthOf(headline) <= room);
  if (whole !== undefined) return whole;
  let shown = "";
  let width = 0;
  for (const letter of headlines[headlines.length - 1] ?? "") {
    width += widthOf(letter);
    if (width > room - 1) break;
    shown += letter;
  }
  return `${shown.trimEnd()}…`;
}

function livePart(ledgers: readonly LedgerColumn[], decimals: number, say: Say): string {
  const { rowOne } = say.words.reports;
  const columns = ledgers.map(columnReference);
  let [count, sum] = [0, 0];
  for (const ledger of ledgers) {
    const counted = countAmounts(ledger);
    count += counted.count;
    sum += counted.sum;
  }
  const names = say.list(ledgers.map(({ sheet }) => sheet.name));
  const filled = columns.map((column) => `ROWS(${column})-COUNTBLANK(${column})`).join("+");
  const rows = `(${filled}-${count})`;
  const added = columns.map((column) => `SUM(${column})`).join("+");
  const amount = `ROUND(${added}-${figure(toPlaces(sum))};${Math.max(decimals, 2)})`;
  const { one, more } = rowOne.rows;
  const word = one === more ? literal(more) : `IF(ABS(${rows})=1;${literal(one)};${literal(more)})`;
  const changed = sentence(
    rowOne.changed(names, "\u0001", "\u0002"),
    new Map([
      ["\u0001", `${sign(rows)}&ABS(${rows})&${word}`],
      ["\u0002", `${sign(amount)}&FIXED(ABS(${amount});${decimals})`],
    ]),
  );
  const same = `AND(${rows}=0;${amount}=0)`;
  const live = `IF(${same};${literal(rowOne.upToDate)};${changed})`;
  return `IFERROR(${live};${literal(rowOne.amountError(names))})`;
}

function columnReference({ sheet, column }: LedgerColumn): string {
  const letters = columnLetters(column + 1);
  return cellsIn(sheet.name, `${letters}:${letters}`);
}

/** Fifteen digits are all that a spreadsheet keeps. */
const toPlaces = (sum: number) => Number(sum.toPrecision(15));

const sign = (figure: string) => `IF(${figure}<0;"−";"+")`;

/**
 * A figure as every locale reads it: some set off decimals by a comma, so that none is written, but a
 * fraction. Fifteen digits are all that a spreadsheet keeps.
 */
function figure(value: number): string {
  if (Number.isInteger(value)) return `(${value})`;
  const [, decimals = ""] = value.toFixed(10).replace(/0+$/, "").split(".");
  const scale = 10 ** decimals.length;
  return `(${Math.round(value * scale)}/${scale})`;
}

/** What a sheet itself counts and adds up: all that is not blank; dates are numbers to it. */
function countAmounts({ sheet, column }: LedgerColumn): { count: number; sum: number } {
  let count = 0;
  let sum = 0;
  for (const row of sheet.rows) {
    const cell = row[column] ?? "";
    if (cell === "") continue;
    count++;
    if (typeof cell === "number") sum += cell;
    else if (typeof cell === "object") sum += cell.day + serialOf1970 + (cell.minutes ?? 0) / 1_440;
  }
  return { count, sum: toPlaces(sum) };
}

/** A sentence as a formula, its placeholders filled by expressions. */
function sentence(text: string, expressions: ReadonlyMap<string, string>): string {
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const expression = expressions.get(text[i]!);
    if (expression === undefined) continue;
    if (i > from) pieces.push(literal(text.slice(from, i)));
    pieces.push(expression);
    from = i + 1;
  }
  if (from < text.length) pieces.push(literal(text.slice(from)));
  return pieces.join("&");
}
