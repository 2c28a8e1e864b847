import { currencyDecimals, type Day, isCurrency } from "../../../core/index";
import type { DayOrder, MoneyWay, ThreeDigits } from "../../../dialogs/protocol";
import type { Say } from "../../../i18n/index";
import { accountsOf } from "./accounts";
import { BalanceChanges } from "./balances";
import { type Row, textIn, tidy } from "./cells";
import { Columns } from "./columns";
import { currencyAbove } from "./currencyAbove";
import { isLine } from "./findHeader";
import { amountRoles, isDayFirst, isPayee, type Role } from "./knownHeaders";
import { MoneyWays, type OpenWay } from "./moneyWays";
import { currencyOf, isCurrencyOf, StatementAmounts } from "./readAmount";
import { type Around, StatementDates } from "./readDates";
import { RowShapes } from "./rowShapes";
import { mostWords, wayKey } from "./words/directions";
import { announced, isNotDone, StatusColumn } from "./words/statuses";
import { isSum } from "./words/sums";
import { unitOf } from "./words/units";

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
  /** A code, or a sign; "": that of the drive. */
  readonly currency: string;
  readonly text: (role: Role) => string;
  /** What stands in columns that are nothing else, each text of which may name who gave. */
  readonly others: () => readonly string[];
}

/** What the user has answered about a file. */
export interface Answers {
  readonly order: DayOrder | null;
  readonly threeDigits: ThreeDigits | null;
  /** Where the money went, by `answerKey`. */
  readonly ways: ReadonlyMap<string, MoneyWay>;
  /** Of which account lines are meant; "": of all; null: not answered. */
  readonly account: string | null;
}

export interface Statement {
  readonly lines: readonly StatementLine[];
  readonly order: DayOrder | null;
  /** What dates could be, where it is to be asked: the orders that are open, and a date for which it matters. */
  readonly asksOrder: { readonly text: string; readonly orders: readonly DayOrder[] } | null;
  /** A figure whose mark may part thousands or decimals; null where there is none. */
  readonly asksThreeDigits: string | null;
  /** What says where money went, and is to be answered; empty where nothing is. */
  readonly asksWays: readonly OpenWay[];
  /** The accounts of which there are lines, with how many, where it is to be said which are meant. */
  readonly asksAccount: ReadonlyMap<string, number>;
}

/** A file's lines, and what has been settled about it before they are read. */
export interface StatementFile {
  readonly rows: readonly (readonly string[])[];
  /** The line in which each row begins, from 1. */
  readonly lines: readonly number[];
  /** The lines whose quotes do not close. */
  readonly broken: ReadonlySet<number>;
  readonly header: readonly string[];
  /** Index of the first row under the header. */
  readonly firstRow: number;
  readonly roles: readonly (Role | null)[];
  /** That of the drive. */
  readonly currency: string;
  readonly around: Around;
}

/**
 * Reads the lines under the header. How dates, decimals and directions are written is decided from the
 * whole column; what is not certain then is not guessed.
 */
export function readStatement(file: StatementFile, answers: Answers, say: Say): Statement {
  return new LineReader(file, answers, say).read();
}

class LineReader {
  /** The rows above the headers, and those under them. */
  private readonly above: readonly Row[];
  private readonly body: readonly Row[];
  private readonly columns: Columns;
  /** Thousands or cents, in which the amounts are stated to be; "" where nothing states it. */
  private readonly unit: string;
  private readonly shapes: RowShapes;
  /** The rows whose cells stand where they belong: these tell how the columns are written. */
  private readonly sound: readonly Row[];
  private readonly soundRows: ReadonlySet<Row>;
  /** The currency that stands above the headers: theirs counts first. */
  private readonly currencyAbove: string;
  private readonly amounts: StatementAmounts;
  /** Where the file has lines of several accounts, that of each. */
  private readonly accounts: ReadonlyMap<Row, string>;
  private readonly asksAccount: Statement["asksAccount"];
  private readonly dates: StatementDates;
  /** Days recur: each text is read once. */
  private readonly days = new Map<string, Day | "either" | null>();
  private readonly balances: BalanceChanges;
  private readonly ways: MoneyWays;
  /** With the column of each. */
  private readonly statuses: readonly (readonly [number, StatusColumn])[];
  /** Texts that go on in rows below, which hold nothing else: by the row that they belong to, and their own rows. */
  private readonly continued: {
    readonly texts: ReadonlyMap<Row, string>;
    readonly rows: ReadonlySet<Row>;
  };
  /** Columns of no role that is anything but text. */
  private readonly otherPlaces: readonly number[];
  private asksOrder: Statement["asksOrder"] = null;
  private asksThreeDigits: string | null = null;

