import { type Adjustment, type Day, memberNamed, toMajor, toMinor } from "../../core/index";
import type { GiftRequest } from "../../dialogs/protocol";
import { commandTitle } from "../../i18n/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import { type GiftPlan, type ReadGift, type Refused, refused } from "./readGift";

/**
 * A promise becomes a Pledge. Where there is one already, the promise is added to it: by a new row
 * that is valid from a later day, as rows that the user wrote are never changed.
 */
export function planPledge(
  open: OpenWorkbook,
  gift: ReadGift,
  request: GiftRequest,
): GiftPlan | Refused {
  const { say } = open;
  const words = say.words.pages.gift;
  const { frame, drive, who, amountText } = gift;
  const before = pledgeOf(gift);
  const twice = before?.amount === gift.amount ? words.pledgeTwice(who, amountText, drive) : "";
  const doubt = `${gift.outsider} ${twice}`.trim();
  if (doubt !== "" && !request.confirmed) return refused("", doubt, true);
  const from = before === null ? null : laterDay(before, gift);
  if (from === "none") {
    const row = before?.place.row ?? 0;
    return refused("date", words.pledgeThere(row, say.words.schema.tabs.adjustments));
  }
  const { currency } = frame.drive;
  const sum = toMinor(gift.amount, currency)! + minorOf(before, currency);
  const row = {
    drive,
    who: gift.member || gift.group,
    amount: toMajor(sum, currency),
    adjustment: say.words.schema.choices.adjustment.pledge,
    ...(from === null ? {} : { from: { day: from } }),
    reason: request.note.trim(),
  };
  const text = (amount: number) => say.moneyWithCurrency(amount, currency);
  const recorded =
    before === null
      ? words.pledged(who, amountText, drive)
      : words.raised(who, text(minorOf(before, currency)), text(sum), drive);
  const divide = commandTitle("divide", say.words.commands);
  const becomesQuota = frame.memberQuotas && gift.outsider === "";
  const message = becomesQuota ? `${recorded} ${words.divideAfter(divide)}` : recorded;
  return { tab: "adjustments", row, message, warning: "" };
}

/** The drive's own pledge of this member or group that counts: the one with the latest From. */
function pledgeOf({ opened, drive, memberId, group }: ReadGift): Adjustment | null {
  const { book, roster } = opened;
  let latest: Adjustment | null = null;
  for (const each of book.adjustments) {
    if (each.kind !== "pledge" || each.drive !== drive || each.amount === null) continue;
    const member = memberNamed(roster, each.who);
    const isTheirs = memberId === "" ? each.who === group : member === roster.byId.get(memberId);
    if (isTheirs && (latest === null || (each.from ?? 0) > (latest.from ?? 0))) latest = each;
  }
  return latest;
}

/**
 * From when the raised pledge holds: later than the one before, and by the day on which the drive's
 * adjustments are judged; "none" where there is no such day.
 */
function laterDay(before: Adjustment, { frame, date }: ReadGift): Day | "none" {
  const judged = frame.due ?? frame.decidingDay;
  const from = Math.min(judged, Math.max(date, (before.from ?? 0) + 1));
  return before.from !== null && from <= before.from ? "none" : from;
}

function minorOf(pledge: Adjustment | null, currency: string): number {
  return pledge === null ? 0 : (toMinor(pledge.amount ?? 0, currency) ?? 0);
}
