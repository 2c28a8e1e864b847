import { describe, expect, it } from "vitest";
import { getChoices } from "../../../src/commands/record/getChoices";
import { recordGift } from "../../../src/commands/record/recordGift";
import type { GiftRequest } from "../../../src/dialogs/protocol";
import type { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage, openSample } from "../openSample";

const gift = (stated: Partial<GiftRequest> = {}): GiftRequest => ({
  token: newToken(),
  promised: false,
  drive: "Playground",
  memberId: "P01",
  group: "",
  amount: "20",
  currency: "",
  date: "2026-06-10",
  method: "Cash",
  reference: "",
  paidBy: "",
  receivedBy: "",
  note: "",
  confirmed: false,
  ...stated,
});

const record = (workbook: MemoryWorkbook, stated: Partial<GiftRequest> = {}) =>
  recordGift(workbook, inLanguage("en"), gift(stated));

const setting = (workbook: MemoryWorkbook, name: string, value: string) => {
  const { rows } = workbook.sheets.find((sheet) => sheet.name === "Settings")!;
  rows.find(([each]) => each === name)![1] = value;
};

const firstPupil = (workbook: MemoryWorkbook) => {
  const choices = getChoices(workbook, inLanguage("en"));
  if (!choices.ok) throw new Error(choices.message);
  return choices.people[0]!;
};

describe("an amount that is typed", () => {
  it.each([
    ["1.488,00", 1488],
    ["1,488.00", 1488],
    ["12,50", 12.5],
  ])("%s is read as an import reads it", (amount, written) => {
    const workbook = openSample("school");
    expect(record(workbook, { amount })).toMatchObject({ ok: true });
    expect(workbook.shown("Contributions").at(-1)![4]).toBe(written);
  });

  it.each(["1,488", "1.488", "€20", "--5"])("%s is refused as in an import", (amount) => {
    expect(record(openSample("school"), { amount })).toMatchObject({ ok: false, field: "amount" });
  });
});

describe("getChoices", () => {
  it("gives drives, people, groups and methods in the workbook's language", () => {
    const choices = getChoices(openSample("school", "ko"), inLanguage("en"));
    expect(choices).toMatchObject({
      ok: true,
      day: "2026-06-12",
      lastDrive: "",
      lastMethod: "",
      methods: ["현금", "이체", "현물", "봉사", "이월"],
    });
    if (!choices.ok) return;
    expect(choices.drives.find(({ drive }) => drive === "놀이터 조성")).toEqual({
      drive: "놀이터 조성",
      currency: "KRW",
      decimals: 0,
      basis: "voluntary",
      state: "open",
      groups: [
        ...["학부모회", "1학년", "1학년 1반", "1학년 2반"],
        ...["2학년", "2학년 2반", "2학년 3반"],
      ],
    });
    const trip = choices.drives.find(({ drive }) => drive === "2학년 3반 박물관 견학");
    expect(trip?.groups).toEqual(["2학년 3반"]);
    expect(choices.groups).toContain("1학년 1반");
    expect(choices.people).toHaveLength(41);
  });

  it("dates gifts as the summaries are, where Settings fix the day", () => {
    const workbook = openSample("school");
    setting(workbook, "As of", "2026-05-20");
    expect(getChoices(workbook, inLanguage("en"))).toMatchObject({ day: "2026-05-20" });
  });

  it("remembers the drive and the method that were chosen last", () => {
    const workbook = openSample("school");
    record(workbook, { memberId: firstPupil(workbook).id, method: "Transfer" });
    const choices = getChoices(workbook, inLanguage("en"));
    expect(choices).toMatchObject({ lastDrive: "Playground", lastMethod: "Transfer" });
  });

  it("says what to do where the workbook cannot be read", () => {
    const workbook = openSample("school");
    workbook.sheets.find(({ name }) => name === "Members")!.rows[0]![1] = "Mine";
    expect(getChoices(workbook, inLanguage("en"))).toEqual({
      ok: false,
      message:
        "Members has no column Name. Write Name in the header row, above the column that holds it.",
    });
  });
});

