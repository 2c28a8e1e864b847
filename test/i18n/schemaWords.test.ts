import { describe, expect, it } from "vitest";
import { standings } from "../../src/core/index";
import {
  choiceIndex,
  headerIndex,
  languages,
  namingTabs,
  plainKey,
  settingIndex,
  speak,
  tabIndex,
} from "../../src/i18n/index";
import {
  type ChoiceSet,
  choices,
  generatedTabs,
  type InputTab,
  inputTabs,
  settingIds,
  type Tab,
} from "../../src/schema/index";

const english = speak("en").words.schema;
const allTabs = [...Object.keys(inputTabs), ...Object.keys(generatedTabs)] as Tab[];

/** What collectors of levies say and nobody may read on a Voluntary drive. */
const wordsOfDebt = {
  en: /\b(owed?|owing|late|overdue|arrears|delinquent|debt|unpaid)\b/i,
  ko: /미납|연체|체납|빚|밀린|독촉|기한/,
};

describe("headers", () => {
  it("are worded as treasurers know them", () => {
    expect(Object.values(english.headers.overview)).toEqual([
      ...["Drive", "Progress", "Collected", "Outstanding", "Last 7 days", "Days left"],
      ...["Nothing yet", "Not counted", "Who is asked", "Basis", "Currency", "Target"],
      ...["Quotas", "Written off", "More than asked", "In kind", "Spent", "Counted"],
      ...["Carried over", "In hand", "Asked", "In full", "In part", "Due"],
    ]);
    expect(Object.values(english.headers.byGroup).slice(-4)).toEqual([
      "1–30",
      "31–60",
      "61–90",
      "Over 90",
    ]);
  });

  for (const language of languages) {
    it.each(allTabs)(`in ${language} are found again in %s`, (tab) => {
      const headers: Readonly<Record<string, string>> = speak(language).words.schema.headers[tab];
      for (const [id, header] of Object.entries(headers)) {
        expect([header, headerIndex(tab).get(plainKey(header))?.id]).toEqual([header, id]);
      }
    });

    it.each(Object.keys(inputTabs) as InputTab[])(
      `in ${language} have a short note each in %s`,
      (tab) => {
        const { headerNotes, tabs } = speak(language).words.schema;
        for (const template of Object.values(headerNotes[tab])) {
          const note = namingTabs(template, tabs);
          expect(note).not.toContain("{");
          expect(note).toMatch(/[.]$/);
          expect(note.length).toBeLessThan(220);
        }
      },
    );
  }
});

describe("what a setting does", () => {
  it.each(languages)("in %s calls the tabs as the workbook does", (language) => {
    const { settings, tabs } = speak(language).words.schema;
    const own = { ...tabs, perPerson: "Who bears what" };
    for (const { does } of Object.values(settings))
      expect(namingTabs(does, own)).not.toContain("{");
    expect(namingTabs(settings.incomeAlert.does, own)).toContain("Who bears what");
  });
});

describe("choices", () => {
  for (const language of languages) {
    it.each(Object.keys(choices) as ChoiceSet[])(
      `in ${language} are found again in the set %s`,
      (set) => {
        const words: Readonly<Record<string, string>> = speak(language).words.schema.choices[set];
        for (const [id, word] of Object.entries(words)) {
          expect([word, choiceIndex(set).get(plainKey(word))?.id]).toEqual([word, id]);
        }
      },
    );
  }
});

describe("tabs and settings", () => {
  it.each(languages)("in %s are found again by their names", (language) => {
    const { tabs, settings } = speak(language).words.schema;
    for (const tab of allTabs) expect(tabIndex().get(plainKey(tabs[tab]))?.id).toBe(tab);
    for (const id of settingIds)
      expect(settingIndex().get(plainKey(settings[id].name))?.id).toBe(id);
  });

  it.each(languages)("in %s have names that Excel allows", (language) => {
    for (const name of Object.values(speak(language).words.schema.tabs)) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[:\\/?*[\]]/);
      expect(name).not.toBe("History");
    }
  });
});

describe("other spellings", () => {
  it.each(languages)("in %s are of words that there are", (language) => {
    const { schema } = speak(language).words;
    const words = new Set([
      ...Object.values(schema.headers).flatMap((headers) => Object.values(headers)),
      ...Object.values(schema.choices).flatMap((set) => Object.values(set)),
      ...Object.values(schema.settings).map(({ name }) => name),
    ]);
    expect(Object.keys(schema.synonyms).filter((word) => !words.has(word))).toEqual([]);
  });
});

describe("standings", () => {
  it("are worded as treasurers know them", () => {
    expect(standings.map((standing) => english.standings[standing])).toEqual([
      ...["Settled", "Over", "Part", "Nothing yet", "Part and late", "Late", "Exempt"],
      ...["Contributed", "Below the suggested least", "Nothing recorded", "Not divided yet"],
      "Not asked",
    ]);
  });

  it.each(languages)("on a Voluntary drive have no word of debt in %s", (language) => {
    const words = speak(language).words.schema.voluntaryStandings;
    for (const word of Object.values(words)) expect(word).not.toMatch(wordsOfDebt[language]);
  });

  it.each(languages)("on a Voluntary drive do not tell late from awaited in %s", (language) => {
    const words = speak(language).words.schema.voluntaryStandings;
    expect(words["late-part"]).toBe(words.part);
    expect(words.late).toBe(words.none);
    expect(words.awaited).toBe(words.none);
    expect(words["below-floor"]).toBe(words.given);
  });
});
