import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideExactly, divideOldest } from "../../../../src/commands/import/finding/divideOldest";
import { day } from "../../../support/book";
import { Club, clubDrives, paid } from "../club";

const club = new Club();
const jan20 = day("2026-01-20");
const both = ["Dues 2026 M01", "Heating levy M01"];

describe("an amount of which nobody says what it is for", () => {
  const asked = new Club({
    drives: clubDrives.map((each) =>
      each.id === "Playground"
        ? { ...each, memberSplit: "equally", due: [{ due: day("2026-01-01"), share: null }] }
        : each.id === "Heating levy"
          ? { ...each, due: [] }
          : each,
    ),
  });
  it.each<[why: string, of: Club, targets: string[], euros: number, shares: string]>([
    ["pays the oldest", club, both, 30, "Dues 2026 M01 30"],
    ["and then the next of each", club, both, 90, "Dues 2026 M01 90"],
    [
      "by the day, whatever drive it is",
      club,
      both,
      160,
      "Dues 2026 M01 120 + Heating levy M01 40",
    ],
    [
      "whatever order the drives have",
      club,
      [...both].reverse(),
      100,
      "Dues 2026 M01 80 + Heating levy M01 20",
    ],
    [
      "more than all of it goes with the last",
      club,
      both,
      170,
      "Dues 2026 M01 120 + Heating levy M01 50",
    ],
    [
      "what has no day comes after what has",
      asked,
      both,
      130,
      "Dues 2026 M01 120 + Heating levy M01 10",
    ],
    [
      "and what is given of one's own accord comes last, whatever its day",
      asked,
      ["Playground M01", ...both],
      175,
      "Dues 2026 M01 120 + Heating levy M01 50 + Playground M01 5",
    ],
    [
      "goes to the first where nothing is owed",
      club,
      ["Playground M01", "Playground M02"],
      20,
      "Playground M01 20",
    ],
    ["is nobody's without anybody", club, [], 20, ""],
    [
      "of a family pays for each what is due first",
      club,
      ["Dues 2026 M02", "Dues 2026 M03"],
      100,
      "Dues 2026 M02 60 + Dues 2026 M03 40",
    ],
  ])("%s", (_, of, targets, euros, shares) => {
    expect(of.shares(divideOldest(of.targets(...targets), euros * 100, of.dues))).toBe(shares);
  });

  it("is divided whole, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), fc.boolean(), (amount, isFamily) => {
        const targets = club.targets(...both, ...(isFamily ? ["Dues 2026 M02"] : []));
        const shares = divideOldest(targets, amount, club.dues);
        expect(shares.reduce((sum, share) => sum + share.amount, 0)).toBe(amount);
        for (const share of shares) expect(share.amount).toBeGreaterThan(0);
      }),
    );
  });
});

describe("an amount that is just what several owe", () => {
  const twice = new Club({ contributions: [paid("Dues 2026 M01", 20)] });
  const family = ["Dues 2026 M02", "Dues 2026 M03", "Dues 2026 M04"];
  const march = day("2026-03-05");
  it.each<
    [
      why: string,
      of: Club,
      targets: string[],
      euros: number,
      on: number,
      all: boolean,
      shares: string | null,
    ]
  >([
    ["the next of each", club, both, 85, jan20, true, "Dues 2026 M01 40 + Heating levy M01 45"],
    [
      "what is left of one, and the next of the other",
      twice,
      both,
      65,
      jan20,
      true,
      "Dues 2026 M01 20 + Heating levy M01 45",
    ],
    ["all of both", club, both, 165, jan20, true, "Dues 2026 M01 120 + Heating levy M01 45"],
    [
      "all that has fallen due of one, and the other",
      club,
      both,
      125,
      march,
      true,
      "Dues 2026 M01 80 + Heating levy M01 45",
    ],
    [
      "two of one and the other whole, of which there is but one",
      club,
      both,
      125,
      jan20,
      true,
      "Dues 2026 M01 80 + Heating levy M01 45",
    ],
    [
      "an instalment of each of a family",
      club,
      family,
      120,
      jan20,
      true,
      "Dues 2026 M02 40 + Dues 2026 M03 40 + Dues 2026 M04 40",
    ],
    [
      "two of each",
      club,
      family,
      240,
      jan20,
      true,
      "Dues 2026 M02 80 + Dues 2026 M03 80 + Dues 2026 M04 80",
    ],
    [
      "all of each",
      club,
      family,
      360,
      jan20,
      true,
      "Dues 2026 M02 120 + Dues 2026 M03 120 + Dues 2026 M04 120",
    ],
    [
      "two of one and one of another is in two ways",
      club,
      family.slice(0, 2),
      160,
      jan20,
      true,
      "Dues 2026 M02 80 + Dues 2026 M03 80",
    ],
    ["not what only one of them owes", club, both, 40, jan20, true, null],
    ["nor where one may be left out: it is no sum of several", club, both, 40, jan20, false, null],
    [
      "some of them, where that is allowed",
      club,
      [...both, "Playground M01"],
      85,
      jan20,
      false,
      "Dues 2026 M01 40 + Heating levy M01 45",
    ],
    [
      "not some of them, where all have to have a share",
      club,
      [...both, "Playground M01"],
      85,
      jan20,
      true,
      null,
    ],
    [
      "all that has fallen due of two who owe differently",
      club,
      ["Dues 2026 M01", "Dues 2026 M10"],
      140,
      march,
      true,
      "Dues 2026 M01 80 + Dues 2026 M10 60",
    ],
    [
      "on the very day",
      club,
      ["Dues 2026 M01", "Dues 2026 M10"],
      140,
      day("2026-02-28"),
      true,
      "Dues 2026 M01 80 + Dues 2026 M10 60",
    ],
    [
      "and not the day before",
      club,
      ["Dues 2026 M01", "Dues 2026 M10"],
      140,
      day("2026-02-27"),
      true,
      null,
    ],
    ["in more ways than one it is in none", club, family, 80, jan20, false, null],
    ["of one alone it is no sum", club, ["Dues 2026 M01"], 80, jan20, true, null],
    ["nor of nobody", club, [], 40, jan20, true, null],
    ["no sum at all", club, both, 86, jan20, true, null],
  ])("%s", (_, of, targets, euros, on, all, shares) => {
    const found = divideExactly(of.targets(...targets), euros * 100, on, of.dues, all);
    expect(found === null ? null : of.shares(found)).toBe(shares);
  });

  it("is looked for among seven, and not among eight", () => {
    const of = (count: number) =>
      club.targets(
        ...["M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08"]
          .slice(0, count)
          .map((id) => `Heating levy ${id}`),
      );
    expect(divideExactly(of(7), 7 * 4500, jan20, club.dues, true)).toHaveLength(7);
    expect(divideExactly(of(8), 8 * 4500, jan20, club.dues, true)).toBeNull();
  });
});
