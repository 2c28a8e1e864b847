import type { ClosingWords } from "../closingWords";
import { quoted } from "../quoted";
import { particle } from "./particle";

export const closing: ClosingWords = {
  summary: (figures) => {
    const { collected, inKind, spent, carried, inHand, overpaid } = figures;
    const { outstanding, notCounted } = figures;
    const moved = carried === "" ? "" : `, 이월한 금액 ${carried}`;
    const came = inKind === "" ? collected : `${collected}(따로 현물 ${inKind})`;
    const over = overpaid === "" ? "" : ` 그 가운데 ${particle(overpaid, "은")} 더 낸 돈입니다.`;
    return [
      `모인 금액 ${came}, 쓴 금액 ${spent}${moved}, 남은 돈 ${inHand}입니다.${over}`,
      outstanding === "" ? "덜 낸 금액은 없습니다." : `덜 낸 금액은 ${outstanding}입니다.`,
      ...(notCounted === 0 ? [] : [`장부에 집계하지 않은 줄이 ${notCounted}줄 있습니다.`]),
    ].join(" ");
  },
  chooseDrive: "마감할 모금을 고르십시오.",
  alreadyClosed: (drive) =>
    `${quoted(drive)} 모금은 이미 마감되었습니다. 아무것도 바꾸지 않았습니다.`,
  isDraft: (drive) =>
    `${quoted(drive)} 모금은 초안이라 모은 돈이 없습니다. 필요 없으면 모금 탭에서 그 줄을 지우십시오.`,
  changed:
    "목록을 만든 뒤 스프레드시트가 바뀌어 아무것도 쓰지 않았습니다. 새 목록을 확인한 뒤 마감하십시오.",
  notOffered: (what) =>
    `${what}에 대한 선택은 할 수 없는 것이어서 아무것도 쓰지 않았습니다. 다시 고르십시오.`,
  chooseCarryTo: "돈을 넘길 모금을 고르십시오.",
  cannotCarryTo: (drive) =>
    `${quoted(drive)} 모금으로는 넘길 수 없습니다. 통화가 같은 진행 중인 다른 모금을 고르십시오.`,
  nameTaken: (drive) => `${quoted(drive)} 모금이 이미 있습니다. 다른 이름을 적으십시오.`,
  done: (drive, { refunded, carried, carryTo, writtenOff, copy }) =>
    [
      `${drive} 모금을 마감했습니다.`,
      ...(refunded === "" ? [] : [`돌려줄 돈: ${refunded}.`]),
      ...(carried === "" ? [] : [`${carryTo} 모금으로 넘긴 돈: ${carried}.`]),
      ...(writtenOff === "" ? [] : [`탕감: ${writtenOff}.`]),
      ...(copy === "" ? [] : [`${copy} 모금을 초안으로 적었습니다.`]),
      "집계 탭에는 ‘집계 새로 고침’을 고르면 나옵니다.",
    ].join(" "),
  refunded: (drive) => `${drive} 마감 때 돌려줌`,
  carriedTo: (drive) => `${particle(drive, "으로")} 넘김`,
  carriedFrom: (drive) => `${drive}에서 넘어옴`,
  writtenOff: (drive) => `${drive} 마감 때 탕감`,
};
