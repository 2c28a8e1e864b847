import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground, trialAddOn } from "./openedPage";

describe.skipIf(withoutBrowser)("the page by keyboard alone", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground({ addOn: trialAddOn });
  }, 60_000);
  afterAll(() => opened?.close());
  afterEach(() => expect(opened.faults).toEqual([]));

  const sidebar = () => opened.page.frameLocator("#wr-sidebar iframe");
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await opened.page.keyboard.press(key);
  };
  /** Where the cursor is: grid, menu, sidebar, or "" for anywhere else. */
  const place = () =>
    opened.page.evaluate(() => {
      const at = document.activeElement;
      const within = (selector: string) => at?.closest(selector) !== null;
      if (within("#wr-sidebar")) return "sidebar";
      if (within("#wr-menus")) return "menu";
      return within("[data-u-comp=editor]") ? "grid" : "";
    });
  /** Presses keys one after the other, and finds the cursor where each is to lead. */
  const expectPlaces = async (...steps: readonly (readonly [key: string, to: string])[]) => {
    for (const [key, to] of steps) {
      await press(key);
      await expect.poll(place).toBe(to);
    }
  };

  beforeEach(async () => {
    if (["menu", "sidebar"].includes(await place())) await press("Escape");
    await expect.poll(place).toBe("grid");
  });

  it("moves from cell to cell at once, and takes back what was typed", async () => {
    await press("ArrowDown", "7", "Enter", "ArrowRight");
    await expect.poll(() => opened.values("Sheet1")).toEqual([[""], [7]]);
    await press("Control+z");
    await expect.poll(() => opened.values("Sheet1")).toEqual([]);
  });

  it("goes from the grid to the menu and back", async () => {
    await expectPlaces(["F6", "menu"], ["F6", "grid"], ["Shift+F6", "menu"], ["Shift+F6", "grid"]);
  });

  it("says so where a screen reader arrives", async () => {
    const around = "F6 goes from the spreadsheet to the menu, to an open sidebar, and round again.";
    for (const [role, name] of [
      ["menubar", "Add-on menu"],
      ["region", "Spreadsheet"],
    ] as const) {
      const part = opened.page.getByRole(role, { name, exact: true });
      expect(await part.getAttribute("aria-description")).toBe(around);
    }
  });

  it("goes back to the grid with Escape, once the menus are closed", async () => {
    await expectPlaces(
      ["F6", "menu"],
      ["ArrowDown", "menu"],
      ["Escape", "menu"],
      ["Escape", "grid"],
    );
  });

  it("is in the grid again after a command that shows no page", async () => {
    await press("F6", "ArrowDown", "Enter");
    await opened.page.locator(".wr-toast").getByText("Two rows written.").waitFor();
    expect(await place()).toBe("grid");
  });

  it("goes on from inside a sidebar and into it again, to the field left", async () => {
    await press("F6", "ArrowDown", "End", "ArrowRight", "Enter");
    await expect.poll(place).toBe("sidebar");
    await sidebar().locator("#text").focus();
    await expectPlaces(["F6", "grid"], ["F6", "menu"], ["F6", "sidebar"]);
    await expectPlaces(["Shift+F6", "menu"], ["F6", "sidebar"]);
    await sidebar().locator("#text:focus").waitFor();
    await opened.page.keyboard.type("typed");
  });

  it("goes back to the grid with Escape in a sidebar, which stays open with what was typed", async () => {
    await expectPlaces(["Shift+F6", "sidebar"], ["Escape", "grid"]);
    expect(await sidebar().locator("#text").inputValue()).toBe("typed");
  });

  it("finds no hidden button behind the last one of a sidebar", async () => {
    await sidebar().locator("#close").press("Tab");
    const hidden = await opened.page.evaluate(() => {
      const { left } = document.activeElement?.getBoundingClientRect() ?? { left: 0 };
      return left < 0 && document.activeElement?.closest("[data-u-comp=editor]") === null;
    });
    expect(hidden).toBe(false);
  });
});
