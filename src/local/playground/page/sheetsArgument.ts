import type { Nullable } from "@univerjs/core";
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/preset-sheets-core";
import { isDateFormat } from "numfmt";
import type { Realm } from "../../services";
import { zonedTime } from "../../services/values/zonedTime";

/** What a custom function gets for one cell. */
export type SheetsCell = string | number | boolean | Date;

/**
 * An argument as Sheets passes it to a custom function: one cell or value as it is, a range as an
 * array of rows; a blank is "", a number with a date format a Date, an error its text.
 */
export function sheetsArgument(
  argument: FunctionVariantType,
  realm: Realm,
  timeZone: string,
): SheetsCell | SheetsCell[][] {
  const cell = (value: Nullable<BaseValueObject>, format: string): SheetsCell =>
    sheetsCell(value, format, realm, timeZone);
  if (argument.isReferenceObject())
    return ofReference(argument as BaseReferenceObject, cell, realm);
  const value = argument as BaseValueObject;
  if (!value.isArray()) return cell(value, value.getPattern());
  const rows = new realm.Array<SheetsCell[]>();
  for (const row of (value as ArrayValueObject).getArrayValue()) {
    const cells = new realm.Array<SheetsCell>();
    for (const item of row) cells.push(cell(item, item?.getPattern() ?? ""));
    rows.push(cells);
  }
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] as SheetsCell) : rows;
}

type ReadCell = (value: Nullable<BaseValueObject>, format: string) => SheetsCell;

function ofReference(
  reference: BaseReferenceObject,
  cell: ReadCell,
  realm: Realm,
): SheetsCell | SheetsCell[][] {
  const { startRow } = reference.getRangePosition();
  const rows = new realm.Array<SheetsCell[]>();
  reference.iterator((value, row, column) => {
    let cells = rows[row - startRow];
    if (!cells) rows[row - startRow] = cells = new realm.Array<SheetsCell>();
    const format = value?.isNumber() ? formatAt(reference, row, column) : "";
    cells.push(cell(value, format));
    return true;
  });
  return reference.isCell() ? (rows[0]?.[0] ?? "") : rows;
}

const formatAt = (reference: BaseReferenceObject, row: number, column: number): string =>
  reference.getCellPattern(reference.getUnitId(), reference.getSheetId(), row, column);

function sheetsCell(
  value: Nullable<BaseValueObject>,
  format: string,
  realm: Realm,
  timeZone: string,
): SheetsCell {
  if (!value || value.isNull()) return "";
  const raw = value.getValue();
  if (typeof raw === "number" && format && isDateFormat(format))
    return new realm.Date(zonedTime(timeZone).fromSerial(raw));
  return raw;
}
