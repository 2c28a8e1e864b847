import { dayNames, monthNames } from "./englishNames";

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * Shows a local time (milliseconds of a UTC clock) by a cell's date format: "yyyy-MM-dd",
 * "d mmm yyyy", "h:mm am/pm". As in cells, an m beside hours or seconds means minutes.
 */
export function formattedDate(local: number, format: string): string {
  const date = new Date(local);
  const half = /a(m\/pm|\/p)/i.test(format);
  let text = "";
  let previous = "";
  const tokens = [
    ...format.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|a[m]?\/p[m]?|y+|m+|M+|d+|h+|H+|s+|\.0+|./gi),
  ];
  for (const [i, [token]] of tokens.entries()) {
    const minutes = /^m/i.test(token) && (previous === "h" || followedBySeconds(tokens, i));
    text += piece(date, token, minutes, half);
    const unit = token.replace("[", "").charAt(0).toLowerCase();
    if ("ymdhs".includes(unit) && unit !== "") previous = minutes ? "minutes" : unit;
  }
  return text;
}

function followedBySeconds(tokens: readonly RegExpMatchArray[], from: number): boolean {
  for (const [token] of tokens.slice(from + 1))
    if (/^[ymdhs]/i.test(token)) return /^s/i.test(token);
  return false;
}

function piece(date: Date, token: string, minutes: boolean, half: boolean): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  if (/^a/i.test(token) && token.includes("/")) return date.getUTCHours() < 12 ? "AM" : "PM";
  const length = token.length;
  switch (token.charAt(0).toLowerCase()) {
    case "y":
      return length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
    case "m":
      return minutes ? padded(date.getUTCMinutes(), length) : month(date, length);
    case "d":
      return length > 2
        ? dayNames[date.getUTCDay()]!.slice(0, length === 3 ? 3 : undefined)
        : padded(date.getUTCDate(), length);
    case "h":
      return padded(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), length);
    case "s":
      return padded(date.getUTCSeconds(), length);
    default:
      return token.startsWith("[") ? elapsed(date, token) : fraction(date, token);
  }
}

function month(date: Date, length: number): string {
  if (length < 3) return padded(date.getUTCMonth() + 1, length);
  return monthNames[date.getUTCMonth()]!.slice(0, length === 3 ? 3 : undefined);
}

/** [h]:mm counts hours on from the epoch. */
function elapsed(date: Date, token: string): string {
  const hours = Math.floor((date.getTime() - Date.UTC(1899, 11, 30)) / 3_600_000);
  return /^\[h/i.test(token) ? String(hours) : "";
}

const fraction = (date: Date, token: string): string =>
  /^\.0+$/.test(token)
    ? `.${String(date.getUTCMilliseconds())
        .padStart(3, "0")
        .slice(0, token.length - 1)}`
    : token;

const padded = (value: number, length: number): string =>
  length >= 2 ? two(value) : String(value);
