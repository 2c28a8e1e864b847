import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNaturally, Suggester, suggest } from "../../../src/core/index";

const known = ["Plating shop", "Painting shop", "Cell 1", "Cell 10", "Kim Chol-su", "김철수", "A"];
const people = ["Jo", "Nia", "Marta", "Martha", "Sabine", "Sabrina", "Zoe"];

describe("Did you mean …", () => {
  it.each<[string, string | null, string]>([
    ["plating SHOP", "Plating shop", "case"],
    ["Platingshop", "Plating shop", "blanks"],
    ["Kim Cholsu", "Kim Chol-su", "punctuation"],
    ["Kim Chol-soo", "Kim Chol-su", "two letters"],
    ["Platnig shop", "Plating shop", "a swap"],
    ["김 철수", "김철수", "blanks in Korean"],
    ["Cell 2", "Cell 1", "one letter: the naturally first"],
    ["B", null, "too short to tell"],
    ["Foundry", null, "nothing near"],
    ["", null, "nothing at all"],
  ])("%o → %o: %s", (value, expected) => {
    expect(suggest(value, known)).toBe(expected);
    expect(suggest(value, [...known].reverse())).toBe(expected);
  });
});

describe("how near a name must be", () => {
  it.each<[string, string | null, string]>([
    ["Joe", "Jo", "of three letters one may be too many; Zoe is as near, and comes later"],
    ["Bo", null, "of two letters none may differ"],
    ["Nie", "Nia", "of three one may"],
    ["Nje", null, "but not two"],
    ["Mrata", "Marta", "two neighbours swapped are one"],
    ["Marto", "Marta", "of five letters one: Martha is further off"],
    ["Sabin", "Sabine", "the nearest"],
    ["Mirti", null, "of five letters not two"],
    ["Mirtha", "Martha", "the nearest, though Marta is near too"],
    ["Sobinn", "Sabine", "of six letters two"],
    ["Sabrine", "Sabine", "of two that are as near the naturally first"],
  ])("%o → %o: %s", (value, expected) => {
    expect(suggest(value, people)).toBe(expected);
    expect(suggest(value, [...people].reverse())).toBe(expected);
  });
});

describe("names that are looked up one after another", () => {
  it("are looked up once each, in a list that is read only then", () => {
    let read = 0;
    const list = {
      *[Symbol.iterator]() {
        read++;
        yield* known;
      },
    };
    const suggester = new Suggester(list);
    expect(read).toBe(0);
    for (const value of ["Cell 2", "Foundry", "Cell 2", "Foundry"])
      expect(suggester.suggest(value)).toBe(suggest(value, known));
    expect(read).toBe(1);
  });

  it("are given up after forty different ones: a list of another's is no slip", () => {
    const suggester = new Suggester(known);
    for (let i = 0; i < 39; i++) suggester.suggest(`Stranger ${i}`);
    expect(suggester.suggest("Cell 2")).toBe("Cell 1");
    expect(suggester.suggest("Cell 3")).toBeNull();
    expect(suggester.suggest("Cell 2")).toBe("Cell 1");
  });
});

describe("properties", () => {
  const known = new Map<string, number>();

  /** The whole table, as the definition has it: from aᵢ… and bⱼ… on. */
  function distance(a: string, b: string): number {
    const key = `${a}/${b}`;
    const least = known.get(key) ?? anew(a, b);
    known.set(key, least);
    return least;
  }

  function anew(a: string, b: string): number {
    if (a === "" || b === "") return a.length + b.length;
    const change = a[0] === b[0] ? 0 : 1;
    const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
    const costs = [
      distance(restOfA, restOfB) + change,
      distance(restOfA, b) + 1,
      distance(a, restOfB) + 1,
    ];
    const isSwap = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
    if (isSwap) costs.push(distance(a.slice(2), b.slice(2)) + 1);
    return Math.min(...costs);
  }

  const word = (most: number) =>
    fc.string({ unit: fc.constantFrom("a", "b", "c", "A", " "), maxLength: most });

  it("takes the least distance that the length allows, and of equals the naturally first", () => {
    fc.assert(
      fc.property(word(7), fc.array(word(7), { maxLength: 6 }), (value, names) => {
        const plain = (text: string) => text.toLowerCase().replace(/ /g, "");
        const length = plain(value).length;
        const most = length < 3 ? 0 : length < 6 ? 1 : 2;
        const near = names
          .map((name) => ({ name, off: distance(plain(value), plain(name)) }))
          .filter(({ off }) => length > 0 && off <= most)
          .sort((a, b) => a.off - b.off || compareNaturally(a.name, b.name));
        const found = suggest(value, names);
        expect(found === null ? null : compareNaturally(found, near[0]?.name ?? "?")).toBe(
          near.length === 0 ? null : 0,
        );
      }),
      { numRuns: 500 },
    );
  });
});
