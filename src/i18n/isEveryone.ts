import { plainKey } from "./plainKey";
import { languages, speak } from "./speak";

/** Whether a text is the word for the whole organisation, in whichever language it was written. */
export function isEveryone(text: string): boolean {
  const key = plainKey(text);
  return languages.some((language) => plainKey(speak(language).words.reports.everyone) === key);
}
