import fc from "fast-check";
import { civilOf, isoDay, parseIsoDay } from "../../../src/core/index";
import { decodeText, detectEncoding } from "../../../src/dialogs/csv/decodeText";
import type { MoneyWay } from "../../../src/dialogs/protocol";

/** What a line of a statement means. */
export interface Meant {
  readonly day: number;
  /** In minor units of a currency with two decimals; below 0 where it went out. */
  readonly amount: number;
  readonly member: string;
  /** It may not enter: it is announced only, or cannot be read. */
  readonly isNone: boolean;
}

/** A statement in some layout, and what each of its lines means. */
export interface RandomStatement {
  readonly text: string;
  /** By line, from 1; a line that means nothing, such as a total, is not in it. */
  readonly meant: ReadonlyMap<number, Meant>;
  /** The lines below the headers that hold anything, from 1. */
  readonly filled: readonly number[];
  /** The lines that were spoilt: by a quote that does not close, or a mark that nothing quotes. */
  readonly spoilt: ReadonlySet<number>;
  /** Where money went, by what the file has for it that nobody knows. */
  readonly ways: Readonly<Record<string, MoneyWay>>;
}

const names = ["Anna Müller", "Bert Becker", "Carla D'Souza", "Kim Chol-su", "José Núñez"] as const;
const first = parseIsoDay("2026-01-01")!;

const two = (n: number) => String(n).padStart(2, "0");

/** Days as banks write them. */
const dates = {
  iso: isoDay,
  figures: (day: number) => isoDay(day).replace(/-/g, ""),
  dots: (day: number) => reordered(day, ".", 4),
  "short dots": (day: number) => reordered(day, ".", 2),
  "day first": (day: number) => reordered(day, "/", 4),
  "month first": (day: number) => {
    const { year, month, day: date } = civilOf(day);
    return `${month}/${date}/${year}`;
  },
  "short, year first": (day: number) => isoDay(day).slice(2).replace(/-/g, "."),
  numbers: (day: number) => String(day - parseIsoDay("1899-12-30")!),
  "six figures": (day: number) => reordered(day, "", 2),
  German: (day: number) => {
    const { year, month, day: date } = civilOf(day);
    return `${date}. ${"Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ")[month - 1]} ${year}`;
  },
  words: (day: number) => {
    const { year, month, day: date } = civilOf(day);
    return `${date} ${"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[month - 1]} ${year}`;
  },
} as const;

function reordered(day: number, mark: string, digits: number): string {
  const { year, month, day: date } = civilOf(day);
  return [two(date), two(month), String(year).slice(-digits)].join(mark);
}

const styles = fc.record({
  separator: fc.constantFrom(",", ";", "\t", "|"),
  decimal: fc.constantFrom(",", "."),
  thousands: fc.constantFrom("", "", "mark", " ", "'"),
  /** 12.50 as 12.5, and 12.00 as 12. */
  dropsZeros: fc.boolean(),
  isQuoted: fc.boolean(),
  date: fc.constantFrom(...(Object.keys(dates) as (keyof typeof dates)[])),
  direction: fc.constantFrom(
    "signed",
    "behind",
    "brackets",
    "columns",
    "minus columns",
    "words",
    "letters",
    "credits",
    "pluses",
    "words of its own",
  ),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom("utf-8", "utf-8, marked", "utf-16", "utf-16, no mark", "windows-1252"),
  preamble: fc.integer({ min: 0, max: 14 }),
  blanks: fc.boolean(),
  hasTotal: fc.boolean(),
  hasBalance: fc.boolean(),
  sign: fc.constantFrom("", "", "", "€ ", " €", " EUR", "£"),
  hasStatus: fc.boolean(),
  hasTrailing: fc.boolean(),
  purpose: fc.constantFrom(
    "roof",
    "roof, 2nd part",
    "Dach; Teil 2",
    'for the "roof"',
    "two\nlines",
    "12,50",
  ),
});

type Style = typeof styles extends fc.Arbitrary<infer S> ? S : never;

