import type { Households } from "../finding/households";
import type { Match } from "../finding/match";
import type { Claims } from "../finding/payers";
import type { FindRequest } from "./findRequest";
import type { SpokenWords } from "./spokenWords";

/** What the ways in which a line names people say against, or beside, each other. */
export class ClaimDoubts {
  constructor(
    private readonly households: Households,
    private readonly spoken: SpokenWords,
  ) {}

  /**
   * Those between whom a line itself leaves a doubt: it bears somebody's ID and another's name, and not
   * one of the same household. null: there is none.
   */
  doubtOf(
    { match, by, own, inText, before }: Claims,
    request: FindRequest,
  ): readonly number[] | null {
    if (by !== "id" || match === null) return null;
    const [first = 0] = [match].flat();
    if (this.spoken.isBesideMistyped(first, request)) return [match].flat();
    if (typeof match !== "number") {
      const family = this.households.of(match[0]!);
      const named = [inText, own].flatMap((each) => each ?? []);
      const isContrary = named.some((each) => !match.includes(each) && !family.includes(each));
      const isMissing = [inText].flat().some((each) => each !== null && !match.includes(each));
      return isContrary || isMissing || match.some((each) => !family.includes(each)) ? match : null;
    }
    const family = this.households.of(match);
    const other = [inText, own].find((each) => typeof each === "number" && each !== match);
    if (typeof other === "number" && (other === inText || !family.includes(other)))
      return [match, other];
    if (Array.isArray(own) && !own.some((each) => family.includes(each))) return [match, ...own];
    const isHabit = own === null && typeof before === "number" && !family.includes(before);
    return isHabit ? [match, before] : null;
  }

  /** Whom else the line names than a member or somebody of the same household; null: nobody. */
  contradicting({ stated, byId, own, inText }: Claims, member: number): number | null {
    const family = this.households.of(member);
    for (const claim of [stated, byId, inText])
      if (typeof claim === "number" && claim !== member) return claim;
    if (typeof own === "number") return own === member || family.includes(own) ? null : own;
    if (own === null || own.some((each) => each === member || family.includes(each))) return null;
    return own[0]!;
  }

  /** A payer, and whom of the same household a text names in full; null: nobody. */
  pairIn({ match, own, inText }: Claims): readonly [number, number] | null {
    if (!Array.isArray(match) || typeof own !== "number" || typeof inText !== "number") return null;
    return inText !== own && this.households.of(own).includes(inText) ? [own, inText] : null;
  }

  /** Which of those called like the payer has the account, where that was said before. */
  namesakeOf({ claims: { match, by }, holders }: FindRequest): number | null {
    if (!Array.isArray(match) || by !== "name" || this.arePartners(match)) return null;
    const meant = [...new Set(holders)].filter((member) => match.includes(member));
    return meant.length === 1 ? meant[0]! : null;
  }

  /** Whether namesakes keep house together: then they may share an account. */
  arePartners(match: Match): boolean {
    if (match === null || typeof match === "number") return false;
    return match.some((each) => {
      const family = this.households.of(each);
      return match.some((other) => other !== each && family.includes(other));
    });
  }
}
