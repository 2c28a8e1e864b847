import { describe, expect, it } from "vitest";
import { foreignFormatOf } from "../../../src/dialogs/csv/foreignFormat";
import { add, lineOf, previewOf, problemsOf, roofBook, statementText, told } from "./roof";

const outgoing = "Money that went out: it is nobody's contribution. Write a refund by hand.";

describe("a file that was read wrong once", () => {
  it.each<[file: string, currency: string, lines: string[], why: string]>([
    [
      "f01-unsigned-capital-one",
      "USD",
      [
        "2 new 2026-03-13 50.00 USD Bert Becker",
        "3 left-out 20.00 Zelle money sent to Carla D'Souza",
      ],
      "amounts without a sign, beside a column of Credit and Debit",
    ],
    [
      "f01-unsigned-mint",
      "USD",
      [
        "2 new 2026-03-13 50.00 USD Bert Becker",
        "3 left-out 20.00 Carla D'Souza / CARLA D SOUZA REFUND",
      ],
      "the same in lower case, under Transaction Type",
    ],
    [
      "f02-year-first-dots",
      "KRW",
      ["2 new 2026-03-11 50,000 KRW Kim Chol-su", "3 new 2026-03-12 20,000 KRW Bert Becker"],
      "short years in front",
    ],
    [
      "f04-longer-row-amount",
      "EUR",
      [
        "2 unreadable Bert Becker",
        "3 unreadable Anna Mueller",
        "4 new 2026-03-03 60.00 EUR Anna Müller",
      ],
      "a comma in the reference moves the amount",
    ],
    [
      "f04-longer-row-thousands",
      "EUR",
      [
        "2 unreadable Becker",
        "3 new 2026-03-02 60.00 EUR Anna Müller",
        "4 unreadable Anna Mueller",
      ],
      "a comma between thousands",
    ],
    [
      "f04-unquoted-decimal-comma",
      "EUR",
      ["2 unreadable Bert Becker", "3 unreadable Anna Mueller"],
      "decimal commas between commas",
    ],
    [
      "f06-quote-closed-early",
      "EUR",
      [
        '2 unreadable 01.03.2026;Bert Becker;50,00;"Dach" Spende',
        "3 new 2026-03-02 60.00 EUR Anna Müller",
        "4 new 2026-03-03 70.00 EUR Bert Becker",
        "5 new 2026-03-04 80.00 EUR Anna Müller",
        "6 new 2026-03-05 90.00 EUR Bert Becker",
      ],
      "a quote that closes within its cell",
    ],
    [
      "f06-quote-never-closed",
      "EUR",
      [
        "2 new 2026-03-01 50.00 EUR Bert Becker",
        '3 unreadable 2026-03-02,"Anna Mueller,60.00,gift',
        "4 new 2026-03-03 70.00 EUR Carla D'Souza",
        "5 new 2026-03-04 80.00 EUR Bert Becker",
      ],
      "one that never closes",
    ],
    [
      "f10-long-preamble",
      "EUR",
      ["14 new 2026-03-13 50.00 EUR Bert Becker", "15 new 2026-03-14 60.00 EUR Bert Becker"],
      "twelve lines above the headers, and commas in the names",
    ],
    [
      "f11-dash-placeholder",
      "EUR",
      [
        "2 new 2026-03-13 50.00 EUR Bert Becker",
        "3 left-out 20.00 Anna Mueller",
        "4 new 2026-03-15 60.00 EUR Anna Müller",
        "5 unreadable 70.00 Bert Becker",
        "6 left-out 10.00 Bert Becker",
        "7 left-out 10.00 Bert Becker",
        "8 left-out -50.00 Bert Becker",
      ],
      "dashes for empty cells, and a line with both",
    ],
    [
      "f12-line-numbers",
      "EUR",
      ["3 new 2026-03-01 50.00 EUR Bert Becker", "6 unmatched 60.00 EUR Nobody Known"],
      "lines are counted as the file has them",
    ],
    [
      "f13-sparkasse-headers",
      "EUR",
      [
        "2 new 2026-03-13 50.00 EUR Bert Becker",
        "3 new 2026-03-14 100.00 USD Anna Müller",
        "4 left-out 70,00 Anna Mueller",
      ],
      "umlauts as two letters, short years, a payment that is only announced",
    ],
  ])("%s in %s becomes %j: %s", (file, currency, lines) => {
    expect(told(previewOf(roofBook(currency), statementText(file)))).toEqual(lines);
  });

  it("takes the separator that fits the most lines", () => {
    const shown = previewOf(roofBook("EUR"), statementText("f10-separator-guess"));
    const amounts = [0, 1, 2, 3, 4, 5, 6, 7].map((cent) => `50.0${cent} EUR`);
    expect(shown.lines.map(({ amountText }) => amountText)).toEqual(amounts);
    expect(shown.heading).toBe("Line 3 holds the headers; lines 1 to 2 are not read.");
  });

  it("holds the columns that are given against the file's", () => {
    const text = statementText("f08-columns-miscounted");
    const given = { fields: ["date", "payer", null, "amount"] } as const;
    expect(told(previewOf(roofBook("EUR"), text, given))).toEqual([
      "2 new 2026-03-13 48.50 EUR Bert Becker",
    ]);
    const tooMany = { fields: ["date", "payer", "amount", null, null, "note"] } as const;
    expect(() => previewOf(roofBook("EUR"), text, tooMany)).toThrow(
      "Columns are given for 6 cells, but the file has 5.",
    );
  });

  it.each([
    ["f14-mt940", "MT940"],
    ["f14-camt", "CAMT"],
    ["us-chase-utf8", null],
  ])("knows %s for %s", (file, format) => {
    expect(foreignFormatOf(statementText(file))).toBe(format);
  });

  it.each([
    ["PK\u0003\u0004…", "Excel"],
    ["%PDF-1.7", "PDF"],
    ["OFXHEADER:100\nDATA:OFXSGML", "OFX"],
    ["<?xml version='1.0'?><?OFX OFXHEADER='200'?><OFX>", "OFX"],
    ["!Type:Bank\nD03/13/2026", "QIF"],
    ["<html><table><tr><td>Datum", "HTML"],
    ["Date,Payer,Amount", null],
  ])("knows %j for %s", (text, format) => {
    expect(foreignFormatOf(text)).toBe(format);
    expect(foreignFormatOf(Uint8Array.from(text, (c) => c.charCodeAt(0)))).toBe(format);
  });
});

