import { describe, expect, it } from "vitest";
import { MemoryWorkbook } from "../../../support/memoryWorkbook";
import { previewOf } from "../roof";

const all = ["Date", "Drive", "Member", "Group", "Amount", "Reference", "Note", "Paid by"];

/** A ledger of two drives with some rows, which keeps all columns but those named. */
function bookOf(rows: readonly (readonly (string | number)[])[], ...lacking: readonly string[]) {
  const kept = (row: readonly (string | number)[]) =>
    row.filter((_, c) => !lacking.includes(all[c]!));
  return new MemoryWorkbook()
    .addSheet("Members", [
      ["Member ID", "Name"],
      ["M01", "Anna Berg"],
      ["M02", "Bert Becker"],
    ])
    .addSheet("Drives", [
      ["Drive", "Basis", "Opens", "State", "Currency"],
      ["Roof", "Mandatory", "2026-01-01", "Open", "EUR"],
      ["Well", "Mandatory", "2026-01-01", "Open", "EUR"],
    ])
    .addSheet("Contributions", [kept(all), ...rows.map(kept)]);
}

const header = "Date;Drive;Member;Group;Amount;Reference;Payer;Note";
type Row = readonly (string | number)[];

/** What becomes of each line: "duplicate Roof", "new", … */
function become(rows: readonly Row[], lines: readonly string[], ...lacking: readonly string[]) {
  const text = [header, ...lines].join("\n");
  const shown = previewOf(bookOf(rows, ...lacking), text, { drive: "" }).lines;
  return shown.map(({ status, problem, member }) => {
    const under = /under (.*)\.$/.exec(problem)?.[1] ?? "";
    return [status, status === "duplicate" ? `${member} ${under}` : ""].join(" ").trim();
  });
}

const annas: Row = ["2026-03-01", "Roof", "M01", "", 10, "R1", "dues", ""];

describe("a line that stands in the ledger", () => {
  it.each<[why: string, row: Row, line: string, becomes: string]>([
    [
      "under the drive that it states",
      annas,
      "2026-03-01;Roof;Anna Berg;;10;R1;;dues",
      "duplicate Anna Berg",
    ],
    [
      "under the drive that it does not state",
      annas,
      "2026-03-01;;Anna Berg;;10;R1;;dues",
      "duplicate Anna Berg Roof",
    ],
    [
      "under another than it states",
      annas,
      "2026-03-01;Well;Anna Berg;;10;R1;;dues",
      "duplicate Anna Berg Roof",
    ],
    [
      "under a drive that there is no more",
      ["2026-03-01", "Loft", "M01", "", 10, "R1", "dues", ""],
      "2026-03-01;Roof;Anna Berg;;10;R1;;dues",
      "duplicate Anna Berg Loft",
    ],
    ["on another day", annas, "2026-03-02;Roof;Anna Berg;;10;R1;;dues", "new"],
    ["with another reference", annas, "2026-03-01;Roof;Anna Berg;;10;R2;;dues", "new"],
    [
      "in somebody's name who has been found since",
      ["2026-03-01", "Roof", "", "", 10, "", "", "Anna Berg"],
      "2026-03-01;Roof;;;10;;Anna Berg;",
      "duplicate Anna Berg",
    ],
    [
      "given to somebody else than it names, by what it says",
      ["2026-03-01", "Roof", "M02", "", 10, "", "for the roof", "Anna Berg"],
      "2026-03-01;Roof;;;10;;Anna Berg;for the roof",
      "duplicate Anna Berg",
    ],
    [
      "in nobody's name",
      ["2026-03-01", "Roof", "", "", 10, "", "", "Zoe"],
      "2026-03-01;Roof;;;10;;Zoe;",
      "duplicate",
    ],
  ])("%s", (_, row, line, expected) => {
    expect(become([row], [line])).toEqual([expected]);
  });

  it.each<[why: string, lacking: string, line: string]>([
    [
      "its reference, where the ledger keeps none",
      "Reference",
      "2026-03-01;Roof;Anna Berg;;10;R2;;dues",
    ],
    ["its note", "Note", "2026-03-01;Roof;Anna Berg;;10;R1;;levy"],
    ["its payer", "Paid by", "2026-03-01;Roof;Anna Berg;;10;R1;Eva;dues"],
  ])("is known whatever %s", (_, lacking, line) => {
    expect(become([annas], [line], lacking)).toEqual(["duplicate Anna Berg"]);
  });
});

describe("of several lines and rows", () => {
  it.each<[why: string, rows: readonly Row[], lines: string[], become: string[]]>([
    [
      "each line is the row that says what it says",
      [
        ["2026-03-01", "Roof", "M01", "", 10, "", "dues", ""],
        ["2026-03-01", "Well", "M01", "", 10, "", "levy", ""],
      ],
      ["2026-03-01;;;;10;;Anna Berg;levy", "2026-03-01;;;;10;;Anna Berg;dues"],
      ["duplicate Anna Berg Well", "duplicate Anna Berg Roof"],
    ],
    [
      "one that names its payer comes before one that names none",
      [["2026-03-01", "Roof", "M01", "", 10, "", "dues", ""]],
      ["2026-03-01;;;;10;;;dues", "2026-03-01;;;;10;;Anna Berg;dues"],
      ["unmatched", "duplicate Anna Berg Roof"],
    ],
    [
      "one that says a purpose before one that says none",
      [["2026-03-01", "Roof", "M01", "", 10, "", "dues", ""]],
      ["2026-03-01;;;;10;;Anna Berg;", "2026-03-01;;;;10;;Anna Berg;dues"],
      ["asked", "duplicate Anna Berg Roof"],
    ],
    [
      "one of the same payer before one of the same member",
      [["2026-03-01", "Roof", "M01", "", 10, "", "x", "Eva"]],
      ["2026-03-01;;Anna Berg;;10;;Zoe;", "2026-03-01;;Anna Berg;;10;;Eva;"],
      ["asked", "duplicate Anna Berg Roof"],
    ],
    [
      "of a divided line the parts are no other line's",
      [
        ["2026-03-01", "Roof", "M01", "", 4, "", "dues (1/2)", ""],
        ["2026-03-01", "Well", "M01", "", 6, "", "dues (2/2)", ""],
      ],
      ["2026-03-01;;;;4;;Anna Berg;", "2026-03-01;;;;10;;Anna Berg;dues"],
      ["asked", "duplicate Anna Berg Roof and Well"],
    ],
    [
      "one more in the file than in the ledger is new",
      [annas],
      ["2026-03-01;Roof;Anna Berg;;10;R1;;dues", "2026-03-01;Roof;Anna Berg;;10;R1;;dues"],
      ["duplicate Anna Berg", "new"],
    ],
  ])("%s", (_, rows, lines, expected) => {
    expect(become(rows, lines)).toEqual(expected);
  });
});
