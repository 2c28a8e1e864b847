import type { Count } from "../book";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";

/** What stands between the names of several people in one cell. */
const between = /[,;/&·、\n]+/;

/** Tells where one person counted alone, or nobody is named: two should, and both be named. */
export function tellAlone(count: Count, found: Diagnostic[]): void {
  const { countedBy, checkedBy, date: day, where, drive, place } = count;
  const names = new Set(
    [countedBy, checkedBy].flatMap((cell) =>
      cell
        .split(between)
        .map((name) => name.trim())
        .filter((name) => name !== ""),
    ),
  );
  if (names.size > 1) return;
  const [by = ""] = names;
  const at = { ...place, column: "checkedBy" };
  found.push(diagnose("counted-alone", { day, by }, at, [day, where, drive, by]));
}
