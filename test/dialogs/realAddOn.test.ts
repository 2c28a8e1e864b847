import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AddOn as Functions } from "../../src/dialogs/protocol";
import { speak } from "../../src/i18n/index";
import { condominiumSample, factorySample } from "../../src/sample/index";
import { type AddOn, openAddOn } from "../support/addOn";
import { openBrowser, type TestBrowser, withoutBrowser } from "../support/browser";
import { openSampleAddOn } from "../support/sampleAddOn";
import { seriousFaults } from "../support/seriousFaults";
import { openDialog } from "./fakeAddOn";

const names: readonly (keyof Functions)[] = [
  "getChoices",
  "previewQuotas",
  "applyQuotas",
  "compareRules",
  "takeOverWay",
  "recordGift",
  "previewImport",
  "appendContributions",
  "personPage",
  "previewReceipts",
  "receiptsPage",
  "voidReceipt",
  "noticePage",
  "outcomePage",
  "collectionSheetsPage",
  "handoverPage",
  "previewClosing",
  "applyClosing",
  "getBranches",
  "writeBranches",
];

/** Named in the environment, the folder takes pictures. */
const pictures = process.env["WHIPROUND_PICTURES"];

/** The factory sample in the add-on that ships, and what the pages may call of it. */
function factory() {
  const addOn = openAddOn();
  addOn.run("loadSample");
  return { addOn, functions: functionsOf(addOn) };
}

function functionsOf(addOn: AddOn) {
  const call = (name: string) => (request?: unknown) =>
    request === undefined ? addOn.run(name) : addOn.run(name, request);
  return Object.fromEntries(names.map((name) => [name, call(name)]));
}

/** Every figure, heading and section of a page in its frame that reaches beyond the frame's width. */
function beyondItsFrame(root: Element): string[] {
  const { clientWidth } = root;
  const all = [...root.querySelectorAll("h1, h2, h3, p, th, td, section, svg")];
  return all
    .filter((each) => each.getClientRects().length > 0)
    .filter((each) => each.getBoundingClientRect().right > clientWidth + 0.5)
    .map((each) => `${each.tagName} ${each.textContent}`);
}

