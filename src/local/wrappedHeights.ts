import { valueIn } from "./services/model/cellContent";
import { defaultRowHeight, type SheetModel } from "./services/model/sheetModel";

/** How many pixels a text takes in one line; `font` as CSS writes it: "bold 10pt Arial". */
export type WidthOf = (text: string, font: string) => number;

const lineHeight = 17;
const padding = 8;

/**
 * The heights that rows take because a cell's text is wrapped, by row. Sheets fits such rows by
 * itself; Univer only those that are edited, LibreOffice none of a file. Only of the rows wanted.
 */
export function wrappedHeights(
  sheet: SheetModel,
  widthOf: WidthOf,
  isWanted: (row: number) => boolean = () => true,
): Map<number, number> {
  const heights = new Map<number, number>();
  for (const column of sheet.styles.wrap.touchedColumns())
    for (const { from, to, value } of sheet.styles.wrap.runs(column, 1, sheet.lastRow())) {
      if (value !== "WRAP") continue;
      for (let row = from; row <= to; row++) {
        if (!isWanted(row)) continue;
        const height = linesOf(sheet, row, column, widthOf) * lineHeight + 4;
        if (height > Math.max(defaultRowHeight, heights.get(row) ?? 0)) heights.set(row, height);
      }
    }
  return heights;
}

function linesOf(sheet: SheetModel, row: number, column: number, widthOf: WidthOf): number {
  const value = valueIn(sheet.content(row, column));
  if (typeof value !== "string" || value === "") return 1;
  const { fontWeight, fontSize, fontFamily } = sheet.styles;
  const font = `${fontWeight.at(row, column)} ${fontSize.at(row, column)}pt ${fontFamily.at(row, column)}`;
  const room = sheet.columnWidths.at(column) - padding;
  let lines = 0;
  for (const line of value.split("\n")) lines += wrappedLines(line, room, (t) => widthOf(t, font));
  return lines;
}

/** How many lines words take that are put into lines as long as they fit. */
function wrappedLines(text: string, room: number, widthOf: (text: string) => number): number {
  if (widthOf(text) <= room) return 1;
  let lines = 1;
  let line = "";
  for (const word of text.split(/(?<=[\s\u1100-\uffff])/)) {
    if (line !== "" && widthOf(line + word.trimEnd()) > room) {
      lines += 1;
      line = "";
    }
    line += word;
  }
  return lines;
}
