import type { ImportField } from "../../../dialogs/protocol";
import { headerIndex, plainKey, withoutAccents } from "../../../i18n/index";
import { decodeCurrency } from "../../../tables/index";
import { currencyOf } from "./readAmount";

/** What a column is; some kinds are found by header only: they say how the lines are to be read. */
export type Role = ImportField | InternalRole;

type InternalRole = "status" | "direction" | "balance" | "account" | DatePart;

/** What a date in three columns is made of. */
type DatePart = "year" | "month" | "day";

const dateParts: Readonly<Record<DatePart, string>> = {
  year: "year, Jahr, année, jaar, año, ano, anno, rok, år, vuosi, 년, 연도, 年",
  month:
    "month, Monat, mois, maand, mes, mês, mese, miesiąc, měsíc, månad, måned, kuukausi, 월, 月",
  day: "day, Tag, jour, dag, día, dia, giorno, dzień, den, päivä, 일, 日, day of month",
};

const internal: ReadonlySet<string> = new Set([
  ...["status", "direction", "balance", "account"],
  ...Object.keys(dateParts),
]);

/** The roles of amounts, from those whose column says where the money went. */
export const amountRoles = ["paidIn", "paidOut", "amount"] as const;

export const isAmount = (role: Role | null): role is (typeof amountRoles)[number] =>
  amountRoles.some((each) => each === role);

/** Whether nobody can choose it: it stays as it was found. */
export function isInternal(role: Role | null): role is InternalRole {
  return role !== null && internal.has(role);
}

/**
 * The headers of banks and payment services, the surest of a role first. They are theirs and not ours,
 * so they stand here and not among the words. Accents and blanks do not count.
 */
