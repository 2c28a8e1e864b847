import { commandTitle, type Language, type MenuItem, type Say } from "../i18n/index";

/** What a page is given when it is opened; its own words are built into it, in every language. */
export interface Opening {
  readonly language: Language;
  /**
   * The words that the add-on uses elsewhere, as a page's texts name them: "tab.members",
   * "purpose.members", "menu.refresh", "basis.voluntary", "standing.late",
   * "voluntary.late".
   */
  readonly names: Readonly<Record<string, string>>;
}

/** Where the built page waits for its opening. */
const place = '"filled in when the page is opened"';

export function openingOf({ language, words }: Say): Opening {
  const { schema, commands } = words;
  const names: Record<string, string> = {};
  const add = (kind: string, given: Readonly<Record<string, unknown>>) => {
    for (const [id, word] of Object.entries(given))
      if (typeof word === "string") names[`${kind}.${id}`] = word;
  };
  add("tab", schema.tabs);
  add("purpose", schema.tabPurposes);
  for (const item of Object.keys(commands.menu) as MenuItem[])
    names[`menu.${item}`] = commandTitle(item, commands);
  add("basis", schema.choices.basis);
  add("standing", schema.standings);
  add("voluntary", schema.voluntaryStandings);
  return { language, names };
}

/** The built page with its opening put in; "<" is escaped, so that no word can end the script. */
export function fillPage(html: string, opening: Opening): string {
  const data = JSON.stringify(opening).replace(/</g, "\\u003c");
  return html.replace(place, () => data);
}
