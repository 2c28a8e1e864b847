/** What every part of ours begins with. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What stands in the parts of a workbook, and the kinds of their relationships. */
export interface Namespaces {
  readonly main: string;
  readonly relations: string;
  /** What is drawn, how charts are, and where on a sheet. */
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

export const plainNamespaces: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
};

export const strictNamespaces: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  sheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
};

/** What holds the parts together; the same for both kinds. */
export const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
