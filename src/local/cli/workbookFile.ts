import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { nodeDeflate } from "../nodeDeflate";
import { SpreadsheetModel } from "../services";
import { NotXlsx, type ReadFile, readXlsx, writeXlsx } from "../xlsx";
import { CannotDo } from "./cannotDo";
import { Progress, type SpokenSurroundings } from "./terminal";
import type { CliWords } from "./words/index";

/** Files from about this size on take so long that the progress is worth saying. */
const longFile = 2_000_000;

/** Reads and writes the workbooks that the commands work on. */
export class WorkbookFiles {
  readonly #surroundings: SpokenSurroundings;
  readonly #progress: Progress;

  constructor(surroundings: SpokenSurroundings) {
    this.#surroundings = surroundings;
    this.#progress = new Progress(surroundings.terminal);
  }

  get progress(): Progress {
    return this.#progress;
  }

  path(name: string): string {
    return resolve(this.#surroundings.workFolder, name);
  }

  newSpreadsheet(): SpreadsheetModel {
    const { locale, timeZone } = this.#surroundings;
    return SpreadsheetModel.empty({ locale, timeZone });
  }

  async read(name: string): Promise<ReadFile> {
    const bytes = await this.#bytes(name);
    if (bytes.length > longFile) this.#progress.expectLong();
    this.#progress.step(this.#surroundings.words.work.reading(name));
    const { locale, timeZone } = this.#surroundings;
    const title = basename(name, extname(name));
    try {
      return await readXlsx(bytes, nodeDeflate, { locale, timeZone, name: title });
    } catch (fault) {
      if (!(fault instanceof NotXlsx)) throw fault;
      throw new CannotDo(unreadable(name, fault, this.#surroundings.words));
    }
  }

  /** Throws before any work is done if the result could not be written. */
  async checkTarget(name: string): Promise<void> {
    const words = this.#surroundings.words.files;
    const path = this.path(name);
    if (extname(path).toLowerCase() !== ".xlsx")
      throw new CannotDo(words.ending([".xlsx"], basename(name)));
    const folder = await stat(dirname(path)).catch(() => null);
    if (!folder?.isDirectory()) throw new CannotDo(words.noFolder(dirname(name), basename(name)));
    if ((await stat(path).catch(() => null))?.isDirectory())
      throw new CannotDo(words.isFolder(name));
  }

  /** Writes beside the target and then takes its place, so that no half-written file is ever left. */
  async write(name: string, spreadsheet: SpreadsheetModel): Promise<void> {
    const { terminal, words } = this.#surroundings;
    this.#progress.step(words.work.writing(name));
    const { bytes, losses } = await writeXlsx(spreadsheet, nodeDeflate);
    for (const { cell, characters } of losses) terminal.err(words.files.cut(cell, characters));
    const path = this.path(name);
    const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    try {
      await writeFile(draft, bytes);
      await rename(draft, path);
    } catch (fault) {
      await rm(draft, { force: true });
      throw new CannotDo(words.files.unwritable(name, reasonOf(fault, words)));
    }
  }

  async makeFolder(name: string): Promise<void> {
    await mkdir(this.path(name), { recursive: true });
  }

  async #bytes(name: string): Promise<Uint8Array> {
    try {
      return await readFile(this.path(name));
    } catch (fault) {
      const { words } = this.#surroundings;
      if ((fault as NodeJS.ErrnoException).code === "ENOENT")
        throw new CannotDo(words.files.missing(name));
      throw new CannotDo(words.files.unreadable(name, reasonOf(fault, words)));
    }
  }
}

/** Says why a file cannot be read, and what to do about it. */
export function unreadable(name: string, { reason, detail }: NotXlsx, { files }: CliWords): string {
  return files.unreadable(name, files.notXlsx[reason] + (detail === "" ? "" : ` (${detail})`));
}

const reasons: Readonly<Record<string, keyof CliWords["files"]["reasons"]>> = {
  EACCES: "notAllowed",
  EPERM: "notAllowed",
  EISDIR: "folder",
  EBUSY: "open",
  ENOSPC: "full",
  EROFS: "readOnly",
};

function reasonOf(fault: unknown, { files }: CliWords): string {
  const known = reasons[(fault as NodeJS.ErrnoException).code ?? ""];
  return known === undefined ? (fault as Error).message : files.reasons[known];
}
