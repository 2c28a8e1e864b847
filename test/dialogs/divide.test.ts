import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type TestBrowser, withoutBrowser } from "../support/browser";
import { aToken, openDialog } from "./fakeAddOn";
import { choices, comparison, hostileName, quotasPreview } from "./sampleReplies";

const getChoices = () => choices;
const previewQuotas = () => quotasPreview;

describe.skipIf(withoutBrowser)("Divide quotas", () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it("shows and applies quotas by keyboard alone", async () => {
    const applied = { ok: true, message: "Divided Office drive.", divided: [], notDivided: [] };
    const dialog = await openDialog(browser.context, "divide", {
      getChoices,
      previewQuotas,
      applyQuotas: () => applied,
    });
    const { page } = dialog;
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("291,000").first().waitFor();
    expect(dialog.last("previewQuotas")).toEqual({ drive: "", keep: true });
    const tabs = async (times: number) => {
      for (let i = 0; i < times; i++) await page.keyboard.press("Tab");
    };
    // The button just used, then How of the factory and of the cell, then the cell's members.
    await tabs(4);
    await page.keyboard.press("Enter");
    expect(await page.getByText("Kim Chol-su", { exact: true }).isVisible()).toBe(true);
    expect(await page.getByText(hostileName, { exact: true }).textContent()).toBe(hostileName);
    await page.getByLabel("Why").focus();
    await page.keyboard.type("More members");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Divided Office drive. Choose Refresh summaries").first().waitFor();
    expect(dialog.last("applyQuotas")).toEqual({
      token: aToken,
      drive: "",
      keep: true,
      fingerprint: "f1",
      why: "More members",
      giveIds: true,
    });
    expect(await page.title()).toBe("Divide quotas");
    expect(dialog.faults).toEqual([]);
  });

  describe("Compare rules", () => {
    const compareRules = () => comparison;

    it("compares the ways to divide and takes one over by keyboard alone", async () => {
      const message = "Union levy 2026 now states: Group split Same rate.";
      const dialog = await openDialog(browser.context, "divide", {
        getChoices,
        compareRules,
        takeOverWay: () => ({ ok: true, message }),
      });
      const { page } = dialog;
      const press = async (...keys: readonly string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      // From the drive back to the tabs, to the other one, to its drive and its button.
      await press("Shift+Tab", "ArrowRight", "Tab");
      await page.keyboard.type("Union");
      await press("Tab", "Enter");
      await page.locator(".way").first().waitFor();
      expect(dialog.last("compareRules")).toEqual({ drive: "Union levy 2026" });
      // Of the ways, the one that the drive states is chosen; arrows go to the others.
      await press("Tab", "ArrowUp", "ArrowUp", "Tab", "Enter");
      await page.getByText(message).first().waitFor();
      expect(dialog.last("takeOverWay")).toEqual({
        token: aToken,
        drive: "Union levy 2026",
        groupSplit: "same-rate",
        memberSplit: "equally",
        fingerprint: "f1",
      });
      // Back on the first page, where the drive is chosen and its quotas can be shown at once.
      expect(await page.locator("select:visible").inputValue()).toBe("Union levy 2026");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        "Show the quotas",
      );
      expect(dialog.faults).toEqual([]);
    });

    it("says of each way what it would mean, to who cannot see the bar", async () => {
      const { page } = await openDialog(browser.context, "divide", { getChoices, compareRules });
      await page.getByRole("tab", { name: "Compare rules" }).click();
      await page.getByRole("button", { name: "Compare the ways to divide" }).click();
      const stated = page.getByRole("radio", { name: "Groups: Same rate as the drive states" });
      const id = await stated.getAttribute("aria-describedby");
      const told = await page.locator(`#${id}`).textContent();
      expect(told).toContain("Least5,0000.3 % of a year’s income");
      expect(told).toContain("25 more, 42 less, 17 as now · 1 above 5\u00a0% of income");
      expect(told).toContain("Gini 0.13 · progressivity −0.05: lower incomes give a larger share");
      expect(await page.getByText(hostileName).isVisible()).toBe(true);
    });

    it("leaves out what the answer does not know", async () => {
      const [way] = comparison.ways;
      const figures = {
        ...way!.figures,
        ofIncome: null,
        change: null,
        aboveAlert: null,
        progressivity: "",
        reading: "",
      };
      const { page } = await openDialog(browser.context, "divide", {
        getChoices,
        compareRules: () => ({ ...comparison, ways: [{ ...way!, figures }], impossible: [] }),
      });
      await page.getByRole("tab", { name: "Compare rules" }).click();
      await page.getByRole("button", { name: "Compare the ways to divide" }).click();
      await page.getByText("1 way to divide. Nothing is written.").first().waitFor();
      expect(await page.locator(".figures-of p").allTextContents()).toEqual(["Gini 0.13"]);
      expect(await page.locator(".share").count()).toBe(0);
      expect(await page.getByText("Not possible yet").count()).toBe(0);
    });

    it("asks for a way before it writes one, and says why nothing was written", async () => {
      const ways = comparison.ways.map((way) => ({ ...way, isStated: false }));
      const dialog = await openDialog(browser.context, "divide", {
        getChoices,
        compareRules: () => ({ ...comparison, ways }),
        takeOverWay: () => ({ ok: false, message: "Members have changed since." }),
      });
      const { page } = dialog;
      await page.getByRole("tab", { name: "Compare rules" }).click();
      await page.getByRole("button", { name: "Compare the ways to divide" }).click();
      const take = page.getByRole("button", { name: "Write this way into the drive" });
      await take.click();
      await page.getByRole("alert").getByText("Choose one of the ways first.").waitFor();
      expect(dialog.count("takeOverWay")).toBe(0);
      await page.getByRole("radio").last().check();
      await take.click();
      await page.getByRole("alert").getByText("Members have changed since.").waitFor();
      expect(await page.locator(".way").count()).toBe(4);
    });

    it("shows the problems where nothing can be divided", async () => {
      const problems = [{ severity: "error", problem: "There is no target.", remedy: "Write it." }];
      const { page } = await openDialog(browser.context, "divide", {
        getChoices,
        compareRules: () => ({
          ...comparison,
          notes: [],
          explained: [],
          ways: [],
          impossible: [],
          problems,
        }),
      });
      await page.getByRole("tab", { name: "Compare rules" }).click();
      await page.getByRole("button", { name: "Compare the ways to divide" }).click();
      await page.getByText("There is no target. Write it.").waitFor();
      await page.getByText("This drive cannot be divided in any way yet.").first().waitFor();
      expect(await page.locator(".way").count()).toBe(0);
    });
  });

  it("shows how a quota came about beside the present one", async () => {
    const { page } = await openDialog(browser.context, "divide", { getChoices, previewQuotas });
    await page.getByRole("button", { name: "Show the quotas" }).press("Enter");
    await page.getByText("now 290,000").waitFor();
    expect(await page.getByText("1 new, 1 changed, 3 as before").isVisible()).toBe(true);
    const how = page.getByRole("button", { name: "How the quota of Cell 1 came about" });
    await how.press("Enter");
    expect(await how.getAttribute("aria-expanded")).toBe("true");
    expect(await page.getByText("7 of 96 members").isVisible()).toBe(true);
    expect(await page.getByText("more than the target of 4,000,000").isVisible()).toBe(true);
  });

  it("tells apart the members of a group that also has groups below it", async () => {
    const [drive] = quotasPreview.drives;
    const [factory, cell, member] = drive!.quotas;
    const own = { ...member!, group: factory!.group, member: "Choe Un-ha" };
    const quotas = [factory!, own, cell!, member!];
    const { page } = await openDialog(browser.context, "divide", {
      getChoices,
      previewQuotas: () => ({ ...quotasPreview, drives: [{ ...drive!, quotas }] }),
    });
    await page.getByRole("button", { name: "Show the quotas" }).press("Enter");
    const names = page.locator(".quota.group .disclosure .hidden");
    await names.first().waitFor({ state: "attached" });
    expect(await names.allTextContents()).toEqual([
      "How the quota of Factory came about",
      "1 member without a subgroup of Factory",
      "How the quota of Cell 1 came about",
      "1 member of Cell 1",
    ]);
  });

  it("suggests a rounder unit, in the add-on's words", async () => {
    const rounder = "Round to 1,000 KRW? Write it in the column Round to of the tab Drives.";
    const [first, second] = quotasPreview.drives;
    const drives = [{ ...first!, rounder }, second!];
    const { page } = await openDialog(browser.context, "divide", {
      getChoices,
      previewQuotas: () => ({ ...quotasPreview, drives }),
    });
    await page.getByRole("button", { name: "Show the quotas" }).click();
    await page.getByText(rounder).waitFor();
    expect(await page.getByText("Round to").count()).toBe(1);
  });

  it("makes a new preview when the old one is refused, and says why", async () => {
    const dialog = await openDialog(browser.context, "divide", {
      getChoices,
      previewQuotas,
      applyQuotas: () => ({ ok: false, message: "Members have changed since." }),
    });
    const { page } = dialog;
    await page.getByRole("button", { name: "Show the quotas" }).click();
    await page.getByRole("button", { name: "Apply these quotas" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("Members have changed since.").waitFor();
    expect(dialog.count("previewQuotas")).toBe(2);
    expect(await page.getByRole("button", { name: "Apply these quotas" }).isVisible()).toBe(true);
  });

  it("keeps what was filled in beside the old preview, and goes to the new one's heading", async () => {
    const dialog = await openDialog(browser.context, "divide", {
      getChoices,
      previewQuotas,
      applyQuotas: () => ({ ok: false, message: "Members have changed since." }),
    });
    const { page } = dialog;
    await page.getByRole("button", { name: "Show the quotas" }).click();
    await page.getByLabel("Why").fill("More members");
    await page.getByRole("checkbox").check();
    await page.getByLabel("Why").press("Enter");
    await page.getByRole("alert").getByText("Members have changed since.").waitFor();
    expect(await page.getByLabel("Why").inputValue()).toBe("More members");
    expect(await page.getByRole("checkbox").isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Office drive");
    await page.getByLabel("Keep those who have contributed").check();
    expect(await page.getByRole("alert").textContent()).toBe("");
  });

  it("counts only the drives that can be divided", async () => {
    const { page } = await openDialog(browser.context, "divide", { getChoices, previewQuotas });
    await page.getByRole("button", { name: "Show the quotas" }).click();
    const shown = page.locator(".work .shown");
    await page.getByText("1 drive worked out. Nothing is written yet.").first().waitFor();
    expect(await shown.getAttribute("class")).toBe("shown done");
  });

  it("says with a warning, and no tick, that no drive can be divided", async () => {
    const drives = quotasPreview.drives.filter(({ divisible }) => !divisible);
    const { page } = await openDialog(browser.context, "divide", {
      getChoices,
      previewQuotas: () => ({ ...quotasPreview, drives }),
    });
    await page.getByRole("button", { name: "Show the quotas" }).click();
    await page.getByText("Warning: No drive can be divided yet.").first().waitFor();
    expect(await page.locator(".work .shown").getAttribute("class")).toBe("shown warning");
    expect(await page.getByRole("button", { name: "Apply these quotas" }).count()).toBe(0);
  });

  it("applies once, however often the button is pressed", async () => {
    let answer = (_: unknown) => {};
    // Made before it is asked for: the question may come later than the page says that it works.
    const answered = new Promise((resolve) => {
      answer = resolve;
    });
    const dialog = await openDialog(browser.context, "divide", {
      getChoices,
      previewQuotas,
      applyQuotas: () => answered,
    });
    const { page } = dialog;
    await page.getByRole("button", { name: "Show the quotas" }).click();
    const apply = page.getByRole("button", { name: "Apply these quotas" });
    await apply.click();
    await page.getByRole("status").getByText("Working").waitFor({ state: "attached" });
    await apply.click();
    await page.getByLabel("Why").press("Enter");
    answer({ ok: true, message: "Divided.", divided: [], notDivided: [] });
    await page.getByText("Divided.").first().waitFor();
    expect(dialog.count("applyQuotas")).toBe(1);
  });

  it("takes back what is on show when another drive is chosen", async () => {
    const { page } = await openDialog(browser.context, "divide", { getChoices, previewQuotas });
    await page.getByRole("button", { name: "Show the quotas" }).click();
    const apply = page.getByRole("button", { name: "Apply these quotas" });
    await apply.waitFor();
    await page.getByLabel("Drive").selectOption("Roof");
    expect(await apply.count()).toBe(0);
    const drives = await page.getByLabel("Drive").locator("option").allTextContents();
    expect(drives).toEqual(["Every open drive", "Office drive", "Union levy 2026", "Roof (draft)"]);
  });

  it("says in plain words that no answer came, and offers to try again", async () => {
    let fails = true;
    const { page } = await openDialog(browser.context, "divide", {
      previewQuotas,
      getChoices: () => {
        if (!fails) return choices;
        fails = false;
        throw new Error("NetworkError: Connection failure");
      },
    });
    await page
      .getByRole("alert")
      .getByText("The spreadsheet did not answer (Connection failure). Nothing was changed.")
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByLabel("Drive").waitFor();
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
  });

  it("answers at once with ten thousand members", async () => {
    const [drive] = quotasPreview.drives;
    const [group, , member] = drive!.quotas;
    const members = Array.from({ length: 10_000 }, (_, i) => ({
      ...member!,
      group: group!.group,
      member: `Member ${i + 1}`,
    }));
    const many = { ...drive!, quotas: [group!, ...members] };
    const { page } = await openDialog(browser.context, "divide", {
      getChoices,
      previewQuotas: () => ({ ...quotasPreview, drives: [many] }),
    });
    await page.getByRole("button", { name: "Show the quotas" }).click();
    await page.getByRole("button", { name: "10,000 members of Factory" }).click();
    expect(await page.locator(".quota.member").count()).toBe(200);
    await page.getByRole("button", { name: "Show 200 more" }).press("Enter");
    expect(await page.locator(".quota.member").count()).toBe(400);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Member 201");
  });
});
