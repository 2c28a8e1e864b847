import { columnLetters, type Tab } from "../../schema/index";
import { userSay } from "../run";
import { resultsName, tableName, tellCell } from "./bench";
import type { Locale } from "./locales";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** From 1: where generated tabs have their header. */
const headerRow = 2;

function sheetOf(tab: Tab): Sheet {
  const name = userSay().words.schema.tabs[tab];
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (sheet === null) throw new Error(`There is no tab ${name}.`);
  return sheet;
}

/** The tabs that the commands work on. */
const workbookSheets = (): readonly Sheet[] =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter(
      (sheet) =>
        sheet.getType() === SpreadsheetApp.SheetType.GRID &&
        ![resultsName, tableName].includes(sheet.getName()),
    );

/** Where cells show an error instead of their formula's result. */
export function errorsShown(): string {
  const places = workbookSheets().flatMap((sheet) => {
    const used = sheet.getDataRange();
    const shown = used.getDisplayValues();
    return used.getFormulas().flatMap((formulas, r) =>
      formulas.flatMap((formula, c) => {
        const text = shown[r]?.[c] ?? "";
        if (formula === "" || !text.startsWith("#")) return [];
        return [`${sheet.getName()}!${columnLetters(c + 1)}${r + 1} ${text}`];
      }),
    );
  });
  return places.length === 0 ? "none" : `${places.length}: ${places.slice(0, 5).join(", ")}`;
}

/** What stands in all tabs but Run history, below row 1. */
export class Snapshot {
  private before = new Map<string, readonly string[]>();

  /** How many tabs there are. */
  take(): number {
    this.before = rowsOfTabs();
    return this.before.size;
  }

  /** The places that differ from what was taken. */
  changes(): string {
    const after = rowsOfTabs();
    const changed = [...after].flatMap(([name, rows]) => {
      const before = this.before.get(name) ?? [];
      const count = Math.max(rows.length, before.length);
      const places = Array.from({ length: count }, (_, r) => `${name}!${r + 2}`);
      return places.filter((_, r) => rows[r] !== before[r]);
    });
    const gone = [...this.before.keys()].filter((name) => !after.has(name));
    const places = [...gone, ...changed];
    return places.length === 0 ? "nothing" : `${places.length} rows: ${places.slice(0, 5).join()}`;
  }
}

function rowsOfTabs(): Map<string, readonly string[]> {
  const { history } = userSay().words.schema.tabs;
  const rows = new Map<string, readonly string[]>();
  for (const sheet of workbookSheets()) {
    if (sheet.getName() === history) continue;
    const used = sheet.getDataRange();
    const formulas = used.getFormulas();
    const cells = used.getValues().map((values, r) => JSON.stringify([values, formulas[r]]));
    rows.set(sheet.getName(), cells.slice(1));
  }
  return rows;
}

/** A row of Follow-up, with its number in the sheet. */
export interface Followed {
  readonly row: number;
  readonly drive: string;
  readonly memberId: string;
  readonly outstanding: number;
}

/** Follow-up as it stands, and the user's own column Note, from 1. */
function readFollowUp(): {
  readonly sheet: Sheet;
  readonly note: number;
  readonly people: readonly Followed[];
} {
  const sheet = sheetOf("followUp");
  const words = userSay().words.schema.headers.followUp;
  const cells: unknown[][] = sheet.getDataRange().getValues();
  const header = cells[headerRow - 1] ?? [];
  const of = (row: readonly unknown[], word: string) => row[header.indexOf(word)];
  const people = cells.slice(headerRow).map((row, r) => ({
    row: headerRow + 1 + r,
    drive: String(of(row, words.drive)),
    memberId: String(of(row, words.memberId)),
    outstanding: Number(of(row, words.outstanding)),
  }));
  return {
    sheet,
    note: header.indexOf(words.note) + 1,
    people: people.filter(({ memberId }) => memberId !== ""),
  };
}

/** Whoever stands first in Follow-up. */
export function firstFollowed(): Followed {
  const [first] = readFollowUp().people;
  if (first === undefined) throw new Error("Nobody stands in Follow-up.");
  return first;
}

/** A formula in the user's own column of Follow-up that refers to its own row. */
export class OwnFormula {
  /** As the locale writes it, with a # for the number of its row. */
  readonly shape: string;
  private beside: Followed | null = null;

  constructor({ part, decimal }: Locale) {
    this.shape = `=IF(A#=""${part}1${decimal}5${part}"a,b")`;
  }

  /** Puts it beside whoever stands last, and gives its shape as it is read back. */
  write(): string {
    const { sheet, note, people } = readFollowUp();
    const last = people[people.length - 1]!;
    this.beside = last;
    const formula = this.shape.replace("#", String(last.row));
    return shapeIn(sheet.getRange(last.row, note).setFormula(formula));
  }

  /** Where that person stands by now, and what stands beside: "a row up, =IF(…". */
  find(): string {
    const { sheet, note, people } = readFollowUp();
    const before = this.beside;
    const now = people.find(
      ({ drive, memberId }) => drive === before?.drive && memberId === before.memberId,
    );
    if (before === null || now === undefined) return "the person is gone";
    const moved = now.row === before.row - 1 ? "a row up" : `from ${before.row} to ${now.row}`;
    return `${moved}, ${shapeIn(sheet.getRange(now.row, note))}`;
  }
}

const shapeIn = (cell: GoogleAppsScript.Spreadsheet.Range): string =>
  cell.getFormula().replace(`A${cell.getRow()}`, "A#");

/** The drive in the first row of Drives. */
export const firstDrive = (): string => String(sheetOf("drives").getRange("A2").getValue());

/** How Reference and Note of the ledger's last row are kept. */
export function ledgerEntry(): string {
  const sheet = sheetOf("contributions");
  const words = userSay().words.schema.headers.contributions;
  const header = (sheet.getDataRange().getValues()[0] ?? []).map(String);
  const last = sheet.getLastRow();
  return [words.reference, words.note]
    .map((word) => tellCell(sheet.getRange(last, header.indexOf(word) + 1)))
    .join(", ");
}
