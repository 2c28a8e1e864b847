import { FormulaCell } from "../services/model/cellContent";
import { newSheetColumns, newSheetRows, SheetModel } from "../services/model/sheetModel";
import type { SpreadsheetModel } from "../services/model/spreadsheetModel";
import { a1Of, quotedSheetName } from "../services/values/a1Notation";
import { Refusals } from "./cannotChange";
import type { SheetNames } from "./cells/fileLink";
import { cellAt } from "./cells/places";
import { cutSheet } from "./cells/sheetText";
import { changeCharts } from "./changing/changeCharts";
import { changeSheet, type FileChange, type SheetPlace } from "./changing/changeSheet";
import { StyleBook } from "./looks/styleBook";
import { targetFrom } from "./package/partNames";
import type { Relationship, XlsxPackage } from "./package/xlsxPackage";
import { type PageSetup, pageIn, type SheetPaper, saidOfPage } from "./sheet/sheetPaper";
import { FileShift } from "./shifting/fileShift";
import { refuseAcross } from "./shifting/refuseAcross";
import { shiftParts } from "./shifting/shiftParts";
import { listingOf, type SourceSheet, type XlsxSource } from "./source";
import { papersOf } from "./tabPaper";
import { contentTypes, emptySheet, emptySource, emptyStyles } from "./template";
import { changeWorkbook, type WantedSheet } from "./workbook/changeWorkbook";
import { ChoiceLists, readerOf } from "./workbook/choiceLists";
import { changedNames, type PrintedNames, printedNames } from "./workbook/printedNames";
import {
  fromChunks,
  type SavedData,
  type SavedSheet,
  savedSheetName,
  toChunks,
} from "./workbook/savedData";
import { fileSheetNames } from "./workbook/sheetNames";
import { topTexts } from "./workbook/topTexts";
import { readWorkbookPart, type WorkbookPart } from "./workbook/workbookPart";
import { waitingFormulas } from "./writing/waitingFormulas";
import { isUnsayable, type Loss } from "./writing/writtenCell";
import { parseXml } from "./xml/scan";
import { withAttribute } from "./xml/splices";

export interface XlsxFile {
  readonly bytes: Uint8Array;
  /** What did not fit into the file. */
  readonly losses: readonly Loss[];
  /** "Notes!C2": the file's formulas that show what they gave before the change. */
  readonly waiting: readonly string[];
}

export interface WriteOptions {
  /** Whether the user wants it done although the file resists: locked cells, a signature. */
  readonly isForced?: boolean;
  /** Called with each sheet's name before it is written. */
  readonly tell?: (sheet: string) => void;
}

/**
 * Writes a spreadsheet as an .xlsx file that Excel and LibreOffice open, and that `readXlsx` gives
 * back with the same sheet ids, metadata and properties. A file that it was read from is changed:
 * what the spreadsheet has not changed comes out as it was, byte for byte.
 *
 * @param source the file that the spreadsheet was read from; undefined where it is new
 * @throws CannotChange where the file holds what must not be changed so
 */
export function writeXlsx(
  spreadsheet: SpreadsheetModel,
  source: XlsxSource | undefined,
  options: WriteOptions = {},
): XlsxFile {
  return new FileWriter(spreadsheet, source ?? emptySource(spreadsheet.name), options).write();
}

class FileWriter {
  readonly #spreadsheet: SpreadsheetModel;
  readonly #source: XlsxSource;
  readonly #tell: (sheet: string) => void;
  readonly #pkg: XlsxPackage;
  readonly #styles: StyleBook;
  readonly #lists: ChoiceLists;
  readonly #refusals: Refusals;
  readonly #isForced: boolean;
  readonly #losses: Loss[] = [];
  /** What the file says of its sheets, and what each is related by. */
  readonly #part: WorkbookPart;
  readonly #related: readonly Relationship[];
  /** By the model's id, the name that the file gives each sheet, and its number for it. */
  readonly #fileNames: ReadonlyMap<number, string>;
  readonly #fileIds: ReadonlyMap<number, number>;
  readonly #names: SheetNames;
  readonly #savedBefore: SavedData | undefined;
  readonly #paperOf: (sheet: SheetModel) => SheetPaper;

