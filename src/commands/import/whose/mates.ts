import type { Day, DriveAccount, Money } from "../../../core/index";
import { divideExactly } from "../finding/divideOldest";
import type { DriveFinder } from "../finding/driveFinder";
import { type Dues, sumOf } from "../finding/dues";
import type { Found, Payment, Target } from "../finding/found";
import type { Households } from "../finding/households";
import type { FindRequest } from "./findRequest";
import type { PayerHabits } from "./payerHabits";

/** For whom else of the household a payment may be, by what each of them owes. */
export class Mates {
  constructor(
    private readonly households: Households,
    private readonly drives: DriveFinder,
    private readonly dues: Dues,
    private readonly habits: PayerHabits,
  ) {}

  /** Whether a payment is just what a household owes together, and not what its one member owes next. */
  isSumOfAll({ shares, question }: Found, payment: Payment): boolean {
    const [share, ...others] = shares;
    if (question !== null || share === undefined) return false;
    const { amount, day } = payment;
    // What is of several drives by its amount alone may be of several people.
    if (others.length > 0)
      return this.drives
        .openOn(payment)
        .some((account) => this.isSumOfMates({ account, member: share.member }, amount, day));
    const parts = this.dues.partsOf(share.account, share.member);
    if (parts === null || amount === parts[0]?.left || amount === sumOf(parts)) return false;
    return this.isSumOfMates(share, amount, day);
  }

  /**
   * One of the household for whom the next probably is where the member has paid the present instalment
   * already: who owes just as much in the same drive, or more than a part payment, and since an earlier day. Or
   * one of whose instalment just as much is left, where it is the rest of one. null also where the payer always
   * pays this for the member.
   */
  mateInstead(target: Target, request: FindRequest): number | null {
    const { account, member } = target;
    const { amount, day, currency } = request.payment;
    if (account.currency !== currency || this.habits.isHabit(target, request)) return null;
    const mates = this.matesOf(account, member);
    const isDue = (mate: number) => this.dues.fit(account, mate, amount, day) === "due";
    const isRest = !this.dues.isWholeInstalments(account, member, amount);
    if (!this.dues.isAhead(account, member, day))
      return isRest ? (mates.find(isDue) ?? null) : null;
    const next = this.dues.partsOf(account, member)?.[0] ?? null;
    const isPart = next !== null && amount < next.left;
    const isFirst = (mate: number) => {
      const its = this.dues.partsOf(account, mate)?.[0];
      if (its === undefined || !(isDue(mate) || (isPart && amount < its.left))) return false;
      return next?.due == null || (its.due !== null && its.due < next.due);
    };
    return mates.find(isFirst) ?? null;
  }

  /** One of the household who owes just as much, in the same drive or, for an odd amount, in any. */
  mateDueAnywhere(share: Target, payment: Payment, isOdd: boolean): number | null {
    const { amount, day } = payment;
    const drives = isOdd ? this.drives.openOn(payment) : [share.account];
    const mates = this.households.of(share.member).filter((mate) => mate !== share.member);
    const owes = (mate: number) =>
      drives.some(
        (account) =>
          this.dues.asks(account, mate) && this.dues.fit(account, mate, amount, day) === "due",
      );
    return mates.find(owes) ?? null;
  }

  /** One of the household for whom the payment may be just as well. */
  mateAsWell(
    { account, member }: Target,
    { amount, day, currency }: Payment,
    isAlone: boolean,
  ): number | null {
    if (account.currency !== currency) return null;
    const isOpen = !isAlone && this.dues.partsOf(account, member) === null;
    const isFit = (mate: number) => this.dues.fit(account, mate, amount, day) !== null;
    return this.matesOf(account, member).find((mate) => isOpen || isFit(mate)) ?? null;
  }

  /**
   * Whether a payment of an odd amount can be nobody else's and for nothing else: sent twice, say, or
   * rounded up; or it is what the payer always pays for the member in the same words.
   *
   * @param isNamed whether the line names the member in so many words, whoever pays
   */
  isTheirs(target: Target, request: FindRequest, isNamed: boolean): boolean {
    if (this.habits.isHabit(target, request)) return true;
    const { account, member } = target;
    const { payment } = request;
    // More than what is asked may be for something else too, unless it is just what was asked before.
    const isAgain = this.dues.isWholeInstalments(account, member, payment.amount);
    return isAgain && !this.isOthersToo(target, payment, isNamed);
  }

  /** Whether a payment may be for others of the household, or for other drives too. */
  isOthersToo(target: Target, payment: Payment, isNamed: boolean): boolean {
    const { amount, day } = payment;
    const isOthers =
      !isNamed &&
      (this.mateAsWell(target, payment, true) !== null || this.isSumOfMates(target, amount, day));
    return isOthers || this.drives.isSumOfDrives(target.member, payment);
  }

  private isSumOfMates({ account, member }: Target, amount: Money, day: Day): boolean {
    const family = [member, ...this.matesOf(account, member)];
    const targets = family.map((each) => ({ account, member: each }));
    return targets.length > 1 && divideExactly(targets, amount, day, this.dues, false) !== null;
  }

  private matesOf(account: DriveAccount, member: number): readonly number[] {
    return this.households
      .of(member)
      .filter((mate) => mate !== member && this.dues.asks(account, mate));
  }
}
