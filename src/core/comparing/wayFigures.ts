import type { DraftContext } from "../dividing/draftContext";
import type { AskedFor } from "../dividing/draftDivision";
import { OrganisationYear } from "../drive/organisationYear";
import type { Money } from "../money";
import { isAboveAlert, yearlyIncomeOf } from "../roster/incomes";
import type { Burden } from "../standing/burdens";
import { gini, Progressivity, type Spread, spreadOf } from "./indices";

/** What one way of dividing would mean for those who are asked. Money in the drive's currency. */
export interface WayFigures {
  /** Of what each is asked; of a way that leaves it to conscience, of a head of the group's quota. */
  readonly amounts: Spread;
  /** The same as a share of a year's income, of whoever has one; null where no income is kept. */
  readonly ofIncome: Spread | null;
  /** How many would give more, less and the same as now; null where there is no now. */
  readonly change: { readonly more: number; readonly less: number; readonly same: number } | null;
  /**
   * How many would be above the Share-of-income alert, over all bodies in the year; null where no
   * income is kept.
   */
  readonly aboveAlert: number | null;
  readonly gini: number;
  /** The Kakwani index, over those whose income is kept; null where there is none. */
  readonly progressivity: number | null;
}

/** Who is to be asked, by node of the drive's tree. */
export type Listed = AskedFor["listed"];

/** What is asked of each by now, by person, in the drive's currency. */
export interface AmountsNow {
  readonly amounts: Float64Array;
  /** Whether they are part of what the year's burdens add up. */
  readonly areInBurdens: boolean;
}

/** Those whom a drive asks, with all that the figures of a way go by. */
export class AskedPeople {
  /** In the order of the tree's groups, and within each of the roster. */
  readonly persons: Int32Array;
  /** How many have an income that is kept. */
  readonly withIncome: number;
  private readonly context: DraftContext;
  private readonly year: OrganisationYear;
  /** Of each, a year's in the Settings currency; NaN where it is not kept. */
  private readonly incomes: Float64Array;
  private readonly progressivity: Progressivity;
  /** What all other drives of the year ask of each, if shared, and what was given to all. */
  private readonly elsewhere: Float64Array;
  private readonly given: Float64Array;
  private readonly now: Float64Array | null;

  constructor(
    context: DraftContext,
    listed: Listed,
    burdens: readonly Burden[],
    now: AmountsNow | null,
  ) {
    const asked = listed.askedAt.flat();
    this.context = context;
    this.year = new OrganisationYear(context.settings);
    this.persons = Int32Array.from(asked, ({ person }) => person);
    const { all } = context.people;
    this.incomes = Float64Array.from(asked, ({ person }) => yearlyIncomeOf(all[person]!) ?? NaN);
    const kept = this.whereKept(this.incomes);
    this.withIncome = kept.length;
    this.progressivity = new Progressivity(kept);
    this.now = now === null ? null : Float64Array.from(this.persons, (p) => now.amounts[p]!);
    this.elsewhere = new Float64Array(asked.length);
    this.given = new Float64Array(asked.length);
    this.addBurdens(burdens, now?.areInBurdens ?? false);
  }

  /** Whether these are all who are listed, in the same order. */
  areIn({ askedAt }: Listed): boolean {
    let i = 0;
    for (const list of askedAt)
      for (const { person } of list) if (this.persons[i++] !== person) return false;
    return i === this.persons.length;
  }

  /** @param amounts what each would be asked for */
  figuresOf(amounts: Float64Array): WayFigures | null {
    const spread = spreadOf(amounts);
    if (spread === null) return null;
    const atHome = this.atHome(amounts);
    return {
      amounts: { ...spread, median: Math.round(spread.median) },
      ofIncome: atHome === null ? null : spreadOf(this.sharesOfIncome(atHome)),
      change: this.now === null ? null : changeFrom(this.now, amounts),
      aboveAlert: this.withIncome === 0 ? null : this.countAbove(atHome),
      gini: gini(amounts),
      progressivity: this.progressivity.of(this.whereKept(amounts)),
    };
  }

  private addBurdens(burdens: readonly Burden[], areIn: boolean): void {
    const counts = areIn && this.year.holdsDrive(this.context.frame);
    const now = counts && this.now !== null ? this.atHome(this.now) : null;
    for (let i = 0; i < this.persons.length; i++) {
      const burden = burdens[this.persons[i]!];
      if (burden === undefined) continue;
      this.elsewhere[i] = burden.ifShared - (now?.[i] ?? 0);
      for (const given of burden.given) this.given[i]! += given;
    }
  }

  /** How many would be above the alert once the drive is divided so, as Per person would count them. */
  private countAbove(atHome: Float64Array | null): number {
    const { settings, frame } = this.context;
    const counts = atHome !== null && this.year.holdsDrive(frame);
    let above = 0;
    for (let i = 0; i < this.persons.length; i++) {
      const income = this.incomes[i]!;
      const asked = this.elsewhere[i]! + (counts ? atHome[i]! : 0);
      const yearly = Number.isNaN(income) ? null : income;
      if (isAboveAlert(Math.max(asked, this.given[i]!), yearly, settings.incomeAlert)) above++;
    }
    return above;
  }

  private sharesOfIncome(atHome: Float64Array): Float64Array {
    const shares: number[] = [];
    for (let i = 0; i < atHome.length; i++) {
      if (this.incomes[i]! > 0) shares.push(atHome[i]! / this.incomes[i]!);
    }
    return Float64Array.from(shares);
  }

  /** Amounts in the Settings currency, by the rate of the drive's day; null where there is none. */
  private atHome(amounts: Float64Array): Float64Array | null {
    const { rates, frame, settings } = this.context;
    if (frame.drive.currency === settings.currency) return amounts;
    const day = this.year.dayOf(frame);
    const atHome = new Float64Array(amounts.length);
    for (let i = 0; i < amounts.length; i++) {
      const amount: Money = amounts[i]!;
      const converted = rates.convert(amount, frame.drive.currency, settings.currency, day);
      if (converted === null) return null;
      atHome[i] = converted;
    }
    return atHome;
  }

  /** Of figures of each, those of whoever has an income that is kept. */
  private whereKept(figures: Float64Array): Float64Array {
    return figures.filter((_, i) => !Number.isNaN(this.incomes[i]!));
  }
}

function changeFrom(now: Float64Array, next: Float64Array): WayFigures["change"] {
  const change = { more: 0, less: 0, same: 0 };
  for (let i = 0; i < now.length; i++) {
    if (next[i]! > now[i]!) change.more++;
    else if (next[i]! < now[i]!) change.less++;
    else change.same++;
  }
  return change;
}
