import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { build } from "./parts/build";
import { field, textArea } from "./parts/field";
import { openPage } from "./parts/openPage";

const page = openPage("branches", { en: en.branches, ko: ko.branches });
const { words, shared, work, ask, text, main } = page;

const list = field({ label: words.list, hint: words.listHint }, textArea(10));
list.control.placeholder = words.placeholder;
list.control.spellcheck = false;
const submit = build("button", { type: "submit", class: "main" }, words.write);
const form = build(
  "form",
  { novalidate: true },
  build("p", { class: "hint" }, text(words.hint)),
  list.row,
  build("p", {}, text(words.access)),
  build("p", {}, words.privacy),
  build("p", {}, submit),
);

async function write(): Promise<void> {
  const reply = await work.during(shared.working, () =>
    ask("writeBranches", { list: list.control.value }),
  );
  if (reply === null) return;
  if (reply.ok) work.tell(reply.message);
  else work.fail(reply.message);
}

/** What the tab lists already; what was typed meanwhile stays. */
async function read(): Promise<void> {
  const reply = await work.during(shared.reading, () => ask("getBranches"));
  if (reply === null) return;
  if (!reply.ok) return work.fail(reply.message);
  if (list.control.value === "") list.control.value = reply.list;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!work.isBusy()) void write();
});
main.append(form);
list.control.focus();
void read();
