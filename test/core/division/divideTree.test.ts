import { describe, expect, it } from "vitest";
import {
  type DivideTreeRequest,
  type DivisionProblem,
  divideTree,
  type GroupNode,
  type TreeDivision,
} from "../../../src/core/division/index";

/** A group of members by weight: group("a", { kim: 2, lee: 3 }). */
const group = (
  id: string,
  members: Record<string, number>,
  more: Partial<GroupNode> = {},
): GroupNode => ({
  id,
  members: Object.entries(members).map(([id, weight]) => ({ id, weight })),
  ...more,
});

const all = (...groups: readonly GroupNode[]): GroupNode => ({ id: "all", groups });

function divided(request: DivideTreeRequest): TreeDivision {
  const result = divideTree(request);
  if ("problem" in result) throw new Error(JSON.stringify(result.problem));
  return result;
}

const quotasOf = (request: DivideTreeRequest) => ({ ...divided(request).quotas });

function problemsOf(request: DivideTreeRequest): readonly DivisionProblem[] {
  const result = divideTree(request);
  return "problem" in result ? [result.problem, ...result.others] : [];
}

describe("divideTree, by split", () => {
  const root = all(group("shop", { kim: 2, lee: 3 }), group("yard", { park: 1 }));

  it.each([
    ["same-rate", { shop: 83, yard: 17, kim: 33, lee: 50, park: 17 }, "one rate: 33⅓, 50, 16⅔"],
    ["by-members", { shop: 67, yard: 33, kim: 27, lee: 40, park: 33 }, "2 of 3 members"],
    ["equally", { shop: 50, yard: 50, kim: 20, lee: 30, park: 50 }, "half each"],
    ["by-weight", { shop: 83, yard: 17, kim: 33, lee: 50, park: 17 }, "no weights: the members'"],
  ] as const)("%s gives %j: %s", (split, quotas, _why) => {
    expect(quotasOf({ target: 100, root, split })).toEqual({ all: 100, ...quotas });
  });

  it("is at the same rate unless it is told otherwise", () => {
    expect(quotasOf({ target: 100, root })).toEqual(
      quotasOf({ target: 100, root, split: "same-rate" }),
    );
  });

  it("goes by the groups' own weights where they have them", () => {
    const groups = [group("a", { x: 1 }, { weight: 2 }), group("b", { y: 1, z: 1 }, { weight: 3 })];
    expect(quotasOf({ target: 100, root: all(...groups), split: "by-weight" })).toMatchObject({
      a: 40,
      b: 60,
    });
  });

  it("takes a split of its own from a group, down to the next that has one", () => {
    const shop = all(group("day", { kim: 1, lee: 1, park: 1 }), group("night", { choi: 1 }));
    const root: GroupNode = {
      id: "union",
      groups: [{ ...shop, id: "shop", split: "equally" }, group("office", { jung: 1 })],
    };
    expect(quotasOf({ target: 100, root, split: "by-members" })).toMatchObject({
      shop: 80,
      office: 20,
      day: 40,
      night: 40,
    });
  });

  it("counts members of a group that has subgroups as one more, unnamed subgroup", () => {
    const root: GroupNode = {
      id: "union",
      groups: [group("shop", { kim: 1, lee: 1 })],
      members: [{ id: "chair", weight: 1 }],
    };
    expect(quotasOf({ target: 90, root, split: "by-members" })).toMatchObject({
      shop: 60,
      chair: 30,
    });
    expect(quotasOf({ target: 90, root, split: "equally" })).toMatchObject({ shop: 45, chair: 45 });
  });

  it.each([
    ["by-members", { shop: 75, yard: 25 }, "3 and 1 heads"],
    ["equally", { shop: 50, yard: 50 }, "two groups"],
    ["by-weight", { shop: 75, yard: 25 }, "no weights: each head weighs 1"],
    ["same-rate", { shop: 75, yard: 25 }, "one rate a head"],
  ] as const)("%s where members have no quotas gives %j: %s", (split, quotas, _why) => {
    const root = all({ id: "shop", heads: 3 }, { id: "yard", heads: 1 });
    expect(quotasOf({ target: 100, root, split })).toEqual({ all: 100, ...quotas });
  });

  it("leaves out groups with nobody asked: empty, or all exempt", () => {
    const exempt = { id: "gone", members: [{ id: "kim", weight: 1, cap: 0 }] };
    const root = all(group("shop", { lee: 1 }), exempt, group("empty", {}), {
      id: "none",
      heads: 0,
    });
    for (const split of ["by-members", "equally", "by-weight", "same-rate"] as const) {
      expect(quotasOf({ target: 50, root, split })).toMatchObject({
        shop: 50,
        gone: 0,
        empty: 0,
        none: 0,
      });
    }
  });

  it("counts who is asked for nothing, which is no exemption", () => {
    const nothing = { id: "kim", weight: 1, floor: 0, cap: 0 };
    const rootOf = (isExempt: boolean) =>
      all(
        {
          id: "shop",
          members: [
            { ...nothing, isExempt },
            { id: "lee", weight: 1 },
          ],
        },
        group("yard", { park: 1 }),
      );
    const quotas = (isExempt: boolean) =>
      quotasOf({ target: 90, root: rootOf(isExempt), split: "by-members" });
    expect(quotas(false)).toMatchObject({ shop: 60, kim: 0, lee: 60, yard: 30 });
    expect(quotas(true)).toMatchObject({ shop: 45, kim: 0, lee: 45, yard: 45 });
  });

  it.each([
    ["proportional", { kim: 20, lee: 30 }],
    ["equal", { kim: 25, lee: 25 }],
    ["levelling", { kim: 10, lee: 40 }],
    ["talmud", { kim: 25, lee: 25 }],
  ] as const)("divides inside a group by the rule: %s", (rule, quotas) => {
    const weights =
      rule === "levelling" || rule === "talmud" ? { kim: 50, lee: 80 } : { kim: 2, lee: 3 };
    const root = all(group("shop", weights), group("yard", { park: 60 }));
    expect(quotasOf({ target: 100, root, rule, split: "equally" })).toMatchObject(quotas);
  });
});