const file = (...lines: string[]) => lines.join("\n");

describe("what can be read in two ways", () => {
  it.each([
    ["-123.00-", '"-123.00-" is not an amount that can be read for certain.'],
    ["--21.78", '"--21.78" is not an amount that can be read for certain.'],
    ["- -5", '"- -5" is not an amount that can be read for certain.'],
    ["(-5)", '"(-5)" is not an amount that can be read for certain.'],
    ["(123.00)", outgoing],
  ])("takes %s for no gift", (amount, problem) => {
    const shown = previewOf(
      roofBook("EUR"),
      file("Date,Name,Amount", `2026-03-01,Bert Becker,${amount}`),
    );
    expect(problemsOf(shown)).toEqual([problem]);
  });

  it("refuses a line with figures on both sides", () => {
    const text = file("Date,Name,Credit,Debit", "2026-03-01,Bert Becker,50.00,50.00");
    expect(problemsOf(previewOf(roofBook("EUR"), text))).toEqual([
      "This line has an amount both paid in and paid out.",
    ]);
  });

  it("asks once for the column whether three digits are thousands, and remembers it", () => {
    const book = roofBook("EUR");
    const text = file(
      "Date,Name,Amount",
      "2026-03-01,Bert Becker,7.50",
      "2026-03-02,Bert Becker,1.250",
    );
    const asked = previewOf(book, text);
    expect(told(asked)).toEqual([
      "2 new 2026-03-01 7.50 EUR Bert Becker",
      "3 unreadable 1.250 Bert Becker",
    ]);
    expect(asked.threeDigits).toEqual({ text: "1.250", thousands: "1,250", decimals: "1.25" });
    expect(add(book, text)).toMatchObject({
      ok: false,
      message:
        'The file does not show whether "1.250" has thousands or decimals, so nothing was added. Say which.',
    });
    const said = previewOf(book, text, { threeDigits: "thousands" });
    expect(told(said)[1]).toBe("3 new 2026-03-02 1,250.00 EUR Bert Becker");
    expect(add(book, text, { threeDigits: "thousands" })).toMatchObject({ ok: true, added: 2 });
    const next = file("Date,Name,Amount", "2026-04-02,Bert Becker,2.500");
    expect(told(previewOf(book, next))).toEqual(["2 new 2026-04-02 2,500.00 EUR Bert Becker"]);
  });

  it("asks of dinars too, which have three decimals", () => {
    const text = file("Date;Name;Amount", "2026-03-01;Bert Becker;12.500");
    const book = roofBook("KWD");
    expect(previewOf(book, text).threeDigits).not.toBeNull();
    expect(told(previewOf(book, text, { threeDigits: "decimals" }))).toEqual([
      "2 new 2026-03-01 12.500 KWD Bert Becker",
    ]);
    expect(told(previewOf(roofBook("KRW"), text))).toEqual([
      "2 new 2026-03-01 12,500 KRW Bert Becker",
    ]);
  });

  it("does not ask for the sake of balances", () => {
    const text = file(
      "Date;Name;Amount;Saldo",
      "2026-03-01;Bert Becker;50;1.250",
      "2026-03-02;Bert Becker;60;1.310",
    );
    expect(previewOf(roofBook("EUR"), text).threeDigits).toBeNull();
  });

  it("refuses figures that contradict each other", () => {
    const text = file(
      "Date;Name;Amount",
      "2026-03-01;Bert Becker;12,50",
      "2026-03-02;Bert Becker;12.50",
    );
    expect(previewOf(roofBook("EUR"), text).lines.map(({ status }) => status)).toEqual([
      "unreadable",
      "unreadable",
    ]);
  });

  it("takes no year that is far from the drive's", () => {
    const shown = previewOf(roofBook("EUR"), file("Date,Name,Amount", "2062-03-05,Bert Becker,50"));
    expect(problemsOf(shown)).toEqual([
      '"2062-03-05" is not a date that can be read for certain: it is far from those of Roof.',
    ]);
  });

  it("asks what a short date is, and says what it would be", () => {
    const text = file("Date,Name,Amount", "05.03.26,Bert Becker,50");
    const asked = previewOf(roofBook("EUR"), text);
    expect(asked.asksDayOrder).toBe(true);
    expect(asked.dayOrders).toEqual({
      text: "05.03.26",
      readings: [
        { order: "day-first", day: "5 March 2026" },
        { order: "month-first", day: "3 May 2026" },
      ],
    });
    expect(told(previewOf(roofBook("EUR"), text, { dayOrder: "month-first" }))).toEqual([
      "2 new 2026-05-03 50.00 EUR Bert Becker",
    ]);
  });

  it.each([
    ["$50", "USD", "new"],
    ["$50", "EUR", "unreadable"],
    ["50 kr", "SEK", "new"],
    ["50 kr", "EUR", "unreadable"],
    ["50 €", "EUR", "new"],
    ["£50", "EUR", "unreadable"],
    ["£50", "GBP", "new"],
    ["50 ₩", "KPW", "new"],
    ["50 zorkmid", "EUR", "unreadable"],
  ])("reads %s in a drive in %s as %s", (amount, currency, status) => {
    const text = file("Date;Name;Amount", `2026-03-01;Bert Becker;${amount}`);
    expect(previewOf(roofBook(currency), text).lines[0]?.status).toBe(status);
  });

  it.each([
    ["Amount (USD)", "", "50.00 USD"],
    ["Amount in USD", "", "50.00 USD"],
    ["USD$", "amount", "50.00 USD"],
    ["Amount ($)", "", "50"],
    ["Amount (total)", "", "50.00 EUR"],
  ])("takes the currency of %s into a drive in euros", (header, field, amountText) => {
    const fields = field === "" ? {} : { fields: ["date", "payer", "amount"] as const };
    const text = file(`Date;Name;${header}`, "2026-03-01;Bert Becker;50");
    expect(previewOf(roofBook("EUR"), text, fields).lines[0]?.amountText).toBe(amountText);
  });

  it("refuses a currency that it does not know, or two", () => {
    const text = file(
      "Date;Name;Amount;Currency",
      "2026-03-01;Bert Becker;50;EUR",
      "2026-03-01;Bert Becker;50;points",
      "2026-03-01;Bert Becker;50 €;USD",
    );
    expect(previewOf(roofBook("EUR"), text).lines.map(({ status }) => status)).toEqual([
      "new",
      "unreadable",
      "unreadable",
    ]);
  });

  it.each([
    ["Af Bij", "Af", "Bij"],
    ["Soll/Haben", "S", "H"],
    ["", "S", "H"],
    ["입출금구분", "출금", "입금"],
    ["Dr/Cr", "DR", "CR"],
    ["CreditDebet", "D", "C"],
    ["Zorkmid", "debit", "credit"],
    ["+/-", "-", "+"],
    ["Direction", "OUT", "IN"],
    ["Type", "WITHDRAWAL", "DEPOSIT"],
    ["CreditDebitIndicator", "DBIT", "CRDT"],
    ["Umsatztyp", "Ausgang", "Eingang"],
    ["Type", "Payment sent", "Payment received"],
    ["Transaction type", "Direct debit", "Bank credit"],
  ])("finds where money goes under %j: %s and %s", (header, out, into) => {
    const text = file(
      `Date;Name;Amount;${header}`,
      `2026-03-01;Bert Becker;50;${into}`,
      `2026-03-02;Bert Becker;20;${out}`,
    );
    expect(told(previewOf(roofBook("EUR"), text))).toEqual([
      "2 new 2026-03-01 50.00 EUR Bert Becker",
      "3 left-out 20 Bert Becker",
    ]);
  });

  it("refuses a line that does not say where its money goes, or says both", () => {
    const text = file(
      "Date;Name;Amount;Type",
      "2026-03-01;Bert Becker;50;credit",
      "2026-03-02;Bert Becker;20;voucher",
      "2026-03-03;Bert Becker;20;",
    );
    expect(problemsOf(previewOf(roofBook("EUR"), text))).toEqual([
      "",
      '"voucher" does not say for certain whether the money came in or went out.',
      "The line does not say whether the money came in or went out.",
    ]);
    const both = file(
      "Date;Name;Amount;Debit/Credit",
      "2026-03-01;Bert Becker;-50;debit",
      "2026-03-02;Bert Becker;20;debit",
      "2026-03-02;Bert Becker;-20;credit",
    );
    expect(problemsOf(previewOf(roofBook("EUR"), both)).slice(1)).toEqual([
      'The sign of the amount and "debit" contradict each other.',
      'The sign of the amount and "credit" contradict each other.',
    ]);
  });

  it.each([
    [
      ["2026-03-01,Bert Becker,50.00,150.00", "2026-03-02,Anna Müller,20.00,130.00"],
      "the newest last",
    ],
    [
      ["2026-03-02,Anna Müller,20.00,130.00", "2026-03-01,Bert Becker,50.00,150.00"],
      "the newest first",
    ],
  ])("believes the balance where amounts have no sign: %j, %s", (lines) => {
    const shown = previewOf(roofBook("EUR"), file("Date,Name,Amount,Balance", ...lines));
    const [bert, anna] = ["Bert Becker", "Anna Müller"].map((name) =>
      shown.lines.find(({ payer }) => payer === name),
    );
    expect(bert?.status).toBe("new");
    expect(anna?.problem).toBe(
      "The balance says that this money went the other way. Say which column says where money goes, or correct the file.",
    );
  });

  it("leaves a group or a class called C or D alone", () => {
    const text = file("Date;Name;Amount;Room", "2026-03-01;Bert Becker;50;D");
    expect(told(previewOf(roofBook("EUR"), text))).toEqual([
      "2 new 2026-03-01 50.00 EUR Bert Becker",
    ]);
  });
});