  constructor(
    private readonly file: StatementFile,
    private readonly answers: Answers,
    private readonly say: Say,
  ) {
    const { rows, firstRow, roles, header, around } = file;
    this.above = rows.slice(0, Math.max(firstRow - 1, 0));
    this.body = rows.slice(firstRow);
    this.columns = new Columns(header, roles, file.currency);
    const amountPlaces = amountRoles.flatMap((role) => this.columns.of(role));
    const amountHeaders = amountPlaces.map((c) => header[c]!);
    this.unit = unitOf(amountHeaders, this.above.flat());
    this.shapes = new RowShapes(this.body, header, roles, amountPlaces, firstRow > 0);
    this.sound = this.body.filter((row, i) => {
      return !file.broken.has(file.lines[firstRow + i]!) && this.shapes.isSound(row);
    });
    this.soundRows = new Set(this.sound);
    this.currencyAbove = currencyAbove(this.above);
    this.amounts = this.amountsOfLines();
    this.accounts = this.accountsOfLines();
    this.asksAccount = this.openAccounts();
    const dates = this.sound.map((row) => this.columns.dateText(row));
    this.dates = new StatementDates(dates, around, answers.order, isDayFirst(header));
    this.balances = this.balanceChanges();
    this.ways = this.moneyWays();
    this.statuses = this.columns.of("status").map((c) => {
      const cells = this.sound.map((row) => textIn(row, c));
      return [c, new StatusColumn(header[c]!, cells, mostWords)];
    });
    this.continued = this.continuations();
    this.otherPlaces = this.textColumns();
  }

  read(): Statement {
    const { lines, firstRow } = this.file;
    const above = this.above.flatMap((row, i) => {
      const isMoney = row.length >= 3 && isLine(row.map((cell) => cell.trim()));
      return isMoney ? [this.lineAbove(row, lines[i]!)] : [];
    });
    const below = this.body.map((row, i) => this.line(row, lines[firstRow + i]!));
    return {
      lines: [...above, ...below],
      order: this.dates.order,
      asksOrder: this.asksOrder,
      asksThreeDigits: this.asksThreeDigits,
      asksWays: [...this.ways.asked.values()],
      asksAccount: this.asksAccount,
    };
  }

  private line(row: Row, line: number): StatementLine {
    if (this.file.broken.has(line)) return this.brokenLine(row, line);
    const { kind, problem, date, ...money } = this.whole(row);
    return {
      line,
      kind,
      problem,
      dateText: this.columns.dateText(row),
      date,
      amountText: money.text,
      amount: money.value,
      currency: money.currency,
      text: (role) => this.textOf(row, role),
      others: () => this.otherPlaces.map((c) => tidy(row[c] ?? "")).filter((text) => text !== ""),
    };
  }

  private lineAbove(row: Row, line: number): StatementLine {
    const whole = row.filter((cell) => cell.trim() !== "").join(" ");
    const problem = this.say.words.pages.importing.aboveHeaders;
    return { ...this.brokenLine([whole], line), kind: "left-out", problem };
  }

  private textOf(row: Row, role: Role): string {
    const more = role === "note" ? (this.continued.texts.get(row) ?? "") : "";
    return [this.columns.cell(row, role), more].filter((text) => text !== "").join(" ");
  }

  /** Banks let a long purpose go on in the rows below, each with a text and nothing else. */
  private continuations() {
    const texts = new Map<Row, string>();
    const rows = new Set<Row>();
    let last: Row | null = null;
    for (const row of this.body) {
      const isSound = this.soundRows.has(row);
      const note = this.columns.cell(row, "note");
      const filledIn = row.filter((cell) => cell.trim() !== "").length;
      const isText = filledIn === 1 && note !== "" && !/^[\d\W]*$/.test(note) && !isSum(note);
      if (isSound && this.columns.dateText(row) !== "") last = this.hasAmount(row) ? row : null;
      else if (isSound && isText && last !== null) {
        texts.set(last, [texts.get(last) ?? "", note].filter((text) => text !== "").join(" "));
        rows.add(row);
      } else last = null;
    }
    return { texts, rows };
  }

  /** Its cells are not known: the line stands as it is. */
  private brokenLine([whole = ""]: Row, line: number): StatementLine {
    const problem = this.say.words.pages.importing.brokenQuotes;
    return {
      ...{ line, kind: "unreadable", problem, date: null, dateText: "" },
      ...{ amount: 0, amountText: "", currency: "" },
      text: (role) => (role === "note" ? whole : ""),
      others: () => [],
    };
  }

