import type { DiagnosticCode, DiagnosticData } from "../core/index";
import type { CommandWords } from "./commandWords";
import type { Figures } from "./figures";
import type { ReportWords } from "./reportWords";
import type { SchemaWords } from "./schemaWords";

/** A diagnostic in words: what is wrong, and how to mend it. */
export interface DiagnosticText {
  readonly problem: string;
  readonly remedy: string;
}

/** What the words of a diagnostic are handed: figures, and what tabs, columns, choices and commands are called. */
export type FiguresAndNames = Figures & {
  readonly words: {
    readonly schema: SchemaWords;
    readonly reports: ReportWords;
    readonly commands: CommandWords;
  };
};

/** The text of every diagnostic code. */
export type DiagnosticWords = {
  readonly [C in DiagnosticCode]: (data: DiagnosticData[C], say: FiguresAndNames) => DiagnosticText;
};
