import type { Accounts } from "../../core/index";
import type { Say } from "../../i18n/index";
import { decimalsOf, listedDrives } from "../drives/driveWords";
import { forAnyone } from "../drives/forAnyone";
import { publicRows } from "../drives/publicRows";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns } from "../report/reportColumns";

/** Totals that anyone may see. */
export function noticeboardReport(accounts: Accounts, say: Say): Report {
  const drives = forAnyone(listedDrives(accounts));
  const hidden = drives.some(({ groups }) => groups.some(({ counts }) => counts === null));
  return makeReport({
    tab: "noticeboard",
    headline: say.words.reports.noticeboard.headline(hidden),
    columns: reportColumns("noticeboard", say, decimalsOf(drives.map(({ account }) => account))),
    rows: publicRows(drives, accounts, say),
  });
}
