import { describe, expect, it } from "vitest";
import { printOf, printsOf } from "../../../src/commands/rows/prints";
import type { Cell } from "../../../src/schema/index";

const row = { date: { day: 20_600 }, drive: "Roof", member: "An", amount: 20.5, note: "" };
const cells: readonly Cell[] = [{ day: 20_600 }, "Roof", "An", 20.5, ""];
const ids = ["date", "drive", "member", "amount", "note"];

describe("the fingerprint of a row", () => {
  it("is the same of what is written and of what is read back", () => {
    expect(printsOf([cells], ids)).toEqual([printOf(row)]);
    expect(printOf(row)).toMatch(/^[0-9a-z]{7}$/);
  });

  it.each<[readonly Cell[], readonly (string | null)[], string]>([
    [[...cells].reverse(), [...ids].reverse(), "in whatever order the columns stand"],
    [[...cells, "seen"], [...ids, null], "whatever stands in columns that are not ours"],
    [[...cells, false], [...ids, "handedOver"], "with a box that nobody ticked"],
    [[{ day: 20_600 }, " Roof ", "An", 20.5, "  "], ids, "whatever blanks stand about"],
  ])("is the same %s", (stands, columns) => {
    expect(printsOf([stands], columns)).toEqual([printOf(row)]);
  });

  it.each<[readonly Cell[], string]>([
    [[{ day: 20_601 }, "Roof", "An", 20.5, ""], "another day"],
    [[{ day: 20_600, minutes: 5 }, "Roof", "An", 20.5, ""], "a time of the day"],
    [[{ day: 20_600 }, "An", "Roof", 20.5, ""], "the same in other columns"],
    [[{ day: 20_600 }, "Roof", "An", 20.51, ""], "a cent more"],
    [[{ day: 20_600 }, "Roof", "An", 20.5, "x"], "a note"],
  ])("is another for %o: %s", (stands) => {
    expect(printsOf([stands], ids)).not.toEqual([printOf(row)]);
  });

  it("is none of a blank row", () => {
    expect(printsOf([["", " ", false]], ["date", "drive", "handedOver"])).toEqual([""]);
  });
});
