import { type Cut, roundByLargestRemainder } from "./largestRemainder";
import { giveBack } from "./scratch";
import type { Before } from "./selectFirst";
import type { SettledLines } from "./settledLines";
import type { Rounding } from "./share";
import { roundByWebster } from "./webster";

/** Results in the scale of the lines, on loan, and how spare steps were given out where they were. */
export interface RoundedLines {
  readonly whole: Float64Array;
  readonly cut: Cut | null;
}

/** Rounds settled lines by one method or the other. */
export function roundLines(
  settled: SettledLines,
  rounding: Rounding,
  before: Before,
): RoundedLines {
  if (rounding === "webster") return { whole: roundByWebster(settled, before), cut: null };
  const { amount, step } = settled.lines;
  const exact = settled.exactShares();
  const cut = roundByLargestRemainder(exact, amount, step, before);
  giveBack(exact.remainder);
  return { cut, whole: exact.whole };
}
