import { describe, expect, it } from "vitest";
import { type Book, type Drive, keepAccounts, type Settings } from "../../../src/core/index";
import {
  accountOf,
  adjustment,
  book,
  day,
  drive,
  due,
  found,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  settings,
  standingOf,
} from "../../support/book";

const groups = [group("Club"), group("North", "Club"), group("South", "Club")];
const members = [member("M1", "North"), member("M2", "North"), member("M3", "South")];
const roof = drive("Roof", { target: 100, state: "open" });
const box = drive("Roof", { target: 100, state: "open", memberSplit: "conscience" });
const roll = [
  onRoll("Roof", "M1", 60, { group: "North" }),
  onRoll("Roof", "M2", 40, { group: "North" }),
];
const kept = (stated: Partial<Book>) =>
  keepAccounts(book({ groups, members, drives: [roof], settings: settings(), ...stated }));
const account = (stated: Partial<Book>) => accountOf(kept(stated), "Roof");

describe("a drive's own figures", () => {
  it.each([
    ["2026-07-10", 10, "still to come"],
    ["2026-06-30", 0, "today"],
    ["2026-06-20", -10, "ten days ago"],
  ])("days left to %s: %d (%s)", (iso, days) => {
    expect(account({ drives: [{ ...roof, due: due("2026-01-31", iso) }] }).daysLeft).toBe(days);
  });

  it("has no days left where it is never due", () => {
    expect(account({}).daysLeft).toBeNull();
  });

  it.each<[string, Partial<Drive>, Partial<Book>, number]>([
    ["all of the target", {}, {}, 100],
    ["less what was given", {}, { contributions: [gift("Roof", "M1", 30)] }, 70],
    ["never below nothing", {}, { contributions: [gift("Roof", "M1", 130)] }, 0],
    ["all of it, where more was paid back", {}, { contributions: [gift("Roof", "M1", -30)] }, 100],
    ["nothing where there is no target", { target: null }, {}, 0],
    ["nothing before it has opened", { state: "draft" }, {}, 0],
    ["of its quotas, where it is divided", {}, { roll: [groupOnRoll("Roof", "Club", 90)] }, 90],
    [
      "nothing, where members are to have quotas and have none yet",
      { memberSplit: "equally" },
      {},
      0,
    ],
  ])("outstanding of a drive whose members have no quotas: %s", (_, stated, more, outstanding) => {
    expect(account({ drives: [{ ...box, ...stated }], ...more }).outstanding).toBe(outstanding);
  });

  const closed = { ...roof, state: "closed" as const, due: due("2026-03-31") };
  const before = { ...closed, due: due("2025-03-31") };
  it.each<[Settings["closedInLists"], Drive, boolean]>([
    ["overview-only", roof, true],
    ["overview-only", { ...roof, state: "draft" }, false],
    ["overview-only", closed, false],
    ["this-year", closed, true],
    ["this-year", before, false],
    ["all", before, true],
  ])("with closed drives in lists %s: %#", (closedInLists, of, listed) => {
    expect(account({ drives: [of], settings: settings({ closedInLists }) }).listed).toBe(listed);
  });
});

describe("how a member stands", () => {
  const standing = (stated: Partial<Book>, id = "M1") => standingOf(kept(stated), "Roof", id);

  it.each<[string, Partial<Book>, boolean]>([
    ["a pledge of the very quota", { adjustments: [adjustment("Roof", "M1", "pledge", 60)] }, true],
    ["a pledge of another sum", { adjustments: [adjustment("Roof", "M1", "pledge", 50)] }, false],
    ["another adjustment", { adjustments: [adjustment("Roof", "M1", "floor", 60)] }, false],
    ["none", {}, false],
  ])("pledged: %s", (_, stated, pledged) => {
    expect(standing({ roll, ...stated }).pledged).toBe(pledged);
  });

  it.each<[string, Partial<Book>, number]>([
    ["the drive's floor", { drives: [{ ...box, floor: 5 }] }, 5],
    [
      "the member's own before it",
      { drives: [{ ...box, floor: 5 }], adjustments: [adjustment("Roof", "M1", "floor", 8)] },
      8,
    ],
    ["nothing where there is none", { drives: [box] }, 0],
    [
      "nothing beside a fixed amount",
      { drives: [{ ...box, floor: 5 }], adjustments: [adjustment("Roof", "M1", "fixed", 8)] },
      0,
    ],
    ["nothing beside quotas", { drives: [{ ...roof, floor: 5 }], roll }, 0],
  ])("the suggested least: %s", (_, stated, least) => {
    expect(standing(stated).suggestedLeast).toBe(least);
  });

  it.each([
    ["2026-06-29", true, "yesterday"],
    ["2026-06-30", false, "today: still there"],
    ["2026-07-01", false, "tomorrow"],
  ])("who has left on %s is gone: %s (%s)", (iso, gone) => {
    const left = [member("M1", "North", { left: day(iso) }), members[1]!];
    expect(standing({ members: left, roll }).gone).toBe(gone);
  });

  it.each<[string, Partial<Book>, number | null, boolean]>([
    ["with a quota", { roll }, 60, true],
    ["exempt on the roll", { roll: [onRoll("Roof", "M1", null), ...roll.slice(1)] }, null, true],
    ["exempt since", { roll, adjustments: [adjustment("Roof", "M1", "exempt")] }, 60, true],
    ["not on it", { roll: roll.slice(1) }, null, false],
    ["of a Conscience drive, who belongs", { drives: [box] }, null, true],
  ])("on the roll: %s", (_, stated, quotaOnRoll, isOnRoll) => {
    expect(standing(stated)).toMatchObject({ quotaOnRoll, onRoll: isOnRoll });
  });

  it("counts as given last the last gift, not what was paid back or carried over", () => {
    const on = (iso: string, amount: number, more = {}) =>
      gift("Roof", "M1", amount, { date: day(iso), ...more });
    const last = (contributions: Book["contributions"]) =>
      standing({ roll, contributions }).lastContribution;
    expect(last([on("2026-03-01", 5), on("2026-02-01", 5)])).toBe(day("2026-03-01"));
    expect(last([on("2026-03-01", 5), on("2026-04-01", -5), on("2026-05-01", 0)])).toBe(
      day("2026-03-01"),
    );
    expect(last([on("2026-03-01", 5, { method: "carried-over" })])).toBeNull();
    expect(last([on("2026-03-01", 5, { method: "in-kind" })])).toBe(day("2026-03-01"));
  });
});

