import { readFile } from "node:fs/promises";
import type { FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { withoutBrowser } from "../support/browser";
import { seriousFaults } from "../support/seriousFaults";
import { type OpenedPage, openPlayground } from "./openedPage";

const letter = (column: number) => String.fromCharCode(65 + column);
const levy = "Union renewal levy";

/** One workbook from the first step to the last, on the page that `npm start` serves. */
describe.skipIf(withoutBrowser)("a treasurer at the page", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground();
  });
  afterAll(() => opened?.close());
  afterEach(() => expect(opened.faults).toEqual([]));

  const shown = "#wr-sidebar iframe, dialog iframe";
  const idle = () => opened.page.waitForSelector("body:not([data-busy])");

  /** Chooses a menu item that opens a page, and gives the page. */
  const openDialog = async (...captions: string[]): Promise<FrameLocator> => {
    await opened.choose(...captions);
    const dialog = opened.page.frameLocator(shown);
    await dialog.locator("main button, main a").first().waitFor();
    return dialog;
  };
  const closeDialog = async () => {
    await opened.page.locator("#wr-sidebar, dialog").getByRole("button", { name: "Close" }).click();
    await opened.page.locator(shown).waitFor({ state: "detached" });
  };
  const refresh = async (...captions: [string, string]) => {
    await opened.choose(...captions);
    await idle();
  };

  /** Rows of a tab as records by header; a generated tab's header is its second row. */
  const rowsOf = async (sheet: string, header = 2) => {
    const rows = await opened.values(sheet);
    const names = rows[header - 1] ?? [];
    return rows
      .slice(header)
      .map((row) => Object.fromEntries(names.map((name, c) => [String(name), row[c]])));
  };
  const row = async (sheet: string, wanted: Readonly<Record<string, unknown>>) =>
    (await rowsOf(sheet)).find((each) =>
      Object.entries(wanted).every(([name, value]) => each[name] === value),
    );
  const headline = async (sheet: string) =>
    (await opened.values(sheet))[0]?.map(String).find((cell) => cell.includes(" · ")) ?? "";

  const collected = async (drive: string) =>
    (await row("Overview", { Drive: drive }))?.["Collected"];
  const downloaded = async (dialog: FrameLocator, name: string): Promise<[string, string]> => {
    const [download] = await Promise.all([
      opened.page.waitForEvent("download"),
      dialog.getByRole("link", { name }).click(),
    ]);
    return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
  };

  /** Goes to a cell and types into it with the keyboard, until the grid has taken it. */
  const typeInto = async (sheet: string, cell: string, text: string) => {
    const { page } = opened;
    await page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 9, y: 9 } });
    await opened.select(sheet, cell);
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      ([name, at, typed]) => {
        const { api } = Reflect.get(window, "whipround");
        const range = api.getActiveWorkbook().getSheetByName(name).getRange(at);
        return [range.getFormula(), String(range.getValue())].includes(typed);
      },
      [sheet, cell, text] as const,
    );
  };

  /** The page of the add-on that is open, and the frame of the playground around it. */
  const expectNoSeriousFault = async () => {
    const frame = await (await opened.page.locator(shown).elementHandle())?.contentFrame();
    if (!frame) throw new Error("no page of the add-on is open");
    expect(await seriousFaults(frame, "html")).toEqual([]);
    const around = "#wr-bar, #wr-menu-line, #wr-sidebar, dialog";
    expect(await seriousFaults(opened.page.mainFrame(), around)).toEqual([]);
  };

  it("finds in the Quotas tab what the sidebar showed before dividing", async () => {
    const dialog = await openDialog("Whipround", "Divide quotas…");
    await dialog.getByLabel("Drive").selectOption(levy);
    await dialog.getByRole("button", { name: "Show the quotas" }).click();
    await dialog.getByText("1,200,000 KRW in all").waitFor();
    const preview = await dialog.locator(".quota.group").evaluateAll((lines) =>
      lines.map((line) => {
        const text = (part: string) => line.querySelector(part)?.textContent ?? "";
        return [text(".name"), Number(text(".amount").replaceAll(",", ""))];
      }),
    );
    expect(preview[0]).toEqual(["Trade union", 1_200_000]);
    await dialog.getByLabel("Why").fill("The meeting of 18 May");
    await expectNoSeriousFault();
    await dialog.getByRole("button", { name: "Apply these quotas" }).click();
    await dialog.getByText(`Divided ${levy}`).first().waitFor();
    await closeDialog();
    const roll = (await rowsOf("Quotas", 1)).filter((quota) => quota["Drive"] === levy);
    const groups = roll.filter((quota) => quota["Level"] === "Group");
    expect(groups.map((quota) => [quota["Group"], quota["Quota"]])).toEqual(preview);
    expect(new Set(roll.map((quota) => quota["Why"]))).toEqual(new Set(["The meeting of 18 May"]));
  });

  it("records three gifts by keyboard alone", async () => {
    const { page } = opened;
    const before = (await opened.values("Contributions")).length;
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    // Into the menu bar, down to the second item, and into the sidebar, which takes the focus.
    await press("F6", "ArrowDown", "ArrowDown", "Enter");
    const dialog = page.frameLocator(shown);
    await dialog.locator("input[role=combobox]:focus").waitFor();
    await press("Shift+Tab", "Shift+Tab");
    await page.keyboard.type("Office");
    await press("Tab", "Tab");
    const gifts = [
      ["Kim Chol-su", "20,000"],
      ["Ri Un-byol", "15000"],
      ["Pak Tae-sok", "30,000"],
    ] as const;
    for (const [i, [name, amount]] of gifts.entries()) {
      await page.keyboard.type(name);
      await press("Enter");
      await page.keyboard.type(amount);
      // The first gift's day stays for those that follow.
      if (i === 0) {
        await press("Tab");
        await page.keyboard.type("05182026");
      }
      await press("Enter");
      await dialog.locator(".recorded li").nth(i).waitFor();
    }
    await expectNoSeriousFault();
    const added = (await rowsOf("Contributions", 1)).slice(before - 1);
    expect(added).toMatchObject([
      { Drive: "Office drive", Member: "Kim Chol-su", Amount: 20_000 },
      { Drive: "Office drive", Member: "Ri Un-byol", Amount: 15_000 },
      { Drive: "Office drive", Member: "Pak Tae-sok", Amount: 30_000 },
    ]);
    await closeDialog();
    expect(await headline("Overview")).toMatch(
      /Contributions changed since this refresh \(\+3 rows/,
    );
  });

  it("reads Overview, By member and Follow-up after a refresh", async () => {
    await opened.choose("Whipround", "Refresh summaries");
    // The page knows nobody by name: the add-on asks who keeps the books, for the run history.
    await opened.page.getByRole("dialog").getByRole("textbox").fill("Kim In-sun");
    await opened.page.keyboard.press("Enter");
    await idle();
    expect(await headline("Overview")).toMatch(/ · Up to date · /);
    expect(await collected("Office drive")).toBe(2_352_587 + 65_000);
    const office = { Drive: "Office drive", "Member ID": "M01" };
    expect(await row("By member", office)).toMatchObject({
      Member: "Kim Chol-su",
      Standing: "Contributed",
      Contributed: 100_000 + 20_000,
    });
    const flagged = await rowsOf("Follow-up");
    expect(flagged).toHaveLength(29);
    expect(flagged[2]).toMatchObject({ Member: "Yun Ok-byol", Standing: "Late" });
    expect(flagged[2]?.["Message"]).toMatch(/^Dear Yun Ok-byol, 15,000 KRW is asked of you/);
    // A Voluntary drive calls nobody late, and before its day flags nobody at all.
    expect(flagged.filter((each) => each["Drive"] === "Office drive")).toEqual([]);
  });

  it("finds a note again after another refresh", async () => {
    const column = (await opened.values("Follow-up"))[1]?.indexOf("Note") ?? -1;
    await typeInto("Follow-up", `${letter(column)}5`, "Pays on Friday");
    await refresh("Whipround", "Refresh summaries");
    const noted = (await rowsOf("Follow-up")).filter((each) => each["Note"] === "Pays on Friday");
    expect(noted.map((each) => [each["Drive"], each["Member"]])).toEqual([
      ["Youth league chairs", "Yun Ok-byol"],
    ]);
  });

  it("adds a bank's lines once, and knows them the second time", async () => {
    const before = (await opened.values("Contributions")).length;
    const dialog = await openDialog("Whipround", "Record contributions…");
    await dialog.getByRole("tab", { name: "From a file" }).click();
    const panel = dialog.getByRole("tabpanel", { name: "From a file" });
    await panel.getByLabel("Drive").selectOption("Office drive");
    const lines = panel.getByLabel("Or paste the lines");
    const csv = "Date,Name,Amount\n2026-05-19,Kim Chol-su,11000\n2026-05-19,Choe Kum-hui,12000\n";
    await lines.fill(csv);
    await panel.getByRole("button", { name: "Read the lines" }).click();
    await expectNoSeriousFault();
    await panel.getByRole("button", { name: "Add 2 contributions" }).click();
    await panel.getByRole("button", { name: "Read another file" }).click();
    const added = (await rowsOf("Contributions", 1)).slice(before - 1);
    expect(added).toMatchObject([
      { Drive: "Office drive", Member: "Kim Chol-su", Amount: 11_000 },
      { Drive: "Office drive", Member: "Choe Kum-hui", Amount: 12_000 },
    ]);
    await lines.fill(csv);
    await panel.getByRole("button", { name: "Read the lines" }).click();
    await panel.getByText("In the ledger already: 2").waitFor();
    await panel.getByText("No line of this file is new.").waitFor();
    expect(await panel.getByRole("button", { name: /^Add \d/ }).count()).toBe(0);
    await closeDialog();
    expect(await opened.values("Contributions")).toHaveLength(before + 2);
  });

  it("writes a notice and reads its files", async () => {
    await refresh("Whipround", "Refresh summaries");
    const dialog = await openDialog("Whipround", "Print or share", "Write a notice…");
    await dialog.getByLabel("Drive").selectOption("Office drive");
    await dialog.getByLabel("Your words").fill("Thank you, everyone.");
    await dialog.getByRole("button", { name: "Preview" }).click();
    await dialog.frameLocator("iframe").getByText("Thank you, everyone.").waitFor();
    await expectNoSeriousFault();
    const [page, html] = await downloaded(dialog, "Download page (HTML)");
    expect(page).toMatch(/\.html$/);
    expect(html).toContain("Thank you, everyone.");
    // Giving is free: only so much is shown that nobody's gift can be told.
    expect(html).toContain("2,300,000");
    expect(html).not.toContain("2,440,587");
    expect(html).not.toMatch(/Kim Chol-su|Yun Ok-byol/);
    const [figures, csv] = await downloaded(dialog, "Download figures (CSV)");
    expect(figures).toMatch(/\.csv$/);
    expect(csv).toMatch(/^\ufeff/);
    expect(csv).toContain("2,300,000 or more");
    await closeDialog();
  });

  it("shows one person", async () => {
    const dialog = await openDialog("Whipround", "Show one person…");
    await dialog.getByRole("combobox", { name: "Person" }).focus();
    await opened.page.keyboard.type("Kim Chol-su");
    await opened.page.keyboard.press("Enter");
    const paper = dialog.frameLocator("iframe").locator("body");
    await paper.getByText("Kim Chol-su").first().waitFor();
    const text = await paper.innerText();
    expect(text).toContain("11,000");
    expect(text).not.toMatch(/Ri Un-byol|Yun Ok-byol/);
    await expectNoSeriousFault();
    await closeDialog();
  });

  it("makes collection sheets for one group", async () => {
    const dialog = await openDialog("Whipround", "Print or share", "Make collection sheets…");
    await dialog.getByLabel("Drive").selectOption(levy);
    await dialog.getByLabel("Only these").check();
    await dialog.getByLabel("Assembly shop", { exact: true }).check();
    await dialog.getByRole("button", { name: "Make the sheets" }).click();
    const paper = dialog.frameLocator("iframe").locator("body");
    await paper.getByText("Assembly shop").first().waitFor();
    await expectNoSeriousFault();
    await closeDialog();
  });

  it.each([
    ["Make receipts…", ["Whipround", "Print or share"]],
    ["Make a handover report…", ["Whipround", "Print or share"]],
    ["Close a drive…", ["Whipround", "Set up"]],
    ["How Whipround works", ["Whipround"]],
  ] as const)("finds no serious fault in %s", async (caption, through) => {
    await openDialog(...through, caption);
    await expectNoSeriousFault();
    await closeDialog();
  });

  it("types each custom function into a cell and reads the result", async () => {
    const given = [
      ["North", 2],
      ["North", 3],
      ["South", 1],
    ] as const;
    for (const [i, [group, weight]] of given.entries()) {
      await opened.type("Rates", `E${i + 2}`, group);
      await opened.type("Rates", `F${i + 2}`, weight);
    }
    const formulas = [
      "=QUOTA_SPLIT(100, F2:F4)",
      "=QUOTA_SPLIT_GROUPS(100, E2:E4, F2:F4)",
      '=QUOTA_STANDING(500, 200, DATE(2026,3,31), DATE(2026,4,15), 7, "Mandatory")',
      "=QUOTA_PROGRESS(30000, 50000)",
      "=QUOTA_NONCONTRIBUTORS(Members!A2:A4, Members!A3, 5)",
      "=QUOTA_SPLIT(100, E2:E4)",
    ];
    // The first key by key; key by key takes seconds each.
    for (const [i, formula] of formulas.entries())
      await (i === 0 ? typeInto : opened.type)("Rates", `${letter(6 + i)}2`, formula);
    const results = (await opened.values("Rates")).slice(1, 4).map((each) => each.slice(6));
    expect(results).toEqual([
      [33, 33, "Part and late", "■■■■■■□□□□  60 %", "M01", "#ERROR!"],
      [50, 50, "", "", "M03", ""],
      [17, 17, "", "", "", ""],
    ]);
    await opened.select("Rates", "L2");
    const card = opened.page.locator("#wr-card");
    await card.getByText("weights, row 1: 'North' is not a number").waitFor();
  });

  it("reads Korean tabs once the language is changed", async () => {
    const { page } = opened;
    await page.getByLabel("Language").selectOption("ko");
    const settings = await opened.values("Settings");
    const language = settings.findIndex(([setting]) => setting === "Language");
    await typeInto("Settings", `B${language + 1}`, "한국어");
    await refresh("추렴", "집계 새로고침");
    expect(await headline("Overview")).toMatch(/^2026년 5월 20일 기준, .* · 최신 상태 · /);
    expect((await rowsOf("Overview"))[0]).toMatchObject({ 성격: "약정", "모인 금액": 267_000 });
    const noted = (await rowsOf("Follow-up")).filter((each) => each["비고"] === "Pays on Friday");
    expect(noted).toMatchObject([{ 구성원: "Yun Ok-byol", 상태: "미납" }]);
  });

  it("saves an .xlsx file and opens it again", async () => {
    const { page } = opened;
    const before = await Promise.all((await opened.sheets()).map((name) => opened.values(name)));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: ".xlsx 저장" }).click(),
    ]);
    await page.locator("input[type=file]").setInputFiles(await download.path());
    await idle();
    const after = await Promise.all((await opened.sheets()).map((name) => opened.values(name)));
    expect(after).toEqual(before);
  });
});
