import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { FormulaCell } from "../../services/model/cellContent";
import { hyperlinkOf } from "../../services/values/formulaText";

/**
 * A formula that is nothing but a link, as a cell for Univer: its label, the formula kept beside it.
 * Thirty thousand reminders would each be calculated, and again after every edit.
 */
export function linkCell(content: FormulaCell): ICellData | undefined {
  const link = hyperlinkOf(content.formula);
  if (!link) return undefined;
  return { v: link.label, t: CellValueType.STRING, custom: { link: content.formula } };
}

/** The link formula of a cell whose label still stands there. */
export function linkIn(cell: Nullable<ICellData>): string | undefined {
  const formula: unknown = cell?.custom?.["link"];
  if (typeof formula !== "string" || cell?.f) return undefined;
  return hyperlinkOf(formula)?.label === cell?.v ? formula : undefined;
}
