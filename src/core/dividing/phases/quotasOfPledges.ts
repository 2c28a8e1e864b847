import type { DraftContext } from "../draftContext";
import type { DraftQuotas } from "./divideLaidOut";
import type { Listed } from "./listAsked";
import type { DriveSums } from "./sumParts";

/** Quotas that are just what everybody asked has pledged, or another amount that stands exactly. */
export function quotasOfPledges(
  { people }: DraftContext,
  { askedAt }: Listed,
  { whole }: DriveSums,
): DraftQuotas {
  const ofGroups = Float64Array.from(whole, ({ heads, exact }) => (heads > 0 ? exact : Number.NaN));
  const ofMembers = new Float64Array(people.all.length);
  for (const list of askedAt) for (const { person, floor } of list) ofMembers[person] = floor;
  return { ofGroups, ofMembers, total: ofGroups[0]!, explain: null };
}
