/** Many workbooks as the tables of a data warehouse, and the views that read them. */
export type { ExportedBook } from "./exportedBook";
export { ExportFolder, othersIn } from "./exportFolder";
export { workbookIds } from "./workbookIds";
