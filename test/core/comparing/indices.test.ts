import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gini, Progressivity, spreadOf } from "../../../src/core/comparing/indices";

const of = (...figures: readonly number[]) => Float64Array.from(figures);

/**
 * Thirty sales and three assessments of each, which differ in who of three equal prices is given which:
 * the "Quintos sample", published with C. Quintos, "A Gini measure for vertical equity in property
 * assessments" (Journal of Property Tax Assessment & Administration 17/2, 2020), and with the
 * packages assessr and assesspy of the Cook County Assessor's Office.
 */
const sales = of(
  ...[32_900, 36_000, 54_000, 64_500, 68_000, 70_000, 74_000, 80_000, 84_900, 89_000, 89_000],
  ...[89_000, 105_900, 109_000, 115_000, 124_500, 129_900, 135_000, 149_000, 155_800, 163_500],
  ...[175_000, 179_000, 185_600, 199_900, 215_000, 235_000, 250_000, 279_000, 295_000],
);
const below = [37_299.37125, 40_165.89269, 56_317.4201, 66_183.77244, 69_486.97316, 71_514.52586];
const beside = [75_338.28603, 81_035.95111, 85_672.85577];
const above = [
  ...[100_227.0936, 103_156.7516, 108_290.1277, 117_098.7563, 115_346.9796, 119_678.4223],
  ...[131_630.9478, 137_321.2061, 143_973.5639, 153_571.8563, 148_456.8866, 153_488.3876],
  ...[165_039.8271, 176_939.5763, 192_959.3127, 180_046.1193, 200_240.2442, 211_445.4891],
];
const assessed = (...three: readonly number[]) => of(...below, ...beside, ...three, ...above);
const assessments = [
  assessed(85_021.0865, 90_046.33945, 94_088.93683),
  assessed(94_088.93683, 85_021.0865, 90_046.33945),
  assessed(90_046.33945, 94_088.93683, 85_021.0865),
];

describe("Gini coefficients as others have published them", () => {
  it.each<[string, Float64Array, number]>([
    [
      "Manual of the R package ineq (A. Zeileis), after Cowell: ten incomes",
      of(541, 1_463, 2_445, 3_438, 4_437, 5_401, 6_392, 8_304, 11_904, 22_261),
      0.4620911,
    ],
    ["Manual of the R package phylotools", of(1, 3, 2, 1, 1, 1, 4), 0.3076923],
    [
      "G. Sutton, Statistics Slam Dunk (Manning), ch. 12: nine of 10 and one of 100",
      of(10, 10, 10, 10, 10, 10, 10, 10, 10, 100),
      0.4263158,
    ],
    ["the same, ten equal ones", of(50, 50, 50, 50, 50, 50, 50, 50, 50, 50), 0],
  ])("%s", (_, amounts, published) => {
    expect(gini(amounts)).toBeCloseTo(published, 7);
  });
});

describe("Kakwani indices as others have published them", () => {
  it("Quintos 2020: −0.06 for assessments that fall behind prices", () => {
    const index = new Progressivity(sales);
    expect(index.of(assessments[0]!)).toBeCloseTo(-0.06, 2);
    expect(gini(sales)).toBeGreaterThan(gini(assessments[0]!));
  });

  it("is the same whichever of the equal prices is given which assessment", () => {
    const index = new Progressivity(sales);
    const [first, ...others] = assessments.map((each) => index.of(each)!);
    for (const other of others) expect(other).toBeCloseTo(first!, 12);
  });

  it("a flat tax is 0, as the manual of the R package grattan has it", () => {
    const incomes = of(10e3, 20e3, 50e3, 100e3, 150e3);
    expect(new Progressivity(incomes).of(incomes.map((each) => 0.3 * each))).toBeCloseTo(0, 12);
  });
});

