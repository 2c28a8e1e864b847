import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { univerWords as english } from "../../src/local/playground/page/univerWords/en";
import { univerWords as korean } from "../../src/local/playground/page/univerWords/ko";

/** The packages of Univer that show words on the page. */
const packages = [
  ...["ui", "design", "docs-ui", "sheets", "sheets-ui", "sheets-formula", "sheets-formula-ui"],
  ...["sheets-numfmt-ui", "sheets-filter-ui", "sheets-note-ui", "sheets-data-validation-ui"],
  "sheets-conditional-formatting-ui",
];

/** Keys of words, where the code asks for one or labels something by it. */
const asked = /(?:\.t\(|\blabel: )"([\w-]+(?:\.[\w-]+)+)"/g;

/** By the key: where a word is asked for, and by what. */
function keysAskedFor(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  const keys = packages.flatMap((name) => {
    const code = readFileSync(resolve(`@univerjs/${name}`), "utf8");
    return [...code.matchAll(asked)].map(([, key]) => key as string);
  });
  return [...new Set(keys)].sort();
}

const wordIn = (packs: readonly object[], key: string): unknown =>
  packs
    .map((pack) =>
      key
        .split(".")
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], pack),
    )
    .findLast((word) => word !== undefined);

describe("Univer's own menus and messages", () => {
  const keys = keysAskedFor();

  it("are found by the keys that its code asks for", () => {
    expect(keys).toContain("sheets-formula.progress.calculating");
    expect(keys.length).toBeGreaterThan(200);
  });

  it.each([
    ["English", english],
    ["Korean", korean],
  ] as const)("have a word in %s for each of them", (_, packs) => {
    const silent = keys.filter((key) => {
      const word = wordIn(packs, key);
      // "borderTop" is a key that was forgotten, "left" a word.
      return typeof word !== "string" || (/[a-z][A-Z]/.test(word) && key.endsWith(`.${word}`));
    });
    expect(silent).toEqual([]);
  });
});
