/** The cells of a line. */
export type Row = readonly string[];

/** Nothing but ASCII, single blanks between what is not blank, and no quote or formula in front. */
const isTidy = /^(?!['=])(?:[!-~]+(?: [!-~]+)*)?$/;
/** What has no width, or only turns the direction of a text. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** What stands for an empty cell. */
const isPlaceholder =
  /^(?:[€£$¥₩]?[-−–—*=_.·\s]+[€£$¥₩]?|n\/?a|nil|none|keine angabe|notprovided)$/i;

/** What a cell says; "" for what stands for an empty one. */
const filled = (text: string) => (isPlaceholder.test(text) ? "" : text);

/** A cell without blanks around and within that are more than one, and without marks that nobody sees. */
export function tidy(text: string): string {
  if (isTidy.test(text)) return text;
  const seen = text.normalize().replace(unseen, "").trim();
  return (
    withoutFormula(seen)
      // Quotes of a bank's own, or what keeps a figure a text in spreadsheets.
      .replace(/^'(.*)'$/s, "$1")
      .replace(/^'(?=[-+\d])/, "")
      .replace(/\s+/g, " ")
  );
}

/** What stands in ="0123", by which files keep a spreadsheet from taking it for a number. */
export const withoutFormula = (text: string) => text.replace(/^="(.*)"$/, "$1");

/** What the cell of a column says. */
export const textIn = (row: Row, column: number) => filled(tidy(row[column] ?? ""));

/** How many cells the most rows have; 0 where there are none. */
export function usualLength(rows: readonly Row[]): number {
  const times = new Map<number, number>();
  for (const { length } of rows) times.set(length, (times.get(length) ?? 0) + 1);
  return [...times].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}
