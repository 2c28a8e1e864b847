import { lastColumn, lastRow } from "../../services/model/rect";
import { SheetModel } from "../../services/model/sheetModel";
import type { GridEdit } from "../../services/model/sheetParts";
import { overlayOf, snapshotOf } from "../../services/model/snapshot";
import { a1Of } from "../../services/values/a1Notation";
import { wrappedHeights } from "../../wrappedHeights";
import type { Refusals } from "../cannotChange";
import type { SheetNames } from "../cells/fileLink";
import { cellAt, cellsWithin, fileGrid, rectsOf } from "../cells/places";
import { cutSheet, joinSheet, type SheetText } from "../cells/sheetText";
import type { StyleBook } from "../looks/styleBook";
import type { StyleSheet } from "../looks/styleSheet";
import type { XlsxPackage } from "../package/xlsxPackage";
import { type PageSetup, withPage } from "../sheet/sheetPaper";
import type { FileShift } from "../shifting/fileShift";
import { shiftSheet } from "../shifting/shiftSheet";
import type { SourceSheet } from "../source";
import { emptySheet } from "../template";
import type { PlaceList, ReadList } from "../workbook/choiceLists";
import { arialWidth } from "../writing/arialWidth";
import { AxisMap } from "../writing/axisMap";
import { type CellChanges, type ChangedCells, changeCells } from "../writing/changeCells";
import { type Compared, changedContents, changedLooks, changedRows } from "../writing/changedCells";
import { formulaGroups, sharedRepairs } from "../writing/formulaGroups";
import { SheetLooks } from "../writing/sheetLooks";
import type { WrittenSheet } from "../writing/waitingFormulas";
import { keepWideFormulas } from "../writing/wideFormulas";
import { type CellWriting, type Loss, linksLeftBeside } from "../writing/writtenCell";
import { childOf, isOn, parseXml } from "../xml/scan";
import { Splices } from "../xml/splices";
import { changeColumns, columnStyles } from "./changeColumns";
import { changeFrame } from "./changeFrame";
import { changeLinks, linksOf } from "./changeLinks";
import { changeNotes } from "./changeNotes";
import { changeConditions, changeFilter, changeMerges, changeValidations } from "./changeRules";
import { changeTables } from "./changeTables";

/** What the sheets of a file that is changed have in common. */
export interface FileChange {
  readonly pkg: XlsxPackage;
  readonly styleSheet: StyleSheet;
  readonly styles: StyleBook;
  readonly names: SheetNames;
  readonly shift: FileShift;
  readonly date1904: boolean;
  readonly readList: ReadList;
  readonly placeList: PlaceList;
  readonly refusals: Refusals;
  readonly losses: Loss[];
}

/** A sheet of the model and where it is written to. */
export interface SheetPlace {
  readonly sheet: SheetModel;
  readonly part: string;
  readonly fileName: string;
  /** What it was read from; undefined where it is new. */
  readonly source: SourceSheet | undefined;
  /** How its pages are to be set up; undefined where that stays. */
  readonly page: PageSetup | undefined;
}

/** What came of changing a sheet. */
export interface SheetResult extends WrittenSheet {
  readonly isChanged: boolean;
  readonly hasLostFormula: boolean;
}

/** Writes what is changed of a sheet into its part, or all of a new one. */
export function changeSheet(place: SheetPlace, file: FileChange): SheetResult {
  const { sheet, source, page } = place;
  const edits = source ? sheet.gridEdits : [];
  const compared = comparedOf(place, edits);
  const contents = changedContents(compared);
  const resized = changedRows(compared);
  const isSame =
    contents.size === 0 &&
    resized.size === 0 &&
    edits.length === 0 &&
    page === undefined &&
    file.shift.isNone &&
    source?.before.overlay === overlayOf(sheet) &&
    !hasChangedLooks(compared);
  if (isSame) return { isChanged: false, hasLostFormula: false, compared, contents };
  return new SheetChange(place, file, compared, contents, resized).write();
}

function comparedOf({ sheet, source }: SheetPlace, edits: readonly GridEdit[]): Compared {
  return {
    before: source?.before ?? snapshotOf(blankLike(sheet)),
    now: sheet,
    rows: new AxisMap(edits, "rows"),
    columns: new AxisMap(edits, "columns"),
  };
}

const blankLike = ({ id, name, maxRows: rows, maxColumns: columns }: SheetModel): SheetModel =>
  new SheetModel(id, name, { rows, columns });

function hasChangedLooks(compared: Compared): boolean {
  for (let column = 1; column <= compared.now.maxColumns; column++)
    if (changedLooks(compared, column).length > 0) return true;
  return false;
}

