import type { Accounts, Book, RollEntry } from "../../src/core/index";
import { keepAccounts, planDrive } from "../../src/core/index";
import type { SampleWorkbook } from "../../src/sample/index";
import { bookOf } from "./bookOf";

/** The roll that dividing every drive of a book gives on its as-of day. */
export function rollOf(book: Book): RollEntry[] {
  const before = keepAccounts(book);
  const options = { today: book.settings.asOf, keep: false };
  const roll: RollEntry[] = [];
  for (const { id } of book.drives) {
    const plan = planDrive(before, id, options);
    const errors = plan.diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(`${id}: ${JSON.stringify(errors)}`);
    for (const { level, group, memberId, memberName, quota } of plan.quotas) {
      const row = roll.length + 2;
      const dividedOn = book.settings.asOf;
      roll.push({ drive: id, level, group, memberId, memberName, quota, dividedOn, row });
    }
  }
  return roll;
}

/** A sample divided and summed up on its as-of day, by core alone. */
export function accountsOf(sample: SampleWorkbook): Accounts {
  const book = bookOf(sample);
  return keepAccounts({ ...book, roll: rollOf(book) });
}
