import { currencyDecimals } from "../../core/index";
import type { Say } from "../../i18n/index";
import {
  cellsIn,
  columnLetters,
  type GeneratedColumn,
  generatedTabs,
  type OutCell,
} from "../../schema/index";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns } from "../report/reportColumns";
import {
  areTogether,
  type Branch,
  linesOf,
  type PresentBranches,
  placesIn,
  presentRows,
} from "./branch";
import {
  type BranchColumns,
  filledByGroups,
  type GroupRows,
  groupsFormula,
  groupTotalsFormula,
} from "./groupLines";

type Id = GeneratedColumn<"branchGroups">;
type Row = Partial<Record<Id, OutCell>>;

/** So many rows has a branch at least. */
const FEWEST_ROWS = 8;
/** So many drives over all branches have room at least. */
const FEWEST_TOTALS = 4;

/** The tab of the groups, and the branches' by which each of them is found. */
export interface GroupsTab {
  readonly own: PresentBranches | null;
  readonly branches: PresentBranches | null;
  /** As the branches' is called. */
  readonly name: string;
}

/**
 * Rows for each branch, which a formula fills with what its By group says, and the drives of the same
 * name over all branches.
 *
 * @param currency the workbook's own, for amounts of which none is known yet
 * @returns null where the columns that the formulas fill do not stand side by side
 */
export function branchGroupsReport(
  branches: readonly Branch[],
  { own, branches: found, name: called }: GroupsTab,
  currency: string,
  say: Say,
): Report | null {
  const places = placesIn("branchGroups", own);
  if (!areTogether(places, filledByGroups)) return null;
  const { firstRow, cell, range } = places;
  const present = presentRows<"branchGroups">(own);
  const rows: Row[] = [];
  const currencies: string[] = [];
  const fill = (
    branch: string,
    fewest: number,
    formula: (first: number, room: number) => string,
  ) => {
    const { lines, room } = linesOf({ name: branch }, present, fewest);
    const first = firstRow + rows.length;
    for (let line = 1; line <= room; line++) {
      const drive = line === 1 ? { drive: { formula: formula(first, room) } } : {};
      rows.push({ branch, line, ...drive });
      currencies.push(String(lines[line - 1]?.currency || currency));
    }
  };
  const columns = columnsOf(found, called);
  for (const { name } of branches)
    fill(name, FEWEST_ROWS, (first, room) =>
      groupsFormula(cell("branch", first), columns, room, say),
    );
  const above = rows.length;
  const { all, whoSees } = say.words.reports.branches;
  const groups = Object.fromEntries(
    filledByGroups.map((id) => [id, range(id, above)]),
  ) as GroupRows;
  fill(all, FEWEST_TOTALS, (_, room) => groupTotalsFormula(groups, room, say));
  // Last, and no formula: by it the end of the table is found again, whatever the others show.
  rows.push({ branch: whoSees });
  const ids = Object.keys(generatedTabs.branchGroups) as Id[];
  return makeReport({
    tab: "branchGroups",
    headline: say.words.reports.branches.headline,
    isLive: true,
    columns: reportColumns("branchGroups", say, currencyDecimals(currency)),
    rows: rows.map((row) => ids.map((id) => row[id] ?? "")),
    rowDecimals: [...currencies, currency].map(currencyDecimals),
    totals: rows.length - above,
  });
}

/** Whole columns, so that they hold however many rows there come to be. */
function columnsOf(branches: PresentBranches | null, name: string): BranchColumns {
  const { column } = placesIn("branches", branches);
  const whole = (id: keyof BranchColumns) => {
    const letters = columnLetters(column(id));
    return cellsIn(name, `$${letters}:$${letters}`);
  };
  return {
    branch: whole("branch"),
    spreadsheet: whole("spreadsheet"),
    access: whole("access"),
    drive: whole("drive"),
    currency: whole("currency"),
  };
}
