import type { Words } from "../words";
import { accountDiagnostics } from "./accountDiagnostics";
import { closing } from "./closing";
import { commands } from "./commands";
import { guardDiagnostics } from "./guardDiagnostics";
import { pages } from "./pages";
import { reports } from "./reports";
import { requests } from "./requests";
import { rules } from "./rules";
import { schema } from "./schema";
import { tableDiagnostics } from "./tableDiagnostics";

export const words: Words = {
  schema,
  diagnostics: { ...tableDiagnostics, ...accountDiagnostics, ...guardDiagnostics },
  reports,
  commands,
  closing,
  requests,
  rules,
  pages,
};
