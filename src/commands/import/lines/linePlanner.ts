import {
  type Accounts,
  type DriveAccount,
  keepAccounts,
  Suggester,
  toMinor,
} from "../../../core/index";
import type { ImportLine, ImportRequest } from "../../../dialogs/protocol";
import type { OpenWorkbook } from "../../book/openWorkbook";
import { DriveFinder } from "../finding/driveFinder";
import { Dues } from "../finding/dues";
import type { Found, Target } from "../finding/found";
import type { Match } from "../finding/match";
import { Payers } from "../finding/payers";
import type { Around } from "../statement/readDates";
import type { StatementLine } from "../statement/readStatement";
import { LineFinder } from "../whose/lineFinder";
import { LineReferences } from "../whose/lineReferences";
import { decidedShares } from "./decided";
import { GiftLines } from "./giftLines";
import { KnownLines } from "./knownLines";
import { evidenceText, questionText } from "./lineWords";
import { PlannedGifts } from "./plannedGifts";
import { type OpenLine, type PlannedLine, shownOf, withoutRows } from "./plannedLine";
import { Tellings, type ToldBefore } from "./tellings";

/** What earlier imports, and this one's answers, say of payers. */
export interface Known {
  /** Whom payers were said to be just now: `nameKey` of the payer → member ID. */
  readonly said: ReadonlyMap<string, string>;
  /** The same at an earlier time. */
  readonly before: (
    members: readonly { readonly id: string }[],
  ) => (payer: string) => string | undefined;
  readonly told: ToldBefore;
}

/** Plans what each line of a file becomes. */
export class LinePlanner {
  readonly accounts: Accounts;
  readonly payers: Payers;
  private readonly gifts: GiftLines;
  private readonly plans: PlannedGifts;
  private readonly knownLines: KnownLines;
  private readonly tellings: Tellings;
  private readonly finder: LineFinder;
  private readonly references: LineReferences;
  private readonly nearMembers: Suggester;

  constructor(
    private readonly open: OpenWorkbook,
    private readonly request: ImportRequest,
    known: Known,
  ) {
    this.accounts = keepAccounts(open.decoded.book);
    const { roster } = this.accounts;
    const saidOf = (payer: string) => known.said.get(payer);
    this.payers = new Payers(roster, this.accounts, saidOf, known.before(roster.members));
    this.gifts = new GiftLines(open, request, this.accounts, this.payers);
    this.tellings = new Tellings(known.told, request, this.gifts, this.accounts, this.payers);
    const dues = new Dues(this.accounts);
    this.plans = new PlannedGifts(open, this.accounts, dues, request);
    this.knownLines = new KnownLines(open, request, this.accounts, this.plans);
    const drives = this.accounts.drives.filter(({ drive }) => drive !== null);
    const isNameWord = (word: string) => this.payers.isNameWord(word);
    const finder = new DriveFinder(drives, dues, isNameWord);
    this.finder = new LineFinder(this.accounts, finder, dues, this.payers);
    this.references = new LineReferences(roster, this.gifts.accountByDrive);
    this.nearMembers = new Suggester(roster.byName.keys());
  }

  currency(): string {
    return this.gifts.currency();
  }

  around(): Around {
    return this.gifts.around();
  }

  /** What was decided of payments, by their `purposeKey`: worth remembering. */
  get toldNow(): ReadonlyMap<string, readonly (readonly Target[])[]> {
    return this.tellings.now;
  }

  /**
   * Every line in the order of the file. They are looked at from the earliest day on, as each pays what
   * is due before the next.
   */
  plan(
    lines: readonly StatementLine[],
    cellsOf: (line: number) => readonly string[],
  ): PlannedLine[] {
    const planned = new Array<PlannedLine>(lines.length);
    const open: OpenLine[] = [];
    for (const [at, line] of lines.entries()) {
      const shown = shownOf(line, cellsOf(line.line));
      const gift = line.kind === "gift" ? this.gifts.read(line) : null;
      if (gift === null) planned[at] = withoutRows(shown);
      else if (typeof gift === "string")
        planned[at] = { ...withoutRows({ ...shown, problem: gift }), ...this.moneyOf(line) };
      else {
        const references = this.references.foundIn(gift.texts);
        open.push({ at, gift, shown, references, isElsewhere: false });
      }
    }
    const rest = this.knownLines.without(open, planned);
    for (const each of rest) this.tellings.take(each);
    // Of one day the largest first: who has paid for the whole year does not pay for its first month.
    rest.sort((a, b) => a.gift.date - b.gift.date || b.gift.amount - a.gift.amount || a.at - b.at);
    for (const each of rest) planned[each.at] = this.planGift(each);
    return planned;
  }

