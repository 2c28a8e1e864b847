import type { Share } from "./share";

/**
 * How a group's total is split among its parts: by the number of members asked in each, equally,
 * by the groups' own weights, or so that every member below pays at one rate, whatever the group.
 */
export type GroupSplit = "by-members" | "equally" | "by-weight" | "same-rate";

/**
 * A group of an organisation's tree. Its id shares one namespace with those of all groups and
 * members of the tree.
 *
 * Members of a group that also has subgroups count as one more, unnamed subgroup.
 */
export interface GroupNode {
  readonly id: string;
  readonly groups?: readonly GroupNode[];
  readonly members?: readonly Share[];
  /**
   * Of the group, for `by-weight`; blank on all siblings stands for their members' weights added
   * up. A group with neither groups nor members nor heads is asked as one by this weight alone.
   */
  readonly weight?: number;
  /** How many members are asked where they get no quotas of their own; then `members` is absent. */
  readonly heads?: number;
  /** Least and most that the group's total may be, in minor units; equal: a fixed amount. */
  readonly floor?: number;
  readonly cap?: number;
  /** The same of its own members together, where they stand beside subgroups. */
  readonly own?: { readonly weight?: number; readonly floor?: number; readonly cap?: number };
  /** How this group's total is split among its parts; default as the group that it is in. */
  readonly split?: GroupSplit;
}
