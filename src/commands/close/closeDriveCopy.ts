import {
  civilOf,
  type Day,
  type Drive,
  dayOf,
  type Instalment,
  isoDay,
  toMajor,
} from "../../core/index";
import type { Cell } from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { InputRow } from "../rows/inputTab";

/**
 * The row of Drives that makes a draft of the next one: the same group, basis, splits and bounds
 * under a new name, every day a year on. What was in hand is not: it comes by carrying it over.
 */
export function nextDriveRow(open: OpenWorkbook, drive: Drive, name: string): InputRow {
  const { decoded, sheets, say } = open;
  const cells = sheets.get("drives")?.rows[(drive.place.row ?? 0) - 1] ?? [];
  const row: Record<string, Cell> = {};
  for (const [id, column] of decoded.layouts.get("drives")?.columns ?? [])
    row[id] = cells[column] ?? "";
  return {
    ...row,
    drive: name,
    moneyInHand: "",
    note: "",
    opens: drive.opens === null ? "" : { day: yearOn(drive.opens) },
    due: duesCell(drive.due),
    state: say.words.schema.choices.state.draft,
  };
}

/** What is to be bought again: the same items, nothing of them received or spent. */
export function nextItemRows(open: OpenWorkbook, drive: Drive, name: string): readonly InputRow[] {
  const { items } = open.decoded.book;
  const words = open.say.words.schema.choices.metBy;
  return items
    .filter((item) => item.drive === drive.id)
    .map((item) => ({
      drive: name,
      item: item.name,
      quantity: item.quantity,
      metBy: words[item.metBy],
      unitPrice: toMajor(item.unitPrice, drive.currency),
      priority: item.priority ?? "",
    }));
}

/** The same date a year later; 29 February becomes the 28th. */
export function yearOn(day: Day): Day {
  const { year, month, day: date } = civilOf(day);
  const same = dayOf(year + 1, month, date);
  return civilOf(same).month === month ? same : same - 1;
}

function duesCell(due: readonly Instalment[]): Cell {
  const [first, ...others] = due.map((each) => ({ ...each, due: yearOn(each.due) }));
  if (first === undefined) return "";
  if (others.length === 0) return { day: first.due };
  return [first, ...others]
    .map(({ due: day, share }) => isoDay(day) + (share === null ? "" : ` ${share / 10_000}%`))
    .join("; ");
}
