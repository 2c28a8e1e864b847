import { compareCodePoints } from "./compareCodePoints";
import { type Heads, type Place, sumOf } from "./places";

/** A group, or its own members beside the groups below it. */
export interface PartName {
  readonly group: string;
  /** Whether only those are meant who are in none of the groups below. */
  readonly own: boolean;
}

/** Line 6: of a part anyone may see how many are asked and have given, and nothing else. */
export interface Part extends Heads {
  /** 0: right below the whole. */
  readonly depth: number;
  /** In the order of the tree; several where groups are joined. */
  readonly names: readonly PartName[];
}

/** Line 3: four givers are two who might tell each other, and two more. */
const FEWEST_ASKED = 5;
const FEWEST_GIVEN = 4;

/** Line 3. */
export const passes = ({ asked, given }: Heads): boolean =>
  asked >= FEWEST_ASKED && given >= FEWEST_GIVEN;

interface Candidate extends Heads {
  /** Positions among the parts before any were joined; the one by whose label it is sorted first. */
  readonly joined: readonly number[];
  readonly label: string;
}

/**
 * Line 5: into which parts a drive may be divided before anyone's eyes, parents first; none where it
 * may not. Gifts decide when joining stops and never what is joined, so that what was joined tells
 * nothing of gifts.
 */
export function partsOf(top: Place): readonly Part[] {
  const parts: Part[] = [];
  divide(top, 0, parts);
  return parts;
}

function divide(place: Place, depth: number, parts: Part[]): void {
  if (place.places.length === 0) return;
  const divided = withoutChain(place);
  const own: Place = { ...divided.own, own: divided.own, group: divided.group, places: [] };
  const all = divided.own.asked > 0 ? [...divided.places, own] : divided.places;
  const left = joinFailing(all);
  if (left.length < 2) return;
  for (const { joined, asked, given } of left) {
    const names = joined.map((i) => ({ group: all[i]!.group, own: all[i] === own }));
    parts.push({ depth, names, asked, given });
    if (joined.length === 1) divide(all[joined[0]!]!, depth + 1, parts);
  }
}

/** A group in which all are in one group below is that group: there is nothing to divide before. */
function withoutChain(place: Place): Place {
  const [only] = place.places;
  const isChain = only !== undefined && only.asked === place.asked;
  return isChain ? withoutChain(only) : place;
}

/** Joins the two smallest, passing or not, as long as one fails and more than one is left. */
function joinFailing(parts: readonly Place[]): readonly Candidate[] {
  const left: Candidate[] = parts.map(({ asked, given, group }, i) => ({
    ...{ asked, given, label: group, joined: [i] },
  }));
  left.sort(byAskedThenLabel);
  let failing = left.filter((part) => !passes(part)).length;
  while (failing > 0 && left.length > 1) {
    const two = left.splice(0, 2);
    const joined = two.flatMap((each) => each.joined).sort((a, b) => a - b);
    const label = two.map((each) => each.label).sort(compareCodePoints)[0]!;
    const part = { ...sumOf(two), joined, label };
    for (const each of two) if (!passes(each)) failing--;
    if (!passes(part)) failing++;
    const place = left.findIndex((other) => byAskedThenLabel(part, other) < 0);
    left.splice(place < 0 ? left.length : place, 0, part);
  }
  return left.sort((a, b) => a.joined[0]! - b.joined[0]!);
}

const byAskedThenLabel = (a: Candidate, b: Candidate) =>
  a.asked - b.asked || compareCodePoints(a.label, b.label);
