import type { DiagnosticWords } from "../diagnosticWords";
import { choiceWord } from "../schemaWord";
import { particle } from "./grammar/particle";
import { named } from "./grammar/quotes";

/** The words for the guard: where a drive that is called Voluntary works like a levy. */
export const guardDiagnostics = () =>
  ({
    "voluntary-with-quotas": ({ drive, members }, { words: { schema, commands } }) => {
      const { memberSplit, basis } = schema.headers.drives;
      const conscience = choiceWord(schema, "memberSplit", "conscience");
      const mandatory = choiceWord(schema, "basis", "mandatory");
      return {
        problem: `${particle(drive, "은")} 자율 모금인데 ${members === 0 ? "구성원마다 분담액을 정하게 되어 있습니다" : `구성원 ${members}명에게 분담액이 있습니다`}. 사실상 부담금입니다.`,
        remedy: `${particle(memberSplit, "을")} ${particle(named(conscience), "으로")} 바꾸고 ‘${commands.menu.divide}’ 메뉴를 선택하십시오. 부담금이 맞으면 ${particle(basis, "을")} ${particle(named(mandatory), "으로")} 바꾸십시오.`,
      };
    },
    "voluntary-with-fixed-amounts": ({ drive, names }, say) => ({
      problem: `${particle(drive, "은")} 자율 모금인데 낼 금액을 미리 정해 둔 사람이 있습니다: ${say.list(names, 8, "명")}.`,
      remedy: `${say.words.schema.tabs.adjustments} 시트에서 그 행을 삭제하십시오. 본인이 약속한 금액이면 ‘${choiceWord(say.words.schema, "adjustment", "fixed")}’ 대신 ${particle(named(choiceWord(say.words.schema, "adjustment", "pledge")), "을")} 선택하십시오.`,
    }),
    "voluntary-with-a-floor": ({ drive, floor, names, currency }, say) => {
      const { schema } = say.words;
      const least =
        floor === null ? "" : `권장 최소 금액 ${say.moneyWithCurrency(floor, currency)}`;
      const own = names.length === 0 ? "" : `개인별 하한액(${say.list(names, 8, "명")})`;
      const said = [least, own].filter(Boolean).join(", ");
      const rows = `${schema.tabs.adjustments} 시트의 ‘${choiceWord(schema, "adjustment", "floor")}’ 행을 삭제하고`;
      return {
        problem: `${particle(drive, "은")} 자율 모금인데 정해 둔 금액이 있습니다: ${said}. 모두에게 권하는 금액은 곧 내야 하는 금액이 됩니다.`,
        remedy: `${schema.headers.drives.floor} 셀을 비우고 ${names.length === 0 ? "" : `${rows} `}금액은 각자에게 맡기십시오. 권하기만 하고 적게 낸 사람을 탓하지 않는다면 그대로 두고 확인한 사람에 이름을 입력하십시오.`,
      };
    },
    "voluntary-reminded-beyond-limit": ({ drive, names, limit }, say) => ({
      problem: `${particle(drive, "은")} 자율 모금인데 제한(${limit}회)보다 더 자주 안내한 사람이 있습니다: ${say.list(names, 8, "명")}.`,
      remedy: "더 안내하지 마십시오. 답하지 않는 것도 답입니다.",
    }),
    "voluntary-among-many-bodies": ({ drive, names, most }, say) => ({
      problem: `${particle(drive, "은")} 자율 모금인데 올해 ${names.length === 1 || most === 3 ? `${most}곳의` : `많게는 ${most}곳의`} 단체가 같은 사람에게 부탁합니다: ${say.list(names, 3, "명")}.`,
      remedy: `다른 단체의 담당자와 함께 ${say.words.schema.tabs.perPerson} 시트를 보고, 한 번에 한 곳에서만 부탁하거나 이 사람들은 빼 주십시오.`,
    }),
    "voluntary-above-income-alert": ({ drive, names, alert }, say) => ({
      problem: `${particle(drive, "은")} 자율 모금인데 이것까지 더하면 모든 단체에 내거나 요청받은 금액이 연 소득의 ${particle(say.percent(alert), "을")} 넘는 사람이 있습니다: ${say.list(names, 5, "명")}.`,
      remedy: `${say.words.schema.tabs.perPerson} 시트의 ${say.words.schema.headers.perPerson.alert} 열을 보고, 더 내지 않아도 된다고 알리거나 ${say.words.schema.tabs.adjustments} 시트에서 면제하십시오.`,
    }),
  }) satisfies Partial<DiagnosticWords>;
