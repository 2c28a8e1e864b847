import { describe, expect, it } from "vitest";
import type { GroupSplit, Share } from "../../../src/core/division/index";
import { divideIndexed, TreeLayout, withIds } from "../../../src/core/division/inner";

const group = (id: string, parent: number, split: GroupSplit) => ({
  id,
  parent,
  split,
  isOwn: false,
  weight: undefined,
  heads: undefined,
  floor: 0,
  cap: Number.POSITIVE_INFINITY,
});

/** Kim with 2 and Lee with 3 in the shop, and Park with 1 beside it, all called x. */
function shopAndPark(split: GroupSplit, bounds: Partial<Share> = {}) {
  const layout = new TreeLayout();
  const top = layout.add(group("x", -1, split), "groups");
  layout.add(group("x", top, split), [
    { id: "x", weight: 2 },
    { id: "x", weight: 3 },
  ]);
  layout.add({ ...group("x", top, split), isOwn: true }, [{ id: "x", weight: 1, ...bounds }]);
  return layout.finish();
}

describe("a tree that is laid out is divided by index", () => {
  it("gives groups and members their quotas, whatever their ids", () => {
    const division = divideIndexed({ target: 100, tree: shopAndPark("same-rate") });
    expect(division).toMatchObject({
      groupQuotas: Float64Array.of(100, 83, 17),
      memberQuotas: Float64Array.of(33, 50, 17),
      total: 100,
    });
  });

  it("explains a member by the groups' indices", () => {
    const division = divideIndexed({ target: 100, tree: shopAndPark("equally") });
    if ("problems" in division) throw new Error("it can be divided");
    expect(division.explainMember(0)).toMatchObject({ quota: 20, dividedIn: 1, ownMembers: null });
    // Park's own part goes by the index of the whole, whose it is.
    expect(division.explainMember(2)).toMatchObject({ quota: 50, dividedIn: 0 });
    expect(division.explainMember(2).ownMembers).toMatchObject({ id: 0, quota: 50 });
  });

  it("tells of members by indices past those of the groups, and of own members by the group's", () => {
    const tree = shopAndPark("by-members", { cap: 10 });
    const result = divideIndexed({ target: 100, tree });
    const [problem] = "problems" in result ? result.problems : [];
    expect(problem).toEqual({
      code: "caps-short-of-target",
      data: { by: 23, amount: 33, ids: [5], group: 0 },
    });
    const names = ["all", "shop", "all", "Kim", "Lee", "Park"];
    expect(withIds(problem!, (index) => names[index]!).data).toEqual({
      by: 23,
      amount: 33,
      ids: ["Park"],
      group: "all",
    });
  });
});
