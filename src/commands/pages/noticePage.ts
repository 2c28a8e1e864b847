import type { NoticeRequest, PageReply } from "../../dialogs/protocol";
import { noticePage as page } from "../../reports/pages/index";
import type { RunContext, Workbook } from "../workbook";
import { drivesPage } from "./drivesPage";

/** Totals with charts that anyone may see: of one drive, or of every open one. Writes nothing. */
export function noticePage(
  workbook: Workbook,
  context: RunContext,
  request: NoticeRequest,
): PageReply {
  return drivesPage(workbook, context, request, {
    all({ drives }) {
      const open = drives.filter(({ drive, state }) => drive !== null && state === "open");
      return open.length === 0 ? null : open;
    },
    nothing: (say) => say.words.pages.paper.notice.nothingOpen,
    make: (accounts, drives, _, note, say) => page(accounts, drives, note, say),
  });
}
