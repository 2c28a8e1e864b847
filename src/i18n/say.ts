import type { Diagnostic } from "../core/index";
import type { DiagnosticText } from "./diagnosticWords";
import type { Figures } from "./figures";
import type { Language, Words } from "./words";

/** A language at work: its words, and how it writes figures. Made by `speak(language)`. */
export interface Say extends Figures {
  readonly language: Language;
  readonly words: Words;
  /** What is wrong and how to mend it. */
  diagnostic(diagnostic: Diagnostic): DiagnosticText;
}
