import { describe, expect, it } from "vitest";
import { divide, divideTree, type GroupNode, type Share } from "../../../src/core/division/index";

const share = (id: string, stated: Partial<Share> = {}): Share => ({ id, weight: 1, ...stated });
const fixed = (id: string, amount: number) => share(id, { floor: amount, cap: amount });

describe("why shares cannot make up a target", () => {
  it.each<[string, number, number, readonly Share[], object]>([
    [
      "fixed amounts alone are more",
      100,
      1,
      [fixed("A", 60), fixed("B", 60), fixed("C", 0), share("D")],
      { code: "floors-exceed-target", data: { by: 20, amount: 100, ids: ["A", "B"] } },
    ],
    [
      "floors are, in tens",
      100,
      10,
      [share("A", { floor: 60 }), share("B", { floor: 51 }), share("C")],
      { code: "floors-exceed-target", data: { by: 20, amount: 100, ids: ["A", "B"] } },
    ],
    [
      "caps leave a part of it, in tens",
      100,
      10,
      [share("A", { cap: 30 }), share("B", { cap: 39 })],
      { code: "caps-short-of-target", data: { by: 40, amount: 100, ids: ["A", "B"] } },
    ],
    [
      "caps and fixed amounts do, some of them 0",
      100,
      1,
      [share("A", { cap: 30 }), fixed("B", 20), fixed("C", 0)],
      { code: "caps-short-of-target", data: { by: 50, amount: 100, ids: ["A", "B", "C"] } },
    ],
    [
      "all are fixed at 0",
      100,
      1,
      [fixed("A", 0), fixed("B", 0)],
      { code: "nobody-to-divide-among", data: { amount: 100, ids: ["A", "B"] } },
    ],
    [
      "only weights of 0 are left",
      100,
      1,
      [share("A", { cap: 30 }), share("B", { weight: 0 }), fixed("C", 10)],
      { code: "only-zero-weights", data: { rest: 60, amount: 100, ids: ["B"] } },
    ],
    [
      "a weight of 0 that is capped could take some of it",
      100,
      1,
      [share("A", { cap: 30 }), share("B", { weight: 0, cap: 90 })],
      { code: "only-zero-weights", data: { rest: 70, amount: 100, ids: ["B"] } },
    ],
  ])("%s", (_, target, unit, shares, problem) => {
    const result = divide({ target, shares, unit });
    expect("problem" in result && result.problem).toStrictEqual(problem);
  });

  it("floors and caps that are just the target leave no problem", () => {
    const shares = [share("A", { floor: 60 }), share("B", { floor: 40 }), share("C")];
    expect(divide({ target: 100, shares })).toMatchObject({ quotas: [60, 40, 0] });
    const caps = [share("A", { cap: 60 }), share("B", { cap: 40 })];
    expect(divide({ target: 100, shares: caps })).toMatchObject({ quotas: [60, 40] });
  });
});

describe("why a tree cannot be divided, whatever the target", () => {
  const group = (id: string, stated: object): GroupNode => ({ id, ...stated }) as GroupNode;
  const other = group("o", { members: [share("o1")] });

  it.each<[string, object, readonly object[]]>([
    [
      "more is fixed for members than their group's cap",
      {
        split: "equally",
        groups: [
          group("g", {
            cap: 50,
            members: [fixed("A", 60), fixed("B", 0), share("C", { floor: 5 })],
          }),
          other,
        ],
      },
      [{ code: "floors-exceed-target", data: { by: 10, amount: 50, ids: ["A"], group: "g" } }],
    ],
    [
      "for groups and members in it",
      {
        split: "equally",
        groups: [
          group("g", {
            cap: 50,
            split: "equally",
            groups: [
              group("s", { floor: 40, cap: 40, members: [share("s1")] }),
              group("z", { floor: 0, cap: 0, members: [share("z1")] }),
              group("t", { members: [fixed("t1", 30), share("t2")] }),
            ],
          }),
          other,
        ],
      },
      [
        {
          code: "floors-exceed-target",
          data: { by: 20, amount: 50, ids: ["s", "t1"], group: "g" },
        },
      ],
    ],
    [
      "its floor is above its cap",
      {
        split: "equally",
        groups: [group("g", { floor: 9, cap: 5, members: [share("A")] }), other],
      },
      [{ code: "floor-over-cap", data: { floor: 9, cap: 5, ids: ["g"] } }],
    ],
    [
      "at one rate for all a group's total is bounded, which is told once",
      {
        split: "same-rate",
        groups: [group("g", { floor: 9, members: [share("A")] }), other],
      },
      [{ code: "group-bounds-under-same-rate", data: { ids: ["g"], group: "all" } }],
    ],
    [
      "and the total of all",
      { split: "same-rate", floor: 9, groups: [group("g", { members: [share("A")] }), other] },
      [{ code: "group-bounds-under-same-rate", data: { ids: ["all"], group: "all" } }],
    ],
    [
      "or that of a group inside another",
      {
        split: "same-rate",
        groups: [group("g", { cap: 9, groups: [group("h", { members: [share("A")] })] }), other],
      },
      [{ code: "group-bounds-under-same-rate", data: { ids: ["g"], group: "all" } }],
    ],
  ])("%s", (_, root, problems) => {
    const result = divideTree({ target: 60, root: group("all", root) });
    expect("problem" in result && [result.problem, ...result.others]).toEqual(problems);
  });

  it("is no problem where as much is fixed as the cap is", () => {
    const root = group("all", {
      split: "equally",
      groups: [group("g", { cap: 30, members: [fixed("A", 30), share("B")] }), other],
    });
    expect(divideTree({ target: 60, root })).toMatchObject({
      quotas: { g: 30, A: 30, B: 0, o1: 30 },
    });
  });
});
