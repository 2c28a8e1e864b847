import type { DialogName, SharedWords, Template } from "../../../i18n/dialogWords";
import * as en from "../../../i18n/en/dialogs";
import type { Language } from "../../../i18n/index";
import * as ko from "../../../i18n/ko/dialogs";
import type { Opening } from "../../opening";
import { type Ask, askAddOn } from "./askAddOn";
import { build } from "./build";
import { fill } from "./fill";
import { makeWork, type Work } from "./work";

/** A page at work: where it builds itself, what it says, whom it asks. */
export interface Page<PageWords> {
  readonly main: HTMLElement;
  readonly words: PageWords;
  readonly shared: SharedWords;
  readonly language: Language;
  /** Fills the names of tabs, menu items and choices into a template, and whatever else is given. */
  readonly text: (template: Template, values?: Readonly<Record<string, string | number>>) => string;
  readonly names: Readonly<Record<string, string>>;
  readonly ask: Ask;
  readonly work: Work;
}

/** Opens a page in the language it is given, titled for screen readers. */
export function openPage<PageWords>(
  name: DialogName,
  inLanguages: Readonly<Record<Language, PageWords>>,
): Page<PageWords> {
  const { language, names }: Opening = JSON.parse(
    document.getElementById("opening")?.textContent ?? "",
  );
  const shared = { en: en.shared, ko: ko.shared }[language];
  const title = names[`menu.${name}`] ?? "";
  document.documentElement.lang = language;
  document.title = title;
  const main = build("main", {}, build("h1", { class: "hidden" }, title));
  const work = makeWork(shared);
  document.body.append(main, work.region);
  return {
    main,
    words: inLanguages[language],
    shared,
    language,
    names,
    text: (template, values = {}) => fill(template, { ...names, ...values }),
    ask: askAddOn(shared),
    work,
  };
}
