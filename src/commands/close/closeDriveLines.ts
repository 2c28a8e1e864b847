import { type DriveAccount, type Money, memberWithId, type Roster } from "../../core/index";
import type { ClosingChoice, ClosingLine } from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import { openGroups } from "./openGroups";

/** Something that is still open in a drive, with the figure behind its text. */
export interface OpenLine {
  readonly line: ClosingLine;
  /** In minor units of the drive's currency; more than 0. */
  readonly amount: Money;
}

/**
 * What is open in a drive when it is to be closed: who paid more than was asked, who has not paid
 * all, and the money in hand. Where members have no quotas, or gifts without a name were credited to
 * a group, it is the groups.
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
  for (const { member, group, standing, quota, contributed } of account.members) {
    if (standing !== "over" || quota === null) continue;
    const choices: readonly ClosingChoice[] = ["refund", ...carry, "leave"];
    const who = { memberId: member.id, member: member.name, group };
    lines.push(made("overpaid", contributed - quota, who, choices));
  }
  const groups = openGroups(account);
  for (const { group, amount } of groups.overpaid)
    lines.push(made("overpaid", amount, { group }, ["refund", "leave"]));
  for (const { member, group, outstanding } of account.memberQuotas
    ? groups.owing
    : owingByName(account)) {
    const who = { memberId: member.id, member: member.name, group };
    const canWriteOff = memberWithId(roster, member.id) !== undefined;
    lines.push(made("outstanding", outstanding, who, writeOff(canWriteOff)));
  }
  for (const { group, amount } of groups.outstanding)
    lines.push(made("outstanding", amount, { group }, writeOff(group !== "")));
  if (account.inHand > 0) lines.push(made("left-over", account.inHand, {}, [...carry, "leave"]));
  return lines;
}

function writeOff(possible: boolean): readonly ClosingChoice[] {
  return possible ? ["write-off", "leave"] : ["leave"];
}

/** Where groups have quotas, who has pledged an amount of their own. */
function owingByName({ members }: DriveAccount) {
  return members.filter(({ outstanding }) => outstanding > 0);
}
