import type { Contribution } from "../book";
import { type Day, yearOf } from "../day";
import type { DriveFrame } from "../drive/driveFrame";
import type { Ledger } from "../ledger/ledger";
import { compareNaturally } from "../names/natural";
import type { People } from "../roll/people";
import type { ReceiptNumbers } from "./receiptNumbers";
import { isInKind, receiptSums } from "./receiptSums";

/** Which receipts are to be made. */
export interface ReceiptChoice {
  /** By gift: one for each payment. By year: one for all that a person gave in a year. */
  readonly by: "gift" | "year";
  /** By year: one for a household, where members have one. */
  readonly households: boolean;
  /** By year: which, as `yearOf` calls it. */
  readonly year: number;
  /** A drive's id; null: of all. */
  readonly drive: string | null;
  /** Of whom, as indices of the people; null: of all. */
  readonly people: ReadonlySet<number> | null;
  /** Paid on these days; null: at any time. */
  readonly from: Day | null;
  readonly until: Day | null;
}

/** Why a row that is meant gets no receipt. */
export type WithoutReceipt =
  /** Nobody is named to whom it could be given. */
  | "nameless"
  /** Checks says why it is not counted. */
  | "not-counted"
  /** Carried over: it was receipted as it came in. */
  | "carried"
  /** Has one already. */
  | "numbered"
  /** Has another text under Receipt. */
  | "own-text"
  /** Stands in a further ledger, whose tab is not ours to write a number into. */
  | "further-ledger"
  /** Refunds take back what there was. */
  | "nothing-left";

/** One receipt: to whom, for whom, and for which rows, as indices of the ledger. */
export interface ReceiptUnit {
  readonly recipient: string;
  /** For whom it was paid, where that is somebody else. */
  readonly onBehalf: readonly string[];
  /** By day, person and drive: the same however they stand. */
  readonly rows: readonly number[];
}

/** The receipts that can be made, in the order in which they are numbered, and rows that get none. */
export interface ReceiptPlan {
  readonly units: readonly ReceiptUnit[];
  readonly left: ReadonlyMap<WithoutReceipt, number>;
}

/** What receipts are made of. */
export interface ReceiptSources {
  readonly ledger: Ledger;
  readonly people: People;
  readonly frames: readonly DriveFrame[];
  readonly yearStarts: number;
}

/**
 * Puts together which rows are on one receipt. By gift, rows of one day with one reference, payer and
 * person (or household, where somebody pays for it) are one payment that was split over drives. What
 * somebody else paid is receipted to who paid it.
 */
export function planReceipts(
  sources: ReceiptSources,
  numbers: ReceiptNumbers,
  choice: ReceiptChoice,
): ReceiptPlan {
  const left = new Map<WithoutReceipt, number>();
  const leave = (why: WithoutReceipt, rows = 1) => left.set(why, (left.get(why) ?? 0) + rows);
  const units = new Map<string, number[]>();
  for (let row = 0; row < sources.ledger.sources.length; row++) {
    if (!isMeant(sources, row, choice)) continue;
    const why = whyNone(sources, numbers, row);
    if (why !== null) {
      leave(why);
      continue;
    }
    const key = JSON.stringify(keyOf(sources, row, choice));
    const known = units.get(key);
    if (known === undefined) units.set(key, [row]);
    else known.push(row);
  }
  const made: ReceiptUnit[] = [];
  for (const rows of units.values()) {
    if (isSomething(sources.ledger, rows, choice)) made.push(unitOf(sources, rows, choice));
    else leave("nothing-left", rows.length);
  }
  return { units: made.sort((a, b) => compareUnits(sources, choice, a, b)), left };
}

/** The receipt of rows that belong together. */
export function unitOf(
  sources: ReceiptSources,
  rows: readonly number[],
  { by, households }: Pick<ReceiptChoice, "by" | "households">,
): ReceiptUnit {
  const inOrder = [...rows].sort((a, b) => compareRows(sources, a, b));
  const recipient = recipientOf(sources, inOrder[0]!, by === "year" && households);
  const names = new Set(inOrder.map((row) => nameOf(sources, row)));
  const onBehalf = [...names].filter((name) => name !== "" && name !== recipient);
  return { recipient, onBehalf, rows: inOrder };
}

