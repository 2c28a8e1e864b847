import {
  type Accounts,
  type Contribution,
  currencyDecimals,
  type Day,
  type DriveAccount,
  isoDay,
  keepAccounts,
  type Money,
  References,
  Suggester,
  toMinor,
} from "../../../core/index";
import type { ImportLine, ImportPart, ImportRequest } from "../../../dialogs/protocol";
import { fingerprintOf } from "../../../reports/index";
import { unfitAmount } from "../../../tables/index";
import type { OpenWorkbook } from "../../book/openWorkbook";
import { problemsText } from "../../book/refusal";
import { isSameTarget } from "../finding/divideOldest";
import { DriveFinder, nameOf } from "../finding/driveFinder";
import { Dues } from "../finding/dues";
import type { Found, FoundReferences, Share, Target } from "../finding/found";
import type { Match } from "../finding/match";
import { nameKey } from "../finding/nameKey";
import { Payers } from "../finding/payers";
import { accountIn, purposeKey } from "../finding/purposeKey";
import type { Around } from "../statement/readDates";
import type { StatementLine } from "../statement/readStatement";
import { LineFinder } from "../whose/lineFinder";
import { decidedShares, typedAmount } from "./decided";
import { type GiftLine, GiftLines } from "./giftLines";
import { type LedgerColumns, LedgerTwins, type Twin } from "./ledgerTwins";
import { LineRows } from "./lineRows";
import { evidenceText, questionText } from "./lineWords";
import { targetsOf, withTold } from "./told";

/** A line of the file, and the rows of the ledger that it would be: none where it cannot be any. */
export interface PlannedLine {
  readonly shown: ImportLine;
  readonly rows: readonly Contribution[];
  readonly methodWord: string;
  /** In minor units of `currency`: what came in; 0 where that is not known. */
  readonly amount: Money;
  readonly currency: string;
  /** Its drive is a draft, its day ahead, or its currency another: the ledger may not count it. */
  readonly isDoubtful: boolean;
  /** It stands in the ledger under another drive than it states. */
  readonly isElsewhere: boolean;
}

/** What earlier imports, and this one's answers, say of payers. */
export interface Known {
  /** Whom payers were said to be just now: `nameKey` of the payer → member ID. */
  readonly said: ReadonlyMap<string, string>;
  /** The same at an earlier time. */
  readonly before: (
    members: readonly { readonly id: string }[],
  ) => (payer: string) => string | undefined;
  /** What payments were said to be at an earlier time, by `purposeKey`. */
  readonly told: (key: string, accounts: Accounts) => readonly (readonly Target[])[];
}

/** A gift on its way to being planned. */
interface OpenLine {
  readonly at: number;
  readonly gift: GiftLine;
  readonly shown: ImportLine;
  readonly references: FoundReferences;
}

/** Plans what each line of a file becomes. */
export class LinePlanner {
  readonly accounts: Accounts;
  readonly payers: Payers;
  private readonly gifts: GiftLines;
  private readonly rows: LineRows;
  private readonly twins: LedgerTwins;
  private readonly dues: Dues;
  private readonly finder: LineFinder;
  private readonly references: References;
  private readonly nearMembers: Suggester;
  private readonly dates = new Map<Day, string>();
  private readonly told = new Map<string, readonly (readonly Target[])[]>();
  private readonly decided = new Map<string, readonly Target[]>();

  constructor(
    private readonly open: OpenWorkbook,
    private readonly request: ImportRequest,
    private readonly known: Known,
  ) {
    this.accounts = keepAccounts(open.decoded.book);
    const { roster } = this.accounts;
    const saidOf = (payer: string) => known.said.get(payer);
    this.payers = new Payers(roster, this.accounts, saidOf, known.before(roster.members));
    this.gifts = new GiftLines(open, request, this.accounts, this.payers);
    this.rows = new LineRows(open, roster, request);
    this.twins = new LedgerTwins(this.accounts, columnsOf(open));
    this.dues = new Dues(this.accounts);
    const drives = this.accounts.drives.filter(({ drive }) => drive !== null);
    const isNameWord = (word: string) => this.payers.isNameWord(word);
    const finder = new DriveFinder(drives, this.dues, isNameWord);
    this.finder = new LineFinder(roster, finder, this.dues, this.payers);
    const ids = roster.members.map(({ id }) => id);
    this.references = new References(drives.map(nameOf), ids);
    this.nearMembers = new Suggester(roster.byName.keys());
  }

  currency(): string {
    return this.gifts.currency();
  }

