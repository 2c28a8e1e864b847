import { readTheme } from "./looks/colors";
import { readStyles } from "./looks/styleSheet";
import { XlsxPackage } from "./package/xlsxPackage";
import type { XlsxSource } from "./source";
import { escaped } from "./xml/escape";
import { Zip } from "./zip/zip";

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Plain cells: Arial 10. */
export const emptyStyles = `${header}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${header}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  "_rels/.rels": `${header}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  "xl/workbook.xml": `${header}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews><sheets/></workbook>`,
  "xl/_rels/workbook.xml.rels": `${header}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": emptyStyles,
};

const core = (title: string): string =>
  `${header}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Whipround</dc:creator><cp:lastModifiedBy>Whipround</cp:lastModifiedBy></cp:coreProperties>`;

/** A workbook without sheets: what a spreadsheet that was read from no file is written into. */
export const emptySource = (title: string): XlsxSource => ({
  open: () => {
    const zip = new Zip();
    for (const [name, xml] of Object.entries(parts)) zip.put(name, xml);
    zip.put("docProps/core.xml", core(title));
    return new XlsxPackage(zip);
  },
  workbookPart: "xl/workbook.xml",
  stylesPart: "xl/styles.xml",
  styles: readStyles(emptyStyles, readTheme(undefined)),
  sheets: new Map(),
  saved: undefined,
  date1904: false,
  listing: "",
  activeId: undefined,
});

/** A sheet with nothing in it, to print across, as wide as the paper. */
export const emptySheet = (isStrict: boolean): string =>
  `${header}<worksheet xmlns="${isStrict ? strictMain : main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="13.571428571428571" defaultRowHeight="15.75"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`;

export const contentTypes = {
  sheet: `${spreadsheetType}.worksheet+xml`,
  styles: `${spreadsheetType}.styles+xml`,
  comments: `${spreadsheetType}.comments+xml`,
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
} as const;

export const mainNamespace = (isStrict: boolean): string => (isStrict ? strictMain : main);
