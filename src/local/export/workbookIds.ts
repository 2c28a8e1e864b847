import { basename, extname, relative } from "node:path";

/**
 * What workbooks are called in an export: the file's name without its ending; where several have
 * that, each its own path from the folder that one stands in.
 *
 * @param paths absolute, each once
 */
export function workbookIds(paths: readonly string[], workFolder: string): readonly string[] {
  const short = paths.map((path) => basename(path, extname(path)).normalize("NFC"));
  const long = paths.map((path) =>
    relative(workFolder, path).replaceAll("\\", "/").normalize("NFC"),
  );
  const times = new Map<string, number>();
  for (const name of short) times.set(name, (times.get(name) ?? 0) + 1);
  const ids = short.map((name, i) => (times.get(name) === 1 ? name : long[i]!));
  return new Set(ids).size === ids.length ? ids : long;
}
