import type { Day } from "../day";
import type { Ledger } from "../ledger/ledger";
import { isWithCollector } from "../ledger/withCollector";
import type { Money } from "../money";
import type { DriveAccount } from "../standing/driveAccount";

/** What the books say of some drives in one currency at the end of a day. */
export class BooksOn {
  private readonly drives: readonly DriveAccount[];
  private readonly ledger: Ledger;
  private readonly accounts: ReadonlySet<number>;
  private readonly day: Day;

  /** @param accounts indices into `drives` */
  constructor(
    drives: readonly DriveAccount[],
    ledger: Ledger,
    accounts: ReadonlySet<number>,
    day: Day,
  ) {
    this.drives = drives;
    this.ledger = ledger;
    this.accounts = accounts;
    this.day = day;
  }

  /** In hand at the start and come in since, less what was spent; what has no day was spent before. */
  inHand(): Money {
    let sum = this.sumOf((row) => this.ledger.kinds[row] !== "in-kind");
    for (const account of this.accounts) {
      const { drive, items } = this.drives[account]!;
      sum += drive?.moneyInHand ?? 0;
      for (const { item } of items)
        if (item.spentOn === null || item.spentOn <= this.day) sum -= item.spent;
    }
    return sum;
  }

  /** Cash that was received and not handed over by then: of one collector, or of all. */
  withCollectors(isTheirs: (receivedBy: string) => boolean = () => true): Money {
    const { kinds, sources } = this.ledger;
    return this.sumOf((row) => {
      const source = sources[row]!;
      if (kinds[row] !== "cash" || source.receivedBy === "") return false;
      const { handedOver } = source;
      const isHeld =
        isWithCollector(source) || (typeof handedOver === "number" && handedOver > this.day);
      return isHeld && isTheirs(source.receivedBy);
    });
  }

  private sumOf(isMeant: (row: number) => boolean): Money {
    const { sources, accounts, amounts } = this.ledger;
    let sum = 0;
    for (let row = 0; row < sources.length; row++) {
      const { date } = sources[row]!;
      // What is not counted has no amount.
      if (amounts[row] === 0 || date === null || date > this.day) continue;
      if (this.accounts.has(accounts[row]!) && isMeant(row)) sum += amounts[row]!;
    }
    return sum;
  }
}
