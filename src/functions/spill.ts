/** A column that spills: one cell a row, "" for a blank one. */
export type Spill = (number | string)[][];

/** A quota beside each weight, and a blank cell beside each blank one. */
export function spill(
  weights: readonly (number | null)[],
  quotaAt: (row: number) => number,
): Spill {
  return weights.map((weight, r) => [weight === null ? "" : quotaAt(r)]);
}

/** Without a salt equals are served by id, so ids that sort as the rows do serve the earlier row first. */
export const rowId = (r: number) => `row ${String(r + 1).padStart(8, "0")}`;
