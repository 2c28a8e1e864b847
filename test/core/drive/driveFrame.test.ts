import { describe, expect, it } from "vitest";
import { DriveTree } from "../../../src/core/drive/driveTree";
import { type Book, type Drive, openBook } from "../../../src/core/index";
import {
  book,
  day,
  drive,
  due,
  found,
  group,
  groupOnRoll,
  item,
  member,
  onRoll,
  settings,
} from "../../support/book";

const groups = [
  group("Club"),
  group("North", "Club"),
  group("Lane", "North"),
  group("South", "Club"),
];
const opened = (stated: Partial<Book>) =>
  openBook(book({ groups, settings: settings({ organisation: "Town" }), ...stated }));
const framesOf = (stated: Partial<Book>) => opened(stated).frames;

describe("drives", () => {
  it("stand open ones first, then drafts, then closed ones, by last due day, by name", () => {
    const of = (id: string, state: Drive["state"], ...days: string[]) =>
      drive(id, { state, due: due(...days) });
    const drives = [
      of("closed", "closed", "2026-01-31"),
      of("draft", "draft", "2026-01-31"),
      of("never due", "open"),
      of("10", "open", "2026-03-31"),
      of("9", "open", "2026-01-31", "2026-03-31"),
      of("early", "open", "2026-02-28"),
    ];
    const names = ["early", "9", "10", "never due", "draft", "closed"];
    for (const order of [drives, [...drives].reverse()])
      expect(framesOf({ drives: order }).map((frame) => frame.drive.id)).toEqual(names);
  });

  it.each<[string, Partial<Drive>, boolean, string]>([
    ["a draft, not yet divided", {}, false, "draft"],
    ["open once it is divided", {}, true, "open"],
    ["what it says", { state: "closed" }, true, "closed"],
    [
      "open, a Conscience drive whose day has come",
      { memberSplit: "conscience", opens: day("2026-06-30") },
      false,
      "open",
    ],
    [
      "a draft before that day",
      { memberSplit: "conscience", opens: day("2026-07-01") },
      false,
      "draft",
    ],
    ["a draft where no day is stated", { memberSplit: "conscience" }, false, "draft"],
    ["a draft, with quotas, though its day has come", { opens: day("2026-01-01") }, false, "draft"],
  ])("is %s", (_, stated, isDivided, state) => {
    const roll = isDivided ? [groupOnRoll("Roof", "Club", 5)] : [];
    expect(framesOf({ drives: [drive("Roof", stated)], roll })[0]!.state).toBe(state);
  });

  it("was divided on the latest of its rows' days, whatever their order", () => {
    const on = (iso: string | null) =>
      onRoll("Roof", "M1", 5, { dividedOn: iso === null ? null : day(iso) });
    const dividedOn = (...days: (string | null)[]) =>
      framesOf({ drives: [drive("Roof")], roll: days.map(on) })[0]!.dividedOn;
    expect(dividedOn("2026-01-01", "2026-03-01", "2026-02-01", null)).toBe(day("2026-03-01"));
    expect(dividedOn(null, "2026-02-01", "2026-01-01")).toBe(day("2026-02-01"));
    expect(dividedOn(null)).toBeNull();
  });

  it("has quotas of members as the roll has it, else by the member split", () => {
    const has = (memberSplit: Drive["memberSplit"], roll: Book["roll"]) =>
      framesOf({ drives: [drive("Roof", { memberSplit })], roll })[0]!.memberQuotas;
    expect(has("conscience", [])).toBe(false);
    expect(has("equally", [])).toBe(true);
    expect(has("conscience", [onRoll("Roof", "M1", 5)])).toBe(true);
    expect(has("conscience", [groupOnRoll("Roof", "Club", 5)])).toBe(false);
  });

  it("are told of that other tabs name, and that are not there, with what may be meant", () => {
    const of = opened({
      drives: [drive("Roof"), drive("Door")],
      roll: [
        { ...groupOnRoll("Rooof", "Club", 5), row: 7 },
        groupOnRoll("Roof", "Club", 5),
        groupOnRoll("Rooof", "North", 5),
        groupOnRoll("Door", "Club", 5),
      ],
      items: [
        item("Dooor", "Paint"),
        item("Roof", "Slates"),
        item("Dooor", "Brush"),
        item("Xyz", "Flag"),
      ],
    });
    expect(found(of, "roll-of-unknown-drive")).toMatchObject([
      {
        data: { value: "Rooof", suggestion: "Roof", rows: 2 },
        place: { tab: "quotas", row: 7, column: "drive" },
        content: "Rooof",
      },
    ]);
    expect(found(of, "unknown-drive")).toMatchObject([
      {
        data: { value: "Dooor", suggestion: "Door" },
        place: { tab: "items", column: "drive" },
        content: "Dooor|Paint",
      },
      { data: { value: "Dooor", suggestion: "Door" }, content: "Dooor|Brush" },
      { data: { value: "Xyz", suggestion: null } },
    ]);
  });

  it("is told of where it asks a group that there is not, and asks nobody", () => {
    const of = opened({ drives: [drive("Roof", { asked: "Norht" })] });
    expect(of.frames[0]).toMatchObject({ asksKnownGroup: false });
    expect(found(of, "unknown-asked-group")).toMatchObject([
      {
        data: { drive: "Roof", value: "Norht", suggestion: "North", divided: false },
        place: { tab: "drives", column: "asked" },
      },
    ]);
    expect(opened({ drives: [drive("Roof", { asked: "North" })] }).frames[0]).toMatchObject({
      asksKnownGroup: true,
    });
  });
});

