import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { build } from "./parts/build";
import { field, textArea } from "./parts/field";
import { openPage } from "./parts/openPage";
import { paperForm } from "./parts/paperForm";

const page = openPage("handover", { en: en.handover, ko: ko.handover });
const { words, shared, ask } = page;

const note = field(
  { label: words.words, hint: words.wordsHint, optional: shared.optional },
  textArea(5),
);
paperForm(page, {
  rows: [build("p", { class: "hint" }, words.hint), note.row],
  make: words.make,
  ask: () => ask("handoverPage", { note: note.control.value.trim() }),
});
note.control.focus();
