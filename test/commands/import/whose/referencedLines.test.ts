import { describe, expect, it } from "vitest";
import { paymentReference } from "../../../../src/core/index";
import { Club, type Line, paid } from "../club";

const club = new Club();

const levy = (id: string) => paymentReference("Heating levy", id);
const dues = (id: string) => paymentReference("Dues 2026", id);
const lastYears = paymentReference("Dues 2025", "M04");
const gifts = paymentReference("Playground", "M04");
/** With another last letter. */
const spoilt = (reference: string) =>
  reference.replace(/.$/, (letter) => (letter === "B" ? "C" : "B"));
const nobodys = "RF18BBBBBBBB";

type Case = readonly [why: string, line: Line, found: string];
const cases = (...all: readonly Case[]) => all;

const linas = "Dues 2026 M04 40 · reference, reference";
const linasLevy = "Heating levy M04 45 · reference, reference";

it("bears what was printed before the member had an ID, unless two went by it", () => {
  const byName = (name: string) => paymentReference("Dues 2026", name);
  expect(club.find({ note: byName("Lina Becker") })).toBe(
    "Dues 2026 M04 40 · reference, reference",
  );
  expect(club.find({ note: byName("Peter Schmidt") })).toBe("nothing · –, –");
});

describe("a line that bears somebody's payment reference", () => {
  it.each(
    cases(
      ["is theirs, whoever pays", { payer: "Grandpa", note: levy("M04"), amount: 45 }, linasLevy],
      ["wherever it stands", { others: ["x", levy("M04")], amount: 45 }, linasLevy],
      ["in place of the payer too", { payer: levy("M04"), amount: 45 }, linasLevy],
      ["however a bank parts it", { reference: [...levy("M04")].join(" "), amount: 45 }, linasLevy],
      ["in small letters", { note: levy("M04").toLowerCase(), amount: 45 }, linasLevy],
      ["once, though it stands there twice", { note: dues("M04"), reference: dues("M04") }, linas],
      [
        "a part of what is due",
        { note: levy("M04"), amount: 20 },
        "Heating levy M04 20 · reference, reference",
      ],
      [
        "more than that, which can be for nothing else",
        { note: levy("M04"), amount: 46 },
        "Heating levy M04 46 · reference, reference",
      ],
      ["one of the family pays it", { payer: "Bert Becker", note: dues("M04") }, linas],
      [
        "one of two namesakes pays it",
        { payer: "Peter Schmidt", note: dues("M05") },
        "Dues 2026 M05 40 · reference, reference",
      ],
      [
        "the name of another contradicts",
        { payer: "Anna Müller", note: dues("M04") },
        `${linas} · asks person-contradicts Dues 2026 M04, M01`,
      ],
      [
        "those of two others called alike do",
        { payer: "Peter Schmidt", note: dues("M04") },
        `${linas} · asks person-contradicts Dues 2026 M04, M05`,
      ],
      [
        "another's ID does",
        { note: `${dues("M04")} M01` },
        `${linas} · asks person-contradicts Dues 2026 M04, M01`,
      ],
      [
        "that of one of the family does too",
        { note: `${dues("M04")} M02` },
        `${linas} · asks person-contradicts Dues 2026 M04, M02`,
      ],
      [
        "another's name beside it",
        { note: `${dues("M04")} Anna Müller` },
        `${linas} · asks person-contradicts Dues 2026 M04, M01`,
      ],
      [
        "another in the member's column",
        { member: "M01", note: dues("M04") },
        `${linas} · asks person-contradicts Dues 2026 M04, M01`,
      ],
      ["the own name beside it agrees", { note: `${dues("M04")} Lina Becker` }, linas],
      [
        "the drive that is stated contradicts",
        { note: dues("M04"), stated: "Heating levy" },
        `${linas} · asks drive-contradicts Dues 2026 M04, Heating levy`,
      ],
      ["or agrees", { note: dues("M04"), stated: "Dues 2026" }, linas],
      [
        "its drive is closed",
        { note: lastYears },
        "Dues 2025 M04 40 · reference, reference · asks not-open Dues 2025",
      ],
      [
        "which is no question where that drive is stated",
        { note: lastYears, amount: 33, stated: "Dues 2025" },
        "Dues 2025 M04 33 · reference, reference",
      ],
      [
        "what is due is taken, whatever words stand there",
        { note: `${dues("M04")} heating` },
        linas,
      ],
      [
        "what is not due is asked about where words speak of another drive",
        { note: `${dues("M04")} heating`, amount: 20 },
        "Dues 2026 M04 20 · reference, reference · asks drive-contradicts Dues 2026 M04, Heating levy",
      ],
      [
        "of one that is closed too",
        { note: `${dues("M04")} dues 2025`, amount: 20 },
        "Dues 2026 M04 20 · reference, reference · asks drive-contradicts Dues 2026 M04, Dues 2025",
      ],
      [
        "what is just due in another drive",
        { note: dues("M04"), amount: 45 },
        "Dues 2026 M04 45 · reference, reference · asks amount-contradicts Dues 2026, Heating levy",
      ],
      [
        "but not where words speak of its own",
        { note: `${dues("M04")} dues`, amount: 45 },
        "Dues 2026 M04 45 · reference, reference",
      ],
      [
        "a gift of a round sum that is due elsewhere by chance",
        { note: gifts, amount: 45 },
        "Playground M04 45 · reference, reference",
      ],
      [
        "a part of what is due that is due elsewhere by chance",
        { note: levy("M04"), amount: 40 },
        "Heating levy M04 40 · reference, reference",
      ],
      [
        "months on end",
        { note: dues("M04"), amount: 80 },
        "Dues 2026 M04 80 · reference, reference",
      ],
      [
        "what is the sum of two drives",
        { note: dues("M04"), amount: 85 },
        "Dues 2026 M04 85 · reference, reference · asks odd-amount Dues 2026",
      ],
      [
        "what the family owes together is still theirs alone",
        { note: levy("M04"), amount: 90 },
        "Heating levy M04 90 · reference, reference",
      ],
      [
        "money of another currency is held against no instalment",
        { note: dues("M04"), currency: "USD" },
        linas,
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

describe("a line that bears several payment references", () => {
  it.each(
    cases(
      [
        "is divided where it is the sum",
        { note: `${levy("M02")} ${dues("M04")}`, amount: 85 },
        "Heating levy M02 45 + Dues 2026 M04 40 · reference, reference",
      ],
      [
        "and asked about where it is not",
        { note: `${levy("M02")} ${dues("M04")}`, amount: 90 },
        "Dues 2026 M04 80 + Heating levy M02 10 · reference, reference · asks several-drives Heating levy, Dues 2026",
      ],
      [
        "of one drive: by its people",
        { note: `${dues("M02")} ${dues("M04")}`, amount: 90 },
        "Dues 2026 M02 50 + Dues 2026 M04 40 · reference, reference · asks several-people M02, M04",
      ],
      [
        "one of a drive that is closed",
        { note: `${dues("M02")} ${lastYears}`, amount: 80 },
        "Dues 2026 M02 80 · reference, reference · asks several-drives Dues 2026, Dues 2025",
      ],
      [
        "in another currency than theirs there is nothing to propose",
        { note: `${dues("M02")} ${dues("M04")}`, amount: 80, currency: "USD" },
        "nothing · reference, reference · asks several-people M02, M04",
      ],
      [
        "one with an error in it counts beside another",
        { note: `${spoilt(levy("M02"))} ${dues("M04")}`, amount: 85 },
        "Dues 2026 M04 40 + Heating levy M02 45 · reference, reference",
      ],
      [
        "the same with an error and without is one",
        { note: `${spoilt(levy("M04"))} ${levy("M04")}`, amount: 45 },
        linasLevy,
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

it("is asked about where it is due elsewhere and no round sum", () => {
  const nearlyPaid = new Club({ contributions: [paid("Heating levy M04", 3)] });
  expect(nearlyPaid.find({ note: gifts, amount: 42 })).toBe(
    "Playground M04 42 · reference, reference · asks amount-contradicts Playground, Heating levy",
  );
});

describe("a line that bears a reference with an error in it", () => {
  const asksLina = `asks mistyped ${spoilt(levy("M04"))}, Heating levy M04`;
  it.each(
    cases(
      [
        "is taken with the name",
        { payer: "Anna Müller", note: spoilt(levy("M01")), amount: 45 },
        "Heating levy M01 45 · name, reference",
      ],
      [
        "with the ID",
        { note: `M04 ${spoilt(levy("M04"))}`, amount: 45 },
        "Heating levy M04 45 · id, reference",
      ],
      [
        "not with another's name",
        { payer: "Anna Müller", note: spoilt(levy("M04")), amount: 45 },
        `Heating levy M01 45 · name, amount · ${asksLina}`,
      ],
      [
        "with one of the family's, if it is just what is due by it",
        { payer: "Bert Becker", note: spoilt(levy("M04")), amount: 45 },
        "Heating levy M04 45 · reference, reference",
      ],
      [
        "with the family's too",
        { payer: "Familie Becker", note: spoilt(levy("M04")), amount: 45 },
        "Heating levy M04 45 · reference, reference",
      ],
      [
        "with a stranger's",
        { payer: "Grandpa", note: spoilt(levy("M04")), amount: 45 },
        "Heating levy M04 45 · reference, reference",
      ],
      [
        "not if it is another sum",
        { payer: "Bert Becker", note: spoilt(levy("M04")), amount: 44 },
        `Heating levy M04 44 · reference, reference · ${asksLina}`,
      ],
      [
        "nor in another currency",
        { note: spoilt(levy("M04")), amount: 45, currency: "USD" },
        `Heating levy M04 45 · reference, reference · ${asksLina}`,
      ],
      [
        "nor against the drive that is stated",
        { note: spoilt(levy("M04")), amount: 45, stated: "Playground" },
        "Heating levy M04 45 · reference, reference · asks drive-contradicts Heating levy M04, Playground",
      ],
      [
        "nor against what such payments were said to be",
        { payer: "Grandpa", note: spoilt(levy("M04")), amount: 45, told: [["Dues 2026 M04"]] },
        `Heating levy M04 45 · reference, reference · ${asksLina}`,
      ],
      [
        "agrees with what such payments were said to be",
        { payer: "Grandpa", note: spoilt(levy("M04")), amount: 45, told: [["Heating levy M04"]] },
        "Heating levy M04 45 · told, said",
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});

describe("a line that bears a reference of nobody here", () => {
  it.each(
    cases(
      [
        "is asked about beside a name",
        { payer: "Anna Müller", note: nobodys, amount: 45 },
        `Heating levy M01 45 · name, amount · asks unknown-reference ${nobodys}`,
      ],
      ["is nobody's by itself", { note: nobodys, amount: 45 }, "nothing · –, –"],
      [
        "may be anything of the payer's own where the drive is stated",
        { payer: "Anna Müller", note: nobodys, amount: 45, stated: "Heating levy" },
        "Heating levy M01 45 · name, stated",
      ],
      [
        "or where it was said what such payments are",
        { payer: "Anna Müller", note: nobodys, amount: 45, told: [["Heating levy M01"]] },
        "Heating levy M01 45 · told, said",
      ],
      [
        "is another one's beside one that is right",
        { note: `${nobodys} ${levy("M04")}`, amount: 45 },
        `${linasLevy} · asks unknown-reference ${nobodys}`,
      ],
      [
        "which is no question where the name agrees with that",
        { payer: "Lina Becker", note: `${nobodys} ${levy("M04")}`, amount: 45 },
        linasLevy,
      ],
      [
        "and another where the name contradicts it",
        { payer: "Anna Müller", note: `${nobodys} ${levy("M04")}`, amount: 45 },
        `${linasLevy} · asks person-contradicts Heating levy M04, M01`,
      ],
      [
        "is asked about beside two that are right",
        { note: `${levy("M04")} ${nobodys} ${dues("M04")}`, amount: 85 },
        `Heating levy M04 45 + Dues 2026 M04 40 · reference, reference · asks unknown-reference ${nobodys}`,
      ],
      [
        "beside one with an error it is that one's error which is told",
        { payer: "Anna Müller", note: `${nobodys} ${spoilt(levy("M04"))}`, amount: 45 },
        `Heating levy M01 45 · name, amount · asks mistyped ${spoilt(levy("M04"))}, Heating levy M04`,
      ],
    ),
  )("%s", (_, line, found) => {
    expect(club.find(line)).toBe(found);
  });
});
