export { NotXlsx, type ReadDefaults, type ReadFile, readXlsx } from "./readXlsx";
export { writeXlsx, type XlsxFile } from "./writeXlsx";
export type { Deflate } from "./zip";
