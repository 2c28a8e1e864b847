import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { columnLetters } from "../../schema/index";
import { groupsOf, isCollapsed } from "../services/faces/columnGroup";
import type { SheetModel } from "../services/model/sheetModel";
import type { SpreadsheetModel } from "../services/model/spreadsheetModel";
import { wrappedHeights } from "../wrappedHeights";
import { withNames, writeNames } from "./anchors";
import { arialWidth } from "./arialWidth";
import { StyleBook } from "./columnLooks";
import type { SheetNames } from "./fileLink";
import { type SavedSheet, savedSheetName, toChunks } from "./savedData";
import { fileSheetNames } from "./sheetNames";
import { withCollapsedColumns, withLinks, withRowHeights } from "./sheetPart";
import { topTexts } from "./topTexts";
import { type Loss, type Written, writeSheet } from "./writeSheet";
import { type Deflate, Zip } from "./zip";

export interface XlsxFile {
  readonly bytes: Uint8Array;
  /** What did not fit into the file. */
  readonly losses: readonly Loss[];
}

/**
 * Writes a spreadsheet as an .xlsx file that Excel and LibreOffice open, and that `readXlsx` gives
 * back with the same sheet ids, metadata and properties.
 *
 * @param tell is called with each sheet's name before it is written
 */
export async function writeXlsx(
  spreadsheet: SpreadsheetModel,
  deflate: Deflate,
  tell: (sheet: string) => void = () => {},
): Promise<XlsxFile> {
  const workbook = newWorkbook(spreadsheet);
  const written = fileSheetNames(spreadsheet);
  const names: SheetNames = { nameOf: (id) => written.get(id), idOf: () => undefined };
  const lists = new ListSheet();
  const styles = new StyleBook();
  const sheets = spreadsheet.sheets.map((sheet) => {
    tell(sheet.name);
    const target = workbook.addWorksheet(written.get(sheet.id) as string);
    const placeList = lists.place.bind(lists);
    return { sheet, target, result: writeSheet({ sheet, target, names, styles, placeList }) };
  });
  const saved = sheets.map((one) => savedSheet(one));
  writeSavedData(workbook, spreadsheet, saved, lists);
  const zip = new Zip(await workbook.xlsx.writeBuffer(), deflate);
  const anchors = writeNames(saved, spreadsheet.namedRanges, spreadsheet.foreignNames);
  zip.put("xl/workbook.xml", withNames(zip.text("xl/workbook.xml") ?? "", anchors));
  for (const [index, { sheet, result }] of sheets.entries())
    patchSheet(zip, `xl/worksheets/sheet${index + 1}.xml`, sheet, result);
  return { bytes: zip.bytes(), losses: sheets.flatMap(({ result }) => result.losses) };
}

function newWorkbook(spreadsheet: SpreadsheetModel): Workbook {
  const workbook = new Workbook();
  const font = spreadsheet.baseFont ?? { name: "Arial", size: 10 };
  (workbook as unknown as { _defaultFont: object })._defaultFont = { ...font, family: 2 };
  workbook.creator = "Whipround";
  workbook.lastModifiedBy = "Whipround";
  workbook.title = spreadsheet.name;
  workbook.calcProperties = { fullCalcOnLoad: true };
  const active = spreadsheet.sheets.indexOf(spreadsheet.activeSheet());
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 14_000,
      firstSheet: 0,
      activeTab: Math.max(active, 0),
      visibility: "visible",
    },
  ];
  return workbook;
}

/** The lists of choices that do not fit into their rules: columns of the hidden sheet. */
class ListSheet {
  readonly columns: (readonly string[])[] = [];

  place(choices: readonly string[]): string {
    const key = JSON.stringify(choices);
    let index = this.columns.findIndex((column) => JSON.stringify(column) === key);
    if (index < 0) index = this.columns.push(choices) - 1;
    const letters = columnLetters(index + 2);
    return `${savedSheetName}!$${letters}$1:$${letters}$${choices.length}`;
  }
}

interface WrittenSheet {
  readonly sheet: SheetModel;
  readonly target: Worksheet;
  readonly result: Written;
}

function savedSheet({ sheet, target, result }: WrittenSheet): SavedSheet {
  return {
    id: sheet.id,
    name: sheet.name,
    written: target.name,
    fileId: target.id,
    top: topTexts((row) => sheet.row(row)),
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    metadata: sheet.metadata,
    protections: sheet.protections,
    charts: sheet.charts,
    hiddenValues: sheet.filter?.hiddenValues ?? {},
    formulas: result.formulas,
  };
}

function writeSavedData(
  workbook: Workbook,
  spreadsheet: SpreadsheetModel,
  sheets: readonly SavedSheet[],
  lists: ListSheet,
): void {
  const hidden = workbook.addWorksheet(savedSheetName, { state: "veryHidden" });
  const chunks = toChunks({
    version: 1,
    locale: spreadsheet.locale,
    timeZone: spreadsheet.timeZone,
    name: spreadsheet.name,
    nextId: spreadsheet.nextId,
    metadata: spreadsheet.metadata,
    properties: Object.fromEntries(spreadsheet.documentProperties),
    sheets,
  });
  for (const [index, chunk] of chunks.entries()) hidden.getCell(index + 1, 1).value = chunk;
  for (const [index, choices] of lists.columns.entries())
    for (const [row, choice] of choices.entries())
      hidden.getCell(row + 1, index + 2).value = choice;
}

/** What excelts does not write: links within the file, folded groups of columns, rows of several lines. */
function patchSheet(zip: Zip, part: string, sheet: SheetModel, { places }: Written): void {
  const controls = groupsOf(sheet)
    .filter((group) => isCollapsed(sheet, group))
    .map(({ column, columns }) => (sheet.groupControlAfter ? column + columns : column - 1));
  const isGrouped = groupsOf(sheet).length > 0;
  const heights = new Map<number, number>();
  for (const [row, pixels] of wrappedHeights(sheet, arialWidth)) heights.set(row, pixels * 0.75);
  if (places.length === 0 && !isGrouped && heights.size === 0) return;
  let xml = zip.text(part);
  if (xml === undefined) throw new Error(`the written file has no ${part}`);
  xml = withLinks(xml, places);
  if (isGrouped) xml = withCollapsedColumns(xml, controls);
  if (heights.size > 0) xml = withRowHeights(xml, heights);
  zip.put(part, xml);
}
