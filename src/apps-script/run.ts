import type { Outcome } from "../commands/book/outcome";
import { Meanwhile, OutOfTime, type RunContext, type Workbook } from "../commands/workbook";
import { parseIsoDay } from "../core/index";
import { isOwnFault } from "../dialogs/isOwnFault";
import { languageOf, type Say, speak } from "../i18n/index";
import { SpreadsheetWorkbook } from "./workbook/spreadsheetWorkbook";

/** How long a run that is chosen from the menu waits for another one, in milliseconds. */
const longPatience = 10_000;
/** How long after its begin such a run begins no other tab, in milliseconds: Google ends it after six minutes. */
const longTime = 5 * 60_000;
const nameKey = "whipround.name";

/** The language of the user's account: all that is known before the document may be read. */
export function userSay(): Say {
  return speak(languageOf(userLocale()));
}

/** English where Google does not say: what is to be told is told all the same. */
function userLocale(): string {
  try {
    return Session.getActiveUserLocale();
  } catch (error) {
    console.error(error);
    return "en";
  }
}

/**
 * The request with a token, should it come from elsewhere than the pages: so that it is known again
 * when it is started over.
 */
export function withToken<Request extends { readonly token: string }>(request: Request): Request {
  const { token }: { readonly token?: unknown } = request;
  return typeof token === "string" && token !== ""
    ? { ...request, token: token.slice(0, 64) }
    : { ...request, token: Utilities.getUuid() };
}

/** Who has chosen a command, as far as that was asked already (each time would be a call), and how. */
interface Caller {
  readonly say: Say;
  /** The name that History shows; null: not asked yet. */
  readonly who: string | null;
  /** How long it waits for another run, in milliseconds. */
  readonly patience?: number;
  /** How long after its begin it begins no other tab, in milliseconds. */
  readonly mostTime?: number;
}

/** How often a command is begun before it is left to whoever is editing. */
const mostTries = 3;

/**
 * Runs one command under the document lock and gives what it returns. Where what it read has changed
 * before it could write, it is started over. Whatever goes wrong comes back as `onFailure` of plain
 * words, which say what was written by then; nobody sees a stack trace.
 */
export function underLock<Result>(
  command: (workbook: Workbook, context: RunContext) => Result,
  onFailure: (message: string) => Result,
  caller: Caller = { say: userSay(), who: null },
): Result {
  const { say, patience = longPatience } = caller;
  const { commands } = say.words;
  const written = new Set<string>();
  let lock: GoogleAppsScript.Lock.Lock | null = null;
  try {
    const found = LockService.getDocumentLock();
    if (found !== null && !found.tryLock(patience)) return onFailure(commands.busy);
    lock = found;
    return tellingAll(startingOver(command, caller, written), [...written], say);
  } catch (error) {
    console.error(error);
    const tabs = [...written];
    if (error instanceof Meanwhile) return onFailure(commands.meanwhile(error.tab, tabs, say));
    if (error instanceof OutOfTime) return onFailure(commands.outOfTime(tabs, say));
    return onFailure(commands.failed(isOwnFault(error) ? "" : reasonOf(error), tabs, say));
  } finally {
    letGo(lock);
  }
}

/** A refusal says what is not done: by then an attempt before it may have written tabs. */
function tellingAll<Result>(result: Result, before: readonly string[], say: Say): Result {
  const { ok, message } = result as { readonly ok?: unknown; readonly message?: unknown };
  if (before.length === 0 || ok !== false || typeof message !== "string") return result;
  return { ...result, message: `${message} ${say.words.commands.writtenBefore(before, say)}` };
}

/**
 * What was written stands there before another run reads it. Where the lock cannot be given back it
 * goes with the end of the run, and what was done is done.
 */
function letGo(lock: GoogleAppsScript.Lock.Lock | null): void {
  try {
    SpreadsheetApp.flush();
    lock?.releaseLock();
  } catch (error) {
    console.error(error);
  }
}

