import type { Book, ReceiptDiagnosticData, Severity } from "../../../src/core/index";
import { book, day, drive, gift, member } from "../../support/book";

/** What is wrong, and how to mend it. */
type Text = readonly [problem: string, remedy: string];
type ReceiptCode = keyof ReceiptDiagnosticData;

const numbered = (number: string) => ({ receipts: [{ number, isVoid: false }] });

/** A gift of each of two, with numbers beside them. */
const receipted = (first: string, second: string, stated: Partial<Book> = {}) => ({
  book: book({
    members: [member("M1", [], { name: "An" }), member("M2", [], { name: "Bo" })],
    drives: [drive("Roof", { state: "open", basis: "voluntary" })],
    contributions: [
      gift("Roof", "M1", 20_000, { row: 2, ...numbered(first) }),
      gift("Roof", "M2", 30_000, { row: 3, ...numbered(second) }),
    ],
    ...stated,
  }),
});

/** Books that cause each problem of receipts. */
export const receiptDiagnosticCases: Readonly<Record<ReceiptCode, { readonly book: Book }>> = {
  "receipt-number-twice": receipted("2026-001", "2026-001"),
  "receipt-numbers-missing": receipted("2026-003", "2026-005"),
  "receipt-differs": receipted("2026-001", "2026-002", {
    issued: [
      {
        number: "2026-001",
        day: day("2026-03-31"),
        who: "An",
        sums: [["KRW", 10_000]],
        rows: 1,
        isOut: true,
        isVoid: false,
      },
    ],
  }),
};

export const receiptDiagnosticPlaces: Readonly<
  Record<ReceiptCode, readonly [severity: Severity, place: string, content: string]>
> = {
  "receipt-number-twice": ["warning", "contributions row receipt", "2026-001|An,Bo"],
  "receipt-numbers-missing": ["warning", "contributions", "2026-001–2026-002|2026-004–2026-004"],
  "receipt-differs": ["warning", "contributions row receipt", "2026-001|20000 KRW"],
};

export const receiptDiagnosticTexts: Readonly<
  Record<ReceiptCode, { readonly en: Text; readonly ko: Text }>
> = {
  "receipt-number-twice": {
    en: [
      "Receipt 2026-001 stands beside rows of different people: An and Bo.",
      "Delete the number where it does not belong; Make receipts gives those rows one of their own.",
    ],
    ko: [
      "2026-001 영수증 번호가 서로 다른 사람의 행에 있습니다: An, Bo.",
      "맞지 않는 행의 번호를 지우십시오. 그 행에는 ‘영수증 만들기’에서 새 번호를 받을 수 있습니다.",
    ],
  },
  "receipt-numbers-missing": {
    en: [
      "3 receipt numbers stand nowhere: 2026-001 to 2026-002 and 2026-004. A row was deleted, or its number typed over.",
      "Write the number back into its row; or void it in Make receipts, so that the list of numbers has no gap.",
    ],
    ko: [
      "영수증 번호 3개가 어느 행에도 없습니다: 2026-001 ~ 2026-002, 2026-004. 행이 삭제되었거나 번호가 지워졌습니다.",
      "번호를 원래 행에 다시 입력하거나 ‘영수증 만들기’에서 그 번호를 취소하십시오. 그러면 번호 목록에 빈자리가 없습니다.",
    ],
  },
  "receipt-differs": {
    en: [
      "Receipt 2026-001 for An was made for 10,000 KRW; its rows now come to 20,000 KRW.",
      "Set the rows right; or void the receipt in Make receipts and make a new one.",
    ],
    ko: [
      "2026-001 영수증(An 님)은 10,000원짜리인데 그 내역의 합계는 이제 20,000원입니다.",
      "내역을 바로잡거나, ‘영수증 만들기’에서 이 영수증을 취소하고 새로 만드십시오.",
    ],
  },
};
