import type { Accounts, DriveAccount, MemberStanding } from "../../core/index";
import type { ReportWords, Say } from "../../i18n/index";
import type { LinkCell } from "../../schema/index";
import { driveName } from "../drives/driveWords";
import { addressIn, mailtoWriter } from "./mailto";
import type { Message } from "./messages";
import type { Pursuit } from "./pursuit";
import { reminderLimit } from "./reminderLimit";

/** The reminders of one drive: who may still be sent one, and the link that opens it as mail. */
export class Reminders {
  private readonly words: ReportWords["followUp"]["noMessage"];
  private readonly isVoluntary: boolean;
  private readonly limit: number;
  private readonly text: string;
  private readonly write: ReturnType<typeof mailtoWriter>;
  private readonly say: Say;

  constructor(account: DriveAccount, { book: { settings } }: Accounts, say: Say) {
    const words = say.words.reports.followUp;
    this.say = say;
    this.words = words.noMessage;
    this.isVoluntary = account.basis === "voluntary";
    this.limit = reminderLimit(account.basis, settings);
    this.text = words.remind;
    this.write = mailtoWriter(words.subject(driveName(account, say), settings.organisation));
  }

  /**
   * Why nothing is to be written to one; null where something is: gone, the quota disputed, where
   * giving is voluntary declined, or reminded as often as Settings allow.
   */
  whyNone({ gone, member }: MemberStanding, pursuit: Pursuit | undefined): string | null {
    const { words, say } = this;
    if (gone && member.left !== null) return words.left(say.day(member.left));
    if (gone) return words.deleted(say.words.schema.tabs.members);
    if (pursuit?.steps.has("disputed")) return words.disputed;
    if (this.isVoluntary && pursuit?.steps.has("declined")) return words.declined;
    const times = pursuit?.timesReminded ?? 0;
    return times >= this.limit ? words.limit(times, say.words.schema.tabs.settings, say) : null;
  }

  /** The link that opens a message as mail; null where there is nobody to send it to. */
  link(at: MemberStanding, message: Message): LinkCell | null {
    const address = addressIn(at.member.contact);
    if (address === null) return null;
    return { text: this.text, to: { url: this.write(address, message) } };
  }
}
