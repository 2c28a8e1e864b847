import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground, trialAddOn } from "./openedPage";

describe.skipIf(withoutBrowser)("a page of the add-on", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground({ addOn: trialAddOn });
    await opened.choose("Trial", "More", "Show the sidebar");
  });
  afterAll(() => opened?.close());

  const sidebar = () => opened.page.frameLocator("#wr-sidebar iframe");
  const said = (text: string) => sidebar().locator("#said").getByText(text).waitFor();

  it("is as wide as Google's sidebar", async () => {
    await sidebar().locator("#text").waitFor();
    const box = await opened.page.locator("#wr-sidebar iframe").boundingBox();
    expect(box?.width).toBe(300);
  });

  it("calls the script, and goes on by keyboard while the sheet is rewritten", async () => {
    const { keyboard } = opened.page;
    await sidebar().locator("#text").focus();
    await keyboard.type("first");
    await keyboard.press("Enter");
    await keyboard.type("second", { delay: 40 });
    await said("first is in row 1");
    await keyboard.press("Enter");
    await said("second is in row 2");
    expect(await opened.values("Sheet1")).toEqual([["first"], ["second"]]);
  });

  it("gets what the script throws", async () => {
    await sidebar().getByRole("button", { name: "Fail" }).click();
    await said("There is nothing to divide.");
  });

  it("knows the public functions, and may pass nothing but plain data", async () => {
    const frame = opened.page.frames().find((one) => one.url() === "about:srcdoc");
    const seen = await frame?.evaluate(() => {
      const { run } = (globalThis as never as { google: { script: { run: never } } }).google.script;
      const functions = run as Record<string, (given?: unknown) => unknown>;
      const failure = (call: () => void) => {
        try {
          call();
          return "";
        } catch (error) {
          return (error as Error).message;
        }
      };
      return [
        typeof functions["hidden_"],
        typeof functions["echo"],
        failure(() => functions["echo"]?.({ day: new Date() })),
      ];
    });
    expect(seen).toEqual(["undefined", "function", "Failed due to illegal value in property"]);
  });

  it("copies arguments and results as JSON", async () => {
    const given = { list: [1, "two", null], nested: { deep: true } };
    expect(await opened.run("echo", given)).toEqual({ given, isArray: true });
  });

  it("closes itself", async () => {
    await sidebar().getByRole("button", { name: "Close" }).click();
    await opened.page.locator("#wr-sidebar").waitFor({ state: "hidden" });
  });

  it("closes when the user's language changes, which it was not made for", async () => {
    await opened.choose("Trial", "More", "Show the sidebar");
    await sidebar().locator("#text").waitFor();
    await opened.page.getByLabel("Language").selectOption("ko");
    await opened.page.locator("#wr-sidebar").waitFor({ state: "hidden" });
    await opened.page.getByLabel("언어").selectOption("en");
  });

  it("shows in a dialog of the size that it asks for", async () => {
    await opened.choose("Trial", "More", "Show a dialog");
    const frame = opened.page.locator("dialog iframe");
    const box = await frame.boundingBox();
    expect([box?.width, box?.height]).toEqual([320, 180]);
    await frame.contentFrame().getByRole("button", { name: "Close me" }).click();
    await opened.page.locator("dialog").waitFor({ state: "detached" });
    expect(opened.faults).toEqual([]);
  });
});
