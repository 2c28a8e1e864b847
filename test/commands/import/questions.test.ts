import { describe, expect, it } from "vitest";
import type { MoneyWay } from "../../../src/dialogs/protocol";
import { add, previewOf, roofBook, told } from "./roof";

const file = (...lines: string[]) => lines.join("\n");

const discover = file(
  "Trans. Date,Post Date,Description,Amount,Category",
  "03/13/2026,03/13/2026,GROCERY,12.50,Merchandise",
  "03/14/2026,03/14/2026,PAYMENT BERT BECKER,-50.00,Payments",
);

describe("where money went, asked once for the column", () => {
  it.each<[why: string, text: string, words: string[]]>([
    ["a card's headers", discover, ["+"]],
    [
      "what was paid to a card has a minus",
      file(
        "Date,Description,Amount",
        "2026-03-13,GROCERY,12.50",
        "2026-03-14,Payment - thank you,-50.00",
      ),
      ["+"],
    ],
    [
      "a card is spoken of above the headers",
      file("Credit card 1234", "Date,Description,Amount", "2026-03-13,BERT BECKER,12.50"),
      ["+"],
    ],
    [
      "some amounts have a CR, others nothing",
      file("Date,Description,Amount", "2026-03-13,GROCERY,12.50", "2026-03-14,BERT BECKER,50.00CR"),
      ["+"],
    ],
    [
      "or a plus",
      file("Date;Name;Amount", "2026-03-13;Bakery;12.50", "2026-03-14;Bert Becker;+50.00"),
      ["+"],
    ],
    [
      "words that nobody knows",
      file("Date;Name;Amount;Type", "2026-03-13;Bert Becker;12.50;Zug", "2026-03-14;X;50.00;Ab"),
      ["Zug", "Ab"],
    ],
    [
      "one such word beside one that is known, however often it comes",
      file(
        "Date;Name;Amount;Debit/Credit",
        "2026-03-13;Bert Becker;12.50;Credit",
        "2026-03-14;Bert Becker;50.00;Voucher",
        "2026-03-15;Bert Becker;51.00;Voucher",
      ),
      ["Voucher"],
    ],
  ])("%s", (_, text, words) => {
    const book = roofBook("USD");
    expect(previewOf(book, text).ways.map(({ word }) => word)).toEqual(words);
    expect(add(book, text)).toMatchObject({ ok: false });
    const ways = Object.fromEntries(words.map((word) => [word, "in" as MoneyWay]));
    expect(previewOf(book, text, { ways }).ways).toEqual([]);
  });

  it.each<[why: string, text: string]>([
    [
      "amounts with a minus where money went out",
      file("Date,Description,Amount", "2026-03-13,Supermarket,-12.50", "2026-03-14,Deposit,50.00"),
    ],
    ["no sign at all, and nothing that tells", file("Date,Name,Amount", "2026-03-13,Bert,12.50")],
    [
      "a card that the payer of a donation used",
      file("Date,Name,Card type,Amount", "2026-03-13,Bert Becker,Visa,12.50"),
    ],
    [
      "kinds beside a balance that tells",
      file(
        "Date,Name,Type,Amount,Balance",
        "2026-03-13,Bert Becker,One-time,12.50,12.50",
        "2026-03-14,Anna Müller,Monthly,50.00,62.50",
      ),
    ],
  ])("nothing is asked of %s", (_, text) => {
    expect(previewOf(roofBook("USD"), text).ways).toEqual([]);
  });

  it("takes the signs of a card the other way round, and remembers it for its files", () => {
    const book = roofBook("USD");
    expect(add(book, discover)).toMatchObject({
      message:
        'The file does not show whether "GROCERY, 12.50" came in or went out, so nothing was added. Say which.',
    });
    expect(add(book, discover, { ways: { "+": "out" } })).toMatchObject({ ok: true, added: 1 });
    const next = discover.replace("-50.00", "-70.00");
    expect(told(previewOf(book, next))).toEqual([
      "2 left-out 12.50 GROCERY",
      "3 new 2026-03-14 70.00 USD Bert Becker",
    ]);
  });

  it("remembers it where the next file would not be asked about", () => {
    const book = roofBook("USD");
    const header = "Date,Description,Amount";
    const text = file(header, "2026-03-13,SHOP,12.50", "2026-03-14,Thank you Bert Becker,-50.00");
    expect(add(book, text, { ways: { "+": "out" } })).toMatchObject({ added: 1 });
    expect(told(previewOf(book, file(header, "2026-04-13,BERT BECKER SHOP,12.50")))).toEqual([
      "2 left-out 12.50 BERT BECKER SHOP",
    ]);
  });

  it("reads words as they were answered, however they are written", () => {
    const text = file(
      "Date;Name;Amount;Type",
      "2026-03-13;Bert Becker;12.50;Zug",
      "2026-03-14;Anna Müller;50.00;ab",
      "2026-03-15;Anna Müller;51.00;ZUG",
    );
    expect(told(previewOf(roofBook("EUR"), text, { ways: { zug: "in", Ab: "out" } }))).toEqual([
      "2 new 2026-03-13 12.50 EUR Bert Becker",
      "3 left-out 50.00 Anna Müller",
      "4 new 2026-03-15 51.00 EUR Anna Müller",
    ]);
  });

  it("takes a column of its own for what it says, though all of it has a minus", () => {
    const text = file(
      "Status,Date,Description,Debit,Credit",
      "Cleared,03/13/2026,GROCERY,12.50,",
      "Cleared,03/14/2026,BERT BECKER,,-50.00",
    );
    expect(told(previewOf(roofBook("USD"), text))).toEqual([
      "2 left-out 12.50 GROCERY",
      "3 new 2026-03-14 50.00 USD Bert Becker",
    ]);
  });

  it("refuses what stands without a minus among what was paid out", () => {
    const text = file(
      "Date,Name,Credit,Debit",
      "2026-03-13,Bakery,,-12.50",
      "2026-03-14,Bert Becker,,50.00",
    );
    expect(previewOf(roofBook("USD"), text).lines[1]?.problem).toBe(
      'The sign of the amount and "Debit" contradict each other.',
    );
  });
});

