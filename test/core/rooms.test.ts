import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const core = fileURLToPath(new URL("../../src/core", import.meta.url));

/** The rooms of core, each of which imports only those below it, and the files that stand in none. */
const ladder = [
  "accounts",
  "checks",
  "standing",
  "dividing",
  "ledger",
  "roll",
  "drive",
  "roster",
  "names",
  "diagnostics",
  "division",
  "",
];

/** What a row, a setting and a diagnostic have in common: where it stands. */
const place = "diagnostics/place";

const files = readdirSync(core, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && file !== "index.ts",
);

function importsOf(file: string): string[] {
  const text = readFileSync(join(core, file), "utf8");
  return [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, path]) =>
    relative(core, join(core, dirname(file), path!)),
  );
}

const roomOf = (file: string) => (dirname(file) === "." ? "" : dirname(file));

describe("core", () => {
  it("has no room but those of the ladder", () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(ladder));
  });

  it("imports into each room only from those below it", () => {
    const upwards: string[] = [];
    for (const file of files) {
      const height = ladder.indexOf(roomOf(file));
      for (const path of importsOf(file)) {
        if (path !== place && ladder.indexOf(roomOf(path)) < height)
          upwards.push(`${file} imports ${path}`);
      }
    }
    expect(upwards).toEqual([]);
  });
});
