/**
 * What the condominium sample must come to on 20 November 2026, worked out by hand. Euros and cents.
 *
 * The rate. Entitlements add up to 10,000. Three top flats (370 each) stand at the drive's cap of
 * 2,400.00, B07 (180) at its own of 1,000.00. What is left, 78,315.50 − 3 × 2,400.00 − 1,000.00 =
 * 70,115.50, falls on 10,000 − 3 × 370 − 180 = 8,710 parts: 8.05 each, with nothing to round. Both
 * caps bind: 370 × 8.05 = 2,978.50 and 180 × 8.05 = 1,449.00. A10 was sold: the two fixed amounts,
 * 362.25 (30 %) and 845.25 (70 %), are its 150 × 8.05 = 1,207.50, so that nobody else's moves.
 */
const ground = [644, 805, 966, 1207.5];
const upper = [1046.5, 1207.5, 1449, 1771];
const upperOfC = [1046.5, 1207.5, 1529.5, 1771];
const top = (floor: readonly number[]) => [...floor.slice(0, 3), 2400];

const staircase = (name: string, floor: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    [...ground, ...floor, ...floor, ...floor, ...top(floor)].map((quota, index) => [
      name + String(index + 1).padStart(2, "0"),
      quota,
    ]),
  );

export const condominiumFigures = {
  asOf: "2026-11-20",
  flats: 60,
  entitlements: 10_000,
  target: 78_315.5,
  /** By ID; 61 of them, as the flat that was sold has two. */
  quotas: {
    ...staircase("A", upper),
    A10: 362.25,
    "A10-2": 845.25,
    ...staircase("B", upper),
    B07: 1000,
    ...staircase("C", upperOfC),
  } as Readonly<Record<string, number>>,
  staircases: ["Staircase A", "Staircase B", "Staircase C"],
  /** 2,950 × 8.05 + 2,400; 2,770 × 8.05 + 2,400 + 1,000; 2,990 × 8.05 + 2,400. */
  quotaByStaircase: [26_147.5, 25_698.5, 26_469.5],

  /** Days since the four due days: 30 June, 31 August, 30 September, 31 October. */
  daysPastDue: [143, 81, 51, 20],
  /**
   * Who owes what, oldest first (first, second, third, fourth instalment):
   * - the fourth: A06, A18 241.50 each, B12 354.20, B20 480.00, C07 305.90, A10-2 169.05 (70 % less
   *   507.15 and 169.05);
   * - the third and the fourth: A12 354.20, B17 209.30, C14 241.50, each twice;
   * - B06 362.25, 241.50, 241.50; C10 the same less the 100.00 that it paid: 262.25, 241.50, 241.50;
   * - B14 all: 362.25, 362.25, 241.50, 241.50.
   */
  owing: {
    A06: [0, 0, 0, 241.5],
    A18: [0, 0, 0, 241.5],
    B12: [0, 0, 0, 354.2],
    B20: [0, 0, 0, 480],
    C07: [0, 0, 0, 305.9],
    "A10-2": [0, 0, 0, 169.05],
    A12: [0, 0, 354.2, 354.2],
    B17: [0, 0, 209.3, 209.3],
    C14: [0, 0, 241.5, 241.5],
    B06: [0, 362.25, 241.5, 241.5],
    C10: [0, 262.25, 241.5, 241.5],
    B14: [362.25, 362.25, 241.5, 241.5],
  } as Readonly<Record<string, readonly [number, number, number, number]>>,
  /** 1–30, 31–60, 61–90, over 90 days: the fourth instalment first. */
  arrears: [3321.65, 1529.5, 986.75, 362.25],
  arrearsByStaircase: [
    [1006.25, 354.2, 0, 0],
    [1526.5, 692.3, 724.5, 362.25],
    [788.9, 483, 262.25, 0],
  ],
  outstanding: 6200.15,
  outstandingByStaircase: [1360.45, 3305.55, 1534.15],
  /** C18: 60 % of 1,207.50 paid, 483.00 written off. */
  writtenOff: 483,
  /** Quotas less outstanding, less the write-off, and the 50.00 that C20 paid too much. */
  collected: 71_682.35,
  collectedByStaircase: [24_787.05, 22_392.95, 24_502.35],
  /** C04's fourth instalment came on 17 November. */
  last7Days: 241.5,
  spent: 48_000,
  inHand: 23_682.35,
  /** 61 asked: 13 of the list above and C20; the other 48 are settled, C18 by the write-off. */
  asked: 61,
  standings: { settled: 48, over: 1, "late-part": 11, late: 1 },
  /** 3 × 24,000 come first and are short by 317.65; nothing is left for the shafts. */
  covered: { "Lift, cabin and machine": 71_682.35, "Works on the shafts": 0 },
} as const;
