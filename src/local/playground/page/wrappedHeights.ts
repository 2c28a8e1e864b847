import { valueIn } from "../../services/model/cellContent";
import { defaultRowHeight, type SheetModel } from "../../services/model/sheetModel";

const lineHeight = 17;
const padding = 8;

/**
 * The heights that rows take because a cell's text is wrapped, by row: Sheets fits such rows by
 * itself, Univer only those that are edited.
 */
export function wrappedHeights(sheet: SheetModel): Map<number, number> {
  const heights = new Map<number, number>();
  for (const column of sheet.styles.wrap.touchedColumns())
    for (const { from, to, value } of sheet.styles.wrap.runs(column, 1, sheet.lastRow())) {
      if (value !== "WRAP") continue;
      for (let row = from; row <= to; row++) {
        const height = linesOf(sheet, row, column) * lineHeight + 4;
        if (height > Math.max(defaultRowHeight, heights.get(row) ?? 0)) heights.set(row, height);
      }
    }
  return heights;
}

function linesOf(sheet: SheetModel, row: number, column: number): number {
  const value = valueIn(sheet.content(row, column));
  if (typeof value !== "string" || value === "") return 1;
  const { fontWeight, fontSize, fontFamily } = sheet.styles;
  const font = `${fontWeight.at(row, column)} ${fontSize.at(row, column)}pt ${fontFamily.at(row, column)}`;
  const room = sheet.columnWidths.at(column) - padding;
  return value.split("\n").reduce((lines, line) => lines + wrappedLines(line, font, room), 0);
}

let canvas: CanvasRenderingContext2D | null = null;

function widthOf(text: string, font: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * 7;
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** How many lines words take that are put into lines as long as they fit. */
function wrappedLines(text: string, font: string, room: number): number {
  let lines = 1;
  let line = "";
  for (const word of text.split(/(?<=[\s\u1100-\uffff])/)) {
    if (line !== "" && widthOf(line + word.trimEnd(), font) > room) {
      lines += 1;
      line = "";
    }
    line += word;
  }
  return lines;
}
