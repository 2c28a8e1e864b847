import {
  type Accounts,
  type Burden,
  type Contribution,
  type Currency,
  type DriveAccount,
  dayOfDrive,
  type MemberStanding,
  type Money,
  type PostingKind,
  partStandings,
  toMinor,
  yearOf,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import { canBeDue, driveName, standingWords } from "../drives/driveWords";
import { OtherNames } from "../drives/otherNames";
import { payBox } from "../paying/payBox";
import { type Html, html } from "../report/html";
import { csvText } from "./csvText";
import { type PrintedPage, printedPage } from "./printedPage";
import { type Fact, facts, table } from "./table";

/** How a member's quota in a drive came about, as the roll has it; "" where it says nothing. */
export type HowOf = (drive: string, memberId: string) => string;

/**
 * One person's page: in each drive the quota and how it came about, every row of the ledger, the
 * balance and what falls due when; and the year, over all bodies. Nobody else is named on it: payers,
 * receivers, collectors and notes are left out, and references that hold another's name.
 */
export function personPage(
  accounts: Accounts,
  memberIndex: number,
  howOf: HowOf,
  say: Say,
): PrintedPage {
  const member = accounts.roster.members[memberIndex]!;
  const own = new Set([member.name]);
  const page = new PersonSections(new Statements(accounts, howOf, say), memberIndex, own);
  return printedPage(say, {
    ...page.heading(),
    organisation: accounts.book.settings.organisation,
    body: page.body(),
    csv: page.csv(),
    fileName: `${member.name} ${member.hasId ? member.id : ""}`.trim(),
  });
}

/** One row of the ledger, posted. */
interface Entry {
  readonly source: Contribution;
  readonly account: number;
  readonly kind: PostingKind;
  readonly amount: Money;
}

/** What statements are made of, found once for however many there are. */
export class Statements {
  readonly others: OtherNames;
  /** By member, the rows that name them. */
  private readonly entries = new Map<number, Entry[]>();
  /** By drive, how each stands in it, by ID. */
  private readonly standings: readonly ReadonlyMap<string, MemberStanding>[];

  constructor(
    readonly accounts: Accounts,
    readonly howOf: HowOf,
    readonly say: Say,
  ) {
    this.others = new OtherNames(accounts);
    this.standings = accounts.drives.map(
      ({ members }) => new Map(members.map((at) => [at.member.id, at])),
    );
    const { sources, accounts: drives, kinds, amounts, persons } = accounts.ledger;
    for (const [row, person] of persons.entries()) {
      const account = drives[row]!;
      const entry = { source: sources[row]!, account, kind: kinds[row]!, amount: amounts[row]! };
      const known = this.entries.get(person);
      if (known === undefined) this.entries.set(person, [entry]);
      else known.push(entry);
    }
  }

  /** The rows that name a member, by day. */
  entriesOf(memberIndex: number): readonly Entry[] {
    const entries = this.entries.get(memberIndex) ?? [];
    return [...entries].sort((a, b) => (a.source.date ?? 0) - (b.source.date ?? 0));
  }

  /** How a member stands in each drive that is no draft, or has a row that names the member. */
  standingsOf(memberIndex: number): readonly (readonly [number, MemberStanding | undefined])[] {
    const { id } = this.accounts.roster.members[memberIndex]!;
    const given = new Set(this.entries.get(memberIndex)?.map(({ account }) => account));
    return this.accounts.drives.flatMap(({ state }, index) => {
      const at = this.standings[index]!.get(id);
      const isShown = given.has(index) || (at !== undefined && state !== "draft");
      return isShown ? [[index, at] as const] : [];
    });
  }
}

/** What stands on one member's statement. */
export class PersonSections {
  private readonly accounts: Accounts;
  private readonly say: Say;
  private readonly memberId: string;
  private readonly entries: readonly Entry[];

  /** @param own the names that may stand on it */
  constructor(
    private readonly from: Statements,
    private readonly memberIndex: number,
    private readonly own: ReadonlySet<string>,
  ) {
    const { accounts, say } = from;
    this.accounts = accounts;
    this.say = say;
    this.memberId = accounts.roster.members[memberIndex]!.id;
    this.entries = from.entriesOf(memberIndex);
  }

  heading(): { readonly title: string; readonly lines: readonly string[] } {
    const { accounts, say } = this;
    const { name, hasId, id, groups } = accounts.roster.members[this.memberIndex]!;
    const { members } = say.words.schema.headers;
    const { paper } = say.words.pages;
    const lines = [
      paper.asOf(say.day(accounts.book.settings.asOf)),
      hasId ? `${members.memberId}: ${id}` : "",
      groups.length === 0 ? "" : `${members.groups}: ${groups.join(", ")}`,
    ];
    return { title: paper.person.title(name), lines: lines.filter((line) => line !== "") };
  }

  body(): readonly Html[] {
    const { person } = this.say.words.pages.paper;
    const sections = this.sections("");
    return [
      ...(sections.length === 0 ? [html`<p>${person.nothing}</p>`] : sections),
      // Of one drive alone the year says nothing new.
      ...(sections.length < 2 ? [] : this.year(this.accounts.burdens[this.memberIndex]!)),
      html`<p class="soft">${person.ifWrong}</p>`,
    ];
  }

  /** @param of whose they are, where several people's stand on one page; else "" */
  sections(of: string): readonly Html[] {
    return this.from.standingsOf(this.memberIndex).map(([index, at]) => {
      const rows = this.entries.filter((row) => row.account === index);
      return this.section(this.accounts.drives[index]!, at, rows, of);
    });
  }

  private section(
    account: DriveAccount,
    at: MemberStanding | undefined,
    rows: readonly Entry[],
    of: string,
  ): Html {
    const { say } = this;
    const words = say.words.pages.paper.person;
    return html`<section><h2>${of === "" ? "" : `${of} – `}${driveName(account, say)}</h2>${
      at === undefined ? null : this.balance(account, at)
    }${at === undefined ? null : payBox(this.accounts, account, at, say)}<h3>${words.gifts}</h3>${this.ledger(account, rows) ?? html`<p>${words.noGifts}</p>`}</section>`;
  }

  private balance(account: DriveAccount, at: MemberStanding): Html {
    const { say } = this;
    const { person, voluntary } = say.words.pages.paper;
    const { byMember, overview } = say.words.schema.headers;
    const money = (amount: Money) => say.moneyWithCurrency(amount, account.currency);
    const some = (label: string, amount: Money): Fact =>
      amount === 0 ? null : [label, money(amount)];
    const { quota } = at;
    const over = quota === null ? 0 : Math.max(0, at.contributed - quota);
    const isOwed = quota !== null && canBeDue(account);
    const how =
      account.drive === null || quota === null
        ? ""
        : this.from.howOf(account.drive.id, this.memberId);
    return html`${account.basis === "voluntary" ? html`<p>${voluntary}</p>` : null}${
      quota === null ? this.withoutQuota(account, at) : null
    }${facts([
      quota === null ? null : [byMember.quota, money(quota)],
      [byMember.contributed, money(at.contributed)],
      some(overview.inKind, at.inKind),
      at.standing === "exempt" ? null : some(person.writtenOff, at.writtenOff),
      some(person.overpaid, over),
      isOwed ? [byMember.outstanding, money(at.outstanding)] : null,
      isOwed && at.dueNow > 0 ? [byMember.dueNow, money(at.dueNow)] : null,
    ])}${
      how === "" ? null : html`<p>${say.words.schema.headers.quotas.how}: ${how}</p>`
    }${quota === null ? null : html`<p>${person.standing(standingWords(account, say)[at.standing])}</p>`}${isOwed ? this.instalments(account, at) : null}`;
  }

  private withoutQuota({ currency }: DriveAccount, at: MemberStanding): Html {
    const { say } = this;
    const words = say.words.pages.paper.person;
    if (at.standing === "undivided") return html`<p>${say.words.schema.standings.undivided}</p>`;
    const gave = at.contributed > 0 || at.inKind > 0;
    if (at.standing === "not-asked" && gave) return html`<p>${words.gaveUnasked}</p>`;
    if (!at.asked) return html`<p>${words.notAsked}</p>`;
    const least = at.suggestedLeast;
    const suggested = words.suggestedLeast(say.moneyWithCurrency(least, currency));
    return html`<p>${least > 0 ? `${words.noAmount} ${suggested}` : words.noAmount}</p>`;
  }

  /** The same parts as in Payments. */
  private instalments(account: DriveAccount, at: MemberStanding): Html | null {
    const { say } = this;
    const { currency } = account;
    const { byMember, noticeboard } = say.words.schema.headers;
    const parts = partStandings(account, at, this.from.accounts.book.settings.asOf);
    const rows = parts.flatMap(({ due, quota, paid, writtenOff }) => {
      if (quota === null) return [];
      const open = quota - paid - writtenOff;
      return [[say.day(due), say.money(quota, currency), say.money(open, currency)]];
    });
    if (rows.length === 0) return null;
    const figures = [byMember.quota, byMember.outstanding].map(
      (header) => ({ header, kind: "figure" }) as const,
    );
    const title = say.words.pages.paper.person.fallsDue;
    return html`<h3>${title}</h3>${table([{ header: noticeboard.due }, ...figures], rows)}`;
  }

  private ledger(account: DriveAccount, rows: readonly Entry[]): Html | null {
    const { say } = this;
    const { contributions } = say.words.schema.headers;
    return table(
      [
        { header: contributions.date },
        { header: contributions.amount, kind: "figure" },
        { header: contributions.method },
        { header: contributions.reference },
        { header: "" },
      ],
      rows.map((row) => [
        row.source.date === null ? "–" : say.day(row.source.date),
        this.amountText(row, account),
        this.methodText(row),
        this.from.others.clear(row.source.reference, this.own),
        this.remark(row, account),
      ]),
    );
  }

  private methodText({ source }: Entry): string {
    if (source.method === "other") return this.from.others.clear(source.methodText, this.own);
    return this.say.words.schema.choices.method[source.method];
  }

  private amountText({ source }: Entry, account: DriveAccount): string {
    if (source.amount === null) return "?";
    const currency = source.currency || account.currency;
    const minor = toMinor(source.amount, currency);
    return minor === null ? String(source.amount) : this.say.moneyWithCurrency(minor, currency);
  }

  /** What became of a row where that is not plain from its amount. */
  private remark({ kind, source, amount }: Entry, account: DriveAccount): string {
    const { say } = this;
    const { overview } = say.words.schema.headers;
    if (kind === "not-counted") return overview.notCounted;
    if (kind === "ahead") return say.words.pages.paper.person.countsLater;
    const isForeign = source.currency !== "" && source.currency !== account.currency;
    return isForeign ? `= ${say.moneyWithCurrency(amount, account.currency)}` : "";
  }

  /** All that was asked and given in the year, where more than one body asks. */
  year({ asked, given, inKind }: Burden): readonly Html[] {
    const { say, accounts } = this;
    const { bodies } = accounts;
    const { settings } = accounts.book;
    const rows = bodies.flatMap((body, b) =>
      asked[b] === 0 && given[b] === 0
        ? []
        : [[body || say.words.reports.everyone, asked[b]!, given[b]!] as const],
    );
    if (rows.length === 0 && inKind === 0) return [];
    const money = (amount: Money) => say.moneyWithCurrency(amount, settings.currency);
    const sum = (side: 1 | 2) => rows.reduce((total, row) => total + row[side], 0);
    const total = [say.words.pages.paper.total, sum(1), sum(2)] as const;
    const first = yearOf(settings.asOf, settings.yearStarts);
    const year = settings.yearStarts === 1 ? String(first) : `${first}/${first + 1}`;
    const { perPerson } = say.words.schema.headers;
    const all = rows.length < 2 ? rows : [...rows, total];
    return [
      html`<h2>${say.words.pages.paper.person.year(year)}</h2>${table(
        [
          { header: "" },
          { header: perPerson.asked, kind: "figure" },
          { header: perPerson.given, kind: "figure" },
        ],
        all.map(([body, a, g]) => [body, money(a), money(g)]),
      )}${this.suggested(first)}${inKind === 0 ? null : facts([[perPerson.inKind, money(inKind)]])}`,
    ];
  }

  /** What of the year's Asked nobody has asked for: the least that Conscience drives suggest. */
  private suggested(year: number): Html | null {
    const { say, accounts } = this;
    const { asOf, yearStarts } = accounts.book.settings;
    const drives = accounts.drives.flatMap((account) => {
      const { drive, state, due, currency } = account;
      const at = account.members.find(({ member }) => member.id === this.memberId);
      if (drive === null || state === "draft" || !at?.asked || at.suggestedLeast === 0) return [];
      if (yearOf(dayOfDrive(due, drive, asOf), yearStarts) !== year) return [];
      return `${drive.id} (${say.moneyWithCurrency(at.suggestedLeast, currency)})`;
    });
    if (drives.length === 0) return null;
    const { asked } = say.words.schema.headers.perPerson;
    const list = say.list(drives, drives.length);
    return html`<p class="soft">${say.words.pages.paper.person.suggestedOnly(asked, list)}</p>`;
  }

  csv(): string {
    const { contributions } = this.say.words.schema.headers;
    const { date, drive, amount, currency, method, reference } = contributions;
    const rows = this.entries.map((row) => {
      const { source, account } = row;
      const code: Currency = source.currency || (this.accounts.drives[account]?.currency ?? "");
      return [
        source.date === null ? "" : { day: source.date },
        source.drive,
        source.amount ?? "",
        code,
        this.methodText(row),
        this.from.others.clear(source.reference, this.own),
      ];
    });
    if (rows.length === 0) return "";
    return csvText([[date, drive, amount, currency, method, reference], ...rows]);
  }
}
