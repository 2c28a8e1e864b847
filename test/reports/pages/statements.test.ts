import { describe, expect, it } from "vitest";
import { keepAccounts } from "../../../src/core/index";
import { householdOf, householdPage, statementsPage } from "../../../src/reports/pages/index";
import { mostStatements } from "../../../src/reports/pages/statements";
import { book, drive, due, gift, group, member, onRoll, settings } from "../../support/book";
import { english, korean } from "../factoryCase";

/** A club of five, of whom Ana and Bo keep house; a levy that is due in two parts, and a voluntary feast. */
const club = book({
  settings: settings({ organisation: "Club", payTo: "Club", account: "Hana 123-456" }),
  groups: [group("Club"), group("North", "Club"), group("South", "Club")],
  members: [
    member("M1", "North", { name: "Ana", household: "Sato" }),
    member("M2", "South", { name: "Bo", household: "Sato" }),
    member("M3", "North", { name: "Cleo" }),
    member("M10", "North", { name: "Dora", household: "Lund" }),
    member("M11", "South", { name: "Emil" }),
  ],
  drives: [
    drive("Levy", { target: 400, state: "open", due: due("2026-05-31", "2026-08-31") }),
    drive("Feast", { basis: "voluntary", memberSplit: "conscience", state: "open" }),
  ],
  roll: ["M1", "M2", "M3", "M10"].map((id) => onRoll("Levy", id, 100)),
  contributions: [
    gift("Levy", "M1", 30, { reference: "from Bo" }),
    gift("Levy", "M3", 100, { reference: "for Ana" }),
    gift("Feast", "M10", 7),
  ],
});

const howOf = () => "";
const everyone = [0, 1, 2, 3, 4];

/** A page's markup as text, statement by statement where there are several. */
function textsOf(html: string): readonly string[] {
  return html
    .replace(/<style>[\s\S]*<\/style>/, "")
    .split('<section class="sheet">')
    .map((part) =>
      part
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
}

const statementsOf = (members: readonly number[], group = "", say = english) => {
  const accounts = keepAccounts(club);
  return statementsPage(accounts, { group, members, part: 1 }, howOf, say);
};

describe("everyone's statement", () => {
  it("is a page each in natural order, one for a household, none for whom nothing concerns", () => {
    const [cover, ...pages] = textsOf(statementsOf(everyone).html);
    expect(cover).toContain("Statements: Everyone 4 statements");
    expect(pages.map((page) => /Club (Statement for .*?) As of/.exec(page)?.[1])).toEqual([
      "Statement for household Sato",
      "Statement for Cleo",
      "Statement for Dora",
      "Statement for Emil",
    ]);
  });

  it("holds on no page anything of anybody else", () => {
    const names = ["Ana", "Bo", "Cleo", "Dora", "Emil"];
    const [, ...pages] = textsOf(statementsOf(everyone).html);
    const named = pages.map((page) =>
      names.filter((name) => new RegExp(`\\b${name}\\b`).test(page)),
    );
    expect(named).toEqual([["Ana", "Bo"], ["Cleo"], ["Dora"], ["Emil"]]);
  });

  it("of a group is that of its members, and of their households", () => {
    const page = statementsOf([1, 4], "South", korean);
    const [cover, ...pages] = textsOf(page.html);
    expect(cover).toContain("내역서: South 2건");
    expect(pages[0]).toContain("Sato 내역서");
    expect(page.fileName).toBe("내역서-South");
  });

  it("comes in parts where there are more than one print holds", () => {
    const count = mostStatements + 1;
    const ids = Array.from({ length: count }, (_, i) => `P${i}`);
    const accounts = keepAccounts({
      ...club,
      members: ids.map((id) => member(id, "North")),
      roll: ids.map((id) => onRoll("Levy", id, 100)),
      contributions: [],
    });
    const members = [...ids.keys()];
    const parts = [1, 2].map((part) =>
      statementsPage(accounts, { group: "North", members, part }, howOf, english),
    );
    expect(parts.map(({ parts: of }) => of)).toEqual([2, 2]);
    const pages = parts.map(({ html }) => textsOf(html).slice(1));
    expect(pages.map(({ length }) => length)).toEqual([mostStatements, 1]);
    expect(pages[1]![0]).toContain(`Statement for P${count - 1}`);
    expect(textsOf(parts[1]!.html)[0]).toContain("Part 2 of 2");
    expect(parts[0]!.html.length).toBeLessThan(3_000_000);
  });
});

describe("a household's statement", () => {
  const accounts = keepAccounts(club);
  const members = householdOf(accounts, "Sato");
  const text = textsOf(householdPage(accounts, members, howOf, english).html)[0]!;

  it("has a row for each of its members in each drive, and one sum", () => {
    expect(members).toEqual([0, 1]);
    expect(text).toContain(
      "All together Member Drive Quota Contributed Outstanding Ana Levy 100 KRW 30 KRW 70 KRW Ana Feast 0 KRW Bo Levy 100 KRW 0 KRW 100 KRW Bo Feast 0 KRW Contributed 30 KRW Outstanding 170 KRW Due now 70 KRW",
    );
  });

  it("says of each how to pay, under a reference each", () => {
    expect(text.match(/How to pay/g)).toHaveLength(2);
    const references = text.match(/Payment reference (RF\d\d [A-Z]{4} [A-Z]{4})/g) ?? [];
    expect(new Set(references).size).toBe(references.length);
    expect(text).toContain("Due now 20 KRW");
    expect(text).toContain("Due now 50 KRW");
  });

  it("may name its own members in what was written beside a gift", () => {
    expect(text).toContain("from Bo");
  });

  it("says of a voluntary drive how to give, and nothing of debt", () => {
    const [, feast = ""] = /(Ana – Feast .*?)Bo – Levy/.exec(text) ?? [];
    expect(feast).toContain("If you would like to give");
    expect(feast).toContain("Payment reference RF");
    expect(feast).not.toMatch(/owe|due|outstanding|late/i);
  });
});
