import type { DriveTree } from "../drive/driveTree";
import type { Money } from "../money";

/** Who is to share the quotas of groups, by node of a drive's tree. */
export interface Sharers {
  /** How many are asked directly in a group and have no amount of their own. */
  readonly heads: Float64Array;
  /** What those asked directly in it have promised, or are fixed at: so much less is left to share. */
  readonly own: Float64Array;
}

/**
 * What one of those asked directly in a group would have to find if its quota were shared by all who
 * bear it: a head of what its subgroups and the amounts of its members' own leave. Who is in a group
 * without a quota shares that of the nearest group above that has one.
 *
 * @param quotas by node; null or NaN where a group has none
 * @returns by node, in whole minor units; NaN where there is no quota to share
 * @example 400,000 won of a group of six: 66,667
 */
export function sharesAHead(
  { count, parents }: Pick<DriveTree, "count" | "parents">,
  quotas: ArrayLike<Money | null>,
  { heads, own }: Sharers,
): Float64Array {
  const bearer = new Int32Array(count).fill(-1);
  const left = new Float64Array(count);
  const sharing = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    const quota = quotas[node] ?? Number.NaN;
    const above = bearer[parents[node]!] ?? -1;
    if (Number.isNaN(quota)) bearer[node] = above;
    else {
      bearer[node] = node;
      left[node] = quota;
      if (above >= 0) left[above]! -= quota;
    }
    const by = bearer[node]!;
    if (by < 0) continue;
    left[by]! -= own[node]!;
    sharing[by]! += heads[node]!;
  }
  return Float64Array.from(bearer, (by) =>
    by < 0 ? Number.NaN : Math.round(Math.max(0, left[by]!) / sharing[by]!),
  );
}
