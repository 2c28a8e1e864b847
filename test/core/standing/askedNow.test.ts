import { describe, expect, it } from "vitest";
import { askedNow, type Book, openBook } from "../../../src/core/index";
import {
  adjustment,
  book,
  day,
  drive,
  group,
  groupOnRoll,
  member,
  onRoll,
  settings,
} from "../../support/book";

const groups = [
  group("Club"),
  group("North", "Club"),
  group("South", "Club"),
  group("Lane", "South"),
  group("Union"),
];
const members = [
  member("M1", "North"),
  member("M2", "South"),
  member("M3", "Lane"),
  member("M4", "Union"),
  member("M5", ["Union", "North"]),
  member("M6", "North", { left: day("2025-01-01") }),
  member("M7", []),
];
const roof = drive("Roof", { asked: "Club", target: 100, opens: day("2026-01-01"), state: "open" });
const box = { ...roof, memberSplit: "conscience" as const };

function asking(stated: Partial<Book>) {
  const opened = openBook(
    book({ groups, members, drives: [roof], settings: settings(), ...stated }),
  );
  const asked = askedNow(opened, opened.frames[0]!);
  const those = (is: (person: number) => boolean) =>
    opened.roster.members.filter((_, person) => is(person)).map(({ id }) => id);
  return { asked, those };
}

const rollOf = (...ids: readonly string[]) =>
  ids.map((id) => onRoll("Roof", id, 10, { group: "North" }));

describe("whom a drive asks, for who records a gift", () => {
  it.each<[string, Partial<Book>, string[]]>([
    ["before it is divided, all who are in its groups by name", {}, ["M1", "M2", "M3", "M5", "M6"]],
    [
      "of one group alone, those of its subgroups too",
      { drives: [{ ...roof, asked: "South" }] },
      ["M2", "M3"],
    ],
    [
      "of everyone, everybody",
      { drives: [{ ...roof, asked: null }] },
      ["M1", "M2", "M3", "M4", "M5", "M6", "M7"],
    ],
    [
      "once divided, those on its roll, and who is to be on it when it is divided again",
      { roll: rollOf("M1", "M6") },
      ["M1", "M2", "M3", "M5", "M6"],
    ],
    [
      "on the roll and exempt there, nobody",
      { roll: [onRoll("Roof", "M1", null), ...rollOf("M2")] },
      ["M2", "M3", "M5"],
    ],
    [
      "exempt since, nobody",
      { roll: rollOf("M1", "M2"), adjustments: [adjustment("Roof", "M2", "exempt")] },
      ["M1", "M3", "M5"],
    ],
    [
      "of a Conscience drive that is open, who belongs at the time",
      { drives: [box] },
      ["M1", "M2", "M3", "M5"],
    ],
    [
      "of a Conscience drive, who is exempt is not asked",
      { drives: [box], adjustments: [adjustment("Roof", "M2", "exempt")] },
      ["M1", "M3", "M5"],
    ],
    [
      "of a Conscience drive that is a draft, its groups by name",
      { drives: [{ ...box, state: "draft" }] },
      ["M1", "M2", "M3", "M5", "M6"],
    ],
  ])("%s", (_, stated, ids) => {
    const { asked, those } = asking(stated);
    expect(those((person) => asked.isOrWillBeAsked(person))).toEqual(ids);
  });

  it.each([
    ["Club", ["Club", "Lane", "North", "South"]],
    ["South", ["Lane", "South"]],
    ["Lane", ["Lane"]],
    [null, ["Club", "Lane", "North", "South", "Union", "Nowhere"]],
  ])("of %s: gifts in the name of these groups are from where it asks: %o", (name, from) => {
    const { asked } = asking({ drives: [{ ...roof, asked: name }] });
    const all = ["Club", "Lane", "North", "South", "Union", "Nowhere"];
    expect(all.filter((each) => asked.isGroupAsked(each))).toEqual(from);
  });
});

describe("who is listed, on the roll, and asked", () => {
  const told = (stated: Partial<Book>) => {
    const { asked, those } = asking(stated);
    return [
      those((person) => asked.isOnRollOrEligible(person)),
      those((person) => asked.isListed(person)),
      those((person) => asked.isAsked(person)),
    ];
  };

  it("nobody is listed or asked before quotas are divided", () => {
    expect(told({})).toEqual([["M1", "M2", "M3", "M5"], [], []]);
  });

  it("once divided, all who belong are listed, and those on the roll are asked, gone or not", () => {
    expect(told({ roll: rollOf("M1", "M6") })).toEqual([
      ["M1", "M2", "M3", "M5", "M6"],
      ["M1", "M2", "M3", "M5", "M6"],
      ["M1", "M6"],
    ]);
  });

  it("of a Conscience drive all who belong, once it is open", () => {
    const belong = ["M1", "M2", "M3", "M5"];
    expect(told({ drives: [box] })).toEqual([belong, belong, belong]);
    expect(told({ drives: [{ ...box, state: "draft" }] })).toEqual([belong, [], belong]);
  });

  it.each<[string, Partial<Book>, string[]]>([
    ["none, before it is divided", {}, []],
    [
      "with somebody on the roll in it, and those above it",
      { roll: [groupOnRoll("Roof", "Club", 10), onRoll("Roof", "M3", 10, { group: "Lane" })] },
      ["Club", "South", "Lane"],
    ],
    [
      "not with one who is exempt alone",
      { roll: [onRoll("Roof", "M3", null, { group: "Lane" })] },
      [],
    ],
    ["in the order of the tree", { drives: [box] }, ["Club", "North", "South", "Lane"]],
    [
      "the whole, for who is in no group",
      { drives: [{ ...box, asked: null }], members: [members[6]!] },
      [""],
    ],
  ])("the groups in which anybody is asked: %s", (_, stated, names) => {
    expect(asking(stated).asked.groups()).toEqual(names);
  });

  it("who is on the roll stands in the group of the roll, who is not in the tree's", () => {
    const { asked } = asking({ roll: [onRoll("Roof", "M3", 10, { group: "North" })] });
    const names = [...asked.columns.node].map((node) => asked.frame.tree.names[node] ?? null);
    expect(names.slice(0, 5)).toEqual(["North", "South", "North", null, "North"]);
  });
});
