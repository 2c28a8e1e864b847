import type { Book } from "../../src/core/index";
import { book, drive, due, group, member } from "../support/book";

export { compareRules, keepAccounts } from "../../src/core/index";

/** A levy of so many members in 100 groups on two levels, of weights and incomes of every size. */
export function levyOf(count: number): Book {
  const groups = [group("Works")];
  for (let g = 0; g < 10; g++) {
    groups.push(group(`Shop ${g}`, "Works"));
    for (let t = 0; t < 10; t++) groups.push(group(`Team ${g}${t}`, `Shop ${g}`));
  }
  const members = Array.from({ length: count }, (_, i) => {
    const mixed = (i * 7_919) % 10_007;
    const income = 1_000_000 + 250 * mixed;
    return member(`M${i}`, `Team ${mixed % 10}${i % 10}`, { weight: 1 + (mixed % 9), income });
  });
  const levy = drive("Levy", {
    asked: "Works",
    target: 400_000_000,
    due: due("2026-03-31"),
    roundTo: 100,
    floor: 1_000,
    cap: 150_000,
  });
  return book({ groups, members, drives: [levy] });
}
