import { describe, expect, it } from "vitest";
import {
  type DivideRequest,
  type DivideTreeRequest,
  divide,
  divideTree,
  type GroupNode,
  type Share,
  type ShareExplanation,
} from "../../../src/core/division/index";

/**
 * An explanation as one would write it down: how the exact share came about, then what it was rounded
 * down to, with what it got of how many spare units among how many claims, and of equals how many were
 * served; "!" where it was one of these equals.
 */
function written(each: ShareExplanation): string {
  const { settledBy, start, divided, weight, weights, fairShare, base, spare, withoutBound } = each;
  const fraction = ({ whole, numerator, denominator }: typeof fairShare) =>
    numerator === 0 ? `${whole}` : `${whole} ${numerator}/${denominator}`;
  const rate = `${start === 0 ? "" : `${start} + `}${divided}×${weight}/${weights}`;
  const without = withoutBound === null ? "" : ` not ${fraction(withoutBound)}`;
  const rounding =
    spare === null
      ? ""
      : `, ${base} + ${spare.got}: ${spare.count} for ${spare.among}, ${spare.equalsServed} of ${spare.equals}${spare.tied ? "!" : ""}`;
  return `${each.quota} by ${settledBy}: ${rate} = ${fraction(fairShare)}${without}${rounding}`;
}

/** Shares by id, as weight, floor and cap: { kim: [2], lee: [1, 50] }. */
type Stated = Readonly<Record<string, readonly [weight: number, floor?: number, cap?: number]>>;
const sharesOf = (stated: Stated): Share[] =>
  Object.entries(stated).map(([id, [weight, floor, cap]]) => ({
    id,
    weight,
    ...(floor === undefined ? {} : { floor }),
    ...(cap === undefined ? {} : { cap }),
  }));