describe("recordGift", () => {
  it("appends one row in the order of the sheet's own columns", () => {
    const workbook = openSample("school");
    const sheet = workbook.sheets.find(({ name }) => name === "Contributions")!;
    for (const row of sheet.rows) row.reverse();
    const rows = sheet.rows.length;
    const { id, name } = firstPupil(workbook);
    expect(record(workbook, { memberId: id, reference: "R-7" })).toEqual({
      ok: true,
      message: `Recorded: ${name}, 20.00 USD for Playground.`,
      warning: "",
      row: rows + 1,
    });
    const header = sheet.rows[0]!;
    const written = Object.fromEntries(header.map((h, c) => [h, sheet.rows[rows]![c]]));
    expect(written).toMatchObject({
      Drive: "Playground",
      Member: name,
      Amount: 20,
      Method: "Cash",
    });
    expect(written).toMatchObject({ Reference: "R-7", Date: { day: 20_614 } });
  });

  it.each<[why: string, Partial<GiftRequest>, field: string, message: string]>([
    ["no drive", { drive: " " }, "drive", "Choose the drive that it is for."],
    [
      "a drive misspelt",
      { drive: "Playgruond" },
      "drive",
      'There is no drive "Playgruond". Did you mean Playground?',
    ],
    [
      "a member misspelt",
      { memberId: "Ivo Ashdwon" },
      "memberId",
      'There is no member "Ivo Ashdwon". Did you mean Ivo Ashdown?',
    ],
    [
      "nobody and no group",
      { memberId: "" },
      "memberId",
      "Choose who gave it; for a gift without a name, choose the group that it came from.",
    ],
    [
      "an unknown group",
      { memberId: "", group: "Class 1C" },
      "group",
      'There is no group "Class 1C". Did you mean Class 1A?',
    ],
    ["no amount", { amount: "" }, "amount", "Write an amount other than 0."],
    [
      "an amount that could be two",
      { amount: "12,5" },
      "amount",
      '"12,5" is not an amount. Write it like 12.50.',
    ],
    [
      "more decimals than cents",
      { amount: "1.2345" },
      "amount",
      '"1.2345" has more decimals than USD has. Write it with at most 2 decimals, like 12.50.',
    ],
    [
      "more than can be counted exactly",
      { amount: "99999999999999999999" },
      "amount",
      '"99999999999999999999" is too large to be counted exactly. Check how many digits it has.',
    ],
    [
      "no currency of that name",
      { currency: "Dolar" },
      "currency",
      '"Dolar" is not the code of a currency. Write its three letters, such as USD.',
    ],
    ["no date", { date: "" }, "date", "Write the day it was given."],
    [
      "a date that could be two",
      { date: "3/4/2026" },
      "date",
      '"3/4/2026" is not a date that can be read for certain. Write it like 2026-03-31.',
    ],
    [
      "a promise below zero",
      { promised: true, amount: "-5" },
      "amount",
      "Only an amount above 0 can be promised.",
    ],
  ])("refuses %s beside its field", (_, stated, field, message) => {
    const workbook = openSample("school");
    const before = JSON.stringify(workbook.sheets);
    const { id } = firstPupil(workbook);
    const reply = record(workbook, { memberId: id, ...stated });
    expect(reply).toEqual({ ok: false, message, field, held: false });
    expect(JSON.stringify(workbook.sheets)).toBe(before);
  });

  it("holds back the like of a row that is there, until it is said to be another gift", () => {
    const workbook = openSample("school");
    const memberId = firstPupil(workbook).name;
    expect(record(workbook, { memberId }).ok).toBe(true);
    expect(record(workbook, { memberId })).toEqual({
      ok: false,
      field: "",
      held: true,
      message: `The ledger has the like of it already: ${memberId}, 20.00 USD for Playground on 10 June 2026. Record it only if it is another gift.`,
    });
    expect(record(workbook, { memberId, reference: "other" }).ok).toBe(true);
    expect(record(workbook, { memberId, confirmed: true }).ok).toBe(true);
  });

  it("says at once why a row will not count", () => {
    const workbook = openSample("school");
    const { id, name } = firstPupil(workbook);
    expect(record(workbook, { memberId: id, currency: "EUR" })).toMatchObject({
      message: `Recorded: ${name}, 20.00 EUR for Playground.`,
      warning:
        "There is no rate of EUR on or before 10 June 2026, so this row is not counted. Add one to Rates: what 1 EUR was worth in USD.",
    });
  });

  it("warns where a row is dated after the day that the summaries speak of", () => {
    const workbook = openSample("school");
    setting(workbook, "As of", "2026-05-20");
    const { id } = firstPupil(workbook);
    expect(record(workbook, { memberId: id })).toMatchObject({
      ok: true,
      warning:
        "This row is dated 10 June 2026, after 20 May 2026, the day the summaries speak of (As of in Settings), so it is not counted yet. It counts from its day. If that is meant, there is nothing to do; else correct the date, or As of.",
    });
  });

  it.each([
    ["a member of another group", { memberId: "Ivo Ashdown" }, "Ivo Ashdown"],
    ["a group that is not in it", { memberId: "", group: "Class 1A" }, "Class 1A"],
  ])("holds back a gift from whom the drive does not ask: %s", (_, stated, name) => {
    const workbook = openSample("school");
    const trip = { drive: "Museum trip of 2B", ...stated };
    const message = `${name} is not asked in Museum trip of 2B. Record it only if it is meant for this drive.`;
    expect(record(workbook, trip)).toEqual({ ok: false, field: "", held: true, message });
    expect(record(workbook, { ...trip, confirmed: true }).ok).toBe(true);
  });

  it("names the column that is missing for something that was said", () => {
    const workbook = openSample("school");
    const sheet = workbook.sheets.find(({ name }) => name === "Contributions")!;
    sheet.rows[0]![sheet.rows[0]!.indexOf("Received by")] = "Mine";
    const { id } = firstPupil(workbook);
    expect(record(workbook, { memberId: id }).ok).toBe(true);
    expect(
      record(workbook, { memberId: id, receivedBy: "Ms Quill", reference: "2" }),
    ).toMatchObject({
      ok: false,
      field: "receivedBy",
    });
  });

  it("takes a gift without a name for a group", () => {
    const workbook = openSample("school");
    expect(record(workbook, { memberId: "", group: "Class 1A" })).toMatchObject({
      message: "Recorded: Class 1A, without a name, 20.00 USD for Playground.",
    });
  });
});

