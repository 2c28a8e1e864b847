import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { bookRows, deepestTree } from "./bookRows";
import type { ExportedBook } from "./exportedBook";
import { bigQuerySchema, bigQueryScript, duckDbLoading, schemaFile, tableFile } from "./loading";
import { exportTableNames } from "./tables";
import { TableWriter } from "./tableWriter";
import { viewNames, viewsScript } from "./views";

/** What an export is made of besides its tables, by the name that it has there. */
const texts = {
  readme: "README.txt",
  views: "views.sql",
  bigQuery: "load-bigquery.sh",
  duckDb: "load-duckdb.sql",
} as const;

const schemaFolder = "schema";

/** What stands in the folder of an export. */
const ownEntries: ReadonlySet<string> = new Set([
  ...Object.values(texts),
  ...exportTableNames.map(tableFile),
  schemaFolder,
]);

/** What else stands in a folder; none where there is no folder yet. */
export async function othersIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return [];
    throw fault;
  });
  return found.filter((entry) => !ownEntries.has(entry)).sort();
}

/**
 * An export in the making. It stands in a folder of its own beside the one that it is to be, and
 * takes its place when it is whole: a half one is never left, and of an earlier one nothing.
 */
export class ExportFolder {
  readonly #target: string;
  readonly #draft: string;
  readonly #sources: string;
  readonly #writer: TableWriter;
  #levels = 1;

  private constructor(target: string, draft: string, sources: string) {
    this.#target = target;
    this.#draft = draft;
    this.#sources = sources;
    this.#writer = new TableWriter(draft);
  }

  /**
   * @param folder need not be there, but that above it
   * @param sources holds the views and what DuckDB lacks
   */
  static async begin(folder: string, sources: string): Promise<ExportFolder> {
    const target = await realpath(folder).catch(() => folder);
    const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    await mkdir(join(draft, schemaFolder), { recursive: true });
    return new ExportFolder(target, draft, sources);
  }

  async add(book: ExportedBook): Promise<void> {
    this.#levels = Math.max(this.#levels, deepestTree(book.accounts));
    await this.#writer.write(bookRows(book));
  }

  /** @param readme what README.txt is to say */
  async finish(readme: string): Promise<void> {
    await this.#writer.end();
    const source = (name: string) => readFile(join(this.#sources, name), "utf8");
    const views = await Promise.all(viewNames.map((name) => source(join("views", `${name}.sql`))));
    const write = (name: string, text: string) => writeFile(join(this.#draft, name), text);
    await write(texts.views, viewsScript(views, this.#levels));
    await write(texts.duckDb, `${await source("duckdb.sql")}\n${duckDbLoading()}`);
    await writeFile(join(this.#draft, texts.bigQuery), bigQueryScript(), { mode: 0o755 });
    for (const table of exportTableNames) await write(schemaFile(table), bigQuerySchema(table));
    await write(texts.readme, readme);
    await this.#takePlace();
  }

  async abandon(): Promise<void> {
    this.#writer.abandon();
    await rm(this.#draft, { recursive: true, force: true });
  }

  /** What is no export's own stays where it is. */
  async #takePlace(): Promise<void> {
    if ((await othersIn(this.#target)).length > 0) {
      for (const entry of await readdir(this.#draft)) {
        await rm(join(this.#target, entry), { recursive: true, force: true });
        await rename(join(this.#draft, entry), join(this.#target, entry));
      }
      await rm(this.#draft, { recursive: true, force: true });
      return;
    }
    const isThere = (await stat(this.#target).catch(() => null)) !== null;
    const earlier = `${this.#draft}.before`;
    if (isThere) await rename(this.#target, earlier);
    await rename(this.#draft, this.#target);
    await rm(earlier, { recursive: true, force: true });
  }
}