const theirs: Readonly<Partial<Record<Role, string>>> = {
  date: `date, transaction date, booking date, Buchungstag, Buchungsdatum, 거래일시, 거래일자, 거래일, 일시,
    posting date, posted date, post date, date posted, trans. date, tran date, txn date, payment date,
    completed date, date completed, finished on, date processed, posted transactions date, effective date,
    booked at, timestamp, datetime, created, created on, created_utc, Buchung, Datum, Boekdatum,
    Boekingsdatum, Uitvoeringsdatum, Transactiedatum, dateOp, date opération, date d'opération, Fecha,
    Fecha operación, Fecha contable, Data, Data operazione, Data contabile, Data mov., Data movimento,
    Data lanc., Data lançamento, Data operacji, Data księgowania, Data transakcji, Datum zaúčtování,
    Datum provedení, Bokföringsdag, Bokföringsdatum, Reskontradatum, Transaktionsdatum, Transaktionsdag,
    Dato, Bogføringsdato, Kirjauspäivä, 年月日, 取引日, お取引日, 日付, 날짜, Valutadatum, Valuta,
    Wertstellung, Wertstellungsdatum, Wert, value date, value dt, dateVal, date valeur, date de valeur,
    Fecha valor, F. valor, F. operación, F. oper., F. contable, value dat, val. date, Data valuta, Data valor, Data waluty, Valutadag, Rentedatum, Rentedato, Arvopäivä`,
  amount: `amount, Betrag, Umsatz, transaction amount, credit/debit amount, gross, Brutto, Gesamtbetrag,
    donation amount, target amount, 거래금액, 금액, montant, montant operation, bedrag, importe, importo,
    montante, kwota, kwota operacji, kwota transakcji, zaúčtovaná částka, částka, objem, belopp, beløp,
    beløb, määrä, summa, 入出金, 取引金額, 金額, valor, value`,
  paidIn: `paid in, money in, amount credited, credit amt, credit amt., income, received amount, Einnahme, Einnahmen,
    Eingang, Eingänge, Zugang, recette, recettes, encaissement, ontvangsten, ontvangen, ingresos, importe abono, ricavi,
    receitas, wpływy, przychody, příjmy, inkomster, insättningar, innbetalt, tulot, panot, 수입, 수입액, 수입금액, 入金額, 収入, credit, credit amount, deposit, deposits, deposit amt., deposit amount, receipts,
    Haben, Gutschrift, 입금액, 입금, 입금금액, 맡기신금액, crédit, entrate, accredito, crédito, abono, ingreso,
    bij, insättning, inn, inn på konto, uznania, 入金, 入金額, お預入れ, お預り金額, 預かり金額, CR`,
  paidOut: `paid out, money out, amount debited, debit amt, debit amt., expense, expenses, sent amount, Ausgabe,
    Ausgaben, Ausgang, Ausgänge, Abgang, dépense, dépenses, décaissement, uitgaven, gastos, egreso, egresos,
    importe cargo, spese, despesas, wydatki, rozchody, výdaje, utgifter, utbetalt, menot, otot, 지출, 지출액,
    지출금액, 支出, debit, debit amount, withdrawal, withdrawals, withdrawal amt.,
    withdrawal amount, Soll, Belastung, Lastschrift, 출금액, 출금, 출금금액, 찾으신금액, 지급액, débit, debet,
    débito, cargo, uscite, addebito, af, uttag, ut, ut fra konto, obciążenia, 出金, 出金額, お引出し,
    お支払金額, 支払い金額, DR`,
  payer: `payer, payer name, sender, counterparty, counter party, counterparty name, other party,
    other party name, partner name, remitter, donor, donor name, from, source name,
    Begünstigter/Zahlungspflichtiger, Beguenstigter/Zahlungspflichtiger, Begünstigter/Auftraggeber,
    Empfänger/Zahlungspflichtiger, Auftraggeber/Begünstigter, Auftraggeber/Empfänger,
    Auftraggeber/Zahlungsempfänger, Zahlungspflichtiger, Zahlungspflichtige*r, Auftraggeber,
    Name Zahlungsbeteiligter, Partnername, 보낸분/받는분, 보낸분, 보내는분, 입금자명, 입금자, 의뢰인, 기재내용,
    거래처, naam tegenpartij, naam van de tegenpartij, naam tegenpartij bevat, tegenrekeninghouder,
    naam/omschrijving, supplierFound, tiers, ordenante, remitente, ordinante, favorecido, dane kontrahenta,
    nadawca/odbiorca, nadawca, název protiúčtu, avsändare/mottagare, namn, avsändare, avsender, saaja/maksaja,
    nimi, maksaja, 振込依頼人, 摘要内容, merchant name, payee, name, naam, 내용`,
  reference: `transaction id, unique id, reference, reference number, referencenumber, ref no, ref no./cheque no.,
    chq./ref.no., chqno, cheque number, cheque no, check number, check or slip #, serial,
    balance_transaction_id, Kundenreferenz, Referenznummer, Betalingskenmerk, Gestructureerde mededeling,
    Referentie, Referencia, VS, Variabilní symbol 1, Viite, Viitenumero, Verifikationsnummer, Identificador,
    Docto., Transaktionscode, Referenz, Referens, 참조번호, 参照番号, 取引順番号, payment reference`,
  note: `Verwendungszweck, Vorgang/Verwendungszweck, Zahlungszweck, Avisierungstext, subject, description,
    transaction description, transaction details, transaction remarks, narration, narrative,
    particulars, memo, note, notes, message, item title, comment, remarks, original description,
    sub-description, description 1, description 2, description 3, transaction ref1, transaction ref2,
    transaction ref3, notes and #tags, Beschreibung1, Beschreibung2, Buchungs-Details, Artikelbezeichnung,
    libellé, libellé opération, label, omschrijving, omschrijving-1, omschrijving-2, omschrijving-3,
    mededelingen, mededeling, vrije mededeling, bericht, concepto, descripción, descrizione,
    descrizione completa, causale, descrição, histórico, tytuł, opis, opis operacji, opis transakcji,
    zpráva pro příjemce, zpráva, text, rubrik, beskrivning, beskrivelse, forklaring, tekst, viesti, otsikko,
    송금메모, 메모, 거래내용, 비고, お取り扱い内容, 入出金内容, 摘要, メモ`,
  currency: `currency, currency code, posted currency, target currency, Währung, Waehrung, Whg, devise,
    divisa, moneda, moeda, bewertet in, munt, munteenheid, devies, valutacode, valuta rekening, waluta, měna, měna účtu, valuutta,
    通貨, 통화`,
  status: `status, transaction status, state, info, stato, estado, tila, 상태, 거래상태, Storno,
    Reden van weigering, rejection reason, Důvod neprovedení, stav, status transakcji, 취소여부, 状態, refunded,
    amount refunded, refunded amount, refund amount, 환불금액`,
  direction: `is income, is credit, is debit, is expense, income/expense, in/out, sign, flow, cash flow, d/c,
    debit credit indicator, credit debit indicator, 入出金区分, 수입지출구분, 수입/지출, Soll/Haben, S/H, DR/CR, CR/DR, debit/credit, credit/debit, CreditDebet, Af Bij, K/D, C/D, segno,
    direction, balance impact, 입출금구분, 입출금, 거래구분, 입払区分, 入払区分`,
  account: `account number, account no, account no., bank account, posted account, first bank card, accountnum,
    account, card no., card number, Auftragskonto, IBAN Auftragskonto, IBAN Auftraggeberkonto, Auftraggeberkonto,
    Rekeningnummer, Rekening, IBAN/BBAN, Kontonummer, numéro de compte, compte, número de cuenta, cuenta,
    Rapporto, conta, Číslo účtu, 계좌번호, 口座番号`,
  balance: `balance, running balance, running bal., closing balance, account balance, bal, Saldo, Kontostand,
    Saldo nach Buchung, Saldo na trn, Saldo na mutatie, solde, zůstatek, bokfört saldo, 잔액, 거래후잔액, 残高,
    差引残高, 取引後残高`,
};

