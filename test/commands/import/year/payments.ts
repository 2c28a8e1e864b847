import type { Chance } from "./chance";
import { amounts, type DriveKey, type Person } from "./organisation";

/** What of a payment is for whom and what, in cents. */
export interface TruePart {
  readonly drive: DriveKey;
  readonly person: Person;
  readonly cents: number;
}

/** One who pays: an account at a bank, in the name of one or two people, ours or not. */
export interface Payer {
  readonly holder: string;
  readonly iban: string;
  /** Who of ours holds it. */
  readonly people: readonly Person[];
}

/** A payment as it was meant, before any bank wrote it down. */
export interface Payment {
  /** Days since 1 January 2026. */
  readonly day: number;
  readonly payer: Payer;
  readonly parts: readonly TruePart[];
  readonly purpose: string;
  /** What the purpose says: a drive, or none; and whether it says for whom. */
  readonly says: { readonly drive: DriveKey | null; readonly people: boolean };
}

/** How one payer writes payments for one drive: most people always write the same. */
type Style = "words" | "id" | "name" | "nothing";

export const monthNames =
  `Januar Februar März April Mai Juni Juli August September Oktober November Dezember`.split(" ");

/** What people call the drives. Nobody writes the whole name of it twice. */
export const called: Readonly<Record<DriveKey, readonly string[]>> = {
  dues: [
    "Mitgliedsbeitrag",
    "Mitgliedsbeitrag 2026",
    "Beitrag",
    "Mitgl.beitrag",
    "Mitgliedsbeiträge",
  ],
  levy: ["Umlage Heizung", "Umlage", "Heizung", "Heizungsumlage", "Sonderumlage Heizung 2026"],
  gifts: ["Spende Spielplatz", "Spielplatz", "für den Spielplatz am Bach", "Spielplatzspende"],
  tower: ["Glockenturm", "Zusage Glockenturm", "Glocke", "Spende Glockenturm"],
};

/** Days to the last of each month. */
const monthEnds = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365].map((day) => day - 1);
const quarterEnds = [89, 180, 272, 333];

/** What each owes, and when, as the books will have it: to know what an unclear payment settles. */
export class Owed {
  private readonly paid = new Map<string, number>();

  partsOf(drive: DriveKey, person: Person): readonly { day: number; cents: number }[] {
    const { isChild, pledge } = person;
    if (drive === "dues") {
      const cents = 100 * (isChild ? amounts.child : amounts.adult);
      return monthEnds.map((day) => ({ day, cents }));
    }
    if (drive === "levy")
      return isChild ? [] : quarterEnds.map((day) => ({ day, cents: 100 * amounts.quarter }));
    if (drive === "tower" && pledge > 0)
      return [150, 333].map((day) => ({ day, cents: 50 * pledge }));
    return [];
  }

  /** Whether somebody has paid the instalment that is due at present, or more. */
  isAhead(drive: DriveKey, person: Person, today: number): boolean {
    let paid = this.paid.get(`${drive} ${person.id}`) ?? 0;
    for (const { day, cents } of this.partsOf(drive, person)) {
      if (paid < cents) return false;
      paid -= cents;
      if (day >= today) return true;
    }
    return true;
  }

  /** The sums that would settle what is due: the next instalment, all that has fallen due, all of it. */
  sums(drive: DriveKey, person: Person, today: number): ReadonlySet<number> {
    let paid = this.paid.get(`${drive} ${person.id}`) ?? 0;
    const open: { day: number; cents: number }[] = [];
    for (const { day, cents } of this.partsOf(drive, person)) {
      const left = Math.max(0, cents - paid);
      paid = Math.max(0, paid - cents);
      if (left > 0) open.push({ day, cents: left });
    }
    const total = (some: typeof open) => some.reduce((sum, { cents }) => sum + cents, 0);
    const sums = [
      total(open.slice(0, 1)),
      total(open.filter(({ day }) => day <= today)),
      total(open),
    ];
    return new Set(sums.filter((sum) => sum > 0));
  }

  pay({ drive, person, cents }: TruePart): void {
    const key = `${drive} ${person.id}`;
    this.paid.set(key, (this.paid.get(key) ?? 0) + cents);
  }
}

/** Everything that is paid to the association in a year, as it is meant. */
export function makePayments(people: readonly Person[], chance: Chance): Payment[] {
  return new Payments(people, chance).make();
}

class Payments {
  private readonly payers = new Map<string, Payer>();
  private readonly styles = new Map<string, string>();
  private readonly made: Payment[] = [];

  constructor(
    private readonly people: readonly Person[],
    private readonly chance: Chance,
  ) {}

  make(): Payment[] {
    const { chance } = this;
    const families = this.families();
    for (const family of families) this.payDues(family);
    for (const family of families)
      for (const person of family)
        if (!person.isChild) {
          this.payLevy(person, family);
          this.payPledge(person, family);
        }
    for (const family of families)
      for (const person of family)
        if (!person.isChild && chance.happens(0.45)) this.give(person, family);
    return this.made.sort((a, b) => a.day - b.day);
  }

