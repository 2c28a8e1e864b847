import type { Contribution } from "../core/index";
import { decodeChoice } from "../tables/index";
import type { InputRow } from "./inputTab";

/** What a new row of the ledger says; what is left out is blank. */
export type NewContribution = Pick<Contribution, "row" | "date" | "drive" | "amount"> & {
  readonly methodWord: string;
} & Partial<Contribution>;

/** A new row of the ledger as it will be read back. */
export function newContribution({ methodWord, ...stated }: NewContribution): Contribution {
  const method = decodeChoice("method", methodWord) ?? (methodWord === "" ? "cash" : "other");
  return {
    ...{ member: "", group: "", reference: "", currency: "", paidBy: "", receivedBy: "" },
    ...{ handedOver: false, note: "", method, methodText: method === "other" ? methodWord : "" },
    ...stated,
  };
}

/** The same as cells, by column. `methodWord`: as it is to be written. */
export function ledgerRow(row: Contribution, methodWord: string): InputRow {
  const { date, drive, member, group, amount, reference, currency, paidBy, receivedBy, note } = row;
  return {
    ...(date === null ? {} : { date: { day: date } }),
    ...(amount === null ? {} : { amount }),
    ...{ drive, member, group, method: methodWord, reference, currency, paidBy, receivedBy, note },
  };
}
