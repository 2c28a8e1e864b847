import { keepAccounts } from "../../core/index";
import type { CollectionSheetsRequest, PageReply } from "../../dialogs/protocol";
import { collectionSheets } from "../../reports/pages/index";
import { findDrive } from "../book/findDrive";
import { openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";

/** A sheet for each group of a drive, to be signed. Writes nothing. */
export function collectionSheetsPage(
  workbook: Workbook,
  context: RunContext,
  { drive, groups }: CollectionSheetsRequest,
): PageReply {
  const open = openWorkbook(workbook, context);
  const { say } = open;
  const unreadable = unreadableText(open);
  if (unreadable !== null) return { ok: false, message: unreadable };
  const accounts = keepAccounts(open.decoded.book);
  const found = findDrive(accounts.drives, drive, say);
  if ("message" in found) return { ok: false, message: found.message };
  const page = collectionSheets(accounts, found, groups, say);
  const message = say.words.pages.paper.sheets.nobody(drive.trim());
  return page === null ? { ok: false, message } : { ok: true, ...page };
}
