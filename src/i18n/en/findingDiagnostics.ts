import type { DiagnosticWords } from "../diagnosticWords";
import { quoted } from "../quoted";
import { choiceWord, headerWord } from "../schemaWord";

/** The words for findings, for the items that put them right, and for money that was counted. */
export const findingDiagnostics = () =>
  ({
    "unknown-finding": ({ value, suggestion, item }, { words: { schema } }) => ({
      problem: `There is no finding ${quoted(value)}, so ${item} is not shown under ${schema.tabs.remedies}.`,
      remedy: `${suggestion === null ? "" : `Did you mean ${suggestion}? `}Write it as it stands in ${schema.tabs.findings}, or add it there.`,
    }),
    "finding-overdue": ({ finding, day, days }, say) => ({
      problem: `${quoted(finding)} was to be put right by ${say.day(day)}, ${say.count(days, "day", "days")} ago.`,
      remedy: `Set its ${say.words.schema.headers.findings.state} if it has been put right, or agree on a new day with whoever found it.`,
    }),
    "put-right-with-nothing-received": ({ finding, items }, say) => ({
      problem: `${quoted(finding)} is said to be put right, but nothing has come of ${say.list(items, 5)}.`,
      remedy: `Write under ${say.words.schema.headers.items.received} in ${say.words.schema.tabs.items} what has come, or set the finding's ${say.words.schema.headers.findings.state} to ${choiceWord(say.words.schema, "findingState", "under-way")}.`,
    }),
    "put-right-and-not-in-use": ({ finding, items }, say) => ({
      problem: `${quoted(finding)} is said to be put right, but ${say.list(items, 5)} ${items.length === 1 ? "is" : "are"} not in use.`,
      remedy: `Say in the finding what is still lacking and set its ${say.words.schema.headers.findings.state} to ${choiceWord(say.words.schema, "findingState", "under-way")}; or correct ${say.words.schema.headers.items.inUse}.`,
    }),
    "responsible-is-a-person": ({ finding, name }, { words: { schema } }) => ({
      problem: `${schema.headers.findings.responsible} for ${quoted(finding)} is a person: ${name}. It is left out of all that anyone may see.`,
      remedy:
        "Write the office or the group that sees to it: an office stays when its holder goes.",
    }),
    "in-use-before-received": ({ item }, { words: { schema } }) => ({
      problem: `${item} is said to be in use, but nothing of it has come.`,
      remedy: `Write under ${schema.headers.items.received} what has come, or clear ${schema.headers.items.inUse}.`,
    }),
    "day-ahead": ({ tab, column, day, asOf }, say) => ({
      problem: `${headerWord(say.words.schema, tab, column)} (${say.day(day)}) is after ${say.day(asOf)}, the day the summaries speak of.`,
      remedy: `Correct the date, or ${say.words.schema.settings.asOf.name} in ${say.words.schema.tabs.settings}.`,
    }),
    "spent-more-than-collected": ({ drive, spent, collected, by, currency }, say) => ({
      problem: `${drive} has spent ${say.money(spent, currency)}, ${say.money(by, currency)} more than the ${say.moneyWithCurrency(collected, currency)} that it had.`,
      remedy: `Look for gifts that are not recorded in ${say.words.schema.tabs.contributions}; for money that was there before, write ${say.words.schema.headers.drives.moneyInHand} in ${say.words.schema.tabs.drives}; or correct ${say.words.schema.headers.items.spent} in ${say.words.schema.tabs.items}.`,
    }),
    "count-differs": ({ day, drive, where, counted, books, by, currency, agreedOn }, say) => {
      const { tabs } = say.words.schema;
      const of = drive === "" ? "" : ` for ${drive}`;
      const at = where.length === 0 ? "" : ` (${say.list(where, 5)})`;
      const off = `${say.money(Math.abs(by), currency)} ${by < 0 ? "is missing" : "is too much"}`;
      const since =
        agreedOn === null
          ? "No earlier count agreed."
          : `The count of ${say.day(agreedOn)} agreed, so it came about since.`;
      return {
        problem: `On ${say.day(day)} ${say.money(counted, currency)} was counted${of}${at}, but by the books it is ${say.moneyWithCurrency(books, currency)}: ${off}. ${since}`,
        remedy: `Count once more, two together. If it stays so, look in ${tabs.contributions} and ${tabs.items}${agreedOn === null ? "" : ", at what was recorded since,"} for a gift, a refund or a purchase that is missing or wrong. If nothing is found, both write that down, and accept it here.`,
      };
    },
    "count-lacks-places": ({ day, counted, missing }, say) => ({
      problem: `On ${say.day(day)} ${say.list(counted, 5)} was counted, but not ${say.list(missing, 5)}, so the count is held against nothing.`,
      remedy: `Count all places on one day; where there is nothing, write 0.`,
    }),
    "counted-alone": ({ day, by }, say) => ({
      problem: `${by === "" ? "Nobody is named who" : `${by} alone`} counted the money on ${say.day(day)}.`,
      remedy: `Two should count, so that nobody can be suspected: write both names, under ${say.words.schema.headers.counts.countedBy} and ${say.words.schema.headers.counts.checkedBy}.`,
    }),
    "near-collector": ({ value, suggestion }, { words: { schema } }) => ({
      problem: `${quoted(value)} is no collector, so this count is held against nothing.`,
      remedy: `Did you mean ${suggestion}? If it is a place, give it a name that is not so like a collector's, and write collectors as in ${schema.tabs.groups}.`,
    }),
  }) satisfies Partial<DiagnosticWords>;
