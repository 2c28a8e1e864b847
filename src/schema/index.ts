export * from "./cell";
export * from "./columnLetters";
export { fittingText } from "./fittingText";
export * from "./looks";
export * from "./snapshot";
export * from "./tabs";
export * from "./tabsMetadata";
