import {
  type Accounts,
  type Adjustment,
  type Book,
  type Contribution,
  type Count,
  type Diagnostic,
  type Drive,
  type DriveAccount,
  type DrivePlan,
  type Finding,
  type Group,
  type Item,
  keepAccounts,
  type Member,
  type MemberStanding,
  type PlanOptions,
  parseIsoDay,
  planDrive,
  type Rate,
  type RollEntry,
  type Settings,
} from "../../src/core/index";

/** Books for tests: only what a test is about is stated, the rest is the quietest default. */

/** A day by its ISO date: `day("2026-03-31")`. */
export function day(iso: string): number {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new RangeError(`day: "${iso}" is not an ISO date`);
  return parsed;
}

/** As of 30 June 2026, in won, seven days of grace. */
export function settings(stated: Partial<Settings> = {}): Settings {
  return {
    organisation: "",
    currency: "KRW",
    asOf: day("2026-06-30"),
    asOfFixed: false,
    graceDays: 7,
    yearStarts: 1,
    incomeAlert: 0.05,
    reminderLimit: null,
    namesInNotices: "never",
    figuresInNotices: "safe",
    rounding: "largest-remainder",
    closedInLists: "overview-only",
    voluntaryFollowUp: "after-due",
    payTo: "",
    account: "",
    paymentCode: "none",
    moreLedgers: [],
    payPlaces: { payTo: null, account: null, paymentCode: null },
    ...stated,
  };
}

/** A member called by the ID: `member("M1", "Plating")`. */
export function member(
  id: string,
  groups: string | readonly string[] = [],
  stated: Partial<Member> = {},
): Member {
  return {
    id,
    hasId: true,
    name: id,
    groups: typeof groups === "string" ? [groups] : groups,
    weight: null,
    joined: null,
    left: null,
    contact: "",
    addressedTo: "",
    household: "",
    income: null,
    place: { tab: "members", row: rowOf(id) },
    ...stated,
  };
}

export function group(
  id: string,
  partOf: string | null = null,
  stated: Partial<Group> = {},
): Group {
  return {
    id,
    partOf,
    collector: "",
    weight: null,
    place: { tab: "groups", row: rowOf(id) },
    ...stated,
  };
}

/** A mandatory drive in won that asks everyone equally. */
export function drive(id: string, stated: Partial<Drive> = {}): Drive {
  return {
    id,
    asked: null,
    basis: "mandatory",
    target: null,
    opens: null,
    due: [],
    groupSplit: "by-members",
    memberSplit: "equally",
    state: null,
    moneyInHand: 0,
    currency: "KRW",
    floor: null,
    cap: null,
    roundTo: null,
    place: { tab: "drives", row: rowOf(id) },
    ...stated,
  };
}

/** Due on one day, or on several in equal parts, or in shares: `due("2026-03-31", "2026-06-30")`. */
export function due(...days: readonly (string | readonly [string, number])[]): Drive["due"] {
  return days.map((each) =>
    typeof each === "string"
      ? { due: day(each), share: null }
      : { due: day(each[0]), share: each[1] * 1_000_000 },
  );
}

export function item(driveId: string, name: string, stated: Partial<Item> = {}): Item {
  return {
    drive: driveId,
    name,
    quantity: 1,
    unitPrice: 0,
    metBy: "cash",
    priority: null,
    received: "",
    spent: 0,
    spentOn: null,
    receipt: "",
    receivedQuantity: typeof stated.received === "number" ? stated.received : 0,
    finding: "",
    inUse: null,
    seenOn: null,
    place: { tab: "items", row: rowOf(name) },
    ...stated,
  };
}

/** Found on 1 February 2026, open, to be put right by nobody and no day. */
export function finding(id: string, stated: Partial<Finding> = {}): Finding {
  return {
    id,
    foundOn: day("2026-02-01"),
    foundBy: "",
    drive: "",
    putRightBy: null,
    state: "open",
    responsible: "",
    place: { tab: "findings", row: rowOf(id) },
    ...stated,
  };
}

/** So much counted by two on a day, in won, over all drives: `count("2026-03-31", 20_000)`. */
export function count(iso: string, amount: number, stated: Partial<Count> = {}): Count {
  return {
    date: day(iso),
    where: "",
    drive: "",
    amount,
    currency: "KRW",
    countedBy: "Pak",
    checkedBy: "Ri",
    place: { tab: "counts", row: rowOf(iso) },
    ...stated,
  };
}

