/** An amount of money in whole minor units of its currency (won, cents), never a fraction. */
export type Money = number;

/** A currency's ISO 4217 code, upper case: "KRW", "USD". */
export type Currency = string;
