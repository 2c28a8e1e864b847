import type { Answer, HostEvent, MenuModel, Question } from "../../services";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { packSpreadsheet, samePackedSpreadsheet } from "../packedSpreadsheet";
import { customFunctionDocs } from "./customFunctionDocs";
import { type CellFailure, registerCustomFunctions } from "./customFunctions";
import type { Grid } from "./grid";
import { ScriptRealm } from "./scriptRealm";
import { runScript, type ScriptSettings } from "./scriptRun";
import { sheetKey } from "./univerRange";
import type { Language } from "./words";

/** How the page shows what the add-on does. */
export interface Stage {
  ask(question: Question): Promise<Answer>;
  show(event: HostEvent): void;
  showMenus(menus: readonly MenuModel[]): void;
  showFailure(error: Error): void;
  /** Takes away the sidebar and the dialogs that were open. */
  clear(): void;
  /** Called when a run begins; gives back what is called at its end. */
  busy(): () => void;
}

/** What the add-on is made of: its code, and its pages by name. */
export interface AddOnFiles {
  readonly code: string;
  readonly pages: Readonly<Record<string, string>>;
}

/**
 * The add-on in the page: takes the spreadsheet from the grid, runs a function of the bundle on it,
 * and puts what has changed back, one run after the other.
 */
export class AddOn {
  readonly #files: AddOnFiles;
  readonly #grid: Grid;
  readonly #stage: Stage;
  readonly #userProperties = new Map<string, string>();
  readonly #failures = new Map<string, CellFailure>();
  #language: Language;
  #spreadsheet: SpreadsheetModel | null = null;
  #cellRealm: ScriptRealm | null = null;
  #functions: readonly string[] = [];
  #registered = false;
  /** Whether something has changed since the spreadsheet was opened or saved. */
  #changed = false;
  #queue: Promise<unknown> = Promise.resolve();
  /** How long the last run took: the function alone, and all until it was shown. In milliseconds. */
  lastRun = { script: 0, total: 0 };

  constructor(files: AddOnFiles, grid: Grid, stage: Stage, language: Language) {
    this.#files = files;
    this.#grid = grid;
    this.#stage = stage;
    this.#language = language;
  }

  /** The functions that the add-on's pages may call. */
  get functions(): readonly string[] {
    return this.#functions;
  }

  get name(): string {
    return this.#spreadsheet?.name ?? "";
  }

  /** Whether leaving the page, or opening another spreadsheet, would lose something. */
  get isUnsaved(): boolean {
    return this.#changed || this.#grid.isEdited;
  }

  saved(): void {
    this.#changed = false;
    this.#grid.saved();
  }

