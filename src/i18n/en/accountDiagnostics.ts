import { currencyDecimals } from "../../core/index";
import type { DiagnosticWords, FiguresAndNames } from "../diagnosticWords";
import { quoted } from "../quoted";
import { choiceWord } from "../schemaWord";

function didYouMean(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Did you mean ${suggestion}? ${otherwise}`;
}

/** "in the group A", where a division's problem is about one group of the drive. */
function inGroup(group: string | undefined): string {
  return group === undefined || group === "" ? "" : ` in ${group}`;
}

/** How more is asked for: the target is what the items come to, where none is written. */
function raise(fromItems: boolean, say: FiguresAndNames): string {
  return fromItems
    ? `add what the rest is for to ${say.words.schema.tabs.items}`
    : "raise the target";
}

function lower(fromItems: boolean, say: FiguresAndNames): string {
  return fromItems ? `take something out of ${say.words.schema.tabs.items}` : "lower the target";
}

/** The words for what core finds: every code of accounts, plans and divisions. */
export const accountDiagnostics = () =>
  ({
    "unknown-member-group": ({ value, suggestion, member }, say) => ({
      problem: `There is no group ${quoted(value)}, so ${member} is not asked through it.`,
      remedy: didYouMean(
        suggestion,
        `Correct the name, or add the group to ${say.words.schema.tabs.groups}.`,
      ),
    }),
    "group-of-one": ({ value, suggestion, member }) => ({
      problem: `${member} is the only member of ${quoted(value)}, which counts as a group of its own.`,
      remedy: didYouMean(suggestion, "If not, write your name under Accepted by."),
    }),
    "unknown-parent-group": ({ group, value, suggestion }) => ({
      problem: `${group} is part of ${quoted(value)}, but there is no such group; ${group} stands on its own.`,
      remedy: didYouMean(suggestion, "Correct Part of, or add the group."),
    }),
    "groups-in-a-circle": ({ groups }, say) => ({
      problem: `These groups are part of one another in a circle: ${say.list(groups)}.`,
      remedy: "Clear Part of for the topmost of them.",
    }),
    "unknown-drive": ({ value, suggestion }, say) => ({
      problem: `There is no drive ${quoted(value)}.`,
      remedy: didYouMean(
        suggestion,
        `Write the name as it stands in ${say.words.schema.tabs.drives}, or add the drive there.`,
      ),
    }),
    "unknown-asked-group": ({ drive, value, suggestion, divided }) => ({
      problem: `${drive} asks ${quoted(value)}, but there is no such group, so ${divided ? "it stands as it was divided, and cannot be divided again" : "nobody is asked"}.`,
      remedy: didYouMean(
        suggestion,
        "Write a group's name under Who is asked, or leave it blank for everyone.",
      ),
    }),
    "unknown-member": ({ value, suggestion }, say) => ({
      problem: `There is no member ${quoted(value)}, so this row is not counted.`,
      remedy: didYouMean(
        suggestion,
        `Write the name or ID as it stands in ${say.words.schema.tabs.members}. Who has left stays there, with a day under Left.`,
      ),
    }),
    "unknown-group": ({ value, suggestion }, say) => ({
      problem: `There is no group ${quoted(value)}, so this row is not counted.`,
      remedy: didYouMean(
        suggestion,
        `Write the name as it stands in ${say.words.schema.tabs.groups}.`,
      ),
    }),
    "ambiguous-name": ({ value }) => ({
      problem: `Several members are called ${quoted(value)}.`,
      remedy: "Write the Member ID instead of the name.",
    }),
    "unknown-adjusted": ({ value, suggestion }, say) => ({
      problem: `There is no member or group ${quoted(value)}, so this adjustment does nothing.`,
      remedy: didYouMean(
        suggestion,
        `Write the name or ID as it stands in ${say.words.schema.tabs.members} or ${say.words.schema.tabs.groups}.`,
      ),
    }),
    "adjustment-without-amount": ({ who, kind }, { words }) => ({
      problem: `The adjustment ${choiceWord(words.schema, "adjustment", kind)} for ${who} has no amount, so it does nothing.`,
      remedy: "Write its amount.",
    }),
    "adjustment-below-zero": ({ who, kind, value }, say) => ({
      problem: `The adjustment ${choiceWord(say.words.schema, "adjustment", kind)} for ${who} is ${say.number(value)}, below zero, so it does nothing.`,
      remedy: "Write an amount of 0 or more.",
    }),
    "adjustments-disagree": ({ drive, who, kind, lower, higher, currency }, say) => ({
      problem: `${who} has two adjustments ${choiceWord(say.words.schema, "adjustment", kind)} for ${drive} from the same day: ${say.money(lower, currency)} and ${say.moneyWithCurrency(higher, currency)}.`,
      remedy: "Delete one of them, or give the later one its own From day.",
    }),
    "adjustment-binds-nobody": ({ drive, who, kind }, { words }) => ({
      problem: `${drive} does not ask ${who}, so the adjustment ${choiceWord(words.schema, "adjustment", kind)} does nothing.`,
      remedy: `If it is for another drive, correct the drive; else look at Who is asked, and at Groups, Joined and Left in ${words.schema.tabs.members}.`,
    }),
    "rate-not-positive": ({ currency, rate }, say) => ({
      problem: `The rate of ${currency} is ${say.number(rate, 6)}, so it is not used.`,
      remedy: "Write what one unit is worth, a number above 0.",
    }),
    "rates-disagree": ({ currency, day, lower, higher }, say) => ({
      problem: `${currency} has two rates on ${say.day(day)}, ${say.number(lower, 6)} and ${say.number(higher, 6)}; the lower is used.`,
      remedy: "Delete one of them.",
    }),
    "contribution-without-drive": () => ({
      problem: "This row names no drive, so it is not counted.",
      remedy: "Write the drive that it belongs to.",
    }),
    "contribution-without-date": () => ({
      problem: "This row has no date that can be read, so it is not counted.",
      remedy: "Write the day on which it was given, like 2026-03-31.",
    }),
    "contribution-names-nobody": ({ drive }) => ({
      problem: `This row names neither a member nor a group; it is counted for ${drive} as a whole.`,
      remedy: "Write who gave it, or the group that it came from.",
    }),
    "more-decimals-than-currency": ({ value, currency }, say) => {
      const decimals = currencyDecimals(currency);
      const example = decimals === 0 ? "12,500" : (12.5).toFixed(decimals);
      return {
        problem: `${say.number(value, 6)} has more decimals than ${currency} has, so it is not counted.`,
        remedy: `Write it like ${example}.`,
      };
    },
    "unknown-currency": ({ value }) => ({
      problem: `${quoted(value)} is not a currency's code, so this row is not counted.`,
      remedy: "Write three letters, like USD, or leave it blank for the drive's currency.",
    }),
    "no-rate": ({ currency, home, day }, say) => ({
      problem: `There is no rate of ${currency} on or before ${say.day(day)}, so this row is not counted.`,
      remedy: `Add one to ${say.words.schema.tabs.rates}: what 1 ${currency} was worth in ${home}.`,
    }),
    "sums-too-large": ({ currency }) => ({
      problem: `With this amount the sums in ${currency} would be too large to be added up exactly, so it is not counted.`,
      remedy: "Check how many digits the amounts have.",
    }),
    "contribution-to-draft": ({ drive }) => ({
      problem: `${drive} is still a draft, so this row is not counted.`,
      remedy: "Divide its quotas, or set its State to Open.",
    }),
    "dated-ahead": ({ day, asOf }, say) => ({
      problem: `This row is dated ${say.day(day)}, after ${say.day(asOf)}, the day the summaries speak of (As of in ${say.words.schema.tabs.settings}), so it is not counted yet.`,
      remedy:
        "It counts from its day. If that is meant, there is nothing to do; else correct the date, or As of.",
    }),
    "possible-duplicate": ({ drive, who, day, amount, currency, rows, counted, ledgers }, say) => {
      const some = counted === 0 ? "None of them is" : `${say.number(counted)} of them are`;
      const names = ledgers.map((name) => name || say.words.schema.tabs.contributions);
      const where = names.length === 0 ? "" : `, in ${say.list(names)}`;
      return {
        problem: `${say.count(rows, "row", "rows")} are alike${where}: ${who}, ${say.moneyWithCurrency(amount, currency)} for ${drive} on ${say.day(day)}. ${counted === rows ? "All are" : some} counted.`,
        remedy: "If one was written twice, delete it; if not, write your name under Accepted by.",
      };
    },
    "dated-after-closing": ({ drive, rows, amount, currency, closedOn }, say) => ({
      problem: `${drive} is closed, but ${say.count(rows, "row", "rows")}, ${say.moneyWithCurrency(amount, currency)} in all, ${rows === 1 ? "is" : "are"} dated after ${say.day(closedOn)}; counted all the same.`,
      remedy: "Correct the dates or the drive, or set its State to Open and close it again.",
    }),
    "gave-without-being-asked": ({ drive, names, amount, currency }, say) => ({
      problem: `${say.list(names)} gave ${say.moneyWithCurrency(amount, currency)} to ${drive}, which does not ask them; counted all the same.`,
      remedy: "If it was meant for another drive, correct the drive.",
    }),
    "net-below-zero": ({ drive, who, amount, currency }, say) => ({
      problem: `More was given back to ${who || say.words.reports.everyone} than ${who || say.words.reports.everyone} gave to ${drive}: ${say.moneyWithCurrency(amount, currency)} in all.`,
      remedy: "Look for a gift that is missing, or a refund that was written twice.",
    }),
    "drive-not-open": ({ drive, state }, { words }) => ({
      problem: `${drive} is ${state === "draft" ? "a draft" : "closed"}, so it is not divided.`,
      remedy: `Set its State to ${choiceWord(words.schema, "state", "open")} first.`,
    }),
    "drive-without-target": ({ drive }, say) => ({
      problem: `${drive} has no target and no items to be bought for cash, so there is nothing to divide.`,
      remedy: `Write its Target, or list what it is to buy in ${say.words.schema.tabs.items}.`,
    }),
    "too-large-to-divide": ({ drive }, say) => ({
      problem: `${drive}: its amounts add up to more than can be divided exactly.`,
      remedy: `Look for a mistyped amount in ${say.words.schema.tabs.drives}, ${say.words.schema.tabs.items} and ${say.words.schema.tabs.adjustments}, or under Income.`,
    }),
    "weight-missing": ({ drive, names }, say) => ({
      problem: `${drive} is divided by weight, and these have none in ${say.words.schema.tabs.members}, where others have: ${say.list(names, 8)}.`,
      remedy: "Write their Weight; 0 asks for nothing.",
    }),
    "income-missing": ({ drive, names }, say) => ({
      problem: `${drive} is divided by income, and these have none in ${say.words.schema.tabs.members}: ${say.list(names, 8)}.`,
      remedy: "Write their Income (a month's), or give them a Fixed amount or an exemption.",
    }),
    "no-rate-for-incomes": ({ drive, currency, home, day }, say) => ({
      problem: `Incomes are in ${home} and ${drive} is in ${currency}, but there is no rate on or before ${say.day(day)}.`,
      remedy: `Add one to ${say.words.schema.tabs.rates}: what 1 ${currency} was worth in ${home}.`,
    }),
    "kept-exceed-target": ({ drive, kept, target, by, currency, fromItems }, say) => ({
      problem: `The quotas of those who have contributed to ${drive} come to ${say.money(kept, currency)}, which is ${say.money(by, currency)} more than its target of ${say.moneyWithCurrency(target, currency)}: it cannot be divided so that they keep them.`,
      remedy: `Divide anew instead, or ${raise(fromItems, say)}.`,
    }),
    "member-in-two-groups": ({ drive, names }, say) => ({
      problem: `${say.list(names)} ${names.length === 1 ? "belongs" : "belong"} to more than one group that ${drive} asks; the one counts that the Groups cell names first.`,
      remedy: "To have it otherwise, change the order in their Groups cell, or Who is asked.",
    }),
    "groups-with-nobody-asked": ({ drive, groups }, say) => ({
      problem: `${drive} asks nobody in ${say.list(groups)}, so they have no quota.`,
      remedy: "If somebody should be asked there, look at Joined, Left, Groups and the exemptions.",
    }),
    "all-weights-blank": ({ drive }, say) => ({
      problem: `${drive} is divided by weight, and nobody whom it asks has one: each counts 1.`,
      remedy: `Write weights in ${say.words.schema.tabs.members}, or leave it so to ask all for the same.`,
    }),
    "own-members-weighed": ({ drive, group, names, weight }, say) => ({
      problem: `${drive} is split by weight, and ${say.list(names)} ${names.length === 1 ? "is" : "are"} in none of the groups in ${group || "the whole organisation"}: beside these they count as one more, of weight ${say.number(weight, 4)}, their own weights added up.`,
      remedy: "To weigh them otherwise, put them into a group of their own and give it a Weight.",
    }),
    "target-rounded-up": ({ drive, target, by, unit, currency }, say) => ({
      problem: `${drive}: ${say.moneyWithCurrency(target, currency)} does not divide into multiples of ${say.money(unit, currency)}, so ${say.money(by, currency)} more is divided.`,
      remedy: "To divide exactly the target, use a smaller Round to.",
    }),
    "bounds-rounded": ({ drive, amounts, unit, currency }, say) => {
      const each = amounts.map((amount) => say.money(amount, currency));
      return {
        problem: `${drive} rounds to ${say.moneyWithCurrency(unit, currency)}: floors were rounded up to it, caps down (${say.list(each)}).`,
        remedy: "To have them exactly, use a smaller Round to.",
      };
    },
    "pledges-leave-a-gap": ({ drive, pledged, target, gap, currency, fromItems }, say) => ({
      problem: `The quotas of ${drive} are what was pledged, ${say.money(pledged, currency)} of ${say.moneyWithCurrency(target, currency)}; ${say.money(gap, currency)} is pledged by nobody.`,
      remedy: `Ask for more pledges, or ${lower(fromItems, say)}.`,
    }),
    "pledges-exceed-target": (
      { drive, pledged, target, by, others, currency, fromItems },
      say,
    ) => ({
      problem: `${say.money(pledged, currency)} is pledged to ${drive}, ${say.money(by, currency)} more than its target of ${say.moneyWithCurrency(target, currency)}${others ? "; nothing is left for the others" : ""}.`,
      remedy: fromItems
        ? `If more is needed, add it to ${say.words.schema.tabs.items}.`
        : "Raise the target if more is needed.",
    }),
    "roll-of-unknown-drive": ({ value, suggestion, rows }, say) => ({
      problem: `${say.words.schema.tabs.quotas} has ${say.count(rows, "row", "rows")} of the drive ${quoted(value)}, which is not in ${say.words.schema.tabs.drives}.`,
      remedy: didYouMean(
        suggestion,
        `Correct the name in ${say.words.schema.tabs.drives}, or delete the rows.`,
      ),
    }),
    "roll-of-unknown-member": ({ id, name }, say) => ({
      problem: `${name === "" || name === id ? quoted(id) : `${name} (${id})`} has a quota, but is not in ${say.words.schema.tabs.members}.`,
      remedy: `Put the row back into ${say.words.schema.tabs.members}, with a day under Left if they have left.`,
    }),
    "roll-of-unknown-group": ({ drive, group, isKnown }, say) => ({
      problem: isKnown
        ? `${group} has a quota for ${drive}, but ${drive} does not ask it.`
        : `${group} has a quota for ${drive}, but there is no such group.`,
      remedy: isKnown
        ? "Divide the quotas anew, or correct Who is asked."
        : `Divide the quotas anew, or correct the name in ${say.words.schema.tabs.quotas} or ${say.words.schema.tabs.groups}.`,
    }),
    "on-the-roll-twice": ({ drive, who }, say) => ({
      problem: `${who} has more than one row in ${say.words.schema.tabs.quotas} for ${drive}; they are added up.`,
      remedy: "Delete all but one.",
    }),
    "quotas-do-not-add-up": ({ drive, group, quota, parts, by, currency }, say) => ({
      problem: `${drive}: the quotas in ${group || say.words.reports.everyone} add up to ${say.money(parts, currency)}, ${say.money(Math.abs(by), currency)} ${by > 0 ? "less" : "more"} than its own ${say.moneyWithCurrency(quota, currency)}.`,
      remedy: `Correct one of them in ${say.words.schema.tabs.quotas}, or divide anew.`,
    }),
    "quotas-differ-from-target": ({ drive, quotas, target, by, currency }, say) => ({
      problem: `The quotas of ${drive} add up to ${say.money(quotas, currency)}, ${say.money(by, currency)} ${quotas > target ? "more" : "less"} than its target of ${say.moneyWithCurrency(target, currency)}.`,
      remedy: "Divide its quotas anew, or correct the target.",
    }),
    "not-on-the-roll": ({ drive, names }, say) => ({
      problem: `${drive} should ask ${say.count(names.length, "member", "members")} who ${names.length === 1 ? "has" : "have"} no quota yet: ${say.list(names, 8)}.`,
      remedy:
        "Divide its quotas; to leave the others as they are, keep those who have contributed.",
    }),
    "left-with-a-quota": ({ drive, names, outstanding, currency }, say) => ({
      problem: `${say.list(names)} left, with ${say.moneyWithCurrency(outstanding, currency)} of the quotas for ${drive} not given. They are not reminded.`,
      remedy: `Leave it, write it off in ${say.words.schema.tabs.adjustments}, or divide the quotas anew.`,
    }),
    "quotas-out-of-date": ({ drive, count, amount, names, currency }, say) => ({
      problem: `A division of ${drive} today would give ${say.count(count, "other quota", "other quotas")} (${say.list(names, 3)}${count > names.length ? "…" : ""}) and move ${say.moneyWithCurrency(amount, currency)}: members, groups, drive or adjustments have changed since, or ${say.words.schema.tabs.quotas} was edited.`,
      remedy: "Divide its quotas to bring them up to date, or leave them as they are.",
    }),
    "drive-not-divided": ({ drive }, { words }) => ({
      problem: `${drive} is open, but its quotas have not been divided.`,
      remedy: `Choose “${words.commands.menu.divide}” in the menu.`,
    }),
    "as-of-before-division": ({ drive, asOf, dividedOn }, say) => ({
      problem: `The summaries are as of ${say.day(asOf)}, before ${drive} was divided on ${say.day(dividedOn)}; they use its present quotas.`,
      remedy: `If that is not meant, clear As of in ${say.words.schema.tabs.settings}.`,
    }),
    "no-rate-for-burden": ({ drive, currency, home, day, asked, gifts }, say) => {
      const some = say.count(gifts, "gift", "gifts");
      const asks =
        gifts === 0 ? `what ${drive} asks is` : `what ${drive} asks and ${some} to it are`;
      const missing = asked ? asks : `${some} to ${drive} ${gifts === 1 ? "is" : "are"}`;
      return {
        problem: `There is no rate of ${currency} on or before ${say.day(day)}, so ${missing} missing under ${say.words.schema.tabs.perPerson}.`,
        remedy: `Add one to ${say.words.schema.tabs.rates}: what 1 ${currency} was worth in ${home}.`,
      };
    },
    "nobody-to-divide-among": ({ drive, group, amount, currency }, say) => ({
      problem: `${drive} asks nobody${inGroup(group)}, so ${say.moneyWithCurrency(amount, currency)} cannot be divided.`,
      remedy: `Look at Who is asked, at Joined and Left in ${say.words.schema.tabs.members}, and at the exemptions.`,
    }),
    "floor-over-cap": ({ drive, ids, floor, cap, currency }, say) => ({
      problem: `${drive}: the floor of ${say.list(ids)}, ${say.money(floor, currency)}, is above the cap, ${say.moneyWithCurrency(cap, currency)}.`,
      remedy: `Lower the floor or raise the cap, in ${say.words.schema.tabs.drives} or ${say.words.schema.tabs.adjustments}.`,
    }),
    "no-unit-between-bounds": ({ drive, ids, floor, cap, unit, currency }, say) => ({
      problem: `${drive} rounds to ${say.money(unit, currency)}, and no such amount lies between the floor of ${say.list(ids)}, ${say.money(floor, currency)}, and the cap, ${say.moneyWithCurrency(cap, currency)}.`,
      remedy: "Use a smaller Round to, or change the floor or cap.",
    }),
    "floors-exceed-target": ({ drive, group, by, amount, currency, ids, fromItems }, say) => ({
      problem: `${drive}: floors, fixed amounts and pledges${inGroup(group)} come to ${say.money(by, currency)} more than the ${say.moneyWithCurrency(amount, currency)} to be divided (${say.list(ids)}).`,
      remedy: `Lower them, or ${raise(fromItems, say)}.`,
    }),
    "caps-short-of-target": ({ drive, group, by, amount, currency, ids, fromItems }, say) => ({
      problem: `${drive}: with the caps and fixed amounts${inGroup(group)} ${say.money(by, currency)} of ${say.moneyWithCurrency(amount, currency)} is left that nobody may be asked for (${say.list(ids)}).`,
      remedy: `Raise a cap, or ${lower(fromItems, say)}.`,
    }),
    "only-zero-weights": ({ drive, group, rest, currency, ids }, say) => ({
      problem: `${drive}: ${say.moneyWithCurrency(rest, currency)} is left${inGroup(group)}, and all who could take it have weight 0 (${say.list(ids)}).`,
      remedy: "Give somebody a weight above 0, or choose another split.",
    }),
    "group-weights-partly-blank": ({ drive, ids, group }, say) => ({
      problem: `${drive} is split by weight, and in ${group || say.words.reports.everyone} some groups have a Weight and others none: ${say.list(ids)}.`,
      remedy: `Give each of them a Weight in ${say.words.schema.tabs.groups}, or none of them (then their members' are added up).`,
    }),
    "group-bounds-under-same-rate": ({ drive, ids }, say) => ({
      problem: `${drive} asks every member at the same rate, so a group cannot have an amount of its own: ${say.list(ids)}.`,
      remedy: "Delete the adjustment, or choose another Group split.",
    }),
    "webster-needs-a-rate": ({ drive }, { words }) => ({
      problem: `${drive}: the rounding ${choiceWord(words.schema, "rounding", "never-falls")} does not go with the split ${choiceWord(words.schema, "memberSplit", "levelling")}.`,
      remedy: `Set Rounding in ${words.schema.tabs.settings} to ${choiceWord(words.schema, "rounding", "largest-remainder")}, or choose another Member split.`,
    }),
  }) satisfies Partial<DiagnosticWords>;