class SheetChange {
  readonly #place: SheetPlace;
  readonly #file: FileChange;
  readonly #compared: Compared;
  readonly #contents: Map<number, number[]>;
  readonly #resized: ReadonlySet<number>;
  readonly #touched = new Map<number, number[]>();
  #text: SheetText;

  constructor(
    place: SheetPlace,
    file: FileChange,
    compared: Compared,
    contents: Map<number, number[]>,
    resized: ReadonlySet<number>,
  ) {
    this.#place = place;
    this.#file = file;
    this.#compared = compared;
    this.#contents = contents;
    this.#resized = resized;
    const { pkg } = file;
    const xml = (place.source && pkg.zip.text(place.part)) ?? emptySheet(pkg.namespaces);
    const cut = cutSheet(xml);
    this.#text = { ...cut, rest: shiftSheet(cut.rest, place.fileName, file.shift) };
  }

  write(): SheetResult {
    const { sheet, part, page } = this.#place;
    const { pkg } = this.#file;
    const styles = this.#columnStyles();
    const writing = this.#writing();
    const changed = this.#changeCells(styles, writing);
    this.#refuse(changed);
    this.#tables();
    let { rest } = this.#text;
    rest = changeColumns(rest, sheet, styles.now);
    rest = this.#rules(changeFrame(rest, sheet, this.#file.styleSheet.theme));
    rest = changeLinks(rest, part, pkg, this.#contents, writing.links);
    rest = changeNotes(rest, part, sheet, pkg, this.#file.refusals);
    rest = this.#dimension(rest);
    if (page !== undefined) rest = withPage(rest, page);
    pkg.zip.put(part, joinSheet({ ...this.#text, rest, cells: changed.cells }));
    const { hasLostFormula } = changed;
    const isChanged = pkg.zip.changed.has(part);
    return { isChanged, hasLostFormula, compared: this.#compared, contents: this.#contents };
  }

  /**
   * The styles of columns as the file has them and from now on. A look that goes on to the grid's
   * end is the column's; cells above that looked like the column before are given that look.
   */
  #columnStyles(): { before: number[]; now: number[] } {
    const { sheet } = this.#place;
    const { styles } = this.#file;
    const before = columnStyles(parseXml(this.#text.rest), sheet.maxColumns);
    const now = [...before];
    const looks = new SheetLooks(sheet);
    const lowest = Math.max(sheet.lastRow(), this.#lastFileRow());
    for (let column = 1; column <= sheet.maxColumns; column++)
      for (const { from, to, isFresh } of changedLooks(this.#compared, column)) {
        const isTail = to === sheet.maxRows && !isFresh;
        if (isTail) {
          const present = before[column] ?? 0;
          now[column] = styles.styleFor(present, looks.at(to, column));
          if (now[column] !== present) this.#touch(1, from - 1, column);
        }
        this.#touch(from, isTail ? Math.min(to, lowest) : to, column);
      }
    return { before, now };
  }

  #touch(from: number, to: number, column: number): void {
    for (let row = from; row <= to; row++) {
      const columns = this.#touched.get(row);
      if (columns) columns.push(column);
      else this.#touched.set(row, [column]);
    }
  }

  /** The last row that the file has, as it is numbered now. */
  #lastFileRow(): number {
    const { cells, prefix } = this.#text;
    const at = cells.lastIndexOf(`<${prefix}row`);
    if (at < 0) return 0;
    const number = /\sr\s*=\s*["'](\d+)/.exec(cells.slice(at, at + 200))?.[1];
    if (number === undefined) return this.#place.sheet.maxRows;
    return this.#compared.rows.afterOf(Number(number)) ?? this.#place.sheet.maxRows;
  }

  #writing(): CellWriting {
    const { names, date1904, losses } = this.#file;
    const linksLeft = linksLeftBeside(linksOf(this.#text.rest));
    return { sheetName: this.#place.sheet.name, names, date1904, losses, linksLeft, links: [] };
  }

  #changeCells(styles: { before: number[]; now: number[] }, writing: CellWriting): ChangedCells {
    const { sheet } = this.#place;
    const repairs = this.#repairs();
    const isMoved = !this.#compared.rows.isIdentity || !this.#compared.columns.isIdentity;
    const hasWork =
      this.#contents.size + this.#touched.size + this.#resized.size + repairs.size > 0;
    if (!hasWork && !isMoved)
      return { cells: this.#text.cells, hasLostFormula: false, locked: undefined };
    const wrapped = new Map<number, number>();
    for (const [row, pixels] of wrappedHeights(sheet, arialWidth, (row) => this.#contents.has(row)))
      wrapped.set(row, pixels * 0.75);
    const changes: CellChanges = {
      ...this.#compared,
      contents: this.#contents,
      touched: this.#touched,
      resized: this.#resized,
      repairs,
      wrapped,
      looks: new SheetLooks(sheet),
      styles: this.#file.styles,
      columnStyle: (column) => ({
        before: styles.before[column] ?? 0,
        now: styles.now[column] ?? 0,
      }),
      writing,
    };
    return changeCells(this.#text, changes);
  }

  /** Formulas that belong to several cells, where some of those are overwritten or moved. */
  #repairs(): Map<string, string> {
    const { sheet, fileName } = this.#place;
    const { shift, refusals } = this.#file;
    const { rows, columns } = this.#compared;
    const { prefix } = this.#text;
    const groups = formulaGroups(this.#text);
    const nowAt = (place: { row: number; column: number }) => ({
      row: rows.afterOf(place.row),
      column: columns.afterOf(place.column),
    });
    const repairs = sharedRepairs(
      groups,
      (place) => {
        const { row, column } = nowAt(place);
        return row === null || column === null || !!this.#contents.get(row)?.includes(column);
      },
      (place) => {
        const { row, column } = nowAt(place);
        return row !== place.row || column !== place.column;
      },
      prefix,
    );
    keepWideFormulas(groups, sheet, fileName, shift, this.#contents, repairs, prefix, refusals);
    return repairs;
  }

  #refuse({ locked }: ChangedCells): void {
    const { sheet } = this.#place;
    const { refusals } = this.#file;
    const protection = childOf(parseXml(this.#text.rest), "sheetProtection");
    if (locked && isOn(protection?.attributes["sheet"]))
      refusals.add("locked-cells", sheet.name, a1Of(cellAt(locked.row, locked.column)));
    for (const merged of sheet.merges)
      for (const cell of cellsWithin(merged, this.#contents)) {
        const isFirst = cell.row === merged.row && cell.column === merged.column;
        if (!isFirst && sheet.content(cell.row, cell.column) !== "")
          refusals.add("merged", sheet.name, a1Of(cell));
      }
    this.#refusePivots();
    this.#refuseBeyond();
  }

  /** A file's grid ends where a spreadsheet may go on: Excel takes what lies beyond for damage. */
  #refuseBeyond(): void {
    const { sheet } = this.#place;
    const { maxRows, maxColumns } = fileGrid;
    const isTooWide = sheet.maxColumns > maxColumns && sheet.lastColumn() > maxColumns;
    if (sheet.lastRow() > maxRows || isTooWide)
      this.#file.refusals.add("beyond-grid", sheet.name, a1Of(cellAt(maxRows, maxColumns)));
  }

  #refusePivots(): void {
    const { sheet, part } = this.#place;
    const { pkg, refusals } = this.#file;
    for (const { kind, part: pivot } of pkg.relationships(part)) {
      const xml = kind === "pivotTable" && pivot !== undefined ? pkg.zip.text(pivot) : undefined;
      const location = xml === undefined ? undefined : childOf(parseXml(xml), "location");
      for (const rect of rectsOf(location?.attributes["ref"]))
        for (const cell of cellsWithin(rect, this.#contents))
          refusals.add("pivot-table", sheet.name, a1Of(cell));
    }
  }

  #tables(): void {
    const { sheet, part, fileName, source } = this.#place;
    if (source === undefined) return;
    const { pkg, shift, refusals } = this.#file;
    const compared = this.#compared;
    const contents = this.#contents;
    changeTables({ part, own: fileName, sheet, compared, contents, pkg, shift, refusals });
  }

  #rules(xml: string): string {
    const { sheet } = this.#place;
    const { styleSheet, styles, readList, placeList } = this.#file;
    const merged = changeMerges(xml, sheet);
    const conditioned = changeConditions(merged, sheet, styleSheet, styles);
    return changeFilter(changeValidations(conditioned, sheet, readList, placeList), sheet);
  }

  /** How far the cells reach, where the part says so. */
  #dimension(xml: string): string {
    const { sheet } = this.#place;
    const dimension = childOf(parseXml(xml), "dimension");
    const [before] = rectsOf(dimension?.attributes["ref"]);
    const rows = [...this.#contents.keys()];
    if (!dimension || !before || rows.length === 0) return xml;
    const columns = rows.flatMap((row) => this.#contents.get(row)?.[0] ?? []);
    const least = (numbers: readonly number[], start: number) =>
      numbers.reduce((a, b) => Math.min(a, b), start);
    const row = least(rows, before.row);
    const column = least(columns, before.column);
    const after = {
      row,
      column,
      rows: Math.max(lastRow(before), sheet.lastRow()) - row + 1,
      columns: Math.max(lastColumn(before), sheet.lastColumn()) - column + 1,
    };
    const splices = new Splices(xml);
    splices.attribute(dimension, "ref", a1Of(after));
    return splices.text();
  }
}
