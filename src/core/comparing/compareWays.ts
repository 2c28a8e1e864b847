import type { Diagnostic } from "../diagnostics/diagnostic";
import type { DraftContext } from "../dividing/draftContext";
import {
  type AskedFor,
  askedFor,
  type DraftDivision,
  draftDivision,
} from "../dividing/draftDivision";
import { type DriveFrame, withSplits } from "../drive/driveFrame";
import type { Money } from "../money";
import type { People } from "../roll/people";
import type { Burden } from "../standing/burdens";
import type { DriveAccount } from "../standing/driveAccount";
import { sharesAHead } from "../standing/sharesAHead";
import { type AmountsNow, AskedPeople, type Listed, type WayFigures } from "./wayFigures";
import { type Way, waysToCompare } from "./waysToCompare";

/** What dividing in one way gives, or why it cannot be divided so. */
export interface ComparedWay extends Way {
  /** Whether it is what Drives states. */
  readonly isStated: boolean;
  /** null where it cannot be divided so. */
  readonly quotas: WayQuotas | null;
  readonly figures: WayFigures | null;
  /** Why it cannot be divided so; empty where it can. */
  readonly problems: readonly Diagnostic[];
}

/** The quotas that a division would give. */
export interface WayQuotas {
  /** By node of the drive's tree; NaN where nobody is asked. */
  readonly ofGroups: Float64Array;
  /** By person; 0 of whoever is not asked, and where members have no quotas. */
  readonly ofMembers: Float64Array;
}

export interface ComparedWays {
  readonly ways: readonly ComparedWay[];
  /** How many would be asked, and of how many of them an income is kept. */
  readonly asked: number;
  readonly withIncome: number;
  /** What "now" is: the quotas on the roll, or before there are any what Drives states; null: neither. */
  readonly now: "roll" | "stated" | null;
}

/**
 * Divides a drive in every way that the data allow, each with its floors, caps and adjustments, and
 * says what each would mean. Nobody keeps a present quota.
 *
 * @param account the drive's as it stands; undefined: none is kept
 */
export function compareWays(
  context: DraftContext,
  account: DriveAccount | undefined,
  burdens: readonly Burden[],
): ComparedWays {
  return new Comparing(context, account, burdens).compare();
}

class Comparing {
  private readonly context: DraftContext;
  private readonly burdens: readonly Burden[];
  private readonly asked: AskedFor;
  private readonly onRoll: AmountsNow | null;

  constructor(
    context: DraftContext,
    account: DriveAccount | undefined,
    burdens: readonly Burden[],
  ) {
    this.context = context;
    this.burdens = burdens;
    this.asked = askedFor(context, []);
    this.onRoll = amountsOnRoll(context.frame, context.people, account);
  }

  compare(): ComparedWays {
    const { context, onRoll } = this;
    const ways = waysToCompare(context.frame, context.people, this.asked);
    const divided = ways.map((way) => this.divide(way));
    const stated = divided.find(({ isStated }) => isStated);
    const now = onRoll ?? this.asStated(stated);
    const people = new AskedPeople(context, this.asked.listed, this.burdens, now);
    const known = [people];
    return {
      ways: divided.map((way) => this.withFigures(way, now, known)),
      asked: people.persons.length,
      withIncome: people.withIncome,
      now: onRoll !== null ? "roll" : now === null ? null : "stated",
    };
  }

  private divide(way: Way): DividedWay {
    const { groupSplit, memberSplit } = this.context.frame.drive;
    const isStated = way.groupSplit === groupSplit && way.memberSplit === memberSplit;
    const context = { ...this.context, frame: withSplits(this.context.frame, way) };
    const found: Diagnostic[] = [];
    const draft = draftDivision(context, found);
    const problems = draft === null ? found.filter(({ severity }) => severity === "error") : [];
    return { ...way, isStated, context, draft, problems };
  }

  /** Before anything is divided, what is asked now is what the drive as it stands in Drives would ask. */
  private asStated(stated: DividedWay | undefined): AmountsNow | null {
    if (stated === undefined || stated.draft === null) return null;
    const amounts = amountsOf(stated.context, stated.draft);
    const byPerson = new Float64Array(this.context.people.all.length);
    for (const [i, { person }] of stated.draft.listed.askedAt.flat().entries())
      byPerson[person] = amounts[i]!;
    return { amounts: byPerson, areInBurdens: false };
  }

  private withFigures(
    { context, draft, ...way }: DividedWay,
    now: AmountsNow | null,
    known: AskedPeople[],
  ): ComparedWay {
    if (draft === null) return { ...way, quotas: null, figures: null };
    const { ofGroups, ofMembers } = draft.quotas;
    const figures = this.peopleIn(draft.listed, now, known).figuresOf(amountsOf(context, draft));
    return { ...way, quotas: { ofGroups, ofMembers }, figures };
  }

  /** Nearly always all ways ask the same people: what is known of them is found once. */
  private peopleIn(listed: Listed, now: AmountsNow | null, known: AskedPeople[]): AskedPeople {
    const found = known.find((people) => people.areIn(listed));
    if (found !== undefined) return found;
    const people = new AskedPeople(this.context, listed, this.burdens, now);
    known.push(people);
    return people;
  }
}

interface DividedWay extends Omit<ComparedWay, "quotas" | "figures"> {
  readonly context: DraftContext;
  readonly draft: DraftDivision | null;
}

/**
 * What each of those listed would be asked for: the quota; of a drive that leaves it to conscience
 * what is fixed or promised, or a head of the group's quota.
 */
function amountsOf(
  { frame, rulings }: DraftContext,
  { listed, quotas }: DraftDivision,
): Float64Array {
  const { ofMembers, ofGroups } = quotas;
  const asked = listed.askedAt.flat();
  if (frame.drive.memberSplit !== "conscience")
    return Float64Array.from(asked, ({ person }) => ofMembers[person]!);
  const nodes = Int32Array.from(asked, ({ node }) => node);
  const own = Float64Array.from(asked, ({ person }) => {
    const ruling = rulings.isEmpty ? null : rulings.ofMember(person);
    return ruling?.fixed ?? ruling?.pledge ?? Number.NaN;
  });
  const shares = sharesAHead(frame.tree, ofGroups, { nodes, own });
  return own.map((amount, i) => (Number.isNaN(amount) ? shares[i]! : amount));
}

/** What the roll asks of each by now; null where there is nothing of the drive on it. */
function amountsOnRoll(
  frame: DriveFrame,
  people: People,
  account: DriveAccount | undefined,
): AmountsNow | null {
  if (frame.roll.length === 0 || account === undefined) return null;
  const amounts = new Float64Array(people.all.length);
  for (const [i, { person, asked, quota, suggestedLeast }] of account.members.entries()) {
    const share = account.shares[i]!;
    if (!asked) continue;
    const rest: Money = Number.isNaN(share) ? suggestedLeast : share;
    amounts[person] = quota ?? rest;
  }
  return { amounts, areInBurdens: frame.state !== "draft" };
}
