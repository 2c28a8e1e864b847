import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadBundle } from "../src/local/bundle";
import type { MenuModel } from "../src/local/services/index";

interface Build {
  makeBundle(options: { addOn: boolean }): Promise<{ code: string }>;
  verifyPageScript(name: string, script: string): void;
}

const root = new URL("../", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), "utf8");
// By a name that the compiler does not follow: build.mjs has no types.
const { makeBundle, verifyPageScript }: Build = await import(new URL("build.mjs", root).href);

/** The menu that a bundle builds as the spreadsheet opens. */
function menuOf(code: string): MenuModel {
  const { call, services } = loadBundle(code);
  call("onOpen", [], "NONE");
  const menus = services.events.flatMap((event) => (event.kind === "menu" ? [event.menu] : []));
  expect(menus).toHaveLength(1);
  return menus[0]!;
}

describe("the menu", () => {
  it("is one of its own, called Whipround, for a script in one's own spreadsheet", () => {
    expect(menuOf(read("dist/Code.js"))).toMatchObject({ caption: "Whipround", addOn: false });
  });

  it("is the add-on's with --add-on, and holds the same", async () => {
    const { code } = await makeBundle({ addOn: true });
    const menu = menuOf(code);
    expect(menu.addOn).toBe(true);
    expect(menu.items).toEqual(menuOf(read("dist/Code.js")).items);
  });
});

describe("what ships", () => {
  it("says at its top what it is", () => {
    const { version } = JSON.parse(read("package.json"));
    expect(read("dist/Code.js").split("\n").slice(0, 3)).toEqual([
      "/*!",
      `Whipround ${version}`,
      "Licence: MIT",
    ]);
  });

  it("holds the licence of the package that it holds", () => {
    const licence = read("node_modules/papaparse/LICENSE").trim();
    expect(read("dist/record.html")).toContain(licence);
    expect(read("dist/help.html")).not.toContain("papaparse");
  });
});

describe("the script of a page", () => {
  it.each([
    [`\`https://\${place}\``, "an address"],
    [`\`\${place}//\${name}\``, "between two values"],
    [`\`/* \${place} */\``, "a comment of a style"],
    ["tag`a//b`", "a tagged one"],
    [`\`\${inner(\`a//b\`)}\``, "one inside another"],
  ])("is refused with %s: %s", (script) => {
    expect(() => verifyPageScript("record", script)).toThrow(
      "record.html: HtmlService cuts // and /* out of a template literal",
    );
  });

  it.each([
    ['"https://" + place', "a string"],
    [`\`\${at("https://")}\``, "a string within"],
    [`\`a/\${b}/c\``, "one slash at a time"],
    ["/`\\/\\//.test(a) // `", "a pattern, and a comment"],
  ])("is let through with %s: %s", (script) => {
    expect(() => verifyPageScript("record", script)).not.toThrow();
  });
});
