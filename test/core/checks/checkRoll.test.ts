import { describe, expect, it } from "vitest";
import { type Book, type Diagnostic, type Drive, keepAccounts } from "../../../src/core/index";
import {
  adjustment,
  book,
  day,
  divided,
  drive,
  gift,
  group,
  groupOnRoll,
  item,
  member,
  onRoll,
  settings,
} from "../../support/book";
import { both, type Change, drives, members, roll } from "./changes";

const people = [
  member("A1", "A", { weight: 2, income: 300 }),
  member("A2", "A", { weight: 2, income: 300 }),
  member("A3", "A", { weight: 1, income: 200 }),
  member("B1", "B", { weight: 3, income: 400 }),
  member("B2", "B", { weight: 3, income: 400 }),
];
const club = [group("Club"), group("A", "Club"), group("B", "Club")];

/** A book whose drive has been divided, and then changed. */
function changed(stated: Partial<Drive>, change: Change, more: Partial<Book> = {}): Diagnostic[] {
  const roof = drive("Roof", { asked: "Club", target: 1000, state: "open", ...stated });
  const of = divided(book({ groups: club, members: people, ...more, drives: [roof] }));
  return [...keepAccounts(change(of)).diagnostics];
}

/** "not-on-the-roll": the codes of what is told of the roll, without those that a case is not about. */
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code).sort();
const dataOf = (diagnostics: readonly Diagnostic[], code: Diagnostic["code"]) =>
  diagnostics.flatMap((each) => (each.code === code ? [each.data] : []));

const asIs: Change = (of) => of;
/** Changes what the roll asks of some, by ID or by the name of their group. */
const quotas =
  (by: Readonly<Record<string, number | null>>): Change =>
  (of) => ({
    ...of,
    roll: of.roll.map((row) => {
      const amount = by[row.memberId || row.group];
      return amount === undefined
        ? row
        : { ...row, quota: amount === null ? null : row.quota! + amount };
    }),
  });

const splits: readonly Partial<Drive>[] = [
  {},
  { groupSplit: "equally" },
  { groupSplit: "by-weight" },
  { groupSplit: "same-rate" },
  { memberSplit: "by-weight" },
  { memberSplit: "by-income" },
  { memberSplit: "levelling" },
  { groupSplit: "equally", memberSplit: "by-weight" },
  { groupSplit: "same-rate", memberSplit: "by-income" },
  { roundTo: 7 },
  { floor: 10, cap: 600 },
  { memberSplit: "conscience" },
  { memberSplit: "conscience", groupSplit: "equally" },
  { memberSplit: "conscience", groupSplit: "same-rate" },
  { memberSplit: "conscience", groupSplit: "by-weight" },
];

describe("a roll as it was divided", () => {
  it.each(splits)("is told nothing of: %j", (stated) => {
    expect(codes(changed(stated, asIs))).toEqual([]);
    const beside = [...people, member("C1", "Club", { weight: 2, income: 300 })];
    expect(
      codes(changed(stated, asIs, { members: beside })).filter(
        (code) => code !== "own-members-weighed",
      ),
    ).toEqual([]);
  });

  it.each(splits)("is out of date where quotas have been moved: %j", (stated) => {
    const isConscience = stated.memberSplit === "conscience";
    const moved = isConscience ? quotas({ A: 30, B: -30 }) : quotas({ A1: 30, A2: -30 });
    const told = changed(stated, moved);
    const expected = isConscience ? ["A", "B"] : ["A1", "A2"];
    expect(dataOf(told, "quotas-out-of-date")).toEqual([
      { drive: "Roof", count: 2, amount: 30, names: expected, currency: "KRW" },
    ]);
  });

  it.each([{}, { groupSplit: "equally" }, { groupSplit: "same-rate" }] as const)(
    "is out of date where members have moved between groups beside it: %j",
    (stated) => {
      const told = changed(stated, quotas({ A: 30, A1: 30, B: -30, B1: -30 }));
      expect(dataOf(told, "quotas-out-of-date")).toMatchObject([
        { amount: 30, names: ["A1", "B1"] },
      ]);
    },
  );

  it("is not out of date where the odd unit went to another", () => {
    const stated = { target: 1001 };
    const three = { members: people.slice(0, 3) };
    const of = divided(
      book({
        groups: club,
        ...three,
        drives: [drive("Roof", { asked: "A", state: "open", ...stated })],
      }),
    );
    const withOdd = of.roll.filter(({ quota, level }) => level === "member" && quota === 334);
    expect(withOdd).toHaveLength(2);
    const other = of.roll.find(({ quota, level }) => level === "member" && quota === 333)!;
    const moved = quotas({ [withOdd[0]!.memberId]: -1, [other.memberId]: 1 });
    expect(codes([...keepAccounts(moved(of)).diagnostics])).toEqual([]);
    const twice = quotas({ [withOdd[0]!.memberId]: -2, [other.memberId]: 2 });
    expect(dataOf([...keepAccounts(twice(of)).diagnostics], "quotas-out-of-date")).toMatchObject([
      { count: 2 },
    ]);
  });
});

