import { describe, expect, it } from "vitest";
import {
  type Book,
  findingsForAnyone,
  forAnyone,
  type InUse,
  keepAccounts,
} from "../../../src/core/index";
import { book, day, drive, finding, found, gift, group, item, member } from "../../support/book";

function standing(more: Partial<Book>) {
  return keepAccounts(
    book({
      members: [
        member("M1", "Club", { name: "Ana Bo" }),
        member("M2", "Club", { name: "Kim" }),
        member("M3", "Club", { name: "김철수" }),
      ],
      groups: [group("Club")],
      drives: [
        drive("Roof", { state: "open" }),
        drive("Abroad", { state: "open", currency: "USD" }),
      ],
      contributions: [gift("Roof", "M1", 100)],
      ...more,
    }),
  );
}

const leak = finding("The leak");
const of = (name: string, stated: Partial<Book["items"][number]> = {}) =>
  item("Roof", name, { finding: "The leak", unitPrice: 80, ...stated });

describe("a finding with its items", () => {
  it("adds up what they cost, what came in covers, and what was spent", () => {
    const { findings } = standing({
      findings: [leak],
      items: [of("Slates", { spent: 30 }), of("Tar")],
    });
    expect(findings[0]).toMatchObject({
      money: { currency: "KRW", cost: 160, covered: 100, spent: 30 },
      items: [{ item: { name: "Slates" } }, { item: { name: "Tar" } }],
    });
  });

  it("adds up nothing over currencies, nor where there are no items", () => {
    const abroad = item("Abroad", "Pump", { finding: "The leak" });
    expect(
      standing({ findings: [leak], items: [of("Slates"), abroad] }).findings[0]?.money,
    ).toBeNull();
    expect(standing({ findings: [leak] }).findings[0]?.money).toBeNull();
  });

  it.each<[string, (InUse | null)[], InUse | null]>([
    ["all of them", ["yes", "yes"], "yes"],
    ["none of them", ["no", "no"], "no"],
    ["some of them", ["yes", "no"], "partly"],
    ["of one it is not said", ["yes", null], "partly"],
    ["what is said is no", ["no", null], "no"],
    ["nothing is said", [null, null], null],
  ])("is in use by its items: %s", (_, uses, whole) => {
    const items = uses.map((inUse, i) => of(`Item ${i}`, { received: 1, inUse }));
    expect(standing({ findings: [leak], items }).findings[0]?.inUse).toBe(whole);
  });

  it("has days left only while something is to be done", () => {
    const by = { putRightBy: day("2026-07-10") };
    const states = ["open", "under-way", "put-right", "dropped"] as const;
    const findings = states.map((state) => finding(state, { ...by, state }));
    const left = standing({ findings }).findings.map(({ daysLeft }) => daysLeft);
    expect(left).toEqual([10, 10, null, null]);
  });

  it("comes in the order of what is to be done: by day, then what is done, then what was dropped", () => {
    const findings = [
      finding("e", { state: "dropped" }),
      finding("d", { state: "put-right" }),
      finding("c"),
      finding("b", { putRightBy: day("2026-08-01") }),
      finding("a", { putRightBy: day("2026-09-01") }),
    ];
    const inOrder = standing({ findings }).findings.map((each) => each.finding.id);
    expect(inOrder).toEqual(["b", "a", "c", "d", "e"]);
  });

  it.each([
    ["a member", "Ana Bo", true],
    ["a member's ID", "M1", true],
    ["a member among other words", "Treasurer Ana Bo, evenings", true],
    ["a member in capitals", "ANA BO", true],
    ["a member after a longer word that begins like it", "Kimberly, Kim", true],
    ["a member with a title joined to the name, as in Korean", "김철수님", true],
    ["a member with a particle among other words", "담당은 김철수가 맡음", true],
    ["a part of a longer word", "Anana Bold", false],
    ["a part of a longer word only, wherever", "Kimberly, Akim", false],
    ["a group", "Club", false],
    ["an office", "Technology office", false],
    ["nobody", "", false],
  ])("tells of a person as responsible: %s", (_, responsible, isTold) => {
    const accounts = standing({ findings: [finding("The leak", { responsible })] });
    expect(found(accounts, "responsible-is-a-person")).toHaveLength(isTold ? 1 : 0);
  });
});

describe("what anyone may see of findings", () => {
  it("is no person, nor how much came in kind", () => {
    const accounts = standing({
      findings: [finding("The leak", { responsible: "Ana Bo", foundBy: "Inspector Ana Bo" })],
      items: [of("Slates", { received: 1 }), of("Tar", { metBy: "in-kind", received: 1 })],
    });
    const shown = forAnyone(accounts, accounts.drives);
    expect(findingsForAnyone(accounts, shown, true)).toMatchObject([
      { foundBy: "", responsible: "", items: [{ received: 1 }, { received: null }] },
    ]);
  });

  it("is of one drive what it is to put right, by its own word or by its items", () => {
    const accounts = standing({
      findings: [leak, finding("The gate", { drive: "Roof" }), finding("The stairs")],
      items: [of("Slates")],
    });
    const roof = forAnyone(accounts, accounts.drives).find(
      ({ account }) => account.drive?.id === "Roof",
    );
    const named = (all: boolean) =>
      findingsForAnyone(accounts, [roof!], all).map((each) => each.finding.id);
    expect(named(false)).toEqual(["The gate", "The leak"]);
    expect(named(true)).toEqual(["The gate", "The leak", "The stairs"]);
  });
});
