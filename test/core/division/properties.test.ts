import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DivideRequest,
  type Division,
  type DivisionRule,
  divide,
  divideTree,
  type GroupNode,
  type Rounding,
  type Share,
  type TreeDivision,
} from "../../../src/core/division/index";
import {
  floorOf,
  type ModelShare,
  modelFairShares,
  modelLargestRemainder,
  modelSameRate,
  modelWebster,
  ratio,
} from "../../support/bigintDivision";

const RULES: readonly DivisionRule[] = ["proportional", "equal", "levelling", "talmud"];
const ROUNDINGS: readonly Rounding[] = ["largest-remainder", "webster"];

const weight = fc.oneof(fc.nat(12), fc.nat(1_000_000));
const bound = fc.option(fc.nat(200), { nil: undefined });

/** Shares whose floors are not over their caps. */
const bounded: fc.Arbitrary<Share[]> = fc
  .array(fc.record({ weight, floor: bound, cap: bound }), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map(({ weight, floor, cap }, i) => ({
      id: `m${String(i).padStart(2, "0")}`,
      weight,
      ...(floor === undefined ? {} : { floor: Math.min(floor, cap ?? floor) }),
      ...(cap === undefined ? {} : { cap }),
    })),
  );

/** Shares without bounds, of any size that the limits allow. */
const unbounded: fc.Arbitrary<Share[]> = fc
  .array(
    fc.oneof(
      fc.nat(9),
      fc.maxSafeNat().map((n) => n % 2 ** 46),
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .filter((weights) => weights.some((value) => value > 0))
  .map((weights) => weights.map((weight, i) => ({ id: `m${String(i).padStart(2, "0")}`, weight })));

const target = fc.oneof(fc.nat(500), fc.maxSafeNat());

function made(request: DivideRequest): Division | null {
  const result = divide(request);
  return "problem" in result ? null : result;
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + BigInt(b), 0n);

/** The exact fair shares that the result tells, as fractions. */
const exactOf = (division: Division) =>
  division.quotas.map((_, i) => {
    const { whole, numerator, denominator } = division.explain(i).fairShare;
    return ratio(BigInt(whole) * BigInt(denominator) + BigInt(numerator), BigInt(denominator));
  });

/** A target that the bounds can take, more often than not. */
const someTarget = fc.oneof(fc.nat(60), fc.nat(2_000));

describe("whatever is divided", () => {
  it.each(RULES)("%s: quotas add up, bounds hold, within one unit of the fair share", (rule) => {
    fc.assert(
      fc.property(bounded, someTarget, fc.constantFrom(1, 5, 10), (shares, target, unit) => {
        const division = made({ target, shares, rule, unit, salt: "drive" });
        if (division === null) return;
        expect(sum(division.quotas)).toBe(BigInt(division.total));
        expect(division.total - target).toBeLessThan(unit);
        for (const [i, quota] of division.quotas.entries()) {
          const { floor = 0, cap = Number.POSITIVE_INFINITY } = shares[i]!;
          expect(quota).toBeGreaterThanOrEqual(floor);
          expect(quota).toBeLessThanOrEqual(cap);
          if (floor !== cap) expect(quota % unit).toBe(0);
          const { whole } = division.explain(i).fairShare;
          expect(quota).toBeGreaterThan(whole - unit);
          expect(quota).toBeLessThanOrEqual(whole + unit);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(ROUNDINGS)(
    "%s: what anyone is asked does not depend on the order of rows",
    (rounding) => {
      const shuffled = bounded.chain((shares) =>
        fc.tuple(
          fc.constant(shares),
          fc.shuffledSubarray(shares, { minLength: shares.length, maxLength: shares.length }),
        ),
      );
      fc.assert(
        fc.property(shuffled, someTarget, fc.string(), ([shares, rows], target, salt) => {
          const first = made({ target, shares, rounding, salt });
          const second = made({ target, shares: rows, rounding, salt });
          const byId = (from: readonly Share[], division: Division | null) =>
            division && Object.fromEntries(from.map(({ id }, i) => [id, division.quotas[i]]));
          expect(byId(rows, second)).toEqual(byId(shares, first));
        }),
        { numRuns: 1_000 },
      );
    },
  );

  it.each(ROUNDINGS)("%s: only the proportions of weights matter", (rounding) => {
    fc.assert(
      fc.property(
        unbounded,
        fc.nat(10_000),
        fc.constantFrom(2, 3, 10, 0.5),
        (shares, target, by) => {
          const small = shares.map((share) => ({ ...share, weight: share.weight % 100_000 }));
          fc.pre(small.some(({ weight }) => weight > 0));
          const scaled = small.map((share) => ({ ...share, weight: share.weight * by }));
          expect(made({ target, shares: scaled, rounding })?.quotas).toEqual(
            made({ target, shares: small, rounding })?.quotas,
          );
        },
      ),
    );
  });

  it("a heavier share never gets less, and equals differ by at most one unit", () => {
    fc.assert(
      fc.property(unbounded, target, (shares, target) => {
        const { quotas } = made({ target, shares })!;
        for (const [i, a] of shares.entries()) {
          for (const [j, b] of shares.entries()) {
            if (a.weight > b.weight) expect(quotas[i]!).toBeGreaterThanOrEqual(quotas[j]!);
            if (a.weight === b.weight) {
              expect(Math.abs(quotas[i]! - quotas[j]!)).toBeLessThanOrEqual(1);
            }
          }
        }
      }),
    );
  });

  it("zero weight means zero", () => {
    fc.assert(
      fc.property(unbounded, target, fc.constantFrom(...ROUNDINGS), (shares, target, rounding) => {
        const { quotas } = made({ target, shares, rounding })!;
        for (const [i, { weight }] of shares.entries()) if (weight === 0) expect(quotas[i]).toBe(0);
      }),
    );
  });
});

describe("webster never falls when the target rises", () => {
  it.each(["proportional", "equal"] as const)("%s, within bounds", (rule) => {
    fc.assert(
      fc.property(bounded, someTarget, fc.nat(20), (shares, target, more) => {
        const request = { shares, rule, rounding: "webster", salt: "drive" } as const;
        const before = made({ ...request, target });
        const after = made({ ...request, target: target + more });
        if (before === null || after === null) return;
        for (const [i, quota] of before.quotas.entries()) {
          expect(after.quotas[i]!).toBeGreaterThanOrEqual(quota);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("agreement with the plain model in big integers", () => {
  it.each(RULES)("%s, largest remainder, floors and caps", (rule) => {
    fc.assert(
      fc.property(bounded, someTarget, (shares, target) => {
        const division = made({ target, shares, rule });
        if (division === null) return;
        const exact = modelFairShares(BigInt(target), shares as ModelShare[], rule);
        const told = exactOf(division);
        for (const [i, share] of exact.entries()) {
          expect(told[i]!.n * share.d).toBe(share.n * told[i]!.d);
        }
        const ids = shares.map(({ id }) => id);
        expect(division.quotas.map(BigInt)).toEqual(
          modelLargestRemainder(BigInt(target), exact, ids),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it("proportional at any size: targets to 2^53 − 1, weights of 2^51 in sum", () => {
    fc.assert(
      fc.property(unbounded, fc.maxSafeNat(), (shares, target) => {
        const exact = modelFairShares(BigInt(target), shares as ModelShare[], "proportional");
        const ids = shares.map(({ id }) => id);
        expect(made({ target, shares })!.quotas.map(BigInt)).toEqual(
          modelLargestRemainder(BigInt(target), exact, ids),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it("floors and caps at any size", () => {
    const huge = fc.option(
      fc.maxSafeNat().map((n) => n % 2 ** 50),
      { nil: undefined },
    );
    const rows = fc.array(
      fc.record({ weight: fc.maxSafeNat().map((n) => n % 2 ** 47), floor: huge, cap: huge }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, fc.maxSafeNat(), (drawn, target) => {
        const shares = drawn.map(({ weight, floor, cap }, i) => ({
          id: `m${i}`,
          weight,
          ...(floor === undefined ? {} : { floor: Math.min(floor, cap ?? floor) }),
          ...(cap === undefined ? {} : { cap }),
        }));
        const division = made({ target, shares });
        if (division === null) return;
        const exact = modelFairShares(BigInt(target), shares, "proportional");
        const ids = shares.map(({ id }) => id);
        expect(division.quotas.map(BigInt)).toEqual(
          modelLargestRemainder(BigInt(target), exact, ids),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(["proportional", "equal"] as const)("%s, webster, floors and caps", (rule) => {
    fc.assert(
      fc.property(bounded, fc.nat(300), (shares, target) => {
        const division = made({ target, shares, rule, rounding: "webster" });
        if (division === null) return;
        expect(division.quotas).toEqual(modelWebster(target, shares as ModelShare[], rule));
      }),
      { numRuns: 2_000 },
    );
  });

  it("webster at any size leaves no two shares that one unit could bring nearer", () => {
    fc.assert(
      fc.property(unbounded, fc.maxSafeNat(), (shares, target) => {
        const { quotas } = made({ target, shares, rounding: "webster" })!;
        expect(sum(quotas)).toBe(BigInt(target));
        // The last half that anyone passed is not after the next half of anyone else.
        for (const [i, a] of shares.entries()) {
          for (const [j, b] of shares.entries()) {
            if (quotas[i] === 0 || b.weight === 0) continue;
            const passed = (2n * BigInt(quotas[i]!) - 1n) * BigInt(b.weight);
            const next = (2n * BigInt(quotas[j]!) + 1n) * BigInt(a.weight);
            expect(passed <= next).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("trees", () => {
  let next = 0;
  const leaf: fc.Arbitrary<GroupNode> = fc
    .array(fc.record({ weight, floor: bound, cap: bound }), { minLength: 1, maxLength: 6 })
    .map((rows) => ({
      id: `g${String(next++).padStart(9, "0")}`,
      members: rows.map(({ weight, floor, cap }) => ({
        id: `m${String(next++).padStart(9, "0")}`,
        weight,
        ...(floor === undefined ? {} : { floor: Math.min(floor, cap ?? floor) }),
        ...(cap === undefined ? {} : { cap }),
      })),
    }));
  const { tree } = fc.letrec<{ tree: GroupNode }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc
        .array(tie("tree"), { minLength: 1, maxLength: 4 })
        .map((groups) => ({ id: `g${String(next++).padStart(9, "0")}`, groups })),
    ),
  }));

  function divided(request: Parameters<typeof divideTree>[0]): TreeDivision | null {
    const result = divideTree(request);
    return "problem" in result ? null : result;
  }

  /** Every node's quota is the sum of its parts' quotas. */
  function expectSums(node: GroupNode, quotas: Record<string, number>): void {
    const parts = [...(node.groups ?? []), ...(node.members ?? [])];
    if (parts.length === 0) return;
    expect(parts.reduce((total, { id }) => total + quotas[id]!, 0)).toBe(quotas[node.id]);
    for (const group of node.groups ?? []) expectSums(group, quotas);
  }

  const idsOf = (node: GroupNode): string[] => [
    node.id,
    ...(node.members ?? []).map(({ id }) => id),
    ...(node.groups ?? []).flatMap(idsOf),
  ];

  it.each(RULES)("%s at the same rate agrees with the model at every level", (rule) => {
    fc.assert(
      fc.property(tree, someTarget, (root, target) => {
        const division = divided({ target, root, rule });
        if (division === null) return;
        const expected = modelSameRate(target, root as Parameters<typeof modelSameRate>[1], rule);
        for (const id of idsOf(root)) expect(BigInt(division.quotas[id]!)).toBe(expected.get(id));
      }),
      { numRuns: 2_000 },
    );
  });

  const splits = fc.constantFrom("by-members", "equally", "by-weight", "same-rate");
  const roundings = fc.constantFrom(...ROUNDINGS);

  it("adds up at every level, each within one unit of the exact share that it tells", () => {
    fc.assert(
      fc.property(tree, someTarget, splits, fc.constantFrom(1, 10), (root, target, split, unit) => {
        const division = divided({ target, root, split, unit, salt: "drive" });
        if (division === null) return;
        expectSums(root, division.quotas);
        for (const id of idsOf(root)) {
          const { fairShare, quota, base, spare } = division.explain(id);
          expect(quota).toBe(division.quotas[id]);
          expect(quota).toBeGreaterThan(fairShare.whole - unit);
          expect(quota).toBeLessThanOrEqual(fairShare.whole + unit);
          expect(base + (spare?.got ?? 0)).toBe(quota);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("webster never falls, at any level", () => {
    fc.assert(
      fc.property(tree, someTarget, splits, fc.nat(20), (root, target, split, more) => {
        const request = { root, split, rounding: "webster", salt: "drive" } as const;
        const before = divided({ ...request, target });
        const after = divided({ ...request, target: target + more });
        if (before === null || after === null) return;
        expectSums(root, before.quotas);
        for (const id of idsOf(root)) {
          expect(after.quotas[id]!).toBeGreaterThanOrEqual(before.quotas[id]!);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("a group alone in a tree is divided as its members would be", () => {
    fc.assert(
      fc.property(bounded, someTarget, roundings, splits, (shares, target, rounding, split) => {
        const flat = made({ target, shares, rounding, salt: "drive" });
        const division = divided({
          target,
          root: { id: "all", members: shares },
          rounding,
          split,
          salt: "drive",
        });
        expect(division && shares.map(({ id }) => division.quotas[id])).toEqual(
          flat?.quotas ?? null,
        );
      }),
    );
  });
});

describe("an explanation", () => {
  it("is the whole way from the target to the quota", () => {
    fc.assert(
      fc.property(bounded, someTarget, fc.constantFrom(...RULES), (shares, target, rule) => {
        const division = made({ target, shares, rule, unit: 5 });
        if (division === null) return;
        for (const i of shares.keys()) {
          const told = division.explain(i);
          expect(told.base + (told.spare?.got ?? 0)).toBe(division.quotas[i]);
          expect(BigInt(told.base)).toBeLessThanOrEqual(floorOf(exactOf(division)[i]!));
          if (told.settledBy !== "rate" || told.weights === 0) continue;
          const { whole, numerator, denominator } = told.fairShare;
          const product = told.start + (told.divided * told.weight) / told.weights;
          expect(product).toBeCloseTo(whole + numerator / denominator, 6);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
