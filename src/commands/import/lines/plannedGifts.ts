import {
  type Accounts,
  currencyDecimals,
  type Day,
  type DriveAccount,
  isoDay,
  toMinor,
} from "../../../core/index";
import type { ImportLine, ImportPart, ImportRequest } from "../../../dialogs/protocol";
import { unfitAmount } from "../../../tables/index";
import type { OpenWorkbook } from "../../book/openWorkbook";
import { problemsText } from "../../book/refusal";
import { nameOf } from "../finding/driveFinder";
import type { Dues } from "../finding/dues";
import type { Share } from "../finding/found";
import { typedAmount } from "./decided";
import type { GiftLine } from "./giftLines";
import { LineRows } from "./lineRows";
import { type OpenLine, type PlannedLine, withoutRows } from "./plannedLine";

/** Makes of gifts, once it is known what they become, what is shown of them and their rows. */
export class PlannedGifts {
  private readonly rows: LineRows;
  private readonly dates = new Map<Day, string>();

  /** @param dues what is outstanding: gifts that are added pay it */
  constructor(
    private readonly open: OpenWorkbook,
    private readonly accounts: Accounts,
    private readonly dues: Dues,
    request: ImportRequest,
  ) {
    this.rows = new LineRows(open, accounts.roster, request);
  }

  /** A line of which it is known, or said, whose it is. */
  ofShares(
    each: OpenLine,
    shares: readonly Share[],
    told: Pick<ImportLine, "status" | "problem" | "evidence"> & { readonly isDecided?: boolean },
  ): PlannedLine {
    const { gift, shown } = each;
    const inOwn = this.inOwnCurrency(gift, shares);
    if (inOwn === null) return this.unfit(each, shares[0]!.account.currency);
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
      isElsewhere: each.isElsewhere,
    };
  }

  /** A line in nobody's name, and its row where its drive is known. */
  nameless(each: OpenLine, account: DriveAccount | null, told: Partial<ImportLine>): PlannedLine {
    const { gift, shown, isElsewhere } = each;
    const { line, group } = gift;
    const currency = account !== null && line.currency === "" ? account.currency : gift.currency;
    const amount = toMinor(line.amount, currency);
    if (amount === null) return this.unfit(each, currency);
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
      isElsewhere,
    };
  }

  /** A gift that is not added. */
  withoutRows({ gift, shown }: OpenLine, told: Partial<ImportLine>): PlannedLine {
    const { amount, currency } = gift;
    return {
      ...withoutRows({ ...shown, ...this.moneyText(gift), ...told }),
      ...{ amount, currency },
    };
  }

  /** A gift of more decimals than the currency of its drive has. */
  private unfit(each: OpenLine, currency: string): PlannedLine {
    const { amount, amountText } = each.gift.line;
    const problem = problemsText([unfitAmount(amountText, amount, currency)], this.open.say);
    return this.withoutRows(each, { status: "unreadable", problem });
  }

  /**
   * Where a line states no currency its amount is in that of its drive; null where the drive's has too
   * few decimals for it.
   */
  private inOwnCurrency({ line, amount, currency }: GiftLine, shares: readonly Share[]) {
    const [share, ...others] = shares;
    if (share === undefined || others.length > 0 || line.currency !== "")
      return { shares, amount, currency };
    const own = share.account.currency;
    if (own === currency) return { shares, amount, currency };
    const minor = toMinor(line.amount, own);
    if (minor === null) return null;
    return { shares: [{ ...share, amount: minor }], amount: minor, currency: own };
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
}
