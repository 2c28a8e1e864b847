import { fingerprintOf } from "../../reports/index";
import type { OutCell } from "../../schema/index";
import type { InputRow } from "./inputTab";

/** A receipt's number comes to a row after it was written: the row is the one that was written still. */
const givenLater = "receipt";

/**
 * A fingerprint of a row: what it says, by column, whatever their order, as it is read back once it
 * is written. Seven letters and digits; "" of a row that says nothing.
 */
export function printOf(row: InputRow): string {
  const ids = Object.keys(row);
  return printsOf([ids.map((id) => row[id] ?? "")], ids)[0] ?? "";
}

/** The same of rows as they stand in a sheet; columns that are not ours (null) say nothing here. */
export function printsOf(
  rows: readonly (readonly OutCell[])[],
  columnIds: readonly (string | null)[],
): readonly string[] {
  const columns = columnIds
    .flatMap((id, c) => (id === null || id === givenLater ? [] : [{ id, c }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return rows.map((row) => {
    let told = "";
    for (const { id, c } of columns) {
      const text = textOf(row[c] ?? "");
      if (text !== "") told += `${id}\u001f${text}\u001e`;
    }
    return told === "" ? "" : fingerprintOf(told).padStart(7, "0");
  });
}

/** A box that is not ticked says no more than a blank. */
function textOf(cell: OutCell): string {
  if (typeof cell === "string") return cell.trim().replace(/\s+/g, " ");
  if (typeof cell === "number") return String(cell + 0);
  if (typeof cell === "boolean") return cell ? "TRUE" : "";
  if ("day" in cell) return `@${cell.day}${cell.minutes ? `:${cell.minutes}` : ""}`;
  return "text" in cell ? cell.text : cell.formula;
}
