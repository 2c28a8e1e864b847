import { describe, expect, it } from "vitest";
import type {
  Adjustment,
  Drive,
  DrivePlan,
  PlannedQuota,
  RollEntry,
} from "../../../src/core/index";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  group,
  groupOnRoll,
  member,
  onRoll,
  plan,
} from "../../support/book";

/** A row of a plan in one line: who, how much, and how it came about. */
function shown({ level, depth, group: of, memberId, quota, how }: PlannedQuota): string {
  const name = `${"  ".repeat(depth)}${level === "group" ? of : `- ${memberId}`}`;
  if (how.kind === "exempt") return `${name}: exempt`;
  if (how.kind === "sum") return `${name}: ${quota}, the sum of ${how.parts}`;
  if (how.kind === "target")
    return `${name}: ${quota}, the target of ${how.target} and ${how.roundedUpBy}`;
  if (how.kind === "floor" || how.kind === "cap")
    return `${name}: ${quota}, its ${how.kind} of ${how.amount}, at the rate of the others ${how.withoutBound}`;
  if (how.kind !== "by-rule") return `${name}: ${quota}, ${how.kind} at ${how.amount}`;
  const { part, whole, divided, fairShare, base, unit, spares, left } = how;
  const spare =
    how.got > 0 ? `, and one of ${spares} spare` : spares > 0 ? `, ${spares} spare` : "";
  const share =
    left === undefined ? `${part}/${whole} ${how.of} of ${divided}` : `${part} less ${left}`;
  return `${name}: ${quota}, ${share} = ${fairShare}, ${base} in ${unit}s${spare}${how.tied ? ", tied" : ""}`;
}

const club = [group("Club"), group("A", "Club"), group("B", "Club")];
const people = [
  member("A1", "A", { weight: 3, income: 500 }),
  member("A2", "A", { weight: 1, income: 300 }),
  member("A3", "A", { weight: 1, income: 250 }),
  member("B1", "B", { weight: 5, income: 600 }),
];

function planned(stated: Partial<Drive>, more: Parameters<typeof book>[0] = {}): DrivePlan {
  const roof = drive("Roof", { asked: "Club", target: 100, ...stated });
  const of = { groups: club, members: people, ...more, drives: [roof] };
  return plan(book(of), "Roof");
}

const set = (who: string, kind: Adjustment["kind"], amount: number | null = null) =>
  adjustment("Roof", who, kind, amount);

