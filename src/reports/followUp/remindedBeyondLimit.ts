import { type Accounts, type Diagnostic, diagnose } from "../../core/index";
import type { Say } from "../../i18n/index";
import { type Cell, isBlank, type SheetSnapshot } from "../../schema/index";
import { makeReport } from "../report/makeReport";
import { reportColumns } from "../report/reportColumns";
import { layOut } from "../report/sheetColumns";
import { isTicked, timesOf } from "./pursuit";
import { reminderLimit } from "./reminderLimit";

/**
 * The guard, as to reminders: tells of open Voluntary drives in which somebody was reminded more
 * often than the limit allows, by what stands in Follow-up. A tick under Sent is one that was sent.
 */
export function remindedBeyondLimit(
  { drives, book: { settings } }: Accounts,
  followUp: SheetSnapshot | null,
  say: Say,
): readonly Diagnostic[] {
  const voluntary = drives.filter(({ basis, state }) => basis === "voluntary" && state === "open");
  if (followUp === null || voluntary.length === 0) return [];
  const limit = reminderLimit("voluntary", settings);
  const beyond = namesBeyond(limit, followUp, say);
  return voluntary.flatMap(({ drive }) => {
    const names = drive === null ? undefined : beyond.get(drive.id);
    if (drive === null || names === undefined) return [];
    const data = { drive: drive.id, names, limit };
    const place = { ...drive.place, column: "basis" };
    return [diagnose("voluntary-reminded-beyond-limit", data, place, [drive.id, names, limit])];
  });
}

/** Who was reminded more often, by drive, in the order of the rows. */
function namesBeyond(
  limit: number,
  followUp: SheetSnapshot,
  say: Say,
): ReadonlyMap<string, readonly string[]> {
  const columns = reportColumns("followUp", say, 0);
  const empty = makeReport({ tab: "followUp", headline: "", columns, rows: [] });
  const layout = layOut(empty, followUp);
  const at = (id: string) => layout.columns.findIndex(({ column }) => column?.id === id);
  const [drive, member, times, sent] = ["drive", "member", "timesReminded", "sent"].map(at);
  const beyond = new Map<string, string[]>();
  for (const row of followUp.rows.slice(layout.firstRow)) {
    const cell = (column: number | undefined): Cell => row[column ?? -1] ?? "";
    const reminded = timesOf(cell(times)) + (isTicked(cell(sent)) ? 1 : 0);
    if (reminded <= limit || isBlank(cell(member))) continue;
    const id = String(cell(drive)).trim().normalize();
    const names = beyond.get(id) ?? [];
    beyond.set(id, names);
    const name = String(cell(member));
    if (!names.includes(name)) names.push(name);
  }
  return beyond;
}
