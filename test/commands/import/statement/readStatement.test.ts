import { describe, expect, it } from "vitest";
import { findHeader } from "../../../../src/commands/import/statement/findHeader";
import { answerKey } from "../../../../src/commands/import/statement/moneyWays";
import {
  type Answers,
  readStatement,
  type Statement,
  type StatementLine,
} from "../../../../src/commands/import/statement/readStatement";
import { isoDay } from "../../../../src/core/index";
import type { MoneyWay } from "../../../../src/dialogs/protocol";
import { speak } from "../../../../src/i18n/index";
import { day } from "../../../support/book";

const say = speak("en");
const words = say.words.pages.importing;

interface Stated {
  readonly answers?: Partial<Answers>;
  readonly ways?: Readonly<Record<string, MoneyWay>>;
  readonly broken?: readonly number[];
  readonly currency?: string;
}

/** Reads a file of semicolons in a drive of euros in 2026. */
function read(lines: readonly string[], stated: Stated = {}): Statement {
  const rows = lines.map((line) => line.split(";"));
  const { row, header, roles } = findHeader(rows);
  const ways = new Map(
    Object.entries(stated.ways ?? {}).map(([word, way]) => [answerKey(word), way]),
  );
  return readStatement(
    {
      ...{ rows, header, roles, firstRow: row + 1, lines: lines.map((_, i) => i + 1) },
      ...{ broken: new Set(stated.broken ?? []), currency: stated.currency ?? "EUR" },
      around: { from: day("2021-01-01"), to: day("2027-12-31") },
    },
    { order: null, threeDigits: null, account: null, ...stated.answers, ways },
    say,
  );
}

/** "gift 2026-03-13 50 EUR", or why not. */
const told = ({ kind, problem, date, amount, currency }: StatementLine) =>
  kind === "gift"
    ? ["gift", isoDay(date!), amount, currency].filter((part) => part !== "").join(" ")
    : `${kind}: ${problem}`;
const linesOf = (lines: readonly string[], stated: Stated = {}) =>
  read(lines, stated).lines.map(told);
const left = (problem: string) => `left-out: ${problem}`;
const not = (problem: string) => `unreadable: ${problem}`;

const signed = "Date;Payer;Text;Amount";
const in50 = "2026-03-13;Bert;roof;50,00";
const out20 = "2026-03-14;Water;water;-20,00";
const gift50 = "gift 2026-03-13 50";

