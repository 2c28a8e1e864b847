import { currencyDecimals, type Day, isCurrency } from "../../../core/index";
import type { DayOrder, MoneyWay, ThreeDigits } from "../../../dialogs/protocol";
import type { Say } from "../../../i18n/index";
import { accountsOf } from "./accounts";
import { BalanceChanges } from "./balances";
import { filled, tidy } from "./cells";
import { currencyAbove } from "./currencyAbove";
import { areHeaders, isLine } from "./findHeader";
import { currencyOfHeader, isDayFirst, isPayee, type Role } from "./knownHeaders";
import {
  areContrary,
  currencyOf,
  type Figure,
  isCurrencyOf,
  type Marks,
  marksOf,
  takeApart,
  valueOfFigure,
} from "./readAmount";
import { type Around, StatementDates } from "./readDates";
import { amountRoles, RowShapes } from "./rowShapes";
import {
  type Direction,
  directionOf,
  directionWithin,
  maySayDirections,
  mostWords,
  saysDirections,
  wayKey,
} from "./words/directions";
import { type SignDoubt, signDoubt, spentWord } from "./words/signDoubt";
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
  /** By `wayKey` of a word, or by `withoutSign`: where the money went. */
  readonly ways: ReadonlyMap<string, MoneyWay>;
  /** Of which account lines are meant; "": of all; null: not answered. */
  readonly account: string | null;
}

export { wayKey };

/** Stands among words for the amounts without a minus, or without any sign. */
export const withoutSign = "+";

/** What says of money where it went, and could mean either. */
interface OpenWay {
  /** A word of the file, or `withoutSign`. */
  readonly word: string;
  /** A line that has it: who or what for, and how much. */
  readonly sample: string;
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

type Row = readonly string[];

class LineReader {
  private readonly places: ReadonlyMap<Role, readonly number[]>;
  /** Columns of no role that is anything but text. */
  private readonly otherPlaces: readonly number[];
  private readonly directions: readonly number[];
  /** With the column of each. */
  private readonly statuses: readonly (readonly [number, StatusColumn])[];
  /** Texts that go on in rows below, which hold nothing else: by the row that they belong to, and their own rows. */
  private readonly continued: {
    readonly texts: ReadonlyMap<Row, string>;
    readonly rows: ReadonlySet<Row>;
  };
  private readonly dates: StatementDates;
  private readonly balances: BalanceChanges;
  private readonly marks: Marks;
  private readonly isContrary: boolean;
  /** Whether some amount has a minus: then those without one have come in. */
  private readonly isSigned: boolean;
  /** That of a header, and that which stands above the headers: the first counts first. */
  private readonly currency: string;
  private readonly above: string;
  /** Where the file has lines of several accounts, that of each. */
  private readonly accounts: ReadonlyMap<Row, string>;
  private readonly asksAccount: Statement["asksAccount"];
  private readonly decimals: number;
  private readonly body: readonly Row[];
  /** The rows whose cells stand where they belong: these tell how the columns are written. */
  private readonly sound: readonly Row[];
  private readonly soundRows: ReadonlySet<Row>;
  private readonly shapes: RowShapes;
  /** Thousands or cents, in which the amounts are stated to be; "" where nothing states it. */
  private readonly unit: string;
  /** The rows under other headers than those at the top, these included. */
  private readonly ofOtherTable: ReadonlySet<Row>;
  private asksOrder: Statement["asksOrder"] = null;
  private asksThreeDigits: string | null = null;
  private readonly asksWays = new Map<string, OpenWay>();
  /** What of the signs may be meant the other way round. */
  private readonly doubt: SignDoubt;
  /** Whether in "Paid in" all has a minus, and in "Paid out" nothing: only the columns tell then. */
  private readonly isPaidInContrary: boolean;
  private readonly isPaidOutMixed: boolean;
  /** Days and figures recur: each text is read once. */
  private readonly days = new Map<string, Day | "either" | null>();
  private readonly figures = new Map<string, Figure | null>();

