import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { build } from "./parts/build";
import { checkbox, optionRow } from "./parts/choiceOf";
import { field, textArea } from "./parts/field";
import { openPage } from "./parts/openPage";

const page = openPage("branches", { en: en.branches, ko: ko.branches });
const { words, shared, work, ask, text, main } = page;

const list = field({ label: words.list, hint: words.listHint }, textArea(7));
list.control.placeholder = words.placeholder;
list.control.spellcheck = false;
const groups = checkbox();
const groupsRow = build("div", {});
const submit = build("button", { type: "submit", class: "main" }, words.write);
const form = build(
  "form",
  { novalidate: true },
  build("p", { class: "hint" }, text(words.hint)),
  list.row,
  groupsRow,
  build("p", {}, text(words.access)),
  build("p", {}, words.privacy),
  build("p", {}, submit),
);

/** The list as the tab has it: what is written takes the place of that, and of nothing else. */
let was = "";

/** Where their tab is there already it is written whatever is chosen. */
function showGroups(areThere: boolean): void {
  if (areThere) groups.checked = true;
  groups.disabled = areThere;
  const hint = text(areThere ? words.groupsThere : words.groupsHint);
  groupsRow.replaceChildren(optionRow(groups, words.groups, hint));
}

async function write(): Promise<void> {
  const request = { list: list.control.value, was, groups: groups.checked };
  const reply = await work.during(shared.working, () => ask("writeBranches", request));
  if (reply === null) return;
  if (!reply.ok) return work.fail(reply.message);
  was = reply.list;
  list.control.value = reply.list;
  showGroups(request.groups);
  work.tell(reply.message);
}

/** What the tab lists already; what was typed meanwhile stays. */
async function read(): Promise<void> {
  const reply = await work.during(shared.reading, () => ask("getBranches"));
  if (reply === null) return;
  if (!reply.ok) return work.fail(reply.message);
  was = reply.list;
  if (list.control.value === "") list.control.value = reply.list;
  showGroups(reply.groups);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!work.isBusy()) void write();
});
showGroups(false);
main.append(form);
list.control.focus();
void read();