describe("what Checks says of a roll by now", () => {
  const row = (id: string, quota: number | null, of = "A") =>
    onRoll("Roof", id, quota, { group: of });
  it.each<[string, Partial<Drive>, Change, Partial<Record<Diagnostic["code"], object>>]>([
    [
      "a member's quota was changed by hand",
      {},
      quotas({ A1: 5 }),
      {
        "quotas-do-not-add-up": { group: "A", quota: 600, parts: 605, by: -5 },
        "quotas-out-of-date": { count: 1, amount: 0, names: ["A1"] },
      },
    ],
    [
      "a group's",
      {},
      quotas({ B: -5 }),
      {
        "quotas-do-not-add-up": [
          { group: "B", quota: 395, parts: 400, by: -5 },
          { group: "Club", quota: 1000, parts: 995, by: 5 },
        ],
      },
    ],
    [
      "the topmost's: the sum of all no longer meets the target",
      {},
      quotas({ Club: 5 }),
      {
        "quotas-do-not-add-up": { group: "Club", quota: 1005, parts: 1000, by: 5 },
        "quotas-differ-from-target": { quotas: 1005, target: 1000, by: 5 },
      },
    ],
    ["the target rose", {}, drives({ target: 1200 }), { "quotas-differ-from-target": { by: 200 } }],
    ["it fell", {}, drives({ target: 900 }), { "quotas-differ-from-target": { by: 100 } }],
    ["it fell by less than the unit", { roundTo: 10 }, drives({ target: 995 }), {}],
    ["there is none any more", {}, drives({ target: null }), { "drive-without-target": {} }],
    [
      "a member has come",
      {},
      (of) => ({ ...of, members: [...of.members, member("A4", "A")] }),
      { "not-on-the-roll": { names: ["A4"] }, "quotas-out-of-date": { count: 6 } },
    ],
    [
      "a member has left, and has not given",
      {},
      members({ A1: { left: day("2025-12-01") } }),
      {
        "left-with-a-quota": { names: ["A1"], outstanding: 200 },
        "quotas-out-of-date": { count: 5, amount: 200 },
      },
    ],
    [
      "a member is exempt by now",
      {},
      (of) => ({ ...of, adjustments: [adjustment("Roof", "A1", "exempt")] }),
      { "quotas-out-of-date": { count: 5, amount: 200 } },
    ],
    [
      "weights have changed",
      { memberSplit: "by-weight" },
      members({ A3: { weight: 2 } }),
      { "quotas-out-of-date": { count: 3 } },
    ],
    ["they matter to nobody", {}, members({ A3: { weight: 2 } }), {}],
    [
      "incomes have",
      { memberSplit: "by-income" },
      members({ A3: { income: 300 } }),
      { "quotas-out-of-date": { count: 3 } },
    ],
    [
      "a weight is missing",
      { memberSplit: "by-weight" },
      members({ A3: { weight: null } }),
      { "weight-missing": { names: ["A3"] } },
    ],
    [
      "an income is",
      { memberSplit: "by-income" },
      members({ A3: { income: null } }),
      { "income-missing": { names: ["A3"] } },
    ],
    [
      "a member belongs to another group, who would be asked for as much",
      {},
      members({ A3: { groups: ["B"] } }),
      {},
    ],
    [
      "another fixes an amount",
      {},
      (of) => ({ ...of, adjustments: [adjustment("Roof", "A1", "fixed", 250)] }),
      { "quotas-out-of-date": { count: 3, amount: 50 } },
    ],
    [
      "quotas never fall by now",
      {},
      (of) => ({ ...of, settings: { ...of.settings, rounding: "never-falls" } }),
      {},
    ],
    [
      "a group on it is none of the drive's",
      {},
      roll((rows) => [...rows, groupOnRoll("Roof", "Choir", 0)]),
      { "roll-of-unknown-group": { group: "Choir", isKnown: false } },
    ],
    [
      "a group on it is known, and not asked",
      {},
      both(
        (of) => ({ ...of, groups: [...of.groups, group("Choir")] }),
        roll((rows) => [...rows, groupOnRoll("Roof", "Choir", 0)]),
      ),
      { "roll-of-unknown-group": { group: "Choir", isKnown: true } },
    ],
    [
      "as it is looked at on the day on which it was divided",
      {},
      (of) => ({ ...of, settings: settings({ asOf: day("2026-01-01") }) }),
      {},
    ],
    [
      "a member has left, and has given all",
      {},
      (of) => ({
        ...members({ A1: { left: day("2025-12-01") } })(of),
        contributions: [gift("Roof", "A1", 200)],
      }),
      {},
    ],
    [
      "as it is looked at before it was divided",
      {},
      (of) => ({ ...of, settings: settings({ asOf: day("2025-12-31") }) }),
      { "as-of-before-division": {} },
    ],
    [
      "somebody on it is exempt there, and not by now",
      {},
      quotas({ A3: null }),
      {
        "quotas-do-not-add-up": { group: "A" },
        "quotas-out-of-date": { count: 1, amount: 200, names: ["A3"] },
      },
    ],
    [
      "the only quota above 0 in a group is typed over with 0",
      { asked: "B" },
      both(
        (of) => ({ ...of, roll: of.roll.filter(({ memberId }) => memberId !== "B2") }),
        quotas({ B1: -500 }),
      ),
      {
        "quotas-do-not-add-up": { group: "B", quota: 1000, parts: 0 },
        "not-on-the-roll": { names: ["B2"] },
        "quotas-out-of-date": { count: 2, names: ["B1", "B2"] },
      },
    ],
    [
      "somebody is missing on it",
      {},
      roll((rows) => rows.filter(({ memberId }) => memberId !== "B2")),
      {
        "quotas-do-not-add-up": { group: "B" },
        "not-on-the-roll": { names: ["B2"] },
        "quotas-out-of-date": { count: 1, names: ["B2"] },
      },
    ],
    [
      "somebody is on it who is not asked",
      { asked: "A" },
      roll((rows) => [...rows, row("B1", 0)]),
      { "quotas-out-of-date": { count: 1, amount: 0, names: ["B1"] } },
    ],
  ])("where %s", (_, stated, change, expected) => {
    const told = changed(stated, change);
    expect([...new Set(codes(told))]).toEqual(Object.keys(expected).sort());
    for (const [code, data] of Object.entries(expected))
      expect(dataOf(told, code as Diagnostic["code"])).toMatchObject([data].flat());
  });

  it("names five at most of those whose quotas would change", () => {
    const many = Array.from({ length: 9 }, (_, i) => member(`M${i}`, "A"));
    const told = changed({}, drives({ groupSplit: "equally" }), {
      members: [...many, member("B1", "B"), member("B2", "B")],
    });
    expect(dataOf(told, "quotas-out-of-date")).toMatchObject([
      { count: 11, names: ["M0", "M1", "M2", "M3", "M4"] },
    ]);
  });

  it("says nothing of those who left a Voluntary drive, and nothing of one that is closed", () => {
    const left = members({ A1: { left: day("2025-12-01") } });
    expect(codes(changed({ basis: "voluntary", memberSplit: "equally" }, left))).not.toContain(
      "left-with-a-quota",
    );
    expect(codes(changed({}, both(left, drives({ state: "closed" }))))).toEqual([]);
  });

  it("says nothing to those who have kept their quotas while the rest was divided anew", () => {
    const given = (of: Book) => ({ ...of, contributions: [gift("Roof", "A1", 50)] });
    const moved = quotas({ A1: -50, A2: 25, A3: 25 });
    expect(codes(changed({}, both(given, moved)))).toEqual([]);
    expect(codes(changed({}, moved))).toEqual(["quotas-out-of-date"]);
  });
});

