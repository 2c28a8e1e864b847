import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/core/index";
import { speak } from "../../src/i18n/index";
import { type Cell, type InputTab, inputTabs } from "../../src/schema/index";
import { decodeBook } from "../../src/tables/index";
import { date, smallest, snapshotOf } from "./snapshotOf";

const today = dayOf(2026, 5, 20);

/** A workbook with every input tab filled, its headers in the order of the schema. */
const full: Record<InputTab, Cell[][]> = {
  members: [
    [
      "M01",
      "Kim Chol-su",
      "Cell 1, Machine shop",
      2,
      date(2026, 1, 5),
      "",
      "kim@x.example",
      "",
      "",
      "flat 4",
      410000,
    ],
    ["M02", "Ri Un-byol", "Cell 1", "", "", "2026-04-20", "", "moved", "the Ri family", "", ""],
    [3, "Pak Tae-sok", "Cell 2; Machine shop", 1.5, "", "", "", "", "", "", ""],
  ],
  drives: [
    [
      "Office",
      "Committee",
      "Voluntary",
      "",
      date(2026, 3, 16),
      date(2026, 5, 31),
      "Equally",
      "",
      "Open",
      250000,
      "",
      10000,
      "",
      1000,
      "",
    ],
    [
      "Levy",
      "",
      "Mandatory",
      "1,200,000",
      "",
      "2026-03-31 40%; 2026-06-30 60%",
      "Same rate",
      "By weight",
      "",
      "",
      "",
      "",
      50000,
      "",
      "",
    ],
    ["Abroad", "", "Pledged", 12.5, "", "", "", "", "Closed", "", "USD", "", "", "", ""],
  ],
  contributions: [
    [
      date(2026, 4, 1),
      "Office",
      "Kim Chol-su",
      "",
      20000,
      "Cash",
      "R-1",
      "",
      "",
      "his brother",
      "M02",
      date(2026, 4, 2),
      "2026-001",
    ],
    ["2026-04-02", "Office", "", "Cell 1", "30,000원", "", "", "in the box", "", "", "", "", ""],
    [
      "2026-04-03",
      "Abroad",
      "M02",
      "",
      "$12.50",
      "Bank transfer",
      "",
      "",
      "usd",
      "",
      "",
      false,
      "",
    ],
    ["2026-04-04", "Levy", 3, "", -10000, "Barter", "", "", "", "", "", true, ""],
  ],
  settings: [
    ["Organisation", "Taesan", ""],
    ["Currency", "KRW", ""],
    ["As of", date(2026, 5, 18), ""],
    ["Grace days", 14, ""],
    ["Year starts", "April", ""],
    ["Share-of-income alert", "3%", ""],
    ["Reminder limit", 3, ""],
    ["Names in notices", "Mandatory drives only", ""],
    ["Rounding", "Never falls", ""],
    ["Closed drives in lists", "This year", ""],
    ["Figures in notices", "Open books", ""],
    ["Follow-up on voluntary drives", "Never", ""],
    ["Pay to", "Taesan Machine Works", ""],
    ["Account", "Hana 123-456", ""],
    ["Payment code", "UPI", ""],
    ["More ledgers", "", ""],
    ["Language", "", ""],
  ],
  groups: [
    ["Committee", "", "", "", ""],
    ["Cell 1", "Committee", "M01", 120, ""],
    ["Cell 2", "Committee", "", "", ""],
  ],
  items: [
    [
      "Office",
      "Computer",
      10,
      400000,
      "Cash",
      1,
      4,
      1600000,
      date(2026, 5, 12),
      "R-118",
      "",
      "Few computers",
      "No",
      date(2026, 5, 18),
    ],
    ["Office", "Paint, can", "", 12000, "In kind", "", "", "", "", "", "", "", "", ""],
  ],
  findings: [
    [
      "Few computers",
      date(2025, 8, 19),
      "County inspection",
      "Office",
      date(2026, 6, 30),
      "Under way",
      "Cell 2",
      "Report 14",
      "",
    ],
    ["Shabby walls", "", "", "", "", "", "", "", ""],
  ],
  counts: [
    [date(2026, 5, 15), "Box", "Office", "440,000", "", "M01", "M02", ""],
    [date(2026, 4, 30), "", "", 12.5, "usd", "M01", "", ""],
  ],
  adjustments: [
    ["All", "Ri Un-byol", "Exempt", "", "", "", "Long illness"],
    ["Levy", "M01", "Fixed", 5000, "2026-05-01", "", ""],
    ["Levy", "Cell 2", "Write-off", "", "", "", ""],
  ],
  rates: [["USD", date(2026, 3, 2), 1412.5]],
  quotas: [
    ["Office", "Group", "Cell 1", "", "", 400000, "", 400000, "", date(2026, 3, 16), ""],
    ["Levy", "Member", "Cell 1", "M01", "Kim Chol-su", 5000, 4000, 5000, "", date(2026, 3, 16), ""],
    ["Levy", "Member", "Cell 1", "M02", "Ri Un-byol", "", "", "", "Exempt", date(2026, 3, 16), ""],
  ],
};

