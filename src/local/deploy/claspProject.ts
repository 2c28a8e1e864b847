import { readFile, writeFile } from "node:fs/promises";

/** The script that a checkout is for, as its `.clasp.json` has it. */
export interface ClaspProject {
  /** null while nobody has named one. */
  readonly scriptId: string | null;
  /** The sheet that the script belongs to; null where it is not known. */
  readonly parentId: string | null;
}

const placeholder = /^PUT-|^$/;

/** @returns a project without a script where there is no such file, or no JSON in it */
export async function readProject(file: string): Promise<ClaspProject> {
  const { scriptId, parentId } = await fieldsOf(file);
  return {
    scriptId: typeof scriptId === "string" && !placeholder.test(scriptId) ? scriptId : null,
    parentId: typeof parentId === "string" && parentId !== "" ? parentId : null,
  };
}

/** Remembers the script, and leaves all else in the file as it is. */
export async function rememberScript(
  file: string,
  scriptId: string,
  parentId: string | null,
): Promise<void> {
  const fields = {
    ...(await fieldsOf(file)),
    scriptId,
    ...(parentId === null ? {} : { parentId }),
  };
  await writeFile(file, `${JSON.stringify(fields, null, 2)}\n`);
}

async function fieldsOf(file: string): Promise<Record<string, unknown>> {
  try {
    const fields: unknown = JSON.parse(await readFile(file, "utf8"));
    return typeof fields === "object" && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}
