import type { Accounts } from "../../../core/index";
import type { ImportRequest } from "../../../dialogs/protocol";
import type { OpenWorkbook } from "../../book/openWorkbook";
import { nameOf } from "../finding/driveFinder";
import { type LedgerColumns, LedgerTwins, type Twin } from "./ledgerTwins";
import type { PlannedGifts } from "./plannedGifts";
import type { OpenLine, PlannedLine } from "./plannedLine";

/** Knows again the lines that stand in the ledger already, and plans them as what they are. */
export class KnownLines {
  private readonly twins: LedgerTwins;

  constructor(
    private readonly open: OpenWorkbook,
    private readonly request: ImportRequest,
    private readonly accounts: Accounts,
    private readonly plans: PlannedGifts,
  ) {
    this.twins = new LedgerTwins(accounts, columnsOf(open));
  }

  /** The lines that are not in the ledger yet; the others are planned as what they are. */
  without(open: readonly OpenLine[], planned: PlannedLine[]): OpenLine[] {
    const twin = (each: OpenLine) => twinOf(each, this.accounts);
    const isWorded = (each: OpenLine) => this.twins.takeWorded(twin(each));
    const isOfMember = (each: OpenLine) =>
      this.twins.take(twin(each), each.gift.line.currency !== "");
    const isInParts = (each: OpenLine) => this.twins.takeParts(twin(each));
    let rest = [...open];
    // Each way for all lines before the next: what is certain takes its rows first.
    for (const take of [isWorded, isOfMember, isInParts])
      rest = rest.flatMap((each) => {
        const found = take(each);
        return found === null ? [each] : this.planTwin(each, [found].flat(), planned);
      });
    return rest;
  }

  /** Plans a line that stands in the ledger; what is left of it: the line, if it is to be added all the same. */
  private planTwin(
    each: OpenLine,
    drives: readonly string[],
    planned: PlannedLine[],
  ): readonly OpenLine[] {
    const words = this.open.say.words.pages.importing;
    const { stated, claims, group } = each.gift;
    const isElsewhere = stated !== null && !drives.includes(nameOf(stated));
    if (isElsewhere && this.request.evenIfElsewhere === true) return [{ ...each, isElsewhere }];
    const { match } = claims;
    const member = typeof match === "number" ? this.accounts.roster.members[match] : undefined;
    const problem =
      isElsewhere || stated === null
        ? words.elsewhere(this.open.say.list(drives))
        : words.duplicate;
    const person = { memberId: member?.id ?? "", member: member?.name ?? group };
    const twin = this.plans.withoutRows(each, { status: "duplicate", problem, ...person });
    planned[each.at] = { ...twin, isElsewhere };
    return [];
  }
}

function columnsOf({ decoded }: OpenWorkbook): LedgerColumns {
  const columns = decoded.layouts.get("contributions")?.columns;
  const has = (column: string) => columns?.has(column) !== false;
  return { reference: has("reference"), note: has("note"), paidBy: has("paidBy") };
}

function twinOf({ gift, references }: OpenLine, { roster }: Accounts): Twin {
  const { line, stated, claims, group, texts } = gift;
  const [reference] = references.exact;
  const match = reference?.member ?? claims.match;
  return {
    drive:
      stated === null ? (reference === undefined ? "" : nameOf(reference.account)) : nameOf(stated),
    ...{ date: gift.date, amount: line.amount, currency: gift.currency },
    reference: texts.reference,
    memberId: typeof match === "number" ? roster.members[match]!.id : null,
    group: typeof match === "number" ? "" : group,
    payer: texts.payer || texts.member,
    note: texts.note,
  };
}
