import { describe, expect, it } from "vitest";
import { fittingWeights } from "../../../src/core/dividing/phases/fittingWeights";
import type { Adjustment, Drive, DrivePlan } from "../../../src/core/index";
import {
  adjustment,
  book,
  day,
  drive,
  found,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  plan,
  quotasOf,
} from "../../support/book";

type Of = Parameters<typeof book>[0];

const club = [group("Club"), group("A", "Club"), group("B", "Club")];
const people = [member("A1", "A"), member("A2", "A"), member("A3", "A"), member("B1", "B")];

function planned(stated: Partial<Drive>, more: Of = {}, keep = false): DrivePlan {
  const roof = drive("Roof", { asked: "Club", target: 100, state: "open", ...stated });
  return plan(book({ groups: club, members: people, ...more, drives: [roof] }), "Roof", { keep });
}

const set = (who: string, kind: Adjustment["kind"], amount: number | null = null) =>
  adjustment("Roof", who, kind, amount);

describe("what a division tells", () => {
  it("names who is asked through the first of two groups, and where that stands", () => {
    const torn = [member("C1", ["A", "B"], { name: "Cy" }), member("C2", ["B", "A"])];
    const told = found(planned({}, { members: [...people, ...torn] }), "member-in-two-groups");
    expect(told).toMatchObject([
      { data: { drive: "Roof", names: ["Cy", "C2"] }, place: { tab: "members", column: "groups" } },
    ]);
    expect(told[0]!.content).toBe("Roof|C1,C2");
    expect(found(planned({}), "member-in-two-groups")).toEqual([]);
    const notAsked = { members: [...people, torn[0]!], adjustments: [] };
    expect(found(planned({ asked: "A" }, notAsked), "member-in-two-groups")).toEqual([]);
  });

  it("names the groups in which nobody is asked, the topmost of each", () => {
    const groups = [...club, group("C", "Club"), group("D", "C"), group("E", "Club")];
    const told = found(planned({}, { groups }), "groups-with-nobody-asked");
    expect(told).toMatchObject([{ data: { drive: "Roof", groups: ["C", "E"] } }]);
    expect(told[0]!.content).toBe("Roof|C,E");
    expect(found(planned({}), "groups-with-nobody-asked")).toEqual([]);
  });

  it("divides nothing where what is stated for somebody disagrees", () => {
    const adjustments = [set("A1", "fixed", 10), set("A1", "fixed", 20)];
    const result = planned({}, { adjustments });
    expect(found(result, "adjustments-disagree")).toHaveLength(1);
    expect(result.quotas).toEqual([]);
    expect(planned({}, { adjustments: adjustments.slice(1) }).quotas).not.toEqual([]);
  });

  it.each<[string, Partial<Drive>, readonly Adjustment[], readonly number[] | null]>([
    [
      "floors and caps that are no multiples of the unit",
      { roundTo: 10, floor: 15, cap: 45 },
      [],
      [15, 45],
    ],
    ["none that are", { roundTo: 10, floor: 10, cap: 40 }, [], null],
    ["none without a unit", { floor: 15, cap: 45 }, [], null],
    ["a group's", { roundTo: 10 }, [set("B", "floor", 25), set("A", "cap", 85)], [25, 85]],
    [
      "none of a group's that are",
      { roundTo: 10 },
      [set("B", "floor", 20), set("A", "cap", 80)],
      null,
    ],
    ["each once", { roundTo: 10 }, ["A1", "A2"].map((who) => set(who, "floor", 15)), [15]],
    ["none of what stands exactly", { roundTo: 10 }, [set("A1", "fixed", 15)], null],
    [
      "of a group's what its bounds leave beside what stands exactly",
      { roundTo: 10 },
      [set("A1", "fixed", 15), set("A", "cap", 85)],
      null,
    ],
    [
      "and what they do not",
      { roundTo: 10 },
      [set("A1", "fixed", 15), set("A", "cap", 80), set("A", "floor", 40)],
      [40, 80],
    ],
    [
      "no floor below what stands exactly",
      { roundTo: 10 },
      [set("A1", "fixed", 15), set("A", "floor", 12)],
      null,
    ],
  ])("names %s", (_, stated, adjustments, amounts) => {
    const told = found(planned(stated, { adjustments }), "bounds-rounded");
    const data = amounts === null ? [] : [{ drive: "Roof", amounts, unit: 10, currency: "KRW" }];
    expect(told.map((each) => each.data)).toEqual(data);
  });

  it("says by how much the target was rounded up to the unit", () => {
    const told = (target: number, roundTo: number | null) =>
      found(planned({ target, roundTo }), "target-rounded-up").map(({ data, place }) => [
        data.by,
        place?.column,
      ]);
    expect(told(95, 10)).toEqual([[5, "roundTo"]]);
    expect(told(100, 10)).toEqual([]);
    expect(told(95, null)).toEqual([]);
  });

  it("says once of a drive's own floor that all are concerned, and apart of each other figure", () => {
    const stated = { floor: 60, cap: 40 };
    const told = found(planned(stated), "floor-over-cap");
    expect(told).toHaveLength(1);
    expect(told[0]!.data.ids).toEqual(["A1", "A2", "A3", "B1"]);
    const own = found(planned(stated, { adjustments: [set("A2", "floor", 70)] }), "floor-over-cap");
    expect(own.map(({ data }) => data.ids)).toEqual([["A1", "A3", "B1"], ["A2"]]);
  });
});

