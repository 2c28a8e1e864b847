import type { RecordWords } from "../../../i18n/dialogWords";
import { build } from "../parts/build";
import type { Page } from "../parts/openPage";

/** What was just recorded, the latest first, each with its row in the ledger. */
export function recordedList({ words, text }: Page<RecordWords>) {
  const list = build("ol", { class: "recorded", reversed: true });
  const none = build("p", { class: "hint" }, words.nothingRecorded);
  const element = build("section", {}, build("h2", {}, words.justRecorded), none, list);
  return {
    element,
    add(message: string, row: number): void {
      none.remove();
      const at = build("span", { class: "details" }, ` ${text(words.atRow, { row })}`);
      list.prepend(build("li", {}, message, at));
    },
  };
}
