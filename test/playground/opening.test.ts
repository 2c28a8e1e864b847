import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { SpreadsheetModel } from "../../src/local/services";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground } from "./openedPage";

describe.skipIf(withoutBrowser)("the workbook that is open", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground({ workbook: SpreadsheetModel.empty({ name: "A/B: dues" }) });
  }, 60_000);
  afterAll(() => opened?.close());
  afterEach(() => expect(opened.faults).toEqual([]));

  const heading = (name: string) => opened.page.getByRole("heading", { name, exact: true });
  const save = async () => {
    const [download] = await Promise.all([
      opened.page.waitForEvent("download"),
      opened.page.getByRole("button", { name: "Save .xlsx" }).click(),
    ]);
    return download.suggestedFilename();
  };
  const sheetShown = () =>
    opened.page.locator("#wr-grid [role=tab][aria-selected=true]").innerText();
  /** Whether the browser would ask before it leaves the page. */
  const asks = () =>
    opened.page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

  it("is saved under the name that the page says", async () => {
    await heading("A/B: dues").waitFor();
    expect(await save()).toBe("A B dues.xlsx");
    await opened.page.locator(".wr-toast").getByText("Saved A B dues.xlsx.").waitFor();
  });

  it("is not left while something is unsaved, without a question", async () => {
    expect(await asks()).toBe(false);
    await opened.type("Sheet1", "A1", "typed");
    expect(await asks()).toBe(true);
    await save();
    await expect.poll(asks).toBe(false);
    await opened.type("Sheet1", "A2", "typed again");
    expect(await asks()).toBe(true);
  });

  it("stays where the user answers that question with no", async () => {
    const { page } = opened;
    await page.mouse.click(600, 400);
    const asked = new Promise((resolve) => {
      page.once("dialog", async (question) => {
        await question.dismiss();
        resolve(question.type());
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
    expect(await opened.values("Sheet1")).toEqual([["typed"], ["typed again"]]);
  });

  it("can be an empty one", async () => {
    await save();
    await opened.page.getByLabel("Example").selectOption("Empty spreadsheet");
    await heading("Empty spreadsheet").waitFor();
    expect(await opened.sheets()).toEqual(["Sheet1"]);
    expect(await opened.values("Sheet1")).toEqual([]);
  });

  it("shows Members once it is set up: there the work begins", async () => {
    await opened.choose("Whipround", "Set up", "Set up this spreadsheet");
    await expect.poll(sheetShown).toBe("Members");
    await opened.page.waitForSelector("body:not([data-busy])");
  });

  it("takes the words that a fresh workbook offers for valid, and others not", async () => {
    const basis = (await opened.values("Drives"))[0]!.indexOf("Basis");
    const column = String.fromCharCode(65 + basis);
    await opened.type("Drives", `${column}2`, "Mandatory");
    await opened.type("Drives", `${column}3`, "Mandatry");
    expect(await opened.isValid("Drives", `${column}2`)).toBe(true);
    expect(await opened.isValid("Drives", `${column}3`)).toBe(false);
    await save();
  });

  it.each([
    {
      language: "en",
      words:
        "bank.xlsx cannot be read: the file is no .xlsx workbook; open it in a spreadsheet program and save it as .xlsx.",
    },
    {
      language: "ko",
      words:
        "bank.xlsx 파일을 읽을 수 없습니다: .xlsx 통합 문서가 아닙니다. 스프레드시트 프로그램에서 열어 .xlsx로 저장하십시오.",
    },
  ])(
    "stays when a file is none, and the page says why ($language)",
    async ({ language, words }) => {
      const { page } = opened;
      await page.locator("#wr-bar select").last().selectOption(language);
      const file = { name: "bank.xlsx", mimeType: "text/csv", buffer: Buffer.from("Date,Amount") };
      await page.locator("input[type=file]").setInputFiles(file);
      await page.locator(".wr-toast").getByText(words, { exact: true }).waitFor();
      // The browser itself reports the answer 422.
      opened.faults.splice(0);
    },
  );
});