describe("who keeps a quota", () => {
  const roll = [
    groupOnRoll("Roof", "Club", 100),
    groupOnRoll("Roof", "A", 75),
    onRoll("Roof", "A1", 40, { group: "A" }),
    onRoll("Roof", "A2", 20, { group: "A" }),
    onRoll("Roof", "Gone", 15, { group: "A" }),
    groupOnRoll("Roof", "B", 25),
    onRoll("Roof", "B1", 25, { group: "B" }),
  ];
  const keeping = (gifts: readonly string[], stated: Partial<Drive> = {}, more: Of = {}) =>
    planned(stated, { roll, contributions: gifts.map((id) => gift("Roof", id, 5)), ...more }, true);

  it("is whoever has given, and nobody else", () => {
    const { quotas } = keeping(["A1"]);
    const kept = quotas.flatMap(({ how, memberId }) => (how.kind === "kept" ? [memberId] : []));
    expect(kept).toEqual(["A1"]);
    expect(quotasOf({ quotas })).toMatchObject({ Club: 100, A1: 40 });
    expect(quotas.map(({ memberId }) => memberId)).not.toContain("Gone");
  });

  it("keeps it after leaving, or leaving the group, which the roll still has", () => {
    const left = [
      member("A1", "A", { left: day("2025-06-01") }),
      member("A2", "Elsewhere"),
      ...people.slice(2),
    ];
    const { quotas } = keeping(["A1", "A2"], {}, { members: left });
    const kept = quotas.flatMap(({ how, memberId, group: of, quota }) =>
      how.kind === "kept" ? [[memberId, of, quota]] : [],
    );
    expect(kept).toEqual([
      ["A1", "A", 40],
      ["A2", "A", 20],
    ]);
  });

  it("keeps it with no row in Members any more", () => {
    const { quotas } = keeping(["Gone"]);
    expect(quotas.find(({ memberId }) => memberId === "Gone")).toMatchObject({
      group: "A",
      quota: 15,
      how: { kind: "kept", amount: 15 },
    });
    expect(quotasOf({ quotas })).toMatchObject({ Club: 100 });
  });

  it("is asked for a Fixed amount that was stated since", () => {
    const { quotas } = keeping(["A1"], {}, { adjustments: [set("A1", "fixed", 7)] });
    expect(quotas.find(({ memberId }) => memberId === "A1")?.how).toEqual({
      kind: "fixed",
      amount: 7,
    });
  });

  it("leaves its group at least what is kept in it", () => {
    const { quotas } = keeping(["A1", "A2", "Gone"], { target: 80 });
    expect(quotasOf({ quotas })).toMatchObject({ A1: 40, A2: 20, Gone: 15, Club: 80 });
    expect(quotasOf({ quotas })["A"]).toBeGreaterThanOrEqual(75);
  });

  it.each([
    [75, true, "just what is kept"],
    [76, true, "more"],
    [74, false, "less by a whole unit"],
  ])("of a target of %d the rest is divided: %s (%s)", (target, isDivided) => {
    const result = keeping(["A1", "A2", "Gone"], { target });
    expect(result.quotas.length > 0).toBe(isDivided);
    expect(found(result, "kept-exceed-target")).toHaveLength(isDivided ? 0 : 1);
    if (!isDivided)
      expect(found(result, "kept-exceed-target")[0]!.data).toMatchObject({ kept: 75, by: 1 });
  });

  it("is no excess where the unit has rounded it up before", () => {
    const result = keeping(["A1", "A2", "Gone", "B1"], { target: 91, roundTo: 10 });
    expect(result.quotas.length).toBeGreaterThan(0);
    const beyond = keeping(["A1", "A2", "Gone", "B1"], { target: 90, roundTo: 10 });
    expect(beyond.quotas).toEqual([]);
  });
});

