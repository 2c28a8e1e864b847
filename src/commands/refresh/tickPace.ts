import { speak } from "../../i18n/index";
import { recall, remember, textEntry } from "../book/memory";
import type { Outcome } from "../book/outcome";
import type { RunContext, Workbook } from "../workbook";
import { refreshSummaries } from "./refreshSummaries";

/**
 * How long a tick may take before it begins no other tab, in milliseconds: Google ends what an edit sets
 * off after 30 seconds, and the outcome is still to be written.
 */
export const mostTickTime = 20_000;

/** Of the last refresh that was too slow for a tick its seconds; "" of a fast one. */
const pace = textEntry("whipround.pace");
/** What stands there while a tick is answered: where it stands later, Google ended that run. */
const unfinished = "?";

/**
 * Refreshes from the menu, and remembers whether it took too long for a tick. Of one that is fast
 * enough nothing is written.
 *
 * @param now milliseconds since 1970
 */
export function refreshFromMenu(
  workbook: Workbook,
  context: RunContext,
  now: () => number,
): Outcome {
  const started = now();
  const outcome = refreshSummaries(workbook, context);
  rememberPace(workbook, now() - started);
  return outcome;
}

/** The same for a tick, unless the last one took too long. */
export function refreshByTick(workbook: Workbook, context: RunContext, now: () => number): Outcome {
  const last = recall(workbook, pace) ?? "";
  if (last !== "") {
    const { tickBox, menu } = speak(context.userLanguage).words.commands;
    const seconds = last === unfinished ? null : last;
    return { ok: false, message: tickBox.tooSlow(seconds, menu.refresh) };
  }
  const started = now();
  remember(workbook, pace, unfinished);
  try {
    return refreshSummaries(workbook, context);
  } finally {
    rememberPace(workbook, now() - started);
  }
}

function rememberPace(workbook: Workbook, took: number): void {
  const text = took > mostTickTime ? String(Math.round(took / 1000)) : "";
  if (text !== (recall(workbook, pace) ?? "")) remember(workbook, pace, text);
}
