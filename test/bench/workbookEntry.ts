export { SpreadsheetModel } from "../../src/local/services";
export { readXlsx, writeXlsx } from "../../src/local/xlsx";
