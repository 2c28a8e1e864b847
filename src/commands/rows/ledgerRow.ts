import { type Accounts, type Book, type Contribution, keepAccounts } from "../../core/index";
import { decodeChoice } from "../../tables/index";
import type { InputRow } from "./inputTab";

/** What a new row of the ledger says; what is left out is blank. */
export type NewContribution = Pick<Contribution, "row" | "date" | "drive" | "amount"> & {
  readonly methodWord: string;
} & Partial<Contribution>;

/** A new row of the ledger as it will be read back. */
export function newContribution(stated: NewContribution): Contribution {
  const { methodWord } = stated;
  const method = decodeChoice("method", methodWord) ?? (methodWord === "" ? "cash" : "other");
  return {
    row: stated.row,
    date: stated.date,
    drive: stated.drive,
    member: stated.member ?? "",
    group: stated.group ?? "",
    amount: stated.amount,
    method: stated.method ?? method,
    methodText: stated.methodText ?? (method === "other" ? methodWord : ""),
    reference: stated.reference ?? "",
    currency: stated.currency ?? "",
    paidBy: stated.paidBy ?? "",
    receivedBy: stated.receivedBy ?? "",
    handedOver: stated.handedOver ?? false,
    receipts: stated.receipts ?? [],
    note: stated.note ?? "",
  };
}

/** The same as cells, by column. `methodWord`: as it is to be written. */
export function ledgerRow(row: Contribution, methodWord: string): InputRow {
  const { date, drive, member, group, amount, reference, currency, paidBy, receivedBy, note } = row;
  return {
    ...(date === null ? {} : { date: { day: date } }),
    ...(amount === null ? {} : { amount }),
    drive,
    member,
    group,
    method: methodWord,
    reference,
    currency,
    paidBy,
    receivedBy,
    note,
  };
}

/** What the accounts would say of new rows of the ledger: the same rules, run ahead of writing. */
export function trialRun(book: Book, added: readonly Contribution[]): Accounts {
  return keepAccounts({ ...book, contributions: [...book.contributions, ...added] });
}
