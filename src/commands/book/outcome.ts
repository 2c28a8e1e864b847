import type { Say } from "../../i18n/index";
import type { Applied } from "../workbook";

/** How a command ended, in plain words for a toast; where `ok` is false, nothing of the user's was changed. */
export interface Outcome {
  readonly ok: boolean;
  readonly message: string;
}

/** That a command is done, and what of it the spreadsheet did not take. */
export function done(message: string, { typed }: Applied, say: Say): Outcome {
  const left = typed.length === 0 ? "" : ` ${say.words.commands.typedColumns(typed, say)}`;
  return { ok: true, message: message + left };
}