describe("a promise", () => {
  const promise = { promised: true, drive: "Library corner", method: "" };

  it("becomes a Pledge, and is raised by the next one", () => {
    const workbook = openSample("school");
    const { id, name } = firstPupil(workbook);
    expect(record(workbook, { ...promise, memberId: id })).toMatchObject({
      message: `Recorded as a pledge: ${name}, 20.00 USD for Library corner.`,
    });
    expect(record(workbook, { ...promise, memberId: id, amount: "15" })).toMatchObject({
      message: `The pledge of ${name} for Library corner is raised from 20.00 USD to 35.00 USD.`,
    });
    const rows = workbook.shown("Adjustments").slice(-2);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ["Library corner", name, "Pledge", 20, ""],
      ["Library corner", name, "Pledge", 35, { day: 20_614 }],
    ]);
  });

  it("makes Adjustments where there is none, in the workbook's language", () => {
    const workbook = openSample("school", "ko");
    workbook.sheets.splice(
      workbook.sheets.findIndex(({ name }) => name === "조정"),
      1,
    );
    const { id, name } = firstPupil(workbook);
    const drive = "도서 기증";
    expect(record(workbook, { ...promise, drive, memberId: id, amount: "20,000" })).toEqual({
      ok: true,
      row: 2,
      warning: "",
      message: `약정으로 기록했습니다: ${name}, 20,000원(${drive}).`,
    });
    expect(workbook.shown("조정")[1]?.slice(0, 4)).toEqual([drive, name, "약정", 20_000]);
  });

  it("is held back where the same was pledged before, and says when it becomes a quota", () => {
    const workbook = openSample("school");
    const trip = { ...promise, drive: "Museum trip of 2B", memberId: "Jude Acker", amount: "30" };
    expect(record(workbook, trip)).toMatchObject({ held: true });
    expect(record(workbook, { ...trip, amount: "5" })).toMatchObject({
      message:
        "The pledge of Jude Acker for Museum trip of 2B is raised from 30.00 USD to 35.00 USD. It becomes the quota when you choose Divide quotas.",
    });
  });

  it("is held back where the drive does not ask, and is promised no quota then", () => {
    const workbook = openSample("school");
    const trip = { ...promise, drive: "Museum trip of 2B", memberId: "Ivo Ashdown" };
    const message =
      "Ivo Ashdown is not asked in Museum trip of 2B. Record it only if it is meant for this drive.";
    expect(record(workbook, trip)).toEqual({ ok: false, field: "", held: true, message });
    expect(record(workbook, { ...trip, confirmed: true })).toMatchObject({
      message: "Recorded as a pledge: Ivo Ashdown, 20.00 USD for Museum trip of 2B.",
    });
  });
});
