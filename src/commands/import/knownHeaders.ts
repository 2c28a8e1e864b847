import type { ImportField } from "../../dialogs/protocol";
import { headerIndex, plainKey } from "../../i18n/index";

/** What a column is, and two kinds that are found by header only: they say which lines count. */
export type Role = ImportField | "status" | "direction";

/**
 * The headers of banks and payment services, the surest of a role first; as `plainKey` has them.
 * They are theirs and not ours, so they stand here and not among the words.
 */
const theirs: Readonly<Partial<Record<Role, string>>> = {
  date: "date transactiondate bookingdate buchungstag buchungsdatum 거래일시 거래일자 거래일 일시 postingdate posteddate paymentdate completeddate datecompleted timestamp created datum valutadatum valuta wertstellung valuedate 날짜",
  amount:
    "amount gross betrag umsatz transactionamount brutto gesamtbetrag donationamount 거래금액 금액",
  paidIn:
    "paidin moneyin credit creditamount deposit deposits receipts haben gutschrift 입금액 입금 입금금액 맡기신금액",
  paidOut:
    "paidout moneyout debit debitamount withdrawal withdrawals soll belastung 출금액 출금 출금금액 찾으신금액 지급액",
  payer:
    "payer name payername sender counterparty counterpartyname remitter donor donorname from begünstigterzahlungspflichtiger zahlungspflichtiger auftraggeberempfänger auftraggeber namezahlungsbeteiligter 보낸분받는분 보낸분 보내는분 입금자명 입금자 의뢰인 기재내용 거래처 내용",
  reference:
    "transactionid reference paymentreference verwendungszweck 송금메모 description transactiondescription narrative details memo 메모 거래내용 적요 buchungstext",
  note: "subject note notes message itemtitle comment 비고",
  currency: "currency currencycode währung 통화",
  status: "status transactionstatus 상태 거래상태",
  direction: "sollhaben sh drcr debitcredit creditdebit direction 입출금구분 입출금 거래구분 구분",
};

/** How sure a header is of its role: lower is surer. */
interface Known {
  readonly role: Role;
  readonly rank: number;
}

const ours: Readonly<Record<string, Role>> = {
  date: "date",
  drive: "drive",
  member: "member",
  group: "group",
  amount: "amount",
  method: "method",
  reference: "reference",
  note: "note",
  currency: "currency",
  paidBy: "payer",
};

let index: ReadonlyMap<string, Known> | null = null;

/** Ours in either language, and theirs, which come first where both have a word. */
function knownHeaders(): ReadonlyMap<string, Known> {
  if (index !== null) return index;
  const known = new Map<string, Known>();
  for (const [role, keys] of Object.entries(theirs))
    for (const [rank, key] of keys.split(" ").entries())
      known.set(key, { role: role as Role, rank });
  for (const [key, { id }] of headerIndex("contributions")) {
    const role = ours[id];
    if (role !== undefined && !known.has(key)) known.set(key, { role, rank: 100 });
  }
  index = known;
  return known;
}

const inBrackets = /\s*[(（[].*$/su;

/**
 * What each header stands for, each role at most once; null where it is not known. A second column
 * of text such as Description beside Reference becomes the note where there is none.
 */
export function rolesOf(header: readonly string[]): (Role | null)[] {
  const known = header.map(
    (text) =>
      knownHeaders().get(plainKey(text)) ??
      knownHeaders().get(plainKey(text.replace(inBrackets, ""))),
  );
  const roles: (Role | null)[] = header.map(() => null);
  const take = (role: Role) => {
    let best = -1;
    for (const [c, each] of known.entries())
      if (each?.role === role && roles[c] === null && (best < 0 || each.rank < known[best]!.rank))
        best = c;
    return best;
  };
  for (const role of new Set(known.flatMap((each) => (each === undefined ? [] : each.role))))
    roles[take(role)] = role;
  const spare = take("reference");
  if (spare >= 0 && !roles.includes("note")) roles[spare] = "note";
  return roles;
}
