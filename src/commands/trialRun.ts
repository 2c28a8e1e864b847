import { type Accounts, type Book, type Contribution, keepAccounts } from "../core/index";

/** What the accounts would say of new rows of the ledger: the same rules, run ahead of writing. */
export function trialRun(book: Book, added: readonly Contribution[]): Accounts {
  return keepAccounts({ ...book, contributions: [...book.contributions, ...added] });
}