/** Who got money that went out; beside who paid it, that is nobody who gave. */
const payees = `to, payee, payee name, recipient, beneficiary, Zahlungsempfänger*in, Zahlungsempfänger, Empfänger,
  bénéficiaire, begunstigde, beneficiario, destinatario, odbiorca, příjemce, mottagare, mottaker, modtager,
  Maksunsaaja, Saajan nimi, target name, 받는분, 받는사람, 受取人`;

export const isPayee = (header: string): boolean => keysOf(payees).includes(headerKey(header));

/** Where there is nothing better, these say what a line is for: mostly they say what kind it is. */
const kinds =
  "details, Buchungstext, Umsatzart, Vorgang, Bewegungstyp, type, transaction type, Typ, 적요, Laji, Selitys";

/**
 * Headers of languages in whose countries the day comes first in a date, unless the year does. English
 * ones say nothing: it is the language of both ways.
 */
const dayFirst = `Buchungstag, Buchungsdatum, Buchung, Betrag, Datum, Boekdatum, Boekingsdatum, bedrag,
  Uitvoeringsdatum, Transactiedatum, dateOp, date opération, libellé, montant, Fecha,
  Fecha operación, Fecha contable, importe, Data, Data operazione, Data contabile, Data mov., importo,
  Data movimento, Data lanc., Data lançamento, valor, Data operacji, Data księgowania, Data transakcji, kwota,
  Datum zaúčtování, Datum provedení, částka, Bokföringsdag, Bokföringsdatum, belopp, Dato, Bogføringsdato,
  beløp, beløb, Kirjauspäivä, määrä`;

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

const letters: Readonly<Record<string, string>> = { ø: "o", æ: "ae", ł: "l", đ: "d", ß: "ss" };

/** A header stripped to what tells it from others: as `plainKey`, and without accents. */
function headerKey(text: string): string {
  const plain = plainKey(text).replace(/[øæłđß]/g, (letter) => letters[letter]!);
  return withoutAccents(plain);
}

const keysOf = (list: string) => list.split(",").map(headerKey);

let index: ReadonlyMap<string, Known> | null = null;

/** Ours in either language, and theirs, which come first where both have a word. */
function knownHeaders(): ReadonlyMap<string, Known> {
  if (index !== null) return index;
  const known = new Map<string, Known>();
  for (const [role, list] of Object.entries(theirs))
    for (const [rank, key] of keysOf(list).entries())
      if (!known.has(key)) known.set(key, { role: role as Role, rank });
  for (const [key, { id }] of headerIndex("contributions")) {
    const role = ours[id];
    const isKind = keysOf(kinds).includes(key);
    if (role !== undefined && !isKind && !known.has(key)) known.set(key, { role, rank: 100 });
  }
  index = known;
  return known;
}

