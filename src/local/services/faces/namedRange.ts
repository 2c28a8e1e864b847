import type { Place } from "../faces";
import type { Host } from "../host";
import type { SheetModel } from "../model/sheetModel";
import type { NamedRangeModel } from "../model/sheetParts";
import { type ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { StrictObject } from "../strictObject";

export class NamedRange extends StrictObject {
  readonly #host: Host;
  readonly #model: NamedRangeModel;

  constructor(host: Host, model: NamedRangeModel) {
    super(host);
    this.#host = host;
    this.#model = model;
  }

  getName(): string {
    return this.#model.name;
  }

  getRange(): StrictObject {
    const sheet = this.#host.spreadsheet.sheetWithId(this.#model.sheetId) as SheetModel;
    return this.#host.faces.range({ sheet, rect: this.#model.rect });
  }

  setName(name: string): NamedRange {
    this.#model.name = name;
    return this;
  }

  setRange(range: ModelFace<Place>): NamedRange {
    const { sheet, rect } = modelOf(range);
    this.#model.sheetId = sheet.id;
    this.#model.rect = rect;
    return this;
  }

  remove(): void {
    const { spreadsheet } = this.#host;
    spreadsheet.namedRanges = spreadsheet.namedRanges.filter((other) => other !== this.#model);
  }
}

modelled("NamedRange", NamedRange);
