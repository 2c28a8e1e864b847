import { currencyDecimals } from "../../core/index";
import type { DiagnosticWords } from "../diagnosticWords";
import { quoted } from "../quoted";
import { choiceWord, choiceWordsOf, headerWord, settingWord, tabWord } from "../schemaWord";

/** An amount as an example of how to write one in a currency. */
function exampleAmount(currency: string): string {
  const decimals = currencyDecimals(currency);
  return decimals === 0 ? "12,500" : (12.5).toFixed(decimals);
}

const dueExamples =
  "2026-03-31, or instalments like 2026-03-31 40%; 2026-06-30 60%, or repeated like 2026-01-31 monthly x12";

export const tableDiagnostics = () =>
  ({
    "tab-missing": ({ tab }, { words }) => ({
      problem: `There is no tab ${tabWord(words.schema, tab)} with a header row.`,
      remedy: `Choose “${words.commands.menu.setUp} ▸ ${words.commands.menu.setUpSpreadsheet}” in the menu, or give your tab the name ${tabWord(words.schema, tab)}.`,
    }),
    "column-missing": ({ tab, column }, { words }) => {
      const header = headerWord(words.schema, tab, column);
      return {
        problem: `${tabWord(words.schema, tab)} has no column ${header}.`,
        remedy: `Write ${header} in the header row, above the column that holds it.`,
      };
    },
    "tab-twice": ({ tab, used, ignored }, { words }) => ({
      problem: `${quoted(ignored)} looks like the tab ${tabWord(words.schema, tab)} too, and is not read; ${quoted(used)} is.`,
      remedy: `Move any rows that should count to ${quoted(used)}, then rename or delete ${quoted(ignored)}.`,
    }),
    "ledger-not-found": ({ name, suggestion }, { words }) => ({
      problem: `${words.schema.settings.moreLedgers.name} names ${quoted(name)}, and no tab is called so: what stands in it is not counted.`,
      remedy:
        suggestion === null
          ? "Write the name as it stands on the tab, or take it out."
          : `Did you mean ${quoted(suggestion)}? Write the name as it stands on the tab.`,
    }),
    "ledger-is-tab": ({ name, tab }, { words }) => ({
      problem: `${words.schema.settings.moreLedgers.name} names ${quoted(name)}, which is read as ${tabWord(words.schema, tab)} already. It is not read twice.`,
      remedy: "Take the name out.",
    }),
    "ledger-column-missing": ({ ledger, column }, { words }) => {
      const header = headerWord(words.schema, "contributions", column);
      return {
        problem: `${quoted(ledger)} has no column ${header}, so it cannot be read as a ledger, and nothing in it is counted.`,
        remedy: `Write ${header} in its header row, above the column that holds it; beside a form's answers a column of your own will do.`,
      };
    },
    "column-twice": ({ tab, column, used, ignored }, { words }) => ({
      problem: `${tabWord(words.schema, tab)} has two columns ${headerWord(words.schema, tab, column)}; column ${used} is read, column ${ignored} is not.`,
      remedy: `Rename or delete one of them.`,
    }),
    "cell-error": ({ value }) => ({
      problem: `${quoted(value)} is a formula's error.`,
      remedy: "Mend the formula, or write the value itself.",
    }),
    "blank-cell": ({ tab, column }, { words }) => ({
      problem: `This row of ${tabWord(words.schema, tab)} has no ${headerWord(words.schema, tab, column)}.`,
      remedy: "Fill it in, or clear the whole row.",
    }),
    "not-an-amount": ({ value, currency }) => ({
      problem: `${quoted(value)} is not an amount.`,
      remedy: `Write it like ${exampleAmount(currency)}.`,
    }),
    "amount-is-a-date": ({ day, currency }, say) => ({
      problem: `The spreadsheet has made a date of this amount: ${say.day(day)}.`,
      remedy: `Format the cell as a number, then write the amount again, like ${exampleAmount(currency)}.`,
    }),
    "amount-too-fine": ({ value, currency, decimals }) => ({
      problem: `${quoted(value)} has more decimals than ${currency} has.`,
      remedy:
        decimals === 0
          ? "Write a whole amount."
          : `Write it with at most ${decimals} decimals, like ${exampleAmount(currency)}.`,
    }),
    "amount-too-large": ({ value }) => ({
      problem: `${quoted(value)} is too large to be counted exactly.`,
      remedy: "Check how many digits it has.",
    }),
    "not-a-number": ({ value }) => ({
      problem: `${quoted(value)} is not a number.`,
      remedy: "Write it like 2 or 1.5.",
    }),
    "out-of-range": ({ value, least, above }, say) => ({
      problem: `${quoted(value)} is too little here.`,
      remedy: above
        ? `Write a number above ${say.number(least)}.`
        : `Write ${say.number(least)} or more.`,
    }),
    "not-a-day": ({ value }) => ({
      problem: `${quoted(value)} is not a date that can be read for certain.`,
      remedy: "Write it like 2026-03-31.",
    }),
    "days-reversed": ({ tab, first, firstColumn, second, secondColumn }, say) => {
      const { schema } = say.words;
      return {
        problem: `${headerWord(schema, tab, secondColumn)} (${say.day(second)}) comes before ${headerWord(schema, tab, firstColumn)} (${say.day(first)}).`,
        remedy: "Correct one of the two dates.",
      };
    },
    "unknown-choice": ({ value, set, suggestion, taken }, say) => {
      const { schema } = say.words;
      const meant =
        suggestion === null ? "" : `Did you mean ${choiceWord(schema, set, suggestion)}? `;
      const until =
        taken === null ? "" : ` Until it is, ${choiceWord(schema, set, taken)} is assumed.`;
      return {
        problem: `${quoted(value)} is not one of the choices.${until}`,
        remedy: `${meant}The choices are ${say.list(choiceWordsOf(schema, set), 9)}.`,
      };
    },
    "odd-method": ({ value, suggestion }, { words }) => ({
      problem: `${quoted(value)} is a method of your own, so the amount counts as cash.`,
      remedy: `If you mean ${choiceWord(words.schema, "method", suggestion)}, write it so.`,
    }),
    "not-a-currency": ({ value, suggestion, taken }) => ({
      problem: `${quoted(value)} is not the code of a currency. ${taken === null ? "This row is left out." : `Until it is, ${taken} is assumed.`}`,
      remedy:
        suggestion === null
          ? "Write its three letters, like USD."
          : `Did you mean ${suggestion}? Write its three letters.`,
    }),
    "dues-unclear": ({ value }) => ({
      problem: `${quoted(value)} cannot be read as due days for certain. Until it can, the drive has no due day.`,
      remedy: `Write it like ${dueExamples}.`,
    }),
    "dues-endless": ({ value }) => ({
      problem: `${quoted(value)} does not say when it ends. Until it does, the drive has no due day.`,
      remedy: "Write behind it how often, such as x12, or until when, such as until 2026-12-31.",
    }),
    "dues-times": ({ value, times, most }, say) => ({
      problem: `By ${quoted(value)} the drive ${times === 0 ? "never falls due" : `falls due more than ${say.number(most)} times`}. Until that is mended, it has no due day.`,
      remedy:
        times === 0
          ? "Let it end on its first day or later, or write how often it falls due, such as x12."
          : `Write at most x${most}, or make it a drive of its own for each year.`,
    }),
    "shares-not-whole": ({ value, sum }, say) => ({
      problem: `The shares in ${quoted(value)} add up to ${say.percent(sum / 1_000_000)}, not 100 %. Until they do, the drive has no due day.`,
      remedy: "Correct the shares, or leave all of them out to have equal ones.",
    }),
    "member-id-twice": ({ id, name, firstRow }) => ({
      problem: `The Member ID ${quoted(id)} stands in row ${firstRow} already, so ${name} is left out.`,
      remedy: "Give one of the two an ID of their own.",
    }),
    "member-name-twice": ({ name, firstRow }) => ({
      problem: `${quoted(name)} stands in row ${firstRow} already and has no Member ID here, so this row is left out.`,
      remedy: "Give both a Member ID, or delete one of the rows if it is the same family.",
    }),
    "total-among-members": ({ name, by }, { words }) => ({
      problem:
        by === "name"
          ? `${quoted(name)} is a word for a total, so this row is nobody and is asked for nothing.`
          : `The ${headerWord(words.schema, "members", by)} of ${quoted(name)} is the sum of those above, so this row is nobody and is asked for nothing.`,
      remedy: `Move the totals to another tab. If it is a member after all, write a ${words.schema.headers.members.memberId}.`,
    }),
    "drive-twice": ({ name, firstRow }) => ({
      problem: `The drive ${quoted(name)} stands in row ${firstRow} already, so this row is left out.`,
      remedy: "Give each drive a name of its own.",
    }),
    "finding-twice": ({ name, firstRow }) => ({
      problem: `The finding ${quoted(name)} stands in row ${firstRow} already, so this row is left out.`,
      remedy: "Give each finding words of its own, or delete this row.",
    }),
    "group-twice": ({ name, firstRow }) => ({
      problem: `The group ${quoted(name)} stands in row ${firstRow} already, so this row is left out.`,
      remedy: "Give each group a name of its own, or delete this row.",
    }),
    "unknown-setting": ({ value, suggestion }, { words }) => ({
      problem: `There is no setting ${quoted(value)}; this row does nothing.`,
      remedy:
        suggestion === null
          ? "Leave it if it is a note of your own."
          : `Did you mean ${settingWord(words.schema, suggestion).name}?`,
    }),
    "setting-twice": ({ setting, firstRow }, { words }) => ({
      problem: `${settingWord(words.schema, setting).name} stands in row ${firstRow} already, so this row does nothing.`,
      remedy: "Delete one of the two rows.",
    }),
    "setting-unclear": ({ setting, value }, { words }) => {
      const { name, does } = settingWord(words.schema, setting);
      return {
        problem: `${quoted(value)} cannot be used for ${name}, so its default is.`,
        remedy: does,
      };
    },
    "currency-assumed": ({ currency, from }, { words }) => ({
      problem:
        from === "drives"
          ? `Settings name no currency. ${currency} is used, which most drives name.`
          : `No currency is named. ${currency} is used.`,
      remedy: `Write it as ${words.schema.settings.currency.name} in ${words.schema.tabs.settings}.`,
    }),
  }) satisfies Partial<DiagnosticWords>;