export function adjustment(
  driveId: string | null,
  who: string,
  kind: Adjustment["kind"],
  amount: number | null = null,
  stated: Partial<Adjustment> = {},
): Adjustment {
  return {
    drive: driveId,
    who,
    kind,
    amount,
    from: null,
    until: null,
    reason: "",
    place: { tab: "adjustments", row: rowOf(who) },
    ...stated,
  };
}

export function rate(currency: string, iso: string, value: number): Rate {
  return { currency, day: day(iso), rate: value, place: { tab: "rates", row: 2 } };
}

let nextRow = 2;

/** A gift in cash on 1 March 2026: `gift("Roof", "M1", 10_000)`. */
export function gift(
  driveId: string,
  memberId: string,
  amount: number | null,
  stated: Partial<Contribution> = {},
): Contribution {
  return {
    row: nextRow++,
    date: day("2026-03-01"),
    drive: driveId,
    member: memberId,
    group: "",
    amount,
    method: "cash",
    methodText: "",
    reference: "",
    currency: "",
    paidBy: "",
    receivedBy: "",
    handedOver: false,
    receipts: [],
    note: "",
    ...stated,
  };
}

/** A member's row of the roll, divided on 1 January 2026. */
export function onRoll(
  driveId: string,
  memberId: string,
  quota: number | null,
  stated: Partial<RollEntry> = {},
): RollEntry {
  return {
    drive: driveId,
    level: "member",
    group: "",
    memberId,
    memberName: memberId,
    quota,
    dividedOn: day("2026-01-01"),
    row: rowOf(memberId),
    ...stated,
  };
}

/** A group's row of the roll. */
export function groupOnRoll(driveId: string, groupId: string, quota: number): RollEntry {
  return onRoll(driveId, "", quota, { level: "group", group: groupId, memberName: "" });
}

export function book(stated: Partial<Book> = {}): Book {
  return {
    settings: settings(),
    members: [],
    groups: [],
    drives: [],
    items: [],
    findings: [],
    counts: [],
    adjustments: [],
    rates: [],
    contributions: [],
    issued: [],
    roll: [],
    ...stated,
  };
}

/** The plan of one drive, divided on 1 January 2026 unless stated. */
export function plan(of: Book, driveId: string, options: Partial<PlanOptions> = {}): DrivePlan {
  const stated = { today: day("2026-01-01"), keep: false, ...options };
  return planDrive(keepAccounts(of), driveId, stated);
}

/** Quotas by the ID of each member and the name of each group. */
export function quotasOf({ quotas }: Pick<DrivePlan, "quotas">): Record<string, number | null> {
  return Object.fromEntries(
    quotas.map(({ level, group, memberId, quota }) => [
      level === "group" ? group : memberId,
      quota,
    ]),
  );
}

/** A plan as rows of the roll. */
export function rollOf(
  { drive: of, quotas }: DrivePlan,
  dividedOn = day("2026-01-01"),
): RollEntry[] {
  return quotas.map(({ level, group, memberId, memberName, quota }, row) => ({
    drive: of.id,
    level,
    group,
    memberId,
    memberName,
    quota,
    dividedOn,
    row: row + 2,
  }));
}

/** The book with every drive that can be divided divided on 1 January 2026. */
export function divided(of: Book): Book {
  const accounts = keepAccounts(of);
  const options = { today: day("2026-01-01"), keep: false };
  const roll = of.drives.flatMap(({ id }) => rollOf(planDrive(accounts, id, options)));
  return { ...of, roll };
}

export function accountOf(accounts: Accounts, driveId: string): DriveAccount {
  const account = accounts.drives.find((each) => each.drive?.id === driveId);
  if (account === undefined) throw new RangeError(`accountOf: there is no drive "${driveId}"`);
  return account;
}

export function standingOf(accounts: Accounts, driveId: string, memberId: string): MemberStanding {
  const { members } = accountOf(accounts, driveId);
  const standing = members.find((each) => each.member.id === memberId);
  if (standing === undefined) throw new RangeError(`standingOf: "${memberId}" has no standing`);
  return standing;
}

/** The diagnostics of one code. */
export function found<C extends Diagnostic["code"]>(
  { diagnostics }: { readonly diagnostics: readonly Diagnostic[] },
  code: C,
): Extract<Diagnostic, { code: C }>[] {
  return diagnostics.filter((each) => each.code === code) as Extract<Diagnostic, { code: C }>[];
}

/** Some row of a tab: which one must not matter. */
function rowOf(text: string): number {
  let sum = 2;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
