import { isDateFormat } from "numfmt";
import { type CellImage, cellImage } from "../faces/cellImage";
import type { Host } from "../host";
import {
  BrokenFormula,
  type CellContent,
  FormulaCell,
  ImageCell,
  type Scalar,
  valueIn,
} from "../model/cellContent";
import type { Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import { toR1C1 } from "../values/formulaText";
import type { LocaleHabits } from "../values/localeHabits";
import { shownFormula } from "../values/localFormula";
import { displayed } from "../values/numberFormat";

/** What `getValues` gives for one cell: a number in a date format is a Date, an image an object. */
export type CellValue = Scalar | Date | CellImage;

/** The dates of one spreadsheet's zone by serial number, each made once; every cell gets its own Date. */
function dateReader(host: Host): (serial: number) => Date {
  const instants = new Map<number, number>();
  const RealmDate = host.realm.Date;
  return (serial) => {
    let instant = instants.get(serial);
    if (instant === undefined) {
      instant = host.zone.fromSerial(serial);
      instants.set(serial, instant);
    }
    return new RealmDate(instant);
  };
}

/** Reads each cell of a rectangle with `read`, which gets its content and, unless text, its number format. */
function readCells<T>(
  host: Host,
  sheet: SheetModel,
  rect: Rect,
  read: (content: CellContent, format: string) => T,
): T[][] {
  const formats = formatCursors(sheet, rect);
  const { Array: List } = host.realm;
  const grid = new List<T[]>();
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const source = sheet.row(row);
    const cells = new List<T>();
    for (let i = 0; i < rect.columns; i++) {
      const content = source?.[rect.column - 1 + i] ?? "";
      const format =
        typeof content === "string" ? "" : (formats[i] as (row: number) => string)(row);
      cells.push(read(content, format));
    }
    grid.push(cells);
  }
  return grid;
}

const formatCursors = (sheet: SheetModel, rect: Rect): ((row: number) => string)[] =>
  Array.from({ length: rect.columns }, (_, i) => sheet.styles.numberFormat.cursor(rect.column + i));

export function readValues(host: Host, sheet: SheetModel, rect: Rect): CellValue[][] {
  const dateOf = dateReader(host);
  return readCells(host, sheet, rect, (content, format): CellValue => {
    if (content instanceof ImageCell) return cellImage(host, content);
    const value = valueIn(content);
    return typeof value === "number" && format !== "General" && isDateFormat(format)
      ? dateOf(value)
      : value;
  });
}

export function readDisplayed(host: Host, sheet: SheetModel, rect: Rect): string[][] {
  const { habits } = host;
  const known = new Map<string, Map<Scalar, string>>();
  return readCells(host, sheet, rect, (content, format) => {
    const value = valueIn(content);
    if (typeof value === "string") return value;
    let texts = known.get(format);
    if (!texts) {
      texts = new Map();
      known.set(format, texts);
    }
    let text = texts.get(value);
    if (text === undefined) {
      text = displayed(value, format, habits);
      texts.set(value, text);
    }
    return text;
  });
}

export function readFormulas(host: Host, sheet: SheetModel, rect: Rect): string[][] {
  const { habits } = host;
  return readCells(host, sheet, rect, (content) => formulaIn(content, habits));
}

/** In R1C1 notation, as each reads from its cell. */
export function readFormulasR1C1(host: Host, sheet: SheetModel, rect: Rect): string[][] {
  const formulas = readFormulas(host, sheet, rect);
  return host.grid(rect.rows, rect.columns, (i, j) =>
    toR1C1(formulas[i]?.[j] as string, rect.row + i, rect.column + j),
  );
}

/** The formula as the spreadsheet's locale shows it; "" where there is none. */
function formulaIn(content: CellContent, habits: LocaleHabits): string {
  if (content instanceof FormulaCell) return shownFormula(content.formula, habits);
  return content instanceof BrokenFormula ? content.text : "";
}
