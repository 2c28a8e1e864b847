export * from "./condominium";
export * from "./factory";
export * from "./sampleWorkbook";
export * from "./school";
export * from "./wordSampleCell";
