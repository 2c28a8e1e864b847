import { beforeEach, describe, expect, it } from "vitest";
import { previewClosing } from "../../../src/commands/close/closeDrive";
import { previewImport } from "../../../src/commands/import/previewImport";
import { personPage } from "../../../src/commands/pages/personPage";
import { recordGift } from "../../../src/commands/record/recordGift";
import type { Cell } from "../../../src/schema/index";
import type { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage, openSample } from "../openSample";

const english = inLanguage("en");
const several = 'Several members are called "Kim". Choose one of them by the Member ID.';

/** The school, in which P01 is called Kim and so is P34, who has no ID any more. */
function openWithTwoKims(): MemoryWorkbook {
  const workbook = openSample("school");
  for (const [tab, called] of [
    ["Members", "Name"],
    ["Quotas", "Member"],
  ]) {
    const sheet = workbook.sheets.find((each) => each.name === tab)!;
    const [header = [], ...rows] = sheet.rows as Cell[][];
    const [id, name] = [header.indexOf("Member ID"), header.indexOf(called!)];
    for (const row of rows) {
      if (row[id] !== "P01" && row[id] !== "P34") continue;
      row[name] = "Kim";
      if (row[id] === "P34") row[id] = "";
    }
  }
  return workbook;
}

describe("a name that two members have, one of whom has no ID", () => {
  let workbook: MemoryWorkbook;
  beforeEach(() => {
    workbook = openWithTwoKims();
  });

  const gift = {
    drive: "Playground",
    memberId: "Kim",
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
  };

  it.each([false, true])("names nobody when a gift is recorded (promised: %s)", (promised) => {
    const reply = recordGift(workbook, english, { ...gift, token: newToken(), promised });
    expect(reply).toMatchObject({ ok: false, field: "memberId", message: several });
  });

  it("names nobody when one person is to be shown", () => {
    const reply = personPage(workbook, english, { memberId: "Kim" });
    expect(reply).toMatchObject({ ok: false, message: several });
  });

  it.each(["Member", "Payer"])("fits several in the column %s of a statement", (column) => {
    const preview = previewImport(workbook, english, {
      rows: [
        ["Date", column, "Amount"],
        ["2026-06-10", "Kim", "20"],
      ],
      drive: "Playground",
      method: "",
    });
    if (!preview.ok) throw new Error(preview.message);
    expect(preview.lines[0]).toMatchObject({ status: "unmatched", memberId: "" });
    expect(preview.lines[0]?.problem).toMatch(/Kim \(Kim\)/);
  });

  it("is offered no write-off, which nobody could be named in", () => {
    const preview = previewClosing(workbook, english, { drive: "Museum trip of 2B" });
    if (!preview.ok) throw new Error(preview.message);
    const line = preview.lines.find(({ member }) => member === "Kim");
    expect(line?.choices).toEqual(["leave"]);
  });
});