describe("what becomes of a line", () => {
  it.each<[string, readonly string[], readonly string[], Stated?]>([
    [
      "what came in is a gift, what went out is none",
      [signed, in50, out20],
      [gift50, left(words.outgoing)],
    ],
    ["nothing moved", [signed, in50, "2026-03-14;Bert;roof;0,00"], [gift50, left(words.noAmount)]],
    ["no amount", [signed, in50, "2026-03-14;Bert;roof;"], [gift50, left(words.noAmount)]],
    ["a dash for none", [signed, in50, "2026-03-14;Bert;roof;-"], [gift50, left(words.noAmount)]],
    ["no date", [signed, in50, ";Bert;roof;60,00"], [gift50, left(words.noDate)]],
    [
      "what is no date",
      [signed, in50, "soon;Bert;roof;60,00"],
      [gift50, not(words.notADate("soon"))],
    ],
    [
      "a word for a date that has not come",
      [signed, in50, "Pending;Bert;roof;60,00"],
      [gift50, left(words.notDone("Pending"))],
    ],
    [
      "what is no amount",
      [signed, in50, "2026-03-14;Bert;roof;sixty"],
      [gift50, not(words.notAnAmount("sixty"))],
    ],
    ["a total", [signed, in50, "2026-03-14;Total;;50,00"], [gift50, left(words.sum)]],
    ["a total without a date", [signed, in50, ";Total;;50,00"], [gift50, left(words.sum)]],
    [
      "the headers again",
      [signed, in50, signed, out20],
      [gift50, left(words.headerAgain), left(words.outgoing)],
    ],
    [
      "a payment that is only announced",
      [signed, in50, "2026-03-14;Bert;Vorgemerkt: roof;60,00"],
      [gift50, left(words.notDone("Vorgemerkt: roof"))],
    ],
    [
      "a cell too many",
      [signed, in50, "2026-03-14;Bert;roof;60,00;x"],
      [gift50, not(words.tooManyCells(5, 4))],
    ],
    [
      "a cell too few",
      [signed, in50, in50, "2026-03-14;Bert;60,00"],
      [gift50, gift50, not(words.tooFewCells(3, 4))],
    ],
    [
      "a quote that does not close",
      [signed, in50, '2026-03-14;"Bert;roof;60,00'],
      [gift50, not(words.brokenQuotes)],
      { broken: [3] },
    ],
    [
      "a line of money above the headers",
      ["2026-03-12;Bert;roof;40,00", signed, in50],
      [left(words.aboveHeaders), gift50],
    ],
    ["a label above them is no line", ["Account;123", signed, in50], [gift50]],
  ])("%s", (_, lines, expected, stated) => {
    expect(linesOf(lines, stated)).toEqual(expected);
  });

  it("keeps of a line what it says, for whoever looks at it", () => {
    const [line] = read([signed, "2026-03-13; Bert  Becker ;roof;50,00 EUR"]).lines;
    expect(line).toMatchObject({
      ...{ line: 2, kind: "gift", problem: "", dateText: "2026-03-13" },
      ...{ amountText: "50,00 EUR", amount: 50, currency: "EUR" },
    });
    expect([line!.text("payer"), line!.text("note"), line!.text("reference")]).toEqual([
      "Bert Becker",
      "roof",
      "",
    ]);
  });

  it("keeps of a line that cannot be parted into cells the whole of it", () => {
    const { lines } = read([signed, in50, "2026-03-14,Bert,roof"], { broken: [3] });
    expect(lines[1]).toMatchObject({
      line: 3,
      kind: "unreadable",
      amount: 0,
      amountText: "",
      dateText: "",
    });
    expect(lines[1]!.text("note")).toBe("2026-03-14,Bert,roof");
    expect([lines[1]!.text("payer"), lines[1]!.others()]).toEqual(["", []]);
  });

  it("has what other columns say for others, but what is the same in every line", () => {
    const { lines } = read([
      "Date;Amount;Bank;Whoever;Empty",
      "2026-03-13;50,00;Elm Bank;Bert;",
      "2026-03-14;60,00;Elm Bank;Ana;",
    ]);
    expect(lines.map((line) => line.others())).toEqual([["Bert"], ["Ana"]]);
    const [only] = read(["Date;Amount;Bank", "2026-03-13;50,00;Elm Bank"]).lines;
    expect(only!.others()).toEqual(["Elm Bank"]);
  });
});

describe("a text that goes on in the rows below", () => {
  const more = (text: string) => `;;${text};`;
  it.each<[string, readonly string[], string, readonly string[]]>([
    [
      "belongs to the line above",
      [in50, more("for the"), more("north side")],
      "roof for the north side",
      [gift50, left(words.continued), left(words.continued)],
    ],
    [
      "ends with the next line",
      [in50, out20, more("tap")],
      "roof",
      [gift50, left(words.outgoing), left(words.continued)],
    ],
    ["is no figure", [in50, more("12345")], "roof", [gift50, left(words.noAmount)]],
    ["is no total", [in50, more("Total")], "roof", [gift50, left(words.sum)]],
    [
      "does not follow a row without an amount",
      ["2026-03-12;Bert;roof;", more("tap")],
      "roof",
      [left(words.noAmount), left(words.noAmount)],
    ],
    [
      "does not follow a blank row",
      [in50, ";;;", more("tap")],
      "roof",
      [gift50, left(words.noAmount), left(words.noAmount)],
    ],
  ])("%s", (_, lines, note, expected) => {
    const statement = read([signed, ...lines]);
    expect(statement.lines[0]!.text("note")).toBe(note);
    expect(statement.lines.map(told)).toEqual(expected);
  });
});