const inBrackets = /\s*[(（[].*$/su;
const currencyBehind = /\s+(?:(?:in|en)\s+)?([A-Z]{3}|euros?|euroa)\s*$/iu;

/** "Betrag in EUR" → "Betrag"; "Value Dat" names no currency and stays. */
function withoutCurrency(header: string): string {
  const named = currencyBehind.exec(header)?.[1] ?? "";
  return /^euro/i.test(named) || currencyOf(named) !== null
    ? header.replace(currencyBehind, "")
    : header;
}

function known(text: string): Known | undefined {
  const header = text.trim();
  for (const each of [header, header.replace(inBrackets, ""), withoutCurrency(header)]) {
    const found = knownHeaders().get(headerKey(each));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What each header stands for: each role once, but that whatever says what the money is for is a note.
 * null where it is not known.
 *
 * @param sample a cell of the column, "" where it has none: "Valuta" is a day or a currency
 */
export function rolesOf(
  header: readonly string[],
  sample: (column: number) => string,
): (Role | null)[] {
  const found = header.map((text, c) => {
    const each = known(text);
    const isCurrency = headerKey(text) === "valuta" && decodeCurrency(sample(c)) !== null;
    if (isCurrency) return { role: "currency" as const, rank: 50 };
    if (each?.role === "account" && !accountNumber.test(sample(c))) return undefined;
    const isMoney = each === undefined && /^[A-Z]{3}\$?$/.test(text.trim()) && /\d/.test(sample(c));
    return isMoney && currencyOfHeader(text) !== "" ? { role: "amount" as const, rank: 60 } : each;
  });
  const roles: (Role | null)[] = header.map(() => null);
  for (const role of new Set(found.flatMap((each) => (each === undefined ? [] : each.role))))
    for (const c of isOfMany(role) ? columnsOf(found, role) : surest(found, role)) roles[c] = role;
  findDateParts(header, roles);
  preferNet(header, roles);
  purposeToNote(header, roles);
  return roles;
}

/** All that says what the money is for, or that it has not come in, is read. */
const isOfMany = (role: Role) => role === "note" || role === "status";

const columnsOf = (found: readonly (Known | undefined)[], role: Role) =>
  found.flatMap((each, c) => (each?.role === role ? [c] : []));

/** One column; of amounts each that has the same header, or differs by its currency. */
function surest(found: readonly (Known | undefined)[], role: Role): readonly number[] {
  const columns = columnsOf(found, role);
  const least = Math.min(...columns.map((c) => found[c]!.rank));
  const alike = columns.filter((c) => found[c]!.rank === least);
  return isAmount(role) ? alike : alike.slice(0, 1);
}

/** What tells an account from another: some figures at least. */
const accountNumber = /\d\D{0,2}\d\D{0,2}\d/;

/** The currency that the header of amounts names, or its sign: "Betrag (EUR)", "Gutschrift in CHF", "CAD$". */
export function currencyOfHeader(header: string): string {
  const ways = [/[(（[]\s*([^)）\]]+?)\s*[)）\]]/u, /\s(\S+)$/, /^\s*([A-Z]{3})\$?\s*$/];
  for (const way of ways) {
    const named = way.exec(header)?.[1];
    const currency = named === undefined ? null : currencyOf(named);
    if (currency !== null) return currency;
  }
  return "";
}

/** A date in three columns: all of them, each once, and no other that is a date by itself. */
function findDateParts(header: readonly string[], roles: (Role | null)[]): void {
  const found = (Object.keys(dateParts) as DatePart[]).map((part) => {
    const keys = keysOf(dateParts[part]);
    const columns = header.flatMap((text, c) => {
      const within = inBrackets.exec(text)?.[0].replace(/[()（）[\]]/g, "") ?? text;
      return keys.includes(headerKey(within)) ? [c] : [];
    });
    return { part, columns };
  });
  if (found.some(({ columns }) => columns.length !== 1)) return;
  const date = roles.indexOf("date");
  if (date >= 0 && !found.some(({ columns }) => columns[0] === date)) return;
  for (const { part, columns } of found) roles[columns[0]!] = part;
}

/** The role of a header by itself, such as of a label above the lines; null where it is not known. */
export const roleOf = (text: string): Role | null => known(text)?.role ?? null;

/** What a service keeps for itself has not come in: beside gross and fee, the net is the amount. */
function preferNet(header: readonly string[], roles: (Role | null)[]): void {
  const at = (...keys: string[]) => header.findIndex((text) => keys.includes(headerKey(text)));
  const [net, fee, gross] = [at("net", "netto"), at("fee", "gebuhr"), at("gross", "brutto")];
  if (net < 0 || fee < 0 || roles.indexOf("amount") !== gross) return;
  [roles[gross], roles[net]] = [null, "amount"];
}

/** Where no column says what the money is for, its kind does, or a reference that the payer wrote. */
function purposeToNote(header: readonly string[], roles: (Role | null)[]): void {
  if (roles.includes("note")) return;
  const written = header.findIndex((text) => headerKey(text) === "paymentreference");
  const keys = header.map((text, c) => (roles[c] === null ? headerKey(text) : ""));
  const kind = keys.indexOf(keysOf(kinds).find((key) => keys.includes(key)) ?? "none");
  const at = written >= 0 && roles[written] === "reference" ? written : kind;
  if (at >= 0) roles[at] = "note";
}

/** Whether a file with these headers comes from where the day stands before the month. */
export function isDayFirst(header: readonly string[]): boolean {
  const keys = new Set(keysOf(dayFirst));
  return header.some((text) => keys.has(headerKey(text.replace(inBrackets, ""))));
}
