import type { Currency, Day, Money } from "../core/index";

/** How one language writes figures and lists: what its words are handed to put them in. */
export interface Figures {
  /** 4000000, "KRW" → "4,000,000"; 1250, "USD" → "12.50". */
  money(amount: Money, currency: Currency): string;
  /** "4,000,000 KRW"; ko "4,000,000원". */
  moneyWithCurrency(amount: Money, currency: Currency): string;
  /** Whole or with at most `decimals` decimals (default 2), thousands separated. */
  number(value: number, decimals?: number): string;
  /** 0.405 → "40.5 %": at most one decimal; reads 100 only where it is. */
  percent(fraction: number): string;
  /** 58 → "58 %"; ko "58%". */
  wholePercent(percent: number): string;
  /** "31 March 2026"; ko "2026년 3월 31일". */
  day(day: Day): string;
  /** "31 March", ko "3월 31일": of the year that `asOf` is in; of another as `day` writes it. */
  dayInYear(day: Day, asOf: Day): string;
  /** "2 members", "1 member"; ko "2명": the words are the language's, `one` is the counter there. */
  count(n: number, one: string, many: string): string;
  /**
   * "A, B and C"; beyond `most` (default 5) names "A, B and 5 more", ko "A, B 외 5명": `counter` is
   * what the language counts such things with, where it counts with any.
   */
  list(names: readonly string[], most?: number, counter?: string): string;
}