describe("how each quota came about", () => {
  it.each<[string, Partial<Drive>, Parameters<typeof book>[0], readonly string[]]>([
    [
      "by heads",
      {},
      {},
      [
        "Club: 100, the target of 100 and 0",
        "  A: 75, 3/4 members of 100 = 75, 75 in 1s",
        "  - A1: 25, 1/3 members of 75 = 25, 25 in 1s",
        "  - A2: 25, 1/3 members of 75 = 25, 25 in 1s",
        "  - A3: 25, 1/3 members of 75 = 25, 25 in 1s",
        "  B: 25, 1/4 members of 100 = 25, 25 in 1s",
        "  - B1: 25, 1/1 members of 25 = 25, 25 in 1s",
      ],
    ],
    [
      "by weight, of groups and in them",
      { groupSplit: "by-weight", memberSplit: "by-weight" },
      {},
      [
        "Club: 100, the target of 100 and 0",
        "  A: 50, 5/10 weight of 100 = 50, 50 in 1s",
        "  - A1: 30, 3/5 weight of 50 = 30, 30 in 1s",
        "  - A2: 10, 1/5 weight of 50 = 10, 10 in 1s",
        "  - A3: 10, 1/5 weight of 50 = 10, 10 in 1s",
        "  B: 50, 5/10 weight of 100 = 50, 50 in 1s",
        "  - B1: 50, 5/5 weight of 50 = 50, 50 in 1s",
      ],
    ],
    [
      "halves, and by income in them",
      { groupSplit: "equally", memberSplit: "by-income" },
      {},
      [
        "Club: 100, the target of 100 and 0",
        "  A: 50, 1/2 groups of 100 = 50, 50 in 1s",
        "  - A1: 24, 500/1050 income of 50 = 23.80952380952381, 23 in 1s, and one of 2 spare",
        "  - A2: 14, 300/1050 income of 50 = 14.285714285714286, 14 in 1s, 2 spare",
        "  - A3: 12, 250/1050 income of 50 = 11.904761904761905, 11 in 1s, and one of 2 spare",
        "  B: 50, 1/2 groups of 100 = 50, 50 in 1s",
        "  - B1: 50, 600/600 income of 50 = 50, 50 in 1s",
      ],
    ],
    [
      "levelled within each group",
      { memberSplit: "levelling", target: 700 },
      {},
      [
        "Club: 700, the target of 700 and 0",
        "  A: 525, 3/4 members of 700 = 525, 525 in 1s",
        "  - A1: 325, 500 less 175 = 325, 325 in 1s",
        "  - A2: 125, 300 less 175 = 125, 125 in 1s",
        "  - A3: 75, 250 less 175 = 75, 75 in 1s",
        "  B: 175, 1/4 members of 700 = 175, 175 in 1s",
        "  - B1: 175, 600 less 425 = 175, 175 in 1s",
      ],
    ],
    [
      "levelled over all",
      { memberSplit: "levelling", groupSplit: "same-rate", target: 700 },
      {},
      [
        "Club: 700, the target of 700 and 0",
        "  A: 338, the sum of 3",
        "  - A1: 263, 500 less 237.5 = 262.5, 262 in 1s, and one of 2 spare, tied",
        "  - A2: 62, 300 less 237.5 = 62.5, 62 in 1s, 2 spare, tied",
        "  - A3: 13, 250 less 237.5 = 12.5, 12 in 1s, and one of 2 spare, tied",
        "  B: 362, the sum of 1",
        "  - B1: 362, 600 less 237.5 = 362.5, 362 in 1s",
      ],
    ],
    [
      "at one rate, of which groups are the sums",
      { groupSplit: "same-rate" },
      {},
      [
        "Club: 100, the target of 100 and 0",
        "  A: 75, the sum of 3",
        "  - A1: 25, 1/4 members of 100 = 25, 25 in 1s",
        "  - A2: 25, 1/4 members of 100 = 25, 25 in 1s",
        "  - A3: 25, 1/4 members of 100 = 25, 25 in 1s",
        "  B: 25, the sum of 1",
        "  - B1: 25, 1/4 members of 100 = 25, 25 in 1s",
      ],
    ],
    [
      "in units of 30, with spare ones",
      { roundTo: 30, target: 160 },
      {},
      [
        "Club: 180, the target of 160 and 20",
        "  A: 150, 3/4 members of 180 = 135, 120 in 30s, and one of 1 spare, tied",
        "  - A1: 60, 1/3 members of 150 = 50, 30 in 30s, and one of 2 spare, tied",
        "  - A2: 30, 1/3 members of 150 = 50, 30 in 30s, 2 spare, tied",
        "  - A3: 60, 1/3 members of 150 = 50, 30 in 30s, and one of 2 spare, tied",
        "  B: 30, 1/4 members of 180 = 45, 30 in 30s, 1 spare, tied",
        "  - B1: 30, 1/1 members of 30 = 30, 30 in 30s",
      ],
    ],
    [
      "beside an exact amount, a cap and who is exempt",
      {},
      { adjustments: [set("A1", "fixed", 40), set("A2", "cap", 5), set("B1", "exempt")] },
      [
        "Club: 100, the target of 100 and 0",
        "  A: 100, 3/3 members of 100 = 100, 100 in 1s",
        "  - A1: 40, fixed at 40",
        "  - A2: 5, its cap of 5, at the rate of the others 55",
        "  - A3: 55, 1/1 members of 55 = 55, 55 in 1s",
        "  - B1: exempt",
      ],
    ],
    [
      "by floors, of a member and of a group",
      {},
      { adjustments: [set("A2", "floor", 30), set("B", "floor", 40)] },
      [
        "Club: 100, the target of 100 and 0",
        "  A: 60, 3/3 members of 60 = 60, 60 in 1s",
        "  - A1: 15, 1/2 members of 30 = 15, 15 in 1s",
        "  - A2: 30, its floor of 30, at the rate of the others 15",
        "  - A3: 15, 1/2 members of 30 = 15, 15 in 1s",
        "  B: 40, its floor of 40, at the rate of the others 20",
        "  - B1: 40, 1/1 members of 40 = 40, 40 in 1s",
      ],
    ],
    [
      "by a group's exact amount and another's cap",
      { target: 120 },
      {
        groups: [...club, group("C", "Club")],
        members: [...people, member("C1", "C")],
        adjustments: [set("B", "fixed", 40), set("A", "cap", 30)],
      },
      [
        "Club: 120, the target of 120 and 0",
        "  A: 30, its cap of 30, at the rate of the others 150",
        "  - A1: 10, 1/3 members of 30 = 10, 10 in 1s",
        "  - A2: 10, 1/3 members of 30 = 10, 10 in 1s",
        "  - A3: 10, 1/3 members of 30 = 10, 10 in 1s",
        "  B: 40, fixed at 40",
        "  - B1: 40, 1/1 members of 40 = 40, 40 in 1s",
        "  C: 50, 1/1 members of 50 = 50, 50 in 1s",
        "  - C1: 50, 1/1 members of 50 = 50, 50 in 1s",
      ],
    ],
    [
      "of groups alone where members give as they like",
      { memberSplit: "conscience" },
      { members: [...people, member("C1", "Club"), member("C2", "Club")] },
      [
        "Club: 100, the target of 100 and 0",
        "  A: 50, 3/6 members of 100 = 50, 50 in 1s, 1 spare",
        "  B: 17, 1/6 members of 100 = 16.666666666666668, 16 in 1s, and one of 1 spare",
      ],
    ],
    [
      "of members beside the groups",
      { groupSplit: "equally", target: 120 },
      { members: [...people, member("C1", "Club"), member("C2", "Club")] },
      [
        "Club: 120, the target of 120 and 0",
        "- C1: 20, 1/2 members of 40 = 20, 20 in 1s",
        "- C2: 20, 1/2 members of 40 = 20, 20 in 1s",
        "  A: 40, 1/3 groups of 120 = 40, 40 in 1s",
        "  - A1: 14, 1/3 members of 40 = 13.333333333333334, 13 in 1s, and one of 1 spare, tied",
        "  - A2: 13, 1/3 members of 40 = 13.333333333333334, 13 in 1s, 1 spare, tied",
        "  - A3: 13, 1/3 members of 40 = 13.333333333333334, 13 in 1s, 1 spare, tied",
        "  B: 40, 1/3 groups of 120 = 40, 40 in 1s",
        "  - B1: 40, 1/1 members of 40 = 40, 40 in 1s",
      ],
    ],
    [
      "by a pledge, and the rest by heads",
      { basis: "pledged" },
      { adjustments: [set("A1", "pledge", 40)] },
      [
        "Club: 100, the target of 100 and 0",
        "  A: 75, 3/4 members of 100 = 75, 75 in 1s",
        "  - A1: 40, pledge at 40",
        "  - A2: 17, 1/2 members of 35 = 17.5, 17 in 1s, 1 spare, tied",
        "  - A3: 18, 1/2 members of 35 = 17.5, 17 in 1s, and one of 1 spare, tied",
        "  B: 25, 1/4 members of 100 = 25, 25 in 1s",
        "  - B1: 25, 1/1 members of 25 = 25, 25 in 1s",
      ],
    ],
    [
      "by pledges alone",
      { basis: "pledged" },
      { adjustments: people.map(({ id }, i) => set(id, "pledge", 10 * i)) },
      [
        "Club: 60, the sum of 2",
        "  A: 30, the sum of 3",
        "  - A1: 0, pledge at 0",
        "  - A2: 10, pledge at 10",
        "  - A3: 20, pledge at 20",
        "  B: 30, the sum of 1",
        "  - B1: 30, pledge at 30",
      ],
    ],
    [
      "by groups' pledges alone, members as they like",
      { basis: "pledged", memberSplit: "conscience" },
      { members: [...people, member("C1", "Club")], adjustments: [set("Club", "pledge", 90)] },
      [
        "Club: 90, pledge at 90",
        "  A: 54, 3/5 members of 90 = 54, 54 in 1s",
        "  B: 18, 1/5 members of 90 = 18, 18 in 1s",
      ],
    ],
    [
      "of a group in which all have an amount, and another that has one",
      {},
      {
        adjustments: [
          ...[set("A1", "fixed", 20), set("A2", "fixed", 30), set("A3", "fixed", 25)],
          set("Club", "fixed", 100),
        ],
      },
      [
        "Club: 100, the target of 100 and 0",
        "  A: 75, the sum of 3",
        "  - A1: 20, fixed at 20",
        "  - A2: 30, fixed at 30",
        "  - A3: 25, fixed at 25",
        "  B: 25, 1/1 members of 25 = 25, 25 in 1s",
        "  - B1: 25, 1/1 members of 25 = 25, 25 in 1s",
      ],
    ],
    [
      "of a group between a floor and a cap that are the same",
      {},
      { adjustments: [set("B", "floor", 40), set("B", "cap", 40)] },
      [
        "Club: 100, the target of 100 and 0",
        "  A: 60, 3/3 members of 60 = 60, 60 in 1s",
        "  - A1: 20, 1/3 members of 60 = 20, 20 in 1s",
        "  - A2: 20, 1/3 members of 60 = 20, 20 in 1s",
        "  - A3: 20, 1/3 members of 60 = 20, 20 in 1s",
        "  B: 40, fixed at 40",
        "  - B1: 40, 1/1 members of 40 = 40, 40 in 1s",
      ],
    ],
    [
      "by pledges alone, at one rate",
      { basis: "pledged", groupSplit: "same-rate" },
      { adjustments: people.map(({ id }, i) => set(id, "pledge", 10 * i)) },
      [
        "Club: 60, the sum of 2",
        "  A: 30, the sum of 3",
        "  - A1: 0, pledge at 0",
        "  - A2: 10, pledge at 10",
        "  - A3: 20, pledge at 20",
        "  B: 30, the sum of 1",
        "  - B1: 30, pledge at 30",
      ],
    ],
    [
      "at one rate, with all amounts of a group fixed",
      { groupSplit: "same-rate" },
      { adjustments: people.slice(0, 3).map(({ id }, i) => set(id, "fixed", 10 + i)) },
      [
        "Club: 100, the target of 100 and 0",
        "  A: 33, the sum of 3",
        "  - A1: 10, fixed at 10",
        "  - A2: 11, fixed at 11",
        "  - A3: 12, fixed at 12",
        "  B: 67, the sum of 1",
        "  - B1: 67, 1/1 members of 67 = 67, 67 in 1s",
      ],
    ],
    [
      "by a pledge of everyone's",
      { basis: "pledged", target: null, memberSplit: "conscience" },
      { adjustments: [set("Club", "pledge", 80)] },
      [
        "Club: 80, pledge at 80",
        "  A: 60, 3/4 members of 80 = 60, 60 in 1s",
        "  B: 20, 1/4 members of 80 = 20, 20 in 1s",
      ],
    ],
  ])("%s", (_, stated, more, rows) => {
    expect(planned(stated, more).quotas.map(shown)).toEqual(rows);
  });

  it("says the fair share of groups and members, and none of what stands exactly", () => {
    const adjustments = [set("A1", "fixed", 40), set("A3", "exempt")];
    const { quotas } = planned({ target: 102 }, { adjustments });
    expect(quotas.map(({ fairShare }) => fairShare)).toEqual([null, 68, null, 28, null, 34, 34]);
  });
});

