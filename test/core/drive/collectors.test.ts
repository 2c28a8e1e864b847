import { describe, expect, it } from "vitest";
import { keepAccounts } from "../../../src/core/index";
import { accountOf, book, divided, drive, group, groupOnRoll, member } from "../../support/book";

/** The collector of each group of a drive that asks the shop, as By group has it. */
function collectorsIn(asked: string, collectors: Readonly<Record<string, string>>) {
  const named = (id: string, partOf: string | null) =>
    group(id, partOf, { collector: collectors[id] ?? "" });
  const of = book({
    groups: [named("Union", null), named("Shop", "Union"), named("Night", "Shop")],
    members: [member("M1", ["Night"]), member("M2", ["Shop"])],
    drives: [drive("Roof", { asked, target: 100 })],
  });
  const { groups } = accountOf(keepAccounts(divided(of)), "Roof");
  return groups.map(({ group: name, collector }) => [name, collector]);
}

describe("a group's collector", () => {
  it("is its own", () => {
    expect(collectorsIn("Shop", { Night: "Ms Quill", Shop: "Mr Bolt" })).toEqual([
      ["Shop", "Mr Bolt"],
      ["Night", "Ms Quill"],
    ]);
  });

  it("is that of the nearest group above where it has none", () => {
    expect(collectorsIn("Union", { Shop: "Mr Bolt", Union: "Ms Oak" })).toEqual([
      ["Union", "Ms Oak"],
      ["Shop", "Mr Bolt"],
      ["Night", "Mr Bolt"],
    ]);
  });

  it("is looked for above the groups that the drive asks too", () => {
    expect(collectorsIn("Shop", { Union: "Ms Oak" })).toEqual([
      ["Shop", "Ms Oak"],
      ["Night", "Ms Oak"],
    ]);
  });

  it("is the whole's of a group that only the roll knows any more", () => {
    const of = book({
      groups: [group("Union", null, { collector: "Ms Oak" })],
      members: [member("M1", "Union")],
      drives: [drive("Roof", { asked: "Union", target: 100 })],
      roll: [groupOnRoll("Roof", "Union", 100), groupOnRoll("Roof", "Night", 100)],
    });
    const [, night] = accountOf(keepAccounts(of), "Roof").groups;
    expect(night).toMatchObject({ group: "Night", depth: 1, collector: "Ms Oak" });
  });

  it("is nobody where none is named", () => {
    expect(collectorsIn("Shop", {})).toEqual([
      ["Shop", ""],
      ["Night", ""],
    ]);
  });
});