function isMeant(
  { ledger, frames, yearStarts }: ReceiptSources,
  row: number,
  { by, year, drive, people, from, until }: ReceiptChoice,
): boolean {
  const { date } = ledger.sources[row]!;
  const person = ledger.persons[row]!;
  if (drive !== null && frames[ledger.accounts[row]!]?.drive.id !== drive) return false;
  if (people !== null && !people.has(person)) return false;
  if (by === "year" && (date === null || yearOf(date, yearStarts) !== year)) return false;
  if (from !== null && (date === null || date < from)) return false;
  return until === null || (date !== null && date <= until);
}

function whyNone(
  { ledger }: ReceiptSources,
  numbers: ReceiptNumbers,
  row: number,
): WithoutReceipt | null {
  const { method, receipts, paidBy, ledger: further } = ledger.sources[row]!;
  const kind = ledger.kinds[row]!;
  if (receipts.length > 0) {
    if (numbers.liveOf(row) !== null) return "numbered";
    if (receipts.some(({ number, isVoid }) => number === "" && !isVoid)) return "own-text";
  }
  if (kind === "ahead" || kind === "not-counted") return "not-counted";
  if (further !== undefined) return "further-ledger";
  if (kind === "carried" || method === "carried-over") return "carried";
  return ledger.persons[row]! < 0 && paidBy === "" ? "nameless" : null;
}

/** What rows have in common that stand on one receipt. */
function keyOf(
  sources: ReceiptSources,
  row: number,
  { by, households }: ReceiptChoice,
): readonly (string | number | null)[] {
  const { date, reference, group } = sources.ledger.sources[row]!;
  const person = sources.ledger.persons[row]!;
  const household = sources.people.all[person]?.household ?? "";
  const recipient = recipientOf(sources, row, by === "year" && households);
  const isForAnother = recipient !== nameOf(sources, row);
  const isTogether = by === "year" ? households : isForAnother;
  const party =
    person < 0 ? `g${group}` : household !== "" && isTogether ? `h${household}` : person;
  if (by === "year") return [recipient, party];
  return reference === "" ? [row] : [recipient, party, date, reference];
}

/** The name of whom a row credits: "" of a nameless gift whose group is not known either. */
function nameOf({ ledger, people }: ReceiptSources, row: number): string {
  return people.all[ledger.persons[row]!]?.name ?? ledger.sources[row]!.group;
}

/** By what they say, so that a receipt is the same once the tab was sorted. */
function compareRows(sources: ReceiptSources, a: number, b: number): number {
  const { sources: all, written } = sources.ledger;
  const [one, other] = [all[a]!, all[b]!];
  return (
    (one.date ?? 0) - (other.date ?? 0) ||
    compareNaturally(nameOf(sources, a), nameOf(sources, b)) ||
    compareNaturally(one.drive, other.drive) ||
    written[a]! - written[b]! ||
    compareNaturally(one.reference, other.reference) ||
    compareNaturally(one.note, other.note) ||
    a - b
  );
}

/** Who paid, or who is credited where that is the same, or the household's name for its own people. */
function recipientOf({ ledger, people }: ReceiptSources, row: number, households: boolean): string {
  const { paidBy, group } = ledger.sources[row]!;
  const payer = paidBy === "" ? undefined : people.all[people.find(paidBy)];
  const member = people.all[ledger.persons[row]!];
  if (member === undefined) return (payer?.name ?? paidBy) || group;
  const { household } = member;
  const isOfHousehold = payer?.household === household || paidBy === household;
  if (households && household !== "")
    return paidBy === "" || isOfHousehold ? household : (payer?.name ?? paidBy);
  const isOwn = paidBy === "" || payer === member || paidBy === household;
  return isOwn ? member.name : (payer?.name ?? paidBy);
}

/** By gift a refund has a receipt of its own; in a year's it takes off what it gives back. */
function isSomething(ledger: Ledger, rows: readonly number[], { by }: ReceiptChoice): boolean {
  const isGiven = (row: number) => isInKind(ledger.sources[row]!) && ledger.written[row]! >= 0;
  if (rows.some(isGiven)) return true;
  return receiptSums(ledger, rows).some(([, sum]) => (by === "gift" ? sum !== 0 : sum > 0));
}

/** By gift as they came in; by year by name. */
function compareUnits(
  { ledger }: ReceiptSources,
  { by }: ReceiptChoice,
  a: ReceiptUnit,
  b: ReceiptUnit,
): number {
  const [one, other] = [a.rows[0]!, b.rows[0]!];
  const date = ({ date }: Contribution) => date ?? 0;
  const byDay = date(ledger.sources[one]!) - date(ledger.sources[other]!);
  const byName = by === "year" ? compareNaturally(a.recipient, b.recipient) : 0;
  return byName || byDay || one - other;
}
