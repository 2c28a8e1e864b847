import { describe, expect, it } from "vitest";
import { dayOf, parseIsoDay } from "../../src/core/index";
import type { Cell } from "../../src/schema/index";
import { decodeBook } from "../../src/tables/index";
import { date, smallest, snapshotOf } from "./snapshotOf";

const today = dayOf(2026, 5, 20);

function decode(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>) {
  const { book, diagnostics } = decodeBook(snapshotOf({ ...smallest, ...sheets }), { today });
  return { book, codes: diagnostics.map(({ code }) => code) };
}

describe("settings", () => {
  const settings = (...rows: Cell[][]) =>
    decode({ Settings: [["Setting", "Value"], ["Currency", "KRW"], ...rows] });

  it("that are blank or missing mean their defaults", () => {
    const { book, codes } = settings(["Grace days", ""], ["Year starts", ""]);
    expect(codes).toEqual([]);
    expect(book.settings).toEqual({
      organisation: "",
      currency: "KRW",
      asOf: today,
      asOfFixed: false,
      graceDays: 7,
      yearStarts: 1,
      incomeAlert: 0.05,
      reminderLimit: null,
      namesInNotices: "never",
      figuresInNotices: "safe",
      rounding: "largest-remainder",
      closedInLists: "overview-only",
      voluntaryFollowUp: "after-due",
    });
  });

  it.each<[string, Cell, object, string]>([
    ["Grace days", 0, { graceDays: 0 }, "no grace"],
    ["Grace days", "14", { graceDays: 14 }, "digits as text"],
    ["유예 일수", 3, { graceDays: 3 }, "the other language's name"],
    ["grace", 3, { graceDays: 3 }, "a shorter name"],
    ["Organization", "Taesan", { organisation: "Taesan" }, "American spelling"],
    ["Organisation", 1917, { organisation: "1917" }, "a name that is a number"],
    ["Year starts", "Apr", { yearStarts: 4 }, "a month cut short"],
    ["Year starts", "4월", { yearStarts: 4 }, "a month in Korean"],
    ["Year starts", date(2026, 4, 1), { yearStarts: 4 }, "1 April, as the spreadsheet read it"],
    ["Share-of-income alert", 0.03, { incomeAlert: 0.03 }, "a cell that shows 3 %"],
    ["Rounding", "줄지 않게", { rounding: "never-falls" }, "the other language's choice"],
    ["As of", "2026-03-31", { asOf: dayOf(2026, 3, 31), asOfFixed: true }, "a day as text"],
  ])("%s %j is understood: %o (%s)", (name, value, expected) => {
    const { book, codes } = settings([name, value]);
    expect(codes).toEqual([]);
    expect(book.settings).toMatchObject(expected);
  });

  it.each<[string, Cell, object, string]>([
    ["Grace days", -1, { graceDays: 7 }, "days below 0"],
    ["Grace days", 2.5, { graceDays: 7 }, "half a day"],
    ["Year starts", 13, { yearStarts: 1 }, "no such month"],
    ["Year starts", date(2026, 4, 6), { yearStarts: 1 }, "years start with a month"],
    ["Share-of-income alert", 1, { incomeAlert: 0.05 }, "one percent, or all?"],
    ["Share-of-income alert", "150%", { incomeAlert: 0.05 }, "more than all"],
    ["Currency", "원", { currency: "USD" }, "won of which half?"],
    ["As of", "yesterday", { asOf: today, asOfFixed: false }, "words"],
    ["Rounding", "Up", { rounding: "largest-remainder" }, "no such choice"],
    ["Language", "Latin", {}, "not spoken"],
  ])("%s %j is told of, and its default used: %o (%s)", (name, value, expected) => {
    const { book, codes } = decode({
      Settings: [
        ["Setting", "Value"],
        [name, value],
      ],
    });
    expect(codes).toContain("setting-unclear");
    expect(book.settings).toMatchObject(expected);
  });
});

