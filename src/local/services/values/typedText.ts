import type { Scalar } from "../model/cellContent";
import type { LocaleHabits } from "./localeHabits";
import { typedDate } from "./typedDate";

/** What a text becomes when a cell takes it as if it had been typed. */
export type Typed =
  | { readonly kind: "value"; readonly value: Scalar; readonly format?: string }
  | { readonly kind: "formula"; readonly formula: string };

const asText = (value: string): Typed => ({ kind: "value", value });

/**
 * Reads a text as Google Sheets reads typing, where the cell's number format is not `@`:
 * formulas, numbers, money, percentages, dates, times and TRUE or FALSE are recognised, by the
 * spreadsheet's locale; a leading apostrophe keeps the rest as text.
 *
 * Where Google's documentation leaves a case open (`+a`, `-a`) this reads it as the formula it
 * may be, so that text which was written raw shows itself.
 *
 * @example typedText("12%", habits) // { kind: "value", value: 0.12, format: "0%" }
 */
export function typedText(text: string, habits: LocaleHabits): Typed {
  const first = text.charCodeAt(0);
  if (first === 0x27) return asText(text.slice(1));
  if (first === 0x3d && text.length > 1) return { kind: "formula", formula: text };
  if (!mayReadAsTyped(text)) return asText(text);
  const plain = text.trim();
  const boolean = typedBoolean(plain);
  if (boolean !== undefined) return { kind: "value", value: boolean };
  if (!/[0-9]/.test(plain)) return signedText(text);
  return typedNumber(plain, habits) ?? typedDate(plain, habits) ?? { ...signedText(text) };
}

/** A quick look that spares most texts the rest: formulas, numbers, months, TRUE and FALSE begin so. */
export function mayReadAsTyped(text: string): boolean {
  if (text === "") return false;
  const first = text.charCodeAt(0);
  if (first === 0x27 || first === 0x3d) return true;
  if (text.length > 40) return false;
  return /^\s*(?:[-+(.,\d$€£¥₩￦₽₹฿₫]|(?:true|false)\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-., ].*\d)/i.test(
    text,
  );
}

function typedBoolean(text: string): boolean | undefined {
  if (text.length !== 4 && text.length !== 5) return undefined;
  const upper = text.toUpperCase();
  if (upper === "TRUE") return true;
  return upper === "FALSE" ? false : undefined;
}

/** "+a1" and "-(3)" are taken for formulas; a sign before anything else is text. */
function signedText(text: string): Typed {
  return /^[+-][A-Za-z0-9("]/.test(text) ? { kind: "formula", formula: `=${text}` } : asText(text);
}

const money = "$€£¥₩￦₽₹฿₫元円";

function typedNumber(text: string, habits: LocaleHabits): Typed | undefined {
  const bracketed = /^\((.+)\)$/.exec(text);
  let rest = (bracketed ? bracketed[1]! : text).trim();
  let sign = bracketed ? -1 : 1;
  const signed = /^([+-])\s*(.*)$/.exec(rest);
  if (signed) {
    if (signed[1] === "-") sign = -sign;
    rest = signed[2]!;
  }
  const currency = takeCurrency(rest);
  const percent = /^(.*?)\s*%$/.exec(currency.rest);
  const digits = numberOf(percent ? percent[1]! : currency.rest, habits);
  if (!digits) return undefined;
  const value = (sign * digits.value) / (percent ? 100 : 1);
  const format = formatOf(digits, currency.symbol, percent !== null);
  return format ? { kind: "value", value, format } : { kind: "value", value };
}

function takeCurrency(text: string): { rest: string; symbol: string | null } {
  const first = text.charAt(0);
  const last = text.charAt(text.length - 1);
  if (first && money.includes(first)) return { rest: text.slice(1).trim(), symbol: first };
  if (last && money.includes(last)) return { rest: text.slice(0, -1).trim(), symbol: last };
  return { rest: text, symbol: null };
}

interface Digits {
  readonly value: number;
  readonly grouped: boolean;
  readonly decimals: number;
  readonly scientific: boolean;
}

const patterns = new Map<LocaleHabits, RegExp>();

/** Whole part grouped or plain, decimals, exponent. */
function numberPattern(habits: LocaleHabits): RegExp {
  let pattern = patterns.get(habits);
  if (!pattern) {
    const group = habits.group === " " ? "[ \\u00a0\\u202f]" : `\\${habits.group}`;
    pattern = new RegExp(
      `^(?:(\\d{1,3}(?:${group}\\d{3})+)|(\\d*))(?:\\${habits.decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`,
    );
    patterns.set(habits, pattern);
  }
  return pattern;
}

function numberOf(text: string, habits: LocaleHabits): Digits | undefined {
  const found = numberPattern(habits).exec(text);
  if (!found) return undefined;
  const [, grouped, plain, fraction, exponent] = found;
  const whole = (grouped ?? plain ?? "").replace(/\D/g, "");
  if (whole === "" && !fraction) return undefined;
  const value = Number(`${whole || "0"}.${fraction || "0"}e${exponent ?? "0"}`);
  if (!Number.isFinite(value)) return undefined;
  return {
    value,
    grouped: grouped !== undefined,
    decimals: fraction?.length ?? 0,
    scientific: exponent !== undefined,
  };
}

/** The format that typing gives a cell along with the number; none for a plain one. */
function formatOf(digits: Digits, symbol: string | null, percent: boolean): string | undefined {
  if (percent) return digits.decimals > 0 ? "0.00%" : "0%";
  if (digits.scientific) return "0.00E+00";
  const places = digits.decimals > 0 ? ".00" : "";
  if (symbol) return `"${symbol}"#,##0${places}`;
  return digits.grouped ? `#,##0${places}` : undefined;
}
