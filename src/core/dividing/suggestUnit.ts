import type { Drive } from "../book";
import type { Money } from "../money";
import type { PlannedQuota } from "./plan";

/**
 * The largest power of ten that leaves at least thirty steps to the middle fair share; null
 * where the user chose a unit or the quotas are round already.
 */
export function suggestUnit(drive: Drive, quotas: readonly PlannedQuota[]): Money | null {
  if (drive.roundTo !== null) return null;
  const shares: number[] = [];
  for (const { fairShare, how } of quotas) {
    if (fairShare !== null && how.kind === "by-rule") shares.push(fairShare);
  }
  shares.sort((a, b) => a - b);
  const middle = shares[shares.length >> 1] ?? 0;
  let unit = 1;
  while (unit * 10 * 30 <= middle) unit *= 10;
  // Every quota is a multiple of 1.
  const isRound = quotas.every(({ quota, how }) => how.kind !== "by-rule" || quota! % unit === 0);
  return isRound ? null : unit;
}
