import { describe, expect, it } from "vitest";
import { isoDay } from "../../../../src/core/index";
import type { Cell } from "../../../../src/schema/index";
import { MemoryWorkbook } from "../../../support/memoryWorkbook";
import { add, ledgerColumns, previewOf } from "../roof";

/** A book of a Roof that is collected for, a Fence that is a draft, and gifts that were recorded. */
function bookOf(): MemoryWorkbook {
  return new MemoryWorkbook()
    .addSheet("Members", [
      ["Member ID", "Name", "Groups"],
      ["M01", "Anna Berg", "North"],
      ["M02", "Bert Becker", "North"],
      ["M03", "Carla Diaz", "South"],
      ["M04", "Carla Diaz", "South"],
    ])
    .addSheet("Groups", [
      ["Group", "Part of"],
      ["Club", ""],
      ["North", "Club"],
      ["South", "Club"],
    ])
    .addSheet("Drives", [
      ["Drive", "Basis", "Target", "Opens", "Due", "State", "Currency"],
      ["Roof", "Mandatory", 1000, "2026-01-01", "2026-12-31", "Open", "EUR"],
      ["Fence", "Mandatory", 1000, "2026-01-01", "", "Draft", "EUR"],
    ])
    .addSheet("Contributions", [
      ledgerColumns,
      ["2026-03-01", "Roof", "Anna Berg", "", 10, "Transfer", "", "", "", ""],
      ["2026-03-02", "Fence", "Anna Berg", "", 11, "Transfer", "", "", "", ""],
      ["2026-03-03", "Roof", "", "North", 12, "Cash", "", "", "", ""],
      ["2026-03-04", "Roof", "Bert Becker", "", 13, "Transfer", "R-7", "", "", "Eva Becker"],
    ]);
}

const columns = "Date;Drive;Member;Group;Amount;Currency;Method;Reference;Payer;Note";

