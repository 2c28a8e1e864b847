import type { Place } from "../faces";
import { type CellContent, FormulaCell } from "../model/cellContent";
import { plainStyle, type StyleName } from "../model/cellStyle";
import type { Layer } from "../model/layer";
import { checkOnGrid } from "../sheetChecks";
import { NotModelled } from "../strictObject";
import { fromR1C1, toR1C1 } from "../values/formulaText";

/**
 * Copies cells as `copyTo` does: contents, images among them, looks, notes and drop-downs; a
 * formula's relative references go along with it. The other range is of the same size, or a single
 * cell: the upper left one.
 */
export function copyCells(from: Place, to: Place): void {
  const { rows, columns } = from.rect;
  const isCorner = to.rect.rows === 1 && to.rect.columns === 1;
  if (!isCorner && (to.rect.rows !== rows || to.rect.columns !== columns))
    throw new NotModelled("SpreadsheetApp.Range.copyTo a range of another size is not modelled");
  const target = { ...to.rect, rows, columns };
  checkOnGrid(to.sheet, target);
  const contents = gridOf(from, (row, column) => from.sheet.content(row, column));
  for (const name of Object.keys(plainStyle) as StyleName[]) {
    const layer: Layer<unknown> = to.sheet.styles[name];
    const source: Layer<unknown> = from.sheet.styles[name];
    if (source.isUntouched() && layer.isUntouched()) continue;
    const looks = gridOf(from, (row, column) => source.at(row, column));
    layer.assign(target, looks);
  }
  for (const [i, cells] of contents.entries())
    for (const [j, content] of cells.entries()) {
      const source = { row: from.rect.row + i, column: from.rect.column + j };
      const place = { row: target.row + i, column: target.column + j };
      to.sheet.setContent(place.row, place.column, movedTo(content, source, place));
    }
}

function gridOf<T>({ rect }: Place, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (__, j) => at(rect.row + i, rect.column + j)),
  );
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

function movedTo(content: CellContent, from: Cell, to: Cell): CellContent {
  if (!(content instanceof FormulaCell)) return content;
  const relative = toR1C1(content.formula, from.row, from.column);
  return new FormulaCell(fromR1C1(relative, to.row, to.column), content.value);
}
