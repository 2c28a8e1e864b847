import type { Diagnostic } from "../../core/index";
import type { Say } from "../../i18n/index";
import type { Tab } from "../../schema/index";
import type { OpenWorkbook } from "./openWorkbook";

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

/**
 * Why nothing can be made of this workbook; null where it can be read. Of tabs that are missing it
 * says once, for all of them, how they come.
 */
export function unreadableText({ decoded, say }: OpenWorkbook): string | null {
  if (decoded.readable) return null;
  const missing = decoded.diagnostics.flatMap(({ code, place }) =>
    code === "tab-missing" ? [say.words.schema.tabs[place?.tab as Tab]] : [],
  );
  if (missing.length > 0) return say.words.commands.notSetUp(missing, say);
  return problemsText(decoded.diagnostics, say);
}
