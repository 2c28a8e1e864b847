import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { a1Of, quotedSheetName, splitReference } from "../../services/values/a1Notation";
import type { FileShift } from "../shifting/fileShift";
import { escaped, escapedValue } from "../xml/escape";
import { childOf, parseXml, type XmlElement } from "../xml/scan";
import { openTag, prefixed, Splices, withAttribute } from "../xml/splices";
import { anchorName, isAnchor, rangeOfName, rangeText } from "./anchors";
import { type PrintedNames, placedOn } from "./printedNames";
import { savedSheetName } from "./savedData";
import { type DefinedName, readWorkbookPart } from "./workbookPart";

/** A sheet as it is to be listed: one of the file's, or a new one. */
export interface WantedSheet {
  /** The model's id; undefined for our own hidden sheet, and for what was not read. */
  readonly id: number | undefined;
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** The number that the file gives it. */
  readonly fileId: number;
  /** Its position in the file's list, from 0; undefined where it is new. */
  readonly listed: number | undefined;
  /** The relationship of a new sheet. */
  readonly relation: string | undefined;
}

export interface WorkbookChange {
  readonly spreadsheet: SpreadsheetModel;
  /** In order. */
  readonly sheets: readonly WantedSheet[];
  readonly shift: FileShift;
  /** The namespace of relationships. */
  readonly relationNamespace: string;
  /** By the model's id, what of a sheet prints, where that is set anew. */
  readonly printed: ReadonlyMap<number, PrintedNames>;
  /** Whether cells changed, so that programs must calculate. */
  readonly hasChangedCells: boolean;
}

/** What stands in `workbook.xml`, in the order that the format wants. */
const order = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets"],
  ...["functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize"],
  ...["customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"],
  ...["fileRecoveryPr", "webPublishObjects", "extLst"],
];

/** `workbook.xml` with its sheets, names and view as they are now. */
export function changeWorkbook(xml: string, change: WorkbookChange): string {
  // Names first: they count the sheets as the file lists them.
  return changeCalculation(changeSheets(changeNames(xml, change), change), change);
}

const positionOf = ({ sheets, spreadsheet }: WorkbookChange): number =>
  Math.max(
    sheets.findIndex(({ id }) => id === spreadsheet.activeSheetId),
    0,
  );

function changeSheets(xml: string, change: WorkbookChange): string {
  const root = parseXml(xml);
  const list = childOf(root, "sheets") as XmlElement;
  const before = readWorkbookPart(xml, root);
  const listed = before.sheets.map(({ element }) => element);
  const written = change.sheets.map(({ name, state, fileId, listed: at, relation }) => {
    if (at === undefined) {
      const hidden = state === "visible" ? "" : ` state="${state}"`;
      return `<${list.prefix}sheet name="${escapedValue(name)}" sheetId="${fileId}"${hidden} xmlns:r="${change.relationNamespace}" r:id="${relation}"/>`;
    }
    const { start, end, attributes } = listed[at] as XmlElement;
    let tag = xml.slice(start, end);
    if (attributes["name"] !== name) tag = withAttribute(tag, "name", escapedValue(name));
    const isHidden = (attributes["state"] ?? "visible") !== "visible";
    if (isHidden !== (state !== "visible"))
      tag = withAttribute(tag, "state", state === "visible" ? null : state);
    return tag;
  });
  const same = listed.map(({ start, end }) => xml.slice(start, end));
  const splices = new Splices(xml);
  const isSame = same.length === written.length && same.every((tag, i) => tag === written[i]);
  if (!isSame) {
    const whole = written.join("");
    if (list.end > list.opened) splices.replace(list.opened, list.closing, whole);
    else splices.append(list, whole);
  }
  const view = childOf(childOf(root, "bookViews") ?? root, "workbookView");
  const position = positionOf(change);
  if (view && before.activeTab !== position)
    splices.replace(
      view.start,
      view.opened,
      withAttribute(
        withAttribute(xml.slice(view.start, view.opened), "firstSheet", null),
        "activeTab",
        String(position),
      ),
    );
  return splices.text();
}

function changeNames(xml: string, change: WorkbookChange): string {
  const root = parseXml(xml);
  const { sheets, names } = readWorkbookPart(xml, root);
  const list = childOf(root, "definedNames");
  const positions = sheets.map((_, at) => change.sheets.findIndex(({ listed }) => listed === at));
  const kept = names.flatMap(
    (name) =>
      keptName(
        xml,
        name,
        positions,
        sheets.map((s) => s.name),
        change,
      ) ?? [],
  );
  const all = [...kept, ...newNames(change, new Set(kept.map(({ key }) => key)))];
  const splices = new Splices(xml);
  if (list) {
    if (all.length === 0) splices.remove(list);
    else {
      const same = names.map(({ element }) => xml.slice(element.start, element.end));
      const written = all.map((name) => prefixed(name.xml, name.isNew ? root.prefix : ""));
      if (written.join("") !== same.join(""))
        splices.replace(
          list.start,
          list.end,
          openTag(
            xml.slice(list.start, list.opened),
            written.join(""),
            `${list.prefix}definedNames`,
          ),
        );
    }
    return splices.text();
  }
  if (all.length === 0) return xml;
  const whole = `<definedNames>${all.map((name) => name.xml).join("")}</definedNames>`;
  return withElement(xml, "definedNames", whole);
}

interface KeptName {
  /** Tells names apart: those of one sheet may be called like those of another. */
  readonly key: string;
  readonly xml: string;
  readonly isNew?: boolean;
}

