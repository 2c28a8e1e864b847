import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../src/commands/book/openWorkbook";
import { applyClosing, previewClosing } from "../../../src/commands/close/closeDrive";
import { refreshSummaries } from "../../../src/commands/refresh/refreshSummaries";
import { keepAccounts, parseIsoDay, yearsOn } from "../../../src/core/index";
import type { ClosingPreview, ClosingRequest } from "../../../src/dialogs/protocol";
import type { Cell } from "../../../src/schema/index";
import { schoolFigures } from "../../sample/schoolFigures";
import type { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage, openSample } from "../openSample";

type Preview = Extract<ClosingPreview, { ok: true }>;

const english = inLanguage("en");

function look(workbook: MemoryWorkbook, drive: string): Preview {
  const preview = previewClosing(workbook, english, { drive });
  if (!preview.ok) throw new Error(preview.message);
  return preview;
}

/** Closes and leaves all as it is, but for what is stated. */
function close(workbook: MemoryWorkbook, preview: Preview, stated: Partial<ClosingRequest> = {}) {
  return applyClosing(workbook, english, {
    token: newToken(),
    drive: preview.drive,
    decisions: Object.fromEntries(preview.lines.map(({ key }) => [key, "leave"])),
    carryTo: preview.carryTo[0] ?? "",
    copyAs: "",
    fingerprint: preview.fingerprint,
    ...stated,
  });
}

/** What is left over goes to the library corner. */
const carried = { carryTo: "Library corner", decisions: { "left-over:": "carry-over" } } as const;

const accountsOf = (workbook: MemoryWorkbook) =>
  keepAccounts(openWorkbook(workbook, english).decoded.book);
const accountOf = (workbook: MemoryWorkbook, name: string) =>
  accountsOf(workbook).drives.find(({ drive }) => drive?.id === name)!;
const lastRows = (workbook: MemoryWorkbook, tab: string, count: number) =>
  workbook.shown(tab).slice(-count);
const column = (workbook: MemoryWorkbook, tab: string, header: string): Cell[] => {
  const [headers = [], ...rows] = workbook.shown(tab);
  return rows.map((row) => row[headers.indexOf(header)]!);
};
const everything = (workbook: MemoryWorkbook) =>
  JSON.stringify(workbook.sheets.map(({ name, rows }) => [name, rows]));

describe("Close a drive: what is shown", () => {
  it("lists what is left over of a voluntary drive, of which nothing is outstanding", () => {
    const preview = look(openSample("school"), "Playground");
    expect(preview.summary).toBe(
      "Collected 1,398.25 USD and 169.50 USD in kind, spent 1,283.40 USD, in hand 114.85 USD. Nothing is outstanding.",
    );
    expect(preview.lines).toEqual([
      {
        key: "left-over:",
        kind: "left-over",
        memberId: "",
        member: "",
        group: "",
        amountText: "114.85 USD",
        choices: ["carry-over", "leave"],
      },
    ]);
    expect(preview.carryTo).toEqual(["Museum trip of 2B", "Library corner"]);
  });

  it("lists who gave more than pledged, who has not given all, and what is in hand", () => {
    const preview = look(openSample("school"), "Museum trip of 2B");
    expect(
      preview.lines.map(({ kind, memberId, amountText }) => [kind, memberId, amountText]),
    ).toEqual([
      ["overpaid", "P39", "6.75 USD"],
      ["outstanding", "P34", "15.00 USD"],
      ["outstanding", "P36", "20.00 USD"],
      ["outstanding", "P40", "20.00 USD"],
      ["outstanding", "P41", "15.00 USD"],
      ["left-over", "", "165.50 USD"],
    ]);
  });

  it("lists the lowest groups where members have no quotas", () => {
    const preview = look(openSample("factory"), "Office drive");
    const owing = preview.lines.filter(({ kind }) => kind === "outstanding");
    expect(owing.every(({ member, group }) => member === "" && group.startsWith("Cell "))).toBe(
      true,
    );
    expect(owing).toHaveLength(7);
  });

  it.each([
    { drive: "", message: "Choose the drive that is to be closed." },
    {
      drive: "Roof",
      message:
        "There is no drive called “Roof”. Drives are listed in the tab Drives; write the name as it stands there.",
    },
  ])("refuses $drive in plain words", ({ drive, message }) => {
    expect(previewClosing(openSample("school"), english, { drive })).toEqual({
      ok: false,
      message,
    });
  });
});

