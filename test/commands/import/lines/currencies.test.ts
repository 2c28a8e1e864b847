import { describe, expect, it } from "vitest";
import { MemoryWorkbook } from "../../../support/memoryWorkbook";
import { add, ledgerColumns, previewOf } from "../roof";

/** Drives in three currencies, of which none is that of Settings; yen have no decimals. */
function bookOf(...more: readonly (readonly string[])[]): MemoryWorkbook {
  return new MemoryWorkbook()
    .addSheet("Members", [
      ["Member ID", "Name", "Groups"],
      ["M01", "Anna Berg", "North"],
    ])
    .addSheet("Groups", [
      ["Group", "Part of"],
      ["Club", ""],
      ["North", "Club"],
    ])
    .addSheet("Drives", [
      ["Drive", "Basis", "Target", "Opens", "Due", "State", "Currency"],
      ...[["Roof", "EUR"], ["Well", "USD"], ["Bell", "JPY"], ...more].map(
        ([drive = "", currency = ""]) => [
          ...[drive, "Mandatory", 1000, "2026-01-01", "2026-12-31", "Open", currency],
        ],
      ),
    ])
    .addSheet("Contributions", [ledgerColumns])
    .addSheet("Settings", [
      ["Setting", "Value"],
      ["Currency", "CHF"],
    ]);
}

const header = "Date;Drive;Member;Group;Amount;Currency;Payer;Note";
const file = (...lines: readonly string[]) => [header, ...lines].join("\n");

/** What one line becomes: "new · Roof 5.00 EUR", "unreadable · …" */
function becomes(line: string, drive = "", book = bookOf()): string {
  const [shown] = previewOf(book, file(line), { drive }).lines;
  const { status, amountText, parts, problem } = shown!;
  const whole = parts.map((part) => `${part.drive} ${part.amountText}`).join(" + ");
  return [status, whole || amountText, problem].filter((part) => part !== "").join(" · ");
}

describe("the currency of a line's amount", () => {
  it.each<[why: string, line: string, drive: string, becomes: string]>([
    [
      "the drive's that the line names",
      "2026-04-01;;Anna Berg;;5;;;roof",
      "",
      "new · Roof 5.00 EUR",
    ],
    ["of any decimals", "2026-04-01;;Anna Berg;;5;;;bell", "", "new · Bell 5 JPY"],
    ["in its own column too", "2026-04-01;Bell;Anna Berg;;5;;;", "", "new · Bell 5 JPY"],
    ["the drive's that is chosen", "2026-04-01;;Anna Berg;;5;;;", " Bell ", "new · Bell 5 JPY"],
    [
      "that of Settings, while it is not known for what it is",
      "2026-04-01;;Anna Berg;;5;;;",
      "",
      "asked · 5.00 CHF · For which drive it is, nothing says. Choose one.",
    ],
    [
      "what a sign stands for in a drive",
      "2026-04-01;;Anna Berg;;5;$;;",
      "",
      "new · Well 5.00 USD",
    ],
    ["in another", "2026-04-01;;Anna Berg;;5;€;;", "", "new · Roof 5.00 EUR"],
    [
      "what a sign stands for in none",
      "2026-04-01;;Anna Berg;;5;£;;",
      "",
      'unreadable · 5 · "£" does not stand for CHF, the drive\'s currency. Correct the file, or record the gift by hand.',
    ],
    [
      "not that of another drive than is chosen",
      "2026-04-01;;Anna Berg;;5;$;;",
      "Roof",
      'unreadable · 5 · "$" does not stand for EUR, the drive\'s currency. Correct the file, or record the gift by hand.',
    ],
    ["a code is what it is", "2026-04-01;Bell;Anna Berg;;5;EUR;;", "", "new · Bell 5.00 EUR"],
    [
      "more decimals than the drive's has",
      "2026-04-01;;Anna Berg;;5.5;;;bell",
      "",
      'unreadable · 5.50 CHF · "5.5" has more decimals than JPY has. Write a whole amount.',
    ],
    [
      "of nobody's line too",
      "2026-04-01;;;;5.5;;Zoe;bell",
      "",
      'unreadable · 5.50 CHF · "5.5" has more decimals than JPY has. Write a whole amount.',
    ],
    [
      "and of a group's",
      "2026-04-01;;;North;5.5;;;bell",
      "",
      'unreadable · 5.50 CHF · "5.5" has more decimals than JPY has. Write a whole amount.',
    ],
    ["a group's gift", "2026-04-01;;;North;5;;;bell", "", "new · Bell 5 JPY"],
    ["in a currency of its own", "2026-04-01;;;North;5.5;EUR;;bell", "", "new · Bell 5.50 EUR"],
    ["that of all together", "2026-04-01;;;Club;5;;;bell", "", "new · Bell 5 JPY"],
    [
      "nobody's",
      "2026-04-01;;;;5;;Zoe;bell",
      "",
      'unmatched · Bell 5 JPY · Nobody in Members is called "Zoe".',
    ],
    [
      "nobody's for nothing",
      "2026-04-01;;;;5;;Zoe;",
      "",
      'unmatched · 5.00 CHF · Nobody in Members is called "Zoe".',
    ],
    [
      "a group's for nothing",
      "2026-04-01;;;North;5;;;",
      "",
      "asked · 5.00 CHF · For which drive it is, nothing says. Choose one.",
    ],
  ])("%s", (_, line, drive, expected) => {
    expect(becomes(line, drive)).toBe(expected);
  });

  it("is no sign's that two drives' currencies have", () => {
    const book = bookOf(["Fjord", "NOK"], ["Lake", "SEK"]);
    expect(becomes("2026-04-01;;Anna Berg;;5;kr;;", "", book)).toMatch(/^unreadable · 5 · "kr" /);
  });

  it("is that of all drives where they have but one", () => {
    const book = new MemoryWorkbook()
      .addSheet("Members", [["Name"], ["Anna Berg"]])
      .addSheet("Drives", [
        ["Drive", "Basis", "State", "Currency"],
        ["Roof", "Mandatory", "Open", "USD"],
        ["Well", "Mandatory", "Open", "USD"],
      ])
      .addSheet("Contributions", [ledgerColumns]);
    expect(becomes("2026-04-01;;Anna Berg;;5;;;", "", book)).toMatch(/^asked · Roof 5\.00 USD/);
  });

  it("stands in the row only where it is not the drive's", () => {
    const book = bookOf();
    add(
      book,
      file(
        "2026-04-01;Bell;Anna Berg;;5;;;",
        "2026-04-01;Bell;Anna Berg;;6;EUR;;",
        "2026-04-01;Bell;;North;7;USD;;",
        "2026-04-01;Bell;;North;8;;;",
      ),
      { drive: "" },
    );
    const rows = book.shown("Contributions").slice(1);
    const at = (column: string) => ledgerColumns.indexOf(column);
    expect(rows.map((row) => [row[at("Amount")], row[at("Currency")]])).toEqual([
      [5, ""],
      [6, "EUR"],
      [7, "USD"],
      [8, ""],
    ]);
  });
});

