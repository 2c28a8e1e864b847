import type { EnumValue } from "../enumeration";
import type { Place } from "../faces";
import type { Host } from "../host";
import type { PlacedRect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import type { ChartModel } from "../model/sheetParts";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";

/** A chart: built but not inserted yet (id null), or standing on a sheet. */
export type ChartDraft = Omit<ChartModel, "id"> & { readonly id: number | null };

export class EmbeddedChart extends ModelFace<ChartDraft> {
  readonly #host: Host;
  readonly #draft: ChartDraft;

  constructor(host: Host, draft: ChartDraft) {
    super(host, draft);
    this.#host = host;
    this.#draft = draft;
  }

  getChartId(): number | null {
    return this.#draft.id;
  }

  getRanges(): StrictObject[] {
    return this.#host.list(this.#draft.ranges.map((range) => rangeFace(this.#host, range)));
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.#host, this.#draft.position);
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.#host, this.#draft);
  }
}

function rangeFace(host: Host, range: PlacedRect): StrictObject {
  const sheet = host.spreadsheet.sheetWithId(range.sheetId) as SheetModel;
  return host.faces.range({ sheet, rect: range });
}

export class ContainerInfo extends StrictObject {
  readonly #position: ChartModel["position"];

  constructor(host: Host, position: ChartModel["position"]) {
    super(host);
    this.#position = position;
  }

  getAnchorRow(): number {
    return this.#position.row;
  }

  getAnchorColumn(): number {
    return this.#position.column;
  }

  getOffsetX(): number {
    return this.#position.offsetX;
  }

  getOffsetY(): number {
    return this.#position.offsetY;
  }
}

const emptyChart: ChartDraft = {
  id: null,
  type: "",
  ranges: [],
  position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  options: {},
  numHeaders: 0,
};

export class EmbeddedChartBuilder extends StrictObject {
  readonly #host: Host;
  #draft: ChartDraft;

  constructor(host: Host, draft: ChartDraft = emptyChart) {
    super(host);
    this.#host = host;
    this.#draft = draft;
  }

  asBarChart(): EmbeddedChartBuilder {
    return this.#with({ type: "BAR" });
  }

  asColumnChart(): EmbeddedChartBuilder {
    return this.#with({ type: "COLUMN" });
  }

  asLineChart(): EmbeddedChartBuilder {
    return this.#with({ type: "LINE" });
  }

  setStacked(): EmbeddedChartBuilder {
    return this.setOption("isStacked", true);
  }

  setChartType(type: EnumValue): EmbeddedChartBuilder {
    return this.#with({ type: type.toString() });
  }

  addRange(range: ModelFace<Place>): EmbeddedChartBuilder {
    return this.#with({ ranges: [...this.#draft.ranges, placed(range)] });
  }

  clearRanges(): EmbeddedChartBuilder {
    return this.#with({ ranges: [] });
  }

  removeRange(range: ModelFace<Place>): EmbeddedChartBuilder {
    const gone = JSON.stringify(placed(range));
    return this.#with({
      ranges: this.#draft.ranges.filter((other) => JSON.stringify(other) !== gone),
    });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): EmbeddedChartBuilder {
    return this.#with({ position: { row, column, offsetX, offsetY } });
  }

  setOption(option: string, value: unknown): EmbeddedChartBuilder {
    const copy = JSON.parse(JSON.stringify(value));
    return this.#with({ options: { ...this.#draft.options, [option]: copy } });
  }

  setNumHeaders(numHeaders: number): EmbeddedChartBuilder {
    return this.#with({ numHeaders });
  }

  getRanges(): StrictObject[] {
    return this.#host.list(this.#draft.ranges.map((range) => rangeFace(this.#host, range)));
  }

  build(): EmbeddedChart {
    if (this.#draft.type === "") throw new ServiceError("A chart needs a type before build().");
    if (this.#draft.ranges.length === 0)
      throw new ServiceError("A chart needs a range before build().");
    return new EmbeddedChart(this.#host, this.#draft);
  }

  #with(change: Partial<ChartDraft>): EmbeddedChartBuilder {
    this.#draft = { ...this.#draft, ...change };
    return this;
  }
}

function placed(range: ModelFace<Place>): PlacedRect {
  const { sheet, rect } = modelOf(range);
  return { ...rect, sheetId: sheet.id };
}

/** Throws unless the cell that a chart hangs on lies on its sheet's grid. */
export function checkAnchor({ maxRows, maxColumns }: SheetModel, { position }: ChartDraft): void {
  const { row, column } = position;
  if (row < 1 || column < 1 || row > maxRows || column > maxColumns)
    throw new ServiceError("The position of the chart is outside the dimensions of the sheet.");
}

/** Finds the chart of a sheet that a built or modified chart means. */
export function chartOn(sheet: SheetModel, chart: EmbeddedChart): ChartModel {
  const { id } = modelOf(chart);
  const found = sheet.charts.find((other) => other.id === id);
  if (!found) throw new ServiceError("The chart is not on this sheet.");
  return found;
}

modelled("EmbeddedChart", EmbeddedChart);
modelled("ContainerInfo", ContainerInfo);
modelled("EmbeddedChartBuilder", EmbeddedChartBuilder);
