import type { ChoiceSet, InputTab, SettingId, Tab } from "../schema/index";
import type { SchemaWords } from "./schemaWords";

/**
 * The words for ids that come as plain text, as in the data of diagnostics, which core keeps
 * without knowing the schema. An id that there is no word for stands for itself.
 */
export function tabWord(words: SchemaWords, tab: string): string {
  return words.tabs[tab as Tab] ?? tab;
}

export function headerWord(words: SchemaWords, tab: string, column: string): string {
  const headers: Readonly<Record<string, string>> | undefined = words.headers[tab as InputTab];
  return headers?.[column] ?? column;
}

export function choiceWord(words: SchemaWords, set: string, choice: string): string {
  const choices: Readonly<Record<string, string>> | undefined = words.choices[set as ChoiceSet];
  return choices?.[choice] ?? choice;
}

export function choiceWordsOf(words: SchemaWords, set: string): readonly string[] {
  return Object.values(words.choices[set as ChoiceSet] ?? {});
}

export function settingWord(words: SchemaWords, setting: string): { name: string; does: string } {
  return words.settings[setting as SettingId] ?? { name: setting, does: "" };
}
