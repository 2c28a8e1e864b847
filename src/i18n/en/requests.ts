import type { Figures } from "../figures";
import type { RequestWords } from "../requestWords";

const rows = (n: number, say: Figures) => say.count(n, "row", "rows");

/** What somebody has touched since stays. */
const staying = (n: number, say: Figures) =>
  `${rows(n, say)} ${n === 1 ? "has" : "have"} been changed or deleted since; what is left of ${n === 1 ? "it" : "them"} stays.`;

export const requests = (): RequestWords => ({
  rowsOf: (tab, which, count) => `${count === 1 ? "row" : "rows"} ${which} of ${tab}`,
  repeated: (places) =>
    places === ""
      ? "This had been recorded already, and has been changed or deleted since. Nothing was written now."
      : `This had been recorded already and stands in ${places}. Nothing was written now.`,
  doneAlready: "This had been done already. Nothing was written now.",
  stands: (places) =>
    `The attempt before this one, which was cut off, has written ${places}. Choose the same as then and it is finished; or delete what it has written, and begin anew.`,
  lacking: (tab, headers, say) =>
    `${tab} has no ${headers.length === 1 ? "column" : "columns"} ${say.list(headers)}, so that was not written.`,
  changed: "Something else would be written now than at the first attempt, so nothing was.",
  takeBack: {
    nothing:
      "There is nothing to take back: only the last entry can be, a gift, a promise or an import, and only once.",
    tooLong: (n, say) =>
      `The last entry wrote ${rows(n, say)}, too many to be remembered one by one. Use File ▸ Version history to go back to before it.`,
    allChanged: (n, say) =>
      n === 1
        ? "The row of the last entry has been changed or deleted since. Nothing was removed."
        : `The ${rows(n, say)} of the last entry have all been changed or deleted since. Nothing was removed.`,
    ask: ({ lines, more, changed }, say) =>
      [
        `Remove ${lines.length + more === 1 ? "this row" : `these ${rows(lines.length + more, say)}`} of the last entry?`,
        "",
        ...lines,
        ...(more === 0 ? [] : [`… and ${rows(more, say)} more.`]),
        ...(changed === 0 ? [] : ["", staying(changed, say)]),
      ].join("\n"),
    done: (n, tabs, changed, say) =>
      [
        `Taken back: ${rows(n, say)} removed from ${say.list(tabs)}.`,
        ...(changed === 0 ? [] : [staying(changed, say)]),
      ].join(" "),
    another:
      "Something else was recorded in the meantime, so nothing was removed. Choose it again to see the last entry.",
  },
});
