import { describe, expect, it } from "vitest";
import { type Book, openBook, rollOfGroups } from "../../../src/core/index";
import { adjustment, book, drive, group, groupOnRoll, member, onRoll } from "../../support/book";

const groups = [
  group("Club", null, { collector: "Ri" }),
  group("North", "Club"),
  group("South", "Club", { collector: "Pak" }),
];
const members = [member("M1", "North"), member("M2", "South")];

function rollOf(stated: Partial<Book>) {
  const opened = openBook(book({ groups, members, drives: [drive("Roof")], ...stated }));
  return rollOfGroups(opened, opened.frames[0]!);
}

describe("the groups on a drive's roll", () => {
  it("stand as the tree does, each with its quota and who collects there", () => {
    const roll = [
      groupOnRoll("Roof", "Club", 100),
      groupOnRoll("Roof", "North", 60),
      onRoll("Roof", "M2", 40, { group: "South" }),
    ];
    expect(rollOf({ roll })).toEqual([
      { group: "Club", parent: -1, depth: 0, quota: 100, writeOff: 0, collector: "Ri" },
      { group: "North", parent: 0, depth: 1, quota: 60, writeOff: 0, collector: "Ri" },
      { group: "South", parent: 0, depth: 1, quota: 40, writeOff: 0, collector: "Pak" },
    ]);
  });

  it("have no quota before the drive is divided", () => {
    expect(rollOf({}).map(({ quota }) => quota)).toEqual([null, null, null]);
  });

  it.each([
    ["what is written off for it", [adjustment("Roof", "North", "write-off", 7)], [0, 7, 0]],
    ["all, where no amount is stated", [adjustment(null, "South", "write-off")], [0, 0, Infinity]],
    ["nothing that is written off for a member", [adjustment("Roof", "M1", "write-off", 7)], null],
    [
      "nothing that is written off from a later day on",
      [adjustment("Roof", "North", "write-off", 7, { from: 99_999 })],
      null,
    ],
  ])("of a group has %s", (_, adjustments, writeOffs) => {
    expect(rollOf({ adjustments }).map(({ writeOff }) => writeOff)).toEqual(writeOffs ?? [0, 0, 0]);
  });
});
