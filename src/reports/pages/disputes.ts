import { choiceIndex, headerIndex, plainKey } from "../../i18n/index";
import type { Cell, SheetSnapshot } from "../../schema/index";

/** A row of Follow-up whose next step is that the quota is disputed. */
export interface Dispute {
  readonly drive: string;
  readonly member: string;
  readonly note: string;
}

/** The header stands in row 2, unless the user put rows above it. */
const headerRows = 10;

/** The disputed rows of Follow-up as it stands, those no longer flagged too; in either language. */
export function disputesIn({ rows }: SheetSnapshot): readonly Dispute[] {
  const headers = headerIndex("followUp");
  const columnsOf = (row: readonly Cell[]) =>
    row.map((cell) => headers.get(plainKey(String(cell)))?.id ?? null);
  const at = rows.slice(0, headerRows).findIndex((row) => columnsOf(row).includes("nextStep"));
  if (at < 0) return [];
  const columns = columnsOf(rows[at]!);
  const steps = choiceIndex("nextStep");
  return rows.slice(at + 1).flatMap((row) => {
    const text = (id: string) => String(row[columns.indexOf(id)] ?? "").trim();
    if (steps.get(plainKey(text("nextStep")))?.id !== "disputed") return [];
    return { drive: text("drive"), member: text("member"), note: text("note") };
  });
}
