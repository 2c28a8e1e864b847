import { currencyDecimals, type Day, type DriveAccount, type Money } from "../../../core/index";
import { divideExactly, divideOldest } from "./divideOldest";
import { type Dues, sumOf } from "./dues";
import type { DriveBy, Payment, Question, Share, Target } from "./found";
import { DriveNames, type NamedDrives } from "./namedDrives";

/** For which drives a member's payment is. */
export interface FoundDrives {
  readonly shares: readonly Share[];
  readonly by: DriveBy | null;
  /** null: it is certain. */
  readonly question: Question | null;
}

type Odd = Extract<Question, { readonly why: "more-than-asked" | "odd-amount" }>;

/** Finds the drives of a payment of which it is known whose it is. */
export class DriveFinder {
  private readonly names: DriveNames;

  /** @param accounts in the order of every list */
  constructor(
    private readonly accounts: readonly DriveAccount[],
    private readonly dues: Dues,
    isNameWord: (word: string) => boolean,
  ) {
    const nameable = accounts.map(({ drive, state }) => ({
      id: drive!.id,
      isOpen: state === "open",
    }));
    this.names = new DriveNames(nameable, isNameWord);
  }

  /** The drives that a payment's texts speak of. */
  namedIn({ purposes }: Payment): NamedDrives {
    return this.names.find(purposes);
  }

  /** Whether a word speaks of a drive, or of nothing that tells one payment from another. */
  isExplained(word: string): boolean {
    return this.names.isExplained(word);
  }

  /** The words of a text, those that a bank has parted whole again. */
  wordsIn(text: string): readonly string[] {
    return this.names.wordsIn(text);
  }

  at(index: number): DriveAccount {
    return this.accounts[index]!;
  }

  /** Those that take money on a day, in the payment's currency. */
  openOn({ day, currency }: Payment): readonly DriveAccount[] {
    return this.accounts.filter(
      (account) => isOpenOn(account, day) && account.currency === currency,
    );
  }

  /** Another drive than `account` in which the payment is just what the member owes. */
  fittingElsewhere(account: DriveAccount | null, member: number, payment: Payment) {
    return this.openOn(payment).find(
      (other) =>
        other !== account &&
        this.dues.asks(other, member) &&
        this.dues.fit(other, member, payment.amount, payment.day) === "due",
    );
  }

  /** Another drive than `account` in which the payment is any sum of what the member owes. */
  fittingAtAll(account: DriveAccount, member: number, payment: Payment) {
    return this.openOn(payment).find(
      (other) =>
        other !== account &&
        this.dues.asks(other, member) &&
        this.dues.fit(other, member, payment.amount, payment.day) !== null,
    );
  }

  /** The drives of a member's payment. */
  find(member: number, payment: Payment, named = this.namedIn(payment)): FoundDrives {
    const open = this.openOn(payment);
    const asking = open.filter((account) => this.dues.asks(account, member));
    if (named.closed.length > 0 || named.named.some((i) => !isOpenOn(this.at(i), payment.day))) {
      const closed = [...named.closed, ...named.named].map((i) => this.at(i));
      const drives = closed.filter((each) => !isOpenOn(each, payment.day)).map(nameOf);
      return this.ask({ why: "not-open", drives }, asking, member, payment);
    }
    const spoken = named.named.map((i) => this.at(i));
    if (named.isOfOtherYear) {
      const question = { why: "other-year", drive: nameOf(spoken[0]!) } as const;
      return this.ask(question, spoken, member, payment);
    }
    if (spoken.length === 1) return this.ofNamed(spoken[0]!, member, payment);
    if (spoken.length > 1) return this.ofSeveral(spoken, member, payment);
    const among = named.among.map((i) => this.at(i));
    return this.ofNone(among.length > 0 ? asking.filter((each) => among.includes(each)) : asking, {
      ...{ member, payment, open },
    });
  }

  private ofNamed(account: DriveAccount, member: number, payment: Payment): FoundDrives {
    const { dues } = this;
    const drive = nameOf(account);
    const whole = [{ account, member, amount: payment.amount }];
    const asked = (question: Question) => ({ shares: whole, by: "words", question }) as const;
    if (!dues.asks(account, member)) return asked({ why: "not-asked", drive, member });
    const taken = { shares: whole, by: "words", question: null } as const;
    const isOwn = account.currency === payment.currency;
    const fit = isOwn ? dues.fit(account, member, payment.amount, payment.day) : null;
    if (fit === "due") return taken;
    const other = this.fittingElsewhere(account, member, payment);
    if (other !== undefined)
      return asked({ why: "amount-contradicts", drive, fits: nameOf(other) });
    const shares = this.besideDue(account, member, payment);
    if (shares !== null) {
      const drives = shares.map((share) => nameOf(share.account));
      return { shares, by: "oldest-due", question: { why: "several-drives", drives } };
    }
    const odd = fit === null ? this.oddAmount(account, member, payment) : null;
    return odd === null ? taken : asked(odd);
  }

  /** Where a gift is of no round sum, and is one without what is due elsewhere: that, and the rest; null: it is not. */
  private besideDue(account: DriveAccount, member: number, payment: Payment): Share[] | null {
    const { amount, currency } = payment;
    if (account.basis !== "voluntary" || !isOdd(amount, currency)) return null;
    for (const other of this.openOn(payment)) {
      if (other === account || !this.dues.asks(other, member)) continue;
      const [next] = this.dues.partsOf(other, member) ?? [];
      const rest = amount - (next?.left ?? amount);
      if (rest <= 0 || isOdd(rest, currency)) continue;
      return [
        { account, member, amount: rest },
        { account: other, member, amount: amount - rest },
      ];
    }
    return null;
  }

