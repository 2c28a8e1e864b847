import {
  type AccountDiagnosticData,
  type Book,
  type Diagnostic,
  type DivisionProblemData,
  type Drive,
  type FindingDiagnosticData,
  type GuardDiagnosticData,
  keepAccounts,
  type PayingDiagnosticData,
  type PlanOptions,
  type ReceiptDiagnosticData,
} from "../../../src/core/index";
import { speak } from "../../../src/i18n/index";
import { remindedBeyondLimit } from "../../../src/reports/index";
import type { SheetSnapshot } from "../../../src/schema/index";
import { sheetOf } from "../../reports/sheetOf";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  plan,
  rate,
  settings,
} from "../../support/book";
import { findingDiagnosticCases } from "./ofFindings";
import { payingDiagnosticCases } from "./ofPaying";
import { receiptDiagnosticCases } from "./ofReceipts";

export type AccountCode =
  | keyof AccountDiagnosticData
  | keyof FindingDiagnosticData
  | keyof GuardDiagnosticData
  | keyof PayingDiagnosticData
  | keyof ReceiptDiagnosticData
  | keyof DivisionProblemData;

/**
 * A book that causes a diagnostic: when accounts are kept of it, when its drive is planned, or when
 * its Follow-up is looked at.
 */
export interface DiagnosticCase {
  readonly book: Book;
  readonly plan?: Partial<PlanOptions>;
  readonly followUp?: SheetSnapshot;
}

/** All that is found in a case. */
export function diagnosticsOf({ book, plan: options, followUp }: DiagnosticCase) {
  if (options !== undefined) return plan(book, "Roof", options).diagnostics;
  const accounts = keepAccounts(book);
  const reminded: readonly Diagnostic[] =
    followUp === undefined ? [] : remindedBeyondLimit(accounts, followUp, speak("en"));
  return [...accounts.diagnostics, ...reminded];
}

/** One drive, Roof, of 100 won among Ana and Bo in one club. */
function roof(stated: Partial<Drive>, more: Partial<Book> = {}): Book {
  return book({
    members: [member("M1", [], { name: "Ana" }), member("M2", [], { name: "Bo" })],
    drives: [drive("Roof", { target: 100, ...stated })],
    settings: settings({ organisation: "Garden club" }),
    ...more,
  });
}

const halves = [
  groupOnRoll("Roof", "Garden club", 100),
  onRoll("Roof", "M1", 50, { memberName: "Ana" }),
  onRoll("Roof", "M2", 50, { memberName: "Bo" }),
];

const open = { state: "open" } as const;

/** Roof, open, and one row of the ledger. */
function paid(row: ReturnType<typeof gift>, more: Partial<Book> = {}): Book {
  return roof(open, { roll: halves, contributions: [row], ...more });
}

const twoGroups = {
  groups: [group("Club"), group("North", "Club"), group("South", "Club")],
  members: [member("M1", "North", { name: "Ana" }), member("M2", "South", { name: "Bo" })],
};

const gift100 = { ...open, basis: "voluntary", memberSplit: "conscience" } as const;

/** Roof, a gift, and two levies of other bodies on the same two people. */
function threeBodies(): Book {
  const bodies = ["Club", "Guild", "Choir"];
  const ask = (body: string) => ({ asked: body, target: 100, due: due("2026-05-31") });
  return roof(
    { ...gift100, asked: "Club" },
    {
      groups: bodies.map((body) => group(body)),
      members: [
        member("M1", bodies, { name: "Ana" }),
        member("M2", ["Club", "Guild"], { name: "Bo" }),
      ],
      drives: [
        drive("Roof", { ...gift100, ...ask("Club") }),
        drive("Dues", { ...open, ...ask("Guild") }),
        drive("Robes", { ...open, ...ask("Choir") }),
      ],
      roll: [
        groupOnRoll("Dues", "Guild", 100),
        onRoll("Dues", "M1", 50, { group: "Guild" }),
        onRoll("Dues", "M2", 50, { group: "Guild" }),
        groupOnRoll("Robes", "Choir", 100),
        onRoll("Robes", "M1", 100, { group: "Choir" }),
      ],
    },
  );
}

