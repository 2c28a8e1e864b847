import type { AccountCode } from "./ofAccountsCases";
import { findingDiagnosticTexts } from "./ofFindings";
import { payingDiagnosticTexts } from "./ofPaying";
import { receiptDiagnosticTexts } from "./ofReceipts";

/** What is wrong, and how to mend it. */
type Text = readonly [problem: string, remedy: string];

/** The whole text of every case's diagnostic in both languages. */
export const accountDiagnosticTexts: Readonly<
  Record<AccountCode, { readonly en: Text; readonly ko: Text }>
> = {
  ...findingDiagnosticTexts,
  ...payingDiagnosticTexts,
  ...receiptDiagnosticTexts,
  "unknown-member-group": {
    en: [
      'There is no group "Nroth", so Ana is not asked through it.',
      "Did you mean North? Correct the name, or add the group to Groups.",
    ],
    ko: [
      "“Nroth” 조직이 없어 Ana은(는) 그 조직의 대상에 들지 않습니다.",
      "혹시 ‘North’입니까? 이름을 고치거나 조직 시트에 추가하십시오.",
    ],
  },
  "group-of-one": {
    en: [
      'Ana is the only member of "Bulding A", which counts as a group of its own.',
      "Did you mean Building A? If not, write your name under Accepted by.",
    ],
    ko: [
      "“Bulding A” 조직에는 Ana 한 명뿐인데 별도의 조직으로 집계합니다.",
      "혹시 ‘Building A’입니까? 아니면 확인한 사람 열에 이름을 입력하십시오.",
    ],
  },
  "unknown-parent-group": {
    en: [
      'North is part of "Clbu", but there is no such group; North stands on its own.',
      "Did you mean Club? Correct Part of, or add the group.",
    ],
    ko: [
      "North의 상위 조직 “Clbu”이(가) 없어 North을(를) 독립된 조직으로 봅니다.",
      "혹시 ‘Club’입니까? 상위 조직을 고치거나 그 조직을 추가하십시오.",
    ],
  },
  "groups-in-a-circle": {
    en: [
      "These groups are part of one another in a circle: North and South.",
      "Clear Part of for the topmost of them.",
    ],
    ko: [
      "서로가 서로의 상위 조직으로 입력되어 있습니다: North, South.",
      "그중 가장 위 조직의 ‘상위 조직’ 셀을 비우십시오.",
    ],
  },
  "unknown-drive": {
    en: [
      'There is no drive "Roff".',
      "Did you mean Roof? Write the name as it stands in Drives, or add the drive there.",
    ],
    ko: [
      "“Roff” 모금이 없습니다.",
      "혹시 ‘Roof’입니까? 모금 시트에 있는 이름 그대로 입력하거나 모금 시트에 추가하십시오.",
    ],
  },
  "unknown-asked-group": {
    en: [
      'Roof asks "Noth", but there is no such group, so nobody is asked.',
      "Did you mean North? Write a group's name under Who is asked, or leave it blank for everyone.",
    ],
    ko: [
      "Roof의 대상 “Noth” 조직이 없어 대상이 아무도 없습니다.",
      "혹시 ‘North’입니까? ‘대상’ 셀에 조직 이름을 입력하십시오. 비워 두면 모두가 대상입니다.",
    ],
  },
  "unknown-member": {
    en: [
      'There is no member "Anna", so this row is not counted.',
      "Did you mean Ana? Write the name or ID as it stands in Members. Who has left stays there, with a day under Left.",
    ],
    ko: [
      "구성원 중 “Anna”이(가) 없어 집계하지 않았습니다.",
      "혹시 ‘Ana’입니까? 구성원 시트에 있는 이름이나 번호를 그대로 입력하십시오. 탈퇴한 사람은 삭제하지 말고 탈퇴일을 입력해 둡니다.",
    ],
  },
  "unknown-group": {
    en: [
      'There is no group "Garden clup", so this row is not counted.',
      "Did you mean Garden club? Write the name as it stands in Groups.",
    ],
    ko: [
      "“Garden clup” 조직이 없어 집계하지 않았습니다.",
      "혹시 ‘Garden club’입니까? 조직 시트에 있는 이름 그대로 입력하십시오.",
    ],
  },
  "ambiguous-name": {
    en: ['Several members are called "Bo".', "Write the Member ID instead of the name."],
    ko: ["이름이 “Bo”인 구성원이 여럿입니다.", "이름 대신 구성원 번호를 입력하십시오."],
  },
  "unknown-adjusted": {
    en: [
      'There is no member or group "Bob", so this adjustment does nothing.',
      "Did you mean Bo? Write the name or ID as it stands in Members or Groups.",
    ],
    ko: [
      "“Bob”(이)라는 구성원이나 조직이 없어 이 조정은 적용되지 않습니다.",
      "혹시 ‘Bo’입니까? 구성원 시트나 조직 시트에 있는 이름 그대로 입력하십시오.",
    ],
  },
  "adjustment-without-amount": {
    en: ["The adjustment Fixed for Bo has no amount, so it does nothing.", "Write its amount."],
    ko: ["Bo의 정액 조정에 금액이 없어 적용되지 않습니다.", "금액을 입력하십시오."],
  },
  "adjustment-below-zero": {
    en: [
      "The adjustment Cap for Bo is −5, below zero, so it does nothing.",
      "Write an amount of 0 or more.",
    ],
    ko: [
      "Bo의 상한액 조정 금액이 0보다 작아(−5) 적용되지 않습니다.",
      "0 이상의 금액을 입력하십시오.",
    ],
  },
  "adjustments-disagree": {
    en: [
      "Bo has two adjustments Fixed for Roof from the same day: 20 and 30 KRW.",
      "Delete one of them, or give the later one its own From day.",
    ],
    ko: [
      "Roof에서 Bo의 정액 조정 중 적용 시작일이 같은 것이 2건입니다: 20원, 30원.",
      "1건을 삭제하거나, 나중 것의 적용 시작일을 따로 입력하십시오.",
    ],
  },
  "adjustment-binds-nobody": {
    en: [
      "Roof does not ask Bo, so the adjustment Pledge does nothing.",
      "If it is for another drive, correct the drive; else look at Who is asked, and at Groups, Joined and Left in Members.",
    ],
    ko: [
      "Bo은(는) Roof의 대상이 아니어서 약정 조정이 적용되지 않습니다.",
      "다른 모금의 것이면 모금을 고치고, 아니면 모금의 대상과 구성원의 소속, 가입일, 탈퇴일을 확인하십시오.",
    ],
  },
  "rate-not-positive": {
    en: [
      "The rate of USD is 0, so it is not used.",
      "Write what one unit is worth, a number above 0.",
    ],
    ko: ["USD 환율이 0이라 사용하지 않습니다.", "한 단위의 값을 0보다 큰 수로 입력하십시오."],
  },
  "rates-disagree": {
    en: [
      "USD has two rates on 1 March 2026, 1,385.5 and 1,400; the lower is used.",
      "Delete one of them.",
    ],
    ko: [
      "2026년 3월 1일 USD 환율이 2개여서(1,385.5, 1,400) 낮은 쪽을 사용합니다.",
      "하나를 삭제하십시오.",
    ],
  },
  "contribution-without-drive": {
    en: ["This row names no drive, so it is not counted.", "Write the drive that it belongs to."],
    ko: ["어느 모금인지 입력되어 있지 않아 집계하지 않았습니다.", "모금 이름을 입력하십시오."],
  },
  "contribution-without-date": {
    en: [
      "This row has no date that can be read, so it is not counted.",
      "Write the day on which it was given, like 2026-03-31.",
    ],
    ko: ["날짜를 알 수 없어 집계하지 않았습니다.", "낸 날을 2026-03-31처럼 입력하십시오."],
  },
  "contribution-names-nobody": {
    en: [
      "This row names neither a member nor a group; it is counted for Roof as a whole.",
      "Write who gave it, or the group that it came from.",
    ],
    ko: [
      "구성원도 조직도 입력되어 있지 않아 Roof 전체에 들어온 것으로 집계했습니다.",
      "낸 사람이나 조직을 입력하십시오.",
    ],
  },
  "more-decimals-than-currency": {
    en: ["20.5 has more decimals than KRW has, so it is not counted.", "Write it like 12,500."],
    ko: ["20.5는 KRW 통화의 소수 자릿수를 넘어 집계하지 않았습니다.", "12,500처럼 입력하십시오."],
  },
  "unknown-currency": {
    en: [
      '"DOLLARS" is not a currency\'s code, so this row is not counted.',
      "Write three letters, like USD, or leave it blank for the drive's currency.",
    ],
    ko: [
      "“DOLLARS”는 통화 코드가 아니어서 집계하지 않았습니다.",
      "USD처럼 세 글자로 입력하십시오. 비워 두면 모금의 통화로 봅니다.",
    ],
  },
  "no-rate": {
    en: [
      "There is no rate of USD on or before 1 March 2026, so this row is not counted.",
      "Add one to Rates: what 1 USD was worth in KRW.",
    ],
    ko: [
      "2026년 3월 1일까지의 USD 환율이 없어 집계하지 않았습니다.",
      "환율 시트에 1 USD가 몇 KRW인지 입력하십시오.",
    ],
  },
  "sums-too-large": {
    en: [
      "With this amount the sums in KRW would be too large to be added up exactly, so it is not counted.",
      "Check how many digits the amounts have.",
    ],
    ko: [
      "이 금액을 더하면 KRW 합계가 너무 커서 정확히 계산할 수 없으므로 집계하지 않았습니다.",
      "금액의 자릿수를 확인하십시오.",
    ],
  },
  "contribution-to-draft": {
    en: [
      "Roof is still a draft, so this row is not counted.",
      "Divide its quotas, or set its State to Open.",
    ],
    ko: [
      "Roof은(는) 아직 준비 중이어서 집계하지 않았습니다.",
      "분담액을 정하거나 상태를 ‘진행 중’으로 바꾸십시오.",
    ],
  },
  "dated-ahead": {
    en: [
      "This row is dated 2 July 2026, after 30 June 2026, the day the summaries speak of (As of in Settings), so it is not counted yet.",
      "It counts from its day. If that is meant, there is nothing to do; else correct the date, or As of.",
    ],
    ko: [
      "날짜가 2026년 7월 2일로, 집계 기준일(설정의 기준일)인 2026년 6월 30일보다 뒤여서 아직 집계하지 않습니다.",
      "그날이 되면 집계합니다. 맞으면 그대로 두고, 아니면 날짜나 설정의 기준일을 고치십시오.",
    ],
  },
  "possible-duplicate": {
    en: [
      "2 rows are alike: Ana, 20 KRW for Roof on 1 March 2026. All are counted.",
      "If one was written twice, delete it; if not, write your name under Accepted by.",
    ],
    ko: [
      "똑같은 행이 2개 있습니다: 2026년 3월 1일 Roof, Ana, 20원. 모두 집계했습니다.",
      "두 번 입력한 것이면 하나를 삭제하고, 아니면 ‘확인한 사람’ 셀에 이름을 입력하십시오.",
    ],
  },
  "dated-after-closing": {
    en: [
      "Roof is closed, but 1 row, 20 KRW in all, is dated after 28 February 2026; counted all the same.",
      "Correct the dates or the drive, or set its State to Open and close it again.",
    ],
    ko: [
      "마감된 Roof에 2026년 2월 28일 뒤의 수납 내역이 1건, 20원 있습니다. 집계에는 넣었습니다.",
      "날짜나 모금을 고치거나, 상태를 ‘진행 중’으로 바꾸었다가 다시 마감하십시오.",
    ],
  },
  "gave-without-being-asked": {
    en: [
      "Bo gave 20 KRW to Roof, which does not ask them; counted all the same.",
      "If it was meant for another drive, correct the drive.",
    ],
    ko: [
      "Roof의 대상이 아닌 Bo에게서 20원이 들어왔습니다. 집계에는 넣었습니다.",
      "다른 모금에 낸 것이면 모금을 고치십시오.",
    ],
  },
  "net-below-zero": {
    en: [
      "More was given back to Ana than Ana gave to Roof: −20 KRW in all.",
      "Look for a gift that is missing, or a refund that was written twice.",
    ],
    ko: [
      "Roof에서 Ana에게 반환한 금액이 낸 금액보다 많습니다: 모두 −20원.",
      "빠진 수납 내역이나 두 번 입력한 반환이 있는지 확인하십시오.",
    ],
  },
  "drive-not-open": {
    en: ["Roof is a draft, so it is not divided.", "Set its State to Open first."],
    ko: [
      "Roof의 상태가 ‘준비 중’이라 분담액을 정하지 않습니다.",
      "먼저 상태를 ‘진행 중’으로 바꾸십시오.",
    ],
  },
  "drive-without-target": {
    en: [
      "Roof has no target and no items to be bought for cash, so there is nothing to divide.",
      "Write its Target, or list what it is to buy in Items.",
    ],
    ko: [
      "Roof에 목표액도 현금으로 살 품목도 없어 나눌 금액이 없습니다.",
      "목표액을 입력하거나 품목 시트에 살 것을 입력하십시오.",
    ],
  },
  "too-large-to-divide": {
    en: [
      "Roof: its amounts add up to more than can be divided exactly.",
      "Look for a mistyped amount in Drives, Items and Adjustments, or under Income.",
    ],
    ko: [
      "Roof: 금액의 합이 너무 커서 정확히 계산할 수 없습니다.",
      "모금, 품목, 조정 시트의 금액이나 월 소득 중 잘못 입력한 것이 있는지 확인하십시오.",
    ],
  },
  "weight-missing": {
    en: [
      "Roof is divided by weight, and these have none in Members, where others have: Ana.",
      "Write their Weight; 0 asks for nothing.",
    ],
    ko: [
      "Roof은(는) 가중치에 따라 나누는데 다른 사람과 달리 가중치가 비어 있는 사람이 있습니다: Ana.",
      "구성원의 가중치를 입력하십시오. 0이면 분담액이 없습니다.",
    ],
  },
  "income-missing": {
    en: [
      "Roof is divided by income, and these have none in Members: Ana and Bo.",
      "Write their Income (a month's), or give them a Fixed amount or an exemption.",
    ],
    ko: [
      "Roof은(는) 소득에 따라 나누는데 월 소득이 없는 사람이 있습니다: Ana, Bo.",
      "월 소득을 입력하거나, 정액 또는 면제를 조정 시트에 입력하십시오.",
    ],
  },
  "no-rate-for-incomes": {
    en: [
      "Incomes are in KRW and Roof is in USD, but there is no rate on or before 1 January 2026.",
      "Add one to Rates: what 1 USD was worth in KRW.",
    ],
    ko: [
      "소득은 KRW, Roof은(는) USD 통화인데 2026년 1월 1일까지의 환율이 없습니다.",
      "환율 시트에 1 USD가 몇 KRW인지 입력하십시오.",
    ],
  },
  "kept-exceed-target": {
    en: [
      "The quotas of those who have contributed to Roof come to 50, which is 10 more than its target of 40 KRW: it cannot be divided so that they keep them.",
      "Divide anew instead, or raise the target.",
    ],
    ko: [
      "Roof에 이미 낸 사람들의 분담액이 모두 50원으로, 목표액 40원보다 10원 많습니다. 이를 그대로 둔 채로는 나눌 수 없습니다.",
      "분담액을 새로 정하거나 목표액을 올리십시오.",
    ],
  },
  "member-in-two-groups": {
    en: [
      "Ana belongs to more than one group that Roof asks; the one counts that the Groups cell names first.",
      "To have it otherwise, change the order in their Groups cell, or Who is asked.",
    ],
    ko: [
      "Roof의 대상 조직 2곳 이상에 속한 사람이 있어 소속에 먼저 입력된 조직에서 집계합니다: Ana.",
      "바꾸려면 소속의 순서나 모금의 대상을 고치십시오.",
    ],
  },
  "groups-with-nobody-asked": {
    en: [
      "Roof asks nobody in South, so they have no quota.",
      "If somebody should be asked there, look at Joined, Left, Groups and the exemptions.",
    ],
    ko: [
      "Roof의 대상이 한 명도 없어 분담액이 없는 조직: South.",
      "대상이 있어야 하면 가입일, 탈퇴일, 소속, 면제를 확인하십시오.",
    ],
  },
  "all-weights-blank": {
    en: [
      "Roof is divided by weight, and nobody whom it asks has one: each counts 1.",
      "Write weights in Members, or leave it so to ask all for the same.",
    ],
    ko: [
      "Roof은(는) 가중치에 따라 나누는데 대상 중 가중치가 있는 사람이 없어 모두 1로 봅니다.",
      "구성원의 가중치를 입력하거나, 똑같이 나누려면 그대로 두십시오.",
    ],
  },
  "own-members-weighed": {
    en: [
      "Roof is split by weight, and Bo is in none of the groups in Club: beside these they count as one more, of weight 1, their own weights added up.",
      "To weigh them otherwise, put them into a group of their own and give it a Weight.",
    ],
    ko: [
      "Roof은(는) 가중치에 따라 나누는데 Club의 하위 조직에 들지 않은 사람이 있습니다: Bo. 이 사람들을 한 조직으로 보고 각자의 가중치를 더한 1을 사용합니다.",
      "달리하려면 이 사람들을 따로 한 조직으로 묶고 그 조직의 가중치를 입력하십시오.",
    ],
  },
  "target-rounded-up": {
    en: [
      "Roof: 100 KRW does not divide into multiples of 30, so 20 more is divided.",
      "To divide exactly the target, use a smaller Round to.",
    ],
    ko: [
      "Roof: 100원은 30원 단위로 나누어떨어지지 않아 20원을 더하여 나눕니다.",
      "목표액에 꼭 맞추려면 금액 단위를 줄이십시오.",
    ],
  },
  "bounds-rounded": {
    en: [
      "Roof rounds to 10 KRW: floors were rounded up to it, caps down (15).",
      "To have them exactly, use a smaller Round to.",
    ],
    ko: [
      "Roof의 금액 단위 10원에 맞추어 하한액은 올리고 상한액은 내렸습니다(15).",
      "그대로 사용하려면 금액 단위를 줄이십시오.",
    ],
  },
  "pledges-leave-a-gap": {
    en: [
      "The quotas of Roof are what was pledged, 80 of 100 KRW; 20 is pledged by nobody.",
      "Ask for more pledges, or lower the target.",
    ],
    ko: [
      "Roof의 분담액은 약정한 금액입니다. 목표 100원 중 80원이 약정되었고 20원이 비어 있습니다.",
      "약정을 더 받거나 목표액을 낮추십시오.",
    ],
  },
  "pledges-exceed-target": {
    en: [
      "120 is pledged to Roof, 20 more than its target of 100 KRW; nothing is left for the others.",
      "Raise the target if more is needed.",
    ],
    ko: [
      "Roof에 약정된 금액 120원이 목표 100원보다 20원 많아 나머지 사람의 몫이 없습니다.",
      "더 필요하면 목표액을 올리십시오.",
    ],
  },
  "roll-of-unknown-drive": {
    en: [
      'Quotas has 1 row of the drive "Rooof", which is not in Drives.',
      "Did you mean Roof? Correct the name in Drives, or delete the rows.",
    ],
    ko: [
      "모금 시트에 없는 “Rooof”의 분담액 행이 1개 있습니다.",
      "혹시 ‘Roof’입니까? 모금 시트의 이름을 고치거나 그 행을 삭제하십시오.",
    ],
  },
  "roll-of-unknown-member": {
    en: [
      "Cleo (M3) has a quota, but is not in Members.",
      "Put the row back into Members, with a day under Left if they have left.",
    ],
    ko: [
      "Cleo(M3)의 분담액이 있으나 구성원 시트에 없습니다.",
      "구성원 시트에 다시 추가하고, 탈퇴했으면 탈퇴일을 입력하십시오.",
    ],
  },
  "roll-of-unknown-group": {
    en: [
      "East has a quota for Roof, but there is no such group.",
      "Divide the quotas anew, or correct the name in Quotas or Groups.",
    ],
    ko: [
      "Roof의 분담액에 있는 East 조직이 없습니다.",
      "분담액을 새로 정하거나, 분담액 시트 또는 조직 시트의 이름을 고치십시오.",
    ],
  },
  "on-the-roll-twice": {
    en: ["Bo has more than one row in Quotas for Roof; they are added up.", "Delete all but one."],
    ko: ["Roof의 분담액에 Bo의 행이 2개 이상이라 더하여 봅니다.", "하나만 남기고 삭제하십시오."],
  },
  "quotas-do-not-add-up": {
    en: [
      "Roof: the quotas in Garden club add up to 90, 10 less than its own 100 KRW.",
      "Correct one of them in Quotas, or divide anew.",
    ],
    ko: [
      "Roof: Garden club 안의 분담액을 더하면 90원으로, Garden club의 분담액 100원보다 10원 적습니다.",
      "분담액 시트에서 고치거나 새로 정하십시오.",
    ],
  },
  "quotas-differ-from-target": {
    en: [
      "The quotas of Roof add up to 100, 20 less than its target of 120 KRW.",
      "Divide its quotas anew, or correct the target.",
    ],
    ko: [
      "Roof의 분담액을 모두 더하면 100원으로, 목표 120원보다 20원 적습니다.",
      "분담액을 새로 정하거나 목표액을 고치십시오.",
    ],
  },
  "not-on-the-roll": {
    en: [
      "Roof should ask 1 member who has no quota yet: Bo.",
      "Divide its quotas; to leave the others as they are, keep those who have contributed.",
    ],
    ko: [
      "Roof의 대상인데 아직 분담액이 없는 사람이 1명 있습니다: Bo.",
      "분담액을 정하십시오. 이미 낸 사람의 것은 그대로 둘 수 있습니다.",
    ],
  },
  "left-with-a-quota": {
    en: [
      "Bo left, with 50 KRW of the quotas for Roof not given. They are not reminded.",
      "Leave it, write it off in Adjustments, or divide the quotas anew.",
    ],
    ko: [
      "Roof의 분담액 중 50원이 남은 채 탈퇴한 사람이 있습니다: Bo. 이 사람들에게는 안내를 보내지 않습니다.",
      "그대로 두거나, 조정 시트에 감면으로 입력하거나, 분담액을 새로 정하십시오.",
    ],
  },
  "quotas-out-of-date": {
    en: [
      "A division of Roof today would give 2 other quotas (Ana and Bo) and move 10 KRW: members, groups, drive or adjustments have changed since, or Quotas was edited.",
      "Divide its quotas to bring them up to date, or leave them as they are.",
    ],
    ko: [
      "Roof의 분담액을 지금 정하면 2건(Ana, Bo), 10원이 달라집니다. 분담액을 정한 뒤에 명부나 모금, 조정이 바뀌었거나 분담액을 손으로 고쳤습니다.",
      "새로 맞추려면 분담액을 정하고, 아니면 그대로 두십시오.",
    ],
  },
  "drive-not-divided": {
    en: [
      "Roof is open, but its quotas have not been divided.",
      "Choose “Divide quotas…” in the menu.",
    ],
    ko: [
      "Roof은(는) 진행 중인데 아직 분담액을 정하지 않았습니다.",
      "메뉴에서 ‘분담액 정하기…’를 선택하십시오.",
    ],
  },
  "as-of-before-division": {
    en: [
      "The summaries are as of 31 December 2025, before Roof was divided on 1 January 2026; they use its present quotas.",
      "If that is not meant, clear As of in Settings.",
    ],
    ko: [
      "기준일 2025년 12월 31일이 Roof의 분담액을 정한 2026년 1월 1일보다 앞이라 지금의 분담액으로 표시합니다.",
      "의도한 것이 아니면 설정의 기준일을 비우십시오.",
    ],
  },
  "no-rate-for-burden": {
    en: [
      "There is no rate of USD on or before 31 May 2026, so what Roof asks is missing under Per person.",
      "Add one to Rates: what 1 USD was worth in KRW.",
    ],
    ko: [
      "2026년 5월 31일까지의 USD 환율이 없어 개인별 부담에 Roof의 분담액이 빠졌습니다.",
      "환율 시트에 1 USD가 몇 KRW인지 입력하십시오.",
    ],
  },
  "nobody-to-divide-among": {
    en: [
      "Roof asks nobody, so 100 KRW cannot be divided.",
      "Look at Who is asked, at Joined and Left in Members, and at the exemptions.",
    ],
    ko: [
      "Roof: 대상이 아무도 없어 100원을 나눌 수 없습니다.",
      "모금의 대상, 구성원의 가입일과 탈퇴일, 면제를 확인하십시오.",
    ],
  },
  "floor-over-cap": {
    en: [
      "Roof: the floor of Ana and Bo, 60, is above the cap, 40 KRW.",
      "Lower the floor or raise the cap, in Drives or Adjustments.",
    ],
    ko: [
      "Roof: Ana, Bo의 하한액 60원이 상한액 40원보다 큽니다.",
      "모금 시트나 조정 시트에서 하한액을 낮추거나 상한액을 올리십시오.",
    ],
  },
  "no-unit-between-bounds": {
    en: [
      "Roof rounds to 10, and no such amount lies between the floor of Ana and Bo, 41, and the cap, 49 KRW.",
      "Use a smaller Round to, or change the floor or cap.",
    ],
    ko: [
      "Roof: Ana, Bo의 하한액 41원과 상한액 49원 사이에 10원 단위로 맞는 금액이 없습니다.",
      "금액 단위를 줄이거나 하한액, 상한액을 고치십시오.",
    ],
  },
  "floors-exceed-target": {
    en: [
      "Roof: floors, fixed amounts and pledges in Garden club come to 20 more than the 100 KRW to be divided (Ana and Bo).",
      "Lower them, or raise the target.",
    ],
    ko: [
      "Roof: Garden club에서 하한액, 정액, 약정 금액의 합이 나눌 100원보다 20원 많습니다(Ana, Bo).",
      "그 금액을 낮추거나 목표액을 올리십시오.",
    ],
  },
  "caps-short-of-target": {
    en: [
      "Roof: with the caps and fixed amounts in Garden club 20 of 100 KRW is left that nobody may be asked for (Ana and Bo).",
      "Raise a cap, or lower the target.",
    ],
    ko: [
      "Roof: Garden club에서 상한액과 정액 때문에 100원 중 20원을 맡을 사람이 없습니다(Ana, Bo).",
      "상한액을 올리거나 목표액을 낮추십시오.",
    ],
  },
  "only-zero-weights": {
    en: [
      "Roof: 100 KRW is left in Garden club, and all who could take it have weight 0 (Ana).",
      "Give somebody a weight above 0, or choose another split.",
    ],
    ko: [
      "Roof: Garden club에서 100원이 남았는데 맡을 사람의 가중치가 모두 0입니다(Ana).",
      "가중치를 0보다 크게 입력하거나 다른 배분 방법을 선택하십시오.",
    ],
  },
  "group-weights-partly-blank": {
    en: [
      "Roof is split by weight, and in Club some groups have a Weight and others none: South.",
      "Give each of them a Weight in Groups, or none of them (then their members' are added up).",
    ],
    ko: [
      "Roof은(는) 가중치에 따라 나누는데 Club 안에 가중치가 없는 조직이 있습니다: South.",
      "모두 입력하거나 모두 비우십시오. 비우면 구성원의 가중치를 더하여 사용합니다.",
    ],
  },
  "group-bounds-under-same-rate": {
    en: [
      "Roof asks every member at the same rate, so a group cannot have an amount of its own: North.",
      "Delete the adjustment, or choose another Group split.",
    ],
    ko: [
      "Roof은(는) 모두에게 같은 비율이라 조직에 따로 금액을 둘 수 없습니다: North.",
      "조정을 삭제하거나 조직별 배분을 다른 것으로 바꾸십시오.",
    ],
  },
  "webster-needs-a-rate": {
    en: [
      "Roof: the rounding Never falls does not go with the split Levelling.",
      "Set Rounding in Settings to Largest remainder, or choose another Member split.",
    ],
    ko: [
      "Roof: 끝수 처리 ‘줄지 않게’는 개인별 배분 ‘잔여 소득 균등’과 함께 사용할 수 없습니다.",
      "설정의 끝수 처리를 ‘나머지가 큰 순’으로 하거나 개인별 배분을 바꾸십시오.",
    ],
  },
  "voluntary-with-quotas": {
    en: [
      "Roof is called voluntary, but 2 members have a quota: that is a levy.",
      "Set Member split to Conscience and choose “Divide quotas…”; or, if it is a levy, set Basis to Mandatory.",
    ],
    ko: [
      "Roof은(는) 자율 모금인데 구성원 2명에게 분담액이 있습니다. 사실상 부담금입니다.",
      "개인별 배분을 ‘형편껏’으로 바꾸고 ‘분담액 정하기…’ 메뉴를 선택하십시오. 부담금이 맞으면 성격을 ‘의무’로 바꾸십시오.",
    ],
  },
  "voluntary-with-fixed-amounts": {
    en: [
      "Roof is called voluntary, but fixes what Bo is to give.",
      "Delete these rows of Adjustments; for what somebody has promised, write Pledge in place of Fixed.",
    ],
    ko: [
      "Roof은(는) 자율 모금인데 낼 금액을 미리 정해 둔 사람이 있습니다: Bo.",
      "조정 시트에서 그 행을 삭제하십시오. 본인이 약속한 금액이면 ‘정액’ 대신 ‘약정’을 선택하십시오.",
    ],
  },
  "voluntary-with-a-floor": {
    en: [
      "Roof is called voluntary, but states a least gift of 10 KRW: what is suggested to everybody is soon expected.",
      "Clear Floor, and leave the amount to each; or accept this, if the amount is never held against anybody.",
    ],
    ko: [
      "Roof은(는) 자율 모금인데 정해 둔 금액이 있습니다: 권장 최소 금액 10원. 모두에게 권하는 금액은 곧 내야 하는 금액이 됩니다.",
      "하한액 셀을 비우고 금액은 각자에게 맡기십시오. 권하기만 하고 적게 낸 사람을 탓하지 않는다면 그대로 두고 확인한 사람에 이름을 입력하십시오.",
    ],
  },
  "voluntary-reminded-beyond-limit": {
    en: [
      "Roof is voluntary, but Ana was reminded more often than the limit of 1.",
      "Do not ask them again: no answer is an answer, too.",
    ],
    ko: [
      "Roof은(는) 자율 모금인데 제한(1회)보다 더 자주 안내한 사람이 있습니다: Ana.",
      "더 안내하지 마십시오. 답하지 않는 것도 답입니다.",
    ],
  },
  "voluntary-among-many-bodies": {
    en: [
      "Roof is voluntary, but Ana is asked by 3 bodies this year.",
      "Look at Per person together with those who collect for the other bodies: let one of them ask at a time, or let these people off.",
    ],
    ko: [
      "Roof은(는) 자율 모금인데 올해 3곳의 단체가 같은 사람에게 부탁합니다: Ana.",
      "다른 단체의 담당자와 함께 개인별 부담 시트를 보고, 한 번에 한 곳에서만 부탁하거나 이 사람들은 빼 주십시오.",
    ],
  },
  "voluntary-above-income-alert": {
    en: [
      "Roof is voluntary, but what all bodies together ask of Bo, or were given, comes to more than 5 % of a year's income.",
      "Look at Alert in Per person, and tell them that nothing more is expected; or exempt them in Adjustments.",
    ],
    ko: [
      "Roof은(는) 자율 모금인데 이것까지 더하면 모든 단체에 내거나 요청받은 금액이 연 소득의 5%를 넘는 사람이 있습니다: Bo.",
      "개인별 부담 시트의 경고 열을 보고, 더 내지 않아도 된다고 알리거나 조정 시트에서 면제하십시오.",
    ],
  },
};
