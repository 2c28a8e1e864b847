import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutBrowser } from "../support/browser";
import { seriousFaults } from "../support/seriousFaults";
import { type OpenedPage, openPlayground } from "./openedPage";

/** What of the page is ours; the rest is Univer's. */
const ours = "#wr-bar, #wr-menu-line, #wr-charts, #wr-sidebar, #wr-toasts, dialog";

/**
 * What axe finds in Univer's own toolbar, formula bar and sheet bar. They are drawn anew by Univer
 * whenever anything changes, so that nothing can be mended in them for good; all that they do can be
 * done by the keyboard on the sheet itself, which has a name and says how to go on from there.
 */
const univers: Readonly<Record<string, string>> = {
  "aria-allowed-attr":
    "drop-downs of the toolbar are plain elements that say whether they are open",
  "aria-command-name": "the thumb of the zoom slider has no name",
  "aria-roles": "the zoom slider has roles that there are none of",
  "button-name": "arrows beside the sheets, and buttons of the formula bar, have pictures alone",
  label: "the box that names the active cell has no label",
  tabindex: "canvases come first in the order of the keyboard",
};

describe.skipIf(withoutBrowser)("the page has no serious fault", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground();
  }, 60_000);
  afterAll(() => opened?.close());

  const faultsOfOurs = () => seriousFaults(opened.page.mainFrame(), ours);
  const menu = () => opened.page.locator("#wr-menus button").first();

  for (const { language, item } of [
    { language: "en", item: "Refresh summaries" },
    { language: "ko", item: "집계 새로고침" },
  ])
    describe(`in ${language}`, () => {
      beforeAll(async () => {
        await opened.page.locator("#wr-bar select").last().selectOption(language);
        await opened.page.waitForSelector(`html[lang=${language}]`);
      });

      it("on its first screen", async () => {
        expect(await faultsOfOurs()).toEqual([]);
      });

      it("with its menu open", async () => {
        await menu().click();
        await opened.page.getByRole("menuitem", { name: item }).waitFor();
        expect(await faultsOfOurs()).toEqual([]);
        await opened.page.keyboard.press("Escape");
      });
    });

  it("while it asks, and while it says something", async () => {
    await menu().click();
    await opened.page.getByRole("menuitem", { name: "집계 새로고침" }).click();
    await opened.page.locator("dialog").waitFor();
    expect(await faultsOfOurs()).toEqual([]);
    await opened.page.keyboard.press("Escape");
    await opened.page.locator(".wr-toast").first().waitFor();
    expect(await faultsOfOurs()).toEqual([]);
  });

  it("but those of Univer's that we cannot mend", async () => {
    const found = await seriousFaults(opened.page.mainFrame(), "#wr-grid");
    const unknown = found.filter((fault) => univers[fault.split(":")[0] ?? ""] === undefined);
    expect(unknown).toEqual([]);
  });
});
