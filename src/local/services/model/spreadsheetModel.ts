import type { Axis } from "./rect";
import { shiftedByInsert, shiftedByRemove } from "./rect";
import { newSheetColumns, newSheetRows, SheetModel } from "./sheetModel";
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
  /** Names of a file that are no plain ranges; handed back when it is written. */
  foreignNames: readonly string[] = [];
  /** The font of a file's plain cells, where it is not ours. */
  baseFont: { readonly name: string; readonly size: number } | null = null;
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

  sheetWithId(id: number): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  addSheet(
    name: string,
    place: { id?: number; index?: number; rows?: number; columns?: number } = {},
  ): SheetModel {
    const id = place.id ?? this.newId();
    this.#nextId = Math.max(this.#nextId, id + 1);
    const sheet = new SheetModel(
      id,
      name,
      place.rows ?? newSheetRows,
      place.columns ?? newSheetColumns,
    );
    this.sheets.splice(place.index ?? this.sheets.length, 0, sheet);
    if (this.sheets.length === 1) this.activeSheetId = id;
    return sheet;
  }

  removeSheet(sheet: SheetModel): void {
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    this.namedRanges = this.namedRanges.filter((range) => range.sheetId !== sheet.id);
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

  insert(sheet: SheetModel, axis: Axis, at: number, count: number, like: number): void {
    sheet.insert(axis, at, count, like);
    this.#moveNamedRanges(sheet, (rect) => shiftedByInsert(rect, axis, at, count));
  }

  remove(sheet: SheetModel, axis: Axis, at: number, count: number): void {
    sheet.remove(axis, at, count);
    this.#moveNamedRanges(sheet, (rect) => shiftedByRemove(rect, axis, at, count));
  }

  #moveNamedRanges(
    sheet: SheetModel,
    moved: (rect: NamedRangeModel["rect"]) => NamedRangeModel["rect"] | undefined,
  ): void {
    this.namedRanges = this.namedRanges.flatMap((named) => {
      if (named.sheetId !== sheet.id) return [named];
      const rect = moved(named.rect);
      return rect ? [{ ...named, rect }] : [];
    });
  }
}
