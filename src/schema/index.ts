export * from "./cell";
export * from "./columnLetters";
export { fittingCell, fittingRow, fittingText } from "./fittingText";
export { cellsIn, literal } from "./literal";
export * from "./looks";
export * from "./paper";
export * from "./snapshot";
export * from "./tabs";
export * from "./tabsMetadata";
