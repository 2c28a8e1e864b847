import type { SchemaWords } from "./schemaWords";

/**
 * A text with the names of tabs filled in, as the workbook calls them.
 *
 * @example namingTabs("Written as in {tab.drives}.", words.schema.tabs) // "Written as in Drives."
 */
export function namingTabs(text: string, tabs: SchemaWords["tabs"]): string {
  const names: Readonly<Record<string, string>> = tabs;
  return text.replace(/\{tab\.(\w+)\}/g, (whole, tab: string) => names[tab] ?? whole);
}
