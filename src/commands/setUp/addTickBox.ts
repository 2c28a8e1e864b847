import { openWorkbook } from "../book/openWorkbook";
import { done, type Outcome } from "../book/outcome";
import type { RunContext, Workbook } from "../workbook";

/** Puts a box at the foot of Overview that refreshes when it is ticked, on phones too. */
export function addTickBox(workbook: Workbook, context: RunContext): Outcome {
  const open = openWorkbook(workbook, context);
  const { say, sheets, tabs } = open;
  const { tickBox, menu } = say.words.commands;
  const { overview } = say.words.schema.tabs;
  const sheet = sheets.get("overview");
  if (sheet === undefined)
    return { ok: false, message: tickBox.noOverview(overview, menu.refresh) };
  const { note, beside } = tickBox;
  const applied = workbook.apply([{ kind: "box", sheet: sheet.id, note, beside }], tabs);
  return done(tickBox.added(overview), applied, say);
}
