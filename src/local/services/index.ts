/**
 * Google's services in memory: what the add-on uses of SpreadsheetApp, LockService,
 * PropertiesService, Session, Utilities, HtmlService, ScriptApp, Logger and console; for tests, the
 * command line and the playground page. Strict, so that what passes here passes there:
 *
 * - a member that is not in `memberTable.ts` throws, and so do arguments that fit no overload;
 * - sizes must match, ranges must lie on the grid, Google's limits hold;
 * - each member may be used only under the AuthMode that Google wants for it;
 * - cells coerce texts and dates as Sheets does, formulas are read by the spreadsheet's locale;
 * - rows that come and go take with them all that lies on them or refers to them;
 * - all calls are counted, and those that cost by themselves; a host may step in before each.
 *
 * A test in Node does not call `createServices`, but gets a realm and everything else from
 * `loadBundle` of ../bundle:
 *
 *     const addOn = loadBundle(code, { timeZone: "Asia/Seoul", clock: () => Date.UTC(2026, 2, 1) });
 *     addOn.call("setUpSpreadsheet");
 *     addOn.services.spreadsheet.sheetNamed("Members")?.content(1, 1); // the model, read directly
 *     addOn.services.events; // toasts, alerts, menus, sidebars, logs in order
 *     addOn.services.calls.total; // and .byName["Range.setValues"], .every, .everyByName, .reset()
 *     addOn.services.lock.holdAsAnother(); // the next tryLock fails
 *
 * With `onCall` a test lets another person edit the document between two calls, makes a call fail
 * (by throwing) or cuts the run off there (by throwing a `RunCutOff`); with `onReturn` a call fails
 * that has taken effect.
 */
import type { CallCounter } from "./callCounter";
import { DocumentLock } from "./documentLock";
import { type EditedCell, editEvent } from "./editEvent";
import type { Faces } from "./faces";
import { HtmlService } from "./faces/htmlOutput";
import { LockService } from "./faces/lockService";
import { createConsole, Logger } from "./faces/logger";
import { PropertiesService } from "./faces/propertiesService";
import { Range } from "./faces/range";
import { ScriptApp } from "./faces/scriptApp";
import { Session } from "./faces/session";
import { Sheet } from "./faces/sheet";
import { Spreadsheet } from "./faces/spreadsheet";
import { SpreadsheetApp } from "./faces/spreadsheetApp";
import { Utilities } from "./faces/utilities";
import { Host, type HostSettings } from "./host";
import type { HostEvent } from "./hostEvent";
import { SpreadsheetModel } from "./model/spreadsheetModel";
import type { Realm } from "./realm";
import type { AuthModeName } from "./run";

export type { EditedCell } from "./editEvent";
export { enums } from "./enumeration";
export type {
  Answer,
  ButtonName,
  HostEvent,
  MenuItem,
  MenuModel,
  PageModel,
  Question,
} from "./hostEvent";
export { FormulaCell, type Scalar, valueIn } from "./model/cellContent";
export { type SheetKind, SheetModel } from "./model/sheetModel";
export { SpreadsheetModel } from "./model/spreadsheetModel";
export type { Realm } from "./realm";
export { type AuthModeName, RunCutOff, type ServiceCall } from "./run";

/** What a host may set; whatever is left out has a plain default. */
export interface ServiceOptions
  extends Partial<Omit<HostSettings, "realm" | "spreadsheet" | "clock">> {
  /** The document; a new one with one empty sheet where it is left out. */
  readonly spreadsheet?: SpreadsheetModel | undefined;
  /** The instant it is, in milliseconds; the host's clock where it is left out. */
  readonly clock?: (() => number) | undefined;
  /** Of a new document: for example "Asia/Seoul" and "ko_KR". */
  readonly timeZone?: string | undefined;
  readonly locale?: string | undefined;
}

export interface Services {
  /** The document as data, to be read and written without calls. */
  readonly spreadsheet: SpreadsheetModel;
  /** What the bundle finds as globals, `console` among them. */
  readonly globals: Readonly<Record<string, object>>;
  /** What the add-on showed so far. */
  readonly events: HostEvent[];
  readonly calls: CallCounter;
  readonly lock: DocumentLock;
  /**
   * Runs something under an authorisation, as a run of its own; what it still locks is released at
   * its end. @throws RunCutOff if it was cut off, whatever it made of that
   */
  under<T>(authMode: AuthModeName, work: () => T): T;
  /**
   * What Google gives to `onEdit` when a person, never a script, has edited one cell: what stands there
   * by now. Of the event's members those that a simple trigger has without asking for more.
   *
   * @param place row and column from 1
   */
  editEvent(place: EditedCell): object;
}

/** Makes the services for a bundle that runs in the given realm. */
export function createServices(realm: Realm, options: ServiceOptions = {}): Services {
  const host = new Host(settingsOf(realm, options));
  host.faces = facesOf(host);
  return {
    spreadsheet: host.spreadsheet,
    globals: globalsOf(host),
    events: host.events,
    calls: host.calls,
    lock: host.settings.lock,
    under: (authMode, work) => host.under(authMode, work),
    editEvent: (cell) => editEvent(host, cell),
  };
}

function settingsOf(realm: Realm, options: ServiceOptions): HostSettings {
  const { timeZone = "Etc/UTC", locale = "en_US" } = options;
  const spreadsheet = options.spreadsheet ?? SpreadsheetModel.empty({ timeZone, locale });
  return {
    realm,
    spreadsheet,
    clock: options.clock ?? Date.now,
    userLocale: options.userLocale ?? "en",
    scriptTimeZone: options.scriptTimeZone ?? spreadsheet.timeZone,
    userKey: options.userKey ?? "local-user",
    pages: options.pages ?? {},
    lock: options.lock ?? new DocumentLock(),
    userProperties: options.userProperties ?? new Map(),
    scriptProperties: options.scriptProperties ?? new Map(),
    typedColumns: options.typedColumns ?? "refuse at once",
    calculate: options.calculate,
    answer: options.answer,
    onEvent: options.onEvent,
    onCall: options.onCall,
    onReturn: options.onReturn,
  };
}

function facesOf(host: Host): Faces {
  const spreadsheet = new Spreadsheet(host);
  return {
    range: (place) => new Range(host, place),
    sheet: (sheet) => new Sheet(host, sheet),
    spreadsheet: () => spreadsheet,
  };
}

function globalsOf(host: Host): Record<string, object> {
  return {
    SpreadsheetApp: new SpreadsheetApp(host),
    HtmlService: new HtmlService(host),
    LockService: new LockService(host),
    PropertiesService: new PropertiesService(host),
    Session: new Session(host),
    Utilities: new Utilities(host),
    ScriptApp: new ScriptApp(host),
    Logger: new Logger(host),
    console: createConsole(host),
  };
}
