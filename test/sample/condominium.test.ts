import { describe, expect, it } from "vitest";
import { condominiumSample } from "../../src/sample/index";
import { condominiumFigures as figures } from "./condominiumFigures";
import { rowsOf, sumAmounts, textOf } from "./readSample";

const sample = condominiumSample();
const members = rowsOf(sample, "members");
const sum = (list: readonly number[]) =>
  Math.round(list.reduce((total, each) => total + each, 0) * 100) / 100;

/** Instalments' shares in hundredths: a flat owes what they come to, less what it paid, oldest first. */
function owingOf(id: string, paid: number): number[] {
  let rest = Math.round(paid * 100);
  const quota = Math.round(figures.quotas[id]! * 100);
  return [30, 30, 20, 20].map((share, index, shares) => {
    const until = shares.slice(0, index + 1).reduce((a, b) => a + b, 0);
    const due = Math.ceil((quota * until) / 100) - Math.ceil((quota * (until - share)) / 100);
    const met = Math.min(due, rest);
    rest -= met;
    return (due - met) / 100;
  });
}

describe("the condominium sample", () => {
  const paid = sumAmounts(sample, (row) => textOf(row.member));

  it("has sixty flats whose entitlements add up to 10,000, and one buyer", () => {
    expect(members).toHaveLength(figures.flats + 1);
    expect(sum(members.map((row) => Number(row.weight)))).toBe(figures.entitlements);
    expect(Object.keys(figures.quotas).sort()).toEqual(
      members.map((row) => textOf(row.memberId)).sort(),
    );
  });

  it("has quotas by entitlement at 8.05 a part, but for caps and the sale", () => {
    for (const row of members) {
      const id = textOf(row.memberId);
      if (id.startsWith("A10")) continue;
      const bound = id === "B07" ? 1000 : 2400;
      expect(figures.quotas[id], id).toBe(Math.min(bound, sum([Number(row.weight) * 8.05])));
    }
    expect(sum(Object.values(figures.quotas))).toBe(figures.target);
    expect(sum(figures.quotaByStaircase)).toBe(figures.target);
  });

  it("was paid what the figures say, by staircase", () => {
    const byStaircase = ["A", "B", "C"].map((letter) =>
      sum(Object.keys(paid).flatMap((id) => (id.startsWith(letter) ? [paid[id]!] : []))),
    );
    expect(byStaircase).toEqual(figures.collectedByStaircase);
    expect(sum(byStaircase)).toBe(figures.collected);
  });

  it("owes what the figures say, flat by flat and by age", () => {
    const owing: Record<string, number[]> = {};
    for (const id of Object.keys(figures.quotas)) {
      if (id === "C18") continue;
      const list = owingOf(id, paid[id] ?? 0);
      if (list.some((amount) => amount > 0)) owing[id] = list;
    }
    expect(owing).toEqual(figures.owing);
    const byAge = [3, 2, 1, 0].map((n) => sum(Object.values(owing).map((list) => list[n]!)));
    expect(byAge).toEqual(figures.arrears);
  });

  it("has figures that agree with one another", () => {
    expect(sum(figures.arrears)).toBe(figures.outstanding);
    expect(sum(figures.outstandingByStaircase)).toBe(figures.outstanding);
    expect(figures.arrearsByStaircase.map(sum)).toEqual(figures.outstandingByStaircase);
    expect(sum([figures.target, -figures.outstanding, -figures.writtenOff, 50])).toBe(
      figures.collected,
    );
    expect(sum(Object.values(figures.standings))).toBe(figures.asked);
    expect(sum([figures.collected, -figures.spent])).toBe(figures.inHand);
    const items = rowsOf(sample, "items");
    expect(sum(items.map((row) => Number(row.quantity) * Number(row.unitPrice)))).toBe(
      figures.target,
    );
  });
});
