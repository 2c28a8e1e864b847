import { describe, expect, it } from "vitest";
import { member } from "../../../support/book";
import { Club, clubDrives, type Line, paid } from "../club";

const weber = { household: "Weber" };
const lee = { household: "Lee" };
const members = [
  member("K12", "Hall", { name: "Karl Weber", ...weber }),
  member("K13", "Hall", { name: "Anton Karl Weber", ...weber }),
  member("K14", "Hall", { name: "Christina Weber", ...weber }),
  member("K15", "Hall", { name: "Li Weber", ...weber }),
  member("K16", "Hall", { name: "Mai Weber", ...weber }),
  member("L21", "Hall", { name: "Kim Lee", ...lee }),
  member("L22", "Hall", { name: "Kim Lee", ...lee }),
  member("L23", "Hall", { name: "Kim Lee" }),
  member("L24", "Hall", { name: "Sun Lee", ...lee }),
  member("N31", "Hall", { name: "May Stone" }),
  member("Greta Hahn", "Hall", { name: "Greta Hahn", hasId: false }),
];

/** A family of five and one of three, in which two are called alike; each owes 40 a month, and 45. */
const stated = {
  members,
  drives: clubDrives.flatMap((each) => {
    const quota = { "Dues 2026": 12_000, "Heating levy": 4_500 }[each.id];
    if (quota === undefined) return each.id === "Playground" ? each : [];
    return { ...each, target: quota * members.length };
  }),
};
const club = new Club(stated);
/** Somebody else has paid for Karl before. */
const forKarl = new Club({
  ...stated,
  contributions: [paid("Heating levy K12", 5, { paidBy: "Eva Moss" })],
});

type Case = readonly [why: string, line: Line, found: string];
const cases = (...all: readonly Case[]) => all;
const karls = (note: string, line: Line = {}): Line => ({ payer: "Karl Weber", note, ...line });
const own = "Dues 2026 K12 40 · name, words";
const all = "asks several-people K12, K13, K14, K15, K16";
const asks = (...ids: readonly string[]) =>
  `Dues 2026 K12 40 · household, oldest-due · asks several-people ${ids.join(", ")}`;

