import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(root, "docs/ARCHITECTURE.md"), "utf8");
const named = [...page.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);

/** Where a path that the page names may begin. */
const beginnings = ["", "src", "src/core", "src/commands", "src/reports", "src/dialogs"];

/** What the build makes, and what is Google's. */
const elsewhere: ReadonlySet<string> = new Set(["dist/", "google.script.run"]);

const find = (path: string) =>
  beginnings.map((beginning) => join(root, beginning, path)).find((each) => existsSync(each));

/** The text of a file, or of all that stand in a folder. */
function textOf(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, "utf8");
  return readdirSync(path)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(path, name), "utf8"))
    .join("\n");
}

describe("docs/ARCHITECTURE.md", () => {
  it("names no file and no folder that is not there", () => {
    const paths = named.filter((text) => /^[\w-]+[/.][\w/.-]*$/.test(text) && !elsewhere.has(text));
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => find(path) === undefined)).toEqual([]);
  });

  it("finds everything where it says that it is", () => {
    const told = [...page.matchAll(/`(\w+)` \(`([\w/.-]+)`/g)].map(([, name, at]) => [name!, at!]);
    expect(told.length).toBeGreaterThan(12);
    const lost = told.filter(
      ([name, at]) =>
        !new RegExp(`export (function|interface) ${name}\\b`).test(textOf(find(at!)!)),
    );
    expect(lost).toEqual([]);
  });

  it("is one page", () => {
    expect(page.split(/\s+/).length).toBeLessThan(1100);
  });
});
