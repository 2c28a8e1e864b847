import {
  type Accounts,
  type Currency,
  civilOf,
  type Day,
  type DriveAccount,
  type PartStanding,
  partStandings,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import type { OutCell, SheetSnapshot } from "../../schema/index";
import {
  canBeDue,
  decimalsByRow,
  driveName,
  listedDrives,
  minorUnits,
  standingWords,
  usualDecimals,
} from "../drives/driveWords";
import { NO_PART, type PartPlaces, partId, partLetters, partPlaces } from "../drives/partColumns";
import { makeReport } from "../report/makeReport";
import type { Report, ReportColumn } from "../report/report";
import { reportColumns } from "../report/reportColumns";

/** Of fewer parts By member tells as much. */
const FEWEST_PARTS = 3;

/**
 * A row for each member of whom an amount is asked in a listed drive that falls due in three parts or
 * more, and a column for each day on which any of these has a part: what was paid of it in money, the
 * oldest first. Blank where the drive has no part that day, or it was before the member joined.
 *
 * A column of the tab that is a part's already becomes that of the part which is to stand there: the next
 * year's take the places of this year's. Where there are fewer, columns stay blank, for years with more.
 */
export function paymentsReport(
  accounts: Accounts,
  present: SheetSnapshot | null,
  say: Say,
): Report {
  const drives = listedDrives(accounts).flatMap((account) => {
    const { asOf } = accounts.book.settings;
    if (account.drive === null || account.drive.due.length < FEWEST_PARTS) return [];
    const rows = account.members.flatMap((at) => {
      const parts = partStandings(account, at, asOf);
      return parts.length === 0 ? [] : [{ at, parts }];
    });
    return rows.length === 0 ? [] : [{ account, rows }];
  });
  const days = daysOf(drives.map(({ account }) => account));
  const places = new Map(days.map((day, i) => [day, i]));
  const rows: OutCell[][] = [];
  const currencies: Currency[] = [];
  for (const { account, rows: members } of drives) {
    const name = driveName(account, say);
    const units = minorUnits(account);
    const { exempt } = standingWords(account, say);
    for (const { at, parts } of members) {
      const { cells, letters } = partCells(parts, places, units);
      if (at.quota === null) cells[places.get(parts[0]!.due)!] = exempt;
      rows.push([
        name,
        at.group,
        at.member.hasId ? at.member.id : "",
        at.member.name,
        ...cells,
        at.contributed / units,
        at.quota === null ? "" : at.outstanding / units,
        letters.join(""),
      ]);
      currencies.push(account.currency);
    }
  }
  const decimals = usualDecimals(accounts);
  const fixed = reportColumns("payments", say, decimals);
  const found = present === null ? null : partPlaces(present.rows);
  const [headline, ...shorter] = headlinesOf(
    drives.map(({ account }) => account),
    say,
  );
  return makeReport({
    tab: "payments",
    headline,
    shorter,
    columns: [...fixed.slice(0, 4), ...partColumns(days, decimals, say), ...fixed.slice(4)],
    rows,
    rowDecimals: decimalsByRow(currencies, accounts),
    ...standing(found, days.length),
  });
}

/** The days on which any of the drives has a part, in order. */
function daysOf(drives: readonly DriveAccount[]): readonly Day[] {
  const days = new Set(drives.flatMap(({ drive }) => drive!.due.map(({ due }) => due)));
  return [...days].sort((a, b) => a - b);
}

/** A cell and a letter for each of the days. */
function partCells(
  parts: readonly PartStanding[],
  places: ReadonlyMap<Day, number>,
  units: number,
): { readonly cells: OutCell[]; readonly letters: string[] } {
  const cells = new Array<OutCell>(places.size).fill("");
  const letters = new Array<string>(places.size).fill(NO_PART);
  for (const { due, quota, paid, state } of parts) {
    const place = places.get(due)!;
    cells[place] = quota === null ? "" : paid / units;
    letters[place] = partLetters[state];
  }
  return { cells, letters };
}

function partColumns(days: readonly Day[], decimals: number, say: Say): ReportColumn[] {
  const dates = days.map(civilOf);
  const withYear = new Set(dates.map(({ year }) => year)).size > 1;
  return dates.map((date, i) => ({
    id: partId(i),
    header: say.words.reports.payments.part(date, withYear),
    headers: [],
    kind: "money",
    kept: false,
    decimals,
    choices: [],
  }));
}

/** Where so many parts stand in the tab as it is, and how many columns it lacks for them. */
function standing(found: PartPlaces | null, count: number): Pick<Report, "places" | "room"> {
  if (found === null) return { places: new Map(), room: null };
  const { parts, free, last } = found;
  const places = new Map<number, string | null>(
    [...parts, ...free].slice(0, count).map((c, i) => [c, partId(i)]),
  );
  for (const c of parts.slice(count)) places.set(c, null);
  const missing = count - parts.length - free.length;
  return { places, room: missing > 0 && last >= 0 ? { behind: last, count: missing } : null };
}

/**
 * How many people are behind in any of the drives, or, where all giving is free, how many gave; and what
 * the colours say, where there is room for it.
 */
function headlinesOf(drives: readonly DriveAccount[], say: Say): readonly [string, ...string[]] {
  const words = say.words.reports.payments;
  if (drives.length === 0) return [words.empty];
  const owed = drives.filter(canBeDue);
  const isFree = owed.length === 0;
  const asked = new Set<string>();
  const counted = new Set<string>();
  for (const { members } of isFree ? drives : owed)
    for (const { member, quota, dueNow, contributed } of members) {
      if (quota === null) continue;
      asked.add(member.id);
      if (isFree ? contributed > 0 : dueNow > 0) counted.add(member.id);
    }
  const people = (isFree ? words.given : words.behind)(counted.size, asked.size, say);
  return [`${people} · ${isFree ? words.coloursOfGiven : words.colours}`, people];
}
