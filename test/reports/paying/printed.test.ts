import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { condominiumSample } from "../../../src/sample/index";
import type { AddOn } from "../../support/addOn";
import { openBrowser, type TestBrowser, withoutBrowser } from "../../support/browser";
import { openSampleAddOn } from "../../support/sampleAddOn";
import { scanned } from "./scanned";

/** What is read in a screenshot: its dots are had from the browser, which knows PNG. */
async function scannedPicture(page: Page, png: Buffer): Promise<string | null> {
  const { dots, width, height } = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data: rgba } = context.getImageData(0, 0, image.width, image.height);
    return { dots: Array.from(rgba), width: image.width, height: image.height };
  }, png.toString("base64"));
  return scanned(new Uint8ClampedArray(dots), width, height);
}

describe.skipIf(withoutBrowser)("a code on a printed page, scanned off the screen", () => {
  let browser: TestBrowser;
  let addOn: AddOn;
  beforeAll(async () => {
    browser = await openBrowser();
    addOn = openSampleAddOn(condominiumSample(), "en");
  });
  afterAll(() => browser?.close());

  it.each([
    ["statement", () => addOn.run("personPage", { memberId: "A06" }), 1],
    [
      "sheet's slips",
      () => addOn.run("collectionSheetsPage", { drive: "Lift renewal", groups: ["Staircase B"] }),
      3,
    ],
  ] as const)("on a %s says what the page says, and is at least 30 mm", async (_, ask, least) => {
    const { html } = ask() as { readonly html: string };
    const blank = await browser.context.newPage();
    const page = await browser.context.newPage();
    await page.emulateMedia({ media: "print" });
    await page.setContent(html);
    const codes = await page.locator("svg.code").all();
    expect(codes.length).toBeGreaterThanOrEqual(least);
    for (const code of codes.slice(0, 3)) {
      const text = await scannedPicture(blank, await code.screenshot({ scale: "css" }));
      const [, , , , , payee, iban, amount, , reference] = text?.split("\n") ?? [];
      expect([payee, iban]).toEqual(["Ulmenhof owners' association", "DE89370400440532013000"]);
      const box = await code.locator("xpath=ancestor::*[@class='pay']").innerText();
      const plain = box.replace(/[\s,]/g, "");
      expect(plain).toContain(reference);
      expect(plain).toContain(`${amount!.slice(3)}EUR`);
      const size = await code.evaluate((svg: SVGSVGElement) => {
        const modules = svg.viewBox.baseVal.width;
        return ((svg.getBoundingClientRect().width / 96) * 25.4 * (modules - 8)) / modules;
      });
      expect(size).toBeGreaterThanOrEqual(30);
    }
    await page.close();
    await blank.close();
  });
});
