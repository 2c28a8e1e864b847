import {
  type Accounts,
  civilOf,
  currencyDecimals,
  type DriveAccount,
  type Money,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import type { Cell, OutCell } from "../../schema/index";
import { driveName } from "../drives/driveWords";
import { makeReport } from "../report/makeReport";
import { fitsMemory, readMemory } from "../report/memory";
import type { Report } from "../report/report";
import { reportColumns } from "../report/reportColumns";

/** Who ran what, as History shows it. */
export interface Run {
  /** "2026-03-31 14:05". */
  readonly when: string;
  readonly who: string;
  readonly command: string;
}

/** What one month of a drive's ledger held. */
interface MonthSum {
  readonly collected: Money;
  readonly rows: number;
}

/** What one drive's ledger held: by month, counted from year 0; −1 undated, 0 all that is longer ago. */
interface DriveSum {
  readonly currency: string;
  readonly collected: Money;
  readonly months: ReadonlyMap<number, MonthSum>;
}

/** The key of the rows of no known drive, which no drive can have for a name. */
const NO_DRIVE = "";
const keyOf = ({ drive }: DriveAccount): string => drive?.id ?? NO_DRIVE;

const UNDATED = -1;
const EARLIER = 0;

/**
 * The rows that this run adds to History, one for each drive that is open or has changed, and what the
 * next run is to compare with. The state holds each drive's cash and number of ledger rows by month:
 * so a figure that was altered, or a row that was taken out, is told though the total grew.
 */
export function historyRows(
  previous: string | null,
  accounts: Accounts,
  run: Run,
  say: Say,
): { readonly rows: readonly (readonly Cell[])[]; readonly state: string } {
  const before = readState(previous);
  const after = sumDrives(accounts);
  const rows: Cell[][] = [];
  for (const account of accounts.drives) {
    const name = driveName(account, say);
    const [was, is] = [before.get(keyOf(account)), after.get(keyOf(account))!];
    const notes = was === undefined ? [] : changesOf(name, was, is, say);
    const isOpen = account.drive !== null && account.state === "open";
    const isStill = (was?.collected ?? 0) === is.collected && notes.length === 0;
    if (!isOpen && isStill) continue;
    rows.push(historyRow(run, name, was, is, notes.join("; ")));
  }
  for (const [key, was] of before) {
    if (after.has(key) || key === NO_DRIVE) continue;
    const { reports, schema } = say.words;
    rows.push(historyRow(run, key, was, undefined, reports.history.gone(key, schema.tabs)));
  }
  return { rows, state: writeState(after) };
}

/** History as it is made, before anything is added to it: it is never rewritten. */
export function historyReport(
  accounts: Accounts,
  rows: readonly (readonly OutCell[])[],
  say: Say,
): Report {
  let decimals = 0;
  for (const { currency } of accounts.drives)
    decimals = Math.max(decimals, currencyDecimals(currency));
  return makeReport({
    tab: "history",
    headline: say.words.reports.history.headline,
    columns: reportColumns("history", say, decimals),
    rows,
    keys: rows.map(() => ""),
  });
}

function historyRow(
  run: Run,
  drive: string,
  was: DriveSum | undefined,
  is: DriveSum | undefined,
  note: string,
): Cell[] {
  return [run.when, run.who, run.command, drive, majorOf(was), majorOf(is), note];
}

function majorOf(sum: DriveSum | undefined): number | "" {
  return sum === undefined ? "" : sum.collected / 10 ** currencyDecimals(sum.currency);
}

function sumDrives(accounts: Accounts): ReadonlyMap<string, DriveSum> {
  const months = accounts.drives.map(() => new Map<number, { collected: Money; rows: number }>());
  const { ledger } = accounts;
  for (let row = 0; row < ledger.sources.length; row++) {
    const all = months[ledger.accounts[row]!]!;
    const { date } = ledger.sources[row]!;
    const month = date === null ? UNDATED : monthOf(date);
    let sum = all.get(month);
    if (sum === undefined) {
      sum = { collected: 0, rows: 0 };
      all.set(month, sum);
    }
    sum.rows++;
    if (ledger.kinds[row] === "cash") sum.collected += ledger.amounts[row]!;
  }
  return new Map(
    accounts.drives.map((account, i) => [
      keyOf(account),
      { currency: account.currency, collected: account.collected, months: months[i]! },
    ]),
  );
}

/** Months of days near each other are mostly the same: the last few are remembered. */
const monthCache = new Map<number, number>();

function monthOf(day: number): number {
  let month = monthCache.get(day);
  if (month === undefined) {
    const civil = civilOf(day);
    month = civil.year * 12 + civil.month - 1;
    if (monthCache.size > 5_000) monthCache.clear();
    monthCache.set(day, month);
  }
  return month;
}

/** Months whose figures changed though no row was added to them. Rows that were added explain themselves. */
function changesOf(drive: string, was: DriveSum, is: DriveSum, say: Say): readonly string[] {
  const words = say.words.reports.history;
  const notes: string[] = [];
  const months = new Set([...was.months.keys(), ...is.months.keys()]);
  const oldest = was.months.has(EARLIER) ? Math.min(...known(was)) : EARLIER;
  for (const month of [...months].sort((a, b) => a - b)) {
    // What the state had no room for can be compared no more.
    if (month === EARLIER || (month > 0 && month < oldest)) continue;
    const old = was.months.get(month) ?? { collected: 0, rows: 0 };
    const now = is.months.get(month) ?? { collected: 0, rows: 0 };
    const added = now.rows - old.rows;
    const change = signedMoney(now.collected - old.collected, is.currency, say);
    const name = monthName(month, say);
    if (added === 0 && now.collected !== old.collected)
      notes.push(words.sameRows(drive, name, change));
    else if (added < 0) notes.push(words.fewerRows(drive, name, change, -added, say));
  }
  return notes;
}

const known = ({ months }: DriveSum) => [...months.keys()].filter((month) => month > EARLIER);

function monthName(month: number, say: Say): string {
  const words = say.words.reports.history;
  if (month === UNDATED) return words.undated;
  return words.month(Math.floor(month / 12), (month % 12) + 1);
}

function signedMoney(amount: Money, currency: string, say: Say): string {
  const text = say.money(amount, currency);
  return amount > 0 ? `+${text}` : text;
}

type StateEntry = readonly [
  currency: string,
  collected: Money,
  months: readonly (readonly [number, Money, number])[],
];

/** Cut, oldest months first, to what a document property can hold. */
function writeState(sums: ReadonlyMap<string, DriveSum>): string {
  let drives = [...sums].map(
    ([name, { currency, collected, months }]) =>
      [
        name,
        [
          currency,
          collected,
          [...months]
            .sort(([a], [b]) => a - b)
            .map(([month, sum]) => [month, sum.collected, sum.rows]),
        ] as StateEntry,
      ] as const,
  );
  let text = JSON.stringify(drives);
  while (!fitsMemory(text)) {
    const longest = Math.max(...drives.map(([, [, , months]]) => months.length));
    drives =
      longest > 2
        ? drives.map(([name, entry]) => [name, withoutOldest(entry, longest)] as const)
        : drives.slice(0, Math.floor(drives.length * 0.9));
    text = JSON.stringify(drives);
  }
  return text;
}

/** The drives with the most months give their oldest ones up for one sum of all that is earlier. */
function withoutOldest([currency, collected, months]: StateEntry, longest: number): StateEntry {
  if (months.length < longest) return [currency, collected, months];
  const dated = months.filter(([month]) => month !== UNDATED);
  const undated = months.filter(([month]) => month === UNDATED);
  const [first, second, ...rest] = dated;
  if (first === undefined || second === undefined) return [currency, collected, dated.slice(1)];
  const earlier = [EARLIER, first[1] + second[1], first[2] + second[2]] as const;
  return [currency, collected, [...undated, earlier, ...rest]];
}

function readState(text: string | null): ReadonlyMap<string, DriveSum> {
  const sums = new Map<string, DriveSum>();
  for (const entry of Object.values(readMemory(text))) {
    if (!isStateOfDrive(entry)) continue;
    const [name, [currency, collected, months]] = entry;
    sums.set(name, {
      currency,
      collected,
      months: new Map(months.map(([month, cash, rows]) => [month, { collected: cash, rows }])),
    });
  }
  return sums;
}

function isStateOfDrive(value: unknown): value is readonly [string, StateEntry] {
  const [name, entry] = Array.isArray(value) ? value : [];
  const [currency, collected, months] = Array.isArray(entry) ? entry : [];
  return (
    typeof name === "string" &&
    typeof currency === "string" &&
    Number.isSafeInteger(collected) &&
    Array.isArray(months) &&
    months.every((month) => Array.isArray(month) && month.length === 3 && month.every(isWhole))
  );
}

const isWhole = (value: unknown) => Number.isSafeInteger(value);
