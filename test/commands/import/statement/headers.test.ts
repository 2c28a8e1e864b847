import { describe, expect, it } from "vitest";
import {
  areHeaders,
  findHeader,
  isLine,
} from "../../../../src/commands/import/statement/findHeader";
import {
  currencyOfHeader,
  isAmount,
  isDayFirst,
  isInternal,
  isPayee,
  roleOf,
  rolesOf,
} from "../../../../src/commands/import/statement/knownHeaders";

/** The roles of headers, below each of which stands a sample: "Date=2026-03-13". */
const roles = (...columns: string[]) => {
  const parts = columns.map((column) => column.split("="));
  return rolesOf(
    parts.map(([header]) => header!),
    (c) => parts[c]![1] ?? "",
  );
};

describe("what a header stands for", () => {
  it.each<[string[], (string | null)[], string]>([
    [["Date", "Description", "Amount"], ["date", "note", "amount"], "the plain ones"],
    [["DATE:", " amount ", "Opis"], ["date", "amount", "note"], "case, marks, blanks, languages"],
    [["Zaúčtovaná částka", "Data operacji"], ["amount", "date"], "accents"],
    [["Beløb", "Bogføringsdato"], ["amount", "date"], "letters of their own"],
    [["Betrag (EUR)", "Datum"], ["amount", "date"], "a unit in brackets"],
    [["Betrag in EUR", "Gutschrift CHF"], ["amount", "paidIn"], "a currency behind"],
    [["Buchungstag", "Valutadatum"], ["date", null], "of two dates the surer one"],
    [["Valutadatum", "Buchungstag"], [null, "date"], "wherever it stands"],
    [["Valuta=EUR", "Datum"], ["currency", "date"], "Valuta is a currency"],
    [["Valuta=13.03.2026", "Betrag"], ["date", "amount"], "or a day"],
    [["Account=Checking", "Account number=12 34 5"], [null, "account"], "an account has figures"],
    [["Account=12 34 5"], ["account"], "alone too"],
    [["EUR=5,00", "Datum"], ["amount", "date"], "a currency over figures"],
    [["EUR=", "Datum"], [null, "date"], "but not over nothing"],
    [["ABC=5,00", "Datum"], [null, "date"], "nor what is no currency"],
    [["CAD$=5.00", "USD$=6.00"], ["amount", "amount"], "several of them"],
    [["Description", "Memo", "Notes"], ["note", "note", "note"], "all that say what for"],
    [["Status", "State"], ["status", "status"], "all that say whether"],
    [["Payer", "Donor"], ["payer", null], "one who paid"],
    [["Amount", "Amount"], ["amount", "amount"], "two of the same header"],
    [["Telephone", ""], [null, null], "others"],
    [["Year", "Month", "Day"], ["year", "month", "day"], "a date in three columns"],
    [["Date (year)", "Date (month)", "Date (day)"], ["year", "month", "day"], "in brackets"],
    [["거래일(년)", "거래일(월)", "거래일(일)"], ["year", "month", "day"], "likewise in Korean"],
    [["Jahr", "Monat"], [null, null], "a date that lacks a part"],
    [["Jahr", "Monat", "Tag", "Monat"], [null, null, null, null], "a part twice"],
    [["Jahr", "Monat", "Tag", "Datum"], [null, null, null, "date"], "and a date by itself"],
    [["Gross", "Fee", "Net"], [null, null, "amount"], "beside gross and fee the net"],
    [["Gross", "Net"], ["amount", null], "without a fee the gross"],
    [["Amount", "Gross", "Fee", "Net"], ["amount", null, null, null], "an amount of its own"],
    [["Date", "Type", "Amount"], ["date", "note", "amount"], "a kind, where nothing says what for"],
    [["Type", "Details", "Amount"], [null, "note", "amount"], "details before the type"],
    [["Type", "Text", "Amount"], [null, "note", "amount"], "no kind, where something does"],
    [["Payment reference", "Amount"], ["note", "amount"], "what the payer wrote"],
    [["Payment reference", "Reference"], [null, "reference"], "beside a reference"],
    [["Member", "Drive", "Group"], ["member", "drive", "group"], "our own"],
    [["구성원", "모금"], ["member", "drive"], "ours in Korean"],
    [["Method", "Paid by", "Reference"], ["method", "payer", "reference"], "how, and for whom"],
    [["방법", "대신 낸 사람", "증빙 번호"], ["method", "payer", "reference"], "likewise"],
    [["Wplywy", "Tytul"], ["paidIn", "note"], "l for ł"],
    [["Belob", "Bogforingsdato"], ["amount", "date"], "o for ø"],
    [["Maara", "Paivays"], ["amount", null], "a for ä"],
    [["Amount   in   EUR", "Datum"], ["amount", "date"], "several blanks before a currency"],
    [["Amount euros", "Datum"], ["amount", "date"], "euros in words"],
    [["Amount eurozone", "Datum"], [null, "date"], "and no word that begins so"],
    [["Amount USD", "Amount (USD) net"], ["amount", "amount"], "whatever stands behind brackets"],
    [["XEUR=5,00", "Datum"], [null, "date"], "a code within a word"],
    [["EURX=5,00", "Datum"], [null, "date"], "or before one"],
    [[" EUR =5,00", "Datum"], ["amount", "date"], "blanks around a code"],
    [["Account=12345"], ["account"], "a number without blanks"],
    [["Account=1-2/3"], ["account"], "with other marks between"],
    [["Account=No. 12"], [null], "two figures are no number"],
    [["Account=1 and 2 and 3"], [null], "nor are three that stand apart"],
    [["Netto", "Gebühr", "Brutto"], ["amount", null, null], "net, fee and gross in German"],
  ])("of %j: %j (%s)", (columns, expected) => {
    expect(roles(...columns)).toEqual(expected);
  });

  it.each([
    ["To", true],
    ["Empfänger", true],
    ["Bénéficiaire", true],
    ["From", false],
    ["Payer", false],
    ["", false],
  ])("%j is of who got the money: %s", (header, expected) => {
    expect(isPayee(header)).toBe(expected);
  });

  it.each([
    ["Betrag (EUR)", "EUR"],
    ["Betrag [EUR]", "EUR"],
    ["金額（円）", "円"],
    ["Gutschrift in CHF", "CHF"],
    ["Amount £", "£"],
    ["CAD$", "CAD"],
    ["USD", "USD"],
    ["Amount", ""],
    ["Amount due", ""],
    ["Amount (net)", ""],
    ["Amount (net) USD", "USD"],
    [" USD ", "USD"],
    ["USD$ ", "USD"],
    ["xUSD", ""],
    ["USDx", ""],
    ["", ""],
  ])("%j names the currency %j", (header, currency) => {
    expect(currencyOfHeader(header)).toBe(currency);
  });

  it.each([
    [["Buchungstag", "Text"], true],
    [["Bedrag (EUR)", "Text"], true],
    [["Date", "Amount"], false],
    [[], false],
  ])("%j come from where the day stands first: %s", (header, expected) => {
    expect(isDayFirst(header)).toBe(expected);
  });

  it("is nothing that anybody can choose where it only says how lines are read", () => {
    const all = ["status", "direction", "balance", "account", "year", "month", "day"] as const;
    expect(all.map(isInternal)).toEqual(all.map(() => true));
    expect([isInternal(null), isInternal("date"), isInternal("note")]).toEqual([
      false,
      false,
      false,
    ]);
    expect([isAmount("paidIn"), isAmount("paidOut"), isAmount("amount")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isAmount("balance"), isAmount(null)]).toEqual([false, false]);
    expect([roleOf("Saldo"), roleOf("IBAN"), roleOf("Währung")]).toEqual([
      "balance",
      null,
      "currency",
    ]);
  });
});