  /** What a row comes to: what spoils it altogether, its money, and the day. */
  private whole(row: Row) {
    const words = this.say.words.pages.importing;
    const without = (kind: "left-out" | "unreadable", problem: string) =>
      ({ kind, problem, value: 0, currency: "", text: "", date: null }) as const;
    if (this.shapes.isHeaderAgain(row)) return without("left-out", words.headerAgain);
    if (this.shapes.isOfOtherTable(row)) return without("unreadable", words.otherHeaders);
    if (this.shapes.isParted(row))
      return without("unreadable", words.tooManyCells(row.length, this.file.header.length));
    if (this.continued.rows.has(row)) return without("left-out", words.continued);
    const money = this.money(row);
    const left = (problem: string) => ({
      ...money,
      kind: "left-out" as const,
      problem,
      date: null,
    });
    if (row.some((cell) => isSum(cell))) return left(words.sum);
    if (money.kind !== "gift") return { ...money, date: null };
    const when = this.when(row);
    const dateText = this.columns.dateText(row);
    if (isNotDone(dateText)) return left(words.notDone(dateText));
    // Below the lines there may be totals, which have no date.
    if (when.problem === words.noDate) return left(when.problem);
    const account = this.accounts.get(row);
    if (account !== undefined && this.answers.account !== "" && account !== this.answers.account) {
      if (this.asksAccount.size === 0) return left(words.otherAccount(account));
      return { ...money, kind: "unreadable" as const, problem: words.severalAccounts, date: null };
    }
    if (when.problem === "") return { ...money, date: when.date };
    return { ...money, kind: "unreadable" as const, problem: when.problem, date: null };
  }

  /** Whether a line is shorter than others, and a figure stands where it has none. */
  private lacksCells(row: Row): boolean {
    if (row.length >= this.shapes.width || this.columns.dateText(row) === "") return false;
    const texts = row.filter((_, c) => this.file.roles[c] !== "date").map(tidy);
    return texts.some((text) => this.amounts.figureOf(text) !== null);
  }

  private when(row: Row): { readonly date: Day | null; readonly problem: string } {
    const words = this.say.words.pages.importing;
    if (!this.columns.has("date") && !this.columns.has("year"))
      return { date: null, problem: words.noDateColumn };
    const text = this.columns.dateText(row);
    if (text === "") return { date: null, problem: words.noDate };
    const date = this.dayOf(text);
    if (date === null) return { date, problem: words.notADate(text) };
    if (date !== "either") return { date, problem: "" };
    this.asksOrder ??= { text, orders: this.dates.open };
    return { date: null, problem: words.dayOrder(text) };
  }

  /** What came in, or why nothing did. */
  private money(row: Row) {
    const words = this.say.words.pages.importing;
    const texts = {
      amount: this.columns.cell(row, "amount"),
      paidIn: this.columns.cell(row, "paidIn"),
      paidOut: this.columns.cell(row, "paidOut"),
    };
    const shown = texts.paidIn || texts.amount || texts.paidOut;
    const made = (kind: StatementLine["kind"], problem: string, value = 0, currency = "") => ({
      kind,
      problem,
      value,
      currency,
      text: problem === words.outgoing ? texts.paidOut || shown : shown,
    });
    if (!this.columns.has("amount") && !this.columns.has("paidIn"))
      return made("unreadable", words.noAmountColumn);
    if (this.unit !== "") return made("unreadable", words.otherUnit(this.unit));
    const values = { amount: 0, paidIn: 0, paidOut: 0 };
    for (const column of amountRoles) {
      const value = this.valueOf(texts[column]);
      if (typeof value === "string") return made("unreadable", value);
      values[column] = value;
    }
    const came = this.ways.cameIn(row, values);
    if (typeof came === "string") return made("unreadable", came);
    if (!this.columns.has("paidIn") && this.balances.isContrary(row, came))
      return made("unreadable", words.againstBalance);
    if (came === 0 && this.lacksCells(row))
      return made("unreadable", words.tooFewCells(row.length, this.shapes.width));
    if (came === 0) {
      const isBlank = Object.values(values).every((value) => value === 0);
      return made("left-out", isBlank ? words.noAmount : words.noMovement);
    }
    if (came < 0) return made("left-out", words.outgoing);
    const status = this.statusOf(row);
    if (status?.isDone === false) return made("left-out", words.notDone(status.text));
    if (status !== null) {
      this.ways.ask(status.text, row);
      return made("unreadable", words.openStatus(status.text));
    }
    const purpose = this.columns.cell(row, "note");
    if (announced.test(purpose)) return made("left-out", words.notDone(purpose));
    const currency = this.currencyOfLine(row, texts.paidIn || texts.amount);
    if (currency === null) return made("unreadable", words.currencies);
    return made("gift", "", came, currency);
  }

