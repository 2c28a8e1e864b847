import type { NoticeRequest, PageReply } from "../../dialogs/protocol";
import { outcomePage as page } from "../../reports/pages/index";
import type { RunContext, Workbook } from "../workbook";
import { drivesPage } from "./drivesPage";

/**
 * What was found, what came in, what it bought, whether it is used and what is open: of one drive, or
 * of all that is open or has put something right. Anyone may see it. Writes nothing.
 */
export function outcomePage(
  workbook: Workbook,
  context: RunContext,
  request: NoticeRequest,
): PageReply {
  return drivesPage(workbook, context, request, {
    all({ drives, findings }) {
      const names = new Set(findings.map(({ finding }) => finding.id));
      const shown = drives.filter(
        ({ drive, state, items }) =>
          drive !== null &&
          state !== "draft" &&
          (state === "open" || items.some(({ item }) => names.has(item.finding))),
      );
      return shown.length === 0 && findings.length === 0 ? null : shown;
    },
    nothing: (say) => say.words.pages.paper.outcome.nothing,
    make: page,
  });
}
