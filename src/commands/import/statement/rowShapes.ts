import { type Row, usualLength } from "./cells";
import { areHeaders } from "./findHeader";
import { isAmount, type Role } from "./knownHeaders";
import { directionOf } from "./words/directions";

/** An amount with its cents. */
const cents = /^\s*[-+]?\d[\d.,]*[.,]\d{2}\s*$/;
/** What an amount leaves in the next cell when its own comma parts it. */
const restOfFigure = /^\s*(\d{2}|\d{3}([.,]\d*)?)\D*$/;

/** What the rows under the headers look like, and in which of them each cell stands in its own column. */
export class RowShapes {
  /** How many columns there are. A last one without a header holds directions, if anything. */
  readonly width: number;
  /** How many cells the most rows have. */
  private readonly usualLength: number;
  private readonly hasLooseCents: boolean;
  private readonly textByColumn = new Map<number, boolean>();
  /** The rows under other headers than those at the top, these included. */
  private readonly ofOtherTable: ReadonlySet<Row>;

  /** @param amounts the columns of amounts */
  constructor(
    private readonly body: readonly Row[],
    private readonly header: readonly string[],
    private readonly roles: readonly (Role | null)[],
    private readonly amounts: readonly number[],
    private readonly hasHeader: boolean,
  ) {
    const named = header.reduce((last, text, c) => (text === "" ? last : c + 1), 0);
    this.width = hasHeader && header.length - named === 1 ? named : header.length;
    this.usualLength = usualLength(body);
    this.hasLooseCents = this.looseCents();
    this.ofOtherTable = this.otherTable();
  }

  /** Whether its cells stand where they belong. */
  isSound(row: Row): boolean {
    return !this.isOfOtherTable(row) && !this.isHeaderAgain(row) && !this.isParted(row);
  }

  isHeaderAgain(row: Row): boolean {
    return this.hasHeader && this.header.every((text, c) => (row[c] ?? "").trim() === text);
  }

  isOfOtherTable(row: Row): boolean {
    return this.ofOtherTable.has(row);
  }

  /**
   * Whether a separator within a text or an amount has parted one cell into two: something stands beyond
   * the headers; or the line is longer than others, and behind its figure stands what looks like the
   * rest of it, or a figure where others have text.
   */
  isParted(row: Row): boolean {
    const beyond = row.slice(this.width).filter((cell) => cell.trim() !== "");
    const isLonger = row.length > this.header.length;
    if (beyond.some((cell) => isLonger || directionOf(cell) === null)) return true;
    if (row.length === this.usualLength && !isLonger && !this.hasLooseCents) return false;
    return this.amounts.some((c) => {
      if (/\d$/.test(row[c] ?? "") && restOfFigure.test(row[c + 1] ?? "")) return true;
      return row.some((cell, at) => at > c && cents.test(cell) && this.isTextColumn(at));
    });
  }

  /** Another account may follow, its columns in another order, until the first headers come again. */
  private otherTable(): ReadonlySet<Row> {
    const found = new Set<Row>();
    let isOther = false;
    for (const row of this.body) {
      if (this.isHeaderAgain(row)) isOther = false;
      else if (areHeaders(row)) isOther = true;
      if (isOther) found.add(row);
    }
    return found;
  }

  /** Whether few lines hold a figure in a column that is not known to hold figures. */
  private isTextColumn(column: number): boolean {
    let isText = this.textByColumn.get(column);
    if (isText === undefined) {
      const role = this.roles[column] ?? null;
      const isMoney = role === "balance" || isAmount(role);
      const figures = this.body.filter((row) => cents.test(row[column] ?? "")).length;
      isText = !isMoney && (figures * 2 < this.body.length || figures < 2);
      this.textByColumn.set(column, isText);
    }
    return isText;
  }

  /** Whether every amount is whole, and behind each stand two digits, noughts among them: its cents. */
  private looseCents(): boolean {
    const [c = -1] = this.amounts;
    const rows = this.body.filter((row) => /\d/.test(row[c] ?? ""));
    const isLoose = (row: Row) =>
      /^\D*\d+$/.test(row[c]!.trim()) && /^\s*\d{2}\s*$/.test(row[c + 1] ?? "");
    return rows.every(isLoose) && rows.some((row) => /^\s*0/.test(row[c + 1]!));
  }
}
