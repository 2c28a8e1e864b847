import type { NoticeWords } from "../../../i18n/dialogWords";
import { build } from "./build";
import { driveField } from "./driveField";
import { field, textArea } from "./field";
import type { Page } from "./openPage";
import { paperForm } from "./paperForm";
import { withChoices } from "./withChoices";

/** A page that makes a paper about one drive, or about every one, with words of the user's own. */
export function drivesPaper(page: Page<NoticeWords>, asked: "noticePage" | "outcomePage"): void {
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
      ask: () => ask(asked, { drive: drive.control.value, note: note.control.value.trim() }),
    });
    drive.control.focus();
  });
}
