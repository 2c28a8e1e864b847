import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GiftRequest } from "../../src/dialogs/protocol";
import { openBrowser, type TestBrowser, withoutBrowser } from "../support/browser";
import { aToken, openDialog } from "./fakeAddOn";
import { choices, hostileName } from "./sampleReplies";

const getChoices = () => choices;

/** A ledger that knows the like of a gift when it sees it. */
function ledger() {
  const rows: string[] = [];
  return (gift: GiftRequest) => {
    const like = [gift.drive, gift.memberId, gift.group, gift.amount, gift.date].join();
    if (/[a-z]/i.test(gift.amount))
      return {
        ok: false,
        message: `“${gift.amount}” is not an amount. Write it like 12,000.`,
        field: "amount",
        held: false,
      };
    if (rows.includes(like) && !gift.confirmed)
      return { ok: false, message: "Row 2 is the same.", field: "", held: true };
    rows.push(like);
    const message = `${gift.amount} from ${gift.memberId}`;
    const warning = gift.amount === "7" ? "It is not counted yet." : "";
    return { ok: true, message, warning, row: rows.length + 1 };
  };
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.id;
    return document.querySelector(`label[for="${id}"]`)?.textContent;
  });

describe.skipIf(withoutBrowser)("Record contributions, one by one", () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (recordGift: (gift: GiftRequest) => unknown = ledger()) => {
    const dialog = await openDialog(browser.context, "record", { getChoices, recordGift });
    const type = async (...keys: readonly string[]) => {
      for (const key of keys) {
        if (/^(Enter|Tab|Escape|Backspace|ArrowDown)$/.test(key))
          await dialog.page.keyboard.press(key);
        else await dialog.page.keyboard.type(key);
      }
    };
    return { ...dialog, type };
  };

  it("records three gifts by keyboard alone: name, Enter, amount, Enter", async () => {
    const { page, type, calls, last, faults } = await open();
    expect(await focused(page)).toBe("Person");
    await type("ch", "Enter", "20000", "Enter");
    await page.getByText("20000 from 1").first().waitFor();
    await type("kim", "ArrowDown", "Enter", "15,000", "Enter");
    await page.getByText("15,000 from 3").first().waitFor();
    // The initials of 김철수, and Tab, which takes the only one that fits.
    await type("ㄱㅊㅅ", "Tab", "30000", "Enter");
    await page.getByText("30000 from 4").first().waitFor();
    expect(await page.getByRole("listitem").allTextContents()).toEqual([
      "30000 from 4 row 4",
      "15,000 from 3 row 3",
      "20000 from 1 row 2",
    ]);
    expect(await focused(page)).toBe("Person");
    expect(calls.map(({ name }) => name)).toEqual([
      "getChoices",
      "recordGift",
      "recordGift",
      "recordGift",
    ]);
    expect(last("recordGift")).toEqual({
      token: aToken,
      promised: false,
      drive: "Union levy 2026",
      memberId: "4",
      group: "",
      amount: "30000",
      currency: "",
      date: "2026-03-31",
      method: "Transfer",
      reference: "",
      paidBy: "",
      receivedBy: "",
      note: "",
      confirmed: false,
    });
    expect(faults).toEqual([]);
  });

  it("says with a warning, and no tick, what was recorded and is not counted", async () => {
    const { page, type } = await open();
    await type("ch", "Enter", "7", "Enter");
    const shown = page.locator(".work .shown");
    await page.getByText("7 from 1 Warning: It is not counted yet.").first().waitFor();
    expect(await shown.getAttribute("class")).toBe("shown warning");
    await type("ch", "Enter", "8", "Enter");
    await page.getByText("8 from 1").first().waitFor();
    expect(await shown.getAttribute("class")).toBe("shown done");
  });

  it("holds back a duplicate, and adds it all the same when told to", async () => {
    const { page, type, count, last } = await open();
    await type("chol", "Enter", "20000", "Enter");
    await page.locator(".recorded li").waitFor();
    await type("chol", "Enter", "20000", "Enter");
    const held = page.getByRole("alert").getByText("Row 2 is the same.");
    await held.waitFor();
    // Enter, pressed once more in haste, does not add it.
    await type("Enter");
    await held.waitFor({ state: "detached" });
    expect(count("recordGift")).toBe(2);
    await type("Enter");
    await held.waitFor();
    await page.keyboard.press("Shift+Tab");
    await type("Enter");
    await page.waitForFunction(() => document.querySelectorAll(".recorded li").length === 2);
    expect(last("recordGift").confirmed).toBe(true);
  });

  it("says beside the field what is wrong with it", async () => {
    const { page, type, count } = await open();
    await type("chol", "Enter", "abc", "Enter");
    await page.getByText("“abc” is not an amount.").waitFor();
    const amount = page.getByLabel("Amount");
    expect(await amount.getAttribute("aria-invalid")).toBe("true");
    const described = await amount.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain("not an amount");
    expect(await focused(page)).toBe("Amount");
    await type("Backspace");
    expect(await amount.getAttribute("aria-invalid")).toBeNull();
    await page.getByRole("combobox", { name: "Person" }).fill("Nobody I know");
    await page.getByRole("button", { name: "Record" }).click();
    expect(await focused(page)).toBe("Person");
    expect(count("recordGift")).toBe(1);
  });

  it("closes the list with Escape, and clears the field with another", async () => {
    const { page, type } = await open();
    const box = page.getByRole("combobox", { name: "Person" });
    await type("kim");
    expect(await page.locator("li[role=option]").allTextContents()).toEqual([
      "Kim Chol-su 1 · Cell 1, Branch 1",
      "Kim Ok-nyo 3 · Cell 4",
    ]);
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    await type("Escape");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    expect(await box.inputValue()).toBe("kim");
    await type("Escape");
    expect(await box.inputValue()).toBe("");
  });

  it("takes nobody for certain of several who fit", async () => {
    const { page, type, count } = await open();
    await type("kim", "Tab", "20000", "Enter");
    expect(await focused(page)).toBe("Person");
    expect(count("recordGift")).toBe(0);
  });

  it("takes a name for a name, whatever is in it", async () => {
    const { page, type, last } = await open();
    await type("<img");
    expect(await page.locator("li[role=option]").first().textContent()).toContain(hostileName);
    await type("Enter", "5000", "Enter");
    await page.getByText("5000 from 6").first().waitFor();
    expect(last("recordGift").memberId).toBe("6");
    expect(await page.title()).toBe("Record contributions");
    expect(await page.locator("img").count()).toBe(0);
  });

  it("records a promise without method or reference", async () => {
    const { page, type, last } = await open();
    await page.getByLabel("Reference").fill("A-1");
    await page.getByLabel("Promised").check();
    expect(await page.getByLabel("Method").first().isVisible()).toBe(false);
    await page.getByRole("combobox", { name: "Person" }).focus();
    await type("byol", "Enter", "9000", "Enter");
    await page.getByText("9000 from 2").first().waitFor();
    expect(last("recordGift")).toMatchObject({ promised: true, method: "", reference: "" });
  });

  it("records a gift without a name to a group", async () => {
    const { page, last } = await open();
    await page.getByText("More", { exact: true }).press("Enter");
    await page.getByLabel("Group of a gift without a name").selectOption("Cell 2");
    await page.getByLabel("Amount").fill("7000");
    await page.getByLabel("Amount").press("Enter");
    await page.getByText("7000 from").first().waitFor();
    expect(last("recordGift")).toMatchObject({ memberId: "", group: "Cell 2" });
  });

  it("does not say that nothing was written when no answer came", async () => {
    const { page, type } = await open(() => {
      throw new Error("Exceeded maximum execution time");
    });
    await type("chol", "Enter", "20000", "Enter");
    await page
      .getByText("No answer came (Exceeded maximum execution time), so it is not certain")
      .waitFor();
    expect(await page.getByLabel("Amount").inputValue()).toBe("20000");
  });

  it("shows no raw text of a fault of its own", async () => {
    const { page, type } = await open(() => {
      throw new TypeError("Cannot read properties of undefined (reading 'trim')");
    });
    await type("chol", "Enter", "20000", "Enter");
    await page
      .getByText("No answer came (something went wrong in Whipround itself), so it is not certain")
      .waitFor();
  });

  it("sends the same token again as long as the same gift is not answered for", async () => {
    let answers = 0;
    const lost = (gift: GiftRequest) => {
      if (++answers < 3) throw new Error("Exceeded maximum execution time");
      return { ok: true, message: `${gift.amount} recorded`, warning: "", row: 2 };
    };
    const { page, type, last, count } = await open(lost);
    const record = async () => {
      const before = count("recordGift");
      await page.getByRole("button", { name: "Record" }).click();
      await page.waitForFunction(() => !document.body.hasAttribute("aria-busy"));
      expect(count("recordGift")).toBe(before + 1);
      return last("recordGift").token;
    };
    await type("chol", "Enter", "20000");
    const first = await record();
    expect(first).toEqual(aToken);
    expect(await record()).toBe(first);
    await page.getByLabel("Amount").fill("21000");
    const changed = await record();
    expect(changed).not.toBe(first);
    // The very same once more, after it was recorded, is another gift.
    await type("chol", "Enter", "21000");
    expect(await record()).not.toBe(changed);
  });
});