/** @param written takes up the names of the tabs that were written, whatever comes of it */
function startingOver<Result>(
  command: (workbook: Workbook, context: RunContext) => Result,
  caller: Caller,
  written: Set<string>,
): Result {
  const end = Date.now() + (caller.mostTime ?? longTime);
  for (let tries = 1; ; tries++) {
    const workbook = new SpreadsheetWorkbook(SpreadsheetApp.getActiveSpreadsheet(), end);
    try {
      return command(workbook, contextOf(workbook.zone, workbook.locale, caller));
    } catch (error) {
      for (const tab of workbook.written()) {
        written.delete(tab);
        written.add(tab);
      }
      if (!(error instanceof Meanwhile) || tries === mostTries) throw error;
    }
  }
}

/** What Google says of it, at most a short line: it stands last, for whoever is asked for help. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [line = ""] = text.trim().split("\n");
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

/**
 * Runs a command from the menu: its message is a toast, or an alert where it could not be done. False
 * where it could not.
 */
export function fromMenu(command: (workbook: Workbook, context: RunContext) => Outcome): boolean {
  let who: string | null = null;
  try {
    who = askName();
  } catch (error) {
    // Without a name History stays as useful as it is: no command stops for it.
    console.error(error);
  }
  return fromMenuUnnamed(command, who);
}

/** The same of what only makes tabs: nobody is asked for a name that no tab is there yet to show. */
export function fromMenuUnnamed(
  command: (workbook: Workbook, context: RunContext) => Outcome,
  who: string | null = null,
): boolean {
  const started = Date.now();
  const say = userSay();
  const failed = (message: string): Outcome => ({ ok: false, message });
  const outcome = underLock(command, failed, { say, who });
  tellOutcome(outcome, Date.now() - started, say);
  return outcome.ok;
}

/**
 * In a toast, or an alert where it could not be done; in the other where the one cannot be shown.
 *
 * @param took how long it took, in milliseconds
 */
export function tellOutcome({ ok, message }: Outcome, took = 0, say = userSay()): void {
  const { commands } = say.words;
  const alert = () => {
    const ui = SpreadsheetApp.getUi();
    ui.alert(commands.name, message, ui.ButtonSet.OK);
  };
  const toast = () => {
    const timed = `${message} (${commands.seconds((took / 1000).toFixed(1))})`;
    SpreadsheetApp.getActiveSpreadsheet().toast(ok ? timed : message, commands.name, 10);
  };
  tell(ok ? [toast, alert] : [alert, toast]);
}

/** In the first way that can be had: what was done is done, whether it can be told or not. */
function tell(ways: readonly (() => void)[]): void {
  for (const way of ways) {
    try {
      way();
      return;
    } catch (error) {
      console.error(error);
    }
  }
}

/**
 * Asks once for the name that History shows: the account's address would need a wider scope. Kept
 * with the user, not with the document; a blank answer is an answer.
 */
function askName(): string {
  const properties = PropertiesService.getUserProperties();
  const known = properties.getProperty(nameKey);
  if (known !== null) return known;
  const { commands, schema } = userSay().words;
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(
    commands.name,
    commands.whoAreYou(schema.tabs.history),
    ui.ButtonSet.OK_CANCEL,
  );
  const name = answer.getResponseText().trim();
  properties.setProperty(nameKey, name);
  return name;
}

/**
 * The ISO date of a date cell that a formula is given: midnight in the spreadsheet's time zone,
 * which the script's own may not be.
 */
export function dateText(date: Date): string {
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return Utilities.formatDate(date, zone, "yyyy-MM-dd");
}

function contextOf(zone: string, locale: string, { say, who }: Caller): RunContext {
  const now = Utilities.formatDate(new Date(), zone, "yyyy-MM-dd HH:mm");
  return {
    today: parseIsoDay(now.slice(0, 10)) ?? 0,
    now,
    who: who ?? PropertiesService.getUserProperties().getProperty(nameKey) ?? "",
    locale,
    userLanguage: say.language,
  };
}
