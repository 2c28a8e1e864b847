import type { Habits } from "../habits";

export const habits: Habits = {
  moneyWithCurrency: (figure, currency) =>
    currency === "KRW" ? `${figure}원` : `${figure} ${currency}`,
  percent: (figure) => `${figure}%`,
  day: ({ year, month, day }) => `${year}년 ${month}월 ${day}일`,
  count: (_, figure, one) => `${figure}${one}`,
  list: (names, more, counter) =>
    more === 0 ? names.join(", ") : `${names.join(", ")} 외 ${more}${counter || "개"}`,
};
