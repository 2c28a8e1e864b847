import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** A value of DuckDB's: numbers, decimals and days as text. */
export type Value = string | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** A database that an export was loaded into, with its views. */
export class Warehouse {
  readonly #connection: Awaited<ReturnType<DuckDBInstance["connect"]>>;
  readonly #instance: DuckDBInstance;

  private constructor(
    instance: DuckDBInstance,
    connection: Awaited<ReturnType<DuckDBInstance["connect"]>>,
  ) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /**
   * Runs the scripts of an export as its reader does, but for the folder that they are run in.
   *
   * @param database a file; left out: in memory
   */
  static async open(folder: string, database = ":memory:"): Promise<Warehouse> {
    const instance = await DuckDBInstance.create(database);
    const connection = await instance.connect();
    const warehouse = new Warehouse(instance, connection);
    const loading = await readFile(join(folder, "load-duckdb.sql"), "utf8");
    await warehouse.run(
      loading.replaceAll(/'(\w+\.ndjson)'/g, (_, file) => `'${join(folder, file)}'`),
    );
    await warehouse.run(await readFile(join(folder, "views.sql"), "utf8"));
    return warehouse;
  }

  async run(script: string): Promise<void> {
    await this.#connection.run(script);
  }

  async rows(query: string): Promise<readonly Row[]> {
    const reader = await this.#connection.runAndReadAll(query);
    const { length } = reader.columnNames();
    return reader.getRowObjectsJson().map((row) => {
      const entries = Object.entries(row).map(([name, value]) => [name, asText(value)]);
      if (entries.length !== length) throw new Error("two columns of one name");
      return Object.fromEntries(entries);
    });
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

const asText = (value: unknown): Value =>
  value === null || typeof value === "boolean" ? value : String(value);
