import { CallCounter } from "./callCounter";
import type { TypedColumns } from "./cells/typedColumns";
import type { DocumentLock } from "./documentLock";
import type { Faces } from "./faces";
import type { Answer, HostEvent, Question } from "./hostEvent";
import type { MemberKind } from "./memberTable";
import type { Scalar } from "./model/cellContent";
import type { Rect } from "./model/rect";
import type { Calculate, Properties } from "./model/sheetParts";
import type { SpreadsheetModel } from "./model/spreadsheetModel";
import type { Realm } from "./realm";
import { type AuthModeName, Run, type ServiceCall } from "./run";
import { ServiceError } from "./serviceError";
import { type LocaleHabits, localeHabits } from "./values/localeHabits";
import { type ZonedTime, zonedTime } from "./values/zonedTime";

/** Which kinds of members may be used under which authorisation. */
const allowed: Readonly<Record<AuthModeName, ReadonlySet<MemberKind>>> = {
  NONE: new Set<MemberKind>(["menu", "locale", "log"]),
  CUSTOM_FUNCTION: new Set<MemberKind>(["free", "read", "local", "log"]),
  LIMITED: new Set<MemberKind>([
    ...(["free", "read", "write", "view", "local", "menu", "locale", "log"] as const),
    ...(["user", "store", "lock"] as const),
  ]),
  FULL: new Set<MemberKind>([
    ...(["free", "read", "write", "view", "local", "menu", "locale", "log"] as const),
    ...(["user", "store", "lock", "dialog"] as const),
  ]),
};

export interface HostSettings {
  readonly realm: Realm;
  readonly spreadsheet: SpreadsheetModel;
  readonly clock: () => number;
  readonly userLocale: string;
  readonly scriptTimeZone: string;
  readonly userKey: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly lock: DocumentLock;
  readonly userProperties: Properties;
  readonly scriptProperties: Properties;
  readonly typedColumns: TypedColumns;
  readonly calculate: Calculate | undefined;
  readonly answer: ((question: Question) => Answer) | undefined;
  readonly onEvent: ((event: HostEvent) => void) | undefined;
  /**
   * Called before every member does anything, whatever its kind. It may change the document, as
   * another person does, or throw: what it throws is the service's exception, and a `RunCutOff` ends
   * the run. What it calls itself is neither counted nor told to it.
   */
  readonly onCall: ((call: ServiceCall) => void) | undefined;
  /**
   * The same once a member has done what it does, unless it threw: what this throws is an exception
   * of a call that took effect all the same.
   */
  readonly onReturn: ((call: ServiceCall) => void) | undefined;
}

/** What all service objects of one run share: the document, the user, the authorisation, the counts. */
export class Host {
  readonly realm: Realm;
  readonly settings: HostSettings;
  readonly spreadsheet: SpreadsheetModel;
  readonly calls = new CallCounter();
  readonly events: HostEvent[] = [];
  /** Set once by `createServices`. */
  faces!: Faces;
  run = new Run("FULL");
  #steppingIn = false;

  constructor(settings: HostSettings) {
    this.settings = settings;
    this.realm = settings.realm;
    this.spreadsheet = settings.spreadsheet;
  }

  get habits(): LocaleHabits {
    return localeHabits(this.spreadsheet.locale);
  }

  get zone(): ZonedTime {
    return zonedTime(this.spreadsheet.timeZone);
  }

  /**
   * Called before every member is used; gives the call, unless somebody who steps in makes it.
   * @throws ServiceError if the authorisation forbids it
   */
  enter(
    member: string,
    kind: MemberKind,
    sheet: number | null = null,
    rect: Rect | null = null,
  ): ServiceCall | null {
    this.run.checkNotCutOff();
    const { authMode } = this.run;
    if (!allowed[authMode].has(kind)) throw new ServiceError(refusal(authMode, member));
    let call: ServiceCall | null = null;
    if (!this.#steppingIn) {
      this.calls.add(member, kind === "read" || kind === "write");
      call = { name: member, kind, index: this.calls.every, sheet, rect };
      this.#letStepIn(this.settings.onCall, call);
    }
    if (kind === "read") this.run.flush();
    if (kind === "write") this.run.unflushed = true;
    return call;
  }

  /** Called once a member has done what it does. */
  leave(call: ServiceCall | null): void {
    if (call !== null && !this.#steppingIn) this.#letStepIn(this.settings.onReturn, call);
  }

  #letStepIn(step: HostSettings["onCall"], call: ServiceCall): void {
    if (!step) return;
    this.#steppingIn = true;
    try {
      this.run.letStepIn(step, call);
    } finally {
      this.#steppingIn = false;
    }
  }

  /** Runs something as a run of its own; what it still locks is released at its end. */
  under<T>(authMode: AuthModeName, work: () => T): T {
    const before = this.run;
    const run = new Run(authMode);
    this.run = run;
    try {
      const result = work();
      run.checkNotCutOff();
      run.flush();
      return result;
    } catch (fault) {
      run.checkNotCutOff();
      throw fault;
    } finally {
      this.run = before;
      this.settings.lock.release(run);
    }
  }

  emit(event: HostEvent): void {
    this.events.push(event);
    this.settings.onEvent?.(event);
  }

  /** Puts a question to the host; without anybody to answer, the dialog is closed. */
  ask(question: Question): Answer {
    this.emit(question);
    return this.settings.answer?.(question) ?? { button: "CLOSE" };
  }

  /** The value of a new formula: calculated, or a link's label, or the last known one. */
  valueOfFormula(
    formula: string,
    place: { sheet: string; row: number; column: number },
    known: Scalar | undefined,
  ): Scalar {
    return this.settings.calculate?.(formula, place) ?? known ?? "";
  }

  /** An array of the bundle's realm. */
  list<T>(items: readonly T[]): T[] {
    const list = new this.realm.Array<T>();
    for (const item of items) list.push(item);
    return list;
  }

  /** An array of arrays of the bundle's realm: one entry a cell of a rectangle. */
  grid<T>(rows: number, columns: number, at: (row: number, column: number) => T): T[][] {
    const grid = new this.realm.Array<T[]>();
    for (let row = 0; row < rows; row++) {
      const cells = new this.realm.Array<T>();
      for (let column = 0; column < columns; column++) cells.push(at(row, column));
      grid.push(cells);
    }
    return grid;
  }
}

function refusal(mode: AuthModeName, member: string): string {
  if (mode === "CUSTOM_FUNCTION")
    return `Cannot call ${member} from a custom function: it may only read and calculate.`;
  if (mode === "NONE")
    return `You do not have permission to call ${member}: in AuthMode.NONE an add-on may only build its menu.`;
  return `Cannot call ${member} from this context: AuthMode.${mode} shows no dialogs or sidebars.`;
}
