import { currencyDecimals } from "../../core/index";
import type { DiagnosticWords } from "../diagnosticWords";
import { quoted } from "../quoted";
import { choiceWord } from "../schemaWord";
import { particle } from "./particle";

function didYouMean(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `혹시 ${suggestion} 아닙니까? ${otherwise}`;
}

/** 나눌 수 없는 까닭이 한 조직에 있을 때 "A에서 " */
function inGroup(group: string | undefined): string {
  return group === undefined || group === "" ? "" : `${group}에서 `;
}

/** 명부, 수납, 할당액, 나누기에서 드러난 문제의 말. */
export const accountDiagnostics = {
  "unknown-member-group": ({ value, suggestion, member }, say) => ({
    problem: `${quoted(value)} 조직이 없어 ${member} 님은 그 조직의 대상이 되지 않습니다.`,
    remedy: didYouMean(
      suggestion,
      `이름을 고치거나 ${say.words.schema.tabs.groups} 탭에 추가하십시오.`,
    ),
  }),
  "group-of-one": ({ value, suggestion, member }) => ({
    problem: `${quoted(value)} 조직에는 ${member} 한 명뿐인데 별도의 조직으로 셉니다.`,
    remedy: didYouMean(suggestion, "아니면 확인한 사람 열에 이름을 입력하십시오."),
  }),
  "unknown-parent-group": ({ group, value, suggestion }) => ({
    problem: `${group}의 상위 조직 ${quoted(value)}이(가) 없어 ${particle(group, "을")} 독립된 조직으로 봅니다.`,
    remedy: didYouMean(suggestion, "상위 조직을 고치거나 그 조직을 추가하십시오."),
  }),
  "groups-in-a-circle": ({ groups }, say) => ({
    problem: `서로가 서로의 상위 조직으로 적혀 있습니다: ${say.list(groups)}.`,
    remedy: "그중 가장 위 조직의 상위 조직 칸을 비우십시오.",
  }),
  "unknown-drive": ({ value, suggestion }, say) => ({
    problem: `${quoted(value)} 모금이 없습니다.`,
    remedy: didYouMean(
      suggestion,
      `${say.words.schema.tabs.drives} 탭에 있는 이름 그대로 적거나 ${say.words.schema.tabs.drives} 탭에 추가하십시오.`,
    ),
  }),
  "unknown-asked-group": ({ drive, value, suggestion, divided }) => ({
    problem: `${drive}의 대상 ${quoted(value)} 조직이 없어 ${divided ? "이미 정한 분담액 그대로 두며 다시 정할 수 없습니다" : "대상이 아무도 없습니다"}.`,
    remedy: didYouMean(
      suggestion,
      "대상 칸에 조직 이름을 적으십시오. 비워 두면 모두가 대상입니다.",
    ),
  }),
  "unknown-member": ({ value, suggestion }, say) => ({
    problem: `구성원 가운데 ${quoted(value)}이(가) 없어 집계하지 않았습니다.`,
    remedy: didYouMean(
      suggestion,
      `${say.words.schema.tabs.members} 탭에 있는 이름이나 번호를 그대로 적으십시오. 나간 사람은 지우지 말고 나간 날을 적어 둡니다.`,
    ),
  }),
  "unknown-group": ({ value, suggestion }, say) => ({
    problem: `${quoted(value)} 조직이 없어 집계하지 않았습니다.`,
    remedy: didYouMean(
      suggestion,
      `${say.words.schema.tabs.groups} 탭에 있는 이름 그대로 적으십시오.`,
    ),
  }),
  "ambiguous-name": ({ value }) => ({
    problem: `이름이 ${quoted(value)}인 구성원이 여럿입니다.`,
    remedy: "이름 대신 구성원 번호를 적으십시오.",
  }),
  "unknown-adjusted": ({ value, suggestion }, say) => ({
    problem: `${quoted(value)}(이)라는 구성원이나 조직이 없어 이 조정은 적용되지 않습니다.`,
    remedy: didYouMean(
      suggestion,
      `${say.words.schema.tabs.members} 탭이나 ${say.words.schema.tabs.groups} 탭에 있는 이름 그대로 적으십시오.`,
    ),
  }),
  "adjustment-without-amount": ({ who, kind }, { words }) => ({
    problem: `${who}의 ${choiceWord(words.schema, "adjustment", kind)} 조정에 금액이 없어 적용되지 않습니다.`,
    remedy: "금액을 적으십시오.",
  }),
  "adjustment-below-zero": ({ who, kind, value }, say) => ({
    problem: `${who}의 ${choiceWord(say.words.schema, "adjustment", kind)} 금액이 0보다 작아(${say.number(value)}) 적용되지 않습니다.`,
    remedy: "0 이상의 금액을 적으십시오.",
  }),
  "adjustments-disagree": ({ drive, who, kind, lower, higher, currency }, say) => ({
    problem: `${drive}에서 ${who}의 ${choiceWord(say.words.schema, "adjustment", kind)} 조정이 같은 날부터 둘입니다: ${say.moneyWithCurrency(lower, currency)}, ${say.moneyWithCurrency(higher, currency)}.`,
    remedy: "하나를 지우거나, 나중 것의 적용 시작을 따로 적으십시오.",
  }),
  "adjustment-binds-nobody": ({ drive, who, kind }, { words }) => ({
    problem: `${particle(who, "은")} ${drive}의 대상이 아니어서 ${choiceWord(words.schema, "adjustment", kind)} 조정이 적용되지 않습니다.`,
    remedy:
      "다른 모금의 것이면 모금을 고치고, 아니면 모금의 대상과 구성원의 소속, 들어온 날, 나간 날을 보십시오.",
  }),
  "rate-not-positive": ({ currency, rate }, say) => ({
    problem: `${currency} 환율이 ${say.number(rate, 6)}이라 쓰지 않습니다.`,
    remedy: "한 단위의 값을 0보다 큰 수로 적으십시오.",
  }),
  "rates-disagree": ({ currency, day, lower, higher }, say) => ({
    problem: `${say.day(day)} ${currency} 환율이 둘이라(${say.number(lower, 6)}, ${say.number(higher, 6)}) 낮은 쪽을 씁니다.`,
    remedy: "하나를 지우십시오.",
  }),
  "contribution-without-drive": () => ({
    problem: "어느 모금인지 적혀 있지 않아 집계하지 않았습니다.",
    remedy: "모금 이름을 적으십시오.",
  }),
  "contribution-without-date": () => ({
    problem: "날짜를 알 수 없어 집계하지 않았습니다.",
    remedy: "낸 날을 2026-03-31처럼 적으십시오.",
  }),
  "contribution-names-nobody": ({ drive }) => ({
    problem: `구성원도 조직도 적혀 있지 않아 ${drive} 전체에 들어온 것으로 집계했습니다.`,
    remedy: "낸 사람이나 조직을 적으십시오.",
  }),
  "more-decimals-than-currency": ({ value, currency }, say) => {
    const decimals = currencyDecimals(currency);
    const example = decimals === 0 ? "12,500" : (12.5).toFixed(decimals);
    return {
      problem: `${say.number(value, 6)}은(는) ${currency} 통화의 소수 자릿수를 넘어 집계하지 않았습니다.`,
      remedy: `${example}처럼 적으십시오.`,
    };
  },
  "unknown-currency": ({ value }) => ({
    problem: `${quoted(value)}은(는) 통화 기호가 아니어서 집계하지 않았습니다.`,
    remedy: "USD처럼 세 글자로 적으십시오. 비워 두면 모금의 통화로 봅니다.",
  }),
  "no-rate": ({ currency, home, day }, say) => ({
    problem: `${say.day(day)}까지의 ${currency} 환율이 없어 집계하지 않았습니다.`,
    remedy: `${say.words.schema.tabs.rates} 탭에 1 ${currency}의 값을 ${home} 통화로 적으십시오.`,
  }),
  "contribution-to-draft": ({ drive }) => ({
    problem: `${particle(drive, "은")} 아직 초안이어서 집계하지 않았습니다.`,
    remedy: "할당액을 나누거나 상태를 진행으로 바꾸십시오.",
  }),
  "dated-ahead": ({ day, asOf }, say) => ({
    problem: `날짜가 ${say.day(day)}로, 집계 기준일(${say.words.schema.tabs.settings}의 기준일)인 ${say.day(asOf)}보다 뒤여서 아직 집계하지 않습니다.`,
    remedy: `그날이 되면 집계합니다. 맞으면 그대로 두고, 아니면 날짜나 ${say.words.schema.tabs.settings}의 기준일을 고치십시오.`,
  }),
  "possible-duplicate": ({ drive, who, day, amount, currency, rows, counted }, say) => {
    const some =
      counted === 0
        ? "하나도 집계하지 않았습니다"
        : `이 가운데 ${say.number(counted)}줄을 집계했습니다`;
    return {
      problem: `똑같은 줄이 ${say.count(rows, "줄", "줄")} 있습니다: ${say.day(day)} ${drive}, ${who}, ${say.moneyWithCurrency(amount, currency)}. ${counted === rows ? "모두 집계했습니다" : some}.`,
      remedy: "두 번 적은 것이면 하나를 지우고, 아니면 확인한 사람 칸에 이름을 적으십시오.",
    };
  },
  "dated-after-closing": ({ drive, rows, amount, currency, closedOn }, say) => ({
    problem: `마감된 ${drive}에 ${say.day(closedOn)} 뒤의 수납이 ${say.count(rows, "줄", "줄")}, ${say.moneyWithCurrency(amount, currency)} 있습니다. 집계에는 넣었습니다.`,
    remedy: "날짜나 모금을 고치거나, 상태를 진행으로 바꾸었다가 다시 마감하십시오.",
  }),
  "gave-without-being-asked": ({ drive, names, amount, currency }, say) => ({
    problem: `${drive}의 대상이 아닌 ${say.list(names)}에게서 ${say.moneyWithCurrency(amount, currency)}이 들어왔습니다. 집계에는 넣었습니다.`,
    remedy: "다른 모금에 낸 것이면 모금을 고치십시오.",
  }),
  "net-below-zero": ({ drive, who, amount, currency }, say) => ({
    problem: `${drive}에서 ${who || say.words.reports.everyone}에게 돌려준 금액이 낸 금액보다 많습니다: 모두 ${say.moneyWithCurrency(amount, currency)}.`,
    remedy: "빠진 수납이나 두 번 적은 환급이 있는지 보십시오.",
  }),
  "drive-not-open": ({ drive, state }, { words }) => ({
    problem: `${drive}의 상태가 ${choiceWord(words.schema, "state", state)}이라 나누지 않습니다.`,
    remedy: `먼저 상태를 ${particle(choiceWord(words.schema, "state", "open"), "으로")} 바꾸십시오.`,
  }),
  "drive-without-target": ({ drive }, say) => ({
    problem: `${drive}에 목표액도 현금으로 살 품목도 없어 나눌 것이 없습니다.`,
    remedy: `목표액을 적거나 ${say.words.schema.tabs.items} 탭에 살 것을 적으십시오.`,
  }),
  "too-large-to-divide": ({ drive }, say) => ({
    problem: `${drive}: 금액의 합이 너무 커서 정확히 나눌 수 없습니다.`,
    remedy: `모금, 품목, ${say.words.schema.tabs.adjustments} 탭의 금액이나 월 소득 가운데 잘못 적은 것이 있는지 보십시오.`,
  }),
  "weight-missing": ({ drive, names }, say) => ({
    problem: `${particle(drive, "은")} 가중치에 따라 나누는데 다른 사람과 달리 가중치가 비어 있는 사람이 있습니다: ${say.list(names, 8)}.`,
    remedy: "구성원의 가중치를 입력하십시오. 0이면 분담액이 없습니다.",
  }),
  "income-missing": ({ drive, names }, say) => ({
    problem: `${particle(drive, "은")} 소득에 따라 나누는데 월 소득이 없는 사람이 있습니다: ${say.list(names, 8)}.`,
    remedy: `월 소득을 적거나, 고정 금액 또는 면제를 ${say.words.schema.tabs.adjustments} 탭에 적으십시오.`,
  }),
  "no-rate-for-incomes": ({ drive, currency, home, day }, say) => ({
    problem: `소득은 ${home}, ${particle(drive, "은")} ${currency} 통화인데 ${say.day(day)}까지의 환율이 없습니다.`,
    remedy: `${say.words.schema.tabs.rates} 탭에 1 ${currency}의 값을 ${home} 통화로 적으십시오.`,
  }),
  "kept-exceed-target": ({ drive, kept, target, by, currency }, say) => ({
    problem: `${drive}에 이미 낸 사람들의 할당액이 모두 ${particle(say.moneyWithCurrency(kept, currency), "으로")}, 목표액 ${say.moneyWithCurrency(target, currency)}보다 ${say.moneyWithCurrency(by, currency)} 많습니다. 이를 그대로 둔 채로는 나눌 수 없습니다.`,
    remedy: "새로 나누거나 목표액을 올리십시오.",
  }),
  "member-in-two-groups": ({ drive, names }, say) => ({
    problem: `${drive}의 대상 조직 둘 이상에 속한 사람이 있어 소속 칸에 먼저 적힌 조직에서 셉니다: ${say.list(names)}.`,
    remedy: "바꾸려면 소속 칸의 순서나 모금의 대상을 고치십시오.",
  }),
  "groups-with-nobody-asked": ({ drive, groups }, say) => ({
    problem: `${drive}의 대상이 한 명도 없어 할당액이 없는 조직: ${say.list(groups)}.`,
    remedy: "대상이 있어야 하면 들어온 날, 나간 날, 소속, 면제를 보십시오.",
  }),
  "all-weights-blank": ({ drive }) => ({
    problem: `${particle(drive, "은")} 가중치에 따라 나누는데 대상 가운데 가중치가 있는 사람이 없어 모두 1로 봅니다.`,
    remedy: "구성원의 가중치를 입력하거나, 똑같이 나누려면 그대로 두십시오.",
  }),
  "own-members-weighed": ({ drive, group, names, weight }, say) => ({
    problem: `${particle(drive, "은")} 가중치대로 나누는데 ${group || "전체"}의 하위 조직에 들지 않은 사람이 있습니다: ${say.list(names)}. 이들을 한 조직으로 보고 각자의 가중치를 더한 ${particle(say.number(weight, 4), "을")} 씁니다.`,
    remedy: "달리하려면 이들을 따로 한 조직으로 묶고 그 조직의 가중치를 적으십시오.",
  }),
  "target-rounded-up": ({ drive, target, by, unit, currency }, say) => ({
    problem: `${drive}: ${particle(say.moneyWithCurrency(target, currency), "은")} ${say.moneyWithCurrency(unit, currency)} 단위로 나누어떨어지지 않아 ${say.moneyWithCurrency(by, currency)}을 더하여 나눕니다.`,
    remedy: "목표액에 꼭 맞추려면 끝수 단위를 줄이십시오.",
  }),
  "bounds-rounded": ({ drive, amounts, unit, currency }, say) => {
    const each = amounts.map((amount) => say.money(amount, currency));
    return {
      problem: `${drive}의 끝수 단위 ${say.moneyWithCurrency(unit, currency)}에 맞추어 하한은 올리고 상한은 내렸습니다(${say.list(each)}).`,
      remedy: "그대로 쓰려면 끝수 단위를 줄이십시오.",
    };
  },
  "pledges-leave-a-gap": ({ drive, pledged, target, gap, currency }, say) => ({
    problem: `${drive}의 할당액은 약정한 금액입니다. 목표 ${say.moneyWithCurrency(target, currency)} 가운데 ${say.moneyWithCurrency(pledged, currency)}이 약정되었고 ${say.moneyWithCurrency(gap, currency)}이 비어 있습니다.`,
    remedy: "약정을 더 받거나 목표액을 낮추십시오.",
  }),
  "pledges-exceed-target": ({ drive, pledged, target, by, others, currency }, say) => ({
    problem: `${drive}에 약정된 금액 ${say.moneyWithCurrency(pledged, currency)}이 목표 ${say.moneyWithCurrency(target, currency)}보다 ${say.moneyWithCurrency(by, currency)} ${others ? "많아 나머지 사람의 몫이 없습니다" : "많습니다"}.`,
    remedy: "더 필요하면 목표액을 올리십시오.",
  }),
  "roll-of-unknown-drive": ({ value, suggestion, rows }, say) => ({
    problem: `${say.words.schema.tabs.drives} 탭에 없는 ${quoted(value)}의 할당액이 ${say.count(rows, "줄", "줄")} 있습니다.`,
    remedy: didYouMean(
      suggestion,
      `${say.words.schema.tabs.drives} 탭의 이름을 고치거나 그 줄을 지우십시오.`,
    ),
  }),
  "roll-of-unknown-member": ({ id, name }, say) => ({
    problem: `${name === "" || name === id ? quoted(id) : `${name}(${id})`} 님은 할당액이 있으나 ${say.words.schema.tabs.members} 탭에 없습니다.`,
    remedy: `${say.words.schema.tabs.members} 탭에 되살리고, 나갔으면 나간 날을 적으십시오.`,
  }),
  "roll-of-unknown-group": ({ drive, group, isKnown }, say) => ({
    problem: isKnown
      ? `${particle(group, "은")} ${drive}의 대상이 아닌데 할당액이 있습니다.`
      : `${drive}의 할당액에 있는 ${group} 조직이 없습니다.`,
    remedy: isKnown
      ? "할당액을 새로 나누거나 대상을 고치십시오."
      : `할당액을 새로 나누거나, ${say.words.schema.tabs.quotas} 탭 또는 ${say.words.schema.tabs.groups} 탭의 이름을 고치십시오.`,
  }),
  "on-the-roll-twice": ({ drive, who }) => ({
    problem: `${drive}의 할당액에 ${who}의 줄이 둘 이상이라 더하여 봅니다.`,
    remedy: "하나만 남기고 지우십시오.",
  }),
  "quotas-do-not-add-up": ({ drive, group, quota, parts, by, currency }, say) => ({
    problem: `${drive}: ${group || say.words.reports.everyone} 안의 할당액을 더하면 ${particle(say.moneyWithCurrency(parts, currency), "으로")}, ${group || say.words.reports.everyone}의 할당액 ${say.moneyWithCurrency(quota, currency)}보다 ${say.moneyWithCurrency(Math.abs(by), currency)} ${by > 0 ? "적습니다" : "많습니다"}.`,
    remedy: `${say.words.schema.tabs.quotas} 탭에서 고치거나 새로 나누십시오.`,
  }),
  "quotas-differ-from-target": ({ drive, quotas, target, by, currency }, say) => ({
    problem: `${drive}의 할당액을 모두 더하면 ${particle(say.moneyWithCurrency(quotas, currency), "으로")}, 목표 ${say.moneyWithCurrency(target, currency)}보다 ${say.moneyWithCurrency(by, currency)} ${quotas > target ? "많습니다" : "적습니다"}.`,
    remedy: "할당액을 새로 나누거나 목표액을 고치십시오.",
  }),
  "not-on-the-roll": ({ drive, names }, say) => ({
    problem: `${drive}의 대상인데 아직 할당액이 없는 사람이 ${say.count(names.length, "명", "명")} 있습니다: ${say.list(names, 8)}.`,
    remedy: "할당액을 나누십시오. 이미 낸 사람의 것은 그대로 둘 수 있습니다.",
  }),
  "left-with-a-quota": ({ drive, names, outstanding, currency }, say) => ({
    problem: `${drive}의 할당액 가운데 ${say.moneyWithCurrency(outstanding, currency)}이 남은 채 나간 사람이 있습니다: ${say.list(names)}. 이들에게는 알림을 보내지 않습니다.`,
    remedy: `그대로 두거나, ${say.words.schema.tabs.adjustments} 탭에 탕감으로 적거나, 할당액을 새로 나누십시오.`,
  }),
  "quotas-out-of-date": ({ drive, count, amount, names, currency }, say) => ({
    problem: `${particle(drive, "을")} 지금 나누면 할당액 ${say.count(count, "건", "건")}(${say.list(names, 3)}${count > names.length ? " 등" : ""}), ${say.moneyWithCurrency(amount, currency)}이 달라집니다. 나눈 뒤에 명부나 모금, 조정이 바뀌었거나 할당액을 손으로 고쳤습니다.`,
    remedy: "새로 맞추려면 할당액을 나누고, 아니면 그대로 두십시오.",
  }),
  "drive-not-divided": ({ drive }, { words }) => ({
    problem: `${particle(drive, "은")} 진행 중인데 아직 할당액을 나누지 않았습니다.`,
    remedy: `메뉴에서 ‘${words.commands.menu.divide}’를 고르십시오.`,
  }),
  "as-of-before-division": ({ drive, asOf, dividedOn }, say) => ({
    problem: `기준일 ${say.day(asOf)}은 ${particle(drive, "을")} 나눈 ${say.day(dividedOn)}보다 앞이라 지금의 할당액으로 보여 줍니다.`,
    remedy: `뜻한 것이 아니면 ${say.words.schema.tabs.settings}의 기준일을 비우십시오.`,
  }),
  "no-rate-for-burden": ({ drive, currency, home, day, asked, gifts }, say) => {
    const asks = gifts === 0 ? `${drive}의 할당액이` : `${drive}의 할당액과 들어온 것 ${gifts}건이`;
    const missing = asked ? asks : `${drive}에 들어온 것 ${gifts}건이`;
    return {
      problem: `${say.day(day)}까지의 ${currency} 환율이 없어 ${say.words.schema.tabs.perPerson}에 ${missing} 빠졌습니다.`,
      remedy: `${say.words.schema.tabs.rates} 탭에 1 ${currency}의 값을 ${home} 통화로 적으십시오.`,
    };
  },
  "nobody-to-divide-among": ({ drive, group, amount, currency }, say) => ({
    problem: `${drive}: ${inGroup(group)}대상이 아무도 없어 ${particle(say.moneyWithCurrency(amount, currency), "을")} 나눌 수 없습니다.`,
    remedy: "모금의 대상, 구성원의 들어온 날과 나간 날, 면제를 보십시오.",
  }),
  "floor-over-cap": ({ drive, ids, floor, cap, currency }, say) => ({
    problem: `${drive}: ${say.list(ids)}의 하한 ${say.moneyWithCurrency(floor, currency)}이 상한 ${say.moneyWithCurrency(cap, currency)}보다 큽니다.`,
    remedy: `${say.words.schema.tabs.drives} 탭이나 ${say.words.schema.tabs.adjustments} 탭에서 하한을 낮추거나 상한을 올리십시오.`,
  }),
  "no-unit-between-bounds": ({ drive, ids, floor, cap, unit, currency }, say) => ({
    problem: `${drive}: ${say.list(ids)}의 하한 ${say.moneyWithCurrency(floor, currency)}과 상한 ${say.moneyWithCurrency(cap, currency)} 사이에 ${say.moneyWithCurrency(unit, currency)} 단위로 맞는 금액이 없습니다.`,
    remedy: "끝수 단위를 줄이거나 하한, 상한을 고치십시오.",
  }),
  "floors-exceed-target": ({ drive, group, by, amount, currency, ids }, say) => ({
    problem: `${drive}: ${inGroup(group)}하한, 고정, 약정 금액의 합이 나눌 ${say.moneyWithCurrency(amount, currency)}보다 ${say.moneyWithCurrency(by, currency)} 많습니다(${say.list(ids)}).`,
    remedy: "그 금액을 낮추거나 목표액을 올리십시오.",
  }),
  "caps-short-of-target": ({ drive, group, by, amount, currency, ids }, say) => ({
    problem: `${drive}: ${inGroup(group)}상한과 고정 금액 때문에 ${say.moneyWithCurrency(amount, currency)} 가운데 ${particle(say.moneyWithCurrency(by, currency), "을")} 맡을 사람이 없습니다(${say.list(ids)}).`,
    remedy: "상한을 올리거나 목표액을 낮추십시오.",
  }),
  "only-zero-weights": ({ drive, group, rest, currency, ids }, say) => ({
    problem: `${drive}: ${inGroup(group)}${say.moneyWithCurrency(rest, currency)}이 남았는데 맡을 사람의 가중치가 모두 0입니다(${say.list(ids)}).`,
    remedy: "가중치를 0보다 크게 적거나 다른 배분 방법을 고르십시오.",
  }),
  "group-weights-partly-blank": ({ drive, ids, group }, say) => ({
    problem: `${particle(drive, "은")} 가중치대로 나누는데 ${group || say.words.reports.everyone} 안에 가중치가 없는 조직이 있습니다: ${say.list(ids)}.`,
    remedy: "모두 적거나 모두 비우십시오. 비우면 구성원의 가중치를 더하여 씁니다.",
  }),
  "group-bounds-under-same-rate": ({ drive, ids }, say) => ({
    problem: `${particle(drive, "은")} 모두에게 같은 비율이라 조직에 따로 금액을 둘 수 없습니다: ${say.list(ids)}.`,
    remedy: "조정을 지우거나 조직 배분을 다른 것으로 바꾸십시오.",
  }),
  "webster-needs-a-rate": ({ drive }, { words }) => ({
    problem: `${drive}: 끝수 처리 ‘${choiceWord(words.schema, "rounding", "never-falls")}’는 개인 배분 ‘${choiceWord(words.schema, "memberSplit", "levelling")}’와 함께 쓸 수 없습니다.`,
    remedy: `${words.schema.tabs.settings}의 끝수 처리를 ‘${choiceWord(words.schema, "rounding", "largest-remainder")}’로 하거나 개인 배분을 바꾸십시오.`,
  }),
} satisfies Partial<DiagnosticWords>;
