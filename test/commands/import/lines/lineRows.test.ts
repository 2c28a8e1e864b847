import { describe, expect, it } from "vitest";
import { MemoryWorkbook } from "../../../support/memoryWorkbook";
import { add, ledgerColumns } from "../roof";

const book = () =>
  new MemoryWorkbook()
    .addSheet("Members", [
      ["Member ID", "Name"],
      ["M01", "Anna Berg"],
      ["M02", "Bert Becker"],
    ])
    .addSheet("Drives", [
      ["Drive", "Basis", "Opens", "State", "Currency"],
      ["Roof", "Voluntary", "2026-01-01", "Open", "EUR"],
    ])
    .addSheet("Contributions", [ledgerColumns]);

/** The row that one line becomes: what stands under some of its columns. */
function rowOf(line: string, method: string, ...columns: readonly string[]) {
  const of = book();
  add(of, `Date;Member;Amount;Payer;Method;Reference;Note\n${line}`, { method });
  const [, row] = of.shown("Contributions");
  return columns.map((column) => row![ledgerColumns.indexOf(column)]);
}

describe("the method of a row", () => {
  it.each<[why: string, line: string, chosen: string, method: string]>([
    ["money from a bank is a transfer", "2026-03-01;Anna Berg;5;;;;", "", "Transfer"],
    ["unless another is chosen", "2026-03-01;Anna Berg;5;;;;", " Cash ", "Cash"],
    ["the line's own comes first", "2026-03-01;Anna Berg;5;;In kind;;", "Cash", "In kind"],
  ])("%s", (_, line, chosen, method) => {
    expect(rowOf(line, chosen, "Method")).toEqual([method]);
  });
});

describe("who has paid, in a row", () => {
  it.each<[why: string, line: string, member: string, paidBy: string]>([
    ["nobody, where the line names no payer", "2026-03-01;Anna Berg;5;;;;", "Anna Berg", ""],
    ["nor where it is the member", "2026-03-01;;5;Anna Berg;;;", "Anna Berg", ""],
    ["in whatever order the name is written", "2026-03-01;;5;BERG, ANNA;;;", "Anna Berg", ""],
    ["or by ID", "2026-03-01;Anna Berg;5;M01;;;", "Anna Berg", ""],
    ["another member", "2026-03-01;Anna Berg;5;Bert Becker;;;", "Anna Berg", "Bert Becker"],
    ["somebody else", "2026-03-01;Anna Berg;5;Eva Moss;;;", "Anna Berg", "Eva Moss"],
    [
      "whom the member's column names beside an ID",
      "2026-03-01;Eva Moss;5;;;;M01",
      "Anna Berg",
      "Eva Moss",
    ],
  ])("%s", (_, line, member, paidBy) => {
    expect(rowOf(line, "", "Member", "Paid by")).toEqual([member, paidBy]);
  });
});