describe("rows of which something is missing", () => {
  const adjust = (...cells: Cell[]) =>
    decode({ Adjustments: [["Drive", "Group or member", "Adjustment", "Amount"], cells] });

  it.each<[Cell[], string, string]>([
    [["Roof", "Ri Un-byol", "Write-off", "all"], "not-an-amount", "blank would mean everything"],
    [["Roof", "Ri Un-byol", "Excuse", ""], "unknown-choice", "no such adjustment"],
    [["Roof", "", "Exempt", ""], "blank-cell", "nobody named"],
    [["", "Ri Un-byol", "Exempt", ""], "blank-cell", "a blank drive is not All"],
  ])("leave an adjustment %j out and tell of it: %s (%s)", (cells, code) => {
    const { book, codes } = adjust(...cells);
    expect(codes).toEqual([code]);
    expect(book.adjustments).toEqual([]);
  });

  const roll = (...cells: Cell[]) =>
    decode({ Quotas: [["Drive", "Level", "Group", "Member ID", "Member", "Quota"], cells] });

  it.each<[Cell[], object, string]>([
    [["Roof", "Member", "", "M01", "Ri", 500], { memberId: "M01", group: "" }, "no group at all"],
    [["Roof", "Member", "A", "", "Ri", 500], { memberId: "Ri" }, "no ID: the name"],
    [["Roof", "Group", "A", "", "", 500], { memberId: "", level: "group" }, "a group"],
    [["Roof", "Group", "Everyone", "", "", 500], { group: "" }, "the whole organisation"],
    [["Roof", "조직", "전체", "", "", 500], { group: "" }, "the same in Korean"],
    [["Roof", "Group", "", "", "", 500], { group: "" }, "the same left blank"],
    [["Roof", "구성원", "A", 7, "Ri", "Exempt"], { memberId: "7", quota: null }, "exempt in words"],
    [["Roof", "Member", "A", "M01", "Ri", ""], { quota: null }, "exempt"],
    [["Roof", "Member", "A", "M01", "Ri", "1,500"], { quota: 1500 }, "mended by hand as text"],
  ])("are on the roll as far as they go: %j (%o: %s)", (cells, entry) => {
    const { book, codes } = roll(...cells);
    expect(codes).toEqual([]);
    expect(book.roll).toMatchObject([entry]);
  });

  it("name the whole organisation by our word in Drives and Contributions too", () => {
    const { book } = decode({
      Drives: [
        ["Drive", "Who is asked", "Basis", "Target"],
        ["Roof", "Everyone", "Mandatory", 500],
        ["Lift", "전체", "Mandatory", 500],
      ],
      Contributions: [
        ["Date", "Drive", "Group", "Amount"],
        [{ day: 20_000 }, "Roof", "Everyone", 100],
      ],
    });
    expect(book.drives.map(({ asked }) => asked)).toEqual([null, null]);
    expect(book.contributions).toMatchObject([{ group: "" }]);
  });

  it("are on the roll with a group that is really called Everyone", () => {
    const { book } = decode({
      Groups: [["Group"], ["Everyone"]],
      Quotas: [
        ["Drive", "Level", "Group", "Member ID", "Member", "Quota"],
        ["Roof", "Group", "Everyone", "", "", 500],
      ],
    });
    expect(book.roll).toMatchObject([{ group: "Everyone" }]);
  });

  it.each<[Cell[], string, string]>([
    [["Roof", "Member", "A", "M01", "Ri", "lots"], "not-an-amount", "blank would mean exempt"],
    [["Roof", "Branch", "A", "", "", 500], "unknown-choice", "neither group nor member"],
    [["Roof", "Member", "A", "", "", 500], "blank-cell", "nobody named"],
  ])("are not on the roll where they would mislead: %j (%s: %s)", (cells, code) => {
    const { book, codes } = roll(...cells);
    expect(codes).toEqual([code]);
    expect(book.roll).toEqual([]);
  });

  it.each<[Cell[], string]>([
    [["Roof", "No longer listed", "A", "M01", "Ri", ""], "a member whom a division left out"],
    [["Roof", "명단에서 빠짐", "A", "", "", 500], "a group, in the other language"],
    [["", "no longer listed", "", "", "", ""], "nothing to say whose it was"],
    [["#REF!", "No longer listed", "", "", "", "lots"], "nothing of it is read"],
  ])("are not on the roll where they only keep what the user wrote: %j (%s)", (cells) => {
    const { book, codes } = roll(...cells);
    expect(codes).toEqual([]);
    expect(book.roll).toEqual([]);
  });

  it("keep a member who has an ID and no name", () => {
    const { book, codes } = decode({
      Members: [
        ["Member ID", "Name"],
        ["M01", ""],
      ],
    });
    expect(codes).toEqual(["blank-cell"]);
    expect(book.members).toMatchObject([{ id: "M01", name: "M01" }]);
  });

  it("take a drive without a basis as Voluntary, so that nobody is called late by mistake", () => {
    const { book, codes } = decode({
      Drives: [
        ["Drive", "Basis"],
        ["Roof", ""],
      ],
    });
    expect(codes).toEqual(["blank-cell"]);
    expect(book.drives).toMatchObject([{ basis: "voluntary", memberSplit: "conscience" }]);
  });

  it("keep every contribution, whatever of it can be read", () => {
    const rows: Cell[][] = [
      ["Date", "Drive", "Member", "Amount"],
      ["", "", "", 500],
      ["", "", "someone", ""],
      [date(2026, 4, 1), "", "", ""],
    ];
    expect(decode({ Contributions: rows }).book.contributions).toMatchObject([
      { row: 2, date: null, drive: "", amount: 500 },
      { row: 3, member: "someone", amount: null },
      { row: 4, amount: null },
    ]);
  });
});

