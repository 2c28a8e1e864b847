import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadBundle } from "../src/local/bundle";
import type { MenuModel } from "../src/local/services/index";

interface Build {
  makeBundle(options: {
    addOn?: boolean;
    smoke?: boolean;
  }): Promise<{ code: string; files: readonly string[] }>;
  verifyPageScript(name: string, script: string): void;
}

const root = new URL("../", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), "utf8");
// By a name that the compiler does not follow: build.mjs has no types.
const { makeBundle, verifyPageScript }: Build = await import(new URL("build.mjs", root).href);

/** The menus that a bundle builds as the spreadsheet opens. */
function menusOf(code: string): readonly MenuModel[] {
  const { call, services } = loadBundle(code);
  call("onOpen", [], "NONE");
  return services.events.flatMap((event) => (event.kind === "menu" ? [event.menu] : []));
}

function menuOf(code: string): MenuModel {
  const menus = menusOf(code);
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

describe("the self-test", () => {
  const isOfSmoke = (file: string) => file.includes("/smoke/");

  it("stands in no line of what ships", async () => {
    const { code, files } = await makeBundle({});
    expect(read("dist/Code.js")).toBe(code);
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(isOfSmoke)).toEqual([]);
    expect(code).not.toMatch(/self-?test|Whipround smoke/i);
  });

  it("is a second menu beside the same first one with --smoke, and all else is there too", async () => {
    const [plain, smoke] = await Promise.all([makeBundle({}), makeBundle({ smoke: true })]);
    const [menu, selfTest, ...more] = menusOf(smoke.code);
    expect(menu).toEqual(menuOf(plain.code));
    expect(more).toEqual([]);
    expect(selfTest).toMatchObject({ caption: "Self-test", addOn: false });
    const { evaluate } = loadBundle(smoke.code);
    const chosen = selfTest?.items.map((item) => (item.kind === "item" ? item.functionName : ""));
    expect(chosen?.map((name) => evaluate(`typeof ${name}`))).toEqual(Array(3).fill("function"));
    expect(smoke.files).toEqual(expect.arrayContaining([...plain.files]));
  });

  it("carries the comments of the functions that it has from the add-on", async () => {
    const { code } = await makeBundle({ smoke: true });
    expect(code).toContain("=QUOTA_SPLIT(100, {2;3;1}) gives 33, 50 and 17.\n * @customfunction");
    expect(code.match(/^function onOpen\(/gm)).toHaveLength(1);
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