describe("a row that is headers", () => {
  it.each<[string[], boolean, string]>([
    [["Date", "Text", "Amount"], true, "a date and an amount"],
    [["Date", "Text", "Paid in"], true, "or what was paid in"],
    [["Year", "Month", "Day", "Amount"], true, "a date in three columns"],
    [["Date", "Amount"], false, "two cells may be a label"],
    [["Date", "Text", "Balance"], false, "no amount"],
    [["Name", "Text", "Amount"], false, "no date"],
    [["Date", "1.", "Amount"], false, "a figure among them"],
    [["Date", " 5", "Amount"], false, "behind a blank"],
    [["Date", "No. 5", "Amount"], true, "a figure within a text"],
  ])("%j: %s (%s)", (row, expected) => {
    expect(areHeaders(row)).toBe(expected);
  });

  it.each<[string[], boolean, string]>([
    [["2026-03-13", "Bert", "5.00"], true, "a day and money"],
    [["13 March 2026", "5.00"], true, "a day in words"],
    [["03/04/2026", "5.00"], true, "a day that could be two"],
    [["2026-03-13", "Bert"], false, "a day alone"],
    [["Bert", "5.00"], false, "money alone"],
    [["20260313"], false, "a day is no money"],
    [["Date", "Amount"], false, "headers"],
  ])("%j is a line of money: %s (%s)", (row, expected) => {
    expect(isLine(row)).toBe(expected);
  });
});

describe("where the headers stand", () => {
  const line = ["2026-03-13", "Bert Becker", "50.00"];
  const header = ["Date", "Text", "Amount"];
  const found = (...rows: string[][]) => {
    const { row, roles: of, header: texts } = findHeader(rows);
    return [row, texts, of];
  };
  const above = (count: number) => Array.from({ length: count }, () => ["Bank"]);

  it.each<[string, string[][], number]>([
    ["in the first row", [header, line], 0],
    ["below what a bank puts above them", [["Bank"], [""], header, line], 2],
    ["in the row of both, not of a label", [["Date:", "2026-03-20"], header, line], 1],
    ["in the fortieth row at most", [...above(39), header, line], 39],
    ["in the first of two", [header, line, header, line], 0],
    ["where most are known, if none has both", [["Bank"], ["Name", "Text", "Amount"], line], 1],
    ["where the row is widest, if nothing is known", [["x"], ["a", "b", "c"], ["d", "e", "f"]], 1],
    ["nowhere, if the widest is a line", [line, line], -1],
    ["nowhere beyond the fortieth row", [...above(40), header, line], 0],
  ])("%s", (_, rows, row) => {
    expect(found(...rows)[0]).toBe(row);
  });

  it("are as wide as their row, and without headers as most lines are", () => {
    expect(found([" Date ", "Amount "], line)).toEqual([0, ["Date", "Amount"], ["date", "amount"]]);
    expect(found(line, line, [...line, "more"])).toEqual([-1, ["", "", ""], [null, null, null]]);
    expect(found()).toEqual([0, [], []]);
  });

  it("take the first cell below that is filled in for a sample", () => {
    const rows = [
      ["Datum", "Valuta", "Betrag"],
      ["", "", ""],
      ["13.03.2026", "EUR", "5,00"],
    ];
    expect(found(...rows)[2]).toEqual(["date", "currency", "amount"]);
  });
});