  /** Opens a spreadsheet: shows it and builds the add-on's menu. */
  open(spreadsheet: SpreadsheetModel): Promise<void> {
    return this.#inTurn(async () => {
      this.#spreadsheet = spreadsheet;
      this.#failures.clear();
      this.#stage.clear();
      this.#changed = false;
      this.#cellRealm?.close();
      this.#cellRealm = this.#realm(spreadsheet);
      this.#functions = this.#cellRealm.publicNames;
      this.#buildMenu(spreadsheet);
      await this.#grid.show(spreadsheet, this.#language, () => this.#registerFunctions());
    });
  }

  /** The spreadsheet with all that the user has typed. */
  read(): Promise<SpreadsheetModel> {
    return this.#inTurn(async () => {
      const spreadsheet = this.#opened();
      await this.#grid.read(spreadsheet);
      return spreadsheet;
    });
  }

  /** The user's account speaks another language: the menu follows it, and open pages close. */
  async speak(language: Language): Promise<void> {
    this.#language = language;
    this.#stage.clear();
    if (this.#spreadsheet) this.#buildMenu(this.#spreadsheet);
    await this.#grid.speak(language);
  }

  /** Runs a function from the menu; what it throws is shown. */
  async choose(functionName: string): Promise<void> {
    try {
      await this.run(functionName, []);
    } catch (error) {
      this.#stage.showFailure(error as Error);
    }
  }

  /** Runs a function and gives its result. @throws what the function throws */
  run(name: string, given: readonly unknown[]): Promise<unknown> {
    return this.#runOnce((realm) => realm.call(name, given));
  }

  /**
   * The user has edited a cell: what the add-on makes of that is done. Only of a cell with a note, as
   * here each run takes the whole spreadsheet over, and the add-on answers no other.
   *
   * @param key Univer's id of the sheet
   */
  async edited(key: string, row: number, column: number): Promise<void> {
    if (!this.#functions.includes("onEdit")) return;
    try {
      await this.#runOnce((realm) => {
        const { sheets } = realm.services.spreadsheet;
        const sheet = sheets.find((each) => sheetKey(each) === key);
        if (sheet !== undefined) realm.edited({ sheet, row, column });
      });
    } catch (error) {
      this.#stage.showFailure(error as Error);
    }
  }

  #runOnce(begin: (realm: ScriptRealm) => unknown): Promise<unknown> {
    return this.#inTurn(async () => {
      const done = this.#stage.busy();
      const started = performance.now();
      try {
        return await this.#run(begin);
      } finally {
        this.lastRun = { ...this.lastRun, total: performance.now() - started };
        done();
      }
    });
  }

  /** What a custom function said when it failed in a cell. */
  failureAt(sheet: string, row: number, column: number): string | undefined {
    return this.#failures.get(`${sheet}/${row}/${column}`)?.message;
  }

  async #run(begin: (realm: ScriptRealm) => unknown): Promise<unknown> {
    const spreadsheet = this.#opened();
    await this.#grid.read(spreadsheet);
    const before = packSpreadsheet(spreadsheet);
    const ask = (question: Question) => this.#stage.ask(question);
    const outcome = await runScript(begin, before, this.#settings(), ask);
    this.#spreadsheet = outcome.spreadsheet;
    this.lastRun = { script: outcome.milliseconds, total: 0 };
    if (!samePackedSpreadsheet(before, packSpreadsheet(outcome.spreadsheet))) {
      this.#changed = true;
      await this.#grid.show(outcome.spreadsheet, this.#language);
    }
    for (const event of outcome.events) this.#stage.show(event);
    if ("error" in outcome.result) throw outcome.result.error;
    return outcome.result.value;
  }

  #opened(): SpreadsheetModel {
    if (!this.#spreadsheet) throw new Error("no spreadsheet is open");
    return this.#spreadsheet;
  }

  #settings(): ScriptSettings {
    const { code, pages } = this.#files;
    return { code, pages, userLocale: this.#language, userProperties: this.#userProperties };
  }

  #realm(spreadsheet: SpreadsheetModel): ScriptRealm {
    return new ScriptRealm(this.#files.code, { ...this.#settings(), spreadsheet });
  }

  #buildMenu(spreadsheet: SpreadsheetModel): void {
    const realm = this.#realm(spreadsheet);
    try {
      if (realm.publicNames.includes("onOpen")) realm.open("onOpen");
    } catch (error) {
      this.#stage.showFailure(error as Error);
    }
    realm.close();
    const built = realm.services.events.flatMap((event) =>
      event.kind === "menu" ? [event.menu] : [],
    );
    this.#stage.showMenus(built);
  }

  /** Univer takes functions only once it has a workbook, and then for good. */
  #registerFunctions(): void {
    if (this.#registered) return;
    this.#registered = true;
    const docs = customFunctionDocs(this.#files.code);
    const realmNow = () => this.#cellRealm as ScriptRealm;
    registerCustomFunctions(this.#grid.injector, docs, realmNow, (place, message) => {
      const key = `${place.sheet}/${place.row}/${place.column}`;
      if (message === null) this.#failures.delete(key);
      else this.#failures.set(key, { ...place, message });
    });
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(run);
    this.#queue = result.catch(() => {});
    return result;
  }
}
