import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftContextOf } from "../../../src/core/accounts/draftContextOf";
import { openBook } from "../../../src/core/accounts/openBook";
import { isFairlyDivided } from "../../../src/core/checks/isFairlyDivided";
import type { RollCheck } from "../../../src/core/checks/rollCheck";
import { draftDivision } from "../../../src/core/dividing/draftDivision";
import { type Book, type Diagnostic, type Drive, keepAccounts } from "../../../src/core/index";
import { postLedger } from "../../../src/core/ledger/postLedger";
import { PersonColumns } from "../../../src/core/roll/personColumns";
import { assessDrive } from "../../../src/core/standing/assessDrive";
import { BurdenLedger } from "../../../src/core/standing/burdens";
import {
  adjustment,
  book,
  day,
  divided,
  drive,
  group,
  groupOnRoll,
  member,
  onRoll,
  settings,
} from "../../support/book";
import { both, type Change, drives, members, roll } from "./changes";

// Where every quota is within a unit of its fair share, Checks need not divide anew. A wrong "no" costs
// time alone, a wrong "yes" would hide that a roll is out of date: both are looked at here.

const people = [
  member("A1", "A", { weight: 2, income: 300 }),
  member("A2", "A", { weight: 2, income: 300 }),
  member("A3", "A", { weight: 1, income: 200 }),
  member("B1", "B", { weight: 3, income: 400 }),
  member("B2", "B", { weight: 3, income: 400 }),
  member("C1", "Club", { weight: 2, income: 100 }),
];
const club = [group("Club"), group("A", "Club"), group("B", "Club")];

/** A book of one drive that has been divided. */
function dividedBook(stated: Partial<Drive>, more: Partial<Book> = {}): Book {
  const roof = drive("Roof", { asked: "Club", target: 1001, state: "open", ...stated });
  return divided(book({ groups: club, members: people, ...more, drives: [roof] }));
}

/** What is found of the drive's roll, and what is told by the way. */
function look(of: Book): { isFair: boolean; told: Diagnostic[]; check: RollCheck } {
  const opened = openBook(of);
  const { ledger, rowsOf } = postLedger(opened, []);
  const columns = new PersonColumns(opened.people.all.length);
  const burdens = new BurdenLedger(opened, opened.frames);
  const [frame] = opened.frames;
  const context = { ...opened, ledger, columns, burdens };
  const { account, asked } = assessDrive(context, frame!, rowsOf[0]!, []);
  const draft = draftContextOf(keepAccounts(of), frame!, frame!.decidingDay, []);
  const check = { frame: frame!, account, asked, people: opened.people, asOf: 0, draft };
  const told: Diagnostic[] = [];
  return { isFair: isFairlyDivided(check, told), told, check };
}

/** What a division anew would tell. */
function toldAnew({ draft }: RollCheck): Diagnostic[] {
  const told: Diagnostic[] = [];
  draftDivision({ ...draft, keptMembers: null, keptGroups: null }, told);
  return told;
}

/** Adds to what the roll asks of some, by ID or by the name of their group. */
function quotas(by: Readonly<Record<string, number>>) {
  return (of: Book): Book => ({
    ...of,
    roll: of.roll.map((row) => ({
      ...row,
      quota: row.quota === null ? null : row.quota + (by[row.memberId || row.group] ?? 0),
    })),
  });
}

const adjusted = (...adjustments: Book["adjustments"]) => ({ adjustments });
const nobody = { left: day("2025-01-01") };

