import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ranCommandLine } from "../../../support/ranCommandLine";

/** What a command said and what it wrote; `file` is undefined where it wrote nothing. */
export interface RanOnFile {
  readonly status: 0 | 1;
  readonly out: string;
  readonly err: string;
  readonly file: Uint8Array | undefined;
}

/**
 * Runs the command line, with the add-on as it ships, on a file in a folder of its own: `in.xlsx` is
 * the file, and what is written to `out.xlsx` is given back. The clock stands at 24 November 2026.
 */
export async function runOnFile(
  file: Uint8Array,
  words: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<RanOnFile> {
  const folder = await mkdtemp(join(tmpdir(), "whipround-xlsx-"));
  try {
    await writeFile(join(folder, "in.xlsx"), file);
    for (const [name, text] of Object.entries(others)) await writeFile(join(folder, name), text);
    const clock = () => Date.UTC(2026, 10, 24, 8);
    const { status, out, err } = await ranCommandLine(words, { workFolder: folder, clock });
    const written = await readFile(join(folder, "out.xlsx")).catch(() => undefined);
    return {
      status,
      out: out.join("\n"),
      err: err.join("\n"),
      file: written && new Uint8Array(written),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