describe("a line that its own commas have parted, though it is no longer than the headers", () => {
  it.each<[why: string, lines: string[], told: string[]]>([
    [
      "a comma in the reference, and an empty cell at the end",
      [
        "Date,Payer,Reference,Amount,Note",
        "2026-03-01,Bert Becker,roof, 30,60.00,",
        "2026-03-02,Bert Becker,roof,60.00,",
      ],
      ["2 unreadable Bert Becker", "3 new 2026-03-02 60.00 EUR Bert Becker"],
    ],
    [
      "the same where empty cells at the end are not written",
      [
        "Date,Payer,Reference,Amount,Note",
        "2026-03-01,Bert Becker,roof, 30,60.00",
        "2026-03-02,Bert Becker,roof,60.00",
        "2026-03-03,Bert Becker,roof,61.00",
      ],
      [
        "2 unreadable Bert Becker",
        "3 new 2026-03-02 60.00 EUR Bert Becker",
        "4 new 2026-03-03 61.00 EUR Bert Becker",
      ],
    ],
    [
      "a comma between thousands",
      [
        "Date,Payer,Amount,Reference,Note",
        "2026-03-01,Bert Becker,1,200.00,gift,",
        "2026-03-02,Bert Becker,60.00,gift,",
      ],
      ["2 unreadable Bert Becker", "3 new 2026-03-02 60.00 EUR Bert Becker"],
    ],
    [
      "decimal commas in all lines",
      [
        "Date,Payer,Amount,Reference,Note",
        "2026-03-01,Bert Becker,50,00,gift,",
        "2026-03-02,Bert Becker,60,50,gift,",
      ],
      ["2 unreadable Bert Becker", "3 unreadable Bert Becker"],
    ],
    [
      "the same, and no cell for the reference",
      [
        "Date,Payer,Amount,Reference",
        "2026-03-01,Bert Becker,50,00",
        "2026-03-02,Bert Becker,60,50",
      ],
      ["2 unreadable Bert Becker", "3 unreadable Bert Becker"],
    ],
    [
      "but receipts may be numbered",
      [
        "Date,Payer,Amount,Reference",
        "2026-03-01,Bert Becker,50,12",
        "2026-03-02,Bert Becker,60,13",
      ],
      ["2 new 2026-03-01 50.00 EUR Bert Becker", "3 new 2026-03-02 60.00 EUR Bert Becker"],
    ],
  ])("%s", (_, lines, expected) => {
    expect(told(previewOf(roofBook("EUR"), file(...lines)))).toEqual(expected);
  });
});

