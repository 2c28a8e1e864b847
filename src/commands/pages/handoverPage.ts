import { keepAccounts } from "../../core/index";
import type { HandoverRequest, PageReply } from "../../dialogs/protocol";
import { speak } from "../../i18n/index";
import { judgeProblems } from "../../reports/index";
import { handoverPage as page } from "../../reports/pages/index";
import { openWorkbook, whereaboutsIn } from "../book/openWorkbook";
import { presentChecks, problemsOf } from "../book/presentChecks";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";

/** What one treasurer hands over to the next: for officers only. Writes nothing. */
export function handoverPage(
  workbook: Workbook,
  context: RunContext,
  { note }: HandoverRequest,
): PageReply {
  const open = openWorkbook(workbook, context);
  const message = unreadableText(open);
  if (message !== null) return { ok: false, message };
  const accounts = keepAccounts(open.decoded.book);
  const diagnostics = problemsOf(open, accounts);
  const followUp = open.sheets.get("followUp") ?? null;
  const present = presentChecks(workbook, open);
  // On paper nobody looks for a tab: all of it is in the one language.
  const say = speak(open.say.language);
  const problems = judgeProblems(diagnostics, present, whereaboutsIn(open), say);
  return { ok: true, ...page({ accounts, problems, followUp, note }, say) };
}
