import type { Money } from "../money";
import type { DriveAccount, MemberStanding } from "../standing/driveAccount";
import type { Part } from "./parts";
import { type Heads, isInFull, type Place } from "./places";

/** Line 8: one group in open books. */
export interface OpenPart extends Part {
  /** null where members have no quotas. */
  readonly inFull: number | null;
  readonly collected: Money;
}

/**
 * Line 8: every group as the tree has it, with its money. What came to a group and to none below it
 * stands as its own part, so that the parts add up to it; nobody need be asked there.
 */
export function openParts(top: Place, account: DriveAccount): readonly OpenPart[] {
  const parts: OpenPart[] = [];
  const books = new OpenBooks(account);
  addParts(top, 0, books, parts);
  return parts;
}

class OpenBooks {
  private readonly hasQuotas: boolean;
  private readonly inFull = new Map<string, number>();
  private readonly collected = new Map<string, Money>();

  constructor(account: DriveAccount) {
    this.hasQuotas = account.memberQuotas;
    for (const { group, collected } of account.groups) this.collected.set(group, collected);
    for (const at of account.members) if (at.onRoll && isInFull(at)) this.count(at);
  }

  /** Money of everybody in a group and below it. */
  collectedIn({ group }: Place): Money {
    return this.collected.get(group) ?? 0;
  }

  ownInFull({ group }: Place): number | null {
    return this.hasQuotas ? (this.inFull.get(group) ?? 0) : null;
  }

  inFullIn(place: Place): number | null {
    let sum = this.ownInFull(place);
    if (sum === null) return null;
    for (const each of place.places) sum += this.inFullIn(each) ?? 0;
    return sum;
  }

  private count({ group }: MemberStanding): void {
    this.inFull.set(group, (this.inFull.get(group) ?? 0) + 1);
  }
}

function addParts(place: Place, depth: number, books: OpenBooks, parts: OpenPart[]): void {
  if (place.places.length === 0) return;
  const add = (of: Place, heads: Heads, own: boolean, inFull: number | null, collected: Money) =>
    parts.push({
      ...{ depth, names: [{ group: of.group, own }], inFull, collected },
      ...{ asked: heads.asked, given: heads.given },
    });
  let rest = books.collectedIn(place);
  for (const each of place.places) {
    const collected = books.collectedIn(each);
    add(each, each, false, books.inFullIn(each), collected);
    rest -= collected;
    addParts(each, depth + 1, books, parts);
  }
  if (place.own.asked > 0 || rest !== 0) add(place, place.own, true, books.ownInFull(place), rest);
}
