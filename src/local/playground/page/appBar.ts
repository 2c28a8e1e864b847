import { element } from "./element";
import type { Language, PageWords } from "./words";

/** An example workbook that the server offers. */
export interface ExampleEntry {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
}

export interface AppBarActions {
  openExample(id: string): void;
  openFile(file: File): void;
  save(): void;
  speak(language: Language): void;
}

/** The line at the top: what is open, the examples, opening, saving, the language. */
export function showAppBar(
  bar: HTMLElement,
  state: {
    readonly name: string;
    readonly examples: readonly ExampleEntry[];
    readonly language: Language;
  },
  words: PageWords,
  actions: AppBarActions,
): void {
  bar.replaceChildren(
    element("span", { class: "wr-mark", "aria-hidden": "true" }, "W"),
    element("h1", {}, state.name),
    exampleChooser(state.examples, state.language, words, actions),
    ...fileOpener(words, actions),
    button(words.save, actions.save),
    languageChooser(state.language, words, actions),
  );
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, text);
  made.onclick = act;
  return made;
}

function exampleChooser(
  examples: readonly ExampleEntry[],
  language: Language,
  words: PageWords,
  actions: AppBarActions,
): HTMLSelectElement {
  const first = element("option", { value: "" }, words.chooseExample);
  const options = examples.map(({ id, title }) =>
    element("option", { value: id }, title[language]),
  );
  const select = element("select", { "aria-label": words.example }, first, ...options);
  select.onchange = () => {
    const id = select.value;
    select.value = "";
    if (id) actions.openExample(id);
  };
  return select;
}

function fileOpener(words: PageWords, actions: AppBarActions): HTMLElement[] {
  const input = element("input", { type: "file", accept: ".xlsx,.xlsm", hidden: true });
  input.onchange = () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file) actions.openFile(file);
  };
  return [input, button(words.open, () => input.click())];
}

function languageChooser(
  language: Language,
  words: PageWords,
  actions: AppBarActions,
): HTMLSelectElement {
  const names = { en: "English", ko: "한국어" } as const;
  const select = element("select", { "aria-label": words.language });
  for (const [value, name] of Object.entries(names))
    select.append(element("option", { value, selected: value === language, lang: value }, name));
  select.onchange = () => actions.speak(select.value as Language);
  return select;
}
