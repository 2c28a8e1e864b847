import { renameReferences, shiftReferences } from "../values/references";
import { changeFormulas } from "./changeFormulas";
import { rebaseRules } from "./rebaseRules";
import { type Axis, shifted } from "./rect";
import { type SheetForm, SheetModel } from "./sheetModel";
import type { MetadataModel, NamedRangeModel, Properties } from "./sheetParts";

export interface SpreadsheetSettings {
  readonly name?: string;
  readonly id?: string;
  /** for example ko_KR: how typed values are read and dates shown */
  readonly locale?: string;
  readonly timeZone?: string;
}

/** The name of a spreadsheet that nobody has named. */
export const untitled = "Untitled spreadsheet";

/** A spreadsheet as data: what a file holds and what the services work on. */
export class SpreadsheetModel {
  readonly id: string;
  name: string;
  locale: string;
  timeZone: string;
  readonly sheets: SheetModel[] = [];
  metadata: MetadataModel[] = [];
  namedRanges: NamedRangeModel[] = [];
  readonly documentProperties: Properties = new Map();
  activeSheetId = 0;
  #nextId = 1;

  constructor(settings: SpreadsheetSettings = {}) {
    this.name = settings.name ?? untitled;
    this.id = settings.id ?? "local-spreadsheet";
    this.locale = settings.locale ?? "en_US";
    this.timeZone = settings.timeZone ?? "Etc/UTC";
  }

  /** A spreadsheet as Google makes one: with one empty sheet. */
  static empty(settings: SpreadsheetSettings = {}): SpreadsheetModel {
    const spreadsheet = new SpreadsheetModel(settings);
    spreadsheet.addSheet(spreadsheet.locale.startsWith("ko") ? "시트1" : "Sheet1", { id: 0 });
    return spreadsheet;
  }

  sheetNamed(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  /** Whether another sheet has a name already; names differ by more than case. */
  isNameTaken(name: string, own: SheetModel | null = null): boolean {
    const lower = name.toLowerCase();
    return this.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === lower);
  }

  sheetWithId(id: number): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  addSheet(
    name: string,
    place: { readonly id?: number; readonly index?: number } & SheetForm = {},
  ): SheetModel {
    const id = place.id ?? this.newId();
    this.#nextId = Math.max(this.#nextId, id + 1);
    const sheet = new SheetModel(id, name, place);
    this.sheets.splice(place.index ?? this.sheets.length, 0, sheet);
    if (this.sheets.length === 1) this.activeSheetId = id;
    return sheet;
  }

  removeSheet(sheet: SheetModel): void {
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    this.namedRanges = this.namedRanges.filter((range) => range.sheetId !== sheet.id);
    for (const { charts } of this.sheets)
      for (const chart of charts)
        chart.ranges = chart.ranges.filter((range) => range.sheetId !== sheet.id);
    if (this.activeSheetId === sheet.id)
      this.activeSheetId = this.sheets[Math.min(index, this.sheets.length - 1)]?.id ?? 0;
  }

  activeSheet(): SheetModel {
    return this.sheetWithId(this.activeSheetId) ?? (this.sheets[0] as SheetModel);
  }

  /** An id that no sheet, metadata, protection or chart of this spreadsheet has had. */
  newId(): number {
    return this.#nextId++;
  }

  /** The id that will be given next. */
  get nextId(): number {
    return this.#nextId;
  }

  /** Keeps ids that came from a file from being given again. */
  reserveId(id: number): void {
    this.#nextId = Math.max(this.#nextId, id + 1);
  }

  /** Cells of all sheets; Google allows ten million. */
  cellCount(): number {
    let cells = 0;
    for (const sheet of this.sheets) cells += sheet.maxRows * sheet.maxColumns;
    return cells;
  }

  /** Calls a sheet by another name, in the formulas that refer to it too. */
  rename(sheet: SheetModel, name: string): void {
    const before = sheet.name;
    sheet.name = name;
    for (const other of this.sheets)
      changeFormulas(other, (formula) => renameReferences(formula, before, name));
  }

  /** Puts rows or columns in; everything that refers to what they push on follows it. */
  insert(sheet: SheetModel, axis: Axis, at: number, count: number, like: number): void {
    const end = axis === "rows" ? sheet.maxRows : sheet.maxColumns;
    sheet.insert(axis, at, count, like);
    if (at <= end) this.#moveReferences(sheet, axis, at, count);
  }

  /** Takes rows or columns out, with what lies on them and every reference to it. */
  remove(sheet: SheetModel, axis: Axis, at: number, count: number): void {
    rebaseRules(sheet, axis, at, count);
    sheet.remove(axis, at, count);
    this.#moveReferences(sheet, axis, at, -count);
  }

  #moveReferences(sheet: SheetModel, axis: Axis, at: number, count: number): void {
    const shift = { sheet: sheet.name, axis, at, count };
    for (const other of this.sheets) {
      changeFormulas(other, (formula, own) => shiftReferences(formula, own, shift));
      for (const chart of other.charts)
        chart.ranges = chart.ranges
          .map((range) => (range.sheetId === sheet.id ? shifted(range, axis, at, count) : range))
          .filter((range) => range !== undefined);
    }
    this.namedRanges = this.namedRanges.filter((named) => {
      if (named.sheetId !== sheet.id) return true;
      const rect = shifted(named.rect, axis, at, count);
      if (rect) named.rect = rect;
      return rect !== undefined;
    });
  }
}
