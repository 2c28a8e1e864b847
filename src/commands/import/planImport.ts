import {
  type Accounts,
  type Contribution,
  type Day,
  type DriveAccount,
  fingerprint,
  isCurrency,
  isoDay,
  keepAccounts,
  NearNames,
  type OpenedBook,
  Suggester,
  toMinor,
} from "../../core/index";
import type { ImportField, ImportLine, ImportRequest, MoneyWay } from "../../dialogs/protocol";
import { fingerprintOf } from "../../reports/index";
import { unfitAmount } from "../../tables/index";
import { memberText } from "../book/findMember";
import { methodWord } from "../book/methodWord";
import type { OpenWorkbook } from "../book/openWorkbook";
import { problemsText } from "../book/refusal";
import { nextRow } from "../rows/addRows";
import { newContribution } from "../rows/ledgerRow";
import { type ImportMemory, type KnownFile, payerBefore, signatureOf } from "./importMemory";
import { LedgerTwins } from "./ledgerTwins";
import { nameKey } from "./nameKey";
import { type Match, Payers } from "./payers";
import { findHeader } from "./statement/findHeader";
import { isInternal, type Role } from "./statement/knownHeaders";
import { answerKey } from "./statement/moneyWays";
import { isCurrencyOf } from "./statement/readAmount";
import type { Around } from "./statement/readDates";
import {
  type Answers,
  readStatement,
  type Statement,
  type StatementLine,
} from "./statement/readStatement";

/** A line of the file, and the row of the ledger that it would be: null where it cannot be one. */
export interface PlannedLine {
  readonly shown: ImportLine;
  readonly row: Contribution | null;
  readonly methodWord: string;
  readonly currency: string;
  /** Its drive is a draft, its day ahead, or its currency another: the ledger may not count it. */
  readonly isDoubtful: boolean;
  /** It stands in the ledger under another drive. */
  readonly isElsewhere: boolean;
}

const noRow = {
  row: null,
  methodWord: "",
  currency: "",
  isDoubtful: false,
  isElsewhere: false,
} as const;

/** What an import would do. */
export interface ImportPlan {
  /** What the lines were read against. */
  readonly opened: OpenedBook;
  readonly header: readonly string[];
  readonly fields: readonly (ImportField | null)[];
  readonly signature: string;
  /** The line of the headers; 0: there are none. */
  readonly headerLine: number;
  /** Why the columns that were chosen cannot be those of the file; "" where they can. */
  readonly columnsProblem: string;
  /** What was chosen, answered or found of the file: worth remembering. */
  readonly settled: KnownFile;
  readonly around: Around;
  readonly asksOrder: Statement["asksOrder"];
  readonly asksThreeDigits: Statement["asksThreeDigits"];
  readonly asksWays: Statement["asksWays"];
  readonly asksAccount: Statement["asksAccount"];
  readonly lines: readonly PlannedLine[];
  /** Whom payers were said to be just now who are no members themselves: worth remembering. */
  readonly said: ReadonlyMap<string, string>;
  readonly fingerprint: string;
}

/** What every line of the file would become. Nothing is written. */
export function planImport(
  open: OpenWorkbook,
  request: ImportRequest,
  memory: ImportMemory,
): ImportPlan {
  const { row, header, roles } = findHeader(request.rows);
  const signature = signatureOf(header);
  const known = memory.files.get(signature);
  const used = withFields(roles, request.fields ?? known?.fields);
  const fields = used.map((role) => (isInternal(role) ? null : role));
  const said = saidIn(request);
  const planner = new LinePlanner(open, request, said, memory);
  const lines = request.lines ?? request.rows.map((_, i) => i + 1);
  const file = {
    ...{ rows: request.rows, header, firstRow: row + 1, roles: used, lines },
    ...{ broken: new Set(request.broken), currency: planner.currency(), around: planner.around() },
  };
  const read = (answers: Answers) => readStatement(file, answers, open.say);
  const { dayOrder = null, threeDigits = null, account = null } = request;
  // Where money went in such a file it is not asked, and not guessed, once it has been said.
  const ways = new Map([...(known?.ways ?? []), ...waysOf(request)]);
  const first = read({ order: dayOrder, threeDigits, ways, account });
  // What was answered for such a file before is asked for only where the file itself leaves it open.
  const answers: Answers = {
    order: dayOrder ?? (first.asksOrder === null ? null : (known?.order ?? null)),
    threeDigits: threeDigits ?? known?.threeDigits ?? null,
    ways,
    account: account ?? known?.account ?? null,
  };
  const statement = isOpen(first) ? read(answers) : first;
  return {
    opened: planner.accounts,
    header,
    fields,
    signature,
    headerLine: row < 0 ? 0 : lines[row]!,
    columnsProblem: columnsProblem(header, request, open),
    settled: {
      fields,
      order: statement.order,
      threeDigits: answers.threeDigits,
      ways: [...answers.ways],
      account: answers.account,
    },
    said: new Map([...said].filter(([payer]) => !planner.payers.isMember(payer))),
    around: file.around,
    asksOrder: statement.asksOrder,
    asksThreeDigits: statement.asksThreeDigits,
    asksWays: statement.asksWays,
    asksAccount: statement.asksAccount,
    lines: statement.lines.map((line) => planner.plan(line)),
    fingerprint: printOf(open, request, fields, answers),
  };
}

