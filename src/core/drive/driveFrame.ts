import type { Book, Drive, DriveState, Item, RollEntry } from "../book";
import type { Day } from "../day";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import type { Money } from "../money";
import { compareNaturally } from "../names/natural";
import { Suggester } from "../names/suggester";
import type { Roster } from "../roster/roster";
import { DriveTree } from "./driveTree";
import { compareItems, targetOf } from "./items";

/** A drive with all that the other tabs say of it, before any money is counted. */
export interface DriveFrame {
  readonly drive: Drive;
  readonly tree: DriveTree;
  /** False where Who is asked names no known group: then nobody is asked. */
  readonly asksKnownGroup: boolean;
  readonly state: DriveState;
  readonly target: Money | null;
  /** By priority, then name. */
  readonly items: readonly Item[];
  /** The last due day. */
  readonly due: Day | null;
  /** Its rows of the roll. */
  readonly roll: readonly RollEntry[];
  readonly dividedOn: Day | null;
  /** The day that decides who is asked where Opens or Due is blank. */
  readonly decidingDay: Day;
  /** Whether members have quotas: as the roll has it, else by the member split. */
  readonly memberQuotas: boolean;
}

/**
 * The drives in the order of every list: open ones, drafts, closed ones; within each by last due
 * day (none last), then name.
 */
export function frameDrives(book: Book, roster: Roster, found: Diagnostic[]): DriveFrame[] {
  const names = new Set(book.drives.map((drive) => drive.id));
  const suggester = new Suggester(names);
  const rolls = byDrive(book.roll);
  const items = byDrive(book.items);
  reportStrays(names, rolls, items, suggester, found);
  const frames = book.drives.map((drive) =>
    frameDrive(book, roster, drive, rolls.get(drive.id) ?? [], items.get(drive.id) ?? []),
  );
  for (const frame of frames)
    if (!frame.asksKnownGroup) found.push(unknownAskedGroup(frame, roster));
  return frames.sort(compareFrames);
}

/** Rows by the drive that they name. Rows of one drive mostly stand together. */
function byDrive<Row extends { readonly drive: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const lists = new Map<string, Row[]>();
  let drive: string | null = null;
  let list: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.drive !== drive) {
      drive = row.drive;
      const known = lists.get(drive);
      list = known ?? [];
      if (known === undefined) lists.set(drive, list);
    }
    list.push(row);
  }
  return lists;
}

function reportStrays(
  names: ReadonlySet<string>,
  rolls: ReadonlyMap<string, readonly RollEntry[]>,
  items: ReadonlyMap<string, readonly Item[]>,
  suggester: Suggester,
  found: Diagnostic[],
): void {
  for (const [value, entries] of rolls) {
    if (names.has(value)) continue;
    const data = { value, suggestion: suggester.suggest(value), rows: entries.length };
    const place = { tab: "quotas", row: entries[0]!.row, column: "drive" };
    found.push(diagnose("roll-of-unknown-drive", data, place, [value]));
  }
  for (const [value, strays] of items) {
    if (names.has(value)) continue;
    for (const item of strays) {
      const data = { value, suggestion: suggester.suggest(value) };
      const place = { ...item.place, column: "drive" };
      found.push(diagnose("unknown-drive", data, place, [value, item.name]));
    }
  }
}

/** Who is asked names no group that there is. */
export function unknownAskedGroup({ drive, roll }: DriveFrame, roster: Roster): Diagnostic {
  const value = drive.asked ?? "";
  const suggestion = new Suggester(roster.groups.keys()).suggest(value);
  const data = { drive: drive.id, value, suggestion, divided: roll.length > 0 };
  const place = { ...drive.place, column: "asked" };
  return diagnose("unknown-asked-group", data, place, [drive.id, value]);
}

function frameDrive(
  book: Book,
  roster: Roster,
  drive: Drive,
  roll: readonly RollEntry[],
  unsorted: readonly Item[],
): DriveFrame {
  const { asOf } = book.settings;
  const items = [...unsorted].sort(compareItems);
  let dividedOn: Day | null = null;
  for (let i = 0; i < roll.length; i++) {
    const day = roll[i]!.dividedOn;
    if (day !== null && (dividedOn === null || day > dividedOn)) dividedOn = day;
  }
  return {
    drive,
    tree: treeWithRoll(roster, drive, roll),
    asksKnownGroup: drive.asked === null || roster.groups.has(drive.asked),
    state: stateOf(drive, roll.length > 0, asOf),
    target: targetOf(drive, items),
    items,
    due: lastDue(drive),
    roll,
    dividedOn,
    decidingDay: dividedOn ?? asOf,
    memberQuotas: hasMemberQuotas(drive, roll),
  };
}

function hasMemberQuotas({ memberSplit }: Drive, roll: readonly RollEntry[]): boolean {
  if (roll.length === 0) return memberSplit !== "conscience";
  return roll.some(({ level }) => level === "member");
}

/** The same drive as if Drives stated other splits. */
export function withSplits(
  frame: DriveFrame,
  splits: Pick<Drive, "groupSplit" | "memberSplit">,
): DriveFrame {
  const drive = { ...frame.drive, ...splits };
  return { ...frame, drive, memberQuotas: hasMemberQuotas(drive, frame.roll) };
}

/**
 * Where all members belong to one body by now, and the drive was divided when some did not, its
 * quotas are still those of the whole organisation above that body.
 */
function topOf({ everyone, groups }: Roster, roll: readonly RollEntry[]): string {
  const stood = (name: string) =>
    roll.some(({ level, group }) => level === "group" && group === name);
  return groups.has(everyone) && stood("") && stood(everyone) ? "" : everyone;
}

/** The drive's tree, and the groups that the roll has beside it. */
function treeWithRoll(roster: Roster, drive: Drive, roll: readonly RollEntry[]): DriveTree {
  const tree = new DriveTree(roster, drive.asked, topOf(roster, roll));
  const strays = new Set<string>();
  let hasTop = false;
  for (let i = 0; i < roll.length; i++) {
    const { level, group } = roll[i]!;
    if (level !== "group") continue;
    const node = tree.find(group);
    if (node === undefined) strays.add(group);
    hasTop ||= node === 0;
  }
  const [renamed] = strays;
  if (tree.asksEveryone && !hasTop && strays.size === 1 && renamed !== undefined) {
    // The organisation was called otherwise when the drive was divided.
    tree.alsoCallTop(renamed);
    return tree;
  }
  for (const stray of [...strays].sort(compareNaturally)) tree.addStray(stray);
  return tree;
}

/** Blank State: draft until divided, open after; a Conscience drive opens on its Opens day. */
function stateOf(drive: Drive, isDivided: boolean, asOf: Day): DriveState {
  if (drive.state !== null) return drive.state;
  if (isDivided) return "open";
  const hasOpened = drive.opens !== null && drive.opens <= asOf;
  return drive.memberSplit === "conscience" && hasOpened ? "open" : "draft";
}

/** The day by which all of it is due; null where the drive names none. */
function lastDue(drive: Drive): Day | null {
  return drive.due[drive.due.length - 1]?.due ?? null;
}

const stateOrder: Readonly<Record<DriveState, number>> = { open: 0, draft: 1, closed: 2 };

function compareFrames(a: DriveFrame, b: DriveFrame): number {
  return (
    stateOrder[a.state] - stateOrder[b.state] ||
    (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) ||
    compareNaturally(a.drive.id, b.drive.id)
  );
}
