import { mod97 } from "../references/mod97";

/**
 * How long an IBAN is in each country of the Single Euro Payments Area, as SWIFT's registry has it:
 * only within it is a European payment code of use.
 */
const lengths =
  "AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FO18 FR27 GB22 GI23 GL18 GR27 HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 VA22";

/** An account number without what people part it by, in capitals. */
const plain = (account: string) => account.replace(/[\s.-]+/g, "").toUpperCase();

/**
 * Whether a text was probably meant for an IBAN: a country of the table, two figures, and as much more.
 * NH 352-1234-5678-93 is no IBAN of anywhere.
 */
export function isLikeIban(account: string): boolean {
  const text = plain(account);
  return /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(text) && lengthIn(text.slice(0, 2)) > 0;
}

/** How long an IBAN of a country is; 0 for one that the table has not. */
function lengthIn(country: string): number {
  const at = lengths.indexOf(country);
  return at < 0 ? 0 : Number(lengths.slice(at + 2, at + 4));
}

/**
 * The IBAN that a text is, without blanks; null where it is none: by its country's length and its check
 * digits (ISO 13616, ISO 7064 MOD 97-10).
 *
 * @example ibanIn("de89 3704 0044 0532 0130 00") // "DE89370400440532013000"
 */
export function ibanIn(account: string): string | null {
  const iban = plain(account);
  if (!isLikeIban(iban) || iban.length !== lengthIn(iban.slice(0, 2))) return null;
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1 ? iban : null;
}
