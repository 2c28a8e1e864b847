import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { build } from "./parts/build";
import { checkbox, choiceOf, optionRow } from "./parts/choiceOf";
import { driveField } from "./parts/driveField";
import { openPage } from "./parts/openPage";
import { paperForm } from "./parts/paperForm";
import { withChoices } from "./parts/withChoices";

const page = openPage("sheets", { en: en.sheets, ko: ko.sheets });

void withChoices(page, ({ drives, lastDrive }) => {
  const { words, shared, ask, text } = page;
  const drive = driveField({ drives, shared, chosen: lastDrive });
  const list = build("div", { class: "ticks", hidden: true });
  let boxes: { readonly group: string; readonly box: HTMLInputElement }[] = [];
  /** Only the groups that the drive asks; what was ticked stays ticked. */
  const listGroups = () => {
    const ticked = new Set(boxes.flatMap(({ group, box }) => (box.checked ? [group] : [])));
    const asked = drives.find((each) => each.drive === drive.control.value)?.groups ?? [];
    boxes = asked.map((group) => ({ group, box: checkbox() }));
    for (const { group, box } of boxes) box.checked = ticked.has(group);
    const none = build("p", { class: "hint" }, text(words.noGroups));
    const rows = boxes.map(({ group, box }) => optionRow(box, group));
    list.replaceChildren(...(rows.length === 0 ? [none] : rows));
  };
  drive.control.addEventListener("change", listGroups);
  listGroups();
  const which = choiceOf<"all" | "some">(
    words.groups,
    [
      { value: "all", label: words.allGroups },
      { value: "some", label: words.someGroups },
    ],
    "all",
    (value) => {
      list.hidden = value === "all";
    },
  );
  which.row.append(list);
  paperForm(page, {
    rows: [build("p", { class: "hint" }, words.hint), drive.row, which.row],
    make: words.make,
    ask() {
      const ticked = boxes.filter(({ box }) => box.checked).map(({ group }) => group);
      const some = which.value() === "some";
      if (!some || ticked.length > 0)
        return ask("collectionSheetsPage", {
          drive: drive.control.value,
          groups: some ? ticked : [],
        });
      which.fail(words.groupsMissing);
      return null;
    },
  });
  drive.control.focus();
});
