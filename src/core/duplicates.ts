import { type Diagnostic, diagnose } from "./diagnostic";
import type { DriveFrame } from "./driveFrame";
import type { People } from "./people";
import { contentOf, type Posting } from "./posting";

/** Named once: in a script's realm a global is looked up by name each time it is used. */
const { imul } = Math;

/**
 * Tells of rows that are alike: same drive, day, member or group, amount, currency and reference.
 * One notice a set, at its last row.
 *
 * An open-addressed table over number hashes: keys as texts would cost more than the posting.
 *
 * @param postings those of one drive
 */
export function findDuplicates(
  postings: readonly Posting[],
  { drive }: DriveFrame,
  people: People,
  found: Diagnostic[],
): void {
  if (postings.length < 2) return;
  const mask = 2 ** Math.ceil(Math.log2(2 * postings.length + 2)) - 1;
  const table = new Int32Array(mask + 1);
  const alike = new Map<number, number[]>();
  for (let i = 0; i < postings.length; i++) {
    const posting = postings[i]!;
    if (posting.source.amount === null || posting.source.date === null) continue;
    let slot = hashOf(posting) & mask;
    while (table[slot] !== 0 && !isAlike(postings[table[slot]! - 1]!, posting)) {
      slot = (slot + 1) & mask;
    }
    const first = table[slot]! - 1;
    if (first < 0) table[slot] = i + 1;
    else if (alike.has(first)) alike.get(first)!.push(i);
    else alike.set(first, [first, i]);
  }
  for (const set of alike.values()) {
    const last = postings[set[set.length - 1]!]!;
    const { source, person, written, currency } = last;
    const who = person >= 0 ? people.all[person]!.name : source.member || source.group;
    const day = source.date ?? 0;
    const data = { drive: drive.id, who, day, amount: written, currency, rows: set.length };
    const place = { tab: "contributions", row: source.row };
    const content = `${contentOf(source)}|${set.length}`;
    found.push(diagnose("possible-duplicate", data, place, { content }));
  }
}

function isAlike(a: Posting, b: Posting): boolean {
  return (
    a.person === b.person &&
    a.written === b.written &&
    a.source.date === b.source.date &&
    a.currency === b.currency &&
    a.source.reference === b.source.reference &&
    (a.person >= 0 || (a.source.group === b.source.group && a.source.member === b.source.member))
  );
}

function hashOf({ person, written, source }: Posting): number {
  let hash = imul(person + 1, 0x9e3779b1) ^ imul(source.date ?? 0, 0x85ebca6b);
  hash = imul(hash ^ (written | 0), 0xc2b2ae35);
  const { reference } = source;
  for (let i = 0; i < reference.length; i++) {
    hash = imul(hash ^ reference.charCodeAt(i), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
