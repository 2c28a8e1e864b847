import { check } from "./check";
import type { Command } from "./command";
import { compare } from "./compare";
import { deploy } from "./deploy";
import { divide } from "./divide";
import { example } from "./example";
import { exportBooks } from "./exportBooks";
import { importFile } from "./importFile";
import { handover, notice, outcome, person, sheets } from "./pages";
import { receipts } from "./receipts";
import { refresh } from "./refresh";
import { setup } from "./setup";
import { start } from "./start";

/** The commands of `whipround`, in the order of the help. */
export const commandTable: readonly Command[] = [
  start,
  refresh,
  divide,
  compare,
  check,
  importFile,
  person,
  receipts,
  notice,
  sheets,
  outcome,
  handover,
  setup,
  example,
  exportBooks,
  deploy,
];