/** For each code a book that causes it. */
export const accountDiagnosticCases: Readonly<Record<AccountCode, DiagnosticCase>> = {
  ...findingDiagnosticCases,
  ...payingDiagnosticCases,
  ...receiptDiagnosticCases,
  "unknown-member-group": {
    book: roof({}, { ...twoGroups, members: [member("M1", "Nroth", { name: "Ana" })] }),
  },
  "group-of-one": {
    book: book({
      members: [
        member("M1", "Bulding A", { name: "Ana" }),
        member("M2", "Building A"),
        member("M3", "Building A"),
      ],
    }),
  },
  "unknown-parent-group": { book: roof({}, { groups: [group("Club"), group("North", "Clbu")] }) },
  "groups-in-a-circle": {
    book: roof({}, { groups: [group("North", "South"), group("South", "North")] }),
  },
  "unknown-drive": { book: paid(gift("Roff", "M1", 20)) },
  "unknown-asked-group": { book: roof({ asked: "Noth" }, twoGroups) },
  "unknown-member": { book: paid(gift("Roof", "Anna", 20)) },
  "unknown-group": { book: paid(gift("Roof", "", 20, { group: "Garden clup" })) },
  "ambiguous-name": {
    book: paid(gift("Roof", "Bo", 20), {
      members: [member("M2", [], { name: "Bo" }), member("M3", [], { name: "Bo" })],
    }),
  },
  "unknown-adjusted": { book: roof({}, { adjustments: [adjustment("Roof", "Bob", "exempt")] }) },
  "adjustment-without-amount": {
    book: roof({}, { adjustments: [adjustment("Roof", "Bo", "fixed")] }),
  },
  "adjustment-below-zero": {
    book: roof({}, { adjustments: [adjustment("Roof", "Bo", "cap", -5)] }),
  },
  "adjustments-disagree": {
    book: roof(
      {},
      {
        adjustments: [adjustment("Roof", "Bo", "fixed", 20), adjustment("Roof", "Bo", "fixed", 30)],
      },
    ),
  },
  "adjustment-binds-nobody": {
    book: roof(
      { asked: "North" },
      { ...twoGroups, adjustments: [adjustment("Roof", "Bo", "pledge", 20)] },
    ),
  },
  "rate-not-positive": { book: roof({}, { rates: [rate("USD", "2026-03-01", 0)] }) },
  "rates-disagree": {
    book: roof(
      {},
      { rates: [rate("USD", "2026-03-01", 1_400), rate("USD", "2026-03-01", 1_385.5)] },
    ),
  },
  "contribution-without-drive": { book: paid(gift("", "M1", 20)) },
  "contribution-without-date": { book: paid(gift("Roof", "M1", 20, { date: null })) },
  "contribution-names-nobody": { book: paid(gift("Roof", "", 20)) },
  "more-decimals-than-currency": { book: paid(gift("Roof", "M1", 20.5)) },
  "unknown-currency": { book: paid(gift("Roof", "M1", 20, { currency: "DOLLARS" })) },
  "no-rate": { book: paid(gift("Roof", "M1", 20, { currency: "USD" })) },
  "sums-too-large": {
    book: roof(open, {
      roll: halves,
      contributions: [gift("Roof", "M2", Number.MAX_SAFE_INTEGER), gift("Roof", "M1", 1)],
    }),
  },
  "contribution-to-draft": { book: roof({}, { contributions: [gift("Roof", "M1", 20)] }) },
  "dated-ahead": { book: paid(gift("Roof", "M1", 20, { date: day("2026-07-02") })) },
  "possible-duplicate": {
    book: roof(open, {
      roll: halves,
      contributions: [gift("Roof", "M1", 20), gift("Roof", "M1", 20)],
    }),
  },
  "dated-after-closing": {
    book: roof(
      { state: "closed", closedOn: day("2026-02-28") },
      { roll: halves, contributions: [gift("Roof", "M1", 20)] },
    ),
  },
  "gave-without-being-asked": {
    book: roof(
      { asked: "North", ...open },
      { ...twoGroups, contributions: [gift("Roof", "Bo", 20)] },
    ),
  },
  "net-below-zero": { book: paid(gift("Roof", "M1", -20)) },
  "drive-not-open": { book: roof({ state: "draft" }), plan: {} },
  "drive-without-target": { book: roof({ target: null }), plan: {} },
  "too-large-to-divide": {
    book: roof({ target: Number.MAX_SAFE_INTEGER, roundTo: 1_000 }),
    plan: {},
  },
  "weight-missing": {
    book: roof(
      { memberSplit: "by-weight" },
      {
        members: [member("M1", [], { name: "Ana" }), member("M2", [], { name: "Bo", weight: 2 })],
      },
    ),
    plan: {},
  },
  "income-missing": { book: roof({ memberSplit: "by-income" }), plan: {} },
  "no-rate-for-incomes": {
    book: roof(
      { memberSplit: "levelling", currency: "USD" },
      { members: [member("M1", [], { income: 100 })] },
    ),
    plan: {},
  },
  "kept-exceed-target": {
    book: roof({ target: 40 }, { roll: halves, contributions: [gift("Roof", "M1", 20)] }),
    plan: { keep: true },
  },
  "member-in-two-groups": {
    book: roof({}, { ...twoGroups, members: [member("M1", ["North", "South"], { name: "Ana" })] }),
    plan: {},
  },
  "groups-with-nobody-asked": {
    book: roof({}, { ...twoGroups, members: [member("M1", "North")] }),
    plan: {},
  },
  "all-weights-blank": { book: roof({ memberSplit: "by-weight" }), plan: {} },
  "own-members-weighed": {
    book: roof(
      { groupSplit: "by-weight" },
      {
        groups: [group("Club"), group("North", "Club", { weight: 2 })],
        members: [...twoGroups.members.slice(0, 1), member("M2", "Club", { name: "Bo" })],
      },
    ),
    plan: {},
  },
  "target-rounded-up": { book: roof({ roundTo: 30 }), plan: {} },
  "bounds-rounded": { book: roof({ roundTo: 10, floor: 15 }), plan: {} },
  "pledges-leave-a-gap": {
    book: roof(
      { basis: "pledged" },
      { adjustments: ["M1", "M2"].map((id) => adjustment("Roof", id, "pledge", 40)) },
    ),
    plan: {},
  },
  "pledges-exceed-target": {
    book: roof({ basis: "pledged" }, { adjustments: [adjustment("Roof", "M1", "pledge", 120)] }),
    plan: {},
  },
  "roll-of-unknown-drive": { book: roof({}, { roll: [onRoll("Rooof", "M1", 50)] }) },
  "roll-of-unknown-member": {
    book: roof({}, { roll: [...halves, onRoll("Roof", "M3", 0, { memberName: "Cleo" })] }),
  },
  "roll-of-unknown-group": {
    book: roof(
      {},
      { ...twoGroups, roll: [groupOnRoll("Roof", "Club", 100), groupOnRoll("Roof", "East", 0)] },
    ),
  },
  "on-the-roll-twice": { book: roof({}, { roll: [...halves, halves[2]!] }) },
  "quotas-do-not-add-up": {
    book: roof({}, { roll: [halves[0]!, halves[1]!, onRoll("Roof", "M2", 40)] }),
  },
  "quotas-differ-from-target": { book: roof({ target: 120 }, { roll: halves }) },
  "not-on-the-roll": {
    book: roof({}, { roll: [groupOnRoll("Roof", "Garden club", 100), onRoll("Roof", "M1", 100)] }),
  },
  "left-with-a-quota": {
    book: roof(
      {},
      {
        roll: halves,
        members: [
          member("M1", [], { name: "Ana" }),
          member("M2", [], { name: "Bo", left: day("2026-05-31") }),
        ],
      },
    ),
  },
  "quotas-out-of-date": {
    book: roof(
      {},
      {
        roll: [
          groupOnRoll("Roof", "Garden club", 100),
          onRoll("Roof", "M1", 60),
          onRoll("Roof", "M2", 40),
        ],
      },
    ),
  },
  "drive-not-divided": { book: roof(open) },
  "as-of-before-division": {
    book: roof(
      {},
      {
        roll: halves,
        settings: settings({ organisation: "Garden club", asOf: day("2025-12-31") }),
      },
    ),
  },
  "no-rate-for-burden": {
    book: roof({ currency: "USD", due: due("2026-05-31") }, { roll: halves }),
  },
  "voluntary-with-quotas": { book: roof({ ...open, basis: "voluntary" }, { roll: halves }) },
  "voluntary-with-fixed-amounts": {
    book: roof(gift100, { adjustments: [adjustment("Roof", "Bo", "fixed", 30)] }),
  },
  "voluntary-with-a-floor": { book: roof({ ...gift100, floor: 10 }) },
  "voluntary-reminded-beyond-limit": {
    book: roof(gift100),
    followUp: sheetOf(
      "followUp",
      ["Drive", "Member", "Sent", "Times reminded"],
      [
        ["Roof", "Ana", true, 1],
        ["Roof", "Bo", false, 1],
      ],
    ),
  },
  "voluntary-among-many-bodies": { book: threeBodies() },
  "voluntary-above-income-alert": {
    book: roof(gift100, {
      members: [
        member("M1", [], { name: "Ana", income: 100 }),
        member("M2", [], { name: "Bo", income: 10 }),
      ],
      roll: [groupOnRoll("Roof", "Garden club", 100)],
    }),
  },
  "nobody-to-divide-among": { book: roof({}, { members: [] }), plan: {} },
  "floor-over-cap": { book: roof({ floor: 60, cap: 40 }), plan: {} },
  "no-unit-between-bounds": { book: roof({ floor: 41, cap: 49, roundTo: 10 }), plan: {} },
  "floors-exceed-target": { book: roof({ floor: 60 }), plan: {} },
  "caps-short-of-target": { book: roof({ cap: 40 }), plan: {} },
  "only-zero-weights": {
    book: roof(
      { memberSplit: "by-weight" },
      { members: [member("M1", [], { name: "Ana", weight: 0 })] },
    ),
    plan: {},
  },
  "group-weights-partly-blank": {
    book: roof(
      { groupSplit: "by-weight" },
      {
        ...twoGroups,
        groups: [group("Club"), group("North", "Club", { weight: 2 }), group("South", "Club")],
      },
    ),
    plan: {},
  },
  "group-bounds-under-same-rate": {
    book: roof(
      { groupSplit: "same-rate" },
      { ...twoGroups, adjustments: [adjustment("Roof", "North", "cap", 40)] },
    ),
    plan: {},
  },
  "webster-needs-a-rate": {
    book: roof(
      { memberSplit: "levelling" },
      {
        members: [member("M1", [], { income: 500 })],
        settings: settings({ rounding: "never-falls" }),
      },
    ),
    plan: {},
  },
};
