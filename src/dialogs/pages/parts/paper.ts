import type { PageReply } from "../../protocol";
import { build, button } from "./build";
import type { Page } from "./openPage";

type Paper = Extract<PageReply, { ok: true }>;

/** The place where a page to print is shown, with what can be done with it. */
export interface PaperPlace {
  readonly place: HTMLElement;
  show(paper: Paper): void;
  clear(): void;
}

/**
 * Shows a page to print in a frame that runs no script. Its links hold the files themselves; those of
 * the page before are given up.
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
      // Not its scripts: the page asks for none. Its own origin and dialogs, so that it can be printed.
      sandbox: "allow-same-origin allow-modals",
      srcdoc: html,
      tabindex: 0,
    });
    const page = addressOf(html, "text/html");
    const actions = build(
      "ul",
      { class: "actions" },
      build(
        "li",
        {},
        button(shared.print, () => frame.contentWindow?.print()),
      ),
      build(
        "li",
        {},
        build(
          "a",
          { href: page, target: "_blank", rel: "noopener" },
          shared.openInTab,
          build("span", { class: "hidden" }, ` ${shared.newTab}`),
        ),
      ),
      build("li", {}, link(shared.downloadPage, page, `${fileName}.html`)),
    );
    if (csv !== "") {
      // Excel takes a CSV for Unicode only if it begins with this mark.
      const figures = addressOf(`\ufeff${csv.replace(/^\ufeff/, "")}`, "text/csv");
      actions.append(build("li", {}, link(shared.downloadCsv, figures, `${fileName}.csv`)));
    }
    place.append(build("h2", {}, title), actions, frame);
    place.hidden = false;
    actions.querySelector("button")?.focus();
  };

  return { place, show, clear };
}

const link = (label: string, address: string, fileName: string) =>
  build("a", { href: address, download: fileName }, label);
