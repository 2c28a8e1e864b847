import type { Book, Diagnostic } from "../core/index";
import type { Language } from "../i18n/index";
import type { InputTab } from "../schema/index";
import type { TabLayout } from "./tabLayout";

/** What the input tabs say, and what of them could not be read. */
export interface DecodedBook {
  /** That of Settings, else of most headers; null where neither tells. */
  readonly language: Language | null;
  /** Holds no rows where it is not readable. */
  readonly book: Book;
  /** Where it is not readable: only what is missing. */
  readonly diagnostics: readonly Diagnostic[];
  /** False where a tab or a column is missing that must be there: then nothing but Checks is to be written. */
  readonly readable: boolean;
  /** Of the input tabs that were found and whose header row was. */
  readonly layouts: ReadonlyMap<InputTab, TabLayout>;
  /** Of the further ledgers that were read, by the sheet's id. */
  readonly ledgers: ReadonlyMap<string, TabLayout>;
}
