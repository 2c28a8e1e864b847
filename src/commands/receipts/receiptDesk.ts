import {
  type Accounts,
  keepAccounts,
  parseIsoDay,
  planReceipts,
  type ReceiptChoice,
  ReceiptNumbers,
  type ReceiptPlan,
  yearOf,
} from "../../core/index";
import type { ReceiptsChoice } from "../../dialogs/protocol";
import { householdOf } from "../../reports/pages/index";
import { findDrive } from "../book/findDrive";
import { findMember } from "../book/findMember";
import type { OpenWorkbook } from "../book/openWorkbook";

/** What every request about receipts begins with. */
export interface ReceiptDesk {
  readonly open: OpenWorkbook;
  readonly accounts: Accounts;
  readonly numbers: ReceiptNumbers;
}

export function receiptDesk(open: OpenWorkbook): ReceiptDesk {
  const accounts = keepAccounts(open.decoded.book);
  const { contributions, issued } = accounts.book;
  return { open, accounts, numbers: new ReceiptNumbers(contributions, issued) };
}

/** What receipts are put together from. */
export function sourcesOf({ ledger, people, frames, book }: Accounts) {
  return { ledger, people, frames, yearStarts: book.settings.yearStarts };
}

/** The receipts that are meant, and the year of which they get numbers. */
export interface WantedReceipts extends ReceiptPlan {
  readonly year: number;
}

/**
 * Puts together the receipts that are meant. By gift they are numbered in the year in which they are
 * issued; those for a year in that year. Years are the organisation's own.
 *
 * @param today when they are issued
 */
export function wantedReceipts(
  desk: ReceiptDesk,
  asked: ReceiptsChoice,
  today: number,
): WantedReceipts | { readonly message: string } {
  const choice = choiceOf(desk, asked);
  if ("message" in choice) return choice;
  const sources = sourcesOf(desk.accounts);
  const plan = planReceipts(sources, desk.numbers, choice);
  const year = choice.by === "year" ? choice.year : yearOf(today, sources.yearStarts);
  return { ...plan, year };
}

function choiceOf(
  desk: ReceiptDesk,
  { by, households, year, drive, memberId, household, from, until }: ReceiptsChoice,
): ReceiptChoice | { readonly message: string } {
  const { say } = desk.open;
  const words = say.words.pages.paper.receipts;
  if (by === "year" && !Number.isInteger(year)) return { message: words.noYear };
  const found = drive.trim() === "" ? null : findDrive(desk.accounts.drives, drive, say);
  if (found !== null && "message" in found) return found;
  const people = peopleOf(desk, memberId, household);
  if (people !== null && "message" in people) return people;
  const [first, last] = [dayIn(from), dayIn(until)];
  const wrong = [
    [first, from],
    [last, until],
  ].find(([day]) => day === undefined);
  if (wrong !== undefined) return { message: words.noDay(String(wrong[1])) };
  return {
    by,
    households,
    year,
    drive: found?.drive?.id ?? null,
    people,
    from: first ?? null,
    until: last ?? null,
  };
}

function peopleOf(
  { accounts, open: { say } }: ReceiptDesk,
  memberId: string,
  household: string,
): ReadonlySet<number> | null | { readonly message: string } {
  if (memberId.trim() !== "") {
    const found = findMember(memberId, accounts.roster, say);
    return typeof found === "number" ? new Set([found]) : found;
  }
  const name = household.trim().normalize();
  if (name === "") return null;
  const members = householdOf(accounts, name);
  if (members.length > 0) return new Set(members);
  const { statements } = say.words.pages.paper;
  return { message: statements.noHousehold(name, null, say.words.schema.tabs.members) };
}

/** null: none is stated; undefined: it is no day. */
function dayIn(text: string): number | null | undefined {
  return text.trim() === "" ? null : (parseIsoDay(text) ?? undefined);
}
