import { quoted } from "../quoted";
import type { ReceiptWords } from "../receiptWords";

const range = (first: string, last: string) => (first === last ? first : `${first} to ${last}`);

export const receipts = (): ReceiptWords => ({
  void: "void",
  titles: {
    payment: "Receipt",
    gift: "Confirmation of a gift",
    both: "Receipt and confirmation of a gift",
    refund: "Confirmation of a refund",
  },
  number: "No.",
  copy: "Copy",
  issued: "Date of issue",
  from: "Received from",
  backTo: "Paid back to",
  onBehalf: "On behalf of",
  name: (name) => name,
  inWords: () => "",
  inWordsLabel: "In words",
  sentences: {
    payment: "We have received this payment.",
    gift: "We have received this gift, and we thank you for it.",
    both: "We have received this payment and this gift, and we thank you.",
    refund: "We have paid this amount back.",
  },
  inKind: "In kind (described, not valued)",
  notDescribed: "not described",
  sign: "For the organisation (name, signature)",
  fileName: "Receipts",
  pageTitle: (first, last) =>
    first === last ? `Receipt ${first}` : `Receipts ${first} to ${last}`,
  summary: (receipts, sums, first, last, say) =>
    `${say.count(receipts, "receipt", "receipts")}${sums === "" ? "" : ` for ${sums}`}, numbered ${range(first, last)}.`,
  more: (receipts, say) =>
    `${say.count(receipts, "more is", "more are")} left: make them with the next print.`,
  nothing: "There is nothing here to make a receipt for.",
  left: {
    nameless: (rows, _, say) =>
      `${say.count(rows, "gift names", "gifts name")} nobody who could be given a receipt.`,
    "not-counted": (rows, checks, say) =>
      `${say.count(rows, "row is", "rows are")} not counted, or dated ahead: ${checks} says why.`,
    carried: (rows, _, say) =>
      `${say.count(rows, "row was", "rows were")} carried over: the receipt was for the payment.`,
    numbered: (rows, _, say) => `${say.count(rows, "row has", "rows have")} a receipt already.`,
    "own-text": (rows, _, say) =>
      `${say.count(rows, "row has", "rows have")} another text under Receipt, which stays.`,
    "further-ledger": (rows, _, say) =>
      `${say.count(rows, "row stands", "rows stand")} in a further ledger, which is only read: copy to Contributions what needs a receipt.`,
    "nothing-left": (rows, _, say) =>
      `${say.count(rows, "row comes", "rows come")} to nothing, as refunds take back what there was.`,
  },
  written: (receipts, first, last, tab, say) =>
    `${say.count(receipts, "receipt", "receipts")} made, numbered ${range(first, last)}; the numbers stand in ${tab}.`,
  changed:
    "What the receipts are for has changed since you looked: look again before you make them.",
  noDay: (text) => `${quoted(text)} is not a day. Write it like 2026-03-31.`,
  noYear: "Choose the year that the receipts are for.",
  noNumber: (text, example) =>
    `${quoted(text)} is not the number of a receipt. Write it like ${example}.`,
  unknown: (number) => `No row bears the number ${number}.`,
  isVoid: (number) => `${number} is void. Make a new receipt for its rows.`,
  differs: (number, said, now) =>
    `Receipt ${number} was made for ${said}, and its rows now come to ${now}. Set the rows right, or void it and make a new one.`,
  voided: (number) =>
    `${number} is void now, and is never given again. Its rows can have a new receipt.`,
  voidAlready: (number) => `${number} is void already.`,
  register: {
    title: (year) => `Receipts of ${year}`,
    none: (year) => `There is no receipt of ${year} yet.`,
    who: "To",
    state: "State",
    gone: "missing",
    count: (receipts, voids, missing, say) =>
      `${say.count(receipts, "number", "numbers")}, ${say.number(voids)} void, ${say.number(missing)} missing`,
  },
});
