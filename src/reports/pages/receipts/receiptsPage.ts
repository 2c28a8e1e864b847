import {
  type Accounts,
  type Currency,
  isInKind,
  type Money,
  type ReceiptUnit,
  receiptSums,
} from "../../../core/index";
import type { Say } from "../../../i18n/index";
import { driveName } from "../../drives/driveWords";
import { OtherNames } from "../../drives/otherNames";
import { type Html, html } from "../../report/html";
import { signatures } from "../collectionSheets";
import { type PrintedPage, printedPage } from "../printedPage";
import { facts, table } from "../table";

/** One receipt as it is put on paper. */
export interface PaperReceipt extends ReceiptUnit {
  readonly number: string;
  /** When it was issued. */
  readonly day: number;
  /** Whether it was handed out before. */
  readonly isCopy: boolean;
}

/**
 * Receipts, a page each: the organisation, number, day, who paid for whom, each payment, the sum, a
 * line to sign. Nobody else is named on it, and nothing that is still to be paid. What was given in
 * kind is described by its Note and Reference, and valued only where these do so themselves.
 */
export function receiptsPage(
  accounts: Accounts,
  receipts: readonly PaperReceipt[],
  say: Say,
): PrintedPage {
  const words = say.words.pages.paper.receipts;
  const others = new OtherNames(accounts);
  const title = words.pageTitle(receipts[0]!.number, receipts[receipts.length - 1]!.number);
  return printedPage(say, {
    title,
    organisation: accounts.book.settings.organisation,
    lines: [],
    body: receipts.map((receipt) => new Receipt(accounts, receipt, others, say).sheet()),
    fileName: title,
  });
}

/** "20,000 KRW and 5.00 USD" */
export function moneyList(sums: readonly (readonly [Currency, Money])[], say: Say): string {
  return say.list(sums.map(([currency, sum]) => say.moneyWithCurrency(sum, currency)));
}

class Receipt {
  private readonly words;

  constructor(
    private readonly accounts: Accounts,
    private readonly receipt: PaperReceipt,
    private readonly others: OtherNames,
    private readonly say: Say,
  ) {
    this.words = say.words.pages.paper.receipts;
  }

  sheet(): Html {
    const { accounts, receipt, say, words } = this;
    const { organisation } = accounts.book.settings;
    const sums = receiptSums(accounts.ledger, receipt.rows);
    const kind = this.kind(sums);
    const { number, day, isCopy, recipient, onBehalf } = receipt;
    // Money that went back is written as what went back.
    const shown = sums.map(([currency, sum]) => [currency, this.shown(sum, kind)] as const);
    const inKind = this.inKind();
    return html`<section class="sheet"><header>${organisation === "" ? null : html`<p>${organisation}</p>`}<h1>${words.titles[kind]}</h1><p>${words.number} ${number}${isCopy ? ` · ${words.copy}` : ""}</p></header>${facts(
      [
        [words.issued, say.day(day)],
        [kind === "refund" ? words.backTo : words.from, words.name(recipient)],
        onBehalf.length === 0
          ? null
          : [words.onBehalf, say.list(onBehalf.map(words.name), onBehalf.length)],
      ],
    )}${this.payments(kind)}${facts([
      ...shown.map(
        ([currency, sum]) =>
          [say.words.pages.paper.total, say.moneyWithCurrency(sum, currency)] as const,
      ),
      ...shown.map(([currency, sum]) => {
        const spelt = words.inWords(sum, currency);
        return spelt === "" ? null : ([words.inWordsLabel, spelt] as const);
      }),
    ])}${inKind === null ? null : html`<h2>${words.inKind}</h2>${inKind}`}<p>${words.sentences[kind]}</p>${signatures([words.sign])}</section>`;
  }

  private kind(sums: readonly (readonly [Currency, Money])[]) {
    const { accounts, receipt } = this;
    const { ledger, drives } = accounts;
    const isRefund = sums.length > 0 && sums.every(([, sum]) => sum < 0);
    if (isRefund && receipt.rows.every((row) => !isInKind(ledger.sources[row]!))) return "refund";
    const bases = receipt.rows.map((row) => drives[ledger.accounts[row]!]?.basis === "voluntary");
    if (bases.every((isGift) => isGift)) return "gift";
    return bases.some((isGift) => isGift) ? "both" : "payment";
  }

  private shown(sum: Money, kind: string): Money {
    return kind === "refund" ? -sum : sum;
  }

  private payments(kind: string): Html | null {
    const { accounts, receipt, say } = this;
    const { ledger } = accounts;
    const { contributions } = say.words.schema.headers;
    const rows = receipt.rows.filter((row) => !isInKind(ledger.sources[row]!));
    const names = new Set(receipt.rows.map((row) => this.memberOf(row)));
    const isOfSeveral = names.size > 1;
    return table(
      [
        { header: contributions.date, kind: "short" },
        { header: contributions.drive },
        ...(isOfSeveral ? [{ header: contributions.member }] : []),
        { header: contributions.method },
        { header: contributions.reference },
        { header: contributions.amount, kind: "figure" },
      ],
      rows.map((row) => [
        this.dayOf(row),
        this.driveOf(row),
        ...(isOfSeveral ? [this.memberOf(row)] : []),
        this.methodOf(row),
        this.clear(ledger.sources[row]!.reference),
        say.moneyWithCurrency(this.shown(ledger.written[row]!, kind), ledger.currencies[row]!),
      ]),
    );
  }

  /** What was given in kind, by its own words. */
  private inKind(): Html | null {
    const { accounts, receipt, say, words } = this;
    const { ledger } = accounts;
    const { contributions } = say.words.schema.headers;
    const rows = receipt.rows.filter((row) => isInKind(ledger.sources[row]!));
    return table(
      [
        { header: contributions.date, kind: "short" },
        { header: contributions.drive },
        { header: contributions.method },
        { header: contributions.note },
      ],
      rows.map((row) => {
        const { note, reference } = ledger.sources[row]!;
        const told = [note, reference]
          .map((text) => this.clear(text))
          .filter((text) => text !== "");
        return [
          this.dayOf(row),
          this.driveOf(row),
          this.methodOf(row),
          told.join(" · ") || words.notDescribed,
        ];
      }),
    );
  }

  private dayOf(row: number): string {
    const { date } = this.accounts.ledger.sources[row]!;
    return date === null ? "–" : this.say.day(date);
  }

  private driveOf(row: number): string {
    const { drives, ledger } = this.accounts;
    return driveName(drives[ledger.accounts[row]!]!, this.say);
  }

  private memberOf(row: number): string {
    const { people, ledger } = this.accounts;
    return people.all[ledger.persons[row]!]?.name ?? ledger.sources[row]!.group;
  }

  private methodOf(row: number): string {
    const { method, methodText } = this.accounts.ledger.sources[row]!;
    if (method === "other") return this.clear(methodText);
    return this.say.words.schema.choices.method[method];
  }

  private clear(text: string): string {
    const { recipient, onBehalf } = this.receipt;
    return this.others.clear(text, new Set([recipient, ...onBehalf]));
  }
}
