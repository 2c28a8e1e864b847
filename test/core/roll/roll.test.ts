import { describe, expect, it } from "vitest";
import { type Book, keepAccounts, type RollEntry } from "../../../src/core/index";
import {
  accountOf,
  adjustment,
  book,
  day,
  drive,
  found,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  settings,
  standingOf,
} from "../../support/book";

const club = [group("Club"), group("North", "Club"), group("South", "Club")];
const roof = drive("Roof", { target: 100, state: "open" });
const door = drive("Door", { target: 100, state: "open" });

const kept = (stated: Partial<Book>) =>
  keepAccounts(
    book({ groups: club, drives: [roof], settings: settings({ organisation: "Club" }), ...stated }),
  );
const inGroup = (name: string, id: string, quota: number | null, stated = {}) =>
  onRoll("Roof", id, quota, { group: name, ...stated });

describe("who is on the roll and no longer in Members", () => {
  const gone = (id: string, stated: Partial<RollEntry> = {}) => inGroup("North", id, 10, stated);

  it("keeps the quota, by what the roll says of the name, and is told of with the row", () => {
    const accounts = kept({
      members: [member("M1", "North")],
      roll: [inGroup("North", "M1", 10), gone("M7", { memberName: "Ri", row: 5 })],
      contributions: [gift("Roof", "M7", 4)],
    });
    const standing = standingOf(accounts, "Roof", "M7");
    expect(standing).toMatchObject({ quota: 10, contributed: 4, outstanding: 6, group: "North" });
    expect(standing.gone).toBe(true);
    expect(standing.member).toEqual({
      ...{ id: "M7", hasId: true, name: "Ri", groups: ["North"], weight: null, joined: null },
      ...{ left: null, contact: "", addressedTo: "", household: "", income: null },
      place: { tab: "quotas", row: 5 },
    });
    expect(found(accounts, "roll-of-unknown-member")).toMatchObject([
      { data: { id: "M7", name: "Ri" }, place: { tab: "quotas", row: 5, column: "memberId" } },
    ]);
  });

  it.each([
    ["M7", "Ri", 4, [], "the ID"],
    ["Ri", "Ri", 4, [], "the name that the roll keeps, as in Members before"],
    ["Ri", "Pak", 0, ["unknown-member"], "a name that nobody had"],
    ["Kim", "Kim", 0, [], "a name that somebody in Members has: it is theirs"],
  ])(
    "is named in the ledger by %s, on the roll as %s: %d given; %j, %s",
    (who, name, sum, codes) => {
      const accounts = kept({
        members: [member("M1", "North", { name: "Kim" })],
        roll: [inGroup("North", "M1", 10), gone("M7", { memberName: name })],
        contributions: [gift("Roof", who, 4)],
      });
      expect(standingOf(accounts, "Roof", "M7").contributed).toBe(sum);
      expect(found(accounts, "unknown-member").map(({ code }) => code)).toEqual(codes);
    },
  );

  it.each([
    ["M7", "write-off", 4, 6, []],
    ["Ri", "write-off", null, 0, []],
    ["M7", "fixed", 4, 10, ["unknown-adjusted"]],
  ] as const)("%s: %s %j leaves %d outstanding; %j", (who, kind, amount, left, codes) => {
    const accounts = kept({
      members: [member("M1", "North")],
      roll: [inGroup("North", "M1", 10), gone("M7", { memberName: "Ri" })],
      adjustments: [adjustment("Roof", who, kind, amount)],
    });
    expect(standingOf(accounts, "Roof", "M7").outstanding).toBe(left);
    const told = ["unknown-adjusted", "adjustment-binds-nobody"] as const;
    expect(told.flatMap((code) => found(accounts, code)).map(({ code }) => code)).toEqual(codes);
  });

  it("is not found by a name that two of them had", () => {
    const accounts = kept({
      roll: [gone("M7", { memberName: "Ri" }), gone("M8", { memberName: "Ri" })],
      contributions: [gift("Roof", "Ri", 4)],
    });
    expect(accountOf(accounts, "Roof").collected).toBe(0);
    expect(found(accounts, "ambiguous-name")).toHaveLength(1);
  });

  it("is somebody without an ID where the roll has the name in its place", () => {
    const accounts = kept({ roll: [onRoll("Roof", "Ri", 10)] });
    expect(standingOf(accounts, "Roof", "Ri").member).toMatchObject({ hasId: false, groups: [] });
  });

  it("goes by the ID where the roll has no name", () => {
    const accounts = kept({ roll: [gone("M7", { memberName: "" })] });
    expect(standingOf(accounts, "Roof", "M7").member.name).toBe("M7");
  });

  it("is one person on the rolls of two drives, told of once", () => {
    const ofDoor = (id: string) => onRoll("Door", id, 3, { group: "North" });
    const accounts = kept({
      drives: [roof, door],
      members: [member("M1", "North")],
      roll: [gone("M10"), gone("M9"), ofDoor("M9"), ofDoor("M1"), ofDoor("M10"), ofDoor("M8")],
      contributions: [gift("Door", "M10", 1), gift("Roof", "M9", 2), gift("Door", "M8", 3)],
    });
    const given = (name: string) =>
      accountOf(accounts, name).members.map((each) => [
        each.member.id,
        each.quota,
        each.contributed,
      ]);
    // In the natural order of their IDs, after those in Members, whatever the order of the roll.
    expect(given("Roof")).toEqual([
      ["M1", null, 0],
      ["M9", 10, 2],
      ["M10", 10, 0],
    ]);
    expect(given("Door")).toEqual([
      ["M1", 3, 0],
      ["M8", 3, 3],
      ["M9", 3, 0],
      ["M10", 3, 1],
    ]);
    const told = found(accounts, "roll-of-unknown-member").map(({ data }) => data.id);
    expect([...told].sort()).toEqual(["M10", "M8", "M9"]);
  });

  it("is not the one of two of a name who is left: nobody can tell which", () => {
    const named = (id: string) => member(id, "North", { name: "Kim" });
    const accounts = kept({
      members: [named("M1"), named("M2")],
      roll: [inGroup("North", "Kim", 10)],
    });
    expect(standingOf(accounts, "Roof", "Kim").gone).toBe(true);
    expect(standingOf(accounts, "Roof", "M1").quota).toBeNull();
  });
});

