import type { Habits } from "../habits";
import { months } from "./months";

export const habits: Habits = {
  moneyWithCurrency: (figure, currency) => `${figure} ${currency}`,
  percent: (figure) => `${figure} %`,
  day: ({ year, month, day }) => `${day} ${months[month - 1]} ${year}`,
  dayInYear: ({ month, day }) => `${day} ${months[month - 1]}`,
  count: (n, figure, one, many) => `${figure} ${n === 1 ? one : many}`,
  list: (names, more) => {
    const parts = more === 0 ? names : [...names, `${more} more`];
    if (parts.length < 2) return parts.join("");
    return `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
  },
};
