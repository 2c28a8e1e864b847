import { randomUUID } from "node:crypto";
import {
  chmod,
  mkdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { SpreadsheetModel } from "../services";
import {
  CannotChange,
  NotXlsx,
  type ReadFile,
  readXlsx,
  type WorkbookEnding,
  writeXlsx,
  type XlsxSource,
} from "../xlsx";
import { CannotDo } from "./cannotDo";
import { Progress, type SpokenSurroundings } from "./terminal";
import type { CliWords } from "./words/index";

/** Of formulas that something is to be said of so many are named. */
const mostNamed = 5;
/** A lock is held for milliseconds; in milliseconds. */
const oldLock = 10_000;
const mostTries = 1_000;

/** Files from about this size on take so long that the progress is worth saying. */
const longFile = 2_000_000;

/** Reads and writes the workbooks that the commands work on. */
export class WorkbookFiles {
  readonly #surroundings: SpokenSurroundings;
  readonly #progress: Progress;
  /** The workbook that was read last. */
  #read: { readonly name: string; readonly path: string; readonly bytes: Uint8Array } | undefined;

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
    this.#read = { name, path: await this.#written(name), bytes };
    const { locale, timeZone, terminal, words } = this.#surroundings;
    if (bytes.length > longFile) this.#progress.expectLong();
    this.#progress.step(words.work.reading(name));
    const title = basename(name, extname(name));
    try {
      const defaults = { locale, timeZone, name: title };
      const file = readXlsx(bytes, defaults, (sheet) => this.#tell(sheet));
      const { unvalued } = file;
      const shown = unvalued.slice(0, mostNamed);
      if (shown.length > 0)
        terminal.err(words.files.unvalued(shown, unvalued.length - shown.length));
      return file;
    } catch (fault) {
      if (!(fault instanceof NotXlsx)) throw fault;
      throw new CannotDo(unreadable(name, fault, words));
    }
  }

  /** Throws if a workbook of a kind could not have that name: Excel would not open it. */
  checkEnding(name: string, ending: WorkbookEnding): void {
    const words = this.#surroundings.words.files;
    if (extname(name).toLowerCase() !== ending)
      throw new CannotDo(words.ending([ending], basename(name)));
  }

  /** Throws before any work is done if the result could not be written. */
  async checkTarget(name: string): Promise<void> {
    const words = this.#surroundings.words.files;
    const path = this.path(name);
    const folder = await stat(dirname(path)).catch(() => null);
    if (!folder?.isDirectory()) throw new CannotDo(words.noFolder(dirname(name), basename(name)));
    if ((await stat(path).catch(() => null))?.isDirectory())
      throw new CannotDo(words.isFolder(name));
  }

  /**
   * Writes beside the target and then takes its place, so that no half-written file is ever left.
   * The file keeps the rights of the one that it replaces; a link is followed.
   *
   * @param source the file that the spreadsheet was read from
   */
  async write(
    name: string,
    spreadsheet: SpreadsheetModel,
    source: XlsxSource | undefined,
    isForced: boolean,
  ): Promise<void> {
    const { terminal, words } = this.#surroundings;
    this.#progress.step(words.work.writing(name));
    const { bytes, losses, waiting } = this.#bytesOf(name, spreadsheet, source, isForced);
    for (const { cell, characters } of losses) terminal.err(words.files.cut(cell, characters));
    const path = await this.#written(name);
    const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
    try {
      const mode = (await stat(path).catch(() => null))?.mode;
      await writeFile(draft, bytes);
      if (mode !== undefined) await chmod(draft, mode & 0o7777);
      await this.#replace(name, path, draft);
    } catch (fault) {
      await rm(draft, { force: true });
      if (fault instanceof CannotDo) throw fault;
      throw new CannotDo(words.files.unwritable(name, reasonOf(fault, words)));
    }
    const shown = waiting.slice(0, mostNamed);
    if (shown.length > 0) terminal.out(words.files.waiting(shown, waiting.length - shown.length));
  }

  #bytesOf(
    name: string,
    spreadsheet: SpreadsheetModel,
    source: XlsxSource | undefined,
    isForced: boolean,
  ) {
    try {
      return writeXlsx(spreadsheet, source, { isForced, tell: (sheet) => this.#tell(sheet) });
    } catch (fault) {
      if (!(fault instanceof CannotChange)) throw fault;
      throw new CannotDo(unchangeable(this.#read?.name ?? name, fault, this.#surroundings.words));
    }
  }

  /** Puts a draft in its place, unless somebody has changed meanwhile what it was made of. */
  async #replace(name: string, path: string, draft: string): Promise<void> {
    const lock = join(dirname(path), `.${basename(path)}.lock`);
    await locked(lock, async () => {
      if (this.#read?.path === path && !(await isStill(path, this.#read.bytes)))
        throw new CannotDo(this.#surroundings.words.files.changedMeanwhile(name));
      await rename(draft, path);
    });
  }

  /** Where a file stands whose name may be a link. */
  async #written(name: string): Promise<string> {
    const path = this.path(name);
    const target = await realpath(path).catch(() => null);
    if (target !== null) return target;
    const link = await readlink(path).catch(() => null);
    return link === null ? path : resolve(dirname(path), link);
  }

  #tell(sheet: string): void {
    this.#progress.detail(this.#surroundings.words.work.sheet(sheet));
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
export function unreadable(name: string, { reason }: NotXlsx, { files }: CliWords): string {
  return files.unreadable(name, files.notXlsx[reason]);
}

/** Says what of a file stands in the way of changing it, and how to go on. */
export function unchangeable(
  name: string,
  { refusals, yields }: CannotChange,
  { files }: CliWords,
): string {
  const lines = refusals.map(({ kind, place }) => files.refusals[kind](place));
  return files.cannotChange(name, lines) + (yields ? `\n${files.force}` : "");
}

/** Runs something that only one at a time may do: a lock that is old was left behind. */
async function locked(lock: string, work: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await writeFile(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
      const age = Date.now() - ((await stat(lock).catch(() => null))?.mtimeMs ?? Date.now());
      if (age > oldLock || tries > mostTries) await rm(lock, { force: true });
      else await new Promise((done) => setTimeout(done, 20));
    }
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

const isStill = async (path: string, bytes: Uint8Array): Promise<boolean> => {
  const now = await readFile(path).catch(() => null);
  return now?.equals(bytes) === true;
};

const reasons: Readonly<Record<string, keyof CliWords["files"]["reasons"]>> = {
  EACCES: "notAllowed",
  EPERM: "notAllowed",
  EISDIR: "folder",
  EBUSY: "open",
  ENOSPC: "full",
  EROFS: "readOnly",
};

/** Why the machine would not do it, in plain words where it is known. */
export function reasonOf(fault: unknown, { files }: CliWords): string {
  const known = reasons[(fault as NodeJS.ErrnoException).code ?? ""];
  return known === undefined ? (fault as Error).message : files.reasons[known];
}
