import type { Accounts } from "../../../core/index";
import type { ImportRequest } from "../../../dialogs/protocol";
import type { OpenWorkbook } from "../../book/openWorkbook";
import { nameOf } from "../finding/driveFinder";
import type { StatementLine } from "../statement/readStatement";
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
    const { twins } = this;
    type Take = (twin: Twin, line: StatementLine) => string | readonly string[] | null;
    const worded: Take = (twin) => twins.takeWorded(twin);
    const inParts: Take = (twin) => twins.takeParts(twin);
    const ofMember =
      (by: "note" | "payer" | "neither"): Take =>
      (twin, { currency }) =>
        twins.take(twin, currency !== "", by);
    const paid =
      (take: Take): Take =>
      (twin, line) =>
        twin.payer === "" ? null : take(twin, line);
    const told =
      (take: Take): Take =>
      (twin, line) =>
        twin.note === "" && twin.reference === "" ? null : take(twin, line);
    // Each way for all lines before the next: what says more takes its rows first, and who says nothing
    // of the payer or of the purpose what is left.
    const ways = [
      ...[paid(worded), paid(told(inParts)), ofMember("note"), paid(inParts)],
      ...[worded, ofMember("payer"), ofMember("neither"), inParts],
    ];
    let rest = open.map((each) => ({ each, twin: twinOf(each, this.accounts) }));
    const all: OpenLine[] = [];
    for (const take of ways)
      rest = rest.filter(({ each, twin }) => {
        const found = take(twin, each.gift.line);
        if (found === null) return true;
        all.push(...this.planTwin(each, [found].flat(), planned));
        return false;
      });
    return [...all, ...rest.map(({ each }) => each)].sort((a, b) => a.at - b.at);
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
    // Who says what it is says that it is another.
    if (this.request.decisions?.[each.shown.key] !== undefined) return [each];
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
