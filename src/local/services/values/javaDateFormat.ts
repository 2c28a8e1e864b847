import { zonedTime } from "./zonedTime";

/** Months and days of the week: in English, whatever the locale. */
const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/**
 * `Utilities.formatDate`: an instant in a time zone by a pattern of Java's SimpleDateFormat.
 *
 * @throws RangeError for an unknown zone, or a letter that is not modelled
 */
export function javaDateFormat(instant: number, zone: string, pattern: string): string {
  const time = zonedTime(zone);
  const local = new Date(time.toLocal(instant));
  let text = "";
  for (const [token] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (token === "''") text += "'";
    else if (token.startsWith("'")) text += token.slice(1, -1).replaceAll("''", "'");
    else if (/^[A-Za-z]/.test(token)) text += field(local, token, time.offsetAt(instant));
    else text += token;
  }
  return text;
}

function field(local: Date, token: string, offset: number): string {
  const padded = (value: number) => String(value).padStart(token.length, "0");
  switch (token.charAt(0)) {
    case "y":
      return token.length === 2
        ? String(local.getUTCFullYear() % 100).padStart(2, "0")
        : padded(local.getUTCFullYear());
    case "M":
      return token.length < 3
        ? padded(local.getUTCMonth() + 1)
        : monthNames[local.getUTCMonth()]!.slice(0, token.length === 3 ? 3 : undefined);
    case "d":
      return padded(local.getUTCDate());
    case "H":
      return padded(local.getUTCHours());
    case "h":
      return padded(local.getUTCHours() % 12 || 12);
    case "m":
      return padded(local.getUTCMinutes());
    case "s":
      return padded(local.getUTCSeconds());
    case "S":
      return padded(local.getUTCMilliseconds());
    case "E":
      return dayNames[local.getUTCDay()]!.slice(0, token.length < 4 ? 3 : undefined);
    case "u":
      return padded(local.getUTCDay() || 7);
    case "a":
      return local.getUTCHours() < 12 ? "AM" : "PM";
    case "Z":
      return offsetText(offset, "");
    case "X":
      return offset === 0 ? "Z" : offsetText(offset, token.length === 3 ? ":" : "");
    default:
      throw new RangeError(`Utilities.formatDate: the letter "${token}" is not modelled`);
  }
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
