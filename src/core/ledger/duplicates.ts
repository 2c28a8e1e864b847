import type { Contribution } from "../book";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { DriveFrame } from "../drive/driveFrame";
import type { Money } from "../money";
import type { People } from "../roll/people";
import { isCounted, type Ledger } from "./ledger";
import { contentOf, placeOf } from "./tellOfContribution";

/** Named once: in a script's realm a global is looked up by name each time it is used. */
const { imul } = Math;

/**
 * Tells of rows that are alike: same drive, day, member or group, amount, currency and reference.
 * One notice a set, at its last row. Of rows of an unknown drive each is an error already; they are
 * compared once their drive is corrected.
 *
 * An open-addressed table over number hashes: keys as texts would cost more than the posting. The
 * hashes stand in it themselves, so that rows are compared only where these are the same.
 *
 * @param hashes of the ledger's rows, see {@link hashOfRow}; 0 of those that are like no other
 * @param rows those of one drive
 */
export function findDuplicates(
  ledger: Ledger,
  hashes: Int32Array,
  rows: Int32Array,
  { drive }: DriveFrame,
  people: People,
  found: Diagnostic[],
): void {
  if (rows.length < 2) return;
  const mask = 2 ** Math.ceil(Math.log2(2 * rows.length + 2)) - 1;
  /** In each slot a row, from 1, and its hash. */
  const table = new Int32Array(2 * (mask + 1));
  const alike = new Map<number, number[]>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const hash = hashes[row]!;
    if (hash === 0) continue;
    let slot = hash & mask;
    let first = table[2 * slot]! - 1;
    while (first >= 0 && !(table[2 * slot + 1] === hash && isAlike(ledger, first, row))) {
      slot = (slot + 1) & mask;
      first = table[2 * slot]! - 1;
    }
    if (first < 0) {
      table[2 * slot] = row + 1;
      table[2 * slot + 1] = hash;
    } else if (alike.has(first)) alike.get(first)!.push(row);
    else alike.set(first, [first, row]);
  }
  for (const set of alike.values()) {
    const last = set[set.length - 1]!;
    const source = ledger.sources[last]!;
    const person = ledger.persons[last]!;
    const written = Math.round(ledger.written[last]!);
    const currency = ledger.currencies[last]!;
    const who = person >= 0 ? people.all[person]!.name : source.member || source.group;
    const day = source.date ?? 0;
    const data = {
      drive: drive.id,
      who,
      day,
      amount: written,
      currency,
      rows: set.length,
      counted: set.filter((row) => isCounted(ledger.kinds[row]!)).length,
      ledgers: ledgersOf(set.map((each) => ledger.sources[each]!)),
    };
    const content = [...contentOf(source), set.length];
    found.push(diagnose("possible-duplicate", data, placeOf(source), content));
  }
}

/** The names of the ledgers in which rows stand, "" for Contributions; none where all stand in one. */
function ledgersOf(sources: readonly Contribution[]): readonly string[] {
  const names = new Set(sources.map(({ ledger }) => ledger?.name ?? ""));
  return names.size > 1 ? [...names] : [];
}

function isAlike({ sources, persons, written, currencies }: Ledger, a: number, b: number): boolean {
  const one = sources[a]!;
  const other = sources[b]!;
  return (
    persons[a] === persons[b] &&
    // Of two alike one may have decimals by mistake.
    Math.round(written[a]!) === Math.round(written[b]!) &&
    one.date === other.date &&
    currencies[a] === currencies[b] &&
    one.reference === other.reference &&
    (persons[a]! >= 0 || (one.group === other.group && one.member === other.member))
  );
}

/** The same number, never 0, for rows that are alike; mostly another one for others. */
export function hashOfRow(
  { date, reference }: Contribution,
  person: number,
  written: Money,
): number {
  let hash = imul(person + 1, 0x9e3779b1) ^ imul(date ?? 0, 0x85ebca6b);
  hash = imul(hash ^ (Math.round(written) | 0), 0xc2b2ae35);
  for (let i = 0; i < reference.length; i++) {
    hash = imul(hash ^ reference.charCodeAt(i), 0x01000193);
  }
  return hash ^ (hash >>> 15) || 1;
}
