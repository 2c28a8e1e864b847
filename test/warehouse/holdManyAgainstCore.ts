import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { type Book, currencyDecimals, keepAccounts } from "../../src/core/index";
import { ExportFolder } from "../../src/local/export/index";
import { type AsCore, asCore } from "../local/export/support/asCore";
import { type Row, Warehouse } from "../local/export/support/warehouse";
import { type BookSize, bookOf } from "./manyBooks";

interface Many extends BookSize {
  readonly workbooks: number;
  /** Is told of each step once it is done. */
  readonly tell?: (step: string) => void;
}

interface Held {
  /** What views and core say otherwise than each other; none, if all is well. */
  readonly differences: readonly string[];
  /** How many rows were held. */
  readonly rows: number;
}

/** The same from here and from the bundle that is run, in build/warehouse. */
const sources = fileURLToPath(new URL("../../src/local/export", import.meta.url));

const views = ["overview", "by_group", "by_member"] as const;

/**
 * Exports many workbooks into one folder, loads them, and holds every row of the three views against
 * what core says, every column of it as text; and the whole ledger against the sums of what was
 * written into it, which nothing but addition has touched.
 */
export async function holdManyAgainstCore(many: Many): Promise<Held> {
  const { workbooks, tell = () => {} } = many;
  const folder = await mkdtemp(join(tmpdir(), "whipround-warehouse-"));
  try {
    const target = join(folder, "out");
    const made = await ExportFolder.begin(target, sources);
    const core = new CoreRows(folder);
    const written = new Map<string, bigint>();
    for (let i = 0; i < workbooks; i++) {
      const id = `book ${i}`;
      const book = bookOf(i, many);
      addWritten(book, written);
      const accounts = keepAccounts(book);
      const { diagnostics } = accounts;
      await made.add({ id, file: `${id}.xlsx`, language: "en", accounts, diagnostics });
      await core.add(asCore(id, accounts, "en"));
    }
    await made.finish("");
    await core.end();
    tell("made, reckoned by core and exported");
    const warehouse = await Warehouse.open(target, join(folder, "warehouse.db"));
    try {
      tell("loaded");
      return await held(warehouse, folder, written, tell);
    } finally {
      warehouse.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function held(
  warehouse: Warehouse,
  folder: string,
  written: ReadonlyMap<string, bigint>,
  tell: (step: string) => void,
): Promise<Held> {
  const differences = [...(await ledgerDifferences(warehouse, written))];
  tell("ledger added up");
  let rows = 0;
  for (const view of views) {
    await warehouse.run(`CREATE TABLE of_view AS SELECT * FROM whipround.${view}`);
    tell(`${view}, all its rows`);
    const { count, found } = await viewDifferences(warehouse, view, folder);
    tell("  held against core");
    rows += count;
    differences.push(...found);
    await warehouse.run("DROP TABLE of_view");
  }
  return { differences, rows };
}

async function viewDifferences(
  warehouse: Warehouse,
  view: keyof AsCore,
  folder: string,
): Promise<{ readonly count: number; readonly found: readonly string[] }> {
  const columns = (await warehouse.rows("DESCRIBE of_view")).map((row) => row["column_name"]);
  const types = columns.map((name) => `${name}: 'VARCHAR'`).join(", ");
  const file = join(folder, `${view}.ndjson`);
  const ofCore = `SELECT ${columns.join(", ")} FROM read_json('${file}', format = 'newline_delimited', columns = {${types}})`;
  const ofView = `SELECT ${columns.map((name) => `CAST(${name} AS VARCHAR)`).join(", ")} FROM of_view`;
  const [counted] = await warehouse.rows("SELECT COUNT(*) AS rows FROM of_view");
  const only = (some: string, other: string) =>
    warehouse.rows(`SELECT * FROM (${some} EXCEPT ALL ${other}) LIMIT 3`);
  const told = (who: string) => (row: Row) => `${view}, ${who} says ${JSON.stringify(row)}`;
  return {
    count: Number(counted!["rows"]),
    found: [
      ...(await only(ofView, ofCore)).map(told("only the view")),
      ...(await only(ofCore, ofView)).map(told("only core")),
    ],
  };
}

/** Adds up what the rows of a book say, by currency, in 10^-9 of its whole units. */
function addWritten({ contributions, drives }: Book, sums: Map<string, bigint>): void {
  for (const { amount, currency, drive: name } of contributions) {
    const own = drives.find(({ id }) => id === name)?.currency ?? "KRW";
    const code = currency || own;
    // They were written with two decimals at most.
    const units = BigInt(Math.round((amount ?? 0) * 100)) * 10n ** 7n;
    sums.set(code, (sums.get(code) ?? 0n) + units);
  }
}

/** Counted and not counted are together the ledger, in every currency. */
async function ledgerDifferences(
  warehouse: Warehouse,
  written: ReadonlyMap<string, bigint>,
): Promise<readonly string[]> {
  const rows = await warehouse.rows(
    `SELECT currency, SUM(COALESCE(amount, 0)) AS counted,
       SUM(COALESCE(amount_not_counted, 0)) AS not_counted
     FROM whipround.ledger GROUP BY currency`,
  );
  return rows.flatMap((row) => {
    const currency = String(row["currency"]);
    // A NUMERIC has nine decimals.
    const notCounted = BigInt(String(row["not_counted"]).replace(".", ""));
    const ofUnit = 10n ** BigInt(9 - currencyDecimals(currency));
    const sum = BigInt(String(row["counted"])) * ofUnit + notCounted;
    const is = written.get(currency) ?? 0n;
    return sum === is ? [] : [`the ledger holds ${sum} ${currency}, and ${is} were written`];
  });
}

/** What core says, written as it is made: a file a view, of lines of JSON. */
class CoreRows {
  readonly #files: ReadonlyMap<keyof AsCore, WriteStream>;

  constructor(folder: string) {
    this.#files = new Map(
      views.map((view) => [view, createWriteStream(join(folder, `${view}.ndjson`))]),
    );
  }

  async add(core: AsCore): Promise<void> {
    for (const [view, stream] of this.#files) {
      const lines = core[view].map((row) => `${JSON.stringify(row)}\n`);
      if (!stream.write(lines.join(""))) await once(stream, "drain");
    }
  }

  async end(): Promise<void> {
    for (const stream of this.#files.values()) {
      stream.end();
      await finished(stream);
    }
  }
}
