import { BankNoise } from "./bankNoise";
import { Chance } from "./chance";
import { type DriveKey, makePeople, type Person } from "./organisation";
import { called, makePayments, monthNames, Owed, type Payment, type TruePart } from "./payments";

/** A line of the bank's file, and what it is in truth. */
export interface BankLine {
  /** Days since 1 January 2026. */
  readonly day: number;
  readonly cells: readonly string[];
  /** null: it is no contribution of anybody. */
  readonly truth: readonly TruePart[] | null;
  /** Money went out. */
  readonly isOut: boolean;
}

export interface SimulatedYear {
  readonly people: readonly Person[];
  /** In order of day. */
  readonly lines: readonly BankLine[];
}

export const header = [
  "Auftragskonto",
  "Buchungstag",
  "Valutadatum",
  "Buchungstext",
  "Verwendungszweck",
  "Kundenreferenz (End-to-End)",
  "Beguenstigter/Zahlungspflichtiger",
  "Kontonummer/IBAN",
  "BIC (SWIFT-Code)",
  "Betrag",
  "Waehrung",
  "Info",
];

/** How many lines a year has. */
const wanted = 1500;

/**
 * A year of a German association at its bank: 200 members, four drives, 1,500 lines.
 *
 * What a payment is in truth is what was meant by it, with exceptions in which nobody could know better,
 * and which a treasurer would book so. Who says nothing and sends just what he owes has paid what he
 * owes (so the law has it: BGB § 366), and for himself where he names nobody else and has not paid yet
 * what is due at present; but what has been for somebody twice, of this sum and in these words, is for them again.
 * A gift from an account, with nobody's name, is its holder's. And whose words and amount both say another
 * drive than he had in mind has paid for that.
 *
 * @param referenceShare how many payers write payment references on their slips
 */
export function simulateYear(seed: number, referenceShare: number): SimulatedYear {
  const chance = new Chance(seed);
  const people = makePeople(chance);
  const noise = new BankNoise(chance, referenceShare);
  const owed = new Owed();
  const habits = new Habits();
  const lines: BankLine[] = [];
  const others = otherLines(chance);
  const meant = sampled(makePayments(people, chance), wanted - others.length, chance);
  const payments = disturbed(meant, chance);
  for (const payment of payments) {
    const truth = noise.writesReferences(payment)
      ? payment.parts
      : (habits.of(payment) ?? settledBy(payment, owed));
    habits.add(payment, truth);
    for (const part of truth) owed.pay(part);
    lines.push(lineOf(payment, truth, noise));
  }
  return { people, lines: [...lines, ...others].sort((a, b) => a.day - b.day) };
}

/** About as many as a year has: who is too much pays in cash, what he pays for one drive all of it. */
function sampled(payments: readonly Payment[], count: number, chance: Chance): Payment[] {
  const streamOf = ({ payer, parts }: Payment) =>
    [payer.iban, ...parts.map(({ drive, person }) => `${drive} ${person.id}`)].join(" ");
  const sizes = new Map<string, number>();
  for (const payment of payments)
    sizes.set(streamOf(payment), (sizes.get(streamOf(payment)) ?? 0) + 1);
  let left = payments.length;
  const inCash = new Set<string>();
  for (const [stream, size] of chance.shuffled([...sizes])) {
    if (left <= count) break;
    inCash.add(stream);
    left -= size;
  }
  return payments.filter((payment) => !inCash.has(streamOf(payment)));
}

/** What goes wrong at home: other drives' words, one transfer for two drives, sent twice. */
function disturbed(payments: readonly Payment[], chance: Chance): Payment[] {
  const made: Payment[] = [];
  for (const [i, payment] of payments.entries()) {
    const [part, ...others] = payment.parts;
    if (part === undefined) continue;
    if (others.length === 0 && payment.says.drive !== null && chance.happens(0.008)) {
      const wrong = chance.pick(drivesBut(part.drive));
      const purpose = payment.purpose.replace(
        wordsIn(payment, part.drive),
        chance.pick(called[wrong]),
      );
      made.push({ ...payment, purpose, says: { ...payment.says, drive: wrong } });
      continue;
    }
    const next = payments[i + 1];
    if (next !== undefined && canJoin(payment, next) && chance.happens(0.5)) continue;
    const before = payments[i - 1];
    if (before !== undefined && canJoin(before, payment) && !made.includes(before)) {
      const purpose = `${before.purpose} und ${payment.purpose}`;
      made.push({ ...payment, parts: [...before.parts, ...payment.parts], purpose });
      continue;
    }
    made.push(payment);
    // The second is a mistake, but it has come in, from the same payer for the same.
    if (chance.happens(0.01)) made.push({ ...payment, day: payment.day + chance.below(2) });
  }
  return made.sort((a, b) => a.day - b.day);
}

const drivesBut = (drive: DriveKey) =>
  (["dues", "levy", "gifts", "tower"] as const).filter((each) => each !== drive);

function wordsIn({ purpose }: Payment, drive: DriveKey): string {
  const longest = [...called[drive]].sort((a, b) => b.length - a.length);
  return longest.find((words) => purpose.includes(words)) ?? purpose;
}

const canJoin = (a: Payment, b: Payment) =>
  a.payer === b.payer &&
  a.parts.length === 1 &&
  b.parts.length === 1 &&
  a.parts[0]!.person === b.parts[0]!.person &&
  a.parts[0]!.drive !== b.parts[0]!.drive &&
  (a.says.drive === null) === (b.says.drive === null) &&
  b.day - a.day < 20;

