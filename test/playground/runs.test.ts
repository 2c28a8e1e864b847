import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground, trialAddOn } from "./openedPage";

describe.skipIf(withoutBrowser)("a run on the page", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground({ addOn: trialAddOn });
  });
  afterAll(() => opened?.close());

  const toast = () => opened.page.locator(".wr-toast").last();
  const idle = () => opened.page.waitForSelector("body:not([data-busy])");

  it("writes a sheet with its formats, and reads it back as it was written", async () => {
    await opened.choose("Trial", "Write values");
    await toast().getByText("Two rows written.").waitFor();
    expect(await opened.sheets()).toEqual(["Sheet1", "Written"]);
    expect(await opened.values("Written")).toEqual([
      ["Day", "Amount", "", "", ""],
      [46000, 1234567, true, "Cash", 2469134],
      ["007", 0.125, false, "", ""],
    ]);
    await opened.choose("Trial", "Write values");
    await idle();
    expect((await opened.values("Written"))[2]).toEqual(["007", 0.125, false, "", ""]);
  });

  it("sees what the user has typed, added and renamed", async () => {
    await opened.page.evaluate(() => {
      const { api } = (window as never as { whipround: { api: never } }).whipround as never as {
        api: { getActiveWorkbook(): { insertSheet(name: string): void } };
      };
      api.getActiveWorkbook().insertSheet("Added");
    });
    await opened.type("Added", "B2", "typed");
    expect(await opened.values("Added")).toEqual([
      ["", ""],
      ["", "typed"],
    ]);
    await opened.run("writeValues");
    expect(await opened.sheets()).toContain("Added");
    expect((await opened.values("Added"))[1]).toEqual(["", "typed"]);
  });

  it("keeps a column's format to its last row, whatever was typed, put in or taken out", async () => {
    await opened.run("formatDays");
    await opened.type("Written", "C700", 46_000);
    await opened.page.evaluate(() => {
      const { api } = (window as never as { whipround: { api: never } }).whipround as never as {
        api: { getActiveWorkbook(): { getSheetByName(name: string): Sheet } };
      };
      interface Sheet {
        deleteRows(from: number, count: number): void;
        insertRows(from: number, count: number): void;
        insertColumns(from: number, count: number): void;
      }
      const sheet = api.getActiveWorkbook().getSheetByName("Written");
      sheet.deleteRows(10, 60);
      sheet.insertRows(30, 5);
      sheet.insertColumns(1, 1);
    });
    const rows = [2, 20, 60, 99, 150, 400, 644, 645, 646, 940];
    expect(await opened.run("formatsOf", 4, rows)).toEqual(rows.map(() => "yyyy-mm-dd"));
    const nobodys = "0.###############";
    expect(await opened.run("formatsOf", 5, rows)).toEqual(rows.map(() => nobodys));
  });

  it("asks while the script waits, and writes nothing twice", async () => {
    const { page } = opened;
    await opened.type("Sheet1", "A1", 5);
    await page.getByRole("menuitem", { name: "Trial" }).focus();
    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    await page.getByRole("dialog").getByText("What is your name?").waitFor();
    await page.keyboard.type("Kim");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("Is it really Kim?").waitFor();
    await page.getByRole("button", { name: "Yes" }).click();
    await idle();
    expect((await opened.values("Sheet1"))[0]).toEqual([6, "Kim"]);
  });

  it("keeps what a script had written before its question was dismissed", async () => {
    await opened.choose("Trial", "Ask a name");
    await opened.page.getByRole("dialog").waitFor();
    await opened.page.keyboard.press("Escape");
    await idle();
    expect((await opened.values("Sheet1"))[0]).toEqual([7, "Kim"]);
  });

  it("says in the script's words what went wrong", async () => {
    await opened.choose("Trial", "More", "Fail");
    await toast().getByText("There is nothing to divide.").waitFor();
  });

  it("builds the menu anew in the user's language", async () => {
    await opened.page.getByLabel("Language").selectOption("ko");
    await opened.choose("Trial", "쓰기");
    await idle();
    await opened.page.getByLabel("언어").selectOption("en");
    await opened.choose("Trial", "Write values");
    await idle();
  });

  it("asks for nothing beyond this machine and raises no error", () => {
    expect(opened.faults).toEqual([]);
  });
});