  /**
   * What is odd about a payment that is no sum of a member's instalments: it is more than one of them, or
   * than all that is outstanding. null: it is part of the next.
   */
  oddAmount(account: DriveAccount, member: number, { amount, currency }: Payment): Odd | null {
    const parts = account.currency === currency ? this.dues.partsOf(account, member) : null;
    if (parts === null || account.basis === "voluntary") return null;
    if (amount > sumOf(parts)) return { why: "more-than-asked", drive: nameOf(account) };
    return amount < parts[0]!.left ? null : { why: "odd-amount", drive: nameOf(account) };
  }

  /** Whether a payment is just what a member owes in several drives together. */
  isSumOfDrives(member: number, payment: Payment): boolean {
    const targets = this.openOn(payment)
      .filter((account) => this.dues.asks(account, member))
      .map((account) => ({ account, member }));
    return divideExactly(targets, payment.amount, payment.day, this.dues, false) !== null;
  }

  private ofSeveral(
    spoken: readonly DriveAccount[],
    member: number,
    payment: Payment,
  ): FoundDrives {
    const targets = spoken.map((account) => ({ account, member }));
    const areAlike = spoken.every(({ currency }) => currency === payment.currency);
    const { amount, day } = payment;
    const exact = areAlike ? divideExactly(targets, amount, day, this.dues, true) : null;
    if (exact !== null) return { shares: exact, by: "words", question: null };
    const question = { why: "several-drives", drives: spoken.map(nameOf) } as const;
    return this.ask(question, spoken, member, payment);
  }

  /** Where the line names no drive: what is outstanding tells, if anything does. */
  private ofNone(
    asking: readonly DriveAccount[],
    { member, payment, open }: { member: number; payment: Payment; open: readonly DriveAccount[] },
  ): FoundDrives {
    const { amount, day } = payment;
    const whole = (account: DriveAccount) => [{ account, member, amount }];
    const [first, ...others] = open;
    if (first === undefined) return { shares: [], by: null, question: { why: "no-drive" } };
    if (others.length === 0) return { shares: whole(first), by: "only", question: null };
    const fits = asking.map((account) => ({
      account,
      fit: this.dues.fit(account, member, amount, day),
    }));
    const fitting = fits.filter(({ fit }) => fit !== null);
    const [exact] = fitting;
    const isTelling = exact?.fit === "due" || isOdd(amount, payment.currency);
    if (exact !== undefined && fitting.length === 1 && isTelling)
      return { shares: whole(exact.account), by: "amount", question: null };
    if (fitting.length > 1) {
      const drives = fitting.map(({ account }) => account);
      return this.ask(
        { why: "several-drives", drives: drives.map(nameOf) },
        drives,
        member,
        payment,
      );
    }
    const [only, ...rest] = asking;
    if (only !== undefined && rest.length === 0) return this.ofOnly(only, member, payment);
    const targets = asking.map((account) => ({ account, member }));
    // A gift may be of any amount: only where none is asked for, a sum tells.
    const owed = targets.filter(({ account }) => account.basis !== "voluntary");
    const sum = divideExactly(owed, amount, day, this.dues, false);
    if (sum !== null && owed.length === targets.length)
      return { shares: sum, by: "amount", question: null };
    const drives = (asking.length > 0 ? asking : open).map(nameOf);
    if (sum !== null)
      return { shares: sum, by: "amount", question: { why: "several-drives", drives } };
    return this.ask({ why: "several-drives", drives }, asking, member, payment);
  }

  /** The only drive that asks a member. */
  private ofOnly(account: DriveAccount, member: number, payment: Payment): FoundDrives {
    const whole = [{ account, member, amount: payment.amount }];
    const parts = this.dues.partsOf(account, member);
    const isMore = parts !== null && account.basis !== "voluntary" && payment.amount > sumOf(parts);
    const question = isMore ? ({ why: "more-than-asked", drive: nameOf(account) } as const) : null;
    return { shares: whole, by: "oldest-due", question };
  }

  /** What is proposed where there is a question: the oldest due first. */
  private ask(
    question: Question,
    drives: readonly DriveAccount[],
    member: number,
    payment: Payment,
  ): FoundDrives {
    const targets = drives
      .filter((account) => this.dues.asks(account, member))
      .map((account): Target => ({ account, member }));
    return { ...this.proposed(targets, payment), question };
  }

  /** An amount divided among those that may be meant, the oldest due first. */
  proposed(targets: readonly Target[], payment: Payment): Omit<FoundDrives, "question"> {
    const ours = targets.filter(({ account }) => account.currency === payment.currency);
    const shares = divideOldest(ours, payment.amount, this.dues);
    return { shares, by: shares.length > 0 ? "oldest-due" : null };
  }
}

/** Whether an amount is none that people give of their own accord: no multiple of five. */
export function isOdd(amount: Money, currency: string): boolean {
  return amount % (5 * 10 ** currencyDecimals(currency)) !== 0;
}

/** Whether a drive takes money on a day: it is neither a draft nor closed, and has been opened. */
export function isOpenOn({ drive, state }: DriveAccount, day: Day): boolean {
  return state === "open" && (drive === null || drive.opens === null || day >= drive.opens);
}

export const nameOf = ({ drive }: DriveAccount) => drive?.id ?? "";
