import { currencyDecimals } from "../../core/index";
import { commandTitle, type Say } from "../../i18n/index";
import {
  type Cell,
  columnLetters,
  type GeneratedColumn,
  generatedTabs,
  isBlank,
  type OutCell,
  type SheetSnapshot,
} from "../../schema/index";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns } from "../report/reportColumns";
import { HEADER_ROW } from "../report/sheetColumns";
import {
  accessFormula,
  added,
  currencyFormula,
  filled,
  linesFormula,
  stateFormula,
  sumFormula,
  totalLabelFormula,
  whereFilled,
  withoutFormula,
} from "./branchFormulas";

/** A branch of the organisation that keeps a spreadsheet of its own. */
export interface Branch {
  readonly name: string;
  /** Of its spreadsheet. */
  readonly address: string;
}

/** The tab as it stands: its cells, and where in them ours are. */
export interface PresentBranches {
  readonly rows: SheetSnapshot["rows"];
  /** Under the header, from 0. */
  readonly firstRow: number;
  readonly columnIds: readonly (string | null)[];
}

type Id = GeneratedColumn<"branches">;
type Row = Partial<Record<Id, OutCell>>;

/** So many rows has a branch at least, and so many more than it fills. */
const FEWEST_ROWS = 4;
const SPARE_ROWS = 2;
/** So many currencies have room at least, and one more than there are. */
const FEWEST_TOTALS = 2;

/** The branches that the tab lists, as their rows stand there. */
export function branchesIn(table: PresentBranches | null): readonly Branch[] {
  return presentRows(table).flatMap(({ branch, spreadsheet }) =>
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
  const at = placesIn(table);
  if (filled.some((id, i) => at.column(id) !== at.column(filled[0]!) + i)) return null;
  const present = presentRows(table).filter(({ drive }) => !isBlank(drive ?? ""));
  const rows: Row[] = [];
  const currencies: string[] = [];
  for (const branch of branches) {
    const lines = present.filter((row) => isOf(branch, row));
    const room = Math.max(FEWEST_ROWS, lines.length + SPARE_ROWS);
    const first = at.firstRow + rows.length;
    for (let line = 1; line <= room; line++) {
      rows.push(branchRow(branch, { line, room, first }, at, say));
      currencies.push(String(lines[line - 1]?.currency || currency));
    }
  }
  const known = new Set(present.map((row) => row.currency).filter((each) => !isBlank(each ?? "")));
  const totals = totalRows(rows.length, Math.max(FEWEST_TOTALS, known.size + 1), at, say);
  const sorted = [...known].map(String).sort();
  const ids = Object.keys(generatedTabs.branches) as Id[];
  return makeReport({
    tab: "branches",
    headline: say.words.reports.branches.headline,
    watchesLedger: false,
    columns: reportColumns("branches", say, currencyDecimals(currency)),
    rows: [...rows, ...totals].map((row) => ids.map((id) => row[id] ?? "")),
    rowDecimals: [...currencies, ...totals.map((_, i) => sorted[i] ?? currency)].map(
      currencyDecimals,
    ),
    totals: totals.length,
  });
}

/** The rows of a branch bear its name, each with its number. */
const isOf = ({ name }: Branch, { branch, line }: Partial<Record<Id, Cell>>) =>
  String(branch ?? "").trim() === name && typeof line === "number";

/** Where the cells of the report are going to stand. */
interface Places {
  /** From 1. */
  readonly firstRow: number;
  /** From 1. */
  readonly column: (id: Id) => number;
  readonly cell: (id: Id, row: number) => string;
}

function placesIn(layout: PresentBranches | null): Places {
  const ids: readonly (string | null)[] = layout?.columnIds ?? Object.keys(generatedTabs.branches);
  const column = (id: Id) => ids.indexOf(id) + 1;
  return {
    // As of a tab that is made, where the header is to be put back.
    firstRow: (layout === null || layout.firstRow < 2 ? HEADER_ROW + 1 : layout.firstRow) + 1,
    column,
    cell: (id, row) => `$${columnLetters(column(id))}$${row}`,
  };
}

function branchRow(
  { name, address }: Branch,
  { line, room, first }: { readonly line: number; readonly room: number; readonly first: number },
  { cell }: Places,
  say: Say,
): Row {
  const row: Row = { branch: name, line };
  const said = say.words.reports.branches;
  if (line === room) {
    const more = said.perhapsMore(commandTitle("branches", say.words.commands));
    return { ...row, state: { formula: whereFilled(cell("drive", first + line - 1), more) } };
  }
  if (line > 1) return row;
  const cells = { address: cell("spreadsheet", first), access: cell("access", first) };
  return {
    ...row,
    access: { formula: accessFormula(cells) },
    drive: { formula: linesFormula(cells, room, say) },
    state: { formula: stateFormula(cells.address, cell("currency", first)) },
    spreadsheet: address,
  };
}

/** Room for a total a currency, and at the foot who can see what. */
function totalRows(above: number, count: number, { firstRow, cell }: Places, say: Say): Row[] {
  const said = say.words.reports.branches;
  const range = (id: Id) => `${cell(id, firstRow)}:${cell(id, firstRow + above - 1)}`;
  const branches = {
    drives: range("drive"),
    currencies: range("currency"),
    lines: range("line"),
  };
  const more = said.moreCurrencies(commandTitle("branches", say.words.commands));
  const rows = Array.from({ length: count }, (_, i): Row => {
    const currency = cell("currency", firstRow + above + i);
    const sums = added.map((id) => [
      id,
      { formula: sumFormula(branches, { currency, amounts: range(id) }, say) },
    ]);
    const state =
      i === 0
        ? withoutFormula(branches, say)
        : i === count - 1
          ? whereFilled(currency, more)
          : null;
    return {
      ...Object.fromEntries(sums),
      branch: said.all,
      drive: { formula: totalLabelFormula(currency, say) },
      currency: { formula: currencyFormula(branches, i + 1) },
      ...(state === null ? {} : { state: { formula: state } }),
    };
  });
  // Last, and no formula: by it the end of the table is found again, whatever the others show.
  return [...rows, { branch: said.whoSees }];
}

/** The cells of ours as the sheet holds them, by column. */
function presentRows(table: PresentBranches | null): readonly Partial<Record<Id, Cell>>[] {
  if (table === null) return [];
  const { rows, firstRow, columnIds } = table;
  return rows
    .slice(firstRow)
    .map((row) =>
      Object.fromEntries(columnIds.flatMap((id, c) => (id === null ? [] : [[id, row[c] ?? ""]]))),
    );
}
