import { describe, expect, it } from "vitest";
import { type Book, keepAccounts } from "../../../src/core/index";
import { speak } from "../../../src/i18n/index";
import { remindedBeyondLimit } from "../../../src/reports/index";
import type { OutCell } from "../../../src/schema/index";
import { sheetOf } from "../../reports/sheetOf";
import {
  adjustment,
  book,
  drive,
  due,
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
    ])("%s", (_, of, expected) => {
      expect(guarded({ ...three, ...of })).toEqual(expected);
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
  });

  describe("more reminders than the limit, by what stands in Follow-up", () => {
    const header = ["Drive", "Member", "Sent", "Times reminded"];
    const namesOf = (rows: readonly (readonly OutCell[])[], of: Partial<Book> = {}) => {
      const accounts = keepAccounts(book({ members, drives: [gift], ...of }));
      const found = remindedBeyondLimit(accounts, sheetOf("followUp", header, rows), speak("en"));
      return found.map(({ data }) => "names" in data && data.names);
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
