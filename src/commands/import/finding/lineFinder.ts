import {
  type Day,
  type DriveAccount,
  editDistance,
  type Money,
  type Roster,
} from "../../../core/index";
import { statementMonth } from "../statement/words/monthNames";
import { divideExactly, isSameTarget } from "./divideOldest";
import { type DriveFinder, isOpenOn, nameOf } from "./driveFinder";
import { type Dues, sumOf } from "./dues";
import type { Evidence, Found, FoundReferences, Payment, Question, Target } from "./found";
import type { Households } from "./households";
import type { Match } from "./match";
import { nameKey, wordsOf } from "./nameKey";
import type { Claims, Payers, PayerTexts } from "./payers";
import { accountIn } from "./purposeKey";

/** A line, and what has been found of whose it is. */
export interface FindRequest {
  readonly texts: PayerTexts;
  readonly payment: Payment;
  readonly claims: Claims;
  readonly references: FoundReferences;
  /** The drive that the form or the line's own column states; null: the line is to find it. */
  readonly stated: DriveAccount | null;
  /** For whom and what payments like this were said to be: each time that it was said otherwise. */
  readonly told: readonly (readonly Target[])[];
  /** Whom payments from the payer's account were said to be for, whatever their purpose. */
  readonly holders: readonly number[];
}

/**
 * Finds for whom, and for which drive, a line is. What contradicts, and what may as well be something
 * else, is a question with a proposal: never a guess.
 */
export class LineFinder {
  private readonly households: Households;

  constructor(
    private readonly roster: Roster,
    private readonly drives: DriveFinder,
    private readonly dues: Dues,
    private readonly payers: Payers,
  ) {
    this.households = payers.households;
  }

  find(request: FindRequest): Found {
    const { payment, references } = request;
    const { exact, wrong } = references;
    // A reference with an error in it says nothing by itself, but together with others or a name.
    const meant = wrong.flatMap(({ target }) => target ?? []);
    const targets = [...exact];
    for (const target of meant)
      if (!targets.some((each) => isSameTarget(each, target))) targets.push(target);
    const isClear = wrong.every(({ target }) => target !== null);
    const [first] = targets;
    if (targets.length > 1 && isClear) return this.ofReferences(targets, payment);
    const { match, by } = request.claims;
    if (first !== undefined && isClear) {
      if (exact.length > 0) return this.ofReference(first, "reference", request);
      if (first.member === match && isPlain(by)) return this.ofReference(first, by, request);
    }
    const found = this.withoutReference(request);
    const [unclear] = wrong;
    if (unclear === undefined || found.question !== null) return found;
    return this.withDoubt(found, unclear.written, first ?? null, request);
  }

  /** What was found of a line that bears a reference with an error in it, or one of nobody here. */
  private withDoubt(
    found: Found,
    written: string,
    target: Target | null,
    { payment, stated }: FindRequest,
  ): Found {
    if (target === null) {
      // Where the drive is stated, a reference may be anything of the payer's own.
      const isKnown = found.shares.length === 0 || stated !== null || found.by.person === "told";
      return isKnown ? found : { ...found, question: { why: "unknown-reference", written } };
    }
    if (found.shares.some((share) => isSameTarget(share, target))) return found;
    const question = { why: "mistyped", written, target } as const;
    if (found.shares.length > 0) return { ...found, question };
    const shares = [{ ...target, amount: payment.amount }];
    return { shares, by: byReference, question, nameless: null };
  }