/**
 * Chosen fields beside the kinds of column that cannot be chosen, which stay as they were found.
 * Columns that no choice is given for are not used.
 */
function withFields(
  roles: readonly (Role | null)[],
  fields: readonly (ImportField | null)[] | undefined,
): readonly (Role | null)[] {
  if (fields === undefined || fields.length > roles.length) return roles;
  return roles.map((role, c) => fields[c] ?? (isInternal(role) ? role : null));
}

function columnsProblem(
  header: readonly string[],
  { fields = [] }: ImportRequest,
  { say }: OpenWorkbook,
): string {
  if (fields.length <= header.length) return "";
  return say.words.pages.importing.tooManyColumns(fields.length, header.length);
}

/** Whether something is to be answered before all lines can be read. */
const isOpen = ({ asksOrder, asksThreeDigits, asksWays, asksAccount }: Statement) =>
  asksOrder !== null || asksThreeDigits !== null || asksWays.length > 0 || asksAccount.size > 0;

function waysOf({ ways }: ImportRequest): ReadonlyMap<string, MoneyWay> {
  return new Map(Object.entries(ways ?? {}).map(([word, way]) => [answerKey(word), way]));
}

function saidIn({ people }: ImportRequest): ReadonlyMap<string, string> {
  return new Map(Object.entries(people ?? {}).map(([payer, id]) => [nameKey(payer), id]));
}

/** A date further back than so many years before the drive, or now, is hardly meant. */
const yearsBefore = 5;

class LinePlanner {
  readonly accounts: Accounts;
  readonly payers: Payers;
  private readonly twins: LedgerTwins;
  private readonly nearMembers: Suggester;
  private readonly nearGroups: NearNames;
  private readonly nearDrives: NearNames;
  private readonly accountByDrive = new Map<string, DriveAccount>();
  private readonly arounds = new Map<DriveAccount, Around>();
  private readonly methods = new Map<string, string>();
  private readonly dates = new Map<Day, string>();
  private nextRow: number;

  constructor(
    private readonly open: OpenWorkbook,
    private readonly request: ImportRequest,
    said: ReadonlyMap<string, string>,
    memory: ImportMemory,
  ) {
    this.accounts = keepAccounts(open.decoded.book);
    const before = payerBefore(memory, this.accounts.roster.members);
    const saidOf = (payer: string) => said.get(payer) ?? before(payer);
    this.payers = new Payers(this.accounts.roster, this.accounts, saidOf);
    const ledger = open.decoded.layouts.get("contributions");
    this.twins = new LedgerTwins(this.accounts, ledger?.columns.has("reference") !== false);
    const { roster, drives } = this.accounts;
    this.nearMembers = new Suggester(roster.byName.keys());
    this.nearGroups = new NearNames(roster.groups.keys());
    this.nearDrives = new NearNames(open.decoded.book.drives.map(({ id }) => id));
    for (const account of drives)
      if (account.drive !== null && !this.accountByDrive.has(account.drive.id))
        this.accountByDrive.set(account.drive.id, account);
    this.nextRow = nextRow(open, "contributions");
  }

