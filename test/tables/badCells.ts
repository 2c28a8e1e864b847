import type { TableDiagnosticData } from "../../src/core/diagnostics/ofTables";
import type { Cell, Tab } from "../../src/schema/index";
import { date, smallest } from "./snapshotOf";

/** A workbook with one thing wrong, and what Checks says of it. */
export interface BadCell {
  readonly code: keyof TableDiagnosticData;
  /** What sets this one apart from others of the same code. */
  readonly why: string;
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly remembered?: Readonly<Record<string, Tab>>;
  /** Row and column id; null where the whole tab is meant. */
  readonly at: readonly [row: number, column: string] | readonly [row: number] | null;
}

const member = (...cells: Cell[]) => ({
  ...smallest,
  Members: [
    ["Member ID", "Name", "Weight", "Joined", "Left", "Income"],
    ["M01", "Ri Un-byol"],
    cells,
  ],
});

const drive = (...cells: Cell[]) => ({
  ...smallest,
  Drives: [
    ["Drive", "Basis", "Target", "Due", "Currency", "Round to", "Group split"],
    ["Roof", "Mandatory"],
    cells,
  ],
});

const contribution = (...cells: Cell[]) => ({
  ...smallest,
  Contributions: [
    ["Date", "Drive", "Member", "Amount", "Method", "Currency"],
    [date(2026, 4, 29), "Roof", "Ri Un-byol", ...cells],
  ],
});

const setting = (...rows: Cell[][]) => ({
  ...smallest,
  Settings: [["Setting", "Value"], ["Currency", "KRW"], ...rows],
});

const without = (name: keyof typeof smallest) => {
  const { [name]: _, ...rest } = smallest;
  return rest;
};

/** With a form's answers, and Settings that name a further ledger. */
const further = (name: string, ...headers: string[]) => ({
  ...setting(["More ledgers", name]),
  "Form responses 1": [["Timestamp", ...headers]],
});