describe("what comes in by a file", () => {
  const text = file(
    "2026-04-01;;Anna Berg;;5;;;roof",
    "2026-04-01;;Anna Berg;;6;;;bell",
    "2026-04-01;;Anna Berg;;7;;;",
    "2026-04-01;;;;8;;Zoe;",
    "2026-04-01;Bel;Anna Berg;;9;;;",
    "2026-04-01;Bel;Anna Berg;;10;USD;;",
    "2026-04-01;;Anna Berg;;-11;;;",
  );
  it("is accounted for by drive and by what becomes of it, in each currency", () => {
    const { sums, summary } = previewOf(bookOf(), text, { drive: "" });
    expect(sums.map(({ label, lines, amountText }) => `${label}: ${lines}, ${amountText}`)).toEqual(
      [
        "Roof: 1, 5.00 EUR",
        "Bell: 1, 6 JPY",
        "To look at: 1, 7.00 CHF",
        "Matched nobody: 1, 8.00 CHF",
        "Cannot be read: 2, 9.00 CHF and 10.00 USD",
        "All that came in: 6, 5.00 EUR, 6 JPY, 24.00 CHF and 10.00 USD",
      ],
    );
    expect(summary).toBe(
      "2 new (5.00 EUR and 6 JPY), 1 to look at, 1 that matched nobody, 2 that cannot be read, 1 left out",
    );
  });
});

describe("how far a day may be from today and the drives", () => {
  const days = (drive: string) => (day: string) =>
    previewOf(bookOf(), file(`${day};;Anna Berg;;5;;;`), { drive }).lines[0]!;
  it.each([
    ["five years of 366 days before a drive opens", "Roof", "2020-12-28", "new"],
    ["and no day more", "Roof", "2020-12-27", "unreadable"],
    ["a year of 366 days after it is due", "Roof", "2028-01-01", "new"],
    ["not a day more", "Roof", "2028-01-02", "unreadable"],
    ["without a drive it is as far from all of them", "", "2020-12-28", "asked"],
    ["and no farther", "", "2020-12-27", "unreadable"],
  ])("%s", (_, drive, day, status) => {
    expect(days(drive)(day).status).toBe(status);
  });

  it("is told with the drive, or with today where there is none", () => {
    expect(days("Roof")("2031-04-01").problem).toContain("far from those of Roof");
    expect(days("")("2031-04-01").problem).toContain("far from today");
  });

  it("is of the drive that is chosen, whatever others there are", () => {
    const book = new MemoryWorkbook()
      .addSheet("Members", [["Name"], ["Anna Berg"]])
      .addSheet("Drives", [
        ["Drive", "Basis", "Opens", "Due", "State"],
        ["Roof", "Mandatory", "2026-01-01", "", "Open"],
        ["Old", "Mandatory", "2010-01-01", "2010-12-31", "Closed"],
      ])
      .addSheet("Contributions", [ledgerColumns]);
    const of = (drive: string, line: string) =>
      previewOf(book, file(line), { drive }).lines[0]!.status;
    expect(of("Roof", "2012-04-01;;Anna Berg;;5;;;")).toBe("unreadable");
    expect(of("Old", "2012-04-01;;Anna Berg;;5;;;")).toBe("new");
    expect(of("Roof", "2012-04-01;Old;Anna Berg;;5;;;")).toBe("new");
    expect(of("Old", "2012-04-01;Roof;Anna Berg;;5;;;")).toBe("unreadable");
  });
});
