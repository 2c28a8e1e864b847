import type { RuleWords } from "../ruleWords";

export const rules = (): RuleWords => ({
  explained: {
    gini: "Gini says how unequal the amounts are: at 0 all give the same, near 1 a few give nearly everything.",
    progressivity:
      "Progressivity (Kakwani) says who bears more of it: above 0, higher incomes give a larger share of theirs; below 0, lower ones do.",
    alert: (share) =>
      `Above ${share} counts whom all bodies together ask, or were given by, more than that of a year's income.`,
  },
  readings: {
    progressive: "higher incomes give a larger share",
    flat: "about the same share of every income",
    regressive: "lower incomes give a larger share",
  },
  intro: (asked, now, say) =>
    [
      `What each of ${say.count(asked, "person", "people")} would be asked for, divided anew, with the floors, caps and adjustments that hold.`,
      now === "roll" ? "Now is as the quotas stand." : "",
      now === "stated" ? "Nothing is divided yet: now is what the drive states." : "",
    ]
      .filter(Boolean)
      .join(" "),
  someIncomes: (withIncome, asked, say) =>
    `Incomes are kept of ${say.number(withIncome)} of ${say.number(asked)}: whatever goes by income is of these alone.`,
  ofConscience: (column) =>
    `Left to conscience, a group has a quota and its members have none: shown is a head of it, as under ${column}.`,
  nothingToCompare: "There is only one way to divide this drive by what the spreadsheet holds.",
  takenOver: (drive, way, divide) =>
    `${drive} now states: ${way}. No quota has changed yet: choose “${divide}” to apply it.`,
  statedAlready: (drive, way) => `${drive} states this already: ${way}. Nothing was written.`,
  changed:
    "Members, drives or adjustments have changed since these were compared, so nothing was written. Compare again, then choose.",
});
