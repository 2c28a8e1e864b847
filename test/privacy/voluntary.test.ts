import { describe, expect, it } from "vitest";
import { publicText } from "./outputs";
import { accountsOfGifts, giftsByRule, giftsUpTo, knownOf, shippedGifts } from "./voluntary";

const cases = giftsUpTo(7);
const asStated = [3, 4] as const;

describe("a voluntary drive", () => {
  it("lets two insiders know of no other that they gave nothing, or less than a fifth of what is shown", () => {
    const { looked, known } = knownOf(cases, shippedGifts, asStated);
    expect(looked).toBeGreaterThan(1_000);
    expect(known).toBe(0);
  });

  it.each([
    ["one", 5, 4],
    ["two", 3, 5],
  ] as const)("would let them, did it not matter how much %s gave", (_, one, two) => {
    expect(knownOf(cases, giftsByRule(one, two), [one, two]).known).toBeGreaterThan(0);
    expect(knownOf(cases, giftsByRule(...asStated), asStated).known).toBe(0);
  });

  it("shows what the rule says", () => {
    const byRule = giftsByRule(...asStated);
    for (const gifts of cases) expect(shippedGifts(gifts)).toEqual(byRule(gifts));
  });

  it("shows nothing else for any one gift more, but where it makes five givers more", () => {
    const counted = giftsByRule(...asStated, false);
    let told = 0;
    for (const { asked, amounts } of cases) {
      if (amounts.length === asked || (amounts.length + 1) % 5 === 0) continue;
      const after = { asked, amounts: [...amounts, 5_000] };
      expect(shippedGifts(after)).toEqual(shippedGifts({ asked, amounts }));
      // Were all gifts counted, the difference would be that gift.
      const [before, now] = [counted({ asked, amounts }), counted(after)];
      if (before !== null && now !== null && now.money !== before.money) told++;
    }
    expect(told).toBeGreaterThan(0);
  });

  it("shows the same on all pages for what came later", () => {
    const five = { asked: 9, amounts: [300, 200, 200, 100, 100] };
    const nine = { asked: 9, amounts: [...five.amounts, 7, 70, 700, 7_000] };
    expect(publicText(accountsOfGifts(nine))).toBe(publicText(accountsOfGifts(five)));
  });
});
