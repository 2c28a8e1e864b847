import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { compareForm } from "./divide/compareForm";
import { quotasForm } from "./divide/quotasForm";
import { build } from "./parts/build";
import { openPage } from "./parts/openPage";
import { tabs } from "./parts/tabs";
import { withChoices } from "./parts/withChoices";

const page = openPage("divide", { en: en.divide, ko: ko.divide });
void withChoices(page, (choices) => {
  const { words, main } = page;
  const quotas = quotasForm(page, choices);
  const comparing = build("div");
  const shown = tabs(document.title, [
    { label: words.dividing, panel: quotas.panel },
    {
      label: words.comparing,
      panel: comparing,
      fill: () => comparing.append(compareForm(page, choices, takenOver)),
    },
  ]);
  // What was taken over is divided on the other page: its drive is chosen there already.
  function takenOver(drive: string): void {
    shown.show(0);
    quotas.choose(drive);
  }
  main.append(shown.row);
  quotas.focus();
});
