import type { DiagnosticCode, DiagnosticData } from "../core/index";
import type { Say } from "./say";

/** A diagnostic in words: what is wrong, and how to mend it. */
export interface DiagnosticText {
  readonly problem: string;
  readonly remedy: string;
}

/** The text of every diagnostic code. */
export type DiagnosticWords = {
  readonly [C in DiagnosticCode]: (data: DiagnosticData[C], say: Say) => DiagnosticText;
};
