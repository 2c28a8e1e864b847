import { build } from "./build";
import type { Work } from "./work";

/**
 * The place for what a form asks for. What is on show is for what was asked: once another thing is
 * chosen it goes, as it may not be applied any more.
 *
 * @param ask is called as the form is sent, but not while something is under way
 */
export function shownBelow(form: HTMLFormElement, work: Work, ask: () => void): HTMLElement {
  const shown = build("div", {});
  form.addEventListener("change", () => {
    shown.replaceChildren();
    if (!work.isBusy()) work.clear();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!work.isBusy()) ask();
  });
  return shown;
}
