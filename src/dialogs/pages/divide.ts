import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { quotasForm } from "./divide/quotasForm";
import { openPage } from "./parts/openPage";
import { withChoices } from "./parts/withChoices";

const page = openPage("divide", { en: en.divide, ko: ko.divide });
void withChoices(page, (choices) => quotasForm(page, choices));
