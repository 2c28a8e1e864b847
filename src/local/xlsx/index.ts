export { CannotChange, type RefusalKind } from "./cannotChange";
export { NotXlsx, type NotXlsxReason, notXlsxReasons } from "./notXlsx";
export { type ReadFile, readXlsx } from "./readXlsx";
export { type WorkbookEnding, workbookEndings, type XlsxSource } from "./source";
export { writeXlsx } from "./writeXlsx";
