import { type CellContent, type Scalar, valueIn } from "../services/model/cellContent";
import type { SheetModel } from "../services/model/sheetModel";
import { snapshotOf } from "../services/model/snapshot";
import { SpreadsheetModel } from "../services/model/spreadsheetModel";
import { knownTimeZone } from "../timeZones";
import type { SheetNames } from "./cells/fileLink";
import { sharedTexts } from "./cells/fileText";
import { cellSources, readCells, type SheetCells } from "./cells/readCells";
import { cutSheet } from "./cells/sheetText";
import { shownOn } from "./changing/changeCharts";
import { readTheme } from "./looks/colors";
import { readStyles, type StyleSheet } from "./looks/styleSheet";
import { NotXlsx } from "./notXlsx";
import { strictNamespaces } from "./package/namespaces";
import { XlsxPackage } from "./package/xlsxPackage";
import { gridOf, readSheet } from "./reading/readSheet";
import { readCharts } from "./reading/sheetCharts";
import { linksIn } from "./reading/sheetLinks";
import { notesIn } from "./reading/sheetNotes";
import { endingOf, listingOf, type SourceSheet, type XlsxSource } from "./source";
import { emptyStyles } from "./template";
import { matchSheets, rangeOfName } from "./workbook/anchors";
import { readerOf } from "./workbook/choiceLists";
import { fromChunks, type SavedData, type SavedSheet, savedSheetName } from "./workbook/savedData";
import { topTexts } from "./workbook/topTexts";
import { readWorkbookPart, type WorkbookPart } from "./workbook/workbookPart";
import { parseXml, type XmlElement } from "./xml/scan";
import { Zip } from "./zip/zip";

/** What a file without Whipround's own data is taken for. */
export interface ReadDefaults {
  readonly locale: string;
  readonly timeZone: string;
  readonly name?: string;
}

export interface ReadFile {
  readonly spreadsheet: SpreadsheetModel;
  /** The file itself, for `writeXlsx` to change. */
  readonly source: XlsxSource;
  /** "Members!D2": formulas that no value stands beside, which read as "#N/A". */
  readonly unvalued: readonly string[];
}

/**
 * Reads an .xlsx file: one that `writeXlsx` wrote, or any other.
 *
 * @param tell is called with each sheet's name before it is read
 * @throws NotXlsx
 */
export function readXlsx(
  bytes: Uint8Array,
  defaults: ReadDefaults,
  tell: (sheet: string) => void = () => {},
): ReadFile {
  const file = openFile(bytes);
  const opened = openSheets(file, tell);
  const hidden = opened.find(({ name }) => name === savedSheetName);
  const saved = hidden && fromChunks(columnTexts(hidden.cells, 1));
  const spreadsheet = newSpreadsheet(saved, defaults);
  const cellsOf = new Map(opened.map(({ name, cells }) => [name, cells]));
  const topOf = (name: string) => topTexts((row) => cellsOf.get(name)?.rows[row]);
  const matched = saved ? matchSheets(file.part, saved, topOf) : new Map<string, SavedSheet>();
  const sheets = addSheets(spreadsheet, opened, matched);
  const names = namesOf(sheets);
  const { date1904 } = file.part;
  const lists = listsIn(hidden?.cells);
  const common = { names, styles: file.styles, date1904, readList: readerOf(lists) };
  const unvalued = sheets.flatMap((read) => {
    const { pkg } = file;
    const relationships = pkg.relationships(read.partName);
    const links = linksIn(read.root, relationships);
    const comments = relationships.find(({ kind, part }) => kind === "comments" && part)?.part;
    const notes = notesIn(comments && pkg.zip.text(comments));
    const found = readSheet({ ...read, ...common, links, notes });
    const { sheet, partName } = read;
    sheet.charts = readCharts(pkg, partName, sheet.charts, names);
    for (const { id } of sheet.charts) spreadsheet.reserveId(id);
    return found.map((cell) => `${read.sheet.name}!${cell}`);
  });
  spreadsheet.namedRanges = file.part.names.flatMap((name) => rangeOfName(name, names.idOf) ?? []);
  activate(spreadsheet, sheets, file.part);
  file.pkg.zip.check();
  return { spreadsheet, source: sourceOf(bytes, file, sheets, hidden, spreadsheet), unvalued };
}

/** A file opened, its sheets not yet read. */
interface OpenFile {
  readonly pkg: XlsxPackage;
  readonly workbookPart: string;
  readonly stylesPart: string | undefined;
  readonly part: WorkbookPart;
  readonly styles: StyleSheet;
}

function openFile(bytes: Uint8Array): OpenFile {
  const pkg = openPackage(bytes);
  const workbookPart = pkg.related("", "officeDocument");
  const xml = workbookPart === undefined ? undefined : pkg.zip.text(workbookPart);
  if (workbookPart === undefined || xml === undefined) throw new NotXlsx("damaged");
  const root = parseXml(xml);
  if (root.name !== "workbook") throw new NotXlsx("another");
  const themePart = pkg.related(workbookPart, "theme");
  const stylesPart = pkg.related(workbookPart, "styles");
  const theme = readTheme(themePart && pkg.zip.text(themePart));
  const styles = readStyles((stylesPart && pkg.zip.text(stylesPart)) ?? emptyStyles, theme);
  return { pkg, workbookPart, stylesPart, part: readWorkbookPart(xml, root), styles };
}