describe.skipIf(withoutBrowser)("the pages over the add-on that ships", () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it("write the quotas that they showed", async () => {
    const { addOn, functions } = factory();
    const { page, faults } = await openDialog(browser.context, "divide", functions);
    await page.getByLabel("Drive").selectOption("Union renewal levy");
    await page.getByRole("button", { name: "Show the quotas" }).press("Enter");
    await page.getByText("92 quotas, 1,200,000 KRW in all").waitFor();
    const shown = await page.locator(".quota.group").evaluateAll((rows) =>
      rows.map((row) => {
        const text = (part: string) => row.querySelector(part)?.textContent ?? "";
        return [text(".name"), Number(text(".amount").replaceAll(",", ""))];
      }),
    );
    await page.getByLabel("Why").fill("First division");
    await page.getByRole("button", { name: "Apply these quotas" }).press("Enter");
    await page.getByText("Divided Union renewal levy").first().waitFor();
    const written = addOn.rows("Quotas").filter((row) => row["Level"] === "Group");
    expect(written.map((row) => [row["Group"], row["Quota"]])).toEqual(shown);
    expect(new Set(written.map((row) => row["Why"]))).toEqual(new Set(["First division"]));
    expect(shown[0]).toEqual(["Trade union", 1_200_000]);
    expect(faults).toEqual([]);
  });

  it.each([
    ["en", "Compare rules", "Compare the ways to divide", "Write this way into the drive"],
    ["ko", "배분 방법 비교", "나란히 비교하기", "이 방법으로 바꾸기"],
  ] as const)(
    "compare the union's levy, take a way over and divide by it, in %s",
    async (language, comparing, compare, takeOver) => {
      const addOn = openSampleAddOn(factorySample(language), language);
      const drive = factorySample(language).tabs.drives![1]!.drive as string;
      const functions = functionsOf(addOn);
      const { page, faults } = await openDialog(browser.context, "divide", functions, { language });
      await page.getByRole("tab", { name: comparing }).click();
      await page.locator("select:visible").selectOption(drive);
      await page.getByRole("button", { name: compare }).press("Enter");
      await page.locator(".way").nth(7).waitFor();
      const ways = await page.locator(".way").count();
      expect(ways).toBe(8);
      const amountsOf = (at: number) => page.locator(".way").nth(at).locator(".amount");
      const path = `${pictures}/real-compare-${language}.png`;
      if (pictures) await page.screenshot({ path, fullPage: true });
      expect(await seriousFaults(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      // By weight within groups that are asked for the same.
      const shown = await amountsOf(5).allTextContents();
      await page.locator(".way input").nth(5).check();
      await page.getByRole("button", { name: takeOver }).press("Enter");
      await page.locator(".work .done").waitFor();
      const { headers, choices, tabs } = speak(language).words.schema;
      const rowOf = () =>
        addOn.rows(tabs.drives).find((row) => row[headers.drives.drive] === drive)!;
      expect(rowOf()[headers.drives.groupSplit]).toBe(choices.groupSplit.equally);
      expect(rowOf()[headers.drives.memberSplit]).toBe(choices.memberSplit["by-weight"]);
      // The drive is chosen on the first page already, and its button has the focus.
      await page.keyboard.press("Enter");
      await page.locator(".apply button").press("Enter");
      await page.locator(".work .done").waitFor();
      const { level, drive: ofDrive, quota } = headers.quotas;
      const quotas = addOn
        .rows(tabs.quotas)
        .filter((row) => row[ofDrive] === drive && row[level] === choices.level.member)
        .flatMap((row) => (typeof row[quota] === "number" ? [Number(row[quota])] : []))
        .sort((a, b) => a - b);
      const middle = quotas.length / 2;
      const median = (quotas[middle - 1]! + quotas[middle]!) / 2;
      const expected = [quotas[0]!, median, quotas[quotas.length - 1]!];
      expect(shown.map((text) => Number(text.replaceAll(",", "")))).toEqual(expected);
      expect(faults).toEqual([]);
    },
  );

  it("record gifts, remember the drive, and know a duplicate", async () => {
    const { addOn, functions } = factory();
    const before = addOn.rows("Contributions").length;
    const first = await openDialog(browser.context, "record", functions);
    await first.page.getByLabel("Drive").first().selectOption("Office drive");
    await first.page.getByLabel("Date").fill("2026-05-18");
    const gift = async (page: typeof first.page, name: string, amount: string) => {
      await page.getByRole("combobox", { name: "Person" }).focus();
      for (const typed of [name, amount]) {
        await page.keyboard.type(typed);
        await page.keyboard.press("Enter");
      }
    };
    await gift(first.page, "Kim Chol-su", "20,000");
    await first.page.locator(".recorded li").first().waitFor();
    const again = await openDialog(browser.context, "record", functions);
    expect(await again.page.getByLabel("Drive").first().inputValue()).toBe("Office drive");
    await again.page.getByLabel("Date").fill("2026-05-18");
    await gift(again.page, "Kim Chol-su", "20,000");
    await again.page.getByRole("button", { name: "Add it all the same" }).waitFor();
    await gift(again.page, "", "x");
    await again.page.getByText("is not an amount").waitFor();
    const rows = addOn.rows("Contributions").slice(before);
    expect(rows).toMatchObject([{ Drive: "Office drive", Member: "Kim Chol-su", Amount: 20_000 }]);
  });

  it("add a bank's lines whole", async () => {
    const { addOn, functions } = factory();
    const before = addOn.rows("Contributions").length;
    const { page } = await openDialog(browser.context, "record", functions);
    await page.getByRole("tab", { name: "From a file" }).click();
    const panel = page.getByRole("tabpanel", { name: "From a file" });
    await panel.getByLabel("Drive").selectOption("Office drive");
    await panel
      .getByLabel("Or paste the lines")
      .fill("Date,Name,Amount\n2026-05-18,Kim Chol-su,11000\n2026-05-19,K. NOBODY,12000\n");
    await panel.getByRole("button", { name: "Read the lines" }).click();
    await panel.getByRole("combobox", { name: "Who is “K. NOBODY”?" }).focus();
    await page.keyboard.type("Ri Un-byol");
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: "Add 2 contributions" }).click();
    await panel.getByRole("button", { name: "Read another file" }).waitFor();
    const rows = addOn.rows("Contributions").slice(before);
    expect(rows).toMatchObject([
      { Member: "Kim Chol-su", Amount: 11_000 },
      { Member: "Ri Un-byol", Amount: 12_000 },
    ]);
  });

  it("list branches, refuse a line, and write the tabs that read them and their groups", async () => {
    const { addOn, functions } = factory();
    const { page, faults } = await openDialog(browser.context, "branches", functions);
    const list = page.getByLabel("Branches");
    const write = page.getByRole("button", { name: "Write the tabs" });
    const north = "https://docs.google.com/spreadsheets/d/north";
    await list.fill(`North, ${north}/edit\nSouth`);
    await write.press("Enter");
    await page.getByText("Line 2 holds no address").waitFor();
    await list.fill(`North, ${north}/edit`);
    await page.getByLabel("Their groups too").check();
    await write.press("Enter");
    const written = "The tab Branch figures reads 1 branch, the tab Branch groups their groups.";
    await page.getByText(written).first().waitFor();
    for (const tab of ["Branch figures", "Branch groups"])
      expect(addOn.values(tab)[2]?.slice(0, 2)).toEqual(["North", 1]);
    expect(await list.inputValue()).toBe(`North, ${north}`);
    expect(await page.getByLabel("Their groups too").isDisabled()).toBe(true);
    await write.press("Enter");
    await page.getByText(written).first().waitFor();
    const again = await openDialog(browser.context, "branches", functions);
    await again.page.waitForFunction(() => document.querySelector("textarea")?.value !== "");
    expect(await again.page.getByLabel("Branches").inputValue()).toBe(`North, ${north}`);
    expect(await again.page.getByLabel("Their groups too").isChecked()).toBe(true);
    expect(faults).toEqual([]);
  });

  it("make every page that is printed", async () => {
    const { addOn, functions } = factory();
    addOn.run("applyQuotas", { drive: "", keep: false });
    const pages = [
      ["notice", "Preview", "Office drive"],
      ["outcome", "Preview", "Few computers"],
      ["sheets", "Make the sheets", "Yun Ok-byol"],
      ["handover", "Make the report", "Office drive"],
    ] as const;
    for (const [name, button, text] of pages) {
      const { page, faults } = await openDialog(browser.context, name, functions);
      await page.getByRole("button", { name: button }).press("Enter");
      await page.frameLocator("iframe").getByText(text).first().waitFor();
      expect(faults).toEqual([]);
      if (pictures) await page.screenshot({ path: `${pictures}/real-${name}.png`, fullPage: true });
    }
    const receipts = await openDialog(browser.context, "receipts", functions);
    await receipts.page.getByRole("button", { name: "See which" }).press("Enter");
    await receipts.page.getByRole("button", { name: "Make them" }).press("Enter");
    await receipts.page.frameLocator("iframe").getByText("2026-001").first().waitFor();
    expect(receipts.faults).toEqual([]);
    const { page } = await openDialog(browser.context, "person", functions);
    await page.keyboard.type("Kim Chol-su");
    await page.keyboard.press("Enter");
    await page.frameLocator("iframe").getByText("Kim Chol-su").first().waitFor();
  });

  it.each([
    ["factory", factorySample(), "M67", "Office drive", "en"],
    ["factory", factorySample(), "M67", "Office drive", "ko"],
    ["condominium", condominiumSample(), "C14", "Lift renewal", "en"],
    ["condominium", condominiumSample(), "C14", "Lift renewal", "ko"],
  ] as const)(
    "show every figure of the %s in a sidebar, with nothing to scroll sideways for",
    async (id, sample, member, drive, language) => {
      const functions = functionsOf(openSampleAddOn(sample, language));
      for (const name of ["person", "notice", "outcome", "sheets", "handover"] as const) {
        const { page } = await openDialog(browser.context, name, functions, { language });
        if (name === "person") await page.getByRole("combobox").fill(member);
        if (name === "notice" || name === "sheets")
          await page.locator("select").selectOption(drive);
        await page.locator("button.main").press("Enter");
        const box = await page.locator("iframe").boundingBox();
        expect(box!.x + box!.width).toBeLessThanOrEqual(300);
        const root = page.frameLocator("iframe").locator("html");
        await root.locator("h1").waitFor();
        const path = `${pictures}/narrow-${name}-${id}-${language}.png`;
        if (pictures) {
          await page.locator("iframe").evaluate((frame) => {
            frame.style.height = "1600px";
          });
          await page.screenshot({ path, fullPage: true });
        }
        expect(await root.evaluate(beyondItsFrame), name).toEqual([]);
        expect(await root.evaluate((root) => root.scrollWidth - root.clientWidth), name).toBe(0);
        await page.close();
      }
    },
  );

  it("close a drive as it was shown", async () => {
    const { addOn, functions } = factory();
    addOn.run("applyQuotas", { drive: "", keep: false });
    const { page, faults } = await openDialog(browser.context, "close", functions);
    await page.getByLabel("Drive").selectOption("Union renewal levy");
    await page.getByRole("button", { name: "Show what is open" }).press("Enter");
    const close = page.getByRole("button", { name: "Close the drive" });
    await close.waitFor();
    if (pictures) await page.screenshot({ path: `${pictures}/real-close.png`, fullPage: true });
    const carry = page.getByLabel("Carry over to");
    if (await carry.isVisible()) await carry.selectOption("Office drive");
    await close.press("Enter");
    await page.getByRole("button", { name: "Close another" }).waitFor();
    const drive = addOn.rows("Drives").find((row) => row["Drive"] === "Union renewal levy");
    expect(drive?.["State"]).toBe("Closed");
    expect(faults).toEqual([]);
  });
});