describe("a roll as it was divided", () => {
  it.each<[string, Partial<Drive>, Partial<Book>?]>([
    ["in the usual way", {}],
    ["groups alike", { groupSplit: "equally" }],
    ["one rate", { groupSplit: "same-rate", memberSplit: "by-weight" }],
    ["one rate of incomes", { groupSplit: "same-rate", memberSplit: "by-income" }],
    ["members by weight", { memberSplit: "by-weight" }],
    ["groups alike, members by income", { groupSplit: "equally", memberSplit: "by-income" }],
    ["in sevens, rounded up", { roundTo: 7 }],
    ["among groups alone", { memberSplit: "conscience" }],
    ["among groups alone, alike", { memberSplit: "conscience", groupSplit: "equally" }],
    ["with nobody beside the subgroups", {}, { members: people.slice(0, 5) }],
    ["where one is exempt", {}, adjusted(adjustment("Roof", "A1", "exempt"))],
    ["where a group is", { groupSplit: "equally" }, adjusted(adjustment("Roof", "A", "exempt"))],
    ["where one has left", {}, { members: [...people, member("A4", "A", nobody)] }],
    ["of everyone in one group", { asked: "A" }],
  ])("is fair: %s", (_, stated, more) => {
    const { isFair, told, check } = look(dividedBook(stated, more));
    expect(isFair).toBe(true);
    expect(told).toEqual(toldAnew(check));
  });

  it.each<[string, Partial<Book>, Diagnostic["code"]]>([
    [
      "whoever is in two groups",
      { members: [...people, member("T1", ["A", "B"]), member("T2", ["B", "A"])] },
      "member-in-two-groups",
    ],
    [
      "a group in which nobody is asked",
      { groups: [...club, group("D", "Club")] },
      "groups-with-nobody-asked",
    ],
  ])("has told of %s, as a division would", (_, more, code) => {
    const { isFair, told, check } = look(dividedBook({}, more));
    expect(isFair).toBe(true);
    expect(told.map((each) => each.code)).toEqual([code]);
    expect(told).toEqual(toldAnew(check));
  });

  it.each<[string, Partial<Drive>, Partial<Book>?]>([
    ["nobody gives less", { floor: 10 }],
    ["nobody more", { cap: 900 }],
    ["incomes are levelled", { memberSplit: "levelling" }],
    ["groups have weights", { groupSplit: "by-weight" }],
    [
      "incomes are levelled, though all are the same",
      { memberSplit: "levelling" },
      { members: people.map((each) => ({ ...each, income: 300 })) },
    ],
    [
      "groups have weights, though these are their heads",
      { groupSplit: "by-weight" },
      {
        members: people.slice(0, 5),
        groups: [
          group("Club"),
          group("A", "Club", { weight: 3 }),
          group("B", "Club", { weight: 2 }),
        ],
      },
    ],
    ["quotas never fall", {}, { settings: settings({ rounding: "never-falls" }) }],
    ["a group has a cap", {}, adjusted(adjustment("Roof", "A", "cap", 900))],
    ["one has a fixed amount", {}, adjusted(adjustment("Roof", "A1", "fixed", 167))],
    ["one has pledged", {}, adjusted(adjustment("Roof", "A1", "pledge", 10))],
    ["one has a floor", {}, adjusted(adjustment("Roof", "A1", "floor", 10))],
    ["one has a cap", {}, adjusted(adjustment("Roof", "A1", "cap", 900))],
  ])("is left to a division anew where %s", (_, stated, more) => {
    const { isFair, told } = look(dividedBook(stated, more));
    expect([isFair, told]).toEqual([false, []]);
  });
});

