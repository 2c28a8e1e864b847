import type { ReceiptWords } from "../receiptWords";
import { withHonour } from "./grammar/honorific";
import { particle } from "./grammar/particle";
import { typed } from "./grammar/quotes";
import { wonInWords } from "./grammar/wonInWords";

const range = (first: string, last: string) => (first === last ? first : `${first} ~ ${last}`);

export const receipts = (): ReceiptWords => ({
  void: "취소",
  titles: {
    payment: "영수증",
    gift: "기부 확인증",
    both: "영수증 및 기부 확인증",
    refund: "반환 확인증",
  },
  number: "번호",
  copy: "사본",
  issued: "발행일",
  from: "내신 분",
  backTo: "돌려받으신 분",
  onBehalf: "누구의 몫",
  name: withHonour,
  inWords: (amount, currency) => (currency === "KRW" ? wonInWords(amount) : ""),
  inWordsLabel: "금액(한글)",
  sentences: {
    payment: "위 금액을 정히 영수합니다.",
    gift: "위와 같이 기부해 주셨음을 확인하며, 감사드립니다.",
    both: "위와 같이 납부하고 기부해 주셨음을 확인하며, 감사드립니다.",
    refund: "위 금액을 돌려드렸음을 확인합니다.",
  },
  inKind: "현물과 봉사(금액으로 환산하지 않음)",
  notDescribed: "설명 없음",
  sign: "발행인 (이름, 서명)",
  fileName: "영수증",
  pageTitle: (first, last) => `영수증 ${range(first, last)}`,
  summary: (receipts, sums, first, last, say) =>
    `영수증 ${say.number(receipts)}건${sums === "" ? "" : `, 합계 ${sums}`}, 번호 ${range(first, last)}.`,
  more: (receipts, say) => `${say.number(receipts)}건이 더 있습니다. 다음번에 이어서 만드십시오.`,
  nothing: "영수증을 만들 내역이 없습니다.",
  left: {
    nameless: (rows, _, say) =>
      `${say.number(rows)}건은 받을 사람이 없어 영수증을 만들지 않습니다.`,
    "not-counted": (rows, checks, say) =>
      `${say.number(rows)}건은 집계에 들어가지 않았거나 날짜가 아직 오지 않았습니다. 이유는 ${checks} 시트에 있습니다.`,
    carried: (rows, _, say) =>
      `${say.number(rows)}건은 이월이므로 처음 낸 금액의 영수증으로 갈음합니다.`,
    numbered: (rows, _, say) => `${say.number(rows)}건은 영수증이 이미 있습니다.`,
    "own-text": (rows, _, say) =>
      `${say.number(rows)}건은 영수증 번호 열에 다른 내용이 있어 그대로 둡니다.`,
    "further-ledger": (rows, _, say) =>
      `${say.number(rows)}건은 읽기만 하는 다른 장부 시트에 있어 번호를 적을 수 없습니다. 영수증이 필요하면 수납 내역으로 옮기십시오.`,
    "nothing-left": (rows, _, say) =>
      `${say.number(rows)}건은 반환한 금액을 빼면 남는 금액이 없습니다.`,
  },
  written: (receipts, first, last, tab, say) =>
    `영수증 ${say.number(receipts)}건을 만들었습니다(번호 ${range(first, last)}). 번호는 ${tab} 시트에 있습니다.`,
  changed: "미리 본 뒤에 내용이 바뀌었습니다. 다시 미리 본 다음 만드십시오.",
  noDay: (text) => `${particle(typed(text), "은")} 날짜가 아닙니다. 2026-03-31처럼 입력하십시오.`,
  noYear: "어느 해의 영수증인지 선택하십시오.",
  noNumber: (text, example) =>
    `${particle(typed(text), "은")} 영수증 번호가 아닙니다. ${example}처럼 입력하십시오.`,
  unknown: (number) => `번호가 ${number}인 내역이 없습니다.`,
  isVoid: (number) => `${number} 영수증은 취소되었습니다. 새 영수증을 만드십시오.`,
  differs: (number, said, now) =>
    `${number} 영수증은 ${said}짜리인데 그 내역의 합계는 이제 ${now}입니다. 내역을 바로잡거나, 이 영수증을 취소하고 새로 만드십시오.`,
  voided: (number) =>
    `${number} 영수증을 취소했습니다. 이 번호는 다시 쓰이지 않으며, 그 내역에는 새 영수증을 만들 수 있습니다.`,
  voidAlready: (number) => `${number} 영수증은 이미 취소되었습니다.`,
  register: {
    title: (year) => `${year}년 영수증 번호 목록`,
    none: (year) => `${year}년에는 아직 영수증이 없습니다.`,
    who: "받는 사람",
    state: "상태",
    gone: "내역 없음",
    count: (receipts, voids, missing, say) =>
      `번호 ${say.number(receipts)}개, 취소 ${say.number(voids)}개, 내역 없음 ${say.number(missing)}개`,
  },
});