describe("where the money went", () => {
  const sides = "Date;Payer;Paid in;Paid out";
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "columns of their own",
      [sides, "2026-03-13;Bert;50,00;", "2026-03-14;Water;;20,00"],
      [gift50, left(words.outgoing)],
    ],
    [
      "paid out with a minus",
      [sides, "2026-03-13;Bert;50,00;", "2026-03-14;Water;;-20,00"],
      [gift50, left(words.outgoing)],
    ],
    [
      "paid out with and without one",
      [sides, "2026-03-13;Bert;50,00;", "2026-03-14;Water;;-20,00", "2026-03-15;Bo;;5,00"],
      [gift50, left(words.outgoing), not(words.twoDirections("Paid out"))],
    ],
    [
      "a minus in what was paid in",
      [sides, "2026-03-13;Bert;50,00;", "2026-03-14;Bert;-50,00;"],
      [gift50, left(words.outgoing)],
    ],
    [
      "paid in all below zero, paid out above: only the columns tell",
      [sides, "2026-03-13;Bert;-50,00;", "2026-03-14;Water;;20,00"],
      [gift50, left(words.outgoing)],
    ],
    ["both at once", [sides, "2026-03-13;Bert;50,00;20,00"], [not(words.bothSides)]],
    ["nought on the other side", [sides, "2026-03-13;Bert;50,00;0,00"], [gift50]],
    [
      "an amount beside what was paid in",
      ["Date;Amount;Paid in;Paid out", "2026-03-13;50,00;50,00;"],
      [gift50],
    ],
    [
      "another amount beside it",
      ["Date;Amount;Paid in;Paid out", "2026-03-13;60,00;50,00;"],
      [not(words.twoAmounts)],
    ],
    [
      "a word beside it",
      [
        "Date;Payer;Amount;Debit/Credit",
        "2026-03-13;Bert;50,00;Credit",
        "2026-03-14;Water;20,00;Debit",
      ],
      [gift50, left(words.outgoing)],
    ],
    [
      "a word that moves nothing",
      [
        "Date;Payer;Amount;Debit/Credit",
        "2026-03-13;Bert;50,00;Credit",
        "2026-03-14;Water;20,00;Memo",
      ],
      [gift50, left(words.noMovement)],
    ],
    [
      "a word against the sign",
      [
        "Date;Payer;Amount;Debit/Credit",
        "2026-03-13;Bert;50,00;Credit",
        "2026-03-14;Water;-20,00;Credit",
      ],
      [gift50, not(words.twoDirections("Credit"))],
    ],
    [
      "a word against a sign that is none",
      [
        "Date;Payer;Amount;Debit/Credit",
        "2026-03-13;Bert;50,00;Debit",
        "2026-03-14;Water;-20,00;Debit",
      ],
      [not(words.twoDirections("Debit")), left(words.outgoing)],
    ],
    [
      "no word beside a sign",
      ["Date;Payer;Amount;Debit/Credit", "2026-03-13;Bert;50,00;", "2026-03-14;Water;-20,00;Debit"],
      [gift50, left(words.outgoing)],
    ],
    [
      "the balance agrees",
      ["Date;Payer;Amount;Balance", "2026-03-13;Bert;50,00;50,00", "2026-03-14;Bo;20,00;70,00"],
      [gift50, "gift 2026-03-14 20"],
    ],
    [
      "the balance says the contrary",
      ["Date;Payer;Amount;Balance", "2026-03-13;Bert;50,00;50,00", "2026-03-14;Bo;20,00;30,00"],
      [gift50, not(words.againstBalance)],
    ],
  ])("%s", (_, lines, expected) => {
    expect(linesOf(lines)).toEqual(expected);
  });

  const open = ["Date;Payer;Text;Amount", "2026-03-13;Bert;roof;50,00", "2026-03-14;Bo;tap;+20,00"];
  it("is asked once for what has no sign, beside what has a plus", () => {
    const statement = read(open);
    expect(statement.lines.map(told)).toEqual([not(words.openSign("50,00")), "gift 2026-03-14 20"]);
    expect(statement.asksWays).toEqual([{ word: "+", sample: "Bert, 50,00" }]);
    expect(linesOf(open, { ways: { "+": "in" } })).toEqual([gift50, "gift 2026-03-14 20"]);
    expect(linesOf(open, { ways: { "+": "out" } })).toEqual([
      left(words.outgoing),
      "gift 2026-03-14 20",
    ]);
    expect(read(open, { ways: { "+": "in" } }).asksWays).toEqual([]);
  });

  const kinds = [
    "Date;Payer;Amount;Debit/Credit",
    "2026-03-13;Bert;50,00;Zug",
    "2026-03-14;Bo;20,00;Credit",
    "2026-03-15;Cy;30,00;zug.",
  ];
  it("is asked once for each word that is not known", () => {
    const statement = read(kinds);
    expect(statement.lines.map(told)).toEqual([
      not(words.noDirection("Zug")),
      "gift 2026-03-14 20",
      not(words.noDirection("zug.")),
    ]);
    expect(statement.asksWays).toEqual([{ word: "Zug", sample: "Bert, 50,00" }]);
    expect(linesOf(kinds, { ways: { zug: "in" } })).toEqual([
      gift50,
      "gift 2026-03-14 20",
      "gift 2026-03-15 30",
    ]);
    expect(linesOf(kinds, { ways: { Zug: "out" } })).toEqual([
      left(words.outgoing),
      "gift 2026-03-14 20",
      left(words.outgoing),
    ]);
  });

  const spent = [
    "Date;Text;Amount",
    "2026-03-13;Bert Becker;50,00",
    "2026-03-14;Supermarket;20,00",
  ];
  it("is asked for a word of the text that says that it was spent", () => {
    const statement = read(spent);
    expect(statement.lines.map(told)).toEqual([gift50, not(words.noDirection("Supermarket"))]);
    expect(statement.asksWays).toEqual([{ word: "Supermarket", sample: "Supermarket, 20,00" }]);
    expect(linesOf(spent, { ways: { Supermarket: "out" } })).toEqual([
      gift50,
      left(words.outgoing),
    ]);
    expect(linesOf(spent, { ways: { Supermarket: "in" } })).toEqual([gift50, "gift 2026-03-14 20"]);
  });
});

