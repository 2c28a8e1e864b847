import { describe, expect, it } from "vitest";
import { member } from "../../../support/book";
import { Club, type Line, paid } from "../club";

const club = new Club();
/** Bert has paid for January. */
const january = new Club({ contributions: [paid("Dues 2026 M02", 40)] });

type Case = readonly [why: string, line: Line, found: string];
const cases = (...all: readonly Case[]) => all;

describe("a line that one member pays", () => {
  it.each(
    cases(
      [
        "is theirs",
        { payer: "Anna Müller", note: "heating", amount: 45 },
        "Heating levy M01 45 · name, words",
      ],
      [
        "by a name that was cut off, too",
        { payer: "Maximilian Schmidtb", note: "dues" },
        "Dues 2026 M07 40 · short-name, words",
      ],
      [
        "in the member's column",
        { member: "M02", note: "dues" },
        "Dues 2026 M02 40 · column, words",
      ],
      [
        "which says it, whoever pays",
        { member: "M02", payer: "Anna Müller", note: "dues" },
        "Dues 2026 M02 40 · column, words",
      ],
      [
        "and whatever the text says",
        { member: "M02", note: "dues Lina" },
        "Dues 2026 M02 40 · column, words",
      ],
      [
        "with words of strangers",
        { payer: "Anna Müller", note: "heating Zoe", amount: 45 },
        "Heating levy M01 45 · name, words",
      ],
      [
        "with an ID that may be another's, mistyped",
        { payer: "Anna Müller", note: "M99 heating", amount: 45 },
        "Heating levy M01 45 · name, words · asks several-people M01",
      ],
      [
        "with one that a bank has parted",
        { payer: "Anna Müller", note: "M0 1 heating", amount: 45 },
        "Heating levy M01 45 · id, words",
      ],
      [
        "with what looks like no ID of ours",
        { payer: "Anna Müller", note: "X99 heating", amount: 45 },
        "Heating levy M01 45 · name, words",
      ],
      [
        "with the label of another family",
        { payer: "Anna Müller", note: "Familie Becker heating", amount: 45 },
        "Heating levy M01 45 · name, words · asks several-people M01, M02, M03, M04",
      ],
      [
        "with a name that several have",
        { payer: "Anna Müller", note: "dues Peter Schmidt" },
        "Dues 2026 · name, –",
      ],
      [
        "with the payer's name and another's",
        { payer: "Anna Müller", note: "dues Anna Müller und Bert Becker", amount: 80 },
        "Dues 2026 · name, –",
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

/** A father and his son of one name. */
const namesakes = new Club({
  members: [
    member("M01", "Hall", { name: "Karl Becker", household: "Familie Becker" }),
    member("M02", "Hall", { name: "Petra Becker", household: "Familie Becker" }),
    member("M03", "Hall", { name: "Karl Becker", household: "Familie Becker" }),
  ],
});
describe("a line that speaks of some of a household", () => {
  it.each<[why: string, of: Club, line: Line, found: string]>([
    [
      "is for them",
      club,
      { payer: "Bert Becker", note: "dues Carla und Lina", amount: 80 },
      "Dues 2026 M03 40 + Dues 2026 M04 40 · household, words",
    ],
    [
      "beside somebody whom nobody knows it may be for all",
      club,
      { payer: "Bert Becker", note: "dues Gnomo und Lina" },
      "Dues 2026 M02 40 · household, oldest-due · asks several-people M02, M04, M03",
    ],
    [
      "with a typing error that was made before the umlaut was",
      new Club({
        members: [
          member("M01", "Hall", { name: "Günter Becker", household: "Familie Becker" }),
          member("M02", "Hall", { name: "Petra Becker", household: "Familie Becker" }),
        ],
      }),
      { payer: "Guenter Becker", note: "dues Gnueter und Petra", amount: 80 },
      "Dues 2026 M01 80 · household, oldest-due · asks several-people M01, M02",
    ],
    [
      "of whom two have one name: either may be meant",
      namesakes,
      { payer: "Petra Becker", note: "dues Karl und Petra", amount: 80 },
      "Dues 2026 M02 80 · household, oldest-due · asks several-people M02, M01, M03",
    ],
  ])("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line that names nobody, of one who has paid what is due", () => {
  it.each<[why: string, of: Club, line: Line, found: string]>([
    [
      "may be another's of the household, of whom it is due",
      january,
      { payer: "Bert Becker", note: "dues" },
      "Dues 2026 M02 40 · name, words · asks several-people M02, M03",
    ],
    [
      "likewise a part of it",
      january,
      { payer: "Bert Becker", note: "dues", amount: 20 },
      "Dues 2026 M02 20 · name, words · asks several-people M02, M03",
    ],
    [
      "or the rest of an instalment of either",
      new Club({ contributions: [paid("Dues 2026 M02", 25), paid("Dues 2026 M04", 25)] }),
      { payer: "Bert Becker", note: "dues", amount: 15 },
      "Dues 2026 M02 15 · name, words · asks several-people M02, M04",
    ],
    [
      "not where it always was the payer's",
      new Club({
        contributions: [
          paid("Dues 2026 M02", 40, { note: "dues" }),
          paid("Dues 2026 M02", 40, { note: "dues" }),
        ],
      }),
      { payer: "Bert Becker", note: "dues" },
      "Dues 2026 M02 40 · name, words",
    ],
    [
      "and a sum of several drives what the family owes in one",
      new Club({ contributions: [paid("Heating levy M02", 5)] }),
      { payer: "Bert Becker", amount: 80 },
      "Dues 2026 M02 40 + Dues 2026 M03 40 · household, oldest-due · asks several-people M02, M03, M04",
    ],
  ])("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

it("who pays from a joint account and writes no more than its two names may mean either, or both", () => {
  const joint = "Bert und Carla Becker";
  expect(club.find({ payer: joint, note: joint, amount: 80 })).toBe(
    club.find({ payer: joint, amount: 80 }),
  );
  expect(club.find({ payer: joint, note: joint, amount: 80 })).toContain("asks several-people");
});

describe("a line of somebody unknown", () => {
  it.each<[why: string, line: Line, found: string]>([
    [
      "of a member's surname is for whom it names",
      { payer: "Rosemarie Becker", note: "dues Lina" },
      "Dues 2026 M04 40 · text, words",
    ],
    [
      "of another surname is nobody's",
      { payer: "Rosemarie Dahl", note: "dues Lina" },
      "Dues 2026 · –, –",
    ],
  ])("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

describe("a line by an ID", () => {
  const hers = "Dues 2026 M04 40 · id, amount";
  it.each(
    cases(
      ["is theirs", { payer: "Zoe", note: "M04" }, hers],
      ["the payer is the same", { payer: "Lina Becker", note: "M04" }, hers],
      ["one of the family pays", { payer: "Bert Becker", note: "M04" }, hers],
      [
        "somebody else of ours pays",
        { payer: "Anna Müller", note: "M04" },
        `${hers} · asks several-people M04, M01`,
      ],
      [
        "one of several called alike pays",
        { payer: "Peter Schmidt", note: "M04" },
        `${hers} · asks several-people M04, M05, M06`,
      ],
      [
        "beside another's name",
        { payer: "Zoe", note: "M04 Anna Müller" },
        `${hers} · asks several-people M04, M01`,
      ],
      [
        "beside the name of one of the family",
        { payer: "Zoe", note: "M04 Carla Becker" },
        `${hers} · asks several-people M04, M03`,
      ],
      [
        "beside what may be another ID",
        { payer: "Zoe", note: "M04 M99" },
        `${hers} · asks several-people M04`,
      ],
      ["two IDs", { payer: "Zoe", note: "M04 M05" }, `${hers} · asks several-people M04, M05`],
      [
        "two of a family, who owe it together in the drive that it names",
        { payer: "Bert Becker", note: "dues M03 M04", amount: 80 },
        "Dues 2026 M03 40 + Dues 2026 M04 40 · id, words",
      ],
      [
        "two of a family, and no drive",
        { payer: "Zoe", note: "M03 M04", amount: 80 },
        "Dues 2026 M03 40 + Dues 2026 M04 40 · id, amount · asks several-people M03, M04",
      ],
      [
        "two of a family who do not owe it",
        { payer: "Bert Becker", note: "dues M03 M04", amount: 70 },
        "Dues 2026 M03 40 + Dues 2026 M04 30 · id, oldest-due · asks several-people M03, M04",
      ],
      [
        "two of a family beside a third one's name",
        { payer: "Zoe", note: "M02 M03 Lina Becker", amount: 80 },
        "Dues 2026 M02 80 · id, oldest-due · asks several-people M02, M03",
      ],
      [
        "two of a family and somebody else pays",
        { payer: "Anna Müller", note: "M02 M03", amount: 80 },
        "Dues 2026 M02 80 · id, oldest-due · asks several-people M02, M03",
      ],
      [
        "two of a family and a third of it pays",
        { payer: "Lina Becker", note: "dues M02 M03", amount: 80 },
        "Dues 2026 M02 40 + Dues 2026 M03 40 · id, words",
      ],
      [
        "of one, and the given name of another",
        { payer: "Bert Becker", note: "dues M03 Lina" },
        "Dues 2026 M03 40 · household, oldest-due · asks several-people M03, M04",
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

describe("a line that one of a family pays", () => {
  const all = "Dues 2026 M02 40 + Dues 2026 M03 40 + Dues 2026 M04 40 · household";
  it.each(
    cases(
      ["is their own", { payer: "Bert Becker", note: "dues" }, "Dues 2026 M02 40 · name, words"],
      [
        "for months on end",
        { payer: "Bert Becker", note: "dues", amount: 80 },
        "Dues 2026 M02 80 · name, words",
      ],
      [
        "though it is what all owe, where it is just what the payer owes",
        { payer: "Bert Becker", note: "dues", amount: 120 },
        "Dues 2026 M02 120 · name, words",
      ],
      [
        "a part of it",
        { payer: "Bert Becker", note: "dues", amount: 20 },
        "Dues 2026 M02 20 · name, words",
      ],
      [
        "a gift",
        { payer: "Bert Becker", note: "playground", amount: 33 },
        "Playground M02 33 · name, words",
      ],
      [
        "what two of them owe and the payer does not",
        { payer: "Bert Becker", note: "heating", amount: 90 },
        "Heating levy M02 45 + Heating levy M03 45 · household, oldest-due · asks several-people M02, M03, M04",
      ],
      [
        "an odd amount",
        { payer: "Bert Becker", note: "dues", amount: 50 },
        "Dues 2026 M02 40 + Dues 2026 M03 10 · household, oldest-due · asks several-people M02, M03, M04",
      ],
      [
        "whom the text speaks of",
        { payer: "Bert Becker", note: "dues Lina" },
        "Dues 2026 M04 40 · household, words",
      ],
      [
        "in full",
        { payer: "Bert Becker", note: "dues Lina Becker" },
        "Dues 2026 M04 40 · text, words",
      ],
      [
        "with an amount that is not theirs",
        { payer: "Bert Becker", note: "dues Lina", amount: 50 },
        "Dues 2026 M04 50 · household, words · asks odd-amount Dues 2026",
      ],
      [
        "two of whom it speaks",
        { payer: "Bert Becker", note: "dues Lina und Carla", amount: 80 },
        "Dues 2026 M03 40 + Dues 2026 M04 40 · household, words",
      ],
      [
        "two, in full",
        { payer: "Bert Becker", note: "dues Lina Becker und Carla Becker", amount: 80 },
        "Dues 2026 M03 40 + Dues 2026 M04 40 · household, words",
      ],
      [
        "the payer and another",
        { payer: "Bert Becker", note: "dues Lina und Bert", amount: 80 },
        "Dues 2026 M02 40 + Dues 2026 M04 40 · household, words",
      ],
      ["by an ID", { payer: "Bert Becker", note: "dues M03" }, "Dues 2026 M03 40 · id, words"],
      [
        "by an ID in pieces",
        { payer: "Bert Becker", note: "dues M 0 3" },
        "Dues 2026 M03 40 · id, words",
      ],
      [
        "by a typing error in a name",
        { payer: "Bert Becker", note: "dues Calra" },
        "Dues 2026 M02 40 · household, oldest-due · asks several-people M02, M03",
      ],
      [
        "by a name within another word",
        { payer: "Bert Becker", note: "heatingcarla", amount: 45 },
        "Heating levy M02 45 · household, oldest-due · asks several-people M02, M03",
      ],
      [
        "by a word that is nobody's",
        { payer: "Bert Becker", note: "dues Linchen" },
        "Dues 2026 M02 40 · name, words · asks several-people M02, M03, M04",
      ],
      [
        "for all of them",
        { payer: "Bert Becker", note: "Familie Becker dues", amount: 120 },
        `${all}, words`,
      ],
      [
        "for all of them twice",
        { payer: "Bert Becker", note: "Familie Becker dues", amount: 240 },
        "Dues 2026 M02 80 + Dues 2026 M03 80 + Dues 2026 M04 80 · household, words",
      ],
      [
        "for all of them, and no drive",
        { payer: "Bert Becker", note: "Familie Becker", amount: 120 },
        `${all}, amount · asks several-people M02, M03, M04`,
      ],
      [
        "for all of them, and a sum of one",
        { payer: "Bert Becker", note: "Familie Becker heating", amount: 45 },
        "Heating levy M02 45 · household, oldest-due · asks several-people M02, M03, M04",
      ],
      [
        "beside somebody else's name",
        { payer: "Bert Becker", note: "dues Anna Müller" },
        "Dues 2026 · name, –",
      ],
      [
        "in a drive that does not ask them",
        { payer: "Bert Becker", note: "trumpets", amount: 70 },
        "Trumpets M02 70 · name, words · asks not-asked Trumpets, M02",
      ],
      [
        "by a name that is a month's too",
        { payer: "Dora Otto", note: "dues April" },
        "Dues 2026 M08 40 · household, oldest-due · asks several-people M08, M09",
      ],
      [
        "by a surname that one of them has",
        { payer: "Dora Otto", note: "dues Roth" },
        "Dues 2026 M09 40 · household, words",
      ],
      [
        "a letter alone speaks of nobody",
        { payer: "Dora Otto", note: "dues A" },
        "Dues 2026 M08 40 · name, words",
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });

  it.each(
    cases(
      [
        "may be for another, who owes it still",
        { payer: "Bert Becker", note: "dues" },
        "Dues 2026 M02 40 · name, words · asks several-people M02, M03",
      ],
      [
        "whether it names the drive or not",
        { payer: "Bert Becker" },
        "Dues 2026 M02 40 · name, amount · asks several-people M02, M03",
      ],
      [
        "is their own where it says so",
        { payer: "Bert Becker", note: "dues Bert" },
        "Dues 2026 M02 40 · name, words",
      ],
      [
        "is their own in the next month",
        { payer: "Bert Becker", note: "dues", day: "2026-02-05" },
        "Dues 2026 M02 40 · name, words",
      ],
      [
        "is their own where it is all the rest",
        { payer: "Bert Becker", note: "dues", amount: 80 },
        "Dues 2026 M02 80 · name, words",
      ],
    ),
  )("once that one has paid for the month: %s", (_, line, found) => {
    expect(january.find(line)).toBe(found);
  });
});

describe("a line of a joint account", () => {
  const both = { payer: "Bert u. Carla Becker" };
  it.each(
    cases(
      [
        "may be either's",
        { ...both, note: "dues" },
        "Dues 2026 M02 40 · two-names, oldest-due · asks several-people M02, M03",
      ],
      [
        "is whose it speaks of",
        { ...both, note: "dues Carla" },
        "Dues 2026 M03 40 · household, words",
      ],
      [
        "may be two months of one",
        { ...both, note: "dues", amount: 80 },
        "Dues 2026 M02 40 + Dues 2026 M03 40 · two-names, words · asks several-people M02, M03",
      ],
      [
        "is both's where it can be nothing else",
        { ...both, note: "heating", amount: 90 },
        "Heating levy M02 45 + Heating levy M03 45 · two-names, words",
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

describe("a line of one of several called alike", () => {
  const peter = { payer: "Peter Schmidt", note: "dues" };
  it.each(
    cases(
      ["is nobody's", peter, "Dues 2026 · name, –"],
      ["is whose ID it bears", { ...peter, note: "dues M05" }, "Dues 2026 M05 40 · id, words"],
      [
        "is whose account it was said to be",
        { ...peter, holders: ["M05", "M05"] },
        "Dues 2026 M05 40 · name, words",
      ],
      [
        "but not if it was said of both",
        { ...peter, holders: ["M05", "M06"] },
        "Dues 2026 · name, –",
      ],
      ["nor of somebody else", { ...peter, holders: ["M01"] }, "Dues 2026 · name, –"],
      [
        "is nobody's in the drive that is stated",
        { ...peter, stated: "Dues 2026" },
        "Dues 2026 · name, stated",
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

describe("a line of which nobody knows who pays", () => {
  it.each(
    cases(
      ["may be for the drive that it names", { payer: "Zoe", note: "dues" }, "Dues 2026 · –, –"],
      ["for none of two", { payer: "Zoe", note: "dues heating" }, "nothing · –, –"],
      ["for none that is closed", { payer: "Zoe", note: "dues 2025" }, "nothing · –, –"],
      ["for none of another year", { payer: "Zoe", note: "dues 2024" }, "nothing · –, –"],
      [
        "for none that has not been opened",
        { payer: "Zoe", note: "dues", day: "2025-12-31" },
        "nothing · –, –",
      ],
      ["for none, where it names none", {}, "nothing · –, –"],
      [
        "for the one that is stated",
        { payer: "Zoe", note: "dues", stated: "Heating levy" },
        "Heating levy · –, stated",
      ],
      [
        "is whose name stands in the text",
        { payer: "Zoe", note: "Lina Becker dues" },
        "Dues 2026 M04 40 · text, words",
      ],
      [
        "those whose names do",
        { payer: "Zoe", note: "Lina Becker und Carla Becker dues", amount: 80 },
        "Dues 2026 M04 40 + Dues 2026 M03 40 · text, words",
      ],
      [
        "the family's whose label does",
        { payer: "Zoe", note: "Familie Becker dues", amount: 120 },
        "Dues 2026 M02 40 + Dues 2026 M03 40 + Dues 2026 M04 40 · household, words",
      ],
      [
        "and asked about without a drive",
        { payer: "Zoe", note: "Familie Becker", amount: 120 },
        "Dues 2026 M02 40 + Dues 2026 M03 40 + Dues 2026 M04 40 · household, amount · asks several-people M02, M03, M04",
      ],
      [
        "or with one that is closed",
        { payer: "Zoe", note: "Familie Becker dues 2025", amount: 120 },
        "Dues 2026 M02 40 + Dues 2026 M03 40 + Dues 2026 M04 40 · household, amount · asks several-people M02, M03, M04",
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});