const accounts = file(
  "Account Type,Account Number,Transaction Date,Description 1,CAD$,USD$",
  "Chequing,00001-1111111,3/13/2026,BERT BECKER,50.00,",
  "Savings,00001-2222222,3/14/2026,ANNA MUELLER,,60.00",
  "Chequing,00001-1111111,3/15/2026,WATER,-20.00,",
);

describe("lines of several accounts", () => {
  it("are asked for, and read of the one that is meant", () => {
    const book = roofBook("CAD");
    expect(previewOf(book, accounts).accounts).toEqual([
      { account: "00001-1111111", lines: 2 },
      { account: "00001-2222222", lines: 1 },
    ]);
    expect(add(book, accounts)).toMatchObject({
      message:
        "The file has lines of several accounts, so nothing was added. Say which account is meant, or that all are.",
    });
    expect(told(previewOf(book, accounts, { account: "00001-1111111" }))).toEqual([
      "2 new 2026-03-13 50.00 CAD Bert Becker",
      "3 left-out 60.00 ANNA MUELLER",
      "4 left-out -20.00 WATER",
    ]);
    expect(add(book, accounts, { account: "00001-1111111" })).toMatchObject({ added: 1 });
    expect(previewOf(book, accounts).accounts).toEqual([]);
  });

  it("are all read where that is meant, each in the currency of its column", () => {
    expect(told(previewOf(roofBook("CAD"), accounts, { account: "" }))).toEqual([
      "2 new 2026-03-13 50.00 CAD Bert Becker",
      "3 new 2026-03-14 60.00 USD Anna Müller",
      "4 left-out -20.00 WATER",
    ]);
  });

  it("are told by what stands above the headers each time that they come", () => {
    const text = file(
      "Compte de Dépôt n° 00000000001;",
      "Date;Libellé;Débit euros;Crédit euros;",
      "13/03/2026;VIR BERT BECKER;;50,00;",
      "Compte Livret n° 00000000002;",
      "Date;Libellé;Débit euros;Crédit euros;",
      "14/03/2026;VIR ANNA MUELLER;;60,00;",
    );
    expect(previewOf(roofBook("EUR"), text).accounts.map(({ account }) => account)).toEqual([
      "Compte de Dépôt n° 00000000001",
      "Compte Livret n° 00000000002",
    ]);
  });

  it("are not what a page's headers part", () => {
    const text = file(
      "Konto 1234567",
      "Datum;Name;Betrag",
      "13.03.2026;Bert Becker;50",
      "Seite 2",
      "Datum;Name;Betrag",
      "14.03.2026;Anna Müller;60",
    );
    expect(told(previewOf(roofBook("EUR"), text))).toEqual([
      "3 new 2026-03-13 50.00 EUR Bert Becker",
      "4 left-out",
      "5 left-out Name",
      "6 new 2026-03-14 60.00 EUR Anna Müller",
    ]);
  });
});

describe("the currency of a file", () => {
  it.each<[above: string[], amountText: string]>([
    [["Currency: USD"], "50.00 USD"],
    [["Konto;DE00", "Währung;CHF"], "50.00 CHF"],
    [['Währung:;="CHF"'], "50.00 CHF"],
    [["Kontostand;1.000,00 CHF"], "50.00 CHF"],
    [["Saldo;1.230,50;CHF"], "50.00 CHF"],
    [["Limit;£1,000.00"], "50,00"],
    [["Kontostand;1.000,00 CHF", "Limit;1.000,00 USD"], "50.00 EUR"],
    [["Call us: 0800"], "50.00 EUR"],
  ])("is what %j says above its headers: %s", (above, amountText) => {
    const text = file(...above, "Datum;Name;Betrag", "13.03.2026;Bert Becker;50,00");
    expect(previewOf(roofBook("EUR"), text).lines[0]?.amountText).toBe(amountText);
  });

  it("is that of the drive where a line has the same amount in two", () => {
    const text = file(
      "Date;Name;Amount (USD);Amount (EUR)",
      "2026-03-13;Bert Becker;54.00;50.00",
      "2026-03-14;Anna Müller;;60.00",
    );
    expect(told(previewOf(roofBook("EUR"), text))).toEqual([
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 new 2026-03-14 60.00 EUR Anna Müller",
    ]);
    expect(previewOf(roofBook("GBP"), text).lines[0]?.status).toBe("unreadable");
  });
});
