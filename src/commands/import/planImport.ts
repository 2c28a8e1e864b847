import {
  type Accounts,
  type Contribution,
  type Day,
  type DriveAccount,
  fingerprint,
  isoDay,
  keepAccounts,
  NearNames,
  type OpenedBook,
  Suggester,
  toMinor,
} from "../../core/index";
import type { ImportField, ImportLine, ImportRequest } from "../../dialogs/protocol";
import { fingerprintOf } from "../../reports/index";
import { unfitAmount } from "../../tables/index";
import { memberText } from "../book/findMember";
import { methodWord } from "../book/methodWord";
import type { OpenWorkbook } from "../book/openWorkbook";
import { problemsText } from "../book/refusal";
import { nextRow } from "../rows/addRows";
import { newContribution } from "../rows/ledgerRow";
import { findHeader } from "./findHeader";
import { type ImportMemory, signatureOf } from "./importMemory";
import type { Role } from "./knownHeaders";
import { LedgerTwins } from "./ledgerTwins";
import { nameKey } from "./nameKey";
import { type Match, Payers } from "./payers";
import type { DayOrder } from "./readDates";
import { readStatement, type StatementLine } from "./readStatement";

/** A line of the file, and the row of the ledger that it would be: null where it cannot be one. */
export interface PlannedLine {
  readonly shown: ImportLine;
  readonly row: Contribution | null;
  readonly methodWord: string;
  readonly currency: string;
  /** Its drive is a draft, its day ahead, or its currency another: the ledger may not count it. */
  readonly isDoubtful: boolean;
}

const noRow = { row: null, methodWord: "", currency: "", isDoubtful: false } as const;

/** What an import would do. */
export interface ImportPlan {
  /** What the lines were read against. */
  readonly opened: OpenedBook;
  readonly header: readonly string[];
  readonly fields: readonly (ImportField | null)[];
  readonly signature: string;
  readonly order: DayOrder | null;
  readonly asksDayOrder: boolean;
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
  const fields = used.map((role) => (role === "status" || role === "direction" ? null : role));
  const columns = { header, firstLine: row + 1, roles: used };
  const { settings } = open.decoded.book;
  const read = (order: DayOrder | null) =>
    readStatement(request.rows, columns, order, settings.asOf, open.say);
  const first = read(request.dayOrder ?? null);
  // What was chosen for such a file before is asked for only where the file itself leaves it open.
  const statement = first.asksDayOrder && known?.order ? read(known.order) : first;
  const said = saidIn(request);
  const planner = new LinePlanner(open, request, new Map([...memory.people, ...said]));
  return {
    opened: planner.accounts,
    header,
    fields,
    signature,
    order: statement.order,
    said: new Map([...said].filter(([payer]) => !planner.payers.isMember(payer))),
    asksDayOrder: statement.asksDayOrder,
    lines: statement.lines.map((line) => planner.plan(line)),
    fingerprint: printOf(open, request, fields, statement.order),
  };
}

/** Chosen fields beside the kinds of column that cannot be chosen, which stay as they were found. */
function withFields(
  roles: readonly (Role | null)[],
  fields: readonly (ImportField | null)[] | undefined,
): readonly (Role | null)[] {
  if (fields === undefined || fields.length !== roles.length) return roles;
  return roles.map((role, c) => {
    const isInternal = role === "status" || role === "direction";
    return fields[c] ?? (isInternal ? role : null);
  });
}

function saidIn({ people }: ImportRequest): ReadonlyMap<string, string> {
  return new Map(Object.entries(people ?? {}).map(([payer, id]) => [nameKey(payer), id]));
}

class LinePlanner {
  readonly accounts: Accounts;
  readonly payers: Payers;
  private readonly twins: LedgerTwins;
  private readonly nearMembers: Suggester;
  private readonly nearGroups: NearNames;
  private readonly nearDrives: NearNames;
  private readonly accountByDrive = new Map<string, DriveAccount>();
  private readonly methods = new Map<string, string>();
  private readonly dates = new Map<Day, string>();
  private nextRow: number;