describe("a file that holds several tables", () => {
  it("is read as far as the headers at its top go, and where they come again", () => {
    const text = file(
      "Date;Name;Paid in;Paid out",
      "2026-03-01;Bert Becker;50;",
      "Date;Name;Paid out;Paid in",
      "2026-03-02;Anna Müller;20;",
      "Date;Name;Paid in;Paid out",
      "2026-03-03;Bert Becker;60;",
    );
    expect(previewOf(roofBook("EUR"), text).lines.map(({ status }) => status)).toEqual([
      ...["new", "unreadable", "unreadable"],
      ...["left-out", "new"],
    ]);
  });
});

describe("the same statement once more", () => {
  const text = file("Date;Name;Amount", "2026-03-01;Bert Becker;50", "2026-03-01;Bert Becker;50");

  it("stands in the ledger under the drive that it was recorded for", () => {
    const book = roofBook("EUR", ["Roof", "Annual levy"]);
    expect(add(book, text, { drive: "Annual levy" })).toMatchObject({ added: 2 });
    const again = previewOf(book, text);
    expect(again.elsewhere).toBe(2);
    expect(problemsOf(again)).toEqual([
      "The like of it stands in the ledger already, under Annual levy.",
      "The like of it stands in the ledger already, under Annual levy.",
    ]);
    const said = previewOf(book, text, { evenIfElsewhere: true });
    expect(said.lines.map(({ status }) => status)).toEqual(["new", "new"]);
    expect(add(book, text, { evenIfElsewhere: true })).toMatchObject({ added: 2 });
    expect(problemsOf(previewOf(book, text, { evenIfElsewhere: true }))[0]).toBe(
      "The like of it stands in the ledger already.",
    );
  });

  it("is found under a drive that is not known, too, as somebody may correct it any day", () => {
    const book = roofBook("EUR");
    add(book, text);
    const rows = book.sheets.find(({ name }) => name === "Contributions")!.rows;
    rows[1]![1] = "Rooof";
    const again = previewOf(book, text);
    expect(problemsOf(again)).toEqual([
      "The like of it stands in the ledger already.",
      "The like of it stands in the ledger already, under Rooof.",
    ]);
    expect(again.lines.map(({ status }) => status)).not.toContain("new");
  });

  it("is found although the drives' currencies differ, where the file states none", () => {
    const book = roofBook("EUR");
    add(book, text);
    const drives = book.sheets.find(({ name }) => name === "Drives")!;
    drives.rows.push(["Tour", "Mandatory", 1000, "2026-01-01", "2026-12-31", "Open", "USD"]);
    expect(previewOf(book, text, { drive: "Tour" }).elsewhere).toBe(2);
  });
});

