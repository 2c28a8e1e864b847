import { Bench, home, resultsName } from "./bench";
import { type Finding, make, type Step } from "./probe";
import { ResultsTab } from "./resultsTab";
import { steps } from "./steps";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const title = "Self-test";

/** No step is begun after so many milliseconds: Google ends a run after six minutes. */
const lastBegin = 180_000;

const progressKey = "selfTest.progress";

/** How far the self-test is. */
interface Progress {
  /** The step that is made next, from 0. */
  readonly next: number;
  /** It was begun in a run that did not come back. */
  readonly isBegun: boolean;
  /** As the spreadsheet had them before. */
  readonly locale: string;
  readonly zone: string;
}

/** Makes the steps that a run has time for, from where the last one has stopped. */
export function goOn(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!isAtHome(spreadsheet)) return;
  const before = recalled() ?? begun(spreadsheet);
  if (before === null) return;
  const after = makeSteps(spreadsheet, before);
  const results = new ResultsTab(spreadsheet);
  results.show();
  if (after.next < steps.length) {
    tell(`${after.next} of ${steps.length} steps are done. Choose "Begin, or go on" again.`);
    return;
  }
  spreadsheet.setSpreadsheetLocale(after.locale);
  spreadsheet.setSpreadsheetTimeZone(after.zone);
  tell(`All ${steps.length} steps are done: ${results.summary()}. See the tab ${resultsName}.`);
}

/** Forgets how far it is, and begins. */
export function beginAnew(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!isAtHome(spreadsheet)) return;
  PropertiesService.getDocumentProperties().deleteProperty(progressKey);
  goOn();
}

/** Whether this is the self-test's own spreadsheet; elsewhere it says so and does nothing. */
export function isAtHome(spreadsheet: Spreadsheet): boolean {
  const isHere = spreadsheet.getName() === home;
  if (!isHere)
    tell(
      `The self-test deletes tabs, so it works only in a spreadsheet called "${home}". ` +
        `This one is called "${spreadsheet.getName()}". Nothing was done here.`,
    );
  return isHere;
}

/** Asks first; null where the answer is no. */
function begun(spreadsheet: Spreadsheet): Progress | null {
  const ui = SpreadsheetApp.getUi();
  const question =
    "This deletes every tab of this spreadsheet but those that you made for the self-test, " +
    "and sets its locale and its time zone. Begin?";
  if (ui.alert(title, question, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return null;
  new ResultsTab(spreadsheet).empty();
  return {
    next: 0,
    isBegun: false,
    locale: spreadsheet.getSpreadsheetLocale(),
    zone: spreadsheet.getSpreadsheetTimeZone(),
  };
}

function makeSteps(spreadsheet: Spreadsheet, before: Progress): Progress {
  const started = Date.now();
  const results = new ResultsTab(spreadsheet);
  const bench = new Bench(spreadsheet);
  let progress = before;
  while (progress.next < steps.length && Date.now() - started < lastBegin) {
    const step = steps[progress.next]!;
    if (progress.isBegun) results.add([cutOff(step)]);
    else {
      remember({ ...progress, isBegun: true });
      results.add(findingsOf(step, bench));
    }
    progress = { ...progress, next: progress.next + 1, isBegun: false };
    remember(progress);
  }
  return progress;
}

function findingsOf(step: Step, bench: Bench): readonly Finding[] {
  const findings = step
    .probes(bench)
    .map((probe) => make({ ...probe, what: `${step.title}: ${probe.what}` }));
  bench.clear();
  return findings;
}

const cutOff = ({ title: what }: Step): Finding => ({
  what,
  expected: "an end",
  seen: "the run was cut off within this step",
  verdict: "NOT THE SAME",
  milliseconds: 0,
});

function recalled(): Progress | null {
  const text = PropertiesService.getDocumentProperties().getProperty(progressKey);
  return text === null ? null : JSON.parse(text);
}

function remember(progress: Progress): void {
  PropertiesService.getDocumentProperties().setProperty(progressKey, JSON.stringify(progress));
}

function tell(message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}
