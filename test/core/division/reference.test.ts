import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type DivideRequest,
  type Division,
  divide,
  divideTree,
} from "../../../src/core/division/index";

/** Cases computed with other people's implementations and published tables; each names its source. */
function reference(name: string): readonly ReferenceCase[] {
  const file = new URL(`../../fixtures/reference/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).cases;
}

// biome-ignore lint/suspicious/noExplicitAny: the files have fields of their own for each pile
type ReferenceCase = Record<string, any>;

/** Ids in the order of the rows: without a salt ties then go to the earlier row, as in the files. */
const rowId = (row: number) => `r${String(row).padStart(3, "0")}`;

function made(request: DivideRequest): Division {
  const result = divide(request);
  if ("problem" in result) throw new Error(JSON.stringify(result.problem));
  return result;
}

/** A fair share as "50/3", "5" in the files. */
function fractions(division: Division): string[] {
  return division.quotas.map((_, i) => {
    const { whole, numerator, denominator } = division.explain(i).fairShare;
    const above = BigInt(whole) * BigInt(denominator) + BigInt(numerator);
    return denominator === 1 ? `${above}` : `${above}/${denominator}`;
  });
}

describe("published apportionments", () => {
  const cases = ["A_us_house", "A_apportionment_textbook", "A_levies"].flatMap(reference);
  const roundings: Record<string, "largest-remainder" | "webster"> = {
    hamilton: "largest-remainder",
    webster: "webster",
  };
  /**
   * Methods that Whipround does not offer. The last needs quotas on the full total with a minimum
   * of one, which is not bounded largest remainder.
   */
  const outOfScope = [
    "jefferson",
    "adams",
    "dean",
    "huntington-hill",
    "balinski-young-quota",
    "droop-lr",
    "hamilton-us-historical",
  ];
  const methodOf = (method: string) => method.replace(/ \(.*/s, "");

  it("leaves out only the methods that are out of scope", () => {
    const known = [...Object.keys(roundings), ...outOfScope];
    expect(cases.filter(({ method }) => !known.includes(methodOf(method)))).toEqual([]);
    expect(cases.filter(({ method }) => outOfScope.includes(methodOf(method)))).toHaveLength(56);
    expect(cases.filter(({ method }) => method in roundings)).toHaveLength(42);
  });

  it.each(cases.filter(({ method }) => method in roundings))("$id: $source", (given) => {
    const { target, weights, unit = 1 } = given["input"];
    const shares = Object.values<number>(weights).map((weight, i) => ({ id: rowId(i), weight }));
    const rounding = roundings[given["method"]]!;
    const { quotas } = made({ target, shares, unit, rounding });
    expect(quotas).toEqual(Object.values(given["expected"]));
  });
});

describe("published claims problems", () => {
  const cases = reference("A_claims");
  const outOfScope = ["RA", "PIN", "RTalmud", "MO", "APRO", "CE", "AA", "DT"];
  const rules = {
    PRO: "proportional",
    CEA: "equal",
    CEL: "levelling",
    Talmud: "talmud",
  } as const;

  it("leaves out only the rules that are out of scope", () => {
    expect(cases.filter(({ rule }) => outOfScope.includes(rule))).toHaveLength(39);
    expect(cases.filter(({ rule }) => rule in rules)).toHaveLength(41);
    expect(cases).toHaveLength(39 + 41);
  });

  it.each(cases.filter(({ rule }) => rule in rules))("$id: $source", (given) => {
    const rule = rules[given["rule"] as keyof typeof rules];
    // Claims of half a unit are counted in halves: amounts are whole.
    const amounts = [given["input"].estate, ...Object.values<number>(given["input"].claims)];
    const per = amounts.every(Number.isInteger) ? 1 : 2;
    const shares = Object.values<number>(given["input"].claims).map((claim, i) => ({
      id: rowId(i),
      weight: claim * per,
      ...(rule === "equal" ? { cap: claim * per } : {}),
    }));
    const division = made({ target: given["input"].estate * per, shares, rule });
    const expected = Object.values<string>(given["expected_exact"]);
    for (const [i, text] of expected.entries()) {
      const [above = 0, below = 1] = text.split("/").map(Number);
      const { whole, numerator, denominator } = division.explain(i).fairShare;
      expect((whole * denominator + numerator) * below).toBe(above * denominator * per);
    }
  });
});

describe("money splits from other libraries' own tests", () => {
  const cases = reference("A_money_splits");

  it("has them all", () => expect(cases).toHaveLength(61));

  it.each(cases)("$id: $source", (given) => {
    const { amount, unit, weights } = given["input"];
    const shares = wholeRatios(weights).map((weight, i) => ({ id: rowId(i), weight }));
    expect(made({ target: amount, shares, unit }).quotas).toEqual(given["largest_remainder"]);
  });

  /** Weights given as "1/3" and "2/7" are 7 and 6 of 21. */
  function wholeRatios(weights: readonly (number | string)[]): number[] {
    const parts = weights.map((weight) => String(weight).split("/").map(Number));
    const common = parts.reduce((product, [, below = 1]) => product * below, 1);
    return parts.map(([above = 0, below = 1]) => (above * common) / below);
  }
});

describe("floors and caps", () => {
  const cases = reference("A_bounded");

  it("has them all", () => expect(cases).toHaveLength(9));

  const requestOf = ({ target, weights, floors, caps }: ReferenceCase): DivideRequest => ({
    target,
    shares: weights.map((weight: number, i: number) => ({
      id: rowId(i),
      weight,
      floor: floors[i],
      ...(caps[i] === null ? {} : { cap: caps[i] }),
    })),
  });

  it.each(cases)("$id: $source", (given) => {
    const division = made(requestOf(given["input"]));
    expect(fractions(division)).toEqual(given["fair_share_exact"]);
    expect(division.quotas).toEqual(given["expected_largest_remainder"]);
  });

  // The file has no result where the other implementation saw a tie or no rate.
  it.each(cases.filter((given) => given["expected_webster"] !== null))(
    "$id, never falling",
    (given) => {
      const { quotas } = made({ ...requestOf(given["input"]), rounding: "webster" });
      expect(quotas).toEqual(given["expected_webster"]);
    },
  );
});

describe("ties", () => {
  const cases = reference("A_ties");

  it("has them all", () => expect(cases).toHaveLength(5));

  it.each(cases)("$id: the units go to some of the tied, whoever else is where", (given) => {
    const ids = Object.keys(given["input"].weights);
    const rounding = given["method"] === "webster" ? "webster" : "largest-remainder";
    const give = (rows: readonly string[], salt?: string) => {
      const shares = rows.map((id) => ({ id, weight: given["input"].weights[id] }));
      const { quotas } = made({
        target: given["input"].target,
        shares,
        rounding,
        ...(salt === undefined ? {} : { salt }),
      });
      return Object.fromEntries(rows.map((id, i) => [id, quotas[i]]));
    };
    expect(give(ids)).toEqual(given["expected_if_smallest_id_first"]);
    for (const salt of ["office", "roof", "strike fund"]) {
      const quotas = give(ids, salt);
      expect(give([...ids].reverse(), salt)).toEqual(quotas);
      const lucky = ids.filter((id) => quotas[id]! > given["without_tied_units"][id]);
      expect(lucky).toHaveLength(given["tied_units"]);
      expect(given["tied_members"]).toEqual(expect.arrayContaining(lucky));
    }
  });
});

describe("two levels", () => {
  const cases = reference("A_two_level");

  it("has them all", () => expect(cases).toHaveLength(4));

  it.each(cases)("$id", (given) => {
    const groups = given["input"].groups.map((group: ReferenceCase) => ({
      id: group["id"],
      members: Object.entries<number>(group["members"]).map(([id, weight]) => ({ id, weight })),
    }));
    const result = divideTree({ target: given["input"].target, root: { id: "all", groups } });
    if ("problem" in result) throw new Error(result.problem.code);
    const { quotas } = result;
    expect(groups.map(({ id }: { id: string }) => quotas[id])).toEqual(
      given["expected_group_totals"],
    );
    const members: Record<string, number>[] = given["expected_members_laminar"] ?? [];
    for (const expected of members) expect(quotas).toMatchObject(expected);
    const first: number[] = given["expected_members_laminar_g00"] ?? [];
    for (const [i, quota] of first.entries()) expect(quotas[groups[0].members[i].id]).toBe(quota);
  });
});
