/** The one public door of tables: cells in, core's records and diagnostics out. */
export { cellText, isCellError } from "./cellText";
export { decodeAmount } from "./decodeAmount";
export { decodeBook } from "./decodeBook";
export { decodeChoice } from "./decodeChoice";
export { decodeCurrency } from "./decodeCurrency";
export { decodeDay, isPlausible } from "./decodeDay";
export { decodeDues, moveDues } from "./decodeDues";
export type { DecodedBook } from "./decodedBook";
export { decodeNumber } from "./decodeNumber";
export { decodeReceipts, receiptText } from "./decodeReceipts";
export { findTabs } from "./findTabs";
export { furtherLedgers } from "./furtherLedgers";
export { isGroup } from "./isGroup";
export type { TabLayout } from "./tabLayout";
export { unfitAmount } from "./unfitAmount";
