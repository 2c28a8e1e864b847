import { divideExactly } from "../finding/divideOldest";
import { type DriveFinder, isOpenOn, nameOf } from "../finding/driveFinder";
import type { Dues } from "../finding/dues";
import type { Evidence, Found, Payment, Question, Target } from "../finding/found";
import type { Households } from "../finding/households";
import type { Claims } from "../finding/payers";
import type { FindRequest } from "./findRequest";
import type { Mates } from "./mates";
import type { PayerHabits } from "./payerHabits";
import type { SpokenWords } from "./spokenWords";

/** What lines are of which somebody has said before for whom and what such lines are. */
export class ToldLines {
  constructor(
    private readonly households: Households,
    private readonly drives: DriveFinder,
    private readonly dues: Dues,
    private readonly mates: Mates,
    private readonly spoken: SpokenWords,
    private readonly habits: PayerHabits,
  ) {}

  /** Whether a line says nothing against whom such lines were said to be for. */
  isToldOf({ stated, byId, inText }: Claims, targets: readonly Target[]): boolean {
    const isOne = (claim: number) => targets.some(({ member }) => member === claim);
    return [stated, byId, inText].every((claim) => typeof claim !== "number" || isOne(claim));
  }

  ofTold(targets: readonly Target[], request: FindRequest): Found {
    const { payment } = request;
    const { amount, day } = payment;
    const drives = targets.map(({ account }) => account);
    const closed = drives.filter((account) => !isOpenOn(account, day)).map(nameOf);
    const { shares } = this.drives.proposed(targets, payment);
    const certain: Found = { shares, by: byTold, question: null, nameless: null };
    const ask = (question: Question): Found => ({ ...certain, question });
    if (closed.length > 0) return ask({ why: "not-open", drives: closed });
    const [only, ...others] = targets;
    if (only === undefined || others.length > 0) {
      const exact = divideExactly(targets, amount, day, this.dues, true);
      if (exact !== null) return { ...certain, shares: exact };
      const names = [...new Set(drives.map(nameOf))];
      if (names.length > 1) return ask({ why: "several-drives", drives: names });
      return ask({ why: "several-people", members: targets.map((target) => target.member) });
    }
    const whole = { ...certain, shares: [{ ...only, amount }] };
    const payer = this.payerInstead(only, request);
    if (payer !== null) {
      const family = this.households.of(only.member);
      const members = family.includes(payer) ? family : [payer, only.member];
      return { ...whole, question: { why: "several-people", members } };
    }
    return { ...whole, question: this.doubtOfTold(only, request) };
  }

  /**
   * Whether a line that was found to be somebody's may be another's as well, of whom such lines were said to be,
   * since what they owe at present is paid.
   */
  isAnothersToo({ shares }: Found, request: FindRequest): boolean {
    const { told, payment } = request;
    const { amount, day, currency } = payment;
    const [share, ...others] = shares;
    if (share === undefined || others.length > 0) return false;
    if (this.spoken.isNamed(share.member, request)) return false;
    if (!this.dues.isAhead(share.account, share.member, day)) return false;
    return told.flat().some(({ account, member }) => {
      const isOther = member !== share.member && account.currency === currency;
      return isOther && this.dues.fit(account, member, amount, day) !== null;
    });
  }

  /** What else was found of a line, asked about with what such a line was last said to be. */
  saidOtherwise(found: Found, targets: readonly Target[], payment: Payment): Found {
    const { shares } = this.drives.proposed(targets, payment);
    return { ...found, shares, by: byTold, question: { why: "said-otherwise" } };
  }

  /**
   * The payer, who was said to pay for somebody else, where he owes just as much himself and the line names
   * nobody. Not where he always pays just so for them, and has paid what he owes at present, or pays his own in
   * other words.
   */
  private payerInstead(target: Target, request: FindRequest): number | null {
    const { account, member } = target;
    const { claims, payment } = request;
    const { amount, day } = payment;
    const { own, by } = claims;
    if (typeof own !== "number" || by === "two-names" || own === member) return null;
    if (account.currency !== payment.currency) return null;
    const [next] = this.dues.partsOf(account, own) ?? [];
    if (next?.left !== amount || this.spoken.isNamed(member, request)) return null;
    const isOtherwise =
      this.dues.isAhead(account, own, day) ||
      this.habits.hasPaid({ account, member: own }, request);
    return isOtherwise && this.habits.isHabit(target, request) ? null : own;
  }

  /** What speaks against a payment being what such a payment was said to be. */
  private doubtOfTold(target: Target, request: FindRequest): Question | null {
    if (this.habits.isHabit(target, request)) return null;
    const { payment, claims } = request;
    const { amount, day } = payment;
    const { account, member } = target;
    const parts = account.currency === payment.currency ? this.dues.partsOf(account, member) : null;
    const fit = parts === null ? null : this.dues.fit(account, member, amount, day);
    const isFitting = fit !== null;
    const fits = this.drives.fittingElsewhere(account, member, payment);
    const { named } = this.drives.namedIn(payment);
    const spoken = named.map((i) => this.drives.at(i));
    const isSpokenOf = spoken.includes(account);
    const isDueAsSaid = spoken.some((each) => this.dues.fit(each, member, amount, day) === "due");
    if (spoken.length > 0 && !isSpokenOf && (fit !== "due" || isDueAsSaid))
      return { why: "amount-contradicts", drive: nameOf(account), fits: nameOf(spoken[0]!) };
    // A gift may be of any amount: it is one where the line says so, or nothing else is owed.
    if (parts === null && !isSpokenOf) {
      const other = this.drives.fittingAtAll(account, member, payment);
      if (other !== undefined)
        return { why: "several-drives", drives: [nameOf(account), nameOf(other)] };
    }
    const others = this.drives.openOn(payment).filter((each) => this.dues.asks(each, member));
    if (parts !== null && fit === null && !isSpokenOf && others.length > 1)
      return { why: "several-drives", drives: others.map(nameOf) };
    if (parts !== null && fit !== "due" && fits !== undefined)
      return { why: "amount-contradicts", drive: nameOf(account), fits: nameOf(fits) };
    const isNamed = this.spoken.isNamed(member, request);
    const odd = isFitting ? null : this.drives.oddAmount(account, member, payment);
    if (odd !== null) return this.mates.isTheirs(target, request, isNamed) ? null : odd;
    if (isNamed) return null;
    // From an account of two either may pay.
    const isOwn = claims.own === member && this.spoken.isCalled(member, request);
    const isSure = parts === null || amount === parts[0]?.left || (isOwn && isFitting);
    const mate = isSure
      ? this.mates.mateInstead(target, request)
      : (this.mates.mateAsWell(target, payment, true) ??
        this.mates.mateDueAnywhere(target, payment, true) ??
        this.mates.mateInstead(target, request));
    if (mate === null) return null;
    return { why: "several-people", members: this.households.of(member) };
  }
}

const byTold: Evidence = { person: "told", drive: "said" };
