import type { InputTab } from "../../schema/index";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import { done, type Outcome } from "../book/outcome";
import { makeInputTab, settingRows } from "../rows/inputTab";
import type { Applied, Change, RunContext, Workbook } from "../workbook";
import { completeTabs } from "./completeTabs";

/** The tabs that Set up adds; the others are added when they are needed. */
const firstTabs = ["members", "drives", "contributions", "settings"] as const;

/**
 * Adds what is missing of Members, Drives, Contributions and Settings. What is there stays as it is,
 * but columns without any drop-down or format are given theirs.
 */
export function setUpSpreadsheet(workbook: Workbook, context: RunContext): Outcome {
  const open = openWorkbook(workbook, context);
  const { say, sheets } = open;
  const missing = firstTabs.filter((tab) => !sheets.has(tab));
  const applied = addTabs(workbook, open, missing, completeTabs(open));
  if (missing.length === 0) {
    const { setUpAlready, setUpCompleted } = say.words.commands;
    const { completed } = applied;
    return done(completed === 0 ? setUpAlready : setUpCompleted(completed, say), applied, say);
  }
  const names = missing.map((tab) => say.words.schema.tabs[tab]);
  return done(say.words.commands.setUpDone(names, say.words.schema.tabs, say), applied, say);
}

/** Adds one of the optional tabs, and lets the tabs that stand there offer what it lists. */
export function addTab(workbook: Workbook, context: RunContext, tab: InputTab): Outcome {
  const open = openWorkbook(workbook, context);
  const { say, sheets } = open;
  const name = say.words.schema.tabs[tab];
  const isThere = sheets.has(tab);
  // A run that was cut off may have made it, and given nothing the drop-downs that go with it.
  const applied = addTabs(workbook, open, isThere ? [] : [tab], completeTabs(open, [tab]));
  const { tabThere, setUpCompleted } = say.words.commands;
  const { completed } = applied;
  if (isThere)
    return done(completed === 0 ? tabThere(name) : setUpCompleted(completed, say), applied, say);
  return done(say.words.commands.tabAdded(name), applied, say);
}

function addTabs(
  workbook: Workbook,
  open: OpenWorkbook,
  missing: readonly InputTab[],
  completions: readonly Change[],
): Applied {
  const { say, tabs, decoded } = open;
  const settings = settingRows(
    new Map([["language", say.words.schema.choices.language[say.language]]]),
    say,
  );
  const { currency } = decoded.book.settings;
  const made = missing.map((tab) =>
    makeInputTab(tab, tab === "settings" ? settings : [], currency, say, decoded.layouts),
  );
  return workbook.apply([...made, ...completions], tabs);
}
