import { type Font, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import type { SheetModel } from "../services/model/sheetModel";
import { SpreadsheetModel } from "../services/model/spreadsheetModel";
import { columnNumber } from "../services/values/a1Notation";
import { matchSheets, readNames, readWorkbookPart, type WorkbookPart } from "./anchors";
import type { SheetNames } from "./fileLink";
import type { ReadList } from "./fileValidation";
import { gridOf, readSheet } from "./readSheet";
import { fromChunks, type SavedData, type SavedSheet, savedSheetName } from "./savedData";
import { commentsPart, linksOf, notesOf, sheetPart } from "./sheetPart";
import { topTexts } from "./topTexts";
import { uncarriedParts } from "./uncarried";
import { type Deflate, Zip } from "./zip";

/** What a file without Whipround's own data is taken for. */
export interface ReadDefaults {
  readonly locale: string;
  readonly timeZone: string;
  readonly name?: string;
}

export interface ReadFile {
  readonly spreadsheet: SpreadsheetModel;
  /** In plain words, what the file holds that writing the spreadsheet would lose. */
  readonly uncarried: readonly string[];
}

/** A file that is no .xlsx, in plain words. */
export class NotXlsx extends Error {}

/** Reads an .xlsx file: one that `writeXlsx` wrote, or any other. @throws NotXlsx */
export async function readXlsx(
  bytes: Uint8Array,
  deflate: Deflate,
  defaults: ReadDefaults,
  tell: (sheet: string) => void = () => {},
): Promise<ReadFile> {
  const zip = openZip(bytes, deflate);
  const part = readWorkbookPart(zip.text("xl/workbook.xml") ?? "");
  const workbook = await loadWorkbook(bytes);
  const hidden = workbook.getWorksheet(savedSheetName);
  const saved = hidden && fromChunks(columnTexts(hidden, 1));
  const spreadsheet = newSpreadsheet(saved, defaults);
  spreadsheet.baseFont = baseFontOf(workbook);
  const topOf = (name: string) => topTexts(workbook.getWorksheet(name) as Worksheet);
  const matched = saved ? matchSheets(part, saved, topOf) : new Map<string, SavedSheet>();
  const sheets = addSheets(spreadsheet, workbook, part, matched);
  const names = namesOf(sheets);
  const readList = listReader(hidden);
  for (const { sheet, source, known } of sheets) {
    tell(sheet.name);
    const part = sheetPart(zip, source.name);
    const links = linksOf(zip.text(part) ?? "");
    const notes = notesOf(commentsPart(zip, part));
    const font = (spreadsheet.baseFont ?? {}) as Partial<Font>;
    readSheet({ sheet, source, known, links, notes, names, font, readList });
  }
  const { ranges, foreign } = readNames(part, names.idOf);
  spreadsheet.namedRanges = ranges;
  spreadsheet.foreignNames = foreign;
  activate(spreadsheet, workbook);
  const locked = sheets
    .filter(({ source }) => source.sheetProtection)
    .map(({ sheet }) => sheet.name);
  return { spreadsheet, uncarried: uncarriedParts(zip.names(), locked) };
}

function openZip(bytes: Uint8Array, deflate: Deflate): Zip {
  try {
    const zip = new Zip(bytes, deflate);
    if (zip.text("xl/workbook.xml") !== undefined) return zip;
  } catch {
    // said below
  }
  throw new NotXlsx(whyNotXlsx(bytes));
}

function whyNotXlsx(bytes: Uint8Array): string {
  const start = [...bytes.subarray(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  if (bytes.length === 0) return "the file is empty";
  if (start === "d0cf11e0")
    return "the file is protected by a password, or in the old .xls format: save it as .xlsx without a password";
  if (start === "504b0304") return "the file is no workbook, or it is damaged";
  return "the file is no .xlsx workbook";
}

async function loadWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch (fault) {
    throw new NotXlsx(`the workbook could not be read (${(fault as Error).message})`);
  }
  return workbook;
}

function newSpreadsheet(saved: SavedData | undefined, defaults: ReadDefaults): SpreadsheetModel {
  const { locale, timeZone, name } = saved ?? defaults;
  const spreadsheet = new SpreadsheetModel({ locale, timeZone, ...(name ? { name } : {}) });
  if (!saved) return spreadsheet;
  spreadsheet.metadata = [...saved.metadata];
  spreadsheet.reserveId(saved.nextId - 1);
  for (const [key, value] of Object.entries(saved.properties))
    spreadsheet.documentProperties.set(key, value);
  return spreadsheet;
}

function baseFontOf(workbook: Workbook): SpreadsheetModel["baseFont"] {
  const font = (workbook as unknown as { _defaultFont?: Partial<Font> })._defaultFont;
  return font?.name && font.size ? { name: font.name, size: font.size } : null;
}

interface ReadSheet {
  readonly sheet: SheetModel;
  readonly source: Worksheet;
  readonly known: SavedSheet | undefined;
}

function addSheets(
  spreadsheet: SpreadsheetModel,
  workbook: Workbook,
  part: WorkbookPart,
  matched: ReadonlyMap<string, SavedSheet>,
): ReadSheet[] {
  const sheets: ReadSheet[] = [];
  const hasIds = matched.size > 0;
  for (const { name } of part.sheets) {
    const source = workbook.getWorksheet(name);
    if (!source || name === savedSheetName) continue;
    const known = matched.get(name);
    const grid = gridOf(source, known);
    const title = known && known.written === name ? known.name : name;
    const first = !hasIds && sheets.length === 0 ? { id: 0 } : {};
    const place = { rows: grid.rows, columns: grid.columns, ...(known ? { id: known.id } : first) };
    sheets.push({ sheet: spreadsheet.addSheet(title, place), source, known });
  }
  if (sheets.length === 0) throw new NotXlsx("the workbook has no sheets");
  return sheets;
}

function namesOf(sheets: readonly ReadSheet[]): SheetNames {
  const ids = new Map(sheets.map(({ sheet, source }) => [source.name.toLowerCase(), sheet.id]));
  const names = new Map(sheets.map(({ sheet, source }) => [sheet.id, source.name]));
  return { nameOf: (id) => names.get(id), idOf: (name) => ids.get(name.toLowerCase()) };
}

function columnTexts(sheet: Worksheet, column: number): string[] {
  const texts: string[] = [];
  for (let row = 1; ; row++) {
    const value = sheet.findCell(row, column)?.value;
    if (typeof value !== "string") return texts;
    texts.push(value);
  }
}

function listReader(hidden: Worksheet | undefined): ReadList {
  const place = new RegExp(`^'?${savedSheetName}'?!\\$([A-Z]+)\\$1:\\$[A-Z]+\\$(\\d+)$`);
  return (formula) => {
    const found = place.exec(formula);
    return found && hidden
      ? columnTexts(hidden, columnNumber(found[1] as string)).slice(0, Number(found[2]))
      : undefined;
  };
}

function activate(spreadsheet: SpreadsheetModel, workbook: Workbook): void {
  const sheet = spreadsheet.sheets[workbook.views?.[0]?.activeTab ?? 0];
  if (sheet) spreadsheet.activeSheetId = sheet.id;
}
