/** Cells out: each generated tab as plain data, and how it is put into its sheet. */

export type { Branch, BranchTab, PresentBranches } from "./branches/branch";
export { branchesIn, branchesReport } from "./branches/branchesReport";
export { branchGroupsReport } from "./branches/branchGroupsReport";
export {
  type Bar,
  type BarChart,
  type Chart,
  chartCells,
  type Line,
  type LineChart,
  markCells,
} from "./charts/chart";
export { type DrawableChart, drawnChart } from "./charts/drawnChart";
export { overviewCharts } from "./charts/overviewCharts";
export type { ChartFigures } from "./charts/scale";
export {
  type ChecksReport,
  cellPlace,
  checksReport,
  judgeProblems,
  type PresentChecks,
  type Whereabouts,
} from "./checks/checksReport";
export * from "./drives/howText";
export { partOf } from "./drives/partColumns";
export { remindedBeyondLimit } from "./followUp/remindedBeyondLimit";
export * from "./history/historyRows";
export * from "./keep/arrange";
export * from "./keep/arrangeRoll";
export type { Block } from "./keep/blocks";
export * from "./keep/columnIds";
export * from "./keep/planTable";
export * from "./keep/tableEnd";
export * from "./keep/writtenColumns";
export * from "./keepsCells";
export { type ColourRule, colourRules } from "./looks/colourRules";
export {
  type CellFormats,
  cellFormats,
  FIGURE_HEADER,
  GENERAL,
  moneyFormat,
} from "./looks/numberFormats";
export * from "./makeReports";
export * from "./report/links";
export { fingerprintOf } from "./report/memory";
export * from "./report/quotaRow";
export * from "./report/r1c1";
export * from "./report/report";
export { saysRowOne } from "./report/rowOneParts";
export { ourColumns } from "./report/sheetColumns";
export * from "./tabs/freshness";
export * from "./tabs/quotasReport";
