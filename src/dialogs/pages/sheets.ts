import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { build } from "./parts/build";
import { checkbox, choiceOf, optionRow } from "./parts/choiceOf";
import { driveField } from "./parts/driveField";
import { openPage } from "./parts/openPage";
import { paperForm } from "./parts/paperForm";
import { withChoices } from "./parts/withChoices";

const page = openPage("sheets", { en: en.sheets, ko: ko.sheets });

void withChoices(page, ({ drives, groups, lastDrive }) => {
  const { words, shared, ask } = page;
  const drive = driveField({ drives, shared, chosen: lastDrive });
  const boxes = groups.map((group) => ({ group, box: checkbox() }));
  const list = build("div", { class: "ticks", hidden: true });
  for (const { group, box } of boxes) list.append(optionRow(box, group));
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
