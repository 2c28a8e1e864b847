import type { Accounts, DriveAccount, MemberStanding, Money } from "../core/index";
import type { Say } from "../i18n/index";
import { driveName } from "./driveWords";

/**
 * What to write to one member, in the drive's tone: a demand where it is mandatory, a promise called
 * to mind where it was pledged, and where it is voluntary an invitation that names no sum of theirs.
 */
export function messageTo(
  account: DriveAccount,
  at: MemberStanding,
  collector: string,
  accounts: Accounts,
  say: Say,
): string {
  const { currency } = account;
  return say.words.reports.followUp.message[account.basis ?? "voluntary"]({
    to: at.member.addressedTo || at.member.name,
    byName: at.member.addressedTo === "",
    drive: driveName(account, say),
    quota: at.quota === null ? "" : say.moneyWithCurrency(at.quota, currency),
    contributed: say.moneyWithCurrency(at.contributed, currency),
    outstanding: say.moneyWithCurrency(at.outstanding, currency),
    dueNow:
      at.dueNow > 0 && at.dueNow < at.outstanding ? say.moneyWithCurrency(at.dueNow, currency) : "",
    some: at.contributed > 0,
    since: at.since === null ? "" : say.day(at.since),
    together: togetherText(account, say),
    // Nobody is told to speak to themselves.
    collector: collector === at.member.name ? "" : collector,
    organisation: accounts.settings.organisation,
  });
}

/** "2,310,000 of 4,000,000 KRW": how far the drive as a whole has come. */
function togetherText(account: DriveAccount, say: Say): string {
  const { collected, currency } = account;
  const goal = account.quotas ?? account.target ?? 0;
  if (goal <= 0) return "";
  const text = (amount: Money) => ({
    figure: say.money(amount, currency),
    withCurrency: say.moneyWithCurrency(amount, currency),
  });
  return say.words.reports.followUp.together(text(collected), text(goal));
}