describe("what Checks says of a roll of pledges by now", () => {
  const pledged = (...amounts: readonly number[]) =>
    amounts.map((amount, i) => adjustment("Roof", people[i]!.id, "pledge", amount));
  const all = { adjustments: pledged(200, 200, 200, 200, 200) };
  const told = (stated: Partial<Drive>, change: Change, more: Partial<Book> = all) => {
    const items = [item("Roof", "Slates", { unitPrice: 1000 })];
    return changed({ basis: "pledged", ...stated }, change, { items, ...more });
  };

  it.each<[string, Partial<Drive>, Change, Partial<Record<Diagnostic["code"], object>>]>([
    ["nothing where they come to the target", {}, asIs, {}],
    ["nor where they are more", {}, drives({ target: 900 }), {}],
    [
      "the gap, once, where they are less",
      {},
      drives({ target: 1100 }),
      { "pledges-leave-a-gap": { pledged: 1000, target: 1100, gap: 100, fromItems: false } },
    ],
    [
      "that the target comes from Items, where it does",
      { target: null },
      (of) => ({ ...of, items: of.items.map((each) => ({ ...each, unitPrice: 1100 })) }),
      { "pledges-leave-a-gap": { pledged: 1000, target: 1100, gap: 100, fromItems: true } },
    ],
  ])("%s", (_, stated, change, expected) => {
    const found = told(stated, change);
    expect(codes(found)).toEqual(Object.keys(expected));
    for (const [code, data] of Object.entries(expected))
      expect(dataOf(found, code as Diagnostic["code"])).toMatchObject([data]);
  });

  it("nothing of who has not pledged, where there is no target, else that they are not on it", () => {
    const some = { adjustments: pledged(200, 200) };
    const withoutTarget = { items: [], ...some };
    expect(codes(told({ target: null }, asIs, withoutTarget))).not.toContain("not-on-the-roll");
    const without = roll((rows) => rows.filter(({ memberId }) => memberId !== "B2"));
    expect(codes(told({}, without, some))).toContain("not-on-the-roll");
    expect(codes(changed({}, both(without, drives({ target: null }))))).toContain(
      "not-on-the-roll",
    );
  });

  it("quotas that are out of date, where pledges have changed and their sum has not", () => {
    const swapped = (of: Book) => ({ ...of, adjustments: pledged(230, 170, 200, 200, 200) });
    expect(dataOf(told({}, swapped), "quotas-out-of-date")).toMatchObject([
      { count: 2, amount: 30, names: ["A1", "A2"] },
    ]);
  });
});

