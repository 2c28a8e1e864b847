import type { Accounts, DriveAccount, MemberStanding } from "../core/index";
import type { Say } from "../i18n/index";
import type { LinkCell } from "../schema/index";
import { driveName } from "./driveWords";
import type { Pursuit } from "./pursuit";

/** A mailto: of 2,000 characters or more is cut off or refused by mail programs and by Excel. */
const LONGEST_LINK = 1_999;

/**
 * The link that opens a reminder as mail, or null where no reminder is to be sent: nobody to write
 * to, gone, exempt, reminded as often as Settings allow, the quota disputed, or, where giving is
 * voluntary, declined.
 */
export function reminderLink(
  account: DriveAccount,
  at: MemberStanding,
  message: string,
  pursuit: Pursuit | undefined,
  accounts: Accounts,
  say: Say,
): LinkCell | null {
  const address = addressIn(at.member.contact);
  if (address === null || at.gone || at.standing === "exempt") return null;
  if (pursuit !== undefined && !mayRemind(pursuit, account, accounts)) return null;
  if (reminderLimit(account, accounts) <= 0) return null;
  const { organisation } = accounts.settings;
  const words = say.words.reports.followUp;
  const subject = words.subject(driveName(account, say), organisation);
  return { text: words.remind, to: { url: mailto(address, subject, message) } };
}

function mayRemind(pursuit: Pursuit, account: DriveAccount, accounts: Accounts): boolean {
  if (pursuit.steps.has("disputed")) return false;
  if (account.basis === "voluntary" && pursuit.steps.has("declined")) return false;
  return pursuit.timesReminded < reminderLimit(account, accounts);
}

function reminderLimit(account: DriveAccount, { settings }: Accounts): number {
  return settings.reminderLimit ?? (account.basis === "voluntary" ? 1 : 2);
}

/** The first thing in a Contact cell that looks like a mail address; null where nothing does. */
export function addressIn(contact: string): string | null {
  if (!contact.includes("@")) return null;
  const found = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u.exec(contact);
  return found === null ? null : found[0];
}

/**
 * A mailto: with subject and body percent-encoded, under 2,000 characters: a body that is too long
 * ends in "…" (a Hangul syllable takes nine characters there).
 */
export function mailto(address: string, subject: string, body: string): string {
  const to = encoded(address).replace(/%40/g, "@");
  const start = `mailto:${to}?subject=${encoded(cut(subject, 120))}&body=`;
  const whole = encoded(body);
  if (start.length + whole.length <= LONGEST_LINK) return start + whole;
  const end = encoded("…");
  let link = start;
  for (const character of wellFormed(body).replace(/\r?\n/g, "\r\n")) {
    const next = encodeURIComponent(character);
    if (link.length + next.length + end.length > LONGEST_LINK) break;
    link += next;
  }
  return link + end;
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/** Line ends are CR LF in a mailto: (RFC 6068). */
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text).replace(/\r?\n/g, "\r\n"));
}

/** Half of a surrogate pair, which encodeURIComponent refuses, becomes the replacement character. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "\ufffd",
  );
}
