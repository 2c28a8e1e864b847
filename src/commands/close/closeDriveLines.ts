import { type DriveAccount, type Money, memberWithId, type Roster } from "../../core/index";
import type { ClosingChoice, ClosingLine } from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";

/** Something that is still open in a drive, with the figure behind its text. */
export interface OpenLine {
  readonly line: ClosingLine;
  /** In minor units of the drive's currency; more than 0. */
  readonly amount: Money;
}

/**
 * What is open in a drive when it is to be closed: who paid more than was asked, who has not paid
 * all, and the money in hand. Where members have no quotas, it is the lowest groups that have not
 * raised all, unless gifts to the whole drive made up for it.
 */
export function openLines(
  account: DriveAccount,
  roster: Roster,
  carryTo: readonly string[],
  say: Say,
): readonly OpenLine[] {
  const carry: readonly ClosingChoice[] = carryTo.length > 0 ? ["carry-over"] : [];
  const made = (
    kind: ClosingLine["kind"],
    amount: Money,
    who: { readonly memberId?: string; readonly member?: string; readonly group?: string },
    choices: readonly ClosingChoice[],
  ): OpenLine => {
    const { memberId = "", member = "", group = "" } = who;
    const amountText = say.moneyWithCurrency(amount, account.currency);
    const key = [kind, memberId === "" ? group : memberId].join(":");
    return { amount, line: { key, kind, memberId, member, group, amountText, choices } };
  };
  const lines: OpenLine[] = [];
  const owed: OpenLine[] = [];
  for (const { member, group, standing, quota, contributed, outstanding } of account.members) {
    const who = { memberId: member.id, member: member.name, group };
    if (standing === "over" && quota !== null) {
      const choices: readonly ClosingChoice[] = ["refund", ...carry, "leave"];
      lines.push(made("overpaid", contributed - quota, who, choices));
    } else if (outstanding > 0) {
      const canWriteOff = memberWithId(roster, member.id) !== undefined;
      owed.push(made("outstanding", outstanding, who, writeOff(canWriteOff)));
    }
  }
  for (const { group, outstanding } of owingGroups(account))
    owed.push(made("outstanding", outstanding, { group }, writeOff(group !== "")));
  lines.push(...owed);
  if (account.inHand > 0) lines.push(made("left-over", account.inHand, {}, [...carry, "leave"]));
  return lines;
}

function writeOff(possible: boolean): readonly ClosingChoice[] {
  return possible ? ["write-off", "leave"] : ["leave"];
}

/** The lowest groups with something outstanding, where no single member has a quota. */
function owingGroups({ memberQuotas, outstanding, groups }: DriveAccount) {
  if (memberQuotas || outstanding === 0) return [];
  return groups.filter(
    ({ depth, outstanding: own }, i) => own > 0 && (groups[i + 1]?.depth ?? 0) <= depth,
  );
}
