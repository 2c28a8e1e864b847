import {
  type Choice,
  type ChoiceSet,
  choices,
  generatedTabs,
  type InputTab,
  inputTabs,
  type SettingId,
  settingIds,
  type Tab,
} from "../schema/index";
import { plainKey } from "./plainKey";
import type { SchemaWords } from "./schemaWords";
import { languages, speak } from "./speak";
import type { Language } from "./words";

/** A word that was found: what it stands for, and how. */
export interface Found<Id extends string> {
  readonly id: Id;
  /** The languages that have this very word for it; empty for other spellings. */
  readonly languages: readonly Language[];
}

/** What words stand for, by `plainKey`; the words of all languages, and their other spellings. */
export type WordIndex<Id extends string> = ReadonlyMap<string, Found<Id>>;

/** Which column of a tab a header names. */
export function headerIndex(tab: Tab): WordIndex<string> {
  return remembered(`header ${tab}`, () => {
    const ids = Object.keys(
      tab in inputTabs ? inputTabs[tab as never] : generatedTabs[tab as never],
    );
    return indexWords(ids, (words, id) => (words.headers[tab] as Record<string, string>)[id]!);
  });
}

/** Which choice of a set a word names. */
export function choiceIndex<S extends ChoiceSet>(set: S): WordIndex<Choice<S>> {
  return remembered(`choice ${set}`, () =>
    indexWords<Choice<S>>(choices[set], (words, id) => words.choices[set][id]),
  );
}

/** Which setting a name names. */
export function settingIndex(): WordIndex<SettingId> {
  return remembered("setting", () =>
    indexWords<SettingId>(settingIds, (words, id) => words.settings[id].name),
  );
}

/** Which tab a sheet's name names. */
export function tabIndex(): WordIndex<Tab> {
  return remembered("tab", () => {
    const ids = [...Object.keys(inputTabs), ...Object.keys(generatedTabs)] as Tab[];
    return indexWords<Tab>(
      ids,
      (words, id) => words.tabs[id],
      (words, id) => (id in inputTabs ? words.tabSynonyms[id as InputTab] : []),
    );
  });
}

const indices = new Map<string, WordIndex<string>>();

/** Indices are made when they are first asked for: the add-on's start is to cost nothing. */
function remembered<Id extends string>(key: string, make: () => WordIndex<Id>): WordIndex<Id> {
  let index = indices.get(key) as WordIndex<Id> | undefined;
  if (index === undefined) {
    index = make();
    indices.set(key, index);
  }
  return index;
}

/** The words themselves come before other spellings, and what is listed first before the rest. */
function indexWords<Id extends string>(
  ids: readonly Id[],
  wordOf: (words: SchemaWords, id: Id) => string,
  synonymsOf = (words: SchemaWords, id: Id): readonly string[] =>
    words.synonyms[wordOf(words, id)] ?? [],
): WordIndex<Id> {
  const index = new Map<string, { id: Id; languages: Language[] }>();
  for (const language of languages) {
    const { schema } = speak(language).words;
    for (const id of ids) {
      const key = plainKey(wordOf(schema, id));
      const found = index.get(key);
      if (found === undefined) index.set(key, { id, languages: [language] });
      else if (found.id === id) found.languages.push(language);
    }
  }
  for (const language of languages) {
    const { schema } = speak(language).words;
    for (const id of ids) {
      for (const synonym of synonymsOf(schema, id)) {
        const key = plainKey(synonym);
        if (!index.has(key)) index.set(key, { id, languages: [] });
      }
    }
  }
  return index;
}
