import type { Book } from "../book";
import { checkRoll } from "../checks/checkRoll";
import { guardTogether, guardVoluntary } from "../checks/guardVoluntary";
import { tellIdleAdjustments } from "../checks/idleAdjustments";
import { tellLateRows } from "../checks/lateRows";
import { holdCounts } from "../counts/holdCounts";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { DriveFrame } from "../drive/driveFrame";
import { checkFindings } from "../findings/checkFindings";
import { findingStandings } from "../findings/findingStandings";
import { countedIn, uncountedIn } from "../ledger/counted";
import type { Ledger } from "../ledger/ledger";
import { postLedger } from "../ledger/postLedger";
import { checkPaying } from "../paying/checkPaying";
import { tellHouseholds } from "../paying/tellHouseholds";
import { checkReceipts } from "../receipts/checkReceipts";
import { PersonColumns } from "../roll/personColumns";
import { type AssessedDrive, type AssessmentContext, assessDrive } from "../standing/assessDrive";
import { BurdenLedger } from "../standing/burdens";
import type { DriveAccount } from "../standing/driveAccount";
import type { Accounts } from "./accounts";
import { type OpenedBook, openBook } from "./openBook";

/**
 * Keeps the accounts of a whole book as on its as-of day: posts every ledger row, says how every
 * member and group stands in every drive, and adds up what each person is asked for and gave.
 *
 * Every unit is accounted for: for each currency, what is counted (`DriveAccount.counted`) and
 * what is not (`DriveAccount.uncounted`) add up to exactly what the ledger holds in it; and the
 * quotas of a divided drive add up at every level, or a diagnostic says where they do not.
 * The order of rows in any tab changes no figure.
 */
export function keepAccounts(book: Book): Accounts {
  const opened = openBook(book);
  const diagnostics: Diagnostic[] = [...opened.diagnostics];
  const { frames, people, roster, adjustments } = opened;
  const { ledger, rowsOf } = postLedger(opened, diagnostics);
  const burdens = new BurdenLedger(opened, frames.filter(countsForAnybody(rowsOf)));
  const columns = new PersonColumns(people.all.length);
  const assessment: AssessmentContext = { ...opened, ledger, columns, burdens };
  const drives = frames.map((frame, account) => {
    const rows = rowsOf[account]!;
    const assessed = assessDrive(assessment, frame, rows, diagnostics);
    checkRollOf(opened, assessed, diagnostics);
    tellIdleAdjustments(assessed.asked, roster, adjustments, diagnostics);
    tellLateRows(frame, ledger, rows, diagnostics);
    guardVoluntary(assessed.asked, assessed.account, roster, diagnostics);
    return assessed.account;
  });
  const persons = burdens.burdens();
  guardTogether(drives, persons, book.settings.incomeAlert, diagnostics);
  const strays = rowsOf[frames.length]!;
  if (strays.length > 0) drives.push(noDriveAccount(opened, ledger, strays));
  const { asOf } = book.settings;
  checkPaying(book.settings, frames, diagnostics);
  tellHouseholds(roster.members, diagnostics);
  const findings = findingStandings(book.findings, drives, asOf);
  checkFindings({ drives, findings, roster, asOf }, diagnostics);
  checkReceipts({ book, ledger, people }, diagnostics);
  const counts = holdCounts({ ...opened, drives, ledger }, diagnostics);
  return {
    ...opened,
    drives,
    findings,
    counts,
    ledger,
    bodies: burdens.bodies,
    burdens: persons,
    diagnostics,
  };
}

/** Whether a drive asks, has asked or was given to: one whose group is not known (any more) may have. */
function countsForAnybody(rowsOf: readonly Int32Array[]) {
  return ({ asksKnownGroup, roll }: DriveFrame, account: number) =>
    asksKnownGroup || roll.length > 0 || rowsOf[account]!.length > 0;
}

function checkRollOf(
  { roster, people, book, rates }: OpenedBook,
  { account, asked }: AssessedDrive,
  found: Diagnostic[],
): void {
  const { settings } = book;
  const { frame, rulings } = asked;
  const draft = { frame, roster, people, settings, rates, rulings, today: frame.decidingDay };
  checkRoll({ frame, account, asked, people, asOf: settings.asOf, draft }, found);
}

/** The ledger's rows that belong to no known drive: an account that counts nothing. */
function noDriveAccount({ book }: OpenedBook, ledger: Ledger, rows: Int32Array): DriveAccount {
  return {
    drive: null,
    basis: null,
    state: "open",
    currency: book.settings.currency,
    target: null,
    quotas: null,
    dividedOn: null,
    collected: 0,
    carried: 0,
    inKind: 0,
    outstanding: 0,
    writtenOff: 0,
    moreThanAsked: 0,
    last7Days: 0,
    daysLeft: null,
    due: null,
    spent: 0,
    inHand: 0,
    asked: 0,
    contributed: 0,
    part: 0,
    nothing: 0,
    members: [],
    shares: new Float64Array(0),
    groups: [],
    items: [],
    memberQuotas: false,
    listed: false,
    uncounted: uncountedIn(ledger, rows),
    counted: countedIn(ledger, rows),
  };
}
