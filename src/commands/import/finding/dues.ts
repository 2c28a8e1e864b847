import {
  type Accounts,
  type Day,
  type DriveAccount,
  type MemberStanding,
  type Money,
  partsOfQuota,
} from "../../../core/index";

/** What is left of one instalment; `due` null: there is no day by which it is asked. */
export interface OpenPart {
  readonly due: Day | null;
  readonly left: Money;
}

/**
 * How an amount fits what one member is asked for in one drive: `due` is the next instalment, all that
 * has fallen due, or all that is outstanding; `ahead` is several instalments on end; null is neither.
 */
export type Fit = "due" | "ahead" | null;

/**
 * What is asked of members and outstanding, with what the file's own lines have paid so far. Money in
 * each drive's currency.
 */
export class Dues {
  private readonly standings = new Map<DriveAccount, ReadonlyMap<string, MemberStanding>>();
  /** By drive and member: what lines of the file pay. */
  private readonly planned = new Map<string, Money>();

  constructor(private readonly accounts: Accounts) {}

  /** Whether a drive asks a member; one that is not divided yet may ask anybody. */
  asks(account: DriveAccount, member: number): boolean {
    const standing = this.standingOf(account, member);
    if (standing !== undefined && standing.standing !== "undivided") return standing.asked;
    return account.memberQuotas && account.dividedOn === null;
  }

  /** The instalments that are not paid in full, oldest first; null: no amount is asked. */
  partsOf(account: DriveAccount, member: number): readonly OpenPart[] | null {
    const standing = this.standingOf(account, member);
    if (account.drive === null || standing === undefined || standing.quota === null) return null;
    const { contributed, writtenOff } = standing;
    let paid = Math.max(0, contributed + this.paidOf(account, member)) + writtenOff;
    const open: OpenPart[] = [];
    for (const { due, quota } of this.wholeParts(account, member)) {
      const left = Math.max(0, quota - paid);
      paid = Math.max(0, paid - quota);
      if (left > 0) open.push({ due, left });
    }
    return open;
  }

  /** Whether an amount is one whole instalment or several, whatever is paid of them: who sends it twice. */
  isWholeInstalments(account: DriveAccount, member: number, amount: Money): boolean {
    let sum = 0;
    return this.wholeParts(account, member).some(({ quota }) => {
      sum += quota;
      return amount === quota || amount === sum;
    });
  }

  /** All instalments, whatever is paid of them: one without a day where the drive names none. */
  private wholeParts(account: DriveAccount, member: number) {
    const { drive } = account;
    const quota = this.standingOf(account, member)?.quota ?? null;
    if (drive === null || quota === null) return [];
    const parts = partsOfQuota(drive, quota, this.accounts.roster.members[member]!.joined);
    return parts.length === 0 ? [{ due: null, quota }] : parts;
  }

  /**
   * Whether a member has paid what is asked by the present instalment: who pays once more may mean
   * somebody else by it.
   */
  isAhead(account: DriveAccount, member: number, day: Day): boolean {
    const open = this.partsOf(account, member);
    const due = account.drive?.due ?? [];
    const next = open?.[0]?.due ?? null;
    const before = due.filter((each) => next === null || each.due < next);
    const last = before[before.length - 1];
    return open !== null && last !== undefined && last.due >= day;
  }

  /** How an amount fits on a day. */
  fit(account: DriveAccount, member: number, amount: Money, day: Day): Fit {
    const parts = this.partsOf(account, member);
    if (parts === null || parts.length === 0) return null;
    if (amount === parts[0]!.left) return "due";
    let sum = 0;
    let fits: Fit = null;
    for (const [i, { due, left }] of parts.entries()) {
      sum += left;
      if (sum > amount) break;
      if (sum < amount) continue;
      const isLast = i === parts.length - 1;
      const next = parts[i + 1]?.due ?? null;
      fits = isLast || (due !== null && due <= day && (next ?? due) > day) ? "due" : "ahead";
    }
    return fits;
  }

  /** Notes that a line of the file pays so much. */
  pay(account: DriveAccount, member: number, amount: Money): void {
    this.planned.set(keyOf(account, member), this.paidOf(account, member) + amount);
  }

  private paidOf(account: DriveAccount, member: number): Money {
    return this.planned.get(keyOf(account, member)) ?? 0;
  }

  private standingOf(account: DriveAccount, member: number): MemberStanding | undefined {
    let standings = this.standings.get(account);
    if (standings === undefined) {
      standings = new Map(account.members.map((each) => [each.member.id, each]));
      this.standings.set(account, standings);
    }
    return standings.get(this.accounts.roster.members[member]!.id);
  }
}

const keyOf = ({ drive }: DriveAccount, member: number) => `${member} ${drive?.id ?? ""}`;

/** All that is left of several instalments. */
export const sumOf = (parts: readonly OpenPart[]): Money =>
  parts.reduce((sum, { left }) => sum + left, 0);
