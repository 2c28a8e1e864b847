import {
  type Accounts,
  type DriveAccount,
  forAnyone,
  type Member,
  type MemberStanding,
  type Money,
  payableOf,
} from "../../core/index";
import type { ReportWords, Say } from "../../i18n/index";
import { driveName } from "../drives/driveWords";
import { payToIn, referenceText } from "../paying/howToPay";

/** A message in parts, of which only some are the member's own. */
export interface Message {
  /** With the member's name. */
  readonly greeting: string;
  readonly rest: string;
  /** How to pay, with the member's reference; how it is signed. */
  readonly end: MessageEnd;
}

/** The reference, "" where there is none, and what stands before and after it. */
export type MessageEnd = readonly [before: string, reference: string, after: string];

export const messageText = ({ greeting, rest, end }: Message) => greeting + rest + end.join("");

/**
 * What to write to the members of one drive, in its tone: a demand where it is mandatory, where it
 * was pledged a promise called to mind, or a request to who has promised nothing, and where it is
 * voluntary an invitation that names no sum of theirs.
 */
export class Messages {
  private readonly words: ReportWords["followUp"];
  private readonly word: ReportWords["followUp"]["message"]["mandatory"];
  private readonly drive: string;
  private readonly together: string;
  private readonly rests = new Map<string, string>();
  /** Around the reference; null where Settings do not say where to pay to. */
  private readonly pay: readonly [before: string, after: string] | null;
  private readonly signature: string;

  constructor(
    private readonly account: DriveAccount,
    accounts: Accounts,
    private readonly say: Say,
  ) {
    this.words = say.words.reports.followUp;
    this.word = this.words.message[account.basis ?? "voluntary"];
    this.drive = driveName(account, say);
    const { settings } = accounts.book;
    const payTo = account.basis === "voluntary" ? null : payToIn(settings);
    this.pay = payTo === null ? null : this.words.pay(payTo.payTo, payTo.account);
    this.signature =
      settings.organisation === "" ? "" : this.words.signature(settings.organisation);
    this.together = account.basis === "voluntary" ? togetherText(account, accounts, say) : "";
  }

  /** How the message to one member begins. */
  greeting({ addressedTo, name }: Member): string {
    return this.words.greeting(addressedTo || name, addressedTo === "");
  }

  /**
   * What follows the greeting: one text for all who owe the same since the same day to the same
   * collector.
   */
  rest(at: MemberStanding, collector: string): string {
    const { member, quota, pledged, contributed, outstanding, dueNow, since } = at;
    // Nobody is told to speak to themselves.
    const toTell = collector === member.name ? "" : collector;
    const facts = `${quota}|${pledged}|${contributed}|${outstanding}|${dueNow}|${since}|${toTell}`;
    let text = this.rests.get(facts);
    if (text === undefined) {
      text = this.worded(at, toTell);
      this.rests.set(facts, text);
    }
    return text;
  }

  /** Who has nothing to pay is told of no account. */
  end(at: MemberStanding): MessageEnd {
    const { account, pay, signature } = this;
    if (pay === null || payableOf(account, at) === null) return [signature, "", ""];
    const [before, after] = pay;
    return [before, referenceText(account, at.member), after + signature];
  }

  private worded(at: MemberStanding, collector: string): string {
    const { quota, contributed, outstanding, dueNow } = at;
    return this.word({
      drive: this.drive,
      quota: quota === null ? "" : this.money(quota),
      contributed: this.money(contributed),
      outstanding: this.money(outstanding),
      dueNow: dueNow > 0 && dueNow < outstanding ? this.money(dueNow) : "",
      promised: at.pledged,
      some: contributed > 0,
      since: at.since === null ? "" : this.say.day(at.since),
      together: this.together,
      collector,
    });
  }

  private money(amount: Money): string {
    return this.say.moneyWithCurrency(amount, this.account.currency);
  }
}

/** "At least 2,310,000 of 4,000,000 KRW": how far the drive has come, as far as anyone may see it. */
function togetherText(account: DriveAccount, accounts: Accounts, say: Say): string {
  const money = forAnyone(accounts, [account])[0]?.figures?.money ?? null;
  const { currency, target } = account;
  if (money === null || target === null || target <= 0) return "";
  const text = (amount: Money) => ({
    figure: say.money(amount, currency),
    withCurrency: say.moneyWithCurrency(amount, currency),
  });
  return say.words.reports.followUp.together(text(money.amount), text(target), !money.exact);
}
