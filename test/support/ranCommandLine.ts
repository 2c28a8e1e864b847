import { fileURLToPath } from "node:url";
import { runCommandLine } from "../../src/local/cli/commandLine";
import type { Surroundings } from "../../src/local/cli/terminal";

/** What a command said, each text of it apart. */
export interface RanCommandLine {
  readonly status: 0 | 1;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/**
 * Runs the command line on files of a folder, in English and in UTC, with the add-on as it ships, but
 * for what is given.
 */
export async function ranCommandLine(
  words: readonly string[],
  given: Pick<Surroundings, "workFolder" | "clock"> & Partial<Surroundings>,
  columns = 200,
): Promise<RanCommandLine> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCommandLine(words, {
    terminal: {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      isTty: false,
      columns,
    },
    distFolder: fileURLToPath(new URL("../../dist", import.meta.url)),
    exportFolder: fileURLToPath(new URL("../../build/export", import.meta.url)),
    version: "0",
    locale: "en_US",
    timeZone: "Etc/UTC",
    ...given,
  });
  return { status, out, err };
}
