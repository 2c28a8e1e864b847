import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type TestBrowser, withoutBrowser } from "../support/browser";
import { aToken, openDialog } from "./fakeAddOn";
import { choices, closingPreview, hostileName } from "./sampleReplies";

const getChoices = () => choices;
const previewClosing = () => closingPreview;

describe.skipIf(withoutBrowser)("Close a drive", () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (applyClosing: () => unknown) => {
    const dialog = await openDialog(browser.context, "close", {
      getChoices,
      previewClosing,
      applyClosing,
    });
    await dialog.page.getByLabel("Drive").selectOption("Union levy 2026");
    await dialog.page.getByRole("button", { name: "Show what is open" }).press("Enter");
    await dialog.page.getByText("left over 120,000 KRW").first().waitFor();
    return dialog;
  };

  it("closes a drive as was decided for each amount", async () => {
    const { page, last, faults } = await open(() => ({ ok: true, message: "Closed." }));
    expect(last("previewClosing")).toEqual({ drive: "Union levy 2026" });
    const close = page.getByRole("button", { name: "Close the drive" });
    // Nothing is decided for anybody: to leave all as it is comes first.
    expect(await page.getByLabel("All of these").inputValue()).toBe("leave");
    await page.getByLabel("Kim Chol-su, 10,000").selectOption("Carry over");
    await close.press("Enter");
    expect(await page.getByText("Choose the drive that the money goes to.").isVisible()).toBe(true);
    await page.getByLabel("Carry over to").selectOption("Roof");
    await page.getByLabel("All of these").selectOption("Write off");
    await page.getByLabel("Ri Un-byol, 30,000").selectOption("Leave as it is");
    expect(await page.getByLabel("All of these").inputValue()).toBe("");
    await page.getByLabel("Copy it as a draft").check();
    expect(await page.getByLabel("Name of the copy").inputValue()).toBe("Union levy 2027");
    expect(await page.getByLabel("It opens").inputValue()).toBe("2027-01-01");
    expect(await page.getByLabel("It falls due").inputValue()).toBe("2027-01-31 monthly x12");
    await page.getByLabel("It opens").fill("2027-02-01");
    await close.press("Enter");
    await page.getByText("Closed.").first().waitFor();
    expect(last("applyClosing")).toEqual({
      token: aToken,
      drive: "Union levy 2026",
      decisions: {
        "over:1": "carry-over",
        "out:2": "leave",
        "out:6": "write-off",
        left: "leave",
      },
      carryTo: "Roof",
      copyAs: "Union levy 2027",
      copyDays: { opens: "2027-02-01", due: "2027-01-31 monthly x12" },
      fingerprint: "c1",
    });
    const drives = await page.getByLabel("Drive").locator("option").allTextContents();
    expect(drives).toEqual(["Office drive", "Roof (draft)"]);
    expect(faults).toEqual([]);
  });

  it("asks for a name for the copy, and for none where there is no copy", async () => {
    const { page, count } = await open(() => ({ ok: true, message: "Closed." }));
    await page.getByLabel("Kim Chol-su, 10,000").selectOption("Refund");
    expect(await page.getByLabel("Carry over to").isVisible()).toBe(false);
    await page.getByLabel("Copy it as a draft").check();
    await page.getByLabel("Name of the copy").fill(" ");
    const close = page.getByRole("button", { name: "Close the drive" });
    await close.click();
    expect(await page.getByText("Write a name for the copy.").isVisible()).toBe(true);
    expect(count("applyClosing")).toBe(0);
    await page.getByLabel("Copy it as a draft").uncheck();
    await close.click();
    await page.getByText("Closed.").first().waitFor();
  });

  it("sends the same token again with the same decisions, though the list was read anew", async () => {
    const { page, last, count } = await open(() => {
      throw new Error("Exceeded maximum execution time");
    });
    const close = async () => {
      const before = count("previewClosing");
      await page.getByRole("button", { name: "Close the drive" }).click();
      await page.getByRole("alert").getByText("Exceeded maximum execution time").waitFor();
      expect(count("previewClosing")).toBe(before + 1);
      return last("applyClosing").token;
    };
    await page.getByLabel("Kim Chol-su, 10,000").selectOption("Refund");
    const first = await close();
    expect(first).toEqual(aToken);
    expect(await close()).toBe(first);
    await page.getByLabel("Kim Chol-su, 10,000").selectOption("Leave as it is");
    expect(await close()).not.toBe(first);
  });

  it("shows what is open now when the ledger has changed since", async () => {
    const { page, count } = await open(() => ({ ok: false, message: "The ledger has changed." }));
    await page.getByLabel("Kim Chol-su, 10,000").selectOption("Carry over");
    await page.getByLabel("Carry over to").selectOption("Roof");
    await page.getByRole("button", { name: "Close the drive" }).click();
    await page.getByRole("alert").getByText("The ledger has changed.").waitFor();
    expect(count("previewClosing")).toBe(2);
    expect(await page.getByText(hostileName).isVisible()).toBe(true);
  });

  it("keeps what was decided when the ledger has changed since", async () => {
    const { page } = await open(() => ({ ok: false, message: "The ledger has changed." }));
    await page.getByLabel("Kim Chol-su, 10,000").selectOption("Carry over");
    await page.getByLabel("Carry over to").selectOption("Roof");
    await page.getByLabel("Ri Un-byol, 30,000").selectOption("Write off");
    await page.getByLabel("Copy it as a draft").check();
    await page.getByLabel("Name of the copy").fill("Levy again");
    await page.getByRole("button", { name: "Close the drive" }).click();
    await page.getByRole("alert").getByText("The ledger has changed.").waitFor();
    expect(await page.getByLabel("Ri Un-byol, 30,000").inputValue()).toBe("write-off");
    expect(await page.getByLabel("Carry over to").inputValue()).toBe("Roof");
    expect(await page.getByLabel("Name of the copy").inputValue()).toBe("Levy again");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Union levy 2026");
    await page.getByLabel("Drive", { exact: true }).selectOption("Roof");
    expect(await page.getByRole("alert").textContent()).toBe("");
  });
});
