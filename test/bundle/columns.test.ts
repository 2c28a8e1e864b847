import { describe, expect, it } from "vitest";
import type { SheetModel } from "../../src/local/services/index";
import { moneyFormat } from "../../src/reports/index";
import { condominiumSample } from "../../src/sample/index";
import { type AddOn, openAddOn, openFactory } from "../support/addOn";
import { openSampleAddOn } from "../support/sampleAddOn";

/** A column of a tab by its header, which stands in row 2 of generated tabs, else in row 1. */
function columnOf(addOn: AddOn, tab: string, header: string) {
  const sheet = addOn.sheet(tab);
  const headerRow = [1, 2].find((row) => sheet.row(row)?.includes(header)) ?? 0;
  const column = (sheet.row(headerRow) ?? []).indexOf(header) + 1;
  if (column === 0) throw new Error(`${tab} has no column ${header}`);
  return { sheet, column, headerRow, first: headerRow + 1 };
}

function looksOf(addOn: AddOn, tab: string, header: string) {
  const { sheet, column, headerRow, first } = columnOf(addOn, tab, header);
  const { wrap, verticalAlignment, horizontalAlignment, numberFormat } = sheet.styles;
  return {
    width: sheet.columnWidths.at(column),
    wrap: wrap.at(first, column),
    vertical: verticalAlignment.at(first, column),
    headerSide: horizontalAlignment.at(headerRow, column),
    format: numberFormat.at(first, column),
  };
}

const formats = (sheet: SheetModel, column: number, rows: readonly number[]) =>
  rows.map((row) => sheet.styles.numberFormat.at(row, column));

describe("the room that a column is given", () => {
  const addOn = openFactory();

  it.each([
    { tab: "Checks", header: "Problem", why: "to be read whole" },
    { tab: "Checks", header: "What to do", why: "to be read whole" },
    { tab: "Settings", header: "What it does", why: "to be read whole" },
  ])("wraps $tab, $header: $why", ({ tab, header }) => {
    const { width, wrap } = looksOf(addOn, tab, header);
    expect(wrap).toBe("WRAP");
    expect(width).toBeGreaterThan(200);
  });

  it.each([
    { tab: "Quotas", header: "How", why: "the roll has as many rows as members" },
    { tab: "Overview", header: "Not counted", why: "one line a drive" },
    { tab: "Follow-up", header: "Group", why: "one line a person" },
    { tab: "By member", header: "Member", why: "one line a person" },
  ])("cuts $tab, $header where its column ends: $why", ({ tab, header }) => {
    expect(looksOf(addOn, tab, header).wrap).toBe("CLIP");
  });

  it("shows what is wanted first of Overview without scrolling at 1,360 pixels", () => {
    const { sheet, column } = columnOf(addOn, "Overview", "Asked");
    let width = 0;
    for (let c = 1; c <= column; c++) width += sheet.columnWidths.at(c);
    expect(width).toBeLessThanOrEqual(1_245);
  });

  it("keeps the message whole in its cell, in a row that is no taller for it", () => {
    const { sheet, column, first } = columnOf(addOn, "Follow-up", "Message");
    expect(looksOf(addOn, "Follow-up", "Message").wrap).toBe("CLIP");
    expect(sheet.content(first, column)).toMatch(/^Dear .*please disregard this note\./);
  });

  it.each(["Overview", "Quotas", "Follow-up", "Checks"])(
    "stands the cells of a row of %s at one height, as some have several lines",
    (tab) => {
      const sheet = addOn.sheet(tab);
      for (let c = 1; c <= sheet.lastColumn(); c++)
        expect([c, sheet.styles.verticalAlignment.at(3, c)]).toEqual([c, "middle"]);
    },
  );

  it("puts headers over their figures, and leaves those of words at the left", () => {
    const side = (tab: string, header: string) => looksOf(addOn, tab, header).headerSide;
    for (const header of ["Collected", "Days left", "Nothing yet"])
      expect([header, side("Overview", header)]).toEqual([header, "right"]);
    expect(side("Follow-up", "Sent")).toBe("center");
    expect(side("Follow-up", "Times reminded")).toBe("right");
    const words = ["Drive", "Progress", "Not counted", "Due"].map((header) =>
      side("Overview", header),
    );
    expect(words).not.toContain("right");
  });

  it("stands one due day where several stand", () => {
    const { sheet, column } = columnOf(addOn, "Drives", "Due");
    const sides = [2, 3].map((row) => sheet.styles.horizontalAlignment.at(row, column));
    expect(sides).toEqual(["left", "left"]);
  });

  it("cuts rows below the grid that a tab was made with, too", () => {
    const long = openAddOn();
    long.run("setUpSpreadsheet");
    const type = (tab: string, row: number, cells: readonly (string | number)[]) =>
      cells.forEach((cell, c) => {
        long.sheet(tab).setContent(row, c + 1, cell);
      });
    const members = long.sheet("Members");
    members.insert("rows", members.maxRows, 100, members.maxRows);
    type("Drives", 2, ["Roof", "", "Mandatory", 1_050_000]);
    for (let i = 0; i < 900; i++) type("Members", i + 2, [`M${i}`, `Name ${i}`]);
    long.run("applyQuotas", { drive: "", keep: false });
    for (let i = 900; i < 1_050; i++) type("Members", i + 2, [`M${i}`, `Name ${i}`]);
    long.run("applyQuotas", { drive: "", keep: false });
    const { sheet, column } = columnOf(long, "Quotas", "How");
    expect(sheet.lastRow()).toBe(1_052);
    expect(sheet.styles.wrap.at(1_052, column)).toBe("CLIP");
    expect(sheet.styles.verticalAlignment.at(1_052, column)).toBe("middle");
  });
});

