import type { Habits } from "../habits";

/** What stands in a bracket beside figures without their currency. */
export const unitOf = (currency: string): string => (currency === "KRW" ? "원" : currency);

export const habits: Habits = {
  moneyWithCurrency: (figure, currency) =>
    currency === "KRW" ? `${figure}원` : `${figure} ${currency}`,
  percent: (figure) => `${figure}%`,
  day: ({ year, month, day }) => `${year}년 ${month}월 ${day}일`,
  dayInYear: ({ month, day }) => `${month}월 ${day}일`,
  count: (_, figure, one) => `${figure}${one}`,
  list: (names, more, counter) =>
    more === 0 ? names.join(", ") : `${names.join(", ")} 외 ${more}${counter || "개"}`,
};
