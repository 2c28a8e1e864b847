import {
  type DriveAccount,
  formatReference,
  ibanIn,
  type Member,
  paymentReference,
  type Settings,
} from "../../core/index";

/** Where to pay to, and what to write beside it. Texts as they are printed; "" where not stated. */
export interface PayTo {
  readonly payTo: string;
  readonly account: string;
}

/** Where Settings say that money is paid to, an IBAN in fours; null where they do not say. */
export function payToIn({ payTo, account }: Settings): PayTo | null {
  if (account === "") return null;
  const iban = ibanIn(account);
  return { payTo, account: iban === null ? account : formatReference(iban) };
}

/** The reference that a member pays a drive under, in fours. */
export function referenceText(account: DriveAccount, { id }: Member): string {
  return account.drive === null ? "" : formatReference(paymentReference(account.drive.id, id));
}
