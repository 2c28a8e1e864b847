import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The files of a script by their names, such as "Code.js", "divide.html" and "appsscript.json". */
export type ScriptFiles = ReadonlyMap<string, string>;

const manifestName = "appsscript.json";

/** The files that stand in a folder; none where there is no such folder. Folders in it are left out. */
export async function readFiles(folder: string): Promise<ScriptFiles> {
  const files = new Map<string, string>();
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), await readFile(path, "utf8"));
  }
  return files;
}

/** A folder for clasp: a project file, and beside it the files of the script in "content". */
export async function makeProject(
  folder: string,
  scriptId: string,
  files: ScriptFiles,
): Promise<void> {
  await mkdir(join(folder, "content"), { recursive: true });
  await writeFile(
    join(folder, ".clasp.json"),
    JSON.stringify({ scriptId, rootDir: "content", scriptExtensions: [".js"] }),
  );
  for (const [name, text] of files) await writeFile(join(folder, "content", name), text);
}

/** What Google puts into a new script, and what is left of it once somebody has emptied it. */
const untouched = /^\s*(?:function myFunction\(\)\s*\{\s*\}\s*)?$/;

/** Names of files with somebody's own code, which pushing ours would replace or take away. */
export function foreignFiles(present: ScriptFiles, ours: ScriptFiles): readonly string[] {
  return [...present]
    .filter(([name, text]) => {
      if (name === manifestName || untouched.test(text)) return false;
      return name === "Code.js" ? !isWhipround(text) : !ours.has(name);
    })
    .map(([name]) => name)
    .sort();
}

/** Our bundle begins with its name, of whatever version. */
const isWhipround = (code: string) => /^\s*\/\*!\s*Whipround \d/.test(code);

/** Names of files that did not arrive as they were built. Google writes the manifest in its own way. */
export function differingFiles(built: ScriptFiles, arrived: ScriptFiles): readonly string[] {
  return [...built]
    .filter(([name, text]) => {
      const there = arrived.get(name);
      if (there === undefined) return true;
      return name === manifestName ? !isSameJson(text, there) : plain(text) !== plain(there);
    })
    .map(([name]) => name)
    .sort();
}

/** Ends of lines, and blank ones at the end, are not kept for sure. */
const plain = (text: string) => text.replace(/\r\n/g, "\n").trimEnd();

function isSameJson(a: string, b: string): boolean {
  try {
    return JSON.stringify(sorted(JSON.parse(a))) === JSON.stringify(sorted(JSON.parse(b)));
  } catch {
    return false;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
