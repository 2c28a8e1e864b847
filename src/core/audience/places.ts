import type { DriveFrame } from "../drive/driveFrame";
import type { MemberStanding } from "../standing/driveAccount";

/** How many of some people are asked, and how many of them have given. */
export interface Heads {
  readonly asked: number;
  readonly given: number;
}

/** One group of a drive, with everybody in it and below. */
export interface Place extends Heads {
  readonly group: string;
  /** Those who are asked through this very group and none below it. */
  readonly own: Heads;
  /** The groups right below it in which anybody is asked, in the order of the tree. */
  readonly places: readonly Place[];
}

/** Line 1: given has whoever gave more cash than was given back. */
export const hasGiven = ({ contributed }: MemberStanding): boolean => contributed > 0;

/** Line 1: in full is who is asked for something and gave it; nobody who is exempt. */
export const isInFull = ({ quota, contributed }: MemberStanding): boolean =>
  quota !== null && quota > 0 && contributed >= quota;

/**
 * Line 2: the one tree of who is asked, each in one place, the exempt and those who have left among
 * them. What nobody is asked through is not in it, but for the topmost.
 */
export function placesOf({ tree }: DriveFrame, members: readonly MemberStanding[]): Place {
  const asked = new Int32Array(tree.count);
  const given = new Int32Array(tree.count);
  let [group, node] = [tree.names[0]!, 0];
  for (const each of members) {
    if (!each.onRoll) continue;
    // Members of one group stand together.
    if (each.group !== group) {
      group = each.group;
      node = tree.find(group) ?? 0;
    }
    asked[node]!++;
    if (hasGiven(each)) given[node]!++;
  }
  const below: Place[][] = Array.from({ length: tree.count }, () => []);
  for (let node = tree.count - 1; ; node--) {
    const own = { asked: asked[node]!, given: given[node]! };
    const places = below[node]!.reverse();
    const place = { ...sumOf([own, ...places]), group: tree.names[node]!, own, places };
    if (node === 0) return place;
    if (place.asked > 0) below[tree.parents[node]!]!.push(place);
  }
}

/** Of those who are asked, exempt or not, all and those who have given. */
export function headsOf(members: readonly MemberStanding[]): Heads {
  let [asked, given] = [0, 0];
  for (const at of members) {
    if (!at.onRoll) continue;
    asked++;
    if (hasGiven(at)) given++;
  }
  return { asked, given };
}

/** People of several places taken together. */
export function sumOf(all: readonly Heads[]): Heads {
  let [asked, given] = [0, 0];
  for (const each of all) [asked, given] = [asked + each.asked, given + each.given];
  return { asked, given };
}
