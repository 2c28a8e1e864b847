import type { Accounts, Currency, Day, DriveAccount, Money } from "../../core/index";
import type { Say } from "../../i18n/index";
import { type DayCell, generatedTabs, type OutCell } from "../../schema/index";
import {
  canBeDue,
  decimalsByMember,
  driveName,
  listedDrives,
  minorUnits,
  standingWords,
  usualDecimals,
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
  let count = 0;
  for (const { members } of drives) count += members.length;
  const rows = new Array<OutCell[]>(count);
  const dayCell = dayCells();
  let r = 0;
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
        at.lastContribution === null ? "" : dayCell(at.lastContribution),
        due && at.daysPastDue !== null ? at.daysPastDue : "",
      ];
      if (inKinds) row.splice(inKindAt, 0, at.inKind === 0 ? "" : at.inKind / units);
      rows[r++] = row;
    }
  }
  const without = inKinds ? [] : ["inKind"];
  return makeReport({
    tab: "byMember",
    headline: headlineOf(drives, say),
    columns: reportColumns("byMember", say, usualDecimals(accounts), without),
    rows,
    rowDecimals: decimalsByMember(drives, accounts),
    retired: retiredHeaders("byMember", without),
  });
}

/** One cell for all rows of a day: of many members most gave on the same few hundred. */
function dayCells(): (day: Day) => DayCell {
  const known = new Map<Day, DayCell>();
  return (day) => {
    let cell = known.get(day);
    if (cell === undefined) {
      cell = { day };
      known.set(day, cell);
    }
    return cell;
  };
}

/** How many people are late in any drive, and with how much; where all giving is free, how many gave. */
function headlineOf(drives: readonly DriveAccount[], say: Say): string {
  const words = say.words.reports.byMember;
  if (drives.every(({ members }) => members.length === 0)) return words.empty;
  if (!drives.some(canBeDue)) {
    let [contributed, asked] = [0, 0];
    for (const drive of drives) {
      contributed += drive.contributed + drive.part;
      asked += drive.asked;
    }
    return words.given(contributed, asked, say);
  }
  const late = new Set<string>();
  const due = new Map<Currency, Money>();
  for (const drive of drives.filter(canBeDue))
    for (const { standing, member, dueNow } of drive.members) {
      if (standing !== "late" && standing !== "late-part") continue;
      late.add(member.id);
      due.set(drive.currency, (due.get(drive.currency) ?? 0) + dueNow);
    }
  if (late.size === 0) return words.nobodyLate;
  const amounts = [...due].map(([currency, sum]) => say.moneyWithCurrency(sum, currency));
  return words.late(late.size, say.list(amounts), say);
}
