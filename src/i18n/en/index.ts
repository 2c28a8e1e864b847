import type { Words } from "../words";
import { accountDiagnostics } from "./accountDiagnostics";
import { commands } from "./commands";
import { reports } from "./reports";
import { schema } from "./schema";
import { tableDiagnostics } from "./tableDiagnostics";

export const words: Words = {
  schema,
  diagnostics: { ...tableDiagnostics, ...accountDiagnostics },
  reports,
  commands,
};
