export * from "./cell";
export * from "./columnLetters";
export * from "./snapshot";
export * from "./tabs";
