import type { Say } from "../../i18n/index";
import type { ColumnKind } from "../../schema/index";

/** What a cell has that nobody gave a number format. */
export const GENERAL = "General";

/** What leaves room between a figure and the text after it: twice the width of a bracket. */
const PADDED = "_)_)";

/** The format of a header over figures, once it is written: it ends where they do. */
export const FIGURE_HEADER = `@${PADDED}`;

/** Money with so many decimals; counts have none. Zero is a dash: what does not apply is blank. */
export function moneyFormat(decimals: number): string {
  const figure = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  return `${figure}${PADDED};"−"${figure}${PADDED};"–"${PADDED}`;
}

const day = "yyyy-mm-dd";

/** How the cells of a column are shown: one that is blank, and all that the column usually holds. */
export interface CellFormats {
  readonly usual: string;
  /** Of 1 and −1, where a language says them otherwise; else as usual. */
  readonly one: string;
}

/** What decides how a column shows its cells. */
export interface FormatOf {
  readonly kind: ColumnKind;
  /** Money: decimals shown; a share shows two more. */
  readonly decimals: number;
  /** Ours to read rather than the user's to type in. */
  readonly generated: boolean;
  /** The spreadsheet writes months in the language of the tab. */
  readonly sameLanguage: boolean;
}

/** The number formats of a column of ours; where it holds text, plain text. */
export function cellFormats(of: FormatOf, say: Say): CellFormats {
  const { formats } = say.words.reports;
  if (of.kind === "daysLeft") return { usual: formats.daysLeft, one: formats.oneDayLeft };
  const usual = formatOf(of, say);
  return { usual, one: usual };
}

function formatOf({ kind, decimals, generated, sameLanguage }: FormatOf, say: Say): string {
  switch (kind) {
    case "money":
      return moneyFormat(decimals);
    case "share":
      return moneyFormat(decimals + 2);
    case "count":
      return moneyFormat(0);
    case "percent":
      return percentFormat(say);
    case "day":
      return generated && sameLanguage ? say.words.reports.formats.day : day;
    case "number":
    case "formula":
    case "free":
    case "link":
    case "checkbox":
      return GENERAL;
    default:
      return "@";
  }
}

function percentFormat(say: Say): string {
  const figure = say.percent(0.123).replace("12.3", "0.0");
  return `${figure}${PADDED};"−"${figure}${PADDED};"–"${PADDED}`;
}
