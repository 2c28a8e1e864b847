import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "../../src/local/xlsx";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground } from "./openedPage";

const letter = (column: number) => String.fromCharCode(65 + column);

describe.skipIf(withoutBrowser)("the factory sample on the page", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground();
  });
  afterAll(() => opened?.close());

  const idle = () => opened.page.waitForSelector("body:not([data-busy])");
  const columnOf = async (sheet: string, header: string) =>
    (await opened.values(sheet))[1]?.indexOf(header) ?? -1;

  it("opens on the Overview, divided and refreshed, and says that it is up to date", async () => {
    const shown = opened.page.locator("#wr-grid [role=tab][aria-selected=true]");
    expect(await shown.innerText()).toBe("Overview");
    const [title, header, ...drives] = await opened.values("Overview");
    expect(title?.[0]).toBe("Overview");
    expect(title?.[1]).toMatch(/ · Up to date · /);
    expect(header?.slice(0, 4)).toEqual(["Drive", "Progress", "Target", "Collected"]);
    const office = drives.find((row) => row[0] === "Office drive");
    expect(office?.[3]).toBe(2_352_587);
  });

  it("notices a gift typed into the ledger until the next refresh", async () => {
    const rows = (await opened.values("Contributions")).length;
    const gift = ["2026-05-19", "Office drive", "Kim Chol-su", "", 10_000, "Cash"];
    for (const [column, value] of gift.entries())
      if (value !== "") await opened.type("Contributions", `${letter(column)}${rows + 1}`, value);
    const title = async () => String((await opened.values("Overview"))[0]?.[1]);
    expect(await title()).toMatch(/Contributions changed since this refresh \(\+1 row/);
    await opened.choose("Whipround", "Refresh summaries");
    await opened.page.getByRole("dialog").getByRole("textbox").fill("Kim In-sun");
    await opened.page.keyboard.press("Enter");
    await idle();
    expect(await title()).toMatch(/ · Up to date · /);
    const office = (await opened.values("Overview")).find((row) => row[0] === "Office drive");
    expect(office?.[3]).toBe(2_362_587);
  });

  it("keeps a note in Follow-up through a refresh", async () => {
    const note = await columnOf("Follow-up", "Note");
    const before = (await opened.values("Follow-up"))[2] ?? [];
    await opened.type("Follow-up", `${letter(note)}3`, "Will pay on Friday");
    await opened.choose("Whipround", "Refresh summaries");
    await idle();
    const kept = (await opened.values("Follow-up")).filter(
      (row) => row[note] === "Will pay on Friday",
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.slice(0, 5)).toEqual(before.slice(0, 5));
  });

  it("refreshes where its box on Overview is ticked", async () => {
    await opened.choose("Whipround", "Set up", "Refresh by tick box");
    await idle();
    const box = async () => {
      const rows = await opened.values("Overview");
      const row = rows.findLastIndex(([cell]) => typeof cell === "boolean");
      return { row: row + 1, cells: rows[row]?.slice(0, 2) ?? [] };
    };
    const { row } = await box();
    // So a click leaves it.
    await opened.type("Overview", `A${row}`, 1);
    await expect
      .poll(async () => (await box()).cells, { timeout: 20_000 })
      .toEqual([false, expect.stringMatching(/^\d\d:\d\d · .* s\)$/)]);
  });

  it("calculates the custom functions in cells", async () => {
    await opened.run("addRatesTab");
    const cells: readonly (readonly [string, string | number])[] = [
      ["H2", 2],
      ["H3", 3],
      ["H4", 1],
      ["I2", "=QUOTA_SPLIT(100, H2:H4)"],
      ["J2", '=QUOTA_STANDING(50000, 20000, DATE(2026,3,31), DATE(2026,4,15), 7, "Mandatory")'],
      ["K2", "=QUOTA_PROGRESS(30000, 50000)"],
    ];
    for (const [cell, value] of cells) await opened.type("Rates", cell, value);
    const values = await opened.values("Rates");
    expect(values.slice(1, 4).map((row) => row[8])).toEqual([33, 50, 17]);
    expect(values[1]?.slice(9, 11)).toEqual(["Part and late", "■■■■■■□□□□  60 %"]);
  });

  it("saves an .xlsx file that opens again with the note and the menu's memory", async () => {
    const { page } = opened;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save .xlsx" }).click(),
    ]);
    const path = await download.path();
    const defaults = { locale: "en_US", timeZone: "Asia/Seoul" };
    const { spreadsheet } = readXlsx(await readFile(path), defaults);
    expect(spreadsheet.sheets.map((sheet) => sheet.name)).toEqual(await opened.sheets());
    const before = await opened.values("Follow-up");
    await page.locator("input[type=file]").setInputFiles({
      name: "saved.xlsx",
      mimeType: "application/octet-stream",
      buffer: await readFile(path),
    });
    await idle();
    expect(await opened.values("Follow-up")).toEqual(before);
    await opened.choose("Whipround", "Refresh summaries");
    await idle();
    expect(await opened.sheets()).toEqual(spreadsheet.sheets.map((sheet) => sheet.name));
  });

  it("asks for nothing beyond this machine and raises no error", () => {
    expect(opened.faults).toEqual([]);
  });
});