  constructor(
    private readonly file: StatementFile,
    private readonly answers: Answers,
    private readonly say: Say,
  ) {
    const { rows, firstRow, roles, header, around } = file;
    this.body = rows.slice(firstRow);
    this.places = placesOf(roles);
    const amountPlaces = amountRoles.flatMap((role) => this.places.get(role) ?? []);
    const aboveTexts = rows.slice(0, Math.max(firstRow - 1, 0)).flat();
    this.unit = unitOf(
      amountPlaces.map((c) => header[c]!),
      aboveTexts,
    );
    this.shapes = new RowShapes(this.body, header, roles, amountPlaces, firstRow > 0);
    this.ofOtherTable = this.otherTable();
    this.sound = this.body.filter((row, i) => this.isSound(row, file.lines[firstRow + i]!));
    this.soundRows = new Set(this.sound);
    this.currency = this.headerCurrency();
    this.above = currencyAbove(rows.slice(0, Math.max(firstRow - 1, 0)));
    const [currency = file.currency] = [this.currency, this.above].filter(isCurrency);
    this.decimals = currencyDecimals(currency);
    this.accounts = this.accountsOfLines();
    this.asksAccount = this.openAccounts();
    const amounts = this.figuresOf(...amountRoles);
    const own = marksOf(amounts);
    this.isContrary = areContrary(own);
    const all = marksOf([...amounts, ...this.figuresOf("balance")]);
    this.marks = areContrary(all) ? own : all;
    this.isSigned = this.figuresOf("amount").some((figure) => figure?.sign === "-");
    const dates = this.sound.map((row) => this.dateText(row));
    this.dates = new StatementDates(dates, around, answers.order, isDayFirst(header));
    this.balances = this.balanceChanges();
    this.directions = this.directionColumns();
    this.statuses = (this.places.get("status") ?? []).map((c) => {
      const cells = this.sound.map((row) => filled(tidy(row[c] ?? "")));
      return [c, new StatusColumn(header[c]!, cells, mostWords)];
    });
    this.continued = this.continuations();
    this.doubt = this.signsInDoubt();
    this.isPaidInContrary = this.paidInContrary();
    this.isPaidOutMixed = new Set(this.signsOf("paidOut").map((sign) => sign === "-")).size > 1;
    this.otherPlaces = this.textColumns();
  }

