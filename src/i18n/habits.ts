import type { CivilDay, Currency } from "../core/index";

/** How one language puts figures and lists together: what its words alone do not say. */
export interface Habits {
  /** `figure` is the amount as it is written without its currency. */
  readonly moneyWithCurrency: (figure: string, currency: Currency) => string;
  readonly percent: (figure: string) => string;
  readonly day: (date: CivilDay) => string;
  /** Without the year. */
  readonly dayInYear: (date: CivilDay) => string;
  readonly count: (n: number, figure: string, one: string, many: string) => string;
  /** `more` of the names were left off; 0: none. `counter`: what they are counted with. */
  readonly list: (names: readonly string[], more: number, counter: string) => string;
}
