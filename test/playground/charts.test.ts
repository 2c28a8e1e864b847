import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { SpreadsheetModel } from "../../src/local/services";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground, trialAddOn } from "./openedPage";

/** A sheet with frozen cells, on whose cell D5 a chart hangs of another sheet's cells. */
function chartedBook(): SpreadsheetModel {
  const book = SpreadsheetModel.empty({ name: "Charted" });
  const [sheet] = book.sheets;
  const source = book.addSheet("Source");
  const rows = [
    ["Drive", "Collected", "Still to come"],
    ["Roof · 25 %", 25, 75],
    ["Books & more · 60 %", 300, 200],
  ] as const;
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) source.setContent(r + 1, c + 1, cell);
  Object.assign(sheet!, { frozenRows: 2, frozenColumns: 1 });
  sheet!.charts = [
    {
      ...{ id: 99, type: "BAR", numHeaders: 1 },
      ranges: [{ sheetId: source.id, row: 1, column: 1, rows: 3, columns: 3 }],
      position: { row: 5, column: 4, offsetX: 10, offsetY: 0 },
      options: { title: "Two drives", isStacked: true, colors: ["#2e6bad", "#edf1f2"] },
    },
    {
      ...{ id: 98, type: "PIE", numHeaders: 1 },
      ranges: [{ sheetId: source.id, row: 1, column: 1, rows: 3, columns: 2 }],
      position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
      options: { title: "The user's own" },
    },
  ];
  return book;
}

describe.skipIf(withoutBrowser)("a chart on the page", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground({ addOn: trialAddOn, workbook: chartedBook() });
  }, 60_000);
  afterAll(() => opened?.close());
  afterEach(() => expect(opened.faults).toEqual([]));

  const chart = () => opened.page.getByRole("img", { name: "Two drives" });
  const place = async () => {
    const [box, grid] = await Promise.all([
      chart().boundingBox(),
      opened.page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox(),
    ]);
    return { x: (box?.x ?? 0) - (grid?.x ?? 0), y: (box?.y ?? 0) - (grid?.y ?? 0) };
  };

  it("is drawn over the cell on which it hangs, and says its figures", async () => {
    await chart().waitFor();
    // Beyond the headers' 46 by 20 three columns of 100 and four rows of 21 pixels.
    await expect.poll(place).toEqual({ x: 46 + 300 + 10, y: 20 + 84 });
    expect(await chart().locator("desc").textContent()).toBe(
      "Roof: 25 of 100 · 25 %\nBooks & more: 300 of 500 · 60 %",
    );
    expect(await opened.page.locator(".wr-chart").count()).toBe(1);
  });

  it("is seen as far as the grid is, also once that is wide again", async () => {
    const { page } = opened;
    /** How wide the grid is, and by how much less than it, but for its scroll bar, is seen of charts. */
    const widths = async () => {
      const [seen, grid] = await Promise.all([
        page.locator(".wr-chart").boundingBox(),
        page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox(),
      ]);
      return [grid!.width, grid!.x + grid!.width - 12 - (seen!.x + seen!.width)];
    };
    const { width, height } = page.viewportSize()!;
    for (const wide of [width - 300, width]) {
      await page.setViewportSize({ width: wide, height });
      await expect.poll(widths).toEqual([wide, 0]);
    }
  });

  it("scrolls with the cells, behind what is frozen", async () => {
    await opened.page.mouse.move(700, 600);
    await opened.page.mouse.wheel(0, 84);
    await expect.poll(async () => (await place()).y).toBeLessThan(60);
    const inFrozen = await opened.page.evaluate(() => {
      const holder = document.querySelector(".wr-chart")?.getBoundingClientRect();
      const canvas = document.querySelector("canvas[id^=univer-sheet-main-canvas]");
      return (holder?.top ?? 0) - (canvas?.getBoundingClientRect().top ?? 0);
    });
    expect(inFrozen).toBe(20 + 42);
  });

  it("lets clicks through to the cells, and belongs to its sheet alone", async () => {
    await opened.page.mouse.click(700, 500);
    await opened.page.keyboard.type("typed");
    await opened.page.keyboard.press("Enter");
    await expect.poll(async () => (await opened.values("Sheet1")).flat()).toContain("typed");
    await opened.select("Source", "A1");
    await chart().waitFor({ state: "detached" });
    await opened.select("Sheet1", "A1");
    await chart().waitFor();
  });
});

describe.skipIf(withoutBrowser)("below Overview", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground();
  }, 60_000);
  afterAll(() => opened?.close());
  afterEach(() => expect(opened.faults).toEqual([]));

  it.each([
    {
      language: "en",
      charts: [
        [
          "The three drives have 60 % of what they ask for",
          "Office drive: 2,352,587 of 4,000,000 · 59 %",
        ],
        [
          "Office drive: at this pace the rest takes until 16 July",
          "Collected · 2,352,587 on 20 May",
        ],
      ],
    },
    {
      language: "ko",
      charts: [
        ["모금 3건의 달성률 60%", "기술실 꾸리기: 4,000,000 중 2,352,587 · 59%"],
        ["기술실 꾸리기: 이 추세라면 7월 16일에 목표 달성", "모인 금액 · 5월 20일 2,352,587"],
      ],
    },
  ])("stand both charts, in sight, and say in words what they show ($language)", async (of) => {
    const { page } = opened;
    await page.locator("#wr-bar select").last().selectOption(of.language);
    await page.locator("#wr-bar select").first().selectOption("factory");
    for (const [name = "", figure = ""] of of.charts) {
      const chart = page.getByRole("img", { name, exact: true });
      await chart.waitFor();
      expect(await chart.locator("desc").textContent()).toContain(figure);
      const box = await chart.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1_360);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    }
  });
});