  private withoutReference(request: FindRequest): Found {
    const { claims, stated, told, payment } = request;
    const { match, by, own } = claims;
    const doubt = this.doubtOf(claims, request);
    if (stated !== null) return this.ofStated(stated, doubt, request);
    if (doubt !== null) {
      const found = this.ofMember(doubt[0]!, request, by);
      return { ...found, question: { why: "several-people", members: doubt } };
    }
    const namesake = this.namesakeOf(request);
    if (namesake !== null) return this.ofOne(namesake, request);
    const last = told[told.length - 1];
    const isTold = last !== undefined && this.isToldOf(claims, last);
    // Of namesakes any may have paid, but from one account always the same.
    const isTelling = accountIn(request.texts.others) !== "" && !this.arePartners(own);
    const isOfNamesake =
      Array.isArray(own) &&
      by === "name" &&
      !isTelling &&
      last?.some(({ member }) => own.includes(member)) === true;
    if (isTold && told.length === 1 && !isOfNamesake && !this.isOwnDue(last, request))
      return this.ofTold(last, request);
    const pair = this.pairIn(claims);
    const found =
      match === null
        ? this.ofNobody(payment)
        : pair !== null
          ? this.ofPair(pair, request)
          : typeof match === "number"
            ? this.ofOne(match, request)
            : this.ofSeveral(match, request);
    if (!isTold || (found.question === null && found.shares.length > 0)) return found;
    const { shares } = this.drives.proposed(last, payment);
    return { ...found, shares, by: byTold, question: { why: "said-otherwise" } };
  }

  /** A payer, and whom of the same household a text names in full; null: nobody. */
  private pairIn({ match, own, inText }: Claims): readonly [number, number] | null {
    if (!Array.isArray(match) || typeof own !== "number" || typeof inText !== "number") return null;
    return inText !== own && this.households.of(own).includes(inText) ? [own, inText] : null;
  }

  /** Whoever is named in full is meant, unless the payer is spoken of as well. */
  private ofPair([payer, named]: readonly [number, number], request: FindRequest): Found {
    const { sure, doubtful } = this.spokenOf(request, this.households.of(payer));
    const spoken = [...sure, ...doubtful];
    if (doubtful.some((each) => each !== named))
      return this.ofHousehold(
        [...new Set([named, ...spoken])],
        request.payment,
        "household",
        false,
      );
    if (spoken.every((each) => each === named)) return this.ofMember(named, request, "text");
    return this.ofSeveral([...new Set([named, ...spoken])], request, "household");
  }

  /** Whether a payment is just what a household owes together, and not what its one member owes next. */
  private isSumOfAll({ shares, question }: Found, { amount, day }: Payment): boolean {
    const [share, ...others] = shares;
    if (question !== null || share === undefined || others.length > 0) return false;
    const parts = this.dues.partsOf(share.account, share.member);
    if (parts === null || amount === parts[0]?.left || amount === sumOf(parts)) return false;
    return this.isSumOfMates(share, amount, day);
  }

  private isSumOfMates({ account, member }: Target, amount: Money, day: Day): boolean {
    const family = [member, ...this.matesOf(account, member)];
    const targets = family.map((each) => ({ account, member: each }));
    return targets.length > 1 && divideExactly(targets, amount, day, this.dues, false) !== null;
  }

  /** Of whom an ID stands in a text beside what may be another one, mistyped. */
  private isBesideMistyped(match: number, { payment }: FindRequest): boolean {
    const lettersOf = (word: string) => word.replace(/\d/g, "");
    const own = lettersOf(wordsOf(this.roster.members[match]!.id).join(""));
    return payment.purposes.flatMap(wordsOf).some((word) => {
      const isLike = own !== "" && /\d/.test(word) && lettersOf(word) === own;
      return isLike && !this.payers.isId(word);
    });
  }

  /** Whether namesakes keep house together: then they may share an account. */
  private arePartners(match: Match): boolean {
    if (match === null || typeof match === "number") return false;
    return match.some((each) => {
      const family = this.households.of(each);
      return match.some((other) => other !== each && family.includes(other));
    });
  }

  /** Which of those called like the payer has the account, where that was said before. */
  private namesakeOf({ claims: { match, by }, holders }: FindRequest): number | null {
    if (!Array.isArray(match) || by !== "name" || this.arePartners(match)) return null;
    const meant = [...new Set(holders)].filter((member) => match.includes(member));
    return meant.length === 1 ? meant[0]! : null;
  }

