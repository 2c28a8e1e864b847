import { toMinor } from "../../core/index";
import { type Cell, isBlank } from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Removable } from "./removable";

/**
 * A row in words, as its columns stand.
 *
 * @example "10 June 2026 · Playground · Park Ji-u · 20.00 USD · Cash"
 */
export function lineOf(open: OpenWorkbook, { sheet, columnIds }: Removable, row: number): string {
  const cells = sheet.rows[row] ?? [];
  const texts = columnIds.flatMap((id, c) => {
    const cell = cells[c] ?? "";
    if (id === null || typeof cell === "boolean" || isBlank(cell)) return [];
    return id === "amount" ? amountText(open, cells, columnIds, c) : textOf(open, cell);
  });
  return texts.join(" · ");
}

function textOf({ say }: OpenWorkbook, cell: Cell): string {
  if (typeof cell === "object") return say.day(cell.day);
  return typeof cell === "number" ? say.number(cell, 4) : String(cell).trim();
}

/** In the row's own currency, or else its drive's. */
function amountText(
  open: OpenWorkbook,
  cells: readonly Cell[],
  columnIds: readonly (string | null)[],
  c: number,
): string {
  const { decoded, say } = open;
  const textAt = (id: string) => String(cells[columnIds.indexOf(id)] ?? "").trim();
  const drive = decoded.book.drives.find(({ id }) => id === textAt("drive").normalize());
  const currency = textAt("currency") || drive?.currency || decoded.book.settings.currency;
  const amount = cells[c] ?? "";
  const minor = typeof amount === "number" ? toMinor(amount, currency) : null;
  return minor === null ? textOf(open, amount) : say.moneyWithCurrency(minor, currency);
}
