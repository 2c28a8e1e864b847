import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PageReply } from "../../src/dialogs/protocol";
import { factorySample } from "../../src/sample/index";
import { openBrowser, type TestBrowser, withoutBrowser } from "../support/browser";
import { openSampleAddOn } from "../support/sampleAddOn";

/** The paper of an A4 sheet between its margins, in CSS pixels. */
const a4 = 680;

function sheetsOf(language: "en" | "ko", drive: string): string {
  const addOn = openSampleAddOn(factorySample(), language);
  const reply = addOn.run("collectionSheetsPage", { drive, groups: [] }) as PageReply;
  if (!reply.ok) throw new Error(reply.message);
  return reply.html;
}

/** The words that run out of their cells, and whether anything is wider than the page. */
const runningOut = (page: Page) =>
  page.evaluate(() => {
    const cells = [...document.querySelectorAll("th, td")].filter((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      const [text, box] = [words.getBoundingClientRect(), cell.getBoundingClientRect()];
      return text.width > 0 && (text.right > box.right + 0.5 || text.left < box.left - 0.5);
    });
    const wide = [document.documentElement, ...document.querySelectorAll("section")].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    return [...cells.map(({ textContent }) => textContent), ...wide.map(({ tagName }) => tagName)];
  });

/** What stands in a name's cell, what is drawn behind it too; and how many figures have columns. */
const firstRow = (page: Page) =>
  page.evaluate(() => {
    const row = document.querySelector("tbody tr")!;
    const after = getComputedStyle(row.querySelector("[data-figures]")!, "::after").content;
    const columns = [...row.querySelectorAll("td")].filter(
      (cell) => cell.textContent !== "" && getComputedStyle(cell).display !== "none",
    );
    return { below: after, beside: columns.map(({ textContent }) => textContent) };
  });

describe.skipIf(withoutBrowser)("collection sheets on a screen and on paper", () => {
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.context.newPage();
  });
  afterAll(() => browser?.close());

  describe.each([
    ["en", "Union renewal levy"],
    ["en", "Office drive"],
    ["ko", "Union renewal levy"],
    ["ko", "Office drive"],
  ] as const)("in %s, of %s", (language, drive) => {
    let html = "";
    beforeAll(() => {
      html = sheetsOf(language, drive);
    });

    it.each([320, 375, 480, 560, 577, 640, 768, 1200])(
      "keep every word in its cell, %i pixels wide",
      async (width) => {
        await page.setViewportSize({ width, height: 800 });
        await page.setContent(html);
        expect(await runningOut(page)).toEqual([]);
      },
    );

    it("keep every word in its cell on paper", async () => {
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: a4, height: 900 });
      await page.setContent(html);
      const words = await runningOut(page);
      await page.emulateMedia({ media: null });
      expect(words).toEqual([]);
    });
  });

  it("show a row's figures beside the name, or below it where there is no room", async () => {
    await page.setContent(sheetsOf("en", "Union renewal levy"));
    await page.setViewportSize({ width: a4, height: 800 });
    expect(await firstRow(page)).toEqual({ below: "none", beside: ["20,000", "12,000"] });
    await page.setViewportSize({ width: 400, height: 800 });
    const below = '"Quota 20,000\\a Outstanding 12,000"';
    expect(await firstRow(page)).toEqual({ below, beside: [] });
  });
});
