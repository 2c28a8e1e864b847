import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/schema/index";
import { decodeBook } from "../../src/tables/index";
import { day, plan, quotasOf } from "../support/book";
import { smallest, snapshotOf } from "./snapshotOf";

const today = { today: day("2026-05-20") };
const header = ["Member ID", "Name", "Groups", "Weight", "Income"];

function decoded(rows: readonly (readonly Cell[])[]) {
  const Drives: Cell[][] = [
    ["Drive", "Who is asked", "Basis", "Target"],
    ["Roof", "", "Mandatory", 100],
  ];
  return decodeBook(snapshotOf({ ...smallest, Drives, Members: [header, ...rows] }), today);
}

function namesOf(rows: readonly (readonly Cell[])[]): string[] {
  return decoded(rows).book.members.map(({ name }) => name);
}

const people = [
  ["", "Ana", "Hall 1", 2, 900],
  ["", "Bo", "Hall 1", 1, 800],
  ["", "Cy", "Hall 2", 3, 700],
];

describe("a row of Members that adds up the others", () => {
  it.each([
    "Total",
    "TOTAL:",
    "Sum",
    "Summe",
    "합계",
    "Grand total",
    "Σύνολο",
    "Итого",
    "合計",
    "Total 2026",
  ])("is no member where it is called %s", (name) => {
    expect(namesOf([...people, ["", name, "", 6]])).toEqual(["Ana", "Bo", "Cy"]);
  });

  it.each([
    ["its Weight is the sum of those above", ["", "House", "", 6]],
    ["its Income is", ["", "House", "", "", 2400]],
  ])("is no member where %s", (_, row) => {
    expect(namesOf([...people, row])).toEqual(["Ana", "Bo", "Cy"]);
  });

  it.each([
    ["has a Member ID", ["M9", "Total", "", 6]],
    ["belongs to a group and weighs as much as all others", ["", "Deo", "Hall 2", 6]],
    ["weighs anything else", ["", "Deo", "", 5]],
    ["has a name that holds such a word", ["", "Sumner Totaly", "", 1]],
  ])("is a member where it %s", (_, row) => {
    expect(namesOf([...people, row])).toContain(row[1]);
  });

  it("takes nothing away from two people, who may weigh as much together as a third", () => {
    const three = [
      ["", "Ana", "", 1],
      ["", "Bo", "", 1],
      ["", "Cy", "", 2],
    ];
    expect(namesOf(three)).toEqual(["Ana", "Bo", "Cy"]);
  });

  it("is asked for nothing: the others are asked for all of the target", () => {
    const { book } = decoded([...people, ["", "Total", "", "", 2400]]);
    expect(quotasOf(plan(book, "Roof"))).toMatchObject({ Ana: 34, Bo: 33, Cy: 33 });
  });
});

describe("Who is asked", () => {
  const asking = (word: string, more: Record<string, readonly (readonly Cell[])[]> = {}) => {
    const Drives = [
      ["Drive", "Who is asked", "Basis"],
      ["Roof", word, "Mandatory"],
    ];
    const { book } = decodeBook(snapshotOf({ ...smallest, Drives, ...more }), today);
    return book.drives[0]?.asked;
  };

  it.each([
    "All",
    "all members",
    "Everyone",
    "Everybody",
    "전체",
    "모든 구성원",
    "Alle",
    "Tous",
    "Todos",
    "全員",
    "Все",
  ])("reads %s as everyone", (word) => {
    expect(asking(word)).toBeNull();
  });

  it("takes a group that is called so for that group", () => {
    expect(asking("All", { Groups: [["Group"], ["All"]] })).toBe("All");
  });
});