describe("Close a drive: what is written", () => {
  it("carries over what is left as a pair of rows, and sets State to Closed", () => {
    const workbook = openSample("school");
    const reply = close(workbook, look(workbook, "Playground"), carried);
    expect(reply).toEqual({
      ok: true,
      message:
        "Playground is closed. Carried over to Library corner: 114.85 USD. Choose Refresh summaries to see it in the tabs.",
    });
    const day = { day: parseIsoDay(schoolFigures.asOf) };
    expect(lastRows(workbook, "Contributions", 2).map((row) => row.slice(0, 8))).toEqual([
      [
        day,
        "Playground",
        "",
        "Parents' association",
        -114.85,
        "Carried over",
        "",
        "To Library corner",
      ],
      [
        day,
        "Library corner",
        "",
        "Parents' association",
        114.85,
        "Carried over",
        "",
        "From Playground",
      ],
    ]);
    expect(column(workbook, "Drives", "State")).toEqual(["Closed", "Open", "Open"]);
  });

  it("counts what is carried over once: out of the one drive, into the other", () => {
    const workbook = openSample("school");
    const before = accountsOf(workbook);
    close(workbook, look(workbook, "Playground"), carried);
    const after = accountsOf(workbook);
    const sum = ({ drives }: typeof before) =>
      drives.reduce((total, { collected }) => total + collected, 0);
    expect(sum(after)).toBe(sum(before));
    expect(accountOf(workbook, "Playground")).toMatchObject({
      inHand: 0,
      carried: -11_485,
      collected: 139_825,
    });
    expect(accountOf(workbook, "Library corner")).toMatchObject({
      inHand: 10_275 + 11_485,
      carried: 11_485,
      collected: 5775,
    });
    expect(after.burdens.map(({ given }) => given)).toEqual(
      before.burdens.map(({ given }) => given),
    );
  });

  it("refunds by a row with a minus, writes off under Adjustments, and takes both out of what is left", () => {
    const workbook = openSample("school");
    const preview = look(workbook, "Museum trip of 2B");
    const decisions = {
      "overpaid:P39": "refund",
      "outstanding:P36": "write-off",
      "outstanding:P40": "leave",
      "left-over:": "carry-over",
    } satisfies ClosingRequest["decisions"];
    const reply = close(workbook, preview, { decisions, carryTo: "Library corner" });
    expect(reply).toEqual({
      ok: true,
      message:
        "Museum trip of 2B is closed. To be paid back: 6.75 USD. Carried over to Library corner: 158.75 USD. Written off: 20.00 USD. Choose Refresh summaries to see it in the tabs.",
    });
    const account = accountOf(workbook, "Museum trip of 2B");
    const of = (id: string) => account.members.find(({ member }) => member.id === id);
    expect(of("P39")).toMatchObject({ standing: "settled", contributed: 3325 });
    expect(of("P36")).toMatchObject({ standing: "settled", outstanding: 0, writtenOff: 2000 });
    expect(of("P40")).toMatchObject({ outstanding: 2000, flagged: false });
    expect(account.inHand).toBe(0);
    expect(account.outstanding).toBe(5000);
  });

  it("makes the tab Adjustments where a write-off needs it", () => {
    const workbook = openSample("factory");
    const sheet = workbook.sheets.findIndex(({ name }) => name === "Adjustments");
    workbook.remembered.delete(workbook.sheets[sheet]!.id);
    workbook.sheets.splice(sheet, 1);
    const preview = look(workbook, "Office drive");
    const [line] = preview.lines.filter(({ kind }) => kind === "outstanding");
    const decisions = { [line!.key]: "write-off" } as const;
    expect(close(workbook, preview, { decisions })).toMatchObject({ ok: true });
    const { groups } = accountOf(workbook, "Office drive");
    const forgiven = groups.find(({ group }) => group === line!.group);
    expect(forgiven).toMatchObject({ outstanding: 0 });
    expect(
      workbook
        .shown("Adjustments")
        .slice(1)
        .map((row) => row.slice(0, 3)),
    ).toEqual([["Office drive", line!.group, "Write-off"]]);
  });

  it("copies the drive as next year's draft: new name, dates a year on, no money", () => {
    const workbook = openSample("school");
    close(workbook, look(workbook, "Library corner"), { decisions: {}, copyAs: "Library 2027" });
    const { drives, items } = openWorkbook(workbook, english).decoded.book;
    const [was, is] = [drives.at(-2)!, drives.at(-1)!];
    expect(is).toMatchObject({
      id: "Library 2027",
      state: "draft",
      moneyInHand: 0,
      opens: yearsOn(was.opens!, 1),
      due: [{ due: parseIsoDay("2027-10-30"), share: null }],
      asked: was.asked,
      basis: was.basis,
      floor: was.floor,
      memberSplit: was.memberSplit,
    });
    expect(items.slice(-2)).toMatchObject([
      {
        drive: "Library 2027",
        name: "Shelf",
        quantity: 4,
        unitPrice: 9500,
        spent: 0,
        received: "",
      },
      { drive: "Library 2027", name: "Book", quantity: 60, unitPrice: 650, spent: 0 },
    ]);
  });

  it("keeps the shares of instalments in the copy", () => {
    const workbook = openSample("condominium");
    const [drive] = openWorkbook(workbook, english).decoded.book.drives;
    close(workbook, look(workbook, drive!.id), { decisions: {}, copyAs: "Next" });
    const copy = openWorkbook(workbook, english).decoded.book.drives.at(-1)!;
    expect(copy.due).toEqual(drive!.due.map(({ due, share }) => ({ due: yearsOn(due, 1), share })));
  });

  it("writes to History what became of both drives", () => {
    const workbook = openSample("school");
    refreshSummaries(workbook, english);
    const rows = workbook.shown("Run history").length;
    close(workbook, look(workbook, "Playground"), carried);
    const run = ["2026-06-12 10:00", "Tester", "Close a drive"];
    expect(workbook.shown("Run history").slice(rows)).toEqual([
      [...run, "Playground", 1398.25, 1398.25, "To Library corner: 114.85 USD"],
      [...run, "Library corner", 57.75, 57.75, "From Playground: 114.85 USD"],
    ]);
  });

  it("warns of no row of its own, only of rows dated after the day it was closed", () => {
    const workbook = openSample("school");
    close(workbook, look(workbook, "Playground"), carried);
    const codes = accountsOf(workbook).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain("dated-after-closing");
  });

  it("is closed once", () => {
    const workbook = openSample("school");
    const preview = look(workbook, "Playground");
    close(workbook, preview);
    const shown = everything(workbook);
    expect(close(workbook, preview)).toEqual({
      ok: false,
      message: 'The drive "Playground" is closed already. Nothing was changed.'.replace(
        "The drive ",
        "",
      ),
    });
    expect(everything(workbook)).toBe(shown);
  });
});

