import { describe, expect, it } from "vitest";
import { Club, clubDrives, type Line, paid } from "../club";

const club = new Club();
const byEva = (...targets: readonly string[]) =>
  new Club({ contributions: targets.map((target) => paid(target, 5, { paidBy: "Eva Moss" })) });
const forAnna = byEva("Heating levy M01");
const forBert = byEva("Heating levy M02");
const forTwo = byEva("Heating levy M02", "Heating levy M03");
const forMany = byEva("Heating levy M02", "Heating levy M01");
const abroad = new Club({
  drives: clubDrives.map((each) =>
    each.id === "Heating levy" ? { ...each, currency: "USD" } : each,
  ),
});

type Case = readonly [why: string, of: Club, line: Line, found: string];
const cases = (...all: readonly Case[]) => all;
const levy = { stated: "Heating levy", amount: 45 };

describe("a line whose drive is stated", () => {
  it.each(
    cases(
      [
        "is the payer's",
        club,
        { payer: "Anna Müller", ...levy },
        "Heating levy M01 45 · name, stated",
      ],
      [
        "of any amount",
        club,
        { payer: "Anna Müller", ...levy, amount: 33 },
        "Heating levy M01 33 · name, stated",
      ],
      [
        "whose name stands in it",
        club,
        { payer: "Zoe", note: "Lina Becker", ...levy },
        "Heating levy M04 45 · text, stated",
      ],
      [
        "one of the family pays",
        club,
        { payer: "Bert Becker", note: "M04", ...levy },
        "Heating levy M04 45 · id, stated",
      ],
      [
        "is asked about where it names two",
        club,
        { payer: "Anna Müller", note: "M04", ...levy },
        "Heating levy M04 45 · id, stated · asks several-people M04, M01",
      ],
      [
        "or another ID with an error in it",
        club,
        { payer: "Zoe", note: "M04 M99", ...levy },
        "Heating levy M04 45 · id, stated · asks several-people M04",
      ],
      [
        "but not for whom else the payer has paid before",
        forAnna,
        { payer: "Eva Moss", note: "M04", ...levy },
        "Heating levy M04 45 · id, stated",
      ],
      [
        "is nobody's by two IDs",
        club,
        { payer: "Zoe", note: "M04 M05", ...levy },
        "Heating levy · id, stated",
      ],
      ["nor without a name", club, { payer: "Zoe", ...levy }, "Heating levy · –, stated"],
      [
        "is that, whatever was said of such lines",
        club,
        { payer: "Anna Müller", ...levy, told: [["Dues 2026 M04"]] },
        "Heating levy M01 45 · name, stated",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line of somebody who has paid for ours before", () => {
  const eva = { payer: "Eva Moss" };
  it.each(
    cases(
      [
        "bears the ID of somebody else",
        forAnna,
        { ...eva, note: "M04" },
        "Dues 2026 M04 40 · id, amount · asks several-people M04, M01",
      ],
      [
        "of one of the same family",
        forBert,
        { ...eva, note: "M04" },
        "Dues 2026 M04 40 · id, amount",
      ],
      [
        "for two of a family is nobody's",
        forTwo,
        { ...eva, note: "dues", amount: 80 },
        "Dues 2026 · before, –",
      ],
      [
        "but for whom of them it says",
        forTwo,
        { ...eva, note: "dues Carla" },
        "Dues 2026 M03 40 · household, words",
      ],
      [
        "for two of no family is nobody's, whatever it says",
        forMany,
        { ...eva, note: "dues Anna" },
        "Dues 2026 · before, –",
      ],
      [
        "names all of the family",
        forBert,
        { ...eva, note: "Familie Becker dues", amount: 120 },
        "Dues 2026 M02 40 + Dues 2026 M03 40 + Dues 2026 M04 40 · household, words",
      ],
      [
        "names another family",
        forAnna,
        { ...eva, note: "Familie Becker dues", amount: 120 },
        "Dues 2026 M01 120 · before, words · asks several-people M01, M02, M03, M04",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line in another currency than the other drives'", () => {
  const bert = { payer: "Bert Becker", currency: "USD" };
  it.each(
    cases(
      [
        "is for the drive in it",
        abroad,
        { ...bert, amount: 45 },
        "Heating levy M02 45 · name, only",
      ],
      [
        "which it may name",
        abroad,
        { ...bert, note: "heating", amount: 45 },
        "Heating levy M02 45 · name, words",
      ],
      [
        "or for it and others of the family",
        abroad,
        { ...bert, note: "heating", amount: 90 },
        "Heating levy M02 45 + Heating levy M03 45 · household, oldest-due · asks several-people M02, M03, M04",
      ],
      [
        "money of others is held against no instalment of it",
        abroad,
        { payer: "Bert Becker", note: "heating", amount: 90 },
        "Heating levy M02 90 · name, words",
      ],
      [
        "nor where it was said what such lines are",
        abroad,
        { payer: "Grandma Dahl", amount: 44, told: [["Heating levy M04"]] },
        "Heating levy M04 44 · told, said",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line of two who share an account", () => {
  const both = { payer: "Dora Otto und April Roth" };
  const may = "asks several-people M08, M09";
  it.each(
    cases(
      [
        "may be either's",
        club,
        { ...both, note: "trumpets", amount: 70 },
        `Trumpets M08 70 · two-names, oldest-due · ${may}`,
      ],
      [
        "is both's, by the amount",
        club,
        { ...both, note: "trumpets", amount: 140 },
        "Trumpets M08 70 + Trumpets M09 70 · two-names, words",
      ],
      [
        "is whose full name it says",
        club,
        { ...both, note: "trumpets April Roth", amount: 70 },
        "Trumpets M09 70 · text, words",
      ],
      [
        "not by a name that is a month's",
        club,
        { ...both, note: "trumpets April", amount: 70 },
        `Trumpets M08 70 · two-names, oldest-due · ${may}`,
      ],
      [
        "of no family: may be either's, whoever is spoken of",
        club,
        { payer: "Anna Müller und Bert Becker", note: "dues Anna" },
        "Dues 2026 M01 40 · two-names, oldest-due · asks several-people M01, M02",
      ],
      [
        "of no family: is both's, by the amount",
        club,
        { payer: "Anna Müller und Bert Becker", note: "heating", amount: 90 },
        "Heating levy M01 45 + Heating levy M02 45 · two-names, words",
      ],
      [
        "whom a stranger's line names both",
        club,
        { payer: "Zoe", note: "Anna Müller und Bert Becker heating", amount: 90 },
        "Heating levy M01 45 + Heating levy M02 45 · text, words",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line of one of a family for several drives", () => {
  const dora = { payer: "Dora Otto" };
  const may = "asks several-people M08, M09";
  it.each(
    cases(
      [
        "is the sum of what the payer owes in those that it names",
        club,
        { ...dora, note: "trumpets dues", amount: 110 },
        "Trumpets M08 70 + Dues 2026 M08 40 · name, words",
      ],
      [
        "or of what both owe",
        club,
        { ...dora, note: "trumpets dues", amount: 220 },
        `Dues 2026 M08 40 + Dues 2026 M09 40 + Trumpets M08 70 + Trumpets M09 70 · household, oldest-due · ${may}`,
      ],
      [
        "is what both owe in the only one that it can be",
        club,
        { ...dora, amount: 140 },
        `Trumpets M08 70 + Trumpets M09 70 · household, amount · ${may}`,
      ],
      [
        "may be the payer's in two or both's in one",
        club,
        { ...dora, amount: 110 },
        `Dues 2026 M08 40 + Dues 2026 M09 40 + Trumpets M08 30 · household, oldest-due · ${may}`,
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});