describe("how figures are shown", () => {
  it("shows a fair share with two decimals more than its money, and holds it as it is", () => {
    const won = openFactory();
    expect(looksOf(won, "Quotas", "Fair share").format).toBe(moneyFormat(2));
    const branch = won
      .rows("Quotas")
      .filter(({ Drive, Group }) => Drive === "Youth league chairs" && Group === "Branch 1");
    const [whole, ...parts] = branch.map((row) => Number(row["Fair share"]));
    expect(whole).toBe(210_437.5);
    // What was divided among them is the group's quota: the shares add up to it, not to cents more.
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(211_000, 6);
    const euros = openSampleAddOn(condominiumSample(), "en");
    expect(looksOf(euros, "Quotas", "Fair share").format).toBe(moneyFormat(4));
  });

  it("shows cents among whole won as cents, and whole amounts as before", () => {
    const addOn = openFactory();
    const { sheet, column } = columnOf(addOn, "Contributions", "Amount");
    const row = sheet.lastRow() + 1;
    const gift = { promised: false, drive: "Office drive", memberId: "M01", group: "" };
    const rest = { method: "", reference: "", paidBy: "", receivedBy: "", note: "" };
    for (const [amount, currency] of [
      ["12.50", "USD"],
      ["30,000", ""],
    ])
      addOn.run("recordGift", {
        ...gift,
        ...rest,
        amount,
        currency,
        date: "2026-05-18",
        confirmed: false,
      });
    expect(formats(sheet, column, [row, row + 1])).toEqual([moneyFormat(2), moneyFormat(0)]);
    addOn.run("refreshSummaries");
    // Under Checks what is not counted has the decimals of its own currency.
    const uncounted = columnOf(addOn, "Checks", "Not counted");
    const rows = addOn
      .values("Checks")
      .slice(2)
      .map((row) => `${row[6]} ${row[5]}`);
    const at = (text: string) => rows.indexOf(text) + uncounted.first;
    expect(formats(uncounted.sheet, uncounted.column, [at("EUR 15"), at("KRW 20000")])).toEqual([
      moneyFormat(2),
      moneyFormat(0),
    ]);
  });

  it("leaves it to the user how figures in a column of theirs are shown", () => {
    const addOn = openFactory();
    const sheet = addOn.sheet("Follow-up");
    const column = sheet.lastColumn() + 1;
    sheet.setContent(2, column, "Visits");
    sheet.setContent(3, column, 1.5);
    sheet.styles.numberFormat.fill({ row: 3, column, rows: 1, columns: 1 }, "#,##0");
    addOn.run("refreshSummaries");
    expect(sheet.content(3, column)).toBe(1.5);
    expect(formats(sheet, column, [3])).toEqual(["#,##0"]);
  });
});

