export * from "./condominium";
export * from "./factory";
export * from "./ownSample";
export * from "./sampleWorkbook";
export * from "./school";
export * from "./wordSampleCell";
