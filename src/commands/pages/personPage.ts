import {
  type Accounts,
  type DrivePlan,
  keepAccounts,
  memberNamed,
  planDrive,
  type RollEntry,
  suggest,
} from "../../core/index";
import type { PageReply, PersonRequest } from "../../dialogs/protocol";
import { howText } from "../../reports/index";
import {
  householdOf,
  householdPage,
  personPage as page,
  statementsPage,
} from "../../reports/pages/index";
import { findMember } from "../book/findMember";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";

/**
 * One person's page, one household's, or a page each for a group or everyone: on each this person or
 * household only. Writes nothing.
 */
export function personPage(
  workbook: Workbook,
  context: RunContext,
  request: PersonRequest,
): PageReply {
  const open = openWorkbook(workbook, context);
  const message = unreadableText(open);
  if (message !== null) return { ok: false, message };
  const accounts = keepAccounts(open.decoded.book);
  const { say } = open;
  const hows = new HowsOnRoll(open, accounts, context);
  const howOf = (drive: string, memberId: string) => hows.of(drive, memberId);
  if ("household" in request) return ofHousehold(request.household, accounts, howOf, open);
  if ("group" in request) return ofGroup(request, accounts, howOf, open);
  const found = findMember(request.memberId, accounts.roster, say);
  if (typeof found !== "number") return { ok: false, message: found.message };
  return { ok: true, ...page(accounts, found, howOf, say) };
}

type HowOf = (drive: string, memberId: string) => string;

function ofHousehold(
  typed: string,
  accounts: Accounts,
  howOf: HowOf,
  { say }: OpenWorkbook,
): PageReply {
  const household = typed.trim().normalize();
  const members = householdOf(accounts, household);
  if (members.length > 0) return { ok: true, ...householdPage(accounts, members, howOf, say) };
  const { roster } = accounts;
  const known = new Set(
    roster.members.map((member) => member.household).filter((all) => all !== ""),
  );
  const words = say.words.pages.paper.statements;
  const near = suggest(household, known);
  return {
    ok: false,
    message: words.noHousehold(household, near, say.words.schema.tabs.members),
  };
}

function ofGroup(
  request: { readonly group: string; readonly part?: number },
  accounts: Accounts,
  howOf: HowOf,
  { say }: OpenWorkbook,
): PageReply {
  const { roster } = accounts;
  const name = request.group.trim().normalize();
  const group = roster.groups.get(name);
  if (group === undefined && name !== "") {
    const words = say.words.pages.paper.statements;
    return { ok: false, message: words.noGroup(name, suggest(name, roster.groups.keys())) };
  }
  const members = [...roster.members.keys()].filter(
    (index) =>
      group === undefined ||
      roster.memberGroups[index]!.some((each) => each >= group.index && each < group.end),
  );
  const part = Math.max(1, Math.floor(request.part ?? 1));
  return { ok: true, ...statementsPage(accounts, { group: name, members, part }, howOf, say) };
}

/**
 * How quotas came about, as the roll says since it was divided. What the roll says in another language
 * is worked out anew, if that gives the same quota; else it stands as it was written.
 */
class HowsOnRoll {
  /** By drive, then member's index. */
  private readonly entries = new Map<string, Map<number, RollEntry>>();
  private readonly plans = new Map<string, DrivePlan>();

  constructor(
    private readonly open: OpenWorkbook,
    private readonly accounts: Accounts,
    private readonly context: RunContext,
  ) {
    const { roster } = accounts;
    for (const entry of open.decoded.book.roll) {
      if (entry.level !== "member") continue;
      const member = memberNamed(roster, entry.memberId);
      if (typeof member !== "number") continue;
      let ofDrive = this.entries.get(entry.drive);
      if (ofDrive === undefined) {
        ofDrive = new Map();
        this.entries.set(entry.drive, ofDrive);
      }
      if (!ofDrive.has(member)) ofDrive.set(member, entry);
    }
  }

  of(drive: string, memberId: string): string {
    const { accounts, open } = this;
    const { decoded, sheets, say } = open;
    const entry = this.entries.get(drive)?.get(accounts.roster.byId.get(memberId) ?? -1);
    if (entry === undefined) return "";
    const column = decoded.layouts.get("quotas")?.columns.get("how") ?? -1;
    const written = String(sheets.get("quotas")?.rows[entry.row - 1]?.[column] ?? "");
    if (/[가-힣]/.test(written) === (say.language === "ko")) return written;
    const plan = this.planOf(drive);
    const planned = plan.quotas.find((each) => each.memberId === memberId);
    return planned !== undefined && planned.quota === entry.quota
      ? howText(planned, plan, say)
      : written;
  }

  private planOf(drive: string): DrivePlan {
    let plan = this.plans.get(drive);
    if (plan === undefined) {
      plan = planDrive(this.accounts, drive, { today: this.context.today, keep: false });
      this.plans.set(drive, plan);
    }
    return plan;
  }
}
