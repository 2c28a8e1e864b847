import { type Roster, suggest } from "../../core/index";
import type { AppendReply, AppendRequest } from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import { rememberChoices } from "../book/lastChoices";
import { openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import { addRows } from "../rows/addRows";
import { ledgerRow } from "../rows/ledgerRow";
import type { RunContext, Workbook } from "../workbook";
import { recallImports, rememberImport } from "./importMemory";
import { type PlannedLine, planImport } from "./planImport";
import { amountsText } from "./previewImport";

/**
 * Adds what the preview showed as new to Contributions: all of it at once, or nothing. Lines that
 * matched nobody become nameless gifts of a group only if that was asked for.
 */
export function appendContributions(
  workbook: Workbook,
  context: RunContext,
  request: AppendRequest,
): AppendReply {
  const open = openWorkbook(workbook, context);
  const unreadable = unreadableText(open);
  if (unreadable !== null) return { ok: false, message: unreadable };
  const { say } = open;
  const words = say.words.pages.importing;
  const plan = planImport(open, request, recallImports(workbook));
  if (plan.fingerprint !== request.fingerprint) return { ok: false, message: words.changed };
  if (plan.asksDayOrder) return { ok: false, message: words.dayOrderFirst };
  const group = request.unmatchedTo.trim().normalize();
  const unknown = unknownGroup(group, plan.opened.roster, say);
  if (unknown !== null) return { ok: false, message: unknown };
  const lines = plan.lines.filter(
    ({ shown }) => shown.status === "new" || (group !== "" && shown.status === "unmatched"),
  );
  if (lines.length === 0) return { ok: false, message: words.nothingNew };
  const added = addRows(
    open,
    "contributions",
    lines.map((line) => rowOf(line, group)),
  );
  if (!added.ok) return added;
  workbook.apply([added.change], open.tabs);
  const { signature, fields, order, said } = plan;
  rememberImport(workbook, signature, { fields, order }, said);
  rememberChoices(workbook, request);
  const message = words.added(lines.length, amountsText(lines, open), say);
  return { ok: true, message, added: lines.length };
}

function rowOf({ row, shown, methodWord }: PlannedLine, group: string) {
  const isNobodys = shown.status === "unmatched";
  return ledgerRow(isNobodys ? { ...row!, group } : row!, methodWord);
}

function unknownGroup(group: string, roster: Roster, say: Say): string | null {
  if (group === "") return null;
  if (roster.groups.has(group) || group === roster.everyone) return null;
  return say.words.pages.gift.unknownGroup(group, suggest(group, roster.groups.keys()));
}
