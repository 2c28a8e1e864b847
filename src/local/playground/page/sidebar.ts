import type { PageModel } from "../../services";
import { element } from "./element";
import { type PageHost, pageFrame } from "./htmlPage";

/**
 * Shows a page in the one sidebar, 300 px wide as Google's. As there, Escape does not close it: what
 * was typed into it would be lost. It goes back to the spreadsheet.
 */
export function showSidebar(
  place: HTMLElement,
  page: PageModel,
  host: PageHost,
  closeWord: string,
): void {
  const close = () => {
    place.replaceChildren();
    place.hidden = true;
    host.focusEditor();
  };
  const button = element("button", { type: "button", "aria-label": closeWord }, "×");
  button.onclick = close;
  const frame = pageFrame(page, host, { close, escape: host.focusEditor, resize: () => {} });
  const heading = element("h2", {}, page.title);
  place.setAttribute("aria-label", page.title);
  place.replaceChildren(element("div", { class: "wr-page-title" }, heading, button), frame);
  place.onkeydown = ({ key }) => {
    if (key === "Escape") host.focusEditor();
  };
  place.hidden = false;
  frame.onload = () => frame.focus();
}
