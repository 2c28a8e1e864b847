import { format as formatted } from "numfmt";
import type { Scalar } from "../model/cellContent";
import type { LocaleHabits } from "./localeHabits";

/** What the cell shows. */
export function displayed(value: Scalar, format: string, habits: LocaleHabits): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "General" || format === "@") return generalNumber(value, habits);
  const { language: locale } = habits;
  // Serial number 1 is 31 December 1899, as Sheets counts, and not the day after, as Excel does.
  return formatted(format, asPrinted(value, format), { locale, leap1900: false, throws: false });
}

/** Sheets shows what has no format in full, where a file's General takes eleven characters at most. */
function generalNumber(value: number, habits: LocaleHabits): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(Number(value.toPrecision(15)));
  return habits.decimal === "." ? text : text.replace(".", ",");
}

const condition = /\[[<>=]/;

/**
 * The number from which numfmt rounds the decimals that it prints, as spreadsheets do, and not the
 * binary fraction just below them: 1.005 to 1.01.
 */
function asPrinted(value: number, format: string): number {
  if (Number.isInteger(value) || condition.test(format)) return value;
  return value * (1 + Number.EPSILON);
}
