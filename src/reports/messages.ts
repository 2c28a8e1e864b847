import type { Accounts, Day, DriveAccount, MemberStanding, Money } from "../core/index";
import type { ReportWords, Say } from "../i18n/index";
import { driveName } from "./driveWords";

/**
 * What to write to the members of one drive, in its tone: a demand where it is mandatory, a promise
 * called to mind where it was pledged, and where it is voluntary an invitation that names no sum of
 * theirs.
 */
export class Messages {
  private readonly word: ReportWords["followUp"]["message"]["mandatory"];
  private readonly drive: string;
  private readonly together: string;
  private readonly days = new Map<Day, string>();

  constructor(
    private readonly account: DriveAccount,
    private readonly accounts: Accounts,
    private readonly say: Say,
  ) {
    this.word = say.words.reports.followUp.message[account.basis ?? "voluntary"];
    this.drive = driveName(account, say);
    this.together = togetherText(account, say);
  }

  /** The message to one member; `collector` is whom to speak to. */
  to(at: MemberStanding, collector: string): string {
    const { member, quota, contributed, outstanding, dueNow } = at;
    return this.word({
      to: member.addressedTo || member.name,
      byName: member.addressedTo === "",
      drive: this.drive,
      quota: quota === null ? "" : this.money(quota),
      contributed: this.money(contributed),
      outstanding: this.money(outstanding),
      dueNow: dueNow > 0 && dueNow < outstanding ? this.money(dueNow) : "",
      some: contributed > 0,
      since: at.since === null ? "" : this.day(at.since),
      together: this.together,
      // Nobody is told to speak to themselves.
      collector: collector === member.name ? "" : collector,
      organisation: this.accounts.settings.organisation,
    });
  }

  private money(amount: Money): string {
    return this.say.moneyWithCurrency(amount, this.account.currency);
  }

  /** Due days are few, and the same for most. */
  private day(day: Day): string {
    let text = this.days.get(day);
    if (text === undefined) {
      text = this.say.day(day);
      this.days.set(day, text);
    }
    return text;
  }
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
