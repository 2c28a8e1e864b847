import type { DriveTree } from "../drive/driveTree";
import type { Money } from "../money";

/** Who is to share the quotas of groups, one after the other. */
interface Sharers {
  /** Through which node of the drive's tree each is asked; −1 for whoever is not. */
  readonly nodes: Int32Array;
  /** What each has promised, or is fixed at: so much less is left to share. NaN where nothing is. */
  readonly own: Float64Array;
}

/**
 * What each of those who have no amount of their own would have to find if their group's quota were
 * shared by all who bear it: a head of what its subgroups and the amounts of its members' own leave.
 * Who is in a group without a quota shares that of the nearest group above that has one.
 *
 * @param quotas by node; null or NaN where a group has none
 * @returns in the order of the sharers, in whole minor units; NaN where one shares nothing
 * @example 400,000 won of a group of six: 66,667 each
 */
export function sharesAHead(
  { count, parents }: Pick<DriveTree, "count" | "parents">,
  quotas: ArrayLike<Money | null>,
  { nodes, own }: Sharers,
): Float64Array {
  const bearer = new Int32Array(count).fill(-1);
  const left = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    const quota = quotas[node] ?? Number.NaN;
    const above = bearer[parents[node]!] ?? -1;
    if (Number.isNaN(quota)) bearer[node] = above;
    else {
      bearer[node] = node;
      left[node] = quota;
      if (above >= 0) left[above]! -= quota;
    }
  }
  const heads = new Float64Array(count);
  for (let i = 0; i < nodes.length; i++) {
    const by = bearer[nodes[i]!] ?? -1;
    if (by < 0) continue;
    if (Number.isNaN(own[i]!)) heads[by]!++;
    else left[by]! -= own[i]!;
  }
  return own.map((amount, i) => {
    const by = bearer[nodes[i]!] ?? -1;
    const shares = by >= 0 && Number.isNaN(amount);
    return shares ? Math.round(Math.max(0, left[by]!) / heads[by]!) : Number.NaN;
  });
}