type Sheets = Record<string, Cell[][]>;

/** The workbook with the headers of a language on top of each tab. */
function withHeaders(
  language: "en" | "ko",
  tabs: Partial<Record<InputTab, Cell[][]>> = full,
): Sheets {
  const { schema } = speak(language).words;
  const sheets: Sheets = {};
  for (const tab of Object.keys(tabs) as InputTab[]) {
    const header = Object.keys(inputTabs[tab]).map(
      (id) => (schema.headers[tab] as Record<string, string>)[id]!,
    );
    sheets[schema.tabs[tab]] = [header, ...tabs[tab]!];
  }
  return sheets;
}

function bookOf(sheets: Sheets) {
  const { book, diagnostics, readable } = decodeBook(snapshotOf(sheets), { today });
  expect(diagnostics).toEqual([]);
  expect(readable).toBe(true);
  return book;
}

/** The book without rows' numbers, for workbooks that differ in where their rows stand. */
function withoutPlaces(book: object): unknown {
  return JSON.parse(
    JSON.stringify(book, (key, value) => (key === "row" || key === "place" ? undefined : value)),
  );
}

const english = withHeaders("en");
const usual = bookOf(english);

describe("decodeBook", () => {
  it("reads members", () => {
    expect(usual.members[0]).toEqual({
      id: "M01",
      hasId: true,
      name: "Kim Chol-su",
      groups: ["Cell 1", "Machine shop"],
      weight: 2,
      joined: dayOf(2026, 1, 5),
      left: null,
      contact: "kim@x.example",
      addressedTo: "",
      household: "flat 4",
      income: 410000,
      place: { tab: "members", row: 2 },
    });
    expect(usual.members[1]).toMatchObject({ left: dayOf(2026, 4, 20), weight: null });
    expect(usual.members[2]).toMatchObject({ id: "3", groups: ["Cell 2", "Machine shop"] });
  });

  it("reads drives, each in its own currency", () => {
    expect(usual.drives[0]).toMatchObject({
      id: "Office",
      asked: "Committee",
      basis: "voluntary",
      target: null,
      groupSplit: "equally",
      memberSplit: "conscience",
      moneyInHand: 250000,
      currency: "KRW",
      floor: 10000,
      roundTo: 1000,
      due: [{ due: dayOf(2026, 5, 31), share: null }],
    });
    expect(usual.drives[1]).toMatchObject({ target: 1200000, state: null, cap: 50000 });
    expect(usual.drives[1]!.due.map(({ share }) => share)).toEqual([400000, 600000]);
    expect(usual.drives[2]).toMatchObject({
      currency: "USD",
      target: 1250,
      memberSplit: "equally",
    });
  });

  it("reads every contribution, amounts as they were written", () => {
    expect(usual.contributions[0]).toEqual({
      row: 2,
      date: dayOf(2026, 4, 1),
      drive: "Office",
      member: "Kim Chol-su",
      group: "",
      amount: 20000,
      method: "cash",
      methodText: "",
      reference: "R-1",
      currency: "",
      paidBy: "his brother",
      receivedBy: "M02",
      handedOver: dayOf(2026, 4, 2),
      receipts: [{ number: "2026-001", isVoid: false }],
      note: "",
    });
    expect(usual.contributions[1]).toMatchObject({ group: "Cell 1", amount: 30000 });
    expect(usual.contributions[2]).toMatchObject({
      amount: 12.5,
      currency: "USD",
      method: "transfer",
      handedOver: false,
      receipts: [],
    });
    expect(usual.contributions[3]).toMatchObject({
      member: "3",
      amount: -10000,
      method: "other",
      methodText: "Barter",
    });
  });

  it("reads the other tabs", () => {
    expect(usual.groups[1]).toMatchObject({ id: "Cell 1", partOf: "Committee", weight: 120 });
    expect(usual.items[0]).toMatchObject({ quantity: 10, unitPrice: 400000, received: 4 });
    expect(usual.items[0]).toMatchObject({ spent: 1600000, priority: 1, receipt: "R-118" });
    expect(usual.items[1]).toMatchObject({ quantity: 1, metBy: "in-kind", priority: null });
    expect(usual.items[1]).toMatchObject({ spent: 0, unitPrice: 12000 });
    expect(usual.items[0]).toMatchObject({
      receivedQuantity: 4,
      finding: "Few computers",
      inUse: "no",
      seenOn: dayOf(2026, 5, 18),
    });
    expect(usual.findings).toEqual([
      {
        id: "Few computers",
        foundOn: dayOf(2025, 8, 19),
        foundBy: "County inspection",
        drive: "Office",
        putRightBy: dayOf(2026, 6, 30),
        state: "under-way",
        responsible: "Cell 2",
        place: { tab: "findings", row: 2 },
      },
      expect.objectContaining({ id: "Shabby walls", state: "open", putRightBy: null }),
    ]);
    expect(usual.counts).toMatchObject([
      { where: "Box", drive: "Office", amount: 440000, currency: "KRW", checkedBy: "M02" },
      { where: "", drive: "", amount: 1250, currency: "USD", checkedBy: "" },
    ]);
    expect(usual.adjustments[0]).toMatchObject({ drive: null, who: "Ri Un-byol", kind: "exempt" });
    expect(usual.adjustments[1]).toMatchObject({
      drive: "Levy",
      amount: 5000,
      from: dayOf(2026, 5, 1),
      until: null,
    });
    expect(usual.adjustments[2]).toMatchObject({ kind: "write-off", amount: null });
    expect(usual.rates[0]).toMatchObject({ currency: "USD", rate: 1412.5 });
    expect(usual.roll.map(({ level, quota }) => [level, quota])).toEqual([
      ["group", 400000],
      ["member", 5000],
      ["member", null],
    ]);
  });

  it("reads settings", () => {
    expect(usual.settings).toEqual({
      organisation: "Taesan",
      currency: "KRW",
      asOf: dayOf(2026, 5, 18),
      asOfFixed: true,
      graceDays: 14,
      yearStarts: 4,
      incomeAlert: 0.03,
      reminderLimit: 3,
      namesInNotices: "mandatory-only",
      figuresInNotices: "open-books",
      rounding: "never-falls",
      closedInLists: "this-year",
      voluntaryFollowUp: "never",
      payTo: "Taesan Machine Works",
      account: "Hana 123-456",
      paymentCode: "upi",
      moreLedgers: [],
      payPlaces: {
        payTo: { tab: "settings", row: 14 },
        account: { tab: "settings", row: 15 },
        paymentCode: { tab: "settings", row: 16 },
      },
    });
  });

  it("gives the same book for headers in any order", () => {
    const turned = Object.entries(english).map(([name, rows]) => {
      return [name, rows.map((row) => [...row].reverse())] as const;
    });
    expect(bookOf(Object.fromEntries(turned))).toEqual(usual);
  });

  it("gives the same book with columns of the user's own in between", () => {
    const widened = Object.entries(english).map(([name, rows]) => {
      const added = rows.map((row, r) => [r === 0 ? "Birthday" : "1 May", ...row, "", 7]);
      return [name, added] as const;
    });
    expect(bookOf(Object.fromEntries(widened))).toEqual(usual);
  });

  it("gives the same book with blank rows, and rows of only the user's own columns, in between", () => {
    const spaced = Object.entries(english).map(([name, rows]) => {
      const [header, ...rest] = rows;
      const blank = header!.map(() => "");
      const unticked = header!.map((_, c) => (c === header!.length - 1 ? false : " "));
      const between = rest.flatMap((row) => [
        [...blank, "a remark"],
        [...row, ""],
        [...unticked, ""],
      ]);
      const all: Cell[][] = [[...header!, "Remarks of mine"], ...between];
      return [name, all] as const;
    });
    expect(withoutPlaces(bookOf(Object.fromEntries(spaced)))).toEqual(withoutPlaces(usual));
  });

  it("gives the same book with a title and a blank row above the headers", () => {
    const titled = Object.entries(english).map(([name, rows]) => {
      const all: Cell[][] = [["Taesan, 2026"], [], ...rows];
      return [name, all] as const;
    });
    const book = bookOf(Object.fromEntries(titled));
    expect(withoutPlaces(book)).toEqual(withoutPlaces(usual));
    expect(book.members[0]!.place).toEqual({ tab: "members", row: 4 });
  });

  it("gives the same book with Korean tabs and headers, the cells as they were", () => {
    expect(bookOf(withHeaders("ko"))).toEqual(usual);
  });

  it("gives the same book with headers and choices in a mixture of languages", () => {
    const korean = withHeaders("ko");
    const mixed: Sheets = { ...english };
    mixed["Contributions"] = english["Contributions"]!.map((row, r) =>
      row.map((cell, c) => (r === 0 && c % 2 === 0 ? korean["수납 내역"]![0]![c]! : cell)),
    );
    mixed["Drives"] = english["Drives"]!.map((row) =>
      row.map((cell) => (cell === "Voluntary" ? "자율" : cell === "Equally" ? "균등" : cell)),
    );
    expect(bookOf(mixed)).toEqual(usual);
  });

  it("gives the same book with headers in other spellings", () => {
    const spelt: Sheets = { ...english };
    spelt["Contributions"] = english["Contributions"]!.map((row, r) =>
      r === 0
        ? [
            "DAY",
            "campaign:",
            "Donor",
            "GROUP",
            "Sum (won)",
            "Payment method",
            "Ref.",
            "Remarks",
            ...row.slice(8),
          ]
        : row,
    );
    expect(bookOf(spelt)).toEqual(usual);
  });

  it("gives the same book whatever the order of the sheets", () => {
    expect(bookOf(Object.fromEntries(Object.entries(english).reverse()))).toEqual(usual);
  });

  it.each(["groups", "items", "adjustments", "rates", "quotas", "settings"] as const)(
    "reads the rest without the optional tab %s",
    (missing) => {
      const { [missing]: _, ...rest } = full;
      const { book, readable } = decodeBook(snapshotOf(withHeaders("en", rest)), { today });
      expect(readable).toBe(true);
      expect(book.contributions).toHaveLength(4);
      const list = { quotas: "roll", settings: "" } as Record<string, string>;
      expect(book[(list[missing] ?? missing) as "items"] ?? []).toEqual([]);
      expect(missing === "settings" ? book.settings.graceDays : 7).toBe(7);
    },
  );

  it.each([
    ["Members", "Name", "members", "name"],
    ["Drives", "Basis", "drives", "basis"],
    ["Contributions", "Amount", "contributions", "amount"],
    ["Items", "Item", "items", "item"],
    ["Quotas", "Quota", "quotas", "quota"],
  ])("tells once that %s lacks its column %s, and reads nothing", (name, header, tab, column) => {
    const c = english[name]![0]!.indexOf(header);
    const cut = english[name]!.map((row) => row.filter((_, i) => i !== c));
    const { book, diagnostics, readable } = decodeBook(snapshotOf({ ...english, [name]: cut }), {
      today,
    });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: "column-missing", data: { tab, column } });
    expect(readable).toBe(false);
    expect(Object.values(book).flatMap((rows) => (Array.isArray(rows) ? rows : []))).toEqual([]);
  });

  it.each(["members", "drives", "contributions"] as const)(
    "tells once that there is no tab %s, and reads nothing",
    (tab) => {
      const { [tab]: _, ...rest } = full;
      const { diagnostics, readable } = decodeBook(snapshotOf(withHeaders("en", rest)), { today });
      expect(diagnostics).toMatchObject([{ code: "tab-missing", data: { tab } }]);
      expect(readable).toBe(false);
    },
  );

  it("tells of an optional tab that has lost its headers, rather than drop what it says", () => {
    const { diagnostics, readable } = decodeBook(
      snapshotOf({ ...english, Adjustments: full.adjustments }, { Adjustments: "adjustments" }),
      { today },
    );
    expect(diagnostics.map(({ data }) => data)).toEqual([
      { tab: "adjustments", column: "drive" },
      { tab: "adjustments", column: "who" },
      { tab: "adjustments", column: "adjustment" },
    ]);
    expect(readable).toBe(false);
  });

  it("tells of every bad cell, not only of the first", () => {
    const contributions: Cell[][] = [
      ["Date", "Drive", "Member", "Amount"],
      ["3/4/26", "Roof", "Ri Un-byol", "12,5x"],
      ["soon", "Roof", "Ri Un-byol", "#REF!"],
    ];
    const { book, diagnostics } = decodeBook(
      snapshotOf({ ...smallest, Contributions: contributions }),
      { today },
    );
    expect(diagnostics.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
      ["not-a-day", 2, "date"],
      ["not-an-amount", 2, "amount"],
      ["not-a-day", 3, "date"],
      ["cell-error", 3, "amount"],
    ]);
    expect(book.contributions).toMatchObject([
      { date: null, amount: null },
      { date: null, amount: null },
    ]);
  });

  it("says what stands in the row, whatever the order of the columns", () => {
    const rows: Cell[][] = [
      ["Amount", "Member", "Mine", "Drive", "Date"],
      ["12,5x", "Ri Un-byol", "x", "Roof", "2026-04-01"],
    ];
    const { diagnostics } = decodeBook(snapshotOf({ ...smallest, Contributions: rows }), { today });
    expect(diagnostics[0]!.content).toBe("2026-04-01|Roof|Ri Un-byol||12,5x|||||||");
  });

  it("says where the columns of a tab stand", () => {
    const rows: Cell[][] = [["My list"], ["Mine", "Groups", "Name"]];
    const { layouts } = decodeBook(snapshotOf({ ...smallest, Members: rows }), { today });
    expect(layouts.get("members")).toEqual({
      tab: "members",
      sheet: { id: "id of Members", name: "Members" },
      headerRow: 2,
      headers: ["Mine", "Groups", "Name"],
      columnIds: [null, "groups", "name"],
      columns: new Map([
        ["groups", 1],
        ["name", 2],
      ]),
    });
  });
});

