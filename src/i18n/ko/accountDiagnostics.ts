import { currencyDecimals } from "../../core/index";
import type { DiagnosticWords, FiguresAndNames } from "../diagnosticWords";
import { choiceWord } from "../schemaWord";
import { didYouMean } from "./grammar/didYouMean";
import { particle } from "./grammar/particle";
import { named, typed } from "./grammar/quotes";

/** "A에서 ", where a division's problem is about one group of the drive. */
function inGroup(group: string | undefined): string {
  return group === undefined || group === "" ? "" : `${group}에서 `;
}

/** How more is asked for: the target is what the items come to, where none is written. */
function raise(fromItems: boolean, say: FiguresAndNames): string {
  return fromItems
    ? `나머지로 살 것을 ${say.words.schema.tabs.items} 시트에 추가하십시오`
    : "목표액을 올리십시오";
}

function lower(fromItems: boolean, say: FiguresAndNames): string {
  return fromItems
    ? `${say.words.schema.tabs.items} 시트에서 품목을 줄이십시오`
    : "목표액을 낮추십시오";
}

/** The words for what core finds: every code of accounts, plans and divisions. */
export const accountDiagnostics = () =>
  ({
    "unknown-member-group": ({ value, suggestion, member }, say) => ({
      problem: `${typed(value)} 조직이 없어 ${particle(member, "은")} 그 조직의 대상에 들지 않습니다.`,
      remedy: didYouMean(
        suggestion,
        `이름을 고치거나 ${say.words.schema.tabs.groups} 시트에 추가하십시오.`,
      ),
    }),
    "group-of-one": ({ value, suggestion, member }) => ({
      problem: `${typed(value)} 조직에는 ${member} 한 명뿐인데 별도의 조직으로 집계합니다.`,
      remedy: didYouMean(suggestion, "아니면 확인한 사람 열에 이름을 입력하십시오."),
    }),
    "unknown-parent-group": ({ group, value, suggestion }) => ({
      problem: `${group}의 상위 조직 ${particle(typed(value), "이")} 없어 ${particle(group, "을")} 독립된 조직으로 봅니다.`,
      remedy: didYouMean(suggestion, "상위 조직을 고치거나 그 조직을 추가하십시오."),
    }),
    "groups-in-a-circle": ({ groups }, say) => ({
      problem: `서로가 서로의 상위 조직으로 입력되어 있습니다: ${say.list(groups, undefined, "곳")}.`,
      remedy: "그중 가장 위 조직의 ‘상위 조직’ 셀을 비우십시오.",
    }),
    "unknown-drive": ({ value, suggestion }, say) => ({
      problem: `${typed(value)} 모금이 없습니다.`,
      remedy: didYouMean(
        suggestion,
        `${say.words.schema.tabs.drives} 시트에 있는 이름 그대로 입력하거나 ${say.words.schema.tabs.drives} 시트에 추가하십시오.`,
      ),
    }),
    "unknown-asked-group": ({ drive, value, suggestion, divided }) => ({
      problem: `${drive}의 대상 ${typed(value)} 조직이 없어 ${divided ? "이미 정한 분담액 그대로 두며 다시 정할 수 없습니다" : "대상이 아무도 없습니다"}.`,
      remedy: didYouMean(
        suggestion,
        "‘대상’ 셀에 조직 이름을 입력하십시오. 비워 두면 모두가 대상입니다.",
      ),
    }),
    "unknown-member": ({ value, suggestion }, say) => ({
      problem: `구성원 중 ${particle(typed(value), "이")} 없어 집계하지 않았습니다.`,
      remedy: didYouMean(
        suggestion,
        `${say.words.schema.tabs.members} 시트에 있는 이름이나 번호를 그대로 입력하십시오. 탈퇴한 사람은 삭제하지 말고 탈퇴일을 입력해 둡니다.`,
      ),
    }),
    "unknown-group": ({ value, suggestion }, say) => ({
      problem: `${typed(value)} 조직이 없어 집계하지 않았습니다.`,
      remedy: didYouMean(
        suggestion,
        `${say.words.schema.tabs.groups} 시트에 있는 이름 그대로 입력하십시오.`,
      ),
    }),
    "ambiguous-name": ({ value }) => ({
      problem: `이름이 ${typed(value)}인 구성원이 여럿입니다.`,
      remedy: "이름 대신 구성원 번호를 입력하십시오.",
    }),
    "unknown-adjusted": ({ value, suggestion }, say) => ({
      problem: `${particle(typed(value), "이라")}는 구성원이나 조직이 없어 이 조정은 적용되지 않습니다.`,
      remedy: didYouMean(
        suggestion,
        `${say.words.schema.tabs.members} 시트나 ${say.words.schema.tabs.groups} 시트에 있는 이름 그대로 입력하십시오.`,
      ),
    }),
    "adjustment-without-amount": ({ who, kind }, { words }) => ({
      problem: `${who}의 ${choiceWord(words.schema, "adjustment", kind)} 조정에 금액이 없어 적용되지 않습니다.`,
      remedy: "금액을 입력하십시오.",
    }),
    "adjustment-below-zero": ({ who, kind, value }, say) => ({
      problem: `${who}의 ${choiceWord(say.words.schema, "adjustment", kind)} 조정 금액이 0보다 작아(${say.number(value)}) 적용되지 않습니다.`,
      remedy: "0 이상의 금액을 입력하십시오.",
    }),
    "adjustments-disagree": ({ drive, who, kind, lower, higher, currency }, say) => ({
      problem: `${drive}에서 ${who}의 ${choiceWord(say.words.schema, "adjustment", kind)} 조정 중 적용 시작일이 같은 것이 2건입니다: ${say.moneyWithCurrency(lower, currency)}, ${say.moneyWithCurrency(higher, currency)}.`,
      remedy: "1건을 삭제하거나, 나중 것의 적용 시작일을 따로 입력하십시오.",
    }),
    "adjustment-binds-nobody": ({ drive, who, kind }, { words }) => ({
      problem: `${particle(who, "은")} ${drive}의 대상이 아니어서 ${choiceWord(words.schema, "adjustment", kind)} 조정이 적용되지 않습니다.`,
      remedy:
        "다른 모금의 것이면 모금을 고치고, 아니면 모금의 대상과 구성원의 소속, 가입일, 탈퇴일을 확인하십시오.",
    }),
    "rate-not-positive": ({ currency, rate }, say) => ({
      problem: `${currency} 환율이 ${particle(say.number(rate, 6), "이라")} 사용하지 않습니다.`,
      remedy: "한 단위의 값을 0보다 큰 수로 입력하십시오.",
    }),
    "rates-disagree": ({ currency, day, lower, higher }, say) => ({
      problem: `${say.day(day)} ${currency} 환율이 2개여서(${say.number(lower, 6)}, ${say.number(higher, 6)}) 낮은 쪽을 사용합니다.`,
      remedy: "하나를 삭제하십시오.",
    }),
    "contribution-without-drive": () => ({
      problem: "어느 모금인지 입력되어 있지 않아 집계하지 않았습니다.",
      remedy: "모금 이름을 입력하십시오.",
    }),
    "contribution-without-date": () => ({
      problem: "날짜를 알 수 없어 집계하지 않았습니다.",
      remedy: "낸 날을 2026-03-31처럼 입력하십시오.",
    }),
    "contribution-names-nobody": ({ drive }) => ({
      problem: `구성원도 조직도 입력되어 있지 않아 ${drive} 전체에 들어온 것으로 집계했습니다.`,
      remedy: "낸 사람이나 조직을 입력하십시오.",
    }),
    "more-decimals-than-currency": ({ value, currency }, say) => {
      const decimals = currencyDecimals(currency);
      const example = decimals === 0 ? "12,500" : (12.5).toFixed(decimals);
      return {
        problem: `${particle(say.number(value, 6), "은")} ${currency} 통화의 소수 자릿수를 넘어 집계하지 않았습니다.`,
        remedy: `${example}처럼 입력하십시오.`,
      };
    },
    "unknown-currency": ({ value }) => ({
      problem: `${particle(typed(value), "은")} 통화 코드가 아니어서 집계하지 않았습니다.`,
      remedy: "USD처럼 세 글자로 입력하십시오. 비워 두면 모금의 통화로 봅니다.",
    }),
    "no-rate": ({ currency, home, day }, say) => ({
      problem: `${say.day(day)}까지의 ${currency} 환율이 없어 집계하지 않았습니다.`,
      remedy: `${say.words.schema.tabs.rates} 시트에 ${particle(`1 ${currency}`, "이")} 몇 ${home}인지 입력하십시오.`,
    }),
    "sums-too-large": ({ currency }) => ({
      problem: `이 금액을 더하면 ${currency} 합계가 너무 커서 정확히 계산할 수 없으므로 집계하지 않았습니다.`,
      remedy: "금액의 자릿수를 확인하십시오.",
    }),
    "contribution-to-draft": ({ drive }) => ({
      problem: `${particle(drive, "은")} 아직 준비 중이어서 집계하지 않았습니다.`,
      remedy: "분담액을 정하거나 상태를 ‘진행 중’으로 바꾸십시오.",
    }),
    "dated-ahead": ({ day, asOf }, say) => ({
      problem: `날짜가 ${particle(say.day(day), "으로")}, 집계 기준일(${say.words.schema.tabs.settings}의 기준일)인 ${say.day(asOf)}보다 뒤여서 아직 집계하지 않습니다.`,
      remedy: `그날이 되면 집계합니다. 맞으면 그대로 두고, 아니면 날짜나 ${say.words.schema.tabs.settings}의 기준일을 고치십시오.`,
    }),
    "possible-duplicate": ({ drive, who, day, amount, currency, rows, counted, ledgers }, say) => {
      const names = ledgers.map((name) => name || say.words.schema.tabs.contributions);
      const where = names.length === 0 ? "" : `${say.list(names)}에 `;
      const some =
        counted === 0
          ? "하나도 집계하지 않았습니다"
          : `그중 ${say.number(counted)}개 행을 집계했습니다`;
      return {
        problem: `${where}똑같은 행이 ${say.count(rows, "개", "개")} 있습니다: ${say.day(day)} ${drive}, ${who}, ${say.moneyWithCurrency(amount, currency)}. ${counted === rows ? "모두 집계했습니다" : some}.`,
        remedy:
          "두 번 입력한 것이면 하나를 삭제하고, 아니면 ‘확인한 사람’ 셀에 이름을 입력하십시오.",
      };
    },
    "dated-after-closing": ({ drive, rows, amount, currency, closedOn }, say) => ({
      problem: `마감된 ${drive}에 ${say.day(closedOn)} 뒤의 수납 내역이 ${say.count(rows, "건", "건")}, ${say.moneyWithCurrency(amount, currency)} 있습니다. 집계에는 넣었습니다.`,
      remedy: "날짜나 모금을 고치거나, 상태를 ‘진행 중’으로 바꾸었다가 다시 마감하십시오.",
    }),
    "gave-without-being-asked": ({ drive, names, amount, currency }, say) => ({
      problem: `${drive}의 대상이 아닌 ${say.list(names, undefined, "명")}에게서 ${particle(say.moneyWithCurrency(amount, currency), "이")} 들어왔습니다. 집계에는 넣었습니다.`,
      remedy: "다른 모금에 낸 것이면 모금을 고치십시오.",
    }),
    "net-below-zero": ({ drive, who, amount, currency }, say) => ({
      problem: `${drive}에서 ${who || say.words.reports.everyone}에게 반환한 금액이 낸 금액보다 많습니다: 모두 ${say.moneyWithCurrency(amount, currency)}.`,
      remedy: "빠진 수납 내역이나 두 번 입력한 반환이 있는지 확인하십시오.",
    }),
    "drive-not-open": ({ drive, state }, { words }) => ({
      problem: `${drive}의 상태가 ${particle(named(choiceWord(words.schema, "state", state)), "이라")} 분담액을 정하지 않습니다.`,
      remedy: `먼저 상태를 ${particle(named(choiceWord(words.schema, "state", "open")), "으로")} 바꾸십시오.`,
    }),
    "drive-without-target": ({ drive }, say) => ({
      problem: `${drive}에 목표액도 현금으로 살 품목도 없어 나눌 금액이 없습니다.`,
      remedy: `목표액을 입력하거나 ${say.words.schema.tabs.items} 시트에 살 것을 입력하십시오.`,
    }),
    "too-large-to-divide": ({ drive }, say) => ({
      problem: `${drive}: 금액의 합이 너무 커서 정확히 계산할 수 없습니다.`,
      remedy: `모금, 품목, ${say.words.schema.tabs.adjustments} 시트의 금액이나 월 소득 중 잘못 입력한 것이 있는지 확인하십시오.`,
    }),
    "weight-missing": ({ drive, names }, say) => ({
      problem: `${particle(drive, "은")} 가중치에 따라 나누는데 다른 사람과 달리 가중치가 비어 있는 사람이 있습니다: ${say.list(names, 8, "명")}.`,
      remedy: "구성원의 가중치를 입력하십시오. 0이면 분담액이 없습니다.",
    }),
    "income-missing": ({ drive, names }, say) => ({
      problem: `${particle(drive, "은")} 소득에 따라 나누는데 월 소득이 없는 사람이 있습니다: ${say.list(names, 8, "명")}.`,
      remedy: `월 소득을 입력하거나, 정액 또는 면제를 ${say.words.schema.tabs.adjustments} 시트에 입력하십시오.`,
    }),
    "no-rate-for-incomes": ({ drive, currency, home, day }, say) => ({
      problem: `소득은 ${home}, ${particle(drive, "은")} ${currency} 통화인데 ${say.day(day)}까지의 환율이 없습니다.`,
      remedy: `${say.words.schema.tabs.rates} 시트에 ${particle(`1 ${currency}`, "이")} 몇 ${home}인지 입력하십시오.`,
    }),
    "kept-exceed-target": ({ drive, kept, target, by, currency, fromItems }, say) => ({
      problem: `${drive}에 이미 낸 사람들의 분담액이 모두 ${particle(say.moneyWithCurrency(kept, currency), "으로")}, 목표액 ${say.moneyWithCurrency(target, currency)}보다 ${say.moneyWithCurrency(by, currency)} 많습니다. 이를 그대로 둔 채로는 나눌 수 없습니다.`,
      remedy: `분담액을 새로 정하거나 ${raise(fromItems, say)}.`,
    }),
    "member-in-two-groups": ({ drive, names }, say) => ({
      problem: `${drive}의 대상 조직 2곳 이상에 속한 사람이 있어 소속에 먼저 입력된 조직에서 집계합니다: ${say.list(names, undefined, "명")}.`,
      remedy: "바꾸려면 소속의 순서나 모금의 대상을 고치십시오.",
    }),
    "groups-with-nobody-asked": ({ drive, groups }, say) => ({
      problem: `${drive}의 대상이 한 명도 없어 분담액이 없는 조직: ${say.list(groups, undefined, "곳")}.`,
      remedy: "대상이 있어야 하면 가입일, 탈퇴일, 소속, 면제를 확인하십시오.",
    }),
    "all-weights-blank": ({ drive }) => ({
      problem: `${particle(drive, "은")} 가중치에 따라 나누는데 대상 중 가중치가 있는 사람이 없어 모두 1로 봅니다.`,
      remedy: "구성원의 가중치를 입력하거나, 똑같이 나누려면 그대로 두십시오.",
    }),
    "own-members-weighed": ({ drive, group, names, weight }, say) => ({
      problem: `${particle(drive, "은")} 가중치에 따라 나누는데 ${group || "전체"}의 하위 조직에 들지 않은 사람이 있습니다: ${say.list(names, undefined, "명")}. 이 사람들을 한 조직으로 보고 각자의 가중치를 더한 ${particle(say.number(weight, 4), "을")} 사용합니다.`,
      remedy: "달리하려면 이 사람들을 따로 한 조직으로 묶고 그 조직의 가중치를 입력하십시오.",
    }),
    "target-rounded-up": ({ drive, target, by, unit, currency }, say) => ({
      problem: `${drive}: ${particle(say.moneyWithCurrency(target, currency), "은")} ${say.moneyWithCurrency(unit, currency)} 단위로 나누어떨어지지 않아 ${particle(say.moneyWithCurrency(by, currency), "을")} 더하여 나눕니다.`,
      remedy: "목표액에 꼭 맞추려면 금액 단위를 줄이십시오.",
    }),
    "bounds-rounded": ({ drive, amounts, unit, currency }, say) => {
      const each = amounts.map((amount) => say.money(amount, currency));
      return {
        problem: `${drive}의 금액 단위 ${say.moneyWithCurrency(unit, currency)}에 맞추어 하한액은 올리고 상한액은 내렸습니다(${say.list(each, undefined, "건")}).`,
        remedy: "그대로 사용하려면 금액 단위를 줄이십시오.",
      };
    },
    "pledges-leave-a-gap": ({ drive, pledged, target, gap, currency, fromItems }, say) => ({
      problem: `${drive}의 분담액은 약정한 금액입니다. 목표 ${say.moneyWithCurrency(target, currency)} 중 ${particle(say.moneyWithCurrency(pledged, currency), "이")} 약정되었고 ${particle(say.moneyWithCurrency(gap, currency), "이")} 비어 있습니다.`,
      remedy: `약정을 더 받거나 ${lower(fromItems, say)}.`,
    }),
    "pledges-exceed-target": (
      { drive, pledged, target, by, others, currency, fromItems },
      say,
    ) => ({
      problem: `${drive}에 약정된 금액 ${particle(say.moneyWithCurrency(pledged, currency), "이")} 목표 ${say.moneyWithCurrency(target, currency)}보다 ${say.moneyWithCurrency(by, currency)} ${others ? "많아 나머지 사람의 몫이 없습니다" : "많습니다"}.`,
      remedy: `더 필요하면 ${raise(fromItems, say)}.`,
    }),
    "roll-of-unknown-drive": ({ value, suggestion, rows }, say) => ({
      problem: `${say.words.schema.tabs.drives} 시트에 없는 ${typed(value)}의 분담액 행이 ${say.count(rows, "개", "개")} 있습니다.`,
      remedy: didYouMean(
        suggestion,
        `${say.words.schema.tabs.drives} 시트의 이름을 고치거나 그 행을 삭제하십시오.`,
      ),
    }),
    "roll-of-unknown-member": ({ id, name }, say) => ({
      problem: `${name === "" || name === id ? `구성원 번호 ${typed(id)}` : `${name}(${id})`}의 분담액이 있으나 ${say.words.schema.tabs.members} 시트에 없습니다.`,
      remedy: `${say.words.schema.tabs.members} 시트에 다시 추가하고, 탈퇴했으면 탈퇴일을 입력하십시오.`,
    }),
    "roll-of-unknown-group": ({ drive, group, isKnown }, say) => ({
      problem: isKnown
        ? `${particle(group, "은")} ${drive}의 대상이 아닌데 분담액이 있습니다.`
        : `${drive}의 분담액에 있는 ${group} 조직이 없습니다.`,
      remedy: isKnown
        ? "분담액을 새로 정하거나 대상을 고치십시오."
        : `분담액을 새로 정하거나, ${say.words.schema.tabs.quotas} 시트 또는 ${say.words.schema.tabs.groups} 시트의 이름을 고치십시오.`,
    }),
    "on-the-roll-twice": ({ drive, who }) => ({
      problem: `${drive}의 분담액에 ${who}의 행이 2개 이상이라 더하여 봅니다.`,
      remedy: "하나만 남기고 삭제하십시오.",
    }),
    "quotas-do-not-add-up": ({ drive, group, quota, parts, by, currency }, say) => ({
      problem: `${drive}: ${group || say.words.reports.everyone} 안의 분담액을 더하면 ${particle(say.moneyWithCurrency(parts, currency), "으로")}, ${group || say.words.reports.everyone}의 분담액 ${say.moneyWithCurrency(quota, currency)}보다 ${say.moneyWithCurrency(Math.abs(by), currency)} ${by > 0 ? "적습니다" : "많습니다"}.`,
      remedy: `${say.words.schema.tabs.quotas} 시트에서 고치거나 새로 정하십시오.`,
    }),
    "quotas-differ-from-target": ({ drive, quotas, target, by, currency }, say) => ({
      problem: `${drive}의 분담액을 모두 더하면 ${particle(say.moneyWithCurrency(quotas, currency), "으로")}, 목표 ${say.moneyWithCurrency(target, currency)}보다 ${say.moneyWithCurrency(by, currency)} ${quotas > target ? "많습니다" : "적습니다"}.`,
      remedy: "분담액을 새로 정하거나 목표액을 고치십시오.",
    }),
    "not-on-the-roll": ({ drive, names }, say) => ({
      problem: `${drive}의 대상인데 아직 분담액이 없는 사람이 ${say.count(names.length, "명", "명")} 있습니다: ${say.list(names, 8, "명")}.`,
      remedy: "분담액을 정하십시오. 이미 낸 사람의 것은 그대로 둘 수 있습니다.",
    }),
    "left-with-a-quota": ({ drive, names, outstanding, currency }, say) => ({
      problem: `${drive}의 분담액 중 ${particle(say.moneyWithCurrency(outstanding, currency), "이")} 남은 채 탈퇴한 사람이 있습니다: ${say.list(names, undefined, "명")}. 이 사람들에게는 안내를 보내지 않습니다.`,
      remedy: `그대로 두거나, ${say.words.schema.tabs.adjustments} 시트에 감면으로 입력하거나, 분담액을 새로 정하십시오.`,
    }),
    "quotas-out-of-date": ({ drive, count, amount, names, currency }, say) => ({
      problem: `${drive}의 분담액을 지금 정하면 ${say.count(count, "건", "건")}(${say.list(names, 3, "건")}), ${particle(say.moneyWithCurrency(amount, currency), "이")} 달라집니다. 분담액을 정한 뒤에 명부나 모금, 조정이 바뀌었거나 분담액을 손으로 고쳤습니다.`,
      remedy: "새로 맞추려면 분담액을 정하고, 아니면 그대로 두십시오.",
    }),
    "drive-not-divided": ({ drive }, { words }) => ({
      problem: `${particle(drive, "은")} 진행 중인데 아직 분담액을 정하지 않았습니다.`,
      remedy: `메뉴에서 ${particle(named(words.commands.menu.divide), "을")} 선택하십시오.`,
    }),
    "as-of-before-division": ({ drive, asOf, dividedOn }, say) => ({
      problem: `기준일 ${particle(say.day(asOf), "이")} ${drive}의 분담액을 정한 ${say.day(dividedOn)}보다 앞이라 지금의 분담액으로 표시합니다.`,
      remedy: `의도한 것이 아니면 ${say.words.schema.tabs.settings}의 기준일을 비우십시오.`,
    }),
    "no-rate-for-burden": ({ drive, currency, home, day, asked, gifts }, say) => {
      const asks =
        gifts === 0 ? `${drive}의 분담액이` : `${drive}의 분담액과 들어온 내역 ${gifts}건이`;
      const missing = asked ? asks : `${drive}에 들어온 내역 ${gifts}건이`;
      return {
        problem: `${say.day(day)}까지의 ${currency} 환율이 없어 ${say.words.schema.tabs.perPerson}에 ${missing} 빠졌습니다.`,
        remedy: `${say.words.schema.tabs.rates} 시트에 ${particle(`1 ${currency}`, "이")} 몇 ${home}인지 입력하십시오.`,
      };
    },
    "nobody-to-divide-among": ({ drive, group, amount, currency }, say) => ({
      problem: `${drive}: ${inGroup(group)}대상이 아무도 없어 ${particle(say.moneyWithCurrency(amount, currency), "을")} 나눌 수 없습니다.`,
      remedy: "모금의 대상, 구성원의 가입일과 탈퇴일, 면제를 확인하십시오.",
    }),
    "floor-over-cap": ({ drive, ids, floor, cap, currency }, say) => ({
      problem: `${drive}: ${say.list(ids, undefined, "건")}의 하한액 ${particle(say.moneyWithCurrency(floor, currency), "이")} 상한액 ${say.moneyWithCurrency(cap, currency)}보다 큽니다.`,
      remedy: `${say.words.schema.tabs.drives} 시트나 ${say.words.schema.tabs.adjustments} 시트에서 하한액을 낮추거나 상한액을 올리십시오.`,
    }),
    "no-unit-between-bounds": ({ drive, ids, floor, cap, unit, currency }, say) => ({
      problem: `${drive}: ${say.list(ids, undefined, "건")}의 하한액 ${particle(say.moneyWithCurrency(floor, currency), "과")} 상한액 ${say.moneyWithCurrency(cap, currency)} 사이에 ${say.moneyWithCurrency(unit, currency)} 단위로 맞는 금액이 없습니다.`,
      remedy: "금액 단위를 줄이거나 하한액, 상한액을 고치십시오.",
    }),
    "floors-exceed-target": ({ drive, group, by, amount, currency, ids, fromItems }, say) => ({
      problem: `${drive}: ${inGroup(group)}하한액, 정액, 약정 금액의 합이 나눌 ${say.moneyWithCurrency(amount, currency)}보다 ${say.moneyWithCurrency(by, currency)} 많습니다(${say.list(ids, undefined, "건")}).`,
      remedy: `그 금액을 낮추거나 ${raise(fromItems, say)}.`,
    }),
    "caps-short-of-target": ({ drive, group, by, amount, currency, ids, fromItems }, say) => ({
      problem: `${drive}: ${inGroup(group)}상한액과 정액 때문에 ${say.moneyWithCurrency(amount, currency)} 중 ${particle(say.moneyWithCurrency(by, currency), "을")} 맡을 사람이 없습니다(${say.list(ids, undefined, "건")}).`,
      remedy: `상한액을 올리거나 ${lower(fromItems, say)}.`,
    }),
    "only-zero-weights": ({ drive, group, rest, currency, ids }, say) => ({
      problem: `${drive}: ${inGroup(group)}${particle(say.moneyWithCurrency(rest, currency), "이")} 남았는데 맡을 사람의 가중치가 모두 0입니다(${say.list(ids, undefined, "건")}).`,
      remedy: "가중치를 0보다 크게 입력하거나 다른 배분 방법을 선택하십시오.",
    }),
    "group-weights-partly-blank": ({ drive, ids, group }, say) => ({
      problem: `${particle(drive, "은")} 가중치에 따라 나누는데 ${group || say.words.reports.everyone} 안에 가중치가 없는 조직이 있습니다: ${say.list(ids, undefined, "곳")}.`,
      remedy: "모두 입력하거나 모두 비우십시오. 비우면 구성원의 가중치를 더하여 사용합니다.",
    }),
    "group-bounds-under-same-rate": ({ drive, ids }, say) => ({
      problem: `${particle(drive, "은")} 모두에게 같은 비율이라 조직에 따로 금액을 둘 수 없습니다: ${say.list(ids, undefined, "곳")}.`,
      remedy: "조정을 삭제하거나 조직별 배분을 다른 것으로 바꾸십시오.",
    }),
    "webster-needs-a-rate": ({ drive }, { words }) => ({
      problem: `${drive}: 끝수 처리 ${particle(named(choiceWord(words.schema, "rounding", "never-falls")), "은")} 개인별 배분 ${particle(named(choiceWord(words.schema, "memberSplit", "levelling")), "과")} 함께 사용할 수 없습니다.`,
      remedy: `${words.schema.tabs.settings}의 끝수 처리를 ${particle(named(choiceWord(words.schema, "rounding", "largest-remainder")), "으로")} 하거나 개인별 배분을 바꾸십시오.`,
    }),
  }) satisfies Partial<DiagnosticWords>;
