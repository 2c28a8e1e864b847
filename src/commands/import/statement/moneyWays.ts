import type { MoneyWay } from "../../../dialogs/protocol";
import type { Say } from "../../../i18n/index";
import { type Row, tidy } from "./cells";
import type { Columns } from "./columns";
import { isPayee, type Role } from "./knownHeaders";
import type { Figure, StatementAmounts } from "./readAmount";
import {
  type Direction,
  directionOf,
  directionWithin,
  maySayDirections,
  saysDirections,
  wayKey,
} from "./words/directions";
import { type SignDoubt, signDoubt, spentWord } from "./words/signDoubt";
import { isSum } from "./words/sums";

/** Stands among words for the amounts without a minus, or without any sign. */
export const withoutSign = "+";

/** By what an answer of where money went is known: `withoutSign`, or the key of a word. */
export const answerKey = (word: string): string => (word === withoutSign ? word : wayKey(word));

/** What says of money where it went, and could mean either. */
export interface OpenWay {
  /** A word of the file, or `withoutSign`. */
  readonly word: string;
  /** A line that has it: who or what for, and how much. */
  readonly sample: string;
}

/** What tells of money where it went. */
interface MoneyLines {
  readonly header: Row;
  readonly roles: readonly (Role | null)[];
  /** What stands above the headers. */
  readonly above: readonly string[];
  /** The rows whose cells stand where they belong. */
  readonly sound: readonly Row[];
  readonly columns: Columns;
  readonly amounts: StatementAmounts;
  /** Whether balances change by just the amounts, whichever way. */
  readonly areBalanced: boolean;
}

/** Where the money of lines went, by its column, its sign or words beside it; what is open is asked. */
export class MoneyWays {
  /** What is to be answered, by `answerKey`. */
  readonly asked = new Map<string, OpenWay>();
  /** The columns of words that say it. */
  readonly directions: readonly number[];
  private readonly columns: Columns;
  /** Whether some amount has a minus: then those without one have come in. */
  private readonly isSigned: boolean;
  /** What of the signs may be meant the other way round. */
  private readonly doubt: SignDoubt;
  /** Whether in "Paid in" all has a minus, and in "Paid out" nothing: only the columns tell then. */
  private readonly isPaidInContrary: boolean;
  private readonly isPaidOutMixed: boolean;

  /** @param answered by `answerKey` */
  constructor(
    private readonly lines: MoneyLines,
    private readonly answered: ReadonlyMap<string, MoneyWay>,
    private readonly words: Say["words"]["pages"]["importing"],
  ) {
    this.columns = lines.columns;
    this.isSigned = lines.sound.some((row) => this.figureIn(row, "amount")?.sign === "-");
    this.directions = this.directionColumns();
    this.doubt = this.signsInDoubt();
    this.isPaidInContrary = this.paidInContrary();
    this.isPaidOutMixed = new Set(this.signsOf("paidOut").map((sign) => sign === "-")).size > 1;
  }

  /** What has come in, below 0 where it went out, 0 where nothing moved; or why it is not certain. */
  cameIn(
    row: Row,
    { amount, paidIn, paidOut }: Record<"amount" | "paidIn" | "paidOut", number>,
  ): number | string {
    const { words } = this;
    if (paidIn !== 0 && paidOut !== 0) return words.bothSides;
    if (paidIn !== 0 && amount !== 0 && Math.abs(amount) !== Math.abs(paidIn))
      return words.twoAmounts;
    if (paidIn !== 0) return this.isPaidInContrary ? -paidIn : paidIn;
    if (paidOut > 0 && this.isPaidOutMixed)
      return words.twoDirections(this.lines.header[this.columns.of("paidOut")[0]!]!);
    if (paidOut !== 0) return -Math.abs(paidOut);
    if (amount === 0) return amount;
    return this.directions.length === 0 ? this.bySign(row, amount) : this.directed(row, amount);
  }

  /** Asks what is meant by a word, or by `withoutSign`. */
  ask(word: string, row: Row): void {
    const key = answerKey(word);
    if (this.asked.has(key)) return;
    const { columns } = this;
    const said = [columns.cell(row, "payer") || columns.cell(row, "note")];
    said.push(columns.cell(row, "amount"));
    this.asked.set(key, { word, sample: said.filter((text) => text !== "").join(", ") });
  }

