import { describe, expect, it } from "vitest";
import { type Adjustment, keepAccounts, type RollEntry } from "../../../src/core/index";
import {
  adjustment,
  book,
  day,
  drive,
  found,
  group,
  groupOnRoll,
  member,
  settings,
} from "../../support/book";

describe("An adjustment that binds nobody is told of", () => {
  const town = {
    groups: [
      ...[group("Club"), group("A", "Club"), group("B", "Club")],
      ...[group("Union"), group("Gone", "Club")],
    ],
    members: [
      ...[member("A1", "A"), member("A2", "A"), member("A3", "A"), member("B1", "B")],
      member("U1", "Union"),
      member("C1", ["Club", "Union"]),
      member("Left", "A", { left: day("2020-01-01") }),
    ],
    settings: settings({ organisation: "Town" }),
  };
  const idleIn = (rows: readonly Adjustment[], asked: string | null, more: object = {}) => {
    const roof = drive("Roof", { target: 400, asked, ...more });
    return found(
      keepAccounts(book({ ...town, adjustments: rows, drives: [roof] })),
      "adjustment-binds-nobody",
    ).map(({ data }) => `${data.who} ${data.kind}`);
  };

  it("is not told of a group's write-off, whoever is in the group by now", () => {
    const roll = [groupOnRoll("Roof", "Club", 400), groupOnRoll("Roof", "Gone", 100)];
    const writtenOff = adjustment("Roof", "Gone", "write-off", 100);
    const roof = drive("Roof", { target: 500, asked: "Club", memberSplit: "conscience" });
    const accounts = keepAccounts(
      book({ ...town, adjustments: [writtenOff], drives: [roof], roll }),
    );
    expect(found(accounts, "adjustment-binds-nobody")).toEqual([]);
  });

  it.each<[string, Adjustment["kind"], RollEntry, string]>([
    ["Gone", "cap", groupOnRoll("Roof", "Gone", 100), "a cap, though the group had a quota"],
    ["Gone", "write-off", groupOnRoll("Roof", "B", 100), "a write-off, and another group had"],
    ["Union", "cap", groupOnRoll("Roof", "Union", 100), "a cap of a group that is not asked now"],
  ])("%s %s, by what the roll has: %#, %s", (who, kind, row) => {
    const roof = drive("Roof", { target: 500, asked: "Club" });
    const adjustments = [adjustment("Roof", who, kind, 10)];
    const accounts = keepAccounts(book({ ...town, adjustments, drives: [roof], roll: [row] }));
    expect(found(accounts, "adjustment-binds-nobody").map(({ data }) => data)).toEqual([
      { drive: "Roof", who, kind },
    ]);
  });

  it.each<[string, Adjustment["kind"], string | null, string]>([
    ["U1", "pledge", "Club", "somebody whom the drive does not ask"],
    ["Left", "fixed", "Club", "somebody who had left"],
    ["U1", "write-off", "Club", "a write-off"],
    ["Union", "cap", "Club", "a group that is not asked, though C1 belongs to it"],
    ["Club", "cap", "A", "the group above the one that is asked"],
    ["Gone", "floor", "Club", "a group in which nobody is"],
    ["Gone", "exempt", "Club", "the exemption of nobody"],
    ["Town", "cap", "Club", "the organisation, where one body is asked"],
  ])("%s %s, where %s is asked: %s", (who, kind, asked) => {
    expect(idleIn([adjustment("Roof", who, kind, 10)], asked)).toEqual([`${who} ${kind}`]);
  });

  it.each<[string, Adjustment["kind"], string | null, string]>([
    ["A1", "pledge", "A", "who is asked"],
    ["A", "cap", "Club", "a group in the one that is asked"],
    ["Club", "cap", "Club", "the group that is asked"],
    ["Club", "exempt", "A", "an exemption passes down"],
    ["Union", "exempt", "Club", "an exemption of C1, who is asked through Club"],
    ["Town", "exempt", "A", "an exemption of everybody"],
    ["Town", "cap", null, "the organisation, where everyone is asked"],
  ])("but not %s %s, where %s is asked: %s", (who, kind, asked) => {
    expect(idleIn([adjustment("Roof", who, kind, 10)], asked)).toEqual([]);
  });

  it("nor one for all drives, nor one of a drive that is closed", () => {
    expect(idleIn([adjustment(null, "U1", "fixed", 10)], "Club")).toEqual([]);
    const rows = [adjustment("Roof", "U1", "fixed", 10)];
    expect(idleIn(rows, "Club", { state: "closed" })).toEqual([]);
  });
});
