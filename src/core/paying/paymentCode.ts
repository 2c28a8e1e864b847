import { type Currency, currencyDecimals, type Money } from "../money";
import type { Settings } from "../settings";
import { ibanIn } from "./iban";

/** What of Settings a code is made of. */
export type PaySettings = Pick<Settings, "payTo" | "account" | "paymentCode">;

/** One payment, in a drive's currency. */
export interface Payment {
  readonly amount: Money;
  readonly currency: Currency;
  /** The payer's, without blanks. */
  readonly reference: string;
  /** What it is for, as the payee's statement will say. */
  readonly purpose: string;
}

/** The currency of each kind of code: there is no other. */
export const codeCurrency: Readonly<Record<"epc" | "upi", Currency>> = { epc: "EUR", upi: "INR" };

/** The longest name of a payee in characters, and the longest code in bytes, both by EPC069-12. */
const LONGEST_PAYEE = 70;
const LONGEST_CODE = 331;
/** 999,999,999.99 euro. */
const MOST_EPC = 99_999_999_999;
const LONGEST_NOTE = 50;

/**
 * What a payment's code says to a banking app; null where Settings ask for none, or none can be made of
 * them for such a payment: of {@link checkPaying}.
 *
 * EPC: "Quick Response Code: Guidelines to Enable Data Capture for the Initiation of a SEPA Credit
 * Transfer" (EPC069-12), version 002, in UTF-8, with the reference in its own field and no text beside
 * it. UPI: the deep link of NPCI's linking specification.
 */
export function paymentCodeOf(settings: PaySettings, payment: Payment): string | null {
  const { paymentCode } = settings;
  if (paymentCode === "none" || payment.currency !== codeCurrency[paymentCode]) return null;
  if (payment.amount <= 0 || payee(settings) === "") return null;
  return paymentCode === "epc" ? epc(settings, payment) : upi(settings, payment);
}

function epc(settings: PaySettings, { amount, currency, reference }: Payment): string | null {
  const iban = ibanIn(settings.account);
  if (iban === null || !isShortEnough(settings) || amount > MOST_EPC) return null;
  const lines = ["BCD", "002", "1", "SCT", "", payee(settings), iban];
  return [...lines, `${currency}${decimal(amount, currency)}`, "", reference].join("\n");
}

function upi(settings: PaySettings, { amount, currency, reference, purpose }: Payment) {
  const address = upiAddressIn(settings.account);
  if (address === null) return null;
  const link = (note: string) => {
    const fields = [
      ["pa", address],
      ["pn", payee(settings)],
      ["am", decimal(amount, currency)],
      ["cu", currency],
      ...(note === "" ? [] : [["tn", note] as const]),
      ["tr", reference],
    ] as const;
    return `upi://pay?${fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
  };
  const note = [...wellFormed(purpose)].slice(0, LONGEST_NOTE).join("");
  // A larger code is hard to scan: rather than that it says less.
  const whole = [link(note), link("")].find(({ length }) => length <= LONGEST_CODE);
  return isShortEnough(settings) ? (whole ?? null) : null;
}

/** The address of an account in the Unified Payments Interface: "club@bank"; null where it is none. */
export function upiAddressIn(account: string): string | null {
  const address = account.trim();
  return /^[\w.-]{2,256}@[A-Za-z][A-Za-z0-9]{1,63}$/.test(address) ? address : null;
}

/** Whether the payee's name finds room in the code that Settings ask for. */
export function isShortEnough(settings: PaySettings): boolean {
  const name = payee(settings);
  if ([...name].length > LONGEST_PAYEE) return false;
  // All else comes to at most 80 in a European code: marks, an IBAN, an amount and a reference.
  if (settings.paymentCode === "epc") return utf8Length(name) <= LONGEST_CODE - 81;
  return encodeURIComponent(name + settings.account).length <= LONGEST_CODE - 81;
}

/** The payee's name in one line. */
const payee = ({ payTo }: PaySettings) => wellFormed(payTo.replace(/[\s\p{Cc}]+/gu, " ").trim());

/** "12.50": with all decimals of the currency, and no other mark. */
function decimal(amount: Money, currency: Currency): string {
  const decimals = currencyDecimals(currency);
  const digits = String(amount).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function utf8Length(text: string): number {
  return encodeURIComponent(text).replace(/%../g, "x").length;
}

/** Half of a surrogate pair is no character, and nothing can encode it. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "\ufffd",
  );
}