  read(): Statement {
    const { lines, rows, firstRow } = this.file;
    const above = rows.slice(0, Math.max(firstRow - 1, 0)).flatMap((row, i) => {
      const isMoney = row.length >= 3 && isLine(row.map((cell) => cell.trim()));
      return isMoney ? [this.lineAbove(row, lines[i]!)] : [];
    });
    const below = this.body.map((row, i) => this.line(row, lines[firstRow + i]!));
    const read = [...above, ...below];
    const { order } = this.dates;
    const { asksOrder, asksThreeDigits } = this;
    const asksWays = [...this.asksWays.values()];
    return {
      lines: read,
      order,
      asksOrder,
      asksThreeDigits,
      asksWays,
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
      dateText: this.dateText(row),
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
    return [this.cell(row, role), more].filter((text) => text !== "").join(" ");
  }

  /** Banks let a long purpose go on in the rows below, each with a text and nothing else. */
  private continuations() {
    const texts = new Map<Row, string>();
    const rows = new Set<Row>();
    let last: Row | null = null;
    for (const row of this.body) {
      const isSound = this.soundRows.has(row);
      const note = this.cell(row, "note");
      const filledIn = row.filter((cell) => cell.trim() !== "").length;
      const isText = filledIn === 1 && note !== "" && !/^[\d\W]*$/.test(note) && !isSum(note);
      if (isSound && this.dateText(row) !== "") last = this.hasAmount(row) ? row : null;
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
    if (this.isHeaderAgain(row)) return without("left-out", words.headerAgain);
    if (this.ofOtherTable.has(row)) return without("unreadable", words.otherHeaders);
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
    const dateText = this.dateText(row);
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
    if (row.length >= this.shapes.width || this.dateText(row) === "") return false;
    const texts = row.filter((_, c) => this.file.roles[c] !== "date").map(tidy);
    return texts.some((text) => this.figureOf(text) !== null);
  }

  private isSound(row: Row, line: number): boolean {
    if (this.file.broken.has(line) || this.ofOtherTable.has(row)) return false;
    return !this.isHeaderAgain(row) && !this.shapes.isParted(row);
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

  private isHeaderAgain(row: Row): boolean {
    const { header, firstRow } = this.file;
    return firstRow > 0 && header.every((text, c) => (row[c] ?? "").trim() === text);
  }

  private when(row: Row): { readonly date: Day | null; readonly problem: string } {
    const words = this.say.words.pages.importing;
    if (!this.places.has("date") && !this.places.has("year"))
      return { date: null, problem: words.noDateColumn };
    const text = this.dateText(row);
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
      amount: this.cell(row, "amount"),
      paidIn: this.cell(row, "paidIn"),
      paidOut: this.cell(row, "paidOut"),
    };
    const shown = texts.paidIn || texts.amount || texts.paidOut;
    const made = (kind: StatementLine["kind"], problem: string, value = 0, currency = "") => ({
      kind,
      problem,
      value,
      currency,
      text: problem === words.outgoing ? texts.paidOut || shown : shown,
    });
    if (!this.places.has("amount") && !this.places.has("paidIn"))
      return made("unreadable", words.noAmountColumn);
    if (this.unit !== "") return made("unreadable", words.otherUnit(this.unit));
    const values = { amount: 0, paidIn: 0, paidOut: 0 };
    for (const column of amountRoles) {
      const value = this.valueOf(texts[column]);
      if (typeof value === "string") return made("unreadable", value);
      values[column] = value;
    }
    const came = this.cameIn(row, values);
    if (typeof came === "string") return made("unreadable", came);
    if (!this.places.has("paidIn") && this.balances.isContrary(row, came))
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
      this.askWay(status.text, row);
      return made("unreadable", words.openStatus(status.text));
    }
    const purpose = this.cell(row, "note");
    if (announced.test(purpose)) return made("left-out", words.notDone(purpose));
    const currency = this.currencyOfLine(row, texts.paidIn || texts.amount);
    if (currency === null) return made("unreadable", words.currencies);
    return made("gift", "", came, currency);
  }

  /** What says that the money has not come in, or may not have; null where it has. */
  private statusOf(row: Row): { readonly text: string; readonly isDone: false | null } | null {
    for (const [c, column] of this.statuses) {
      const text = filled(tidy(row[c] ?? ""));
      const way = this.answers.ways.get(wayKey(text));
      const isDone = column.isDone(text) ?? (way === undefined ? null : way === "in");
      if (isDone !== true) return { text, isDone };
    }
    return null;
  }

  private balanceChanges(): BalanceChanges {
    const { threeDigits } = this.answers;
    const figureIn = (row: Row, role: Role) => {
      const figure = this.figureOf(this.cell(row, role));
      const value = figure && valueOfFigure(figure, this.marks, this.decimals, threeDigits);
      return typeof value === "number" ? value : null;
    };
    return new BalanceChanges(
      this.sound.flatMap((row) => {
        const [day, balance] = [this.dayOf(this.dateText(row)), figureIn(row, "balance")];
        if (typeof day !== "number" || balance === null) return [];
        return { row, day, balance, amount: figureIn(row, "amount") };
      }),
    );
  }

  /** What has come in, below 0 where it went out, 0 where nothing moved; or why it is not certain. */
  private cameIn(
    row: Row,
    { amount, paidIn, paidOut }: Record<"amount" | "paidIn" | "paidOut", number>,
  ): number | string {
    const words = this.say.words.pages.importing;
    if (paidIn !== 0 && paidOut !== 0) return words.bothSides;
    if (paidIn !== 0 && amount !== 0 && Math.abs(amount) !== Math.abs(paidIn))
      return words.twoAmounts;
    if (paidIn !== 0) return this.isPaidInContrary ? -paidIn : paidIn;
    if (paidOut > 0 && this.isPaidOutMixed)
      return words.twoDirections(this.file.header[this.places.get("paidOut")![0]!]!);
    if (paidOut !== 0) return -Math.abs(paidOut);
    if (amount === 0) return amount;
    return this.directions.length === 0 ? this.bySign(row, amount) : this.directed(row, amount);
  }

  /** An amount as its sign says; or as it was answered, where that may be meant otherwise. */
  private bySign(row: Row, amount: number): number | string {
    const text = this.cell(row, "amount");
    // A plus has a meaning of its own only where it stands beside nothing.
    if (!this.isSigned && this.figureOf(text)!.sign === "+") return amount;
    const way = this.answers.ways.get(withoutSign);
    if (way !== undefined) return way === "in" ? amount : -amount;
    if (this.doubt === null) return amount;
    if (this.doubt === "texts") return this.byText(row, amount);
    this.askWay(withoutSign, row);
    return this.say.words.pages.importing.openSign(text);
  }

  /** An unsigned amount, of which the text of its line may say that it was spent. */
  private byText(row: Row, amount: number): number | string {
    const word = spentWord(this.cell(row, "note"));
    if (word === null) return amount;
    const way = this.answers.ways.get(wayKey(word));
    if (way !== undefined) return way === "in" ? amount : -amount;
    this.askWay(word, row);
    return this.say.words.pages.importing.noDirection(word);
  }

  private askWay(word: string, row: Row): void {
    const key = word === withoutSign ? word : wayKey(word);
    const known = this.asksWays.get(key);
    if (known !== undefined) return;
    const said = [this.cell(row, "payer") || this.cell(row, "note"), this.cell(row, "amount")];
    this.asksWays.set(key, { word, sample: said.filter((text) => text !== "").join(", ") });
  }

  /** An amount beside words that say where it goes. */
  private directed(row: Row, amount: number): number | string {
    const words = this.say.words.pages.importing;
    const texts = this.directions.map((c) => tidy(row[c] ?? ""));
    const within = this.isSigned ? directionOf : directionWithin;
    const directionBy = (text: string) =>
      within(text) ?? this.answers.ways.get(wayKey(text)) ?? null;
    const found = new Set<Direction | null>(texts.map(directionBy));
    // A word that says nothing does no harm beside a sign, or beside one that does.
    if (this.isSigned || found.size > 1) found.delete(null);
    const [direction, ...others] = [...found];
    if (direction === undefined) return amount;
    if (direction === null && others.length === 0) for (const text of texts) this.askWay(text, row);
    if (direction === null || others.length > 0) return words.noDirection(texts.join(" "));
    if (direction === "none") return 0;
    const isOpen = direction === "in" ? amount < 0 : amount > 0 && this.isSigned;
    if (isOpen) return words.twoDirections(texts.join(" "));
    return direction === "in" ? amount : -Math.abs(amount);
  }

  /** In major units; or why there is none. */
  private valueOf(text: string): number | string {
    const words = this.say.words.pages.importing;
    if (text === "") return 0;
    const figure = this.figureOf(text);
    if (figure === null) return words.notAnAmount(text);
    if (this.isContrary && /[.,]/.test(figure.digits)) return words.contraryMarks(text);
    const value = valueOfFigure(figure, this.marks, this.decimals, this.answers.threeDigits);
    if (value === null) return words.notAnAmount(text);
    if (value !== "open") return value;
    this.asksThreeDigits ??= text;
    return words.threeDigits(text);
  }

  /** What the line says of its currency, null where it names two. */
  private currencyOfLine(row: Row, text: string): string | null {
    const column = this.cell(row, "currency");
    const stated = column === "" ? "" : currencyOf(column);
    if (stated === null) return null;
    const figure = this.figureOf(text)?.currency ?? "";
    const inLine = [stated, figure, this.headerCurrencyOf(row)].filter((each) => each !== "");
    const named = inLine.length > 0 ? inLine : [this.above].filter((each) => each !== "");
    const code = named.find(isCurrency);
    const [found = ""] = code === undefined ? named : [code];
    return named.every((each) => isCurrencyOf(each, found)) ? found : null;
  }

  /** Of three columns joined as one would write it. */
  private dateText(row: Row): string {
    if (this.places.has("date")) return this.cell(row, "date");
    const [year, month, day] = (["year", "month", "day"] as const).map((part) =>
      this.cell(row, part),
    );
    if (!year || !month || !day) return "";
    const isFigure = /^\d+\D?$/.test(month);
    const whole = year.length === 2 ? `20${year}` : year;
    return isFigure
      ? [whole, month, day].map((part) => part.replace(/\D$/, "")).join("-")
      : `${day} ${month} ${whole}`;
  }

  private dayOf(text: string): Day | "either" | null {
    let day = this.days.get(text);
    if (day === undefined) {
      day = this.dates.read(text);
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

  private figuresOf(...roles: readonly Role[]): readonly (Figure | null)[] {
    return this.sound.flatMap((row) => roles.map((role) => this.figureOf(this.cell(row, role))));
  }

  /** Columns whose words say of an amount where it went; none where that has columns of its own. */
  private directionColumns(): readonly number[] {
    if (this.places.has("paidIn")) return [];
    const { header, roles } = this.file;
    const rows = this.sound.filter((row) => this.figureOf(this.cell(row, "amount")) !== null);
    const columns = header.flatMap((text, c) => {
      const role = roles[c] ?? null;
      if (role !== null && role !== "direction" && role !== "note") return [];
      return [
        { c, header: text, isStated: role === "direction", cells: rows.map((row) => row[c] ?? "") },
      ];
    });
    const { isSigned } = this;
    const known = columns.filter((column) => saysDirections({ ...column, isSigned }));
    if (known.length > 0 || isSigned || this.hasPlus() || this.balances.areOfAmounts)
      return known.map(({ c }) => c);
    return columns.flatMap(({ c, header: text, cells }) =>
      maySayDirections(text, cells) ? [c] : [],
    );
  }

  private accountsOfLines(): ReadonlyMap<Row, string> {
    const { rows, firstRow } = this.file;
    return accountsOf({
      body: this.body,
      above: rows.slice(0, Math.max(firstRow - 1, 0)),
      isHeader: (row) => this.isHeaderAgain(row),
      isLine: (row) => this.soundRows.has(row) && this.dateText(row) !== "" && this.hasAmount(row),
      stated: (row) => this.cell(row, "account"),
    });
  }

  private readonly hasAmount = (row: Row) =>
    amountRoles.some((role) => this.figureOf(this.cell(row, role)) !== null);

  private openAccounts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const { account } = this.answers;
    const isKnown = account === "" || [...this.accounts.values()].includes(account ?? "");
    if (isKnown) return counts;
    for (const name of this.accounts.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  }

  private readonly hasPlus = () => this.signsOf("amount").includes("+");

  private signsOf(role: Role): readonly Figure["sign"][] {
    return this.figuresOf(role).flatMap((figure) =>
      figure === null || /^[0.,]*$/.test(figure.digits) ? [] : figure.sign,
    );
  }

  /** Some cards write what was paid to them with a minus, in a column of its own. */
  private paidInContrary(): boolean {
    const [paidIn, paidOut] = [this.signsOf("paidIn"), this.signsOf("paidOut")];
    const isOut = paidIn.length > 0 && paidIn.every((sign) => sign === "-");
    return isOut && paidOut.length > 0 && paidOut.every((sign) => sign !== "-");
  }

  private signsInDoubt(): SignDoubt {
    if (this.places.has("paidIn") || this.directions.length > 0) return null;
    const { rows, firstRow, header } = this.file;
    const notes = new Set(this.places.get("note") ?? []);
    const lines = this.sound.flatMap((row) => {
      const figure = this.figureOf(this.cell(row, "amount"));
      return figure === null || row.some((cell) => isSum(cell))
        ? []
        : { sign: figure.sign, texts: row.filter((_, c) => notes.has(c)) };
    });
    const above = rows.slice(0, Math.max(firstRow - 1, 0)).flat();
    const [payer] = this.places.get("payer") ?? [];
    const hasPayer = payer !== undefined;
    const hasPayeeOnly = hasPayer && isPayee(header[payer]!);
    return signDoubt(lines, { header, above, hasPayer, hasPayeeOnly });
  }

  /** What holds the same in every line is the account's own. */
  private textColumns(): readonly number[] {
    const { header, roles } = this.file;
    return header.flatMap((_, c) => {
      if (roles[c] || this.directions.includes(c)) return [];
      if (this.places.has("payer") && isPayee(header[c]!)) return [];
      const cells = new Set(this.sound.map((row) => (row[c] ?? "").trim()));
      return this.sound.length > 1 && cells.size === 1 ? [] : [c];
    });
  }

  /** The currency that the header of amounts or balances names. */
  private headerCurrency(): string {
    const places = [...amountRoles, "balance" as const].flatMap(
      (role) => this.places.get(role) ?? [],
    );
    for (const place of places) {
      const currency = currencyOfHeader(this.file.header[place]!);
      if (currency !== "") return currency;
    }
    return "";
  }

  /** The same for one line, where columns differ in it. */
  private headerCurrencyOf(row: Row): string {
    const several = amountRoles.filter((role) => (this.places.get(role)?.length ?? 0) > 1);
    if (several.length === 0) return this.currency;
    const [place] = several.flatMap((role) =>
      this.cell(row, role) === "" ? [] : this.placesIn(row, role),
    );
    return place === undefined ? "" : currencyOfHeader(this.file.header[place]!);
  }

  /**
   * The columns that a line means; of amounts in several currencies the one that it fills, or else that
   * of the drive's currency.
   */
  private placesIn(row: Row, role: Role): readonly number[] {
    const places = this.places.get(role) ?? [];
    if (places.length < 2 || role === "note" || !amountRoles.some((each) => each === role))
      return places;
    const filledIn = places.filter((c) => /[1-9]/.test(row[c] ?? ""));
    if (filledIn.length < 2) return filledIn.length === 0 ? places.slice(0, 1) : filledIn;
    const own = filledIn.filter((c) =>
      isCurrencyOf(currencyOfHeader(this.file.header[c]!), this.file.currency),
    );
    return own.length === 1 ? own : filledIn;
  }

  /** What a line says in the column of a role; of several, all that they say. "" for a placeholder. */
  private cell(row: Row, role: Role): string {
    const places = this.placesIn(row, role);
    if (places.length < 2) return filled(tidy(row[places[0] ?? -1] ?? ""));
    const texts = places.map((c) => filled(tidy(row[c] ?? ""))).filter((text) => text !== "");
    return [...new Set(texts)].join(" / ");
  }
}

function placesOf(roles: readonly (Role | null)[]): ReadonlyMap<Role, readonly number[]> {
  const places = new Map<Role, number[]>();
  for (const [c, role] of roles.entries())
    if (role !== null) places.set(role, [...(places.get(role) ?? []), c]);
  return places;
}
