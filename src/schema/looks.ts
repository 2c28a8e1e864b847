import type { Tab } from "./tabs";

/**
 * How everything looks: the one place that names a colour, a size or a width. Tabs, charts and paper
 * take theirs from here; docs/looks.md shows them. A grid is the user's to type in, ruled lines are ours
 * to read; and colour repeats a word, it never replaces it.
 */
export const palette = {
  page: "#ffffff",
  ink: "#1f2a2e",
  muted: "#4c5a60",
  /** What stands in the row above already. */
  repeated: "#68757b",
  /** Ours: the name of a tab, the line below its headers, the colour of its tab. */
  ours: "#0b5c56",
  oursHeader: "#ddece8",
  yours: "#2e6bad",
  yoursHeader: "#e4ecf7",
  yoursCells: "#f7fafe",
  totals: "#f1f6f5",
  stale: "#fff1d6",
  notCounted: "#7a4a00",
  hairline: "#dde3e5",
  /** What is still to come in a bar, and what makes it seen on white. */
  track: "#edf1f2",
  trackEdge: "#7b898f",
  /** Bars: of a drive that is open, that has reached its target, that is past its day. */
  open: "#2e6bad",
  reached: "#0b5c56",
  past: "#b0341b",
} as const;

/** What a cell looks like besides its column; what is not named stays as the column has it. */
export interface Look {
  readonly fill?: string;
  readonly ink?: string;
  readonly bold?: true;
  readonly italic?: true;
  /** White lines between columns that stand side by side, so that their colours stay apart. */
  readonly divided?: true;
}

/**
 * States of a member, an item, a finding: a ladder of lightness, darker where more is wanted, that stays
 * one in grey and for the colour-blind.
 */
export const stateLooks = {
  /** Nothing recorded yet: no fill. */
  awaited: { ink: palette.ink },
  exempt: { fill: "#eceff1", ink: palette.muted, italic: true },
  paid: { fill: "#c3e7da", ink: "#0a4a3c" },
  part: { fill: "#f3cd70", ink: "#452c00" },
  latePart: { fill: "#ebaf78", ink: "#431700" },
  late: { fill: "#e0908a", ink: "#2e0504" },
} as const satisfies Readonly<Record<string, Look>>;

/** How grave a problem is. */
export const severityLooks = {
  error: stateLooks.late,
  warning: stateLooks.part,
  notice: { fill: "#e7edf5", ink: palette.ink },
} as const satisfies Readonly<Record<string, Look>>;

/** A line of a chart: its width in pixels, and how long its dashes and the gaps between them are; none: whole. */
export interface LineLook {
  readonly ink: string;
  readonly width: number;
  readonly dash: readonly number[];
}

/** Charts: white, drawn as large wherever they stand. Sizes in pixels, of type in points. */
export const chartLooks = {
  size: { width: 538, height: 330 },
  background: palette.page,
  /** Behind the marks, at the figures of an axis. */
  gridline: "#e6eaec",
  text: palette.muted,
  title: { ink: palette.ink, points: 11 },
  /** Bars: what came in, that of a drive past its day, what is still to come. */
  bars: { collected: palette.open, collectedPast: palette.past, stillToCome: palette.track },
  /** How much of its place a bar takes, in percent. */
  barShare: 45,
  lines: {
    collected: { ink: palette.open, width: 2.5, dash: [] },
    evenPace: { ink: palette.repeated, width: 1.5, dash: [6, 4] },
    atThisPace: { ink: palette.open, width: 2, dash: [2, 4] },
  },
} as const satisfies {
  readonly lines: Readonly<Record<string, LineLook>>;
  readonly [key: string]: unknown;
};

/** Sizes of type in row 1, in points; cells are as a sheet has them: Arial 10. */
export const fontSizes = { tabName: 14, sentence: 11 } as const;

/** Heights of rows, in pixels; a header of three lines takes one more. */
export const rowHeights = { title: 32, header: 36, headerLine: 15, row: 24, tallRow: 28 } as const;

/**
 * Widths of columns in pixels, by tab and column; `other` of columns that depend on the data. At 1,360
 * pixels, of which 1,245 are cells, what is wanted first fits.
 */
