import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { home, resultsName, tableName } from "../../src/apps-script/smoke/bench";
import { speak } from "../../src/i18n/index";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const page = read("docs/smoke-test.md");

describe("docs/smoke-test.md", () => {
  it("calls the spreadsheet and its tabs as the self-test does", () => {
    expect(page).toContain(`\`${home}\``);
    expect(page).toContain(`\`${tableName}\``);
    expect(page).toContain(`_${resultsName}_`);
  });

  it("names every item of the self-test's menu", () => {
    const items = [...read("src/apps-script/smoke/menu.ts").matchAll(/addItem\("([^"]+)"/g)];
    expect(items).toHaveLength(3);
    for (const [, caption] of items) expect(page).toContain(caption);
  });

  it("names the add-on's items as its menu does", () => {
    const { menu } = speak("en").words.commands;
    const titles = new Set<string>(Object.values(menu));
    const named = [...page.matchAll(/_(?:[^_]+ ▸ )?([A-Z][^_▸]*…)_/g)].map(([, title]) => title!);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((title) => !titles.has(title))).toEqual([]);
  });

  it("has what clasp is to push where the build puts it", () => {
    expect(JSON.parse(read(".clasp-smoke.json"))).toMatchObject({ rootDir: "dist-smoke" });
    expect(read(".gitignore").split("\n")).toContain("dist-smoke/");
  });
});
