/**
 * How many whole units a floor asks for: floors are rounded up, so that a quota of whole units is
 * never under one.
 *
 * @example floorInUnits(1_500, 1_000) // 2
 */
export function floorInUnits(floor: number, unit: number): number {
  return Math.ceil(floor / unit);
}

/** How many whole units a cap leaves room for: caps are rounded down. */
export function capInUnits(cap: number, unit: number): number {
  return Math.floor(cap / unit);
}

/** Whether some quota is possible: a whole number of units, or the fixed amount that both are. */
export function hasAmountBetween(floor: number, cap: number, unit: number): boolean {
  return floor === cap || (floor < cap && floorInUnits(floor, unit) <= capInUnits(cap, unit));
}
