import {
  type Accounts,
  type DriveAccount,
  type MemberStanding,
  type Payable,
  payableOf,
  paymentCodeOf,
  paymentReference,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import { driveName } from "../drives/driveWords";
import { type Html, html } from "../report/html";
import { drawnCode } from "./drawnCode";
import { payToIn, referenceText } from "./howToPay";

/**
 * How one member pays what is to be paid in a drive: to whom, where, under which reference, how much,
 * and a code that says the same to a banking app. Where giving is voluntary, how one who is asked can
 * give: no amount, and no code. null where Settings say no account, and where nothing is to be paid.
 */
export function payBox(
  accounts: Accounts,
  account: DriveAccount,
  at: MemberStanding,
  say: Say,
): Html | null {
  const { pay } = say.words.pages.paper;
  if (payToIn(accounts.book.settings) === null) return null;
  if (account.basis === "voluntary")
    return account.state === "open" && at.asked
      ? html`<h3>${pay.titleVoluntary}</h3>${box(accounts, account, at, null, say)}`
      : null;
  const payable = payableOf(account, at);
  return payable === null
    ? null
    : html`<h3>${pay.title}</h3>${box(accounts, account, at, payable, say)}`;
}

/**
 * A slip to cut out for each of these members who has anything to pay, with a code each; null where no
 * code can be drawn, or more than so many would be.
 */
export function paySlips(
  accounts: Accounts,
  account: DriveAccount,
  members: readonly MemberStanding[],
  say: Say,
): Html | null {
  const slips = members.flatMap((at) => {
    const payable = payableOf(account, at);
    if (payable === null || codeText(accounts, account, at, payable, say) === null) return [];
    return html`<div class="slip"><p><strong>${at.member.name}</strong></p>${box(accounts, account, at, payable, say)}</div>`;
  });
  return slips.length === 0 ? null : html`<div class="slips">${slips}</div>`;
}

function box(
  accounts: Accounts,
  account: DriveAccount,
  at: MemberStanding,
  payable: Payable | null,
  say: Say,
): Html {
  const { settings } = accounts.book;
  const { pay } = say.words.pages.paper;
  const { payTo, account: number } = payToIn(settings)!;
  const names = say.words.schema.settings;
  const rows = [
    [names.payTo.name, payTo],
    [names.account.name, number],
    [pay.reference, referenceText(account, at.member)],
    payable === null ? ["", ""] : amountRow(account, payable, say),
  ] as const;
  const lines = rows.map(([label, value]) =>
    value === "" ? null : html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`,
  );
  const code = payable === null ? null : codeText(accounts, account, at, payable, say);
  const drawn =
    code === null
      ? null
      : html`<figure>${drawnCode(code, pay.scan)}<figcaption>${pay.scan}</figcaption></figure>`;
  return html`<div class="pay"><div><table class="facts">${lines}</table><p class="soft">${pay.quote}</p></div>${drawn}</div>`;
}

function amountRow({ currency }: DriveAccount, payable: Payable, say: Say) {
  const { byMember } = say.words.schema.headers;
  const { pay } = say.words.pages.paper;
  const { amount, isDue, by } = payable;
  const label = isDue ? byMember.dueNow : by === null ? byMember.outstanding : pay.by(say.day(by));
  return [label, say.moneyWithCurrency(amount, currency)] as const;
}

/** What the code of a payment says; null where none can be made of Settings for this drive. */
function codeText(
  { book: { settings } }: Accounts,
  account: DriveAccount,
  at: MemberStanding,
  { amount }: Payable,
  say: Say,
): string | null {
  const { drive, currency } = account;
  if (drive === null) return null;
  const reference = paymentReference(drive.id, at.member.id);
  return paymentCodeOf(settings, { amount, currency, reference, purpose: driveName(account, say) });
}
