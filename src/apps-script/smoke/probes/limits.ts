import { type Probe, type Step, whetherTaken } from "../probe";

const longestText = 50_000;
const largestProperty = 9 * 1024;
const datesRead = 1_000;

declare const structuredClone: unknown;

const key = "selfTest.large";

function property(what: string, text: string, expected: string): Probe {
  return {
    what,
    expected,
    see() {
      const properties = PropertiesService.getDocumentProperties();
      try {
        return whetherTaken(() => {
          properties.setProperty(key, text);
        });
      } finally {
        properties.deleteProperty(key);
      }
    },
  };
}

/** What Google has, and how much it takes. */
export const limitStep: Step = {
  title: "Limits",
  probes: (bench) => [
    {
      what: "the account's language and the script's time zone",
      expected: null,
      see: () => `${Session.getActiveUserLocale()}, ${Session.getScriptTimeZone()}`,
    },
    {
      what: "Intl and structuredClone",
      expected: null,
      see: () => `${typeof Intl}, ${typeof structuredClone}`,
    },
    {
      what: "the document's lock",
      expected: "there is one",
      see: () => (LockService.getDocumentLock() === null ? "null" : "there is one"),
    },
    {
      what: `a text of ${longestText} characters in a cell`,
      expected: `${longestText} read`,
      see() {
        const cell = bench.sheet().getRange("A1").setValue("x".repeat(longestText));
        return `${String(cell.getValue()).length} read`;
      },
    },
    {
      what: "a text of one more",
      expected: "refused",
      see: () =>
        whetherTaken(() => {
          bench
            .sheet()
            .getRange("A2")
            .setValue("x".repeat(longestText + 1));
        }),
    },
    property(`a property of ${largestProperty} letters`, "x".repeat(largestProperty), "taken"),
    property("a property of one more", "x".repeat(largestProperty + 1), "refused"),
    property("a property of as many bytes in Hangul", "가".repeat(largestProperty / 3), "taken"),
    property("a property of one syllable more", "가".repeat(largestProperty / 3 + 1), "refused"),
    {
      what: `${datesRead} calls of formatDate, for the time that they take`,
      expected: `${datesRead} days`,
      see() {
        const days = new Set<string>();
        for (let day = 0; day < datesRead; day++)
          days.add(Utilities.formatDate(new Date(day * 86_400_000), "Asia/Seoul", "yyyy-MM-dd"));
        return `${days.size} days`;
      },
    },
  ],
};
