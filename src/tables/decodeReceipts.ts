import { type ReceiptMark, readReceiptNumber } from "../core/index";
import { isVoidWord } from "../i18n/index";

const none: readonly ReceiptMark[] = [];

/** A number, and what stands behind it. */
const numbered = /^(\d{4}-\d+)(.*)$/;

/**
 * What stands under Receipt: numbers with commas between them, each void where a word says so. Any
 * other text is the user's own; one that is void says that there is no receipt.
 *
 * @example decodeReceipts("2026-017 void, 2026-023") // 2026-017, void; and 2026-023
 */
export function decodeReceipts(text: string): readonly ReceiptMark[] {
  return text === "" ? none : partsOf(text).map(decodePart);
}

/** What becomes of a text under Receipt. */
export interface ReceiptText {
  /** Numbers in it that are void from now on, or are so elsewhere. */
  readonly isVoid: (number: string) => boolean;
  /** The word that says so. */
  readonly voidWord: string;
  /** The number that it gets; "" for none. */
  readonly added: string;
}

/**
 * A text under Receipt with some of its numbers void and another one behind them.
 *
 * @example receiptText("2026-017", { isVoid: () => true, voidWord: "void", added: "2026-023" })
 * // "2026-017 void, 2026-023"
 */
export function receiptText(text: string, { isVoid, voidWord, added }: ReceiptText): string {
  const parts = partsOf(text).map((part) => {
    const mark = decodePart(part);
    const isNew = mark.number !== "" && !mark.isVoid && isVoid(mark.number);
    return isNew ? `${part} ${voidWord}` : part;
  });
  return [...parts, added].filter((part) => part !== "").join(", ");
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function decodePart(part: string): ReceiptMark {
  const [, digits = "", behind = ""] = numbered.exec(part) ?? [];
  const number = readReceiptNumber(digits)?.number ?? "";
  const isVoid = isVoidWord(behind);
  // A number with anything else behind it is not one that was written here.
  if (number === "" || (behind.trim() !== "" && !isVoid)) return { number: "", isVoid: false };
  return { number, isVoid };
}
