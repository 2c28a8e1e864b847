import { type Accounts, forAnyone } from "../../core/index";
import type { Say } from "../../i18n/index";
import { decimalsByRow, listedDrives, usualDecimals } from "../drives/driveWords";
import { publicCurrencies, publiclyLeftOut, publicRows } from "../drives/publicRows";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns, retiredHeaders } from "../report/reportColumns";

/** What anyone may see. */
export function noticeboardReport(accounts: Accounts, say: Say): Report {
  const drives = forAnyone(accounts, listedDrives(accounts));
  const without = publiclyLeftOut(drives);
  return makeReport({
    tab: "noticeboard",
    headline: say.words.reports.noticeboard.headline,
    watchesLedger: false,
    columns: reportColumns("noticeboard", say, usualDecimals(accounts), without),
    rows: publicRows(drives, accounts, say),
    rowDecimals: decimalsByRow(publicCurrencies(drives), accounts),
    retired: retiredHeaders("noticeboard", without),
  });
}
