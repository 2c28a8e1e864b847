import type { Accounts, Money } from "../../../core/index";
import type { Target } from "../finding/found";
import type { Households } from "../finding/households";
import { nameKey } from "../finding/nameKey";

/** So often the same makes a habit. */
const often = 2;

/** What payers have paid for whom, as the ledger has it. */
export class PayerHabits {
  /** By payer, drive, member and amount. */
  private readonly times = new Map<string, number>();

  constructor(
    { ledger, roster, drives }: Accounts,
    private readonly households: Households,
  ) {
    for (const [row, { paidBy }] of ledger.sources.entries()) {
      const member = ledger.persons[row]!;
      const account = drives[ledger.accounts[row]!];
      const own = roster.members[member];
      if (own === undefined || account === undefined) continue;
      const key = keyOf(
        paidBy === "" ? own.name : paidBy,
        { account, member },
        ledger.amounts[row]!,
      );
      this.times.set(key, (this.times.get(key) ?? 0) + 1);
    }
  }

  /** Whether a payer has paid this more than once for a member, and never for another of the household. */
  isHabit(payer: string, { account, member }: Target, amount: Money): boolean {
    const timesFor = (each: number) =>
      this.times.get(keyOf(payer, { account, member: each }, amount)) ?? 0;
    const isOthersToo = this.households
      .of(member)
      .some((mate) => mate !== member && timesFor(mate) > 0);
    return timesFor(member) >= often && !isOthersToo;
  }
}

const keyOf = (payer: string, { account, member }: Target, amount: Money) =>
  `${nameKey(payer)}|${account.drive?.id ?? ""}|${member}|${amount}`;
