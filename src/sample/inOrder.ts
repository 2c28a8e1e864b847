import type { SampleRow } from "./sampleWorkbook";

type Gift = SampleRow<"contributions">;

/** The rows of a ledger by their days; those of one day as they stood. */
export function inOrder(rows: readonly Gift[]): Gift[] {
  const dayOf = ({ date }: Gift) => (date as { readonly day: number }).day;
  return [...rows].sort((a, b) => dayOf(a) - dayOf(b));
}
