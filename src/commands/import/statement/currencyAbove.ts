import { type Row, withoutFormula } from "./cells";
import { roleOf } from "./knownHeaders";
import { currencyOf, takeApart } from "./readAmount";

/**
 * The currency, or its sign, of which the lines above the headers speak: "Währung: EUR", "Balance,
 * £1,290.50", "1.000,00;EUR". "" where they name none, or several.
 */
export function currencyAbove(rows: readonly Row[]): string {
  const found = new Set<string>();
  for (const row of rows) {
    const cells = row
      // The colon of a time stands between two figures.
      .flatMap((cell) => cell.split(/:(?:\s+|(?=\D|$))/))
      .map(bare)
      .filter((text) => text !== "");
    for (const [c, text] of cells.entries()) {
      const before = cells[c - 1] ?? "";
      const isLabelled = roleOf(before) === "currency" || takeApart(before) !== null;
      const stated = isLabelled ? currencyOf(text) : null;
      const beside = takeApart(text)?.currency ?? "";
      if (stated !== null && stated !== "") found.add(stated);
      if (beside !== "") found.add(beside);
    }
  }
  return found.size === 1 ? [...found][0]! : "";
}

const bare = (cell: string) => withoutFormula(cell.trim()).trim();
