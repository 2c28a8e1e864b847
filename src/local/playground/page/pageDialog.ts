import type { PageModel } from "../../services";
import { element } from "./element";
import { type PageHost, pageFrame } from "./htmlPage";

/** What Google takes for a dialog that states no size. */
const usual = { width: 600, height: 400 };

/** Shows a page in a dialog; a modal one keeps the spreadsheet from being edited. */
export function showPageDialog(
  page: PageModel,
  modal: boolean,
  host: PageHost,
  closeWord: string,
): void {
  const button = element("button", { type: "button", "aria-label": closeWord }, "×");
  const dialog = element("dialog", { class: "wr-page", "aria-label": page.title });
  const resize = (size: { readonly width?: number; readonly height?: number }) => {
    if (size.width) frame.style.width = `${size.width}px`;
    if (size.height) frame.style.height = `${size.height}px`;
  };
  const close = () => dialog.close();
  const frame = pageFrame(page, host, { close, escape: close, resize });
  button.onclick = close;
  resize({ width: page.width ?? usual.width, height: page.height ?? usual.height });
  const heading = element("h2", {}, page.title);
  dialog.append(element("div", { class: "wr-page-title" }, heading, button), frame);
  dialog.onclose = () => {
    dialog.remove();
    host.focusEditor();
  };
  document.body.append(dialog);
  if (modal) dialog.showModal();
  else dialog.show();
  frame.onload = () => frame.focus();
}
