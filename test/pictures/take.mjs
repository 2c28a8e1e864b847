// node test/pictures/take.mjs [en] [ko]: takes the pictures of README and docs/ on the page that
// `npm start` serves: the English ones with the factory sample, the Korean ones with the condominium
// that opens in Korean. Wants the build (npm run build), a Chromium, and a font with Hangul.
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

const asked = process.argv.slice(2);
const languages = asked.length > 0 ? asked : ["en", "ko"];
for (const language of languages) {
  const served = await serve({ language });
  const browser = await openBrowser(language === "ko" ? "ko-KR" : "en-US");
  try {
    const { page, faults } = await browser.open(served.url);
    if (language === "ko") await takeKorean(cameraOn(page, ".ko"));
    else await takeEnglish(cameraOn(page, ""), browser);
    if (faults.length > 0) throw new Error(faults.join("\n"));
  } finally {
    await browser.close();
    await served.close();
  }
}

/** What both languages do on the page; `ending` stands behind the pictures' names. */
function cameraOn(page, ending) {
  const shoot = async (from, name) => {
    await from.screenshot({ path: `${root}docs/${name}${ending}.png` });
    console.log(`docs/${name}${ending}.png`);
  };
  const take = async (name) => {
    await page.waitForSelector("body:not([data-busy])");
    // Row 1 and the rules of colour are calculated after the sheets are shown.
    await page.waitForFunction(() => !/calculating|계산 중/i.test(document.body.innerText));
    await page.waitForTimeout(500);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await shoot(page, name);
  };
  const select = (sheet, cell) =>
    page.evaluate(([name, at]) => window.whipround.select(name, at), [sheet, cell]);
  const scrollTo = (row, column) =>
    page.evaluate(
      ([down, right]) =>
        window.whipround.api.getActiveWorkbook().getActiveSheet().scrollToCell(down, right),
      [row, column],
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
  const press = (name) => dialog.getByRole("button", { name }).click();
  const closeSidebar = (word) =>
    page.locator("#wr-sidebar").getByRole("button", { name: word }).click();
  /** A group's members in the preview of quotas, and how one's came about. */
  const unfold = async (drive, members, how) => {
    await press(members);
    await press(how);
    await dialog.getByRole("heading", { name: drive }).evaluate((title) => title.scrollIntoView());
  };
  /** One gift after another, by keyboard alone, and the beginning of a third name. */
  const record = async (person, gifts, begun) => {
    await dialog.getByRole("combobox", { name: person }).focus();
    for (const [i, gift] of gifts.entries()) {
      for (const typed of gift) {
        await page.keyboard.type(typed);
        await page.keyboard.press("Enter");
      }
      await dialog.locator(".recorded li").nth(i).waitFor();
    }
    await page.keyboard.type(begun);
    await dialog.locator("li[role=option]").first().waitFor();
  };
  /** Refreshes, says once who it is, and takes away what is said in the end. */
  const refresh = async (menu, item, name) => {
    await choose(menu, item);
    await page.getByRole("dialog").getByRole("textbox").fill(name);
    await page.keyboard.press("Enter");
    await page.waitForSelector("body:not([data-busy])");
    const toast = page.locator(".wr-toast");
    await toast.first().waitFor();
    await toast.first().getByRole("button").click();
  };
  /** The notice that is previewed, on a page of its own. */
  const notice = async (context, link, words) => {
    const opening = context.waitForEvent("page");
    await dialog.getByRole("link", { name: link }).click();
    const own = await opening;
    await own.setViewportSize({ width: 860, height: 800 });
    await own.getByText(words).waitFor();
    await shoot(own, "notice");
    // A page that stands behind another paints nothing.
    await own.close();
  };
  return {
    ...{ page, dialog, shoot, take, select, scrollTo, choose, press },
    ...{ closeSidebar, unfold, record, refresh, notice },
  };
}

async function takeKorean(camera) {
  const { dialog, take, select, scrollTo, choose, press } = camera;
  const drive = "승강기 교체 분담금";

  await select("전체 현황", "A3");
  await take("overview");

  await select("분담액", "A2");
  await choose("추렴", "분담액 정하기…");
  await dialog.getByLabel("모금").selectOption(drive);
  await press("분담액 미리 계산");
  await dialog.getByText("78,315,500").first().waitFor();
  await camera.unfold(drive, "101동 구성원 21명", "김서준 분담액의 산출 근거");
  await take("divide");
  await dialog.getByRole("tab", { name: "배분 방법 비교" }).click();
  await dialog.locator("select:visible").selectOption(drive);
  await press("나란히 비교하기");
  await dialog.getByText("구성원: 가중치 비례").evaluate((legend) => legend.scrollIntoView());
  await take("compare");

  await select("수납 내역", "A200");
  await choose("추렴", "수납 내역 기록하기…");
  await dialog.getByLabel("모금").first().selectOption(drive);
  await dialog.getByLabel("날짜").fill("2026-11-19");
  const gifts = [
    ["성유나", "362,250"],
    ["하지민", "354,200"],
  ];
  await camera.record("구성원", gifts, "우진");
  await select("수납 내역", "A193");
  await scrollTo(170, 0);
  await take("record");
  await camera.closeSidebar("닫기");

  await camera.refresh("추렴", "집계 새로고침", "문태오");
  await select("연락 대상", "E3");
  // From the names to the notes: drive, collector and group stand before them.
  await scrollTo(2, 4);
  await take("follow-up");
}

async function takeEnglish(camera, { context }) {
  const { page, dialog, shoot, take, select, scrollTo, choose, press } = camera;
  await select("Overview", "A3");
  await take("overview");

  await select("Quotas", "A2");
  await choose("Whipround", "Divide quotas…");
  await dialog.getByLabel("Drive").selectOption("Union renewal levy");
  await press("Show the quotas");
  await dialog.getByText("1,200,000 KRW in all").waitFor();
  await camera.unfold(
    "Union renewal levy",
    /16 members/,
    "How the quota of Pak Sang-gun came about",
  );
  await take("divide");
  await dialog.getByRole("tab", { name: "Compare rules" }).click();
  await dialog.locator("select:visible").selectOption("Union renewal levy");
  await press("Compare the ways to divide");
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
  await camera.record("Person", gifts, "pak");
  await select("Contributions", "A247");
  await scrollTo(224, 0);
  await take("record");
  await camera.closeSidebar("Close");

  await camera.refresh("Whipround", "Refresh summaries", "Kim In-sun");
  await select("Follow-up", "E3");
  // From the names to the notes: drive, collector and group stand before them.
  await scrollTo(2, 4);
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
  await press("Preview");
  await camera.notice(context, "Open on its own", "Thank you, everyone.");

  // For the listing on the Marketplace, which asks for this size.
  await page.setViewportSize({ width: 1280, height: 800 });
  await camera.closeSidebar("Close");
  await select("Overview", "A3");
  await take("listing/overview-1280x800");
  await select("By member", "A3");
  await take("listing/by-member-1280x800");
  await select("Quotas", "A2");
  await choose("Whipround", "Divide quotas…");
  await dialog.getByLabel("Drive").selectOption("Union renewal levy");
  await press("Show the quotas");
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
  await shoot(page, "outcome");
  await rm(folder, { recursive: true });
}
