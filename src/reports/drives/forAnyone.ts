import type { DriveAccount, GroupStanding, Money, Settings } from "../../core/index";

/** How few people a figure may speak of before one can guess at single ones. */
const FEWEST = 5;

/** How people stand in what may be shown to anyone; null where a count would tell on someone. */
export interface PublicCounts {
  readonly asked: number;
  /** Who has given anything, in whole or in part. */
  readonly contributed: number;
}

/** One group, or several that are too small to be shown alone. Money in the drive's currency. */
export interface PublicGroup {
  /** The names of the groups; "" stands for members of no group. */
  readonly names: readonly string[];
  readonly quota: Money | null;
  readonly collected: Money;
  readonly inKind: Money;
  readonly outstanding: Money;
  readonly counts: PublicCounts | null;
}

/** What anyone may see of a drive. */
export interface PublicDrive {
  readonly account: DriveAccount;
  readonly counts: PublicCounts | null;
  /** Empty where the drive cannot be shown in parts. */
  readonly groups: readonly PublicGroup[];
  /** What is in the total and in none of the groups; null where that is nothing. */
  readonly outside: PublicSum | null;
}

/** Money in the drive's currency. */
export interface PublicSum {
  readonly collected: Money;
  readonly inKind: Money;
}

/**
 * What of the drives may be shown outside the collector's tabs: the one filter that every such
 * output passes. Totals only, no member, and nobody exempt (they are not among the asked).
 *
 * Groups are merged, smallest first, until none shown has fewer than five people. Where none or all
 * of a group have contributed, its money is shown and no counts, and neither are those of further
 * groups from whose difference to the whole they could be worked out. What came from outside the
 * groups is shown apart, unless fewer than five people gave it by name: then it is merged as well.
 */
export function forAnyone(drives: readonly DriveAccount[]): readonly PublicDrive[] {
  return drives
    .filter(({ drive, state }) => drive !== null && state !== "draft")
    .map((account) => {
      const counts = countsOf(account.asked, account.contributed + account.part);
      return { account, counts, ...publicParts(account, counts) };
    });
}

/** Whether a notice may name members with arrears: only for mandatory drives, where Settings allow it. */
export function mayNameMembers(account: DriveAccount, settings: Settings): boolean {
  return account.basis === "mandatory" && settings.namesInNotices === "mandatory-only";
}

interface Part {
  readonly names: readonly string[];
  readonly asked: number;
  readonly given: number;
  readonly quota: Money | null;
  readonly collected: Money;
  readonly inKind: Money;
  readonly outstanding: Money;
}

function countsOf(asked: number, contributed: number): PublicCounts | null {
  const tells = asked < FEWEST || contributed <= 0 || contributed >= asked;
  return tells ? null : { asked, contributed };
}

function publicParts(
  account: DriveAccount,
  whole: PublicCounts | null,
): Pick<PublicDrive, "groups" | "outside"> {
  const { parts: all, outside } = partsOf(account);
  const parts = merged(all);
  if (parts.length < 2) return { groups: [], outside: null };
  const hidden = hiddenCounts(parts, whole);
  const groups = parts.map(({ asked, given, ...part }, i) => ({
    ...part,
    counts: hidden.has(i) ? null : { asked, contributed: given },
  }));
  return { groups, outside };
}

/** The groups right under the top of the drive, and what belongs to none of them. */
function partsOf(account: DriveAccount): {
  readonly parts: readonly Part[];
  readonly outside: PublicSum | null;
} {
  const tops = account.groups.filter(({ depth }) => depth === 0);
  const shownDepth = tops.length === 1 ? 1 : 0;
  const parts = account.groups.filter(({ depth }) => depth === shownDepth).map(partOf);
  const rest = restOf(account, parts);
  const givers = countOutside(account, shownDepth === 1 ? tops[0]!.group : "");
  if (rest.asked > 0 || (givers > 0 && givers < FEWEST))
    return { parts: [...parts, rest], outside: null };
  const { collected, inKind } = rest;
  return { parts, outside: collected === 0 && inKind === 0 ? null : { collected, inKind } };
}

