import type { Accounts, DriveAccount } from "../core/index";
import type { Say } from "../i18n/index";
import type { OutCell } from "../schema/index";
import {
  canBeDue,
  decimalsOf,
  driveName,
  listedDrives,
  minorUnits,
  standingWords,
} from "./driveWords";
import { makeReport } from "./makeReport";
import type { Report } from "./report";
import { reportColumns } from "./reportColumns";

/** A row for each member of the listed drives. No totals: it is there to be sorted and filtered. */
export function byMemberReport(accounts: Accounts, say: Say): Report {
  const drives = listedDrives(accounts);
  const rows: OutCell[][] = [];
  for (const account of drives) {
    const name = driveName(account, say);
    const standings = standingWords(account, say);
    const units = minorUnits(account);
    const due = canBeDue(account);
    for (const at of account.members) {
      rows.push([
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
      ]);
    }
  }
  return makeReport({
    tab: "byMember",
    headline: headlineOf(drives, say),
    columns: reportColumns("byMember", say, decimalsOf(drives)),
    rows,
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
