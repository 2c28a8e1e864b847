/** A mailto: of 2,000 characters or more is cut off or refused by mail programs and by Excel. */
const LONGEST_LINK = 1_999;
const LONGEST_SUBJECT = 120;
/** No mail goes to a longer one (RFC 5321). */
const LONGEST_ADDRESS = 254;

const PLAIN_ADDRESS = /^[\w.%+'-]+@[\w-]+(?:\.[\w-]+)+$/;
const ADDRESS = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/** The first thing in a Contact cell that looks like a mail address; null where nothing does. */
export function addressIn(contact: string): string | null {
  if (!contact.includes("@")) return null;
  const address = PLAIN_ADDRESS.test(contact) ? contact : (ADDRESS.exec(contact)?.[0] ?? "");
  return address === "" || address.length > LONGEST_ADDRESS ? null : address;
}

/**
 * Writes mailto: links with one subject: subject and body percent-encoded, under 2,000 characters
 * together. A body that is too long ends in "…" (a Hangul syllable takes nine characters there).
 *
 * The body is a greeting and what follows it, which is encoded once for all who are sent the same.
 */
export function mailtoWriter(
  subject: string,
): (address: string, greeting: string, rest: string) => string {
  const query = `?subject=${encoded(cut(subject, LONGEST_SUBJECT))}&body=`;
  const encodedRests = new Map<string, string>();
  return (address, greeting, rest) => {
    let encodedRest = encodedRests.get(rest);
    if (encodedRest === undefined) {
      encodedRest = encoded(rest);
      encodedRests.set(rest, encodedRest);
    }
    const start = `mailto:${encoded(address).replace("%40", "@")}${query}`;
    const whole = encoded(greeting) + encodedRest;
    return start.length + whole.length <= LONGEST_LINK
      ? start + whole
      : start + shortened(greeting + rest, LONGEST_LINK - start.length);
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
