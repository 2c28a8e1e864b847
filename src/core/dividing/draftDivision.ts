import type { Diagnostic } from "../diagnostics/diagnostic";
import { tellOfDrive } from "../drive/tellOfDrive";
import type { Money } from "../money";
import type { DraftContext } from "./draftContext";
import { boundGroups, type GroupBounds } from "./phases/boundGroups";
import { type DraftQuotas, divideLaidOut } from "./phases/divideLaidOut";
import { type ExactTotals, exactTotals } from "./phases/exactTotals";
import { layOutTree } from "./phases/layOutTree";
import { type Listed, listAsked } from "./phases/listAsked";
import { quotasOfPledges } from "./phases/quotasOfPledges";
import { type DriveSums, sumParts } from "./phases/sumParts";
import { amountToDivide, isAllPledged, targetOf, tellPledges } from "./phases/toDivide";
import { weighGroups } from "./phases/weighGroups";
import { weighMembers } from "./phases/weighMembers";
import { tellDropped } from "./tellAsked";

/** A division of one drive before it is put into rows. */
export interface DraftDivision {
  readonly listed: Listed;
  readonly sums: DriveSums;
  readonly bounds: GroupBounds;
  readonly target: Money;
  readonly quotas: DraftQuotas;
}

/**
 * Divides one drive by its rules; null where it cannot be divided, and `found` tells why.
 *
 * Who had joined by the due day, had not left before the opening and is not exempt is asked,
 * once, through the deepest group that matches. Fixed, pledged and kept amounts stand exactly.
 */
export function draftDivision(context: DraftContext, found: Diagnostic[]): DraftDivision | null {
  const { frame, rulings, settings } = context;
  const { totals, listed, sums } = askedFor(context, found);
  const target = targetOf(frame, settings.rounding, sums, found);
  if (target === null) return null;
  if (sums.heads[0] === 0) {
    const { id: drive, currency, target: written } = frame.drive;
    const data = { amount: target, ids: [], drive, currency, fromItems: written === null };
    tellOfDrive(frame.drive, found, "nobody-to-divide-among", data);
    return null;
  }
  tellDropped(frame, sums.heads, found);
  tellPledges(frame, sums, target, found);
  const bounds = boundGroups(context, sums, totals, target);
  const draft = { listed, sums, bounds, target };
  // The members' own pledges are all that there is to it where no group has an amount.
  const groupsHaveAmounts = rulings.groupsBound || totals.some((total) => total !== null);
  const isAllOfMembers = isAllPledged(frame, sums) && !groupsHaveAmounts;
  if (isAllOfMembers) return { ...draft, quotas: quotasOfPledges(context, listed, sums) };
  if (!weighMembers(context, listed, found)) return null;
  const weights = weighGroups(context, listed, sums, found);
  const laidOut = layOutTree(context, listed, sums, bounds, weights);
  const quotas = divideLaidOut(context, laidOut, amountToDivide(frame, sums, target), found);
  return quotas === null ? null : { ...draft, quotas };
}

/** Who is to be asked, whatever the rule, and what of it stands exactly. */
export interface AskedFor {
  readonly totals: ExactTotals;
  readonly listed: Listed;
  readonly sums: DriveSums;
}

/** The first steps of a division, which come before any rule. */
export function askedFor(context: DraftContext, found: Diagnostic[]): AskedFor {
  const totals = exactTotals(context);
  const listed = listAsked(context, totals, found);
  return { totals, listed, sums: sumParts(context, listed, totals) };
}
