import type { Say } from "../../i18n/index";
import type { Applied } from "../workbook";

/** How a command ended, in plain words for a toast; where `ok` is false, nothing of the user's was changed. */
export interface Outcome {
  readonly ok: boolean;
  readonly message: string;
}

/** That a command is done, and what of it the spreadsheet did not take. */
export function done(message: string, applied: Applied, say: Say): Outcome {
  return { ok: true, message: withTyped(message, applied, say) };
}

/** A message, and where the spreadsheet took no formats and drop-downs. */
export function withTyped(message: string, { typed }: Applied, say: Say): string {
  return typed.length === 0 ? message : `${message} ${say.words.commands.typedColumns(typed, say)}`;
}
