/** The encodings that banks and forms write CSV in. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "euc-kr",
  "shift_jis",
] as const;

export type Encoding = (typeof encodings)[number];

/**
 * The encoding of a file's bytes: by its mark if it begins with one; then UTF-16 by its zeros, UTF-8 if
 * it is valid, EUC-KR (CP949) if what is not ASCII is Hangul, Shift_JIS (CP932) if it is Japanese, and
 * else windows-1252, which is never invalid, or windows-1250 if that gives words of its banks. Bytes of
 * different languages can look alike, so a page lets the user choose another.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const wide = byZeros(bytes);
  if (wide !== null) return wide;
  if (isValid(bytes, "utf-8")) return "utf-8";
  if (isKorean(bytes)) return "euc-kr";
  if (isJapanese(bytes)) return "shift_jis";
  return isCentralEuropean(bytes) ? "windows-1250" : "windows-1252";
}

/** The text of a file's bytes, without its mark; what cannot be read becomes "\ufffd". */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return text;
  // Some Node versions take windows-1252 for Latin-1, which has control characters in these places.
  return text.replace(/[\u0080-\u009f]/g, (c) => from0x80[c.charCodeAt(0) - 0x80] ?? c);
}

/** What windows-1252 has from 0x80 to 0x9f; five places are empty and stay as they are. */
const from0x80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** ASCII written in UTF-16 has a zero in every other byte. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const zeros: [number, number] = [0, 0];
  const length = Math.min(bytes.length, 1000);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  if (zeros[0] + zeros[1] < length / 5) return null;
  return zeros[1] > zeros[0] ? "utf-16le" : "utf-16be";
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether more than half of what is not ASCII are the pairs of common Hangul (KS X 1001, B0A1–C8FE). */
function isKorean(bytes: Uint8Array): boolean {
  if (!isValid(bytes, "euc-kr")) return false;
  let high = 0;
  let hangul = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    high += trail < 0x80 ? 1 : 2;
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) hangul += 2;
    // A lead byte has its trail byte with it, whatever that looks like.
    i++;
  }
  return hangul * 2 > high;
}

/**
 * Whether nearly all that is not ASCII is kana and kanji, and most of them stand together: an accented
 * letter before another may look like one of them, but stands alone in its word.
 */
function isJapanese(bytes: Uint8Array): boolean {
  if (!isValid(bytes, "shift_jis")) return false;
  const text = new TextDecoder("shift_jis").decode(bytes);
  const high = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const together = text.match(/[\u3000-\u9fff\uff00-\uffef]{2,}/gu) ?? [];
  return together.join("").length * 5 > high * 3;
}

/** Words that the banks of Poland, Czechia and Slovakia write in their headers. */
const centralEuropean =
  /protiúčt|zaúčtov|částka|příjemc|měna|księgow|tytuł|szczegół|obciąż|uznań|účt|částk/i;

function isCentralEuropean(bytes: Uint8Array): boolean {
  return centralEuropean.test(new TextDecoder("windows-1250").decode(bytes));
}
