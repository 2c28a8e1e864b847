import type { Rect } from "../../services/model/rect";
import type { ChartModel } from "../../services/model/sheetParts";
import { rectOfA1, splitReference } from "../../services/values/a1Notation";
import type { SheetNames } from "../cells/fileLink";
import { fileGrid } from "../cells/places";
import type { XlsxPackage } from "../package/xlsxPackage";
import { unescaped } from "../xml/escape";
import { allOf, childOf, parseXml, relationOf, textOf, type XmlElement } from "../xml/scan";

/** A chart of ours in a file: where its parts are. */
export interface FileChart {
  readonly id: number;
  readonly drawing: string;
  /** What holds it there. */
  readonly anchor: XmlElement;
  /** The relationship of the drawing by which it is named, and its part. */
  readonly relation: string;
  readonly part: string;
  readonly position: ChartModel["position"];
}

/** By its name a chart of ours is known among the user's. */
export const chartName = (id: number): string => `Whipround chart ${id}`;
const named = /^Whipround chart (\d+)$/;

/** The charts of ours on a sheet, in their order. */
export function chartsIn(pkg: XlsxPackage, sheetPart: string): FileChart[] {
  const drawing = pkg.related(sheetPart, "drawing");
  const xml = drawing === undefined ? undefined : pkg.zip.text(drawing);
  if (drawing === undefined || xml === undefined || !xml.includes(chartName(0).slice(0, -1)))
    return [];
  const related = pkg.relationships(drawing);
  return parseXml(xml).children.flatMap((anchor) => {
    const [properties] = allOf(anchor, "cNvPr");
    const id = named.exec(unescaped(properties?.attributes["name"] ?? ""))?.[1];
    const [chart] = allOf(anchor, "chart");
    const relation = chart && relationOf(chart);
    const part = related.find((one) => one.id === relation)?.part;
    if (id === undefined || relation === undefined || part === undefined) return [];
    return [{ id: Number(id), drawing, anchor, relation, part, position: positionOf(xml, anchor) }];
  });
}

function positionOf(xml: string, anchor: XmlElement): ChartModel["position"] {
  const from = childOf(anchor, "from");
  const number = (name: string) => {
    const element = from && childOf(from, name);
    return element === undefined ? 0 : Number(textOf(xml, element)) || 0;
  };
  const pixels = (name: string) => Math.round(number(name) / 9_525);
  return {
    row: number("row") + 1,
    column: number("col") + 1,
    offsetX: pixels("colOff"),
    offsetY: pixels("rowOff"),
  };
}

/**
 * A sheet's charts of ours as they stand in the file: what was kept of them, where they hang now. Of one of
 * which nothing was kept it is read what it is drawn from.
 */
export function readCharts(
  pkg: XlsxPackage,
  sheetPart: string,
  kept: readonly ChartModel[],
  names: SheetNames,
): ChartModel[] {
  const present = chartsIn(pkg, sheetPart);
  // What a file cannot be given stands in none.
  const others = kept.filter(({ type }) => type !== "BAR" && type !== "LINE" && type !== "COLUMN");
  const drawn = present.flatMap(({ id, part, position }) => {
    const known = kept.find((chart) => chart.id === id) ?? chartOf(id, pkg.zip.text(part), names);
    return known === undefined ? [] : [{ ...known, position }];
  });
  return [...drawn, ...others];
}

function chartOf(id: number, xml: string | undefined, names: SheetNames): ChartModel | undefined {
  const root = xml === undefined ? undefined : parseXml(xml);
  if (xml === undefined || root === undefined) return undefined;
  const rects = allOf(root, "f").flatMap((element) => {
    const { sheet, cells } = splitReference(unescaped(textOf(xml, element)));
    const rect = rectOfA1(cells, fileGrid);
    const sheetId = sheet === null ? undefined : names.idOf(sheet);
    return rect === undefined || sheetId === undefined ? [] : [{ ...rect, sheetId }];
  });
  const [first] = rects;
  if (first === undefined) return undefined;
  const isLine = allOf(root, "lineChart").length > 0;
  const isAcross = allOf(root, "barDir").some(({ attributes }) => attributes["val"] === "bar");
  const [title] = allOf(root, "title");
  const words = title === undefined ? [] : allOf(title, "t").map((t) => unescaped(textOf(xml, t)));
  const isStacked = allOf(root, "grouping").some(
    ({ attributes }) => attributes["val"] === "stacked",
  );
  return {
    id,
    type: isLine ? "LINE" : isAcross ? "BAR" : "COLUMN",
    ranges: [
      {
        ...around(rects.filter(({ sheetId }) => sheetId === first.sheetId)),
        sheetId: first.sheetId,
      },
    ],
    position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
    options: { title: words.join(""), ...(isStacked ? { isStacked } : {}) },
    numHeaders: 1,
  };
}

/** The smallest rectangle in which all of them are. */
function around(rects: readonly Rect[]): Rect {
  const row = Math.min(...rects.map((rect) => rect.row));
  const column = Math.min(...rects.map((rect) => rect.column));
  const end = Math.max(...rects.map((rect) => rect.row + rect.rows));
  const side = Math.max(...rects.map((rect) => rect.column + rect.columns));
  return { row, column, rows: end - row, columns: side - column };
}