function openPackage(bytes: Uint8Array): XlsxPackage {
  const start = [...bytes.subarray(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  if (bytes.length === 0) throw new NotXlsx("empty");
  if (start === "d0cf11e0") throw new NotXlsx("protected");
  try {
    return packageOf(bytes);
  } catch (fault) {
    if (fault instanceof NotXlsx && fault.reason === "damaged" && !start.startsWith("504b"))
      throw new NotXlsx("another");
    throw fault;
  }
}

function packageOf(bytes: Uint8Array): XlsxPackage {
  const pkg = new XlsxPackage(new Zip(bytes));
  const workbook = pkg.related("", "officeDocument");
  const xml = workbook === undefined ? "" : (pkg.zip.text(workbook) ?? "");
  pkg.isStrict = xml.includes(strictNamespaces.main);
  return pkg;
}

interface OpenSheet {
  readonly name: string;
  readonly partName: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly cells: SheetCells;
  readonly isHidden: boolean;
  /** Its position among all sheets of the file, from 0. */
  readonly position: number;
}

function openSheets(
  { pkg, workbookPart, part, styles }: OpenFile,
  tell: (sheet: string) => void,
): OpenSheet[] {
  const relationships = pkg.relationships(workbookPart);
  const textsPart = pkg.related(workbookPart, "sharedStrings");
  const texts =
    textsPart === undefined ? [] : sharedTexts(pkg.zip.text(textsPart) ?? "", styles.theme);
  const sources = cellSources(texts, styles.theme);
  return part.sheets.flatMap(({ name, relation, isHidden }, position) => {
    const found = relationships.find(({ id }) => id === relation);
    // Sheets that are one chart or an old macro are carried as they are.
    if (found?.kind !== "worksheet") return [];
    const xml = found.part === undefined ? undefined : pkg.zip.text(found.part);
    if (found.part === undefined || xml === undefined) throw new NotXlsx("damaged");
    tell(name);
    const cut = cutSheet(xml);
    const cells = readCells(cut, sources);
    const root = parseXml(cut.rest);
    return [{ name, partName: found.part, xml: cut.rest, root, cells, isHidden, position }];
  });
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

interface ReadSheet extends OpenSheet {
  readonly sheet: SheetModel;
  readonly known: SavedSheet | undefined;
}

function addSheets(
  spreadsheet: SpreadsheetModel,
  opened: readonly OpenSheet[],
  matched: ReadonlyMap<string, SavedSheet>,
): ReadSheet[] {
  const sheets: ReadSheet[] = [];
  const hasIds = matched.size > 0;
  for (const open of opened) {
    const { name } = open;
    if (name === savedSheetName) continue;
    const known = matched.get(name);
    const grid = gridOf(open.cells, known);
    const title = known && known.written === name ? known.name : name;
    const first = !hasIds && sheets.length === 0 ? { id: 0 } : {};
    const place = { rows: grid.rows, columns: grid.columns, ...(known ? { id: known.id } : first) };
    const sheet = spreadsheet.addSheet(title, place);
    sheet.hidden = open.isHidden;
    sheets.push({ ...open, sheet, known });
  }
  if (sheets.length === 0) throw new NotXlsx("no-sheets");
  return sheets;
}

function namesOf(sheets: readonly ReadSheet[]): SheetNames {
  const ids = new Map(sheets.map(({ sheet, name }) => [name.toLowerCase(), sheet.id]));
  const names = new Map(sheets.map(({ sheet, name }) => [sheet.id, name]));
  return { nameOf: (id) => names.get(id), idOf: (name) => ids.get(name.toLowerCase()) };
}

function columnTexts({ rows }: SheetCells, column: number): string[] {
  const texts: string[] = [];
  for (let row = 1; ; row++) {
    const content: CellContent | undefined = rows[row]?.[column - 1];
    const value: Scalar = content === undefined ? "" : valueIn(content);
    if (typeof value !== "string" || value === "") return texts;
    texts.push(value);
  }
}

/** The lists of choices in the columns of the hidden sheet, from B on. */
const listsIn = (cells: SheetCells | undefined): string[][] =>
  Array.from({ length: Math.max((cells?.columns ?? 0) - 1, 0) }, (_, i) =>
    cells ? columnTexts(cells, i + 2) : [],
  );

function activate(
  spreadsheet: SpreadsheetModel,
  sheets: readonly ReadSheet[],
  { activeTab }: WorkbookPart,
): void {
  const active = sheets.find(({ position }) => position === activeTab) ?? sheets[0];
  if (active) spreadsheet.activeSheetId = active.sheet.id;
}

function sourceOf(
  bytes: Uint8Array,
  { pkg, workbookPart, stylesPart, styles, part }: OpenFile,
  sheets: readonly ReadSheet[],
  hidden: OpenSheet | undefined,
  spreadsheet: SpreadsheetModel,
): XlsxSource {
  const kept = sheets.map(({ sheet, partName, name }): [number, SourceSheet] => [
    sheet.id,
    {
      part: partName,
      fileName: name,
      title: sheet.name,
      before: snapshotOf(sheet),
      charts: shownOn(sheet, spreadsheet),
    },
  ]);
  return {
    open: () => packageOf(bytes),
    workbookPart,
    ending: endingOf(pkg.typeOf(workbookPart)),
    stylesPart,
    styles,
    sheets: new Map(kept),
    saved: hidden && {
      part: hidden.partName,
      json: columnTexts(hidden.cells, 1).join(""),
      lists: listsIn(hidden.cells),
    },
    date1904: part.date1904,
    listing: listingOf(spreadsheet),
    activeId: sheets.find(({ position }) => position === part.activeTab)?.sheet.id,
  };
}
