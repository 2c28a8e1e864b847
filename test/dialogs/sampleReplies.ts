import type {
  ChoicesReply,
  ClosingPreview,
  ImportPreview,
  PageReply,
  QuotaLine,
  QuotasPreview,
  RulesComparison,
  WayLine,
} from "../../src/dialogs/protocol";

/** A name that would run, were it ever taken for markup. */
export const hostileName = '<img src=x onerror="document.title=1">';

export const choices: Extract<ChoicesReply, { ok: true }> = {
  ok: true,
  drives: [
    {
      drive: "Office drive",
      currency: "KRW",
      decimals: 0,
      basis: "voluntary",
      state: "open",
      groups: ["Cell 1", "Cell 4"],
    },
    {
      drive: "Union levy 2026",
      currency: "KRW",
      decimals: 0,
      basis: "mandatory",
      state: "open",
      groups: ["Cell 1", "Cell 2"],
    },
    { drive: "Roof", currency: "KRW", decimals: 0, basis: "pledged", state: "draft", groups: [] },
    {
      drive: "Old drive",
      currency: "KRW",
      decimals: 0,
      basis: "mandatory",
      state: "closed",
      groups: [],
    },
  ],
  households: [],
  people: [
    { id: "1", name: "Kim Chol-su", groups: "Cell 1, Branch 1" },
    { id: "2", name: "Ri Un-byol", groups: "Cell 1" },
    { id: "3", name: "Kim Ok-nyo", groups: "Cell 4" },
    { id: "4", name: "김철수", groups: "1세포" },
    { id: "5", name: "José Álvarez", groups: "Cell 2" },
    { id: "6", name: hostileName, groups: "Cell 2" },
  ],
  groups: ["Cell 1", "Cell 2", "Cell 4"],
  methods: ["Cash", "Transfer", "In kind", "Work", "Carried over"],
  day: "2026-03-31",
  lastDrive: "Union levy 2026",
  lastMethod: "Transfer",
};

const quota = (line: Partial<QuotaLine> & Pick<QuotaLine, "group">): QuotaLine => ({
  level: "group",
  depth: 0,
  memberId: "",
  member: "",
  quota: 0,
  quotaText: "0",
  before: null,
  beforeText: "–",
  how: "",
  ...line,
});

const wayOf = (memberText: string, groupText: string, most: number): WayLine => ({
  groupSplit: groupText.toLowerCase().replace(" ", "-"),
  memberSplit: memberText.toLowerCase().replace(" ", "-"),
  groupText,
  memberText,
  isStated: memberText === "By weight" && groupText === "Same rate",
  figures: {
    amounts: { least: "5,000", median: "14,000", most: most.toLocaleString("en") },
    numbers: { least: 5_000, median: 14_000, most },
    ofIncome: { least: "0.3 %", median: "0.4 %", most: "1.9 %" },
    change: { more: 25, less: 42, same: 17 },
    aboveAlert: 1,
    gini: "0.13",
    progressivity: "−0.05",
    reading: "lower incomes give a larger share",
  },
});

export const comparison: Extract<RulesComparison, { ok: true }> = {
  ok: true,
  fingerprint: "f1",
  drive: "Union levy 2026",
  currency: "KRW",
  notes: ["What each of 84 people would be asked for.", "Incomes are kept of 17 of 84."],
  explained: ["Gini says how unequal the amounts are.", "Progressivity says who bears more of it."],
  alert: "5 %",
  ways: [
    wayOf("Equally", "By members", 15_000),
    wayOf("Equally", "Same rate", 15_000),
    wayOf("By weight", "By members", 21_000),
    wayOf("By weight", "Same rate", 20_000),
  ],
  impossible: [
    {
      ways: "By income; Levelling",
      problem: {
        severity: "error",
        problem: `Drives A3: these have no income: ${hostileName}.`,
        remedy: "Write it.",
      },
    },
  ],
  problems: [],
};