describe("a share tells how it came about", () => {
  const cases: [string, Omit<DivideRequest, "shares">, Stated, string[]][] = [
    [
      "the example",
      { target: 100 },
      { a: [2], b: [3], c: [1] },
      [
        "33 by rate: 100×2/6 = 33 1/3, 33 + 0: 1 for 2, 1 of 1",
        "50 by rate: 100×3/6 = 50, 50 + 0: 1 for 2, 1 of 1",
        "17 by rate: 100×1/6 = 16 2/3, 16 + 1: 1 for 2, 1 of 1",
      ],
    ],
    [
      "equals",
      { target: 11 },
      { a: [1], b: [1], c: [1] },
      [
        "4 by rate: 11×1/3 = 3 2/3, 3 + 1: 2 for 3, 2 of 3!",
        "4 by rate: 11×1/3 = 3 2/3, 3 + 1: 2 for 3, 2 of 3!",
        "3 by rate: 11×1/3 = 3 2/3, 3 + 0: 2 for 3, 2 of 3!",
      ],
    ],
    [
      "equals in tens",
      { target: 110, unit: 10 },
      { a: [1], b: [1], c: [1] },
      [
        "40 by rate: 110×1/3 = 36 2/3, 30 + 10: 2 for 3, 2 of 3!",
        "40 by rate: 110×1/3 = 36 2/3, 30 + 10: 2 for 3, 2 of 3!",
        "30 by rate: 110×1/3 = 36 2/3, 30 + 0: 2 for 3, 2 of 3!",
      ],
    ],
    [
      "tens, nearly equal",
      { target: 100, unit: 10 },
      { a: [3], b: [3], c: [4], d: [5] },
      [
        "20 by rate: 100×3/15 = 20, 20 + 0: 1 for 2, 1 of 1",
        "20 by rate: 100×3/15 = 20, 20 + 0: 1 for 2, 1 of 1",
        "30 by rate: 100×4/15 = 26 2/3, 20 + 10: 1 for 2, 1 of 1",
        "30 by rate: 100×5/15 = 33 1/3, 30 + 0: 1 for 2, 1 of 1",
      ],
    ],
    [
      "one fixed amount",
      { target: 10_000, unit: 1_000 },
      { a: [1, 1_234, 1_234], b: [1], c: [2] },
      [
        "1234 by fixed: 9000×0/3 = 1234",
        "3000 by rate: 9000×1/3 = 3000, 3000 + 0: 0 for 0, 0 of 0",
        "6000 by rate: 9000×2/3 = 6000, 6000 + 0: 0 for 0, 0 of 0",
      ],
    ],
    [
      "a floor",
      { target: 100 },
      { a: [1, 50], b: [1], c: [2] },
      [
        "50 by floor: 50×1/3 = 50 not 16 2/3, 50 + 0: 1 for 2, 1 of 1",
        "17 by rate: 50×1/3 = 16 2/3, 16 + 1: 1 for 2, 1 of 1",
        "33 by rate: 50×2/3 = 33 1/3, 33 + 0: 1 for 2, 1 of 1",
      ],
    ],
    [
      "a cap",
      { target: 100 },
      { a: [1], b: [1], c: [2, 0, 10] },
      [
        "45 by rate: 90×1/2 = 45, 45 + 0: 0 for 0, 0 of 0",
        "45 by rate: 90×1/2 = 45, 45 + 0: 0 for 0, 0 of 0",
        "10 by cap: 90×2/2 = 10 not 90, 10 + 0: 0 for 0, 0 of 0",
      ],
    ],
    [
      "a cap in tens",
      { target: 100, unit: 10 },
      { a: [1], b: [2], c: [4, 0, 25] },
      [
        "30 by rate: 80×1/3 = 26 2/3, 20 + 10: 1 for 2, 1 of 1",
        "50 by rate: 80×2/3 = 53 1/3, 50 + 0: 1 for 2, 1 of 1",
        "20 by cap: 80×4/3 = 20 not 106 2/3, 20 + 0: 1 for 2, 1 of 1",
      ],
    ],
    [
      "no weight",
      { target: 10 },
      { a: [0], b: [0, 3], c: [1] },
      [
        "0 by rate: 7×0/1 = 0, 0 + 0: 0 for 0, 0 of 0",
        "3 by floor: 7×0/1 = 3 not 0, 3 + 0: 0 for 0, 0 of 0",
        "7 by rate: 7×1/1 = 7, 7 + 0: 0 for 0, 0 of 0",
      ],
    ],
    [
      "weights with decimals",
      { target: 100 },
      { a: [2.5], b: [0.25], c: [1] },
      [
        "67 by rate: 100×2.5/3.75 = 66 2/3, 66 + 1: 2 for 3, 2 of 3!",
        "7 by rate: 100×0.25/3.75 = 6 2/3, 6 + 1: 2 for 3, 2 of 3!",
        "26 by rate: 100×1/3.75 = 26 2/3, 26 + 0: 2 for 3, 2 of 3!",
      ],
    ],
    [
      "levelling",
      { target: 100, rule: "levelling" },
      { a: [30], b: [50], c: [70] },
      [
        "14 by rate: 30 + -50×1/3 = 13 1/3, 13 + 1: 1 for 3, 1 of 3!",
        "33 by rate: 50 + -50×1/3 = 33 1/3, 33 + 0: 1 for 3, 1 of 3!",
        "53 by rate: 70 + -50×1/3 = 53 1/3, 53 + 0: 1 for 3, 1 of 3!",
      ],
    ],
    [
      "levelling, with a floor",
      { target: 100, rule: "levelling" },
      { a: [30, 20], b: [50], c: [71] },
      [
        "20 by floor: 30 + -41×1/2 = 20 not 9 1/2, 20 + 0: 1 for 2, 1 of 2",
        "30 by rate: 50 + -41×1/2 = 29 1/2, 29 + 1: 1 for 2, 1 of 2!",
        "50 by rate: 71 + -41×1/2 = 50 1/2, 50 + 0: 1 for 2, 1 of 2!",
      ],
    ],
    [
      "talmud",
      { target: 101, rule: "talmud" },
      { a: [30], b: [50], c: [70] },
      [
        "15 by floor: 30 + -34×1/2 = 15 not 13, 15 + 0: 0 for 0, 0 of 0",
        "33 by rate: 50 + -34×1/2 = 33, 33 + 0: 0 for 0, 0 of 0",
        "53 by rate: 70 + -34×1/2 = 53, 53 + 0: 0 for 0, 0 of 0",
      ],
    ],
    [
      "equal",
      { target: 100, rule: "equal" },
      { a: [9], b: [1], c: [4, 0, 5] },
      [
        "48 by rate: 95×1/2 = 47 1/2, 47 + 1: 1 for 2, 1 of 2!",
        "47 by rate: 95×1/2 = 47 1/2, 47 + 0: 1 for 2, 1 of 2!",
        "5 by cap: 95×1/2 = 5 not 47 1/2, 5 + 0: 1 for 2, 1 of 2",
      ],
    ],
    [
      "webster",
      { target: 100, rounding: "webster" },
      { a: [2], b: [3], c: [1, 30] },
      ["28 by rate: 70×2/5 = 28", "42 by rate: 70×3/5 = 42", "30 by floor: 70×1/5 = 30 not 14"],
    ],
    [
      "all bound",
      { target: 30 },
      { a: [1, 10, 10], b: [1, 20, 20] },
      ["10 by fixed: 0×0/0 = 10", "20 by fixed: 0×0/0 = 20"],
    ],
  ];
  it.each(cases)("%s", (_, request, stated, expected) => {
    const result = divide({ ...request, shares: sharesOf(stated) });
    if ("problem" in result) throw new Error(JSON.stringify(result.problem));
    expect(result.quotas.map((__, i) => written(result.explain(i)))).toEqual(expected);
  });
});