  private families(): Person[][] {
    const byLabel = new Map<string, Person[]>();
    for (const person of this.people) {
      const label = person.household ?? person.id;
      byLabel.set(label, [...(byLabel.get(label) ?? []), person]);
    }
    return [...byLabel.values()];
  }

  /** Whose account pays for somebody: their own, another's of the family, or a grandparent's. */
  private payerOf(person: Person, family: readonly Person[], isElders = false): Payer {
    const { chance } = this;
    const adults = family.filter(({ isChild }) => !isChild);
    const key = isElders ? `elders ${family[0]!.id}` : (adults[0]?.id ?? person.id);
    const own = person.isChild || isElders ? key : this.accountOf(person, adults);
    const known = this.payers.get(own);
    if (known !== undefined) return known;
    const iban = `DE${10 + chance.below(89)}${String(chance.below(10 ** 9)).padStart(9, "0")}${String(chance.below(10 ** 9)).padStart(9, "0")}`;
    let payer: Payer;
    if (isElders) {
      const given = chance.pick(["Gerda", "Hildegard", "Alfred", "Wilhelm", "Erna", "Rosemarie"]);
      const surname = chance.happens(0.5)
        ? person.surname
        : chance.pick(["Thalbach", "Unruh", "Zeisig"]);
      payer = { holder: `${given} ${surname}`, iban, people: [] };
    } else {
      const holder = adults.find(({ id }) => id === own) ?? adults[0] ?? person;
      const other = adults.find((each) => each !== holder);
      const isJoint = other !== undefined && own === adults[0]!.id && chance.happens(0.1);
      const joint =
        other !== undefined && other.surname === holder.surname
          ? `${holder.given} und ${other.given} ${holder.surname}`
          : `${holder.name} u. ${other?.name}`;
      // An initial that the list of members does not know, and surname first: as the account says it.
      const plain = chance.weighted([
        [84, holder.name],
        [6, `${holder.given} ${chance.pick([..."ABEGHJKM"])}. ${holder.surname}`],
        [10, `${holder.surname}, ${holder.given}`],
      ]);
      payer = isJoint
        ? { holder: joint, iban, people: [holder, other] }
        : { holder: plain, iban, people: [holder] };
    }
    this.payers.set(own, payer);
    return payer;
  }

  /** Two in five couples pay everything from one account. */
  private accountOf(person: Person, adults: readonly Person[]): string {
    const first = adults[0]!;
    const key = `shares ${first.id}`;
    if (!this.styles.has(key)) this.styles.set(key, this.chance.happens(0.4) ? "one" : "own");
    return this.styles.get(key) === "one" ? first.id : person.id;
  }

  private styleOf(key: string, weights: readonly (readonly [number, Style])[]): Style {
    const known = this.styles.get(key);
    if (known !== undefined) return known as Style;
    const style = this.chance.weighted(weights);
    this.styles.set(key, style);
    return style;
  }

  private wordsFor(drive: DriveKey, key: string): string {
    const known = this.styles.get(`${key} words`);
    if (known !== undefined) return known;
    const words = this.chance.pick(called[drive]);
    this.styles.set(`${key} words`, words);
    return words;
  }

  /** What the payer writes. Who pays for somebody else mostly says for whom; always the same way. */
  private purposeOf(
    drive: DriveKey,
    payer: Payer,
    forWhom: readonly Person[],
    month: number | null,
  ): Pick<Payment, "purpose" | "says"> {
    const { chance } = this;
    const key = `${payer.iban} ${drive} ${forWhom.map(({ id }) => id).join(" ")}`;
    const style = this.styleOf(key, [
      [80, "words"],
      [14, "id"],
      [3, "name"],
      [3, "nothing"],
    ]);
    // From a joint account, too, most say for which of the two it is.
    const isJoint = payer.people.length > 1 && forWhom.length === 1;
    const isForOthers = isJoint || forWhom.some((person) => !payer.people.includes(person));
    const whom = isForOthers || style === "name" ? this.namesOf(forWhom, key, payer) : "";
    const when =
      month === null
        ? ""
        : chance.pick([monthNames[month]!, `${month + 1}/26`, `${month + 1}/2026`, ""]);
    const words = this.wordsFor(drive, key);
    const without = (purpose: string) => ({ purpose, says: { drive: null, people: whom !== "" } });
    if (style === "nothing" && !isForOthers)
      return without(chance.pick(["", "", "Überweisung", "Danke"]));
    if (style === "nothing") return without(whom);
    if (style === "name") return without(isForOthers ? whom : payer.holder);
    const ids = style === "id" ? forWhom.map(({ id }) => id).join(" ") : "";
    const purpose = [ids, words, when, whom].filter((part) => part !== "").join(" ");
    return { purpose, says: { drive, people: ids !== "" || whom !== "" } };
  }

