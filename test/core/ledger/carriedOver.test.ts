import { describe, expect, it } from "vitest";
import { type Contribution, keepAccounts } from "../../../src/core/index";
import {
  accountOf,
  book,
  day,
  drive,
  due,
  found,
  gift,
  group,
  groupOnRoll,
  item,
  member,
  onRoll,
  settings,
  standingOf,
} from "../../support/book";

const names = ["M1", "M2", "M3", "M4"];
const club = settings({ organisation: "Club" });
const levy = drive("Levy", { target: 400, due: due("2026-05-31") });
const next = drive("Next", { target: 400, due: due("2026-12-31") });
const roll = ["Levy", "Next"].flatMap((of) => [
  groupOnRoll(of, "Club", 400),
  ...names.map((name) => onRoll(of, name, 100, { group: "Club" })),
]);

/** A pair of rows: a minus here, a plus there. */
function carry(from: string, to: string, amount: number, who: Partial<Contribution>) {
  const row = { member: "", date: day("2026-06-30"), method: "carried-over", ...who } as const;
  return [gift(from, "", -amount, row), gift(to, "", amount, row)];
}

function kept(contributions: readonly Contribution[], stated: Parameters<typeof book>[0] = {}) {
  const members = names.map((name) => member(name));
  const drives = [levy, next];
  return keepAccounts(book({ settings: club, members, drives, roll, contributions, ...stated }));
}

describe("Money carried over without a name is neither a gift nor a refund: it is in hand", () => {
  const given = [gift("Levy", "M1", 100), gift("Levy", "", 200, { group: "Club" })];
  const before = kept(given);
  const after = kept([...given, ...carry("Levy", "Next", 300, { group: "Club" })]);

  it("leaves all that was collected and is outstanding in the drive that it comes from", () => {
    const { inHand, counted, carried, ...rest } = accountOf(after, "Levy");
    expect(rest).toMatchObject({ collected: 300, outstanding: 100, last7Days: 0 });
    expect({ inHand, carried }).toEqual({ inHand: 0, carried: -300 });
    expect(counted).toEqual([
      { currency: "KRW", collected: 300, carried: -300, inKind: 0, rows: 3 },
    ]);
    const was = accountOf(before, "Levy");
    expect(rest.groups).toEqual(was.groups);
    expect(rest.members).toEqual(was.members);
  });

  it("settles nothing in the drive that it goes to, and is no progress there", () => {
    const { inHand, carried, ...rest } = accountOf(after, "Next");
    expect(rest).toMatchObject({ collected: 0, outstanding: 400, last7Days: 0, nothing: 4 });
    expect({ inHand, carried }).toEqual({ inHand: 300, carried: 300 });
    expect(rest.groups).toEqual(accountOf(before, "Next").groups);
  });

  it("is told of to nobody where it names no group either", () => {
    const codes = kept([...given, ...carry("Levy", "Next", 300, {})]).diagnostics.map(
      ({ code }) => code,
    );
    expect(codes).not.toContain("contribution-names-nobody");
  });

  it("is a group's own, as any gift to it, where it names one", () => {
    const accounts = kept([gift("Levy", "", 500, { group: "A", method: "carried-over" })], {
      members: names.map((name) => member(name, "A")),
      groups: [group("Club"), group("A", "Club")],
    });
    expect(accountOf(accounts, "Levy")).toMatchObject({ collected: 500, carried: 0 });
  });

  it("is nobody's burden, and nothing to be told of", () => {
    expect(after.burdens).toEqual(before.burdens);
    const told = after.diagnostics.map(({ code }) => code);
    expect(told).toEqual(before.diagnostics.map(({ code }) => code));
  });

  it("leaves a voluntary drive that was not divided at what it raised", () => {
    const gifts = drive("Gifts", {
      target: 400,
      basis: "voluntary",
      memberSplit: "conscience",
      state: "closed",
    });
    const accounts = kept(
      [gift("Gifts", "M1", 400), ...carry("Gifts", "Next", 400, { group: "Club" })],
      { drives: [gifts, next] },
    );
    expect(accountOf(accounts, "Gifts")).toMatchObject({
      collected: 400,
      outstanding: 0,
      carried: -400,
      inHand: 0,
    });
  });

  it("covers items where it went, as other money in hand does", () => {
    const items = [item("Next", "Paint", { unitPrice: 500 })];
    const accounts = kept([...given, ...carry("Levy", "Next", 300, { group: "Club" })], { items });
    expect(accountOf(accounts, "Next").items[0]?.covered).toBe(300);
  });

  it("is no gift of a group that the drive does not ask", () => {
    const accounts = kept(carry("Levy", "Next", 300, { group: "Club" }), {
      drives: [levy, { ...next, asked: "Elsewhere" }],
    });
    expect(found(accounts, "gave-without-being-asked")).toEqual([]);
  });
});

describe("Money carried over in a member's name is that member's, here as there", () => {
  const accounts = kept([gift("Levy", "M1", 120), ...carry("Levy", "Next", 20, { member: "M1" })]);

  it("is taken off what was paid too much, and counts in the next drive", () => {
    expect(standingOf(accounts, "Levy", "M1")).toMatchObject({ contributed: 100 });
    expect(standingOf(accounts, "Levy", "M1").standing).toBe("settled");
    expect(standingOf(accounts, "Next", "M1")).toMatchObject({ contributed: 20, standing: "part" });
    expect(accountOf(accounts, "Next")).toMatchObject({ collected: 20, carried: 0, inHand: 20 });
  });

  it("came in no sooner for that: neither in the last 7 days nor as a last contribution", () => {
    expect(accountOf(accounts, "Levy").last7Days).toBe(0);
    expect(accountOf(accounts, "Next").last7Days).toBe(0);
    expect(standingOf(accounts, "Next", "M1").lastContribution).toBeNull();
    expect(standingOf(accounts, "Levy", "M1").lastContribution).toBe(day("2026-03-01"));
  });
});
