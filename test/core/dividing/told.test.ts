import { describe, expect, it } from "vitest";
import { fittingWeights } from "../../../src/core/dividing/phases/fittingWeights";
import { divide } from "../../../src/core/division/index";
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
  item,
  member,
  onRoll,
  plan,
  quotasOf,
  settings,
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
      "nor of its cap what stands exactly, whatever that is",
      { roundTo: 10 },
      [set("A1", "fixed", 12), set("A", "cap", 82)],
      null,
    ],
    ["none of all together", { roundTo: 10 }, [set("Club", "floor", 95)], null],
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

const errorsOf = ({ diagnostics }: DrivePlan) =>
  diagnostics.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));
const codesOf = ({ diagnostics }: DrivePlan) => diagnostics.map(({ code }) => code);

describe("what a division tells, and nothing else", () => {
  const all = (...amounts: readonly number[]) =>
    people.map(({ id }, i) => set(id, "pledge", amounts[i]!));
  const allFixed = (...amounts: readonly number[]) =>
    people.map(({ id }, i) => set(id, "fixed", amounts[i]!));
  const largest = Number.MAX_SAFE_INTEGER;
  const neverFalls = { settings: settings({ rounding: "never-falls" }) };

  it.each<[string, Partial<Drive>, Of, readonly string[]]>([
    ["nothing in the usual way", {}, {}, []],
    ["no target", { target: null }, {}, ["drive-without-target"]],
    [
      "none, with an amount fixed",
      { target: null },
      { adjustments: [set("A1", "fixed", 10)] },
      ["drive-without-target"],
    ],
    [
      "none, and nobody has pledged",
      { target: null, basis: "pledged" },
      {},
      ["drive-without-target"],
    ],
    [
      "pledges that come to the target",
      { basis: "pledged" },
      { adjustments: all(25, 25, 25, 25) },
      [],
    ],
    ["one pledge, and a rest", { basis: "pledged" }, { adjustments: all(40).slice(0, 1) }, []],
    [
      "pledges beyond the target, with a unit",
      { basis: "pledged", roundTo: 10 },
      { adjustments: all(35, 25, 25, 20) },
      ["pledges-exceed-target"],
    ],
    [
      "amounts that are fixed beyond it",
      {},
      { adjustments: allFixed(30, 30, 30, 30) },
      ["floors-exceed-target"],
    ],
    [
      "beyond it by less than the unit",
      { roundTo: 10 },
      { adjustments: allFixed(30, 25, 25, 25) },
      ["floors-exceed-target"],
    ],
    [
      "more fixed in a group than would come to it: it comes to that",
      {},
      { adjustments: [set("A1", "fixed", 90)] },
      [],
    ],
    [
      "a floor above what comes to its group",
      {},
      { adjustments: [set("A1", "floor", 90)] },
      ["floors-exceed-target"],
    ],
    [
      "a group's floor above what is fixed for all in it",
      {},
      { adjustments: [...allFixed(25, 25, 25).slice(0, 3), set("A", "floor", 90)] },
      ["caps-short-of-target"],
    ],
    [
      "a group's floor that is just that",
      {},
      { adjustments: [...allFixed(25, 25, 25).slice(0, 3), set("A", "floor", 75)] },
      [],
    ],
    [
      "a group's cap that is",
      {},
      { adjustments: [...allFixed(25, 25, 25).slice(0, 3), set("A", "cap", 75)] },
      [],
    ],
    ["as much as can be divided", { target: largest - 1 }, {}, []],
    ["more", { target: largest }, {}, ["too-large-to-divide"]],
    [
      "half of it, in tens, where quotas never fall",
      { target: (largest - 11) / 2, roundTo: 10 },
      neverFalls,
      ["too-large-to-divide"],
    ],
    [
      "groups' weights, where the split is by members",
      {},
      {
        groups: [group("Club"), group("A", "Club", { weight: 2 }), group("B", "Club")],
        members: [...people, member("C1", "Club")],
      },
      [],
    ],
    [
      "incomes in another currency, of which proportions count",
      { memberSplit: "by-income", currency: "USD" },
      { members: people.map((each) => ({ ...each, income: 300 })) },
      [],
    ],
    [
      "however large",
      { memberSplit: "by-income" },
      { members: people.map((each) => ({ ...each, income: 2 ** 51 })) },
      [],
    ],
    [
      "an income that is missing where an amount is fixed",
      { memberSplit: "by-income" },
      {
        members: people.map((each, i) => ({ ...each, income: i === 0 ? null : 300 })),
        adjustments: [set("A1", "fixed", 20)],
      },
      [],
    ],
    [
      "pledges of all, which need no income, and no rate",
      { memberSplit: "levelling", basis: "pledged", currency: "USD", target: 10_000 },
      { adjustments: all(25, 25, 25, 25) },
      [],
    ],
  ])("%s", (_, stated, more, codes) => {
    const result = planned(stated, more);
    expect(codesOf(result)).toEqual(codes);
    expect(result.quotas.length > 0).toBe(errorsOf(result).length === 0);
  });

  it.each<[string, Partial<Drive>, Of, boolean]>([
    ["pledges-leave-a-gap", { basis: "pledged" }, { adjustments: all(1, 1, 1, 1) }, false],
    ["pledges-exceed-target", { basis: "pledged" }, { adjustments: all(99, 9, 9, 9) }, false],
    ["floors-exceed-target", { floor: 90 }, {}, false],
    ["nobody-to-divide-among", {}, { members: [] }, false],
    [
      "kept-exceed-target",
      {},
      {
        roll: [onRoll("Roof", "A1", 140, { group: "A" })],
        contributions: [gift("Roof", "A1", 5)],
      },
      true,
    ],
  ])("%s says whether the target comes from Items", (code, stated, more, keep) => {
    const fromItems = (result: DrivePlan) => {
      const said = result.diagnostics.filter((each) => each.code === code).map(({ data }) => data);
      return [...new Set(said.map((data) => (data as { fromItems?: boolean }).fromItems))];
    };
    const items = [item("Roof", "Slates", { unitPrice: 100 })];
    expect(fromItems(planned(stated, { ...more, items }, keep))).toEqual([false]);
    expect(fromItems(planned({ ...stated, target: null }, { ...more, items }, keep))).toEqual([
      true,
    ]);
  });
});

