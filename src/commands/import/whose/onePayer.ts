import type { DriveFinder } from "../finding/driveFinder";
import type { Dues } from "../finding/dues";
import type { Found } from "../finding/found";
import type { Households } from "../finding/households";
import type { FindRequest } from "./findRequest";
import type { Mates } from "./mates";
import type { MeantPeople } from "./meantPeople";
import type { SpokenWords } from "./spokenWords";

/** For whom a line is that names one member, who may pay for others of the household. */
export class OnePayer {
  constructor(
    private readonly households: Households,
    private readonly drives: DriveFinder,
    private readonly dues: Dues,
    private readonly mates: Mates,
    private readonly spoken: SpokenWords,
    private readonly meant: MeantPeople,
  ) {}

  ofOne(member: number, request: FindRequest): Found {
    const { claims, payment } = request;
    const { by, household } = claims;
    const found = this.meant.ofMember(member, request, by);
    if (by === "column" || by === "household") return found;
    if (by === "id" || by === "text") return this.withMates(found, member, request);
    const isOwn =
      by === "name" ||
      by === "two-names" ||
      by === "short-name" ||
      this.spoken.isCalled(member, request);
    if (household.length > 0 && !household.includes(member))
      return { ...found, question: { why: "several-people", members: [member, ...household] } };
    if (isOwn && this.spoken.isBesideMistyped(member, request))
      return { ...found, question: { why: "several-people", members: [member] } };
    if (!isOwn && this.spoken.strangerIn(request, member))
      return { ...found, question: { why: "several-people", members: [member] } };
    const mates = this.households.of(member).filter((mate) => mate !== member);
    if (mates.length === 0) return found;
    const { sure, doubtful } = this.spoken.spokenOf(request, [member, ...mates]);
    const spoken = [...sure, ...doubtful.filter((each) => !sure.includes(each))];
    if (doubtful.length > 0) {
      const meant = [...new Set([member, ...spoken])];
      return this.meant.ofHousehold(meant, payment, "household", false);
    }
    if (spoken.length > 1) return this.meant.ofSeveral(spoken, request, "household");
    if (spoken[0] === member) return found;
    if (spoken.length === 1) {
      if (isOwn) return this.meant.ofMember(spoken[0]!, request, "household");
      return { ...found, question: { why: "several-people", members: [member, ...spoken] } };
    }
    if (household.length > 0) return this.meant.ofHousehold(household, payment, "household");
    const named = this.onlyAsked(found, [member, ...mates], request);
    if (named !== null) return named;
    if (found.question === null && this.spoken.hasOtherWords(request, member))
      return { ...found, question: { why: "several-people", members: [member, ...mates] } };
    // Who shares an account, or writes the family's name, may as well mean another of them.
    const isAlone = isOwn && by !== "two-names" && household.length === 0;
    return this.amongMates(found, [member, ...mates], request, isAlone);
  }

  /** Whoever is named in full is meant, unless the payer is spoken of as well. */
  ofPair([payer, named]: readonly [number, number], request: FindRequest): Found {
    const { sure, doubtful } = this.spoken.spokenOf(request, this.households.of(payer));
    const spoken = [...sure, ...doubtful];
    if (doubtful.some((each) => each !== named))
      return this.meant.ofHousehold(
        [...new Set([named, ...spoken])],
        request.payment,
        "household",
        false,
      );
    if (spoken.every((each) => each === named)) return this.meant.ofMember(named, request, "text");
    return this.meant.ofSeveral([...new Set([named, ...spoken])], request, "household");
  }

  /** Who is named in so many words is meant, unless the line speaks of others of the household too. */
  private withMates(found: Found, member: number, request: FindRequest): Found {
    const { sure, doubtful } = this.spoken.spokenOf(request, this.households.of(member));
    const all = [...new Set([member, ...sure, ...doubtful])];
    const isPayers = (each: number) => each === request.claims.own;
    if (all.every((each) => each === member || isPayers(each))) return found;
    return doubtful.length > 0
      ? this.meant.ofHousehold(all, request.payment, "household", false)
      : this.meant.ofSeveral(all, request, "household");
  }

  /** Where the drive that a line names asks another of the household and nobody else of it: theirs. */
  private onlyAsked(found: Found, family: readonly number[], request: FindRequest): Found | null {
    if (found.question?.why !== "not-asked") return null;
    const [share] = found.shares;
    const asked = family.filter((each) => share && this.dues.asks(share.account, each));
    const [mate, ...others] = asked;
    if (share === undefined || mate === undefined || others.length > 0) return null;
    // What the payer owes himself is not taken for another's.
    const { payment } = request;
    if (this.drives.fittingElsewhere(share.account, share.member, payment) !== undefined)
      return null;
    return this.meant.ofMember(mate, request, "household");
  }

  /** Who of a household may be meant by a payment that names nobody else of it. */
  private amongMates(
    found: Found,
    family: readonly number[],
    request: FindRequest,
    isAlone: boolean,
  ): Found {
    const { payment } = request;
    const [share, ...others] = found.shares;
    if (found.question !== null) {
      const whole = this.meant.ofHousehold(family, payment, "household", false);
      return whole.shares.length > 1 ? whole : found;
    }
    if (share === undefined) return found;
    if (this.mates.isSumOfAll(found, payment))
      return { ...found, question: { why: "several-people", members: family } };
    if (others.length > 0) return found;
    const { amount, day } = payment;
    const fit = this.dues.fit(share.account, share.member, amount, day);
    const isSure = fit === "due" || this.dues.partsOf(share.account, share.member) === null;
    if (isAlone && !isSure) {
      const other = this.mates.mateDueAnywhere(share, payment, fit === null);
      if (other !== null)
        return { ...found, question: { why: "several-people", members: [share.member, other] } };
    }
    const asWell = isAlone && fit !== null ? null : this.mates.mateAsWell(share, payment, isAlone);
    const mate = asWell ?? (isAlone ? this.mates.mateInstead(share, request) : null);
    if (mate === null) return found;
    return { ...found, question: { why: "several-people", members: [share.member, mate] } };
  }
}
