import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, resolve } from "node:path";
import { CannotDo } from "./cannotDo";
import type { Surroundings } from "./terminal";

/** Reads a file whole. @throws CannotDo where there is none */
export async function readBytes(name: string, { workFolder }: Surroundings): Promise<Uint8Array> {
  try {
    return await readFile(resolve(workFolder, name));
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    throw new CannotDo(
      code === "ENOENT" ? `There is no file ${name}.` : `${name} cannot be read: ${message}.`,
    );
  }
}

/** Throws before any work is done if no text file of one of these endings could be written there. */
export async function checkTextTarget(
  name: string,
  endings: readonly string[],
  { workFolder }: Surroundings,
): Promise<void> {
  if (!endings.includes(extname(name).toLowerCase()))
    throw new CannotDo(
      `The file to write must end in ${endings.join(" or ")}, not "${basename(name)}".`,
    );
  const folder = await stat(dirname(resolve(workFolder, name))).catch(() => null);
  if (!folder?.isDirectory())
    throw new CannotDo(`There is no folder ${dirname(name)} to write ${basename(name)} into.`);
}

export async function writeText(
  name: string,
  text: string,
  { workFolder }: Surroundings,
): Promise<void> {
  try {
    await writeFile(resolve(workFolder, name), text);
  } catch (fault) {
    throw new CannotDo(`${name} cannot be written: ${(fault as Error).message}.`);
  }
}