  around(): Around {
    return this.gifts.around();
  }

  /** What was decided of payments, by their `purposeKey`: worth remembering. */
  get toldNow(): ReadonlyMap<string, readonly Target[]> {
    return this.decided;
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
      if (gift === null) planned[at] = without(shown);
      else if (typeof gift === "string")
        planned[at] = { ...without({ ...shown, problem: gift }), ...this.moneyOf(line) };
      else open.push({ at, gift, shown, references: this.referencesIn(gift) });
    }
    const rest = this.withoutTwins(open, planned);
    for (const each of rest) this.takeDecision(each);
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

  private referencesIn({ texts }: GiftLine): FoundReferences {
    const exact: Target[] = [];
    const wrong: { written: string; target: Target | null }[] = [];
    const { accountByDrive } = this.gifts;
    const { payer, reference, note, others } = texts;
    for (const text of [reference, note, payer, ...others]) {
      // Banks part long texts anywhere; most have nothing like a reference in them.
      if (!/r\s*f/i.test(text)) continue;
      for (const found of this.references.find(text)) {
        const to =
          found.kind === "exact" ? found : found.kind === "mistyped" ? found.suggestion : null;
        const target =
          to === null ? null : { account: accountByDrive.get(to.drive)!, member: to.member };
        if (found.kind !== "exact") wrong.push({ written: found.written, target });
        else if (target !== null && !exact.some((each) => isSameTarget(each, target)))
          exact.push(target);
      }
    }
    return { exact, wrong };
  }

  /** The lines that are not in the ledger yet; the others are planned as what they are. */
  private withoutTwins(open: readonly OpenLine[], planned: PlannedLine[]): OpenLine[] {
    const twin = (each: OpenLine) => twinOf(each, this.accounts);
    const isWorded = (each: OpenLine) => this.twins.takeWorded(twin(each));
    const isOfMember = (each: OpenLine) =>
      this.twins.take(twin(each), each.gift.line.currency !== "");
    const isInParts = (each: OpenLine) => this.twins.takeParts(twin(each));
    let rest = [...open];
    // Each way for all lines before the next: what is certain takes its rows first.
    for (const take of [isWorded, isOfMember, isInParts])
      rest = rest.filter((each) => {
        const found = take(each);
        return found === null || !this.planTwin(each, [found].flat(), planned);
      });
    return rest;
  }

  /** Plans a line that stands in the ledger; false where it is to be added all the same. */
  private planTwin(
    { at, gift, shown }: OpenLine,
    drives: readonly string[],
    planned: PlannedLine[],
  ): boolean {
    const words = this.open.say.words.pages.importing;
    const { stated, amount, currency, claims } = gift;
    const isElsewhere = stated !== null && !drives.includes(nameOf(stated));
    if (isElsewhere && this.request.evenIfElsewhere === true) {
      this.elsewhere.add(at);
      return false;
    }
    const { match } = claims;
    const member = typeof match === "number" ? this.accounts.roster.members[match] : undefined;
    const problem =
      isElsewhere || stated === null
        ? words.elsewhere(this.open.say.list(drives))
        : words.duplicate;
    planned[at] = {
      ...without({
        ...shown,
        ...this.moneyText(gift),
        ...{ status: "duplicate", problem },
        ...{ memberId: member?.id ?? "", member: member?.name ?? gift.group },
      }),
      ...{ amount, currency, isElsewhere },
    };
    return true;
  }

  /** What is decided of one line holds for those of the same payer and purpose too, as a proposal. */
  private takeDecision({ gift, shown }: OpenLine): void {
    const decision = this.request.decisions?.[shown.key];
    if (decision === undefined) return;
    const targets = targetsOf(decision, this.gifts.accountByDrive, this.accounts.roster);
    if (targets === null) return;
    for (const key of [this.keyOf(gift), accountKeyOf(gift)]) {
      if (key === "") continue;
      this.told.set(key, withTold(this.toldOf(key), targets));
      this.decided.set(key, targets);
    }
  }

  private keyOf({ texts }: GiftLine): string {
    const { payer, member, reference, note, others } = texts;
    const isNameWord = (word: string) => this.payers.isNameWord(word);
    return purposeKey(`${payer || member} ${accountIn(others)}`, [reference, note], isNameWord);
  }

  private toldOf(key: string): readonly (readonly Target[])[] {
    let told = this.told.get(key);
    if (told === undefined) {
      told = this.known.told(key, this.accounts);
      this.told.set(key, told);
    }
    return told;
  }

