import type { Accounts, DriveAccount } from "../../core/index";
import type { Say } from "../../i18n/index";
import { generatedTabs, type OutCell } from "../../schema/index";
import {
  canBeDue,
  decimalsOf,
  driveName,
  listedDrives,
  minorUnits,
  standingWords,
} from "../drives/driveWords";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns, retiredHeaders } from "../report/reportColumns";

const inKindAt = Object.keys(generatedTabs.byMember).indexOf("inKind");

/**
 * A row for each member of the listed drives. No totals: it is there to be sorted and filtered. What
 * was given in kind stands beside what was contributed, where anybody gave any.
 */
export function byMemberReport(accounts: Accounts, say: Say): Report {
  const drives = listedDrives(accounts);
  const inKinds = drives.some(({ members }) => members.some(({ inKind }) => inKind !== 0));
  const rows: OutCell[][] = [];
  for (const account of drives) {
    const name = driveName(account, say);
    const standings = standingWords(account, say);
    const units = minorUnits(account);
    const due = canBeDue(account);
    for (const at of account.members) {
      const row: OutCell[] = [
        name,
        at.group,
        at.member.hasId ? at.member.id : "",
        at.member.name,
        standings[at.standing],
        at.quota === null ? "" : at.quota / units,
        at.contributed / units,
        at.quota === null ? "" : at.outstanding / units,
        // Where giving is free nothing falls due.
        due && at.quota !== null ? at.dueNow / units : "",
        at.lastContribution === null ? "" : { day: at.lastContribution },
        due && at.daysPastDue !== null ? at.daysPastDue : "",
      ];
      if (inKinds) row.splice(inKindAt, 0, at.inKind === 0 ? "" : at.inKind / units);
      rows.push(row);
    }
  }
  const without = inKinds ? [] : ["inKind"];
  return makeReport({
    tab: "byMember",
    headline: headlineOf(drives, say),
    columns: reportColumns("byMember", say, decimalsOf(drives), without),
    rows,
    retired: retiredHeaders("byMember", without),
  });
}

/** How many drives the headline speaks of. */
const NAMED = 3;

/** "Office drive: 69 of 85 have given": in whole or in part. */
function headlineOf(drives: readonly DriveAccount[], say: Say): string {
  const words = say.words.reports;
  const said = drives
    .slice(0, NAMED)
    .map((account) =>
      words.byMember.given(
        driveName(account, say),
        account.contributed + account.part,
        account.asked,
        say,
      ),
    );
  if (drives.length > NAMED) said.push(words.overview.more(drives.length - NAMED, say));
  return said.join("; ");
}
