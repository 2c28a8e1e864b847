import { currencyDecimals, type DrivePlan, type How, type PlannedQuota } from "../../core/index";
import type { Say } from "../../i18n/index";

type ByRule = Extract<How, { kind: "by-rule" }>;

/**
 * How a quota came about, in words.
 *
 * @example "7 of 96 members × 4,000,000 = 291,666.67; 291,000, and one of 33 spare 1,000s by largest remainder"
 */
export function howText(planned: PlannedQuota, plan: DrivePlan, say: Say): string {
  const how = figureText(planned, plan, say);
  const { dueFrom } = planned;
  if (dueFrom === null) return how;
  const { due } = plan.drive;
  const left = due.filter((each) => each.due >= dueFrom).length;
  return `${how}; ${say.words.reports.how.joinedLate(say.day(dueFrom), left, due.length)}`;
}

function figureText(planned: PlannedQuota, plan: DrivePlan, say: Say): string {
  const words = say.words.reports.how;
  const { adjustments } = say.words.schema.tabs;
  const { currency } = plan.drive;
  const { how } = planned;
  const money = (amount: number) => say.money(amount, currency);
  switch (how.kind) {
    case "by-rule":
      return byRuleText(how, planned, plan, say);
    case "floor":
    case "cap":
      return words[how.kind](
        money(how.amount),
        how.withoutBound === null ? "" : fractionText(how.withoutBound, currency, say),
      );
    case "fixed":
      return words.fixed(money(how.amount), adjustments);
    case "pledge":
    case "kept":
      return words[how.kind](money(how.amount));
    case "sum":
      return words.sum(how.parts, say);
    case "target":
      return how.roundedUpBy === 0
        ? words.target(money(how.target))
        : words.targetRoundedUp(money(how.target), money(how.roundedUpBy));
    case "exempt":
      return words.exempt(adjustments);
  }
}

function byRuleText(how: ByRule, planned: PlannedQuota, plan: DrivePlan, say: Say): string {
  const words = say.words.reports.how;
  const { currency } = plan.drive;
  const fairShare = fractionText(how.fairShare, currency, say);
  const share =
    how.of === "capacity"
      ? words.levelled(
          incomeText(how.part, currency, say),
          how.left === undefined ? "" : fractionText(how.left, currency, say),
          fairShare,
        )
      : words.share(
          words.of[how.of](
            partText(how, how.part, currency, say),
            partText(how, how.whole, currency, say),
          ),
          say.money(how.divided, currency),
          fairShare,
        );
  return `${share}; ${roundingText(how, planned.quota ?? how.base, currency, say)}`;
}

/** Weights and heads are plain numbers, incomes money. */
function partText(how: ByRule, part: number, currency: string, say: Say): string {
  return how.of === "income" ? incomeText(part, currency, say) : say.number(part, 4);
}

const incomeText = (amount: number, currency: string, say: Say) =>
  say.money(Math.round(amount), currency);

function roundingText(how: ByRule, quota: number, currency: string, say: Say): string {
  const words = say.words.reports.how;
  const base = say.money(how.base, currency);
  if (how.rounding === "webster") return words.webster(say.money(quota, currency));
  const got = say.money(how.got, currency);
  if (how.got > 0) return words.spare(base, how.got < how.unit ? 1 : how.spares, got, how.tied);
  return how.fairShare === how.base ? words.exactly(base) : words.roundedDown(base);
}

/** A fair share has two decimals more than its money: 291,666.67 won. */
function fractionText(minor: number, currency: string, say: Say): string {
  const decimals = currencyDecimals(currency);
  return say.number(minor / 10 ** decimals, decimals + 2);
}