/** Each line with what becomes of it: status, date, member or group, amount, and what is said of it. */
const lines: [why: string, line: string, becomes: string][] = [
  [
    "a member by name",
    "2026-04-01;;Anna Berg;;5;;;;;",
    "new · 2026-04-01 · Anna Berg M01 · 5.00 EUR",
  ],
  ["a member by ID", "2026-04-01;;M02;;5;;;;;", "new · 2026-04-01 · Bert Becker M02 · 5.00 EUR"],
  [
    "whoever paid is a member",
    "2026-04-02;;;;5;;;;Bert Becker;",
    "new · 2026-04-02 · Bert Becker M02 · 5.00 EUR",
  ],
  [
    "a name in the note",
    "2026-04-02;;;;6;;;;;from Bert Becker",
    "new · 2026-04-02 · Bert Becker M02 · 6.00 EUR",
  ],
  [
    "somebody paid for a member",
    "2026-04-03;;Anna Berg;;5;;;;Ida Berg;",
    "new · 2026-04-03 · Anna Berg M01 · 5.00 EUR",
  ],
  [
    "whom the payer paid for before",
    "2026-04-03;;;;5;;;;Eva Becker;",
    "new · 2026-04-03 · Bert Becker M02 · 5.00 EUR",
  ],
  [
    "two of one name",
    "2026-04-04;;Carla Diaz;;5;;;;;",
    'unmatched · 2026-04-04 · 5.00 EUR · "Carla Diaz" could be Carla Diaz (M03) and Carla Diaz (M04).',
  ],
  [
    "nearly a name",
    "2026-04-04;;;;5;;;;Ana Berg;",
    'unmatched · 2026-04-04 · 5.00 EUR · Nobody in Members is called "Ana Berg". Did you mean Anna Berg? · Anna Berg M01',
  ],
  [
    "the first letter and the surname",
    "2026-04-04;;;;5;;;;B. Becker;",
    'unmatched · 2026-04-04 · 5.00 EUR · Nobody in Members is called "B. Becker". Did you mean Bert Becker? · Bert Becker M02',
  ],
  [
    "a stranger",
    "2026-04-04;;;;5;;;;Zoe Quist;",
    'unmatched · 2026-04-04 · 5.00 EUR · Nobody in Members is called "Zoe Quist".',
  ],
  [
    "only a note",
    "2026-04-04;;;;5;;;;;for the roof",
    'unmatched · 2026-04-04 · 5.00 EUR · The line does not say who paid, only "for the roof".',
  ],
  [
    "nobody at all",
    "2026-04-04;;;;5;;;;;",
    "unmatched · 2026-04-04 · 5.00 EUR · The line does not say who paid.",
  ],
  ["a group", "2026-04-05;;;South;5;;;;;", "new · 2026-04-05 · South · 5.00 EUR"],
  [
    "a group that is not there",
    "2026-04-05;;;Sout;5;;;;;",
    'unreadable · 2026-04-05 · 5 · There is no group "Sout". Did you mean South?',
  ],
  [
    "a member and a group",
    "2026-04-05;;Anna Berg;North;7;;;;;",
    "new · 2026-04-05 · Anna Berg M01 · 7.00 EUR",
  ],
  [
    "another drive, which is a draft",
    "2026-04-06;Fence;Anna Berg;;5;;;;;",
    "new · 2026-04-06 · Anna Berg M01 · 5.00 EUR",
  ],
  [
    "a drive that is not there",
    "2026-04-06;Rooff;Anna Berg;;5;;;;;",
    'unreadable · 2026-04-06 · 5 · There is no drive "Rooff". Did you mean Roof?',
  ],
  [
    "another currency",
    "2026-04-07;;Anna Berg;;5;USD;;;;",
    "new · 2026-04-07 · Anna Berg M01 · 5.00 USD",
  ],
  [
    "the drive's by its sign",
    "2026-04-07;;Anna Berg;;5;€;;;;",
    "new · 2026-04-07 · Anna Berg M01 · 5.00 EUR",
  ],
  [
    "a sign of another",
    "2026-04-07;;Anna Berg;;5;£;;;;",
    'unreadable · 2026-04-07 · 5 · "£" does not stand for EUR, the drive\'s currency. Correct the file, or record the gift by hand.',
  ],
  [
    "more decimals than there are",
    "2026-04-08;;Anna Berg;;5.1255;;;;;",
    'unreadable · 2026-04-08 · 5.1255 · "5.1255" has more decimals than EUR has. Write it with at most 2 decimals, like 12.50.',
  ],
  [
    "long before the drive",
    "2019-04-08;;Anna Berg;;5;;;;;",
    'unreadable · 2019-04-08 · 5 · "2019-04-08" is not a date that can be read for certain: it is far from those of Roof.',
  ],
  [
    "five years before it",
    "2021-04-08;;Anna Berg;;5;;;;;",
    "new · 2021-04-08 · Anna Berg M01 · 5.00 EUR",
  ],
  [
    "long after it is due",
    "2029-04-08;;Anna Berg;;5;;;;;",
    'unreadable · 2029-04-08 · 5 · "2029-04-08" is not a date that can be read for certain: it is far from those of Roof.',
  ],
  [
    "a day that is ahead",
    "2026-12-08;;Anna Berg;;5;;;;;",
    "new · 2026-12-08 · Anna Berg M01 · 5.00 EUR",
  ],
  [
    "what was recorded",
    "2026-03-01;;Anna Berg;;10;;;;;",
    "duplicate · 2026-03-01 · Anna Berg M01 · 10.00 EUR · The like of it stands in the ledger already.",
  ],
  [
    "the same a second time",
    "2026-03-01;;Anna Berg;;10;;;;;",
    "new · 2026-03-01 · Anna Berg M01 · 10.00 EUR",
  ],
  [
    "what was recorded in another drive",
    "2026-03-02;;Anna Berg;;11;;;;;",
    "duplicate · 2026-03-02 · Anna Berg M01 · 11.00 EUR · The like of it stands in the ledger already, under Fence.",
  ],
  [
    "of a group",
    "2026-03-03;;;North;12;;;;;",
    "duplicate · 2026-03-03 · North · 12.00 EUR · The like of it stands in the ledger already.",
  ],
  [
    "for somebody else",
    "2026-03-04;;;;13;;;R-7;Eva Becker;",
    "duplicate · 2026-03-04 · Bert Becker M02 · 13.00 EUR · The like of it stands in the ledger already.",
  ],
  [
    "in kind",
    "2026-04-09;;Anna Berg;;5;;In kind;;;",
    "new · 2026-04-09 · Anna Berg M01 · 5.00 EUR",
  ],
  [
    "money that went out",
    "2026-04-09;;Anna Berg;;-5;;;;;",
    "left-out · 2026-04-09 · -5 · Money that went out: it is nobody's contribution. Write a refund by hand.",
  ],
];