it("a group's row names no member", () => {
  const [row] = planned({}).quotas;
  expect(row).toMatchObject({ level: "group", memberId: "", memberName: "", group: "Club" });
});

describe("the quota before", () => {
  const quotasBefore = (roll: readonly RollEntry[]) =>
    planned({}, { roll }).quotas.map((row) => [row.memberId || row.group, row.before]);

  it("is that of the present roll, of groups and of members", () => {
    const roll = [
      groupOnRoll("Roof", "Club", 90),
      groupOnRoll("Roof", "A", 60),
      onRoll("Roof", "A1", 20, { group: "A" }),
      onRoll("Roof", "A2", null, { group: "A" }),
      onRoll("Roof", "A3", 0, { group: "A" }),
    ];
    expect(quotasBefore(roll)).toEqual([
      ["Club", 90],
      ["A", 60],
      ["A1", 20],
      ["A2", null],
      ["A3", 0],
      ["B", null],
      ["B1", null],
    ]);
  });

  it("is added up where the roll has somebody twice, and passes over who is not known", () => {
    const roll = [
      onRoll("Roof", "A1", 20, { group: "A" }),
      onRoll("Roof", "A1", 5, { group: "B" }),
      onRoll("Roof", "Nobody", 7, { group: "A" }),
      groupOnRoll("Roof", "Nowhere", 7),
      groupOnRoll("Roof", "A", 20),
      groupOnRoll("Roof", "A", 5),
    ];
    expect(quotasBefore(roll)).toEqual([
      ["Club", null],
      ["A", 25],
      ["A1", 25],
      ["A2", null],
      ["A3", null],
      ["B", null],
      ["B1", null],
    ]);
  });
});

