import { type Font, type Style, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import type { Look } from "../services/model/cellStyle";
import type { SheetModel } from "../services/model/sheetModel";
import { SpreadsheetModel } from "../services/model/spreadsheetModel";
import { columnNumber } from "../services/values/a1Notation";
import { knownTimeZone } from "../timeZones";
import { matchSheets, readNames, readWorkbookPart, type WorkbookPart } from "./anchors";
import type { SheetNames } from "./fileLink";
import { fromFileStyle } from "./fileStyle";
import { sharedTexts } from "./fileText";
import type { ReadList } from "./fileValidation";
import { gridOf, readSheet } from "./readSheet";
import { fromChunks, type SavedData, type SavedSheet, savedSheetName } from "./savedData";
import { cutPart, readSheetCells, type SheetCells } from "./sheetCells";
import { commentsPart, linksOf, notesOf, sheetPart } from "./sheetPart";
import { topTexts } from "./topTexts";
import { uncarriedParts } from "./uncarried";
import { elementsOf } from "./xml";
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
export class NotXlsx extends Error {
  readonly reason: NotXlsxReason;
  /** What a library said of it; "" where nothing did. */
  readonly detail: string;

  constructor(reason: NotXlsxReason, detail = "") {
    super(notXlsxReasons[reason] + (detail === "" ? "" : ` (${detail})`));
    this.reason = reason;
    this.detail = detail;
  }
}

/** Why a file cannot be read and what to do about it, in English. */
export const notXlsxReasons = {
  empty: "the file is empty; choose another",
  protected:
    "the file is protected by a password, or in the old .xls format; save it as .xlsx without a password",
  damaged: "the file is no workbook, or it is damaged; save it again as .xlsx where it was made",
  another: "the file is no .xlsx workbook; open it in a spreadsheet program and save it as .xlsx",
  unreadable:
    "the workbook could not be read; open it in a spreadsheet program and save it again as .xlsx",
  "no-sheets": "the workbook has no sheets; add one in a spreadsheet program",
} as const;

export type NotXlsxReason = keyof typeof notXlsxReasons;

/** Reads an .xlsx file: one that `writeXlsx` wrote, or any other. @throws NotXlsx */
export async function readXlsx(
  bytes: Uint8Array,
  deflate: Deflate,
  defaults: ReadDefaults,
  tell: (sheet: string) => void = () => {},
): Promise<ReadFile> {
  const zip = openZip(bytes, deflate);
  const part = readWorkbookPart(zip.text("xl/workbook.xml") ?? "");
  const file = await openFile(new Zip(bytes, deflate), part, tell);
  const hidden = file.sheets.get(savedSheetName)?.cells;
  const saved = hidden && fromChunks(columnTexts(hidden, 1));
  const spreadsheet = newSpreadsheet(saved, defaults);
  spreadsheet.baseFont = baseFontOf(file.workbook);
  const topOf = (name: string) => topTexts((row) => file.sheets.get(name)?.cells.rows[row]);
  const matched = saved ? matchSheets(part, saved, topOf) : new Map<string, SavedSheet>();
  const sheets = addSheets(spreadsheet, file, part, matched);
  const names = namesOf(sheets);
  const font = (spreadsheet.baseFont ?? {}) as Partial<Font>;
  const common = { names, font, looks: looksOf(file, font), readList: listReader(hidden) };
  const date1904 = file.workbook.properties.date1904 === true;
  for (const read of sheets) {
    const notes = notesOf(commentsPart(zip, read.part));
    const links = linksOf(zip, read.part, read.rest);
    readSheet({ ...read, ...common, links, notes, date1904 });
  }
  const { ranges, foreign } = readNames(part, names.idOf);
  spreadsheet.namedRanges = ranges;
  spreadsheet.foreignNames = foreign;
  activate(spreadsheet, file.workbook);
  const locked = sheets
    .filter(({ source }) => source.sheetProtection)
    .map(({ sheet }) => sheet.name);
  return { spreadsheet, uncarried: uncarriedParts(zip.names(), locked) };
}

/** A file opened: its cells read here, everything else by excelts. */
interface OpenFile {
  readonly workbook: Workbook;
  readonly sheets: ReadonlyMap<string, OpenSheet>;
  /** How many styles the file has. */
  readonly styles: number;
}

interface OpenSheet {
  readonly part: string;
  readonly rest: string;
  readonly cells: SheetCells;
}

/** The sheet that excelts is shown in the cells' stead: one blank cell a style, down column A. */
const styleSheet = (count: number): string => {
  const rows = Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="${i}"><v>0</v></c></row>`,
  );
  return `<sheetData>${rows.join("")}</sheetData>`;
};

async function openFile(
  zip: Zip,
  part: WorkbookPart,
  tell: (sheet: string) => void,
): Promise<OpenFile> {
  const texts = sharedTexts(zip.text("xl/sharedStrings.xml") ?? "");
  const formats = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(zip.text("xl/styles.xml") ?? "");
  const styles = Math.max(elementsOf(formats?.[1] ?? "", "xf").length, 1);
  const sheets = new Map<string, OpenSheet>();
  for (const { name } of part.sheets) {
    const path = sheetPart(zip, name);
    const xml = zip.text(path);
    if (xml === undefined) continue;
    tell(name);
    const { rest, cells } = cutPart(xml);
    zip.put(path, sheets.size > 0 ? rest : rest.replace("<sheetData/>", () => styleSheet(styles)));
    sheets.set(name, { part: path, rest, cells: readSheetCells(cells, texts) });
  }
  if (zip.names().includes("xl/sharedStrings.xml"))
    zip.put(
      "xl/sharedStrings.xml",
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    );
  return { workbook: await loadWorkbook(zip.bytes()), sheets, styles };
}

/** The looks of a file's styles, by number. */
function looksOf({ workbook, sheets, styles }: OpenFile, font: Partial<Font>): Look[] {
  const shown = workbook.getWorksheet([...sheets.keys()][0] as string);
  return Array.from({ length: styles }, (_, i) => {
    const style = shown?.findCell(i + 1, 1)?.style ?? {};
    return fromFileStyle(style as Partial<Style>, font);
  });
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

function whyNotXlsx(bytes: Uint8Array): NotXlsxReason {
  const start = [...bytes.subarray(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  if (bytes.length === 0) return "empty";
  if (start === "d0cf11e0") return "protected";
  return start === "504b0304" ? "damaged" : "another";
}

async function loadWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch (fault) {
    throw new NotXlsx("unreadable", (fault as Error).message);
  }
  return workbook;
}

function newSpreadsheet(saved: SavedData | undefined, defaults: ReadDefaults): SpreadsheetModel {
  const { locale, timeZone, name } = saved ?? defaults;
  const zone = knownTimeZone(timeZone);
  const spreadsheet = new SpreadsheetModel({ locale, timeZone: zone, ...(name ? { name } : {}) });
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

interface ReadSheet extends OpenSheet {
  readonly sheet: SheetModel;
  readonly source: Worksheet;
  readonly known: SavedSheet | undefined;
}

function addSheets(
  spreadsheet: SpreadsheetModel,
  file: OpenFile,
  part: WorkbookPart,
  matched: ReadonlyMap<string, SavedSheet>,
): ReadSheet[] {
  const sheets: ReadSheet[] = [];
  const hasIds = matched.size > 0;
  for (const { name } of part.sheets) {
    const source = file.workbook.getWorksheet(name);
    const open = file.sheets.get(name);
    if (!source || !open || name === savedSheetName) continue;
    const known = matched.get(name);
    const grid = gridOf(open.cells, known);
    const title = known && known.written === name ? known.name : name;
    const first = !hasIds && sheets.length === 0 ? { id: 0 } : {};
    const place = { rows: grid.rows, columns: grid.columns, ...(known ? { id: known.id } : first) };
    sheets.push({ ...open, sheet: spreadsheet.addSheet(title, place), source, known });
  }
  if (sheets.length === 0) throw new NotXlsx("no-sheets");
  return sheets;
}

function namesOf(sheets: readonly ReadSheet[]): SheetNames {
  const ids = new Map(sheets.map(({ sheet, source }) => [source.name.toLowerCase(), sheet.id]));
  const names = new Map(sheets.map(({ sheet, source }) => [sheet.id, source.name]));
  return { nameOf: (id) => names.get(id), idOf: (name) => ids.get(name.toLowerCase()) };
}

function columnTexts({ rows }: SheetCells, column: number): string[] {
  const texts: string[] = [];
  for (let row = 1; ; row++) {
    const content = rows[row]?.[column - 1];
    if (typeof content !== "string" || content === "") return texts;
    texts.push(content);
  }
}

function listReader(hidden: SheetCells | undefined): ReadList {
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
