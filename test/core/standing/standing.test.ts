import { describe, expect, it } from "vitest";
import { type Drive, keepAccounts } from "../../../src/core/index";
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
  item,
  member,
  onRoll,
  settings,
  standingOf,
} from "../../support/book";

/** One member with a quota of 100, due on 31 May 2026, as of the day that is stated. */
function standing(
  asOf: string,
  stated: Partial<Drive>,
  more: Parameters<typeof book>[0] = {},
  quota: number | null = 100,
) {
  const accounts = keepAccounts(
    book({
      settings: settings({ asOf: day(asOf) }),
      members: [member("M1")],
      drives: [drive("Roof", { target: 100, due: due("2026-05-31"), ...stated })],
      roll: [groupOnRoll("Roof", "", quota ?? 0), onRoll("Roof", "M1", quota)],
      ...more,
    }),
  );
  return standingOf(accounts, "Roof", "M1");
}

const gave = (amount: number) => ({ contributions: [gift("Roof", "M1", amount)] });

describe("Standing", () => {
  describe("First match: not on the roll → undivided; exempt; contributed more than the quota → over; outstanding 0 (a zero quota or a write-off included) → settled; something → part; nothing → awaited; part or nothing past a due day + grace → late-part or late", () => {
    const writeOff = (amount: number | null) => ({
      adjustments: [adjustment("Roof", "M1", "write-off", amount)],
    });
    it.each<[string, Parameters<typeof book>[0], number | null, string, string]>([
      ["2026-05-01", gave(0), 100, "awaited", "nothing"],
      ["2026-05-01", gave(40), 100, "part", "something"],
      ["2026-05-01", gave(100), 100, "settled", "all"],
      ["2026-05-01", gave(101), 100, "over", "more"],
      ["2026-05-01", {}, 0, "settled", "a zero quota"],
      ["2026-05-01", gave(1), 0, "over", "something on a zero quota"],
      ["2026-05-01", writeOff(100), 100, "settled", "written off"],
      ["2026-05-01", writeOff(null), 100, "settled", "all of it written off"],
      ["2026-05-01", { ...gave(30), ...writeOff(70) }, 100, "settled", "the rest written off"],
      ["2026-05-01", { ...gave(30), ...writeOff(69) }, 100, "part", "not all of the rest"],
      ["2026-05-01", {}, null, "exempt", "exempt on the roll"],
      ["2026-05-01", gave(5), null, "exempt", "who is exempt may give"],
      ["2026-06-07", gave(40), 100, "part", "the last day of grace"],
      ["2026-06-08", gave(40), 100, "late-part", "past it"],
      ["2026-06-08", gave(0), 100, "late", "past it, with nothing"],
      ["2026-06-08", gave(100), 100, "settled", "past it, with all"],
    ])("on %s %o of %s: %s (%s)", (asOf, more, quota, expected) => {
      expect(standing(asOf, {}, more, quota).standing).toBe(expected);
    });

    it("an exemption that was stated since the division is honoured", () => {
      const adjustments = [adjustment("Roof", "M1", "exempt")];
      const result = standing("2026-06-08", {}, { adjustments });
      expect(result).toMatchObject({ standing: "exempt", outstanding: 0, flagged: false });
    });
  });

  it.each([
    [[], { moreThanAsked: 0, outstanding: 180, writtenOff: 0 }, "nobody"],
    [["M1"], { moreThanAsked: 20, outstanding: 100, writtenOff: 100 }, "who has given something"],
    [["M2"], { moreThanAsked: 0, outstanding: 80, writtenOff: 100 }, "who has not"],
  ])("exempt since the division: %j; quotas stay what became of them: %j, %s", (exempt, sums) => {
    const accounts = keepAccounts(
      book({
        groups: [group("A")],
        members: [member("M1", "A"), member("M2", "A")],
        drives: [drive("Roof", { asked: "A", target: 200 })],
        roll: [
          groupOnRoll("Roof", "A", 200),
          ...["M1", "M2"].map((id) => onRoll("Roof", id, 100, { group: "A" })),
        ],
        adjustments: exempt.map((id) => adjustment("Roof", id, "exempt")),
        contributions: [gift("Roof", "M1", 20)],
      }),
    );
    const expected = { collected: 20, ...sums };
    expect(accountOf(accounts, "Roof")).toMatchObject({ quotas: 200, ...expected });
    expect(accountOf(accounts, "Roof").groups[0]).toMatchObject({ quota: 200, ...expected });
  });

  it("Asked = Contributed + Part + Nothing yet; settled and over count as Contributed", () => {
    const amounts = [0, 40, 100, 101];
    const accounts = keepAccounts(
      book({
        members: amounts.map((_, i) => member(`M${i}`)),
        drives: [drive("Roof", { target: 400 })],
        roll: [
          groupOnRoll("Roof", "", 400),
          ...amounts.map((_, i) => onRoll("Roof", `M${i}`, 100)),
        ],
        contributions: amounts.map((amount, i) => gift("Roof", `M${i}`, amount)),
      }),
    );
    const { asked, contributed, part, nothing } = accountOf(accounts, "Roof");
    expect({ asked, contributed, part, nothing }).toEqual({
      asked: 4,
      contributed: 2,
      part: 1,
      nothing: 1,
    });
  });

  describe("Instalments: shares default to equal, spare units first; money settles the oldest; each instalment ages from its own day; Due now is what has fallen due and is outstanding; grace delays flagging, not ageing", () => {
    const thirds = due("2026-01-31", "2026-03-31", "2026-06-30");
    const shares = due(["2026-01-31", 0.6], ["2026-06-30", 0.4]);
    it.each<[string, Drive["due"], number, object, string]>([
      ["2026-01-30", thirds, 0, { dueNow: 0, daysPastDue: null }, "nothing has fallen due"],
      ["2026-01-31", thirds, 0, { dueNow: 34, daysPastDue: null }, "the spare unit comes first"],
      ["2026-02-01", thirds, 0, { dueNow: 34, daysPastDue: 1, ageing: [34, 0, 0, 0] }, "a day"],
      ["2026-02-01", thirds, 0, { standing: "awaited", flagged: false }, "grace delays flagging"],
      ["2026-02-08", thirds, 0, { standing: "late", since: day("2026-01-31") }, "past grace"],
      ["2026-04-10", thirds, 40, { dueNow: 27, ageing: [27, 0, 0, 0] }, "money settles the oldest"],
      ["2026-04-10", thirds, 33, { dueNow: 34, ageing: [33, 0, 1, 0] }, "each ages from its day"],
      ["2026-03-02", thirds, 0, { ageing: [34, 0, 0, 0] }, "30 days"],
      ["2026-03-03", thirds, 0, { ageing: [0, 34, 0, 0] }, "31 days"],
      ["2026-05-02", thirds, 0, { ageing: [0, 33, 0, 34] }, "91 days and 32"],
      ["2026-02-01", shares, 0, { dueNow: 60 }, "by their shares"],
      ["2026-07-31", shares, 100, { dueNow: 0, standing: "settled" }, "all is paid"],
    ])("on %s of %o after %d: %o (%s)", (asOf, instalments, paid, expected) => {
      expect(standing(asOf, { due: instalments }, gave(paid))).toMatchObject({
        quota: 100,
        outstanding: 100 - paid,
        ...expected,
      });
    });
  });

  describe("Who joined after an instalment fell due pays in those that fall due from then on", () => {
    const thirds = due("2026-01-31", "2026-03-31", "2026-06-30");
    const shares = due(["2026-01-31", 0.4], ["2026-03-31", 0.2], ["2026-06-30", 0.4]);
    it.each<[string, string, Drive["due"], number, object, string]>([
      ["2026-02-10", "2026-03-30", thirds, 0, { dueNow: 0, standing: "awaited" }, "nothing yet"],
      ["2026-02-10", "2026-04-10", thirds, 0, { ageing: [50, 0, 0, 0] }, "half on the second day"],
      ["2026-02-10", "2026-07-10", thirds, 60, { ageing: [40, 0, 0, 0] }, "the rest on the third"],
      ["2026-01-31", "2026-02-01", thirds, 0, { ageing: [34, 0, 0, 0] }, "joined on a due day"],
      ["2026-04-01", "2026-06-29", thirds, 0, { dueNow: 0 }, "all on the last"],
      ["2026-04-01", "2026-07-01", thirds, 0, { ageing: [100, 0, 0, 0] }, "all is past due"],
      ["2026-07-15", "2026-07-16", thirds, 0, { ageing: [100, 0, 0, 0] }, "after all: the last"],
      ["2026-02-10", "2026-04-10", shares, 0, { ageing: [34, 0, 0, 0] }, "a third, as 20 to 40"],
    ])("joined %s, on %s of %o after %d: %o (%s)", (joined, asOf, instalments, paid, expected) => {
      const members = [member("M1", [], { joined: day(joined) })];
      const result = standing(asOf, { due: instalments }, { ...gave(paid), members });
      expect(result).toMatchObject({ quota: 100, outstanding: 100 - paid, ...expected });
    });

    it("changes nothing for who was there before", () => {
      const joined = [null, day("2026-02-10"), null, day("2026-04-01"), day("2026-02-10"), null];
      const accounts = keepAccounts(
        book({
          settings: settings({ asOf: day("2026-04-10") }),
          members: joined.map((on, i) => member(`M${i}`, [], { joined: on })),
          drives: [drive("Roof", { target: 600, due: thirds })],
          roll: [
            groupOnRoll("Roof", "", 600),
            ...joined.map((_, i) => onRoll("Roof", `M${i}`, 100)),
          ],
        }),
      );
      const account = accountOf(accounts, "Roof");
      expect(account.members.map(({ dueNow }) => dueNow)).toEqual([67, 50, 67, 0, 50, 67]);
      expect(account.groups[0]?.ageing).toEqual([33 + 50 + 33 + 50 + 33, 0, 3 * 34, 0]);
    });
  });

  it("Blank Due: never late", () => {
    const result = standing("2026-12-31", { due: [] });
    expect(result).toMatchObject({ standing: "awaited", flagged: false, dueNow: 0 });
  });

  it("A net below zero shows as it is, leaves outstanding at the quota, and is warned of", () => {
    const accounts = keepAccounts(
      book({
        members: [member("M1")],
        drives: [drive("Roof", { target: 100 })],
        roll: [groupOnRoll("Roof", "", 100), onRoll("Roof", "M1", 100)],
        contributions: [gift("Roof", "M1", 10), gift("Roof", "M1", -30)],
      }),
    );
    const result = standingOf(accounts, "Roof", "M1");
    expect(result).toMatchObject({ contributed: -20, outstanding: 100, standing: "awaited" });
    expect(found(accounts, "net-below-zero")[0]?.data).toMatchObject({ who: "M1", amount: -20 });
  });

  describe("A net below zero, a member's or a group's, counts against More than asked (so that Overview adds up), and is warned of", () => {
    const members = ["M1", "M2", "M3"].map((id) => member(id, "Owners"));
    const drives = [drive("Roof", { target: 300 })];
    const roll = [
      groupOnRoll("Roof", "Owners", 300),
      ...members.map(({ id }) => onRoll("Roof", id, 100, { group: "Owners" })),
    ];
    const kept = (contributions: readonly ReturnType<typeof gift>[]) =>
      keepAccounts(book({ members, groups: [group("Owners")], drives, roll, contributions }));

    it("nets of 0, −30 and 130 on quotas of 100: 300 = 100 − 0 + 200 + 0", () => {
      const accounts = kept([gift("Roof", "M2", -30), gift("Roof", "M3", 130)]);
      expect(accountOf(accounts, "Roof")).toMatchObject({
        quotas: 300,
        collected: 100,
        moreThanAsked: 0,
        outstanding: 200,
        writtenOff: 0,
      });
    });

    it("a refund to a group without a name is the group's", () => {
      const accounts = kept([gift("Roof", "", -40, { group: "Owners" })]);
      expect(found(accounts, "net-below-zero").map(({ data }) => data)).toEqual([
        { drive: "Roof", who: "Owners", amount: -40, currency: "KRW" },
      ]);
      expect(accountOf(accounts, "Roof")).toMatchObject({ moreThanAsked: -40, outstanding: 300 });
    });

    it("a refund out of what the group was given before is none", () => {
      const refund = gift("Roof", "", -40, { group: "Owners" });
      const accounts = kept([gift("Roof", "", 90, { group: "Owners" }), refund]);
      expect(found(accounts, "net-below-zero")).toEqual([]);
    });

    it("where members have no quotas the group's net is all that was given in it", () => {
      const conscience = [drive("Roof", { target: 300, memberSplit: "conscience" })];
      const groups = [group("Owners")];
      const of = {
        members,
        groups,
        drives: conscience,
        roll: [groupOnRoll("Roof", "Owners", 300)],
      };
      const refund = gift("Roof", "", -40, { group: "Owners" });
      const told = (gave: number) =>
        found(
          keepAccounts(book({ ...of, contributions: [gift("Roof", "M1", gave), refund] })),
          "net-below-zero",
        ).map(({ data }) => [data.who, data.amount]);
      expect(told(100)).toEqual([]);
      expect(told(10)).toEqual([["Owners", -30]]);
    });
  });

  it("A write-off takes off what is outstanding and no more, so that quotas add up", () => {
    const more = { adjustments: [adjustment("Roof", "M1", "write-off", 90)] };
    expect(standing("2026-05-01", {}, { ...gave(30), ...more })).toMatchObject({
      outstanding: 0,
      writtenOff: 70,
    });
  });

  describe("A group's outstanding is the sum of its parts' less nameless gifts credited to it, never below 0: an overpayment never settles a neighbour", () => {
    const of = book({
      groups: [group("Club"), group("A", "Club"), group("B", "Club")],
      members: [member("A1", "A"), member("A2", "A"), member("B1", "B")],
      drives: [drive("Roof", { target: 300, due: due("2026-05-31") })],
      roll: [
        groupOnRoll("Roof", "Club", 300),
        groupOnRoll("Roof", "A", 200),
        groupOnRoll("Roof", "B", 100),
        onRoll("Roof", "A1", 100, { group: "A" }),
        onRoll("Roof", "A2", 100, { group: "A" }),
        onRoll("Roof", "B1", 100, { group: "B" }),
      ],
    });
    it.each([
      [[gift("Roof", "A1", 250)], [200, 100, 100], "A1 gave more than all of A is asked"],
      [[gift("Roof", "", 30, { group: "A" })], [270, 170, 100], "a nameless gift"],
      [[gift("Roof", "", 999, { group: "A" })], [100, 0, 100], "never below 0, nor for B"],
      [[gift("Roof", "", 30, { group: "Club" })], [270, 200, 100], "credited to the top alone"],
    ])("%#: %o (%s)", (contributions, outstanding) => {
      const account = accountOf(keepAccounts({ ...of, contributions }), "Roof");
      expect(account.groups.map((each) => each.outstanding)).toEqual(outstanding);
      expect(account.outstanding).toBe(outstanding[0]);
    });

    it.each([
      [30, 0, 270, [90, 0, 0, 30], "the oldest first"],
      [80, 0, 220, [70, 0, 0, 0], "then the next"],
      [30, 40, 230, [80, 0, 0, 0], "with what is written off for the group"],
      [-30, 0, 300, [90, 0, 0, 60], "money that went back settles nothing"],
    ])(
      "a nameless gift of %d, %d written off: of 300 %d is outstanding, %o past due: %s",
      (amount, off, outstanding, ageing) => {
        const parts = due(["2026-02-28", 0.2], ["2026-05-31", 0.3], ["2026-12-31", 0.5]);
        const accounts = keepAccounts({
          ...of,
          drives: [{ ...of.drives[0]!, due: parts }],
          contributions: [gift("Roof", "", amount, { group: "Club" })],
          adjustments: off === 0 ? [] : [adjustment("Roof", "Club", "write-off", off)],
        });
        expect(accountOf(accounts, "Roof").groups[0]).toMatchObject({ outstanding, ageing });
      },
    );

    it("arrears are part of what is outstanding", () => {
      const contributions = [gift("Roof", "", 150, { group: "A" })];
      const account = accountOf(keepAccounts({ ...of, contributions }), "Roof");
      expect(account.groups.map((each) => each.ageing)).toEqual([
        [150, 0, 0, 0],
        [50, 0, 0, 0],
        [100, 0, 0, 0],
      ]);
    });
  });

  describe("In a Conscience group: quota less everything given in it and write-offs", () => {
    const of = book({
      groups: [group("Club"), group("A", "Club"), group("B", "Club")],
      members: [member("A1", "A"), member("A2", "A"), member("B1", "B")],
      drives: [
        drive("Roof", {
          target: 300,
          basis: "voluntary",
          memberSplit: "conscience",
          floor: 10,
          due: due("2026-05-31"),
        }),
      ],
      roll: [
        groupOnRoll("Roof", "Club", 300),
        groupOnRoll("Roof", "A", 200),
        groupOnRoll("Roof", "B", 100),
      ],
    });
    it.each([
      [[gift("Roof", "A1", 150), gift("Roof", "", 20, { group: "A" })], [], [130, 30, 100]],
      [[gift("Roof", "A1", 250)], [], [100, 0, 100]],
      [[gift("Roof", "A1", 50)], [adjustment("Roof", "A", "write-off", 60)], [190, 90, 100]],
    ])("%#", (contributions, adjustments, outstanding) => {
      const account = accountOf(keepAccounts({ ...of, contributions, adjustments }), "Roof");
      expect(account.groups.map((each) => each.outstanding)).toEqual(outstanding);
    });

    const b1 = (amount: number) => gift("Roof", "B1", amount);
    const nameless = (amount: number, group = "B") => gift("Roof", "", amount, { group });
    const off = (amount: number | null, who = "B1") => [
      adjustment("Roof", who, "write-off", amount),
    ];
    it.each<[string, Parameters<typeof book>[0], number]>([
      ["nothing given", {}, 100],
      ["50 named, 20 given back without a name", { contributions: [b1(50), nameless(-20)] }, 70],
      ["20 given back by name, 30 without a name", { contributions: [b1(-20), nameless(30)] }, 90],
      ["more given back than given: the quota stands", { contributions: [nameless(-20)] }, 100],
      ["30 written off for a member", { adjustments: off(30) }, 70],
      ["20 given back and 30 written off", { contributions: [b1(-20)], adjustments: off(30) }, 70],
      [
        "no amount to write off, as nothing is asked of the member",
        { adjustments: off(null) },
        100,
      ],
      [
        "30 written off for a member beside no amount: they add up",
        { adjustments: [...off(30), ...off(null)] },
        70,
      ],
      ["all of it written off for the group", { adjustments: off(null, "B") }, 0],
    ])("of 100: %s", (_why, more, outstanding) => {
      const { groups } = accountOf(keepAccounts({ ...of, ...more }), "Roof");
      expect(groups[2]?.outstanding).toBe(outstanding);
    });

    it.each([
      [
        { contributions: [gift("Roof", "C1", 60)] },
        [250, 200, 0],
        "a member's: 50 of it is left over",
      ],
      [
        { contributions: [nameless(60, "Club")] },
        [240, 200, 0],
        "a nameless one: it is all the club's",
      ],
    ])("beside subgroups what their quotas leave is asked first: %#", (more, outstanding, _why) => {
      const members = [...of.members, member("C1", "Club")];
      const roll = [
        groupOnRoll("Roof", "Club", 300),
        groupOnRoll("Roof", "A", 200),
        groupOnRoll("Roof", "B", 50),
      ];
      const contributions = [...more.contributions, gift("Roof", "B1", 50)];
      const { groups } = accountOf(keepAccounts({ ...of, members, roll, contributions }), "Roof");
      expect(groups.map((each) => each.outstanding)).toEqual([
        outstanding[0]! - 50,
        ...outstanding.slice(1),
      ]);
    });

    it("shows what is written off for a member", () => {
      const accounts = keepAccounts({ ...of, adjustments: off(30) });
      expect(standingOf(accounts, "Roof", "B1")).toMatchObject({ quota: null, writtenOff: 30 });
      expect(accountOf(accounts, "Roof").groups[2]?.writtenOff).toBe(30);
    });

    it("the suggested least is the member's own where one is stated", () => {
      const adjustments = [adjustment("Roof", "A1", "floor", 3)];
      const accounts = keepAccounts({ ...of, adjustments, contributions: [gift("Roof", "A1", 3)] });
      const suggested = { quota: null, suggestedLeast: 3, standing: "given" };
      expect(standingOf(accounts, "Roof", "A1")).toMatchObject(suggested);
      expect(standingOf(accounts, "Roof", "A2")).toMatchObject({ suggestedLeast: 10 });
    });

    it("each member has contributed, less than the suggested least, or nothing recorded", () => {
      const contributions = [gift("Roof", "A1", 10), gift("Roof", "A2", 9)];
      const accounts = keepAccounts({ ...of, contributions });
      const standings = accountOf(accounts, "Roof").members.map((each) => each.standing);
      expect(standings).toEqual(["given", "below-floor", "none"]);
      expect(accountOf(accounts, "Roof")).toMatchObject({ asked: 3, contributed: 2, nothing: 1 });
    });

    it("flags nothing recorded after the due day and grace, and never less than the least where Voluntary", () => {
      const contributions = [gift("Roof", "A1", 9)];
      const flagsOn = (asOf: string, basis: "voluntary" | "mandatory") => {
        const drives = [{ ...of.drives[0]!, basis }];
        const changed = { ...of, drives, contributions, settings: settings({ asOf: day(asOf) }) };
        const { members } = accountOf(keepAccounts(changed), "Roof");
        return members.filter(({ flagged }) => flagged).map(({ member: { id } }) => id);
      };
      expect(flagsOn("2026-06-07", "voluntary")).toEqual([]);
      expect(flagsOn("2026-06-08", "voluntary")).toEqual(["A2", "B1"]);
      expect(flagsOn("2026-06-08", "mandatory")).toEqual(["A1", "A2", "B1"]);
    });

    it("a pledge is the member's own quota", () => {
      const adjustments = [adjustment("Roof", "A1", "pledge", 50)];
      const contributions = [gift("Roof", "A1", 20)];
      const accounts = keepAccounts({ ...of, adjustments, contributions });
      const result = standingOf(accounts, "Roof", "A1");
      expect(result).toMatchObject({ quota: 50, outstanding: 30, standing: "late-part" });
    });
  });

  describe("On a Voluntary drive nothing is due", () => {
    it("has neither Due now nor arrears", () => {
      const result = standing("2026-12-31", { basis: "voluntary" });
      expect(result).toMatchObject({ dueNow: 0, daysPastDue: null, ageing: [0, 0, 0, 0] });
      expect(result).toMatchObject({ standing: "late", flagged: true });
    });
  });

  it.each([
    ["2026-02-28", 100, "before either From"],
    ["2026-03-01", 80, "the first"],
    ["2026-04-01", 50, "both"],
  ])("Write-offs add up, each from its From day: on %s %d is outstanding, %s", (asOf, left) => {
    const adjustments = [
      adjustment("Roof", "M1", "write-off", 20, { from: day("2026-03-01") }),
      adjustment(null, "M1", "write-off", 30, { from: day("2026-04-01") }),
    ];
    expect(standing(asOf, {}, { adjustments }).outstanding).toBe(left);
  });

  it("Closed drives: never flagged, still summed", () => {
    const result = standing("2026-12-31", { state: "closed" });
    expect(result).toMatchObject({ standing: "late", flagged: false, outstanding: 100 });
  });

  it.each([
    ["overview-only", "2026-05-31", false],
    ["this-year", "2026-05-31", true],
    ["this-year", "2025-05-31", false],
    ["all", "2020-05-31", true],
  ] as const)("Closed drives in lists: %s, due %s: %s", (closedInLists, iso, listed) => {
    const of = book({
      settings: settings({ closedInLists }),
      drives: [drive("Roof", { state: "closed", due: due(iso) })],
    });
    expect(keepAccounts(of).drives[0]?.listed).toBe(listed);
  });

  it("An as-of day before Divided on uses the present roll and says so", () => {
    const accounts = keepAccounts(
      book({
        settings: settings({ asOf: day("2025-12-31") }),
        members: [member("M1")],
        drives: [drive("Roof", { target: 100 })],
        roll: [groupOnRoll("Roof", "", 100), onRoll("Roof", "M1", 100)],
      }),
    );
    expect(standingOf(accounts, "Roof", "M1").quota).toBe(100);
    expect(found(accounts, "as-of-before-division")).toHaveLength(1);
  });

  it("Items are covered by what came in, by Priority, then name", () => {
    const items = [
      item("Roof", "Tiles 10", { unitPrice: 30, priority: 2 }),
      item("Roof", "Tiles 9", { unitPrice: 30, priority: 2 }),
      item("Roof", "Beams", { unitPrice: 40, quantity: 2, priority: 1 }),
      item("Roof", "Flag", { unitPrice: 10 }),
      item("Roof", "Paint", { unitPrice: 10, metBy: "in-kind" }),
      item("Roof", "Nails", { unitPrice: 10, metBy: "money-in-hand", spent: 7 }),
    ];
    const accounts = keepAccounts(
      book({
        items,
        members: [member("M1")],
        drives: [drive("Roof", { state: "open", moneyInHand: 15 })],
        contributions: [gift("Roof", "M1", 100), gift("Roof", "M1", 4, { method: "in-kind" })],
      }),
    );
    const account = accountOf(accounts, "Roof");
    const covered = account.items.map((each) => [each.item.name, each.cost, each.covered]);
    // 100 in cash and the 5 in hand that the nails leave.
    expect(covered).toEqual([
      ["Beams", 80, 80],
      ["Tiles 9", 30, 25],
      ["Tiles 10", 30, 0],
      ["Flag", 10, 0],
      ["Nails", 10, 10],
      ["Paint", 10, 4],
    ]);
    expect(account).toMatchObject({ target: 145, spent: 7, inHand: 15 + 100 - 7 });
  });

  it("drives stand open first, then drafts, then closed; within each by last due day, then name", () => {
    const drives = [
      drive("Z", { state: "closed", due: due("2020-01-01") }),
      drive("B 10", { state: "open" }),
      drive("B 9", { state: "open" }),
      drive("Late", { state: "open", due: due("2026-01-01", "2026-12-01") }),
      drive("Early", { state: "open", due: due("2026-06-01") }),
      drive("Draft"),
    ];
    const order = keepAccounts(book({ drives })).drives.map((each) => each.drive?.id);
    expect(order).toEqual(["Early", "Late", "B 9", "B 10", "Draft", "Z"]);
  });
});
