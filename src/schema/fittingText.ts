/** What a cell holds at most. */
const LONGEST = 50_000;

/** A text that fits into a cell: one that is longer ends in three points. */
export function fittingText(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
