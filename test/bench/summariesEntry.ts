export { fingerprint, keepAccounts, planDrive } from "../../src/core/index";
export { speak } from "../../src/i18n/index";
export { arrange, makeReports, quotasReport } from "../../src/reports/index";
export { decodeBook, findTabs } from "../../src/tables/index";