describe("a drive's tree", () => {
  const treeOf = (asked: string | null, stated: Partial<Book> = {}) => {
    const { roster } = opened(stated);
    return new DriveTree(roster, asked);
  };
  const shown = ({ names, depths, parents }: DriveTree) =>
    names.map((name, node) => [name, depths[node], parents[node]]);

  it.each<[string, string | null, Partial<Book>, (string | number)[][]]>([
    [
      "of a body",
      "Club",
      {},
      [
        ["Club", 0, -1],
        ["North", 1, 0],
        ["Lane", 2, 1],
        ["South", 1, 0],
      ],
    ],
    [
      "of a group within",
      "North",
      {},
      [
        ["North", 0, -1],
        ["Lane", 1, 0],
      ],
    ],
    ["of a group without others", "South", {}, [["South", 0, -1]]],
    ["of a group that there is not", "West", {}, [["West", 0, -1]]],
    [
      "of everyone, where all are in one body",
      null,
      { members: [member("M1", "Lane")] },
      [
        ["Club", 0, -1],
        ["North", 1, 0],
        ["Lane", 2, 1],
        ["South", 1, 0],
      ],
    ],
    [
      "of everyone, above two bodies",
      null,
      { groups: [group("A"), group("A1", "A"), group("B")] },
      [
        ["Town", 0, -1],
        ["A", 1, 0],
        ["A1", 2, 1],
        ["B", 1, 0],
      ],
    ],
  ])("%s", (_, asked, stated, nodes) => {
    const tree = treeOf(asked, stated);
    expect(shown(tree)).toEqual(nodes);
    expect(tree.count).toBe(nodes.length);
    for (const [node, [name]] of nodes.entries()) expect(tree.find(String(name))).toBe(node);
    const known = new Set([...groups, ...(stated.groups ?? [])].map(({ id }) => id));
    for (const [node, name] of tree.names.entries())
      expect(tree.groupAt(node)?.group.id ?? null).toBe(known.has(name) ? name : null);
    expect(tree.groupAt(tree.count)).toBeNull();
  });

  it.each<[string | null, readonly string[], string | null, string[], boolean]>([
    ["Club", ["Lane"], "Lane", ["Lane"], false],
    ["Club", ["North", "Lane"], "Lane", ["Lane"], false],
    ["Club", ["Lane", "North"], "Lane", ["Lane"], false],
    ["Club", ["South", "Lane"], "South", ["South", "Lane"], true],
    ["Club", ["Club", "South"], "South", ["South"], false],
    ["North", ["South", "Lane"], "Lane", ["Lane"], false],
    ["North", ["South"], null, [], false],
    ["North", ["South", "Club"], null, [], false],
    ["North", [], null, [], false],
  ])("of %s: who is in %o is asked through %s", (asked, own, through, matches, isTorn) => {
    const tree = treeOf(asked, { members: [member("M1", own)] });
    const node = tree.nodeOfMember(0);
    expect(node < 0 ? null : tree.names[node]).toBe(through);
    expect(tree.matchesOf(0)).toEqual(matches);
    expect(tree.isTornBetween(0)).toBe(isTorn);
  });

  it("asks of everyone who is in no group through the whole, where it stands above the bodies", () => {
    const two = { groups: [group("A"), group("B")], members: [member("M1", [])] };
    expect(treeOf(null, two).nodeOfMember(0)).toBe(0);
    expect(treeOf("A", two).nodeOfMember(0)).toBe(-1);
    expect(treeOf(null, two).nodeOfMember(99)).toBe(-1);
  });

  it("has groups that only the roll knows under the topmost, in natural order", () => {
    const roll = ["Club", "S10", "S9", "North", "S10"].map((name) => groupOnRoll("Roof", name, 5));
    const [frame] = framesOf({ drives: [drive("Roof", { asked: "Club" })], roll });
    expect(shown(frame!.tree).slice(4)).toEqual([
      ["S9", 1, 0],
      ["S10", 1, 0],
    ]);
  });

  it.each<[string, string | null, string[], string[]]>([
    ["the whole was called otherwise then", null, ["Village", "A", "B"], []],
    [
      "the whole is on the roll, so it is another group",
      null,
      ["Town", "Village", "A"],
      ["Village"],
    ],
    [
      "two are not known, so neither is the whole",
      null,
      ["Village", "Hamlet"],
      ["Hamlet", "Village"],
    ],
    ["a group is asked, not everyone", "A", ["Village"], ["Village"]],
  ])("of a name that only the roll knows: %s", (_, asked, names, strays) => {
    const [frame] = framesOf({
      groups: [group("A"), group("B")],
      drives: [drive("Roof", { asked })],
      roll: names.map((name) => groupOnRoll("Roof", name, 5)),
    });
    const { tree } = frame!;
    expect(
      tree.names.filter(
        (name) => names.includes(name) && name !== "A" && name !== "B" && name !== "Town",
      ),
    ).toEqual(strays);
    expect(tree.find(names.find((name) => name === "Village")!)).toBe(
      strays.length === 0 ? 0 : tree.names.indexOf("Village"),
    );
  });

  it.each([
    ["somebody was in no group when it was divided", ["", "Club", "North"], ["", "Club"]],
    ["everybody was in it then, too", ["Club", "North"], ["Club", "North"]],
    ["there was no such group then", [""], ["Club", "North"]],
  ])("where all are in one body by now: %s", (_, names, first) => {
    const roll = names.map((name) => groupOnRoll("Roof", name, 5));
    const members = [member("M1", "North"), member("M2", "Club")];
    const [frame] = framesOf({ drives: [drive("Roof")], members, roll });
    expect(frame!.tree.names.slice(0, 2)).toEqual(first);
    expect(frame!.tree.find(names[0]!)).toBe(0);
  });
});
