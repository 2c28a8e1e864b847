/** What a column holds, which decides how it is read, formatted and offered. */
export type ColumnKind =
  | "text"
  /** A few words, or several names. */
  | "phrase"
  /** To be read where it stands. */
  | "sentences"
  /** How a figure came about: best read in one line. */
  | "reckoning"
  /** Many sentences, to be copied. */
  | "letter"
  | "id"
  | "money"
  /** An amount of money before it is rounded. */
  | "share"
  | "number"
  | "percent"
  | "day"
  | "dues"
  | "choice"
  | "checkbox"
  | "link"
  | "count"
  /** Days that are left to a day; below zero, that are past. */
  | "daysLeft"
  | "progress"
  /** Words that a formula shows: a cell for text would show the formula itself. */
  | "formula"
  /** Anything the user likes: kept as it is. */
  | "free";

export interface ColumnSpec {
  readonly kind: ColumnKind;
  /** Input tabs: the tab cannot be read without this column. */
  readonly required?: true;
  /** Set up to the right in a collapsed column group. */
  readonly rare?: true;
  /** Generated tabs: the user's column, kept by key through every refresh. */
  readonly kept?: true;
  /** The set of words that a choice is one of: a key of `choices`. */
  readonly choices?: keyof typeof choices;
}

/** The ids of everything a cell can choose between. Words come from i18n, either language is understood. */
export const choices = {
  basis: ["mandatory", "pledged", "voluntary"],
  groupSplit: ["by-members", "equally", "by-weight", "same-rate"],
  memberSplit: ["equally", "by-weight", "by-income", "levelling", "conscience"],
  state: ["draft", "open", "closed"],
  method: ["cash", "transfer", "in-kind", "work", "carried-over"],
  metBy: ["cash", "in-kind", "money-in-hand"],
  inUse: ["yes", "partly", "no"],
  findingState: ["open", "under-way", "put-right", "dropped"],
  adjustment: ["fixed", "floor", "cap", "pledge", "exempt", "write-off"],
  allDrives: ["all"],
  language: ["en", "ko"],
  namesInNotices: ["never", "mandatory-only"],
  figuresInNotices: ["safe", "open-books"],
  rounding: ["largest-remainder", "never-falls"],
  closedInLists: ["overview-only", "this-year", "all"],
  voluntaryFollowUp: ["after-due", "never"],
  paymentCode: ["none", "epc", "upi"],
  nextStep: ["to-contact", "promised", "payment-plan", "disputed", "declined"],
  level: ["group", "member", "unlisted"],
  severity: ["error", "warning", "notice"],
} as const;

export type ChoiceSet = keyof typeof choices;
export type Choice<S extends ChoiceSet> = (typeof choices)[S][number];

const text = { kind: "text" } as const;
const phrase = { kind: "phrase" } as const;
const sentences = { kind: "sentences" } as const;
const money = { kind: "money" } as const;
const day = { kind: "day" } as const;
const formula = { kind: "formula" } as const;
const count = { kind: "count" } as const;

