import { describe, expect, it } from "vitest";
import { type Book, type Contribution, keepAccounts } from "../../../src/core/index";
import {
  accountOf,
  adjustment,
  book,
  drive,
  due,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  settings,
} from "../../support/book";

const groups = [
  group("Club"),
  group("North", "Club"),
  group("South", "Club"),
  group("West", "Club"),
];
const members = [
  member("M1", "North"),
  member("M2", "North"),
  member("M3", "South"),
  member("M4", "Club"),
];
const of = (stated: Partial<Book>) =>
  accountOf(keepAccounts(book({ groups, members, settings: settings(), ...stated })), "Roof");

/** Of each listed group what it has: quota, collected, more than asked, outstanding, written off. */
function sumsOf(stated: Partial<Book>) {
  const { groups: listed } = of(stated);
  return Object.fromEntries(
    listed.map((each) => [
      each.group,
      [each.quota, each.collected, each.moreThanAsked, each.outstanding, each.writtenOff],
    ]),
  );
}
const from = (who: string, amount: number, more = {}) => gift("Roof", who, amount, more);
const nameless = (name: string, amount: number, more = {}) =>
  from("", amount, { group: name, ...more });
const off = (who: string, amount: number | null) => adjustment("Roof", who, "write-off", amount);

describe("a Conscience drive, of which groups have the quotas", () => {
  const box = drive("Roof", { memberSplit: "conscience", state: "open" });
  const roll = [
    groupOnRoll("Roof", "Club", 100),
    groupOnRoll("Roof", "North", 60),
    groupOnRoll("Roof", "South", 40),
  ];
  const sums = (contributions: Contribution[], adjustments: Book["adjustments"] = []) =>
    sumsOf({ drives: [box], roll, contributions, adjustments });

  it.each<[string, Contribution[], Book["adjustments"], Record<string, number[]>]>([
    ["nothing", [], [], { Club: [100, 0, 0, 100, 0], North: [60, 0, 0, 60, 0] }],
    ["a gift", [from("M1", 25)], [], { Club: [100, 25, 0, 75, 0], North: [60, 25, 0, 35, 0] }],
    [
      "gifts with a name and without",
      [from("M1", 25), nameless("North", 30)],
      [],
      { Club: [100, 55, 0, 45, 0], North: [60, 55, 0, 5, 0] },
    ],
    [
      "more than the quota settles no neighbour",
      [from("M1", 50), from("M2", 20)],
      [],
      { Club: [100, 70, 10, 40, 0], North: [60, 70, 10, 0, 0], South: [40, 0, 0, 40, 0] },
    ],
    [
      "more than the quota in nobody's name neither",
      [nameless("North", 75)],
      [],
      { Club: [100, 75, 15, 40, 0], North: [60, 75, 15, 0, 0] },
    ],
    [
      "a net below zero leaves the whole quota",
      [from("M1", -5)],
      [],
      { Club: [100, -5, -5, 100, 0], North: [60, -5, -5, 60, 0] },
    ],
    [
      "a refund to one and a gift of the other are one sum",
      [from("M1", -5), from("M2", 20)],
      [],
      { North: [60, 15, 0, 45, 0] },
    ],
    [
      "what names the whole settles the groups' rest",
      [nameless("Club", 10)],
      [],
      { Club: [100, 10, 0, 90, 0], North: [60, 0, 0, 60, 0] },
    ],
    [
      "what a member of no subgroup gives is the whole's, too, where nothing is left for them",
      [from("M4", 10)],
      [],
      { Club: [100, 10, 0, 90, 0] },
    ],
    [
      "what is written off for such a member is nobody else's",
      [from("M4", 10)],
      [off("M4", 30)],
      { Club: [100, 10, 0, 90, 0], North: [60, 0, 0, 60, 0] },
    ],
    [
      "more than the whole's rest",
      [nameless("Club", 130)],
      [],
      { Club: [100, 130, 30, 0, 0], North: [60, 0, 0, 60, 0] },
    ],
    [
      "a group's write-off",
      [from("M1", 25)],
      [off("North", 20)],
      { Club: [100, 25, 0, 55, 20], North: [60, 25, 0, 15, 20] },
    ],
    [
      "a write-off of more than is outstanding takes off no more",
      [from("M1", 25)],
      [off("North", 90)],
      { Club: [100, 25, 0, 40, 35], North: [60, 25, 0, 0, 35] },
    ],
    [
      "a write-off of everything",
      [from("M1", 25)],
      [off("Club", null)],
      { Club: [100, 25, 0, 0, 75], North: [60, 25, 0, 35, 0] },
    ],
  ])("%s", (_, contributions, adjustments, expected) => {
    expect(sums(contributions, adjustments)).toMatchObject(expected);
  });

  it("asks what the subgroups' quotas leave of those who are in none of them", () => {
    const more = [groupOnRoll("Roof", "Club", 130), ...roll.slice(1)];
    const sum = (contributions: Contribution[]) =>
      sumsOf({ drives: [box], roll: more, contributions })["Club"];
    expect(sum([from("M4", 10)])).toEqual([130, 10, 0, 120, 0]);
    expect(sum([from("M4", 40)])).toEqual([130, 40, 10, 100, 0]);
    // What names nobody may be anybody's: beyond the 30 it settles the subgroups' rest.
    expect(sum([nameless("Club", 40)])).toEqual([130, 40, 0, 90, 0]);
    expect(sum([from("M4", 20), nameless("Club", 40)])).toEqual([130, 60, 0, 70, 0]);
  });

  it.each([
    ["mandatory", [0, 60, 0, 0]],
    ["pledged", [0, 60, 0, 0]],
    ["voluntary", [0, 0, 0, 0]],
  ] as const)("has arrears by age where it is %s: %o", (basis, ageing) => {
    const drives = [{ ...box, basis, due: due("2026-05-20") }];
    const north = of({ drives, roll, contributions: [] }).groups.find(
      (each) => each.group === "North",
    );
    expect(north?.ageing).toEqual(ageing);
  });
});

