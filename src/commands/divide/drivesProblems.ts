import type { Diagnostic } from "../../core/index";
import type { Problem } from "../../dialogs/protocol";
import { choiceIndex, plainKey } from "../../i18n/index";
import { cellPlace } from "../../reports/index";
import type { InputTab } from "../../schema/index";
import { type OpenWorkbook, whereaboutsIn } from "../book/openWorkbook";

/**
 * Errors in the drive's own rows of Drives, Items and Adjustments: a cell that could not be read is
 * not the blank that core takes it for, so nothing is divided by it.
 */
export function unreadCells(open: OpenWorkbook, drive: string): readonly Diagnostic[] {
  return open.decoded.diagnostics.filter(({ severity, place }) => {
    if (severity !== "error" || place?.row === undefined) return false;
    if (!["drives", "items", "adjustments"].includes(place.tab)) return false;
    const tab = place.tab as InputTab;
    const column = open.decoded.layouts.get(tab)?.columns.get("drive") ?? -1;
    const named = String(open.sheets.get(tab)?.rows[place.row - 1]?.[column] ?? "");
    const written = named.trim().normalize();
    return (
      written === drive ||
      (tab === "adjustments" && choiceIndex("allDrives").has(plainKey(written)))
    );
  });
}

/** Each with the cell that it speaks of: "Members B4: This row has no Name." */
export function problemLines(
  diagnostics: readonly Diagnostic[],
  open: OpenWorkbook,
): readonly Problem[] {
  const { say } = open;
  const whereabouts = whereaboutsIn(open);
  return diagnostics.map((diagnostic) => {
    const { problem, remedy } = say.diagnostic(diagnostic);
    const place = cellPlace(diagnostic, whereabouts, say);
    const { severity } = diagnostic;
    return { severity, problem: place === "" ? problem : `${place}: ${problem}`, remedy };
  });
}
