import type { Contribution } from "../../core/index";
import { cellText, receiptText } from "../../tables/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import { headerSeen } from "../rows/addRows";
import type { CellSet, Change } from "../workbook";

/** A row of Contributions, and the number that it gets; "" for none. */
export interface ReceiptCell {
  readonly source: Contribution;
  readonly number: string;
}

/**
 * What writes numbers under Receipt, each where its row stands by then, if the row is still as it was
 * read. Where there is no such column it is added beyond all that is there.
 *
 * @param isVoid which numbers are void: beside a row it says so from then on
 */
export function receiptCells(
  open: OpenWorkbook,
  cells: readonly ReceiptCell[],
  isVoid: (number: string) => boolean,
): readonly Change[] {
  const layout = open.decoded.layouts.get("contributions")!;
  const rows = open.sheets.get("contributions")!.rows;
  const header = headerSeen(open, "contributions");
  const { paper } = open.say.words.pages;
  const known = layout.columns.get("receipt");
  const column = known ?? header.cells.length;
  const others = [...layout.columns].filter(([id]) => id !== "receipt").map(([, at]) => at);
  const besideOf = (row: number) => others.map((at) => ({ column: at, is: rows[row]?.[at] ?? "" }));
  const set = cells.map(({ source, number }): CellSet => {
    const row = source.row - 1;
    const was = rows[row]?.[column] ?? "";
    const value = receiptText(cellText(was), {
      isVoid,
      voidWord: paper.receipts.void,
      added: number,
    });
    return { row, column, was, value, beside: besideOf(row) };
  });
  const { receipt } = open.say.words.schema.headers.contributions;
  const added: CellSet[] =
    known === undefined
      ? [{ row: header.row, column, was: "", value: receipt, beside: besideOf(header.row) }]
      : [];
  return [{ kind: "cells", sheet: layout.sheet.id, header, cells: [...added, ...set] }];
}
