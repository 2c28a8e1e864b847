import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fit, sumOf } from "../../../../src/commands/import/finding/dues";
import { isoDay } from "../../../../src/core/index";
import { adjustment, day } from "../../../support/book";
import { Club, clubDrives, paid } from "../club";

const club = new Club();
const jan20 = day("2026-01-20");

describe("whether a drive asks somebody", () => {
  const exempt = new Club({ adjustments: [adjustment("Heating levy", "M01", "exempt")] });
  it.each<[why: string, of: Club, target: string, asks: boolean]>([
    ["who has a quota", club, "Dues 2026 M01", true],
    ["who is not among those asked", club, "Trumpets M01", false],
    ["who is exempt", exempt, "Heating levy M01", false],
    ["and others beside", exempt, "Heating levy M02", true],
    ["where everybody gives what they like", club, "Playground M01", true],
    ["anybody, before it is divided", club, "Summer trip M01", true],
  ])("%s", (_, of, target, asks) => {
    const { account, member } = of.target(target);
    expect(of.dues.asks(account, member)).toBe(asks);
  });
});

/** What is open of a target once so much has been paid: "2026-01-31 40, 2026-02-28 40". */
function openOf(of: Club, target: string): string | null {
  const { account, member } = of.target(target);
  const parts = of.dues.partsOf(account, member);
  if (parts === null) return null;
  return parts
    .map(({ due, left }) => `${due === null ? "any day" : isoDay(due)} ${left / 100}`)
    .join(", ");
}

