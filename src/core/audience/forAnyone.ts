import type { Accounts } from "../accounts/accounts";
import type { Money } from "../money";
import type { Settings } from "../settings";
import { coverItems } from "../standing/coverItems";
import type { DriveAccount, ItemStanding, MemberStanding } from "../standing/driveAccount";
import { askedAlike } from "./askedAlike";
import { type OpenPart, openParts } from "./openBooks";
import { type Part, partsOf, passes } from "./parts";
import { headsOf, placesOf } from "./places";
import { voluntaryFigures } from "./voluntary";
import { moneyByQuotas, peopleOf, type ShownMoney, showsInFull } from "./whole";

/** How far a drive has come, as a part of a whole; `exact` false: or further. */
interface ShownProgress {
  readonly part: number;
  readonly of: number;
  readonly exact: boolean;
}

/** What came in, as far as anyone may see it. Money in the drive's currency. */
export interface PublicFigures {
  /** All who are asked, whether exempt or not. */
  readonly asked: number;
  /** Of them who has given anything. */
  readonly given: number;
  /** Whether more may have given. */
  readonly orMore: boolean;
  /** Who has given what was asked; the others are exempt, or have it outstanding. */
  readonly inFull: number | null;
  readonly money: ShownMoney | null;
  readonly progress: ShownProgress | null;
  /** Not exact: at most so much. */
  readonly stillToRaise: ShownMoney | null;
  readonly inHand: ShownMoney | null;
  readonly inKind: Money | null;
}

/** An item, and how much of it is covered by what is shown; null where nothing is. */
export interface PublicItem extends Pick<ItemStanding, "item" | "cost"> {
  readonly covered: ShownMoney | null;
  /** How many have come; null where that would tell what was given in kind. */
  readonly received: number | null;
}

/** What anyone may see of a drive. */
export interface PublicDrive {
  readonly account: DriveAccount;
  /** null: nothing of what came in; one fixed sentence stands in its place, whatever the reason. */
  readonly figures: PublicFigures | null;
  /** Parents first; empty where the drive is shown as a whole only. */
  readonly parts: readonly (Part | OpenPart)[];
  readonly items: readonly PublicItem[];
}

/** Figures before those that come from them. */
type GivenFigures = Pick<
  PublicFigures,
  "asked" | "given" | "orMore" | "inFull" | "money" | "inKind"
>;

/**
 * What anyone may see of these drives: the one filter that every page passes that is not the
 * collector's, so that all of them show the same on one day. It names no member, and its figures name
 * nobody either. The lines that comments name are those of docs/fairness.md, which says why.
 */
export function forAnyone(
  accounts: Accounts,
  drives: readonly DriveAccount[],
): readonly PublicDrive[] {
  return drives
    .filter(({ drive, state }) => drive !== null && state !== "draft")
    .map((account) => {
      const given = givenFigures(accounts, account);
      const figures = given === null ? null : withDerived(account, given);
      const parts = given === null ? [] : publicParts(accounts, account);
      return { account, figures, parts, items: itemsOf(accounts, account, given) };
    });
}

/** Line 12: whether a notice may name who is in arrears: for mandatory drives, where Settings allow it. */
export function mayNameMembers({ basis }: DriveAccount, { namesInNotices }: Settings): boolean {
  return basis === "mandatory" && namesInNotices === "mandatory-only";
}

/** Line 12: whom a notice that may name anyone names: who has something due, grace over. */
export const isInArrears = ({ flagged, dueNow }: MemberStanding): boolean => flagged && dueNow > 0;

/** Line 8: voluntary drives are always safe. */
function hasOpenBooks({ basis }: DriveAccount, { figuresInNotices }: Settings): boolean {
  return basis !== "voluntary" && figuresInNotices === "open-books";
}

