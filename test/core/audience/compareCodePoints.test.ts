import { describe, expect, it } from "vitest";
import { compareCodePoints } from "../../../src/core/audience/compareCodePoints";

describe("the order of labels", () => {
  it.each([
    ["A", "B", "by letters"],
    ["A", "A1", "the shorter first"],
    ["A2", "B1", "the first that differs decides"],
    ["B", "a", "by code points, whatever the language"],
    ["\uff5a", "\u{1d49c}", "not by halves of some, as texts are compared elsewhere"],
    ["", "A", "nothing first"],
  ])("puts %j before %j: %s", (first, second) => {
    expect(compareCodePoints(first, second)).toBeLessThan(0);
    expect(compareCodePoints(second, first)).toBeGreaterThan(0);
    expect(compareCodePoints(first, first)).toBe(0);
  });
});