describe("whose a row of the roll is", () => {
  const ids = ["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8"];
  const members = ids.map((id) => member(id, Number(id.slice(1)) % 2 ? "North" : "South"));
  const quotaOf = (id: string) => 10 + Number(id.slice(1));
  const rowOf = (id: string) =>
    inGroup(Number(id.slice(1)) % 2 ? "North" : "South", id, quotaOf(id));

  it.each([
    ["as they were divided", ["M1", "M3", "M5", "M7", "M2", "M4", "M6", "M8"]],
    ["group by group mixed up", ids],
    ["the other way round", [...ids].reverse()],
    ["with gaps", ["M1", "M7", "M4", "M2"]],
    ["far apart", ["M7", "M1", "M5", "M3", "M8", "M2"]],
  ])("is found in whatever order: %s", (_, order) => {
    const accounts = kept({ members, roll: order.map(rowOf) });
    for (const id of ids)
      expect([id, standingOf(accounts, "Roof", id).quota]).toEqual([
        id,
        order.includes(id) ? quotaOf(id) : null,
      ]);
    expect(found(accounts, "roll-of-unknown-member")).toEqual([]);
  });

  it("is found where the roll has another group than Members by now", () => {
    const accounts = kept({
      members,
      roll: [inGroup("South", "M1", 11), inGroup("South", "M2", 12)],
    });
    expect(standingOf(accounts, "Roof", "M1")).toMatchObject({ quota: 11, group: "South" });
  });

  it("is found by a name that only one has", () => {
    const accounts = kept({
      members: [member("M1", "North", { name: "Kim" }), member("M2", "North", { name: "Ri" })],
      roll: [inGroup("North", "Ri", 5), inGroup("North", "Kim", 7)],
    });
    expect(standingOf(accounts, "Roof", "M1").quota).toBe(7);
    expect(standingOf(accounts, "Roof", "M2").quota).toBe(5);
  });

  it("is the ID's before a name's", () => {
    const accounts = kept({
      members: [member("M1", "North", { name: "M2" }), member("M2", "North", { name: "Ri" })],
      roll: [inGroup("North", "M2", 5)],
    });
    expect(standingOf(accounts, "Roof", "M2").quota).toBe(5);
    expect(standingOf(accounts, "Roof", "M1").quota).toBeNull();
  });
});

