import type { Adjustment, AdjustmentKind, Book } from "../book";
import type { Day } from "../day";
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticData,
  diagnose,
} from "../diagnostics/diagnostic";
import { type Currency, whyNotMinor } from "../money";
import { Suggester } from "../names/suggester";
import { memberWithId, type Roster } from "../roster/roster";

/** An adjustment whose drive and person or group are known. */
export interface ResolvedAdjustment {
  readonly source: Adjustment;
  /** null: all drives. */
  readonly drive: string | null;
  /** Index of a person, of write-offs also of one who is only on the roll; −1: it is about a group. */
  readonly member: number;
  /** Index into the roster's groups; −1 where it is about a member or the whole organisation. */
  readonly group: number;
}

/**
 * Finds whom each adjustment is about. What cannot be applied (no such drive, nobody of that
 * name, no amount) is told and left out.
 *
 * @param findPerson whom a text names, those included who are only on the roll; below 0: nobody
 */
export function resolveAdjustments(
  book: Book,
  roster: Roster,
  findPerson: (idOrName: string) => number,
  found: Diagnostic[],
): ResolvedAdjustment[] {
  const drives = new Set(book.drives.map((drive) => drive.id));
  const suggestDrive = new Suggester(drives);
  const suggestWho = new Suggester(everyoneNamed(roster));
  const resolved: ResolvedAdjustment[] = [];
  for (const source of book.adjustments) {
    const { drive, who } = source;
    if (drive !== null && !drives.has(drive)) {
      const data = { value: drive, suggestion: suggestDrive.suggest(drive) };
      tellOfAdjustment(source, found, "unknown-drive", data, "drive");
      continue;
    }
    const target = findTarget(roster, who) ?? onRollOnly(source, findPerson);
    if (target === null) {
      const data = { value: who, suggestion: suggestWho.suggest(who) };
      tellOfAdjustment(source, found, "unknown-adjusted", data, "who");
    } else if (target === "ambiguous") {
      tellOfAdjustment(source, found, "ambiguous-name", { value: who }, "who");
    } else if (hasUsableAmount(source, found)) {
      resolved.push({ source, drive, ...target });
    }
  }
  return resolved;
}

/** Groups and members by all that they go by, listed only if that is asked for. */
function* everyoneNamed(roster: Roster): Iterable<string> {
  yield* roster.groups.keys();
  yield* roster.byId.keys();
  yield* roster.byName.keys();
}

type Target = { readonly member: number; readonly group: number };

/** A member's ID first, then a group's name, then a member's unique name. */
function findTarget(roster: Roster, who: string): Target | "ambiguous" | null {
  const byId = memberWithId(roster, who);
  if (byId !== undefined) return { member: byId, group: -1 };
  const group = roster.groups.get(who);
  if (group !== undefined) return { member: -1, group: group.index };
  const byName = roster.byName.get(who);
  if (byName === null) return "ambiguous";
  if (byName !== undefined) return { member: byName, group: -1 };
  return who === roster.everyone ? { member: -1, group: -1 } : null;
}

/** Who was deleted from Members is divided among no more, but what is outstanding can be given up. */
function onRollOnly(
  { kind, who }: Adjustment,
  findPerson: (idOrName: string) => number,
): Target | null {
  const member = kind === "write-off" ? findPerson(who) : -1;
  return member < 0 ? null : { member, group: -1 };
}

const needsAmount: readonly AdjustmentKind[] = ["fixed", "floor", "cap", "pledge"];

function hasUsableAmount(source: Adjustment, found: Diagnostic[]): boolean {
  const { kind, amount, who } = source;
  if (amount === null && needsAmount.includes(kind)) {
    tellOfAdjustment(source, found, "adjustment-without-amount", { who, kind }, "amount");
    return false;
  }
  if (amount !== null && amount < 0) {
    tellOfAdjustment(
      source,
      found,
      "adjustment-below-zero",
      { who, kind, value: amount },
      "amount",
    );
    return false;
  }
  return true;
}

/** Tells something of one adjustment, at one column of its row. */
export function tellOfAdjustment<C extends DiagnosticCode>(
  { drive, who, kind, amount, place }: Adjustment,
  found: Diagnostic[],
  code: C,
  data: DiagnosticData[C],
  column: string,
): void {
  found.push(diagnose(code, data, { ...place, column }, [drive, who, kind, amount]));
}

/** Whether an adjustment holds on a day; both its days count. */
export function isValidOn({ from, until }: Adjustment, day: Day): boolean {
  return (from === null || from <= day) && (until === null || until >= day);
}

/** Tells of an adjustment whose amount is none of its drive's currency. */
export function tellUnfit(source: Adjustment, found: Diagnostic[], currency: Currency): void {
  const value = source.amount ?? 0;
  if (whyNotMinor(value, currency) === "too-large") {
    tellOfAdjustment(source, found, "amount-too-large", { value: String(value) }, "amount");
  } else {
    const data = { value, currency };
    tellOfAdjustment(source, found, "more-decimals-than-currency", data, "amount");
  }
}
