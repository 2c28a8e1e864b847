import { type Roster, suggest } from "../../core/index";
import type { AppendReply, AppendRequest } from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import { rememberChoices } from "../book/lastChoices";
import { unreadableText } from "../book/refusal";
import {
  type Asked,
  answerAgain,
  type Desk,
  doOnce,
  openDesk,
  plannedRows,
  withStanding,
} from "../rows/doOnce";
import { lackingText } from "../rows/fittingRows";
import { ledgerRow } from "../rows/ledgerRow";
import type { RunContext, Workbook } from "../workbook";
import { amountsText } from "./fileSums";
import { membersSheet, recallImports, rememberImport } from "./importMemory";
import type { PlannedLine } from "./lines/plannedLine";
import { planImport } from "./planImport";
import { withoutSign } from "./statement/moneyWays";

/**
 * Adds what the preview showed as new to Contributions: all of it at once, or nothing. Lines that
 * matched nobody become nameless gifts of a group only if that was asked for.
 */
export function appendContributions(
  workbook: Workbook,
  context: RunContext,
  request: AppendRequest,
): AppendReply {
  const asked: Asked = { kind: "import", token: request.token };
  const desk = openDesk(workbook, context, asked);
  const { open } = desk;
  if (desk.isDone) return again(workbook, desk);
  const refused = (message: string) =>
    ({ ok: false, message: withStanding(message, desk) }) as const;
  const unreadable = unreadableText(open);
  if (unreadable !== null) return refused(unreadable);
  const { say } = open;
  const words = say.words.pages.importing;
  const plan = planImport(open, request, recallImports(workbook, membersSheet(open)));
  if (plan.fingerprint !== request.fingerprint || !plan.areDecisionsKnown)
    return refused(words.changed);
  if (plan.columnsProblem !== "") return refused(plan.columnsProblem);
  if (plan.asksOrder !== null) return refused(words.dayOrderFirst);
  if (plan.asksThreeDigits !== null) return refused(words.threeDigitsFirst(plan.asksThreeDigits));
  if (plan.asksAccount.size > 0) return refused(words.accountFirst);
  const [way] = plan.asksWays;
  if (way !== undefined)
    return refused(words.wayFirst(way.word === withoutSign ? way.sample : way.word));
  const group = request.unmatchedTo.trim().normalize();
  const unknown = unknownGroup(group, plan.accounts.roster, say);
  if (unknown !== null) return refused(unknown);
  const lines = plan.lines.filter(
    ({ shown, rows }) =>
      rows.length > 0 && (shown.status === "new" || (group !== "" && shown.status === "unmatched")),
  );
  if (lines.length === 0) return refused(words.nothingNew);
  const rows = lines.flatMap((line) => rowsOf(line, group));
  const added = words.added(rows.length, amountsText(lines, open), say);
  const message = `${added} ${lackingText(open, "contributions", rows)}`.trim();
  return doOnce(workbook, desk, asked, {
    rows: [plannedRows(open, "contributions", rows)],
    remember() {
      rememberImport(workbook, plan, membersSheet(open));
      // Where each line finds its drive, none was chosen: what was chosen before stays.
      if (request.drive.trim() !== "") rememberChoices(workbook, request);
    },
    reply: (): AppendReply => ({ ok: true, message, added: rows.length }),
  });
}

function again(workbook: Workbook, desk: Desk): AppendReply {
  const { message } = answerAgain(workbook, desk);
  return { ok: true, message, added: desk.earlier?.added[0]?.rows ?? 0 };
}

function rowsOf({ rows, shown, methodWord }: PlannedLine, group: string) {
  const isNobodys = shown.status === "unmatched";
  return rows.map((row) => ledgerRow(isNobodys ? { ...row, group } : row, methodWord));
}

function unknownGroup(group: string, roster: Roster, say: Say): string | null {
  if (group === "") return null;
  if (roster.groups.has(group) || group === roster.everyone) return null;
  const { pages, schema } = say.words;
  return pages.gift.unknownGroup(group, suggest(group, roster.groups.keys()), schema.tabs.groups);
}