describe("one rate for all, rounded level by level", () => {
  it("does not give seven to one whose exact share is 5.9", () => {
    const root = all(
      group("g0", { a: 590, b: 110, c: 110, d: 110, e: 110 }),
      group("g1", { f: 524 }),
      group("g2", { g: 523 }),
      group("g3", { h: 523 }),
    );
    expect(quotasOf({ target: 26, root })).toMatchObject({ g0: 11, a: 6, b: 2, c: 1, d: 1, e: 1 });
  });

  it("works at any depth", () => {
    let root = group("leaf", { kim: 2, lee: 1 });
    for (let depth = 0; depth < 20_000; depth++) root = { id: `level ${depth}`, groups: [root] };
    expect(divided({ target: 100, root }).quotas["leaf"]).toBe(100);
    expect(divided({ target: 100, root, split: "equally" }).quotas["kim"]).toBe(67);
  });
});

describe("floors, caps and fixed amounts", () => {
  it.each([
    ["a floor", { floor: 70 }, { shop: 70, yard: 30 }],
    ["a cap", { cap: 20 }, { shop: 20, yard: 80 }],
    ["a fixed amount", { floor: 33, cap: 33 }, { shop: 33, yard: 67 }],
  ] as const)("%s of a group binds its total", (_, bounds, quotas) => {
    const root = all(group("shop", { kim: 1 }, bounds), group("yard", { park: 1 }));
    expect(quotasOf({ target: 100, root, split: "equally" })).toMatchObject(quotas);
  });

  it("lets a member's fixed amount stand exactly, inside whole units", () => {
    const fixed = { id: "kim", weight: 1, floor: 1_234, cap: 1_234 };
    const root = all(
      { id: "shop", members: [fixed, { id: "lee", weight: 1 }] },
      group("yard", { park: 1 }),
    );
    for (const split of ["same-rate", "equally"] as const) {
      const { quotas, total } = divided({ target: 10_000, unit: 1_000, root, split });
      expect(total).toBe(10_234);
      expect(quotas["kim"]).toBe(1_234);
      expect([quotas["lee"], quotas["park"]].every((quota) => quota! % 1_000 === 0)).toBe(true);
      expect(quotas["shop"]).toBe(1_234 + quotas["lee"]!);
    }
  });

  it("lets a group's fixed amount stand exactly: the part of a unit goes to the next in line", () => {
    const root = all(
      group("shop", { kim: 1, lee: 1 }, { floor: 2_345, cap: 2_345 }),
      group("yard", { park: 1 }),
    );
    expect(quotasOf({ target: 10_000, unit: 1_000, root, split: "equally" })).toEqual({
      all: 10_345,
      shop: 2_345,
      kim: 1_345,
      lee: 1_000,
      yard: 8_000,
      park: 8_000,
    });
  });

  it.each([
    ["a weight", { weight: 2 }, { chair: 50, shop: 25, yard: 25 }],
    ["a floor", { weight: 1, floor: 60 }, { chair: 60, shop: 20, yard: 20 }],
    ["a cap", { weight: 1, cap: 20 }, { chair: 20, shop: 40, yard: 40 }],
    ["a fixed amount", { weight: 1, floor: 10, cap: 10 }, { chair: 10, shop: 45, yard: 45 }],
  ] as const)("%s of a group's own members binds them together", (_, own, quotas) => {
    const groups = [
      group("shop", { kim: 1 }, { weight: 1 }),
      group("yard", { park: 1 }, { weight: 1 }),
    ];
    const root = { ...all(...groups), members: [{ id: "chair", weight: 1 }], own };
    expect(quotasOf({ target: 100, root, split: "by-weight" })).toMatchObject(quotas);
  });

  it.each(["by-members", "same-rate"] as const)(
    "%s: the root's fixed total stands exactly, whatever the unit",
    (split) => {
      const root = {
        ...all(group("shop", { kim: 1, lee: 1 }), group("yard", { park: 1 })),
        floor: 950,
        cap: 950,
      };
      const { quotas, total } = divided({ target: 950, unit: 100, root, split });
      expect(total).toBe(950);
      expect(quotas["shop"]! + quotas["yard"]!).toBe(950);
    },
  );

  it.each(["largest-remainder", "webster"] as const)(
    "is one rate within bounds: %s",
    (rounding) => {
      const kim = { id: "kim", weight: 1, floor: 50 };
      const lee = { id: "lee", weight: 10, cap: 20 };
      const root = all({ id: "shop", members: [kim, lee] }, group("yard", { park: 1, choi: 1 }));
      expect(quotasOf({ target: 100, root, rounding })).toMatchObject({
        shop: 70,
        yard: 30,
        kim: 50,
        lee: 20,
        park: 15,
        choi: 15,
      });
    },
  );
});

