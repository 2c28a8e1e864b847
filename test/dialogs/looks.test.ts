import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DialogName } from "../../src/i18n/dialogWords";
import { openBrowser, type TestBrowser, withoutBrowser } from "../support/browser";
import { seriousFaults } from "../support/seriousFaults";
import { openDialog } from "./fakeAddOn";
import {
  choices,
  closingPreview,
  comparison,
  importPreview,
  paper,
  quotasPreview,
  receiptsPreview,
} from "./sampleReplies";

const functions = {
  getChoices: () => choices,
  previewQuotas: () => quotasPreview,
  compareRules: () => comparison,
  recordGift: ({ amount }: { amount: string }) =>
    amount === "1"
      ? { ok: false, message: "The like of it is in row 12.", field: "", held: true }
      : { ok: true, message: `Kim Chol-su, ${amount} KRW, Union levy 2026`, warning: "", row: 31 },
  previewImport: () => importPreview,
  personPage: () => paper,
  previewReceipts: () => receiptsPreview,
  receiptsPage: () => paper,
  noticePage: () => paper,
  outcomePage: () => paper,
  collectionSheetsPage: () => paper,
  handoverPage: () => paper,
  previewClosing: () => closingPreview,
  getBranches: () => ({
    ok: true,
    list: "North, https://docs.google.com/spreadsheets/d/north",
    groups: false,
  }),
  writeBranches: () => ({ ok: false, message: "Line 2 holds no address of a Google spreadsheet." }),
};

const main = (page: Page) => page.locator("button.main:visible").first().click();

const pick = async (page: Page, name: string) => {
  await page.locator("input[role=combobox]:visible").pressSequentially(name);
  await page.keyboard.press("Enter");
};

/** How each page is brought to show most of what it can; "" is as it opens. */
const states: readonly (readonly [DialogName, string, (page: Page) => Promise<void>])[] = [
  ["divide", "", async () => {}],
  [
    "divide",
    "preview",
    async (page) => {
      await main(page);
      await page.locator(".disclosure").first().click();
      await page.locator("[aria-expanded=false].disclosure").nth(1).click();
    },
  ],
  [
    "divide",
    "compare",
    async (page) => {
      await page.getByRole("tab").nth(1).click();
      await main(page);
    },
  ],
  ["record", "", async () => {}],
  [
    "record",
    "finding",
    (page) => page.locator("input[role=combobox]:visible").pressSequentially("k"),
  ],
  [
    "record",
    "more",
    async (page) => {
      await pick(page, "kim ch");
      await page.keyboard.type("20000");
      await page.keyboard.press("Enter");
      await page.locator(".recorded li").waitFor();
      await page.locator("summary:visible").click();
      await main(page);
    },
  ],
  [
    "record",
    "duplicate",
    async (page) => {
      await pick(page, "kim ch");
      await page.keyboard.type("1");
      await page.keyboard.press("Enter");
    },
  ],
  [
    "record",
    "import",
    async (page) => {
      await page.getByRole("tab").nth(1).click();
      await page.locator("textarea").fill("Date,Payer\n2026-03-04,KIM");
      await main(page);
      await page.locator(".columns summary").click();
    },
  ],
  ["person", "shown", (page) => pick(page, "kim ch")],
  [
    "receipts",
    "preview",
    async (page) => {
      await page.locator("[value=year]").click();
      await page.locator("[value=one]").click();
      await pick(page, "kim ch");
      await main(page);
    },
  ],
  [
    "receipts",
    "shown",
    async (page) => {
      await page.locator("[value=register]").click();
      await main(page);
    },
  ],
  ["notice", "shown", main],
  ["outcome", "shown", main],
  ["sheets", "shown", main],
  [
    "sheets",
    "some",
    async (page) => {
      await page.locator("[value=some]").click();
      await main(page);
    },
  ],
  ["handover", "shown", main],
  ["close", "preview", main],
  ["branches", "", async () => {}],
  ["branches", "refused", main],
  ["help", "", async () => {}],
];

/** Named in the environment, the folder takes a picture of each state. */
const pictures = process.env["WHIPROUND_PICTURES"];

describe.skipIf(withoutBrowser)("every page", () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
    if (pictures) mkdirSync(pictures, { recursive: true });
  });
  afterAll(() => browser?.close());

  describe.each(["en", "ko"] as const)("in %s", (language) => {
    it.each(states)(
      "%s %s has no serious fault and nothing left unsaid",
      async (name, state, go) => {
        const size = name === "help" ? { width: 680, height: 600 } : {};
        const { page, faults } = await openDialog(browser.context, name, functions, {
          language,
          ...size,
        });
        await go(page);
        await page.waitForFunction(() => !document.body.hasAttribute("aria-busy"));
        const path = `${pictures}/${name}${state && `-${state}`}-${language}.png`;
        if (pictures) await page.screenshot({ path, fullPage: true });
        expect(await seriousFaults(page)).toEqual([]);
        expect(await page.locator("main").textContent()).not.toMatch(/\{[\w.]+\}|undefined|NaN/);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, "pixels beyond the sidebar's width").toBeLessThanOrEqual(0);
        expect(faults).toEqual([]);
        await page.close();
      },
    );
  });
});