describe("what the indices say", () => {
  const incomes = of(100, 200, 300, 400);
  const index = new Progressivity(incomes);

  it.each<[string, Float64Array, (value: number) => boolean]>([
    ["the same of everybody weighs most on the poorest: below 0", of(5, 5, 5, 5), (k) => k < 0],
    ["the same share of every income: 0", of(10, 20, 30, 40), (k) => Math.abs(k) < 1e-12],
    ["more than in proportion: above 0", of(0, 10, 30, 60), (k) => k > 0],
    [
      "only the richest, the most there can be: 1 − 1/n less the incomes' Gini",
      of(0, 0, 0, 9),
      (k) => Math.abs(k - (0.75 - gini(incomes))) < 1e-12,
    ],
  ])("%s", (_, amounts, holds) => {
    expect(holds(index.of(amounts)!)).toBe(true);
  });

  it("is not known where nobody earns, or nobody gives", () => {
    expect(new Progressivity(of(0, 0)).of(of(1, 1))).toBeNull();
    expect(new Progressivity(of(1, 2)).of(of(0, 0))).toBeNull();
    expect(new Progressivity(of()).of(of())).toBeNull();
    expect(gini(of(0, 0))).toBe(0);
    expect(gini(of())).toBe(0);
  });

  it.each<[readonly number[], object | null]>([
    [[3, 1, 2], { least: 1, median: 2, most: 3 }],
    [[4, 1, 2, 3], { least: 1, median: 2.5, most: 4 }],
    [[7], { least: 7, median: 7, most: 7 }],
    [[], null],
  ])("least, median and most of %j: %o", (figures, expected) => {
    expect(spreadOf(of(...figures))).toEqual(expected);
  });
});

/** Half the mean difference of all pairs by the mean: what a Gini coefficient is, in n² steps. */
function giniByPairs(amounts: readonly number[]): number {
  let differences = 0;
  let sum = 0;
  for (const a of amounts) {
    sum += a;
    for (const b of amounts) differences += Math.abs(a - b);
  }
  return sum === 0 ? 0 : differences / (2 * amounts.length * sum);
}

/** Twice the covariance with the place in the order of incomes, by the mean, place taken as a fraction. */
function concentrationByCovariance(amounts: readonly number[], incomes: readonly number[]): number {
  const n = amounts.length;
  const places = incomes.map((income) => {
    const poorer = incomes.filter((other) => other < income).length;
    const equal = incomes.filter((other) => other === income).length;
    return (poorer + equal / 2) / n;
  });
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / n;
  const [amount, place] = [mean(amounts), mean(places)];
  const covariance = mean(amounts.map((each, i) => (each - amount) * (places[i]! - place)));
  return (2 * covariance) / amount;
}

describe("properties", () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  const pairs = fc.array(fc.tuple(amount, fc.integer({ min: 0, max: 50 })), {
    minLength: 1,
    maxLength: 40,
  });

  it("the Gini coefficient is half the mean difference by the mean, and between 0 and 1 − 1/n", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 40 }), (amounts) => {
        const index = gini(of(...amounts));
        expect(index).toBeCloseTo(giniByPairs(amounts), 10);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1 - 1 / amounts.length + 1e-12);
      }),
    );
  });

  it("the Kakwani index is the covariance's concentration less the incomes' Gini, equals and all", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const amounts = rows.map(([each]) => each);
        const incomes = rows.map(([, income]) => income);
        const index = new Progressivity(of(...incomes)).of(of(...amounts));
        const isKnown = amounts.some((each) => each > 0) && incomes.some((each) => each > 0);
        if (!isKnown) {
          expect(index).toBeNull();
          return;
        }
        const expected = concentrationByCovariance(amounts, incomes) - giniByPairs(incomes);
        expect(index).toBeCloseTo(expected, 10);
      }),
    );
  });

  it("neither depends on the order of people, nor on the currency", () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 2, max: 9 }), (rows, factor) => {
        const indices = (list: typeof rows, by: number) => {
          const amounts = of(...list.map(([each]) => each * by));
          const incomes = of(...list.map(([, income]) => income * by));
          return [gini(amounts), new Progressivity(incomes).of(amounts) ?? 9];
        };
        const [g, k] = indices(rows, 1);
        const [other, otherK] = indices([...rows].reverse(), factor);
        expect(other).toBeCloseTo(g!, 10);
        expect(otherK).toBeCloseTo(k!, 10);
      }),
    );
  });
});
