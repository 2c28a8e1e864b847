import {
  type PackedSpreadsheet,
  packSpreadsheet,
} from "../../../src/local/playground/packedSpreadsheet";
import { type Scalar, SpreadsheetModel, valueIn } from "../../../src/local/services/index";
import { OtherPerson } from "../../support/otherPerson";
import { timeZone } from "./realm";
import { Seat } from "./seat";

/** A treasurer of eight people and three drives, and what stands in the spreadsheet by then. */
class Treasurer {
  readonly spreadsheet: SpreadsheetModel;
  readonly person: OtherPerson;
  readonly seat: Seat;

  constructor(spreadsheet = SpreadsheetModel.empty({ timeZone })) {
    this.spreadsheet = spreadsheet;
    this.person = new OtherPerson(spreadsheet);
    this.seat = new Seat(spreadsheet, "Kim");
  }

  choose(...names: readonly string[]): this {
    for (const name of names) this.call(name);
    return this;
  }

  call(name: string, request?: unknown): this {
    const { kind, message } = this.seat.call({ name, request });
    if (kind !== "done") throw new Error(`${name} ${kind}: ${message}`);
    return this;
  }

  typeRows(tab: string, rows: readonly (readonly Scalar[])[]): this {
    for (const row of rows) this.person.typeRow(tab, row);
    return this;
  }

  /** Types beside the row that shows these texts, under a header; into a column of their own if there is none. */
  typeBeside(tab: string, texts: readonly string[], header: string, typed: Scalar): this {
    const row = rowWith(this.spreadsheet, tab, texts);
    if (row < 1) throw new Error(`${tab} has no row with ${texts.join(", ")}`);
    this.person.type(tab, row, columnCalled(this.spreadsheet, tab, header), typed);
    return this;
  }

  pack(): PackedSpreadsheet {
    return packSpreadsheet(this.spreadsheet);
  }
}

/** The row of a tab, from 1, in which each of these texts stands in some cell; 0: none. */
export function rowWith(
  spreadsheet: SpreadsheetModel,
  tab: string,
  texts: readonly string[],
): number {
  const sheet = spreadsheet.sheetNamed(tab);
  for (let row = 1; row <= (sheet?.lastRow() ?? 0); row++) {
    const shown = (sheet?.row(row) ?? []).map((cell) => String(valueIn(cell)));
    if (texts.every((text) => shown.includes(text))) return row;
  }
  return 0;
}

