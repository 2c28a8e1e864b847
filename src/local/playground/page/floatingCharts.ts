import { ICommandService, type Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import { element } from "./element";
import type { HungChart } from "./sheetCharts";
import { workbookId } from "./workbookData";

/** What Univer's scroll bars take at the right and at the bottom, in pixels. */
const scrollBar = 12;

/**
 * Charts over the cells that they hang on, as in Sheets: they scroll with the cells, and disappear
 * behind frozen rows and columns. Univer draws none; clicks go through to the cells.
 */
export class FloatingCharts {
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly #layer: HTMLElement;
  #bySheet: ReadonlyMap<string, readonly HungChart[]> = new Map();
  #shown: { sheet: string; charts: readonly (readonly [HungChart, HTMLElement])[] } | null = null;
  #isDue = false;
  readonly #resized = new ResizeObserver(() => this.#place());
  #canvas: HTMLCanvasElement | null = null;

  /** @param layer lies over the grid, and is as large */
  constructor(api: FUniver, injector: Injector, layer: HTMLElement) {
    this.#api = api;
    this.#injector = injector;
    this.#layer = layer;
    // Whatever is done may move cells: scrolling, zooming, freezing, another sheet.
    injector.get(ICommandService).onCommandExecuted(() => this.#place());
    this.#resized.observe(layer);
  }

  /** Shows the charts of a workbook in place of those shown, by the keys of its sheets. */
  show(bySheet: ReadonlyMap<string, readonly HungChart[]>): void {
    this.#bySheet = bySheet;
    this.#shown = null;
    this.#place();
  }

  /** Once the grid is painted: only then it is known what stands where. */
  #place(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#placeNow();
    });
  }

  #placeNow(): void {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? "";
    if (this.#shown?.sheet !== sheet) this.#draw(sheet);
    const charts = this.#shown?.charts ?? [];
    if (charts.length === 0) return;
    const view = this.#view();
    for (const [chart, place] of charts) {
      place.hidden = view === null;
      if (view !== null) putInPlace(place, chart, view);
    }
  }

  #draw(sheet: string): void {
    const charts = (this.#bySheet.get(sheet) ?? []).map((chart) => {
      const place = element("div", { class: "wr-chart", hidden: true });
      // Made by us of texts that are escaped.
      place.innerHTML = chart.svg;
      return [chart, place] as const;
    });
    this.#layer.replaceChildren(...charts.map(([, place]) => place));
    this.#shown = { sheet, charts };
  }

  /** Univer makes its canvas as large as the layer some time after the layer has changed. */
  #watch(canvas: HTMLCanvasElement): void {
    if (canvas === this.#canvas) return;
    if (this.#canvas !== null) this.#resized.unobserve(this.#canvas);
    this.#canvas = canvas;
    this.#resized.observe(canvas);
  }

  /** Where cells are seen: null while Univer has no sheet to show. */
  #view(): GridView | null {
    const render = this.#injector.get(IRenderManagerService).getRenderById(workbookId);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentParam()?.skeleton;
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = render?.engine.getCanvasElement();
    if (!render || !skeleton || !viewport || !canvas) return null;
    this.#watch(canvas);
    const [box, layer] = [canvas.getBoundingClientRect(), this.#layer.getBoundingClientRect()];
    return {
      left: box.left - layer.left,
      top: box.top - layer.top,
      right: layer.right - box.right + scrollBar,
      bottom: layer.bottom - box.bottom + scrollBar,
      scale: render.scene.getAncestorScale().scaleX,
      headers: { width: skeleton.rowHeaderWidth, height: skeleton.columnHeaderHeight },
      frozen: { width: viewport.left, height: viewport.top },
      scrolled: { x: viewport.viewportScrollX, y: viewport.viewportScrollY },
      columnAt: (column) => skeleton.colStartX(column - 1),
      rowAt: (row) => skeleton.rowStartY(row - 1),
    };
  }
}

/** How the grid lies on the page, in pixels; on the sheet before it is zoomed. */
interface GridView {
  /** From the layer's edges to the grid's. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly scale: number;
  readonly headers: { readonly width: number; readonly height: number };
  /** Where what scrolls begins on the page: behind headers and frozen cells. */
  readonly frozen: { readonly width: number; readonly height: number };
  readonly scrolled: { readonly x: number; readonly y: number };
  /** Where columns and rows, counted from 1, begin on the sheet, without the headers. */
  columnAt(column: number): number;
  rowAt(row: number): number;
}

/** A chart hangs on a frozen cell, and then stays there, or on one that scrolls. */
function putInPlace(place: HTMLElement, { position }: HungChart, view: GridView): void {
  const { scale, headers, frozen, scrolled } = view;
  const x = headers.width + view.columnAt(position.column) + position.offsetX;
  const y = headers.height + view.rowAt(position.row) + position.offsetY;
  const isFixedX = x * scale < frozen.width;
  const isFixedY = y * scale < frozen.height;
  const [fromX, fromY] = [
    isFixedX ? headers.width * scale : frozen.width,
    isFixedY ? headers.height * scale : frozen.height,
  ];
  const left = (isFixedX ? x : x - scrolled.x) * scale;
  const top = (isFixedY ? y : y - scrolled.y) * scale;
  place.style.inset = `${view.top + fromY}px ${view.right}px ${view.bottom}px ${view.left + fromX}px`;
  const [drawing] = place.children;
  if (drawing instanceof SVGElement)
    drawing.style.transform = `translate(${left - fromX}px, ${top - fromY}px) scale(${scale})`;
}