  private planGift(each: OpenLine): PlannedLine {
    const { gift, shown } = each;
    const decision = this.request.decisions?.[shown.key];
    if (decision === undefined) return this.planFound(each, this.find(each));
    const words = this.open.say.words.pages.importing;
    const { amount, currency } = gift;
    if (decision.parts.length === 0) {
      const left = { ...shown, ...this.moneyText(gift), isDecided: true };
      const problem = words.leftOutByHand;
      return { ...without({ ...left, status: "left-out", problem }), amount, currency };
    }
    const { accountByDrive } = this.gifts;
    const { say } = this.open;
    const { shares, problem } = decidedShares(decision, gift, accountByDrive, this.accounts, say);
    const status = problem === "" ? "new" : "asked";
    const evidence = words.evidence.byHand;
    return this.planShares(each, shares, { status, problem, evidence, isDecided: true });
  }

  private find({ gift, references }: OpenLine): Found {
    const { texts, claims, stated, amount, currency, date } = gift;
    const purposes = [texts.reference, texts.note, ...texts.others];
    const payment = { amount, currency, day: date, purposes };
    const told = stated === null ? this.toldOf(this.keyOf(gift)) : [];
    const account = accountKeyOf(gift);
    const holders =
      account === ""
        ? []
        : this.toldOf(account)
            .flat()
            .map(({ member }) => member);
    return this.finder.find({ texts, payment, claims, references, stated, told, holders });
  }

  private planFound(each: OpenLine, found: Found): PlannedLine {
    const { gift } = each;
    const { say } = this.open;
    const { question, by, nameless } = found;
    const evidence = evidenceText(by, say);
    if (question !== null) {
      const problem = questionText(question, this.accounts.roster, say);
      return this.planShares(each, found.shares, { status: "asked", problem, evidence });
    }
    if (found.shares.length > 0)
      return this.planShares(each, found.shares, { status: "new", problem: "", evidence });
    if (gift.group === "") return this.planNobody(each, nameless);
    const words = say.words.pages.importing;
    const status = nameless === null ? "asked" : "new";
    const problem = nameless === null ? words.asks.noDrive : "";
    return this.planNameless(each, nameless, { status, problem, member: gift.group });
  }

  /** A line of which it is known, or said, whose it is. */
  private planShares(
    each: OpenLine,
    shares: readonly Share[],
    told: Pick<ImportLine, "status" | "problem" | "evidence"> & { readonly isDecided?: boolean },
  ): PlannedLine {
    const { gift, shown } = each;
    const inOwn = this.inOwnCurrency(gift, shares);
    if (inOwn === null) {
      const [{ account } = { account: null }] = shares;
      const own = account?.currency ?? gift.currency;
      const unfit = unfitAmount(gift.line.amountText, gift.line.amount, own);
      const problem = problemsText([unfit], this.open.say);
      return {
        ...without({ ...shown, ...this.moneyText(gift), status: "unreadable", problem }),
        amount: gift.amount,
        currency: gift.currency,
      };
    }
    const { amount, currency } = inOwn;
    const { members } = this.accounts.roster;
    const people = [...new Set(inOwn.shares.map(({ member }) => member))];
    const [only, ...others] = people;
    const isNew = told.status === "new";
    if (isNew)
      for (const share of inOwn.shares)
        if (share.account.currency === currency)
          this.dues.pay(share.account, share.member, share.amount);
    const scale = 10 ** currencyDecimals(currency);
    const isWhole = inOwn.shares.length === 1;
    const parts = inOwn.shares.map((share) => ({
      drive: nameOf(share.account),
      ownCurrency: share.account.currency,
      member: share.member,
      amount: isWhole ? gift.line.amount : share.amount / scale,
    }));
    return {
      shown: {
        ...shown,
        ...this.moneyText({ ...gift, amount, currency }),
        ...told,
        memberId: only === undefined || others.length > 0 ? "" : members[only]!.id,
        member: this.open.say.list(people.map((index) => members[index]!.name)),
        parts: inOwn.shares.map((share) => this.partOf(share, currency)),
      },
      rows: isNew ? this.rows.rowsOf(gift.line, parts, currency, "") : [],
      methodWord: this.rows.methodOf(gift.line),
      ...{ amount, currency },
      isDoubtful: inOwn.shares.some(({ account }) => this.isDoubtful(account, currency, gift.date)),
      isElsewhere: this.elsewhere.has(each.at),
    };
  }

  private readonly elsewhere = new Set<number>();