describe("a drive of which members have the quotas", () => {
  const roof = drive("Roof", { state: "open", due: due("2026-02-01", "2026-05-20") });
  const roll = [
    groupOnRoll("Roof", "Club", 110),
    groupOnRoll("Roof", "North", 60),
    groupOnRoll("Roof", "South", 40),
    onRoll("Roof", "M1", 30, { group: "North" }),
    onRoll("Roof", "M2", 30, { group: "North" }),
    onRoll("Roof", "M3", 40, { group: "South" }),
    onRoll("Roof", "M4", 10, { group: "Club" }),
  ];
  const sums = (contributions: Contribution[], adjustments: Book["adjustments"] = []) =>
    sumsOf({ drives: [roof], roll, contributions, adjustments });

  it.each<[string, Contribution[], Book["adjustments"], Record<string, number[]>]>([
    [
      "what one pays too much settles nobody else's",
      [from("M1", 50)],
      [],
      { Club: [110, 50, 20, 80, 0], North: [60, 50, 20, 30, 0] },
    ],
    [
      "what names nobody settles the group's",
      [from("M1", 10), nameless("North", 30)],
      [],
      { Club: [110, 40, 0, 70, 0], North: [60, 40, 0, 20, 0] },
    ],
    [
      "and no more than that",
      [nameless("North", 65)],
      [],
      { Club: [110, 65, 5, 50, 0], North: [60, 65, 5, 0, 0], South: [40, 0, 0, 40, 0] },
    ],
    [
      "a refund that names nobody",
      [nameless("North", -5)],
      [],
      { Club: [110, -5, -5, 110, 0], North: [60, -5, -5, 60, 0] },
    ],
    [
      "a member's write-off",
      [from("M1", 10)],
      [off("M1", 15)],
      { Club: [110, 10, 0, 85, 15], North: [60, 10, 0, 35, 15] },
    ],
    [
      "a group's write-off beside a member's, of no more than is outstanding",
      [],
      [off("M1", 15), off("North", 100)],
      { Club: [110, 0, 0, 50, 60], North: [60, 0, 0, 0, 60] },
    ],
  ])("%s", (_, contributions, adjustments, expected) => {
    expect(sums(contributions, adjustments)).toMatchObject(expected);
  });

  it("settles the oldest arrears of a group first", () => {
    const ageing = (amount: number) =>
      of({ drives: [roof], roll, contributions: [nameless("North", amount)] }).groups.find(
        (each) => each.group === "North",
      )?.ageing;
    expect(ageing(0)).toEqual([0, 30, 0, 30]);
    expect(ageing(20)).toEqual([0, 30, 0, 10]);
    expect(ageing(45)).toEqual([0, 15, 0, 0]);
    expect(ageing(60)).toEqual([0, 0, 0, 0]);
    expect(ageing(-9)).toEqual([0, 30, 0, 30]);
  });

  it("adds up all that a group has in the groups above it", () => {
    const [club, north] = of({
      drives: [roof],
      roll,
      contributions: [
        from("M1", 30, { receivedBy: "Zoe" }),
        from("M2", 5),
        from("M3", 7, { method: "in-kind" }),
        nameless("South", 3),
        nameless("South", 2),
      ],
    }).groups;
    expect(club).toMatchObject({
      ...{
        collected: 40,
        inKind: 7,
        withCollector: 30,
        asked: 4,
        contributed: 1,
        part: 2,
        nothing: 1,
      },
      nameless: { count: 0, amount: 0 },
      depth: 0,
    });
    expect(north).toMatchObject({
      ...{
        collected: 35,
        inKind: 0,
        withCollector: 30,
        asked: 2,
        contributed: 1,
        part: 1,
        nothing: 0,
      },
      depth: 1,
    });
  });

  it.each<[string, Contribution[], boolean]>([
    ["nothing", [], false],
    ["cash", [nameless("West", 5)], true],
    ["something in kind", [nameless("West", 5, { method: "in-kind" })], true],
    ["a gift and its refund", [nameless("West", 5), nameless("West", -5)], false],
    [
      "a gift that its collector has, and its refund",
      [nameless("West", 5, { receivedBy: "Zoe" }), nameless("West", -5)],
      true,
    ],
  ])(
    "lists a group of which nothing is asked where it has given %s: %o",
    (_, contributions, isListed) => {
      const { groups: listed } = of({ drives: [roof], roll, contributions });
      expect(listed.some((each) => each.group === "West")).toBe(isListed);
    },
  );
});