  constructor(
    spreadsheet: SpreadsheetModel,
    source: XlsxSource,
    { isForced = false, tell = () => {} }: WriteOptions,
  ) {
    this.#spreadsheet = spreadsheet;
    this.#source = source;
    this.#tell = tell;
    this.#isForced = isForced;
    this.#pkg = source.open();
    this.#styles = new StyleBook(source.styles);
    this.#lists = new ChoiceLists(source.saved?.lists ?? []);
    this.#refusals = new Refusals(isForced);
    const xml = this.#workbookXml();
    this.#part = readWorkbookPart(xml, parseXml(xml));
    this.#related = this.#pkg.relationships(source.workbookPart);
    this.#fileNames = this.#namesOfSheets();
    this.#fileIds = this.#idsOfSheets();
    this.#names = { nameOf: (id) => this.#fileNames.get(id), idOf: () => undefined };
    this.#savedBefore = source.saved && fromChunks([source.saved.json]);
    this.#paperOf = papersOf(spreadsheet);
  }

  write(): XlsxFile {
    const pkg = this.#pkg;
    const shift = this.#shift();
    this.#moveParts(shift);
    const order = this.#part.sheets.map(({ name }) => name);
    refuseAcross(this.#spreadsheet.sheets, order, this.#part.names, shift, this.#refusals);
    const places = this.#places();
    const file = this.#fileChange(shift);
    const results = places.map((place) => {
      this.#tell(place.sheet.name);
      return changeSheet(place, file);
    });
    for (const place of places) this.#changeCharts(place);
    const removed = this.#removed();
    const changed = new Set(
      places.filter((_, i) => results[i]?.isChanged).map(({ sheet }) => sheet.id),
    );
    const saved = this.#saved(changed);
    const isAsRead =
      changed.size === 0 &&
      pkg.zip.changed.size === 0 &&
      removed.length === 0 &&
      this.#source.listing === listingOf(this.#spreadsheet) &&
      (this.#source.saved
        ? this.#source.saved.json === JSON.stringify(saved)
        : !isWorthSaving(saved));
    if (isAsRead) return { bytes: pkg.zip.file(), losses: [], waiting: [] };
    for (const part of removed) this.#dropSheet(part);
    const isSaved =
      this.#source.sheets.size === 0 ||
      this.#source.saved !== undefined ||
      this.#lists.columns.length > 0 ||
      isWorthSaving(saved) ||
      this.#spreadsheet.sheets.some(hasOwnGrid);
    const wanted = this.#wantedSheets(places, isSaved ? this.#writeSaved(saved, file) : undefined);
    this.#refuseStructure(wanted);
    this.#changeWorkbook(wanted, shift, changed.size > 0);
    this.#writeStyles();
    const isMoved = !shift.isNone || removed.length > 0;
    if (isMoved || results.some((result) => result.hasLostFormula)) this.#dropCalculationOrder();
    this.#select(places);
    this.#dropSignatures();
    this.#refusals.check();
    const waiting = waitingFormulas(results, this.#called());
    return { bytes: pkg.zip.file(), losses: this.#losses, waiting };
  }

  /** By what names formulas of the file may call cells, each with what it stands for. */
  #called(): Map<string, string> {
    const called = new Map(
      readWorkbookPart(this.#workbookXml(), parseXml(this.#workbookXml())).names.map(
        ({ name, text }) => [name.toLowerCase(), text],
      ),
    );
    for (const [id, { part }] of this.#source.sheets)
      for (const { kind, part: table } of this.#pkg.relationships(part)) {
        const xml = kind === "table" && table !== undefined ? this.#pkg.zip.text(table) : undefined;
        const { displayName, ref } = xml === undefined ? {} : parseXml(xml).attributes;
        const sheet = quotedSheetName(this.#spreadsheet.sheetWithId(id)?.name ?? "");
        if (displayName && ref) called.set(displayName.toLowerCase(), `${sheet}!${ref}`);
      }
    return called;
  }

  #workbookXml(): string {
    return this.#pkg.zip.text(this.#source.workbookPart) ?? "";
  }

  #namesOfSheets(): Map<number, string> {
    const { sheets } = this.#source;
    const known = new Map<number, string>();
    for (const { id, name } of this.#spreadsheet.sheets) {
      const source = sheets.get(id);
      if (source && source.title === name) known.set(id, source.fileName);
    }
    const modelled = new Set([...sheets.values()].map(({ fileName }) => fileName));
    const others = this.#part.sheets.map(({ name }) => name).filter((name) => !modelled.has(name));
    return fileSheetNames(this.#spreadsheet, known, [savedSheetName, ...others]);
  }

  #fileName(id: number): string {
    return this.#fileNames.get(id) ?? "";
  }

  #shift(): FileShift {
    return new FileShift(
      this.#spreadsheet.sheets.flatMap(({ id, gridEdits: edits }) => {
        const source = this.#source.sheets.get(id);
        if (!source) return [];
        return [{ fileName: source.fileName, newName: this.#fileName(id), edits }];
      }),
    );
  }

  #moveParts(shift: FileShift): void {
    const names = new Map<string, string>();
    const parts = new Map<string, string>();
    for (const [id, { part, fileName }] of this.#source.sheets) {
      names.set(fileName, this.#fileNames.get(id) ?? fileName);
      parts.set(part, fileName);
    }
    shiftParts({
      pkg: this.#pkg,
      workbookPart: this.#source.workbookPart,
      shift,
      sheetOf: (part) => parts.get(part),
      nameOf: (name) => names.get(name) ?? name,
      refusals: this.#refusals,
    });
  }

  #places(): SheetPlace[] {
    return this.#spreadsheet.sheets.map((sheet) => {
      const source = this.#source.sheets.get(sheet.id);
      const part = source?.part ?? this.#newPart();
      const fileName = source?.fileName ?? this.#fileName(sheet.id);
      return { sheet, part, fileName, source, page: this.#page(sheet, source) };
    });
  }

  /** How a sheet's pages are set up, where it is new or its layout another and they are as we left them. */
  #page(sheet: SheetModel, source: SourceSheet | undefined): PageSetup | undefined {
    const { page } = this.#paperOf(sheet);
    if (!source) return page;
    const before = this.#paperBefore(sheet.id)?.page;
    if (!before || saidOfPage(before) === saidOfPage(page)) return undefined;
    const { rest } = cutSheet(this.#pkg.zip.text(source.part) ?? "");
    return pageIn(rest) === saidOfPage(before) ? page : undefined;
  }

  #paperBefore(id: number): SheetPaper | null | undefined {
    return this.#savedBefore?.sheets.find((sheet) => sheet.id === id)?.paper;
  }

  /** By the model's id, what of each sheet prints, where that is to be written. */
  #printed(): Map<number, PrintedNames> {
    const printed = this.#spreadsheet.sheets.flatMap((sheet): [number, PrintedNames][] => {
      const now = this.#paperOf(sheet);
      const source = this.#source.sheets.get(sheet.id);
      if (!source) return [[sheet.id, printedNames(now)]];
      const before = this.#paperBefore(sheet.id);
      const position = this.#part.sheets.findIndex(({ name }) => name === source.fileName);
      return before ? [[sheet.id, changedNames(this.#part, position, before, now)]] : [];
    });
    return new Map(printed);
  }

  #newPart(): string {
    const part = this.#pkg.freeName("xl/worksheets/sheet#.xml");
    this.#pkg.add(part, emptySheet(this.#pkg.namespaces), contentTypes.sheet);
    return part;
  }

  #fileChange(shift: FileShift): FileChange {
    return {
      pkg: this.#pkg,
      styleSheet: this.#source.styles,
      styles: this.#styles,
      names: this.#names,
      shift,
      date1904: this.#source.date1904,
      readList: readerOf(this.#source.saved?.lists ?? []),
      placeList: (choices) => this.#lists.place(choices),
      refusals: this.#refusals,
      losses: this.#losses,
    };
  }

  #changeCharts({ sheet, part, source }: SheetPlace): void {
    const { namespaces } = this.#pkg;
    const spreadsheet = this.#spreadsheet;
    const file = { spreadsheet, names: this.#names, namespaces, date1904: this.#source.date1904 };
    changeCharts({ sheet, part, before: source?.charts ?? new Map() }, this.#pkg, file);
  }

  /** The parts of the sheets that are gone. */
  #removed(): string[] {
    const present = new Set(this.#spreadsheet.sheets.map(({ id }) => id));
    return [...this.#source.sheets].flatMap(([id, { part, fileName }]) => {
      if (present.has(id)) return [];
      if (this.#isReferredTo(fileName)) this.#refusals.add("referred-to", fileName);
      return [part];
    });
  }

  /** Whether a formula that stays names a sheet. */
  #isReferredTo(name: string): boolean {
    const plain = `${name}!`.toLowerCase();
    const quoted = `'${name.replaceAll("'", "''")}'!`.toLowerCase();
    return this.#spreadsheet.sheets.some((sheet) => {
      for (let row = 1; row <= sheet.lastRow(); row++)
        for (const content of sheet.row(row) ?? []) {
          if (!(content instanceof FormulaCell)) continue;
          const formula = content.formula.toLowerCase();
          if (
            formula.includes(quoted) ||
            formula.split(/[^\p{L}\p{N}_.!]/u).some((piece) => piece.startsWith(plain))
          )
            return true;
        }
      return false;
    });
  }

  #dropSheet(part: string): void {
    const related = this.#pkg.relationships(part);
    const ids = this.#related.filter((one) => one.part === part).map(({ id }) => id);
    this.#pkg.unrelate(this.#source.workbookPart, new Set(ids));
    this.#pkg.drop(part);
    const kept = new Set(
      [...this.#source.sheets.values()]
        .filter((sheet) => this.#pkg.zip.find(sheet.part) !== undefined)
        .flatMap((sheet) => this.#pkg.relationships(sheet.part).flatMap((one) => one.part ?? [])),
    );
    for (const { part: held } of related)
      if (held !== undefined && !kept.has(held)) this.#pkg.drop(held);
  }

  #saved(changed: ReadonlySet<number>): SavedData {
    const { locale, timeZone, name, nextId, metadata, documentProperties } = this.#spreadsheet;
    return {
      version: 1,
      locale,
      timeZone,
      name,
      nextId,
      metadata,
      properties: Object.fromEntries(documentProperties),
      sheets: this.#spreadsheet.sheets.map((sheet) =>
        this.#savedSheet(sheet, changed.has(sheet.id)),
      ),
    };
  }

  #savedSheet(sheet: SheetModel, isChanged: boolean): SavedSheet {
    const before = this.#savedBefore?.sheets.find(({ id }) => id === sheet.id);
    return {
      id: sheet.id,
      name: sheet.name,
      written: this.#fileName(sheet.id),
      fileId: this.#fileIds.get(sheet.id) ?? 0,
      top: topTexts((row) => sheet.row(row)),
      rows: sheet.maxRows,
      columns: sheet.maxColumns,
      metadata: sheet.metadata,
      protections: sheet.protections,
      charts: sheet.charts,
      hiddenValues: sheet.filter?.hiddenValues ?? {},
      paper: !this.#source.sheets.has(sheet.id) || before?.paper ? this.#paperOf(sheet) : null,
      ...(isChanged || !before
        ? formulasOf(sheet, this.#names, isChanged)
        : { formulas: before.formulas, unvalued: before.unvalued }),
    };
  }

  #idsOfSheets(): Map<number, number> {
    const ids = new Map<number, number>();
    let last = this.#lastFileId();
    for (const { id } of this.#spreadsheet.sheets) {
      const source = this.#source.sheets.get(id);
      const listed = source && this.#part.sheets.find(({ name }) => name === source.fileName);
      if (listed) ids.set(id, listed.fileId);
      else {
        last += 1;
        ids.set(id, last);
      }
    }
    return ids;
  }

  #lastFileId(): number {
    return this.#part.sheets.reduce((most, { fileId }) => Math.max(most, fileId), 0);
  }

  /** Writes the hidden sheet of our own, whole; gives its part. */
  #writeSaved(saved: SavedData, file: FileChange): string {
    const chunks = toChunks(saved);
    const { columns } = this.#lists;
    const rows = Math.max(chunks.length, ...columns.map((choices) => choices.length));
    const sheet = new SheetModel(-1, savedSheetName, { rows, columns: columns.length + 1 });
    for (const [i, chunk] of chunks.entries()) sheet.setContent(i + 1, 1, chunk);
    for (const [column, choices] of columns.entries())
      for (const [i, choice] of choices.entries()) sheet.setContent(i + 1, column + 2, choice);
    const part = this.#source.saved?.part ?? this.#newPart();
    const none = new FileShift([]);
    changeSheet(
      { sheet, part, fileName: savedSheetName, source: undefined, page: undefined },
      { ...file, shift: none },
    );
    return part;
  }

  /** All sheets in order: those of the spreadsheet, what was not read behind what it stood behind. */
  #wantedSheets(places: readonly SheetPlace[], savedPart: string | undefined): WantedSheet[] {
    const wanted: WantedSheet[] = places.map(({ sheet, part, fileName, source }) => ({
      id: sheet.id,
      name: this.#fileName(sheet.id),
      state: sheet.hidden ? "hidden" : "visible",
      fileId: this.#fileIds.get(sheet.id) ?? 0,
      listed: source && this.#part.sheets.findIndex(({ name }) => name === fileName),
      relation: source ? undefined : this.#relate(part),
    }));
    const modelled = new Set([...this.#source.sheets.values()].map(({ fileName }) => fileName));
    for (const [listed, { name, fileId, isHidden }] of this.#part.sheets.entries()) {
      if (modelled.has(name)) continue;
      const at = wanted.findLastIndex((sheet) => (sheet.listed ?? listed) < listed) + 1;
      const state = isHidden ? "hidden" : "visible";
      wanted.splice(at, 0, { id: undefined, name, state, fileId, listed, relation: undefined });
    }
    if (!this.#source.saved && savedPart !== undefined)
      wanted.push({
        id: undefined,
        name: savedSheetName,
        state: "veryHidden",
        fileId: Math.max(this.#lastFileId(), ...this.#fileIds.values()) + 1,
        listed: undefined,
        relation: this.#relate(savedPart),
      });
    return wanted;
  }

  #relate(part: string): string {
    const target = targetFrom(this.#source.workbookPart, part);
    const [id] = this.#pkg.relate(this.#source.workbookPart, [{ kind: "worksheet", target }]);
    return id as string;
  }

  #refuseStructure(wanted: readonly WantedSheet[]): void {
    if (!this.#part.isLocked) return;
    const before = this.#part.sheets
      .map(({ name }) => name)
      .filter((name) => name !== savedSheetName);
    const now = wanted.map(({ name }) => name).filter((name) => name !== savedSheetName);
    const changed = now.find((name, i) => name !== before[i]) ?? before[now.length];
    if (changed !== undefined) this.#refusals.add("locked-structure", changed);
  }

  #changeWorkbook(
    sheets: readonly WantedSheet[],
    shift: FileShift,
    hasChangedCells: boolean,
  ): void {
    const { workbookPart } = this.#source;
    const { namespaces, zip } = this.#pkg;
    const change = {
      spreadsheet: this.#spreadsheet,
      sheets,
      shift,
      relationNamespace: namespaces.relations,
      printed: this.#printed(),
      hasChangedCells,
    };
    zip.put(workbookPart, changeWorkbook(this.#workbookXml(), change));
  }

  #writeStyles(): void {
    const { stylesPart, workbookPart } = this.#source;
    const xml = this.#styles.xml();
    if (stylesPart !== undefined) {
      this.#pkg.zip.put(stylesPart, xml);
      return;
    }
    if (xml === emptyStyles) return;
    const part = this.#pkg.freeName("xl/styles#.xml");
    this.#pkg.add(part, xml, contentTypes.styles);
    this.#pkg.relate(workbookPart, [{ kind: "styles", target: targetFrom(workbookPart, part) }]);
  }

  /** The order in which formulas are calculated names cells: Excel makes it anew. */
  #dropCalculationOrder(): void {
    const { workbookPart } = this.#source;
    const found = this.#related.filter(({ kind }) => derivedKinds.includes(kind));
    this.#pkg.unrelate(workbookPart, new Set(found.map(({ id }) => id)));
    for (const { part } of found) if (part !== undefined) this.#pkg.drop(part);
  }

  /** Exactly the sheet that is shown is the selected one, where it is another than the file's. */
  #select(places: readonly SheetPlace[]): void {
    const { activeSheetId } = this.#spreadsheet;
    if (activeSheetId === this.#source.activeId) return;
    for (const { sheet, part } of places) {
      const xml = this.#pkg.zip.text(part) ?? "";
      const isSelected = sheet.id === activeSheetId;
      const view = /<(?:\w+:)?sheetView(?=[\s/>])[^>]*>/.exec(xml);
      if (!view) continue;
      const [tag] = view;
      const has = /\stabSelected\s*=\s*["'](?:1|true)/.test(tag);
      if (has === isSelected) continue;
      const changed = withAttribute(tag, "tabSelected", isSelected ? "1" : null);
      this.#pkg.zip.put(
        part,
        xml.replace(tag, () => changed),
      );
    }
  }

  /** A signature stands for a file as it was. */
  #dropSignatures(): void {
    const names = this.#pkg.zip.names().filter((name) => /^_xmlsignatures\//i.test(name));
    if (names.length === 0) return;
    if (!this.#isForced) this.#refusals.add("signature", names[0] as string);
    for (const name of names) this.#pkg.drop(name);
    const ids = this.#pkg
      .relationships("")
      .filter(({ target }) => /_xmlsignatures/i.test(target))
      .map(({ id }) => id);
    this.#pkg.unrelate("", new Set(ids));
  }
}

/** What Excel makes anew of the formulas: the order in which they are calculated, what feeds them. */
const derivedKinds = ["calcChain", "volatileDependencies"];

/** Whether a sheet's grid is another than it would be taken for when it is read. */
const hasOwnGrid = (sheet: SheetModel): boolean =>
  sheet.maxRows !== Math.max(newSheetRows, sheet.lastRow()) ||
  sheet.maxColumns !== Math.max(newSheetColumns, sheet.lastColumn());

/** Whether there is anything that a file has no place for. */
const isWorthSaving = ({ metadata, properties, sheets }: SavedData): boolean =>
  metadata.length > 0 ||
  Object.keys(properties).length > 0 ||
  sheets.some(
    (sheet) =>
      sheet.metadata.length > 0 ||
      sheet.protections.length > 0 ||
      sheet.charts.length > 0 ||
      sheet.unvalued.length > 0 ||
      Object.keys(sheet.formulas).length > 0,
  );

/** The formulas of a sheet that the file cannot say, and those that were given no value. */
function formulasOf(
  sheet: SheetModel,
  names: SheetNames,
  isChanged: boolean,
): Pick<SavedSheet, "formulas" | "unvalued"> {
  const formulas: Record<string, SavedSheet["formulas"][string]> = {};
  const unvalued: string[] = [];
  for (let row = 1; isChanged && row <= sheet.lastRow(); row++)
    for (const [i, content] of (sheet.row(row) ?? []).entries()) {
      if (!(content instanceof FormulaCell)) continue;
      const cell = a1Of(cellAt(row, i + 1));
      if (isUnsayable(content, names)) {
        const { formula, value } = content;
        formulas[cell] = { formula, value };
      } else if (content.value === "") unvalued.push(cell);
    }
  return { formulas, unvalued };
}
