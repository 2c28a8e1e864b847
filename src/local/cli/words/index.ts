import { type Language, languageOf } from "../../../i18n/index";
import type { CliWords } from "./cliWords";
import { english } from "./en";
import { korean } from "./ko";

const words: Readonly<Record<Language, CliWords>> = { en: english, ko: korean };

/** The words of the language of a locale such as "ko_KR". */
export function cliWords(locale: string): CliWords {
  return words[languageOf(locale)];
}

export type { CliWords };
