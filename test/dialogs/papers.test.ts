import { readFile } from "node:fs/promises";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type TestBrowser, withoutBrowser } from "../support/browser";
import { openDialog } from "./fakeAddOn";
import { choices, paper, receiptsPreview } from "./sampleReplies";

const getChoices = () => choices;

async function downloaded(page: Page, name: string): Promise<readonly [string, string]> {
  const wait = page.waitForEvent("download");
  await page.getByRole("link", { name }).press("Enter");
  const download = await wait;
  return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
}

/** Presses Print, and waits until the page in the frame has been told to print itself. */
async function print(dialog: Page | FrameLocator): Promise<void> {
  const frame = dialog.locator("iframe").contentFrame();
  await frame.getByText("2,310,000").first().waitFor();
  await frame.locator("html").evaluate((root) => {
    window.print = () => root.setAttribute("data-printed", "");
  });
  await dialog.getByRole("button", { name: "Print" }).click();
  await frame.locator("html[data-printed]").waitFor();
}

describe.skipIf(withoutBrowser)("pages to print", () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it("shows one person's page as soon as the person is chosen", async () => {
    const { page, last } = await openDialog(browser.context, "person", {
      getChoices,
      personPage: () => ({ ...paper, csv: "" }),
    });
    await page.keyboard.type("ok-n");
    await page.keyboard.press("Enter");
    const shown = page.frameLocator("iframe").getByText("2,310,000 of 4,000,000 KRW collected.");
    await shown.waitFor();
    expect(last("personPage")).toEqual({ memberId: "3" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Print");
    expect(await page.getByRole("link", { name: "CSV" }).count()).toBe(0);
  });

  it("asks for a household, a group or everyone, and for the part where it takes several prints", async () => {
    const { page, last } = await openDialog(browser.context, "person", {
      getChoices: () => ({ ...choices, groups: ["Cell 1", "Cell 2"], households: ["Hill 4"] }),
      personPage: () => ({ ...paper, parts: 3 }),
    });
    const show = page.getByRole("button", { name: "Show" });
    await page.getByRole("radio", { name: "A household" }).check();
    await show.click();
    await page.getByText("The page is ready.").first().waitFor({ state: "attached" });
    expect(last("personPage")).toEqual({ household: "Hill 4" });
    await page.getByLabel("A group, a page each").check();
    await page.getByLabel("Group", { exact: true }).selectOption("Cell 2");
    await show.click();
    const part = page.getByLabel("Part");
    await part.waitFor();
    expect(last("personPage")).toEqual({ group: "Cell 2", part: 1 });
    await part.selectOption("2 of 3");
    await show.click();
    await page.getByText("The page is ready.").first().waitFor({ state: "attached" });
    expect(last("personPage")).toEqual({ group: "Cell 2", part: 2 });
    await page.getByLabel("Everyone, a page each").check();
    await show.click();
    await part.waitFor();
    expect(last("personPage")).toEqual({ group: "", part: 1 });
    await page.close();
  });

  it("asks for a person where none is chosen", async () => {
    const { page, count } = await openDialog(browser.context, "person", { getChoices });
    await page.keyboard.type("zz");
    expect(await page.getByText("Nobody found.").first().isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByText("Choose a person from the list").waitFor();
    expect(count("personPage")).toBe(0);
  });

  it("makes receipts once it is seen which, and sends them again as the same request", async () => {
    const { page, last } = await openDialog(browser.context, "receipts", {
      getChoices,
      previewReceipts: () => receiptsPreview,
      receiptsPage: () => ({ ...paper, message: "2 receipts made." }),
      voidReceipt: () => ({ ok: true, message: "2026-001 is void now." }),
    });
    await page.getByLabel("All of a year").check();
    await page.getByLabel("Year", { exact: true }).first().fill("2025");
    await page.getByRole("button", { name: "See which" }).press("Enter");
    await page.getByText("2026-002 · Ri Un-byol · 20,000 KRW").waitFor();
    const asked = { by: "year", year: 2025, households: false, drive: "", memberId: "" };
    expect(last("previewReceipts")).toMatchObject(asked);
    await page.getByRole("button", { name: "Make them" }).press("Enter");
    await page.getByText("2 receipts made.").first().waitFor();
    expect(last("receiptsPage")).toMatchObject({
      ...asked,
      what: "make",
      fingerprint: "looked",
      token: expect.any(String),
    });
    await page.getByLabel("Void one").check();
    await page.getByRole("button", { name: "Void it" }).press("Enter");
    await page.getByText("Write the number, such as 2026-017.").waitFor();
    await page.getByLabel("Number", { exact: true }).fill("2026-001");
    await page.getByRole("button", { name: "Void it" }).press("Enter");
    await page.getByText("2026-001 is void now.").first().waitFor();
    expect(last("voidReceipt")).toMatchObject({ number: "2026-001" });
  });

  it("gives a notice as a page and as figures to download", async () => {
    const { page, last } = await openDialog(browser.context, "notice", {
      getChoices,
      noticePage: () => paper,
    });
    await page.getByLabel("Drive").selectOption("Office drive");
    await page.getByLabel("Your words").fill("Thank you all.\nThe committee");
    await page.getByRole("button", { name: "Preview" }).press("Enter");
    await page.getByRole("link", { name: "Download page (HTML)" }).waitFor();
    expect(last("noticePage")).toEqual({
      drive: "Office drive",
      note: "Thank you all.\nThe committee",
    });
    expect(await downloaded(page, "Download page (HTML)")).toEqual([
      "office-drive.html",
      paper.html,
    ]);
    expect(await downloaded(page, "Download figures (CSV)")).toEqual([
      "office-drive.csv",
      `\ufeff${paper.csv}`,
    ]);
  });

  it("prints, and opens on its own, a page in which nothing can run", async () => {
    const html = paper.html.replace("</body>", `<script>document.title = "it ran"</script></body>`);
    const { page } = await openDialog(browser.context, "handover", {
      handoverPage: () => ({ ...paper, html }),
    });
    await page.getByLabel("Remarks").fill("The safe's key is with Kim.");
    await page.getByRole("button", { name: "Make the report" }).click();
    await print(page);
    const printed = page.frameLocator("iframe").locator("html[data-printed]");
    expect(await printed.locator("title").textContent()).toBe("Office drive");
    const opening = browser.context.waitForEvent("page");
    await page.getByRole("link", { name: "Open on its own (opens a new tab)" }).click();
    const own = await opening;
    await own.getByText("2,310,000").waitFor();
    expect(await own.title()).toBe("Office drive");
  });

  it("prints and downloads in a frame without an origin too", async () => {
    const sandbox = "allow-scripts allow-forms allow-modals allow-popups allow-downloads";
    const functions = { getChoices, noticePage: () => paper };
    const { page, faults } = await openDialog(browser.context, "notice", functions, { sandbox });
    const dialog = page.frameLocator("iframe");
    await dialog.getByRole("button", { name: "Preview" }).click();
    await print(dialog);
    const downloading = page.waitForEvent("download");
    await dialog.getByRole("link", { name: "Download figures (CSV)" }).click();
    expect((await downloading).suggestedFilename()).toBe("office-drive.csv");
    const opening = browser.context.waitForEvent("page");
    await dialog.getByRole("link", { name: "Open on its own" }).click();
    await (await opening).getByText("2,310,000").waitFor();
    expect(faults).toEqual([]);
  });

  it("makes sheets for every group, or for those that are ticked", async () => {
    const { page, last } = await openDialog(browser.context, "sheets", {
      getChoices,
      collectionSheetsPage: () => paper,
    });
    const make = page.getByRole("button", { name: "Make the sheets" });
    await make.press("Enter");
    await page.locator("iframe").waitFor();
    expect(last("collectionSheetsPage")).toEqual({ drive: "Union levy 2026", groups: [] });
    await page.getByLabel("Only these").check();
    await make.press("Enter");
    expect(await page.getByText("Tick at least one group.").isVisible()).toBe(true);
    await page.getByLabel("Cell 2").check();
    await make.press("Enter");
    await page.locator("iframe").waitFor();
    expect(last("collectionSheetsPage")).toEqual({ drive: "Union levy 2026", groups: ["Cell 2"] });
  });

  it("offers the groups of the drive alone, and keeps those ticked that both drives ask", async () => {
    const { page } = await openDialog(browser.context, "sheets", { getChoices });
    const offered = () => page.locator(".ticks label").allTextContents();
    await page.getByLabel("Only these").check();
    expect(await offered()).toEqual(["Cell 1", "Cell 2"]);
    await page.getByLabel("Cell 1").check();
    await page.getByLabel("Drive").selectOption("Office drive");
    expect(await offered()).toEqual(["Cell 1", "Cell 4"]);
    expect(await page.getByLabel("Cell 1").isChecked()).toBe(true);
    await page.getByLabel("Drive").selectOption("Roof");
    expect(await page.locator(".ticks").textContent()).toBe(
      "No group is asked in this drive yet. Choose Divide quotas first.",
    );
  });

  it("says why there is no page", async () => {
    const message = "“Office drive” has no quotas yet. Choose Divide quotas first.";
    const { page } = await openDialog(browser.context, "notice", {
      getChoices,
      noticePage: () => ({ ok: false, message }),
    });
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("alert").getByText(message).waitFor();
    expect(await page.locator("iframe").count()).toBe(0);
  });
});
