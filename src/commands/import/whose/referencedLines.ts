import { divideExactly, isSameTarget } from "../finding/divideOldest";
import { type DriveFinder, isOdd, isOpenOn, nameOf } from "../finding/driveFinder";
import type { Dues } from "../finding/dues";
import type { Evidence, Found, Payment, Question, Target, WrongReference } from "../finding/found";
import type { Households } from "../finding/households";
import type { ClaimDoubts } from "./claimDoubts";
import type { FindRequest } from "./findRequest";
import type { Mates } from "./mates";

/** What lines are that bear payment references, exact or with an error in them. */
export class ReferencedLines {
  constructor(
    private readonly drives: DriveFinder,
    private readonly dues: Dues,
    private readonly doubts: ClaimDoubts,
    private readonly mates: Mates,
    private readonly households: Households,
  ) {}

  /** Somebody's payment reference: exact, and against it can only be what the line says besides. */
  ofReference(
    reference: Target,
    person: Evidence["person"],
    { claims, payment, stated }: FindRequest,
  ): Found {
    const { account, member } = reference;
    const shares = [{ account, member, amount: payment.amount }];
    const certain: Found = {
      shares,
      by: { person, drive: "reference" },
      question: null,
      nameless: null,
    };
    const ask = (question: Question): Found => ({ ...certain, question });
    const other = this.doubts.contradicting(claims, member);
    if (other !== null) return ask({ why: "person-contradicts", reference, member: other });
    if (stated !== null && stated !== account)
      return ask({ why: "drive-contradicts", reference, drive: nameOf(stated) });
    if (!isOpenOn(account, payment.day) && stated === null)
      return ask({ why: "not-open", drives: [nameOf(account)] });
    const isOwn = account.currency === payment.currency;
    const fit = isOwn ? this.dues.fit(account, member, payment.amount, payment.day) : null;
    const fits = this.drives.fittingElsewhere(account, member, payment);
    const named = this.drives.namedIn(payment);
    const spoken = [...named.named, ...named.closed].map((i) => this.drives.at(i));
    const isSpokenOf = spoken.includes(account);
    // What is just what is due is taken by its reference, whatever else is written beside it.
    if (fit === "due" && (fits === undefined || isSpokenOf)) return certain;
    if (spoken.length > 0 && !isSpokenOf)
      return ask({ why: "drive-contradicts", reference, drive: nameOf(spoken[0]!) });
    if (fits !== undefined && !isSpokenOf && fit === null && !this.mayBeRound(reference, payment))
      return ask({ why: "amount-contradicts", drive: nameOf(account), fits: nameOf(fits) });
    const odd = fit === null ? this.drives.oddAmount(account, member, payment) : null;
    return odd === null || !this.mates.isOthersToo(reference, payment, true) ? certain : ask(odd);
  }

  /** Whether an amount may be a gift, or a part of what is asked, and due elsewhere by chance: any round sum. */
  private mayBeRound({ account, member }: Target, { amount, currency }: Payment): boolean {
    if (account.currency !== currency || isOdd(amount, currency)) return false;
    const [next] = this.dues.partsOf(account, member) ?? [];
    return next === undefined ? account.basis === "voluntary" : amount < next.left;
  }

  /**
   * A reference with an error in it, of somebody whom nothing else says: what it must be where the amount is
   * just what is due by it, from the payer's household or from nobody of ours. null: it need not be.
   */
  ofMistyped(meant: Target, request: FindRequest): Found | null {
    const { account, member } = meant;
    const { claims, payment, told } = request;
    const { amount, day, currency } = payment;
    if (account.currency !== currency || told.length > 0) return null;
    const family = this.households.of(member);
    const named = [claims.match].flat().filter((each) => each !== null);
    const isTheirs = named.every((each) => family.includes(each));
    const isDue = isTheirs && this.dues.fit(account, member, amount, day) === "due";
    return isDue ? this.ofReference(meant, "reference", request) : null;
  }

  ofReferences(targets: readonly Target[], payment: Payment): Found {
    const { amount, day, currency } = payment;
    const known = { by: byReference, nameless: null };
    const areAlike = targets.every(
      ({ account }) => account.currency === currency && isOpenOn(account, day),
    );
    const exact = areAlike ? divideExactly(targets, amount, day, this.dues, true) : null;
    if (exact !== null) return { ...known, shares: exact, question: null };
    const drives = [...new Set(targets.map(({ account }) => nameOf(account)))];
    const question: Question =
      drives.length > 1
        ? { why: "several-drives", drives }
        : { why: "several-people", members: targets.map(({ member }) => member) };
    return { ...known, shares: this.drives.proposed(targets, payment).shares, question };
  }

  /** What was found of a line that bears a reference with an error in it, or one of nobody here. */
  withDoubt(
    found: Found,
    { written, target }: WrongReference,
    { payment, stated }: FindRequest,
  ): Found {
    if (target === null) {
      // Where the drive is stated, a reference may be anything of the payer's own.
      const isKnown =
        found.question !== null ||
        found.shares.length === 0 ||
        stated !== null ||
        found.by.person === "told";
      return isKnown ? found : { ...found, question: { why: "unknown-reference", written } };
    }
    const isFound = found.shares.some((share) => isSameTarget(share, target));
    if (isFound && found.question === null) return found;
    const question = { why: "mistyped", written, target } as const;
    if (found.question === null && found.shares.length > 0) return { ...found, question };
    const shares = [{ ...target, amount: payment.amount }];
    return { shares, by: byReference, question, nameless: null };
  }
}

const byReference: Evidence = { person: "reference", drive: "reference" };
