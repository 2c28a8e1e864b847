import type { ImportField } from "../../dialogs/protocol";
import { plainKey } from "../../i18n/index";
import { fingerprintOf, fitsMemory, readMemory } from "../../reports/report/memory";
import type { Workbook } from "../workbook";
import type { DayOrder } from "./readDates";

const key = "whipround.import";

/** What was chosen for the files of one bank: known by its header. */
interface KnownFile {
  readonly fields: readonly (ImportField | null)[];
  readonly order: DayOrder | null;
}

/** What earlier imports have learnt; each part with what was used last at its end. */
export interface ImportMemory {
  readonly files: Readonly<Record<string, KnownFile>>;
  /** Who payers are: `nameKey` of the payer → member ID. */
  readonly people: Readonly<Record<string, string>>;
}

export function recallImports(workbook: Workbook): ImportMemory {
  return { files: {}, people: {}, ...readMemory(workbook.recall(key)) };
}

/** By which the files of one bank are known again. */
export function signatureOf(header: readonly string[]): string {
  return fingerprintOf(header.map(plainKey).join("|"));
}

/** Remembers what a file's columns and payers were; what was used longest ago gives way. */
export function rememberImport(
  workbook: Workbook,
  signature: string,
  file: KnownFile,
  people: ReadonlyMap<string, string>,
): void {
  const before = recallImports(workbook);
  const files = Object.entries(before.files).filter(([each]) => each !== signature);
  files.push([signature, file]);
  const known = Object.entries(before.people).filter(([each]) => !people.has(each));
  known.push(...people);
  const text = () =>
    JSON.stringify({ files: Object.fromEntries(files), people: Object.fromEntries(known) });
  while (!fitsMemory(text())) {
    if (known.length > files.length) known.splice(0, Math.ceil(known.length / 10));
    else files.shift();
  }
  workbook.remember(key, text());
}
