export { NotXlsx, type ReadFile, readXlsx } from "./readXlsx";
export { writeXlsx } from "./writeXlsx";
export type { Deflate } from "./zip";
