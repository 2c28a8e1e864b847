import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What Apps Script gets: the script, and the pages by name. */
export interface AddOnFiles {
  readonly code: string;
  readonly pages: Readonly<Record<string, string>>;
}

/** The folder of this package, from wherever in it this code runs (its source, or build/). */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    if (folder === dirname(folder)) throw new Error("Whipround's own folder was not found.");
    folder = dirname(folder);
  }
  return folder;
}

/** Reads a folder made to be pushed to Apps Script. */
export async function readAddOn(folder: string): Promise<AddOnFiles> {
  const code = await readFile(join(folder, "Code.js"), "utf8");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html"));
  const pages = await Promise.all(
    names.map(async (name) => [name.slice(0, -5), await readFile(join(folder, name), "utf8")]),
  );
  return { code, pages: Object.fromEntries(pages) };
}
