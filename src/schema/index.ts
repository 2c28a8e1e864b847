export * from "./cell";
export * from "./snapshot";
export * from "./tabs";