/** A name as it is to stand; undefined where it goes. */
function keptName(
  xml: string,
  { name, attributes, text, element }: DefinedName,
  positions: readonly number[],
  sheetNames: readonly string[],
  change: WorkbookChange,
): KeptName | undefined {
  const { shift, spreadsheet } = change;
  const local = attributes["localSheetId"];
  const position = local === undefined ? undefined : positions[Number(local)];
  if (position === -1) return undefined;
  let now = shift.formula(text, local === undefined ? "" : (sheetNames[Number(local)] ?? ""));
  if (isAnchor(name)) {
    const sheet = spreadsheet.sheets.find(({ id }) => anchorName(id) === name);
    if (!sheet) return undefined;
    const wanted = nameIn(change, sheet.id);
    if (splitReference(now).sheet !== wanted) now = anchorText(wanted);
  } else {
    const range = rangeOfName({ name, attributes, text: now, element }, (sheet) =>
      idOf(change, sheet),
    );
    if (range) {
      const wanted = spreadsheet.namedRanges.find((one) => one.name === name);
      if (!wanted) return undefined;
      const written = rangeText(nameIn(change, wanted.sheetId), wanted.rect);
      const isSame = range.sheetId === wanted.sheetId && a1Of(range.rect) === a1Of(wanted.rect);
      if (!isSame) now = written;
    }
  }
  const filtered = printedText(name, position, change, filterText(name, position, change, now));
  if (filtered === undefined) return undefined;
  let tag = xml.slice(element.start, element.opened);
  if (position !== undefined && String(position) !== local)
    tag = withAttribute(tag, "localSheetId", String(position));
  const inner = filtered === text ? xml.slice(element.opened, element.closing) : escaped(filtered);
  return {
    key: `${position ?? ""} ${name}`,
    xml: `${tag}${inner}${xml.slice(element.closing, element.end)}`,
  };
}

/** A filter is told twice, here and on its sheet. */
function filterText(
  name: string,
  position: number | undefined,
  change: WorkbookChange,
  text: string,
): string | undefined {
  if (name !== "_xlnm._FilterDatabase" || position === undefined) return text;
  const { id } = change.sheets[position] as WantedSheet;
  const sheet = change.spreadsheet.sheets.find((one) => one.id === id);
  if (!sheet) return text;
  if (!sheet.filter) return undefined;
  const written = rangeText(nameIn(change, sheet.id), sheet.filter.rect);
  return sameReference(text, written) ? text : written;
}

/** What of a sheet prints, and what is repeated on each of its pages. */
function printedText(
  name: string,
  position: number | undefined,
  change: WorkbookChange,
  text: string | undefined,
): string | undefined {
  const sheet = position === undefined ? undefined : change.sheets[position];
  const cells = sheet?.id === undefined ? undefined : change.printed.get(sheet.id)?.[name];
  if (sheet === undefined || cells === undefined) return text;
  return cells === "" ? undefined : placedOn(sheet.name, cells);
}

const sameReference = (a: string, b: string): boolean => {
  const [first, second] = [splitReference(a), splitReference(b)];
  return first.sheet === second.sheet && first.cells === second.cells;
};

const nameIn = ({ sheets }: WorkbookChange, id: number): string =>
  sheets.find((sheet) => sheet.id === id)?.name ?? "";

const idOf = ({ sheets }: WorkbookChange, name: string): number | undefined =>
  sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id;

const anchorText = (sheet: string): string => `${quotedSheetName(sheet)}!$A$1`;

/** The names that are not there yet: anchors, named ranges, and what prints. */
function newNames(change: WorkbookChange, known: ReadonlySet<string>): KeptName[] {
  const { spreadsheet, sheets } = change;
  const names: KeptName[] = [];
  const hasOwnSheet = sheets.some(({ name }) => name === savedSheetName);
  const add = (name: string, text: string, attributes = "", position: number | "" = "") => {
    const key = `${position} ${name}`;
    if (known.has(key)) return;
    const local = position === "" ? "" : ` localSheetId="${position}"`;
    const xml = `<definedName name="${escapedValue(name)}"${local}${attributes}>${escaped(text)}</definedName>`;
    names.push({ key, xml, isNew: true });
  };
  for (const [position, { name, id }] of sheets.entries()) {
    const sheet = spreadsheet.sheets.find((one) => one.id === id);
    if (!sheet) continue;
    if (hasOwnSheet) add(anchorName(sheet.id), anchorText(name), ' hidden="1"');
    for (const [title, cells] of Object.entries(change.printed.get(sheet.id) ?? {}))
      if (cells !== "") add(title, placedOn(name, cells), "", position);
  }
  for (const { name, sheetId, rect } of spreadsheet.namedRanges)
    add(name, rangeText(nameIn(change, sheetId), rect));
  return names;
}

/** Programs that keep values calculate everything when they open a file that says so. */
function changeCalculation(xml: string, { hasChangedCells }: WorkbookChange): string {
  if (!hasChangedCells) return xml;
  const present = childOf(parseXml(xml), "calcPr");
  if (!present) return withElement(xml, "calcPr", '<calcPr fullCalcOnLoad="1"/>');
  if (present.attributes["fullCalcOnLoad"] === "1") return xml;
  const splices = new Splices(xml);
  splices.attribute(present, "fullCalcOnLoad", "1");
  return splices.text();
}

function withElement(xml: string, name: string, written: string): string {
  const root = parseXml(xml);
  const splices = new Splices(xml);
  splices.place(root, name, order, prefixed(written, root.prefix));
  return splices.text();
}
