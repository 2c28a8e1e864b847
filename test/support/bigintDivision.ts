/**
 * A division written from DIVISION.md in the plainest way, with big integers and sorts: the model
 * that the fast one is held against. Ties go by id; units are 1; trees have no fixed remainders.
 */

/** A fraction; the denominator is positive. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

export interface ModelShare {
  readonly id: string;
  readonly weight: number;
  readonly floor?: number;
  readonly cap?: number;
}

/** One share as a line: its fair share at the rate r is start + r × slope, kept in its bounds. */
interface Line {
  readonly id: string;
  readonly slope: bigint;
  readonly start: bigint;
  readonly low: Ratio;
  readonly high: Ratio | null;
}

export type ModelRule = "proportional" | "equal" | "levelling" | "talmud";

export const ratio = (n: bigint, d = 1n): Ratio => (d < 0n ? { n: -n, d: -d } : { n, d });
const add = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
const times = (a: Ratio, k: bigint): Ratio => ratio(a.n * k, a.d);
const compare = (a: Ratio, b: Ratio): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const larger = (a: Ratio, b: Ratio): Ratio => (compare(a, b) < 0 ? b : a);
const smaller = (a: Ratio, b: Ratio): Ratio => (compare(a, b) > 0 ? b : a);
export const floorOf = ({ n, d }: Ratio): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

/** Fair shares by the rule, exactly; the caller sees to it that they exist. */
export function modelFairShares(
  target: bigint,
  shares: readonly ModelShare[],
  rule: ModelRule,
): Ratio[] {
  if (rule !== "talmud") return atTheRate(target, linesOf(shares, rule));
  const lines = linesOf(shares, "levelling");
  const half = lines.map(({ start, low, high }) =>
    smaller(larger(ratio(start, 2n), low), high ?? ratio(start)),
  );
  const atHalf = half.reduce(add, ratio(0n));
  return compare(ratio(target), atHalf) <= 0
    ? atTheRate(
        target,
        lines.map((line, i) => ({ ...line, start: 0n, high: half[i]! })),
      )
    : atTheRate(
        target,
        lines.map((line, i) => ({ ...line, low: half[i]! })),
      );
}

function linesOf(shares: readonly ModelShare[], rule: ModelRule): Line[] {
  return shares.map(({ id, weight, floor = 0, cap }) => {
    const low = ratio(BigInt(floor));
    const stated = cap === undefined ? null : ratio(BigInt(cap));
    if (rule === "proportional") return { id, slope: BigInt(weight), start: 0n, low, high: stated };
    if (rule === "equal") return { id, slope: 1n, start: 0n, low, high: stated };
    const capacity = ratio(BigInt(weight));
    const high = larger(low, stated === null ? capacity : smaller(capacity, stated));
    return { id, slope: 1n, start: BigInt(weight), low, high };
  });
}

/** The breakpoints in order; the rate is on the stretch after the last that is not too much. */
function atTheRate(target: bigint, lines: readonly Line[]): Ratio[] {
  const at = (line: Line, rate: Ratio) => {
    const share = larger(add(ratio(line.start), times(rate, line.slope)), line.low);
    return line.high === null ? share : smaller(share, line.high);
  };
  const reaches = (line: Line, bound: Ratio) =>
    ratio(bound.n - line.start * bound.d, bound.d * line.slope);
  const sloping = lines.filter((line) => line.slope > 0n);
  const breaks = sloping
    .flatMap((line) =>
      [line.low, ...(line.high === null ? [] : [line.high])].map((b) => reaches(line, b)),
    )
    .sort(compare);
  let rate: Ratio | null = null;
  for (const point of breaks) {
    const sum = lines.map((line) => at(line, point)).reduce(add, ratio(0n));
    if (compare(sum, ratio(target)) <= 0) rate = point;
  }
  if (rate === null) return lines.map((line) => line.low);
  const from = rate;
  const isFree = (line: Line) =>
    line.slope > 0n &&
    compare(reaches(line, line.low), from) <= 0 &&
    (line.high === null || compare(reaches(line, line.high), from) > 0);
  let left = ratio(target);
  let slopes = 0n;
  for (const line of lines) {
    if (isFree(line)) slopes += line.slope;
    left = add(left, times(isFree(line) ? ratio(line.start) : at(line, from), -1n));
  }
  return lines.map((line) =>
    isFree(line)
      ? add(ratio(line.start), ratio(left.n * line.slope, left.d * slopes))
      : at(line, from),
  );
}

