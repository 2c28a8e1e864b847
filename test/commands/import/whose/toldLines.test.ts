import { describe, expect, it } from "vitest";
import { member } from "../../../support/book";
import { Club, type Line, paid } from "../club";

const club = new Club();
/** What Bert, or Bert and Carla, have paid for January; and the whole levy. */
const january = new Club({ contributions: [paid("Dues 2026 M02", 40)] });
const both = new Club({ contributions: [paid("Dues 2026 M02", 40), paid("Dues 2026 M03", 40)] });
const levied = new Club({ contributions: [paid("Heating levy M02", 45)] });

/** Bert has paid for January in words of his own, and twice for Lina. */
const ownWords = new Club({
  contributions: [
    paid("Dues 2026 M02", 40, { note: "January" }),
    paid("Dues 2026 M04", 40, { paidBy: "Bert Becker", note: "dues" }),
    paid("Dues 2026 M04", 40, { paidBy: "Bert Becker", note: "dues" }),
  ],
});
/** Forty are left of Bert's levy. */
const levyOfForty = new Club({ contributions: [paid("Heating levy M02", 5)] });
/** Karl and his son Karl, who keep house together. */
const karls = new Club({
  members: [
    member("M01", "Hall", { name: "Karl Becker", household: "Familie Becker" }),
    member("M02", "Hall", { name: "Petra Becker", household: "Familie Becker" }),
    member("M03", "Hall", { name: "Karl Becker", household: "Familie Becker" }),
  ],
});
/** Bert has paid for January, and twice for Lina. */
const byBert = { paidBy: "Bert Becker", note: "dues" };
const habit = new Club({
  contributions: [
    paid("Dues 2026 M02", 40),
    paid("Dues 2026 M04", 40, byBert),
    paid("Dues 2026 M04", 40, byBert),
  ],
});

type Case = readonly [why: string, of: Club, line: Line, found: string];
const cases = (...all: readonly Case[]) => all;

/** Somebody who is no member, and what was said once of what she pays. */
const grandma = (told: string, line: Line = {}): Line => ({
  ...{ payer: "Grandma Dahl", note: "for Lina", told: [told.split(" + ")] },
  ...line,
});
const bert = (told: string, line: Line = {}): Line => ({
  ...{ payer: "Bert Becker", note: "dues", told: [told.split(" + ")] },
  ...line,
});
const any = "asks several-drives Dues 2026, Heating levy, Playground";
const family = "asks several-people M02, M03, M04";

