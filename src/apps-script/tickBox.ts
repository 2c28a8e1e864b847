import { mostTickTime, refreshByTick } from "../commands/refresh/tickPace";
import { underLock, userSay } from "./run";
import { answerBeside, isTickBox } from "./workbook/tickBox";

type Edit = Pick<GoogleAppsScript.Events.SheetsOnEdit, "range" | "value">;

/** How long a tick waits for a run of somebody else's, in milliseconds. */
const patience = 4_000;

/**
 * Refreshes where the box on Overview was ticked, unticks it and writes beside it what came of it: there
 * are neither menus nor dialogs on a phone. Of any other edit nothing is asked.
 */
export function answerTick({ range, value }: Edit): void {
  try {
    if (!isTicked(range, value) || !isTickBox(range)) return;
    const started = Date.now();
    const say = userSay();
    const outcome = underLock(
      (workbook, context) => refreshByTick(workbook, context, Date.now),
      (message) => ({ ok: false, message }),
      { say, who: null, patience, mostTime: mostTickTime },
    );
    const took = ((Date.now() - started) / 1000).toFixed(1);
    const time = Utilities.formatDate(new Date(), zone(), "HH:mm");
    const { told } = say.words.commands.tickBox;
    answerBeside(range.getSheet(), told(time, outcome.message, outcome.ok ? took : null));
  } catch (error) {
    // Whoever ticks a box sees the box alone: nothing can be told where it cannot be written.
    console.error(error);
  }
}

/** Google gives the value of one cell as text, and none where several were edited. */
function isTicked(range: Edit["range"], value: unknown): boolean {
  return value === undefined ? range.getValue() === true : String(value).toUpperCase() === "TRUE";
}

const zone = () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