  /** What says that the money has not come in, or may not have; null where it has. */
  private statusOf(row: Row): { readonly text: string; readonly isDone: false | null } | null {
    for (const [c, column] of this.statuses) {
      const text = textIn(row, c);
      const way = this.answers.ways.get(wayKey(text));
      const isDone = column.isDone(text) ?? (way === undefined ? null : way === "in");
      if (isDone !== true) return { text, isDone };
    }
    return null;
  }

  /** In major units; or why there is none. */
  private valueOf(text: string): number | string {
    const words = this.say.words.pages.importing;
    if (text === "") return 0;
    const figure = this.amounts.figureOf(text);
    if (figure === null) return words.notAnAmount(text);
    if (this.amounts.areContrary && /[.,]/.test(figure.digits)) return words.contraryMarks(text);
    const value = this.amounts.read(text);
    if (value === null) return words.notAnAmount(text);
    if (value !== "open") return value;
    this.asksThreeDigits ??= text;
    return words.threeDigits(text);
  }

  /** What the line says of its currency, null where it names two. */
  private currencyOfLine(row: Row, text: string): string | null {
    const column = this.columns.cell(row, "currency");
    const stated = column === "" ? "" : currencyOf(column);
    if (stated === null) return null;
    const figure = this.amounts.figureOf(text)?.currency ?? "";
    const inLine = [stated, figure, this.columns.currencyOf(row)].filter((each) => each !== "");
    const named = inLine.length > 0 ? inLine : [this.currencyAbove].filter((each) => each !== "");
    const code = named.find(isCurrency);
    const [found = ""] = code === undefined ? named : [code];
    return named.every((each) => isCurrencyOf(each, found)) ? found : null;
  }

  private dayOf(text: string): Day | "either" | null {
    let day = this.days.get(text);
    if (day === undefined) {
      day = this.dates.read(text);
      this.days.set(text, day);
    }
    return day;
  }

  private amountsOfLines(): StatementAmounts {
    const { columns } = this;
    const stated = [columns.currency, this.currencyAbove];
    const currency = stated.find(isCurrency) ?? this.file.currency;
    return new StatementAmounts(
      this.sound.flatMap((row) => amountRoles.map((role) => columns.cell(row, role))),
      this.sound.map((row) => columns.cell(row, "balance")),
      currencyDecimals(currency),
      this.answers.threeDigits,
    );
  }

  private moneyWays(): MoneyWays {
    const { sound, columns, amounts } = this;
    const { header, roles } = this.file;
    const areBalanced = this.balances.areOfAmounts;
    const lines = { header, roles, above: this.above.flat(), sound, columns, amounts, areBalanced };
    return new MoneyWays(lines, this.answers.ways, this.say.words.pages.importing);
  }

  private balanceChanges(): BalanceChanges {
    return new BalanceChanges(
      this.sound.flatMap((row) => {
        const day = this.dayOf(this.columns.dateText(row));
        const balance = this.amounts.read(this.columns.cell(row, "balance"));
        if (typeof day !== "number" || typeof balance !== "number") return [];
        const amount = this.amounts.read(this.columns.cell(row, "amount"));
        return { row, day, balance, amount: typeof amount === "number" ? amount : null };
      }),
    );
  }

  private accountsOfLines(): ReadonlyMap<Row, string> {
    return accountsOf({
      body: this.body,
      above: this.above,
      isHeader: (row) => this.shapes.isHeaderAgain(row),
      isLine: (row) =>
        this.soundRows.has(row) && this.columns.dateText(row) !== "" && this.hasAmount(row),
      stated: (row) => this.columns.cell(row, "account"),
    });
  }

  private readonly hasAmount = (row: Row) =>
    amountRoles.some((role) => this.amounts.figureOf(this.columns.cell(row, role)) !== null);

  private openAccounts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const { account } = this.answers;
    const isKnown = account === "" || [...this.accounts.values()].includes(account ?? "");
    if (isKnown) return counts;
    for (const name of this.accounts.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  }

  /** What holds the same in every line is the account's own. */
  private textColumns(): readonly number[] {
    const { header, roles } = this.file;
    return header.flatMap((_, c) => {
      if (roles[c] || this.ways.directions.includes(c)) return [];
      if (this.columns.has("payer") && isPayee(header[c]!)) return [];
      const cells = new Set(this.sound.map((row) => (row[c] ?? "").trim()));
      return this.sound.length > 1 && cells.size === 1 ? [] : [c];
    });
  }
}