export const columnWidths: {
  readonly [T in Tab]: Readonly<Record<string, number>>;
} = {
  overview: {
    ...{ drive: 158, progress: 134, target: 92, collected: 94, outstanding: 98, due: 92 },
    ...{
      daysLeft: 104,
      nothingYet: 74,
      notCounted: 148,
      inHand: 92,
      last7Days: 88,
      askedCount: 70,
    },
    ...{ inFull: 70, inPart: 62, other: 96, asked: 150, basis: 104, currency: 72 },
  },
  byGroup: {
    ...{ drive: 150, group: 144, progress: 134, quota: 92, collected: 94, outstanding: 98 },
    ...{ writtenOff: 84, moreThanAsked: 80, asked: 70, inFull: 70, inPart: 62, nothingYet: 70 },
    ...{ collector: 96, withCollector: 96, other: 98 },
  },
  byMember: {
    ...{ drive: 150, group: 116, memberId: 78, member: 122, standing: 112, quota: 88 },
    ...{ contributed: 94, inKind: 88, outstanding: 100, dueNow: 92, lastContribution: 104 },
    ...{ daysPastDue: 100, other: 96 },
  },
  payments: {
    ...{ drive: 150, group: 116, memberId: 78, member: 122, paid: 96, outstanding: 104 },
    ...{ states: 110, other: 78 },
  },
  followUp: {
    ...{ drive: 150, collector: 94, group: 112, memberId: 78, member: 110, standing: 108 },
    ...{ outstanding: 98, since: 92, message: 170, remind: 64, sent: 48, nextStep: 118 },
    ...{ note: 170, remindedOn: 96, timesReminded: 76, other: 96 },
  },
  perPerson: {
    ...{
      memberId: 78,
      member: 130,
      asked: 84,
      given: 84,
      inKind: 84,
      ifShared: 100,
      household: 120,
    },
    ...{ yearlyIncome: 100, shareOfIncome: 80, alert: 120, other: 92 },
  },
  itemsBought: {
    ...{ drive: 150, item: 170, needed: 74, unitPrice: 96, cost: 100, metBy: 110, covered: 100 },
    ...{ received: 96, spent: 100, other: 96 },
  },
  remedies: {
    ...{ finding: 260, foundOn: 92, putRightBy: 96, daysLeft: 110, state: 96, cost: 100 },
    ...{ covered: 100, received: 96, spent: 100, inUse: 80, other: 96 },
  },
  noticeboard: {
    ...{ drive: 150, group: 140, progress: 138, collected: 120, target: 84, asked: 70 },
    ...{ contributed: 90, inFull: 70, notInFull: 82, inHand: 112, due: 92, other: 96 },
  },
  checks: {
    ...{ severity: 82, tab: 102, cell: 58, problem: 392, whatToDo: 322, notCounted: 106 },
    ...{ currency: 78, acceptedBy: 150, other: 96 },
  },
  history: {
    ...{ when: 126, who: 150, command: 160, drive: 158, collectedBefore: 116 },
    ...{ collectedAfter: 116, note: 400, other: 96 },
  },
  branches: {
    ...{ branch: 130, line: 44, spreadsheet: 92, access: 80, drive: 158, currency: 72 },
    ...{ progress: 134, target: 92, collected: 94, outstanding: 98, due: 92, inHand: 92 },
    ...{ spent: 92, basis: 104, state: 260, lines: 52, other: 96 },
  },
  branchGroups: {
    ...{ branch: 130, line: 44, drive: 158, currency: 72, group: 144, progress: 134, quota: 92 },
    ...{ collected: 94, outstanding: 98, writtenOff: 84, moreThanAsked: 80, asked: 70 },
    ...{ inFull: 70, inPart: 62, nothingYet: 70, state: 260, lines: 52, other: 96 },
  },
  quotas: {
    ...{ drive: 150, level: 84, group: 134, memberId: 96, member: 110, quota: 92, before: 88 },
    ...{ fairShare: 118, how: 380, dividedOn: 92, why: 150, other: 96 },
  },
  members: {
    ...{ memberId: 96, name: 150, groups: 240, weight: 66, joined: 96, left: 96, contact: 236 },
    ...{ note: 230, addressedTo: 150, income: 100, other: 150 },
  },
  drives: {
    ...{ drive: 170, asked: 150, basis: 104, target: 100, opens: 96, due: 240, groupSplit: 110 },
    ...{ memberSplit: 110, state: 80, note: 250, other: 100 },
  },
  contributions: {
    ...{ date: 96, drive: 158, member: 150, group: 130, amount: 100, method: 100 },
    ...{ reference: 140, note: 230, other: 110 },
  },
  settings: { setting: 200, value: 190, whatItDoes: 620, other: 150 },
  groups: { group: 170, partOf: 150, collector: 150, weight: 66, note: 250, other: 150 },
  items: {
    ...{ drive: 158, item: 170, quantity: 74, unitPrice: 100, metBy: 110, priority: 66 },
    ...{ received: 96, spent: 100, spentOn: 96, receipt: 110, note: 256, finding: 190 },
    ...{ seenOn: 96, other: 110 },
  },
  findings: {
    ...{ finding: 190, foundOn: 96, foundBy: 170, drive: 158, putRightBy: 96, state: 110 },
    ...{ responsible: 170, evidence: 170, note: 250, other: 110 },
  },
  counts: {
    ...{ date: 96, where: 150, drive: 158, amount: 100, currency: 80, countedBy: 150 },
    ...{ checkedBy: 150, note: 250, other: 110 },
  },
  adjustments: {
    ...{ drive: 158, who: 170, adjustment: 110, amount: 100, from: 96, until: 96 },
    ...{ reason: 250, other: 150 },
  },
  rates: { currency: 90, day: 96, rate: 100, other: 150 },
};

/** The width of the columns of Payments, one for each part of a quota, where there are so many or more. */
export const manyParts = { from: 9, width: 60 } as const;

/** How many columns stay in sight: those by which a row is known. Tabs not named freeze none. */
export const frozenColumns: { readonly [T in Tab]?: number } = {
  overview: 1,
  byGroup: 2,
  byMember: 4,
  payments: 4,
  followUp: 5,
  perPerson: 2,
  itemsBought: 2,
  remedies: 1,
  noticeboard: 2,
  checks: 1,
  history: 1,
  branches: 1,
  branchGroups: 1,
  quotas: 5,
  members: 2,
  drives: 1,
  contributions: 3,
  settings: 1,
};

/** Tabs whose cells are read where they stand, in as many lines as they take. */
export const wrappedTabs: readonly Tab[] = ["remedies", "checks", "settings"];
/** Tabs that have room for rows to breathe. */
export const tallTabs: readonly Tab[] = ["overview", "byGroup"];
