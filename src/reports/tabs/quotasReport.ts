import { type Day, type DrivePlan, type PlannedQuota, toMajor } from "../../core/index";
import type { Say } from "../../i18n/index";
import { howText } from "../drives/howText";
import type { QuotaRow } from "../report/quotaRow";

interface Division {
  readonly today: Day;
  readonly why: string;
  /** What the whole organisation is called; "" where some group is really called so. */
  readonly everyone: string;
}

/**
 * The rows of the roll that a division gives, groups before their parts. `why` is what the user gave
 * as the reason. Someone exempt stands on the roll with a blank quota.
 */
export function quotasReport(
  plans: readonly DrivePlan[],
  division: Division,
  say: Say,
): readonly QuotaRow[] {
  const rows: QuotaRow[] = [];
  for (const plan of plans)
    for (const planned of plan.quotas) rows.push(quotaRow(planned, plan, division, say));
  return rows;
}

function quotaRow(
  planned: PlannedQuota,
  plan: DrivePlan,
  { today, why, everyone }: Division,
  say: Say,
): QuotaRow {
  const { id, currency } = plan.drive;
  // Members of no group are of the whole organisation too, but nothing is to be said of that.
  const isWhole = planned.level === "group" && planned.group === "";
  const money = (amount: number | null) => (amount === null ? "" : toMajor(amount, currency));
  return {
    drive: id,
    level: say.words.schema.choices.level[planned.level],
    group: isWhole ? everyone : planned.group,
    memberId: planned.memberId,
    member: planned.memberName,
    quota: money(planned.quota),
    before: money(planned.before),
    fairShare: money(planned.fairShare),
    how: howText(planned, plan, say),
    dividedOn: { day: today },
    why,
  };
}
