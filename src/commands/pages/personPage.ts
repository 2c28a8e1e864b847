import { type Accounts, keepAccounts, memberNamed, planDrive } from "../../core/index";
import type { PageReply, PersonRequest } from "../../dialogs/protocol";
import { howText } from "../../reports/index";
import { personPage as page } from "../../reports/pages/index";
import { findMember } from "../book/findMember";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";

/** One person's page: this person only. Writes nothing. */
export function personPage(
  workbook: Workbook,
  context: RunContext,
  { memberId }: PersonRequest,
): PageReply {
  const open = openWorkbook(workbook, context);
  const message = unreadableText(open);
  if (message !== null) return { ok: false, message };
  const accounts = keepAccounts(open.decoded.book);
  const found = findMember(memberId, accounts.roster, open.say);
  if (typeof found !== "number") return { ok: false, message: found.message };
  const { id } = accounts.roster.members[found]!;
  const howOf = (drive: string) => howOnRoll(open, accounts, drive, id, context);
  return { ok: true, ...page(accounts, found, howOf, open.say) };
}

/**
 * How the quota came about, as the roll says since it was divided. What the roll says in another
 * language is worked out anew, if that gives the same quota; else it stands as it was written.
 */
function howOnRoll(
  { decoded, sheets, say }: OpenWorkbook,
  accounts: Accounts,
  drive: string,
  memberId: string,
  { today }: RunContext,
): string {
  const { book, layouts } = decoded;
  const { roster } = accounts;
  const own = roster.byId.get(memberId);
  const entry = book.roll.find(
    (each) =>
      each.level === "member" && each.drive === drive && memberNamed(roster, each.memberId) === own,
  );
  const column = layouts.get("quotas")?.columns.get("how") ?? -1;
  const written = String(sheets.get("quotas")?.rows[(entry?.row ?? 0) - 1]?.[column] ?? "");
  if (entry === undefined || /[가-힣]/.test(written) === (say.language === "ko")) return written;
  const plan = planDrive(accounts, drive, { today, keep: false });
  const planned = plan.quotas.find((each) => each.memberId === memberId);
  return planned !== undefined && planned.quota === entry.quota
    ? howText(planned, plan, say)
    : written;
}
