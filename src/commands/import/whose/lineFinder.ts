import type { Accounts, DriveAccount } from "../../../core/index";
import { isSameTarget } from "../finding/divideOldest";
import type { DriveFinder } from "../finding/driveFinder";
import type { Dues } from "../finding/dues";
import type { Evidence, Found, WrongReference } from "../finding/found";
import type { Payers } from "../finding/payers";
import { accountIn } from "../finding/purposeKey";
import { ClaimDoubts } from "./claimDoubts";
import type { FindRequest } from "./findRequest";
import { Mates } from "./mates";
import { MeantPeople } from "./meantPeople";
import { OnePayer } from "./onePayer";
import { PayerHabits } from "./payerHabits";
import { ReferencedLines } from "./referencedLines";
import { SpokenWords } from "./spokenWords";
import { ToldLines } from "./toldLines";

/**
 * Finds for whom, and for which drive, a line is. What contradicts, and what may as well be something
 * else, is a question with a proposal: never a guess.
 */
export class LineFinder {
  private readonly doubts: ClaimDoubts;
  private readonly referenced: ReferencedLines;
  private readonly toldLines: ToldLines;
  private readonly meant: MeantPeople;
  private readonly payer: OnePayer;

  constructor(accounts: Accounts, drives: DriveFinder, dues: Dues, payers: Payers) {
    const { households } = payers;
    const habits = new PayerHabits(accounts, payers);
    const mates = new Mates(households, drives, dues, habits);
    const spoken = new SpokenWords(accounts.roster, drives, payers);
    this.doubts = new ClaimDoubts(households, spoken);
    this.referenced = new ReferencedLines(drives, dues, this.doubts, mates, households);
    this.toldLines = new ToldLines(households, drives, dues, mates, spoken, habits);
    this.meant = new MeantPeople(households, drives, dues, mates, spoken);
    this.payer = new OnePayer(households, drives, dues, mates, spoken, this.meant);
  }

  find(request: FindRequest): Found {
    const { wrong } = request.references;
    const unknown = wrong.find(({ target }) => target === null);
    const referenced = this.byReferences(request, unknown);
    if (referenced !== null) return referenced;
    const found = this.withoutReference(request);
    const unclear = wrong.find(({ target }) => target !== null) ?? unknown;
    return this.withDoubt(found, unclear, request);
  }

  /**
   * By the references that a line bears; null where these do not say it.
   *
   * @param unknown one that is nobody's here
   */
  private byReferences(request: FindRequest, unknown: WrongReference | undefined): Found | null {
    const { exact, wrong } = request.references;
    const { match, by } = request.claims;
    // A reference with an error in it says nothing by itself, but together with others or a name.
    const targets = [...exact];
    for (const { target } of wrong)
      if (target !== null && !targets.some((each) => isSameTarget(each, target)))
        targets.push(target);
    const [first, ...others] = targets;
    if (first === undefined) return null;
    if (others.length > 0) {
      const found = this.referenced.ofReferences(targets, request.payment);
      return this.withDoubt(found, unknown, request);
    }
    const isNamed = first.member === match && isPlain(by);
    if (exact.length === 0)
      return isNamed
        ? this.referenced.ofReference(first, by, request)
        : this.referenced.ofMistyped(first, request);
    const found = this.referenced.ofReference(first, "reference", request);
    return isNamed ? found : this.withDoubt(found, unknown, request);
  }

  private withDoubt(found: Found, unclear: WrongReference | undefined, request: FindRequest) {
    if (unclear === undefined) return found;
    return this.referenced.withDoubt(found, unclear, request);
  }

  private withoutReference(request: FindRequest): Found {
    const { claims, stated, told, payment } = request;
    const { match, by, own } = claims;
    const doubt = this.doubts.doubtOf(claims, request);
    if (stated !== null) return this.ofStated(stated, doubt, request);
    if (doubt !== null) {
      const found = this.meant.ofMember(doubt[0]!, request, by);
      return { ...found, question: { why: "several-people", members: doubt } };
    }
    const namesake = this.doubts.namesakeOf(request);
    if (namesake !== null) return this.payer.ofOne(namesake, request);
    const last = told[told.length - 1];
    const isTold = last !== undefined && this.toldLines.isToldOf(claims, last);
    // Of namesakes any may have paid, but from one account always the same; partners may share theirs.
    const holders = new Set(request.holders);
    const isTelling =
      accountIn(request.texts.others) !== "" &&
      (!this.doubts.arePartners(own) || holders.size === 1);
    const isOfNamesake =
      Array.isArray(own) &&
      by === "name" &&
      !isTelling &&
      last?.some(({ member }) => own.includes(member)) === true;
    if (isTold && told.length === 1 && !isOfNamesake) return this.toldLines.ofTold(last, request);
    const pair = this.doubts.pairIn(claims);
    const found =
      match === null
        ? this.meant.ofNobody(payment)
        : pair !== null
          ? this.payer.ofPair(pair, request)
          : typeof match === "number"
            ? this.payer.ofOne(match, request)
            : this.meant.ofSeveral(match, request);
    const isFound = found.question === null && found.shares.length > 0;
    if (!isTold || (isFound && !this.toldLines.isAnothersToo(found, request))) return found;
    return this.toldLines.saidOtherwise(found, last, payment);
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
}

/** Whether somebody is named in so many words. */
const isPlain = (by: Evidence["person"]) =>
  by === "name" || by === "id" || by === "column" || by === "text" || by === "short-name";
