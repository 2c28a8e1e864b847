import { describe, expect, it } from "vitest";
import { isOpenOn } from "../../../../src/commands/import/finding/driveFinder";
import { day, due } from "../../../support/book";
import { Club, clubDrives, paid } from "../club";

const club = new Club();

interface Stated {
  readonly of?: Club;
  readonly currency?: string;
  readonly on?: string;
  readonly who?: string;
}

/** For what a payment of Anna's is, and by what: "Dues 2026 M01 40 · amount · asks …". */
function drivesOf(euros: number, says: string, stated: Stated = {}): string {
  const { of = club, currency = "EUR", on = "2026-01-20", who = "M01" } = stated;
  const payment = { amount: euros * 100, currency, day: day(on), purposes: [says] };
  const { shares, by, question } = of.drives.find(of.index(who), payment);
  const asked = question === null ? [] : [`asks ${of.question(question)}`];
  return [of.shares(shares) || "nothing", by ?? "–", ...asked].join(" · ");
}

const without = (...ids: readonly string[]) => clubDrives.filter(({ id }) => !ids.includes(id));
const one = new Club({ drives: without("Heating levy", "Playground", "Trumpets") });
const paidUp = new Club({ contributions: [paid("Dues 2026 M01", 120)] });
const abroad = new Club({
  drives: clubDrives.map((each) =>
    each.id === "Heating levy" ? { ...each, currency: "USD" } : each,
  ),
});
const twoAlike = new Club({
  drives: [...without("Playground"), { ...clubDrives[1]!, id: "Roof", target: 45_000 }],
});
const twoLevies = new Club({
  drives: [...clubDrives, { ...clubDrives[1]!, id: "Roof levy", target: 50_000 }],
});
const owing = new Club({ drives: without("Playground") });

describe("a gift of no round sum", () => {
  // Of the levy 42 are left.
  const levied = new Club({ contributions: [paid("Heating levy M01", 3)] });
  it.each<[why: string, euros: number, found: string]>([
    [
      "may be a round one and what is due elsewhere",
      92,
      "Playground M01 50 + Heating levy M01 42 · oldest-due · asks several-drives Playground, Heating levy",
    ],
    ["what is left without that is no round sum", 93, "Playground M01 93 · words"],
    ["less than is due elsewhere", 32, "Playground M01 32 · words"],
    ["a round one is a gift", 90, "Playground M01 90 · words"],
  ])("%s", (_, euros, found) => {
    expect(drivesOf(euros, "playground", { of: levied })).toBe(found);
  });
});

describe("for which drives a payment is", () => {
  it.each<[why: string, euros: number, says: string, stated: Stated, found: string]>([
    ["the one that it names", 45, "heating", {}, "Heating levy M01 45 · words"],
    ["though it is only part of what is due", 20, "heating", {}, "Heating levy M01 20 · words"],
    ["months on end of the one that it names", 80, "dues", {}, "Dues 2026 M01 80 · words"],
    [
      "what is due elsewhere contradicts what it names",
      45,
      "dues",
      {},
      "Dues 2026 M01 45 · words · asks amount-contradicts Dues 2026, Heating levy",
    ],
    [
      "an odd sum of months",
      50,
      "dues",
      {},
      "Dues 2026 M01 50 · words · asks odd-amount Dues 2026",
    ],
    [
      "more than all that is asked",
      46,
      "heating",
      {},
      "Heating levy M01 46 · words · asks more-than-asked Heating levy",
    ],
    [
      "any amount, where everybody gives what they like",
      77,
      "playground",
      {},
      "Playground M01 77 · words",
    ],
    [
      "a drive that does not ask the payer",
      70,
      "trumpets",
      {},
      "Trumpets M01 70 · words · asks not-asked Trumpets, M01",
    ],
    [
      "money of another currency than the drive's has no instalment that it could be",
      45,
      "heating",
      { currency: "USD" },
      "Heating levy M01 45 · words",
    ],
    [
      "two that it names, when it is the sum of both",
      85,
      "dues, heating",
      {},
      "Dues 2026 M01 40 + Heating levy M01 45 · words",
    ],
    [
      "two that it names, when it is not",
      90,
      "dues, heating",
      {},
      "Dues 2026 M01 90 · oldest-due · asks several-drives Dues 2026, Heating levy",
    ],
    [
      "two that it names, of other currencies",
      85,
      "dues, heating",
      { of: abroad },
      "Dues 2026 M01 85 · oldest-due · asks several-drives Dues 2026, Heating levy",
    ],
    [
      "one that is over",
      40,
      "dues 2025",
      {},
      "Dues 2026 M01 40 · oldest-due · asks not-open Dues 2025",
    ],
    [
      "one that is over beside one that is open",
      40,
      "dues 2025 heating",
      {},
      "Dues 2026 M01 40 · oldest-due · asks not-open Dues 2025",
    ],
    [
      "one that has not been opened yet",
      45,
      "heating",
      { on: "2025-12-31" },
      "nothing · – · asks not-open Heating levy",
    ],
    [
      "another year than that of its drive",
      40,
      "dues 2024",
      {},
      "Dues 2026 M01 40 · oldest-due · asks other-year Dues 2026",
    ],
    ["the only one that takes money", 33, "", { of: one }, "Dues 2026 M01 33 · only"],
    [
      "none, when none takes money on that day",
      40,
      "",
      { on: "2025-12-31" },
      "nothing · – · asks no-drive",
    ],
    ["the one in which just that is due", 45, "", {}, "Heating levy M01 45 · amount"],
    ["the next month's", 40, "", { of: paidUp, who: "M02" }, "Dues 2026 M02 40 · amount"],
    [
      "two in which just that is due",
      45,
      "",
      { of: twoAlike },
      "Heating levy M01 45 · oldest-due · asks several-drives Heating levy, Roof",
    ],
    [
      "a round sum of months that are still ahead may be a gift",
      80,
      "",
      {},
      "Dues 2026 M01 80 · oldest-due · asks several-drives Dues 2026, Heating levy, Playground",
    ],
    [
      "the sum of what is due in two, beside a drive for gifts",
      85,
      "",
      {},
      "Dues 2026 M01 40 + Heating levy M01 45 · amount · asks several-drives Dues 2026, Heating levy, Playground",
    ],
    [
      "the sum of what is due in two, and nothing else is asked",
      85,
      "",
      { of: owing },
      "Dues 2026 M01 40 + Heating levy M01 45 · amount",
    ],
    [
      "a sum that is due nowhere",
      43,
      "",
      {},
      "Dues 2026 M01 43 · oldest-due · asks several-drives Dues 2026, Heating levy, Playground",
    ],
    [
      "of those that its words may mean, and no others",
      43,
      "levy",
      { of: twoLevies },
      "Heating levy M01 43 · oldest-due · asks several-drives Heating levy, Roof levy",
    ],
    [
      "of those that its words may mean the one in which just that is due",
      45,
      "levy",
      { of: twoLevies },
      "Heating levy M01 45 · amount",
    ],
  ])("%s", (_, euros, says, stated, found) => {
    expect(drivesOf(euros, says, stated)).toBe(found);
  });

  it("is months that are still ahead, when the sum is none that people give", () => {
    const drives = clubDrives.map((each) =>
      each.id === "Dues 2026" ? { ...each, target: 123_000 } : each,
    );
    expect(drivesOf(82, "", { of: new Club({ drives }) })).toBe("Dues 2026 M01 82 · amount");
  });

  it("is the only one that asks the payer, and more than it asks is asked about", () => {
    const drives = without("Playground", "Dues 2026");
    const onlyLevy = new Club({ drives });
    expect(drivesOf(20, "", { of: onlyLevy })).toBe("Heating levy M01 20 · oldest-due");
    expect(drivesOf(46, "", { of: onlyLevy })).toBe(
      "Heating levy M01 46 · oldest-due · asks more-than-asked Heating levy",
    );
  });
});

