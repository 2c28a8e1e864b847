import { describe, expect, it } from "vitest";
import { factorySample } from "../../src/sample/index";
import { factoryFigures as figures } from "./factoryFigures";
import { groupsOf, isKind, rowsOf, sumAmounts, textOf } from "./readSample";

const sample = factorySample();
const members = rowsOf(sample, "members");
const countIn = (group: string) => members.filter((row) => groupsOf(row).includes(group)).length;
const numbered = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);

/** The group of a row among those of one body: stated, or the member's. */
function groupAmong(body: string, row: { member?: unknown; group?: unknown }): string {
  const groups = rowsOf(sample, "groups").filter((group) => group.partOf === body);
  const member = members.find((each) => each.name === row.member);
  const candidates = member ? groupsOf(member) : [String(row.group ?? "")];
  return candidates.find((name) => groups.some((group) => group.group === name)) ?? "";
}

describe("the factory sample's people", () => {
  it("are ten cells of 6 to 12, in all three bodies", () => {
    expect(members).toHaveLength(figures.people);
    expect(numbered("Cell", 10).map(countIn)).toEqual(figures.cellSizes);
    expect(figures.union.shops.reduce((sum, shop) => sum + countIn(shop), 0)).toBe(figures.people);
    expect(numbered("Branch", 3).map(countIn)).toEqual([14, 12, 7]);
  });

  it("have grades that make the union's rate a whole 5,000", () => {
    const graded = members.filter((row) => !["M30", "M65", "M86"].includes(textOf(row.memberId)));
    const weight = graded.reduce((sum, row) => sum + Number(row.weight), 0);
    expect(weight * figures.union.perWeight + 5_000).toBe(figures.union.target);
  });

  it("count one late joiner and one leaver", () => {
    expect(members.filter((row) => row.joined).map((row) => row.memberId)).toEqual(["M86"]);
    expect(members.filter((row) => row.left).map((row) => row.memberId)).toEqual(["M40"]);
  });
});

describe("the factory sample's ledger, summed by hand", () => {
  it("adds up by currency", () => {
    expect(rowsOf(sample, "contributions")).toHaveLength(figures.ledgerRows);
    expect(sumAmounts(sample, (row) => textOf(row.currency) || "KRW")).toEqual(figures.ledger);
  });

  it("adds up by cell, without the foreign gifts' worth", () => {
    const sums = sumAmounts(sample, (row) =>
      row.drive === "Office drive" && !isKind(row) && !row.currency
        ? groupAmong("Party committee", row)
        : "other",
    );
    const won: number[] = [...figures.office.collectedByCell];
    won[7] = won[7]! - 28_250;
    won[8] = won[8]! - 19_337;
    expect(numbered("Cell", 10).map((cell) => sums[cell] ?? 0)).toEqual(won);
    expect(sums[""]).toBe(20_000);
  });

  it("adds up in kind by cell", () => {
    const sums = sumAmounts(sample, (row) =>
      isKind(row) ? groupAmong("Party committee", row) : "other",
    );
    expect(numbered("Cell", 10).map((cell) => sums[cell] ?? 0)).toEqual(
      figures.office.inKindByCell,
    );
  });

  it("adds up by shop and by branch", () => {
    const union = sumAmounts(sample, (row) =>
      row.drive === "Union renewal levy" ? groupAmong("Trade union", row) : "other",
    );
    expect(figures.union.shops.map((shop) => union[shop])).toEqual(figures.union.collectedByShop);
    const youth = sumAmounts(sample, (row) =>
      row.drive === "Youth league chairs" ? groupAmong("Youth league", row) : "other",
    );
    expect(numbered("Branch", 3).map((branch) => youth[branch])).toEqual(
      figures.youth.collectedByBranch,
    );
  });
});

describe("the factory sample's hand-worked figures", () => {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  it("agree with one another", () => {
    const { office, union, youth } = figures;
    expect(office.cellQuota * 10).toBe(office.target);
    expect(sum(office.collectedByCell)).toBe(office.collected);
    expect(sum(office.inKindByCell)).toBe(office.inKind);
    expect(sum(office.collectedByCell.map((collected) => Math.max(0, 400_000 - collected)))).toBe(
      office.outstanding,
    );
    expect(sum(office.contributedByCell) + sum(office.nothingByCell)).toBe(office.asked);
    expect(sum(office.askedByCell)).toBe(office.asked);
    expect(sum(office.contributedByCell)).toBe(office.contributed);
    expect(office.collected - office.spent).toBe(office.inHand);
    expect(sum(union.quotaByShop)).toBe(union.target);
    expect(sum(union.collectedByShop)).toBe(union.collected);
    expect(sum(union.outstandingByShop)).toBe(union.outstanding);
    expect(sum(Object.values(union.standings))).toBe(union.asked);
    expect(sum(youth.quotaByBranch)).toBe(youth.target);
    expect(sum(youth.collectedByBranch)).toBe(youth.collected);
    expect(youth.target - youth.collected).toBe(youth.outstanding);
    expect(sum(Object.values(youth.standings))).toBe(youth.asked);
  });
});
