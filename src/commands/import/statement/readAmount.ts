import type { ThreeDigits } from "../../../dialogs/protocol";
import { decodeCurrency } from "../../../tables/index";
import { withoutFormula } from "./cells";

/** An amount as a statement writes it, before it is known which mark parts its decimals. */
export interface Figure {
  /** A minus, parentheses or DR; a plus or CR; "" where nothing says where the money went. */
  readonly sign: "+" | "-" | "";
  /** Digits, commas and points only. */
  readonly digits: string;
  /** The currency that stands beside it, its code or its sign; "" where none does. */
  readonly currency: string;
}

type DecimalMark = "," | ".";

/** Signs and names, and the currencies that each stands for. */
const signs: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    $: "USD CAD AUD NZD SGD HKD MXN ARS CLP COP TWD JMD BBD BSD BZD FJD GYD LRD NAD TTD XCD".split(
      " ",
    ),
    "€": ["EUR"],
    "£": ["GBP", "FKP", "GIP", "SHP", "EGP", "LBP", "SYP"],
    "₹": ["INR"],
    US$: ["USD"],
    "¥": ["JPY", "CNY"],
    "￥": ["JPY", "CNY"],
    円: ["JPY"],
    엔: ["JPY"],
    元: ["CNY", "TWD", "HKD"],
    위안: ["CNY"],
    "₩": ["KRW", "KPW"],
    원: ["KRW", "KPW"],
    kr: ["SEK", "NOK", "DKK", "ISK"],
    Fr: ["CHF", "XAF", "XOF", "XPF"],
    SFr: ["CHF"],
    Rs: ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"],
    "₨": ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"],
    C$: ["CAD"],
    CA$: ["CAD"],
    A$: ["AUD"],
    AU$: ["AUD"],
    NZ$: ["NZD"],
    S$: ["SGD"],
    HK$: ["HKD"],
    NT$: ["TWD"],
    R$: ["BRL"],
    zł: ["PLN"],
    Kč: ["CZK"],
    Ft: ["HUF"],
    lei: ["RON"],
    "₽": ["RUB"],
    "₺": ["TRY"],
    "₪": ["ILS"],
    "₱": ["PHP", "CUP"],
    "฿": ["THB"],
    "₫": ["VND"],
    "₴": ["UAH"],
    "₦": ["NGN"],
    euro: ["EUR"],
    euros: ["EUR"],
    euroa: ["EUR"],
  }),
);

/**
 * Takes an amount apart: one sign before or behind it, parentheses, CR or DR (H or S in German), the
 * currency, blanks and apostrophes between thousands, a dash in the place of cents. null where
 * something else stands in it, or more than one of what can make it negative.
 *
 * @example takeApart("(1.234,50 €)") // { sign: "-", digits: "1.234,50", currency: "€" }
 * @example takeApart("(-5)") // null
 */