describe("problems name the group", () => {
  const capped = { id: "shop", members: [{ id: "kim", weight: 1, cap: 20 }] };
  const floored = { id: "yard", members: [{ id: "park", weight: 1, floor: 80 }] };

  it.each<[string, DivideTreeRequest, readonly DivisionProblem[]]>([
    [
      "every group that cannot be divided",
      { target: 100, split: "equally", root: all(capped, floored) },
      [
        {
          code: "caps-short-of-target",
          data: { by: 30, amount: 50, ids: ["kim"], group: "shop" },
        },
        {
          code: "floors-exceed-target",
          data: { by: 30, amount: 50, ids: ["park"], group: "yard" },
        },
      ],
    ],
    [
      "nobody anywhere",
      { target: 100, root: all(group("shop", {}), { id: "yard", heads: 0 }) },
      [{ code: "nobody-to-divide-among", data: { amount: 100, ids: ["yard"], group: "all" } }],
    ],
    [
      "nobody in any group, by members",
      { target: 100, split: "by-members", root: all(group("shop", {}), { id: "yard", heads: 0 }) },
      [
        {
          code: "nobody-to-divide-among",
          data: { amount: 100, ids: ["shop", "yard"], group: "all" },
        },
      ],
    ],
    [
      "weights on some groups",
      {
        target: 100,
        split: "by-weight",
        root: all(group("shop", { kim: 1 }, { weight: 2 }), group("yard", { park: 1 })),
      },
      [{ code: "group-weights-partly-blank", data: { ids: ["yard"], group: "all" } }],
    ],
    [
      "a group's floor at the same rate",
      {
        target: 100,
        root: all(group("shop", { kim: 1 }, { floor: 10 }), group("yard", { park: 1 })),
      },
      [{ code: "group-bounds-under-same-rate", data: { ids: ["shop"], group: "all" } }],
    ],
    [
      "a group's floor over its cap, a member's too",
      {
        target: 100,
        split: "equally",
        root: all(
          { ...capped, floor: 9, cap: 8 },
          { id: "yard", members: [{ id: "park", weight: 1, floor: 7, cap: 6 }] },
        ),
      },
      [
        { code: "floor-over-cap", data: { ids: ["shop"], floor: 9, cap: 8 } },
        { code: "floor-over-cap", data: { ids: ["park"], floor: 7, cap: 6, group: "yard" } },
      ],
    ],
    [
      "zero weights left in a group",
      {
        target: 100,
        split: "equally",
        root: all(group("shop", { kim: 0 }), group("yard", { park: 1 })),
      },
      [
        {
          code: "only-zero-weights",
          data: { rest: 50, amount: 50, ids: ["kim"], group: "shop" },
        },
      ],
    ],
    [
      "fixed amounts over the cap of their group",
      {
        target: 100,
        split: "equally",
        root: all(
          { id: "shop", cap: 20, members: [{ id: "kim", weight: 1, floor: 30, cap: 30 }] },
          group("yard", { park: 1 }),
        ),
      },
      [
        {
          code: "floors-exceed-target",
          data: { by: 10, amount: 20, ids: ["kim"], group: "shop" },
        },
      ],
    ],
    [
      "fixed amounts of groups over the cap of theirs",
      {
        target: 100,
        split: "equally",
        root: all(
          { ...all(group("day", { kim: 1 }, { floor: 30, cap: 30 })), id: "shop", cap: 20 },
          group("yard", { park: 1 }),
        ),
      },
      [{ code: "floors-exceed-target", data: { by: 10, amount: 20, ids: ["day"], group: "shop" } }],
    ],
    [
      "the root's own fixed total",
      {
        target: 60_000,
        unit: 7_000,
        root: { ...all(group("shop", { kim: 1 })), floor: 30_000, cap: 30_000 },
      },
      [
        {
          code: "caps-short-of-target",
          data: { by: 30_000, amount: 60_000, ids: ["all"], group: "all" },
        },
      ],
    ],
    [
      "the root's own cap",
      { target: 100, split: "equally", root: group("all", { kim: 1 }, { cap: 90 }) },
      [{ code: "caps-short-of-target", data: { by: 10, amount: 100, ids: ["all"], group: "all" } }],
    ],
    [
      "a rounding that the rule does not have",
      { target: 1, root: all(capped), rule: "talmud", rounding: "webster" },
      [{ code: "webster-needs-a-rate", data: { rule: "talmud" } }],
    ],
  ])("%s", (_, request, problems) => {
    expect(problemsOf(request)).toEqual(problems);
  });
});