describe("of whom in a family the words of a line speak", () => {
  it.each(
    cases(
      ["of nobody but the payer", karls("dues"), own],
      ["a given name", karls("dues Anton"), "Dues 2026 K13 40 · household, words"],
      ["one of two letters", karls("dues Li"), "Dues 2026 K15 40 · household, words"],
      ["which within a word may be anything", karls("duesli"), own],
      ["a longer one within a word is probably meant", karls("dueschristina"), asks("K12", "K14")],
      ["or parted by a bank", karls("chris tina dues"), asks("K12", "K14")],
      ["a given name with a letter left out", karls("dues Cristina"), asks("K12", "K14")],
      ["a long one with two errors", karls("dues Chrisxyna"), asks("K12", "K14")],
      ["a short one with one", karls("dues Antn"), asks("K12", "K13")],
      ["with two it is some word", karls("dues Axtxn"), `${own} · ${all}`],
      ["the name of a month may be a month", karls("dues Mai"), asks("K12", "K16")],
      ["one's first name that is another's second", karls("dues Karl"), asks("K12", "K13")],
      ["an ID", karls("dues K 14"), "Dues 2026 K14 40 · id, words"],
      ["an ID with something behind it", karls("dues K14x"), asks("K12", "K14")],
      [
        "an ID in pieces, with something behind it",
        karls("dues K1 4x"),
        `${own} · asks several-people K12`,
      ],
      ["the name of all of them", karls("dues Weber"), own],
      [
        "beside the word for a family",
        karls("Familie Weber dues", { amount: 200 }),
        `${["K12", "K13", "K14", "K15", "K16"].map((id) => `Dues 2026 ${id} 40`).join(" + ")} · household, words`,
      ],
      ["some word", karls("dues Mueller"), `${own} · ${all}`],
      ["a number", karls("dues Nr4711"), own],
      ["a word of every text", karls("dues thanks"), own],
      ["a word for giving", karls("dues Spende"), own],
      [
        "a gift for another",
        karls("playground Anton", { amount: 50 }),
        "Playground K13 50 · household, words",
      ],
      ["a gift", karls("playground", { amount: 50 }), "Playground K12 50 · name, words"],
      [
        "the payer's name where the payer's reference is",
        { payer: "Karl Weber", note: "dues", reference: "Karl Weber" },
        own,
      ],
      [
        "beside an ID of another",
        { payer: "Zoe", note: "dues K14 Anton" },
        "Dues 2026 K14 40 · household, oldest-due · asks several-people K14, K13",
      ],
      [
        "the own name beside an ID",
        { payer: "Zoe", note: "dues K13 Anton" },
        "Dues 2026 K13 40 · id, words",
      ],
      [
        "those who share an account by the name of all",
        { payer: "Karl u. Christina Weber", note: "dues Weber" },
        "Dues 2026 K12 40 · two-names, oldest-due · asks several-people K12, K14",
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

describe("of whom else a line may speak", () => {
  it.each(
    cases(
      [
        "a name that is a month's is the month",
        { payer: "May Stone", note: "dues May" },
        "Dues 2026 N31 40 · name, words",
      ],
      [
        "in full it is a name",
        { payer: "Zoe", note: "dues May Stone" },
        "Dues 2026 N31 40 · text, words",
      ],
      [
        "some word is no question of who lives alone",
        { payer: "May Stone", note: "Mueller dues" },
        "Dues 2026 N31 40 · name, words",
      ],
      [
        "of who has no ID nothing is an ID with an error",
        { payer: "Greta Hahn", note: "dues X12" },
        "Dues 2026 Greta Hahn 40 · name, words",
      ],
      [
        "but another's ID is one",
        { payer: "Greta Hahn", note: "dues K12" },
        "Dues 2026 K12 40 · id, words · asks several-people K12, Greta Hahn",
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

describe("two who are called alike and keep house together", () => {
  const kim = { payer: "Kim Lee", note: "dues" };
  const account = { others: ["DE89370400440532013000"] };
  it.each(
    cases(
      ["are nobody", kim, "Dues 2026 · name, –"],
      [
        "may share an account, whosever it was said to be",
        { ...kim, holders: ["L21"] },
        "Dues 2026 · name, –",
      ],
      ["are told by an ID", { ...kim, note: "dues L21" }, "Dues 2026 L21 40 · id, words"],
      [
        "are asked about even where it was said whose such lines are",
        { ...kim, ...account, told: [["Dues 2026 L21"]] },
        "Dues 2026 L21 40 · told, said · asks said-otherwise",
      ],
      [
        "are meant by another of the family, who names them",
        { payer: "Sun Lee", note: "dues Kim" },
        "Dues 2026 L24 40 · household, oldest-due · asks several-people L24, L21, L22",
      ],
      [
        "or a third one of their name, elsewhere",
        { payer: "Sun Lee", note: "dues Kim Lee" },
        "Dues 2026 · name, –",
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

describe("of whom speaks who has paid for one of a family before", () => {
  const evas = (note: string) => forKarl.find({ payer: "Eva Moss", note });
  it.each<[why: string, note: string, asked: string]>([
    ["of another, in two letters", "dues Li", "several-people K12, K15"],
    ["of a name of somebody's, whoever that is", "dues Stone", "several-people K12"],
    ["of a month", "dues May", "several-people K12, K13"],
    ["of words that are nobody's", "dues Mueller", "several-people K12, K13, K14, K15, K16"],
    ["of nobody else", "dues", "several-people K12, K13"],
  ])("%s", (_, note, asked) => {
    expect(evas(note)).toBe(`Dues 2026 K12 40 · before, words · asks ${asked}`);
  });
});
