import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { openPage } from "./parts/openPage";
import { withChoices } from "./parts/withChoices";
import { receiptsForm } from "./receipts/receiptsForm";

const page = openPage("receipts", { en: en.receipts, ko: ko.receipts });
void withChoices(page, (choices) => receiptsForm(page, choices));
