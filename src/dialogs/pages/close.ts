import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { closingForm } from "./close/closingForm";
import { openPage } from "./parts/openPage";
import { withChoices } from "./parts/withChoices";

const page = openPage("close", { en: en.close, ko: ko.close });
void withChoices(page, (choices) => closingForm(page, choices));
