import { describe, expect, it } from "vitest";
import { keepAccounts, type Member } from "../../../src/core/index";
import {
  accountOf,
  adjustment,
  book,
  day,
  divided,
  drive,
  due,
  found,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  plan,
  quotasOf,
  settings,
  standingOf,
} from "../../support/book";

const open = { opens: day("2026-03-01"), due: due("2026-03-31", "2026-06-30"), target: 100 };

describe("Who is asked", () => {
  describe("Asked in a drive is who had joined by its (last) due day, had not left before it opened, and is not exempt; days inclusive, no pro-rating", () => {
    it.each<[Partial<Member>, number | undefined, string]>([
      [{}, 50, "has always been there"],
      [{ joined: day("2026-06-30") }, 50, "joined on the last due day, and pays in full"],
      [{ joined: day("2026-07-01") }, undefined, "joined a day after it"],
      [{ left: day("2026-03-01") }, 50, "left on the opening day"],
      [{ left: day("2026-02-28") }, undefined, "left the day before it opened"],
      [{ left: day("2026-04-01") }, 50, "left in between"],
    ])("%o → %s: %s", (stated, quota) => {
      const members = [member("M1"), member("M2", [], stated)];
      const quotas = quotasOf(plan(book({ members, drives: [drive("Roof", open)] }), "Roof"));
      expect(quotas["M2"]).toBe(quota);
    });

    it("keeps the exempt on the roll, with no quota", () => {
      const members = [member("M1"), member("M2")];
      const adjustments = [adjustment("Roof", "M2", "exempt")];
      const of = book({ members, adjustments, drives: [drive("Roof", open)] });
      expect(quotasOf(plan(of, "Roof"))).toEqual({ "": 100, M1: 100, M2: null });
      const standing = standingOf(keepAccounts(divided(of)), "Roof", "M2");
      expect(standing).toMatchObject({ standing: "exempt", quota: null, asked: false });
    });
  });

  it("with blank Opens or Due the day of division decides", () => {
    const members = [
      member("M1"),
      member("M2", [], { joined: day("2026-02-01") }),
      member("M3", [], { left: day("2026-01-31") }),
    ];
    const of = book({ members, drives: [drive("Dues", { target: 60 })] });
    const on = (iso: string) => quotasOf(plan(of, "Dues", { today: day(iso) }));
    expect(on("2026-01-31")).toEqual({ "": 60, M1: 30, M3: 30 });
    expect(on("2026-02-01")).toEqual({ "": 60, M1: 30, M2: 30 });
  });

  it("By members counts exactly these", () => {
    const groups = [group("Club"), group("A", "Club"), group("B", "Club")];
    const members = [
      member("A1", "A"),
      member("A2", "A", { left: day("2025-01-01") }),
      member("A3", "A"),
      member("B1", "B"),
    ];
    const adjustments = [adjustment(null, "A3", "exempt")];
    const of = book({ groups, members, adjustments, drives: [drive("Roof", open)] });
    expect(quotasOf(plan(of, "Roof"))).toMatchObject({ A: 50, B: 50 });
  });

  describe("A member is asked once a drive, through the deepest group that matches", () => {
    const groups = [group("Club"), group("A", "Club"), group("A1", "A"), group("Other")];
    it.each([
      [["A", "A1"], "A1", "a group and one inside it"],
      [["A1", "Club"], "A1", "whatever the order of the cell"],
      [["Other", "A"], "A", "groups of other bodies do not matter"],
    ])("%o → %s: %s", (names, through) => {
      const members = [member("M1", names), member("M2", "A1"), member("M3", "A")];
      const drives = [drive("Roof", { asked: "Club", target: 300 })];
      const result = plan(book({ groups, members, drives }), "Roof");
      const rows = result.quotas.filter((row) => row.memberId === "M1");
      expect(rows.map((row) => row.group)).toEqual([through]);
      expect(result.diagnostics).toEqual([]);
    });
  });

  it("if two unrelated groups match, the first named in Groups, with a warning", () => {
    const groups = [group("Club"), group("A", "Club"), group("B", "Club")];
    const members = [member("M1", ["B", "A"]), member("M2", "A"), member("M3", "B")];
    const of = book({ groups, members, drives: [drive("Roof", { target: 300 })] });
    const result = plan(of, "Roof");
    expect(result.quotas.find((row) => row.memberId === "M1")?.group).toBe("B");
    const [warning] = found(result, "member-in-two-groups");
    expect(warning).toMatchObject({ severity: "warning", data: { drive: "Roof", names: ["M1"] } });
  });

  it("Who is asked blank takes every member once", () => {
    const groups = [group("Union"), group("Party"), group("Youth")];
    const members = [member("M1", ["Union", "Youth"]), member("M2", ["Party"]), member("M3")];
    const of = book({
      groups,
      members,
      settings: settings({ organisation: "Plant" }),
      drives: [drive("Roof", { target: 300 })],
    });
    const quotas = quotasOf(plan(of, "Roof"));
    expect(quotas).toEqual({ Plant: 300, Party: 100, Union: 100, M1: 100, M2: 100, M3: 100 });
  });

  it("Where members have quotas, asked means being on the roll", () => {
    const members = [member("M1"), member("M2"), member("M3")];
    const roll = [groupOnRoll("Roof", "", 20), onRoll("Roof", "M1", 10), onRoll("Roof", "M2", 10)];
    const accounts = keepAccounts(book({ members, roll, drives: [drive("Roof", { target: 20 })] }));
    expect(accountOf(accounts, "Roof").asked).toBe(2);
  });

  describe("Who gave and is not asked stands as Not asked, never Not divided yet", () => {
    const groups = [group("Club"), group("Choir")];
    const members = [member("M1", "Club"), member("M2", "Choir"), member("M3", "Choir")];
    const contributions = [gift("Roof", "M2", 5), gift("Roof", "M3", 7, { method: "in-kind" })];
    const roof = drive("Roof", { asked: "Club", target: 20, due: due("2026-01-31") });
    const roll = [groupOnRoll("Roof", "Club", 20), onRoll("Roof", "M1", 20, { group: "Club" })];
    const conscience = { ...roof, basis: "voluntary", memberSplit: "conscience" } as const;

    it.each<[string, Parameters<typeof book>[0]]>([
      ["where members have quotas", { drives: [roof], roll }],
      ["where the drive is open and not divided", { drives: [{ ...roof, state: "open" }] }],
      ["where conscience decides", { drives: [conscience], roll: roll.slice(0, 1) }],
    ])("%s", (_, of) => {
      const accounts = keepAccounts(book({ groups, members, contributions, ...of }));
      for (const id of ["M2", "M3"]) {
        const standing = standingOf(accounts, "Roof", id);
        expect(standing).toMatchObject({ standing: "not-asked", flagged: false, asked: false });
      }
      expect(accountOf(accounts, "Roof").asked).toBeLessThanOrEqual(1);
      expect(found(accounts, "not-on-the-roll")).toEqual([]);
    });

    it("nor who left before the drive opened", () => {
      const left = { left: day("2025-12-31") };
      const gone = [...members, member("M4", "Club", left)];
      const drives = [{ ...roof, opens: day("2026-01-01") }];
      const gifts = [gift("Roof", "M4", 1)];
      const of = book({ groups, members: gone, roll, drives, contributions: gifts });
      expect(standingOf(keepAccounts(of), "Roof", "M4").standing).toBe("not-asked");
    });
  });

  it("Who is eligible but not on it shows as Not divided yet, unflagged, and under Checks", () => {
    const members = [member("M1"), member("M2")];
    const roll = [groupOnRoll("Roof", "", 20), onRoll("Roof", "M1", 20)];
    const drives = [drive("Roof", { target: 20, due: due("2026-01-31") })];
    const accounts = keepAccounts(book({ members, roll, drives }));
    const standing = standingOf(accounts, "Roof", "M2");
    expect(standing).toMatchObject({ standing: "undivided", flagged: false, asked: false });
    expect(found(accounts, "not-on-the-roll")[0]?.data).toEqual({ drive: "Roof", names: ["M2"] });
  });

  it("Leavers stay on the roll until a re-division, and are not reminded", () => {
    const members = [member("M1"), member("M2", [], { left: day("2026-06-29") })];
    const roll = [groupOnRoll("Roof", "", 20), onRoll("Roof", "M1", 10), onRoll("Roof", "M2", 10)];
    const drives = [drive("Roof", { target: 20, due: due("2026-03-31") })];
    const accounts = keepAccounts(book({ members, roll, drives }));
    expect(standingOf(accounts, "Roof", "M2")).toMatchObject({ quota: 10, gone: true });
    expect(accountOf(accounts, "Roof").outstanding).toBe(20);
    const [notice] = found(accounts, "left-with-a-quota");
    expect(notice?.data).toMatchObject({ names: ["M2"], outstanding: 10 });
  });

  describe("No Groups tab: the groups named in Members, all under one organisation", () => {
    const members = [member("M1", "A"), member("M2", ["A"]), member("M3", "B"), member("M4")];
    it.each([["Garden club"], [""]])("called %o", (organisation) => {
      const drives = [drive("Roof", { target: 400 }), drive("Door", { target: 100, asked: "A" })];
      const of = book({ members, drives, settings: settings({ organisation }) });
      const quotas = quotasOf(plan(of, "Roof"));
      expect(quotas).toMatchObject({ [organisation]: 400, A: 200, B: 100, M4: 100 });
      expect(quotasOf(plan(of, "Door"))).toEqual({ A: 100, M1: 50, M2: 50 });
      expect(keepAccounts(of).bodies).toEqual([organisation]);
    });
  });

  it("a name may stand for an ID anywhere it is unique", () => {
    const members = [
      member("M1", [], { name: "Ana" }),
      member("M2", [], { name: "Bo" }),
      member("M3", [], { name: "Bo" }),
    ];
    const of = book({
      members,
      drives: [drive("Roof", { target: 30, state: "open" })],
      adjustments: [adjustment("Roof", "Ana", "fixed", 20)],
      contributions: [gift("Roof", "Ana", 5), gift("Roof", "Bo", 7)],
    });
    expect(quotasOf(plan(of, "Roof"))).toEqual({ "": 30, M1: 20, M2: 5, M3: 5 });
    const accounts = keepAccounts(of);
    expect([...accounts.ledger.persons]).toEqual([accounts.roster.byId.get("M1"), -1]);
    expect(found(accounts, "ambiguous-name")[0]?.uncounted).toEqual({ currency: "KRW", amount: 7 });
  });

  it.each([
    ["Kim", -1, "two are called so, one of whom has no ID: it is not that one's alone"],
    ["M1", 0, "an ID is unambiguous whatever the names"],
  ])("a name is no ID where several have it: %s (%s)", (written, person, _why) => {
    const of = book({
      members: [
        member("M1", [], { name: "Kim" }),
        member("Kim", [], { hasId: false, name: "Kim" }),
        member("M3"),
      ],
      drives: [drive("Roof", { target: 30, state: "open" })],
      adjustments: [adjustment("Roof", written, "fixed", 20)],
      contributions: [gift("Roof", written, 10)],
    });
    const accounts = keepAccounts(of);
    const named = accounts.roster.members[accounts.ledger.persons[0]!];
    expect(named?.id).toBe(person < 0 ? undefined : "M1");
    const isTold = person < 0 ? 1 : 0;
    expect(accountOf(accounts, "Roof")).toMatchObject({
      collected: isTold ? 0 : 10,
      uncounted: isTold ? [{ currency: "KRW", amount: 10, rows: 1, ahead: false }] : [],
    });
    const told = found(accounts, "ambiguous-name").map(({ place }) => place?.tab);
    expect(told).toEqual(isTold ? ["adjustments", "contributions"] : []);
    expect(quotasOf(plan(of, "Roof"))).toMatchObject(isTold ? { M1: 10 } : { M1: 20 });
  });

  it("Unknown names get a “Did you mean …”", () => {
    const of = book({
      groups: [group("Plating shop")],
      members: [member("M1", "Plating Shop", { name: "Kim Chol-su" })],
      drives: [drive("Roof", { asked: "Platting shop", target: 10, state: "open" })],
      adjustments: [
        adjustment("Rooof", "M1", "exempt"),
        adjustment("Roof", "Kim Cholsu", "exempt"),
      ],
      contributions: [gift("roof", "M1", 1), gift("Roof", "Kim Chol-soo", 1)],
    });
    const accounts = keepAccounts(of);
    const suggestions = accounts.diagnostics.map(({ code, data }) => [
      code,
      "suggestion" in data ? data.suggestion : null,
    ]);
    expect(suggestions).toEqual(
      expect.arrayContaining([
        ["unknown-member-group", "Plating shop"],
        ["unknown-asked-group", "Plating shop"],
        ["unknown-drive", "Roof"],
        ["unknown-adjusted", "Kim Chol-su"],
        ["unknown-member", "Kim Chol-su"],
      ]),
    );
  });

  it("Groups with nobody asked drop out of the split and are named in Checks", () => {
    const groups = [group("Club"), group("A", "Club"), group("B", "Club"), group("B1", "B")];
    const members = [member("M1", "A"), member("M2", "B1", { left: day("2020-01-01") })];
    const drives = [drive("Roof", { target: 100, groupSplit: "equally" })];
    const of = book({ groups, members, drives });
    expect(quotasOf(plan(of, "Roof"))).toEqual({ Club: 100, A: 100, M1: 100 });
    const [notice] = found(keepAccounts(of), "groups-with-nobody-asked");
    expect(notice?.data).toEqual({ drive: "Roof", groups: ["B"] });
  });

  describe("Members attached to a group that also has subgroups count as one more, unnamed subgroup", () => {
    const groups = [group("Club"), group("A", "Club"), group("B", "Club")];
    const members = [member("M1", "Club"), member("M2", "A"), member("M3", "B"), member("M4", "B")];
    it("where members have quotas", () => {
      const drives = [drive("Roof", { target: 300, groupSplit: "equally" })];
      const quotas = quotasOf(plan(book({ groups, members, drives }), "Roof"));
      expect(quotas).toMatchObject({ Club: 300, A: 100, B: 100, M1: 100, M2: 100, M3: 50, M4: 50 });
    });

    it("and where only groups have: the rest of the parent's is theirs", () => {
      const conscience = { groupSplit: "equally", memberSplit: "conscience" } as const;
      const drives = [drive("Roof", { target: 300, basis: "voluntary", ...conscience })];
      const of = book({ groups, members, drives, contributions: [gift("Roof", "M1", 30)] });
      expect(quotasOf(plan(of, "Roof"))).toEqual({ Club: 300, A: 100, B: 100 });
      const accounts = keepAccounts(divided(of));
      expect(accountOf(accounts, "Roof").outstanding).toBe(270);
      expect(found(accounts, "quotas-do-not-add-up")).toEqual([]);
    });
  });
});