describe("groups in which nobody is asked", () => {
  it.each<[Partial<Drive>, object]>([
    [{ groupSplit: "equally" }, { A: 50, B: 50 }],
    [
      { groupSplit: "equally", memberSplit: "conscience" },
      { A: 50, B: 50 },
    ],
    [{ groupSplit: "by-members" }, { A: 75, B: 25 }],
  ])("have no part in it: %o", (stated, expected) => {
    const groups = [...club, group("C", "Club"), group("D", "C")];
    const quotas = quotasOf(planned(stated, { groups }));
    expect(quotas).toMatchObject(expected);
    expect([quotas["C"], quotas["D"]]).toEqual([undefined, undefined]);
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

  it("has it in the group that asks them now", () => {
    const moved = [member("A1", "B"), member("A2", "Club"), ...people.slice(2)];
    const { quotas } = keeping(["A1", "A2"], {}, { members: moved });
    const kept = quotas.flatMap(({ how, memberId, group: of, quota }) =>
      how.kind === "kept" ? [[memberId, of, quota]] : [],
    );
    expect(kept).toEqual([
      ["A2", "Club", 20],
      ["A1", "B", 40],
    ]);
  });

  it("leaves its group at least what is kept and what is fixed in it", () => {
    const { quotas } = keeping(["A1"], {}, { adjustments: [set("A2", "fixed", 50)] });
    expect(quotasOf({ quotas })).toMatchObject({ Club: 100, A: 90, A1: 40, A2: 50, A3: 0, B: 10 });
  });

  it.each<[string, Partial<Drive>, readonly Adjustment[], string]>([
    [
      "with what is fixed beside it is more than the target",
      {},
      [set("A2", "fixed", 35), set("A3", "fixed", 20), set("B1", "fixed", 20)],
      "floors-exceed-target",
    ],
    [
      "is more than a target that was lowered, whatever is fixed",
      { target: 35 },
      [set("A2", "fixed", 80)],
      "kept-exceed-target",
    ],
    [
      "is more than that, and another amount was pledged since",
      { target: 35, basis: "pledged" },
      [set("A1", "pledge", 50)],
      "kept-exceed-target",
    ],
  ])("is refused where it %s", (_, stated, adjustments, code) => {
    expect(errorsOf(keeping(["A1"], stated, { adjustments }))).toEqual([code]);
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
    const equally = { roll, contributions, groups, members };
    expect(quotas({ groupSplit: "equally" }, equally, true)).toEqual({
      Club: 100,
      A: 30,
      B: 40,
      C: 30,
    });
    const { quotas: rows } = planned(asTheyLike, equally, true);
    expect(rows.find(({ group: of }) => of === "B")?.how).toEqual({ kind: "kept", amount: 40 });
    for (const groupSplit of ["by-members", "same-rate"] as const)
      expect(quotas({ groupSplit }, { roll, contributions, groups, members }, true)).toEqual({
        Club: 100,
        A: 45,
        B: 40,
        C: 15,
      });
  });

  it.each<[string, number, readonly Adjustment[], object | null]>([
    [
      "both have pledged just that",
      60,
      [set("A", "pledge", 45), set("B", "pledge", 30)],
      { A: 45, B: 30 },
    ],
    ["one has", 50, [set("A", "pledge", 45)], null],
    ["one has pledged more since", 60, [set("A", "pledge", 45), set("B", "pledge", 50)], null],
  ])(
    "keep more than the target as it is now where they pledged it: %s",
    (_, target, adjustments, kept) => {
      const roll = [
        groupOnRoll("Roof", "Club", 75),
        groupOnRoll("Roof", "A", 45),
        groupOnRoll("Roof", "B", 30),
      ];
      const contributions = [gift("Roof", "A1", 5), gift("Roof", "B1", 5)];
      const stated = { ...asTheyLike, basis: "pledged", target } as const;
      const result = planned(stated, { roll, contributions, adjustments }, true);
      if (kept !== null) expect(quotasOf(result)).toEqual({ Club: 75, ...kept });
      else expect(errorsOf(result)).toEqual(["kept-exceed-target"]);
    },
  );

  it("have the odd units by the ids that they have always had", () => {
    // The rest of a group is known by two marks and its name, a group by one: drives stand divided so.
    const ids = ["\u007fA", "\u007fB", "\u007f\u007fClub"];
    for (const id of ["Roof", "Lift", "Door", "Levy", "Fund", "Trip"]) {
      const asked = { groupSplit: "equally", target: 100, asked: "Club", state: "open" } as const;
      const members = [...people, member("C1", "Club")];
      const drives = [drive(id, { ...asTheyLike, ...asked })];
      const { A, B } = quotasOf(plan(book({ groups: club, members, drives }), id));
      const shares = ids.map((each) => ({ id: each, weight: 1 }));
      const result = divide({ target: 100, shares, salt: id });
      expect([A, B]).toEqual("quotas" in result ? [...result.quotas].slice(0, 2) : null);
    }
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
    // 2.27e14 and a half: with one decimal they would be more than 2^51.
    expect(fittingWeights([Math.ceil(most / 9.9) + 0.5, 1])).toEqual([
      Math.ceil(most / 9.9) + 1,
      1,
    ]);
    expect(fittingWeights([most * 4, most])).toEqual([900_719_925_474_099, 225_179_981_368_525]);
    const fitting = fittingWeights([most, most, 7]);
    expect(fitting.every(Number.isInteger)).toBe(true);
    expect(fitting[0]! + fitting[1]! + fitting[2]!).toBeLessThanOrEqual(most);
  });
});
