import { describe, expect, it } from "vitest";
import { type Book, type Diagnostic, type Group, openBook } from "../../../src/core/index";
import { book, found, group, member, settings } from "../../support/book";

const rosterOf = (stated: Partial<Book>) => openBook(book(stated)).roster;

/** Each group of the roster in order: its parent, how deep it stands, its body, and who is in it. */
function orderOf(stated: Partial<Book>) {
  const { groupOrder, members } = rosterOf(stated);
  return groupOrder.map((each) => [
    each.group.id,
    each.parent,
    each.depth,
    each.body,
    each.members.map((m) => members[m]!.id).join(" "),
  ]);
}

const tree = [
  group("Town", "Club"),
  group("Street 10", "Town"),
  group("Street 9", "Town"),
  group("Union"),
  group("Club"),
  group("Choir", "Club"),
];

describe("groups", () => {
  const members = [
    member("M10", "Town"),
    member("M9", "Town"),
    member("M1", ["Street 10", "Union", "Street 10"]),
  ];

  it.each([
    ["as they stand", tree, members],
    ["the other way round", [...tree].reverse(), [...members].reverse()],
  ])("stand parents first, siblings and members in natural order: %s", (_, groups, of) => {
    expect(orderOf({ groups, members: of })).toEqual([
      ["Club", null, 0, "Club", ""],
      ["Choir", "Club", 1, "Club", ""],
      ["Town", "Club", 1, "Club", "M9 M10"],
      ["Street 9", "Town", 2, "Club", ""],
      ["Street 10", "Town", 2, "Club", "M1"],
      ["Union", null, 0, "Union", "M1"],
    ]);
  });

  it("know where they end in that order", () => {
    const { groupOrder, bodies } = rosterOf({ groups: tree });
    expect(groupOrder.map(({ index, end }) => [index, end])).toEqual([
      [0, 5],
      [1, 2],
      [2, 5],
      [3, 4],
      [4, 5],
      [5, 6],
    ]);
    expect(bodies).toEqual(["Club", "Union"]);
  });

  it("that stand there twice are the first of the two", () => {
    const twice = [group("A", null, { collector: "Ri" }), group("A", null, { collector: "Kim" })];
    expect(rosterOf({ groups: twice }).groupOrder.map((each) => each.group.collector)).toEqual([
      "Ri",
    ]);
  });

  it("of an unknown group are bodies, and told of with what may have been meant", () => {
    const opened = openBook(
      book({ groups: [group("Club"), group("A", "Cllub"), group("B", "Xyz")] }),
    );
    expect(opened.roster.bodies).toEqual(["A", "B", "Club"]);
    expect(
      found(opened, "unknown-parent-group").map(({ data, place }) => [data, place?.column]),
    ).toEqual([
      [{ group: "A", value: "Cllub", suggestion: "Club" }, "partOf"],
      [{ group: "B", value: "Xyz", suggestion: null }, "partOf"],
    ]);
  });
});

describe("groups in a circle", () => {
  const circleOf = (groups: readonly Group[]) => {
    const opened = openBook(book({ groups }));
    const told: Diagnostic[] = found(opened, "groups-in-a-circle");
    return {
      bodies: opened.roster.bodies,
      circles: told.map(({ data }) => [...(data as { groups: readonly string[] }).groups].sort()),
      places: told.map(({ place }) => [place?.tab, place?.column]),
      depths: opened.roster.groupOrder.map((each) => `${each.group.id} ${each.depth}`),
    };
  };

  it.each<[string, Group[], string[], string[][], string[]]>([
    ["of two", [group("B", "A"), group("A", "B")], ["A"], [["A", "B"]], ["A 0", "B 1"]],
    ["of itself", [group("A", "A")], ["A"], [["A"]], ["A 0"]],
    [
      "of three",
      [group("C", "B"), group("B", "A"), group("A", "C")],
      ["A"],
      [["A", "B", "C"]],
      ["A 0", "B 1", "C 2"],
    ],
    [
      "with a group that only hangs on it, and is none of it",
      [group("A", "M"), group("M", "N"), group("N", "M")],
      ["M"],
      [["M", "N"]],
      ["M 0", "A 1", "N 1"],
    ],
    [
      "beside another one",
      [group("A", "B"), group("B", "A"), group("C", "D"), group("D", "C")],
      ["A", "C"],
      [
        ["A", "B"],
        ["C", "D"],
      ],
      ["A 0", "B 1", "C 0", "D 1"],
    ],
  ])(
    "%s are cut at the naturally first, and told of once",
    (_, groups, bodies, circles, depths) => {
      for (const order of [groups, [...groups].reverse()]) {
        const cut = circleOf(order);
        expect(cut).toMatchObject({ bodies, circles, depths });
        expect(cut.places).toEqual(circles.map(() => ["groups", "partOf"]));
      }
    },
  );
});