/** ⌊share⌋ each; what is left goes one each to the largest remainders, ties by id. */
export function modelLargestRemainder(
  total: bigint,
  exact: readonly Ratio[],
  ids: readonly string[],
): bigint[] {
  const whole = exact.map(floorOf);
  const left = Number(total - whole.reduce((a, b) => a + b, 0n));
  const rests = exact.map((share, i) => add(share, ratio(-whole[i]!)));
  const order = ids
    .map((_, i) => i)
    .sort((a, b) => compare(rests[b]!, rests[a]!) || (ids[a]! < ids[b]! ? -1 : 1));
  for (const i of order.slice(0, left)) whole[i]! += 1n;
  return whole;
}

/** From the floors up, one unit at a time to whoever's next half is reached first. */
export function modelWebster(
  total: number,
  shares: readonly ModelShare[],
  rule: "proportional" | "equal",
): number[] {
  const quotas = shares.map(({ floor = 0 }) => floor);
  const slope = (i: number) => (rule === "equal" ? 1n : BigInt(shares[i]!.weight));
  const next = (i: number) => ratio(2n * BigInt(quotas[i]!) + 1n, 2n * slope(i));
  for (let left = total - quotas.reduce((a, b) => a + b, 0); left > 0; left--) {
    let best = -1;
    for (let i = 0; i < shares.length; i++) {
      if (slope(i) === 0n || quotas[i]! >= (shares[i]!.cap ?? Number.POSITIVE_INFINITY)) continue;
      const order = best < 0 ? -1 : compare(next(i), next(best));
      if (order < 0 || (order === 0 && shares[i]!.id < shares[best]!.id)) best = i;
    }
    quotas[best]! += 1;
  }
  return quotas;
}

export interface ModelNode {
  readonly id: string;
  readonly groups?: readonly ModelNode[];
  readonly members?: readonly ModelShare[];
}

/** One rate for all members; each level is rounded inside the level above. */
export function modelSameRate(
  target: number,
  root: ModelNode,
  rule: ModelRule,
): Map<string, bigint> {
  const members = membersOf(root);
  const exact = modelFairShares(BigInt(target), members, rule);
  const shareOf = new Map(members.map(({ id }, i) => [id, exact[i]!]));
  const sumOf = (node: ModelNode) =>
    membersOf(node)
      .map(({ id }) => shareOf.get(id)!)
      .reduce(add, ratio(0n));
  const quotas = new Map<string, bigint>([[root.id, BigInt(target)]]);
  const descend = (node: ModelNode, total: bigint) => {
    const parts = node.groups ?? [];
    const own = node.members ?? [];
    const ids = parts.length > 0 ? parts.map(({ id }) => id) : own.map(({ id }) => id);
    const shares = parts.length > 0 ? parts.map(sumOf) : own.map(({ id }) => shareOf.get(id)!);
    const rounded = modelLargestRemainder(total, shares, ids);
    for (const [i, id] of ids.entries()) quotas.set(id, rounded[i]!);
    for (const [i, part] of parts.entries()) descend(part, rounded[i]!);
  };
  descend(root, BigInt(target));
  return quotas;
}

function membersOf(node: ModelNode): readonly ModelShare[] {
  return [...(node.groups ?? []).flatMap(membersOf), ...(node.members ?? [])];
}