describe("rules of colour", () => {
  it("hold in rows beyond the grid that a tab was made with", () => {
    const long = openAddOn();
    long.run("setUpSpreadsheet");
    const fill = (tab: string, row: number, cells: readonly (string | number)[]) =>
      cells.forEach((cell, c) => {
        long.sheet(tab).setContent(row, c + 1, cell);
      });
    const members = long.sheet("Members");
    members.insert("rows", members.maxRows, 400, members.maxRows);
    fill("Drives", 2, ["Roof", "", "Mandatory", 1_300_000, "", "2026-01-31"]);
    const join = (from: number, to: number) => {
      for (let i = from; i < to; i++) fill("Members", i + 2, [`M${i}`, `Name ${i}`]);
      long.run("applyQuotas", { drive: "", keep: false });
      long.run("refreshSummaries");
    };
    join(0, 900);
    // Somebody has taken out the blank rows below the tables.
    for (const name of ["By member", "Quotas"]) {
      const sheet = long.sheet(name);
      sheet.remove("rows", sheet.lastRow() + 1, sheet.maxRows - sheet.lastRow());
    }
    join(900, 1_300);
    for (const name of ["By member", "Quotas"]) {
      const { conditionalRules, maxRows } = long.sheet(name);
      const table = conditionalRules.filter(({ ranges }) => ranges.every(({ rows }) => rows > 1));
      expect(table.length).toBeGreaterThan(0);
      for (const { ranges } of table)
        for (const { row, rows } of ranges) expect([name, row + rows - 1]).toEqual([name, maxRows]);
    }
  });

  it("stand when the first row under a header goes, and when all rows have gone", () => {
    const addOn = openFactory();
    const sheet = addOn.sheet("Follow-up");
    const made = sheet.conditionalRules;
    const rows = addOn.rows("Follow-up");
    const ledger = addOn.sheet("Contributions");
    let row = ledger.lastRow() + 1;
    for (const { Drive, "Member ID": member } of rows) {
      const gift = ["2026-05-19", Drive, member, "", 1_000_000, "Cash"];
      for (const [c, cell] of gift.entries())
        if (cell !== "") ledger.setContent(row, c + 1, cell as string);
      row++;
      if (row % 10 !== 0) continue;
      addOn.tick(60);
      addOn.run("refreshSummaries");
    }
    addOn.tick(60);
    addOn.run("refreshSummaries");
    expect(addOn.rows("Follow-up")).toEqual([]);
    expect(sheet.conditionalRules.map(({ values }) => values)).toEqual(
      made.map(({ values }) => values),
    );
    for (const { ranges } of sheet.conditionalRules.slice(1))
      for (const { row: first, rows: count } of ranges)
        if (first > 1) expect([first, first + count - 1]).toEqual([2, sheet.maxRows]);
  });

  it("come behind those of the user's, which stay", () => {
    const addOn = openFactory();
    const sheet = addOn.sheet("By member");
    const [first] = sheet.conditionalRules;
    const own = { ...first!, values: ["Mine"], background: "#00ff00", fontColor: "#123456" };
    sheet.conditionalRules = [own, ...sheet.conditionalRules];
    const settings = addOn.values("Settings").findIndex(([name]) => name === "Language");
    addOn.sheet("Settings").setContent(settings + 1, 2, "한국어");
    addOn.run("refreshSummaries");
    expect(sheet.conditionalRules[0]).toEqual(own);
    const words = sheet.conditionalRules.flatMap(({ values }) => values);
    expect(words).toContain("미납");
    expect(words).not.toContain("Late");
  });
});
