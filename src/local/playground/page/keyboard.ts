import type { Grid } from "./grid";

/**
 * Univer keeps Tab and Escape for its cells, so that F6 is the way out of the spreadsheet, as it is
 * between the panes of other programs: to the menu, to the sidebar if one is open, and round again.
 *
 * @returns what goes on to the next place, or back to the one before
 */
export function leadAround(grid: Grid): (back: boolean) => void {
  const go = (back: boolean) => {
    const places = [null, ...document.querySelectorAll("#wr-menus, #wr-sidebar:not([hidden])")];
    const at = places.findIndex((place) => place?.contains(document.activeElement));
    const next = places.at((Math.max(at, 0) + (back ? -1 : 1)) % places.length);
    if (next) next.querySelector<HTMLElement>('[tabindex="0"], iframe')?.focus();
    else grid.focus();
  };
  const listen = (event: KeyboardEvent) => {
    if (event.key !== "F6" || document.querySelector("dialog:modal")) return;
    event.preventDefault();
    event.stopPropagation();
    go(event.shiftKey);
  };
  // Before Univer sees the key.
  addEventListener("keydown", listen, { capture: true });
  return go;
}
