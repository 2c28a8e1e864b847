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
  private readonly households: Households;
  /** The rows of each payer, by `nameKey`; made when the first is asked for: most files ask for few. */
  private rows: ReadonlyMap<string, readonly number[]> | null = null;
  private readonly tallies = new Map<string, Tally>();

  constructor(
    private readonly accounts: Accounts,
    private readonly payers: Payers,
  ) {
    this.households = payers.households;
  }

  /**
   * Whether the payer has paid just this for a member more than once in the same words, and never for another of
   * the household.
   */
  isHabit({ account, member }: Target, { texts, payment }: FindRequest): boolean {
    const { payer, reference, note } = texts;
    const { times } = this.tallyOf(payer);
    const purpose = this.purposeOf(payer, [reference, note]);
    const timesFor = (each: number) =>
      times.get(keyOf(purpose, { account, member: each }, payment.amount)) ?? 0;
    const isOthersToo = this.households
      .of(member)
      .some((mate) => mate !== member && timesFor(mate) > 0);
    return timesFor(member) >= often && !isOthersToo;
  }

  /** Whether the payer has ever paid anything for a member in a drive. */
  hasPaid(target: Target, { texts }: FindRequest): boolean {
    return this.tallyOf(texts.payer).targets.has(targetKey(target));
  }

  private tallyOf(payer: string): Tally {
    const name = nameKey(payer);
    let tally = this.tallies.get(name);
    if (tally === undefined) {
      this.rows ??= this.rowsByPayer();
      tally = this.tally(payer, this.rows.get(name) ?? []);
      this.tallies.set(name, tally);
    }
    return tally;
  }

  private rowsByPayer(): ReadonlyMap<string, readonly number[]> {
    const { ledger, roster } = this.accounts;
    const rows = new Map<string, number[]>();
    for (const [row, { paidBy }] of ledger.sources.entries()) {
      const own = roster.members[ledger.persons[row]!];
      if (own === undefined) continue;
      const name = nameKey(paidBy || own.name);
      const known = rows.get(name);
      if (known === undefined) rows.set(name, [row]);
      else known.push(row);
    }
    return rows;
  }

  private tally(payer: string, rows: readonly number[]): Tally {
    const { ledger, drives } = this.accounts;
    const tally = { times: new Map<string, number>(), targets: new Set<string>() };
    for (const row of rows) {
      const { reference, note } = ledger.sources[row]!;
      const account = drives[ledger.accounts[row]!];
      if (account === undefined) continue;
      const target = { account, member: ledger.persons[row]! };
      tally.targets.add(targetKey(target));
      const key = keyOf(this.purposeOf(payer, [reference, note]), target, ledger.amounts[row]!);
      tally.times.set(key, (tally.times.get(key) ?? 0) + 1);
    }
    return tally;
  }

  private purposeOf(payer: string, purposes: readonly string[]): string {
    return purposeKey(payer, purposes, (word) => this.payers.isNameWord(word));
  }
}

/** What one payer has paid. */
interface Tally {
  /** How often, by purpose, drive, member and amount. */
  readonly times: ReadonlyMap<string, number>;
  /** By drive and member, whatever was paid in whatever words. */
  readonly targets: ReadonlySet<string>;
}

const targetKey = ({ account, member }: Target) => `${account.drive?.id ?? ""}|${member}`;

const keyOf = (purpose: string, target: Target, amount: number) =>
  `${purpose}|${targetKey(target)}|${amount}`;
