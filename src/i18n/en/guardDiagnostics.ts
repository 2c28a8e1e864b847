import type { DiagnosticWords } from "../diagnosticWords";
import { choiceWord } from "../schemaWord";

/** The words for the guard: where a drive that is called Voluntary works like a levy. */
export const guardDiagnostics = () =>
  ({
    "voluntary-with-quotas": ({ drive, members }, { words: { schema, commands } }) => {
      const { memberSplit, basis } = schema.headers.drives;
      const conscience = choiceWord(schema, "memberSplit", "conscience");
      const mandatory = choiceWord(schema, "basis", "mandatory");
      return {
        problem: `${drive} is called voluntary, but ${members === 0 ? "each member is to get" : `${members === 1 ? "1 member has" : `${members} members have`}`} a quota: that is a levy.`,
        remedy: `Set ${memberSplit} to ${conscience} and choose “${commands.menu.divide}”; or, if it is a levy, set ${basis} to ${mandatory}.`,
      };
    },
    "voluntary-with-fixed-amounts": ({ drive, names }, say) => ({
      problem: `${drive} is called voluntary, but fixes what ${say.list(names, 8)} ${names.length === 1 ? "is" : "are"} to give.`,
      remedy: `Delete these rows of ${say.words.schema.tabs.adjustments}; for what somebody has promised, write ${choiceWord(say.words.schema, "adjustment", "pledge")} in place of ${choiceWord(say.words.schema, "adjustment", "fixed")}.`,
    }),
    "voluntary-with-a-floor": ({ drive, floor, names, currency }, say) => {
      const least =
        floor === null ? "" : `a least gift of ${say.moneyWithCurrency(floor, currency)}`;
      const own = names.length === 0 ? "" : `a least gift of their own for ${say.list(names, 8)}`;
      const { schema } = say.words;
      return {
        problem: `${drive} is called voluntary, but states ${[least, own].filter(Boolean).join(", and ")}: what is suggested to everybody is soon expected.`,
        remedy: `Clear ${schema.headers.drives.floor}${names.length === 0 ? "" : ` and the rows ${choiceWord(schema, "adjustment", "floor")} in ${schema.tabs.adjustments}`}, and leave the amount to each; or accept this, if the amount is never held against anybody.`,
      };
    },
    "voluntary-reminded-beyond-limit": ({ drive, names, limit }, say) => ({
      problem: `${drive} is voluntary, but ${say.list(names, 8)} ${names.length === 1 ? "was" : "were"} reminded more often than the limit of ${limit}.`,
      remedy: "Do not ask them again: no answer is an answer, too.",
    }),
    "voluntary-among-many-bodies": ({ drive, names, most }, say) => ({
      problem: `${drive} is voluntary, but ${say.list(names, 3)} ${names.length === 1 ? "is" : "are"} asked by ${names.length === 1 || most === 3 ? most : `up to ${most}`} bodies this year.`,
      remedy: `Look at ${say.words.schema.tabs.perPerson} together with those who collect for the other bodies: let one of them ask at a time, or let these people off.`,
    }),
    "voluntary-above-income-alert": ({ drive, names, alert }, say) => ({
      problem: `${drive} is voluntary, but what all bodies together ask of ${say.list(names, 5)}, or were given, comes to more than ${say.percent(alert)} of a year's income.`,
      remedy: `Look at ${say.words.schema.headers.perPerson.alert} in ${say.words.schema.tabs.perPerson}, and tell them that nothing more is expected; or exempt them in ${say.words.schema.tabs.adjustments}.`,
    }),
  }) satisfies Partial<DiagnosticWords>;
