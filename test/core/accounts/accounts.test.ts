import { describe, expect, it } from "vitest";
import { compareRules, keepAccounts, planDrive } from "../../../src/core/index";
import {
  accountOf,
  book,
  day,
  drive,
  found,
  gift,
  groupOnRoll,
  member,
  onRoll,
  plan,
} from "../../support/book";

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const members = [member("M1"), member("M2")];
const today = { today: day("2026-01-01") };

describe("rows of the ledger whose drive is not known", () => {
  it("are an account of their own, of which nothing is asked and nothing counted", () => {
    const accounts = keepAccounts(
      book({ members, drives: [drive("Roof")], contributions: [gift("Rof", "M1", 50)] }),
    );
    const account = accounts.drives.find((each) => each.drive === null);
    expect(account).toMatchObject({
      ...{ basis: null, state: "open", currency: "KRW", target: null, quotas: null },
      ...{ collected: 0, outstanding: 0, asked: 0, contributed: 0, part: 0, nothing: 0 },
      ...{ members: [], groups: [], items: [], memberQuotas: false, listed: false },
    });
    expect(account?.uncounted).toMatchObject([{ currency: "KRW", amount: 50 }]);
    expect(accountOf(accounts, "Roof").collected).toBe(0);
    const without = keepAccounts(book({ members, drives: [drive("Roof")] }));
    expect(without.drives.map((each) => each.drive?.id)).toEqual(["Roof"]);
  });
});

describe("a drive that asks a group which is not known (any more)", () => {
  const lost = drive("Roof", { asked: "Choir", target: 100, state: "open" });
  const roll = [groupOnRoll("Roof", "Choir", 20), onRoll("Roof", "M1", 20, { group: "Choir" })];
  const of = (more: Parameters<typeof book>[0]) =>
    keepAccounts(book({ members, drives: [lost], ...more }));
  const burden = (more: Parameters<typeof book>[0]) =>
    of(more).burdens.map((each) => ({ asked: sum(each.asked), given: sum(each.given) }));

  it.each<[string, Parameters<typeof book>[0], number, number]>([
    ["has asked whom its quotas name", { roll }, 20, 0],
    ["was given what the ledger says", { contributions: [gift("Roof", "M1", 5)] }, 0, 5],
    ["both", { roll, contributions: [gift("Roof", "M1", 5)] }, 20, 5],
    ["or neither", {}, 0, 0],
  ])("%s", (_, more, asked, given) => {
    expect(burden(more)[0]).toEqual({ asked, given });
  });

  it("is divided in no way, and says which group it is", () => {
    const result = plan(book({ members, drives: [lost] }), "Roof");
    expect(result).toMatchObject({ quotas: [], target: 100, gap: 100, suggestedUnit: null });
    expect(found(result, "unknown-asked-group")).toHaveLength(1);
    const compared = compareRules(keepAccounts(book({ members, drives: [lost] })), "Roof", today);
    expect(compared).toMatchObject({ ways: [], asked: 0, withIncome: 0, now: null });
    expect(found(compared, "unknown-asked-group")).toHaveLength(1);
  });
});

describe("a plan", () => {
  it("of a drive with no target has no gap", () => {
    expect(plan(book({ members, drives: [drive("Roof")] }), "Roof")).toMatchObject({
      quotas: [],
      target: null,
      gap: 0,
    });
  });

  it("is of the drive that is named, whichever stands first", () => {
    const drives = [
      drive("Lift", { target: 10, state: "open" }),
      drive("Roof", { target: 100, state: "open" }),
    ];
    const roll = [
      onRoll("Lift", "M1", 5),
      onRoll("Lift", "M2", 5),
      onRoll("Roof", "M1", 70),
      onRoll("Roof", "M2", 30),
    ];
    const contributions = [gift("Roof", "M1", 5), gift("Lift", "M2", 5), gift("Typo", "M2", 5)];
    const accounts = keepAccounts(book({ members, drives, roll, contributions }));
    const kept = planDrive(accounts, "Roof", { ...today, keep: true });
    expect(kept.quotas.map(({ memberId, quota }) => [memberId, quota])).toEqual([
      ["", 100],
      ["M1", 70],
      ["M2", 30],
    ]);
    const { ways, now } = compareRules(accounts, "Roof", today);
    expect(now).toBe("roll");
    expect(ways[0]?.figures?.change).toEqual({ more: 1, less: 1, same: 0 });
    const anew = planDrive(accounts, "Roof", { ...today, keep: false });
    expect(anew.quotas.map(({ quota }) => quota)).toEqual([100, 50, 50]);
  });

  it.each([
    ["planDrive", planDrive],
    ["compareRules", compareRules],
  ] as const)("of no drive of the book is refused by %s, naming it", (name, of) => {
    const accounts = keepAccounts(book({ members, drives: [drive("Roof")] }));
    expect(() => of(accounts, "Lift", { ...today, keep: false })).toThrow(
      new RangeError(`${name}: driveId is "Lift"; it must be a drive of the book`),
    );
  });
});
