import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/schema/index";
import { decodeBook } from "../../src/tables/index";
import { day } from "../support/book";
import { smallest, snapshotOf } from "./snapshotOf";

type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

function decoded(groups: readonly string[], more: Sheets = {}) {
  const Members = [["Name", "Groups"], ...groups.map((group, i) => [`Member ${i}`, group])];
  const snapshot = snapshotOf({ ...smallest, Members, ...more });
  return decodeBook(snapshot, { today: day("2026-05-20") }).book;
}

const groupsOf = (groups: readonly string[], more: Sheets = {}) =>
  decoded(groups, more).members.map((member) => member.groups.join(" + "));

describe("a group that members spell in several ways", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "is one, by the spelling that most have",
      ["Hall 1", "hall 1", "hall 1"],
      ["hall 1", "hall 1", "hall 1"],
    ],
    [
      "is one, though most came later",
      ["HALL1", "Hall 1", "Hall 1", "HALL1", "Hall 1"],
      ["Hall 1", "Hall 1", "Hall 1", "Hall 1", "Hall 1"],
    ],
    [
      "is one, of as many by the naturally first",
      ["hall 1", "Hall 1", "HALL 1"],
      ["HALL 1", "HALL 1", "HALL 1"],
    ],
    [
      "is one, in whatever order they come",
      ["HALL 1", "Hall 1", "hall 1"],
      ["HALL 1", "HALL 1", "HALL 1"],
    ],
    ["is one, blanks and all", ["Hall  1", "Hall1", "Hall  1"], ["Hall  1", "Hall  1", "Hall  1"]],
    [
      "is one in full-width letters, and another stays",
      ["Hall 1", "Hall 1, Choir", "Ｈａｌｌ 1"],
      ["Hall 1", "Hall 1 + Choir", "Hall 1"],
    ],
    ["is several where letters differ", ["Hall 1", "Hall 2"], ["Hall 1", "Hall 2"]],
  ])("%s", (_, written, read) => {
    expect(groupsOf(written)).toEqual(read);
  });

  it("is as it stands where Groups says how groups are spelt", () => {
    const Groups = [["Group"], ["Hall 1"]];
    expect(groupsOf(["Hall 1", "hall 1", "hall 1"], { Groups })).toEqual([
      "Hall 1",
      "hall 1",
      "hall 1",
    ]);
  });

  it("is meant by drives and gifts that spell it in yet another way", () => {
    const { drives, contributions } = decoded(["Hall 1", "Hall 1", "hall 1"], {
      Drives: [
        ["Drive", "Who is asked", "Basis"],
        ["Roof", "HALL 1", "Mandatory"],
        ["Lift", "Hall 9", "Mandatory"],
        ["Levy", "", "Mandatory"],
      ],
      Contributions: [
        ["Date", "Drive", "Group", "Amount"],
        ["2026-04-01", "Roof", "hall1", 100],
        ["2026-04-01", "Roof", "Hall 9", 100],
        ["2026-04-01", "Roof", "", 100],
      ],
    });
    expect(drives.map(({ asked }) => asked)).toEqual(["Hall 1", "Hall 9", null]);
    expect(contributions.map(({ group }) => group)).toEqual(["Hall 1", "Hall 9", ""]);
  });

  it("is meant by a drive though members spell it in one way only", () => {
    const Drives = [
      ["Drive", "Who is asked", "Basis"],
      ["Roof", "HALL 1", "Mandatory"],
    ];
    expect(decoded(["Hall 1", "Hall 2"], { Drives }).drives).toMatchObject([{ asked: "Hall 1" }]);
  });
});

describe("a name that holds a comma", () => {
  const of = (more: Sheets) => groupsOf(["Paint, plating, Hall 1"], more);

  it("is two groups where nothing says that it is one", () => {
    expect(of({})).toEqual(["Paint + plating + Hall 1"]);
  });

  it("is one that Groups names", () => {
    expect(of({ Groups: [["Group"], ["Paint, plating"]] })).toEqual(["Paint, plating + Hall 1"]);
  });

  it("is one that a drive asks", () => {
    const Drives = [
      ["Drive", "Who is asked", "Basis"],
      ["Roof", "Paint, plating", "Mandatory"],
      ["Lift", "", "Mandatory"],
    ];
    expect(of({ Drives })).toEqual(["Paint, plating + Hall 1"]);
  });
});

describe("the word for the whole organisation", () => {
  const asking = (word: string, groups: readonly string[], more: Sheets = {}) => {
    const { drives, contributions } = decoded(groups, {
      Drives: [
        ["Drive", "Who is asked", "Basis"],
        ["Roof", word, "Mandatory"],
      ],
      Contributions: [
        ["Date", "Drive", "Group", "Amount"],
        ["2026-04-01", "Roof", word, 100],
      ],
      ...more,
    });
    return [drives[0]?.asked, contributions[0]?.group];
  };

  it.each<[string, readonly string[], Sheets, readonly (string | null)[]]>([
    ["means it", ["Hall 1"], {}, [null, ""]],
    ["means it beside other groups", [""], { Groups: [["Group"], ["Hall 1"]] }, [null, ""]],
    [
      "means a group that is called so in Groups",
      [""],
      { Groups: [["Group"], ["Everyone"]] },
      ["Everyone", "Everyone"],
    ],
    ["means a group that some members have", ["Hall 1", "Everyone"], {}, ["Everyone", "Everyone"]],
  ])("%s", (_, groups, more, read) => {
    expect(asking("Everyone", groups, more)).toEqual(read);
  });
});
