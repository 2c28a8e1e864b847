import { suggest } from "../core/index";
import { choiceIndex, languages, plainKey, speak } from "../i18n/index";
import type { Cell, Choice, ChoiceSet } from "../schema/index";
import { cellText } from "./cellText";

/** The choice that a cell names in either language, or null where it names none. */
export function decodeChoice<S extends ChoiceSet>(set: S, cell: Cell): Choice<S> | null {
  return choiceIndex(set).get(plainKey(cellText(cell)))?.id ?? null;
}

/** The choice that was probably meant. */
export function suggestChoice<S extends ChoiceSet>(set: S, text: string): Choice<S> | null {
  const ids = new Map<string, Choice<S>>();
  for (const language of languages) {
    const words = speak(language).words.schema.choices[set] as Record<Choice<S>, string>;
    for (const id of Object.keys(words) as Choice<S>[]) ids.set(words[id], id);
  }
  const word = suggest(text, ids.keys());
  return word === null ? null : (ids.get(word) ?? null);
}
