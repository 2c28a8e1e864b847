import { commandTitle } from "../commandTitle";
import type { DiagnosticWords, FiguresAndNames } from "../diagnosticWords";

type Sums = readonly (readonly [currency: string, amount: number])[];

const moneyOf = (sums: Sums, say: FiguresAndNames) =>
  sums.length === 0
    ? "nothing"
    : say.list(sums.map(([currency, sum]) => say.moneyWithCurrency(sum, currency)));

const makeReceipts = ({ words: { commands } }: FiguresAndNames) =>
  commandTitle("receipts", commands);

/** The words for where the numbers of receipts say something that cannot be. */
export const receiptDiagnostics = () =>
  ({
    "receipt-number-twice": ({ number, names }, say) => ({
      problem: `Receipt ${number} stands beside rows of different people: ${say.list(names)}.`,
      remedy: `Delete the number where it does not belong; ${makeReceipts(say)} gives those rows one of their own.`,
    }),
    "receipt-numbers-missing": ({ runs, count }, say) => ({
      problem: `${say.count(count, "receipt number stands", "receipt numbers stand")} nowhere: ${say.list(runs.map(([first, last]) => (first === last ? first : `${first} to ${last}`)))}. A row was deleted, or its number typed over.`,
      remedy: `Write the number back into its row; or void it in ${makeReceipts(say)}, so that the list of numbers has no gap.`,
    }),
    "receipt-differs": ({ number, who, said, now }, say) => ({
      problem: `Receipt ${number} for ${who} was made for ${moneyOf(said, say)}; its rows now come to ${moneyOf(now, say)}.`,
      remedy: `Set the rows right; or void the receipt in ${makeReceipts(say)} and make a new one.`,
    }),
  }) satisfies Partial<DiagnosticWords>;
