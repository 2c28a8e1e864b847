import {
  type Accounts,
  currencyDecimals,
  type DriveAccount,
  type Money,
  toMinor,
} from "../../../core/index";
import type { DecidedPart, LineDecision } from "../../../dialogs/protocol";
import type { Say } from "../../../i18n/index";
import { decodeAmount } from "../../../tables/index";
import { findMember } from "../../book/findMember";
import type { Share } from "../finding/found";
import type { GiftLine } from "./giftLines";

/** What a decision makes of a line, and why it cannot be that; "" where it can. */
export interface Decided {
  readonly shares: readonly Share[];
  readonly problem: string;
}

/** The shares that somebody decided on: together the line, to the last unit. */
export function decidedShares(
  { parts }: LineDecision,
  { amount, currency }: GiftLine,
  accountByDrive: ReadonlyMap<string, DriveAccount>,
  { roster }: Accounts,
  say: Say,
): Decided {
  const { gift, importing } = say.words.pages;
  const shares: Share[] = [];
  let sum: Money = 0;
  for (const part of parts) {
    const drive = part.drive.trim().normalize();
    const account = accountByDrive.get(drive);
    if (account === undefined) {
      const problem =
        drive === "" ? gift.noDrive : gift.unknownDrive(drive, null, say.words.schema.tabs.drives);
      return { shares, problem };
    }
    const member = findMember(part.memberId, roster, say);
    if (typeof member !== "number") return { shares, problem: member.message };
    const money = amountOf(part, parts.length, amount, currency);
    if (money === null) return { shares, problem: importing.partNotRead(part.amount) };
    sum += money;
    shares.push({ account, member, amount: money });
  }
  const problem =
    sum === amount
      ? ""
      : importing.partsDiffer(
          say.moneyWithCurrency(sum, currency),
          say.moneyWithCurrency(amount, currency),
        );
  return { shares, problem };
}

/** null where it is not an amount above nought. */
function amountOf(
  { amount }: DecidedPart,
  parts: number,
  whole: Money,
  currency: string,
): Money | null {
  if (parts === 1 && amount.trim() === "") return whole;
  const major = decodeAmount(amount, currency);
  const minor = major === null ? null : toMinor(major, currency);
  return minor === null || minor <= 0 ? null : minor;
}

/** An amount as it would be typed: no marks but the one before decimals. */
export function typedAmount(amount: Money, currency: string): string {
  const decimals = currencyDecimals(currency);
  return (amount / 10 ** decimals).toFixed(decimals);
}
