import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { drivesPaper } from "./parts/drivesPaper";
import { openPage } from "./parts/openPage";

drivesPaper(openPage("outcome", { en: en.outcome, ko: ko.outcome }), "outcomePage");
