import type { PageReply } from "../../protocol";
import { build } from "./build";
import type { Page } from "./openPage";
import { paperPlace } from "./paper";

interface PaperForm {
  readonly rows: readonly HTMLElement[];
  /** The label of the button that makes the page. */
  readonly make: string;
  /** Asks for the page; null where a field is not filled in yet, which it has then said. */
  readonly ask: () => Promise<PageReply> | null;
  readonly after?: HTMLElement;
}

/** The form of a page that makes something to print: fields, a button, and what came of it. */
export function paperForm<Words>(page: Page<Words>, given: PaperForm): HTMLFormElement {
  const { main, shared, work } = page;
  const paper = paperPlace(page);
  const submit = build("button", { type: "submit", class: "main" }, given.make);
  const form = build("form", { novalidate: true }, ...given.rows, build("p", {}, submit));
  const make = async () => {
    const asked = given.ask();
    if (asked === null) return;
    paper.clear();
    const reply = await work.during(shared.working, () => asked);
    if (reply === null) return;
    if (!reply.ok) return work.fail(reply.message);
    paper.show(reply);
    work.readOut(shared.paperReady);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!work.isBusy()) void make();
  });
  main.append(form, ...(given.after ? [given.after] : []), paper.place);
  return form;
}