/** What payments of one payer, sum and wording were. */
class Habits {
  private readonly known = new Map<string, TruePart[]>();

  /** What it was twice at least, and never otherwise; null: there is no habit. */
  of(payment: Payment): readonly TruePart[] | null {
    const before = this.known.get(keyOf(payment)) ?? [];
    const [first] = before;
    const isOne = before.every(
      ({ drive, person }) => drive === first!.drive && person === first!.person,
    );
    return first !== undefined && before.length > 1 && isOne ? [first] : null;
  }

  add(payment: Payment, truth: readonly TruePart[]): void {
    const [part, ...others] = truth;
    if (part === undefined || others.length > 0) return;
    const key = keyOf(payment);
    this.known.set(key, [...(this.known.get(key) ?? []), part]);
  }
}

/** Whatever the month. */
function keyOf({ payer, parts, purpose }: Payment): string {
  const words = purpose.split(" ").filter((word) => !monthNames.includes(word) && !/\//.test(word));
  return [payer.iban, parts.reduce((sum, { cents }) => sum + cents, 0), ...words].join(" ");
}

/** What a payment settles. */
function settledBy(payment: Payment, owed: Owed): readonly TruePart[] {
  const { parts, says, payer, day } = payment;
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0) return parts;
  const { cents } = part;
  const settles = (drive: DriveKey, person: Person) => owed.sums(drive, person, day).has(cents);
  let { person, drive } = part;
  const [own] = payer.people;
  if (says.drive !== null && says.drive !== drive) {
    const holder = !says.people && own !== undefined ? own : person;
    const isMeant = settles(drive, person) && !settles(says.drive, holder);
    if (!isMeant) drive = says.drive;
  }
  const isOthers = !says.people && own !== undefined && !payer.people.includes(person);
  // Whoever gives from an account and names nobody has given themselves.
  if (isOthers && drive === "gifts") person = own;
  else if (isOthers && owed.partsOf(drive, own).length > 0 && !owed.isAhead(drive, own, day)) {
    if (settles(drive, own) || !settles(drive, person)) person = own;
  }
  if (says.drive === null) {
    const due = (["dues", "levy", "tower"] as const).filter((each) => settles(each, person));
    if (due.length === 1) drive = due[0]!;
  }
  // Who is not asked for what the words say has not paid it.
  if (isOthers && drive !== "gifts" && owed.partsOf(drive, person).length === 0) person = own;
  return drive === part.drive && person === part.person ? parts : [{ drive, person, cents }];
}

const dateOf = (day: number) => {
  const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
  return date.split("-").reverse().join(".");
};

const euros = (cents: number) => (cents / 100).toFixed(2).replace(".", ",");

function cellsOf(
  day: number,
  kind: string,
  purpose: string,
  own: string,
  name: string,
  iban: string,
  cents: number,
): readonly string[] {
  const date = dateOf(day);
  return [
    ...["DE02120300000000202051", date, date, kind, purpose, own, name, iban, "BYLADEM1001"],
    ...[euros(cents), "EUR", "Umsatz gebucht"],
  ];
}

function lineOf(payment: Payment, truth: readonly TruePart[], noise: BankNoise): BankLine {
  const { day, payer } = payment;
  const cents = truth.reduce((sum, part) => sum + part.cents, 0);
  const { purpose, own } = noise.purposeOf(payment);
  const name = noise.holderOf(payment);
  const cells = cellsOf(day, "GUTSCHR. UEBERWEISUNG", purpose, own, name, payer.iban, cents);
  return { day, cells, truth, isOut: false };
}

/** What else happens on an account: fees, bills, refunds, and money that is nobody's contribution. */
function otherLines(chance: Chance): BankLine[] {
  const lines: BankLine[] = [];
  const add = (day: number, kind: string, purpose: string, name: string, cents: number) => {
    const cells = cellsOf(day, kind, purpose, "", name, "DE75512108001245126199", cents);
    lines.push({ day, cells, truth: null, isOut: cents < 0 });
  };
  for (let month = 0; month < 12; month++) {
    const day = month * 30 + 2;
    add(day, "ENTGELTABSCHLUSS", "Entgelte Kontofuehrung", "", -690);
    add(day + 5, "LASTSCHRIFT", "Abschlag Strom Vereinsheim", "Stadtwerke Musterfurt", -8950);
    add(day + 9, "UEBERWEISUNG", "Rechnung Heizung Wartung", "Thermo Bau GmbH", -23_800);
    if (month % 3 === 0) add(day + 1, "ZINSEN", "Habenzinsen", "Sparkasse Musterfurt", 312);
    if (month % 2 === 0)
      add(day + 12, "UEBERWEISUNG", "Erstattung doppelt gezahlter Beitrag", "Anna Becker", -1200);
    if (chance.happens(0.4))
      add(
        day + 14,
        "GUTSCHR. UEBERWEISUNG",
        "Rueckzahlung Strom 2025",
        "Stadtwerke Musterfurt",
        4510,
      );
    if (chance.happens(0.3))
      add(
        day + 16,
        "BAREINZAHLUNG",
        "Sommerfest Kuchenverkauf",
        "",
        100 * (50 + chance.below(200)),
      );
    if (chance.happens(0.5))
      add(day + 18, "RUECKLASTSCHRIFT", "Ruecklastschrift Beitrag", "Unbekannt", -1200);
  }
  return lines;
}