describe("a roll that was changed since", () => {
  // Fair are A 500.50, B 333.67, and 166.83 of C1, who is in neither; in A and B members get 166.67 and 167.
  const usual = "Club 1001, C1 167, A 500, A1 167, A2 166, A3 167, B 334, B1 167, B2 167";
  const sevens = "Club 1001, C1 168, A 497, A1 168, A2 161, A3 168, B 336, B1 168, B2 168";
  const oneRate = "Club 1001, C1 154, A 385, A1 154, A2 154, A3 77, B 462, B1 231, B2 231";
  const alike = "Club 1001, C1 333, A 334, A1 112, A2 111, A3 111, B 334, B1 167, B2 167";
  const groupsAlone = "Club 1001, A 500, B 334";
  const byRate: Partial<Drive> = { groupSplit: "same-rate", memberSplit: "by-weight" };

  it.each<[string, Partial<Drive>]>([
    [usual, {}],
    [sevens, { roundTo: 7 }],
    [oneRate, byRate],
    [alike, { groupSplit: "equally" }],
    [groupsAlone, { memberSplit: "conscience" }],
  ])("was %s", (rows, stated) => {
    const stood = dividedBook(stated).roll.map(
      (row) => `${row.memberId || row.group} ${row.quota}`,
    );
    expect(stood.join(", ")).toBe(rows);
  });

  it.each<[string, Partial<Drive>, Change]>([
    ["the odd unit went to another member", {}, quotas({ A1: -1, A2: 1 })],
    ["to another group", {}, quotas({ A: 1, A2: 1, C1: -1 })],
    ["to another group, of groups alone", { memberSplit: "conscience" }, quotas({ A: 1 })],
    [
      "to another group, of groups alike",
      { groupSplit: "equally" },
      quotas({ A: -1, A1: -1, C1: 1 }),
    ],
    ["seven odd units to another", { roundTo: 7 }, quotas({ A1: -7, A2: 7 })],
    ["the target fell by less than its unit", { roundTo: 7 }, drives({ target: 995 })],
    ["weights changed by which nobody is asked", {}, members({ A3: { weight: 9 } })],
  ])("is as fair where %s", (_, stated, change) => {
    expect(look(change(dividedBook(stated))).isFair).toBe(true);
  });

  it.each<[string, Partial<Drive>, Change]>([
    ["a member has two units too few", {}, quotas({ A1: -2, A2: 1, A3: 1 })],
    ["two too many", {}, quotas({ A1: 2, A2: -1, A3: -1 })],
    ["a group has, and its members", {}, quotas({ A: 2, A1: 1, A2: 1, C1: -2 })],
    ["a group, of groups alone", { memberSplit: "conscience" }, quotas({ A: 2 })],
    [
      "a group has, of groups alike",
      { groupSplit: "equally" },
      quotas({ A: 1, A1: 1, B: -1, B1: -1 }),
    ],
    ["who is beside the subgroups has", {}, quotas({ C1: 2, A: -1, A1: -1, B: -1, B1: -1 })],
    ["a group has a unit more than its members", {}, quotas({ A: 1 })],
    ["all have a unit more than the target", {}, quotas({ Club: 1 })],
    ["seven units were parted", { roundTo: 7 }, quotas({ A1: -1, A2: 1 })],
    ["the rate is another for one", byRate, quotas({ A1: 1, A2: -1 })],
    ["for a group", byRate, quotas({ A: 1, A1: 1, B: -1, B1: -1 })],
    ["the target rose", {}, drives({ target: 1002 })],
    ["it fell by the unit", { roundTo: 7 }, drives({ target: 994 })],
    ["there is none any more", {}, drives({ target: null })],
    ["members are to give as they like", {}, drives({ memberSplit: "conscience" })],
    ["a weight changed", { memberSplit: "by-weight" }, members({ A3: { weight: 2 } })],
    ["a weight is missing", { memberSplit: "by-weight" }, members({ A3: { weight: null } })],
    ["an income is", { memberSplit: "by-income" }, members({ A3: { income: null } })],
    ["one has left", {}, members({ C1: nobody })],
    ["one belongs to another group", {}, members({ C1: { groups: ["B"] } })],
    [
      "one has left, and another come",
      {},
      both(members({ A1: nobody }), (of) => ({
        ...of,
        members: [...of.members, member("A4", "A")],
      })),
    ],
    [
      "two belong to each other's group",
      {},
      members({ A3: { groups: ["B"] }, B2: { groups: ["A"] } }),
    ],
    [
      "another is exempt by now",
      {},
      (of) => {
        const exempt = dividedBook({}, adjusted(adjustment("Roof", "A1", "exempt")));
        return { ...of, roll: exempt.roll, ...adjusted(adjustment("Roof", "A2", "exempt")) };
      },
    ],
    [
      "one is exempt by now",
      {},
      (of) => ({ ...of, ...adjusted(adjustment("Roof", "A1", "exempt")) }),
    ],
    [
      "one is exempt on it alone",
      {},
      roll((rows) => rows.map((row) => (row.memberId === "A3" ? { ...row, quota: null } : row))),
    ],
    ["one is missing on it", {}, roll((rows) => rows.filter(({ memberId }) => memberId !== "C1"))],
    ["one is on it whom nobody asks", {}, roll((rows) => [...rows, onRoll("Roof", "Z", 0)])],
    [
      "a group is missing on it",
      {},
      roll((rows) => rows.filter((row) => row.group !== "B" || row.level !== "group")),
    ],
    [
      "a group is on it that nobody asks",
      {},
      roll((rows) => [...rows, groupOnRoll("Roof", "Z", 0)]),
    ],
  ])("is left to a division anew where %s", (_, stated, change) => {
    const { isFair, told } = look(change(dividedBook(stated)));
    expect([isFair, told]).toEqual([false, []]);
  });
});