/** How many gave by name through none of the groups that are shown, and are not asked. */
function countOutside({ members }: DriveAccount, top: string): number {
  let givers = 0;
  for (const { asked, group, contributed, inKind } of members)
    if (!asked && (group === "" || group === top) && (contributed !== 0 || inKind !== 0)) givers++;
  return givers;
}

function partOf(group: GroupStanding): Part {
  const { asked, contributed, part, quota, collected, inKind, outstanding } = group;
  return {
    names: [group.group],
    asked,
    given: contributed + part,
    quota,
    collected,
    inKind,
    outstanding,
  };
}

/** What is in the drive and in none of these groups: members of the top itself, nameless gifts to it. */
function restOf(account: DriveAccount, parts: readonly Part[]): Part {
  let [asked, given] = [account.asked, account.contributed + account.part];
  let { collected, inKind, outstanding } = account;
  let quota = account.quotas;
  for (const part of parts) {
    asked -= part.asked;
    given -= part.given;
    collected -= part.collected;
    inKind -= part.inKind;
    outstanding -= part.outstanding;
    quota = quota === null || part.quota === null ? null : quota - part.quota;
  }
  return {
    names: [""],
    asked: Math.max(0, asked),
    given: Math.max(0, given),
    quota: quota === null ? null : Math.max(0, quota),
    collected,
    inKind,
    outstanding: Math.max(0, outstanding),
  };
}

/** Merges the two smallest, again and again, until none has fewer than five people or one is left. */
function merged(parts: readonly Part[]): readonly Part[] {
  const left = parts
    .map((part, order) => ({ part, order }))
    .sort((a, b) => a.part.asked - b.part.asked || a.order - b.order);
  for (;;) {
    const [first, second] = left;
    if (first === undefined || second === undefined || first.part.asked >= FEWEST) break;
    const part = together(first.part, second.part);
    const order = Math.min(first.order, second.order);
    left.splice(0, 2);
    const isLarger = (other: { readonly part: Part; readonly order: number }) =>
      other.part.asked > part.asked || (other.part.asked === part.asked && other.order > order);
    const place = left.findIndex(isLarger);
    left.splice(place < 0 ? left.length : place, 0, { part, order });
  }
  return left.sort((a, b) => a.order - b.order).map(({ part }) => part);
}

function together(a: Part, b: Part): Part {
  return {
    // Who is in no group is named last.
    names: [...a.names, ...b.names].sort((x, y) => Number(x === "") - Number(y === "")),
    asked: a.asked + b.asked,
    given: a.given + b.given,
    quota: a.quota === null || b.quota === null ? null : a.quota + b.quota,
    collected: a.collected + b.collected,
    inKind: a.inKind + b.inKind,
    outstanding: a.outstanding + b.outstanding,
  };
}

/**
 * Which parts show no counts: those in which none or all have given, and as many more, smallest
 * first, as it takes for what is hidden together to be neither.
 */
function hiddenCounts(parts: readonly Part[], whole: PublicCounts | null): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const [i, { asked, given }] of parts.entries())
    if (countsOf(asked, given) === null) hidden.add(i);
  // With the whole's counts hidden too, nothing can be subtracted from anything.
  if (hidden.size === 0 || whole === null) return hidden;
  const others = [...parts.keys()]
    .filter((i) => !hidden.has(i))
    .sort((a, b) => parts[a]!.asked - parts[b]!.asked || a - b);
  let asked = 0;
  let given = 0;
  const hide = (i: number) => {
    hidden.add(i);
    asked += parts[i]!.asked;
    given += parts[i]!.given;
  };
  for (const i of hidden) hide(i);
  for (const i of others) {
    if (hidden.size > 1 && countsOf(asked, given) !== null) break;
    hide(i);
  }
  return hidden;
}
