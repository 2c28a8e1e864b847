import type { DiagnosticWords, FiguresAndNames } from "../diagnosticWords";
import { choiceWord } from "../schemaWord";

const codeName = (kind: "epc" | "upi", { words: { schema } }: FiguresAndNames) =>
  choiceWord(schema, "paymentCode", kind);

/** What the account of each kind of code is. */
const accountOf = { epc: "the IBAN of the account", upi: "the UPI address, such as club@bank" };

/** How to do without a code. */
const setNone = ({ words: { schema } }: FiguresAndNames) =>
  `set ${schema.settings.paymentCode.name} to ${choiceWord(schema, "paymentCode", "none")}.`;

/** The words for where Settings say how to pay in a way that does not work. */
export const payingDiagnostics = () =>
  ({
    "payment-code-without-account": ({ kind }, say) => {
      const { paymentCode, account } = say.words.schema.settings;
      return {
        problem: `${paymentCode.name} is ${codeName(kind, say)}, but ${account.name} is blank: no code can be drawn.`,
        remedy: `Write ${accountOf[kind]} into ${account.name}; or ${setNone(say)}`,
      };
    },
    "payment-code-without-payee": ({ kind }, say) => {
      const { paymentCode, payTo } = say.words.schema.settings;
      return {
        problem: `${paymentCode.name} is ${codeName(kind, say)}, but ${payTo.name} is blank: a code must say whom it pays.`,
        remedy: `Write into ${payTo.name} whose account it is, as the bank knows them; or ${setNone(say)}`,
      };
    },
    "iban-mistyped": ({ value }) => ({
      problem: `“${value}” looks like an IBAN, but its check digits or its length are wrong: what is paid to it comes back, or never arrives.`,
      remedy: "Copy it once more from the bank's own papers.",
    }),
    "account-without-code": ({ value, kind }, say) => {
      const { account } = say.words.schema.settings;
      const what = kind === "epc" ? "an IBAN of the euro payments area" : "a UPI address";
      return {
        problem: `“${value}” is not ${what}, which the ${codeName(kind, say)} code needs: no code is drawn.`,
        remedy: `Write ${accountOf[kind]} into ${account.name}; or ${setNone(say)}`,
      };
    },
    "payee-too-long": ({ value, kind }, say) => {
      const { payTo } = say.words.schema.settings;
      return {
        problem: `“${value}” is longer than the ${codeName(kind, say)} code has room for: no code is drawn.`,
        remedy: `Shorten ${payTo.name} to the name by which the bank knows the account; or ${setNone(say)}`,
      };
    },
    "payment-code-in-other-currency": ({ kind, currency, drives, all }, say) => {
      const { acceptedBy } = say.words.schema.headers.checks;
      const problem = `The ${codeName(kind, say)} code is for payments in ${currency} only, so nothing is drawn for ${say.list(drives, 5)}.`;
      return {
        problem,
        remedy: all
          ? `As nobody gets one, ${setNone(say)}`
          : `If these are right to be in another currency, write your name under ${acceptedBy}.`,
      };
    },
    "household-written-otherwise": ({ value, other, member }, say) => ({
      problem: `${member} is of household “${value}”, which is written otherwise than “${other}” and so counts as another: each gets a statement of its own.`,
      remedy: `If they pay together, write it as “${other}”; if not, write your name under ${say.words.schema.headers.checks.acceptedBy}.`,
    }),
  }) satisfies Partial<DiagnosticWords>;
