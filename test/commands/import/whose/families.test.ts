import { describe, expect, it } from "vitest";
import { paymentReference } from "../../../../src/core/index";
import { member } from "../../../support/book";
import { Club, clubDrives, type Line, paid } from "../club";

const club = new Club();
const withPaid = (...payments: readonly (readonly [target: string, euros: number])[]) =>
  new Club({ contributions: payments.map(([target, euros]) => paid(target, euros)) });

/** A family of which one is in the band; where the levy is seventy, the payer owes just as much. */
const frank = { household: "Frank" };
const franks = (levy: number) =>
  new Club({
    members: [
      member("F1", "Hall", { name: "Paul Frank", ...frank }),
      member("F2", "Band", { name: "Ida Frank", ...frank }),
      member("F3", "Hall", { name: "Uwe Frank", ...frank }),
      member("F4", "Hall", { name: "Anna Müller" }),
    ],
    drives: clubDrives.map((each) => {
      const sums: Record<string, number> = {
        ...{ "Dues 2026": 48_000, "Heating levy": 400 * levy, Trumpets: 7_000 },
      };
      return { ...each, target: sums[each.id] ?? each.target };
    }),
  });
const band = franks(45);
const onlyDues = new Club({ drives: clubDrives.filter(({ id }) => id === "Dues 2026") });
const roofToo = new Club({
  drives: [...clubDrives, { ...clubDrives[1]!, id: "Roof", target: 40_000 }],
});

type Case = readonly [why: string, of: Club, line: Line, found: string];
const cases = (...all: readonly Case[]) => all;
const beckers = "asks several-people M02, M03, M04";
const each = (drive: string, euros: number, ...ids: readonly string[]) =>
  ids.map((id) => `${drive} ${id} ${euros}`).join(" + ");
const all = ["M02", "M03", "M04"] as const;

