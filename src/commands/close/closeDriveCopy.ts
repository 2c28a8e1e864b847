import { type Drive, diagnose, type Instalment, isoDay, toMajor, yearsOn } from "../../core/index";
import type { NextDays } from "../../dialogs/protocol";
import { type Cell, isBlank } from "../../schema/index";
import { decodeDay, decodeDues, moveDues } from "../../tables/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import { problemsText } from "../book/refusal";
import type { InputRow } from "../rows/inputTab";

/** What the draft of the next drive says under Opens and Due. */
export interface NextDayCells {
  readonly opens: Cell;
  readonly due: Cell;
}

/**
 * The row of Drives that makes a draft of the next one: the same group, basis, splits and bounds
 * under a new name, with other days. What was in hand is not: it comes by carrying it over.
 */
export function nextDriveRow(
  open: OpenWorkbook,
  drive: Drive,
  name: string,
  days: NextDayCells,
): InputRow {
  const { decoded, say } = open;
  const cells = driveCells(open, drive);
  const row: Record<string, Cell> = {};
  for (const [id, column] of decoded.layouts.get("drives")?.columns ?? [])
    row[id] = cells[column] ?? "";
  return {
    ...row,
    ...days,
    drive: name,
    moneyInHand: "",
    note: "",
    state: say.words.schema.choices.state.draft,
  };
}

/**
 * The days of the next drive as they are proposed: each of this one's by so many whole years on that the
 * first falls after the last. So a year's dues are followed by the next year's, a pledge for three years by
 * one for the three years after.
 */
export function nextDays(open: OpenWorkbook, drive: Drive): NextDays {
  const column = open.decoded.layouts.get("drives")?.columns.get("due");
  const cell = column === undefined ? "" : (driveCells(open, drive)[column] ?? "");
  const years = yearsOf(drive.due);
  const due = drive.due.length === 0 ? "" : moveDues(cell, years);
  return {
    opens: drive.opens === null ? "" : isoDay(yearsOn(drive.opens, years)),
    due: typeof due === "object" && "day" in due ? isoDay(due.day) : String(due),
  };
}

/** The days of the next drive as cells, or why they are none: as they were changed. */
export function nextDayCells(
  { opens, due }: NextDays,
  { say }: OpenWorkbook,
): NextDayCells | { readonly message: string } {
  const opened = isBlank(opens) ? "" : decodeDay(opens);
  if (opened === null)
    return { message: problemsText([diagnose("not-a-day", { value: opens })], say) };
  const dues = decodeDues(due);
  if ("problem" in dues) return { message: say.words.closing.duesUnclear(due.trim()) };
  const single = decodeDay(due);
  return {
    opens: opened === "" ? "" : { day: opened },
    due: single === null ? due.trim() : { day: single },
  };
}

function yearsOf(due: readonly Instalment[]): number {
  const [first] = due;
  const last = due[due.length - 1];
  if (first === undefined || last === undefined) return 1;
  let years = 1;
  while (yearsOn(first.due, years) <= last.due) years++;
  return years;
}

function driveCells({ sheets }: OpenWorkbook, { place }: Drive): readonly Cell[] {
  return sheets.get("drives")?.rows[(place.row ?? 0) - 1] ?? [];
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
