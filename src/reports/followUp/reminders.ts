import type { Accounts, DriveAccount, MemberStanding } from "../../core/index";
import type { Say } from "../../i18n/index";
import type { LinkCell } from "../../schema/index";
import { driveName } from "../drives/driveWords";
import { addressIn, mailtoWriter } from "./mailto";
import type { Message } from "./messages";
import type { Pursuit } from "./pursuit";

/** The reminders of one drive: who may still be sent one, and the link that opens it as mail. */
export class Reminders {
  private readonly isVoluntary: boolean;
  private readonly limit: number;
  private readonly text: string;
  private readonly write: ReturnType<typeof mailtoWriter>;

  constructor(account: DriveAccount, { book: { settings } }: Accounts, say: Say) {
    const words = say.words.reports.followUp;
    this.isVoluntary = account.basis === "voluntary";
    this.limit = settings.reminderLimit ?? (this.isVoluntary ? 1 : 2);
    this.text = words.remind;
    this.write = mailtoWriter(words.subject(driveName(account, say), settings.organisation));
  }

  /**
   * The link, or null where no reminder is to be sent: nobody to write to, gone, exempt, reminded as
   * often as Settings allow, the quota disputed, or, where giving is voluntary, declined.
   */
  link(
    at: MemberStanding,
    { greeting, rest }: Message,
    pursuit: Pursuit | undefined,
  ): LinkCell | null {
    if (at.gone || at.standing === "exempt" || this.haveStopped(pursuit)) return null;
    const address = addressIn(at.member.contact);
    if (address === null) return null;
    return { text: this.text, to: { url: this.write(address, greeting, rest) } };
  }

  /** Whether no more are sent: as often reminded as may be, disputed, or declined where giving is voluntary. */
  private haveStopped(pursuit: Pursuit | undefined): boolean {
    if (pursuit === undefined) return this.limit <= 0;
    if (pursuit.steps.has("disputed")) return true;
    if (this.isVoluntary && pursuit.steps.has("declined")) return true;
    return pursuit.timesReminded >= this.limit;
  }
}