/** The tabs that users write, and their columns in the order in which Set up lays them out. */
export const inputTabs = {
  members: {
    memberId: { kind: "id" },
    name: { kind: "text", required: true },
    groups: phrase,
    weight: { kind: "number" },
    joined: day,
    left: day,
    contact: phrase,
    note: text,
    addressedTo: { kind: "text", rare: true },
    household: { kind: "text", rare: true },
    income: { kind: "money", rare: true },
  },
  drives: {
    drive: { kind: "text", required: true },
    asked: text,
    basis: { kind: "choice", choices: "basis", required: true },
    target: money,
    opens: day,
    due: { kind: "dues" },
    groupSplit: { kind: "choice", choices: "groupSplit" },
    memberSplit: { kind: "choice", choices: "memberSplit" },
    state: { kind: "choice", choices: "state" },
    moneyInHand: { kind: "money", rare: true },
    currency: { kind: "text", rare: true },
    floor: { kind: "money", rare: true },
    cap: { kind: "money", rare: true },
    roundTo: { kind: "money", rare: true },
    note: { kind: "text", rare: true },
  },
  contributions: {
    date: { kind: "day", required: true },
    drive: { kind: "text", required: true },
    member: text,
    group: text,
    amount: { kind: "money", required: true },
    method: { kind: "choice", choices: "method" },
    reference: text,
    note: text,
    currency: { kind: "text", rare: true },
    paidBy: { kind: "text", rare: true },
    receivedBy: { kind: "text", rare: true },
    handedOver: { kind: "free", rare: true },
    receipt: { kind: "text", rare: true },
  },
  settings: {
    setting: { kind: "text", required: true },
    value: { kind: "free", required: true },
    whatItDoes: text,
  },
  groups: {
    group: { kind: "text", required: true },
    partOf: text,
    collector: text,
    weight: { kind: "number" },
    note: text,
  },
  items: {
    drive: { kind: "text", required: true },
    item: { kind: "text", required: true },
    quantity: { kind: "number" },
    unitPrice: money,
    metBy: { kind: "choice", choices: "metBy" },
    priority: { kind: "number" },
    received: { kind: "free" },
    spent: money,
    spentOn: day,
    receipt: text,
    note: text,
    finding: { kind: "text", rare: true },
    inUse: { kind: "choice", choices: "inUse", rare: true },
    seenOn: { kind: "day", rare: true },
  },
  findings: {
    finding: { kind: "text", required: true },
    foundOn: day,
    foundBy: text,
    drive: text,
    putRightBy: day,
    state: { kind: "choice", choices: "findingState" },
    responsible: text,
    evidence: text,
    note: text,
  },
  counts: {
    date: { kind: "day", required: true },
    where: text,
    drive: text,
    amount: { kind: "money", required: true },
    currency: text,
    countedBy: text,
    checkedBy: text,
    note: text,
  },
  adjustments: {
    drive: { kind: "text", required: true },
    who: { kind: "text", required: true },
    adjustment: { kind: "choice", choices: "adjustment", required: true },
    amount: money,
    from: day,
    until: day,
    reason: text,
  },
  rates: {
    currency: { kind: "text", required: true },
    day: { kind: "day", required: true },
    rate: { kind: "number", required: true },
  },
  /** Written by Divide quotas, and from then on the roll that users may correct by hand. */
  quotas: {
    drive: { kind: "text", required: true },
    level: { kind: "choice", choices: "level", required: true },
    group: { kind: "text", required: true },
    memberId: { kind: "id", required: true },
    member: text,
    quota: { kind: "money", required: true },
    before: money,
    fairShare: { kind: "share" },
    how: { kind: "reckoning" },
    dividedOn: day,
    why: text,
  },
} as const satisfies Record<string, Record<string, ColumnSpec>>;

