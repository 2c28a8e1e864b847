export { loadBundle } from "../../../src/local/bundle";
export { SpreadsheetModel } from "../../../src/local/services";
export { FormulaCell } from "../../../src/local/services/model/cellContent";
export { writeXlsx } from "../../../src/local/xlsx";