describe("sample statements", () => {
  it.each<[file: string, currency: string, lines: string[]]>([
    [
      "jp-smbc-shift_jis",
      "JPY",
      [
        "2 unmatched 250,000 JPY 振込 カ）アオバソウコ",
        "3 left-out 3300 ｺｳｻﾞﾌﾘｶｴ ﾐﾄﾞﾘﾃﾞﾝｷ / 電気代",
        "4 left-out 110 振込手数料",
        "5 unmatched 50,000 JPY ソラノ表具店 / 見本代",
      ],
    ],
    [
      "de-sparkasse-camt-cp1252",
      "EUR",
      [
        "2 unmatched 1,190.00 EUR Nordlicht Beispiel GmbH",
        "3 left-out -89,50 Stadtwerke Musterfurt",
        "4 left-out -6,90 Entgelt 3. Quartal",
        "5 left-out -4,20 Bäckerei Beispiel",
      ],
    ],
    [
      "nl-ing-utf8",
      "EUR",
      [
        "2 left-out 4,25 Bakkerij Voorbeeld",
        "3 unmatched 1,250.00 EUR Stichting Proefhuis",
        "4 left-out 3,25 Kosten Betaalpakket",
      ],
    ],
    [
      "us-chase-utf8",
      "USD",
      [
        "2 left-out -140.00 ELM STREET POWER AUTOPAY 000111 WEB ID: 0000000001",
        "3 left-out -300.00 CHECK 1030",
        "4 unmatched 1,500.00 USD Zelle payment from SAMPLE TENANT LLC, UNIT 4B",
        "5 unmatched 2,500.00 USD DEPOSIT ID NUMBER 000777",
      ],
    ],
    [
      "br-nubank-utf8",
      "BRL",
      [
        "2 left-out -1350.00 Transferência enviada pelo Pix - Imobiliária Exemplo",
        "3 unmatched 4,200.00 BRL Transferência recebida pelo Pix - Empresa Modelo Ltda",
        "4 left-out -46.9 Compra no débito - Padaria Amostra, Loja 2",
        "5 left-out -46.9 Compra no débito - Padaria Amostra, Loja 2",
      ],
    ],
    [
      "paypal-activity-utf8bom",
      "EUR",
      [
        "2 unmatched 1,213.35 EUR Sample Studio",
        "3 left-out -20,00 Demo Hosting",
        "4 left-out -20,00 Demo Hosting",
        "5 left-out -242,75 Sample Studio",
        "6 left-out -900,00 TX0000005",
      ],
    ],
  ])("%s in %s gives what should enter", (name, currency, lines) => {
    expect(told(previewOf(roofBook(currency), statementText(name)))).toEqual(lines);
  });

  it("writes the purpose to Note, the reference beside it, and takes the money for a transfer", () => {
    const book = roofBook("EUR");
    const people = { "Nordlicht Beispiel GmbH": "M04" };
    add(book, statementText("de-sparkasse-camt-cp1252"), { people });
    const [header, row] = book.shown("Contributions");
    expect(Object.fromEntries(header!.map((name, c) => [name, row![c]]))).toMatchObject({
      Member: "Kim Chol-su",
      Amount: 1190,
      Method: "Transfer",
      Reference: "RF487301MIETE26",
      Note: "Miete Oktober Stellplatz 7; Nachtrag",
      "Paid by": "Nordlicht Beispiel GmbH",
    });
  });
});

