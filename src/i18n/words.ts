import type { ClosingWords } from "./closingWords";
import type { CommandWords } from "./commandWords";
import type { DiagnosticWords } from "./diagnosticWords";
import type { PageWords } from "./pageWords";
import type { ReportWords } from "./reportWords";
import type { RequestWords } from "./requestWords";
import type { RuleWords } from "./ruleWords";
import type { SchemaWords } from "./schemaWords";

export type Language = "en" | "ko";

/** All the words of one language. A language that lacks one does not compile. */
export interface Words {
  readonly schema: SchemaWords;
  readonly diagnostics: DiagnosticWords;
  readonly reports: ReportWords;
  readonly commands: CommandWords;
  readonly closing: ClosingWords;
  /** What is said where a request is repeated or taken back. */
  readonly requests: RequestWords;
  /** What comparing the ways to divide says. */
  readonly rules: RuleWords;
  /** Answers to the pages, and the pages that are printed. */
  readonly pages: PageWords;
}
