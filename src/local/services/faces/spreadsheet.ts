import type { EnumValue } from "../enumeration";
import type { Place } from "../faces";
import type { Host } from "../host";
import type { SheetModel } from "../model/sheetModel";
import type { SpreadsheetModel } from "../model/spreadsheetModel";
import { type ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { checkSheetName } from "../sheetChecks";
import { StrictObject } from "../strictObject";
import { rectOfA1, splitReference } from "../values/a1Notation";
import { zonedTime } from "../values/zonedTime";
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataOf,
} from "./developerMetadata";
import { NamedRange } from "./namedRange";
import { Protection } from "./protection";
import type { Sheet } from "./sheet";

/** The first cell of the active sheet: the model has no selection; null where that is no grid. */
export function activeRange(host: Host): StrictObject | null {
  const sheet = host.spreadsheet.activeSheet();
  if (sheet.kind !== "GRID") return null;
  return host.faces.range({ sheet, rect: { row: 1, column: 1, rows: 1, columns: 1 } });
}

export class Spreadsheet extends StrictObject {
  readonly #host: Host;
  readonly #model: SpreadsheetModel;

  constructor(host: Host) {
    super(host);
    this.#host = host;
    this.#model = host.spreadsheet;
  }

  getSheets(): StrictObject[] {
    return this.#host.list(this.#model.sheets.map((sheet) => this.#host.faces.sheet(sheet)));
  }

  getNumSheets(): number {
    return this.#model.sheets.length;
  }

  getSheetByName(name: string): StrictObject | null {
    return this.#face(this.#model.sheetNamed(name));
  }

  getSheetById(id: number): StrictObject | null {
    return this.#face(this.#model.sheetWithId(id));
  }

  getActiveSheet(): StrictObject {
    return this.#host.faces.sheet(this.#model.activeSheet());
  }

  getActiveRange(): StrictObject | null {
    return activeRange(this.#host);
  }

  getRange(reference: string): StrictObject {
    const { sheet: name, cells } = splitReference(reference);
    const named = this.#model.namedRanges.find((range) => range.name === reference);
    if (named) return this.#named(named.sheetId, named.rect);
    const sheet = name === null ? this.#model.activeSheet() : this.#model.sheetNamed(name);
    const rect = sheet && rectOfA1(cells, sheet);
    if (!rect) throw new ServiceError("Range not found");
    return this.#host.faces.range({ sheet, rect });
  }

  getName(): string {
    return this.#model.name;
  }

  rename(name: string): void {
    this.#model.name = name;
  }

  getId(): string {
    return this.#model.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.#model.id}/edit`;
  }

  getSpreadsheetTimeZone(): string {
    return this.#model.timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.#model.locale;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    try {
      zonedTime(timeZone);
    } catch {
      throw new ServiceError(`Invalid argument: ${timeZone}`);
    }
    this.#model.timeZone = timeZone;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(locale))
      throw new ServiceError(`Invalid argument: ${locale}`);
    this.#model.locale = locale;
  }

  insertSheet(...given: readonly (string | number)[]): StrictObject {
    const name = given.find((item) => typeof item === "string") ?? this.#freeName();
    const index = given.find((item) => typeof item === "number");
    checkSheetName(this.#host, name, null);
    const after = this.#model.sheets.indexOf(this.#model.activeSheet()) + 1;
    const sheet = this.#model.addSheet(name, { index: index ?? after });
    this.#model.activeSheetId = sheet.id;
    return this.#host.faces.sheet(sheet);
  }

  deleteSheet(sheet: Sheet): void {
    const model = modelOf(sheet);
    if (!this.#model.sheets.includes(model)) throw new ServiceError(`Sheet ${model.id} not found`);
    if (!this.#model.sheets.some((other) => other !== model && !other.hidden))
      throw new ServiceError("You can't remove all the visible sheets in a document.");
    this.#model.removeSheet(model);
  }

  setActiveSheet(sheet: Sheet): Sheet {
    this.#model.activeSheetId = modelOf(sheet).id;
    return sheet;
  }

  setActiveRange(range: ModelFace<Place>): ModelFace<Place> {
    this.#model.activeSheetId = modelOf(range).sheet.id;
    return range;
  }

  /** @param position from 1 */
  moveActiveSheet(position: number): void {
    const { sheets } = this.#model;
    if (position < 1 || position > sheets.length)
      throw new ServiceError("The sheet index is out of bounds.");
    const sheet = this.#model.activeSheet();
    sheets.splice(sheets.indexOf(sheet), 1);
    sheets.splice(position - 1, 0, sheet);
  }

  toast(message: string, title: string | null = "", seconds: number | null = 5): void {
    this.#host.emit({ kind: "toast", message, title: title ?? "", seconds: seconds ?? 5 });
  }

  getProtections(type: EnumValue): Protection[] {
    const found: Protection[] = [];
    for (const sheet of this.#model.sheets)
      for (const protection of sheet.protections)
        if (protection.kind === type.toString())
          found.push(new Protection(this.#host, { sheet, protection }));
    return this.#host.list(found);
  }

  getNamedRanges(): NamedRange[] {
    return this.#host.list(
      this.#model.namedRanges.map((model) => new NamedRange(this.#host, model)),
    );
  }

  getRangeByName(name: string): StrictObject | null {
    const found = this.#model.namedRanges.find((range) => range.name === name);
    return found ? this.#named(found.sheetId, found.rect) : null;
  }

  setNamedRange(name: string, range: ModelFace<Place>): void {
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name))
      throw new ServiceError(`"${name}" is not a valid name for a range.`);
    const { sheet, rect } = modelOf(range);
    const others = this.#model.namedRanges.filter((other) => other.name !== name);
    this.#model.namedRanges = [...others, { name, sheetId: sheet.id, rect }];
  }

  removeNamedRange(name: string): void {
    if (!this.#model.namedRanges.some((range) => range.name === name))
      throw new ServiceError(`The named range "${name}" does not exist.`);
    this.#model.namedRanges = this.#model.namedRanges.filter((range) => range.name !== name);
  }

  addDeveloperMetadata(...given: readonly unknown[]): Spreadsheet {
    addMetadata(this.#host, this.#model, given);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.#host, this.#model, null);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.#host, null);
  }

  #face(sheet: SheetModel | undefined): StrictObject | null {
    return sheet ? this.#host.faces.sheet(sheet) : null;
  }

  #named(sheetId: number, rect: Place["rect"]): StrictObject {
    const sheet = this.#model.sheetWithId(sheetId) as SheetModel;
    return this.#host.faces.range({ sheet, rect });
  }

  #freeName(): string {
    const word = this.#model.locale.startsWith("ko") ? "시트" : "Sheet";
    let number = this.#model.sheets.length + 1;
    while (this.#model.isNameTaken(`${word}${number}`)) number += 1;
    return `${word}${number}`;
  }
}

modelled("Spreadsheet", Spreadsheet);
