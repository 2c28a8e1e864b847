import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { factorySample } from "../../src/sample/index";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const page = read("docs/marketplace.md");

/** What stands beside a field in the listing's table; the row below it is the same in Korean. */
function field(name: string): readonly string[] {
  const lines = page.split("\n");
  const at = lines.findIndex((line) => line.startsWith(`| ${name} |`));
  return [lines[at]!, lines[at + 1]!].map((line) => line.split("|")[2]!.trim());
}

describe("the listing on the Marketplace", () => {
  it("keeps to the lengths that Google allows", () => {
    for (const name of field("Application name")) {
      expect(name.length).toBeLessThanOrEqual(50);
      expect(name).not.toMatch(/google|sheets/i);
    }
    for (const text of field("Short description")) expect(text.length).toBeLessThanOrEqual(200);
    expect(page.length).toBeLessThan(16_000);
  });

  it("tells reviewers how large the sample is", () => {
    expect(page).toContain(`a made-up factory of ${factorySample().tabs.members?.length} people`);
  });

  it("names the permissions of the manifest, and no other", () => {
    const { oauthScopes } = JSON.parse(read("appsscript.json")) as { oauthScopes: string[] };
    expect(page.match(/https:\/\/www\.googleapis\.com\/auth\/[\w.]+/g)).toEqual(oauthScopes);
  });

  it("has every picture that it names, of the size that its name says", () => {
    const pictures = [...page.matchAll(/\((listing\/[^)]+)\)/g)].map(([, name]) => name!);
    expect(pictures.length).toBeGreaterThan(6);
    for (const name of pictures) {
      const file = new URL(`../../docs/${name}`, import.meta.url);
      expect([name, existsSync(file)]).toEqual([name, true]);
      const [, width, height = width] = /-(\d+)(?:x(\d+))?\.png$/.exec(name) ?? [];
      if (width === undefined) continue;
      const png = readFileSync(file);
      expect([name, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        name,
        Number(width),
        Number(height),
      ]);
    }
  });
});
