import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { build } from "./parts/build";
import { driveField } from "./parts/driveField";
import { field, textArea } from "./parts/field";
import { openPage } from "./parts/openPage";
import { paperForm } from "./parts/paperForm";
import { withChoices } from "./parts/withChoices";

const page = openPage("outcome", { en: en.outcome, ko: ko.outcome });

void withChoices(page, ({ drives }) => {
  const { words, shared, ask, text } = page;
  const drive = driveField({ drives, shared, everyOpen: true });
  const note = field(
    { label: words.words, hint: words.wordsHint, optional: shared.optional },
    textArea(4),
  );
  paperForm(page, {
    rows: [build("p", { class: "hint" }, text(words.hint)), drive.row, note.row],
    make: shared.preview,
    ask: () => ask("outcomePage", { drive: drive.control.value, note: note.control.value.trim() }),
  });
  drive.control.focus();
});