describe("what only a caller can get wrong throws", () => {
  it.each<[DivideTreeRequest, string]>([
    [
      { target: 1, root: all(group("shop", { shop: 1 })) },
      "divideTree: id \"shop\" is used twice; each group's and member's must be unique",
    ],
    [
      { target: 1, root: all(group("shop", { kim: -1 })) },
      'divideTree: members["kim"].weight is -1; it must be a finite number, 0 or more',
    ],
    [
      { target: 1, root: all({ id: "shop", heads: 1.5 }) },
      'divideTree: heads of group "shop" is 1.5; it must be a whole number from 0 to 9007199254740991',
    ],
    [
      { target: 1, root: all(group("shop", { kim: 1 }, { floor: -1 })) },
      'divideTree: floor of group "shop" is -1; it must be a whole number from 0 to 9007199254740991',
    ],
    [
      { target: 1, root: all(group("shop", { kim: 1 }, { cap: 0.5 })) },
      'divideTree: cap of group "shop" is 0.5; it must be a whole number from 0 to 9007199254740991',
    ],
    [
      { target: 1, root: all(group("shop", { kim: 1 }, { split: "fairly" as "equally" })) },
      'divideTree: split of group "shop" is fairly; it must be one of by-members, equally, by-weight, same-rate',
    ],
    [
      { target: -1, root: all(group("shop", { kim: 1 })) },
      "divideTree: target is -1; it must be a whole number from 0 to 9007199254740991",
    ],
    [
      { target: 1, root: all(group("shop", { kim: 1 }, { heads: 1 })) },
      'divideTree: heads of group "shop" is 1; it must be absent where members are given',
    ],
    [
      { target: 1, root: all(group("shop", {}, { weight: Number.NaN })) },
      'divideTree: weight of group "shop" is NaN; it must be a finite number, 0 or more',
    ],
    [
      { target: 1, root: all(), split: "fairly" as "equally" },
      "divideTree: split is fairly; it must be one of by-members, equally, by-weight, same-rate",
    ],
    [
      { target: 1, root: all({ id: "shop", heads: 2 }), rule: "levelling" },
      "divideTree: rule is levelling; at the same rate it must be proportional or equal, because " +
        'group "shop" has no members with capacities',
    ],
  ])("%j", (request, message) => {
    expect(() => divideTree(request)).toThrow(new RangeError(message));
  });
});

