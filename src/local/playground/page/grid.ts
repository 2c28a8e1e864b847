import {
  CommandType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  EDITOR_ACTIVATED,
  FOCUSING_EDITOR_STANDALONE,
  ICommandService,
  IContextService,
  type ILanguagePack,
  type Injector,
  IResourceManagerService,
  IUndoRedoService,
  UniverInstanceType,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FormulaCalculationSessionService,
  FormulaDataModel,
  IEditorService,
  ILayoutService,
  type ISetRangeValuesCommandParams,
  SetRangeValuesCommand,
  SetSelectionsOperation,
} from "@univerjs/preset-sheets-core";
import type { Scalar } from "../../services/model/cellContent";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { Carried } from "./carried";
import { FloatingCharts } from "./floatingCharts";
import { GridEdits } from "./gridEdits";
import { showView, viewOf } from "./gridView";
import { type CellMatrix, readWorkbook } from "./readWorkbook";
import { chartsOn } from "./sheetCharts";
import { createUniver, loadUniverWords, univerLocale } from "./univer";
import { sheetKey } from "./univerRange";
import type { Language } from "./words";
import { workbookData, workbookId } from "./workbookData";

/** Univer waits so long after an edit before it calculates. */
const calculationDelay = 130;
/** How long a calculation that is sure to begin may take to begin. */
const beginning = 2_000;
/** How long a calculation may take before a command goes on without it. */
const patience = 15_000;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });

/**
 * The spreadsheet as the user sees and edits it. While a command runs the model is the truth; in
 * between it is what stands here. The two are exchanged whole.
 */