describe("Close a drive: all of it or nothing", () => {
  it.each<{ why: string; stated: Partial<ClosingRequest>; message: string }>([
    {
      why: "changed since the preview",
      stated: { fingerprint: "another" },
      message:
        "The spreadsheet has changed since this list was made, so nothing was written. Look at the new list, then close the drive.",
    },
    {
      why: "nowhere to carry over to",
      stated: { ...carried, carryTo: "" },
      message: "Choose the drive that money is carried over to.",
    },
    {
      why: "a drive that money cannot be carried over to",
      stated: { ...carried, carryTo: "Playground" },
      message:
        'Money cannot be carried over to "Playground": choose another open drive in the same currency.',
    },
    {
      why: "a decision that was not offered",
      stated: { decisions: { "left-over:": "write-off" } },
      message:
        "What was decided about Playground cannot be done, so nothing was written. Choose again.",
    },
    {
      why: "a decision about nothing",
      stated: { decisions: { "overpaid:P01": "refund" } },
      message:
        "What was decided about overpaid:P01 cannot be done, so nothing was written. Choose again.",
    },
    {
      why: "a copy under a name that is taken",
      stated: { copyAs: "Library corner" },
      message: 'There is a drive "Library corner" already. Give the copy another name.',
    },
  ])("writes nothing: $why", ({ stated, message }) => {
    const workbook = openSample("school");
    const before = everything(workbook);
    expect(close(workbook, look(workbook, "Playground"), stated)).toEqual({ ok: false, message });
    expect(everything(workbook)).toBe(before);
  });

  it("notices what was spent since the preview", () => {
    const workbook = openSample("school");
    const preview = look(workbook, "Playground");
    const items = workbook.sheets.find(({ name }) => name === "Items")!;
    items.rows[1]![items.rows[0]!.indexOf("Spent")] = 1100;
    expect(close(workbook, preview)).toMatchObject({ ok: false });
  });

  it("says which column is missing where Drives has no State", () => {
    const workbook = openSample("school");
    const drives = workbook.sheets.find(({ name }) => name === "Drives")!;
    drives.rows[0]![drives.rows[0]!.indexOf("State")] = "Mine";
    const before = everything(workbook);
    const reply = close(workbook, look(workbook, "Playground"));
    expect(reply).toMatchObject({ ok: false, message: expect.stringContaining("State") });
    expect(everything(workbook)).toBe(before);
  });
});

