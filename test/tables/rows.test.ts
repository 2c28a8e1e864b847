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
      payTo: "",
      account: "",
      paymentCode: "none",
      moreLedgers: [],
      payPlaces: { payTo: null, account: null, paymentCode: null },
    });
  });

  it.each<[string, Cell, object, string]>([
    ["Grace days", 0, { graceDays: 0 }, "no grace"],
    ["Payment code", "epc", { paymentCode: "epc" }, "the code of euro banks"],
    ["Account", 12345678, { account: "12345678" }, "an account that is a number"],
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
    ["Year starts", 1, { yearStarts: 1 }, "the first month"],
    ["Year starts", 12, { yearStarts: 12 }, "the last month"],
    ["Share-of-income alert", "100%", { incomeAlert: 1 }, "all of it"],
    ["Reminder limit", 0, { reminderLimit: 0 }, "no reminders"],
    ["", "my own", {}, "a remark of the user's beside no name"],
  ])("%s %j is understood: %o (%s)", (name, value, expected) => {
    const { book, codes } = settings([name, value]);
    expect(codes).toEqual([]);
    expect(book.settings).toMatchObject(expected);
  });

  it.each<[string, Cell, object, string]>([
    ["Grace days", -1, { graceDays: 7 }, "days below 0"],
    ["Grace days", 2.5, { graceDays: 7 }, "half a day"],
    ["Year starts", 13, { yearStarts: 1 }, "no such month"],
    ["Year starts", 0, { yearStarts: 1 }, "no such month either"],
    ["Year starts", 4.5, { yearStarts: 1 }, "half a month"],
    ["Year starts", "spring", { yearStarts: 1 }, "no month"],
    ["Share-of-income alert", 0, { incomeAlert: 0.05 }, "everyone would be told of"],
    ["Share-of-income alert", "little", { incomeAlert: 0.05 }, "words"],
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
    [["#REF!", "Ri Un-byol", "Exempt", ""], "cell-error", "a drive whose formula has failed"],
    [["Roof", "#N/A", "Exempt", ""], "cell-error", "likewise a name"],
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
    [["Roof", "Group", "A", "M01", "", 500], { memberId: "" }, "a group is no member"],
    [["Roof", "Member", "Everyone", "M01", "", 500], { group: "Everyone" }, "as it was written"],
    [["Roof", "Member", "A", "M01", "", 0], { quota: 0 }, "asked for nothing is not exempt"],
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
    [["", "Member", "A", "M01", "", 500], "blank-cell", "no drive"],
    [["Roof", "", "A", "M01", "", 500], "blank-cell", "whether group or member is not said"],
    [["#REF!", "Member", "A", "M01", "", 500], "cell-error", "a drive whose formula has failed"],
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

  it.each<[string, Cell[][], string]>([
    [
      "members",
      [
        ["Member ID", "Name", "Weight"],
        ["", "", 5],
      ],
      "nobody who weighs 5",
    ],
    [
      "drives",
      [
        ["Drive", "Basis", "Target"],
        ["", "", 500],
      ],
      "a target of no drive",
    ],
    [
      "groups",
      [
        ["Group", "Part of"],
        ["", "Hall 1"],
      ],
      "a part of a hall without a name",
    ],
    [
      "items",
      [
        ["Drive", "Item", "Unit price"],
        ["", "Paint", 500],
      ],
      "paint for no drive",
    ],
  ])("are none of %s, and told of once: %j (%s)", (tab, rows) => {
    const name = tab[0]!.toUpperCase() + tab.slice(1);
    const { book, codes } = decode({ [name]: rows });
    expect(codes).toEqual(["blank-cell"]);
    expect(book[tab as "items"]).toEqual([]);
  });

  it.each<[Cell[], string[], string]>([
    [["", date(2026, 3, 2), 1400], ["blank-cell"], "of no currency"],
    [["Shells", date(2026, 3, 2), 1400], ["not-a-currency"], "of what is no currency"],
    [["USD", "", 1400], ["blank-cell"], "of no day"],
    [["USD", "soon", 1400], ["not-a-day"], "of what is no day"],
    [["USD", date(2026, 3, 2), ""], ["blank-cell"], "without a rate"],
    [["USD", date(2026, 3, 2), "much"], ["not-a-number"], "that is no number"],
  ])("are no rate, and told of once: %j (%s)", (cells, told) => {
    const { book, codes } = decode({ Rates: [["Currency", "Date", "Rate"], cells] });
    expect(codes).toEqual(told);
    expect(book.rates).toEqual([]);
  });

  it("keep a rate below 0 for those who use it to tell of", () => {
    const { book } = decode({
      Rates: [
        ["Currency", "Date", "Rate"],
        ["USD", date(2026, 3, 2), -1],
      ],
    });
    expect(book.rates).toMatchObject([{ currency: "USD", rate: -1 }]);
  });

  it("ask a group that there is not, rather than everyone, where a formula has failed", () => {
    const { book, codes } = decode({
      Drives: [
        ["Drive", "Who is asked", "Basis"],
        ["Roof", "#REF!", "Mandatory"],
      ],
    });
    expect(codes).toEqual(["cell-error"]);
    expect(book.drives).toMatchObject([{ asked: "#REF!", due: [] }]);
  });

  it("have no due days where these cannot be read", () => {
    const { book, codes } = decode({
      Drives: [
        ["Drive", "Basis", "Due"],
        ["Roof", "Mandatory", "in spring"],
      ],
    });
    expect(codes).toEqual(["dues-unclear"]);
    expect(book.drives).toMatchObject([{ due: [] }]);
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

describe("cells that are neither texts nor what their column is for", () => {
  const gift = (reference: Cell) =>
    decode({
      Contributions: [
        ["Date", "Drive", "Amount", "Reference"],
        [date(2026, 4, 1), "Roof", 500, reference],
      ],
    });

  it.each<[Cell, string, string]>([
    [7, "7", "a number"],
    [0.5, "0.5", "with decimals"],
    [true, "TRUE", "a tick, as a formula would say it"],
    [false, "FALSE", "a box that is not ticked"],
    [date(2026, 4, 1), "2026-04-01", "a day"],
    [" R-7 ", "R-7", "blanks around it"],
    ["\u00a0R-7", "R-7", "blanks that do not break"],
    ["Cafe\u0301", "Caf\u00e9", "a letter and its accent typed apart"],
    ["\u1100\u1161", "가", "a syllable typed as its letters"],
    ["R\u00a07", "R\u00a07", "a blank within it stays"],
    ["see #REF!", "see #REF!", "a text that speaks of an error"],
    ["#7", "#7", "a text that begins like one"],
  ])("say %j as the text %j (%s)", (cell, reference) => {
    const { book, codes } = gift(cell);
    expect(codes).toEqual([]);
    expect(book.contributions).toMatchObject([{ reference }]);
  });

  it.each(["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!"])(
    "say nothing where a formula has failed, %s, which is told of",
    (error) => {
      const { book, codes } = gift(error);
      expect(codes).toEqual(["cell-error"]);
      expect(book.contributions).toMatchObject([{ reference: "" }]);
    },
  );

  it("are told apart row by row, one like the row above or not", () => {
    const rows: Cell[][] = ["R-1", "R-1", " R-1", "", "R-2"].map((reference) => [
      date(2026, 4, 1),
      "Roof",
      500,
      reference,
    ]);
    const { book } = decode({ Contributions: [["Date", "Drive", "Amount", "Reference"], ...rows] });
    expect(book.contributions.map(({ reference }) => reference)).toEqual([
      "R-1",
      "R-1",
      "R-1",
      "",
      "R-2",
    ]);
  });
});

describe("amounts and numbers at their bounds", () => {
  const drive = (target: Cell, roundTo: Cell = "") =>
    decode({
      Drives: [
        ["Drive", "Basis", "Target", "Round to"],
        ["Roof", "Mandatory", target, roundTo],
      ],
    });

  it.each<[Cell, Cell, number | null, string[], string]>([
    [0, "", 0, [], "a target of nothing"],
    [-1, "", null, ["out-of-range"], "one below it"],
    [500, 0, 500, ["out-of-range"], "nothing can be rounded to 0"],
    ["", "", null, [], "none at all"],
  ])("a target of %j, rounded to %j, is %j and tells %j (%s)", (target, roundTo, read, told) => {
    const { book, codes } = drive(target, roundTo);
    expect(codes).toEqual(told);
    expect(book.drives).toMatchObject([{ target: read, roundTo: null }]);
  });

  it.each<[Cell, number | null, string[], string]>([
    [0, 0, [], "whoever weighs nothing"],
    ["0.5", 0.5, [], "half as much as others"],
    [-1, null, ["out-of-range"], "less than nothing"],
    ["much", null, ["not-a-number"], "words"],
  ])("a weight of %j is %j and tells %j (%s)", (cell, weight, told) => {
    const Members: Cell[][] = [
      ["Name", "Weight"],
      ["Ri Un-byol", cell],
    ];
    const { book, codes } = decode({ Members });
    expect(codes).toEqual(told);
    expect(book.members).toMatchObject([{ weight }]);
  });

  it("lets somebody leave on the day of joining", () => {
    const Members: Cell[][] = [
      ["Name", "Joined", "Left"],
      ["Ri Un-byol", date(2026, 4, 1), date(2026, 4, 1)],
    ];
    expect(decode({ Members }).codes).toEqual([]);
  });

  it("tells of a drive that opens after its last due day", () => {
    const opening = (opens: Cell) =>
      decode({
        Drives: [
          ["Drive", "Basis", "Opens", "Due"],
          ["Roof", "Mandatory", opens, "2026-03-31; 2026-06-30"],
        ],
      }).codes;
    expect(opening("2026-05-01")).toEqual([]);
    expect(opening("2026-06-30")).toEqual([]);
    expect(opening("2026-07-01")).toEqual(["days-reversed"]);
  });

  it("gives an item a priority below 0 that comes before the others", () => {
    const { book, codes } = decode({
      Items: [
        ["Drive", "Item", "Priority", "Met by"],
        ["Roof", "Paint", -1, "Barter"],
      ],
    });
    expect(codes).toEqual(["unknown-choice"]);
    expect(book.items).toMatchObject([{ priority: -1, metBy: "cash" }]);
  });
});

describe("amounts of a drive in another currency", () => {
  const { book, codes } = decode({
    Drives: [
      ["Drive", "Basis", "Currency"],
      ["Roof", "Mandatory", ""],
      ["Abroad", "Mandatory", "USD"],
    ],
    Contributions: [
      ["Date", "Drive", "Amount"],
      [date(2026, 4, 1), "Abroad", "$12.50"],
      [date(2026, 4, 1), "Roof", "12,000원"],
    ],
    Items: [
      ["Drive", "Item", "Unit price", "Spent"],
      ["Abroad", "Paint", 12.5, 25],
      ["Roof", "Paint", 12, 24],
    ],
    Adjustments: [
      ["Drive", "Group or member", "Adjustment", "Amount"],
      ["Abroad", "Ri Un-byol", "Fixed", "$12.50"],
      ["All", "Ri Un-byol", "Cap", "12,000원"],
    ],
    Quotas: [
      ["Drive", "Level", "Group", "Member ID", "Member", "Quota"],
      ["Abroad", "Member", "", "", "Ri Un-byol", 12.5],
      ["Roof", "Member", "", "", "Ri Un-byol", 12],
    ],
  });

  it("are read in it, in every tab", () => {
    expect(codes).toEqual([]);
    expect(book.contributions.map(({ amount }) => amount)).toEqual([12.5, 12_000]);
    expect(book.items.map(({ unitPrice, spent }) => [unitPrice, spent])).toEqual([
      [1250, 2500],
      [12, 24],
    ]);
    expect(book.adjustments.map(({ drive, amount }) => [drive, amount])).toEqual([
      ["Abroad", 12.5],
      [null, 12_000],
    ]);
    expect(book.roll.map(({ quota }) => quota)).toEqual([1250, 12]);
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

  it.each<[Cell, number | boolean, string]>([
    ["", false, "blank"],
    [false, false, "a box that is not ticked"],
    ["not yet", false, "words"],
    ["No", false, "a word"],
    ["n", false, "a letter"],
    ["FALSE", false, "a box that became text"],
    [0, false, "nought"],
    ["-", false, "a dash"],
    ["–", false, "a longer dash"],
    ["x", false, "a cross"],
    ["아직", false, "words in Korean"],
    ["아니요", false, "no in Korean"],
    ["아니오", false, "the same in another spelling"],
    ["미인계", false, "not handed over, in Korean"],
    [true, true, "a tick"],
    [date(2026, 4, 2), parseIsoDay("2026-04-02")!, "a day"],
    ["2026-04-02", parseIsoDay("2026-04-02")!, "a day as text"],
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
