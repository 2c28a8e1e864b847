import { type Scalar, type SpreadsheetModel, valueIn } from "../../../src/local/services/index";
import type { OtherPerson } from "../../support/otherPerson";
import { columnCalled, gift, giftRequest, rowWith } from "./scenes";
import type { Call, Reply, Seat } from "./seat";

/** What somebody else may do, as the tables of what was tried put it together. */
export type EditKind =
  | "types a row"
  | "types below a table"
  | "types into a cell"
  | "inserts a row"
  | "deletes a row"
  | "sorts"
  | "inserts a column"
  | "renames a tab"
  | "deletes a tab"
  | "duplicates a tab"
  | "adds a tab"
  | "another user's command";

/** What somebody else does meanwhile. */
export interface Edit {
  readonly name: string;
  readonly kind: EditKind;
  /** The tab that it is done to, where it is one that is there. */
  readonly on?: string;
  /** A tab that a person made of another: what stands in it is as old as it is. */
  readonly copy?: string;
  /** Does it; null: nothing is there to do it to. Gives what must be so of it from then on. */
  readonly make: (place: Place) => Trace | null;
}

/** Where it is done: a spreadsheet, in the middle of somebody's run. */
export interface Place {
  readonly spreadsheet: SpreadsheetModel;
  readonly person: OtherPerson;
  /** The seat of another user of the add-on. */
  readonly other: () => Seat;
}

export interface Trace {
  /** What is missing of it; none where it stands. */
  readonly lost: () => readonly string[];
  /** A command that was refused as another one was at work is as good as not given. */
  readonly refused?: boolean;
  /** It recorded something. */
  readonly isEntry?: boolean;
  /** Thinks better of it, where that is one thing to do. */
  readonly undo?: () => void;
}

const nothing: Trace = { lost: () => [] };

const has = ({ spreadsheet }: Place, tab: string) => spreadsheet.sheetNamed(tab) !== undefined;

/** The rows of all tabs that hold a text, with the tab's name. */
function rowsHolding(spreadsheet: SpreadsheetModel, text: Scalar) {
  const found: { readonly tab: string; readonly cells: readonly Scalar[] }[] = [];
  for (const sheet of spreadsheet.sheets)
    for (let row = 1; row <= sheet.lastRow(); row++) {
      const cells = (sheet.row(row) ?? []).map(valueIn);
      if (cells.includes(text)) found.push({ tab: sheet.name, cells });
    }
  return found;
}

/** Some text stands once in a tab, in a row that shows these others too. */
function standsOnce(place: Place, tab: string, text: Scalar, beside: readonly Scalar[]): Trace {
  return {
    lost() {
      const rows = rowsHolding(place.spreadsheet, text).filter((row) => row.tab === tab);
      if (rows.length !== 1) return [`"${text}" stands ${rows.length} times in ${tab}`];
      const missing = beside.filter((each) => !rows[0]!.cells.includes(each));
      return missing.length === 0 ? [] : [`"${text}" stands beside another than ${missing.join()}`];
    },
  };
}

const typesRow = (tab: string, row: readonly Scalar[], mark: Scalar): Edit => ({
  kind: "types a row",
  on: tab,
  name: `types a row in ${tab}`,
  make(place) {
    if (!has(place, tab)) return null;
    place.person.typeRow(tab, row);
    return standsOnce(
      place,
      tab,
      mark,
      row.filter((cell) => typeof cell === "string" && !/^2026/.test(cell) && cell !== ""),
    );
  },
});

const typesBelow = (tab: string): Edit => ({
  kind: "types below a table",
  on: tab,
  name: `types below the table in ${tab}`,
  make(place) {
    const sheet = place.spreadsheet.sheetNamed(tab);
    if (sheet === undefined || sheet.lastRow() < 2) return null;
    place.person.type(tab, sheet.lastRow() + 3, 2, "typed below");
    return standsOnce(place, tab, "typed below", []);
  },
});

/** Types into the cell of a row, under a header. */
const typesBeside = (
  tab: string,
  texts: readonly string[],
  header: string,
  typed: Scalar,
  keys: readonly Scalar[] = texts,
): Edit => ({
  kind: "types into a cell",
  on: tab,
  name: `types into ${header} of ${texts[texts.length - 1]} in ${tab}`,
  make(place) {
    const row = rowWith(place.spreadsheet, tab, texts);
    const column = columnCalled(place.spreadsheet, tab, header);
    if (row < 1 || column < 1) return null;
    const before = valueIn(place.spreadsheet.sheetNamed(tab)!.content(row, column));
    place.person.type(tab, row, column, typed);
    return {
      ...standsOnce(place, tab, typed, keys),
      undo() {
        const now = rowWith(place.spreadsheet, tab, [...texts.slice(0, -1), typed].map(String));
        if (now > 0)
          place.person.type(tab, now, columnCalled(place.spreadsheet, tab, header), before);
      },
    };
  },
});

