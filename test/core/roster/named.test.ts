import { describe, expect, it } from "vitest";
import { openBook } from "../../../src/core/index";
import { isAboveAlert, yearlyIncomeOf } from "../../../src/core/roster/incomes";
import { memberNamed, memberWithId } from "../../../src/core/roster/roster";
import { book, member } from "../../support/book";

describe("whom a text names", () => {
  const nameless = { hasId: false };
  const { roster } = openBook(
    book({
      members: [
        member("M1", [], { name: "Kim" }),
        member("M2", [], { name: "Ri" }),
        member("Kim", [], nameless),
        member("Pak", [], nameless),
        member("M3", [], { name: "Choe" }),
        member("M4", [], { name: "Choe" }),
        member("M5", [], { name: "M2" }),
      ],
    }),
  );
  const idOf = (person: number | null | undefined) =>
    typeof person === "number" ? roster.members[person]!.id : person;

  it.each<[string, string | undefined, string | null | undefined, string]>([
    ["M1", "M1", "M1", "an ID"],
    ["Ri", undefined, "M2", "a name that only one has"],
    ["Pak", "Pak", "Pak", "a name that stands for the ID, as there is none"],
    ["Kim", undefined, null, "such a name where another is called so: nobody can tell"],
    ["Choe", undefined, null, "a name that two have"],
    ["M2", "M2", "M2", "an ID before a name"],
    ["Nobody", undefined, undefined, "nobody"],
  ])("%s: by ID %s, by ID or name %s (%s)", (text, byId, named) => {
    expect(idOf(memberWithId(roster, text))).toBe(byId);
    expect(idOf(memberNamed(roster, text))).toBe(named);
  });
});

describe("the Share-of-income alert", () => {
  it.each<[number, number | null, boolean, string]>([
    [60, 1_000, true, "six per cent"],
    [50, 1_000, false, "five per cent is not above it"],
    [1, 0, true, "of who has no income anything is"],
    [0, 0, false, "and nothing is not"],
    [-1, 0, false, "nor what was paid back"],
    [1_000, null, false, "where no income is kept there is no share"],
  ])("of 5 %%: %d of %s a year: %s (%s)", (amount, income, isAbove) => {
    expect(isAboveAlert(amount, income, 0.05)).toBe(isAbove);
  });

  it("goes by twelve months", () => {
    expect(yearlyIncomeOf(member("M1", [], { income: 100 }))).toBe(1_200);
    expect(yearlyIncomeOf(member("M1", [], { income: 0 }))).toBe(0);
    expect(yearlyIncomeOf(member("M1"))).toBeNull();
  });
});