describe("whatever is asked of whom", () => {
  const anyDrive = fc.record({
    target: fc.integer({ min: 0, max: 5000 }),
    groupSplit: fc.constantFrom("by-members" as const, "equally" as const, "same-rate" as const),
    memberSplit: fc.constantFrom("equally" as const, "by-weight" as const, "conscience" as const),
    roundTo: fc.constantFrom(null, 10),
  });
  const anyMembers = fc.array(
    fc.record({
      groups: fc.constantFrom("Club", "A", "B", "C"),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 9 },
  );
  const nested = [group("Club"), group("A", "Club"), group("B", "A"), group("C", "Club")];
  const bookOf = (stated: Partial<Drive>, who: readonly { groups: string; weight: number }[]) =>
    dividedBook(stated, {
      groups: nested,
      members: who.map(({ groups, weight }, i) => member(`M${i}`, groups, { weight })),
    });

  it("what was just divided is fair", () => {
    fc.assert(
      fc.property(anyDrive, anyMembers, (stated, who) => {
        expect(look(bookOf(stated, who)).isFair).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("what is fair differs from a division anew by a unit at most for each level above", () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom(-2, -1, 1, 2)), { maxLength: 4 });
    fc.assert(
      fc.property(anyDrive, anyMembers, anyMembers, edits, (stated, who, by, moves) => {
        const before = bookOf(stated, who);
        const unit = stated.roundTo ?? 1;
        const rows = before.roll.map((row) => ({ ...row }));
        for (const [at, units] of moves) rows[at % rows.length]!.quota! += units * unit;
        const weighed = before.members.map((each, i) => ({ ...each, weight: by[i]?.weight ?? 1 }));
        const { isFair, check } = look({ ...before, roll: rows, members: weighed });
        if (!isFair) return;
        const { columns, roll: now } = check.asked;
        const { quotas: anew } = draftDivision(
          { ...check.draft, keptMembers: null, keptGroups: null },
          [],
        )!;
        const { depths } = check.frame.tree;
        for (const [node, quota] of now.stated.entries())
          if (quota !== null)
            expect(Math.abs(quota - anew.ofGroups[node]!)).toBeLessThanOrEqual(
              depths[node]! * unit,
            );
        if (!check.account.memberQuotas) return;
        for (const [person, quota] of columns.quota.entries())
          expect(Math.abs(quota - anew.ofMembers[person]!)).toBeLessThanOrEqual(
            (depths[columns.node[person]!]! + 2) * unit,
          );
      }),
      { numRuns: 100 },
    );
  });
});