function givenFigures(accounts: Accounts, account: DriveAccount): GivenFigures | null {
  const { settings } = accounts.book;
  if (account.basis === "voluntary") return givenToVoluntary(accounts, account);
  const names = mayNameMembers(account, settings);
  const people = peopleOf(account.members, account.memberQuotas, (at) => names && isInArrears(at));
  const { asked, given } = people;
  const inFull = names || !account.memberQuotas ? null : people.inFull;
  if (hasOpenBooks(account, settings)) {
    const money = { amount: account.collected, exact: true };
    return { asked, given, orMore: false, inFull, money, inKind: account.inKind };
  }
  // Lines 3 and 4. Line 12: of who is named all is known, so that the others have to pass without them.
  if (!passes(people.unnamed)) return null;
  const shown = { asked, given, orMore: false, inKind: null };
  if (!showsInFull(people)) return { ...shown, inFull: null, money: null };
  const frame = frameOf(accounts, account);
  const alike = askedAlike(frame, account.members, accounts.adjustments);
  const money = moneyByQuotas(people, account.collected, alike);
  return { ...shown, inFull, money };
}

function givenToVoluntary(accounts: Accounts, account: DriveAccount): GivenFigures | null {
  const figures = voluntaryFigures(accounts, account);
  if (figures === null) return null;
  const { asked } = headsOf(account.members);
  const money = { amount: figures.money, exact: false };
  return { asked, given: figures.given, orMore: true, inFull: null, money, inKind: null };
}

function publicParts(accounts: Accounts, account: DriveAccount): readonly (Part | OpenPart)[] {
  const { settings } = accounts.book;
  // Lines 9 and 12.
  if (account.basis === "voluntary" || mayNameMembers(account, settings)) return [];
  const top = placesOf(frameOf(accounts, account), account.members);
  return hasOpenBooks(account, settings) ? openParts(top, account) : partsOf(top);
}

function frameOf({ frames }: Accounts, { drive }: DriveAccount) {
  return frames.find((frame) => frame.drive.id === drive!.id)!;
}

/** Line 10: what comes from the figures that are shown, and from nothing else. */
function withDerived(account: DriveAccount, figures: GivenFigures): PublicFigures {
  const { target, basis, drive, spent } = account;
  const { asked, given, orMore, inFull, money, inKind } = figures;
  const exact = money?.exact ?? false;
  // What was carried over is another drive's money, and would tell how much that was.
  const mayShowCarried = inKind !== null || account.carried === 0;
  const inHand = drive!.moneyInHand + (money?.amount ?? 0) + account.carried - spent;
  return {
    ...figures,
    progress: progressOf(),
    // Line 9: on a voluntary drive nothing is outstanding.
    stillToRaise:
      money === null || target === null || basis === "voluntary"
        ? null
        : { amount: Math.max(0, target - money.amount), exact },
    // That more than nothing is left, where more was spent than is shown, says nothing.
    inHand:
      money === null || !mayShowCarried || (!exact && inHand < 0)
        ? null
        : { amount: inHand, exact },
  };

  // Line 11: of the target that was stated, never of the quotas' sum.
  function progressOf(): ShownProgress | null {
    if (money !== null && target !== null && target > 0)
      return { part: money.amount, of: target, exact };
    if (inFull !== null) return { part: inFull, of: asked, exact: true };
    return orMore ? { part: given, of: asked, exact: false } : null;
  }
}

/** Line 10: covered by the money that is shown. Gifts in kind are shown in open books only. */
function itemsOf(
  accounts: Accounts,
  account: DriveAccount,
  figures: GivenFigures | null,
): readonly PublicItem[] {
  const money = figures?.money ?? null;
  const inKind = figures?.inKind ?? null;
  const carried = inKind === null ? 0 : account.carried;
  const cash = (money?.amount ?? 0) + carried;
  const frame = frameOf(accounts, account);
  return coverItems(frame, cash, inKind ?? 0).map(({ item, cost, covered }) => {
    const isShown = {
      cash: money !== null,
      "in-kind": inKind !== null,
      "money-in-hand": true,
    }[item.metBy];
    const exact = item.metBy !== "cash" || (money?.exact ?? false) || covered === cost;
    return {
      item,
      cost,
      covered: isShown ? { amount: covered, exact } : null,
      received: item.metBy === "in-kind" && !isShown ? null : item.receivedQuantity,
    };
  });
}