describe("what is outstanding of one quota", () => {
  it.each<
    [
      why: string,
      stated: ConstructorParameters<typeof Club>[0],
      target: string,
      open: string | null,
    ]
  >([
    ["all instalments", {}, "Dues 2026 M01", "2026-01-31 40, 2026-02-28 40, 2026-03-31 40"],
    [
      "but what was paid, the oldest first",
      { contributions: [paid("Dues 2026 M01", 50)] },
      "Dues 2026 M01",
      "2026-02-28 30, 2026-03-31 40",
    ],
    [
      "but what was written off",
      { adjustments: [adjustment("Dues 2026", "M01", "write-off", 45)] },
      "Dues 2026 M01",
      "2026-02-28 35, 2026-03-31 40",
    ],
    [
      "all, where more was paid back than paid",
      { contributions: [paid("Dues 2026 M01", -50)] },
      "Dues 2026 M01",
      "2026-01-31 40, 2026-02-28 40, 2026-03-31 40",
    ],
    [
      "nothing, once all is paid",
      { contributions: [paid("Heating levy M01", 45)] },
      "Heating levy M01",
      "",
    ],
    [
      "nor where more is",
      { contributions: [paid("Heating levy M01", 50)] },
      "Heating levy M01",
      "",
    ],
    ["what falls due since somebody joined", {}, "Dues 2026 M10", "2026-02-28 60, 2026-03-31 60"],
    [
      "the whole, where no day is named",
      { drives: clubDrives.map((each) => ({ ...each, due: [] })) },
      "Heating levy M01",
      "any day 50",
    ],
    ["no amount, where everybody gives what they like", {}, "Playground M01", null],
    ["no amount of whom the drive does not ask", {}, "Trumpets M01", null],
  ])("is %s", (_, stated, target, open) => {
    expect(openOf(new Club(stated), target)).toBe(open);
  });

  it("is less by what lines of the file pay, of each in each drive", () => {
    const own = new Club();
    own.pay("Dues 2026 M01", 3000);
    own.pay("Dues 2026 M01", 3000);
    own.pay("Dues 2026 M02", 4000);
    own.pay("Heating levy M01", 500);
    expect(openOf(own, "Dues 2026 M01")).toBe("2026-02-28 20, 2026-03-31 40");
    expect(openOf(own, "Dues 2026 M02")).toBe("2026-02-28 40, 2026-03-31 40");
    expect(openOf(own, "Heating levy M01")).toBe("2026-03-31 40");
    expect(openOf(own, "Heating levy M02")).toBe("2026-03-31 45");
  });

  it("counts what was paid back against what lines of the file pay", () => {
    const own = new Club({ contributions: [paid("Heating levy M01", -10)] });
    own.pay("Heating levy M01", 2000);
    expect(openOf(own, "Heating levy M01")).toBe("2026-03-31 35");
  });

  it("is of any payments the quota less what was paid, and never less than nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9000 }), { maxLength: 4 }), (payments) => {
        const own = new Club();
        for (const amount of payments) own.pay("Dues 2026 M01", amount);
        const { account, member } = own.target("Dues 2026 M01");
        const parts = own.dues.partsOf(account, member)!;
        const all = payments.reduce((sum, amount) => sum + amount, 0);
        expect(sumOf(parts)).toBe(Math.max(0, 12_000 - all));
        for (const { left } of parts) expect(left).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe("how an amount fits what somebody owes", () => {
  const late = day("2026-03-05");
  const undated = new Club({ drives: clubDrives.map((each) => ({ ...each, due: [] })) });
  const behind = new Club({ contributions: [paid("Dues 2026 M01", 10)] });
  const done = new Club({ contributions: [paid("Dues 2026 M01", 120)] });
  it.each<[why: string, of: Club, target: string, euros: number, on: number, fit: Fit]>([
    ["the next instalment", club, "Dues 2026 M01", 40, jan20, "due"],
    ["what is left of it", behind, "Dues 2026 M01", 30, jan20, "due"],
    ["an instalment that is paid in part", behind, "Dues 2026 M01", 40, jan20, null],
    ["two on end, before the second is due", club, "Dues 2026 M01", 80, jan20, "ahead"],
    ["two, when both have fallen due", club, "Dues 2026 M01", 80, late, "due"],
    ["two, on the day of the second", club, "Dues 2026 M01", 80, day("2026-02-28"), "due"],
    ["two, the day before", club, "Dues 2026 M01", 80, day("2026-02-27"), "ahead"],
    ["two of three, when all three are due", club, "Dues 2026 M01", 80, day("2026-03-31"), "ahead"],
    ["all of it", club, "Dues 2026 M01", 120, jan20, "due"],
    ["more than all of it", club, "Dues 2026 M01", 121, jan20, null],
    ["less than the next", club, "Dues 2026 M01", 39, jan20, null],
    ["between one and two", club, "Dues 2026 M01", 60, late, null],
    ["the whole, where no day is named", undated, "Heating levy M01", 50, jan20, "due"],
    ["nothing is open", done, "Dues 2026 M01", 40, jan20, null],
    ["nothing is asked", club, "Playground M01", 40, jan20, null],
  ])("%s", (_, of, target, euros, on, fit) => {
    const { account, member } = of.target(target);
    expect(of.dues.fit(account, member, euros * 100, on)).toBe(fit);
  });
});

describe("whether an amount is whole instalments, whatever is paid of them", () => {
  const paidOnce = new Club({ contributions: [paid("Dues 2026 M01", 40)] });
  it.each<[why: string, target: string, euros: number, is: boolean]>([
    ["one", "Dues 2026 M01", 40, true],
    ["two", "Dues 2026 M01", 80, true],
    ["all", "Dues 2026 M01", 120, true],
    ["more than all", "Dues 2026 M01", 160, false],
    ["one and a half", "Dues 2026 M01", 60, false],
    ["of a drive that asks no amount", "Playground M01", 40, false],
    ["of who joined late, for whom they are larger", "Dues 2026 M10", 60, true],
    ["and no longer as large as for others", "Dues 2026 M10", 40, false],
  ])("%s", (_, target, euros, is) => {
    const { account, member } = paidOnce.target(target);
    expect(paidOnce.dues.isWholeInstalments(account, member, euros * 100)).toBe(is);
  });
});

describe("whether somebody has paid what is asked by the present instalment", () => {
  const january = [paid("Dues 2026 M01", 40)];
  const all = [paid("Dues 2026 M01", 120)];
  it.each<[why: string, contributions: typeof january, on: string, is: boolean]>([
    ["who has paid nothing has not", [], "2026-01-20", false],
    ["who has paid January has, in January", january, "2026-01-20", true],
    ["to its last day", january, "2026-01-31", true],
    ["and no longer in February", january, "2026-02-01", false],
    ["who has paid a part has not", [paid("Dues 2026 M01", 39)], "2026-01-20", false],
    ["who has paid all has", all, "2026-03-31", true],
    ["but not of a drive that is over", all, "2026-04-01", false],
  ])("%s", (_, contributions, on, is) => {
    const own = new Club({ contributions });
    const { account, member } = own.target("Dues 2026 M01");
    expect(own.dues.isAhead(account, member, day(on))).toBe(is);
  });

  it("nobody has where no amount is asked, or no day is named", () => {
    const { account, member } = club.target("Playground M01");
    expect(club.dues.isAhead(account, member, jan20)).toBe(false);
    const undated = new Club({
      drives: clubDrives.map((each) => ({ ...each, due: [] })),
      contributions: [paid("Heating levy M01", 50)],
    });
    const levy = undated.target("Heating levy M01");
    expect(undated.dues.isAhead(levy.account, levy.member, jan20)).toBe(false);
  });
});
