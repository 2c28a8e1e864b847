import { type Accounts, type DriveAccount, keepAccounts } from "../../core/index";
import type { NoticeRequest, PageReply } from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import type { PrintedPage } from "../../reports/pages/index";
import { findDrive } from "../book/findDrive";
import { openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";

/** What a page about drives differs in from another. */
interface DrivesPage {
  /** The drives that it is about where none is named; null where there is nothing to tell. */
  readonly all: (accounts: Accounts) => readonly DriveAccount[] | null;
  readonly nothing: (say: Say) => string;
  /** @param single whether a drive is named */
  readonly make: (
    accounts: Accounts,
    drives: readonly DriveAccount[],
    single: boolean,
    note: string,
    say: Say,
  ) => PrintedPage;
}

/** A page about the drive that is named, or about all that it can be about. Writes nothing. */
export function drivesPage(
  workbook: Workbook,
  context: RunContext,
  { drive, note }: NoticeRequest,
  { all, nothing, make }: DrivesPage,
): PageReply {
  const open = openWorkbook(workbook, context);
  const { say } = open;
  const message = unreadableText(open);
  if (message !== null) return { ok: false, message };
  const accounts = keepAccounts(open.decoded.book);
  if (drive.trim() === "") {
    const drives = all(accounts);
    if (drives === null) return { ok: false, message: nothing(say) };
    return { ok: true, ...make(accounts, drives, false, note, say) };
  }
  const found = findDrive(accounts.drives, drive, say);
  if ("message" in found) return { ok: false, message: found.message };
  if (found.state === "draft")
    return { ok: false, message: say.words.pages.paper.notice.draft(drive) };
  return { ok: true, ...make(accounts, [found], true, note, say) };
}
