import type { SharedWords } from "../../../i18n/dialogWords";
import type { Granted, PageReply } from "../../protocol";
import { build, button } from "./build";
import { inert, printable, printFrame } from "./inert";
import type { Page } from "./openPage";

type Paper = Granted<PageReply>;

/** The place where a page to print is shown, with what can be done with it. */
export interface PaperPlace {
  readonly place: HTMLElement;
  show(paper: Paper): void;
  clear(): void;
}

/**
 * Shows a page to print in a frame that can reach nothing around it. The links beside it hold the
 * files themselves; those of the page before are given up.
 */
export function paperPlace<Words>({ shared }: Page<Words>): PaperPlace {
  const place = build("section", { "aria-label": shared.preview, hidden: true });
  let addresses: string[] = [];

  const clear = () => {
    for (const address of addresses) URL.revokeObjectURL(address);
    addresses = [];
    place.hidden = true;
    place.replaceChildren();
  };

  const addressOf = (content: string, type: string): string => {
    const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    addresses.push(address);
    return address;
  };

  const show = ({ title, html, csv, fileName }: Paper) => {
    clear();
    const frame = build("iframe", {
      title: `${shared.paperTitle}: ${title}`,
      sandbox: "allow-scripts allow-modals",
      srcdoc: printable(html),
      tabindex: 0,
    });
    const actions = [
      button(shared.print, () => printFrame(frame)),
      newTab(shared, addressOf(inert(html), "text/html")),
      download(shared.downloadPage, addressOf(html, "text/html"), `${fileName}.html`),
    ];
    if (csv !== "") {
      const figures = addressOf(marked(csv), "text/csv");
      actions.push(download(shared.downloadCsv, figures, `${fileName}.csv`));
    }
    const list = build("ul", { class: "actions" }, ...actions.map((one) => build("li", {}, one)));
    place.append(build("h2", {}, title), list, frame);
    place.hidden = false;
    actions[0]?.focus();
  };

  return { place, show, clear };
}

const download = (label: string, address: string, fileName: string): HTMLElement =>
  build("a", { href: address, download: fileName }, label);

const newTab = (shared: SharedWords, address: string): HTMLElement =>
  build(
    "a",
    { href: address, target: "_blank" },
    shared.openInTab,
    build("span", { class: "hidden" }, ` ${shared.newTab}`),
  );

/** Excel takes a CSV for Unicode only if it begins with this mark. */
const marked = (csv: string) => `\ufeff${csv.replace(/^\ufeff/, "")}`;
