import type { Finding, FindingState, InUse, Item } from "../book";
import type { Day } from "../day";
import type { Currency, Money } from "../money";
import { compareNaturally } from "../names/natural";
import type { DriveAccount, ItemStanding } from "../standing/driveAccount";

/** An item of a finding, and the drive that it belongs to. */
export interface FoundItem extends ItemStanding {
  readonly account: DriveAccount;
}

/** How far a finding has come to be put right. */
export interface FindingStanding {
  readonly finding: Finding;
  /** In the order of the drives, and in each as its money covers them. */
  readonly items: readonly FoundItem[];
  /** Of its items together; null where it has none, or where they are in several currencies. */
  readonly money: {
    readonly currency: Currency;
    readonly cost: Money;
    readonly covered: Money;
    readonly spent: Money;
  } | null;
  /** Of its items together; null where of none it is stated. */
  readonly inUse: InUse | null;
  /** Days from the as-of day; below zero: past. null where there is no day, or nothing left to do. */
  readonly daysLeft: number | null;
}

/** Whether something is still to be done. */
export function isToDo({ state }: Finding): boolean {
  return state === "open" || state === "under-way";
}

const order: Readonly<Record<FindingState, number>> = {
  open: 0,
  "under-way": 0,
  "put-right": 1,
  dropped: 2,
};

/**
 * Every finding with its items: what is still to be done first, by its day (none last), then what was
 * put right, then what was dropped; never by row.
 */
export function findingStandings(
  findings: readonly Finding[],
  drives: readonly DriveAccount[],
  asOf: Day,
): readonly FindingStanding[] {
  if (findings.length === 0) return [];
  const byFinding = new Map<string, FoundItem[]>(findings.map(({ id }) => [id, []]));
  for (const account of drives)
    for (const standing of account.items)
      byFinding.get(standing.item.finding)?.push({ ...standing, account });
  return [...findings].sort(compareFindings).map((finding) => {
    const items = byFinding.get(finding.id)!;
    return {
      finding,
      items,
      money: moneyOf(items),
      inUse: inUseOf(items.map(({ item }) => item)),
      daysLeft: finding.putRightBy === null || !isToDo(finding) ? null : finding.putRightBy - asOf,
    };
  });
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    order[a.state] - order[b.state] ||
    (a.putRightBy ?? Number.MAX_SAFE_INTEGER) - (b.putRightBy ?? Number.MAX_SAFE_INTEGER) ||
    compareNaturally(a.id, b.id)
  );
}

function moneyOf(items: readonly FoundItem[]): FindingStanding["money"] {
  const [first] = items;
  if (first === undefined) return null;
  const { currency } = first.account;
  if (items.some(({ account }) => account.currency !== currency)) return null;
  let [cost, covered, spent] = [0, 0, 0];
  for (const each of items) {
    cost += each.cost;
    covered += each.covered;
    spent += each.item.spent;
  }
  return { currency, cost, covered, spent };
}

function inUseOf(items: readonly Item[]): InUse | null {
  const stated = items.flatMap(({ inUse }) => inUse ?? []);
  const [first] = stated;
  if (first === undefined) return null;
  const isWhole = stated.length === items.length && stated.every((each) => each === first);
  if (isWhole) return first;
  return stated.every((each) => each === "no") ? "no" : "partly";
}