  /** "Lina", "Lina Becker", "Familie Becker", "Lina und Ben"; seldom nothing. */
  private namesOf(forWhom: readonly Person[], key: string, payer: Payer): string {
    const how = `${key} how`;
    const known = this.styles.get(how);
    if (known !== undefined) return known;
    const { chance } = this;
    const [first, ...others] = forWhom;
    const label = first!.household;
    const isOurs = payer.people.length > 0;
    const written = chance.weighted([
      [45, forWhom.map(({ name }) => name).join(", ")],
      [isOurs ? 35 : 20, forWhom.map(({ given }) => given).join(" und ")],
      [others.length > 0 && label?.startsWith("Familie") ? 40 : 0, label ?? ""],
      [10, forWhom.map(({ id }) => id).join(" ")],
      [4, ""],
    ]);
    this.styles.set(how, written);
    return written;
  }

  private add(
    day: number,
    payer: Payer,
    parts: readonly TruePart[],
    written: Pick<Payment, "purpose" | "says">,
  ): void {
    if (day >= 0 && day < 365 && parts.length > 0)
      this.made.push({ day, payer, parts, ...written });
  }

  private dues(person: Person, months: number): TruePart {
    const cents = 100 * (person.isChild ? amounts.child : amounts.adult) * months;
    return { drive: "dues", person, cents };
  }

  private payDues(family: readonly Person[]): void {
    const { chance } = this;
    const isTogether = family.length > 1 && chance.happens(0.4);
    const bundles: (readonly Person[])[] = isTogether ? [family] : family.map((one) => [one]);
    for (const bundle of bundles) {
      const isElders = bundle.length === 1 && bundle[0]!.isChild && chance.happens(0.3);
      const payer = this.payerOf(bundle[0]!, family, isElders);
      const rhythm = chance.weighted([
        [38, 1],
        [27, 3],
        [25, 12],
        [10, 0],
      ] as const);
      const monthDay = 1 + chance.below(27);
      if (rhythm === 0) this.payLate(bundle, payer);
      for (let month = 0; rhythm > 0 && month < 12; month += rhythm) {
        const day = (monthEnds[month - 1] ?? -1) + monthDay + (chance.happens(0.1) ? 3 : 0);
        const parts = bundle.map((person) => this.dues(person, rhythm));
        this.add(
          day,
          payer,
          parts,
          this.purposeOf("dues", payer, bundle, rhythm === 1 ? month : null),
        );
      }
    }
  }

  /** Some pay when they think of it: what is open by then, or a round sum. */
  private payLate(bundle: readonly Person[], payer: Payer): void {
    const { chance } = this;
    let months = 0;
    while (months < 12) {
      const more = Math.min(12 - months, 1 + chance.below(6));
      months += more;
      const day = (monthEnds[months - 1] ?? 0) + chance.below(20);
      const parts = bundle.map((person) => this.dues(person, more));
      this.add(day, payer, parts, this.purposeOf("dues", payer, bundle, null));
    }
  }

  private payLevy(person: Person, family: readonly Person[]): void {
    const { chance } = this;
    const payer = this.payerOf(person, family);
    const how = chance.weighted([
      [62, "quarters"],
      [20, "whole"],
      [10, "in parts"],
      [8, "never"],
    ] as const);
    if (how === "never") return;
    const part = (cents: number): TruePart => ({ drive: "levy", person, cents });
    const pay = (day: number, cents: number) =>
      this.add(day, payer, [part(cents)], this.purposeOf("levy", payer, [person], null));
    if (how === "whole") pay(30 + chance.below(60), 400 * amounts.quarter);
    for (const end of how === "whole" ? [] : quarterEnds) {
      const day = end - 25 + chance.below(35);
      if (how === "quarters") pay(day, 100 * amounts.quarter);
      else {
        const first = chance.pick([20, 25, 30]);
        pay(day, 100 * first);
        pay(day + 10 + chance.below(15), 100 * (amounts.quarter - first));
      }
    }
  }

  private payPledge(person: Person, family: readonly Person[]): void {
    const { chance } = this;
    if (person.pledge === 0 || chance.happens(0.15)) return;
    const payer = this.payerOf(person, family);
    const pay = (day: number, cents: number) => {
      const parts: TruePart[] = [{ drive: "tower", person, cents }];
      this.add(day, payer, parts, this.purposeOf("tower", payer, [person], null));
    };
    if (chance.happens(0.4)) pay(60 + chance.below(90), 100 * person.pledge);
    else for (const due of [150, 333]) pay(due - 30 + chance.below(40), 50 * person.pledge);
  }

  private give(person: Person, family: readonly Person[]): void {
    const { chance } = this;
    const payer = this.payerOf(person, family);
    const times = 1 + chance.below(2);
    for (let i = 0; i < times; i++) {
      const cents = 100 * chance.pick([10, 15, 20, 25, 30, 50, 50, 75, 100, 200]);
      const day = 70 + chance.below(230);
      const parts: TruePart[] = [{ drive: "gifts", person, cents }];
      this.add(day, payer, parts, this.purposeOf("gifts", payer, [person], null));
    }
  }
}