  /** The currency in which the file's amounts are, unless they say it: that of the drive. */
  currency(): string {
    const { drives } = this.open.decoded.book;
    const name = this.request.drive.trim().normalize();
    return (drives.find(({ id }) => id === name) ?? drives[0])?.currency ?? "";
  }

  /** When a payment can have been: some years before the drive, or now, and not long after either. */
  around(drive: DriveAccount["drive"] = null): Around {
    const { drives, settings } = this.open.decoded.book;
    const name = this.request.drive.trim().normalize();
    const asked = drive ?? drives.find(({ id }) => id === name) ?? null;
    const days = [settings.asOf, asked?.opens ?? null, ...(asked?.due ?? []).map(({ due }) => due)];
    const known = days.filter((day) => day !== null);
    return { from: Math.min(...known) - yearsBefore * 366, to: Math.max(...known) + 366 };
  }

  plan(line: StatementLine): PlannedLine {
    const payer = line.text("payer");
    const member = line.text("member");
    const [reference, note] = [line.text("reference"), line.text("note")];
    const shown: ImportLine = {
      line: line.line,
      status: line.kind === "gift" ? "unreadable" : line.kind,
      date: line.dateText,
      amountText: line.amountText,
      memberId: "",
      member: "",
      reference,
      // By this text the page asks who it is where nobody is found.
      payer: payer || member || note || reference,
      problem: line.problem,
    };
    if (line.kind !== "gift") return { shown, ...noRow };
    const texts = { member, payer, reference, note, others: line.others() };
    return this.planGift(line, shown, this.payers.find(texts), payer || member);
  }

  private planGift(
    line: StatementLine,
    shown: ImportLine,
    match: Match,
    payer: string,
  ): PlannedLine {
    const { say } = this.open;
    const words = say.words.pages.importing;
    const unreadable = (problem: string): PlannedLine => ({
      shown: { ...shown, problem },
      ...noRow,
    });
    const account = this.driveOf(line);
    if (typeof account === "string") return unreadable(account);
    const group = this.groupOf(line);
    if (group === null) return unreadable(this.unknownGroup(line));
    const date = line.date!;
    const { from, to } = this.aroundOf(account);
    if (date < from || date > to)
      return unreadable(words.farDate(line.dateText, account.drive?.id ?? ""));
    const currency = currencyIn(line.currency, account.currency);
    if (currency === null) return unreadable(words.otherCurrency(line.currency, account.currency));
    const minor = toMinor(line.amount, currency);
    if (minor === null)
      return unreadable(problemsText([unfitAmount(line.amountText, line.amount, currency)], say));
    const memberId = typeof match === "number" ? this.accounts.roster.members[match]!.id : null;
    const row = this.rowOf(line, account, { memberId, group, payer, currency });
    const name = typeof match === "number" ? this.accounts.roster.members[match]!.name : "";
    const twin = this.twins.take(
      {
        ...{ drive: row.drive, date, amount: line.amount, reference: row.reference },
        ...{ memberId, group: row.group, payer, currency },
      },
      line.currency !== "",
    );
    const isElsewhere = twin !== null && twin !== row.drive;
    const isNobodys = memberId === null && group === "";
    const isNew = twin === null || (isElsewhere && this.request.evenIfElsewhere === true);
    const status = !isNew ? "duplicate" : isNobodys ? "unmatched" : "new";
    const found = {
      ...shown,
      status,
      date: this.dateText(date),
      amountText: say.moneyWithCurrency(minor, currency),
      memberId: memberId ?? "",
      member: name || group,
    } as const;
    const told = status === "unmatched" ? this.unmatched(found.payer, payer !== "", match) : {};
    const problem = isElsewhere ? words.elsewhere(twin) : words.duplicate;
    return {
      shown: { ...found, ...(status === "duplicate" ? { problem } : told) },
      row,
      methodWord: this.methodOf(line),
      currency,
      isDoubtful:
        account.state === "draft" ||
        currency !== account.currency ||
        date > this.open.decoded.book.settings.asOf,
      isElsewhere,
    };
  }

  private aroundOf(account: DriveAccount): Around {
    let around = this.arounds.get(account);
    if (around === undefined) {
      around = this.around(account.drive);
      this.arounds.set(account, around);
    }
    return around;
  }

