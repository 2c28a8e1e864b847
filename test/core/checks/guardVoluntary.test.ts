import { describe, expect, it } from "vitest";
import { type Book, keepAccounts } from "../../../src/core/index";
import { speak } from "../../../src/i18n/index";
import { remindedBeyondLimit } from "../../../src/reports/index";
import type { OutCell } from "../../../src/schema/index";
import { sheetOf } from "../../reports/sheetOf";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  found,
  group,
  groupOnRoll,
  member,
  onRoll,
  settings,
} from "../../support/book";

const gift = drive("Roof", {
  basis: "voluntary",
  memberSplit: "conscience",
  target: 100,
  state: "open",
});
const members = [member("M1", [], { name: "Ana" }), member("M2", [], { name: "Bo" })];
const quota = [groupOnRoll("Roof", "", 100), onRoll("Roof", "M1", 50), onRoll("Roof", "M2", 50)];

/** The codes of the guard, without what all have in common. */
function guarded(of: Partial<Book>): readonly string[] {
  const { diagnostics } = keepAccounts(book({ members, drives: [gift], ...of }));
  return diagnostics.flatMap(({ code }) =>
    code.startsWith("voluntary-") ? [code.slice("voluntary-".length)] : [],
  );
}

describe("the guard", () => {
  it.each<[string, Partial<Book>, readonly string[]]>([
    ["a group's quota and no more", { roll: [groupOnRoll("Roof", "", 100)] }, []],
    [
      "members' quotas",
      { drives: [{ ...gift, memberSplit: "equally" }], roll: quota },
      ["with-quotas"],
    ],
    ["members' quotas to be", { drives: [{ ...gift, memberSplit: "by-weight" }] }, ["with-quotas"]],
    ["Conscience since, but quotas on the roll", { roll: quota }, ["with-quotas"]],
    [
      "a draft is told of in time",
      { drives: [{ ...gift, state: "draft", floor: 5 }] },
      ["with-a-floor"],
    ],
    ["a closed drive is history", { drives: [{ ...gift, state: "closed", floor: 5 }] }, []],
    ["a levy may have what it likes", { drives: [{ ...gift, basis: "mandatory", floor: 5 }] }, []],
    [
      "a fixed amount of a member",
      { adjustments: [adjustment("Roof", "M1", "fixed", 5)] },
      ["with-fixed-amounts"],
    ],
    [
      "a fixed amount of a group is the group's quota",
      {
        groups: [group("Club")],
        members: [member("M1", "Club")],
        adjustments: [adjustment("Roof", "Club", "fixed", 5)],
      },
      [],
    ],
    ["what somebody has promised", { adjustments: [adjustment("Roof", "M1", "pledge", 5)] }, []],
    ["an exemption", { adjustments: [adjustment("Roof", "M1", "exempt")] }, []],
    ["a floor of nothing", { drives: [{ ...gift, floor: 0 }] }, []],
    ["a floor", { drives: [{ ...gift, floor: 5 }] }, ["with-a-floor"]],
    ["one member's", { adjustments: [adjustment(null, "M1", "floor", 5)] }, ["with-a-floor"]],
  ])("%s", (_, of, expected) => {
    expect(guarded(of)).toEqual(expected);
  });

  it.each<[string, Partial<Book>, object, string]>([
    [
      "how many have a quota",
      { roll: [...quota.slice(0, 2), onRoll("Roof", "M2", null)] },
      { members: 1 },
      "memberSplit",
    ],
    [
      "that nobody has one yet",
      { drives: [{ ...gift, memberSplit: "equally" }] },
      { members: 0 },
      "memberSplit",
    ],
    [
      "for whom an amount is fixed",
      {
        adjustments: [
          adjustment("Roof", "M2", "fixed", 5),
          adjustment("Roof", "M1", "fixed", 0),
          adjustment("Roof", "Left", "fixed", 5),
        ],
        members: [...members, member("Left", [], { left: day("2020-01-01") })],
      },
      { names: ["Bo"] },
      "basis",
    ],
    [
      "the drive's floor",
      { drives: [{ ...gift, floor: 5 }] },
      { floor: 5, names: [], currency: "KRW" },
      "floor",
    ],
    [
      "whose floor it is, where it is not the drive's",
      { drives: [{ ...gift, floor: 0 }], adjustments: [adjustment("Roof", "M1", "floor", 5)] },
      { floor: null, names: ["Ana"], currency: "KRW" },
      "basis",
    ],
  ])("says %s, beside what is to be mended", (_, of, data, column) => {
    const { diagnostics } = keepAccounts(book({ members, drives: [gift], ...of }));
    expect(diagnostics.filter(({ code }) => code.startsWith("voluntary-"))).toMatchObject([
      { data: { drive: "Roof", ...data }, place: { column } },
    ]);
  });

  describe("three bodies or more that ask the same person", () => {
    const bodies = ["Club", "Guild", "Choir"];
    const three = {
      groups: bodies.map((body) => group(body)),
      members: [member("M1", bodies), member("M2", ["Club", "Guild"])],
      drives: [
        { ...gift, asked: "Club", due: due("2026-05-31") },
        drive("Dues", { asked: "Guild", due: due("2026-05-31"), state: "open", target: 1 }),
        drive("Robes", { asked: "Choir", due: due("2026-05-31"), state: "open", target: 1 }),
      ],
      roll: [
        onRoll("Dues", "M1", 1, { group: "Guild" }),
        onRoll("Robes", "M1", 1, { group: "Choir" }),
      ],
    } satisfies Partial<Book>;
    const [roof, dues, robes] = three.drives;

    it.each<[string, Partial<Book>, readonly string[]]>([
      ["a gift of no stated amount is asked for, too", {}, ["among-many-bodies"]],
      ["two are not many", { drives: [roof!, dues!] }, []],
      [
        "a quota of 0 asks for nothing",
        { roll: [...three.roll.slice(0, 1), onRoll("Robes", "M1", 0, { group: "Choir" })] },
        [],
      ],
      [
        "another year's do not count",
        { drives: [roof!, dues!, { ...robes!, due: due("2025-05-31") }] },
        [],
      ],
      ["the exempt are not asked", { adjustments: [adjustment("Robes", "M1", "exempt")] }, []],
      [
        "of levies alone it says nothing",
        { drives: [{ ...roof!, basis: "mandatory" }, dues!, robes!] },
        [],
      ],
      [
        "of a draft it says nothing yet",
        { drives: [{ ...roof!, state: "draft" }, dues!, robes!] },
        [],
      ],
    ])("%s", (_, of, expected) => {
      expect(guarded({ ...three, ...of })).toEqual(expected);
    });

    it("says whom, and how many at most", () => {
      const ball = drive("Ball", {
        asked: "Ball",
        due: due("2026-05-31"),
        state: "open",
        target: 1,
      });
      const accounts = keepAccounts(
        book({
          ...three,
          groups: [...three.groups, group("Ball")],
          members: [
            member("M1", [...bodies, "Ball"], { name: "Ana" }),
            member("M2", bodies, { name: "Bo" }),
            member("M3", ["Club", "Ball"], { name: "Cy" }),
          ],
          drives: [...three.drives, ball],
          roll: [
            ...three.roll,
            onRoll("Dues", "M2", 1, { group: "Guild" }),
            onRoll("Robes", "M2", 1, { group: "Choir" }),
            onRoll("Ball", "M1", 1, { group: "Ball" }),
          ],
        }),
      );
      expect(found(accounts, "voluntary-among-many-bodies")).toMatchObject([
        { data: { drive: "Roof", names: ["Ana", "Bo"], most: 4 }, place: { column: "basis" } },
      ]);
    });
  });

  describe("an alert of Share of income", () => {
    const poor = [member("M1", [], { income: 1 }), member("M2", [], { income: 9_000 })];
    const divided = [groupOnRoll("Roof", "", 100)];

    it.each<[string, Partial<Book>, readonly string[]]>([
      ["a head of the quota is too much for one", {}, ["above-income-alert"]],
      ["Settings allow more", { settings: settings({ incomeAlert: 5 }) }, []],
      ["who is exempt is not asked", { adjustments: [adjustment("Roof", "M1", "exempt")] }, []],
      ["a draft asks nobody yet", { drives: [{ ...gift, state: "draft" }] }, []],
    ])("%s", (_, of, expected) => {
      expect(guarded({ members: poor, roll: divided, ...of })).toEqual(expected);
    });

    it("says whose, and from which share of income on", () => {
      const accounts = keepAccounts(
        book({
          members: poor,
          drives: [gift],
          roll: divided,
          settings: settings({ incomeAlert: 0.05 }),
        }),
      );
      expect(found(accounts, "voluntary-above-income-alert")).toMatchObject([
        { data: { drive: "Roof", names: ["M1"], alert: 0.05 }, place: { column: "basis" } },
      ]);
    });
  });

  describe("more reminders than the limit, by what stands in Follow-up", () => {
    const header = ["Drive", "Member", "Sent", "Times reminded"];
    const namesOf = (rows: readonly (readonly OutCell[])[], of: Partial<Book> = {}) => {
      const accounts = keepAccounts(book({ members, drives: [gift], ...of }));
      const told = remindedBeyondLimit(accounts, sheetOf("followUp", header, rows), speak("en"));
      return told.map(({ data }) => "names" in data && data.names);
    };

    it.each<[string, readonly (readonly OutCell[])[], Partial<Book>, unknown]>([
      ["once is the limit", [["Roof", "Ana", false, 1]], {}, []],
      ["twice is more", [["Roof", "Ana", false, 2]], {}, [["Ana"]]],
      ["so is a tick beside once", [["Roof", "Ana", true, 1]], {}, [["Ana"]]],
      [
        "Settings allow two",
        [["Roof", "Ana", false, 2]],
        { settings: settings({ reminderLimit: 2 }) },
        [],
      ],
      ["another drive's", [["Dues", "Ana", false, 9]], {}, []],
      ["a levy's", [["Roof", "Ana", false, 9]], { drives: [{ ...gift, basis: "mandatory" }] }, []],
      [
        "a closed drive's",
        [["Roof", "Ana", false, 9]],
        { drives: [{ ...gift, state: "closed" }] },
        [],
      ],
      [
        "those under No longer flagged, too",
        [["Roof", "Ana", false, 2], [], ["No longer flagged"], ["Roof", "Bo", "", 3]],
        {},
        [["Ana", "Bo"]],
      ],
    ])("%s", (_, rows, of, expected) => {
      expect(namesOf(rows, of)).toEqual(expected);
    });

    it("there is none before the first refresh", () => {
      const accounts = keepAccounts(book({ members, drives: [gift] }));
      expect(remindedBeyondLimit(accounts, null, speak("en"))).toEqual([]);
    });
  });
});
