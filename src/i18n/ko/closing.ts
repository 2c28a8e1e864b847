import type { ClosingWords } from "../closingWords";
import { particle } from "./grammar/particle";
import { named, typed } from "./grammar/quotes";

export const closing = (): ClosingWords => ({
  summary: (figures) => {
    const { collected, inKind, spent, carried, inHand, overpaid } = figures;
    const { outstanding, notCounted } = figures;
    const moved = carried === "" ? "" : `, 이월금 ${carried}`;
    const came = inKind === "" ? collected : `${collected}(현물 ${inKind} 별도)`;
    const over = overpaid === "" ? "" : ` 그중 ${particle(overpaid, "은")} 초과액입니다.`;
    return [
      `모인 금액 ${came}, 지출 ${spent}${moved}, 잔액 ${inHand}입니다.${over}`,
      outstanding === "" ? "남은 분담액은 없습니다." : `남은 분담액은 ${outstanding}입니다.`,
      ...(notCounted === 0 ? [] : [`장부에 집계하지 않은 행이 ${notCounted}개 있습니다.`]),
    ].join(" ");
  },
  chooseDrive: "마감할 모금을 선택하십시오.",
  alreadyClosed: (drive) =>
    `${named(drive)} 모금은 이미 마감되었습니다. 아무것도 바꾸지 않았습니다.`,
  isDraft: (drive, drives) =>
    `${named(drive)} 모금은 아직 준비 중이어서 모인 금액이 없습니다. 필요 없으면 ${drives} 시트에서 그 행을 삭제하십시오.`,
  changed:
    "목록을 만든 뒤 스프레드시트가 바뀌어 아무것도 쓰지 않았습니다. 새 목록을 확인한 뒤 마감하십시오.",
  notOffered: (what) =>
    `${what}에 대해 선택한 처리는 할 수 없어 아무것도 쓰지 않았습니다. 다시 선택하십시오.`,
  chooseCarryTo: "이월할 모금을 선택하십시오.",
  cannotCarryTo: (drive) =>
    `${named(drive)} 모금으로는 이월할 수 없습니다. 통화가 같은 진행 중인 다른 모금을 선택하십시오.`,
  duesUnclear: (value) =>
    `기한을 분명히 읽을 수 없어 아무것도 쓰지 않았습니다: ${typed(value)}. 2027-05-31 또는 2027-01-31 매월 12회처럼 입력하십시오.`,
  nameTaken: (drive) => `${named(drive)} 모금이 이미 있습니다. 다른 이름을 입력하십시오.`,
  done: (drive, { refunded, carried, carryTo, writtenOff, copy, drives }) =>
    [
      `${named(drive)} 모금을 마감했습니다.`,
      ...(refunded === "" ? [] : [`반환할 금액: ${refunded}.`]),
      ...(carried === "" ? [] : [`${named(carryTo)} 모금으로 이월: ${carried}.`]),
      ...(writtenOff === "" ? [] : [`감면: ${writtenOff}.`]),
      ...(copy === ""
        ? []
        : [`${named(copy)} 모금을 ${drives} 시트에 ‘준비 중’으로 만들었습니다.`]),
      "집계 시트에 반영하려면 ‘집계 새로고침’을 선택하십시오.",
    ].join(" "),
  refunded: (drive) => `${drive} 마감 시 반환`,
  carriedTo: (drive) => `${particle(drive, "으로")} 이월`,
  carriedFrom: (drive) => `${drive}에서 이월`,
  writtenOff: (drive) => `${drive} 마감 시 감면`,
});