  /**
   * Where a line states no currency its amount is in that of its drive; null where the drive's has too
   * few decimals for it.
   */
  private inOwnCurrency({ line, amount, currency }: GiftLine, shares: readonly Share[]) {
    const [share, ...others] = shares;
    const own = share?.account.currency;
    if (share === undefined || own === undefined || line.currency !== "" || others.length > 0)
      return { shares, amount, currency };
    if (own === currency) return { shares, amount, currency };
    const minor = toMinor(line.amount, own);
    if (minor === null) return null;
    return { shares: [{ ...share, amount: minor }], amount: minor, currency: own };
  }

  private planNobody(each: OpenLine, drive: DriveAccount | null): PlannedLine {
    const { claims, texts } = each.gift;
    const { match } = claims;
    const told = this.unmatched(each.shown.payer, (texts.payer || texts.member) !== "", match);
    return this.planNameless(each, drive, { status: "unmatched", member: "", ...told });
  }

  /** A line in nobody's name, and its row where its drive is known. */
  private planNameless(
    { gift, shown, at }: OpenLine,
    account: DriveAccount | null,
    told: Partial<ImportLine>,
  ): PlannedLine {
    const { line, group } = gift;
    const currency = account !== null && line.currency === "" ? account.currency : gift.currency;
    const amount = toMinor(line.amount, currency) ?? gift.amount;
    const drive = account === null ? "" : nameOf(account);
    const part = { drive, ownCurrency: account?.currency ?? "", member: null, amount: line.amount };
    return {
      shown: {
        ...shown,
        ...this.moneyText({ ...gift, amount, currency }),
        ...told,
        parts: account === null ? [] : [this.partOf({ account, member: null, amount }, currency)],
      },
      rows: account === null ? [] : this.rows.rowsOf(line, [part], currency, group),
      methodWord: this.rows.methodOf(line),
      ...{ amount, currency },
      isDoubtful: account !== null && this.isDoubtful(account, currency, gift.date),
      isElsewhere: this.elsewhere.has(at),
    };
  }

  private partOf(
    { account, member, amount }: Omit<Share, "member"> & { readonly member: number | null },
    currency: string,
  ): ImportPart {
    const person = member === null ? undefined : this.accounts.roster.members[member];
    return {
      drive: nameOf(account),
      memberId: person?.id ?? "",
      member: person?.name ?? "",
      amountText: this.open.say.moneyWithCurrency(amount, currency),
      amount: typedAmount(amount, currency),
    };
  }

  private isDoubtful({ state, currency: own }: DriveAccount, currency: string, date: Day): boolean {
    const { asOf } = this.open.decoded.book.settings;
    return state === "draft" || currency !== own || date > asOf;
  }

  private moneyText({ date, amount, currency }: Pick<GiftLine, "date" | "amount" | "currency">) {
    let text = this.dates.get(date);
    if (text === undefined) {
      text = isoDay(date);
      this.dates.set(date, text);
    }
    return { date: text, amountText: this.open.say.moneyWithCurrency(amount, currency) };
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

function columnsOf({ decoded }: OpenWorkbook): LedgerColumns {
  const columns = decoded.layouts.get("contributions")?.columns;
  const has = (column: string) => columns?.has(column) !== false;
  return { reference: has("reference"), note: has("note"), paidBy: has("paidBy") };
}

/** What a line says, before it is known what becomes of it. */
function shownOf(line: StatementLine, cells: readonly string[]): ImportLine {
  const [payer, member] = [line.text("payer"), line.text("member")];
  const [reference, note] = [line.text("reference"), line.text("note")];
  return {
    line: line.line,
    key: `${line.line}-${fingerprintOf(cells.join("\u001f"))}`,
    status: line.kind === "gift" ? "unreadable" : line.kind,
    date: line.dateText,
    amountText: line.amountText,
    ...{ memberId: "", member: "", reference },
    // By this text the page asks who it is where nobody is found.
    payer: payer || member || note || reference,
    problem: line.problem,
    ...{ parts: [], evidence: "", isDecided: false },
  };
}

const without = (shown: ImportLine): PlannedLine => ({
  shown,
  ...{ rows: [], methodWord: "", amount: 0, currency: "", isDoubtful: false, isElsewhere: false },
});

/** By which payers of one name are told apart; "" where nothing does, or it is no namesake's. */
function accountKeyOf({ texts, claims }: GiftLine): string {
  const account = accountIn(texts.others);
  const isNamesake = Array.isArray(claims.own) && claims.by === "name";
  return account === "" || !isNamesake ? "" : `${nameKey(texts.payer)}|${account}`;
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
