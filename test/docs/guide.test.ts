import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages, speak } from "../../src/i18n/index";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const guides = { en: read("docs/guide.md"), ko: read("docs/guide.ko.md") };
const functions = [...read("src/apps-script/main.ts").matchAll(/export function (QUOTA_\w+)/g)];

describe.each(languages)("the guide in %s", (language) => {
  const guide = guides[language];
  const { schema, commands } = speak(language).words;
  const { menu } = commands;
  const submenus = [menu.print, menu.setUp];

  it("has a row for every tab, by the name that it has", () => {
    const rows = [...guide.matchAll(/^\| \*\*([^*]+)\*\* \|/gm)].map(([, name]) => name!);
    const seasons = rows.slice(Object.keys(schema.tabs).length);
    const tabs = rows.filter((name) => !seasons.includes(name));
    expect(tabs.sort()).toEqual(Object.values<string>(schema.tabs).sort());
  });

  it("has a row for every item of the menu, as the menu calls it", () => {
    const rows = [...guide.matchAll(/^\| _(?:(?:[^_|]+) ▸ )?([^_|]+)_ \|/gm)].map(
      ([, item]) => item!,
    );
    const items = Object.values<string>(menu).filter((item) => !submenus.includes(item));
    expect(rows.sort()).toEqual(items.sort());
  });

  it("names items of the menu nowhere by another name", () => {
    const titles = new Set<string>(Object.values(menu));
    const named = [...guide.matchAll(/_[^_\n]*? ▸ ([^_▸\n]+)_/g)].map(([, item]) => item!);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((item) => !titles.has(item))).toEqual([]);
  });

  it("has every formula", () => {
    expect(functions.length).toBe(5);
    for (const [, name] of functions) expect(guide).toContain(`\`=${name}(`);
  });
});
