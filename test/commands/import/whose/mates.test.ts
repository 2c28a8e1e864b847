import { describe, expect, it } from "vitest";
import { Club, type Line, paid } from "../club";

const club = new Club();
/** Bert, or Dora, has paid what they owed in one drive. */
const january = new Club({ contributions: [paid("Dues 2026 M02", 40)] });
const levied = new Club({
  contributions: [paid("Heating levy M02", 45), paid("Heating levy M01", 45)],
});
const trumpets = new Club({ contributions: [paid("Trumpets M08", 70)] });
/** Somebody else has paid for Bert, or for Anna. */
const forBert = new Club({ contributions: [paid("Heating levy M02", 5, { paidBy: "Eva Moss" })] });
const forAnna = new Club({ contributions: [paid("Heating levy M01", 5, { paidBy: "Eva Moss" })] });

type Case = readonly [why: string, of: Club, line: Line, found: string];
const cases = (...all: readonly Case[]) => all;
const family = "asks several-people M02, M03, M04";

describe("an amount that the payer does not owe", () => {
  const anna = { payer: "Anna Müller" };
  const bert = { payer: "Bert Becker" };
  it.each(
    cases(
      [
        "is more than is asked",
        club,
        { ...anna, note: "dues", amount: 160 },
        "Dues 2026 M01 160 · name, words · asks more-than-asked Dues 2026",
      ],
      [
        "what is paid already, sent once more, can be nothing else",
        levied,
        { ...anna, note: "heating", amount: 45 },
        "Heating levy M01 45 · name, words",
      ],
      [
        "but for some other amount",
        levied,
        { ...anna, note: "heating", amount: 20 },
        "Heating levy M01 20 · name, words · asks more-than-asked Heating levy",
      ],
      [
        "or where another of the family owes it",
        levied,
        { ...bert, note: "heating", amount: 45 },
        "Heating levy M02 45 · name, words · asks more-than-asked Heating levy",
      ],
      [
        "unless the line names the payer, by ID",
        levied,
        { payer: "Zoe", note: "heating M02", amount: 45 },
        "Heating levy M02 45 · id, words",
      ],
      [
        "or in full",
        levied,
        { ...bert, note: "heating Bert Becker", amount: 45 },
        "Heating levy M02 45 · name, words",
      ],
      [
        "not by the given name alone",
        levied,
        { ...bert, note: "heating Bert", amount: 45 },
        "Heating levy M02 45 · name, words · asks more-than-asked Heating levy",
      ],
      [
        "is what all of the family owe in the drive that it names",
        club,
        { ...bert, note: "heating", amount: 135 },
        `Heating levy M02 45 + Heating levy M03 45 + Heating levy M04 45 · household, words · ${family}`,
      ],
      [
        "is what the payer owes in two drives, or several of the family do",
        club,
        { ...bert, amount: 85 },
        `Dues 2026 M02 40 + Dues 2026 M03 40 + Dues 2026 M04 5 · household, oldest-due · ${family}`,
      ],
      [
        "is all that the payer owes and more",
        club,
        { ...bert, note: "dues", amount: 160 },
        `Dues 2026 M02 80 + Dues 2026 M03 40 + Dues 2026 M04 40 · household, oldest-due · ${family}`,
      ],
      [
        "is in one way the sum of what all owe",
        january,
        { ...bert, note: "dues", amount: 160 },
        `Dues 2026 M02 80 + Dues 2026 M03 40 + Dues 2026 M04 40 · household, words · ${family}`,
      ],
      [
        "is just what is due in another drive",
        club,
        { payer: "Dora Otto", note: "playground", amount: 70 },
        "Playground M08 70 · name, words · asks amount-contradicts Playground, Trumpets",
      ],
      [
        "in the only drive that it can be for",
        trumpets,
        { payer: "Dora Otto", note: "trumpets", amount: 30 },
        "Trumpets M08 30 · name, words · asks more-than-asked Trumpets",
      ],
      [
        "in none that it names, where another of the family owes it",
        trumpets,
        { payer: "Dora Otto", amount: 70 },
        "Dues 2026 M08 40 + Dues 2026 M09 30 · household, oldest-due · asks several-people M08, M09",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("an amount that the payer owes", () => {
  it.each(
    cases(
      ["is theirs", club, { payer: "Dora Otto", amount: 70 }, "Trumpets M08 70 · name, amount"],
      [
        "though another has paid for the month, and this one has not",
        january,
        { payer: "Carla Becker", note: "dues" },
        "Dues 2026 M03 40 · name, words",
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});

describe("a line of somebody who has paid for one of the family before", () => {
  const eva = { payer: "Eva Moss" };
  it.each(
    cases(
      [
        "may be for another who owes as much",
        forBert,
        { ...eva, note: "dues" },
        "Dues 2026 M02 40 · before, words · asks several-people M02, M03",
      ],
      [
        "is theirs where nobody else is there",
        forAnna,
        { ...eva, note: "dues" },
        "Dues 2026 M01 40 · before, words",
      ],
      [
        "is asked about where it speaks of somebody else",
        forBert,
        { ...eva, note: "dues Otto" },
        "Dues 2026 M02 40 · before, words · asks several-people M02",
      ],
      [
        "or of another of the family",
        forBert,
        { ...eva, note: "dues Lina" },
        "Dues 2026 M02 40 · before, words · asks several-people M02",
      ],
      [
        "is whose full name it says",
        forBert,
        { ...eva, note: "dues Lina Becker" },
        "Dues 2026 M04 40 · household, words",
      ],
      [
        "is asked about where it bears another's ID",
        forAnna,
        { ...eva, note: "dues M04" },
        "Dues 2026 M04 40 · id, words · asks several-people M04, M01",
      ],
      [
        "is not what was paid in part",
        forBert,
        { ...eva, note: "heating", amount: 45 },
        `Heating levy M02 40 + Heating levy M03 5 · household, oldest-due · ${family}`,
      ],
    ),
  )("%s", (_, of, line, found) => {
    expect(of.find(line)).toBe(found);
  });
});
