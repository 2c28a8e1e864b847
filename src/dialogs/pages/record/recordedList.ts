import type { RecordWords } from "../../../i18n/dialogWords";
import { build } from "../parts/build";
import type { Page } from "../parts/openPage";

/** What was just recorded, the latest first, each with its row in the ledger; 0: it is there no more. */
export function recordedList({ words, text }: Page<RecordWords>) {
  const list = build("ol", { class: "recorded", reversed: true });
  const none = build("p", { class: "hint" }, words.nothingRecorded);
  const element = build("section", {}, build("h2", {}, words.justRecorded), none, list);
  return {
    element,
    add(message: string, row: number): void {
      none.remove();
      const where = ` ${text(words.atRow, { row })}`;
      const at = row === 0 ? null : build("span", { class: "details" }, where);
      list.prepend(build("li", {}, message, at));
    },
  };
}
