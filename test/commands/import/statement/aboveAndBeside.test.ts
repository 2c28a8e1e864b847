import { describe, expect, it } from "vitest";
import { accountsOf } from "../../../../src/commands/import/statement/accounts";
import { BalanceChanges } from "../../../../src/commands/import/statement/balances";
import type { Row } from "../../../../src/commands/import/statement/cells";
import { currencyAbove } from "../../../../src/commands/import/statement/currencyAbove";

describe("the currency that stands above the headers", () => {
  it.each<[readonly string[][], string, string]>([
    [[["Währung: EUR"]], "EUR", "behind a colon"],
    [[["Currency", "GBP"]], "GBP", "in the next cell"],
    [[["Currency:", "", "GBP"]], "GBP", "after blank ones"],
    [[["Balance", "£1,290.50"]], "£", "a sign beside a figure"],
    [[["1.000,00", "EUR"]], "EUR", "a code beside a figure"],
    [[["Balance: 1.000,00 EUR"]], "EUR", "behind a label"],
    [[['="EUR 5"']], "EUR", "in what keeps it a text"],
    [
      [
        ["Currency", "EUR"],
        ["Balance", "5 EUR"],
      ],
      "EUR",
      "twice the same",
    ],
    [
      [
        ["Currency", "EUR"],
        ["Balance", "5 USD"],
      ],
      "",
      "two of them",
    ],
    [[["Account", "EUR"]], "", "a code that nothing speaks of"],
    [[["All accounts"]], "", "none"],
    [[["Currency", ""]], "", "none, though it is spoken of"],
    [[["Printed: 12:30"]], "", "a time"],
    [[], "", "nothing at all"],
  ])("of %j is %j: %s", (rows, currency) => {
    expect(currencyAbove(rows)).toBe(currency);
  });
});

describe("of which account a line is", () => {
  const header = ["Date", "Account", "Amount"];
  const isLine = (row: Row) => /^2026/.test(row[0] ?? "");
  const accounts = (body: readonly Row[], above: readonly Row[] = [], column = 1) => {
    const found = accountsOf({
      body,
      above,
      isHeader: (row) => row.join() === header.join(),
      isLine,
      stated: (row) => (column < 0 ? "" : (row[column] ?? "")),
    });
    return body.filter(isLine).map((row) => found.get(row) ?? null);
  };
  const line = (account = "") => ["2026-03-13", account, "5"];

  it.each<[string, string[], (string | null)[]]>([
    ["as its column says", ["A1", "B2", "A1"], ["A1", "B2", "A1"]],
    ["nothing, where there is one account", ["A1", "A1"], [null, null]],
    ["nothing, where but one is named", ["A1", ""], [null, null]],
    ["as many as nine", "123456789".split(""), "123456789".split("")],
    ["nothing, where there are so many", "1234567890".split(""), new Array(10).fill(null)],
  ])("%s", (_, stated, told) => {
    expect(accounts(stated.map(line))).toEqual(told);
  });

  const label = (text: string) => [text, ""];
  it.each<[string, Row[], Row[], (string | null)[]]>([
    [
      "what stands above its headers",
      [label("Konto 123 456")],
      [line(), label("Konto 789 012"), header, line()],
      ["Konto 123 456", "Konto 789 012"],
    ],
    [
      "the last that speaks of one",
      [label("Konto 111 111"), label("Konto 123 456"), label("Seite 1 von 2")],
      [line(), label("Konto 789 012"), header, line()],
      ["Konto 123 456", "Konto 789 012"],
    ],
    [
      "the same as before, where headers come again",
      [label("Konto 123 456")],
      [line(), header, line(), label("Konto 789 012"), header, line()],
      ["Konto 123 456", "Konto 123 456", "Konto 789 012"],
    ],
    [
      "nothing, where nothing has figures",
      [label("Konto")],
      [line(), label("Compte"), header, line()],
      [null, null],
    ],
    [
      "nothing, where nothing speaks of an account",
      [label("123 456")],
      [line(), label("789 012"), header, line()],
      [null, null],
    ],
    [
      "nothing of what stood before a line in between",
      [label("Konto 123 456")],
      [label("Konto 789 012"), line(), header, line()],
      [null, null],
    ],
  ])("%s", (_, above, body, told) => {
    expect(accounts(body, above, -1)).toEqual(told);
  });

  it("has a name of sixty letters at most", () => {
    const long = `Konto 123 456 ${"x".repeat(60)}`;
    const [first] = accounts([line(), label("Konto 789 012"), header, line()], [label(long)], -1);
    expect(first).toBe(long.slice(0, 60));
  });
});

describe("what balances say of amounts", () => {
  /** Rows of a day, an amount and the balance behind it. */
  const changes = (...rows: [day: number, amount: number | null, balance: number][]) => {
    const cells = rows.map((_, i) => [`row ${i}`]);
    const told = new BalanceChanges(
      rows.map(([day, amount, balance], i) => ({ row: cells[i]!, day, amount, balance })),
    );
    return {
      areOfAmounts: told.areOfAmounts,
      contrary: rows.map(([, amount], i) => told.isContrary(cells[i]!, amount ?? 0)),
    };
  };

  it.each<[string, [number, number | null, number][], boolean, boolean[]]>([
    [
      "agree",
      [
        [1, 50, 50],
        [2, 20, 70],
      ],
      true,
      [false, false],
    ],
    [
      "say that money went out",
      [
        [1, 50, 50],
        [2, 20, 30],
      ],
      true,
      [false, true],
    ],
    [
      "say so, the newest first",
      [
        [2, 20, 30],
        [1, 50, 50],
      ],
      true,
      [true, false],
    ],
    [
      "agree, the newest first",
      [
        [2, 20, 70],
        [1, 50, 50],
      ],
      true,
      [false, false],
    ],
    [
      "of one day agree in one order alone",
      [
        [1, 50, 50],
        [1, 20, 70],
      ],
      true,
      [false, false],
    ],
    [
      "of one day say so in one order alone",
      [
        [1, 50, 100],
        [1, 20, 80],
      ],
      true,
      [false, true],
    ],
    [
      "of one day say nothing where either order fits",
      [
        [1, 20, 20],
        [1, 20, 40],
      ],
      false,
      [false, false],
    ],
    [
      "change by something else",
      [
        [1, 50, 50],
        [2, 20, 75],
      ],
      false,
      [false, false],
    ],
    [
      "change beside no amount",
      [
        [1, 50, 50],
        [2, null, 70],
      ],
      false,
      [false, false],
    ],
    ["are of one line alone", [[1, 50, 50]], false, [false]],
    ["are of none", [], false, []],
    [
      "agree to the cent",
      [
        [1, 0.1, 0.1],
        [2, 0.2, 0.3],
      ],
      true,
      [false, false],
    ],
    [
      "do not move",
      [
        [1, 50, 50],
        [2, 0, 50],
      ],
      true,
      [false, false],
    ],
  ])("%s", (_, rows, areOfAmounts, contrary) => {
    expect(changes(...rows)).toEqual({ areOfAmounts, contrary });
  });
});
