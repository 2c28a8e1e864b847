import type { Day } from "../../core/index";
import { choiceIndex, plainKey } from "../../i18n/index";
import type { Choice, OutCell, SheetSnapshot } from "../../schema/index";
import { isFormula, type KeptCell, type KeptRow } from "../keep/keptCells";
import { BOTH } from "../keep/mergeKept";
import { placeKept } from "../keep/placeKept";
import type { Report } from "../report/report";
import { layOut, type SheetColumn } from "../report/sheetColumns";

/** What the collectors have noted about one member in one drive. */
export interface Pursuit {
  readonly steps: ReadonlySet<Choice<"nextStep">>;
  /** With the reminder that this refresh counts. */
  readonly timesReminded: number;
}

/** What stands in the user's columns of Follow-up, and what this refresh makes of it. */
export interface Pursuits {
  /** By row of the report. */
  readonly byRow: ReadonlyMap<number, Pursuit>;
  /** Sent was ticked: the date, one more reminder, and the tick taken away. By key. */
  readonly stamps: ReadonlyMap<string, Readonly<Record<string, OutCell>>>;
}

/** Reads the user's columns of Follow-up as it stands, for each row that it is going to have. */
export function readPursuits(report: Report, present: SheetSnapshot | null, today: Day): Pursuits {
  const layout = layOut(report, present);
  const { placed, foot } = placeKept(report, present, layout);
  const columns = columnsById(layout.columns);
  const byRow = new Map<number, Pursuit>();
  const stamps = new Map<string, Readonly<Record<string, OutCell>>>();
  const stamp = (kept: KeptRow, key: string) => {
    const times = timesOf(cellOf(kept, columns.get("timesReminded")));
    if (!isTicked(cellOf(kept, columns.get("sent")))) return times;
    if (key !== "")
      stamps.set(key, { sent: false, remindedOn: { day: today }, timesReminded: times + 1 });
    return times + 1;
  };
  for (const [i, kept] of placed) {
    const timesReminded = stamp(kept, report.keys[i]!);
    byRow.set(i, { steps: stepsOf(cellOf(kept, columns.get("nextStep"))), timesReminded });
  }
  for (const { key, kept } of foot) stamp(kept, key);
  return { byRow, stamps };
}

function columnsById(columns: readonly SheetColumn[]): ReadonlyMap<string, number> {
  return new Map(columns.flatMap(({ column }, c) => (column === null ? [] : [[column.id, c]])));
}

/** What the cell shows, a formula's result included. */
function cellOf(kept: KeptRow, column: number | undefined): KeptCell {
  if (column === undefined) return "";
  const cell = kept.cells[column] ?? "";
  return isFormula(cell) ? (kept.row[column] ?? "") : cell;
}

/** A tick, or what people write where a host shows no box to tick. */
export function isTicked(cell: KeptCell): boolean {
  return cell === true || (typeof cell === "string" && /^\s*(true|x|v|✓|✔)\s*$/i.test(cell));
}

/** How often one was reminded, as the cell says; 0 where it says nothing of the kind. */
export function timesOf(cell: KeptCell): number {
  const times = typeof cell === "string" ? Number(cell) : cell;
  return typeof times === "number" && times > 0 ? times : 0;
}

/** Two copies of a row may have brought two steps into one cell: both hold. */
function stepsOf(cell: KeptCell): ReadonlySet<Choice<"nextStep">> {
  const steps = new Set<Choice<"nextStep">>();
  if (typeof cell !== "string") return steps;
  for (const part of cell.split(BOTH)) {
    const step = choiceIndex("nextStep").get(plainKey(part));
    if (step !== undefined) steps.add(step.id);
  }
  return steps;
}
