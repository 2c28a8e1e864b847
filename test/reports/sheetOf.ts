import { toR1C1 } from "../../src/local/services/values/formulaText";
import type { ArrangedTab } from "../../src/reports/index";
import type { Cell, GeneratedTab, OutCell, SheetSnapshot, Tab } from "../../src/schema/index";

/** What a cell shows once written: a link its text, a formula nothing that matters here. */
function shown(cell: OutCell): Cell {
  if (typeof cell !== "object" || "day" in cell) return cell;
  return "text" in cell ? cell.text : "";
}

/** A tab as it stands after it was written, or as a user left it: title, header, rows. */
export function sheetOf(
  tab: Tab,
  header: readonly Cell[],
  rows: readonly (readonly OutCell[])[],
  formats: readonly (readonly string[])[] = [],
): SheetSnapshot {
  const width = Math.max(1, header.length, ...rows.map((row) => row.length));
  const padded = (row: readonly OutCell[]) => [
    ...row.map(shown),
    ...new Array<Cell>(width - row.length).fill(""),
  ];
  return {
    id: "1",
    name: tab,
    tab,
    rows: [padded(["Title"]), padded(header), ...rows.map(padded)],
    formulas: [[], [], ...rows].map((row, r) =>
      Array.from({ length: width }, (_, c) => formulaAt(row[c], r + 1, c + 1)),
    ),
    formats: formats.length === 0 ? [] : [[], [], ...formats],
  };
}

function formulaAt(cell: OutCell | undefined, row: number, column: number): string {
  if (typeof cell !== "object" || !("formula" in cell)) return "";
  return toR1C1(cell.formula, row, column);
}

/** An arranged tab as it is read back at the next refresh. */
export function written(tab: GeneratedTab, arranged: ArrangedTab): SheetSnapshot {
  return sheetOf(tab, arranged.header, arranged.rows);
}