describe("the days of the next drive", () => {
  /** A workbook of one drive that was divided, with this under Opens and Due. */
  const withDays = (opens: string, due: string) => {
    const workbook = openSample("school");
    const drives = workbook.sheets.find(({ name }) => name === "Drives")!;
    const [header = []] = drives.rows;
    const row = drives.rows.find(([name]) => name === "Library corner")!;
    const changed = row.map((cell, c) =>
      header[c] === "Opens" ? opens : header[c] === "Due" ? due : cell,
    );
    drives.rows = drives.rows.map((each) => (each === row ? changed : each));
    return workbook;
  };

  it.each([
    ["2026-01-01", "2026-05-31", "2027-01-01", "2027-05-31", "a day"],
    ["", "", "", "", "no days"],
    [
      "2026-01-01",
      "2026-01-31 monthly x12",
      "2027-01-01",
      "2027-01-31 monthly x12",
      "a year's dues",
    ],
    [
      "2026-01-01",
      "2026-01-31 매월 12회",
      "2027-01-01",
      "2027-01-31 매월 12회",
      "the same in Korean",
    ],
    [
      "2026-01-01",
      "2026-06-30 yearly x3",
      "2029-01-01",
      "2029-06-30 yearly x3",
      "three years' pledge",
    ],
    [
      "2025-09-01",
      "2025-09-30 quarterly until 2026-06-30",
      "2026-09-01",
      "2026-09-30 quarterly until 2027-06-30",
      "a school year",
    ],
    [
      "2027-02-01",
      "2027-01-31; 2027-02-28",
      "2028-02-01",
      "2028-01-31; 2028-02-29",
      "the ends of months",
    ],
    ["2028-02-29", "2028-02-29", "2029-02-28", "2029-02-28", "a leap day"],
  ])("after %j and %j are %j and %j (%s)", (opens, due, nextOpens, nextDue) => {
    const { next } = look(withDays(opens, due), "Library corner");
    expect(next).toEqual({ opens: nextOpens, due: nextDue });
  });

  it("are written as they were proposed, repeated days repeated", () => {
    const workbook = withDays("2026-01-01", "2026-01-31 monthly x12");
    close(workbook, look(workbook, "Library corner"), { copyAs: "Library 2027" });
    expect(column(workbook, "Drives", "Due").at(-1)).toBe("2027-01-31 monthly x12");
    const { due } = openWorkbook(workbook, english).decoded.book.drives.at(-1)!;
    expect(due).toHaveLength(12);
  });

  it("are written as they were changed", () => {
    const workbook = openSample("school");
    const copyDays = { opens: "2027-03-01", due: "2027-03-31 quarterly x4" };
    close(workbook, look(workbook, "Library corner"), { copyAs: "Library 2027", copyDays });
    const is = openWorkbook(workbook, english).decoded.book.drives.at(-1)!;
    expect(is.opens).toBe(parseIsoDay("2027-03-01"));
    expect(is.due.map(({ due }) => due)).toEqual(
      ["2027-03-31", "2027-06-30", "2027-09-30", "2027-12-31"].map(parseIsoDay),
    );
  });

  it.each([
    [{ opens: "in spring", due: "" }, /"in spring".* 2026-03-31/],
    [
      { opens: "", due: "2027-01-31 monthly" },
      /^"2027-01-31 monthly" cannot be read as due days, so nothing was written\. Write them like 2027-05-31, or 2027-01-31 monthly x12\.$/,
    ],
  ])("are refused where they are none, and nothing is written: %j", (copyDays, message) => {
    const workbook = openSample("school");
    const preview = look(workbook, "Library corner");
    const before = everything(workbook);
    const reply = close(workbook, preview, { copyAs: "Library 2027", copyDays });
    expect(reply).toMatchObject({ ok: false, message: expect.stringMatching(message) });
    expect(everything(workbook)).toBe(before);
  });
});