  /** What came in by a line that cannot be read, as far as that is known. */
  private moneyOf({ amount, currency: stated }: StatementLine) {
    const currency = stated === "" ? this.gifts.currency() : stated;
    return { amount: toMinor(amount, currency) ?? 0, currency };
  }

  private planGift(each: OpenLine): PlannedLine {
    const { gift, shown } = each;
    const decision = this.request.decisions?.[shown.key];
    if (decision === undefined) return this.planFound(each, this.find(each));
    const words = this.open.say.words.pages.importing;
    if (decision.parts.length === 0) {
      const problem = words.leftOutByHand;
      return this.plans.withoutRows(each, { status: "left-out", problem, isDecided: true });
    }
    const { accountByDrive } = this.gifts;
    const { say } = this.open;
    const { shares, problem } = decidedShares(decision, gift, accountByDrive, this.accounts, say);
    const status = problem === "" ? "new" : "asked";
    const evidence = words.evidence.byHand;
    return this.plans.ofShares(each, shares, { status, problem, evidence, isDecided: true });
  }

  private find({ gift, references }: OpenLine): Found {
    const { texts, claims, stated, amount, currency, date } = gift;
    const purposes = [texts.reference, texts.note, ...texts.others];
    const payment = { amount, currency, day: date, purposes };
    const told = stated === null ? this.tellings.of(gift) : [];
    const holders = this.tellings.holdersOf(gift);
    return this.finder.find({ texts, payment, claims, references, stated, told, holders });
  }

  private planFound(each: OpenLine, found: Found): PlannedLine {
    const { gift } = each;
    const { say } = this.open;
    const { question, by, nameless } = found;
    const evidence = evidenceText(by, say);
    if (question !== null) {
      const problem = questionText(question, this.accounts.roster, say);
      return this.plans.ofShares(each, found.shares, { status: "asked", problem, evidence });
    }
    if (found.shares.length > 0)
      return this.plans.ofShares(each, found.shares, { status: "new", problem: "", evidence });
    if (gift.group === "") return this.planNobody(each, nameless);
    const words = say.words.pages.importing;
    const status = nameless === null ? "asked" : "new";
    const problem = nameless === null ? words.asks.noDrive : "";
    return this.plans.nameless(each, nameless, { status, problem, member: gift.group });
  }

  private planNobody(each: OpenLine, drive: DriveAccount | null): PlannedLine {
    const { claims, texts } = each.gift;
    const { match } = claims;
    const told = this.unmatched(each.shown.payer, (texts.payer || texts.member) !== "", match);
    return this.plans.nameless(each, drive, { status: "unmatched", member: "", ...told });
  }

  /**
   * Why nobody is found, and who may be meant.
   *
   * @param isNamed whether `payer` is who the line says has paid, or all else that it says
   */
  private unmatched(
    payer: string,
    isNamed: boolean,
    match: Match,
  ): Pick<ImportLine, "problem" | "suggestion" | "isNamesake"> {
    const { say } = this.open;
    const words = say.words.pages.importing;
    const { members, byName } = this.accounts.roster;
    if (payer === "") return { problem: words.noName };
    if (match !== null && typeof match !== "number") {
      const names = match.map((index) => `${members[index]!.name} (${members[index]!.id})`);
      return { problem: words.matchesSeveral(payer, names, say), isNamesake: true };
    }
    const near = this.nearMembers.suggest(payer);
    const index = near === null ? this.payers.byInitial(payer) : (byName.get(near) ?? null);
    const member = index === null ? undefined : members[index];
    const name = near ?? member?.name ?? null;
    const tab = say.words.schema.tabs.members;
    const problem = isNamed ? words.matchesNobody(payer, name, tab) : words.saysOnly(payer, name);
    if (member === undefined) return { problem };
    return { problem, suggestion: { id: member.id, name: member.name } };
  }
}
