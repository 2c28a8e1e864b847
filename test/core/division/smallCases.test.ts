import { describe, expect, it } from "vitest";
import {
  type DivideRequest,
  divide,
  divideTree,
  type GroupNode,
  type Share,
} from "../../../src/core/division/index";
import {
  floorOf,
  type ModelShare,
  modelFairShares,
  modelLargestRemainder,
  modelSameRate,
  modelWebster,
} from "../../support/bigintDivision";

// Hundreds of small divisions, always the same ones, held against the plain model. Small numbers meet
// ties, bounds that are just reached and targets that are just too much more often than large ones.

/** Whole numbers from 0 up to, but not including, `below`; the same ones in every run. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
type Draw = ReturnType<typeof drawing>;

function sharesOf(draw: Draw, most: number, name: string): Share[] {
  return Array.from({ length: 1 + draw(most) }, (_, i) => {
    const floor = draw(3) === 0 ? draw(6) : undefined;
    const cap = draw(3) === 0 ? (floor ?? 0) + draw(7) : undefined;
    return {
      id: `${name}${i}`,
      weight: draw(7),
      ...(floor === undefined ? {} : { floor }),
      ...(cap === undefined ? {} : { cap }),
    };
  });
}

const cases = Array.from({ length: 400 }, (_, seed) => {
  const draw = drawing(seed);
  return { shares: sharesOf(draw, 5, "m"), target: draw(26) };
});

/** Each of some ways with each part of the cases, so that a test tries few of them. */
function inParts<W, C>(ways: readonly W[], all: readonly C[], each: number): [W, string, C[]][] {
  const starts = all.flatMap((_, i) => (i % each === 0 ? [i] : []));
  return ways.flatMap((way) =>
    starts.map((from): [W, string, C[]] => {
      const part = all.slice(from, from + each);
      return [way, `${from + 1} to ${from + part.length}`, part];
    }),
  );
}

const quotasOf = (request: DivideRequest): number[] | null => {
  const result = divide(request);
  return "problem" in result ? null : [...result.quotas];
};

/** Whether a division by largest remainder is that of the model; one that cannot be made is. */
function isModels(
  { shares, target }: DivideRequest,
  rule: NonNullable<DivideRequest["rule"]>,
): boolean {
  const quotas = quotasOf({ target, shares, rule });
  if (quotas === null) return true;
  const exact = modelFairShares(BigInt(target), shares as ModelShare[], rule);
  const ids = shares.map(({ id }) => id);
  const expected = modelLargestRemainder(BigInt(target), exact, ids).map(Number);
  return JSON.stringify(quotas) === JSON.stringify(expected);
}

