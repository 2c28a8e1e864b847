import { describe, expect, it } from "vitest";
import { applyClosing, previewClosing } from "../../../src/commands/close/closeDrive";
import { appendContributions } from "../../../src/commands/import/appendContributions";
import { previewImport } from "../../../src/commands/import/previewImport";
import { recordGift } from "../../../src/commands/record/recordGift";
import { lookAtLastEntry, takeBackEntry } from "../../../src/commands/takeBack/takeBack";
import type { GiftRequest } from "../../../src/dialogs/protocol";
import type { OutCell } from "../../../src/schema/index";
import type { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage, openSample } from "../openSample";

const english = inLanguage("en");

const record = (workbook: MemoryWorkbook, stated: Partial<GiftRequest> = {}) => {
  const reply = recordGift(workbook, english, {
    token: newToken(),
    promised: false,
    drive: "Playground",
    memberId: "P01",
    group: "",
    amount: "20.5",
    currency: "",
    date: "2026-06-10",
    method: "Cash",
    reference: "",
    paidBy: "",
    receivedBy: "",
    note: "",
    confirmed: true,
    ...stated,
  });
  expect(reply).toMatchObject({ ok: true });
};

/** So many lines of a bank, all of one member. */
function importLines(workbook: MemoryWorkbook, lines: number) {
  const rows = [
    ["Date", "Amount", "Payer"],
    ...Array.from({ length: lines }, (_, i) => ["2026-06-01", String(i + 1), "Ivo Ashdown"]),
  ];
  const request = { rows, drive: "Playground", method: "Transfer" };
  const preview = previewImport(workbook, english, request);
  if (!preview.ok) throw new Error(preview.message);
  const whole = { ...request, token: newToken(), fingerprint: preview.fingerprint };
  const reply = appendContributions(workbook, english, { ...whole, unmatchedTo: "" });
  expect(reply).toMatchObject({ ok: true, added: lines });
}

const sheetOf = (workbook: MemoryWorkbook, name: string) =>
  workbook.sheets.find((sheet) => sheet.name === name)!;
const ledgerOf = (workbook: MemoryWorkbook) => sheetOf(workbook, "Contributions");
const copyOf = (rows: readonly (readonly OutCell[])[]) => structuredClone(rows);

/** What is asked, and what is said once the answer is yes. */
function takeBack(workbook: MemoryWorkbook, context = english): { asked: string; said: string } {
  const last = lookAtLastEntry(workbook, context);
  if (!last.ok) return { asked: "", said: last.message };
  return { asked: last.question, said: takeBackEntry(workbook, context, last.entry).message };
}

const nothing =
  "There is nothing to take back: only the last entry can be, a gift, a promise or an import, and only once.";

