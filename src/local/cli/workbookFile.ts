import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { nodeDeflate } from "../nodeDeflate";
import { SpreadsheetModel } from "../services";
import { NotXlsx, type ReadFile, readXlsx, writeXlsx } from "../xlsx";
import { CannotDo } from "./cannotDo";
import { Progress, type Surroundings } from "./terminal";

/** Files from about this size on take so long that the progress is worth saying. */
const longFile = 2_000_000;

/** Reads and writes the workbooks that the commands work on. */
export class WorkbookFiles {
  readonly #surroundings: Surroundings;
  readonly #progress: Progress;

  constructor(surroundings: Surroundings) {
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
    this.#progress.step(`Reading ${name} …`);
    const { locale, timeZone } = this.#surroundings;
    const title = basename(name, extname(name));
    try {
      return await readXlsx(bytes, nodeDeflate, { locale, timeZone, name: title });
    } catch (fault) {
      if (fault instanceof NotXlsx) throw new CannotDo(`${name} cannot be read: ${fault.message}.`);
      throw fault;
    }
  }

  /** Throws before any work is done if the result could not be written. */
  async checkTarget(name: string): Promise<void> {
    const path = this.path(name);
    if (extname(path).toLowerCase() !== ".xlsx")
      throw new CannotDo(`The file to write must end in .xlsx, not "${basename(name)}".`);
    const folder = await stat(dirname(path)).catch(() => null);
    if (!folder?.isDirectory())
      throw new CannotDo(`There is no folder ${dirname(name)} to write ${basename(name)} into.`);
    if ((await stat(path).catch(() => null))?.isDirectory())
      throw new CannotDo(`${name} is a folder; name a file.`);
  }

  /** Writes beside the target and then takes its place, so that no half-written file is ever left. */
  async write(name: string, spreadsheet: SpreadsheetModel): Promise<void> {
    this.#progress.step(`Writing ${name} …`);
    const { bytes, losses } = await writeXlsx(spreadsheet, nodeDeflate);
    for (const loss of losses) this.#surroundings.terminal.err(`Note: ${loss}.`);
    const path = this.path(name);
    const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    try {
      await writeFile(draft, bytes);
      await rename(draft, path);
    } catch (fault) {
      await rm(draft, { force: true });
      throw new CannotDo(`${name} cannot be written: ${reasonOf(fault)}.`);
    }
  }

  async makeFolder(name: string): Promise<void> {
    await mkdir(this.path(name), { recursive: true });
  }

  async #bytes(name: string): Promise<Uint8Array> {
    try {
      return await readFile(this.path(name));
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === "ENOENT")
        throw new CannotDo(`There is no file ${name}.`);
      throw new CannotDo(`${name} cannot be read: ${reasonOf(fault)}.`);
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you are not allowed to",
  EPERM: "you are not allowed to",
  EISDIR: "it is a folder",
  EBUSY: "another program has it open",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
};

const reasonOf = (fault: unknown): string =>
  reasons[(fault as NodeJS.ErrnoException).code ?? ""] ?? (fault as Error).message;
