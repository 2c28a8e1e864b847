import { readTheme } from "./looks/colors";
import { readStyles } from "./looks/styleSheet";
import {
  type Namespaces,
  packageNamespace,
  plainNamespaces,
  xmlHeader,
} from "./package/namespaces";
import { XlsxPackage } from "./package/xlsxPackage";
import type { XlsxSource } from "./source";
import { escaped } from "./xml/escape";
import { Zip } from "./zip/zip";

const { main, relations } = plainNamespaces;
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Plain cells: Arial 10. */
export const emptyStyles = `${xmlHeader}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${xmlHeader}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  "_rels/.rels": `${xmlHeader}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packageNamespace}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  "xl/workbook.xml": `${xmlHeader}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews><sheets/></workbook>`,
  "xl/_rels/workbook.xml.rels": `${xmlHeader}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": emptyStyles,
};

const core = (title: string): string =>
  `${xmlHeader}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Whipround</dc:creator><cp:lastModifiedBy>Whipround</cp:lastModifiedBy></cp:coreProperties>`;

/** A workbook without sheets: what a spreadsheet that was read from no file is written into. */
export const emptySource = (title: string): XlsxSource => ({
  open: () => {
    const zip = new Zip();
    for (const [name, xml] of Object.entries(parts)) zip.put(name, xml);
    zip.put("docProps/core.xml", core(title));
    return new XlsxPackage(zip);
  },
  workbookPart: "xl/workbook.xml",
  ending: ".xlsx",
  stylesPart: "xl/styles.xml",
  styles: readStyles(emptyStyles, readTheme(undefined)),
  sheets: new Map(),
  saved: undefined,
  date1904: false,
  listing: "",
  activeId: undefined,
});

/** A sheet with nothing in it. */
export const emptySheet = (namespaces: Namespaces): string =>
  `${xmlHeader}<worksheet xmlns="${namespaces.main}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="13.571428571428571" defaultRowHeight="15.75"/><sheetData/></worksheet>`;

export const contentTypes = {
  sheet: `${spreadsheetType}.worksheet+xml`,
  styles: `${spreadsheetType}.styles+xml`,
  comments: `${spreadsheetType}.comments+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
} as const;
