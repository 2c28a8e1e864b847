import { named } from "./quotes";

/** Asks whether another word was meant, where one comes near; then what to do otherwise. */
export function didYouMean(suggestion: string | null, otherwise = ""): string {
  if (suggestion === null) return otherwise;
  return `혹시 ${named(suggestion)}입니까?${otherwise === "" ? "" : ` ${otherwise}`}`;
}
