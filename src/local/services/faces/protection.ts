import { type EnumValue, enums } from "../enumeration";
import type { Place } from "../faces";
import type { Host } from "../host";
import { lastColumn, lastRow, type Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import type { ProtectionModel } from "../model/sheetParts";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import type { StrictObject } from "../strictObject";

interface Placed {
  readonly sheet: SheetModel;
  readonly protection: ProtectionModel;
}

/** A protected range or sheet. */
export class Protection extends ModelFace<Placed> {
  readonly #host: Host;
  readonly #sheet: SheetModel;
  readonly #model: ProtectionModel;

  constructor(host: Host, placed: Placed) {
    super(host, placed);
    this.#host = host;
    this.#sheet = placed.sheet;
    this.#model = placed.protection;
  }

  getDescription(): string {
    return this.#model.description;
  }

  getProtectionType(): EnumValue {
    return enums.ProtectionType[this.#model.kind];
  }

  getRange(): StrictObject {
    return this.#range(this.#model.rect ?? this.#sheet.whole());
  }

  getUnprotectedRanges(): StrictObject[] {
    return this.#host.list(this.#model.unprotected.map((rect) => this.#range(rect)));
  }

  isWarningOnly(): boolean {
    return this.#model.warningOnly;
  }

  canEdit(): boolean {
    return true;
  }

  setWarningOnly(warningOnly: boolean): Protection {
    this.#present().warningOnly = warningOnly;
    return this;
  }

  setDescription(description: string): Protection {
    this.#present().description = description;
    return this;
  }

  setUnprotectedRanges(ranges: readonly ModelFace<Place>[]): Protection {
    if (this.#model.kind !== "SHEET")
      throw new ServiceError("Unprotected ranges can only be set on a protected sheet.");
    this.#present().unprotected = ranges.map((range) => this.#ownRect(range));
    return this;
  }

  setRange(range: ModelFace<Place>): Protection {
    this.#present().rect = this.#ownRect(range);
    return this;
  }

  remove(): void {
    const model = this.#present();
    this.#sheet.protections = this.#sheet.protections.filter((other) => other !== model);
  }

  #present(): ProtectionModel {
    if (!this.#sheet.protections.includes(this.#model))
      throw new ServiceError("The protection has been removed.");
    return this.#model;
  }

  #ownRect(range: ModelFace<Place>): Rect {
    const { sheet, rect } = modelOf(range);
    if (sheet !== this.#sheet) throw new ServiceError("The range is on another sheet.");
    return rect;
  }

  /** Clipped to the grid, from which rows may have gone. */
  #range(rect: Rect): StrictObject {
    const rows = Math.min(lastRow(rect), this.#sheet.maxRows) - rect.row + 1;
    const columns = Math.min(lastColumn(rect), this.#sheet.maxColumns) - rect.column + 1;
    return this.#host.faces.range({ sheet: this.#sheet, rect: { ...rect, rows, columns } });
  }
}

modelled("Protection", Protection);
