import { currencyDecimals } from "../../core/index";
import { commandTitle, type Say } from "../../i18n/index";
import { type GeneratedColumn, generatedTabs, isBlank, type OutCell } from "../../schema/index";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns } from "../report/reportColumns";
import {
  areTogether,
  type Branch,
  linesOf,
  type Places,
  type PresentBranches,
  placesIn,
  presentRows,
} from "./branch";
import { accessFormula, added, filled, linesFormula } from "./branchLines";
import {
  currencyFormula,
  sumFormula,
  totalLabelFormula,
  whetherFilled,
  withoutFormula,
} from "./branchTotals";

type Id = GeneratedColumn<"branches">;
type Row = Partial<Record<Id, OutCell>>;

/** So many rows has a branch at least. */
const FEWEST_ROWS = 4;
/** So many currencies have room at least, and one more than there are. */
const FEWEST_TOTALS = 2;

/** The branches that the tab lists, as their rows stand there. */
export function branchesIn(table: PresentBranches | null): readonly Branch[] {
  return presentRows<"branches">(table).flatMap(({ branch, spreadsheet }) =>
    isBlank(branch ?? "") || isBlank(spreadsheet ?? "")
      ? []
      : [{ name: String(branch).trim(), address: String(spreadsheet).trim() }],
  );
}

/**
 * Rows for each branch, which a formula fills with what its Overview says, and totals by currency.
 *
 * @param currency the workbook's own, for amounts of which none is known yet
 * @returns null where the columns that the formulas fill do not stand side by side
 */
export function branchesReport(
  branches: readonly Branch[],
  table: PresentBranches | null,
  currency: string,
  say: Say,
): Report | null {
  const places = placesIn("branches", table);
  if (!areTogether(places, filled)) return null;
  const present = presentRows<"branches">(table);
  const laid = branches.map((branch) => ({ branch, ...linesOf(branch, present, FEWEST_ROWS) }));
  const count = laid.reduce((sum, { room }) => sum + room, 0);
  const addresses = places.range("spreadsheet", count);
  const rows: Row[] = [];
  const currencies: string[] = [];
  for (const { branch, lines, room } of laid) {
    const first = places.firstRow + rows.length;
    for (let line = 1; line <= room; line++) {
      rows.push({
        branch: branch.name,
        line,
        ...(line === 1 ? firstCells(branch, { first, room, addresses }, places, say) : {}),
      });
      currencies.push(String(lines[line - 1]?.currency || currency));
    }
  }
  const known = new Set(
    laid
      .flatMap(({ lines }) => lines.flatMap((row) => row.currency ?? ""))
      .filter((each) => !isBlank(each)),
  );
  const totals = totalRows(count, Math.max(FEWEST_TOTALS, known.size + 1), places, say);
  const sorted = [...known].map(String).sort();
  const ids = Object.keys(generatedTabs.branches) as Id[];
  return makeReport({
    tab: "branches",
    headline: say.words.reports.branches.headline,
    isLive: true,
    columns: reportColumns("branches", say, currencyDecimals(currency)),
    rows: [...rows, ...totals].map((row) => ids.map((id) => row[id] ?? "")),
    rowDecimals: [...currencies, ...totals.map((_, i) => sorted[i] ?? currency)].map(
      currencyDecimals,
    ),
    totals: totals.length,
  });
}

function firstCells(
  { address }: Branch,
  of: { readonly first: number; readonly room: number; readonly addresses: string },
  { cell }: Places<"branches">,
  say: Say,
): Row {
  const { first, room, addresses } = of;
  const cells = {
    address: cell("spreadsheet", first),
    access: cell("access", first),
    addresses,
  };
  return {
    spreadsheet: address,
    access: { formula: accessFormula(cells) },
    drive: { formula: linesFormula(cells, room, say) },
  };
}

/** Room for a total a currency, and at the foot who can see what. */
function totalRows(
  above: number,
  count: number,
  { firstRow, cell, range }: Places<"branches">,
  say: Say,
): Row[] {
  const said = say.words.reports.branches;
  const branches = {
    drives: range("drive", above),
    currencies: range("currency", above),
    lines: range("line", above),
  };
  const more = said.moreCurrencies(commandTitle("branches", say.words.commands));
  const rows = Array.from({ length: count }, (_, i): Row => {
    const currency = cell("currency", firstRow + above + i);
    const sums = added.map((id) => [
      id,
      { formula: sumFormula(branches, { currency, amounts: range(id, above) }, say) },
    ]);
    const state =
      i === 0
        ? withoutFormula(branches, say)
        : whetherFilled(currency, i === count - 1 ? more : "", said.free);
    return {
      ...Object.fromEntries(sums),
      branch: said.all,
      drive: { formula: totalLabelFormula(currency, say) },
      currency: { formula: currencyFormula(branches, i + 1) },
      state: { formula: state },
    };
  });
  // Last, and no formula: by it the end of the table is found again, whatever the others show.
  return [...rows, { branch: said.whoSees }];
}
