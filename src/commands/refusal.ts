import type { Diagnostic } from "../core/index";
import type { Say } from "../i18n/index";
import type { OpenBook } from "./openBook";

/** Problems in words, with what to do about each: the first three. */
export function problemsText(diagnostics: readonly Diagnostic[], say: Say): string {
  return diagnostics
    .slice(0, 3)
    .map((diagnostic) => {
      const { problem, remedy } = say.diagnostic(diagnostic);
      return `${problem} ${remedy}`;
    })
    .join(" ");
}

/** Why nothing can be made of this workbook; null where it can be read. */
export function unreadableText({ decoded, say }: OpenBook): string | null {
  return decoded.readable ? null : problemsText(decoded.diagnostics, say);
}
