import { keepAccounts } from "../../core/index";
import type { NoticeRequest, PageReply } from "../../dialogs/protocol";
import { noticePage as page } from "../../reports/pages/index";
import { findDrive } from "../book/findDrive";
import { openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";

/** Totals with charts that anyone may see: of one drive, or of every open one. Writes nothing. */
export function noticePage(
  workbook: Workbook,
  context: RunContext,
  { drive, note }: NoticeRequest,
): PageReply {
  const open = openWorkbook(workbook, context);
  const { say } = open;
  const message = unreadableText(open);
  if (message !== null) return { ok: false, message };
  const accounts = keepAccounts(open.decoded.book);
  const { notice } = say.words.pages.paper;
  if (drive.trim() === "") {
    const all = accounts.drives.filter((each) => each.drive !== null && each.state === "open");
    if (all.length === 0) return { ok: false, message: notice.nothingOpen };
    return { ok: true, ...page(accounts, all, note, say) };
  }
  const found = findDrive(accounts.drives, drive, say);
  if ("message" in found) return { ok: false, message: found.message };
  if (found.state === "draft") return { ok: false, message: notice.draft(drive) };
  return { ok: true, ...page(accounts, [found], note, say) };
}
