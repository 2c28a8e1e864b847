import type { Day } from "../../core/index";
import { plainKey, type Say } from "../../i18n/index";
import type { Role } from "./knownHeaders";
import {
  currencyOf,
  type DecimalMark,
  decimalMarkOf,
  type Figure,
  takeApart,
  valueOfFigure,
} from "./readAmount";
import { type DayOrder, dayOrderOf, readDate } from "./readDates";

/** One line of a statement. `problem` says why it cannot be a gift; "" where it can. */
export interface StatementLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly kind: "gift" | "left-out" | "unreadable";
  readonly problem: string;
  readonly dateText: string;
  readonly date: Day | null;
  readonly amountText: string;
  /** In major units. */
  readonly amount: number;
  /** "": that of the drive. */
  readonly currency: string;
  readonly text: (role: Role) => string;
}

export interface Statement {
  readonly lines: readonly StatementLine[];
  readonly order: DayOrder | null;
  /** Whether dates are in the file that could be read two ways. */
  readonly asksDayOrder: boolean;
}

/** What has been settled about a file before its lines are read. */
export interface StatementColumns {
  readonly header: readonly string[];
  /** Index of the first line under the header. */
  readonly firstLine: number;
  readonly roles: readonly (Role | null)[];
}

/** Payments that are announced, failed or given back. */
const notDone = new Set(
  "pending failed denied cancelled canceled reversed refunded removed expired declined refused held onhold unclaimed unpaid storniert vorgemerkt abgelehnt 대기 처리중 취소 실패 환불".split(
    " ",
  ),
);
const outgoing = new Set("s soll d dr debit debet out paidout 출금 지급 출".split(" "));

/**
 * Reads the lines under the header. How dates and decimals are written is decided from the whole
 * column; what is not certain then is not guessed.
 *
 * @param chosen the order that was chosen for dates; null: none
 */
export function readStatement(
  rows: readonly (readonly string[])[],
  columns: StatementColumns,
  chosen: DayOrder | null,
  today: Day,
  say: Say,
): Statement {
  const reader = new LineReader(rows.slice(columns.firstLine), columns, chosen, today, say);
  return reader.read();
}

/** Nothing but ASCII, and single blanks between what is not blank. */
const isTidy = /^(?:[!-~]+(?: [!-~]+)*)?$/;

class LineReader {
  private readonly places: ReadonlyMap<Role, number>;
  private readonly order: DayOrder | null;
  private readonly mark: DecimalMark | null;
  private readonly currency: string;
  private asksDayOrder = false;
  /** Days and figures recur: each text is read once. */
  private readonly days = new Map<string, Day | "either" | null>();
  private readonly figures = new Map<string, Figure | null>();

  constructor(
    private readonly rows: readonly (readonly string[])[],
    private readonly columns: StatementColumns,
    chosen: DayOrder | null,
    private readonly today: Day,
    private readonly say: Say,
  ) {
    this.places = new Map(
      columns.roles.flatMap((role, c) => (role === null ? [] : [[role, c] as const])),
    );
    this.order = chosen ?? dayOrderOf(rows.map((row) => this.cell(row, "date")));
    this.mark = decimalMarkOf(
      rows.flatMap((row) => this.amountTexts(row).map((text) => this.figureOf(text))),
    );
    this.currency = this.headerCurrency();
  }

  read(): Statement {
    const lines = this.rows.map((row, i) => this.line(row, this.columns.firstLine + i + 1));
    return { lines, order: this.order, asksDayOrder: this.asksDayOrder };
  }

  private line(row: readonly string[], line: number): StatementLine {
    const money = this.money(row);
    const when = money.kind === "gift" ? this.when(row) : { date: null, problem: "" };
    // Below the lines there may be totals, which have no date.
    const isTotal = when.problem === this.say.words.pages.importing.noDate;
    const kind = when.problem === "" ? money.kind : isTotal ? "left-out" : "unreadable";
    return {
      line,
      kind,
      problem: money.problem || when.problem,
      dateText: this.cell(row, "date"),
      date: when.date,
      amountText: money.text,
      amount: money.value,
      currency: money.currency,
      text: (role) => this.cell(row, role),
    };
  }

  private when(row: readonly string[]): { readonly date: Day | null; readonly problem: string } {
    const words = this.say.words.pages.importing;
    if (!this.places.has("date")) return { date: null, problem: words.noDateColumn };
    const text = this.cell(row, "date");
    if (text === "") return { date: null, problem: words.noDate };
    const date = this.dayOf(text);
    if (date === null) return { date, problem: words.notADate(text) };
    if (date !== "either") return { date, problem: "" };
    this.asksDayOrder = true;
    return { date: null, problem: words.dayOrder(text) };
  }

  /** What came in, or why nothing did. */
  private money(row: readonly string[]) {
    const words = this.say.words.pages.importing;
    const [inText = "", outText = ""] = this.amountTexts(row);
    const made = (kind: StatementLine["kind"], problem: string, value = 0, currency = "") => ({
      kind,
      problem,
      value,
      currency,
      text: problem === words.outgoing ? outText || inText : inText || outText,
    });
    if (!this.places.has("amount") && !this.places.has("paidIn"))
      return made("unreadable", words.noAmountColumn);
    const came = this.valueOf(inText);
    const went = this.valueOf(outText);
    if (came.figure === null && inText !== "") return made("unreadable", words.notAnAmount(inText));
    if (came.value === null) return made("unreadable", words.notAnAmount(inText));
    if (came.value === 0) {
      const hasGone = went.value !== null && went.value !== 0;
      return made("left-out", hasGone ? words.outgoing : words.noAmount);
    }
    const isOut = outgoing.has(plainKey(this.cell(row, "direction")));
    if (came.value < 0 || isOut) return made("left-out", words.outgoing);
    const status = this.cell(row, "status");
    if (notDone.has(plainKey(status))) return made("left-out", words.notDone(status));
    const stated = currencyOf(this.cell(row, "currency")) || came.figure?.currency;
    return made("gift", "", came.value, stated || this.currency);
  }

  private valueOf(text: string): { readonly figure: Figure | null; readonly value: number | null } {
    const figure = this.figureOf(text);
    return { figure, value: figure === null ? 0 : valueOfFigure(figure, this.mark) };
  }

  private dayOf(text: string): Day | "either" | null {
    let day = this.days.get(text);
    if (day === undefined) {
      day = readDate(text, this.order, this.today);
      this.days.set(text, day);
    }
    return day;
  }

  private figureOf(text: string): Figure | null {
    if (text === "") return null;
    let figure = this.figures.get(text);
    if (figure === undefined) {
      figure = takeApart(text);
      this.figures.set(text, figure);
    }
    return figure;
  }

  /** What came in and what went out, as written. */
  private amountTexts(row: readonly string[]): readonly string[] {
    const paidIn = this.places.has("paidIn") ? this.cell(row, "paidIn") : "";
    return [paidIn || this.cell(row, "amount"), this.cell(row, "paidOut")];
  }

  /** The currency that the amount's header names in brackets: "Betrag (EUR)", "입금액(원)". */
  private headerCurrency(): string {
    const place = this.places.get("paidIn") ?? this.places.get("amount") ?? -1;
    const named = /[(（[]\s*([^)）\]]+?)\s*[)）\]]/u.exec(this.columns.header[place] ?? "");
    return named === null ? "" : (currencyOf(named[1]!) ?? "");
  }

  private cell(row: readonly string[], role: Role): string {
    const text = row[this.places.get(role) ?? -1] ?? "";
    return isTidy.test(text) ? text : text.normalize().trim().replace(/\s+/g, " ");
  }
}
