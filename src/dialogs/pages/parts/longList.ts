import type { SharedWords } from "../../../i18n/dialogWords";
import { build, button } from "./build";
import { countOf } from "./fill";

/** How many rows a list shows at once: ten thousand would keep the page from answering. */
const step = 200;

/** A list whose rows are made as they are asked for. */
export function longList<Row>(
  rows: readonly Row[],
  draw: (row: Row) => HTMLElement,
  shared: SharedWords,
): HTMLElement {
  const list = build("ul", { class: "rows" });
  const rest = button("", showMore, { class: "plain" });
  const whole = build("div", {}, list, rest);
  showMore();
  return whole;

  function showMore() {
    const from = list.children.length;
    for (const row of rows.slice(from, from + step)) list.append(draw(row));
    const left = rows.length - list.children.length;
    rest.hidden = left === 0;
    rest.textContent = countOf(shared.showMore, Math.min(left, step));
    // Whoever pressed the button goes on where the new rows begin.
    const first = list.children[from];
    if (from > 0 && first instanceof HTMLElement) {
      first.tabIndex = -1;
      first.focus();
    }
  }
}