describe("the language of a workbook", () => {
  it.each([
    [withHeaders("en"), "en", "that of its headers"],
    [withHeaders("ko"), "ko", "that of its headers"],
    [
      {
        ...english,
        Settings: [
          ["Setting", "Value"],
          ["Language", "한국어"],
        ],
      },
      "ko",
      "that of Settings",
    ],
    [
      {
        ...withHeaders("ko"),
        설정: [
          ["설정", "값"],
          ["언어", "English"],
        ],
      },
      "en",
      "that of Settings",
    ],
    [{ Sheet1: [[""]] }, null, "none where nothing tells"],
  ] as [Sheets, string | null, string][])("%# is %s: %s", (sheets, language) => {
    expect(decodeBook(snapshotOf(sheets), { today }).language).toBe(language);
  });
});

describe("the currency of a workbook", () => {
  const drives = (...currencies: string[]): Cell[][] => [
    ["Drive", "Basis", "Currency"],
    ...currencies.map((currency, i) => [`Drive ${i}`, "Voluntary", currency]),
  ];
  it.each([
    [
      {
        ...smallest,
        Settings: [
          ["Setting", "Value"],
          ["Currency", "eur"],
        ],
      },
      "EUR",
      "Settings'",
    ],
    [{ ...smallest, Settings: [], Drives: drives("USD", "EUR", "EUR", "") }, "EUR", "most drives'"],
    [{ ...smallest, Settings: [], Drives: drives("USD", "EUR") }, "EUR", "the first by letters"],
    [{ ...smallest, Settings: [], Drives: drives("EUR", "USD") }, "EUR", "the first by letters"],
    [{ ...smallest, Settings: [], Drives: drives("EUR", "USD", "usd") }, "USD", "most drives'"],
    [{ ...smallest, Settings: [], Drives: drives("?", "?", "EUR") }, "EUR", "of those that are"],
    [{ ...smallest, Settings: [] }, "USD", "the language's"],
    [
      { 구성원: [["이름"]], 모금: [["모금", "성격"]], 수납: [["날짜", "모금", "금액"]] },
      "KRW",
      "the language's",
    ],
  ] as [Sheets, string, string][])("%# is %s: %s", (sheets, currency) => {
    expect(decodeBook(snapshotOf(sheets), { today }).book.settings.currency).toBe(currency);
  });
});
