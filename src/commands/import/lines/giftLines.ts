import {
  type Accounts,
  type Day,
  type DriveAccount,
  isCurrency,
  type Money,
  NearNames,
  toMinor,
} from "../../../core/index";
import type { ImportRequest } from "../../../dialogs/protocol";
import { unfitAmount } from "../../../tables/index";
import type { OpenWorkbook } from "../../book/openWorkbook";
import { problemsText } from "../../book/refusal";
import type { Claims, Payers, PayerTexts } from "../finding/payers";
import { isCurrencyOf } from "../statement/readAmount";
import type { Around } from "../statement/readDates";
import type { StatementLine } from "../statement/readStatement";

/** A line that is a gift, and what it says. */
export interface GiftLine {
  readonly line: StatementLine;
  readonly date: Day;
  readonly texts: PayerTexts;
  readonly claims: Claims;
  /** The drive that the line's column or the form states; null: none is stated. */
  readonly stated: DriveAccount | null;
  /** "" where the line names none. */
  readonly group: string;
  readonly amount: Money;
  readonly currency: string;
}

/** A date further back than so many years before the drive, or now, is hardly meant. */
const yearsBefore = 5;

/** Reads gifts against the book: their drives as far as stated, groups, days and currencies. */
export class GiftLines {
  /** The drives by name. */
  readonly accountByDrive = new Map<string, DriveAccount>();
  private readonly nearGroups: NearNames;
  private readonly nearDrives: NearNames;
  private readonly arounds = new Map<DriveAccount | null, Around>();

  constructor(
    private readonly open: OpenWorkbook,
    private readonly request: ImportRequest,
    private readonly accounts: Accounts,
    private readonly payers: Payers,
  ) {
    const { roster, drives } = accounts;
    this.nearGroups = new NearNames(roster.groups.keys());
    this.nearDrives = new NearNames(open.decoded.book.drives.map(({ id }) => id));
    for (const account of drives)
      if (account.drive !== null && !this.accountByDrive.has(account.drive.id))
        this.accountByDrive.set(account.drive.id, account);
  }

  /** The currency in which the file's amounts are, unless they say it: that of the drive, or of all. */
  currency(): string {
    const { drives, settings } = this.open.decoded.book;
    const stated = this.accountByDrive.get(this.request.drive.trim().normalize());
    if (stated !== undefined) return stated.currency;
    const used = new Set(drives.map(({ currency }) => currency));
    return used.size === 1 ? [...used][0]! : settings.currency;
  }

  /** When a payment can have been: some years before the drive, or now, and not long after either. */
  around(stated: DriveAccount | null = null): Around {
    const { drives, settings } = this.open.decoded.book;
    const name = this.request.drive.trim().normalize();
    const chosen = name === "" ? drives : drives.filter(({ id }) => id === name);
    const asked = stated?.drive ? [stated.drive] : chosen;
    const days = asked.flatMap(({ opens, due }) => [opens, ...due.map((each) => each.due)]);
    const known = [settings.asOf, ...days].filter((day) => day !== null);
    return { from: Math.min(...known) - yearsBefore * 366, to: Math.max(...known) + 366 };
  }

  /** What a line says; or why it cannot be read. */
  read(line: StatementLine): GiftLine | string {
    const { say } = this.open;
    const words = say.words.pages.importing;
    const stated = this.statedBy(line);
    if (typeof stated === "string") return stated;
    const group = this.groupOf(line);
    if (group === null) return this.unknownGroup(line);
    const date = line.date!;
    const { from, to } = this.aroundOf(stated);
    if (date < from || date > to) return words.farDate(line.dateText, stated?.drive?.id ?? "");
    const own = stated?.currency ?? this.currency();
    const currency = this.currencyIn(line.currency, own, stated === null);
    if (currency === null) return words.otherCurrency(line.currency, own);
    const amount = toMinor(line.amount, currency);
    if (amount === null)
      return problemsText([unfitAmount(line.amountText, line.amount, currency)], say);
    const texts: PayerTexts = {
      member: line.text("member"),
      payer: line.text("payer"),
      reference: line.text("reference"),
      note: line.text("note"),
      others: line.others(),
    };
    const claims = this.payers.find(texts);
    return { line, date, texts, claims, stated, group, amount, currency };
  }

  private aroundOf(account: DriveAccount | null): Around {
    let around = this.arounds.get(account);
    if (around === undefined) {
      around = this.around(account);
      this.arounds.set(account, around);
    }
    return around;
  }

  /** The drive's account, null where none is stated; or why there is none. */
  private statedBy(line: StatementLine): DriveAccount | string | null {
    const { pages, schema } = this.open.say.words;
    const name = line.text("drive") || this.request.drive.trim().normalize();
    if (name === "") return null;
    const account = this.accountByDrive.get(name);
    if (account !== undefined) return account;
    return pages.gift.unknownDrive(name, this.nearDrives.nearest(name), schema.tabs.drives);
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
   * The code of what a line says of its currency, null where that is not the drive's.
   *
   * @param isOpen whether it may be that of any drive
   */
  private currencyIn(stated: string, own: string, isOpen: boolean): string | null {
    if (stated === "" || isCurrencyOf(stated, own)) return own;
    if (isCurrency(stated)) return stated;
    const used = new Set(this.accounts.drives.map(({ currency }) => currency));
    const meant = isOpen ? [...used].filter((currency) => isCurrencyOf(stated, currency)) : [];
    return meant.length === 1 ? meant[0]! : null;
  }
}
