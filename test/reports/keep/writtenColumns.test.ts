import { describe, expect, it } from "vitest";
import { restoreHeaders, writtenColumns } from "../../../src/reports/index";
import type { OutCell } from "../../../src/schema/index";
import { sheetOf } from "../sheetOf";

const header = ["Drive", "Due", "Phone", "Quota", "Part"];
const rows: OutCell[][] = [
  ["Roof", { day: 20_000 }, "555-1", 400, ""],
  ["Lift", { text: "soon", to: { url: "x" } }, "555-2", 0.1, ""],
];
const phone = header.indexOf("Phone");
const written = writtenColumns(header, rows, (c) => c === phone);

const restored = (top: readonly string[], body: readonly (readonly OutCell[])[] = rows) => {
  const present = sheetOf("byMember", top, body);
  const { rows: after } = restoreHeaders(present, written);
  expect(after.slice(2)).toEqual(present.rows.slice(2));
  return after[1];
};

describe("restoreHeaders", () => {
  it.each([
    { over: ["x", "Due", "Phone", "Quota", "Part"], why: "the first" },
    { over: ["Drive", "", "Phone", "Quota", "Part"], why: "deleted" },
    { over: ["x", "y", "Phone", "z", "Part"], why: "several" },
  ])("gives back what was typed over: $why", ({ over }) => {
    expect(restored(over)).toEqual(header);
  });

  it.each([
    { over: ["Drive", "Due", "Tel.", "Quota", "Part"], why: "theirs in the first place" },
    { over: ["Drive", "Due", "Phone", "Quota", "x"], why: "nothing stands under it" },
    { over: ["Drive", "Due", "Tel.", "x", "Part"], why: "what stood beside it is not there" },
    { over: ["a", "b", "c", "d", "e"], why: "nothing of the header is left" },
  ])("leaves a header alone: $why", ({ over }) => {
    expect(restored(over)).toEqual(over);
  });

  it("leaves a column alone that was theirs when it was written, whatever they copied into it", () => {
    const top = ["Drive", "Due", "Was due", "Quota"];
    const body: OutCell[][] = [["Roof", { day: 20_000 }, { day: 20_000 }, 400]];
    const before = writtenColumns(top, body, (c) => c === 2);
    const present = sheetOf("byMember", ["Drive", "Was due", "Quota"], [body[0]!.toSpliced(1, 1)]);
    expect(restoreHeaders(present, before).rows[1]).toEqual(["Drive", "Was due", "Quota"]);
  });

  it("leaves a header alone where other cells stand under it than were written", () => {
    const over = ["Drive", "Due", "Phone", "x", "Part"];
    expect(restored(over, [rows[0]!, rows[1]!.with(3, 0.2)])).toEqual(over);
    expect(restored(over, [...rows].reverse())).toEqual(over);
    expect(restored(over, rows.slice(1))).toEqual(over);
  });

  it("gives back what was written over where a row came in above just then", () => {
    // The cells of the table stand one row too high: the first in the header, the last one twice.
    const body = [rows[0]!.with(3, 0.1), rows[1]!];
    expect(restored(["Drive", "Due", "Phone", "400", "Part"], body)).toEqual(header);
  });

  it("finds the header below rows that the user put above it", () => {
    const { rows: plain } = sheetOf("byMember", ["x", ...header.slice(1)], rows);
    const present = {
      ...sheetOf("byMember", [], []),
      rows: [plain[0]!, plain[0]!, ...plain.slice(1)],
    };
    expect(restoreHeaders(present, written).rows[2]).toEqual(header);
  });
});