  /** An amount as its sign says; or as it was answered, where that may be meant otherwise. */
  private bySign(row: Row, amount: number): number | string {
    // A plus has a meaning of its own only where it stands beside nothing.
    if (!this.isSigned && this.figureIn(row, "amount")!.sign === "+") return amount;
    const way = this.answered.get(withoutSign);
    if (way !== undefined) return way === "in" ? amount : -amount;
    if (this.doubt === null) return amount;
    if (this.doubt === "texts") return this.byText(row, amount);
    this.ask(withoutSign, row);
    return this.words.openSign(this.columns.cell(row, "amount"));
  }

  /** An unsigned amount, of which the text of its line may say that it was spent. */
  private byText(row: Row, amount: number): number | string {
    const word = spentWord(this.columns.cell(row, "note"));
    if (word === null) return amount;
    const way = this.answered.get(wayKey(word));
    if (way !== undefined) return way === "in" ? amount : -amount;
    this.ask(word, row);
    return this.words.noDirection(word);
  }

  /** An amount beside words that say where it goes. */
  private directed(row: Row, amount: number): number | string {
    const { words } = this;
    const texts = this.directions.map((c) => tidy(row[c] ?? ""));
    const within = this.isSigned ? directionOf : directionWithin;
    const directionBy = (text: string) => within(text) ?? this.answered.get(wayKey(text)) ?? null;
    const found = new Set<Direction | null>(texts.map(directionBy));
    // A word that says nothing does no harm beside a sign, or beside one that does.
    if (this.isSigned || found.size > 1) found.delete(null);
    const [direction, ...others] = [...found];
    if (direction === undefined) return amount;
    if (direction === null && others.length === 0) for (const text of texts) this.ask(text, row);
    if (direction === null || others.length > 0) return words.noDirection(texts.join(" "));
    if (direction === "none") return 0;
    const isOpen = direction === "in" ? amount < 0 : amount > 0 && this.isSigned;
    if (isOpen) return words.twoDirections(texts.join(" "));
    return direction === "in" ? amount : -Math.abs(amount);
  }

  /** Columns whose words say of an amount where it went; none where that has columns of its own. */
  private directionColumns(): readonly number[] {
    if (this.columns.has("paidIn")) return [];
    const { header, roles, sound, areBalanced } = this.lines;
    const rows = sound.filter((row) => this.figureIn(row, "amount") !== null);
    const columns = header.flatMap((text, c) => {
      const role = roles[c] ?? null;
      if (role !== null && role !== "direction" && role !== "note") return [];
      return [
        { c, header: text, isStated: role === "direction", cells: rows.map((row) => row[c] ?? "") },
      ];
    });
    const { isSigned } = this;
    const known = columns.filter((column) => saysDirections({ ...column, isSigned }));
    const hasPlus = () => this.signsOf("amount").includes("+");
    if (known.length > 0 || isSigned || hasPlus() || areBalanced) return known.map(({ c }) => c);
    return columns.flatMap(({ c, header: text, cells }) =>
      maySayDirections(text, cells) ? [c] : [],
    );
  }

  /** Some cards write what was paid to them with a minus, in a column of its own. */
  private paidInContrary(): boolean {
    const [paidIn, paidOut] = [this.signsOf("paidIn"), this.signsOf("paidOut")];
    const isOut = paidIn.length > 0 && paidIn.every((sign) => sign === "-");
    return isOut && paidOut.length > 0 && paidOut.every((sign) => sign !== "-");
  }

  private signsInDoubt(): SignDoubt {
    const { columns } = this;
    if (columns.has("paidIn") || this.directions.length > 0) return null;
    const { header, above, sound } = this.lines;
    const notes = new Set(columns.of("note"));
    const lines = sound.flatMap((row) => {
      const figure = this.figureIn(row, "amount");
      return figure === null || row.some((cell) => isSum(cell))
        ? []
        : { sign: figure.sign, texts: row.filter((_, c) => notes.has(c)) };
    });
    const [payer] = columns.of("payer");
    const hasPayer = payer !== undefined;
    const hasPayeeOnly = hasPayer && isPayee(header[payer]!);
    return signDoubt(lines, { header, above, hasPayer, hasPayeeOnly });
  }

  /** Those of all amounts in a column but 0. */
  private signsOf(role: Role): readonly Figure["sign"][] {
    return this.lines.sound.flatMap((row) => {
      const figure = this.figureIn(row, role);
      return figure === null || /^[0.,]*$/.test(figure.digits) ? [] : figure.sign;
    });
  }

  private figureIn(row: Row, role: Role): Figure | null {
    return this.lines.amounts.figureOf(this.columns.cell(row, role));
  }
}
