import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../src/commands/book/openWorkbook";
import { applyClosing, previewClosing } from "../../src/commands/close/closeDrive";
import { appendContributions } from "../../src/commands/import/appendContributions";
import { previewImport } from "../../src/commands/import/previewImport";
import { recordGift } from "../../src/commands/record/recordGift";
import { keepAccounts } from "../../src/core/index";
import type { Cell } from "../../src/schema/index";
import type { MemoryWorkbook } from "../support/memoryWorkbook";
import { newToken } from "../support/newToken";
import { inLanguage, openSample } from "./openSample";

const english = inLanguage("en");

/** Renames the member P01 of the school. */
function openWith(name: string): MemoryWorkbook {
  const workbook = openSample("school");
  const [header = [], ...rows] = sheetOf(workbook, "Members").rows as Cell[][];
  const [id, named] = [header.indexOf("Member ID"), header.indexOf("Name")];
  rows.find((row) => row[id] === "P01")![named] = name;
  return workbook;
}

const sheetOf = (workbook: MemoryWorkbook, tab: string) =>
  workbook.sheets.find(({ name }) => name === tab)!;

function lastOf(workbook: MemoryWorkbook, tab: string, header: string): Cell | undefined {
  const rows = workbook.shown(tab);
  return rows.at(-1)?.[rows[0]!.indexOf(header)];
}

function postedTo(workbook: MemoryWorkbook): string | undefined {
  const { ledger, roster } = keepAccounts(openWorkbook(workbook, english).decoded.book);
  return roster.members[ledger.persons.at(-1) ?? -1]?.id;
}

function give(workbook: MemoryWorkbook, drive: string, promised: boolean) {
  return recordGift(workbook, english, {
    token: newToken(),
    promised,
    drive,
    memberId: "P01",
    group: "",
    amount: "20",
    currency: "",
    date: "2026-06-10",
    method: "",
    reference: "",
    paidBy: "",
    receivedBy: "",
    note: "",
    confirmed: false,
  });
}

function importLine(workbook: MemoryWorkbook) {
  const request = {
    rows: [
      ["Date", "Member", "Amount"],
      ["2026-06-10", "P01", "20"],
    ],
    drive: "Playground",
    method: "",
  };
  const preview = previewImport(workbook, english, request);
  if (!preview.ok) throw new Error(preview.message);
  const { fingerprint } = preview;
  return appendContributions(workbook, english, {
    ...request,
    token: newToken(),
    unmatchedTo: "",
    fingerprint,
  });
}

describe("a row that names a member", () => {
  const names = [
    { name: "Ivo Ashdown", written: "Ivo Ashdown", why: "nobody else is called so" },
    { name: "Bea Colter", written: "P01", why: "two are called so" },
    { name: "P02", written: "P01", why: "it would be read as another's ID" },
    { name: "Class 1A", written: "P01", why: "Adjustments would read it as the group's" },
    { name: "=1+1", written: "=1+1", why: "it is written as text" },
  ];

  it.each(names)("says $written for $name as $why, in the ledger", ({ name, written }) => {
    for (const write of [(w: MemoryWorkbook) => give(w, "Playground", false), importLine]) {
      const workbook = openWith(name);
      expect(write(workbook)).toMatchObject({ ok: true });
      expect(lastOf(workbook, "Contributions", "Member")).toBe(written);
      expect(postedTo(workbook)).toBe("P01");
    }
  });

  it.each(names)("says $written for $name as $why, in Adjustments", ({ name, written }) => {
    const workbook = openWith(name);
    expect(give(workbook, "Library corner", true)).toMatchObject({ ok: true });
    expect(lastOf(workbook, "Adjustments", "Group or member")).toBe(written);
  });

  it("says the name in the refund and the write-off of a drive that is closed", () => {
    const workbook = openSample("school");
    const preview = previewClosing(workbook, english, { drive: "Museum trip of 2B" });
    if (!preview.ok) throw new Error(preview.message);
    const { fingerprint } = preview;
    const reply = applyClosing(workbook, english, {
      token: newToken(),
      drive: "Museum trip of 2B",
      carryTo: "",
      copyAs: "",
      fingerprint,
      decisions: { "overpaid:P39": "refund", "outstanding:P34": "write-off" },
    });
    expect(reply).toMatchObject({ ok: true });
    expect(lastOf(workbook, "Contributions", "Member")).toBe("Rhea Hawthorn");
    expect(postedTo(workbook)).toBe("P39");
    expect(lastOf(workbook, "Adjustments", "Group or member")).toBe("Lars Coppice");
  });
});
