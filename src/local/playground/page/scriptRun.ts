import type { Answer, HostEvent, Question, ServiceOptions } from "../../services";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { type PackedSpreadsheet, unpackSpreadsheet } from "../packedSpreadsheet";
import { ScriptRealm } from "./scriptRealm";

/** What a run needs besides the spreadsheet. */
export interface ScriptSettings
  extends Pick<ServiceOptions, "userLocale" | "pages" | "userProperties" | "clock"> {
  readonly code: string;
  readonly userProperties: Map<string, string>;
}

export interface ScriptOutcome {
  /** The spreadsheet as the run left it. */
  readonly spreadsheet: SpreadsheetModel;
  /** What it showed, but for the questions that were answered on the way. */
  readonly events: readonly HostEvent[];
  readonly result: { readonly value: unknown } | { readonly error: Error };
  readonly milliseconds: number;
}

/** Thrown into a run that has asked something; what the run makes of it does not count. */
class Unanswered extends Error {}

/** A message with one button has only one answer, so that nobody waits for it. */
const needsAnswer = ({ kind, buttons }: Question) => kind === "prompt" || buttons !== "OK";

/**
 * Runs the add-on once, as `begin` has it. Alerts and prompts are synchronous in Apps Script, and a page
 * cannot stop a script to ask; so a run that asks is given up, the question is put to the user, and
 * it is run again, on the spreadsheet as it was, with the answer at hand. To the add-on it
 * looks as if it had waited.
 */
export async function runScript(
  begin: (realm: ScriptRealm) => unknown,
  before: PackedSpreadsheet,
  settings: ScriptSettings,
  ask: (question: Question) => Promise<Answer>,
): Promise<ScriptOutcome> {
  const answers: Answer[] = [];
  for (;;) {
    const run = attempt(begin, before, settings, answers);
    if (run.question === null) return run.outcome;
    answers.push(await ask(run.question));
  }
}

function attempt(
  begin: (realm: ScriptRealm) => unknown,
  before: PackedSpreadsheet,
  settings: ScriptSettings,
  answers: readonly Answer[],
): { readonly question: Question | null; readonly outcome: ScriptOutcome } {
  const started = performance.now();
  const spreadsheet = unpackSpreadsheet(before);
  const userProperties = new Map(settings.userProperties);
  let asked = 0;
  let question: Question | null = null;
  const answer = (put: Question): Answer => {
    if (!needsAnswer(put)) return { button: "OK" };
    const known = answers[asked++];
    if (known) return known;
    question ??= put;
    throw new Unanswered();
  };
  const realm = new ScriptRealm(settings.code, {
    ...settings,
    spreadsheet,
    userProperties,
    answer,
  });
  const result = settled(() => begin(realm));
  realm.close();
  if (question === null) replaceAll(settings.userProperties, userProperties);
  const events = realm.services.events.filter((event) => !isAnswered(event));
  const milliseconds = performance.now() - started;
  return { question, outcome: { spreadsheet, events, result, milliseconds } };
}

const isAnswered = (event: HostEvent): boolean =>
  (event.kind === "alert" || event.kind === "prompt") && needsAnswer(event);

function settled(run: () => unknown): ScriptOutcome["result"] {
  try {
    return { value: run() };
  } catch (error) {
    // An error of the bundle's realm is no instance of this one's Error.
    const { name = "Error", message = String(error) } = (error ?? {}) as Partial<Error>;
    return { error: Object.assign(new Error(message), { name }) };
  }
}

function replaceAll(target: Map<string, string>, source: ReadonlyMap<string, string>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}
