import { divideExactly } from "../finding/divideOldest";
import { type DriveFinder, isOpenOn } from "../finding/driveFinder";
import type { Dues } from "../finding/dues";
import type { Evidence, Found, Payment, Target } from "../finding/found";
import type { Households } from "../finding/households";
import type { FindRequest } from "./findRequest";
import type { Mates } from "./mates";
import type { SpokenWords } from "./spokenWords";

/** For which drives a line is of which it is known who is meant: one, several, a household or nobody. */
export class MeantPeople {
  constructor(
    private readonly households: Households,
    private readonly drives: DriveFinder,
    private readonly dues: Dues,
    private readonly mates: Mates,
    private readonly spoken: SpokenWords,
  ) {}

  ofMember(member: number, request: FindRequest, person: Evidence["person"]): Found {
    const { payment, claims } = request;
    const { shares, by, question } = this.drives.find(member, payment);
    const known = { shares, by: { person, drive: by }, nameless: null };
    const isOdd = question?.why === "more-than-asked" || question?.why === "odd-amount";
    const [share] = shares;
    const isNamed = claims.byId === member || claims.inText === member || claims.stated === member;
    const isTheirs = isOdd && share !== undefined && this.mates.isTheirs(share, request, isNamed);
    return { ...known, question: isTheirs ? null : question };
  }

  /** Several who may be meant: together, where the amount is what they owe together. */
  ofSeveral(
    members: readonly number[],
    request: FindRequest,
    by: Evidence["person"] = request.claims.by,
  ): Found {
    const { payment } = request;
    // From a joint account one of the two may pay alone, and say so.
    const family = this.households.of(members[0]!);
    const isFamily = by === "two-names" || by === "name" || by === "before";
    if (isFamily && members.every((each) => family.includes(each))) {
      const { sure, doubtful } = this.spoken.spokenOf(request, family);
      // Of namesakes nobody is spoken of by what only they are called.
      const { inText } = request.claims;
      const isOnly = inText === null || inText === sure[0];
      if (sure.length === 1 && doubtful.length === 0 && isOnly)
        return this.ofMember(sure[0]!, request, "household");
      if (sure.length > 1 && doubtful.length === 0)
        return this.ofHousehold(sure, payment, "household");
    }
    // Namesakes do not pay together.
    if (by === "household" || by === "two-names" || by === "id" || by === "text")
      return this.ofHousehold(members, payment, by);
    const { nameless } = this.ofNobody(payment);
    return { shares: [], by: { person: by, drive: null }, question: null, nameless };
  }

  /**
   * A payment for several of a household: certain only where the line says that it is for them, and it
   * is the sum of what they owe in one drive, or only one of them is asked by the drive that it names.
   *
   * @param isSaid whether the line says so, and not only who pays
   */
  ofHousehold(
    members: readonly number[],
    payment: Payment,
    person: Evidence["person"],
    isSaid = true,
  ): Found {
    const { named, closed, isOfOtherYear } = this.drives.namedIn(payment);
    const open = this.drives.openOn(payment);
    const spoken = named.map((i) => this.drives.at(i));
    const among = (spoken.length > 0 ? spoken : open).map((account) =>
      members
        .filter((member) => this.dues.asks(account, member))
        .map((member): Target => ({ account, member })),
    );
    const [targets = []] = among;
    const isClear = closed.length === 0 && !isOfOtherYear;
    if (isSaid && spoken.length === 1 && targets.length === 1) {
      const { shares, by, question } = this.drives.find(targets[0]!.member, payment);
      return { shares, by: { person, drive: by }, question, nameless: null };
    }
    const { amount, day } = payment;
    const sums = among.flatMap((each) => {
      const [first] = each;
      if (first === undefined || !open.includes(first.account)) return [];
      const sum = divideExactly(each, amount, day, this.dues, true);
      return sum === null ? [] : [sum];
    });
    const [sum, ...others] = sums;
    // Several drives may come to the same sum, with months paid ahead.
    const isOneDrive = spoken.length === 1 || open.length === 1;
    // One of those who share an account may have paid alone.
    const isOfOne =
      person === "two-names" &&
      among
        .flat()
        .some(({ account, member }) => this.dues.fit(account, member, amount, day) !== null);
    const isSum = sum !== undefined && others.length === 0 && !isOfOne;
    const isCertain = isSaid && isClear && isOneDrive && isSum;
    const shares = sum ?? this.drives.proposed(among.flat(), payment).shares;
    const drive = sum === undefined ? "oldest-due" : spoken.length > 0 ? "words" : "amount";
    const question = isCertain ? null : ({ why: "several-people", members } as const);
    return { shares, by: { person, drive }, question, nameless: null };
  }

  ofNobody(payment: Payment): Found {
    const { named, closed, isOfOtherYear } = this.drives.namedIn(payment);
    const open = this.drives.openOn(payment);
    const [first, ...others] = named.length > 0 ? named.map((i) => this.drives.at(i)) : open;
    const isClear = closed.length === 0 && !isOfOtherYear && others.length === 0;
    const isKnown = isClear && first !== undefined && isOpenOn(first, payment.day);
    return {
      shares: [],
      by: { person: null, drive: null },
      question: null,
      nameless: isKnown ? first : null,
    };
  }
}
