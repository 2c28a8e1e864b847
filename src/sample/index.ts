export * from "./factory";
export * from "./sampleWorkbook";
export * from "./wordSampleCell";