describe("another drive in which a payment is just what is owed", () => {
  const payment = (euros: number, on = "2026-01-20", currency = "EUR") => ({
    ...{ amount: euros * 100, day: day(on), currency, purposes: [] },
  });
  const elsewhere = (from: string | null, euros: number, on?: string, currency?: string) => {
    const account = from === null ? null : club.account(from);
    const of = payment(euros, on, currency);
    return club.drives.fittingElsewhere(account, club.index("M01"), of)?.drive?.id ?? null;
  };
  it.each<
    [
      why: string,
      from: string | null,
      euros: number,
      on: string,
      currency: string,
      found: string | null,
    ]
  >([
    ["what is due there", "Dues 2026", 45, "2026-01-20", "EUR", "Heating levy"],
    ["not in the drive itself", "Heating levy", 45, "2026-01-20", "EUR", null],
    ["in any, from none", null, 45, "2026-01-20", "EUR", "Heating levy"],
    ["not months that are ahead", "Heating levy", 80, "2026-01-20", "EUR", null],
    ["two months that are due", "Heating levy", 80, "2026-03-05", "EUR", "Dues 2026"],
    ["not before it has opened", "Dues 2026", 45, "2025-12-31", "EUR", null],
    ["not in another currency", "Dues 2026", 45, "2026-01-20", "USD", null],
    ["not where the payer is not asked", "Dues 2026", 70, "2026-01-20", "EUR", null],
  ])("%s", (_, from, euros, on, currency, found) => {
    expect(elsewhere(from, euros, on, currency)).toBe(found);
  });

  it("may be months that are ahead, where any sum is looked for", () => {
    const at = (euros: number, from = "Playground") =>
      club.drives.fittingAtAll(club.account(from), club.index("M01"), payment(euros))?.drive?.id;
    expect(at(80)).toBe("Dues 2026");
    expect(at(80, "Dues 2026")).toBeUndefined();
    expect(at(81)).toBeUndefined();
    expect(at(70)).toBeUndefined();
  });

  it("may be the sum of what is owed in several", () => {
    const is = (euros: number, who = "M01") =>
      club.drives.isSumOfDrives(club.index(who), payment(euros));
    expect(is(85)).toBe(true);
    expect(is(40)).toBe(false);
    expect(is(115)).toBe(false);
    expect(is(115, "M08")).toBe(true);
  });
});

describe("whether a drive takes money on a day", () => {
  const undated = new Club({
    drives: clubDrives.map((each) => ({ ...each, opens: null, due: due() })),
  });
  it.each<[why: string, of: Club, drive: string, on: string, is: boolean]>([
    ["when it has been opened", club, "Dues 2026", "2026-01-20", true],
    ["on its first day", club, "Dues 2026", "2026-01-01", true],
    ["not the day before", club, "Dues 2026", "2025-12-31", false],
    ["at any time, where no day is named", undated, "Dues 2026", "2020-01-01", true],
    ["not once it is closed", club, "Dues 2025", "2026-01-20", false],
    ["not as a draft", club, "Summer trip", "2026-07-01", false],
  ])("%s", (_, of, drive, on, is) => {
    expect(isOpenOn(of.account(drive), day(on))).toBe(is);
  });
});