  constructor(
    private readonly open: OpenWorkbook,
    private readonly request: ImportRequest,
    said: ReadonlyMap<string, string>,
  ) {
    this.accounts = keepAccounts(open.decoded.book);
    this.payers = new Payers(this.accounts.roster, this.accounts, said);
    this.twins = new LedgerTwins(this.accounts);
    const { roster, drives } = this.accounts;
    this.nearMembers = new Suggester(roster.byName.keys());
    this.nearGroups = new NearNames(roster.groups.keys());
    this.nearDrives = new NearNames(open.decoded.book.drives.map(({ id }) => id));
    for (const account of drives)
      if (account.drive !== null && !this.accountByDrive.has(account.drive.id))
        this.accountByDrive.set(account.drive.id, account);
    this.nextRow = nextRow(open, "contributions");
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
      payer: payer || member || reference || note,
      problem: line.problem,
    };
    if (line.kind !== "gift") return { shown, ...noRow };
    const texts = { member, payer, reference, note };
    return this.planGift(line, shown, this.payers.find(texts), payer || member);
  }

  private planGift(
    line: StatementLine,
    shown: ImportLine,
    match: Match,
    payer: string,
  ): PlannedLine {
    const { say } = this.open;
    const unreadable = (problem: string): PlannedLine => ({
      shown: { ...shown, problem },
      ...noRow,
    });
    const account = this.driveOf(line);
    if (typeof account === "string") return unreadable(account);
    const group = this.groupOf(line);
    if (group === null) return unreadable(this.unknownGroup(line));
    const currency = line.currency || account.currency;
    const minor = toMinor(line.amount, currency);
    if (minor === null)
      return unreadable(problemsText([unfitAmount(line.amountText, line.amount, currency)], say));
    const memberId = typeof match === "number" ? this.accounts.roster.members[match]!.id : null;
    const row = this.rowOf(line, account, { memberId, group, payer, currency });
    const name = typeof match === "number" ? this.accounts.roster.members[match]!.name : "";
    const amountText = say.moneyWithCurrency(minor, currency);
    const date = line.date!;
    const isTwin = this.twins.take({
      drive: row.drive,
      date,
      amount: line.amount,
      currency,
      reference: row.reference,
      memberId,
      group: row.group,
      payer,
    });
    const isNobodys = memberId === null && group === "";
    const status = isTwin ? "duplicate" : isNobodys ? "unmatched" : "new";
    const problem = isTwin
      ? say.words.pages.importing.duplicate
      : isNobodys
        ? this.problemOf(shown.payer, payer !== "", match)
        : "";
    return {
      shown: {
        line: shown.line,
        status,
        date: this.dateText(date),
        amountText,
        memberId: memberId ?? "",
        member: name || group,
        reference: shown.reference,
        payer: shown.payer,
        problem,
      },
      row,
      methodWord: this.methodOf(line),
      currency,
      isDoubtful:
        account.state === "draft" ||
        currency !== account.currency ||
        date > this.open.decoded.book.settings.asOf,
    };
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
      word = methodWord(text, this.open);
      this.methods.set(text, word);
    }
    return word;
  }

  /** The drive's account, or why there is none. */
  private driveOf(line: StatementLine): DriveAccount | string {
    const { gift } = this.open.say.words.pages;
    const name = line.text("drive") || this.request.drive.trim().normalize();
    if (name === "") return gift.noDrive;
    const account = this.accountByDrive.get(name);
    if (account !== undefined) return account;
    return gift.unknownDrive(name, this.nearDrives.nearest(name));
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
    return this.open.say.words.pages.gift.unknownGroup(group, suggestion);
  }

  /** @param isNamed whether `payer` is who the line says has paid, or all else that it says */
  private problemOf(payer: string, isNamed: boolean, match: Match): string {
    const { say } = this.open;
    const words = say.words.pages.importing;
    const { members } = this.accounts.roster;
    if (payer === "") return words.noName;
    if (match !== null && typeof match !== "number") {
      const names = match.map((index) => `${members[index]!.name} (${members[index]!.id})`);
      return words.matchesSeveral(payer, names, say);
    }
    const near = this.nearMembers.suggest(payer);
    return isNamed ? words.matchesNobody(payer, near) : words.saysOnly(payer, near);
  }
}

/** Changes whenever the workbook, the file or what was chosen about it does. */
function printOf(
  { decoded }: OpenWorkbook,
  { rows, drive, method, people }: ImportRequest,
  fields: readonly (ImportField | null)[],
  order: DayOrder | null,
): string {
  const told: string[] = [];
  for (const { reference, paidBy } of decoded.book.contributions) told.push(reference, paidBy);
  const asked = JSON.stringify([rows, drive, method, people ?? {}, fields, order]);
  return `${fingerprint(decoded.book)}-${fingerprintOf(asked)}-${fingerprintOf(told.join("\n"))}`;
}