export function takeApart(text: string): Figure | null {
  let rest = withoutFormula(text.normalize("NFKC").trim());
  // "50,-" is fifty, and no minus.
  rest = rest.replace(/(\d[.,])\s?[-‐-―−]{1,2}(?!\d)/, (_, before) => `${before}00`);
  const found: ("+" | "-")[] = [];
  const strip = (pattern: RegExp, signOf: (found: RegExpExecArray) => "+" | "-") => {
    const parts = pattern.exec(rest);
    if (parts === null) return;
    found.push(signOf(parts));
    rest = (parts[1] ?? "").trim();
  };
  const plus = () => "+" as const;
  const minus = () => "-" as const;
  strip(/^\((.*)\)$/, minus);
  strip(/^(.*\d.*?)\s*(?<![a-z])(CR|DR|H|S)\.?$/i, (parts) =>
    /^[DS]/i.test(parts[2]!) ? "-" : "+",
  );
  let currency = "";
  for (let side = 0; side < 2; side++) {
    strip(/^[-‐-―−](.*)$/, minus);
    strip(/^\+(.*)$/, plus);
    strip(/^(.*\S)\s*[-‐-―−]$/, minus);
    strip(/^(.*\S)\s*\+$/, plus);
    const mark = /^([^\d\s.,'’()+-]+\.?)\s*(?=[-‐-―−+\d.,(])|\s*([^\d\s.,'’()+-]+\.?)$/.exec(rest);
    if (mark === null) continue;
    const code = currencyOf((mark[1] ?? mark[2])!.trim());
    if (code === null || (currency !== "" && code !== currency)) return null;
    currency = code;
    rest = (mark[1] === undefined ? rest.slice(0, mark.index) : rest.slice(mark[0].length)).trim();
  }
  strip(/^\((.*)\)$/, minus);
  strip(/^[-‐-―−](.*)$/, minus);
  if (found.length > 1) return null;
  const digits = rest.replace(/(\d)[\s'‘’ʼ](?=\d{3}(?!\d))/g, "$1");
  const isFigure = /^\d[\d.,]*$|^[.,]\d+$/.test(digits);
  return isFigure ? { sign: found[0] ?? "", digits, currency } : null;
}

/** The code of a currency, or its sign, which others may have too; null for what is no currency. */
export function currencyOf(mark: string): string | null {
  const bare = mark.replace(/\.$/, "");
  const sign = [bare, bare.toLowerCase()].find((each) => signs.has(each));
  return sign ?? decodeCurrency(mark);
}

/** Whether a currency may be what `currencyOf` has found. */
export function isCurrencyOf(found: string, currency: string): boolean {
  return found === currency || signs.get(found)?.includes(currency) === true;
}

/** What the figures of a column show of how they are all written. */
interface Marks {
  /** What parts decimals for certain in some figure, and what thousands. */
  readonly decimals: ReadonlySet<DecimalMark>;
  readonly thousands: ReadonlySet<DecimalMark>;
}

/** What each figure shows for itself: of 1.234,50 both marks, of 1.234.567 the one, of 1.234 nothing. */
export function marksOf(figures: readonly (Figure | null)[]): Marks {
  const decimals = new Set<DecimalMark>();
  const thousands = new Set<DecimalMark>();
  for (const figure of figures) {
    const shown = figure === null ? null : shownBy(figure.digits);
    if (shown?.decimal) decimals.add(shown.decimal);
    if (shown?.thousands) thousands.add(shown.thousands);
  }
  return { decimals, thousands };
}

/** Whether one mark parts both, or both marks decimals: then the figures contradict each other. */
export function areContrary({ decimals, thousands }: Marks): boolean {
  return decimals.size > 1 || [...decimals].some((mark) => thousands.has(mark));
}

/**
 * The figure's value in major units; "open" where its mark may part thousands or decimals and neither
 * its column nor its currency tells; null where its digits are grouped as those of no amount.
 *
 * @param places how many decimals the currency has
 * @param said what was answered for figures that are open
 */
export function valueOfFigure(
  { digits, sign }: Figure,
  column: Marks,
  places: number,
  said: ThreeDigits | null,
): number | "open" | null {
  const shown = shownBy(digits);
  let decimal = shown?.decimal ?? null;
  if (shown !== null && shown.decimal === null && shown.thousands === null) {
    const reading = readingOf(shown.open!, column, places) ?? said;
    if (reading === null) return "open";
    if (reading === "decimals") decimal = shown.open;
  }
  const at = decimal === null ? -1 : digits.lastIndexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? "" : digits.slice(at + 1);
  // Indian thousands stand in pairs above the first three.
  if (!/^(\d*|\d{1,3}(([.,])\d{3})(\3\d{3})*|\d{1,2}(,\d{2})+,\d{3})$/.test(whole)) return null;
  const value = Number(`${whole.replace(/[.,]/g, "")}.${fraction}`);
  return sign === "-" && value !== 0 ? -value : value;
}

/** The amounts of a file: how their decimals are parted is decided from all of them. Each text is read once. */
export class StatementAmounts {
  /** Whether they contradict each other: then none with a mark is certain. */
  readonly areContrary: boolean;
  private readonly marks: Marks;
  private readonly figures = new Map<string, Figure | null>();

  /**
   * @param balances which show how amounts are written too, unless they contradict these
   * @param places how many decimals the currency has
   * @param said what was answered for figures that are open
   */
  constructor(
    amounts: readonly string[],
    balances: readonly string[],
    private readonly places: number,
    private readonly said: ThreeDigits | null,
  ) {
    const marksIn = (texts: readonly string[]) => marksOf(texts.map((text) => this.figureOf(text)));
    const own = marksIn(amounts);
    this.areContrary = areContrary(own);
    const all = marksIn([...amounts, ...balances]);
    this.marks = areContrary(all) ? own : all;
  }

  figureOf(text: string): Figure | null {
    let figure = this.figures.get(text);
    if (figure === undefined) {
      figure = takeApart(text);
      this.figures.set(text, figure);
    }
    return figure;
  }

  /** As `valueOfFigure`; null for what is no figure, too. */
  read(text: string): number | "open" | null {
    const figure = this.figureOf(text);
    return figure && valueOfFigure(figure, this.marks, this.places, this.said);
  }
}

/** How a mark before three digits is meant, as the rest of the column or the currency has it. */
function readingOf(
  mark: DecimalMark,
  { decimals, thousands }: Marks,
  places: number,
): ThreeDigits | null {
  const other = mark === "," ? "." : ",";
  if (places === 0) return "thousands";
  if (!decimals.has(mark) && (decimals.has(other) || thousands.has(mark))) return "thousands";
  const isUsual = places === 3 && !decimals.has(other) && !thousands.has(mark);
  return isUsual && (decimals.has(mark) || thousands.has(other)) ? "decimals" : null;
}

interface Shown {
  readonly decimal: DecimalMark | null;
  readonly thousands: DecimalMark | null;
  /** The mark that may be either. */
  readonly open: DecimalMark | null;
}

/** null where there is no mark. */
function shownBy(digits: string): Shown | null {
  const comma = digits.lastIndexOf(",");
  const point = digits.lastIndexOf(".");
  if (comma < 0 && point < 0) return null;
  const mark: DecimalMark = comma > point ? "," : ".";
  if (comma >= 0 && point >= 0)
    return { decimal: mark, thousands: mark === "," ? "." : ",", open: null };
  const [whole = "", fraction = "", ...more] = digits.split(mark);
  if (more.length > 0) return { decimal: null, thousands: mark, open: null };
  const couldBeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (couldBeThousands) return { decimal: null, thousands: null, open: mark };
  return { decimal: mark, thousands: null, open: null };
}
