import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { tableFile } from "./loading";
import { type ExportedRow, type ExportTable, exportTableNames } from "./tables";

/** Rows are handed on in texts of about this length. */
const longText = 1 << 16;

/** Writes rows to the files of their tables as they come: newline-delimited JSON, nulls left out. */
export class TableWriter {
  readonly #files = new Map<ExportTable, { readonly stream: WriteStream; text: string }>();
  #fault: unknown;

  /** @param folder is there, and has no such files yet */
  constructor(folder: string) {
    for (const table of exportTableNames) {
      const stream = createWriteStream(join(folder, tableFile(table)), { flags: "wx" });
      stream.on("error", (fault) => {
        this.#fault ??= fault;
      });
      this.#files.set(table, { stream, text: "" });
    }
  }

  async write(rows: Iterable<ExportedRow>): Promise<void> {
    for (const [table, row] of rows) {
      const file = this.#files.get(table)!;
      file.text += lineOf(row);
      if (file.text.length < longText) continue;
      const { text, stream } = file;
      file.text = "";
      if (this.#fault !== undefined) throw this.#fault;
      if (!stream.write(text)) await once(stream, "drain");
    }
  }

  /** Ends all files: they are whole once this returns. */
  async end(): Promise<void> {
    for (const { stream, text } of this.#files.values()) {
      if (this.#fault !== undefined) throw this.#fault;
      stream.end(text);
      await finished(stream);
    }
  }

  /** Lets go of the files, as they are not wanted any more. */
  abandon(): void {
    for (const { stream } of this.#files.values()) stream.destroy();
  }
}

/** A row as a line of JSON: what is not stated is left out, and what JSON's numbers do not hold is a text. */
function lineOf(row: ExportedRow[1]): string {
  let line = "";
  for (const [name, value] of Object.entries(row)) {
    if (value === null) continue;
    const stated = typeof value === "bigint" ? `"${value}"` : JSON.stringify(value);
    line += `${line === "" ? "{" : ","}"${name}":${stated}`;
  }
  return `${line}}\n`;
}
