import { describe, expect, it } from "vitest";
import { schoolSample } from "../../src/sample/index";
import { isKind, rowsOf, sumAmounts, textOf } from "./readSample";
import { schoolFigures as figures } from "./schoolFigures";

const sample = schoolSample();
const members = rowsOf(sample, "members");
const sum = (list: readonly number[]) =>
  Math.round(list.reduce((total, each) => total + each, 0) * 100) / 100;
const groupOf = (row: { member?: unknown; group?: unknown }) =>
  textOf(members.find((each) => each.name === row.member)?.groups) || String(row.group);

describe("the school sample", () => {
  const sums = sumAmounts(sample, (row) =>
    [row.drive, isKind(row) ? "kind" : "cash", groupOf(row)].map(String).join(" / "),
  );
  const byClass = (drive: string, kind = "cash") =>
    figures.classes.map((name) => sums[`${drive} / ${kind} / ${name}`] ?? 0);

  it("has four classes in two grades", () => {
    expect(members).toHaveLength(figures.pupils);
    expect(
      figures.classes.map((name) => members.filter((row) => row.groups === name).length),
    ).toEqual(figures.classSizes);
  });

  it("adds up by class as the figures say", () => {
    const { playground, trip, library } = figures;
    expect(byClass("Playground")).toEqual(playground.collectedByClass);
    expect(byClass("Playground", "kind")).toEqual(playground.inKindByClass);
    expect(sums["Playground / cash / Parents' association"]).toBe(playground.namelessAtTheTop);
    expect(byClass("Museum trip of 2B")).toEqual([0, 0, 0, trip.collected]);
    expect(sum(byClass("Library corner"))).toBe(library.collected + library.ahead);
    expect(sums["Playgroud / cash / Class 2B"]).toBe(figures.noDrive);
    expect(sum(Object.values(sums))).toBe(figures.ledger);
  });

  it("has a parent who paid for two children in one transfer", () => {
    const both = rowsOf(sample, "contributions").filter((row) => row.paidBy === "Orla Fenwick");
    expect(both.map((row) => row.reference)).toEqual(["T-2041", "T-2041"]);
    expect(new Set(both.map(groupOf)).size).toBe(2);
  });

  it("has figures that agree with one another", () => {
    const { playground, trip, library } = figures;
    expect(sum([...playground.collectedByClass, playground.namelessAtTheTop])).toBe(
      playground.collected,
    );
    for (const { quotaByClass, quotaByGrade, target } of [playground, library]) {
      expect(sum(quotaByGrade)).toBe(target);
      expect(sum(quotaByClass.slice(0, 2))).toBe(quotaByGrade[0]);
      expect(sum(quotaByClass.slice(2))).toBe(quotaByGrade[1]);
    }
    expect(
      playground.quotaByClass.map((quota, n) => sum([quota, -playground.collectedByClass[n]!])),
    ).toEqual(playground.outstandingByClass);
    expect(sum(playground.inKindByClass)).toBe(playground.inKind);
    expect(sum([playground.collected, -playground.spent])).toBe(playground.leftOver);
    expect(playground.contributed + playground.nothing).toBe(playground.asked);
    expect(sum(trip.pledges)).toBe(trip.quotas);
    expect(sum([trip.target, -trip.quotas])).toBe(trip.gap);
    expect(sum([trip.quotas, -trip.collected, 6.75])).toBe(trip.outstanding);
    expect(sum(Object.values(trip.standings))).toBe(trip.asked);
    expect(library.contributed + library.nothing).toBe(library.asked);
  });
});