describe("a drive whose members had no quotas when it was divided, and are to have some now", () => {
  const divided = [groupOnRoll("Roof", "Club", 100), groupOnRoll("Roof", "North", 100)];
  const contributions = [gift("Roof", "M1", 30), gift("Roof", "M3", 5)];
  const of = { roll: divided, contributions };

  it("stands as it was divided until it is divided anew, so that it adds up", () => {
    const { collected, outstanding, moreThanAsked, quotas } = account(of);
    expect({ quotas, collected, moreThanAsked, outstanding }).toEqual({
      ...{ quotas: 100, collected: 35, moreThanAsked: 5, outstanding: 70 },
    });
    expect(account(of)).toEqual({ ...account({ ...of, drives: [box] }), drive: roof });
  });

  it("has them all told as lacking a quota", () => {
    const names = ["M1", "M2", "M3"];
    expect(found(kept(of), "not-on-the-roll").map(({ data }) => data.names)).toEqual([names]);
    expect(found(kept(of), "quotas-out-of-date")[0]?.data.count).toBe(3);
    expect(found(kept({ ...of, drives: [box] }), "not-on-the-roll")).toEqual([]);
  });
});

describe("what is told of gifts", () => {
  it("a group's net below zero, in its own name", () => {
    const nameless = (name: string, amount: number) => gift("Roof", "", amount, { group: name });
    const whole = groupOnRoll("Roof", "Club", 100);
    const told = (drives: Drive[], contributions: Book["contributions"]) =>
      found(
        kept({ drives, roll: drives[0] === box ? [whole] : [whole, ...roll], contributions }),
        "net-below-zero",
      ).map(({ data }) => [data.who, data.amount]);
    expect(told([roof], [nameless("North", -5)])).toEqual([["North", -5]]);
    expect(told([roof], [nameless("North", -5), nameless("North", 5)])).toEqual([]);
    expect(told([roof], [nameless("North", -5), gift("Roof", "M1", 9)])).toEqual([["North", -5]]);
    // Where members have no quotas, what they give is the group's.
    expect(told([box], [nameless("North", -5), gift("Roof", "M1", 9)])).toEqual([]);
    expect(told([box], [nameless("North", -5), gift("Roof", "M1", 4)])).toEqual([["North", -1]]);
  });

  it("who gave and is not asked, members first, then groups in natural order", () => {
    const drives = [drive("Roof", { asked: "North", target: 100, state: "open" })];
    const more = [...groups, group("S10", "South"), group("S9", "South")];
    const contributions = [
      gift("Roof", "", 1, { group: "S10" }),
      gift("Roof", "", 2, { group: "S9" }),
      gift("Roof", "", 4, { group: "S10" }),
      gift("Roof", "M3", 8),
      gift("Roof", "M3", 16, { method: "in-kind" }),
      gift("Roof", "M1", 32),
      gift("Roof", "", 64, { group: "North" }),
      gift("Roof", "", 128),
    ];
    const told = found(
      kept({ drives, groups: more, roll, contributions }),
      "gave-without-being-asked",
    );
    expect(told.map(({ data }) => [data.names, data.amount])).toEqual([[["M3", "S9", "S10"], 31]]);
  });

  it("nobody, where it is not known whom the drive asks", () => {
    const drives = [drive("Roof", { asked: "Norht", target: 100, state: "open" })];
    const accounts = kept({ drives, contributions: [gift("Roof", "M3", 8)] });
    expect(found(accounts, "gave-without-being-asked")).toEqual([]);
    expect(standingOf(accounts, "Roof", "M3").standing).toBe("undivided");
  });
});
