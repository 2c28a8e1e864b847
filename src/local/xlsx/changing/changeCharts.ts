import { valueIn } from "../../services/model/cellContent";
import type { SheetModel } from "../../services/model/sheetModel";
import type { ChartModel } from "../../services/model/sheetParts";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { cutSheet, joinSheet } from "../cells/sheetText";
import { xmlHeader } from "../package/namespaces";
import { targetFrom } from "../package/partNames";
import type { XlsxPackage } from "../package/xlsxPackage";
import { chartName, chartsIn, type FileChart } from "../reading/sheetCharts";
import { withChild } from "../sheet/sheetOrder";
import { contentTypes } from "../template";
import { type ChartFile, chartXml, emuOfPixels } from "../writing/chartXml";
import { escapedValue } from "../xml/escape";
import { allOf, parseXml } from "../xml/scan";
import { prefixed, Splices } from "../xml/splices";

/** A sheet whose charts are written. */
interface ChartsPlace {
  readonly sheet: SheetModel;
  readonly part: string;
  /** What each of its charts showed when it was read, by its id. */
  readonly before: ReadonlyMap<number, string>;
}

/** All that a chart shows, as text: the same where nothing of it changed. Where it hangs is no part of it. */
function shownBy(
  { type, ranges, options, numHeaders }: ChartModel,
  spreadsheet: SpreadsheetModel,
): string {
  const cells = ranges.map(({ sheetId, row, column, rows, columns }) => {
    const sheet = spreadsheet.sheetWithId(sheetId);
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) =>
        sheet === undefined ? "" : valueIn(sheet.content(row + r, column + c)),
      ),
    );
  });
  return JSON.stringify([type, ranges, options, numHeaders, cells]);
}

/** What each chart of a sheet shows. */
export const shownOn = (
  { charts }: SheetModel,
  spreadsheet: SpreadsheetModel,
): ReadonlyMap<number, string> =>
  new Map(charts.map((chart) => [chart.id, shownBy(chart, spreadsheet)]));

/**
 * Gives a sheet in a file the charts that it has: one that is new hangs in the sheet's drawing, behind all
 * that is drawn there; of one that shows something else its part is written anew, and it stays where it
 * hangs; one that is gone goes. The user's stay as they are.
 */
export function changeCharts(place: ChartsPlace, pkg: XlsxPackage, file: ChartFile): void {
  const { sheet, part, before } = place;
  const present = chartsIn(pkg, part);
  const gone = present.filter(({ id }) => sheet.charts.every((chart) => chart.id !== id));
  for (const chart of sheet.charts) {
    const there = present.find(({ id }) => id === chart.id);
    if (there !== undefined && before.get(chart.id) === shownBy(chart, file.spreadsheet)) continue;
    const xml = chartXml(chart, file);
    if (xml === null) continue;
    if (there === undefined) addChart(chart, xml, part, pkg);
    else pkg.zip.put(there.part, xml);
  }
  for (const chart of gone) dropChart(chart, pkg);
}

function addChart(chart: ChartModel, xml: string, sheetPart: string, pkg: XlsxPackage): void {
  const drawing = pkg.related(sheetPart, "drawing") ?? addDrawing(sheetPart, pkg);
  const part = pkg.freeName("xl/charts/chart#.xml");
  pkg.add(part, xml, contentTypes.chart);
  const [relation] = pkg.relate(drawing, [{ kind: "chart", target: targetFrom(drawing, part) }]);
  const before = pkg.zip.text(drawing)!;
  const root = parseXml(before);
  const taken = allOf(root, "cNvPr").map(({ attributes }) => Number(attributes["id"] ?? 0));
  const number = taken.reduce((most, each) => Math.max(most, each), 1) + 1;
  const splices = new Splices(before);
  splices.append(root, prefixed(anchorXml(chart, number, relation as string, pkg), root.prefix));
  pkg.zip.put(drawing, splices.text());
}

function addDrawing(sheetPart: string, pkg: XlsxPackage): string {
  const { sheetDrawing, drawing, relations } = pkg.namespaces;
  const part = pkg.freeName("xl/drawings/drawing#.xml");
  pkg.add(
    part,
    `${xmlHeader}<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}"></xdr:wsDr>`,
    contentTypes.drawing,
  );
  const target = targetFrom(sheetPart, part);
  const [relation] = pkg.relate(sheetPart, [{ kind: "drawing", target }]);
  const cut = cutSheet(pkg.zip.text(sheetPart)!);
  const written = `<drawing xmlns:r="${relations}" r:id="${relation}"/>`;
  pkg.zip.put(sheetPart, joinSheet({ ...cut, rest: withChild(cut.rest, "drawing", written) }));
  return part;
}

/** It moves with the cell that it hangs on, and stays as large. */
function anchorXml(
  { id, position, options }: ChartModel,
  number: number,
  relation: string,
  { namespaces }: XlsxPackage,
): string {
  const { row, column, offsetX, offsetY } = position;
  const size = (name: string, usual: number) => emuOfPixels(Number(options[name] ?? usual));
  const title = typeof options["title"] === "string" ? options["title"] : "";
  const { chart, drawing, relations } = namespaces;
  return `<oneCellAnchor><from><col>${column - 1}</col><colOff>${emuOfPixels(offsetX)}</colOff><row>${row - 1}</row><rowOff>${emuOfPixels(offsetY)}</rowOff></from><ext cx="${size("width", 600)}" cy="${size("height", 371)}"/><graphicFrame macro=""><nvGraphicFramePr><cNvPr id="${number}" name="${chartName(id)}" descr="${escapedValue(title)}"/><cNvGraphicFramePr/></nvGraphicFramePr><xfrm><a:off xmlns:a="${drawing}" x="0" y="0"/><a:ext xmlns:a="${drawing}" cx="0" cy="0"/></xfrm><a:graphic xmlns:a="${drawing}"><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relations}" r:id="${relation}"/></a:graphicData></a:graphic></graphicFrame><clientData/></oneCellAnchor>`;
}

/** With what stands beside its part only for it, such as its colours. */
function dropChart({ drawing, relation, part, id }: FileChart, pkg: XlsxPackage): void {
  const xml = pkg.zip.text(drawing)!;
  const splices = new Splices(xml);
  for (const anchor of parseXml(xml).children)
    if (allOf(anchor, "cNvPr").some(({ attributes }) => attributes["name"] === chartName(id)))
      splices.remove(anchor);
  pkg.zip.put(drawing, splices.text());
  pkg.unrelate(drawing, new Set([relation]));
  for (const { part: beside, kind } of pkg.relationships(part))
    if (beside !== undefined && /^chart(Style|ColorStyle)$/.test(kind)) pkg.drop(beside);
  pkg.drop(part);
}