export class Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly #charts: FloatingCharts;
  readonly #edits: GridEdits;
  #carried = new Carried(1, new Map());
  #spilt: Map<number, Map<string, Scalar>> = new Map();
  #changedAt = 0;
  /** The last calculation before the one that a workbook just shown is sure to begin. */
  #dueAfter: number | null = null;
  /** What had been done last when the spreadsheet was saved. */
  #savedAfter: unknown = null;
  /** Called when the user chooses another cell. */
  onSelection: () => void = () => {};
  /** Called when the user has changed one cell that bears a note: Univer's id of its sheet; row and column from 1. */
  onNotedCell: (sheet: string, row: number, column: number) => void = () => {};

  /** @param charts lies over the container */
  constructor(
    container: HTMLElement,
    charts: HTMLElement,
    language: Language,
    words: ILanguagePack,
  ) {
    const { api, injector } = createUniver(container, language, words);
    this.api = api;
    this.injector = injector;
    this.#charts = new FloatingCharts(api, injector, charts);
    this.#edits = new GridEdits(injector);
    injector.get(ICommandService).onCommandExecuted((command) => {
      if (command.type === CommandType.MUTATION) this.#changedAt = performance.now();
      if (command.id === SetSelectionsOperation.id) this.onSelection();
      if (command.id === SetRangeValuesCommand.id)
        this.#noteChanged(command.params as ISetRangeValuesCommandParams);
    });
  }

  /**
   * Shows a spreadsheet in place of the one shown; the active sheet, cell and view stay if they
   * can. `opened` is called once there is a workbook, before anything is calculated.
   */
  async show(
    spreadsheet: SpreadsheetModel,
    language: Language,
    opened: () => void = () => {},
  ): Promise<void> {
    if (this.api.getActiveWorkbook()) await this.settle();
    const before = this.api.getActiveWorkbook() ? this.#session().state.id : 0;
    const view = viewOf(this.api);
    const lastRow = Math.max(...spreadsheet.sheets.map((sheet) => sheet.maxRows));
    this.#carried = new Carried(lastRow, this.#spilt);
    this.#spilt = new Map();
    this.#edits.clear();
    if (this.api.getActiveWorkbook()) this.api.disposeUnit(workbookId);
    this.api.createWorkbook(workbookData(spreadsheet, this.#carried, language));
    // Undoing what was done to the workbook before would spoil this one.
    this.injector.get(IUndoRedoService).clearUndoRedo(workbookId);
    this.#savedAfter = null;
    opened();
    showView(this.api, String(spreadsheet.activeSheetId), view);
    this.#charts.show(
      new Map(spreadsheet.sheets.map((sheet) => [sheetKey(sheet), chartsOn(sheet, spreadsheet)])),
    );
    this.#changedAt = performance.now();
    if (this.#carried.formulas.any) this.#dueAfter = before;
    await painted();
  }

  /** Takes what stands in the grid over into the model. */
  async read(spreadsheet: SpreadsheetModel): Promise<void> {
    await this.api.getActiveWorkbook()?.endEditingAsync(true);
    await this.settle();
    this.#edits.takeInto(spreadsheet, this.#carried);
    this.#spilt = readWorkbook(spreadsheet, this.#state(), this.#carried);
    const active = this.#activeSheetId(spreadsheet);
    if (active !== undefined) spreadsheet.activeSheetId = active;
  }

  /** "Notes!C2": the formulas that kept their value, for nobody here can calculate them. */
  get uncalculated(): ReadonlySet<string> {
    return this.#carried.uncalculated;
  }

  /** Waits until what was edited has been calculated. */
  async settle(): Promise<void> {
    const session = this.#session();
    const waited = performance.now() - this.#changedAt;
    if (waited < calculationDelay) await pause(calculationDelay - waited);
    const isDue = session.state.id === this.#dueAfter;
    this.#dueAfter = null;
    const { started, resultApplied } = session.state;
    if (!isDue && (!started || resultApplied)) return;
    await session
      .waitForLatestApplied(patience, beginning)
      .catch(() => console.warn("still calculating"));
  }

  /**
   * Takes the focus as soon as there is an editor for cells. Univer does so itself when it first
   * prepares to edit a cell, which may be after a sidebar has been opened and is typed into.
   */
  async enter(): Promise<void> {
    const editors = this.injector.get(IEditorService);
    while (!editors.isEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)) await painted();
    editors.focus(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    // No cell is edited yet: keys go on meaning what they mean on the sheet.
    const context = this.injector.get(IContextService);
    context.setContextValue(EDITOR_ACTIVATED, false);
    context.setContextValue(FOCUSING_EDITOR_STANDALONE, false);
  }

  /** Puts the cursor into the active cell: what is typed next goes there. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  /** Whether the user has changed anything since the spreadsheet was shown or saved. */
  get isEdited(): boolean {
    return this.#lastDone() !== this.#savedAfter;
  }

  saved(): void {
    this.#savedAfter = this.#lastDone();
  }

  async speak(language: Language): Promise<void> {
    const locale = univerLocale[language];
    this.api.loadLocales(locale, await loadUniverWords(language));
    this.api.setLocale(locale);
  }

  /** A script writes without commands: what comes here the user has done. */
  #noteChanged({ subUnitId, range }: ISetRangeValuesCommandParams): void {
    const place = Array.isArray(range) ? range[0] : range;
    const workbook = this.api.getActiveWorkbook();
    const sheet = subUnitId ? workbook?.getSheetBySheetId(subUnitId) : workbook?.getActiveSheet();
    if (!sheet || !place) return;
    const { startRow, endRow, startColumn, endColumn } = place;
    if (startRow !== endRow || startColumn !== endColumn) return;
    if (sheet.getRange(startRow, startColumn).getNote())
      this.onNotedCell(sheet.getSheetId(), startRow + 1, startColumn + 1);
  }

  /** The last thing done to the workbook; what can be undone may be a cell's that is being edited. */
  #lastDone(): unknown {
    const stacks = this.injector.get(IUndoRedoService) as unknown as {
      _pitchUndoElement(unit: string): unknown;
    };
    return stacks._pitchUndoElement(workbookId);
  }

  #session(): FormulaCalculationSessionService {
    return this.injector.get(FormulaCalculationSessionService);
  }

  #state() {
    const workbook = this.api.getActiveWorkbook()?.getWorkbook();
    if (!workbook) throw new Error("no workbook is open");
    const formulas = this.injector.get(FormulaDataModel);
    const resources = this.injector
      .get(IResourceManagerService)
      .getResources(workbookId, UniverInstanceType.UNIVER_SHEET);
    return {
      workbook: { ...workbook.getSnapshot(), resources },
      spilt: (formulas.getArrayFormulaCellData()[workbookId] ?? {}) as Record<string, CellMatrix>,
      sharedFormula: (sheet: string, row: number, column: number) =>
        formulas.getFormulaStringByCell(row, column, sheet, workbookId) ?? null,
    };
  }

  #activeSheetId(spreadsheet: SpreadsheetModel): number | undefined {
    const workbook = this.api.getActiveWorkbook();
    const key = workbook?.getActiveSheet().getSheetId();
    const at = workbook?.getSheets().findIndex((sheet) => sheet.getSheetId() === key) ?? -1;
    return spreadsheet.sheets[at]?.id;
  }
}
