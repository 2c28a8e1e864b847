import { type Accounts, type DriveAccount, keepAccounts } from "../../core/index";
import type { NoticeRequest, PageReply } from "../../dialogs/protocol";
import { outcomePage as page } from "../../reports/pages/index";
import { findDrive } from "../book/findDrive";
import { openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";

/**
 * What was found, what came in, what it bought, whether it is used and what is open: of one drive, or
 * of all that is open or has put something right. Anyone may see it. Writes nothing.
 */
export function outcomePage(
  workbook: Workbook,
  context: RunContext,
  { drive, note }: NoticeRequest,
): PageReply {
  const open = openWorkbook(workbook, context);
  const { say } = open;
  const message = unreadableText(open);
  if (message !== null) return { ok: false, message };
  const accounts = keepAccounts(open.decoded.book);
  const { outcome, notice } = say.words.pages.paper;
  if (drive.trim() === "") {
    const all = accounts.drives.filter((each) => isShown(each, accounts));
    if (all.length === 0 && accounts.findings.length === 0)
      return { ok: false, message: outcome.nothing };
    return { ok: true, ...page(accounts, all, false, note, say) };
  }
  const found = findDrive(accounts.drives, drive, say);
  if ("message" in found) return { ok: false, message: found.message };
  if (found.state === "draft") return { ok: false, message: notice.draft(drive) };
  return { ok: true, ...page(accounts, [found], true, note, say) };
}

/** Open, or closed and one whose items put findings right. */
function isShown({ drive, state, items }: DriveAccount, { findings }: Accounts): boolean {
  if (drive === null || state === "draft") return false;
  const names = new Set(findings.map(({ finding }) => finding.id));
  return state === "open" || items.some(({ item }) => names.has(item.finding));
}