describe("a line of which it was said once what such lines are", () => {
  it.each(
    cases(
      ["is that", club, grandma("Dues 2026 M04"), "Dues 2026 M04 40 · told, said"],
      [
        "for months on end",
        club,
        grandma("Dues 2026 M04", { amount: 80 }),
        "Dues 2026 M04 80 · told, said",
      ],
      [
        "for all of it",
        club,
        grandma("Dues 2026 M04", { amount: 120 }),
        "Dues 2026 M04 120 · told, said",
      ],
      [
        "less than is due may be for something else",
        club,
        grandma("Dues 2026 M04", { amount: 20 }),
        `Dues 2026 M04 20 · told, said · ${any}`,
      ],
      [
        "so may an odd amount",
        club,
        grandma("Dues 2026 M04", { amount: 50 }),
        `Dues 2026 M04 50 · told, said · ${any}`,
      ],
      [
        "what is just due elsewhere",
        club,
        grandma("Dues 2026 M04", { amount: 45 }),
        `Dues 2026 M04 45 · told, said · ${any}`,
      ],
      [
        "likewise where it names the drive",
        club,
        grandma("Dues 2026 M04", { note: "dues", amount: 45 }),
        "Dues 2026 M04 45 · told, said · asks amount-contradicts Dues 2026, Heating levy",
      ],
      [
        "an odd amount for the drive that it names",
        club,
        grandma("Dues 2026 M04", { note: "dues Lina", amount: 50 }),
        "Dues 2026 M04 50 · told, said · asks odd-amount Dues 2026",
      ],
      [
        "words of another drive, and not what is due",
        club,
        grandma("Dues 2026 M04", { note: "heating", amount: 20 }),
        "Dues 2026 M04 20 · told, said · asks amount-contradicts Dues 2026, Heating levy",
      ],
      [
        "words of another drive, and just what is due in this",
        club,
        grandma("Dues 2026 M04", { note: "heating" }),
        "Dues 2026 M04 40 · told, said",
      ],
      [
        "words of a drive for gifts",
        club,
        grandma("Dues 2026 M04", { note: "playground", amount: 33 }),
        "Dues 2026 M04 33 · told, said · asks amount-contradicts Dues 2026, Playground",
      ],
      [
        "a drive that is closed by now",
        club,
        grandma("Dues 2025 M04"),
        "Dues 2025 M04 40 · told, said · asks not-open Dues 2025",
      ],
      [
        "a gift of any amount",
        club,
        grandma("Playground M04", { amount: 33 }),
        "Playground M04 33 · told, said",
      ],
      [
        "a gift that is just what is due",
        club,
        grandma("Playground M04"),
        "Playground M04 40 · told, said · asks several-drives Playground, Dues 2026",
      ],
      [
        "a gift that is months on end",
        club,
        grandma("Playground M04", { amount: 80 }),
        "Playground M04 80 · told, said · asks several-drives Playground, Dues 2026",
      ],
      [
        "a gift that says so",
        club,
        grandma("Playground M04", { note: "playground" }),
        "Playground M04 40 · told, said",
      ],
      [
        "in another currency",
        club,
        grandma("Dues 2026 M04", { currency: "USD" }),
        "Dues 2026 M04 40 · told, said",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line of which it was said that such are several things", () => {
  it.each(
    cases(
      [
        "is divided where it is their sum",
        club,
        grandma("Dues 2026 M04 + Heating levy M04", { amount: 85 }),
        "Dues 2026 M04 40 + Heating levy M04 45 · told, said",
      ],
      [
        "and asked about where it is not",
        club,
        grandma("Dues 2026 M04 + Heating levy M04", { amount: 90 }),
        "Dues 2026 M04 90 · told, said · asks several-drives Dues 2026, Heating levy",
      ],
      [
        "among people",
        club,
        grandma("Dues 2026 M04 + Dues 2026 M03", { amount: 80 }),
        "Dues 2026 M04 40 + Dues 2026 M03 40 · told, said",
      ],
      [
        "among people it is no sum of",
        club,
        grandma("Dues 2026 M04 + Dues 2026 M03", { amount: 70 }),
        "Dues 2026 M04 40 + Dues 2026 M03 30 · told, said · asks several-people M04, M03",
      ],
      [
        "one of which is closed by now",
        club,
        grandma("Dues 2026 M04 + Dues 2025 M04", { amount: 85 }),
        "Dues 2026 M04 85 · told, said · asks not-open Dues 2025",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line that says something else than was said of such", () => {
  it.each(
    cases(
      [
        "another's ID",
        club,
        grandma("Dues 2026 M04", { note: "M03" }),
        "Dues 2026 M03 40 · id, amount",
      ],
      [
        "the same one's",
        club,
        grandma("Dues 2026 M04", { note: "M04" }),
        "Dues 2026 M04 40 · told, said",
      ],
      [
        "another's name",
        club,
        grandma("Dues 2026 M04", { note: "Carla Becker" }),
        "Dues 2026 M03 40 · text, amount",
      ],
      [
        "the same one's name",
        club,
        grandma("Dues 2026 M04", { note: "Lina Becker" }),
        "Dues 2026 M04 40 · told, said",
      ],
      [
        "another in the member's column",
        club,
        grandma("Dues 2026 M04", { member: "M03" }),
        "Dues 2026 M03 40 · column, amount",
      ],
      [
        "nothing, but it was said otherwise twice",
        club,
        { ...grandma("Dues 2026 M04"), told: [["Dues 2026 M04"], ["Heating levy M04"]] },
        "Heating levy M04 40 · told, said · asks said-otherwise",
      ],
      [
        "nothing, but the payer's own is paid, and what was said of others is due",
        january,
        { ...bert(""), told: [["Dues 2026 M02"], ["Dues 2026 M04"]] },
        "Dues 2026 M04 40 · told, said · asks said-otherwise",
      ],
      [
        "unless it speaks of the payer",
        january,
        { ...bert(""), note: "dues Bert", told: [["Dues 2026 M02"], ["Dues 2026 M04"]] },
        "Dues 2026 M02 40 · name, words",
      ],
      [
        "what is certain by itself needs no telling",
        club,
        { ...bert(""), told: [["Dues 2026 M02"], ["Dues 2026 M04"]] },
        "Dues 2026 M02 40 · name, words",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line of which such were said to be for a drive, and that names another", () => {
  it.each(
    cases(
      [
        "is asked about where it is due in both",
        levyOfForty,
        { ...bert("Heating levy M02"), amount: 40 },
        "Heating levy M02 40 · told, said · asks amount-contradicts Heating levy, Dues 2026",
      ],
      [
        "or in neither",
        club,
        { ...bert("Heating levy M02"), amount: 20 },
        "Heating levy M02 20 · told, said · asks amount-contradicts Heating levy, Dues 2026",
      ],
      [
        "not where it is due as was said",
        club,
        { ...bert("Heating levy M02"), amount: 45 },
        "Heating levy M02 45 · told, said",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line of a member of which it was said that such are another's", () => {
  it.each(
    cases(
      [
        "may be the payer's own while that is due",
        club,
        bert("Dues 2026 M04"),
        `Dues 2026 M04 40 · told, said · ${family}`,
      ],
      [
        "or when it is paid: he may pay ahead",
        january,
        bert("Dues 2026 M04"),
        `Dues 2026 M04 40 · told, said · ${family}`,
      ],
      [
        "but not where he always pays so for the other",
        habit,
        bert("Dues 2026 M04", { day: "2026-01-25" }),
        "Dues 2026 M04 40 · told, said",
      ],
      [
        "though his own is due, where he pays that in other words",
        ownWords,
        bert("Dues 2026 M04", { day: "2026-02-05" }),
        "Dues 2026 M04 40 · told, said",
      ],
      [
        "or so, but with other words",
        habit,
        bert("Dues 2026 M04", { day: "2026-01-25", note: "dues, thank you Grandma" }),
        `Dues 2026 M04 40 · told, said · ${family}`,
      ],
      [
        "in a drive without months too",
        levied,
        bert("Heating levy M04", { note: "heating", amount: 45 }),
        "Heating levy M04 45 · told, said",
      ],
      [
        "while it is due there it may be the payer's",
        club,
        bert("Heating levy M04", { note: "heating", amount: 45 }),
        `Heating levy M04 45 · told, said · ${family}`,
      ],
      [
        "is the other's where it is not what the payer owes",
        club,
        bert("Dues 2026 M04", { amount: 20 }),
        "Dues 2026 M04 20 · told, said",
      ],
      [
        "is whose it speaks of",
        january,
        bert("Dues 2026 M04", { note: "dues Lina" }),
        "Dues 2026 M04 40 · told, said",
      ],
      [
        "of a joint account it is as it was said",
        club,
        bert("Dues 2026 M03", { payer: "Bert u. Carla Becker" }),
        "Dues 2026 M03 40 · told, said",
      ],
      [
        "the other has paid too: perhaps it is a third one's",
        both,
        bert("Dues 2026 M03"),
        `Dues 2026 M03 40 · told, said · ${family}`,
      ],
      [
        "an amount that is months of somebody else",
        january,
        bert("Dues 2026 M03", { amount: 80 }),
        `Dues 2026 M03 80 · told, said · ${family}`,
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line of a member of which it was said that such are their own", () => {
  it.each(
    cases(
      ["is", club, bert("Dues 2026 M02"), "Dues 2026 M02 40 · told, said"],
      [
        "a part of it too",
        club,
        bert("Dues 2026 M02", { amount: 20 }),
        "Dues 2026 M02 20 · told, said",
      ],
      [
        "an odd amount is asked about",
        club,
        bert("Dues 2026 M02", { amount: 50 }),
        "Dues 2026 M02 50 · told, said · asks odd-amount Dues 2026",
      ],
      [
        "once it is paid another of the family may be meant",
        january,
        bert("Dues 2026 M02"),
        `Dues 2026 M02 40 · told, said · ${family}`,
      ],
      [
        "unless it says so",
        january,
        bert("Dues 2026 M02", { note: "dues Bert" }),
        "Dues 2026 M02 40 · told, said",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line of one of several called alike, of which something was said", () => {
  const peter = { payer: "Peter Schmidt", note: "dues" };
  const account = { others: ["DE89370400440532013000"] };
  it.each(
    cases(
      [
        "may be the other's without an account",
        club,
        { ...peter, told: [["Dues 2026 M05"]] },
        "Dues 2026 M05 40 · told, said · asks said-otherwise",
      ],
      [
        "is the same one's from the same account",
        club,
        { ...peter, ...account, told: [["Dues 2026 M05"]] },
        "Dues 2026 M05 40 · told, said",
      ],
      [
        "of one family is the same one's where nothing else was ever said of the account",
        karls,
        {
          ...{ payer: "Karl Becker", note: "dues", ...account },
          ...{ told: [["Dues 2026 M03"]], holders: ["M03"] },
        },
        "Dues 2026 M03 40 · told, said",
      ],
      [
        "but may be the other's where it was",
        karls,
        {
          ...{ payer: "Karl Becker", note: "dues", ...account },
          ...{ told: [["Dues 2026 M03"]], holders: ["M03", "M01"] },
        },
        "Dues 2026 M03 40 · told, said · asks said-otherwise",
      ],
      [
        "is a third one's as it was said",
        club,
        { ...peter, told: [["Dues 2026 M04"]] },
        "Dues 2026 M04 40 · told, said",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});