  /**
   * Those between whom a line itself leaves a doubt: it bears somebody's ID and another's name, and not
   * one of the same household. null: there is none.
   */
  private doubtOf(
    { match, by, own, inText, before }: Claims,
    request: FindRequest,
  ): readonly number[] | null {
    if (by !== "id" || match === null) return null;
    const [first = 0] = [match].flat();
    if (this.isBesideMistyped(first, request)) return [match].flat();
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

  /** Somebody's payment reference: exact, and against it can only be what the line says besides. */
  private ofReference(
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
    const other = this.contradicting(claims, member);
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
    if (fits !== undefined && !isSpokenOf)
      return ask({ why: "amount-contradicts", drive: nameOf(account), fits: nameOf(fits) });
    const odd = fit === null ? this.drives.oddAmount(account, member, payment) : null;
    return odd === null || !this.isOthersToo(reference, payment, true) ? certain : ask(odd);
  }

  private ofReferences(targets: readonly Target[], payment: Payment): Found {
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

  /** Whom else the line names than a member or somebody of the same household; null: nobody. */
  private contradicting({ stated, byId, own, inText }: Claims, member: number): number | null {
    const family = this.households.of(member);
    for (const claim of [stated, byId, inText])
      if (typeof claim === "number" && claim !== member) return claim;
    if (typeof own === "number") return own === member || family.includes(own) ? null : own;
    if (own === null || own.some((each) => each === member || family.includes(each))) return null;
    return own[0]!;
  }

  private ofStated(
    account: DriveAccount,
    doubt: readonly number[] | null,
    { claims, payment }: FindRequest,
  ): Found {
    const { match, by } = claims;
    const known = { by: { person: by, drive: "stated" }, nameless: account } as const;
    if (typeof match !== "number") return { ...known, shares: [], question: null };
    const shares = [{ account, member: match, amount: payment.amount }];
    const isNews = doubt !== null && doubt[1] !== claims.before;
    const question = isNews ? ({ why: "several-people", members: doubt } as const) : null;
    return { ...known, shares, question };
  }

  /** Whether a line says nothing against whom such lines were said to be for. */
  private isToldOf({ stated, byId, inText }: Claims, targets: readonly Target[]): boolean {
    const isOne = (claim: number) => targets.some(({ member }) => member === claim);
    return [stated, byId, inText].every((claim) => typeof claim !== "number" || isOne(claim));
  }

  /** Whether a payer who was said to pay for others owes just as much himself at present. */
  private isOwnDue(targets: readonly Target[], { claims, payment }: FindRequest): boolean {
    const { own, by } = claims;
    const { amount, currency, day } = payment;
    if (typeof own !== "number" || by === "two-names") return false;
    const [{ account, member } = { account: null, member: own }, ...others] = targets;
    if (account === null || others.length > 0 || member === own || account.currency !== currency)
      return false;
    const [next] = this.dues.partsOf(account, own) ?? [];
    return next?.left === amount && !this.dues.isAhead(account, own, day);
  }

  private ofTold(targets: readonly Target[], request: FindRequest): Found {
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
    const question = this.doubtOfTold(only, request);
    return { ...whole, question };
  }

  /** What speaks against a payment being what such a payment was said to be. */
  private doubtOfTold(target: Target, request: FindRequest): Question | null {
    const { payment, claims } = request;
    const { amount, day } = payment;
    const { account, member } = target;
    const parts = account.currency === payment.currency ? this.dues.partsOf(account, member) : null;
    const fit = parts === null ? null : this.dues.fit(account, member, amount, day);
    const isFitting = fit !== null;
    const fits = this.drives.fittingElsewhere(account, member, payment);
    const { named } = this.drives.namedIn(payment);
    const isSpokenOf = named.some((i) => this.drives.at(i) === account);
    if (named.length > 0 && !isSpokenOf && fit !== "due")
      return {
        why: "amount-contradicts",
        drive: nameOf(account),
        fits: nameOf(this.drives.at(named[0]!)),
      };
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
    const isNamed = this.isNamed(member, request);
    const odd = isFitting ? null : this.drives.oddAmount(account, member, payment);
    if (odd !== null) return this.isTheirs(target, payment, isNamed) ? null : odd;
    if (isNamed) return null;
    const isOwn = claims.own === member;
    const isSure = parts === null || amount === parts[0]?.left || (isOwn && isFitting);
    const mate = isSure
      ? this.mateInstead(target, payment)
      : (this.mateAsWell(target, payment, true) ?? this.mateDueAnywhere(target, payment, true));
    if (mate === null) return null;
    return { why: "several-people", members: this.households.of(member) };
  }

  /** Whether a line names a member in so many words, or by what only they are called in the household. */
  private isNamed(member: number, request: FindRequest): boolean {
    const { byId, inText, stated } = request.claims;
    if ([byId, inText, stated].includes(member)) return true;
    const family = this.households.of(member);
    if (family.length < 2) return false;
    const { sure, doubtful } = this.spokenOf(request, family);
    return sure.length === 1 && sure[0] === member && doubtful.length === 0;
  }

  private ofNobody(payment: Payment): Found {
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

  private ofOne(member: number, request: FindRequest): Found {
    const { claims, payment } = request;
    const { by, household } = claims;
    const found = this.ofMember(member, request, by);
    if (by === "column" || by === "household") return found;
    if (by === "id" || by === "text") return this.withMates(found, member, request);
    const isOwn = by === "name" || by === "two-names" || by === "short-name";
    if (household.length > 0 && !household.includes(member))
      return { ...found, question: { why: "several-people", members: [member, ...household] } };
    if (isOwn && this.isBesideMistyped(member, request))
      return { ...found, question: { why: "several-people", members: [member] } };
    if (!isOwn && this.strangerIn(request, member))
      return { ...found, question: { why: "several-people", members: [member] } };
    const mates = this.households.of(member).filter((mate) => mate !== member);
    if (mates.length === 0) return found;
    const { sure, doubtful } = this.spokenOf(request, [member, ...mates]);
    const spoken = [...sure, ...doubtful.filter((each) => !sure.includes(each))];
    if (doubtful.length > 0) {
      const meant = [...new Set([member, ...spoken])];
      return this.ofHousehold(meant, payment, "household", false);
    }
    if (spoken.length > 1) return this.ofSeveral(spoken, request, "household");
    if (spoken[0] === member) return found;
    if (spoken.length === 1) {
      if (isOwn) return this.ofMember(spoken[0]!, request, "household");
      return { ...found, question: { why: "several-people", members: [member, ...spoken] } };
    }
    if (household.length > 0) return this.ofHousehold(household, payment, "household");
    const named = this.onlyAsked(found, [member, ...mates], request);
    if (named !== null) return named;
    if (found.question === null && this.hasOtherWords(request, member))
      return { ...found, question: { why: "several-people", members: [member, ...mates] } };
    // Who shares an account, or writes the family's name, may as well mean another of them.
    const isAlone = isOwn && by !== "two-names" && household.length === 0;
    return this.amongMates(found, [member, ...mates], payment, isAlone);
  }

  /** Who is named in so many words is meant, unless the line speaks of others of the household too. */
  private withMates(found: Found, member: number, request: FindRequest): Found {
    const { sure, doubtful } = this.spokenOf(request, this.households.of(member));
    const all = [...new Set([member, ...sure, ...doubtful])];
    const isPayers = (each: number) => each === request.claims.own;
    if (all.every((each) => each === member || isPayers(each))) return found;
    return doubtful.length > 0
      ? this.ofHousehold(all, request.payment, "household", false)
      : this.ofSeveral(all, request, "household");
  }

  /** Whether a text has words that may be somebody's: neither a drive's, nor the payer's, nor in every text. */
  private hasOtherWords(request: FindRequest, member: number): boolean {
    const own = [...wordsOf(this.roster.members[member]!.name), ...wordsOf(request.texts.payer)];
    const { reference, note } = request.texts;
    return this.saidIn(request, [reference, note]).some(
      (word) => !/\d/.test(word) && !own.includes(word) && !this.drives.isExplained(word),
    );
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
    return this.ofMember(mate, request, "household");
  }

  /** Whether a text holds part of the name of anybody but the payer and whom they have paid for. */
  private strangerIn({ payment, texts }: FindRequest, member: number): boolean {
    const own = new Set([...wordsOf(this.roster.members[member]!.name), ...wordsOf(texts.payer)]);
    return payment.purposes.flatMap(wordsOf).some((word) => {
      const isName = word.length > 2 && this.payers.isNameWord(word);
      return isName && !own.has(word) && statementMonth(word) === null;
    });
  }

  /** Who of a household may be meant by a payment that names nobody else of it. */
  private amongMates(
    found: Found,
    family: readonly number[],
    payment: Payment,
    isAlone: boolean,
  ): Found {
    const [share, ...others] = found.shares;
    if (found.question !== null) {
      const whole = this.ofHousehold(family, payment, "household", false);
      return whole.shares.length > 1 ? whole : found;
    }
    if (share === undefined || others.length > 0) return found;
    if (this.isSumOfAll(found, payment))
      return { ...found, question: { why: "several-people", members: family } };
    const { amount, day } = payment;
    const isFitting = this.dues.fit(share.account, share.member, amount, day) !== null;
    const fit = this.dues.fit(share.account, share.member, amount, day);
    const isSure = fit === "due" || this.dues.partsOf(share.account, share.member) === null;
    if (isAlone && !isSure) {
      const other = this.mateDueAnywhere(share, payment, fit === null);
      if (other !== null)
        return { ...found, question: { why: "several-people", members: [share.member, other] } };
    }
    const mate =
      isAlone && isFitting
        ? this.mateInstead(share, payment)
        : this.mateAsWell(share, payment, isAlone);
    if (mate === null) return found;
    return { ...found, question: { why: "several-people", members: [share.member, mate] } };
  }

  /**
   * One of the household who owes just as much in the same drive, and since an earlier day, where the
   * member has paid the present instalment already: for whom the next of the same sum probably is.
   */
  private mateInstead(
    { account, member }: Target,
    { amount, day, currency }: Payment,
  ): number | null {
    if (account.currency !== currency) return null;
    if (!this.dues.isAhead(account, member, day)) return null;
    const own = this.dues.partsOf(account, member)?.[0]?.due ?? null;
    const isFirst = (mate: number) => {
      const due = this.dues.partsOf(account, mate)?.[0]?.due ?? null;
      return own === null || (due !== null && due < own);
    };
    const mates = this.matesOf(account, member);
    return (
      mates.find((mate) => this.dues.fit(account, mate, amount, day) === "due" && isFirst(mate)) ??
      null
    );
  }

  /** One of the household who owes just as much, in the same drive or, for an odd amount, in any. */
  private mateDueAnywhere(share: Target, payment: Payment, isOdd: boolean): number | null {
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
  private mateAsWell(
    { account, member }: Target,
    { amount, day, currency }: Payment,
    isAlone: boolean,
  ): number | null {
    if (account.currency !== currency) return null;
    const isOpen = !isAlone && this.dues.partsOf(account, member) === null;
    const isFit = (mate: number) => this.dues.fit(account, mate, amount, day) !== null;
    return this.matesOf(account, member).find((mate) => isOpen || isFit(mate)) ?? null;
  }

  private matesOf(account: DriveAccount, member: number): readonly number[] {
    return this.households
      .of(member)
      .filter((mate) => mate !== member && this.dues.asks(account, mate));
  }

  /**
   * Those of a household whom a text speaks of by what only they are called; doubtful where that is the
   * name of a month too, or a bank or a typing error has spoilt it.
   */
  private spokenOf(
    request: FindRequest,
    family: readonly number[],
  ): { readonly sure: readonly number[]; readonly doubtful: readonly number[] } {
    const said = this.saidIn(request);
    const run = said.join("");
    const names = family.map((each) => wordsOf(this.roster.members[each]!.name));
    const sure: number[] = [];
    const doubtful: number[] = [];
    for (const [i, member] of family.entries()) {
      const own = names[i]!.filter(
        (word) => word.length > 1 && !names.some((other, j) => j !== i && other.includes(word)),
      );
      const isPlain = (word: string) => said.includes(word) && statementMonth(word) === null;
      const isSpoilt = (word: string) =>
        said.includes(word) ||
        (word.length > 3 && (run.includes(word) || said.some((each) => isNear(each, word))));
      const first = names[i]![0] ?? "";
      const isShared = said.includes(first) && names.some((each) => each.indexOf(first) > 0);
      const id = wordsOf(this.roster.members[member]!.id).join("");
      const isParted = /\d/.test(id) && id.length > 2 && run.includes(id) && !said.includes(id);
      if (own.some(isPlain)) sure.push(member);
      else if (isShared || isParted || own.some(isSpoilt)) doubtful.push(member);
    }
    return { sure, doubtful };
  }

  /** The words of a payment's purposes, but for the household's name, which is nobody's of it alone. */
  private saidIn(
    { payment, texts, claims }: FindRequest,
    purposes: readonly string[] = payment.purposes,
  ): readonly string[] {
    const payer = nameKey(texts.payer);
    const words = purposes.filter((text) => nameKey(text) !== payer).flatMap(wordsOf);
    const [first] = claims.household;
    if (first === undefined) return words;
    const label = wordsOf(this.roster.members[first]!.household);
    return words.filter((word) => !label.includes(word));
  }

  private ofMember(
    member: number,
    { payment, claims }: FindRequest,
    person: Evidence["person"],
  ): Found {
    const { shares, by, question } = this.drives.find(member, payment);
    const known = { shares, by: { person, drive: by }, nameless: null };
    const isOdd = question?.why === "more-than-asked" || question?.why === "odd-amount";
    const [share] = shares;
    const isNamed = claims.byId === member || claims.inText === member || claims.stated === member;
    const isTheirs = isOdd && share !== undefined && this.isTheirs(share, payment, isNamed);
    return { ...known, question: isTheirs ? null : question };
  }

  /**
   * Whether a payment of an odd amount can be nobody else's and for nothing else: sent twice, say, or
   * rounded up.
   *
   * @param isNamed whether the line names the member in so many words, whoever pays
   */
  private isTheirs({ account, member }: Target, payment: Payment, isNamed: boolean): boolean {
    // More than what is asked may be for something else too, unless it is just what was asked before.
    const isAgain = this.dues.isWholeInstalments(account, member, payment.amount);
    return isAgain && !this.isOthersToo({ account, member }, payment, isNamed);
  }

  /** Whether a payment may be for others of the household, or for other drives too. */
  private isOthersToo(target: Target, payment: Payment, isNamed: boolean): boolean {
    const { amount, day } = payment;
    const isOthers =
      !isNamed &&
      (this.mateAsWell(target, payment, true) !== null || this.isSumOfMates(target, amount, day));
    return isOthers || this.drives.isSumOfDrives(target.member, payment);
  }

  /** Several who may be meant: together, where the amount is what they owe together. */
  private ofSeveral(
    members: readonly number[],
    request: FindRequest,
    by: Evidence["person"] = request.claims.by,
  ): Found {
    const { payment } = request;
    // From a joint account one of the two may pay alone, and say so.
    const family = this.households.of(members[0]!);
    const isFamily = by === "two-names" || by === "name" || by === "before";
    if (isFamily && members.every((each) => family.includes(each))) {
      const { sure, doubtful } = this.spokenOf(request, family);
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
  private ofHousehold(
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
}

const byReference: Evidence = { person: "reference", drive: "reference" };
const byTold: Evidence = { person: "told", drive: "said" };

/** Whether somebody is named in so many words. */
const isPlain = (by: Evidence["person"]) =>
  by === "name" || by === "id" || by === "column" || by === "text" || by === "short-name";

/** Whether a word is a name with a typing error. */
function isNear(word: string, name: string): boolean {
  const errors = name.length < 8 ? 1 : 2;
  return word.length > 3 && editDistance(word, name, errors) <= errors;
}
