import type { RuleWords } from "../ruleWords";
import { particle } from "./grammar/particle";

export const rules = (): RuleWords => ({
  explained: {
    gini: "지니계수는 금액이 얼마나 고르지 않은지 나타냅니다. 0이면 모두 같은 금액을 내고, 1에 가까우면 몇 사람이 거의 다 냅니다.",
    progressivity:
      "누진도(카쿼니 지수)는 누가 더 부담하는지 나타냅니다. 0보다 크면 소득이 많은 사람이, 작으면 소득이 적은 사람이 소득에 비해 더 많이 냅니다.",
    alert: (share) =>
      `${share} 초과는 올해 모든 단체가 요청하거나 받은 금액을 더하면 연 소득의 ${share}를 넘는 사람입니다.`,
  },
  readings: {
    progressive: "소득이 많을수록 비율이 높음",
    flat: "소득에 대한 비율이 거의 같음",
    regressive: "소득이 적을수록 비율이 높음",
  },
  intro: (asked, now, say) =>
    [
      `대상 ${say.number(asked)}명의 분담액을 처음부터 다시 정할 때 한 사람에게 돌아가는 금액입니다. 하한액, 상한액과 조정을 그대로 적용합니다.`,
      now === "roll" ? "‘지금’은 현재 분담액입니다." : "",
      now === "stated"
        ? "아직 분담액을 정하지 않아, ‘지금’은 이 모금에 정해 둔 방법대로입니다."
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  someIncomes: (withIncome, asked, say) =>
    `${say.number(asked)}명 중 ${say.number(withIncome)}명만 소득이 있습니다. 소득에 관한 수치는 이 사람들만의 것입니다.`,
  ofConscience: (column) =>
    `각자에게 맡기면 조직에만 분담액이 있고 구성원에게는 없습니다. 여기에는 ‘${column}’처럼 조직 분담액을 인원수로 나눈 금액이 표시됩니다.`,
  nothingToCompare: "이 스프레드시트의 내용으로는 나눌 방법이 하나뿐입니다.",
  takenOver: (drive, way, divide) =>
    `${particle(drive, "을")} ‘${way}’ 방법으로 바꾸었습니다. 분담액은 아직 그대로입니다. 적용하려면 ‘${divide}’ 메뉴를 선택하십시오.`,
  statedAlready: (drive, way) =>
    `${particle(drive, "은")} 이미 ‘${way}’ 방법입니다. 아무것도 바꾸지 않았습니다.`,
  changed:
    "비교한 뒤에 구성원, 모금 또는 조정이 바뀌어 아무것도 바꾸지 않았습니다. 다시 비교한 다음 선택하십시오.",
});