/** The column of a tab under a header, from 1; 0: none. */
export function columnCalled(spreadsheet: SpreadsheetModel, tab: string, header: string): number {
  const sheet = spreadsheet.sheetNamed(tab);
  for (let row = 1; row <= 4; row++) {
    const at = (sheet?.row(row) ?? []).indexOf(header);
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** Date, Drive, Member, Group, Amount, Method, Reference. */
export const gift = (day: number, drive: string, member: string, amount: number, mark = "") =>
  [`2026-03-${String(day).padStart(2, "0")}`, drive, member, "", amount, "Cash", mark] as const;

const people = [
  ["M1", "Ada North", "North"],
  ["M2", "Ben North", "North"],
  ["M3", "Cho North", "North"],
  ["M4", "Dov North", "North"],
  ["M5", "Eun South", "South"],
  ["M6", "Fay South", "South"],
  ["M7", "Gil South", "South"],
  ["M8", "Hana South", "South"],
] as const;

const drives = [
  // Drive, Who is asked, Basis, Target, Opens, Due, Group split, Member split, State
  ["Roof", "", "Mandatory", 800, "2026-01-01", "2026-06-30", "", "", "Open"],
  ["Hall", "North", "Pledged", 400, "2026-01-01", "2026-09-30", "", "", "Open"],
  ["Feast", "South", "Voluntary", 200, "2026-01-01", "2026-12-31", "", "", "Open"],
] as const;

const gifts = [
  gift(1, "Roof", "M1", 100, "r-1"),
  gift(2, "Roof", "M2", 40, "r-2"),
  gift(3, "Roof", "M3", 150, "r-3"),
  gift(4, "Roof", "M5", 20, "r-4"),
  gift(5, "Hall", "M1", 60, "h-1"),
  gift(6, "Feast", "M6", 35, "f-1"),
  gift(7, "Roof", "Somebody Unknown", 15, "u-1"),
];

/** The input tabs, filled, not divided yet. */
function typed(withIds = true): Treasurer {
  const treasurer = new Treasurer().choose(
    "setUpSpreadsheet",
    "addGroupsTab",
    "addItemsTab",
    "addAdjustmentsTab",
  );
  return treasurer
    .typeRows("Groups", [
      ["North", "", "Noor"],
      ["South", "", "Sol"],
    ])
    .typeRows(
      "Members",
      people.map(([id, name, group]) => [withIds ? id : "", name, group]),
    )
    .typeRows("Drives", drives)
    .typeRows("Items", [
      ["Roof", "Tiles", 10, 60, "Cash", 1],
      ["Roof", "Ladder", 1, 200, "Cash", 2],
    ])
    .typeRows("Adjustments", [["Hall", "M2", "Pledge", 80, "", "", "promised at the meeting"]])
    .typeRows(
      "Contributions",
      withIds
        ? gifts
        : gifts.map(([day, drive, who, ...rest]) => [day, drive, nameOf(who), ...rest]),
    );
}

const nameOf = (who: string) => people.find(([id]) => id === who)?.[1] ?? who;

/** Divided and refreshed, with what its users wrote beside and below the tables. */
function kept(): Treasurer {
  const treasurer = typed()
    .call("applyQuotas", { token: "divided", drive: "", keep: false })
    .choose("refreshSummaries");
  const { person, spreadsheet } = treasurer;
  const after = (tab: string) => (spreadsheet.sheetNamed(tab)?.lastColumn() ?? 0) + 1;
  person.type("Follow-up", 2, after("Follow-up"), "Phone");
  person.type("Quotas", 1, after("Quotas"), "Agreed");
  for (const [tab, words, below] of belowTables)
    person.type(tab, (spreadsheet.sheetNamed(tab)?.lastRow() ?? 0) + below, 2, words);
  return treasurer
    .typeBeside("Follow-up", ["Roof", "M2"], "Note", "pays in May")
    .typeBeside("Follow-up", ["Roof", "M7"], "Note", "asked twice")
    .typeBeside("Follow-up", ["Roof", "M7"], "Phone", "555-7")
    .typeBeside("Follow-up", ["Roof", "M8"], "Phone", "555-8")
    .typeBeside("Follow-up", ["Roof", "M6"], "Next step", "To contact")
    .typeBeside("Follow-up", ["Roof", "M4"], "Sent", true)
    .typeBeside("Quotas", ["Roof", "M3"], "Agreed", "by phone")
    .typeBeside("Checks", ["Contributions"], "Accepted by", "Kim");
}

/** What stands below the tables, by tab, and by how many rows. */
const belowTables: readonly (readonly [tab: string, words: string, below: number])[] = [
  ["Overview", "my sum below Overview", 3],
  ["By group", "my sum below By group", 1],
  ["By member", "my sum below By member", 1],
  ["Follow-up", "my list below Follow-up", 2],
];

/** What is listed, in the order in which it is. */
export const branchList = (...names: readonly string[]) =>
  names.map((name) => `${name}, https://docs.google.com/spreadsheets/d/${name}`).join("\n");

/** Two branches and their groups, with what users wrote beside and below. */
function federated(): Treasurer {
  const treasurer = new Treasurer()
    .choose("setUpSpreadsheet")
    .call("writeBranches", { list: branchList("North", "South"), was: "", groups: true });
  const { person, spreadsheet } = treasurer;
  for (const tab of ["Branch figures", "Branch groups"]) {
    const sheet = spreadsheet.sheetNamed(tab)!;
    person.type(tab, 2, sheet.lastColumn() + 1, "Rang");
    person.type(tab, sheet.lastRow() + 2, 2, `my list below ${tab}`);
    treasurer.typeBeside(tab, ["South", "1"], "Rang", "on Friday");
  }
  return treasurer;
}

/** Their own tabs, headers typed by hand and nothing else. */
function typedByHand(): Treasurer {
  const treasurer = new Treasurer();
  const { person } = treasurer;
  person.renameTab("Sheet1", "Members");
  person.addTab("Drives");
  person.addTab("Contributions");
  return treasurer
    .typeRows("Members", [["Member ID", "Name", "Groups"], ...people])
    .typeRows("Drives", [
      ["Drive", "Who is asked", "Basis", "Target"],
      ["Roof", "", "Mandatory", 800],
    ])
    .typeRows("Contributions", [
      ["Date", "Drive", "Member", "Amount"],
      ["2026-03-01", "Roof", "M1", 100],
    ]);
}

const made = {
  empty: () => new Treasurer(),
  "set up": () => new Treasurer().choose("setUpSpreadsheet"),
  "typed by hand": typedByHand,
  typed: () => typed(),
  "without IDs": () => typed(false),
  "without optional tabs": () => {
    const treasurer = typed();
    for (const tab of ["Groups", "Items", "Adjustments"]) treasurer.person.deleteTab(tab);
    return treasurer;
  },
  divided: () => typed().call("applyQuotas", { token: "divided", drive: "", keep: false }),
  refreshed: () => kept().choose("refreshSummaries"),
  "a gift came in, rows keep their places": () =>
    kept()
      .choose("refreshSummaries")
      .typeRows("Contributions", [gift(9, "Roof", "M2", 10, "new")]),
  "a gift came in, a row goes": () =>
    kept()
      .choose("refreshSummaries")
      .typeRows("Contributions", [gift(9, "Roof", "M7", 100, "new")]),
  "branches listed": federated,
  "a gift was recorded": () => kept().call("recordGift", giftRequest("recorded")),
} as const satisfies Record<string, () => Treasurer>;

export type SceneName = keyof typeof made;

const packed = new Map<SceneName, PackedSpreadsheet>();

/** The spreadsheet of a scene, as a copy can be made of it; it is made once. */
export function sceneOf(name: SceneName): PackedSpreadsheet {
  const known = packed.get(name) ?? made[name]().pack();
  packed.set(name, known);
  return known;
}

export const giftRequest = (token: string, promised = false) => ({
  token,
  promised,
  drive: promised ? "Hall" : "Roof",
  memberId: promised ? "M3" : "M8",
  group: "",
  amount: "12.5",
  currency: "",
  date: "2026-03-20",
  method: promised ? "" : "Cash",
  reference: promised ? "" : `ref ${token}`,
  paidBy: "",
  receivedBy: "",
  note: `note ${token}`,
  confirmed: true,
});
