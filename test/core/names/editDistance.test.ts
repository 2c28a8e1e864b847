import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/core/names/editDistance";

describe("the distance of two names", () => {
  it.each([
    ["kitten", "sitting", 3, 3, "two changed, one more"],
    ["Kim", "Kim", 0, 0, "the same"],
    ["ab", "ba", 1, 1, "a swap of neighbours"],
    ["abcd", "badc", 2, 2, "two swaps"],
    ["ca", "abc", 3, 3, "no swap with a letter between"],
    ["abcdef", "xyabcdef", 2, 2, "two more in front"],
    ["xyabcdef", "abcdef", 2, 2, "two less in front"],
    ["abcdef", "abcdefxy", 2, 2, "two more behind"],
    ["", "ab", 2, 2, "all of it"],
    ["abcdef", "fedcba", 2, 3, "above what is asked for: one more"],
    ["abc", "abcdef", 2, 3, "above it by its length"],
    ["abcdef", "abc", 2, 3, "above it by its length, the other way"],
  ])("%o and %o, up to %d: %d (%s)", (a, b, limit, distance) => {
    expect(editDistance(a, b, limit)).toBe(distance);
    expect(editDistance(b, a, limit)).toBe(distance);
  });

  it.each(["x", "xy", "xyz", "xyzu"])(
    "of %o and a much longer one is above it, whatever was near it before",
    (short) => {
      expect(editDistance("abcdef", "abcdefxy", 2)).toBe(2);
      expect(editDistance(short, "abcdefxy", 2)).toBe(3);
      expect(editDistance("abcdefxy", short, 2)).toBe(3);
    },
  );

  it("is as defined, of all words of up to five letters a and b, whatever was compared before", () => {
    const words = [""];
    for (let i = 0; words[i]!.length < 5; i++) words.push(`${words[i]}a`, `${words[i]}b`);
    const known = new Map<string, number>();
    const defined = (a: string, b: string): number => {
      const key = `${a} ${b}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      let least = a.length + b.length;
      if (a !== "" && b !== "") {
        const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
        least = defined(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1);
        least = Math.min(least, defined(x, b) + 1, defined(a, y) + 1);
        if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
          least = Math.min(least, defined(x.slice(0, -1), y.slice(0, -1)) + 1);
      }
      known.set(key, least);
      return least;
    };
    const wrong = [];
    for (const a of words)
      for (const b of words)
        for (const limit of [0, 1, 2, 3]) {
          const told = editDistance(a, b, limit);
          const right = defined(a, b);
          if (right > limit ? told <= limit : told !== right) wrong.push([a, b, limit, told]);
        }
    expect(wrong).toEqual([]);
  });
});