const insertsRowAbove = (tab: string, row: number, where: string): Edit => ({
  kind: "inserts a row",
  on: tab,
  name: `inserts a row ${where} of ${tab}`,
  make(place) {
    const sheet = place.spreadsheet.sheetNamed(tab);
    if (sheet === undefined || sheet.lastRow() < row) return null;
    place.person.insertRowsAbove(tab, row);
    return {
      ...nothing,
      undo: () => {
        if (has(place, tab)) place.person.deleteRows(tab, row);
      },
    };
  },
});

const insertsRowBelow = (tab: string): Edit => ({
  kind: "inserts a row",
  on: tab,
  name: `inserts a row below the last of ${tab}`,
  make(place) {
    const sheet = place.spreadsheet.sheetNamed(tab);
    if (sheet === undefined || sheet.lastRow() < 1) return null;
    place.person.insertRowsBelow(tab, sheet.lastRow());
    return nothing;
  },
});

const deletesRow = (tab: string, row: number): Edit => ({
  kind: "deletes a row",
  on: tab,
  name: `deletes a row of ${tab}`,
  make(place) {
    const sheet = place.spreadsheet.sheetNamed(tab);
    if (sheet === undefined || sheet.lastRow() < row) return null;
    place.person.deleteRows(tab, row);
    return nothing;
  },
});

const sorts = (tab: string, header: string, headerRow: number): Edit => ({
  kind: "sorts",
  on: tab,
  name: `sorts ${tab}`,
  make(place) {
    const column = columnCalled(place.spreadsheet, tab, header);
    if (column < 1) return null;
    const sheet = place.spreadsheet.sheetNamed(tab)!;
    // Down to the first blank row, as Sheets guesses the range.
    let last = headerRow;
    while ((sheet.row(last + 1) ?? []).some((cell) => cell !== "")) last++;
    if (last <= headerRow + 1) return null;
    place.person.sort(tab, column, headerRow, false, last);
    return nothing;
  },
});

const insertsColumn = (tab: string, column: number, headerRow: number): Edit => ({
  kind: "inserts a column",
  on: tab,
  name: `inserts a column in ${tab}`,
  make(place) {
    if (!has(place, tab)) return null;
    place.person.insertColumn(tab, column, { row: headerRow, text: "My column" });
    return {
      ...standsOnce(place, tab, "My column", []),
      undo: () => {
        if (has(place, tab)) place.person.deleteColumn(tab, column);
      },
    };
  },
});

const renames = (tab: string): Edit => ({
  kind: "renames a tab",
  on: tab,
  name: `renames ${tab}`,
  make(place) {
    if (!has(place, tab)) return null;
    place.person.renameTab(tab, `Our ${tab}`);
    return {
      ...nothing,
      undo: () => {
        if (has(place, `Our ${tab}`) && !place.spreadsheet.isNameTaken(tab))
          place.person.renameTab(`Our ${tab}`, tab);
      },
    };
  },
});

const deletes = (tab: string): Edit => ({
  kind: "deletes a tab",
  on: tab,
  name: `deletes ${tab}`,
  make(place) {
    if (!has(place, tab) || place.spreadsheet.sheets.length < 2) return null;
    place.person.deleteTab(tab);
    return nothing;
  },
});

const duplicates = (tab: string): Edit => ({
  kind: "duplicates a tab",
  on: tab,
  copy: `Copy of ${tab}`,
  name: `duplicates ${tab}`,
  make(place) {
    if (!has(place, tab)) return null;
    place.person.duplicateTab(tab);
    return nothing;
  },
});

const addsTab = (name: string): Edit => ({
  kind: "adds a tab",
  name: `adds a tab called ${name}`,
  make(place) {
    if (place.spreadsheet.isNameTaken(name)) return null;
    place.person.addTab(name);
    return nothing;
  },
});

/** Another user of the add-on chooses a command just then. */
const commands = (name: string, call: Call, done: (place: Place, reply: Reply) => Trace): Edit => ({
  kind: "another user's command",
  name: `another user: ${name}`,
  make: (place) => done(place, place.other().call(call)),
});

/** Whoever comes second is told so, and that nothing was changed. */
const busy = /Someone else is running Whipround.*Nothing was changed/;

const mayBeBusy = (place: Place, reply: Reply, trace: (place: Place) => Trace): Trace => {
  if (reply.kind === "done") return trace(place);
  if (busy.test(reply.message)) return { refused: true, lost: () => [] };
  const isPlain = reply.kind === "refused" && !/went wrong|Somebody is editing/.test(reply.message);
  return { lost: () => (isPlain ? [] : [reply.message]) };
};

