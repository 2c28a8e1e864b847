import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground, trialAddOn } from "./openedPage";

describe.skipIf(withoutBrowser)("a cell of the page", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground({ addOn: trialAddOn });
    await opened.run("writeValues");
  }, 60_000);
  afterAll(() => opened?.close());
  afterEach(() => expect(opened.faults).toEqual([]));

  const typeInto = async (cell: string, text: string) => {
    const { page } = opened;
    await opened.select("Written", cell);
    await page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 9, y: 9 } });
    await opened.select("Written", cell);
    await page.keyboard.type(text, { delay: 20 });
    await page.keyboard.press("Enter");
  };
  const written = async (row: number, column: number) =>
    (await opened.values("Written"))[row - 1]?.[column - 1];

  it("with a drop-down takes every letter that is typed quickly", async () => {
    await typeInto("D2", "Transfer by hand");
    expect(await written(2, 4)).toBe("Transfer by hand");
    expect(await opened.page.getByText("Select an item").count()).toBe(0);
  });

  it("says beside itself why its formula failed, wherever it is in the window", async () => {
    const canvas = opened.page.locator("canvas[id^=univer-sheet-main-canvas]");
    const grid = await canvas.boundingBox();
    for (const [cell, row] of [
      ["B3", 3],
      ["L25", 25],
    ] as const) {
      await opened.type("Sheet1", cell, '=KINDS("throw")');
      await opened.select("Sheet1", cell);
      const card = opened.page.locator("#wr-card");
      await card.getByText("value: 'throw' is not allowed").waitFor();
      const middle = (grid?.y ?? 0) + 20 + (row - 0.5) * 21;
      await expect
        .poll(async () => {
          const box = await card.boundingBox();
          if (!box || box.x < 0 || box.x + box.width > 1360) return "outside";
          return Math.min(Math.abs(box.y - middle), Math.abs(box.y + box.height - middle));
        })
        .toBeLessThan(40);
    }
    await opened.select("Sheet1", "A1");
    await opened.page.locator("#wr-card").waitFor({ state: "detached" });
  });

  it("has named buttons above it for its looks", async () => {
    for (const name of ["Undo", "Bold", "Font size", "Percentage"])
      expect(await opened.page.locator(`#wr-grid [aria-label="${name}"]`).count()).toBeGreaterThan(
        0,
      );
  });
});
