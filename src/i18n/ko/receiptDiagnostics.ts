import { commandTitle } from "../commandTitle";
import type { DiagnosticWords, FiguresAndNames } from "../diagnosticWords";
import { withHonour } from "./grammar/honorific";
import { named } from "./grammar/quotes";

type Sums = readonly (readonly [currency: string, amount: number])[];

const moneyOf = (sums: Sums, say: FiguresAndNames) =>
  sums.length === 0
    ? "0"
    : say.list(sums.map(([currency, sum]) => say.moneyWithCurrency(sum, currency)));

const makeReceipts = ({ words: { commands } }: FiguresAndNames) =>
  named(commandTitle("receipts", commands));

/** The words for where the numbers of receipts say something that cannot be. */
export const receiptDiagnostics = () =>
  ({
    "receipt-number-twice": ({ number, names }, say) => ({
      problem: `${number} 영수증 번호가 서로 다른 사람의 행에 있습니다: ${say.list(names)}.`,
      remedy: `맞지 않는 행의 번호를 지우십시오. 그 행에는 ${makeReceipts(say)}에서 새 번호를 받을 수 있습니다.`,
    }),
    "receipt-numbers-missing": ({ runs, count }, say) => ({
      problem: `영수증 번호 ${say.number(count)}개가 어느 행에도 없습니다: ${say.list(runs.map(([first, last]) => (first === last ? first : `${first} ~ ${last}`)))}. 행이 삭제되었거나 번호가 지워졌습니다.`,
      remedy: `번호를 원래 행에 다시 입력하거나 ${makeReceipts(say)}에서 그 번호를 취소하십시오. 그러면 번호 목록에 빈자리가 없습니다.`,
    }),
    "receipt-differs": ({ number, who, said, now }, say) => ({
      problem: `${number} 영수증(${withHonour(who)})은 ${moneyOf(said, say)}짜리인데 그 내역의 합계는 이제 ${moneyOf(now, say)}입니다.`,
      remedy: `내역을 바로잡거나, ${makeReceipts(say)}에서 이 영수증을 취소하고 새로 만드십시오.`,
    }),
  }) satisfies Partial<DiagnosticWords>;