describe("without a Groups tab", () => {
  const members = [member("M1", "A"), member("M2", []), member("M3", ["B", "A"]), member("M4", [])];

  it.each(["Club", ""])("the groups that members name stand under the organisation %o", (name) => {
    const stated = { members, settings: settings({ organisation: ` ${name} ` }) };
    expect(orderOf(stated)).toEqual([
      [name, null, 0, name, "M2 M4"],
      ["A", name, 1, name, "M1 M3"],
      ["B", name, 1, name, "M3"],
    ]);
    expect(rosterOf(stated).everyone).toBe(name);
    expect(rosterOf(stated).memberGroups).toEqual([[1], [0], [2, 1], [0]]);
  });

  it("who names the organisation itself is in it", () => {
    const stated = {
      members: [member("M1", "Club")],
      settings: settings({ organisation: "Club" }),
    };
    expect(orderOf(stated)).toEqual([["Club", null, 0, "Club", "M1"]]);
  });
});

describe("members", () => {
  const groups = [group("A"), group("B")];

  it("are told of by each name of no group, and are in the others", () => {
    const opened = openBook(
      book({
        groups: [group("North"), group("South")],
        members: [member("M1", ["Nroth", "South", "?"])],
      }),
    );
    expect(opened.roster.memberGroups).toEqual([[1]]);
    expect(found(opened, "unknown-member-group").map(({ data, place }) => [data, place])).toEqual([
      [
        { value: "Nroth", suggestion: "North", member: "M1" },
        { tab: "members", row: expect.any(Number), column: "groups" },
      ],
      [
        { value: "?", suggestion: null, member: "M1" },
        { tab: "members", row: expect.any(Number), column: "groups" },
      ],
    ]);
  });

  it("are each told of, though their cells share one list", () => {
    const names = ["A", "Nowhere"];
    const opened = openBook(book({ groups, members: [member("M1", names), member("M2", names)] }));
    expect(found(opened, "unknown-member-group")).toHaveLength(2);
  });

  it("are found by ID, and by a name that only one has", () => {
    const { byId, byName } = rosterOf({
      members: [
        member("M2", [], { name: "Kim" }),
        member("M1", [], { name: "Ri" }),
        member("M3", [], { name: "Kim" }),
      ],
    });
    expect([...byId]).toEqual([
      ["M1", 0],
      ["M2", 1],
      ["M3", 2],
    ]);
    expect([...byName]).toEqual([
      ["Ri", 0],
      ["Kim", null],
    ]);
  });
});

describe("who is everyone", () => {
  const club = settings({ organisation: " Club " });
  it.each<[string, string, Partial<Book>]>([
    [
      "the one body, where all are in it",
      "A",
      { groups: [group("A")], members: [member("M1", "A")] },
    ],
    [
      "the organisation, where somebody is in no group",
      "Club",
      { groups: [group("A")], members: [member("M1", "A"), member("M2", [])] },
    ],
    ["the organisation, where there are two bodies", "Club", { groups: [group("A"), group("B")] }],
    [
      "nobody's name, where the organisation is called as one of two bodies is",
      "",
      { groups: [group("Club"), group("B")] },
    ],
  ])("%s: %o", (_, everyone, stated) => {
    expect(rosterOf({ settings: club, ...stated }).everyone).toBe(everyone);
  });
});