describe("a result explains itself", () => {
  it("as the How column needs it: 7 of 96 members × 4,000,000, and one of the spare thousands", () => {
    const root = all({ id: "office", heads: 7 }, { id: "works", heads: 89 });
    const { explain } = divided({ target: 4_000_000, unit: 1_000, root, split: "by-members" });
    expect(explain("office")).toMatchObject({
      quota: 292_000,
      settledBy: "rate",
      split: "by-members",
      weight: 7,
      weights: 96,
      divided: 4_000_000,
      fairShare: { whole: 291_666, numerator: 2, denominator: 3 },
      base: 291_000,
      spare: { got: 1_000, count: 1, among: 2 },
      dividedIn: "all",
      roundedIn: "all",
    });
    expect(explain("all")).toMatchObject({
      quota: 4_000_000,
      settledBy: "target",
      roundedIn: null,
    });
  });

  it("a group at the same rate is the sum of its members", () => {
    const root = all(group("shop", { kim: 2, lee: 3 }), group("yard", { park: 1 }));
    const { explain } = divided({ target: 100, root });
    expect(explain("shop")).toMatchObject({
      settledBy: "sum",
      fairShare: { whole: 83, numerator: 1, denominator: 3 },
      weight: 5,
      weights: 6,
      spare: { got: 0, count: 1, among: 2 },
    });
    expect(explain("kim")).toMatchObject({
      dividedIn: "all",
      roundedIn: "shop",
      weight: 2,
      weights: 6,
    });
  });

  it("a group at the same rate is that where quotas never fall, too", () => {
    const root = all(group("shop", { kim: 2, lee: 3 }), group("yard", { park: 1 }));
    const { explain } = divided({ target: 100, root, rounding: "webster" });
    expect(explain("shop")).toMatchObject({
      settledBy: "sum",
      fairShare: { whole: 83, numerator: 1, denominator: 3 },
      spare: null,
    });
  });

  it("a member beside subgroups tells how its unnamed group came about too", () => {
    const root: GroupNode = {
      ...all(group("shop", { kim: 1 })),
      members: [{ id: "chair", weight: 1 }],
    };
    const { explain } = divided({ target: 101, root, split: "equally" });
    expect(explain("chair").ownMembers).toMatchObject({ id: "all", weight: 1, weights: 2 });
    expect(explain("kim").ownMembers).toBeNull();
  });

  it("throws for an id that is not in the tree", () => {
    const { explain } = divided({ target: 1, root: group("all", { kim: 1 }) });
    expect(() => explain("lee")).toThrow(
      new RangeError('explain: id is "lee"; the tree has no such id'),
    );
  });
});

it("takes any id: quotas have no prototype", () => {
  const { quotas } = divided({
    target: 3,
    root: all(group("__proto__", { constructor: 2, toString: 1 })),
  });
  expect(Object.getPrototypeOf(quotas)).toBeNull();
  expect(Object.entries(quotas)).toEqual([
    ["all", 3],
    ["__proto__", 3],
    ["constructor", 2],
    ["toString", 1],
  ]);
});
