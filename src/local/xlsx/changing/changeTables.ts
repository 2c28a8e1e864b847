import { lastRow, type Rect } from "../../services/model/rect";
import type { SheetModel } from "../../services/model/sheetModel";
import { a1Of } from "../../services/values/a1Notation";
import type { Refusals } from "../cannotChange";
import { type CellsByRow, cellAt, cellsWithin, rectsOf } from "../cells/places";
import type { XlsxPackage } from "../package/xlsxPackage";
import type { FileShift } from "../shifting/fileShift";
import type { Compared } from "../writing/changedCells";
import { escaped } from "../xml/escape";
import { allOf, childOf, parseXml, textOf, type XmlElement } from "../xml/scan";
import { Splices } from "../xml/splices";

interface TableChange {
  readonly part: string;
  readonly own: string;
  readonly sheet: SheetModel;
  readonly compared: Compared;
  readonly contents: CellsByRow;
  readonly pkg: XlsxPackage;
  readonly shift: FileShift;
  readonly refusals: Refusals;
}

/**
 * Moves a sheet's tables along with its rows, and makes them longer where rows were filled directly
 * below. What would part a table from its header, or rename a column of it, is refused.
 */
export function changeTables(change: TableChange): void {
  const { part, pkg } = change;
  for (const { kind, part: table } of pkg.relationships(part)) {
    const xml = kind === "table" && table !== undefined ? pkg.zip.text(table) : undefined;
    if (table !== undefined && xml !== undefined) pkg.zip.put(table, changedTable(xml, change));
  }
}

function changedTable(xml: string, change: TableChange): string {
  const { own, sheet, compared, contents, shift, refusals } = change;
  const root = parseXml(xml);
  const [before] = rectsOf(root.attributes["ref"]);
  const moved = before && shift.rect(before, own);
  if (!before) return xml;
  const { headerRowCount = "1", totalsRowCount = "0" } = root.attributes as Record<string, string>;
  const isCut =
    !moved ||
    moved.columns !== before.columns ||
    compared.rows.afterOf(before.row) !== moved.row ||
    (totalsRowCount !== "0" && compared.rows.afterOf(lastRow(before)) !== lastRow(moved));
  if (!moved || isCut) {
    refusals.add("table-cut", sheet.name, a1Of(cellAt(before.row, before.column)));
    return xml;
  }
  if (headerRowCount !== "0")
    for (const cell of cellsWithin({ ...moved, rows: 1 }, contents))
      refusals.add("table-header", sheet.name, a1Of(cell));
  const grown = grownTable(moved, change);
  if (totalsRowCount !== "0" && grown.rows > moved.rows) {
    refusals.add("table-totals", sheet.name, a1Of(cellAt(lastRow(moved) + 1, moved.column)));
    return xml;
  }
  return writtenTable(xml, root, before, grown, change);
}

/** The table with the rows directly below it that were filled. */
function grownTable(table: Rect, { sheet, contents }: TableChange): Rect {
  let end = lastRow(table);
  const isFilled = (row: number) =>
    cellsWithin({ ...table, row, rows: 1 }, contents).some(
      ({ column }) => sheet.content(row, column) !== "",
    );
  while (isFilled(end + 1)) end += 1;
  return { ...table, rows: end - table.row + 1 };
}

function writtenTable(
  xml: string,
  root: XmlElement,
  before: Rect,
  after: Rect,
  { own, shift }: TableChange,
): string {
  const splices = new Splices(xml);
  if (a1Of(before) !== a1Of(after)) {
    splices.attribute(root, "ref", a1Of(after));
    const filter = childOf(root, "autoFilter");
    const [rect] = rectsOf(filter?.attributes["ref"]);
    const height = rect && rect.rows - before.rows + after.rows;
    if (filter && rect && height !== undefined)
      splices.attribute(
        filter,
        "ref",
        a1Of({ row: after.row, column: after.column, rows: height, columns: rect.columns }),
      );
  }
  for (const order of allOf(root, "sortState"))
    for (const element of [order, ...order.children]) {
      const { ref } = element.attributes;
      const moved = ref === undefined ? undefined : shift.list(ref, own);
      if (moved === undefined) splices.remove(element);
      else if (moved !== ref) splices.attribute(element, "ref", moved);
      if (moved === undefined && element === order) break;
    }
  for (const name of ["calculatedColumnFormula", "totalsRowFormula"])
    for (const element of allOf(root, name)) {
      const text = textOf(xml, element);
      const moved = shift.formula(text, own);
      if (moved !== text) splices.replace(element.opened, element.closing, escaped(moved));
    }
  return splices.text();
}
