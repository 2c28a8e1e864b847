import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ImportRequest } from "../../src/dialogs/protocol";
import { openBrowser, type TestBrowser, withoutBrowser } from "../support/browser";
import { openDialog } from "./fakeAddOn";
import { choices, hostileName, importPreview } from "./sampleReplies";

const getChoices = () => choices;

/** The sample's answer, as what was answered on the page changes it. */
function previewOf({ dayOrder, people, fields }: ImportRequest) {
  const known = people?.['OK "NYO'];
  const lines = importPreview.lines.map((line) =>
    line.status === "unmatched" && known
      ? { ...line, status: "new", memberId: known, member: "Kim Ok-nyo", problem: "" }
      : line,
  );
  return {
    ...importPreview,
    fields: fields ?? importPreview.fields,
    asksDayOrder: dayOrder === undefined,
    dayOrders: dayOrder === undefined ? importPreview.dayOrders : null,
    lines,
    fingerprint: `${dayOrder} ${known}`,
  };
}

const csv =
  'Date;Payer;Paid in\r\n04/03/2026;"KIM; CHOL SU";20000\r\n\r\n04/03/2026;"OK ""NYO";10000';

describe.skipIf(withoutBrowser)("Record contributions, from a file", () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const open = async () => {
    const dialog = await openDialog(browser.context, "record", {
      getChoices,
      previewImport: previewOf,
      appendContributions: () => ({ ok: true, message: "Added 2 contributions.", added: 2 }),
    });
    await dialog.page.getByRole("tab", { name: "One by one" }).focus();
    await dialog.page.keyboard.press("ArrowRight");
    return dialog;
  };

  it("reads pasted lines, asks what it has to know, and adds them by keyboard alone", async () => {
    const { page, last, count, faults } = await open();
    const press = (key: string) => page.keyboard.press(key);
    await page.getByLabel("Or paste the lines").focus();
    await page.keyboard.insertText(csv);
    for (let i = 0; i < 3; i++) await press("Tab");
    await press("Enter");
    await page.getByText("Matched nobody: 1").waitFor();
    expect(last("previewImport")).toEqual({
      rows: [
        ["Date", "Payer", "Paid in"],
        ["04/03/2026", "KIM; CHOL SU", "20000"],
        ["04/03/2026", 'OK "NYO', "10000"],
      ],
      lines: [1, 2, 4],
      broken: [],
      drive: "",
      method: "",
    });
    const add = page.getByRole("button", { name: "Add 1 contribution" });
    await add.press("Enter");
    await page.getByRole("alert").getByText("Say first which day it is.").waitFor();
    expect(count("appendContributions")).toBe(0);
    await press("Space");
    await page.getByText("Which day is 04/03/2026?").waitFor({ state: "detached" });
    await page.getByRole("combobox", { name: 'Who is “OK "NYO”?' }).focus();
    await page.keyboard.type("ok-n");
    await press("Enter");
    await page.getByText("Matched nobody: 1").waitFor({ state: "detached" });
    expect(last("previewImport")).toMatchObject({
      dayOrder: "day-first",
      people: { 'OK "NYO': "3" },
    });
    await page.getByRole("button", { name: "Add 2 contributions" }).press("Enter");
    await page.getByText("Added 2 contributions.").first().waitFor();
    expect(last("appendContributions")).toMatchObject({
      fields: importPreview.fields,
      dayOrder: "day-first",
      people: { 'OK "NYO': "3" },
      fingerprint: "day-first 3",
      unmatchedTo: "",
    });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "Read another file",
    );
    expect(faults).toEqual([]);
  });

  it("asks again when a column is taken for something else", async () => {
    const { page, last } = await open();
    await page.getByLabel("Or paste the lines").fill(csv);
    await page.getByRole("button", { name: "Read the lines" }).click();
    await page.getByText("Columns (4/5)").press("Enter");
    await page.getByLabel("Balance").focus();
    await page.getByLabel("Balance").selectOption("Note");
    await page.getByText("Columns (5/5)").waitFor();
    expect(last("previewImport").fields).toEqual(["date", "payer", "paidIn", "reference", "note"]);
  });

  it("adds lines that match nobody to a group where that is chosen", async () => {
    const { page, last } = await open();
    await page.getByLabel("Or paste the lines").fill(csv);
    await page.getByRole("button", { name: "Read the lines" }).click();
    await page.getByLabel("4 March 2026").click();
    await page.getByText("Which day is 04/03/2026?").waitFor({ state: "detached" });
    await page.getByLabel("Lines that match nobody").selectOption("Cell 2");
    await page.getByRole("button", { name: "Add 2 contributions" }).click();
    await page.getByText("Added 2 contributions.").first().waitFor();
    expect(last("appendContributions").unmatchedTo).toBe("Cell 2");
  });

  it("reads a Korean bank's file in the letters of its time", async () => {
    const { page, last } = await open();
    // "이름" and "김똠철"; 똠 is beyond EUC-KR proper, in CP949 only.
    const bytes = [0xc0, 0xcc, 0xb8, 0xa7, 0x0a, 0xb1, 0xe8, 0x8c, 0x63, 0xc3, 0xb6, 0x0a];
    const file = { name: "bank.csv", mimeType: "text/csv", buffer: Buffer.from(bytes) };
    await page.getByLabel("CSV file").setInputFiles(file);
    const encoding = page.getByLabel("Letters read as");
    await encoding.waitFor();
    expect(await encoding.inputValue()).toBe("euc-kr");
    expect(await page.getByLabel("Or paste the lines").inputValue()).toBe("이름\n김똠철\n");
    await encoding.selectOption("windows-1252");
    expect(await page.getByLabel("Or paste the lines").inputValue()).toBe("ÀÌ¸§\n±èŒcÃ¶\n");
    await encoding.selectOption("euc-kr");
    await page.getByRole("button", { name: "Read the lines" }).click();
    await page.getByRole("heading", { name: "What each line becomes" }).waitFor();
    expect(last("previewImport").rows).toEqual([["이름"], ["김똠철"]]);
  });

  it("asks what a figure is that the file leaves open", async () => {
    const asks = { text: "1.250", thousands: "1,250", decimals: "1.25" };
    const { page, last, count } = await openDialog(browser.context, "record", {
      getChoices,
      previewImport: ({ threeDigits, evenIfElsewhere }: ImportRequest) => ({
        ...importPreview,
        asksDayOrder: false,
        dayOrders: null,
        threeDigits: threeDigits === undefined ? asks : null,
        elsewhere: evenIfElsewhere ? 0 : 2,
        heading: "Line 3 holds the headers; lines 1 to 2 are not read.",
      }),
      appendContributions: () => ({ ok: true, message: "Added 1 contribution.", added: 1 }),
    });
    await page.getByRole("tab", { name: "From a file" }).click();
    await page.getByLabel("Or paste the lines").fill(csv);
    await page.getByRole("button", { name: "Read the lines" }).click();
    await page.getByText("Line 3 holds the headers").waitFor();
    await page.getByRole("button", { name: "Add 1 contribution" }).click();
    await page.getByRole("alert").getByText("Say how much it is first.").waitFor();
    expect(count("appendContributions")).toBe(0);
    await page.getByRole("group", { name: "How much is 1.250?" }).getByLabel("1,250").click();
    await page.getByText("How much is 1.250?").waitFor({ state: "detached" });
    expect(last("previewImport")).toMatchObject({ threeDigits: "thousands" });
    await page.getByLabel("stand in the ledger under another drive (2)").click();
    await page.getByText("under another drive (2)").waitFor({ state: "detached" });
    expect(last("previewImport")).toMatchObject({ evenIfElsewhere: true });
  });

  it("asks where money went, and of which account", async () => {
    const { page, last, count } = await openDialog(browser.context, "record", {
      getChoices,
      previewImport: ({ ways, account }: ImportRequest) => ({
        ...importPreview,
        asksDayOrder: false,
        dayOrders: null,
        ways: [
          { word: "Zug", sample: "Kim, 5" },
          { word: "+", sample: "Shop, 9" },
        ].filter(({ word }) => ways?.[word] === undefined),
        accounts: account === undefined ? [{ account: "DE01", lines: 3 }] : [],
      }),
      appendContributions: () => ({ ok: true, message: "Added 1 contribution.", added: 1 }),
    });
    await page.getByRole("tab", { name: "From a file" }).click();
    await page.getByLabel("Or paste the lines").fill(csv);
    await page.getByRole("button", { name: "Read the lines" }).click();
    const add = page.getByRole("button", { name: "Add 1 contribution" });
    await add.click();
    await page.getByRole("alert").getByText("Say first which account is meant.").waitFor();
    await page.getByRole("group", { name: "several accounts" }).getByLabel("All of them").click();
    await page.getByText("several accounts").waitFor({ state: "detached" });
    expect(last("previewImport")).toMatchObject({ account: "" });
    await add.click();
    await page.getByRole("alert").getByText("Say first which way the money went.").waitFor();
    const zug = page.getByRole("group", { name: "What does “Zug” stand for (Kim, 5)?" });
    await zug.getByLabel("Money that came in").click();
    await zug.waitFor({ state: "detached" });
    await page
      .getByRole("group", { name: "Amounts without a minus, such as in “Shop, 9”" })
      .getByLabel("Money that went out, or has not come in")
      .click();
    await page.getByText("Amounts without a minus").waitFor({ state: "detached" });
    expect(last("previewImport")).toMatchObject({ ways: { Zug: "in", "+": "out" } });
    expect(count("appendContributions")).toBe(0);
    await add.click();
    await page.getByText("Added 1 contribution.").first().waitFor();
  });

  it("takes whom it suggests for the payer, at one press", async () => {
    const { page, last } = await openDialog(browser.context, "record", {
      getChoices,
      previewImport: (request: ImportRequest) => ({
        ...previewOf({ ...request, dayOrder: "day-first" }),
        lines: previewOf(request).lines.map((line) =>
          line.status === "unmatched"
            ? { ...line, suggestion: { id: "3", name: "Kim Ok-nyo" } }
            : line,
        ),
      }),
    });
    await page.getByRole("tab", { name: "From a file" }).click();
    await page.getByLabel("Or paste the lines").fill(csv);
    await page.getByRole("button", { name: "Read the lines" }).click();
    await page.getByRole("button", { name: "It is Kim Ok-nyo" }).click();
    await page.getByText("Matched nobody: 1").waitFor({ state: "detached" });
    expect(last("previewImport")).toMatchObject({ people: { 'OK "NYO': "3" } });
  });

  it("says line by line, with the keyboard, for which drive and whom a line is", async () => {
    const part = { memberId: "1", member: "Kim Chol-su", amountText: "20,000", amount: "20000" };
    const { page, last, count, faults } = await openDialog(browser.context, "record", {
      getChoices,
      previewImport: ({ decisions }: ImportRequest) => ({
        ...importPreview,
        asksDayOrder: false,
        dayOrders: null,
        lines: importPreview.lines.map((line) =>
          line.key === "2-a" && decisions?.["2-a"] === undefined
            ? {
                ...line,
                status: "asked",
                problem: "It may be for Union levy 2026 and Office drive.",
                parts: [{ ...part, drive: "Union levy 2026" }],
              }
            : { ...line, isDecided: decisions?.[line.key] !== undefined },
        ),
      }),
      appendContributions: () => ({ ok: true, message: "Added 2 contributions.", added: 2 }),
    });
    const press = (key: string) => page.keyboard.press(key);
    await page.getByRole("tab", { name: "From a file" }).click();
    await page.getByLabel("Or paste the lines").fill(csv);
    await page.getByRole("button", { name: "Read the lines" }).click();
    await page.getByText("To look at: 1").waitFor();
    expect(await page.getByRole("row", { name: "All that came in" }).innerText()).toContain(
      "45,000",
    );
    const change = page.getByRole("button", { name: "Change line 2" });
    await change.press("Enter");
    await press("Escape");
    expect(await change.evaluate((button) => button === document.activeElement)).toBe(true);
    await press("Enter");
    // The drive, the person, and on to the buttons; a second part asks for amounts.
    for (const key of ["Tab", "Tab", "Tab", "Enter"]) await press(key);
    const editor = page.getByRole("group", { name: "Change line 2" });
    const second = editor.getByRole("group", { name: "Part 2" });
    await second.getByLabel("Drive").selectOption("Office drive");
    await second.getByRole("combobox", { name: "Person" }).focus();
    await page.keyboard.type("ok-n");
    await press("Enter");
    await second.getByLabel("Amount").fill("5000");
    await editor.getByRole("group", { name: "Part 1" }).getByLabel("Amount").fill("15000");
    const previews = count("previewImport");
    await editor.getByRole("button", { name: "Apply" }).press("Enter");
    await page.getByText("To look at: 1").waitFor({ state: "detached" });
    expect(count("previewImport")).toBe(previews + 1);
    expect(last("previewImport").decisions).toEqual({
      "2-a": {
        parts: [
          { drive: "Union levy 2026", memberId: "1", amount: "15000" },
          { drive: "Office drive", memberId: "3", amount: "5000" },
        ],
      },
    });
    await page.getByText("New: 1").click();
    await change.press("Enter");
    await page.getByRole("button", { name: "As it was found" }).press("Enter");
    await page.getByText("To look at: 1").waitFor();
    expect(last("previewImport").decisions).toEqual({});
    await page.getByRole("button", { name: "Take it so (line 2)" }).press("Enter");
    await page.getByText("To look at: 1").waitFor({ state: "detached" });
    expect(last("previewImport").decisions?.["2-a"]?.parts).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it("names a file that is no CSV, and parts cells as it is told", async () => {
    const { page, last, count } = await open();
    const choose = (name: string, text: string) =>
      page
        .getByLabel("CSV file")
        .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    await choose("bank.sta", ":20:STARTUMS\n:25:10010010/123\n:28C:0\n:60F:C260301EUR1000,00\n");
    await page.getByText("This file is in the MT940 format, not CSV.").waitFor();
    expect(count("previewImport")).toBe(0);
    await choose("bank.csv", "Date;Name, first\n2026-03-01;Kim, Ok-nyo\n");
    await page.getByLabel("Between the cells stands").selectOption("A comma (,)");
    await page.getByRole("button", { name: "Read the lines" }).click();
    await page.getByRole("heading", { name: "What each line becomes" }).waitFor();
    expect(last("previewImport").rows).toEqual([
      ["Date;Name", " first"],
      ["2026-03-01;Kim", " Ok-nyo"],
    ]);
  });

  it("asks for a file or lines where there are none", async () => {
    const { page, count } = await open();
    await page.getByRole("button", { name: "Read the lines" }).click();
    expect(await page.getByText("Choose a file, or paste lines from one.").isVisible()).toBe(true);
    expect(count("previewImport")).toBe(0);
    await page.getByLabel("Or paste the lines").fill(csv);
    expect(await page.getByText("Choose a file, or paste lines from one.").count()).toBe(0);
  });

  it.each([
    [
      ["unreadable", "unreadable"],
      "Nothing can be added yet",
      "2 lines cannot be read: above it says why.",
    ],
    [
      ["unreadable", "unmatched"],
      "Nothing can be added yet",
      "1 line cannot be read: above it says why. 1 line matches nobody: say above whose it is.",
    ],
    [
      ["duplicate", "left-out"],
      "No line of this file is new.",
      "They are added all together, or none of them.",
    ],
  ] as const)("says of lines that are %j what keeps them: %s", async (statuses, label, why) => {
    const lines = statuses.map((status, i) => ({
      ...importPreview.lines[0]!,
      line: i + 2,
      status,
    }));
    const { page } = await openDialog(browser.context, "record", {
      getChoices,
      previewImport: () => ({ ...importPreview, asksDayOrder: false, dayOrders: null, lines }),
    });
    await page.getByRole("tab", { name: "From a file" }).click();
    await page.getByLabel("Or paste the lines").fill(csv);
    await page.getByRole("button", { name: "Read the lines" }).click();
    const add = page.getByRole("button", { name: label });
    await add.waitFor();
    expect(await add.getAttribute("aria-disabled")).toBe("true");
    expect(await page.locator(".import > .hint").last().textContent()).toBe(why);
  });

  it("lets somebody add what is in the ledger already, and say what it is", async () => {
    const { page, last } = await open();
    await page.getByLabel("Or paste the lines").fill(csv);
    await page.getByRole("button", { name: "Read the lines" }).click();
    await page.getByText("In the ledger already: 1").click();
    await page.getByRole("button", { name: "Add line 4 all the same" }).click();
    await page.getByLabel("Drive").last().selectOption({ index: 1 });
    await page.getByRole("button", { name: "Apply" }).click();
    await expect
      .poll(() => last("previewImport"))
      .toMatchObject({ decisions: { "4-c": { parts: [{ memberId: "2" }] } } });
  });

  it("takes a payer for a name, whatever is in it", async () => {
    const { page } = await open();
    await page.getByLabel("Or paste the lines").fill(csv);
    await page.getByRole("button", { name: "Read the lines" }).click();
    await page.getByText(hostileName).waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).toBe("Record contributions");
  });
});