describe("sums of a roll of groups whose members give as they like", () => {
  const asTheyLike = { memberSplit: "conscience" } as const;
  const beside = { members: [...people, member("C1", "Club")] };
  const sums = (change: Change, more: Partial<Book> = beside) =>
    dataOf(changed(asTheyLike, change, more), "quotas-do-not-add-up");

  it("leave what is left to whoever is in no group below", () => {
    expect(sums(asIs)).toEqual([]);
    expect(sums(quotas({ A: -30 }))).toEqual([]);
  });

  it("do not add up where the groups are more, or nobody is beside them", () => {
    // 800 and 333 are 133 more than all.
    expect(sums(quotas({ A: 300 }))).toMatchObject([{ group: "Club", by: -133 }]);
    expect(sums(quotas({ A: -30 }), {})).toMatchObject([{ group: "Club", by: 30 }]);
  });
});

describe("a drive that has not been divided", () => {
  const undivided = (stated: Partial<Drive>, more: Partial<Book> = {}) => {
    const roof = drive("Roof", { asked: "Club", target: 1000, ...stated });
    return codes([
      ...keepAccounts(book({ groups: club, members: people, ...more, drives: [roof] })).diagnostics,
    ]);
  };

  it.each<[string, Partial<Drive>, readonly string[]]>([
    ["is told of once it is open", { state: "open" }, ["drive-not-divided"]],
    [
      "is told of what stands in the way",
      { state: "open", target: null },
      ["drive-not-divided", "drive-without-target"],
    ],
    ["is told so in time", { target: null }, ["drive-without-target"]],
    ["is a draft as long as it is said to be", { state: "draft", target: null }, []],
    ["is of no use any more once it is closed", { state: "closed", target: null }, []],
    [
      "needs no quotas of members who give as they like",
      { state: "open", memberSplit: "conscience" },
      [],
    ],
    [
      "needs no target either, then",
      { state: "open", memberSplit: "conscience", target: null },
      [],
    ],
    ["is told nothing where it waits", {}, []],
  ])("%s", (_, stated, expected) => {
    expect(undivided(stated)).toEqual(expected);
  });
});