const group = (id: string, stated: Stated, more: Partial<GroupNode> = {}): GroupNode => ({
  id,
  members: sharesOf(stated),
  ...more,
});
const all = (...groups: readonly GroupNode[]): GroupNode => ({ id: "all", groups });

describe("a group, and a member in it, tell how they came about", () => {
  const three = all(group("g", { a: [1], b: [1] }), group("h", { c: [2] }), group("i", { d: [2] }));
  const bounded = all(
    group("g", { a: [1, 40], b: [3] }),
    group("h", { c: [5, 0, 10], d: [2] }),
    group("i", { e: [1, 7, 7], f: [3] }),
  );
  const cases: [string, DivideTreeRequest, string, string[]][] = [
    [
      "one rate, equals",
      { target: 100, root: three },
      "g h i a c",
      [
        "g: 34 by sum: 100×2/6 = 33 1/3, 33 + 1: 1 for 3, 1 of 3!",
        "h: 33 by sum: 100×2/6 = 33 1/3, 33 + 0: 1 for 3, 1 of 3!",
        "i: 33 by sum: 100×2/6 = 33 1/3, 33 + 0: 1 for 3, 1 of 3!",
        "a: 17 by rate: 100×1/6 = 16 2/3, 16 + 1: 2 for 2, 2 of 2",
        "c: 33 by rate: 100×2/6 = 33 1/3, 33 + 0: 0 for 0, 0 of 0",
      ],
    ],
    [
      "one rate, equals in tens",
      { target: 200, unit: 10, root: three },
      "g h i a c",
      [
        "g: 70 by sum: 200×2/6 = 66 2/3, 60 + 10: 2 for 3, 2 of 3!",
        "h: 70 by sum: 200×2/6 = 66 2/3, 60 + 10: 2 for 3, 2 of 3!",
        "i: 60 by sum: 200×2/6 = 66 2/3, 60 + 0: 2 for 3, 2 of 3!",
        "a: 40 by rate: 200×1/6 = 33 1/3, 30 + 10: 1 for 2, 1 of 2!",
        "c: 70 by rate: 200×2/6 = 66 2/3, 60 + 10: 1 for 1, 1 of 1",
      ],
    ],
    [
      "one rate, bounds",
      { target: 100, root: bounded },
      "g h i a b c d e f",
      [
        "g: 56 by sum: 40 + 43×3/8 = 56 1/8, 56 + 0: 1 for 3, 1 of 1",
        "h: 21 by sum: 10 + 43×2/8 = 20 3/4, 20 + 1: 1 for 3, 1 of 1",
        "i: 23 by sum: 7 + 43×3/8 = 23 1/8, 23 + 0: 1 for 3, 1 of 1",
        "a: 40 by floor: 43×1/8 = 40 not 5 3/8, 40 + 0: 0 for 0, 0 of 0",
        "b: 16 by rate: 43×3/8 = 16 1/8, 16 + 0: 0 for 0, 0 of 0",
        "c: 10 by cap: 43×5/8 = 10 not 26 7/8, 10 + 0: 1 for 1, 1 of 1",
        "d: 11 by rate: 43×2/8 = 10 3/4, 10 + 1: 1 for 1, 1 of 1",
        "e: 7 by fixed: 43×0/8 = 7",
        "f: 16 by rate: 43×3/8 = 16 1/8, 16 + 0: 0 for 0, 0 of 0",
      ],
    ],
    [
      "one rate, bounds, in fives",
      { target: 100, unit: 5, root: bounded },
      "g h i b d f",
      [
        "g: 60 by sum: 40 + 45×3/8 = 56 7/8, 55 + 5: 1 for 3, 1 of 2!",
        "h: 20 by sum: 10 + 45×2/8 = 21 1/4, 20 + 0: 1 for 3, 1 of 2",
        "i: 22 by sum: 7 + 45×3/8 = 23 7/8, 22 + 0: 1 for 3, 1 of 2!",
        "b: 20 by rate: 45×3/8 = 16 7/8, 15 + 5: 1 for 1, 1 of 1",
        "d: 10 by rate: 45×2/8 = 11 1/4, 10 + 0: 0 for 0, 0 of 0",
        "f: 15 by rate: 45×3/8 = 16 7/8, 15 + 0: 0 for 0, 0 of 0",
      ],
    ],
    [
      "one rate, by Webster",
      { target: 101, rounding: "webster", root: bounded },
      "g h i b d f",
      [
        "g: 57 by sum: 40 + 44×3/8 = 56 1/2",
        "h: 21 by sum: 10 + 44×2/8 = 21",
        "i: 23 by sum: 7 + 44×3/8 = 23 1/2",
        "b: 17 by rate: 17×3/3 = 17",
        "d: 11 by rate: 11×2/2 = 11",
        "f: 16 by rate: 16×3/3 = 16",
      ],
    ],
    [
      "one rate, decimals",
      { target: 100, root: all(group("g", { a: [0.5] }), group("h", { c: [0.25] })) },
      "g h a",
      [
        "g: 67 by sum: 100×0.5/0.75 = 66 2/3, 66 + 1: 1 for 2, 1 of 1",
        "h: 33 by sum: 100×0.25/0.75 = 33 1/3, 33 + 0: 1 for 2, 1 of 1",
        "a: 67 by rate: 100×0.5/0.75 = 66 2/3, 66 + 1: 1 for 1, 1 of 1",
      ],
    ],
    [
      "alike",
      { target: 200, split: "equally", root: bounded },
      "g h i a b c d e f",
      [
        "g: 67 by rate: 200×1/3 = 66 2/3, 66 + 1: 2 for 3, 2 of 3!",
        "h: 67 by rate: 200×1/3 = 66 2/3, 66 + 1: 2 for 3, 2 of 3!",
        "i: 66 by rate: 200×1/3 = 66 2/3, 66 + 0: 2 for 3, 2 of 3!",
        "a: 40 by floor: 27×1/3 = 40 not 9, 40 + 0: 0 for 0, 0 of 0",
        "b: 27 by rate: 27×3/3 = 27, 27 + 0: 0 for 0, 0 of 0",
        "c: 10 by cap: 57×5/2 = 10 not 142 1/2, 10 + 0: 0 for 0, 0 of 0",
        "d: 57 by rate: 57×2/2 = 57, 57 + 0: 0 for 0, 0 of 0",
        "e: 7 by fixed: 59×0/3 = 7",
        "f: 59 by rate: 59×3/3 = 59, 59 + 0: 0 for 0, 0 of 0",
      ],
    ],
    [
      "alike in fives, beside what is fixed",
      { target: 200, unit: 5, split: "equally", root: bounded },
      "g h i f",
      [
        "g: 70 by rate: 202×1/3 = 67 1/3, 65 + 5: 1 for 3, 1 of 2!",
        "h: 65 by rate: 202×1/3 = 67 1/3, 65 + 0: 1 for 3, 1 of 2!",
        "i: 67 by rate: 202×1/3 = 67 1/3, 67 + 0: 1 for 3, 1 of 2",
        "f: 60 by rate: 60×3/3 = 60, 60 + 0: 0 for 0, 0 of 0",
      ],
    ],
    [
      "by weight, with bounds of groups",
      {
        target: 101,
        split: "by-weight",
        root: all(
          group("g", { a: [1] }, { weight: 1.5, floor: 50 }),
          group("h", { c: [1] }, { weight: 2, cap: 10 }),
          group("i", { d: [1] }, { weight: 1 }),
          group("j", { e: [1] }, { weight: 1 }),
          group("k", { f: [1] }, { weight: 9, floor: 3, cap: 3 }),
        ),
      },
      "g h i j k",
      [
        "g: 50 by floor: 38×1.5/2 = 50 not 28 1/2, 50 + 0: 0 for 0, 0 of 0",
        "h: 10 by cap: 38×2/2 = 10 not 38, 10 + 0: 0 for 0, 0 of 0",
        "i: 19 by rate: 38×1/2 = 19, 19 + 0: 0 for 0, 0 of 0",
        "j: 19 by rate: 38×1/2 = 19, 19 + 0: 0 for 0, 0 of 0",
        "k: 3 by fixed: 38×0/2 = 3",
      ],
    ],
    [
      "heads beside a group",
      { target: 90, split: "by-members", root: { ...all(group("g", { a: [1] })), heads: 2 } },
      "g",
      ["g: 30 by rate: 90×1/3 = 30, 30 + 0: 0 for 0, 0 of 0"],
    ],
    [
      "equal at one rate with heads",
      {
        target: 90,
        rule: "equal",
        root: all({ id: "g", heads: 3 }, group("h", { c: [7], d: [0] }), { id: "none" }),
      },
      "g h none c d",
      [
        "g: 54 by sum: 90×3/5 = 54, 54 + 0: 0 for 0, 0 of 0",
        "h: 36 by sum: 90×2/5 = 36, 36 + 0: 0 for 0, 0 of 0",
        "none: 0 by sum: 90×0/5 = 0, 0 + 0: 0 for 0, 0 of 0",
        "c: 18 by rate: 90×1/5 = 18, 18 + 0: 0 for 0, 0 of 0",
        "d: 18 by rate: 90×1/5 = 18, 18 + 0: 0 for 0, 0 of 0",
      ],
    ],
  ];
  it.each(cases)("%s", (_, request, ids, expected) => {
    const result = divideTree(request);
    if ("problem" in result) throw new Error(JSON.stringify(result));
    const told = ids.split(" ").map((id) => `${id}: ${written(result.explain(id))}`);
    expect(told).toEqual(expected);
  });
});

it.each<[string, number, number, number | null]>([
  ["is told", 2 ** 46, 1, 90 * 2 ** 46],
  ["is not, where it is more than can be told", 2 ** 50, 1, null],
  ["is told in tens", 2 ** 46, 10, 90 * 2 ** 46],
  ["is not, in tens", 2 ** 50, 10, null],
])("what a cap has kept off %s: of weight %d, in units of %d", (_, weight, unit, without) => {
  const shares = [
    { id: "large", weight, cap: 10 },
    { id: "small", weight: 1 },
  ];
  const result = divide({ target: 100, shares, unit });
  if ("problem" in result) throw new Error(result.problem.code);
  const { withoutBound, settledBy } = result.explain(0);
  expect(settledBy).toBe("cap");
  expect(withoutBound?.whole ?? null).toBe(without);
});
