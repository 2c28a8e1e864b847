import {
  type Currency,
  type Day,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticData,
  diagnose,
  type FurtherLedger,
  type Money,
  type Place,
  toMinor,
} from "../core/index";
import {
  type Cell,
  type Choice,
  type ChoiceSet,
  type InputColumn,
  type InputTab,
  inputTabs,
} from "../schema/index";
import { cellText, isCellError, tidyText } from "./cellText";
import { decodeAmount } from "./decodeAmount";
import { decodeChoice, suggestChoice } from "./decodeChoice";
import { decodeDay, isPlausible } from "./decodeDay";
import { decodeNumber } from "./decodeNumber";
import type { TabLayout } from "./tabLayout";
import { unfitAmount } from "./unfitAmount";

/** Where the columns of a tab stand, from 0; −1 where it has no such column. */
export type Columns<T extends InputTab> = Readonly<Record<InputColumn<T>, number>>;

/** Below this code unit no text has several forms. */
const FIRST_COMBINING = 0x300;
const BLANK = 0x20;
const HASH = 0x23;
const NO_BREAK_SPACE = 0xa0;

/**
 * Reads one tab row by row, skipping blank ones. Each of its decoders takes a column, gives null
 * (or "") where the cell is blank, and where it cannot be read tells so and gives null as well.
 */
export class TabReader<T extends InputTab> {
  readonly tab: T;
  readonly columns: Columns<T>;
  private readonly layout: TabLayout;
  private readonly rows: readonly (readonly Cell[])[];
  private readonly found: Diagnostic[];
  private readonly ledger: FurtherLedger | null;
  private readonly ours: readonly number[];
  private readonly texts = new Map<string, string>();
  /** By column the last text that needed no tidying: rows near each other mostly say the same. */
  private readonly lastTexts: string[] = [];
  private readonly choices = new Map<ChoiceSet, Map<Cell, string | null>>();
  private readonly days = new Map<string, Day | null>();
  private cells: readonly Cell[] = [];
  private index: number;

  /** @param ledger where it is read as that tab, and is none */
  constructor(
    tab: T,
    layout: TabLayout,
    rows: readonly (readonly Cell[])[],
    found: Diagnostic[],
    ledger: FurtherLedger | null = null,
  ) {
    this.tab = tab;
    this.layout = layout;
    this.rows = rows;
    this.found = found;
    this.ledger = ledger;
    this.columns = columnsOf(tab, layout);
    this.ours = [...layout.columns.values()];
    this.index = layout.headerRow - 1;
  }

  /** Goes to the next row that holds something of ours; false at the end. */
  next(): boolean {
    for (this.index++; this.index < this.rows.length; this.index++) {
      this.cells = this.rows[this.index]!;
      if (!this.isRowBlank()) return true;
    }
    return false;
  }

  /** What is made of each of those rows; null: nothing. */
  records<R>(decode: () => R | null): R[] {
    // As long as the sheet at first: a list that grew would be copied time and again.
    const records = new Array<R>(Math.max(0, this.rows.length - this.index - 1));
    let count = 0;
    while (this.next()) {
      const record = decode();
      if (record !== null) records[count++] = record;
    }
    records.length = count;
    return records;
  }

  /** The present row as the sheet counts. */
  get row(): number {
    return this.index + 1;
  }

  place(): Place {
    const place = { tab: this.tab, row: this.row };
    return this.ledger === null ? place : { ...place, sheet: this.ledger.id };
  }

  cell(column: number): Cell {
    return this.at(column) ?? "";
  }

  isBlank(column: number): boolean {
    return isNothing(this.at(column));
  }

  /** The text of a cell: trimmed, composed; a number as an ID: 7 is "7". */
  text(column: number): string {
    const cell = this.at(column);
    if (cell === undefined || cell === "") return "";
    if (typeof cell !== "string") return cellText(cell);
    const last = this.lastTexts[column];
    if (cell === last) return last;
    if (cell.charCodeAt(0) === HASH && isCellError(cell)) {
      this.tell("cell-error", { value: cell }, column);
      return "";
    }
    if (!isTidy(cell)) return this.tidied(cell);
    this.lastTexts[column] = cell;
    return cell;
  }

  day(column: number): Day | null {
    const cell = this.at(column);
    if (typeof cell === "object" && isPlausible(cell.day)) return cell.day;
    if (isNothing(cell)) return null;
    const day = typeof cell === "string" ? this.dayOfText(cell) : decodeDay(cell!);
    if (day === null) this.tellUnreadable("not-a-day", { value: cellText(cell!) }, column);
    return day;
  }

  /** An amount in major units, of either sign. */
  major(column: number, currency: Currency): number | null {
    const cell = this.at(column);
    if (isNothing(cell)) return null;
    const amount = decodeAmount(cell!, currency);
    if (amount !== null) return amount;
    if (typeof cell === "object")
      this.tell("amount-is-a-date", { day: cell.day, currency }, column);
    else this.tellUnreadable("not-an-amount", { value: cellText(cell!), currency }, column);
    return null;
  }

  /** An amount in minor units that is 0 or more, or, with `above`, more than 0. */
  amount(column: number, currency: Currency, above = false): Money | null {
    const major = this.major(column, currency);
    if (major === null) return null;
    const minor = toMinor(major, currency);
    if (minor !== null && (above ? minor > 0 : minor >= 0)) return minor;
    const value = String(this.at(column));
    if (minor !== null) this.tell("out-of-range", { value, least: 0, above }, column);
    else this.found.push(unfitAmount(value, major, currency, this.placeOf(column), this.content()));
    return null;
  }

