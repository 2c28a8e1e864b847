import type { Diagnostic } from "./diagnostic";

/**
 * What reading the cells found and what keeping accounts found, each cell told of once: where a cell
 * could not be read, that says it, with the money that is not counted for it; what else is wrong with
 * it for that very reason ("no date") is not said again.
 */
export function toldOnce(
  ofCells: readonly Diagnostic[],
  ofAccounts: readonly Diagnostic[],
): readonly Diagnostic[] {
  const unread = new Set(ofCells.filter(({ severity }) => severity === "error").map(cellOf));
  const uncounted = new Map<string, Diagnostic["uncounted"]>();
  const others = ofAccounts.filter((each) => {
    const cell = cellOf(each);
    if (cell === "" || !unread.has(cell)) return true;
    if (each.uncounted !== null) uncounted.set(cell, each.uncounted);
    return false;
  });
  const cells = ofCells.map((each) => {
    const money = each.severity === "error" ? uncounted.get(cellOf(each)) : undefined;
    return money === undefined ? each : { ...each, uncounted: each.uncounted ?? money };
  });
  return [...cells, ...others];
}

/** "" of what is about a whole row, or about none. */
function cellOf({ place }: Diagnostic): string {
  if (place?.row === undefined || place.column === undefined) return "";
  return `${place.tab} ${place.row} ${place.column}`;
}