describe("who gave", () => {
  it.each<[payer: string, purpose: string, other: string, line: string]>([
    ["Anna und Bert Becker", "", "", "2 new 2026-03-01 50.00 EUR Bert Becker"],
    ["BECKER BERT & GRETA", "", "", "2 new 2026-03-01 50.00 EUR Bert Becker"],
    ["Anna Müller und Bert Becker", "", "", "2 unmatched 50.00 EUR Anna Müller und Bert Becker"],
    ["Lukasz Zajac", "", "", "2 new 2026-03-01 50.00 EUR Łukasz Zając"],
    ["JOSE NUNEZ", "", "", "2 new 2026-03-01 50.00 EUR José Núñez"],
    ["Gran", "for M03", "", "2 new 2026-03-01 50.00 EUR Carla D'Souza"],
    ["Gran", "gift", "sent by Bert Becker", "2 new 2026-03-01 50.00 EUR Bert Becker"],
    ["Gran", "from Anna Mueller", "Bert Becker", "2 new 2026-03-01 50.00 EUR Anna Müller"],
    ["B. Becker", "", "", "2 unmatched 50.00 EUR B. Becker"],
  ])("is found by %j, %j and %j", (payer, purpose, other, line) => {
    const text = file(
      "Date;Payer;Amount;Purpose;Details;Channel",
      `2026-03-01;${payer};50;;${purpose};${other}`,
    );
    expect(told(previewOf(roofBook("EUR"), text))).toEqual([line]);
  });

  it("is suggested by an initial, or by a name that is nearly right", () => {
    const suggested = (payer: string) =>
      previewOf(roofBook("EUR"), file("Date;Payer;Amount", `2026-03-01;${payer};50`)).lines[0];
    expect(suggested("B. Becker")).toMatchObject({
      problem: 'Nobody in Members is called "B. Becker". Did you mean Bert Becker?',
      suggestion: { id: "M02", name: "Bert Becker" },
    });
    expect(suggested("Bert Beker")?.suggestion).toEqual({ id: "M02", name: "Bert Becker" });
    expect(suggested("Nobody")).not.toHaveProperty("suggestion");
  });

  it("is not the holder of the account, who stands in every line", () => {
    const text = file(
      "Date;Payer;Amount;Account holder",
      "2026-03-01;Gran;50;Bert Becker",
      "2026-03-02;Anna Mueller;50;Bert Becker",
    );
    const [first] = previewOf(roofBook("EUR"), text).lines;
    expect(lineOf(first!)).toBe("2 unmatched 50.00 EUR Gran");
  });
});
