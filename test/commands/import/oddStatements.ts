import type { ImportRequest } from "../../../src/dialogs/protocol";

/** A statement of a kind that no bank's layout has, and what becomes of its lines. */
export interface OddStatement {
  readonly why: string;
  readonly currency: string;
  readonly lines: readonly string[];
  /** As `told` tells them; "? …" for what is asked. */
  readonly becomes: readonly string[];
  readonly stated?: Partial<ImportRequest>;
}

export const oddStatements: readonly OddStatement[] = [
  {
    why: "a card whose spending has a minus",
    currency: "USD",
    lines: [
      "Transaction Date,Post Date,Description,Category,Type,Amount,Memo",
      "03/13/2026,03/14/2026,BERT BECKER GROCER,Groceries,Sale,-12.50,",
      "03/15/2026,03/15/2026,Payment Thank You,,Payment,50.00,",
    ],
    becomes: ["2 left-out -12.50 BERT BECKER GROCER", "3 unmatched 50.00 USD Payment Thank You"],
  },
  {
    why: "headers with signs in brackets",
    currency: "USD",
    lines: [
      '"Transactions for Checking account XXXX as of 03/20/2026"',
      '"Date","Type","Check #","Description","Withdrawal (-)","Deposit (+)","RunningBalance"',
      '"03/13/2026","ACH","","BERT BECKER","","$50.00","$150.00"',
      '"03/14/2026","CHECK","101","WATER","$20.00","","$130.00"',
    ],
    becomes: ["3 new 2026-03-13 50.00 USD Bert Becker", "4 left-out $20.00 WATER"],
  },
  {
    why: "no headers, and the month in words: nothing is taken for headers",
    currency: "GBP",
    lines: [
      "13 Mar 26,BERT BECKER,Visa,MR B,Payments,50.00,",
      "14 Mar 26,GROCERY,Visa,MR B,Food,,12.50",
    ],
    becomes: ["1 unreadable", "2 unreadable"],
  },
  {
    why: "the same, its columns named",
    currency: "GBP",
    lines: [
      "13 Mar 26,BERT BECKER,Visa,MR B,Payments,50.00,",
      "14 Mar 26,GROCERY,Visa,MR B,Food,,12.50",
    ],
    becomes: ["1 new 2026-03-13 50.00 GBP Bert Becker", "2 left-out 12.50 GROCERY"],
    stated: { fields: ["date", "note", null, null, null, "paidIn", "paidOut"] },
  },
  {
    why: "a card whose spending has none",
    currency: "GBP",
    lines: [
      "Date Processed,Description,Amount,",
      "13-Mar-2026,GROCERY,£12.50,",
      "14-Mar-2026,PAYMENT BERT BECKER,-£50.00,",
      "Pending,SHOP,£3.00,",
    ],
    becomes: [
      "2 unreadable £12.50 GROCERY",
      "3 unreadable -£50.00 PAYMENT BERT BECKER",
      "4 unreadable £3.00 SHOP",
      "? +",
    ],
  },
  {
    why: "a foreign amount and a charge beside the amount",
    currency: "NZD",
    lines: [
      "Type,Details,Particulars,Code,Reference,Amount,Date,ForeignCurrencyAmount,ConversionCharge",
      "Direct Credit,BERT BECKER,ROOF,,R1,50.00,13/03/2026,,",
      "Visa Purchase,GROCER,,,,-12.50,14/03/2026,9.99,0.20",
    ],
    becomes: ["2 new 2026-03-13 50.00 NZD Bert Becker", "3 left-out -12.50"],
  },
  {
    why: "no headers, and a text with all that there is",
    currency: "EUR",
    lines: [
      '13.03.2026;"Gutschrift Auftraggeber: BERT BECKER Verwendungszweck: Dach";13.03.2026;50,00;EUR;13.03.2026 10:00:00:000',
      '14.03.2026;"Strom";14.03.2026;-20,00;EUR;14.03.2026 10:00:00:000',
    ],
    becomes: ["1 unreadable", "2 unreadable"],
  },
  {
    why: "parts of an order, which have no date",
    currency: "CHF",
    lines: [
      "IBAN;Booked At;Text;Credit/Debit Amount;Balance;Valuta Date",
      "CH00;2026-03-13 00:00:00.0;Gutschrift BERT BECKER;50.00;150.00;2026-03-13 00:00:00.0",
      "CH00;2026-03-14 00:00:00.0;Sammelauftrag;-20.00;130.00;2026-03-14 00:00:00.0",
      ";;Strom;10.00;;",
      "CH00;;Anteil Wasser;10.00;;",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 CHF Bert Becker",
      "3 left-out -20.00 Sammelauftrag",
      "4 left-out 10.00 Strom",
      "5 left-out 10.00 Anteil Wasser",
    ],
  },
  {
    why: "a balance above the headers",
    currency: "EUR",
    lines: [
      "Solde au 13/03/2026;;;;1000,00",
      "Date operation;Libelle court;Type operation;Libelle operation;Montant operation en euro",
      "13/03/2026;VIR;VIREMENT RECU;VIR BERT BECKER;50,00",
      "14/03/2026;PRLV;PRELEVEMENT;EAU;-20,00",
    ],
    becomes: ["3 new 2026-03-13 50.00 EUR Bert Becker", "4 left-out -20,00 EAU"],
  },
  {
    why: "a payment that was refused, in a word that few know",
    currency: "EUR",
    lines: [
      "Volgnummer;Uitvoeringsdatum;Valutadatum;Bedrag;Valuta rekening;Rekeningnummer;Type verrichting;Tegenpartij;Naam van de tegenpartij;Mededeling;Details;Status;Reden van weigering",
      "2026-1;13/03/2026;13/03/2026;50,00;EUR;BE00;Overschrijving;BE01;BERT BECKER;DAK;;Geaccepteerd;",
      "2026-2;14/03/2026;14/03/2026;60,00;EUR;BE00;Overschrijving;BE01;ANNA MUELLER;DAK;;Geweigerd;Onvoldoende saldo",
      "2026-3;15/03/2026;15/03/2026;-20,00;EUR;BE00;Overschrijving;BE02;WATER;;;Geaccepteerd;",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 left-out 60,00 ANNA MUELLER",
      "4 left-out -20,00 WATER",
    ],
  },
  {
    why: "a bank's own quotes",
    currency: "EUR",
    lines: [
      "13-03-2026,NL00ASNB1234567890,NL01INGB0000000001,'Bert Becker',,,,EUR,100.00,EUR,50.00,13-03-2026,13-03-2026,8810,OVS,1,'R1','dak','1'",
      "14-03-2026,NL00ASNB1234567890,NL01INGB0000000002,'Water',,,,EUR,150.00,EUR,-20.00,14-03-2026,14-03-2026,8810,INC,2,'','maart','1'",
    ],
    becomes: ["1 unreadable", "2 unreadable"],
  },
  {
    why: "a balance below, in the column of another",
    currency: "EUR",
    lines: [
      "Consultar saldos;;;",
      "Data movimento;Data valor;Descrição;Débito;Crédito;Saldo contabilístico;Saldo disponível",
      "13-03-2026;13-03-2026;TRF BERT BECKER;;1.050,00;1.150,00;1.150,00",
      "14-03-2026;14-03-2026;AGUA;20,00;;1.130,00;1.130,00",
      " ; ; ; ; ;Saldo contabilístico;1.130,00",
    ],
    becomes: ["3 new 2026-03-13 1,050.00 EUR Bert Becker", "4 left-out 20,00 AGUA", "5 left-out"],
  },
  {
    why: "cells beyond the headers, and a hash before each",
    currency: "PLN",
    lines: [
      "mBank S.A.;",
      "#Klient;",
      "KLUB;",
      "#Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota;",
      '2026-03-13;"BERT BECKER  PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY dach";"eKonto 1111";"Wpływy";1 250,50 PLN;;',
      '2026-03-14;"WODA";"eKonto 1111";"Dom";-20,00 PLN;;',
    ],
    becomes: ["5 new 2026-03-13 1,250.50 PLN Bert Becker", "6 left-out -20,00 PLN WODA"],
  },
  {
    why: "two columns of the same header",
    currency: "CZK",
    lines: [
      '"Datum provedení";"Datum zaúčtování";"Číslo účtu";"Název účtu";"Kategorie transakce";"Číslo protiúčtu";"Název protiúčtu";"Typ transakce";"Zpráva";"Poznámka";"VS";"KS";"SS";"Zaúčtovaná částka";"Měna účtu";"Původní částka a měna";"Původní částka a měna";"Poplatek";"Id transakce"',
      '"13.03.2026 10:00";"13.03.2026";"1/5500";"Klub";"Platba";"2/0100";"Bert Becker";"Příchozí úhrada";"střecha";"";"2026";"";"";"1 250,50";"CZK";"";"";"";"1"',
    ],
    becomes: ["2 new 2026-03-13 1,250.50 CZK Bert Becker"],
  },
  {
    why: "a pending line without a balance",
    currency: "SEK",
    lines: [
      "Kontonummer:;123 456 789",
      "Reskontradatum;Transaktionsdatum;Text;Belopp;Saldo",
      "2026-03-13;2026-03-13;BERT BECKER;1 250,50;1 250,50",
      "2026-03-14;2026-03-14;Prel VATTEN;-20,00;",
    ],
    becomes: ["3 new 2026-03-13 1,250.50 SEK Bert Becker", "4 left-out -20,00 Prel VATTEN"],
  },
  {
    why: "pluses where money came in, dashes for empty cells",
    currency: "EUR",
    lines: [
      "Kirjauspäivä;Maksupäivä;Summa;Tapahtumalaji;Maksaja;Saajan nimi;Saajan tilinumero;Saajan BIC-tunnus;Viitenumero;Viesti;Arkistointitunnus",
      "13.03.2026;13.03.2026;+50,00;TILISIIRTO;BERT BECKER;YHDISTYS;FI00;-;7301265;'katto';A1",
      "14.03.2026;14.03.2026;-20,00;TILISIIRTO;YHDISTYS;VESI;FI01;-;-;-;A2",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out -20,00 YHDISTYS"],
  },
  {
    why: "a purpose beside the name",
    currency: "BRL",
    lines: [
      "Extrato Conta Corrente",
      "Conta ;123456",
      "Período ;01/03/2026 a 20/03/2026",
      "",
      "Data Lançamento;Histórico;Descrição;Valor;Saldo",
      "13/03/2026;Pix recebido;BERT BECKER;1.250,50;1.250,50",
      "14/03/2026;Pix enviado;AGUA;-20,00;1.230,50",
    ],
    becomes: ["6 new 2026-03-13 1,250.50 BRL Bert Becker", "7 left-out -20,00 Pix enviado / AGUA"],
  },
  {
    why: "Indian thousands, blanks for empty cells, and a sentence below",
    currency: "INR",
    lines: [
      "Account Name :,CLUB",
      "Txn Date,Value Date,Description,Ref No./Cheque No.,Debit,Credit,Balance",
      '13 Mar 2026,13 Mar 2026,BY TRANSFER-BERT BECKER,R1, ,"1,25,000.50","1,25,000.50"',
      '14 Mar 2026,14 Mar 2026,WATER,R2,20.00, ,"1,24,980.50"',
      "**This is a computer generated statement",
    ],
    becomes: [
      "3 new 2026-03-13 125,000.50 INR Bert Becker",
      "4 left-out 20.00 WATER",
      "5 left-out",
    ],
  },
  {
    why: "purposes that go on in the next row",
    currency: "SGD",
    lines: [
      "Account details for:,360 123",
      'Available Balance,"1,000.00"',
      'Ledger Balance,"1,000.00"',
      "Transaction History",
      "",
      "Transaction date,Value date,Description,Withdrawals (SGD),Deposits (SGD)",
      '13/03/2026,13/03/2026,FAST PAYMENT,,"1,250.50"',
      ",,from BERT BECKER,,",
      "14/03/2026,14/03/2026,GIRO,20.00,",
      ",,WATER,,",
    ],
    becomes: [
      "7 new 2026-03-13 1,250.50 SGD Bert Becker",
      "8 left-out from BERT BECKER",
      "9 left-out 20.00 GIRO WATER",
      "10 left-out WATER",
    ],
  },
  {
    why: "the month first, and currencies changed into one another",
    currency: "EUR",
    lines: [
      '"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID"',
      '"03/13/2026","10:00:00","PDT","Bert Becker","Donation Payment","Completed","EUR","50.00","-1.50","48.50","T1"',
      '"03/14/2026","10:00:00","PDT","Anna Müller","Donation Payment","Completed","USD","20.00","-0.50","19.50","T2"',
      '"03/14/2026","10:00:00","PDT","","General Currency Conversion","Completed","USD","-19.50","0.00","-19.50","T3"',
      '"03/14/2026","10:00:00","PDT","","General Currency Conversion","Completed","EUR","17.00","0.00","17.00","T4"',
    ],
    becomes: [
      "2 new 2026-03-13 48.50 EUR Bert Becker",
      "3 new 2026-03-14 19.50 USD Anna Müller",
      "4 left-out -19.50 General Currency Conversion",
      "5 unmatched 17.00 EUR General Currency Conversion",
    ],
  },
  {
    why: "a service's payouts beside its sales",
    currency: "EUR",
    lines: [
      "Transaction ID,Date,Transaction type,Status,Payout ID,Email,Total,Fee,Payout",
      "T1,2026-03-13,Sale,Successful,P1,x@y,50.00,1.00,49.00",
      "T2,2026-03-14,Payout,Successful,P1,x@y,49.00,0,49.00",
      "T3,2026-03-14,Sale,Failed,,x@y,20.00,0,0",
    ],
    becomes: ["2 unreadable Sale", "3 unreadable Payout", "4 unreadable Sale"],
  },
  {
    why: "lines that end in a carriage return alone",
    currency: "EUR",
    lines: ["Date;Name;Amount\r2026-03-13;Bert Becker;50\r2026-03-14;Anna Müller;-20"],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out -20 Anna Müller"],
  },
  {
    why: "the mark of UTF-8 within the file",
    currency: "EUR",
    lines: [
      "\ufeffDate;Name;Amount",
      "2026-03-13;Bert Becker;50",
      "\ufeffDate;Name;Amount",
      "2026-03-14;Anna Müller;60",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 left-out Name",
      "4 new 2026-03-14 60.00 EUR Anna Müller",
    ],
  },
  {
    why: "each line quoted whole",
    currency: "EUR",
    lines: ['"Date;Name;Amount"', '"2026-03-13;Bert Becker;50"', '"2026-03-14;""Anna Müller"";60"'],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 new 2026-03-14 60.00 EUR Anna Müller"],
  },
  {
    why: "each line quoted whole, quotes within",
    currency: "EUR",
    lines: [
      '"Date,Name,Amount"',
      '"2026-03-13,""Becker, Bert"",50.00"',
      '"2026-03-14,Anna Müller,60.00"',
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 new 2026-03-14 60.00 EUR Anna Müller"],
  },
  {
    why: "headers on each page, subtotals and page numbers",
    currency: "EUR",
    lines: [
      "Date;Name;Amount",
      "2026-03-13;Bert Becker;50",
      "Übertrag;;50",
      "Date;Name;Amount",
      "Subtotal;;50",
      "2026-03-14;Anna Müller;60",
      "Carried forward;;110",
      "Page 2 of 3;;",
      "Total March;;110",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 unreadable 50",
      "4 left-out Name",
      "5 left-out 50",
      "6 new 2026-03-14 60.00 EUR Anna Müller",
      "7 left-out 110",
      "8 left-out",
      "9 left-out 110",
    ],
  },
  {
    why: "subtotals with a date, and the name of a month",
    currency: "EUR",
    lines: [
      "Date;Name;Amount",
      "2026-03-13;Bert Becker;50",
      "2026-03-13;Zwischensumme;50",
      "2026-03-14;Anna Müller;60",
      "2026-03-31;Monatssumme März;110",
      "2026-03-31;Saldo 31.03.;110",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 left-out 50 Zwischensumme",
      "4 new 2026-03-14 60.00 EUR Anna Müller",
      "5 left-out 110 Monatssumme März",
      "6 left-out 110 Saldo 31.03.",
    ],
  },
  {
    why: "other headers below",
    currency: "EUR",
    lines: [
      "Date;Name;Amount;Note",
      "2026-03-13;Bert Becker;50;x",
      "Name;Date;Note;Amount",
      "Anna Müller;2026-03-14;y;60",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 unreadable Date",
      "4 unreadable 2026-03-14",
    ],
  },
  {
    why: "an amount and a fee, the sign in a column",
    currency: "EUR",
    lines: [
      "Date;Name;Amount;Fee;+/-",
      "2026-03-13;Bert Becker;50,00;1,00;+",
      "2026-03-14;Anna Müller;20,00;0,00;-",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 20,00 Anna Müller"],
  },
  {
    why: "gross and net, S and H in a column",
    currency: "EUR",
    lines: [
      "Datum;Name;Brutto;Netto;S/H",
      "13.03.2026;Bert Becker;50,00;49,00;H",
      "14.03.2026;Shop;20,00;20,00;S",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 20,00 Shop"],
  },
  {
    why: "short years beside long ones",
    currency: "EUR",
    lines: [
      "Datum;Name;Betrag",
      "5.3.26;Bert Becker;50",
      "13.03.2026;Anna Müller;60",
      "04.05.26;Bert Becker;70",
    ],
    becomes: [
      "2 new 2026-03-05 50.00 EUR Bert Becker",
      "3 new 2026-03-13 60.00 EUR Anna Müller",
      "4 new 2026-05-04 70.00 EUR Bert Becker",
    ],
  },
  {
    why: "dates that contradict each other",
    currency: "EUR",
    lines: ["Datum;Name;Betrag", "25/03/26;Bert Becker;50", "03/25/26;Anna Müller;60"],
    becomes: ["2 unreadable 50 Bert Becker", "3 unreadable 60 Anna Müller"],
  },
  {
    why: "signs in a column of their own",
    currency: "EUR",
    lines: ["Date;Name;Sign;Amount", "2026-03-13;Bert Becker;+;50", "2026-03-14;Anna Müller;-;20"],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 20 Anna Müller"],
  },
  {
    why: "such a column without a header",
    currency: "EUR",
    lines: ["Date;Name;;Amount", "2026-03-13;Bert Becker;+;50", "2026-03-14;Anna Müller;-;20"],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 20 Anna Müller"],
  },
  {
    why: "noughts for empty cells",
    currency: "EUR",
    lines: [
      "Date;Name;Debit;Credit",
      "2026-03-13;Bert Becker;0,00;50,00",
      "2026-03-14;Anna Müller;20,00;0,00",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 20,00 Anna Müller"],
  },
  {
    why: "Amount debited, Amount credited",
    currency: "EUR",
    lines: [
      "Date;Name;Amount debited;Amount credited",
      "2026-03-13;Bert Becker;;50,00",
      "2026-03-14;Anna Müller;20,00;",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 20,00 Anna Müller"],
  },
  {
    why: "Einnahmen, Ausgaben",
    currency: "EUR",
    lines: [
      "Datum;Name;Einnahmen;Ausgaben",
      "13.03.2026;Bert Becker;50,00;",
      "14.03.2026;Anna Müller;;20,00",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 20,00 Anna Müller"],
  },
  {
    why: "recettes, dépenses",
    currency: "EUR",
    lines: [
      "Date;Nom;Recettes;Dépenses",
      "13/03/2026;Bert Becker;50,00;",
      "14/03/2026;Anna Müller;;20,00",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 20,00"],
  },
  {
    why: "수입, 지출",
    currency: "KRW",
    lines: ["날짜,이름,수입,지출", '2026-03-13,Kim Chol-su,"50,000",', '2026-03-14,수도,,"20,000"'],
    becomes: ["2 new 2026-03-13 50,000 KRW Kim Chol-su", "3 left-out 20,000 수도"],
  },
  {
    why: "kinds of which one is a direction",
    currency: "KRW",
    lines: [
      "날짜,거래구분,금액,이름",
      '2026-03-13,입금,"50,000",Kim Chol-su',
      '2026-03-14,체크카드,"20,000",편의점',
      '2026-03-15,출금취소,"1,000",편의점',
    ],
    becomes: [
      "2 new 2026-03-13 50,000 KRW Kim Chol-su",
      "3 unreadable 20,000 편의점",
      "4 unreadable 1,000 편의점",
      "? 체크카드, 출금취소",
    ],
  },
  {
    why: "cancelled: ja or nein",
    currency: "EUR",
    lines: [
      "Datum;Name;Betrag;Storno",
      "13.03.2026;Bert Becker;50,00;nein",
      "14.03.2026;Anna Müller;60,00;ja",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 60,00 Anna Müller"],
  },
  {
    why: "in progress, chargeback",
    currency: "EUR",
    lines: [
      "Date;Name;Amount;Status",
      "2026-03-13;Bert Becker;50;done",
      "2026-03-14;Anna Müller;60;in progress",
      "2026-03-15;Bert Becker;70;chargeback",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 left-out 60 Anna Müller",
      "4 left-out 70 Bert Becker",
    ],
  },
  {
    why: "separators within a text that nothing quotes",
    currency: "EUR",
    lines: ["Date;Amount;Note", "2026-03-13;50;for roof; thanks; Bert Becker", "2026-03-14;60;x"],
    becomes: ["2 unreadable for roof", "3 unmatched 60.00 EUR x"],
  },
  {
    why: "tabs at the ends of lines",
    currency: "EUR",
    lines: [
      "Date\tName\tAmount\t\t",
      "2026-03-13\tBert Becker\t50,00\t\t",
      "2026-03-14\tAnna Müller\t60,00\t\t",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 new 2026-03-14 60.00 EUR Anna Müller"],
  },
  {
    why: "comments between",
    currency: "EUR",
    lines: [
      "# export",
      "Date;Name;Amount",
      "# 2026-03-12;Bert Becker;99",
      "2026-03-13;Bert Becker;50",
    ],
    becomes: ["3 unreadable 99 Bert Becker", "4 new 2026-03-13 50.00 EUR Bert Becker"],
  },
  {
    why: "a foreign amount first",
    currency: "EUR",
    lines: [
      "Date;Name;Original Amount;Original Currency;Amount;Currency",
      "2026-03-13;Bert Becker;54,00;USD;50,00;EUR",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker"],
  },
  {
    why: "a column that looks like a value date, but holds currencies",
    currency: "EUR",
    lines: [
      "Datum;Omschrijving;Valuta;Bedrag",
      "13-03-2026;Bert Becker;USD;50,00",
      "14-03-2026;Anna Müller;EUR;60,00",
    ],
    becomes: ["2 new 2026-03-13 50.00 USD Bert Becker", "3 new 2026-03-14 60.00 EUR Anna Müller"],
  },
  {
    why: "figures that a spreadsheet has shortened",
    currency: "EUR",
    lines: [
      "Date;Name;Amount;Reference",
      "2026-03-13;Bert Becker;5E+1;1,23E+15",
      "2026-03-14;Anna Müller;60;1,23E+15",
    ],
    becomes: ["2 unreadable 5E+1 Bert Becker", "3 new 2026-03-14 60.00 EUR Anna Müller"],
  },
  {
    why: "and cells that it could not show",
    currency: "EUR",
    lines: ["Date;Name;Amount", "########;Bert Becker;50", "2026-03-14;Anna Müller;####"],
    becomes: ["2 unreadable 50 Bert Becker", "3 unreadable #### Anna Müller"],
  },
  {
    why: "and its errors",
    currency: "EUR",
    lines: ["Date;Name;Amount", "2026-03-13;#N/A;50", "2026-03-14;Bert Becker;#REF!"],
    becomes: ["2 unmatched 50.00 EUR #N/A", "3 unreadable #REF! Bert Becker"],
  },
  {
    why: "a payment that was reversed",
    currency: "EUR",
    lines: [
      "Date;Name;Paid in;Paid out",
      "2026-03-13;Bert Becker;50,00;",
      "2026-03-14;Bert Becker;-50,00;",
      "2026-03-15;Water;;20,00",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 left-out -50,00 Bert Becker",
      "4 left-out 20,00 Water",
    ],
  },
  {
    why: "balances only",
    currency: "EUR",
    lines: ["Date;Name;Balance", "2026-03-13;Bert Becker;50,00"],
    becomes: ["2 unreadable Bert Becker"],
  },
  {
    why: "no signs, and a balance that falls",
    currency: "EUR",
    lines: [
      "Date,Name,Amount,Balance",
      "2026-03-13,Bert Becker,50,150",
      "2026-03-14,Anna Müller,20,130",
      "2026-03-15,Anna Müller,30,160",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 unreadable 20 Anna Müller",
      "4 new 2026-03-15 30.00 EUR Anna Müller",
    ],
  },
  {
    why: "the same on one day",
    currency: "EUR",
    lines: [
      "Date,Name,Amount,Balance",
      "2026-03-13,Bert Becker,50,150",
      "2026-03-13,Anna Müller,20,130",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 unreadable 20 Anna Müller"],
  },
  {
    why: "unknown kinds, and a balance that tells",
    currency: "EUR",
    lines: [
      "Date,Name,Type,Amount,Balance",
      "2026-03-13,Bert Becker,Zug,50,150",
      "2026-03-13,Anna Müller,Ab,20,130",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 unreadable 20 Anna Müller"],
  },
  {
    why: "payments and refunds without signs",
    currency: "EUR",
    lines: [
      "Date,Name,Type,Amount",
      "2026-03-13,Bert Becker,Payment,50",
      "2026-03-14,Anna Müller,Refund,20",
    ],
    becomes: ["2 unreadable 50 Bert Becker", "3 unreadable 20 Anna Müller", "? Payment, Refund"],
  },
  {
    why: "kinds under another header",
    currency: "EUR",
    lines: [
      "Date,Name,Transaction,Amount",
      "2026-03-13,Bert Becker,Deposit,50",
      "2026-03-14,Anna Müller,Withdrawal,20",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 20 Anna Müller"],
  },
  {
    why: "kinds within the purpose",
    currency: "EUR",
    lines: [
      "Date,Description,Amount",
      "2026-03-13,Deposit Bert Becker,50",
      "2026-03-14,Withdrawal Anna Müller,20",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 unreadable 20 Withdrawal Anna Müller",
      "? Withdrawal",
    ],
  },
  {
    why: "the same in German",
    currency: "EUR",
    lines: [
      "Datum;Buchungstext;Betrag",
      "13.03.2026;Gutschrift Bert Becker;50,00",
      "14.03.2026;Lastschrift Anna Müller;20,00",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 unreadable 20,00 Lastschrift Anna Müller",
      "? Lastschrift",
    ],
  },
  {
    why: "income and expense",
    currency: "EUR",
    lines: [
      "Date,Name,Category,Amount",
      "2026-03-13,Bert Becker,Income,50",
      "2026-03-14,Anna Müller,Expense,20",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 20 Anna Müller"],
  },
  {
    why: "from and to",
    currency: "EUR",
    lines: [
      "Date,From,To,Amount",
      "2026-03-13,Bert Becker,Club,50",
      "2026-03-14,Club,Anna Müller,20",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 unmatched 20.00 EUR Club"],
  },
  {
    why: "payer and payee",
    currency: "EUR",
    lines: [
      "Buchungsdatum;Zahlungspflichtige*r;Zahlungsempfänger*in;Betrag (€)",
      "13.03.26;Bert Becker;Verein;50,00",
      "14.03.26;Verein;Anna Müller;-20,00",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out -20,00 Verein"],
  },
  {
    why: "payees only",
    currency: "EUR",
    lines: ["Date,Payee,Amount", "2026-03-13,Bert Becker,50", "2026-03-14,Anna Müller,20"],
    becomes: ["2 unreadable 50 Bert Becker", "3 unreadable 20 Anna Müller", "? +"],
  },
  {
    why: "parentheses and minuses together",
    currency: "EUR",
    lines: [
      "Date;Name;Amount",
      "2026-03-13;Bert Becker;(€50,00)",
      "2026-03-14;Anna Müller;€60,00",
      "2026-03-15;Anna Müller;-€70,00",
    ],
    becomes: [
      "2 left-out (€50,00) Bert Becker",
      "3 new 2026-03-14 60.00 EUR Anna Müller",
      "4 left-out -€70,00 Anna Müller",
    ],
  },
  {
    why: "kinds of apostrophes, and dashes for cents",
    currency: "CHF",
    lines: [
      "Datum;Name;Betrag",
      "13.03.2026;Bert Becker;1'250",
      "14.03.2026;Anna Müller;1’250.--",
      "15.03.2026;Anna Müller;12'345'678.90",
    ],
    becomes: [
      "2 new 2026-03-13 1,250.00 CHF Bert Becker",
      "3 new 2026-03-14 1,250.00 CHF Anna Müller",
      "4 new 2026-03-15 12,345,678.90 CHF Anna Müller",
    ],
  },
  {
    why: "Indian and other thousands, and a comma before two digits",
    currency: "INR",
    lines: [
      "Date,Name,Amount",
      '13-03-2026,Bert Becker,"1,25,000"',
      '14-03-2026,Anna Müller,"125,000"',
      '15-03-2026,Anna Müller,"12,50"',
    ],
    becomes: [
      "2 unreadable 1,25,000 Bert Becker",
      "3 unreadable 125,000 Anna Müller",
      "4 unreadable 12,50 Anna Müller",
    ],
  },
  {
    why: "marks that contradict each other",
    currency: "EUR",
    lines: [
      "Date;Name;Amount",
      "2026-03-13;Bert Becker;1.250,50",
      "2026-03-14;Anna Müller;1,250.50",
    ],
    becomes: ["2 unreadable 1.250,50 Bert Becker", "3 unreadable 1,250.50 Anna Müller"],
  },
  {
    why: "three digits, and a balance that tells what they are",
    currency: "EUR",
    lines: [
      "Date;Name;Amount;Saldo",
      "2026-03-13;Bert Becker;1.250;1.250,00",
      "2026-03-14;Anna Müller;2.000;3.250,00",
    ],
    becomes: [
      "2 new 2026-03-13 1,250.00 EUR Bert Becker",
      "3 new 2026-03-14 2,000.00 EUR Anna Müller",
    ],
  },
  {
    why: "three decimals and thousands",
    currency: "KWD",
    lines: [
      "Date;Name;Amount",
      "2026-03-13;Bert Becker;12.500",
      "2026-03-14;Anna Müller;1,250.000",
    ],
    becomes: [
      "2 new 2026-03-13 12.500 KWD Bert Becker",
      "3 new 2026-03-14 1,250.000 KWD Anna Müller",
    ],
  },
  {
    why: "decimals in yen",
    currency: "JPY",
    lines: ["Date;Name;Amount", "2026-03-13;Bert Becker;1250.00", "2026-03-14;Anna Müller;12.50"],
    becomes: ["2 new 2026-03-13 1,250 JPY Bert Becker", "3 unreadable 12.50 Anna Müller"],
  },
  {
    why: "lines of fewer cells",
    currency: "EUR",
    lines: [
      "Date;Name;Amount;Note",
      "2026-03-13;Bert Becker",
      "2026-03-14;Anna Müller;60",
      "2026-03-15;50",
    ],
    becomes: [
      "2 left-out Bert Becker",
      "3 new 2026-03-14 60.00 EUR Anna Müller",
      "4 unreadable 50",
    ],
  },
  {
    why: "a cell that is missing in the middle",
    currency: "EUR",
    lines: [
      "Date;Name;Reference;Amount",
      "2026-03-13;Bert Becker;R1;50",
      "2026-03-14;Anna Müller;60",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 unreadable Anna Müller"],
  },
  {
    why: "a figure in the reference only",
    currency: "EUR",
    lines: [
      "Date;Name;Amount;Reference",
      "2026-03-13;Bert Becker;;4711",
      "2026-03-14;Anna Müller;60;4712",
    ],
    becomes: ["2 left-out Bert Becker", "3 new 2026-03-14 60.00 EUR Anna Müller"],
  },
  {
    why: "a date within a quoted text",
    currency: "EUR",
    lines: [
      "Date;Name;Amount;Note",
      '2026-03-13;Bert Becker;50;"line one',
      "2026-03-12;x;99;inner",
      'end"',
      "2026-03-14;Anna Müller;60;ok",
    ],
    becomes: [
      '2 unreadable 2026-03-13;Bert Becker;50;"line one',
      "3 unmatched 99.00 EUR x",
      "4 left-out",
      "5 new 2026-03-14 60.00 EUR Anna Müller",
    ],
  },
  {
    why: "a line that states the separator",
    currency: "EUR",
    lines: ["sep=;", "Date;Name;Amount", "2026-03-13;Bert Becker;50"],
    becomes: ["3 new 2026-03-13 50.00 EUR Bert Becker"],
  },
  {
    why: "a currency below the headers",
    currency: "EUR",
    lines: ["Date;Name;Amount", ";;EUR", "2026-03-13;Bert Becker;50"],
    becomes: ["2 unreadable EUR", "3 new 2026-03-13 50.00 EUR Bert Becker"],
  },
  {
    why: "a line above the headers",
    currency: "EUR",
    lines: ["2026-03-13;Bert Becker;50", "Date;Name;Amount", "2026-03-14;Anna Müller;60"],
    becomes: ["1 left-out 2026-03-13 Bert Becker 50", "3 new 2026-03-14 60.00 EUR Anna Müller"],
  },
  {
    why: "several",
    currency: "EUR",
    lines: [
      "Konto A",
      "2026-03-10;Bert Becker;10",
      "2026-03-11;Bert Becker;11",
      "Date;Name;Amount",
      "2026-03-14;Anna Müller;60",
    ],
    becomes: [
      "2 left-out 2026-03-10 Bert Becker 10",
      "3 left-out 2026-03-11 Bert Becker 11",
      "5 new 2026-03-14 60.00 EUR Anna Müller",
    ],
  },
  {
    why: "a table in bars",
    currency: "EUR",
    lines: ["| Date | Name | Amount |", "|---|---|---|", "| 2026-03-13 | Bert Becker | 50 |"],
    becomes: ["2 left-out", "3 new 2026-03-13 50.00 EUR Bert Becker"],
  },
  {
    why: "columns of blanks",
    currency: "EUR",
    lines: ["Date        Name          Amount", "2026-03-13  Bert Becker   50.00"],
    becomes: ["2 unreadable"],
  },
  {
    why: "nothing where headers would be",
    currency: "EUR",
    lines: [";;", "2026-03-13;Bert Becker;50"],
    becomes: ["2 unreadable"],
  },
  {
    why: "years that are far",
    currency: "EUR",
    lines: [
      "Date;Name;Amount",
      "2026-03-13;Bert Becker;50",
      "2016-03-14;Anna Müller;60",
      "3026-03-14;Anna Müller;60",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 unreadable 60 Anna Müller",
      "4 unreadable 60 Anna Müller",
    ],
  },
  {
    why: "times of other zones",
    currency: "EUR",
    lines: [
      "Date;Name;Amount",
      "2026-03-13T23:30:00Z;Bert Becker;50",
      "2026-03-14T00:30:00+09:00;Anna Müller;60",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 new 2026-03-14 60.00 EUR Anna Müller"],
  },
  {
    why: "a value date before the booking date",
    currency: "EUR",
    lines: ["Value date;Booking date;Name;Amount", "13.03.2026;16.03.2026;Bert Becker;50"],
    becomes: ["2 new 2026-03-16 50.00 EUR Bert Becker"],
  },
  {
    why: "amounts in words",
    currency: "EUR",
    lines: ["Date;Name;Amount", "2026-03-13;Bert Becker;fifty"],
    becomes: ["2 unreadable fifty Bert Becker"],
  },
  {
    why: "two columns of amounts that differ",
    currency: "EUR",
    lines: ["Date;Name;Amount;Amount", "2026-03-13;Bert Becker;50;54"],
    becomes: ["2 unreadable 50 / 54 Bert Becker"],
  },
  {
    why: "what was given back",
    currency: "EUR",
    lines: [
      "Date;Donor;Amount;Refunded",
      "2026-03-13;Bert Becker;50;0",
      "2026-03-14;Anna Müller;60;60",
    ],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker", "3 left-out 60 Anna Müller"],
  },
  {
    why: "a service's payouts and refunds",
    currency: "EUR",
    lines: [
      "Date,Name,Type,Amount",
      "2026-03-13,Bert Becker,charge,50",
      "2026-03-14,,payout,-48",
      "2026-03-14,Bert Becker,refund,-50",
    ],
    becomes: [
      "2 new 2026-03-13 50.00 EUR Bert Becker",
      "3 left-out -48 payout",
      "4 left-out -50 Bert Becker",
    ],
  },
  {
    why: "money that went out only",
    currency: "EUR",
    lines: ["Date,Name,Amount", "2026-03-13,Bert Becker,-50", "2026-03-14,Anna Müller,-60"],
    becomes: ["2 left-out -50 Bert Becker", "3 left-out -60 Anna Müller"],
  },
  {
    why: "account numbers of the other side",
    currency: "EUR",
    lines: [
      "Date,Name,Account number,Amount",
      "2026-03-13,Bert Becker,DE11 1111,50",
      "2026-03-14,Anna Müller,DE22 2222,60",
    ],
    becomes: [
      "2 unreadable 50 Bert Becker",
      "3 unreadable 60 Anna Müller",
      "? DE11 1111, DE22 2222",
    ],
  },
  {
    why: "entities of HTML",
    currency: "EUR",
    lines: ["Date;Name;Amount", "2026-03-13;Bert&nbsp;Becker;50&nbsp;EUR"],
    becomes: ["2 unreadable Bert&nbsp"],
  },
  {
    why: "marks without a width",
    currency: "EUR",
    lines: ["Date;Name;Amount", "\u200b2026-03-13;Bert Becker;50"],
    becomes: ["2 new 2026-03-13 50.00 EUR Bert Becker"],
  },
  {
    why: "separators of full width",
    currency: "EUR",
    lines: ["Date；Name；Amount", "2026-03-13；Bert Becker；50"],
    becomes: ["2 unreadable"],
  },
  {
    why: "a Korean card",
    currency: "KRW",
    lines: ["이용일,이용카드,가맹점명,이용금액", '2026-03-13,본인 123,편의점,"20,000"'],
    becomes: ["2 unreadable"],
  },
  {
    why: "pluses beside amounts without a sign",
    currency: "KRW",
    lines: ["일시,내용,금액", '2026-03-13,Kim Chol-su,"+50,000"', '2026-03-14,편의점,"20,000"'],
    becomes: ["2 new 2026-03-13 50,000 KRW Kim Chol-su", "3 unreadable 20,000 편의점", "? +"],
  },
  {
    why: "no signs, and a Korean balance that falls",
    currency: "KRW",
    lines: [
      "거래일시,적요,거래금액,거래후잔액,내용",
      '2026.03.13 10:00:00,타행,"50,000","150,000",Kim Chol-su',
      '2026.03.14 10:00:00,카드,"20,000","130,000",편의점',
    ],
    becomes: ["2 new 2026-03-13 50,000 KRW Kim Chol-su", "3 unreadable 20,000 편의점"],
  },
];
