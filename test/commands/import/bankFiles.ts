import { readFileSync } from "node:fs";
import { decodeText, detectEncoding } from "../../../src/dialogs/csv/decodeText";
import { type FileRows, readRows } from "../../../src/dialogs/csv/readRows";

/** The exports of banks and services, as the page or the command line splits them. */
export function bankFile(name: string): FileRows {
  const bytes = readFileSync(new URL(`../../fixtures/bank/${name}.csv`, import.meta.url));
  return readRows(decodeText(bytes, detectEncoding(bytes)));
}
