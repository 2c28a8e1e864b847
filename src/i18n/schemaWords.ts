import type { Standing } from "../core/index";
import type {
  Choice,
  ChoiceSet,
  GeneratedColumn,
  GeneratedTab,
  InputColumn,
  InputTab,
  SettingId,
  Tab,
} from "../schema/index";

/** The words for what schema names by id: tabs, headers, choices, standings, settings. */
export interface SchemaWords {
  readonly tabs: Readonly<Record<Tab, string>>;
  /** One line that says what a tab is for: row 1 of generated tabs, help of input tabs. */
  readonly tabPurposes: Readonly<Record<Tab, string>>;
  readonly headers: {
    readonly [T in InputTab]: Readonly<Record<InputColumn<T>, string>>;
  } & {
    readonly [T in GeneratedTab]: Readonly<Record<GeneratedColumn<T>, string>>;
  };
  /** The note on each header of an input tab: what to write there, in one or two sentences. */
  readonly headerNotes: {
    readonly [T in InputTab]: Readonly<Record<InputColumn<T>, string>>;
  };
  readonly choices: { readonly [S in ChoiceSet]: Readonly<Record<Choice<S>, string>> };
  /**
   * Other names that the sheets of input tabs bear. A generated tab has none: what is taken for one
   * is written over.
   */
  readonly tabSynonyms: Readonly<Record<InputTab, readonly string[]>>;
  /** Other spellings of a header, setting or choice that are understood, by the word that is written. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  readonly standings: Readonly<Record<Standing, string>>;
  /** On a Voluntary drive: no word of debt. */
  readonly voluntaryStandings: Readonly<Record<Standing, string>>;
  readonly settings: Readonly<Record<SettingId, { readonly name: string; readonly does: string }>>;
}
