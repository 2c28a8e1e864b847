import { once } from "../../core/index";
import { type Message, messageText } from "./messages";

/** A mailto: of 2,000 characters or more is cut off or refused by mail programs and by Excel. */
const LONGEST_LINK = 1_999;
const LONGEST_SUBJECT = 120;
/** No mail goes to a longer one (RFC 5321). */
const LONGEST_ADDRESS = 254;

const PLAIN_ADDRESS = /^[\w.%+'-]+@[\w-]+(?:\.[\w-]+)+$/;
/** Made when it is first needed: to read it takes as long as all else of this room. */
const ADDRESS = once(() => {
  const letter = "\\p{L}\\p{N}";
  return new RegExp(`[${letter}._%+'-]+@[${letter}-]+(?:\\.[${letter}-]+)+`, "u");
});

/** The first thing in a Contact cell that looks like a mail address; null where nothing does. */
export function addressIn(contact: string): string | null {
  if (!contact.includes("@")) return null;
  const address = PLAIN_ADDRESS.test(contact) ? contact : (ADDRESS().exec(contact)?.[0] ?? "");
  return address === "" || address.length > LONGEST_ADDRESS ? null : address;
}

/**
 * Writes mailto: links with one subject: subject and body percent-encoded, under 2,000 characters
 * together. Of a body that is too long (a Hangul syllable takes nine characters there) what stands
 * before its end is cut short with "…": how to pay is the last to go.
 *
 * What is the same for many is encoded once.
 */
export function mailtoWriter(subject: string): (address: string, message: Message) => string {
  const query = `?subject=${encoded(cut(subject, LONGEST_SUBJECT))}&body=`;
  const known = new Map<string, string>();
  const encodedOnce = (text: string): string => {
    let code = known.get(text);
    if (code === undefined) {
      code = encoded(text);
      known.set(text, code);
    }
    return code;
  };
  return (address, message) => {
    const { greeting, rest, end } = message;
    const start = `mailto:${encoded(address).replace("%40", "@")}${query}`;
    const last = encodedOnce(end[0]) + encoded(end[1]) + encodedOnce(end[2]);
    const whole = encoded(greeting) + encodedOnce(rest) + last;
    const room = LONGEST_LINK - start.length;
    if (whole.length <= room) return start + whole;
    return last.length <= room / 2
      ? start + shortened(greeting + rest, room - last.length) + last
      : start + shortened(messageText(message), room);
  };
}

/** As much of a body as fits into `room` characters once encoded, whole characters only. */
function shortened(body: string, room: number): string {
  const end = encoded("…");
  let short = "";
  for (const character of wellFormed(body)) {
    const next = encoded(character);
    if (short.length + next.length + end.length > room) break;
    short += next;
  }
  return short + end;
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/** Line ends are CR LF in a mailto: (RFC 6068). */
function encoded(text: string): string {
  const lines = text.includes("\n") ? text.replace(/\r?\n/g, "\r\n") : text;
  try {
    return encodeURIComponent(lines);
  } catch {
    return encodeURIComponent(wellFormed(lines));
  }
}

/** Half of a surrogate pair, which encodeURIComponent refuses, becomes the replacement character. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "\ufffd",
  );
}
