import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { speak } from "../../src/i18n/index";
import { commandTable } from "../../src/local/cli/commandTable";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** A heading as a link names it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\s-]/gu, "")
    .trim()
    .replace(/ /g, "-");

const anchorsOf = (path: string): readonly string[] =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

describe.each(pages)("%s", (path) => {
  const page = read(path);

  it("links to nothing that is not there", () => {
    const lost = [...page.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)/g)].filter(
      ([, target, anchor]) => {
        const file = target === "" ? path : join(path, "..", target!);
        if (!existsSync(join(root, file))) return true;
        return anchor !== undefined && !anchorsOf(file).includes(anchor);
      },
    );
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  it("runs no script that package.json has not", () => {
    const named = [...page.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it("gives the command line no command and no option that it has not", () => {
    const lines = [...page.matchAll(/npm run (?:whipround -- (\w+)|(deploy) --)([^`\n]*)/g)];
    const wrong = lines.filter(([, name, deploy, rest]) => {
      const command = commandTable.find((each) => each.name === (name ?? deploy));
      const options = [...rest!.matchAll(/ --([\w-]+)/g)].map(([, option]) => option!);
      return (
        command === undefined ||
        options.some((option) => option !== "language" && !Object.hasOwn(command.options, option))
      );
    });
    expect(wrong.map(([line]) => line)).toEqual([]);
  });
});

describe("README.md", () => {
  const page = read("README.md");

  it("is short", () => {
    expect(page.length).toBeLessThan(5_000);
  });

  it("names items of the menu as the menu does", () => {
    const { menu } = speak("en").words.commands;
    const titles = new Set<string>(Object.values(menu));
    const named = [...page.matchAll(/_((?:Set up ▸ )?[A-Z][^_]*…|Set up ▸ [^_]+)_/g)];
    expect(named.length).toBeGreaterThan(2);
    const last = named.map(([, item]) => item!.split(" ▸ ").at(-1)!);
    expect(last.filter((item) => !titles.has(item))).toEqual([]);
  });
});

describe("docs/command-line.md", () => {
  it("shows every command that works on a workbook, or tells of it", () => {
    const page = read("docs/command-line.md");
    const untold = commandTable.filter(
      ({ name }) =>
        name !== "deploy" && !new RegExp(`npm ${name}|\`${name} |-- ${name} `).test(page),
    );
    expect(untold.map(({ name }) => name)).toEqual([]);
  });
});
