import { type Say, speak, type Words } from "../../i18n/index";
import { type ColumnSpec, choices, type GeneratedTab, generatedTabs } from "../../schema/index";
import type { ReportColumn } from "./report";

/** The words of every language, by which headers and markers of an earlier refresh are known again. */
export function everyLanguage(): readonly Words[] {
  return choices.language.map((language) => speak(language).words);
}

/** The fixed columns of a generated tab in order; `without` leaves some out. */
export function reportColumns(
  tab: GeneratedTab,
  say: Say,
  decimals: number,
  without: readonly string[] = [],
): ReportColumn[] {
  const specs: readonly (readonly [string, ColumnSpec])[] = Object.entries(generatedTabs[tab]);
  const all = everyLanguage();
  return specs
    .filter(([id]) => !without.includes(id))
    .map(([id, spec]) => ({
      id,
      header: headerOf(say.words, tab, id),
      headers: all.map((words) => headerOf(words, tab, id)),
      kind: spec.kind,
      kept: spec.kept === true,
      decimals,
      choices:
        spec.choices === undefined ? [] : Object.values(say.words.schema.choices[spec.choices]),
    }));
}

/** The headers, in every language, of each fixed column that a report leaves out. */
export function retiredHeaders(
  tab: GeneratedTab,
  without: readonly string[],
): readonly (readonly string[])[] {
  const all = everyLanguage();
  return without.map((id) => all.map((words) => headerOf(words, tab, id)));
}

/** The header of a fixed column in one language. */
export function headerOf(words: Words, tab: GeneratedTab, id: string): string {
  const headers: Readonly<Record<string, string>> = words.schema.headers[tab];
  return headers[id] ?? id;
}
