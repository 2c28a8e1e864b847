import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, resolve } from "node:path";
import { CannotDo } from "./cannotDo";
import type { SpokenSurroundings } from "./terminal";

/** Reads a file whole. @throws CannotDo where there is none */
export async function readBytes(
  name: string,
  { workFolder, words }: SpokenSurroundings,
): Promise<Uint8Array> {
  try {
    return await readFile(resolve(workFolder, name));
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    const { missing, unreadable } = words.files;
    throw new CannotDo(code === "ENOENT" ? missing(name) : unreadable(name, message));
  }
}

/** Throws before any work is done if no text file of one of these endings could be written there. */
export async function checkTextTarget(
  name: string,
  endings: readonly string[],
  { workFolder, words }: SpokenSurroundings,
): Promise<void> {
  if (!endings.includes(extname(name).toLowerCase()))
    throw new CannotDo(words.files.ending(endings, basename(name)));
  const folder = await stat(dirname(resolve(workFolder, name))).catch(() => null);
  if (!folder?.isDirectory())
    throw new CannotDo(words.files.noFolder(dirname(name), basename(name)));
}

export async function writeText(
  name: string,
  text: string,
  { workFolder, words }: SpokenSurroundings,
): Promise<void> {
  try {
    await writeFile(resolve(workFolder, name), text);
  } catch (fault) {
    throw new CannotDo(words.files.unwritable(name, (fault as Error).message));
  }
}