describe("small divisions", () => {
  it.each(inParts(["proportional", "equal", "levelling", "talmud"] as const, cases, 50))(
    "%s, by largest remainder, are those of the model: %s",
    (rule, _, part) => {
      expect(part.filter((each) => !isModels(each, rule))).toEqual([]);
    },
  );

  it.each(inParts(["proportional", "equal"] as const, cases, 50))(
    "%s, by Webster, are those of the model: %s",
    (rule, _, part) => {
      const wrong = part.filter(({ shares, target }) => {
        const quotas = quotasOf({ target, shares, rule, rounding: "webster" });
        if (quotas === null) return false;
        const expected = modelWebster(target, shares as ModelShare[], rule);
        return JSON.stringify(quotas) !== JSON.stringify(expected);
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(inParts(["proportional", "equal", "levelling"] as const, cases, 50))(
    "%s, cannot be made where bounds or weights leave no way, and only there: %s",
    (rule, _, part) => {
      const wrong = part.filter(({ shares, target }) => {
        let [least, most] = [0, 0];
        for (const { weight, floor = 0, cap = Number.POSITIVE_INFINITY } of shares) {
          least += floor;
          const reach = rule === "levelling" ? Math.max(floor, Math.min(weight, cap)) : cap;
          most += rule === "proportional" && weight === 0 ? floor : reach;
        }
        return (
          (quotasOf({ target, shares, rule }) !== null) !== (least <= target && target <= most)
        );
      });
      expect(wrong).toEqual([]);
    },
  );
});

// The same with amounts so large that doubles cannot tell them apart: bounds stand within a unit of what
// would be the fair share without them, and weights are nearly multiples of one another.
const closeCalls = Array.from({ length: 300 }, (_, seed) => {
  const draw = drawing(seed + 40_000);
  const large = () => draw(2 ** 30) * 2 ** 19 + draw(2 ** 19);
  const unit = 2 ** 44 + 1 + 2 * draw(2 ** 20);
  const weights = Array.from(
    { length: 1 + draw(5) },
    () => draw(7) * unit + (draw(3) === 0 ? draw(3) : 0),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  const target = draw(4) === 0 ? Math.floor(sum / (1 + draw(7))) : large();
  const free = weights.map((weight, i) => ({ id: `m${i}`, weight }));
  const near =
    sum === 0
      ? []
      : modelFairShares(BigInt(target), free, "proportional").map((share) =>
          Number(floorOf(share)),
        );
  const shares = free.map((share, i): Share => {
    const at = Math.max(1, (near[i] ?? 0) + draw(3) - 1);
    const kind = draw(4);
    if (kind === 0) return { ...share, floor: at };
    if (kind === 1) return { ...share, cap: at };
    return kind === 2 ? { ...share, floor: at, cap: at + draw(3) } : share;
  });
  return { shares, target };
});

/** Whether no step of a division by Webster's method would go to another one first, ties by id. */
function isWebster(quotas: readonly number[], shares: readonly Share[], isEqual: boolean): boolean {
  const slopeOf = ({ weight }: Share) => (isEqual ? 1n : BigInt(weight));
  return shares.every((one, i) =>
    shares.every((other, j) => {
      const isTaken = slopeOf(one) > 0n && quotas[i]! > (one.floor ?? 0);
      const isOpen = slopeOf(other) > 0n && quotas[j]! < (other.cap ?? Number.POSITIVE_INFINITY);
      if (i === j || !isTaken || !isOpen) return true;
      const last = (2n * BigInt(quotas[i]!) - 1n) * slopeOf(other);
      const next = (2n * BigInt(quotas[j]!) + 1n) * slopeOf(one);
      return last < next || (last === next && one.id < other.id);
    }),
  );
}

describe("large divisions with close calls", () => {
  it("are hundreds, of which most can be made", () => {
    const made = closeCalls.filter((request) => quotasOf(request) !== null);
    expect(made.length).toBeGreaterThan(150);
  });

  it.each(inParts(["proportional", "equal", "levelling", "talmud"] as const, closeCalls, 50))(
    "%s, by largest remainder, are those of the model: %s",
    (rule, _, part) => {
      expect(part.filter((each) => !isModels(each, rule))).toEqual([]);
    },
  );

  it.each(inParts(["proportional", "equal"] as const, closeCalls, 100))(
    "%s, by Webster, leave no step that another comes before: %s",
    (rule, _, part) => {
      const wrong = part.filter(({ shares, target }) => {
        const quotas = quotasOf({ target, shares, rule, rounding: "webster" });
        if (quotas === null) return false;
        return (
          quotas.reduce((a, b) => a + b, 0) !== target ||
          !isWebster(quotas, shares, rule === "equal")
        );
      });
      expect(wrong).toEqual([]);
    },
  );
});

const trees = Array.from({ length: 150 }, (_, seed) => {
  const draw = drawing(seed + 7_000);
  const groups = Array.from({ length: 1 + draw(4) }, (_, g): GroupNode => {
    const name = `g${g}`;
    if (draw(4) > 0) return { id: name, members: sharesOf(draw, 3, `${name}m`) };
    const parts = Array.from({ length: 1 + draw(2) }, (__, h) => ({
      id: `${name}h${h}`,
      members: sharesOf(draw, 2, `${name}h${h}m`),
    }));
    return { id: name, groups: parts };
  });
  return { root: { id: "all", groups }, target: draw(40) };
});

const membersOf = ({ members = [], groups = [] }: GroupNode): readonly Share[] => [
  ...members,
  ...groups.flatMap(membersOf),
];

/** By how much a group's share at a rate, times `by`, is over an amount; in whole numbers. */
function overAt(members: readonly Share[], rate: { n: number; d: number }, twice: number): number {
  let sum = 0;
  for (const { weight, floor = 0, cap = Number.POSITIVE_INFINITY } of members)
    sum += Math.max(floor * rate.d, Math.min(weight * rate.n, cap * rate.d));
  return 2 * sum - twice * rate.d;
}

/**
 * The totals of groups at one rate by Webster's method, in the plainest way: from the floors up, one
 * unit at a time to the group whose share reaches the half above its total at the lowest rate. All
 * such rates are found among fractions with small denominators, as weights are small.
 */
function websterTotals(groups: readonly GroupNode[], target: number): number[] {
  const all = groups.map(membersOf);
  const floors = all.map((members) => members.reduce((sum, { floor = 0 }) => sum + floor, 0));
  const totals = [...floors];
  const halfRate = (g: number): number => {
    const twice = 2 * totals[g]! + 1;
    // Where the share is linear, it passes the half at a rate of (half − bound amounts) ÷ free weights.
    let best = Number.POSITIVE_INFINITY;
    const weights = all[g]!.reduce((sum, { weight }) => sum + weight, 0);
    for (let d = 1; d <= 2 * weights; d++) {
      const reached = (n: number) => overAt(all[g]!, { n, d }, twice) >= 0;
      if (!reached(200 * d)) continue;
      let [low, high] = [0, 200 * d];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (reached(middle)) high = middle;
        else low = middle;
      }
      if (overAt(all[g]!, { n: high, d }, twice) === 0) best = Math.min(best, high / d);
    }
    return best;
  };
  for (let left = target - totals.reduce((a, b) => a + b, 0); left > 0; left--) {
    const rates = totals.map((_, g) => halfRate(g));
    const first = Math.min(...rates);
    totals[rates.indexOf(first)]! += 1;
  }
  return totals;
}

describe("small trees at one rate for all", () => {
  it.each(inParts(["proportional", "equal", "levelling", "talmud"] as const, trees, 30))(
    "%s, by largest remainder, are those of the model at every level: %s",
    (rule, _, part) => {
      const wrong = part.filter(({ root, target }) => {
        const result = divideTree({ target, root, rule });
        if ("problem" in result) return false;
        const expected = modelSameRate(target, root as Parameters<typeof modelSameRate>[1], rule);
        return [...expected].some(([id, quota]) => BigInt(result.quotas[id]!) !== quota);
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(inParts(["proportional"], trees.slice(0, 60), 10))(
    "%s, by Webster, give the groups the totals of the model: %s",
    (_, __, part) => {
      const wrong = part.filter(({ root, target }) => {
        const result = divideTree({ target, root, rounding: "webster" });
        if ("problem" in result) return false;
        const totals = root.groups.map(({ id }) => result.quotas[id]);
        return JSON.stringify(totals) !== JSON.stringify(websterTotals(root.groups, target));
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(inParts(["proportional", "equal"] as const, trees, 50))(
    "%s, by Webster, give members of a group what dividing its total among them gives: %s",
    (rule, _, part) => {
      const wrong = part.flatMap(({ root, target }) => {
        const result = divideTree({ target, root, rule, rounding: "webster" });
        if ("problem" in result) return [];
        return root.groups.filter(({ id, members = [] }) => {
          const quotas = members.map((each) => result.quotas[each.id]);
          const expected = modelWebster(result.quotas[id]!, members as ModelShare[], rule);
          return members.length > 0 && JSON.stringify(quotas) !== JSON.stringify(expected);
        });
      });
      expect(wrong).toEqual([]);
    },
  );

  it("by Webster, with floors or caps, refuse a target of which the half cannot be told", () => {
    const root = { id: "all", groups: [{ id: "g", members: [{ id: "m", weight: 1, floor: 1 }] }] };
    const most = (Number.MAX_SAFE_INTEGER - 1) / 2;
    expect(() => divideTree({ target: most + 1, root, rounding: "webster" })).toThrow(
      `divideTree: rounding is webster; with floors or caps at the same rate the target must be at most ${most}`,
    );
    expect(divideTree({ target: most, root, rounding: "webster" })).toMatchObject({
      quotas: { m: most },
    });
  });
});
