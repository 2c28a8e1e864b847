import type { FlatNode } from "./flattenTree";
import { prefixSums, type TreeFigures, within } from "./treeFigures";

/**
 * What the members under a group can carry, as bounds on its total: for Webster's method at one
 * rate, which divides level by level and must leave each level divisible.
 */
export interface SameRateBounds {
  weight(node: FlatNode): number;
  floor(node: FlatNode): number;
  cap(node: FlatNode): number;
}

export function sameRateBounds({ claims }: TreeFigures, unit: number): SameRateBounds {
  const { weights, floors, caps, fixed } = claims;
  const count = weights.length;
  const least = (i: number) => {
    const floor = floors?.[i] ?? 0;
    return fixed?.[i] ? floor : Math.ceil(floor / unit) * unit;
  };
  const isOpen = (i: number) => !fixed?.[i] && weights[i]! > 0;
  const isUncapped = (i: number) =>
    isOpen(i) && (caps === null || caps[i] === Number.POSITIVE_INFINITY);
  const most = (i: number) => {
    if (!isOpen(i)) return least(i);
    return isUncapped(i) ? 0 : Math.floor(caps![i]! / unit) * unit;
  };
  const weightSums = prefixSums(count, (i) => (fixed?.[i] ? 0 : weights[i]!));
  const leastSums = prefixSums(count, least);
  const mostSums = prefixSums(count, most);
  const uncapped = prefixSums(count, (i) => (isUncapped(i) ? 1 : 0));
  return {
    weight: (node) => within(weightSums, node),
    floor: (node) => within(leastSums, node),
    cap: (node) => (within(uncapped, node) > 0 ? Number.POSITIVE_INFINITY : within(mostSums, node)),
  };
}