/** The tabs that a refresh rewrites, and their fixed columns in order. */
export const generatedTabs = {
  overview: {
    drive: text,
    progress: { kind: "progress" },
    target: money,
    collected: money,
    outstanding: money,
    due: day,
    daysLeft: { kind: "daysLeft" },
    nothingYet: count,
    notCounted: phrase,
    inHand: money,
    last7Days: money,
    askedCount: count,
    inFull: count,
    inPart: count,
    quotas: money,
    writtenOff: money,
    moreThanAsked: money,
    carried: money,
    inKind: money,
    spent: money,
    counted: money,
    asked: text,
    basis: text,
    currency: text,
  },
  byGroup: {
    drive: text,
    group: text,
    progress: { kind: "progress" },
    quota: money,
    collected: money,
    outstanding: money,
    writtenOff: money,
    moreThanAsked: money,
    asked: count,
    inFull: count,
    inPart: count,
    nothingYet: count,
    collector: text,
    withCollector: money,
    days30: money,
    days60: money,
    days90: money,
    daysOver90: money,
  },
  byMember: {
    drive: text,
    group: text,
    memberId: { kind: "id" },
    member: text,
    standing: text,
    quota: money,
    contributed: money,
    inKind: money,
    outstanding: money,
    dueNow: money,
    lastContribution: day,
    daysPastDue: count,
  },
  /** Between member and paid a column for each part in which a drive falls due: "part:0" and so on. */
  payments: {
    drive: text,
    group: text,
    memberId: { kind: "id" },
    member: text,
    paid: money,
    outstanding: money,
    states: { kind: "text", rare: true },
  },
  followUp: {
    drive: text,
    collector: text,
    group: phrase,
    memberId: { kind: "id" },
    member: text,
    standing: text,
    outstanding: money,
    since: day,
    message: { kind: "letter" },
    remind: { kind: "link" },
    sent: { kind: "checkbox", kept: true },
    nextStep: { kind: "choice", choices: "nextStep", kept: true },
    note: { kind: "free", kept: true },
    remindedOn: { kind: "day", kept: true },
    timesReminded: { kind: "count", kept: true },
  },
  perPerson: {
    memberId: { kind: "id" },
    member: text,
    asked: money,
    given: money,
    inKind: money,
    ifShared: money,
    household: text,
    yearlyIncome: money,
    shareOfIncome: { kind: "percent" },
    alert: text,
  },
  itemsBought: {
    drive: text,
    item: text,
    needed: { kind: "number" },
    unitPrice: money,
    cost: money,
    metBy: text,
    covered: money,
    received: { kind: "free" },
    spent: money,
  },
  remedies: {
    finding: phrase,
    foundOn: day,
    putRightBy: day,
    daysLeft: { kind: "daysLeft" },
    state: text,
    cost: money,
    covered: money,
    received: { kind: "free" },
    spent: money,
    inUse: text,
  },
  noticeboard: {
    drive: text,
    group: phrase,
    progress: { kind: "progress" },
    collected: money,
    stillToRaise: money,
    target: money,
    contributed: count,
    asked: count,
    inFull: count,
    notInFull: count,
    due: day,
    // Last, as "700,000 or more" would touch what stands to the right of it.
    inHand: money,
    inKind: money,
  },
  checks: {
    severity: text,
    tab: text,
    cell: { kind: "link" },
    problem: sentences,
    whatToDo: sentences,
    notCounted: money,
    currency: text,
    acceptedBy: { kind: "free", kept: true },
  },
  /** Written by Roll up branches alone: what formulas read is theirs, and no refresh touches these two. */
  branches: {
    branch: text,
    line: count,
    spreadsheet: text,
    access: formula,
    drive: formula,
    currency: formula,
    progress: { kind: "progress" },
    target: money,
    collected: money,
    outstanding: money,
    due: day,
    inHand: money,
    spent: money,
    basis: text,
    state: formula,
    lines: count,
  },
  branchGroups: {
    branch: text,
    line: count,
    drive: formula,
    currency: text,
    group: text,
    progress: { kind: "progress" },
    quota: money,
    collected: money,
    outstanding: money,
    writtenOff: money,
    moreThanAsked: money,
    asked: count,
    inFull: count,
    inPart: count,
    nothingYet: count,
    state: text,
    lines: count,
  },
  history: {
    when: text,
    who: text,
    command: text,
    drive: text,
    collectedBefore: money,
    collectedAfter: money,
    note: sentences,
  },
} as const satisfies Record<string, Record<string, ColumnSpec>>;

export type InputTab = keyof typeof inputTabs;
export type GeneratedTab = keyof typeof generatedTabs;
export type Tab = InputTab | GeneratedTab;
export type InputColumn<T extends InputTab> = keyof (typeof inputTabs)[T] & string;
export type GeneratedColumn<T extends GeneratedTab> = keyof (typeof generatedTabs)[T] & string;

export function isTab(value: unknown): value is Tab {
  return (
    typeof value === "string" && Object.keys({ ...inputTabs, ...generatedTabs }).includes(value)
  );
}

/** Whether refreshes rewrite this tab. */
export function isGenerated(tab: Tab): tab is GeneratedTab {
  return tab in generatedTabs;
}

/** Settings' rows, in order. Blank values mean the default. */
export const settingIds = [
  "organisation",
  "currency",
  "asOf",
  "language",
  "graceDays",
  "yearStarts",
  "incomeAlert",
  "reminderLimit",
  "namesInNotices",
  "figuresInNotices",
  "rounding",
  "closedInLists",
  "voluntaryFollowUp",
  "payTo",
  "account",
  "paymentCode",
  "moreLedgers",
] as const;
export type SettingId = (typeof settingIds)[number];
