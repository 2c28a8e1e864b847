import { CommandType, ICommandService, type Injector, UndoCommandId } from "@univerjs/core";
import {
  type IInsertRowMutationParams,
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/preset-sheets-core";
import type { Axis } from "../../services/model/rect";
import type { GridEdit } from "../../services/model/sheetParts";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import type { Carried } from "./carried";
import { sheetKey } from "./univerRange";

/** Rows or columns that came into a sheet of Univer's, or went. */
interface UniverEdit extends GridEdit {
  /** Univer's id of the sheet. */
  readonly key: string;
  /** Whether this undid what was done before. */
  readonly isUndone: boolean;
}

const kinds: Readonly<Record<string, readonly [axis: Axis, sign: 1 | -1]>> = {
  [InsertRowMutation.id]: ["rows", 1],
  [RemoveRowMutation.id]: ["rows", -1],
  [InsertColMutation.id]: ["columns", 1],
  [RemoveColMutation.id]: ["columns", -1],
};

/**
 * The rows and columns that the user put in and took out since the spreadsheet was read the last
 * time. Cells are exchanged whole; by these what lies over cells, or refers to them, follows them.
 */
export class GridEdits {
  #list: UniverEdit[] = [];
  #isUndoing = false;

  constructor(injector: Injector) {
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted(({ id }) => {
      if (id === UndoCommandId) this.#isUndoing = true;
    });
    commands.onCommandExecuted(({ id, type, params }) => {
      if (id === UndoCommandId) this.#isUndoing = false;
      if (type === CommandType.MUTATION) this.#note(id, params as IInsertRowMutationParams);
    });
  }

  clear(): void {
    this.#list = [];
  }

  /** Has the spreadsheet, and what Univer carries for it, follow the edits; they are done with then. */
  takeInto(spreadsheet: SpreadsheetModel, carried: Carried): void {
    for (const { key, axis, at, count, isUndone } of this.#list) {
      const id = String(carried.addedSheets.get(key) ?? key);
      const sheet = spreadsheet.sheets.find((each) => sheetKey(each) === id);
      if (!sheet) continue;
      carried.follow(spreadsheet, sheet, { axis, at, count });
      if (count > 0) spreadsheet.insert(sheet, axis, at, count, 0);
      else spreadsheet.remove(sheet, axis, at, -count);
      if (isUndone) forgetUndone(sheet.gridEdits);
    }
    this.clear();
  }

  #note(id: string, { subUnitId, range }: IInsertRowMutationParams): void {
    const [axis, sign] = kinds[id] ?? [];
    if (axis === undefined || sign === undefined) return;
    const [first, last] =
      axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const isUndone = this.#isUndoing;
    const edit = {
      key: subUnitId,
      axis,
      at: first + 1,
      count: sign * (last - first + 1),
      isUndone,
    };
    const before = this.#list[this.#list.length - 1];
    if (isUndone && before?.key === edit.key && isInverse(before, edit)) this.#list.pop();
    else this.#list.push(edit);
  }
}

const isInverse = (a: GridEdit, b: GridEdit): boolean =>
  a.axis === b.axis && a.at === b.at && a.count === -b.count;

/** What was undone has not happened: what lay there comes back with its cells. */
function forgetUndone(edits: GridEdit[]): void {
  const [before, last] = edits.slice(-2);
  if (before && last && isInverse(before, last)) edits.splice(-2);
}