describe("contributions", () => {
  it.each<[Cell, string | null, string]>([
    [{ day: 20_260_301 - 25_569 }, "2026-03-01", "20260301 typed into a cell that shows dates"],
    [{ day: -25_569 }, null, "0 typed into one"],
    [{ day: -25_574 }, null, "−5 typed into one"],
    [{ day: 100_000_000 }, null, "more than a date can be"],
  ])("a date cell %j is the day %s, else none and told of (%s)", (cell, iso) => {
    const rows: Cell[][] = [
      ["Date", "Drive", "Amount"],
      [cell, "Roof", 500],
    ];
    const { book, codes } = decode({ Contributions: rows });
    expect(codes).toEqual(iso === null ? ["not-a-day"] : []);
    expect(book.contributions).toMatchObject([
      { date: iso === null ? null : parseIsoDay(iso), amount: 500 },
    ]);
  });

  it.each<[Cell, boolean, string]>([
    ["", false, "blank"],
    [false, false, "a box that is not ticked"],
    ["not yet", false, "words"],
    ["아직", false, "words in Korean"],
    [true, true, "a tick"],
    [date(2026, 4, 2), true, "a day"],
    ["yes, to Kim", true, "words"],
  ])("handed over %j is %s (%s)", (cell, handedOver) => {
    const rows: Cell[][] = [
      ["Date", "Drive", "Amount", "Handed over"],
      [date(2026, 4, 1), "Roof", 500, cell],
    ];
    expect(decode({ Contributions: rows }).book.contributions).toMatchObject([{ handedOver }]);
  });

  it.each<[Cell, string, string]>([
    ["", "cash", "blank"],
    ["Bank transfer", "transfer", "another word for it"],
    ["현물", "in-kind", "the other language's word"],
    ["Postal order", "other", "a word of the user's own"],
  ])("method %j is %s (%s)", (cell, method) => {
    const rows: Cell[][] = [
      ["Date", "Drive", "Amount", "Method"],
      [date(2026, 4, 1), "Roof", 500, cell],
    ];
    const { book, codes } = decode({ Contributions: rows });
    expect(codes).toEqual([]);
    expect(book.contributions).toMatchObject([{ method }]);
  });
});
