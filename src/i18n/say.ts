import type { Currency, Day, Money } from "../core/index";
import type { Language, Words } from "./words";

/** A language at work: its words, and how it writes figures. Made by `speak(language)`. */
export interface Say {
  readonly language: Language;
  readonly words: Words;
  /** 4000000, "KRW" → "4,000,000"; 1250, "USD" → "12.50". With `withCurrency` "4,000,000 KRW". */
  money(amount: Money, currency: Currency): string;
  moneyWithCurrency(amount: Money, currency: Currency): string;
  /** Whole or with at most `decimals` decimals (default 2), thousands separated. */
  number(value: number, decimals?: number): string;
  percent(fraction: number): string;
  /** "31 March 2026"; ko "2026년 3월 31일". */
  day(day: Day): string;
  /** "2 members", "1 member"; the words are the language's. */
  count(n: number, one: string, many: string): string;
  /** "A, B and C"; beyond `most` names "A, B and 5 more". */
  list(names: readonly string[], most?: number): string;
}
