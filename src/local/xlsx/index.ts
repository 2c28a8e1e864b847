export { NotXlsx, type NotXlsxReason, notXlsxReasons, type ReadFile, readXlsx } from "./readXlsx";
export { type Uncarried, wordUncarried } from "./uncarried";
export { writeXlsx } from "./writeXlsx";
export type { Deflate } from "./zip";
