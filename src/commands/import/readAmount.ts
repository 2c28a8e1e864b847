import { decodeCurrency } from "../../tables/index";

/** An amount as a statement writes it, before it is known which mark parts its decimals. */
export interface Figure {
  readonly isNegative: boolean;
  /** Digits, commas and points only. */
  readonly digits: string;
  /** The currency that stands beside it; "" where none does or its sign is that of several. */
  readonly currency: string;
}

export type DecimalMark = "," | ".";

const signOfSeveral = /^(\$|¥|元|円|Fr\.?)$/;
const signs: Readonly<Record<string, string>> = { "₩": "KRW", 원: "KRW", 엔: "JPY" };

/**
 * Takes an amount apart: signs before or behind, parentheses, CR and DR (H and S in German), the
 * currency, blanks and apostrophes between thousands. null where something else stands in it.
 *
 * @example takeApart("(1.234,50 €)") // { isNegative: true, digits: "1.234,50", currency: "EUR" }
 */
export function takeApart(text: string): Figure | null {
  let rest = text.normalize("NFKC").trim();
  let isNegative = false;
  const strip = (pattern: RegExp, negates: (found: RegExpExecArray) => boolean) => {
    const found = pattern.exec(rest);
    if (found === null) return;
    if (negates(found)) isNegative = !isNegative;
    rest = (found[1] ?? "").trim();
  };
  strip(/^\((.*)\)$/, () => true);
  strip(/^(.*\d.*?)\s*\b(CR|DR|H|S)\.?$/i, (found) => /^[DS]/i.test(found[2]!));
  let currency = "";
  for (let side = 0; side < 2; side++) {
    strip(/^[-−–](.*)$/, () => true);
    strip(/^\+(.*)$/, () => false);
    strip(/^(.*\S)\s*[-−–]$/, () => true);
    const mark = /^([^\d\s.,'’+-]+\.?)\s*(?=[-−–+\d.,])|\s*([^\d\s.,'’+-]+\.?)$/.exec(rest);
    if (mark === null) continue;
    const code = currencyOf((mark[1] ?? mark[2])!.trim());
    if (code === null) return null;
    currency = code || currency;
    rest = (mark[1] === undefined ? rest.slice(0, mark.index) : rest.slice(mark[0].length)).trim();
  }
  strip(/^[-−–](.*)$/, () => true);
  const digits = rest.replace(/(\d)[\s'’](?=\d)/g, "$1");
  return /^\d[\d.,]*$|^[.,]\d+$/.test(digits) ? { isNegative, digits, currency } : null;
}

/** "" for a sign that several currencies have; null for what is no currency. */
export function currencyOf(mark: string): string | null {
  return signOfSeveral.test(mark) ? "" : (signs[mark] ?? decodeCurrency(mark));
}

/** The mark that parts the decimals of a whole column: as the first figure that leaves no doubt has it. */
export function decimalMarkOf(figures: readonly (Figure | null)[]): DecimalMark | null {
  for (const figure of figures) {
    const mark = figure === null ? null : certainMark(figure.digits);
    if (mark !== null) return mark;
  }
  return null;
}

/**
 * The figure's value in major units, or null where its digits are not grouped as any amount is. What
 * could be thousands or decimals is read as its column is, else as thousands: no amount of money has
 * three decimals where two are usual.
 */
export function valueOfFigure(figure: Figure, column: DecimalMark | null): number | null {
  const { digits, isNegative } = figure;
  const mark = certainMark(digits) ?? column ?? (digits.includes(",") ? "." : ",");
  const at = digits.lastIndexOf(mark);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? "" : digits.slice(at + 1);
  // Indian thousands stand in pairs above the first three.
  if (!/^(\d*|\d{1,3}([.,]\d{2,3})*[.,]\d{3})$/.test(whole) || !/^\d*$/.test(fraction)) return null;
  const value = Number(`${whole.replace(/[.,]/g, "") || "0"}.${fraction || "0"}`);
  return isNegative && value !== 0 ? -value : value;
}

function certainMark(digits: string): DecimalMark | null {
  const comma = digits.lastIndexOf(",");
  const point = digits.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  if (comma < 0 && point < 0) return null;
  const [mark, other]: DecimalMark[] = comma >= 0 ? [",", "."] : [".", ","];
  const parts = digits.split(mark!);
  if (parts.length > 2) return other!;
  const [whole = "", fraction = ""] = parts;
  const couldBeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return couldBeThousands ? null : mark!;
}
