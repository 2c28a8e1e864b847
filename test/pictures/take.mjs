// node test/pictures/take.mjs: takes the pictures of README and docs/ on the page that `npm start`
// serves, with the factory sample. Wants the build (npm run build) and a Chromium.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const out = `${root}build/bench/served.mjs`;
await build({
  stdin: {
    contents: `export { serve } from "./src/local/playground/serve";
      export { openBrowser } from "./test/support/browser";`,
    resolveDir: root,
  },
  outfile: out,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
});
const { serve, openBrowser } = await import(pathToFileURL(out).href);
await mkdir(`${root}docs`, { recursive: true });

const served = await serve();
const browser = await openBrowser();
try {
  const { page, faults } = await browser.open(served.url);
  await takeAll(page);
  if (faults.length > 0) throw new Error(faults.join("\n"));
} finally {
  await browser.close();
  await served.close();
}

async function takeAll(page) {
  const take = async (name, clip) => {
    await page.waitForSelector("body:not([data-busy])");
    // Row 1 and the rules of colour are calculated after the sheets are shown.
    await page.waitForFunction(() => !/calculating/i.test(document.body.innerText));
    await page.waitForTimeout(500);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.screenshot({ path: `${root}docs/${name}.png`, ...(clip ? { clip } : {}) });
    console.log(`docs/${name}.png`);
  };
  const select = (sheet, cell) =>
    page.evaluate(([name, at]) => window.whipround.select(name, at), [sheet, cell]);
  const onSheet = (act) =>
    page.evaluate(
      (text) =>
        new Function(`return ${text}`)()(window.whipround.api.getActiveWorkbook().getActiveSheet()),
      act.toString(),
    );
  const choose = async (...captions) => {
    for (const [i, caption] of captions.entries()) {
      const item = page
        .getByRole("menuitem", { name: caption, exact: true })
        .filter({ visible: true });
      if (i === 0 || i === captions.length - 1) await item.click();
      else await item.hover();
    }
  };
  const dialog = page.frameLocator("#wr-sidebar iframe, dialog iframe");

  await select("Overview", "A3");
  await take("overview");

  await select("Quotas", "A2");
  await choose("Whipround", "Divide quotas…");
  await dialog.getByLabel("Drive").selectOption("Union renewal levy");
  await dialog.getByRole("button", { name: "Show the quotas" }).click();
  await dialog.getByText("1,200,000 KRW in all").waitFor();
  await dialog.getByRole("button", { name: "How the quota of Assembly shop came about" }).click();
  await dialog.getByRole("heading", { name: "Union renewal levy" }).scrollIntoViewIfNeeded();
  await take("divide");
  await dialog.getByRole("tab", { name: "Compare rules" }).click();
  await dialog.locator("select:visible").selectOption("Union renewal levy");
  await dialog.getByRole("button", { name: "Compare the ways to divide" }).click();
  await dialog.getByText("Members: By weight").evaluate((legend) => legend.scrollIntoView());
  await take("compare");

  await select("Contributions", "A225");
  await choose("Whipround", "Record contributions…");
  await dialog.getByLabel("Drive").first().selectOption("Office drive");
  await dialog.getByLabel("Date").fill("2026-05-19");
  const gifts = [
    ["Kim Chol-su", "20,000"],
    ["Ri Un-byol", "15,000"],
  ];
  await dialog.getByRole("combobox", { name: "Person" }).focus();
  for (const [i, gift] of gifts.entries()) {
    for (const typed of gift) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
    }
    await dialog.locator(".recorded li").nth(i).waitFor();
  }
  await page.keyboard.type("pak");
  await dialog.locator("li[role=option]").first().waitFor();
  await select("Contributions", "A247");
  await onSheet((sheet) => sheet.scrollToCell(222, 0));
  await take("record");
  await page.locator("#wr-sidebar").getByRole("button", { name: "Close" }).click();

  await choose("Whipround", "Refresh summaries");
  await page.getByRole("dialog").getByRole("textbox").fill("Kim In-sun");
  await page.keyboard.press("Enter");
  await page.waitForSelector("body:not([data-busy])");
  const toast = page.locator(".wr-toast");
  await toast.first().waitFor();
  await toast.first().getByRole("button").click();
  await select("Follow-up", "E3");
  // From the names to the notes: drive, collector and group stand before them.
  await onSheet((sheet) => sheet.scrollToCell(2, 4));
  await take("follow-up");
  await select("Checks", "A3");
  await take("checks");

  await select("Findings", "A2");
  await take("findings");
  await select("Remedies", "A3");
  await take("remedies");
  await select("Counts", "A2");
  await take("counts");

  await select("Overview", "A3");
  await choose("Whipround", "Print or share", "Write a notice…");
  await dialog.getByLabel("Drive").selectOption("Office drive");
  await dialog.getByLabel("Your words").fill("Thank you, everyone.");
  await dialog.getByRole("button", { name: "Preview" }).click();
  const opening = browser.context.waitForEvent("page");
  await dialog.getByRole("link", { name: "Open on its own" }).click();
  const own = await opening;
  await own.setViewportSize({ width: 860, height: 800 });
  await own.getByText("Thank you, everyone.").waitFor();
  await own.screenshot({ path: `${root}docs/notice.png` });
  console.log("docs/notice.png");
  // A page that stands behind another paints nothing.
  await own.close();

  // For the listing on the Marketplace, which asks for this size.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator("#wr-sidebar").getByRole("button", { name: "Close" }).click();
  await select("Overview", "A3");
  await take("listing/overview-1280x800");
  await select("By member", "A3");
  await take("listing/by-member-1280x800");
  await select("Quotas", "A2");
  await choose("Whipround", "Divide quotas…");
  await dialog.getByLabel("Drive").selectOption("Union renewal levy");
  await dialog.getByRole("button", { name: "Show the quotas" }).click();
  await dialog.getByText("1,200,000 KRW in all").waitFor();
  await take("listing/divide-1280x800");

  // What it came to, as the command line makes it of the same sample.
  const folder = await mkdtemp(join(tmpdir(), "whipround-"));
  const whipround = (...args) =>
    execFileSync(process.execPath, [`${root}build/whipround.js`, ...args, "--language", "en"], {
      cwd: folder,
    });
  whipround("example", "factory", "-o", "books.xlsx");
  whipround("divide", "books.xlsx", "-o", "books.xlsx");
  whipround("outcome", "books.xlsx", "-o", "outcome.html");
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.goto("about:blank");
  await page.setContent(await readFile(join(folder, "outcome.html"), "utf8"));
  await page.screenshot({ path: `${root}docs/outcome.png` });
  console.log("docs/outcome.png");
  await rm(folder, { recursive: true });
}