  /** A number that is 0 or more; with `signed` any. */
  number(column: number, signed = false): number | null {
    const cell = this.at(column);
    if (isNothing(cell)) return null;
    const number = decodeNumber(cell!);
    if (number !== null && (signed || number >= 0)) return number;
    const value = cellText(cell!);
    if (number === null) this.tellUnreadable("not-a-number", { value }, column);
    else this.tell("out-of-range", { value, least: 0, above: false }, column);
    return null;
  }

  /** @param taken what stands for a word that is none of the choices; told of */
  choice<S extends ChoiceSet>(
    column: number,
    set: S,
    taken: Choice<S> | null = null,
  ): Choice<S> | null {
    if (this.isBlank(column)) return null;
    const cell = this.cell(column);
    const choice = this.choiceOf(set, cell);
    if (choice !== null) return choice;
    const value = cellText(cell);
    const suggestion = suggestChoice(set, value);
    this.tellUnreadable("unknown-choice", { value, set, suggestion, taken }, column);
    return taken;
  }

  /** Whether the cell holds something; a required one that does not is told of. */
  require(column: number): boolean {
    if (!this.isBlank(column)) return true;
    this.tell("blank-cell", { tab: this.tab, column: this.layout.columnIds[column] ?? "" }, column);
    return false;
  }

  /** Warns where the second of two days comes before the first. */
  checkOrder(
    first: Day | null,
    firstColumn: number,
    second: Day | null,
    secondColumn: number,
  ): void {
    if (first === null || second === null || first <= second) return;
    const { columnIds } = this.layout;
    const ids = {
      firstColumn: columnIds[firstColumn] ?? "",
      secondColumn: columnIds[secondColumn] ?? "",
    };
    this.tell("days-reversed", { tab: this.tab, first, second, ...ids }, secondColumn);
  }

  tell<C extends DiagnosticCode>(code: C, data: DiagnosticData[C], column: number): void {
    this.found.push(diagnose(code, data, this.placeOf(column), this.content()));
  }

  private placeOf(column: number): Place {
    const id = this.layout.columnIds[column];
    return id ? { ...this.place(), column: id } : this.place();
  }

  /** Tells of a cell that cannot be read, or that its formula has failed. */
  tellUnreadable<C extends DiagnosticCode>(
    code: C,
    data: DiagnosticData[C] & { readonly value: string },
    column: number,
  ): void {
    if (isCellError(data.value)) this.tell("cell-error", { value: data.value }, column);
    else this.tell(code, data, column);
  }

  /**
   * What stands in our columns of the row, in an order of its own, wherever they stand. That a gift
   * got a receipt since does not reopen what was accepted of it.
   */
  private content(): string[] {
    return Object.entries<number>(this.columns)
      .filter(([id]) => this.tab !== "contributions" || id !== "receipt")
      .map(([, column]) => cellText(this.cell(column)));
  }

  /** An array that is asked for −1 looks for a property of that name: slower than many cells. */
  private at(column: number): Cell | undefined {
    return column < 0 ? undefined : this.cells[column];
  }

  private isRowBlank(): boolean {
    for (const column of this.ours) if (!isNothing(this.cells[column])) return false;
    return true;
  }

  private tidied(text: string): string {
    let tidy = this.texts.get(text);
    if (tidy === undefined) {
      tidy = tidyText(text);
      this.texts.set(text, tidy);
    }
    return tidy;
  }

  private choiceOf<S extends ChoiceSet>(set: S, cell: Cell): Choice<S> | null {
    let known = this.choices.get(set);
    if (known === undefined) {
      known = new Map();
      this.choices.set(set, known);
    }
    let choice = known.get(cell);
    if (choice === undefined) {
      choice = decodeChoice(set, cell);
      known.set(cell, choice);
    }
    return choice as Choice<S> | null;
  }

  private dayOfText(text: string): Day | null {
    let day = this.days.get(text);
    if (day === undefined) {
      day = decodeDay(text);
      this.days.set(text, day);
    }
    return day;
  }
}

/** Blank, or a checkbox that is not ticked: columns of those are filled to the foot of the sheet. */
function isNothing(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === "" || cell === false) return true;
  if (typeof cell !== "string") return false;
  const first = cell.charCodeAt(0);
  return (first <= BLANK || first >= NO_BREAK_SPACE) && cell.trim() === "";
}

/** Whether a text needs no tidying: no blank at either end, and nothing that has several forms. */
function isTidy(text: string): boolean {
  const last = text.length - 1;
  if (text.charCodeAt(0) <= BLANK || text.charCodeAt(last) <= BLANK) return false;
  for (let i = 0; i <= last; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= FIRST_COMBINING ? !isStable(unit) : unit === NO_BREAK_SPACE) return false;
  }
  return true;
}

/** Han characters and whole Hangul syllables, which composing leaves as they are among their like. */
function isStable(unit: number): boolean {
  return (unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x4e00 && unit <= 0x9fff);
}

function columnsOf<T extends InputTab>(tab: T, layout: TabLayout): Columns<T> {
  const columns: Record<string, number> = {};
  for (const id of Object.keys(inputTabs[tab])) columns[id] = layout.columns.get(id) ?? -1;
  return columns as Columns<T>;
}
