import type { Host } from "../host";
import { overlaps, type Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import { ServiceError } from "../serviceError";

/** When Sheets refuses to change what the typed columns of a table accept: it is not certain which. */
export type TypedColumns = "refuse at once" | "refuse on flush";

/**
 * Whether drop-downs and number formats of a range cannot be set because a table of Google's has
 * typed columns there. Either that throws, or the run is told so when it next flushes.
 */
export function isTyped(host: Host, sheet: SheetModel, rect: Rect): boolean {
  const typed = sheet.tables.some(({ rect: table }) =>
    overlaps(rect, { ...table, row: table.row + 1, rows: table.rows - 1 }),
  );
  if (!typed) return false;
  const refusal = new ServiceError("This operation is not allowed on cells in typed columns.");
  if (host.settings.typedColumns === "refuse at once") throw refusal;
  host.run.refused ??= refusal;
  return true;
}
