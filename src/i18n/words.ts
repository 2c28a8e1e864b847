import type { CommandWords } from "./commandWords";
import type { DiagnosticWords } from "./diagnosticWords";
import type { ReportWords } from "./reportWords";
import type { SchemaWords } from "./schemaWords";

export type Language = "en" | "ko";

/** All the words of one language. A language that lacks one does not compile. */
export interface Words {
  readonly schema: SchemaWords;
  readonly diagnostics: DiagnosticWords;
  readonly reports: ReportWords;
  readonly commands: CommandWords;
}