describe("a drive that asks but one of a family", () => {
  const paul = { payer: "Paul Frank", note: "trumpets" };
  it.each(
    cases(
      ["is paid for that one", band, { ...paul, amount: 70 }, "Trumpets F2 70 · household, words"],
      ["in part too", band, { ...paul, amount: 30 }, "Trumpets F2 30 · household, words"],
      [
        "not with what the payer owes elsewhere",
        franks(70),
        { ...paul, amount: 70 },
        "Trumpets F1 70 · name, words · asks not-asked Trumpets, F1",
      ],
      [
        "by all of the family, too",
        band,
        { payer: "Zoe", note: "Familie Frank trumpets", amount: 70 },
        "Trumpets F2 70 · household, words",
      ],
      [
        "but not more than that one owes",
        band,
        { payer: "Zoe", note: "Familie Frank trumpets", amount: 75 },
        "Trumpets F2 75 · household, words · asks more-than-asked Trumpets",
      ],
      [
        "is asked about where two others pay",
        band,
        { payer: "Paul und Uwe Frank", note: "trumpets", amount: 70 },
        "nothing · two-names, oldest-due · asks several-people F1, F3",
      ],
      [
        "and of who has no family",
        band,
        { payer: "Anna Müller", note: "trumpets", amount: 70 },
        "Trumpets F4 70 · name, words · asks not-asked Trumpets, F4",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("what one of a family pays may be for another", () => {
  const bert = { payer: "Bert Becker", note: "dues" };
  const dora = { payer: "Dora Otto", note: "dues" };
  it.each(
    cases(
      [
        "who owes just that part in the same drive",
        withPaid(["Dues 2026 M03", 20]),
        { ...bert, amount: 20 },
        "Dues 2026 M02 20 · name, words · asks several-people M02, M03",
      ],
      [
        "or in another",
        withPaid(["Heating levy M04", 25]),
        { ...bert, amount: 20 },
        "Dues 2026 M02 20 · name, words · asks several-people M02, M04",
      ],
      [
        "or all the rest, where the payer would pay ahead",
        withPaid(["Dues 2026 M03", 40]),
        { ...bert, amount: 80 },
        "Dues 2026 M02 80 · name, words · asks several-people M02, M03",
      ],
      [
        "or for both, where they owe it together",
        club,
        { ...dora, amount: 80 },
        "Dues 2026 M08 80 · name, words · asks several-people M08, M09",
      ],
      [
        "not where it is all that the payer owes",
        club,
        { ...dora, amount: 120 },
        "Dues 2026 M08 120 · name, words",
      ],
      [
        "who has not paid, where the payer has paid it all",
        withPaid(["Dues 2026 M08", 120]),
        { ...dora, amount: 80 },
        "Dues 2026 M08 80 · name, words · asks more-than-asked Dues 2026",
      ],
      [
        "not where both have: then it is the payer's, sent once more",
        withPaid(["Dues 2026 M08", 120], ["Dues 2026 M09", 120]),
        { ...dora, amount: 80 },
        "Dues 2026 M08 80 · name, words",
      ],
      [
        "not where all have paid for the month: then it is for the next",
        withPaid(["Dues 2026 M02", 40], ["Dues 2026 M03", 40], ["Dues 2026 M04", 40]),
        { ...bert, day: "2026-01-25" },
        "Dues 2026 M02 40 · name, words",
      ],
      [
        "where it is a month, and the payer has paid part of one",
        withPaid(["Dues 2026 M02", 10]),
        bert,
        `Dues 2026 M02 30 + Dues 2026 M03 10 · household, oldest-due · ${beckers}`,
      ],
      [
        "but not where the column says whose it is",
        withPaid(["Dues 2026 M02", 10]),
        { member: "M02", note: "dues" },
        "Dues 2026 M02 40 · column, words",
      ],
      [
        "nor where an ID does",
        withPaid(["Dues 2026 M02", 10]),
        { payer: "Zoe", note: "M02 dues" },
        "Dues 2026 M02 40 · id, words",
      ],
      [
        "nor of who has no family",
        withPaid(["Dues 2026 M01", 10]),
        { payer: "Anna Müller", note: "dues" },
        "Dues 2026 M01 40 · name, words",
      ],
      [
        "for any, of a gift that somebody gives who has paid for one of them before",
        new Club({ contributions: [paid("Heating levy M02", 5, { paidBy: "Eva Moss" })] }),
        { payer: "Eva Moss", note: "playground", amount: 50 },
        "Playground M02 50 · before, words · asks several-people M02, M03",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("what is for all of a family", () => {
  it.each(
    cases(
      [
        "is certain in the only drive",
        onlyDues,
        { payer: "Zoe", note: "Familie Becker", amount: 120 },
        `${each("Dues 2026", 40, ...all)} · household, amount`,
      ],
      [
        "not of another sum",
        onlyDues,
        { payer: "Zoe", note: "Familie Becker", amount: 125 },
        `Dues 2026 M02 45 + Dues 2026 M03 40 + Dues 2026 M04 40 · household, oldest-due · ${beckers}`,
      ],
      [
        "not beside a drive that is closed",
        club,
        { payer: "Zoe", note: "Familie Becker heating dues 2025", amount: 135 },
        `${each("Heating levy", 45, ...all)} · household, words · ${beckers}`,
      ],
      [
        "not of another year",
        club,
        { payer: "Zoe", note: "Familie Becker dues 2024", amount: 120 },
        `${each("Dues 2026", 40, ...all)} · household, words · ${beckers}`,
      ],
      [
        "not before the drive has been opened",
        club,
        { payer: "Zoe", note: "Familie Becker dues", amount: 120, day: "2025-12-31" },
        `${each("Dues 2026", 40, ...all)} · household, oldest-due · ${beckers}`,
      ],
      [
        "though their label is made of their names",
        club,
        { payer: "Dora Otto", note: "Familie Otto & Roth dues", amount: 80 },
        "Dues 2026 M08 40 + Dues 2026 M09 40 · household, words",
      ],
      [
        "whoever pays it",
        club,
        { payer: "Zoe", note: "Familie Otto & Roth trumpets", amount: 140 },
        "Trumpets M08 70 + Trumpets M09 70 · household, words",
      ],
      [
        "is no drive's of nobody beside one that is closed",
        club,
        { payer: "Zoe", note: "heating dues 2025" },
        "nothing · –, –",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a full name of one of a family beside others of it", () => {
  it.each(
    cases(
      [
        "the payer's",
        club,
        { payer: "Bert Becker", note: "dues Lina Becker Bert", amount: 80 },
        "Dues 2026 M02 40 + Dues 2026 M04 40 · household, words",
      ],
      [
        "one with a typing error",
        club,
        { payer: "Bert Becker", note: "dues Lina Becker Calra", amount: 80 },
        "Dues 2026 M04 40 + Dues 2026 M03 40 · household, words · asks several-people M04, M03",
      ],
      [
        "another's, of a stranger's line",
        club,
        { payer: "Zoe", note: "Lina Becker dues Bert", amount: 80 },
        "Dues 2026 M04 40 + Dues 2026 M02 40 · household, words",
      ],
      [
        "two others'",
        club,
        { payer: "Zoe", note: "Lina Becker dues Carla Bert", amount: 120 },
        "Dues 2026 M04 40 + Dues 2026 M02 40 + Dues 2026 M03 40 · household, words",
      ],
      [
        "one with an error, of a stranger's line",
        club,
        { payer: "Zoe", note: "Lina Becker dues Crala", amount: 80 },
        "Dues 2026 M04 40 + Dues 2026 M03 40 · household, words · asks several-people M04, M03",
      ],
      [
        "an ID and another's given name",
        club,
        { payer: "Zoe", note: "M04 dues Bert", amount: 80 },
        "Dues 2026 M04 40 + Dues 2026 M02 40 · household, words",
      ],
      [
        "an ID and the payer's given name, by which the payer signs",
        club,
        { payer: "Bert Becker", note: "M04 dues Bert", amount: 80 },
        "Dues 2026 M04 80 · id, words",
      ],
      [
        "from an account of two others",
        club,
        { payer: "Bert u. Carla Becker", note: "dues Lina Becker" },
        "Dues 2026 M04 40 · text, words",
      ],
      [
        "an ID with an error beside a name that was cut off",
        club,
        { payer: "Maximilian Schmidtb", note: "dues M99" },
        "Dues 2026 M07 40 · short-name, words · asks several-people M07",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("what was said of such lines, or a reference", () => {
  const dues = (id: string) => paymentReference("Dues 2026", id);
  const said = (line: Line, ...told: readonly string[]): Line => ({
    ...{ payer: "Grandma Dahl", told: [told] },
    ...line,
  });
  const levyOf = (id: string) =>
    paymentReference("Heating levy", id).replace(/.$/, (letter) => (letter === "B" ? "C" : "B"));
  it.each(
    cases(
      [
        "a part, where there is no other drive",
        onlyDues,
        said({ amount: 20 }, "Dues 2026 M04"),
        "Dues 2026 M04 20 · told, said",
      ],
      [
        "a part of the drive that it names",
        club,
        said({ note: "dues", amount: 20 }, "Dues 2026 M04"),
        "Dues 2026 M04 20 · told, said",
      ],
      [
        "months ahead, which another of the family may owe too",
        club,
        said({ amount: 80 }, "Dues 2026 M04"),
        `Dues 2026 M04 80 · told, said · ${beckers}`,
      ],
      [
        "three people, and the sum of two of them",
        club,
        said({ amount: 80 }, ...all.map((id) => `Dues 2026 ${id}`)),
        `${each("Dues 2026", 40, "M02", "M03")} · told, said · ${beckers}`,
      ],
      [
        "three people, and the sum of all",
        club,
        said({ amount: 120 }, ...all.map((id) => `Dues 2026 ${id}`)),
        `${each("Dues 2026", 40, ...all)} · told, said`,
      ],
      [
        "three references, and the sum of two of them",
        club,
        { note: all.map(dues).join(" "), amount: 80 },
        `${each("Dues 2026", 40, "M02", "M03")} · reference, reference · ${beckers}`,
      ],
      [
        "three references, and the sum of all",
        club,
        { note: all.map(dues).join(" "), amount: 120 },
        `${each("Dues 2026", 40, ...all)} · reference, reference`,
      ],
      [
        "a reference by which just that is due, though as much is due in another drive",
        roofToo,
        { note: dues("M04") },
        "Dues 2026 M04 40 · reference, reference",
      ],
      [
        "whether it names its drive or not",
        roofToo,
        { note: `${dues("M04")} dues` },
        "Dues 2026 M04 40 · reference, reference",
      ],
      [
        "months ahead by a reference, though it is the sum of two drives",
        roofToo,
        { note: dues("M04"), amount: 80 },
        "Dues 2026 M04 80 · reference, reference",
      ],
      [
        "what both of a family owe, by a reference of one",
        club,
        { note: paymentReference("Heating levy", "M08"), amount: 90 },
        "Heating levy M08 90 · reference, reference",
      ],
      [
        "a reference with an error and the member's column",
        club,
        { member: "M01", note: levyOf("M01"), amount: 20 },
        "Heating levy M01 20 · column, reference",
      ],
      [
        "and a name in the text",
        club,
        { payer: "Zoe", note: `Lina Becker ${levyOf("M04")}`, amount: 20 },
        "Heating levy M04 20 · text, reference",
      ],
      [
        "and a name that was cut off",
        club,
        { payer: "Maximilian Schmidtb", note: levyOf("M07"), amount: 20 },
        "Heating levy M07 20 · short-name, reference",
      ],
      [
        "or of nobody's, where it is just what is due by it",
        new Club({ contributions: [paid("Heating levy M01", 5, { paidBy: "Eva Moss" })] }),
        { payer: "Eva Moss", note: levyOf("M01"), amount: 40 },
        "Heating levy M01 40 · reference, reference",
      ],
      [
        "two with errors and one of nobody's",
        club,
        { note: `${levyOf("M04")} RF18BBBBBBBB ${dues("M02")}`, amount: 85 },
        "Dues 2026 M02 40 + Heating levy M04 45 · reference, reference · asks unknown-reference RF18BBBBBBBB",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});
