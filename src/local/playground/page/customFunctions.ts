import { BooleanNumber, type Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  IDescriptionService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import type { CustomFunctionDoc } from "./customFunctionDocs";
import type { ScriptRealm } from "./scriptRealm";
import { sheetsArgument } from "./sheetsArgument";

/** Where a custom function failed, and what it said: Sheets shows it at the cell. */
export interface CellFailure {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

export type TellCell = (place: Omit<CellFailure, "message">, message: string | null) => void;

/**
 * The script's custom functions in Univer's cells. Its own `registerFunction` would pass blanks as 0
 * and dates as numbers, and a function that throws would stop the calculation; so these are
 * functions of the engine, which see the cells themselves.
 */
export function registerCustomFunctions(
  injector: Injector,
  docs: readonly CustomFunctionDoc[],
  realmNow: () => ScriptRealm,
  tell: TellCell,
): void {
  const functions = injector.get(IFunctionService);
  for (const { name } of docs)
    functions.registerExecutors(new CellFunction(name, realmNow, tell) as BaseFunction);
  injector.get(IDescriptionService).registerDescriptions(docs.map(description));
}

const description = ({ name, summary, parameters }: CustomFunctionDoc) => ({
  functionName: name,
  functionType: FunctionType.User,
  description: summary,
  abstract: summary,
  functionParameter: parameters.map((parameter) => ({
    ...parameter,
    require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: BooleanNumber.FALSE,
  })),
});

class CellFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;
  readonly #realmNow: () => ScriptRealm;
  readonly #tell: TellCell;

  constructor(name: string, realmNow: () => ScriptRealm, tell: TellCell) {
    super(name);
    this.#realmNow = realmNow;
    this.#tell = tell;
  }

  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const failed = given.find((argument) => argument.isError());
    if (failed) return failed as ErrorValueObject;
    const place = { sheet: this.subUnitId ?? "", row: this.row + 1, column: this.column + 1 };
    const script = this.#realmNow();
    const { timeZone } = script.services.spreadsheet;
    try {
      const passed = given.map((one) => sheetsArgument(one, script.realm, timeZone));
      const result = resultOf(script.callInCell(String(this.name), passed), place);
      this.#tell(place, null);
      return result;
    } catch (error) {
      this.#tell(place, (error as Partial<Error>)?.message ?? String(error));
      return ErrorValueObject.create(ErrorType.ERROR);
    }
  }
}

/** A value or rows of values as the engine's. Made one by one: its own way reads texts as numbers. */
function resultOf(result: unknown, place: { row: number; column: number }): BaseValueObject {
  const rows = (Array.isArray(result) ? result : [[result]]).map((row) =>
    (Array.isArray(row) ? row : [row]).map(valueObject),
  );
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only) return only;
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: place.row - 1,
    column: place.column - 1,
  });
}

function valueObject(value: unknown): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(value === undefined || value === null ? "" : String(value));
}
