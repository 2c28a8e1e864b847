import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type TestBrowser, withoutBrowser } from "../support/browser";
import { openDialog } from "./fakeAddOn";

describe.skipIf(withoutBrowser)("How Whipround works", () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it("names tabs and menu items as the spreadsheet does", async () => {
    const { page, calls } = await openDialog(browser.context, "help", {});
    const steps = page.getByRole("list").filter({ hasText: "Set up this spreadsheet" });
    expect(await steps.textContent()).toContain("Choose Divide quotas. Look at each quota");
    expect(await page.getByText("Per person", { exact: true }).isVisible()).toBe(true);
    expect(calls).toEqual([]);
  });

  it("says what each standing means, and its gentler word on a Voluntary drive", async () => {
    const { page } = await openDialog(browser.context, "help", {}, { language: "ko" });
    const late = page.getByRole("row").filter({ hasText: /^미납/ });
    expect(await late.textContent()).toContain(
      "미납아직 내지 않았고, 기한과 유예 기간이 지났습니다. 자율 모금에서는: 내역 없음.",
    );
    expect(await page.getByRole("row").count()).toBe(13);
  });

  it("goes to a section by keyboard, and closes with Escape", async () => {
    const { page } = await openDialog(browser.context, "help", {}, { height: 400 });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Two principles");
    await page.keyboard.press("Escape");
    expect(await page.locator("html").getAttribute("data-closed")).toBe("");
  });
});