/** At least one for every code that reading tables can give. */
export const badCells: readonly BadCell[] = [
  {
    code: "ledger-not-found",
    why: "nearly the name of a sheet",
    sheets: further("Form response 1", "Drive", "Amount"),
    at: [3, "value"],
  },
  {
    code: "ledger-is-tab",
    why: "the ledger that is read anyway",
    sheets: further("Contributions", "Drive", "Amount"),
    at: [3, "value"],
  },
  {
    code: "ledger-column-missing",
    why: "a form that does not ask for the drive",
    sheets: further("Form responses 1", "Name", "Amount"),
    at: [1],
  },
  { code: "tab-missing", why: "no ledger", sheets: without("Contributions"), at: null },
  {
    code: "column-missing",
    why: "a ledger without amounts",
    sheets: { ...smallest, Contributions: [["Date", "Drive", "Member"]] },
    at: [1],
  },
  {
    code: "tab-twice",
    why: "a copy that someone made by hand",
    sheets: { ...smallest, 구성원: [["Name"], ["An Bo-ram"]] },
    at: null,
  },
  {
    code: "column-twice",
    why: "the same header in two languages",
    sheets: { ...smallest, Members: [["Name", "Mine", "이름"], ["Ri Un-byol"]] },
    at: [1, "name"],
  },
  {
    code: "cell-error",
    why: "a formula that lost its cell",
    sheets: contribution("#REF!"),
    at: [2, "amount"],
  },
  {
    code: "blank-cell",
    why: "a gift without an amount",
    sheets: contribution(),
    at: [2, "amount"],
  },
  {
    code: "not-an-amount",
    why: "a slip of the finger",
    sheets: contribution("12,5x"),
    at: [2, "amount"],
  },
  {
    code: "not-an-amount",
    why: "the same in dollars",
    sheets: contribution("12,5x", "", "USD"),
    at: [2, "amount"],
  },
  {
    code: "amount-is-a-date",
    why: "12.5 typed where that is a date",
    sheets: contribution(date(2026, 5, 12)),
    at: [2, "amount"],
  },
  {
    code: "amount-too-fine",
    why: "half a won",
    sheets: drive("Lift", "Mandatory", 1000.5),
    at: [3, "target"],
  },
  {
    code: "amount-too-fine",
    why: "half a cent",
    sheets: drive("Lift", "Mandatory", 10.125, "", "USD"),
    at: [3, "target"],
  },
  {
    code: "amount-too-large",
    why: "more digits than can be kept",
    sheets: drive("Lift", "Mandatory", 1e16),
    at: [3, "target"],
  },
  {
    code: "not-a-number",
    why: "a weight in words",
    sheets: member("M02", "An Bo-ram", "two"),
    at: [3, "weight"],
  },
  {
    code: "out-of-range",
    why: "a weight below 0",
    sheets: member("M02", "An Bo-ram", -1),
    at: [3, "weight"],
  },
  {
    code: "out-of-range",
    why: "a unit of 0 to round to",
    sheets: drive("Lift", "Mandatory", 1000, "", "", 0),
    at: [3, "roundTo"],
  },
  {
    code: "not-a-day",
    why: "March or April?",
    sheets: member("M02", "An Bo-ram", 1, "3/4/26"),
    at: [3, "joined"],
  },
  {
    code: "days-reversed",
    why: "left before joining",
    sheets: member("M02", "An Bo-ram", 1, date(2026, 5, 11), date(2026, 4, 20)),
    at: [3, "left"],
  },
  {
    code: "unknown-choice",
    why: "a slip, and what is assumed meanwhile",
    sheets: drive("Lift", "Mandatry"),
    at: [3, "basis"],
  },
  {
    code: "unknown-choice",
    why: "nothing like any choice",
    sheets: drive("Lift", "Mandatory", 1000, "", "", "", "As agreed"),
    at: [3, "groupSplit"],
  },
  {
    code: "odd-method",
    why: "a slip would turn goods into cash",
    sheets: contribution(500, "In knd"),
    at: [2, "method"],
  },
  {
    code: "not-a-currency",
    why: "a currency by its name",
    sheets: drive("Lift", "Mandatory", 1000, "", "Dollars"),
    at: [3, "currency"],
  },
  {
    code: "not-a-currency",
    why: "a rate of no currency",
    sheets: {
      ...smallest,
      Rates: [
        ["Currency", "Date", "Rate"],
        ["Shells", date(2026, 3, 2), 7],
      ],
    },
    at: [2, "currency"],
  },
  {
    code: "dues-unclear",
    why: "days in words",
    sheets: drive("Lift", "Mandatory", 1000, "end of March"),
    at: [3, "due"],
  },
  {
    code: "dues-endless",
    why: "a month after the other, for ever",
    sheets: drive("Lift", "Mandatory", 1000, "2026-01-31 monthly"),
    at: [3, "due"],
  },
  {
    code: "dues-times",
    why: "an end before the beginning",
    sheets: drive("Lift", "Mandatory", 1000, "2026-01-31 monthly until 2025-12-31"),
    at: [3, "due"],
  },
  {
    code: "dues-times",
    why: "more often than anybody will live to see",
    sheets: drive("Lift", "Mandatory", 1000, "2026-01-31 monthly x1200"),
    at: [3, "due"],
  },
  {
    code: "shares-not-whole",
    why: "shares short of all",
    sheets: drive("Lift", "Mandatory", 1000, "2026-03-31 40%; 2026-06-30 50%"),
    at: [3, "due"],
  },
  {
    code: "member-id-twice",
    why: "an ID given twice",
    sheets: member("M01", "An Bo-ram"),
    at: [3, "memberId"],
  },
  {
    code: "member-name-twice",
    why: "two of one name, and no IDs",
    sheets: { ...smallest, Members: [["Name"], ["Ri Un-byol"], ["Ri Un-byol"]] },
    at: [3, "name"],
  },
  {
    code: "total-among-members",
    why: "the last row adds up the others",
    sheets: member("", "Total", 96),
    at: [3, "name"],
  },
  {
    code: "total-among-members",
    why: "a sum that has a name of its own",
    sheets: {
      ...smallest,
      Members: [
        ["Name", "Weight"],
        ["Ana", 2],
        ["Bo", 0.1],
        ["Cy", 0.2],
        ["All flats", 2.3],
      ],
    },
    at: [5, "weight"],
  },
  {
    code: "drive-twice",
    why: "a drive written twice",
    sheets: drive("Roof", "Voluntary"),
    at: [3, "drive"],
  },
  {
    code: "finding-twice",
    why: "a finding written twice",
    sheets: { ...smallest, Findings: [["Finding", "State"], ["The leak"], ["The leak", "Open"]] },
    at: [3, "finding"],
  },
  {
    code: "group-twice",
    why: "a group written twice",
    sheets: { ...smallest, Groups: [["Group", "Part of"], ["Cell 1"], ["Cell 1", "Union"]] },
    at: [3, "group"],
  },
  {
    code: "unknown-setting",
    why: "a slip",
    sheets: setting(["Grase days", 3]),
    at: [3, "setting"],
  },
  {
    code: "unknown-setting",
    why: "a row of the user's own",
    sheets: setting(["Bank account", 7]),
    at: [3, "setting"],
  },
  {
    code: "setting-twice",
    why: "one in each language",
    sheets: setting(["유예 일수", 3], ["Grace days", 5]),
    at: [4, "setting"],
  },
  {
    code: "setting-unclear",
    why: "days in words",
    sheets: setting(["Grace days", "a week"]),
    at: [3, "value"],
  },
  { code: "currency-assumed", why: "by the language", sheets: without("Settings"), at: null },
  {
    code: "currency-assumed",
    why: "by the drives",
    sheets: { ...drive("Lift", "Mandatory", 1000, "", "EUR"), Settings: [] },
    at: null,
  },
];