describe("whether the money has come in", () => {
  const status = (...of: string[]) => [
    "Date;Payer;Amount;Status",
    ...of.map((word, i) => `2026-03-1${i};Bert;50,00;${word}`),
  ];
  it.each<[string, readonly string[], readonly string[], Stated?]>([
    ["it says so", status("Completed", ""), ["gift 2026-03-10 50", "gift 2026-03-11 50"]],
    [
      "it says that it has not",
      status("Completed", "Failed"),
      ["gift 2026-03-10 50", left(words.notDone("Failed"))],
    ],
    [
      "it says what nobody knows",
      status("Completed", "Zorg"),
      ["gift 2026-03-10 50", not(words.openStatus("Zorg"))],
    ],
    [
      "it was answered that it has",
      status("Completed", "Zorg"),
      ["gift 2026-03-10 50", "gift 2026-03-11 50"],
      { ways: { Zorg: "in" } },
    ],
    [
      "it was answered that it has not",
      status("Completed", "Zorg"),
      ["gift 2026-03-10 50", left(words.notDone("Zorg"))],
      { ways: { Zorg: "out" } },
    ],
  ])("where %s", (_, lines, expected, stated) => {
    expect(linesOf(lines, stated)).toEqual(expected);
  });

  it("is asked with a line that has the word", () => {
    expect(read(status("Completed", "Zorg")).asksWays).toEqual([
      { word: "Zorg", sample: "Bert, 50,00" },
    ]);
  });
});

describe("in which currency", () => {
  const of = (header: string, ...lines: string[]) => [header, ...lines];
  it.each<[string, readonly string[], readonly string[]]>([
    ["none is named", of("Date;Amount", "2026-03-13;50,00"), [gift50]],
    ["beside the figure", of("Date;Amount", "2026-03-13;50,00 USD"), ["gift 2026-03-13 50 USD"]],
    ["in a column", of("Date;Amount;Currency", "2026-03-13;50,00;USD"), ["gift 2026-03-13 50 USD"]],
    ["in the header", of("Date;Amount (USD)", "2026-03-13;50,00"), ["gift 2026-03-13 50 USD"]],
    [
      "above the headers",
      ["Currency;USD", "Date;Text;Amount", "2026-03-13;x;50,00"],
      ["gift 2026-03-13 50 USD"],
    ],
    [
      "above them another than in the line",
      ["Currency;USD", "Date;Text;Amount", "2026-03-13;x;50,00 GBP"],
      ["gift 2026-03-13 50 GBP"],
    ],
    [
      "a sign and a code that agree",
      of("Date;Amount;Currency", "2026-03-13;$50.00;CAD"),
      ["gift 2026-03-13 50 CAD"],
    ],
    [
      "a sign and a code that do not",
      of("Date;Amount;Currency", "2026-03-13;£50.00;CAD"),
      [not(words.currencies)],
    ],
    ["two codes", of("Date;Amount;Currency", "2026-03-13;50,00 EUR;CAD"), [not(words.currencies)]],
    [
      "what is no currency",
      of("Date;Amount;Currency", "2026-03-13;50,00;shells"),
      [not(words.currencies)],
    ],
    [
      "in cents",
      of("Date;Amount (cents)", "2026-03-13;5000"),
      [not(words.otherUnit("Amount (cents)"))],
    ],
  ])("%s", (_, lines, expected) => {
    expect(linesOf(lines)).toEqual(expected);
  });
});

