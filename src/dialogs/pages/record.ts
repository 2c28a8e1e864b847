import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { openPage } from "./parts/openPage";
import { tabs } from "./parts/tabs";
import { readAgain, withChoices } from "./parts/withChoices";
import { giftForm } from "./record/giftForm";
import { importForm } from "./record/importForm";

const page = openPage("record", {
  en: { ...en.record, importing: en.importing },
  ko: { ...ko.record, importing: ko.importing },
});

void withChoices(page, (choices) => {
  const { words, main } = page;
  const gifts = giftForm(page, choices);
  const importing = importForm({ ...page, words: words.importing }, choices);
  const panels = [
    { label: words.oneByOne, panel: gifts.panel },
    { label: words.fromFile, panel: importing.panel },
  ];
  const again = readAgain(page, (read) => {
    gifts.take(read);
    importing.take(read);
  });
  main.append(tabs(document.title, panels).row, again);
  gifts.focus();
});