describe("Take back the last entry", () => {
  it("shows the row of a gift in words, and removes it", () => {
    const workbook = openSample("school");
    const before = copyOf(ledgerOf(workbook).rows);
    record(workbook);
    expect(takeBack(workbook)).toEqual({
      asked:
        "Remove this row of the last entry?\n\n• 10 June 2026 · Playground · Ivo Ashdown · 20.50 USD · Cash",
      said: "Taken back: 1 row removed from Contributions.",
    });
    expect(ledgerOf(workbook).rows).toEqual(before);
  });

  it("takes a promise back from Adjustments", () => {
    const workbook = openSample("school");
    const before = copyOf(sheetOf(workbook, "Adjustments").rows);
    record(workbook, { promised: true, drive: "Library corner" });
    const { asked, said } = takeBack(workbook);
    expect(asked).toContain("• Library corner · Ivo Ashdown · Pledge · 20.50 USD");
    expect(said).toBe("Taken back: 1 row removed from Adjustments.");
    expect(sheetOf(workbook, "Adjustments").rows).toEqual(before);
  });

  it("shows ten rows of an import and how many more there are, and removes them all", () => {
    const workbook = openSample("school");
    const before = copyOf(ledgerOf(workbook).rows);
    importLines(workbook, 13);
    const { asked, said } = takeBack(workbook);
    expect(asked.split("\n")).toHaveLength(2 + 10 + 1);
    expect(asked.split("\n")[0]).toBe("Remove these 13 rows of the last entry?");
    expect(asked.split("\n").at(-1)).toBe("… and 3 rows more.");
    expect(said).toBe("Taken back: 13 rows removed from Contributions.");
    expect(ledgerOf(workbook).rows).toEqual(before);
  });

  it("finds the rows wherever they stand now, and touches no others", () => {
    const workbook = openSample("school");
    const mine = (note: string): OutCell[] => [
      "2026-06-11",
      "Playground",
      "P02",
      "",
      5,
      "",
      "",
      note,
    ];
    importLines(workbook, 3);
    const ledger = ledgerOf(workbook);
    const imported = ledger.rows.slice(-3);
    const [header, ...rows] = ledger.rows;
    ledger.rows = [header!, mine("above"), ...rows.reverse(), mine("below")];
    ledger.rows.splice(3, 0, mine("between"));
    const others = ledger.rows.filter((row) => !imported.includes(row));
    takeBack(workbook);
    expect(ledger.rows).toEqual(others);
  });

  it("leaves what somebody has changed since, and says so", () => {
    const workbook = openSample("school");
    importLines(workbook, 3);
    const { rows } = ledgerOf(workbook);
    rows.at(-2)![4] = 22;
    const { asked, said } = takeBack(workbook);
    const stays = "1 row has been changed or deleted since; what is left of it stays.";
    expect(asked.split("\n").at(-1)).toBe(stays);
    expect(said).toBe(`Taken back: 2 rows removed from Contributions. ${stays}`);
    expect(rows.at(-1)![4]).toBe(22);
  });

  it("leaves a row beside which somebody has noted something of their own", () => {
    const workbook = openSample("school");
    importLines(workbook, 2);
    const { rows } = ledgerOf(workbook);
    const width = rows[0]!.length;
    rows.forEach((row, r) => {
      while (row.length < width) row.push("");
      row.push(r === 0 ? "Seen" : "");
    });
    rows.at(-1)![width] = "asked her";
    rows.at(-2)![width] = false;
    expect(takeBack(workbook).said).toMatch(/^Taken back: 1 row removed/);
    expect(rows.at(-1)![width]).toBe("asked her");
  });

  it("leaves a row just like it that stood there before", () => {
    const workbook = openSample("school");
    record(workbook);
    const before = copyOf(ledgerOf(workbook).rows);
    record(workbook);
    takeBack(workbook);
    expect(ledgerOf(workbook).rows).toEqual(before);
  });

  it("leaves a row that has a receipt: its number would be gone", () => {
    const workbook = openSample("school");
    record(workbook);
    const { rows } = ledgerOf(workbook);
    rows[rows.length - 1]![rows[0]!.indexOf("Receipt")] = "2026-001";
    const before = copyOf(rows);
    takeBack(workbook);
    expect(ledgerOf(workbook).rows).toEqual(before);
  });

  it("takes back once only, and nothing of what came before", () => {
    const workbook = openSample("school");
    record(workbook);
    record(workbook, { amount: "30" });
    takeBack(workbook);
    const after = copyOf(ledgerOf(workbook).rows);
    expect(takeBack(workbook)).toEqual({ asked: "", said: nothing });
    expect(ledgerOf(workbook).rows).toEqual(after);
  });

  it("has nothing to take back where nothing was recorded, and after a division", () => {
    expect(takeBack(openSample("school"))).toEqual({ asked: "", said: nothing });
  });

  it("passes over a closing: the entry before it is the last", () => {
    const workbook = openSample("school");
    record(workbook);
    const drive = "Library corner";
    const preview = previewClosing(workbook, english, { drive });
    if (!preview.ok) throw new Error(preview.message);
    const { fingerprint } = preview;
    const request = {
      token: newToken(),
      drive,
      decisions: {},
      carryTo: "",
      copyAs: "",
      fingerprint,
    };
    expect(applyClosing(workbook, english, request)).toMatchObject({ ok: true });
    expect(takeBack(workbook).said).toBe("Taken back: 1 row removed from Contributions.");
  });

  it("says that all has been changed where nothing stands as it was written", () => {
    const workbook = openSample("school");
    record(workbook);
    ledgerOf(workbook).rows.at(-1)![4] = 21;
    expect(takeBack(workbook)).toEqual({
      asked: "",
      said: "The row of the last entry has been changed or deleted since. Nothing was removed.",
    });
  });

  it("removes nothing where something else was recorded while the question was shown", () => {
    const workbook = openSample("school");
    record(workbook);
    const last = lookAtLastEntry(workbook, english);
    record(workbook, { amount: "30" });
    const after = copyOf(ledgerOf(workbook).rows);
    expect(takeBackEntry(workbook, english, last.ok ? last.entry : "")).toEqual({
      ok: false,
      message:
        "Something else was recorded in the meantime, so nothing was removed. Choose it again to see the last entry.",
    });
    expect(ledgerOf(workbook).rows).toEqual(after);
  });

  it("lets the same be recorded again once it is taken back", () => {
    const workbook = openSample("school");
    const token = newToken();
    record(workbook, { token });
    const after = copyOf(ledgerOf(workbook).rows);
    takeBack(workbook);
    record(workbook, { token });
    expect(ledgerOf(workbook).rows).toEqual(after);
  });

  it("remembers an import of as many lines as the page takes", () => {
    const workbook = openSample("school");
    const before = ledgerOf(workbook).rows.length;
    importLines(workbook, 20_000);
    expect(takeBack(workbook).said).toBe("Taken back: 20,000 rows removed from Contributions.");
    expect(ledgerOf(workbook).rows).toHaveLength(before);
    const bytes = [...workbook.texts].reduce((sum, [, text]) => sum + text.length, 0);
    expect(bytes).toBeLessThan(400_000);
  });

  it("says it in Korean", () => {
    const workbook = openSample("condominium", "ko");
    const names = workbook.sheets.map(({ name }) => name);
    expect(names).toContain("구성원");
    expect(takeBack(workbook, inLanguage("ko")).said).toMatch(/^취소할 것이 없습니다\./);
  });
});