const text = [columns, ...lines.map(([, line]) => line)].join("\n");

describe("each line of one file", () => {
  it("becomes what is written beside it", () => {
    const shown = previewOf(bookOf(), text);
    const told = shown.lines.map((line, i) => {
      const { status, date, member, memberId, amountText, problem, suggestion } = line;
      const who = [member, memberId].filter(Boolean).join(" ");
      const meant = suggestion === undefined ? "" : `${suggestion.name} ${suggestion.id}`;
      const parts = [status, date, who, amountText, problem, meant].filter(Boolean);
      return [lines[i]![0], parts.join(" · ")];
    });
    expect(told).toEqual(lines.map(([why, , becomes]) => [why, becomes]));
  });

  it("is counted in the summary", () => {
    const shown = previewOf(bookOf(), text);
    expect(shown.summary).toBe(
      "15 new (78.00 EUR and 5.00 USD), 4 in the ledger already, 6 that matched nobody, 6 that cannot be read, 1 left out. " +
        "3 lines will be written but not counted yet: Fence is still a draft, so this row is not counted. Divide its quotas, or set its State to Open.",
    );
    expect(shown.elsewhere).toBe(1);
  });

  it("is written as it was shown", () => {
    const book = bookOf();
    expect(add(book, text)).toEqual({
      ok: true,
      added: 15,
      message: "Added 15 contributions, 78.00 EUR and 5.00 USD in all.",
    });
    const rows = book.shown("Contributions").slice(5);
    const written = (cell: Cell) => (typeof cell === "object" ? isoDay(cell.day) : String(cell));
    expect(rows.map((row) => row.map(written).join(";"))).toEqual([
      "2026-04-01;Roof;Anna Berg;;5;Transfer;;;;",
      "2026-04-01;Roof;Bert Becker;;5;Transfer;;;;",
      "2026-04-02;Roof;Bert Becker;;5;Transfer;;;;",
      "2026-04-02;Roof;Bert Becker;;6;Transfer;;from Bert Becker;;",
      "2026-04-03;Roof;Anna Berg;;5;Transfer;;;;Ida Berg",
      "2026-04-03;Roof;Bert Becker;;5;Transfer;;;;Eva Becker",
      "2026-04-05;Roof;;South;5;Transfer;;;;",
      "2026-04-05;Roof;Anna Berg;;7;Transfer;;;;",
      "2026-04-06;Fence;Anna Berg;;5;Transfer;;;;",
      "2026-04-07;Roof;Anna Berg;;5;Transfer;;;USD;",
      "2026-04-07;Roof;Anna Berg;;5;Transfer;;;;",
      "2021-04-08;Roof;Anna Berg;;5;Transfer;;;;",
      "2026-12-08;Roof;Anna Berg;;5;Transfer;;;;",
      "2026-03-01;Roof;Anna Berg;;10;Transfer;;;;",
      "2026-04-09;Roof;Anna Berg;;5;In kind;;;;",
    ]);
  });

  it("is written under the drive even if it stands elsewhere, where that is said", () => {
    const anew = previewOf(bookOf(), text, { evenIfElsewhere: true });
    const at = lines.findIndex(([why]) => why === "what was recorded in another drive");
    expect(anew.lines[at]).toMatchObject({ status: "new", member: "Anna Berg", problem: "" });
    expect(anew.elsewhere).toBe(1);
  });
});