export const edits: readonly Edit[] = [
  typesRow("Contributions", [...gift(25, "Roof", "M4", 30, "typed gift")], "typed gift"),
  typesRow("Members", ["M9", "Ike South", "South"], "Ike South"),
  typesRow(
    "Drives",
    ["Well", "", "Voluntary", 90, "2026-02-01", "2026-12-01", "", "", "Open"],
    "Well",
  ),
  ...[
    "Overview",
    "By group",
    "By member",
    "Follow-up",
    "Checks",
    "Per person",
    "Items bought",
    "Noticeboard",
    "Run history",
    "Quotas",
  ].map(typesBelow),
  typesBeside("Follow-up", ["Roof", "M5"], "Note", "typed note"),
  typesBeside("Follow-up", ["Roof", "M6"], "Phone", "typed phone"),
  typesBeside("Follow-up", ["Roof", "M8"], "Next step", "Promised"),
  {
    name: "ticks Sent of Follow-up",
    kind: "types into a cell",
    on: "Follow-up",
    make(place) {
      const row = rowWith(place.spreadsheet, "Follow-up", ["Roof", "M5"]);
      const column = columnCalled(place.spreadsheet, "Follow-up", "Sent");
      if (row < 1 || column < 1) return null;
      place.person.tick("Follow-up", row, column);
      return nothing;
    },
  },
  typesBeside("Checks", ["Contributions"], "Accepted by", "typed acceptance", ["Contributions"]),
  typesBeside("Members", ["Dov North"], "Member ID", "N-4"),
  typesBeside("Members", ["Gil South"], "Note", "typed remark"),
  typesBeside("Quotas", ["Roof", "M6"], "Quota", 77),
  typesBeside("Quotas", ["Roof", "M6"], "Agreed", "typed agreement"),
  typesBeside("Settings", ["Organisation"], "Value", "typed organisation"),
  typesBeside("Settings", ["Grace days"], "Value", 9),
  typesBeside("Drives", ["Feast"], "Target", 250),
  typesBeside("Drives", ["Roof"], "State", "Closed"),
  typesBeside("Contributions", ["r-2"], "Note", "typed comment"),
  ...["Members", "Drives", "Contributions", "Quotas", "Settings", "Adjustments"].flatMap((tab) => [
    insertsRowAbove(tab, 2, "above the first"),
    insertsRowBelow(tab),
  ]),
  ...["Overview", "By group", "By member", "Follow-up", "Checks", "Run history"].flatMap((tab) => [
    insertsRowAbove(tab, 1, "at the top"),
    insertsRowAbove(tab, 3, "above the first"),
    insertsRowBelow(tab),
  ]),
  insertsRowAbove("Members", 5, "amid those"),
  insertsRowAbove("Contributions", 5, "amid those"),
  insertsRowAbove("Follow-up", 5, "amid those"),
  insertsRowAbove("By member", 5, "amid those"),
  insertsRowAbove("Quotas", 5, "amid those"),
  deletesRow("Contributions", 4),
  deletesRow("Members", 3),
  deletesRow("Drives", 4),
  sorts("Members", "Name", 1),
  sorts("Drives", "Drive", 1),
  sorts("Contributions", "Amount", 1),
  sorts("Settings", "Setting", 1),
  sorts("Adjustments", "Amount", 1),
  sorts("Quotas", "Member", 1),
  sorts("Overview", "Drive", 2),
  sorts("By group", "Group", 2),
  sorts("By member", "Member", 2),
  sorts("Follow-up", "Member", 2),
  sorts("Per person", "Member", 2),
  sorts("Checks", "Problem", 2),
  sorts("Run history", "Drive", 2),
  ...["Members", "Drives", "Contributions", "Settings", "Quotas", "Adjustments"].map((tab) =>
    insertsColumn(tab, 2, 1),
  ),
  ...["Overview", "By member", "Follow-up", "Checks", "Run history"].map((tab) =>
    insertsColumn(tab, 3, 2),
  ),
  ...[
    "Contributions",
    "Members",
    "Settings",
    "Quotas",
    "Overview",
    "By member",
    "Follow-up",
    "Run history",
  ].flatMap((tab) => [renames(tab), deletes(tab), duplicates(tab)]),
  addsTab("overview"),
  addsTab("members"),
  addsTab("Groups"),
  commands(
    "recordGift",
    { name: "recordGift", request: { ...giftRequest("other"), amount: "13.5" } },
    (place, reply) =>
      mayBeBusy(place, reply, (there) => ({
        ...standsOnce(there, "Contributions", 13.5, ["Roof"]),
        isEntry: true,
      })),
  ),
  commands("refreshSummaries", { name: "refreshSummaries" }, (place, reply) =>
    mayBeBusy(place, reply, () => nothing),
  ),
  ...["Branch figures", "Branch groups"].flatMap((tab) => [
    typesBelow(tab),
    typesBeside(tab, ["South", "1"], "Rang", "typed on Monday", ["South"]),
    typesBeside(tab, ["North", "2"], "Rang", "typed on Tuesday", ["North"]),
    insertsRowAbove(tab, 1, "at the top"),
    insertsRowAbove(tab, 5, "amid those"),
    insertsRowBelow(tab),
    insertsColumn(tab, 2, 2),
    renames(tab),
    deletes(tab),
    duplicates(tab),
  ]),
  typesBeside("Branch figures", ["South", "1"], "Spreadsheet", "typed address", ["South"]),
];
