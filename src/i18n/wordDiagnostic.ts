import type { Diagnostic } from "../core/index";
import type { DiagnosticText } from "./diagnosticWords";
import type { Say } from "./say";

/** A diagnostic in the words of a voice. */
export function wordDiagnostic({ code, data }: Diagnostic, say: Say): DiagnosticText {
  // TypeScript does not see that the code picks the words for just this data.
  const word = say.words.diagnostics[code] as (data: unknown, say: Say) => DiagnosticText;
  return word(data, say);
}