describe("groups that give as their members like", () => {
  const asTheyLike = { memberSplit: "conscience" } as const;
  const quotas = (stated: Partial<Drive>, more: Of = {}, keep = false) =>
    quotasOf(planned({ ...asTheyLike, ...stated }, more, keep));

  it("are asked by heads, whatever is stated for members", () => {
    const adjustments = [set("B1", "fixed", 40), set("A1", "floor", 90)];
    expect(quotas({}, { adjustments })).toEqual({ Club: 100, A: 75, B: 25 });
    expect(quotas({ floor: 50, cap: 60 })).toEqual({ Club: 100, A: 75, B: 25 });
  });

  it("keep their quotas where they have given, the rest by heads, at one rate too", () => {
    const roll = [
      groupOnRoll("Roof", "Club", 100),
      groupOnRoll("Roof", "A", 60),
      groupOnRoll("Roof", "B", 40),
    ];
    const contributions = [gift("Roof", "B1", 5)];
    const groups = [...club, group("C", "Club")];
    const members = [...people, member("C1", "C")];
    for (const groupSplit of ["by-members", "same-rate"] as const)
      expect(quotas({ groupSplit }, { roll, contributions, groups, members }, true)).toEqual({
        Club: 100,
        A: 45,
        B: 40,
        C: 15,
      });
  });

  it("have those beside the groups as one more part", () => {
    const members = [...people, member("C1", "Club"), member("C2", "Club")];
    expect(quotas({ target: 120 }, { members })).toEqual({ Club: 120, A: 60, B: 20 });
    expect(quotas({ target: 120, groupSplit: "equally" }, { members })).toEqual({
      Club: 120,
      A: 40,
      B: 40,
    });
  });
});

describe("weights that a division can take", () => {
  const most = 2 ** 51;
  it.each<[readonly number[], readonly number[], string]>([
    [[1, 2, 3], [1, 2, 3], "whole ones as they are"],
    [[most - 1, 1], [most - 1, 1], "as large as may be"],
    [[1.5, 0.25], [1.5, 0.25], "with decimals"],
    [[1 / 3, 2 / 3], [0.333333333, 0.666666667], "with nine decimals at most"],
    [[], [], "none"],
  ])("of %j are %j: %s", (weights, fitting) => {
    expect(fittingWeights(weights)).toEqual(fitting);
  });

  it("are fewer decimals, or none, or steps of ten, the larger they are", () => {
    expect(fittingWeights([1e9 + 1 / 3, 1])).toEqual([1e9 + 0.333333, 1]);
    expect(fittingWeights([1e14 + 0.5, 1])).toEqual([1e14 + 0.5, 1]);
    expect(fittingWeights([2e15 + 0.5, 1])).toEqual([2e15 + 1, 1]);
    expect(fittingWeights([most * 4, most])).toEqual([900_719_925_474_099, 225_179_981_368_525]);
    const fitting = fittingWeights([most, most, 7]);
    expect(fitting.every(Number.isInteger)).toBe(true);
    expect(fitting[0]! + fitting[1]! + fitting[2]!).toBeLessThanOrEqual(most);
  });
});
