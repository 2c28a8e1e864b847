/** What every part of ours begins with. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What stands in the parts of a workbook, and the kinds of their relationships. */
export interface Namespaces {
  readonly main: string;
  readonly relations: string;
}

export const plainNamespaces: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

export const strictNamespaces: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** What holds the parts together; the same for both kinds. */
export const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
