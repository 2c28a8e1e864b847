import type { Words } from "../words";
import { accountDiagnostics } from "./accountDiagnostics";
import { closing } from "./closing";
import { commands } from "./commands";
import { findingDiagnostics } from "./findingDiagnostics";
import { guardDiagnostics } from "./guardDiagnostics";
import { pages } from "./pages";
import { payingDiagnostics } from "./payingDiagnostics";
import { receiptDiagnostics } from "./receiptDiagnostics";
import { reports } from "./reports";
import { requests } from "./requests";
import { rules } from "./rules";
import { schema } from "./schema";
import { tableDiagnostics } from "./tableDiagnostics";

/** Makes all the words, which takes longer than most formulas: only a language that is spoken is made. */
export const makeWords = (): Words => ({
  schema: schema(),
  diagnostics: {
    ...tableDiagnostics(),
    ...accountDiagnostics(),
    ...findingDiagnostics(),
    ...guardDiagnostics(),
    ...payingDiagnostics(),
    ...receiptDiagnostics(),
  },
  reports: reports(),
  commands: commands(),
  closing: closing(),
  requests: requests(),
  rules: rules(),
  pages: pages(),
});