const entries = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 300 }).map((n) => first + n),
    amount: fc.oneof(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 1, max: 9_999 }).map((n) => n * 100),
      fc.integer({ min: 1, max: 2_000 }).map((n) => n * 100_000),
    ),
    isOut: fc.boolean(),
    member: fc.constantFrom(...names),
    isPending: fc.boolean(),
    /** What is done to the line: mostly nothing. */
    noise: fc.constantFrom(
      "",
      "",
      "",
      "",
      "open quote",
      "quote within",
      "not quoted",
      "two signs",
      "blank above",
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

type Entry = (typeof entries extends fc.Arbitrary<infer E> ? E : never)[number];

/** The figure, without its sign. */
function figure(amount: number, { decimal, thousands, dropsZeros }: Style): string {
  const group = thousands === "mark" ? (decimal === "," ? "." : ",") : thousands;
  const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const cents = two(amount % 100);
  const fraction = dropsZeros ? cents.replace(/0+$/, "") : cents;
  return fraction === "" ? whole : `${whole}${decimal}${fraction}`;
}

function moneyCells(amount: number, style: Style): readonly string[] {
  const bare = figure(Math.abs(amount), style);
  const text = style.sign.startsWith(" ") ? bare + style.sign : style.sign + bare;
  const isOut = amount < 0;
  switch (style.direction) {
    case "signed":
      return [isOut ? `-${text}` : text];
    case "behind":
      return [isOut ? `${text}-` : text];
    case "brackets":
      return [isOut ? `(${text})` : text];
    case "columns":
      return isOut ? ["", text] : [text, ""];
    case "minus columns":
      return isOut ? ["0", `-${text}`] : [text, "-"];
    case "words":
      return [text, isOut ? "Debit" : "Credit"];
    case "letters":
      return [text, isOut ? "S" : "H"];
    case "credits":
      return [isOut ? text : `${text} CR`];
    case "pluses":
      return [isOut ? text : `+${text}`];
    default:
      return [text, isOut ? "Ab" : "Zug"];
  }
}

const moneyHeaders: Readonly<Record<Style["direction"], readonly string[]>> = {
  signed: ["Amount"],
  behind: ["Amount"],
  brackets: ["Amount"],
  columns: ["Paid in", "Paid out"],
  "minus columns": ["Credit", "Debit"],
  words: ["Amount", "Transaction type"],
  letters: ["Amount", ""],
  credits: ["Amount"],
  pluses: ["Amount"],
  "words of its own": ["Amount", "Typ"],
};

/** Random statements: any layout, marks, quotes and noise. */
export const statements: fc.Arbitrary<RandomStatement> = fc
  .tuple(styles, entries)
  .filter(([style, lines]) => isTelling(style, lines))
  .map(([style, lines]) => written(style, lines));

/** Where only what came in has a sign, some line must have it: nothing could tell otherwise. */
const isTelling = ({ direction }: Style, lines: readonly Entry[]) =>
  !["credits", "pluses"].includes(direction) ||
  lines.some(({ isOut, noise }) => !isOut && (noise === "" || noise === "blank above"));

function written(style: Style, lines: readonly Entry[]): RandomStatement {
  const texts: string[] = [];
  const meant = new Map<number, Meant>();
  const filled: number[] = [];
  const spoilt = new Set<number>();
  const cell = (text: string, isBare = false) => {
    const needs = text.includes(style.separator) || /["\n]/.test(text);
    return !isBare && (style.isQuoted || needs) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  const row = (cells: readonly string[]) =>
    cells.map((text) => cell(text)).join(style.separator) +
    (style.hasTrailing ? style.separator : "");
  for (let i = 0; i < style.preamble; i++)
    texts.push(i % 3 === 0 ? "" : ["Account:", `Info, line ${i}`][i % 2]!);
  const status = style.hasStatus ? ["Status"] : [];
  const balance = style.hasBalance ? ["Balance"] : [];
  texts.push(
    row(["Date", "Payer", ...moneyHeaders[style.direction], "Description", ...status, ...balance]),
  );
  if (style.blanks) texts.push("");
  for (const { day, amount, isOut, member, isPending, noise } of lines) {
    if (noise === "blank above") texts.push(style.separator.repeat(3));
    const line = texts.length + 1;
    filled.push(line);
    const pending = isPending && style.hasStatus;
    const isNone = pending || noise === "two signs" || style.sign === "£";
    meant.set(line, { day, amount: isOut ? -amount : amount, member, isNone });
    const cells = [
      dates[style.date](day),
      member,
      ...moneyCells(isOut ? -amount : amount, style),
      style.purpose,
      ...(style.hasStatus ? [pending ? "Pending" : "Completed"] : []),
      ...balance.map(() => figure(filled.length * 123_450, style)),
    ];
    if (noise === "" || noise === "blank above") texts.push(...row(cells).split("\n"));
    else {
      spoilt.add(line);
      texts.push(spoiltRow(cells, style, noise));
    }
  }
  if (style.hasTotal) {
    texts.push(
      row([
        "",
        "Total",
        ...moneyCells(123_456, style).map((text) => text || "0"),
        "",
        ...[...status, ...balance].map(() => ""),
      ]),
    );
    filled.push(texts.length);
  }
  const text = through(texts.join(style.lineEnd), style.encoding);
  return { text, meant, filled, spoilt, ways: waysIn(style) };
}

/** The text as a file of that encoding is read. */
function through(text: string, encoding: Style["encoding"]): string {
  const marked = encoding.endsWith("marked") || encoding === "utf-16" ? `\ufeff${text}` : text;
  const units = [...marked].map((letter) => letter.charCodeAt(0));
  const bytes = encoding.startsWith("utf-8")
    ? new TextEncoder().encode(marked)
    : encoding === "windows-1252"
      ? Uint8Array.from(units, (unit) => (unit === 0x20ac ? 0x80 : unit))
      : Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
  return decodeText(bytes, detectEncoding(bytes));
}

/** What is to be answered of where money went. */
function waysIn({ direction }: Style): Readonly<Record<string, MoneyWay>> {
  if (direction === "words of its own") return { Zug: "in", Ab: "out" };
  return direction === "credits" || direction === "pluses" ? { "+": "out" } : {};
}

function spoiltRow(cells: readonly string[], style: Style, noise: string): string {
  const bare = cells.map((text) => text.replace(/[\n"]/g, " "));
  if (noise === "two signs") bare[2] = `--${bare[2]}`;
  if (noise === "open quote") bare[1] = `"${bare[1]}`;
  if (noise === "quote within") bare[1] = `"${bare[1]}" x`;
  return bare.join(style.separator);
}