describe("who is on the new roll, and in what order", () => {
  it("has the exempt among the others of their group, asked for nothing", () => {
    const adjustments = [set("A2", "exempt")];
    const rows = planned({}, { adjustments }).quotas.map(({ memberId, group: of, quota }) => [
      memberId || of,
      quota,
    ]);
    expect(rows).toEqual([
      ["Club", 100],
      ["A", 67],
      ["A1", 34],
      ["A2", null],
      ["A3", 33],
      ["B", 33],
      ["B1", 33],
    ]);
  });

  it.each<[string, string | null, number | null, string | null]>([
    ["before the first due day", "2026-01-15", 25, null],
    ["on it", "2026-03-31", 25, null],
    ["between the two", "2026-04-15", 25, "2026-06-30"],
    ["it is not known when", null, 25, null],
  ])("a member who joined %s", (_, joined, quota, from) => {
    const members = people.map((each) =>
      each.id === "B1" ? { ...each, joined: joined === null ? null : day(joined) } : each,
    );
    const { quotas } = planned({ due: due("2026-03-31", "2026-06-30") }, { members });
    const row = quotas.find(({ memberId }) => memberId === "B1");
    expect(row).toMatchObject({ quota, dueFrom: from === null ? null : day(from) });
    expect(quotas.filter(({ level }) => level === "group").map((each) => each.dueFrom)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("who is asked for nothing, or is exempt, has no first due day either", () => {
    const members = people.map((each) => ({ ...each, joined: day("2026-04-15") }));
    const adjustments = [set("A1", "fixed", 0), set("A2", "exempt")];
    const { quotas } = planned({ due: due("2026-03-31", "2026-06-30") }, { members, adjustments });
    const from = quotas.flatMap(({ level, memberId, dueFrom }) =>
      level === "member" ? [[memberId, dueFrom]] : [],
    );
    const june = day("2026-06-30");
    expect(from).toEqual([
      ["A1", null],
      ["A2", null],
      ["A3", june],
      ["B1", june],
    ]);
  });
});

describe("a rounder unit", () => {
  const evenly = (target: number, stated: Partial<Drive> = {}, more = {}) =>
    planned({ target, groupSplit: "same-rate", ...stated }, more).suggestedUnit;

  it.each<[number, number | null, string]>([
    [1_199, null, "fair shares of 299.75 leave fewer than thirty tens"],
    [1_201, 10, "300.25 leave thirty"],
    [1_200, null, "all are round already"],
    [119, null, "29.75 leave fewer than thirty ones"],
    [12_001, 100, "3000.25 leave thirty hundreds"],
    [12_000, null, "all are round to hundreds"],
    [12_080, 100, "3020 are round to tens only"],
  ])("of %d for four suggests %j: %s", (target, unit) => {
    expect(evenly(target)).toBe(unit);
  });

  it("goes by the middle share, whatever the order, and by none that stands exactly", () => {
    const members = [9_999, 20, 40, 41].map((weight, i) => member(`A${i}`, "A", { weight }));
    const stated = { memberSplit: "by-weight" } as const;
    expect(evenly(101_001, stated, { members })).toBe(10);
    const weights = members.map(({ weight }) => weight);
    for (const by of [1, 2, 3]) {
      const turned = members.map((each, i) => ({ ...each, weight: weights[(i + by) % 4]! }));
      expect(evenly(101_001, stated, { members: turned })).toBe(10);
    }
    const floors = members.slice(2).map(({ id }) => set(id, "floor", 40_000));
    expect(evenly(101_001, stated, { members, adjustments: floors })).toBe(100);
    const adjustments = members.map(({ id }) => set(id, "fixed", 25_001));
    expect(evenly(100_004, stated, { members, adjustments })).toBeNull();
  });

  it.each<[string, readonly number[], number | null]>([
    ["that leaves just thirty steps to the middle share", [300, 300, 299, 302], 10],
    ["that leaves one fewer", [299, 299, 298, 305], null],
  ])("is one %s", (_, weights, unit) => {
    const members = weights.map((weight, i) => member(`A${i}`, "A", { weight }));
    expect(evenly(1_201, { memberSplit: "by-weight" }, { members })).toBe(unit);
  });

  it("is not suggested for an odd amount that stands exactly, where the others are round", () => {
    expect(evenly(3_007, {}, { adjustments: [set("A1", "fixed", 7)] })).toBeNull();
  });

  it("is not suggested where one was chosen", () => {
    expect(evenly(12_001, { roundTo: 1 })).toBeNull();
  });
});
