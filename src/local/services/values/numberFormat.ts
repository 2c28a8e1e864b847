import type { Scalar } from "../model/cellContent";
import { formattedDate } from "./formattedDate";
import type { LocaleHabits } from "./localeHabits";
import { localOfSerial } from "./zonedTime";

const dateFormats = new Map<string, boolean>();

/** Whether a number with this format is a date, a time or a duration. */
export function isDateFormat(format: string): boolean {
  let known = dateFormats.get(format);
  if (known === undefined) {
    const bare = format.replace(/"[^"]*"|\\.|\[[^\]hms]*\]|\[\$[^\]]*\]/g, "");
    known = format !== "General" && /[ymdhs]/i.test(bare);
    dateFormats.set(format, known);
  }
  return known;
}

/** What the cell shows. */
export function displayed(value: Scalar, format: string, habits: LocaleHabits): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "General" || format === "@") return generalNumber(value, habits);
  const sections = splitSections(format);
  const section = sections.length > 1 && value < 0 ? sections[1] : sections[0];
  const chosen = value === 0 && sections[2] !== undefined ? sections[2] : (section as string);
  const shown = sections.length > 1 && value < 0 ? -value : value;
  if (isDateFormat(chosen)) return formattedDate(localOfSerial(shown), cleaned(chosen));
  return formattedNumber(shown, chosen, habits);
}

function generalNumber(value: number, habits: LocaleHabits): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(Number(value.toPrecision(15)));
  return habits.decimal === "." ? text : text.replace(".", ",");
}

/** The parts between the semicolons that stand outside quotes. */
function splitSections(format: string): string[] {
  const sections = [""];
  for (const [piece] of format.matchAll(/"[^"]*"|\\.|[^;"\\]+|;|./g))
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  return sections;
}

/** Without colours and locales in brackets; a currency in brackets leaves its sign. */
const cleaned = (section: string): string =>
  section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, (_, symbol: string) => (symbol ? `"${symbol}"` : ""))
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");

function formattedNumber(value: number, section: string, habits: LocaleHabits): string {
  const clean = cleaned(section);
  const places = /(?:"[^"]*"|\\.|_.|\*.|[#0?,.]+(?:[eE][+-]?0+)?|.)/g;
  let done = false;
  let text = "";
  const scale = unquoted(clean).includes("%") ? 100 : 1;
  for (const [piece] of clean.matchAll(places)) {
    if (piece.startsWith('"')) text += piece.slice(1, -1);
    else if (piece.startsWith("\\")) text += piece.slice(1);
    else if (piece.length === 2 && piece.startsWith("_")) text += " ";
    else if (/^[#0?]/.test(piece) || /^[.,][#0?]/.test(piece)) {
      if (!done) text += digitsBy(Math.abs(value * scale), piece, habits);
      done = true;
    } else if (!piece.startsWith("*")) text += piece;
  }
  return value < 0 && text !== "" ? `-${text}` : text;
}

const unquoted = (section: string): string => section.replace(/"[^"]*"|\\./g, "");

function digitsBy(value: number, pattern: string, habits: LocaleHabits): string {
  const scientific = /^(.*?)[eE]([+-]?)(0+)$/.exec(pattern);
  if (scientific) {
    const places = (scientific[1]!.split(".")[1] ?? "").length;
    const [digits, exponent] = value.toExponential(places).split("e") as [string, string];
    const power = exponent.slice(1).padStart(scientific[3]!.length, "0");
    const sign = exponent.startsWith("-") ? "-" : "+";
    return `${digits.replace(".", habits.decimal)}E${sign}${power}`;
  }
  const [wholePattern = "", fractionPattern = ""] = pattern.split(".");
  const [whole = "0", fraction = ""] = rounded(value, fractionPattern.length).split(".");
  const least = (wholePattern.match(/0/g) ?? []).length;
  let digits = whole === "0" && least === 0 ? "" : whole.padStart(least, "0");
  if (wholePattern.includes(",")) digits = digits.replace(/\B(?=(\d{3})+$)/g, habits.group);
  const required = fractionPattern.lastIndexOf("0") + 1;
  const kept = fraction.slice(0, Math.max(required, fraction.replace(/0+$/, "").length));
  return kept ? `${digits}${habits.decimal}${kept}` : digits;
}

/** Half away from zero, as spreadsheets round, on the decimal digits that the number prints. */
function rounded(value: number, places: number): string {
  const nudged = Number(`${Math.round(Number(`${value}e${places}`))}e-${places}`);
  return (Number.isNaN(nudged) ? value : nudged).toFixed(places);
}
