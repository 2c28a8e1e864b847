/** The one public door of tables: cells in, core's records and diagnostics out. */
export { decodeBook } from "./decodeBook";
export type { DecodedBook } from "./decodedBook";
export { findTabs } from "./findTabs";
