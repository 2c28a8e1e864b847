/** A locale, with the time zone of a spreadsheet that may have it, and how it writes. */
export interface Locale {
  readonly name: string;
  readonly zone: string;
  /** What sets off decimals. A comma that does parts no arguments. */
  readonly decimal: "." | ",";
  /** What parts arguments, as formulas are shown. */
  readonly part: "," | ";";
  /** 1234.5 under #,##0.00, any space as a plain one. */
  readonly figure: string;
}

const point = { decimal: ".", part: ",", figure: "1,234.50" } as const;
const comma = { decimal: ",", part: ";", figure: "1.234,50" } as const;

export const locales: readonly Locale[] = [
  { name: "en_US", zone: "America/New_York", ...point },
  { name: "ko_KR", zone: "Asia/Seoul", ...point },
  { name: "de_DE", zone: "Europe/Berlin", ...comma },
  { name: "fr_FR", zone: "Europe/Paris", ...comma, figure: "1 234,50" },
  { name: "pt_BR", zone: "America/Sao_Paulo", ...comma },
];
