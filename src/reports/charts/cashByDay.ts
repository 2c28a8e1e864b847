import type { Accounts, Day, Money } from "../../core/index";

/** What had come in by each day. Money in the drive's currency. */
export class CashByDay {
  /** The days on which anything came in or was given back, rising, and what had come in by then. */
  private readonly days: readonly Day[];
  private readonly sums: readonly Money[];

  constructor(amounts: ReadonlyMap<Day, Money>) {
    this.days = [...amounts.keys()].sort((a, b) => a - b);
    let sum = 0;
    this.sums = this.days.map((day) => {
      sum += amounts.get(day)!;
      return sum;
    });
  }

  /** null: nothing has come in. */
  get firstDay(): Day | null {
    return this.days[0] ?? null;
  }

  /** What had come in when a day was over. */
  until(day: Day): Money {
    const after = this.firstAfter(day);
    return after === 0 ? 0 : this.sums[after - 1]!;
  }

  /** Whether anything came in or was given back after a day. */
  hasAnySince(day: Day): boolean {
    return this.firstAfter(day) < this.days.length;
  }

  /** The day since which no less than this has been there, where it is there now. */
  reaches(goal: Money): Day {
    let last = this.days.length - 1;
    while (last > 0 && this.sums[last - 1]! >= goal) last--;
    return this.days[last]!;
  }

  private firstAfter(day: Day): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.days[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The counted rows that are in an account's `collected`, by day.
 *
 * @param index of the account among `drives`
 */
export function cashByDay({ ledger }: Accounts, index: number): CashByDay {
  const amounts = new Map<Day, Money>();
  const { accounts, kinds, sources, amounts: each } = ledger;
  for (let row = 0; row < accounts.length; row++) {
    if (accounts[row] !== index || kinds[row] !== "cash") continue;
    const day = sources[row]!.date!;
    amounts.set(day, (amounts.get(day) ?? 0) + each[row]!);
  }
  return new CashByDay(amounts);
}
