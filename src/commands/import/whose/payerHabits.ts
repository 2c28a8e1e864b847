import type { Accounts } from "../../../core/index";
import type { Target } from "../finding/found";
import type { Households } from "../finding/households";
import { nameKey } from "../finding/nameKey";
import type { Payers } from "../finding/payers";
import { purposeKey } from "../finding/purposeKey";
import type { FindRequest } from "./findRequest";

/** So often the same makes a habit. */
const often = 2;

/** What payers have paid for whom, and with which words, as the ledger has it. */
export class PayerHabits {
  /** By payer and purpose, drive, member and amount. */
  private readonly times = new Map<string, number>();
  /** By payer, drive and member, whatever was paid in whatever words. */
  private readonly pairs = new Set<string>();
  private readonly households: Households;

  constructor(
    { ledger, roster, drives }: Accounts,
    private readonly payers: Payers,
  ) {
    this.households = payers.households;
    for (const [row, { paidBy, reference, note }] of ledger.sources.entries()) {
      const member = ledger.persons[row]!;
      const account = drives[ledger.accounts[row]!];
      const own = roster.members[member];
      if (own === undefined || account === undefined) continue;
      const payer = paidBy || own.name;
      this.pairs.add(pairOf(payer, { account, member }));
      const purpose = this.purposeOf(payer, [reference, note]);
      const key = keyOf(purpose, { account, member }, ledger.amounts[row]!);
      this.times.set(key, (this.times.get(key) ?? 0) + 1);
    }
  }

  /**
   * Whether the payer has paid just this for a member more than once in the same words, and never for another of
   * the household.
   */
  isHabit({ account, member }: Target, { texts, payment }: FindRequest): boolean {
    const { payer, reference, note } = texts;
    const purpose = this.purposeOf(payer, [reference, note]);
    const timesFor = (each: number) =>
      this.times.get(keyOf(purpose, { account, member: each }, payment.amount)) ?? 0;
    const isOthersToo = this.households
      .of(member)
      .some((mate) => mate !== member && timesFor(mate) > 0);
    return timesFor(member) >= often && !isOthersToo;
  }

  /** Whether the payer has ever paid anything for a member in a drive. */
  hasPaid(target: Target, { texts }: FindRequest): boolean {
    return this.pairs.has(pairOf(texts.payer, target));
  }

  private purposeOf(payer: string, purposes: readonly string[]): string {
    return purposeKey(payer, purposes, (word) => this.payers.isNameWord(word));
  }
}

const keyOf = (purpose: string, { account, member }: Target, amount: number) =>
  `${purpose}|${account.drive?.id ?? ""}|${member}|${amount}`;

const pairOf = (payer: string, { account, member }: Target) =>
  `${nameKey(payer)}|${account.drive?.id ?? ""}|${member}`;