  private rowOf(
    line: StatementLine,
    { drive, currency: ofDrive }: DriveAccount,
    who: { memberId: string | null; group: string; payer: string; currency: string },
  ): Contribution {
    return newContribution({
      row: this.nextRow++,
      date: line.date,
      drive: drive?.id ?? "",
      amount: line.amount,
      member: memberText(who.memberId ?? "", this.accounts.roster),
      group: who.memberId === null ? who.group : "",
      methodWord: this.methodOf(line),
      reference: line.text("reference"),
      currency: who.currency === ofDrive ? "" : who.currency,
      paidBy: this.isMembersOwn(who.memberId, who.payer) ? "" : who.payer,
      note: line.text("note"),
    });
  }

  private dateText(date: Day): string {
    let text = this.dates.get(date);
    if (text === undefined) {
      text = isoDay(date);
      this.dates.set(date, text);
    }
    return text;
  }

  private isMembersOwn(memberId: string | null, payer: string): boolean {
    const { byId, members } = this.accounts.roster;
    const member = memberId === null ? undefined : members[byId.get(memberId) ?? -1];
    if (member === undefined) return false;
    const key = nameKey(payer);
    return nameKey(member.id) === key || nameKey(member.name) === key;
  }

  private methodOf(line: StatementLine): string {
    const text = line.text("method") || this.request.method.trim();
    let word = this.methods.get(text);
    if (word === undefined) {
      // Money from a bank is a transfer, unless somebody says otherwise.
      const { transfer } = this.open.say.words.schema.choices.method;
      word = text === "" ? transfer : methodWord(text, this.open);
      this.methods.set(text, word);
    }
    return word;
  }

  /** The drive's account, or why there is none. */
  private driveOf(line: StatementLine): DriveAccount | string {
    const { pages, schema } = this.open.say.words;
    const { gift } = pages;
    const name = line.text("drive") || this.request.drive.trim().normalize();
    if (name === "") return gift.noDrive;
    const account = this.accountByDrive.get(name);
    if (account !== undefined) return account;
    return gift.unknownDrive(name, this.nearDrives.nearest(name), schema.tabs.drives);
  }

  /** "" where the line names none; null where there is no such group. */
  private groupOf(line: StatementLine): string | null {
    const { groups, everyone } = this.accounts.roster;
    const group = line.text("group");
    return group === "" || groups.has(group) || group === everyone ? group : null;
  }

  private unknownGroup(line: StatementLine): string {
    const group = line.text("group");
    const suggestion = this.nearGroups.nearest(group);
    const { pages, schema } = this.open.say.words;
    return pages.gift.unknownGroup(group, suggestion, schema.tabs.groups);
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
  ): Pick<ImportLine, "problem" | "suggestion"> {
    const { say } = this.open;
    const words = say.words.pages.importing;
    const { members, byName } = this.accounts.roster;
    if (payer === "") return { problem: words.noName };
    if (match !== null && typeof match !== "number") {
      const names = match.map((index) => `${members[index]!.name} (${members[index]!.id})`);
      return { problem: words.matchesSeveral(payer, names, say) };
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

/** The code of what a line says of its currency, null where that is not the drive's. */
function currencyIn(stated: string, ofDrive: string): string | null {
  if (stated === "" || isCurrencyOf(stated, ofDrive)) return ofDrive;
  return isCurrency(stated) ? stated : null;
}

/** Changes whenever the workbook, the file or what was chosen about it does. */
function printOf(
  { decoded }: OpenWorkbook,
  { rows, drive, method, people, evenIfElsewhere }: ImportRequest,
  fields: readonly (ImportField | null)[],
  answers: Answers,
): string {
  const told: string[] = [];
  for (const { reference, paidBy } of decoded.book.contributions) told.push(reference, paidBy);
  const asked = JSON.stringify([
    ...[rows, drive, method, people ?? {}, evenIfElsewhere === true],
    ...[fields, { ...answers, ways: [...answers.ways] }],
  ]);
  return `${fingerprint(decoded.book)}-${fingerprintOf(asked)}-${fingerprintOf(told.join("\n"))}`;
}