export const quotasPreview: Extract<QuotasPreview, { ok: true }> = {
  ok: true,
  fingerprint: "f1",
  membersWithoutId: 3,
  drives: [
    {
      drive: "Office drive",
      currency: "KRW",
      divisible: true,
      summary: "5 quotas, 4,000,000 KRW in all",
      problems: [
        {
          severity: "warning",
          problem: "Cell 9 has nobody to ask.",
          remedy: "Write its name in the tab Members.",
        },
      ],
      quotas: [
        quota({ group: "Factory", quota: 4_000_000, quotaText: "4,000,000", how: "the target" }),
        quota({
          group: "Cell 1",
          depth: 1,
          quota: 291_000,
          quotaText: "291,000",
          before: 290_000,
          beforeText: "290,000",
          how: "7 of 96 members × 4,000,000 = 291,666.67; 291,000, and one of 33 spare 1,000s by largest remainder",
        }),
        quota({
          group: "Cell 1",
          level: "member",
          depth: 2,
          memberId: "1",
          member: "Kim Chol-su",
          quota: 41_000,
          quotaText: "41,000",
          before: 41_000,
          beforeText: "41,000",
          how: "1 of 7 members × 291,000 = 41,571.43",
        }),
        quota({
          group: "Cell 1",
          level: "member",
          depth: 2,
          memberId: "6",
          member: hostileName,
          quota: null,
          quotaText: "–",
        }),
        quota({
          group: "Cell 2",
          depth: 1,
          quota: 333_000,
          quotaText: "333,000",
          before: 333_000,
          beforeText: "333,000",
          how: "8 of 96 members × 4,000,000 = 333,333.33",
        }),
      ],
    },
    {
      drive: "Roof",
      currency: "KRW",
      divisible: false,
      summary: "This drive cannot be divided yet.",
      problems: [
        {
          severity: "error",
          problem: "The floors come to 5,000,000, more than the target of 4,000,000.",
          remedy: "Lower the floors, or raise the target.",
        },
      ],
      quotas: [],
    },
  ],
};

export const importPreview: Extract<ImportPreview, { ok: true }> = {
  ok: true,
  header: ["Date", "Payer", "Paid in", "Reference", "Balance"],
  fields: ["date", "payer", "paidIn", "reference", null],
  asksDayOrder: true,
  dayOrders: {
    text: "04/03/2026",
    readings: [
      { order: "day-first", day: "4 March 2026" },
      { order: "month-first", day: "3 April 2026" },
    ],
  },
  threeDigits: null,
  ways: [],
  accounts: [],
  elsewhere: 0,
  heading: "",
  lines: [
    {
      line: 2,
      status: "new",
      date: "2026-03-04",
      amountText: "20,000",
      memberId: "1",
      member: "Kim Chol-su",
      payer: "KIM CHOL SU",
      reference: "A-1",
      problem: "",
    },
    {
      line: 3,
      status: "unmatched",
      date: "2026-03-04",
      amountText: "10,000",
      memberId: "",
      member: "",
      payer: 'OK "NYO',
      reference: "A-2",
      problem: "No member is called “OK NYO”.",
    },
    {
      line: 4,
      status: "duplicate",
      date: "2026-03-05",
      amountText: "15,000",
      memberId: "2",
      member: "Ri Un-byol",
      payer: "RI UN BYOL",
      reference: "A-3",
      problem: "Row 12 of Contributions is the same.",
    },
    {
      line: 5,
      status: "unreadable",
      date: "",
      amountText: "12,5x",
      memberId: "",
      member: "",
      payer: hostileName,
      reference: "",
      problem: "“12,5x” is not an amount.",
    },
  ],
  summary: "1 new, 1 matched nobody, 1 in the ledger already, 1 cannot be read.",
  fingerprint: "i1",
};

export const paper: Extract<PageReply, { ok: true }> = {
  ok: true,
  title: "Office drive",
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Office drive</title><style>body{font:14px sans-serif}</style></head><body><h1>Office drive</h1><p id="p">2,310,000 of 4,000,000 KRW collected.</p></body></html>`,
  csv: "Drive,Collected\nOffice drive,2310000\n",
  fileName: "office-drive",
};

export const closingPreview: Extract<ClosingPreview, { ok: true }> = {
  ok: true,
  drive: "Union levy 2026",
  summary: "Collected 3,000,000; outstanding 70,000; left over 120,000 KRW.",
  lines: [
    {
      key: "over:1",
      kind: "overpaid",
      memberId: "1",
      member: "Kim Chol-su",
      group: "Cell 1",
      amountText: "10,000",
      choices: ["refund", "carry-over", "leave"],
    },
    {
      key: "out:2",
      kind: "outstanding",
      memberId: "2",
      member: "Ri Un-byol",
      group: "Cell 1",
      amountText: "30,000",
      choices: ["write-off", "leave"],
    },
    {
      key: "out:6",
      kind: "outstanding",
      memberId: "6",
      member: hostileName,
      group: "Cell 2",
      amountText: "40,000",
      choices: ["write-off", "leave"],
    },
    {
      key: "left",
      kind: "left-over",
      memberId: "",
      member: "",
      group: "",
      amountText: "120,000",
      choices: ["carry-over", "leave"],
    },
  ],
  carryTo: ["Office drive", "Roof"],
  next: { opens: "2027-01-01", due: "2027-01-31 monthly x12" },
  fingerprint: "c1",
};
