import type { Currency } from "../money";
import type { Severity } from "./place";

/** Where Settings say how to pay in a way that does not work; households of who pays together. */
export interface PayingDiagnosticData {
  /** A code is asked for, and there is no account that it could name. */
  "payment-code-without-account": { readonly kind: "epc" | "upi" };
  /** A code is asked for, and there is no payee that it could name. */
  "payment-code-without-payee": { readonly kind: "epc" | "upi" };
  /** It looks like an IBAN, and its check digits or its length tell that it is mistyped. */
  "iban-mistyped": { readonly value: string };
  /** The code that is asked for needs another kind of account. */
  "account-without-code": { readonly value: string; readonly kind: "epc" | "upi" };
  /** The code that is asked for has not so much room. */
  "payee-too-long": { readonly value: string; readonly kind: "epc" | "upi" };
  /** These drives are not in the currency of the code: they get none. */
  "payment-code-in-other-currency": {
    readonly kind: "epc" | "upi";
    readonly currency: Currency;
    readonly drives: readonly string[];
    readonly all: boolean;
  };
  /** It differs from another in case, blanks or punctuation alone. */
  "household-written-otherwise": {
    readonly value: string;
    readonly other: string;
    readonly member: string;
  };
}

export const payingSeverities: Readonly<Record<keyof PayingDiagnosticData, Severity>> = {
  "payment-code-without-account": "warning",
  "payment-code-without-payee": "warning",
  "iban-mistyped": "warning",
  "account-without-code": "warning",
  "payee-too-long": "warning",
  "payment-code-in-other-currency": "notice",
  "household-written-otherwise": "warning",
};
