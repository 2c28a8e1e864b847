import type { CommandWords } from "../commandWords";
import type { Figures } from "../figures";

/** Of the last tab that was begun nobody knows how far it came. */
function whatWasWritten(tabs: readonly string[], say: Figures): string {
  const [last, ...before] = [...tabs].reverse();
  if (last === undefined) return "Nothing was written.";
  const whole = before.reverse();
  return whole.length === 0
    ? `The tab ${last} may have been written by then, or a part of it. Nothing else was.`
    : `Written by then: ${say.list(whole, 99)}; perhaps also ${last}, or a part of it. Nothing else was.`;
}

export const commands = (): CommandWords => ({
  name: "Whipround",
  menu: {
    refresh: "Refresh summaries",
    record: "Record contributions…",
    takeBack: "Take back the last entry…",
    divide: "Divide quotas…",
    person: "Show one person…",
    print: "Print or share",
    receipts: "Make receipts…",
    notice: "Write a notice…",
    sheets: "Make collection sheets…",
    outcome: "What it came to…",
    handover: "Make a handover report…",
    setUp: "Set up",
    setUpSpreadsheet: "Set up this spreadsheet",
    addTab: "Add a tab",
    tickBox: "Refresh by tick box",
    branches: "Roll up branches…",
    loadSample: "Load the sample",
    check: "Check for problems",
    close: "Close a drive…",
    help: "How Whipround works",
  },
  tickBox: {
    note: "Tick this box to refresh the summaries, on a phone too. Whipround unticks it, and writes beside it what came of it.",
    beside: "← Tick to refresh the summaries",
    added: (overview) =>
      `At the foot of ${overview} there is a box now. Whoever ticks it, on a phone too, refreshes the summaries.`,
    noOverview: (overview, refresh) =>
      `There is no tab ${overview} yet. Choose ${refresh} first, then this again.`,
    told: (time, message, seconds) =>
      seconds === null ? `${time} · ${message}` : `${time} · ${message} (${seconds} s)`,
    tooSlow: (seconds, refresh) =>
      `Not refreshed: ${seconds === null ? "the last time it did not come to its end" : `the last time took ${seconds} s`}, and a box that is ticked has 30 s. On a computer, choose ${refresh} in the menu.`,
  },
  notSetUp: (tabs, say) =>
    `This spreadsheet has no ${tabs.length === 1 ? "tab" : "tabs"} ${say.list(tabs)} with a header row. Choose Set up ▸ Set up this spreadsheet in the menu Whipround, or give ${tabs.length === 1 ? "your own tab this name" : "your own tabs these names"}.`,
  noDrive: (drives) => `There is no drive yet. Write one in the tab ${drives}.`,
  checked: (problems, checks, say) =>
    problems === 0
      ? "No problems found."
      : `${say.count(problems, "problem", "problems")} found: see the tab ${checks}.`,
  notReadable: (problem, remedy, tab) =>
    `${problem} ${remedy} Nothing was changed but the tab ${tab}.`,
  divided: (drives, total, say) => `Divided ${say.list(drives)}: ${total}.`,
  notDivided: (drives, say) => `Could not divide ${say.list(drives)}.`,
  moreReasons: (count, say) =>
    `The preview shows ${say.count(count, "more reason", "more reasons")}.`,
  nothingToDivide: (drives) =>
    `There is no open drive to divide. Write one in the tab ${drives}; if its State is Draft or Closed, change it.`,
  unknownDrive: (drive, drives) =>
    `There is no drive called “${drive}”. Drives are listed in the tab ${drives}; write the name as it stands there.`,
  drafted: (drive, drives) =>
    `“${drive}” is a draft. Change its State in the tab ${drives} to Open, then divide it.`,
  closed: (drive, drives) =>
    `“${drive}” is closed. Change its State in the tab ${drives} to Open if it is to be divided again.`,
  changedSincePreview:
    "Members, drives or adjustments have changed since this preview was made, so nothing was written. Look at the new preview, then apply it.",
  rounderUnit: (unit, header, tab) =>
    `Round to ${unit}? Write it in the column ${header} of the tab ${tab}, then show the quotas again.`,
  planSummary: (parts, total, say) => `${say.count(parts, "quota", "quotas")}, ${total} in all`,
  cannotBeDivided: "This drive cannot be divided yet.",
  moreProblems: (count, checks, say) =>
    `${checks} lists ${say.count(count, "more problem", "more problems")} like these.`,
  setUpDone: (tabs, { members, drives, noticeboard }, say) =>
    `Added ${say.list(tabs, 9)}. Write who belongs to you in ${members} and what you collect for in ${drives}, then choose Divide quotas. Anyone who can open this file can read every tab: to show figures to others, share a file that holds only the ${noticeboard}.`,
  setUpAlready: "Everything is in place already. Nothing was changed.",
  setUpCompleted: (columns, say) =>
    `Every tab is in place already. ${say.count(columns, "column", "columns")} that had no drop-down or format ${columns === 1 ? "has" : "have"} one now. Nothing else was changed.`,
  sampleLoaded:
    "The sample is loaded. Choose Divide quotas, then Refresh summaries, and look at the tabs.",
  sampleLeft: (settings, tab, say) =>
    `What stood in ${tab} was left as it is: ${say.list(settings, 9)}.`,
  typedColumns: (tabs, say) =>
    `Google Sheets keeps its own formats and drop-downs in a table with typed columns, so those of ${say.list(tabs, 9)} were left as they are; everything else is written.`,
  sampleRefused: (tab) =>
    `The tab ${tab} holds data already, so the sample was not loaded. Load it in an empty spreadsheet.`,
  tabAdded: (tab) => `Added the tab ${tab}.`,
  branches: {
    written: (count, { branches, groups }, access, say) =>
      `The tab ${branches} reads ${say.count(count, "branch", "branches")}${groups === null ? "" : `, the tab ${groups} their groups`}. Allow each once: in ${branches}, point at its cell under ${access}, then click Allow access. Where more is there than has room, its row says so: then choose this again.`,
    none: "Write a branch on each line: its name and the address of its spreadsheet.",
    noAddress: (line) =>
      `Line ${line} holds no address of a Google spreadsheet. Copy it from the browser: it begins with https://docs.google.com/spreadsheets/d/.`,
    published: (line) =>
      `Line ${line} is the address of a page published on the web, which cannot be read. Open the spreadsheet itself and copy the address from the browser.`,
    own: (line) =>
      `Line ${line} is the address of this spreadsheet. Leave it out: its figures are under its own tabs.`,
    twice: (line, first) =>
      `Lines ${first} and ${line} hold the same spreadsheet, which would be counted twice. Leave one out.`,
    nameTwice: (line, first, name) =>
      `Lines ${first} and ${line} are both called “${name}”. Give one of them another name.`,
    nameOfTotals: (line, name) =>
      `Line ${line} is called “${name}”, as the totals are. Give it another name.`,
    changed: (tab) =>
      `The tab ${tab} lists other branches or addresses than when this was opened: somebody has changed it. Close this, choose it again, and look at the list.`,
    tooLarge: (cells) =>
      `With the branches’ rows this spreadsheet would need ${cells} cells in all, and it holds ten million. Nothing was written. Roll up regions first, leave the groups out, or use whipround export.`,
    tooMany: (most) =>
      `One spreadsheet reads at most ${most} branches. For more, roll up regions first, or use whipround export.`,
    unnamed: (line) => `Branch ${line}`,
    apart: (first, last, tab) =>
      `In the tab ${tab} the columns from ${first} to ${last} must stand side by side, in the order in which they were made: the branches’ figures fill them together. Move columns of your own to the right of them; where one of ours was deleted, delete the tab and choose this again.`,
  },
  tabThere: (tab) => `The tab ${tab} is there already. Nothing was changed.`,
  tooLarge: (cells) =>
    `The summaries would need ${cells} cells in all, and a spreadsheet holds ten million. Nothing was written. Delete empty rows, or move closed drives to a file of their own.`,
  busy: "Someone else is running Whipround in this spreadsheet just now. Nothing was changed. Try again in a minute.",
  failed: (detail, written, say) =>
    `Something went wrong, and this was stopped before it was done. ${whatWasWritten(written, say)} Choose the same again: nothing is done twice. If it happens again, tell whoever looks after this spreadsheet${detail === "" ? "" : `: “${detail}”`}.`,
  meanwhile: (tab, written, say) =>
    `Somebody is editing the tab ${tab} just now, so this was not done. ${whatWasWritten(written, say)} Try again in a moment: nothing is done twice.`,
  writtenBefore: (written, say) =>
    `Before that somebody's change had stopped a first attempt, which had begun to write: ${say.list(written, 99)}.`,
  outOfTime: (written, say) =>
    `This takes longer than Google lets a script run, so it was stopped between two tabs. Written by then: ${say.list(written, 99)}. Choose the same again: it goes on from there, and nothing is done twice.`,
  whoAreYou: (history) =>
    `Your name, as the tab ${history} should show it (asked once; leave blank to stay unnamed):`,
  seconds: (seconds) => `${seconds} s`,
});