describe("a roll that was changed by hand", () => {
  const members = [member("M1", "North"), member("M2", "North"), member("M3", "South")];
  const rows = [inGroup("North", "M1", 10), inGroup("North", "M2", 20), inGroup("South", "M3", 30)];
  const quotasBy = (roll: readonly RollEntry[]) => {
    const account = accountOf(kept({ members, roll }), "Roof");
    return Object.fromEntries(account.groups.map((each) => [each.group, each.quota]));
  };

  it.each<[string, RollEntry[], Record<string, number | null>]>([
    ["groups without rows have what their parts come to", [], { Club: 60, North: 30, South: 30 }],
    [
      "a group's own row stands, whatever its parts come to, and counts above it",
      [groupOnRoll("Roof", "North", 100)],
      { Club: 130, North: 100, South: 30 },
    ],
    [
      "the whole's own row stands too",
      [groupOnRoll("Roof", "Club", 7), groupOnRoll("Roof", "North", 100)],
      { Club: 7, North: 100, South: 30 },
    ],
    [
      "two rows of a group add up",
      [groupOnRoll("Roof", "North", 100), groupOnRoll("Roof", "North", 1)],
      { Club: 131, North: 101, South: 30 },
    ],
    [
      "a group of quota 0 has one",
      [groupOnRoll("Roof", "North", 0)],
      { Club: 30, North: 0, South: 30 },
    ],
  ])("%s", (_, more, quotas) => {
    expect(quotasBy([...more, ...rows])).toEqual(quotas);
    expect(quotasBy([...rows, ...more])).toEqual(quotas);
  });

  it("has no quota for a group of which it has nothing", () => {
    const roll = [inGroup("North", "M1", 10)];
    const account = accountOf(kept({ members: members.slice(0, 2), roll }), "Roof");
    expect(account.groups.map(({ group: name, quota }) => [name, quota])).toEqual([
      ["Club", 10],
      ["North", 10],
    ]);
  });

  it("tells of a group that stands there twice, and where", () => {
    const second = { ...groupOnRoll("Roof", "North", 1), row: 9 };
    const accounts = kept({ members, roll: [groupOnRoll("Roof", "North", 100), second, ...rows] });
    expect(found(accounts, "on-the-roll-twice")).toMatchObject([
      { data: { drive: "Roof", who: "North" }, place: { tab: "quotas", row: 9 } },
    ]);
  });

  it("adds up who stands there twice, in the upper group of the two, and tells of it", () => {
    const second = inGroup("Club", "M1", 5, { row: 9 });
    for (const roll of [
      [...rows, second],
      [second, ...rows],
    ]) {
      const accounts = kept({ members, roll });
      expect(standingOf(accounts, "Roof", "M1")).toMatchObject({ quota: 15, group: "Club" });
      expect(accountOf(accounts, "Roof").quotas).toBe(65);
      expect(found(accounts, "on-the-roll-twice")).toMatchObject([{ data: { who: "M1" } }]);
    }
  });

  it.each([
    ["exempt first", [null, 5]],
    ["exempt last", [5, null]],
  ])("asks for the quota of who stands there twice, once exempt: %s", (_, quotas) => {
    const roll = quotas.map((quota) => inGroup("North", "M1", quota));
    expect(standingOf(kept({ members, roll }), "Roof", "M1").quota).toBe(5);
  });

  it("counts what stands in no group, or in one that is not known, to the whole", () => {
    const roll = [
      inGroup("", "M1", 10),
      inGroup("West", "M2", 20),
      groupOnRoll("Roof", "South", 30),
    ];
    const accounts = kept({ members, roll });
    expect(accountOf(accounts, "Roof").quotas).toBe(60);
    expect(standingOf(accounts, "Roof", "M1").group).toBe("Club");
  });

  it("was divided on the latest day that its rows name", () => {
    const roll = rows.map((row, i) => ({
      ...row,
      dividedOn: [day("2026-02-01"), day("2026-03-01"), null][i]!,
    }));
    expect(accountOf(kept({ members, roll }), "Roof").dividedOn).toBe(day("2026-03-01"));
  });
});