describe("figures and dates that could be two", () => {
  const open = ["Date;Payer;Amount", "2026-03-13;Bert;1.250"];
  it("are asked for, thousands or decimals, with the figure", () => {
    expect(linesOf(open)).toEqual([not(words.threeDigits("1.250"))]);
    expect(read(open).asksThreeDigits).toBe("1.250");
    expect(linesOf(open, { answers: { threeDigits: "thousands" } })).toEqual([
      "gift 2026-03-13 1250",
    ]);
    expect(linesOf(open, { answers: { threeDigits: "decimals" } })).toEqual([
      "gift 2026-03-13 1.25",
    ]);
    expect(linesOf(open, { currency: "KRW" })).toEqual(["gift 2026-03-13 1250"]);
    expect(linesOf([...open, "2026-03-14;Bo;20,50"])[0]).toBe("gift 2026-03-13 1250");
  });

  it("are refused where marks contradict each other, but those without one", () => {
    const lines = [signed, in50, "2026-03-14;Bo;x;20.50", "2026-03-15;Cy;x;30"];
    expect(linesOf(lines)).toEqual([
      not(words.contraryMarks("50,00")),
      not(words.contraryMarks("20.50")),
      "gift 2026-03-15 30",
    ]);
  });

  const dates = ["Date;Text;Amount", "03/04/2026;x;50,00", "05/06/2026;x;60,00"];
  it("are asked for, day or month first, with a date", () => {
    expect(linesOf(dates)).toEqual([
      not(words.dayOrder("03/04/2026")),
      not(words.dayOrder("05/06/2026")),
    ]);
    expect(read(dates).asksOrder).toEqual({
      text: "03/04/2026",
      orders: ["day-first", "month-first"],
    });
    expect(linesOf(dates, { answers: { order: "day-first" } })).toEqual([
      "gift 2026-04-03 50",
      "gift 2026-06-05 60",
    ]);
    expect(linesOf(dates, { answers: { order: "month-first" } })).toEqual([
      "gift 2026-03-04 50",
      "gift 2026-05-06 60",
    ]);
    const settled = [...dates, "13/06/2026;x;70,00"];
    expect(linesOf(settled)[0]).toBe("gift 2026-04-03 50");
    expect(read(settled)).toMatchObject({ order: "day-first", asksOrder: null });
  });
});

describe("lines of several accounts", () => {
  const lines = [
    "Date;Account number;Amount",
    "2026-03-13;12 345;50,00",
    "2026-03-14;67 890;60,00",
    "2026-03-15;12 345;70,00",
  ];
  it("are none before it is said which is meant, or that all are", () => {
    expect(linesOf(lines)).toEqual(new Array(3).fill(not(words.severalAccounts)));
    expect([...read(lines).asksAccount]).toEqual([
      ["12 345", 2],
      ["67 890", 1],
    ]);
    const one = { answers: { account: "12 345" } };
    expect(linesOf(lines, one)).toEqual([
      gift50,
      left(words.otherAccount("67 890")),
      "gift 2026-03-15 70",
    ]);
    expect(read(lines, one).asksAccount.size).toBe(0);
    expect(linesOf(lines, { answers: { account: "" } })).toEqual([
      gift50,
      "gift 2026-03-14 60",
      "gift 2026-03-15 70",
    ]);
    expect(read(lines, { answers: { account: "" } }).asksAccount.size).toBe(0);
    expect(read(lines, { answers: { account: "99 999" } }).asksAccount.size).toBe(2);
  });
});

describe("columns that are not known", () => {
  it("are asked for", () => {
    expect(linesOf(["Name;Text;Amount", "Bert;x;50,00"])).toEqual([not(words.noDateColumn)]);
    expect(linesOf(["Date;Text;Name", "2026-03-13;x;Bert"])).toEqual([not(words.noAmountColumn)]);
  });
});
