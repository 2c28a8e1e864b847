import { speak } from "../../i18n/index";
import {
  freshness,
  type LedgerColumn,
  type PresentTable,
  type Report,
  saysRowOne,
} from "../../reports/index";
import {
  type Cell,
  choices,
  type FormulaCell,
  type GeneratedTab,
  isBlank,
  type OutCell,
  type SheetSnapshot,
} from "../../schema/index";
import type { TabLayout } from "../../tables/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { RowOneWrite, TabFormat } from "../workbook";

/** Row 1 of a generated tab: what it is called, and all else in one sentence. */
interface RowOneCells {
  readonly tab: GeneratedTab;
  readonly name: string;
  readonly sentence: FormulaCell | string;
}

/** What stands in row 1. */
export function rowOne(
  { tab, headline, shorter, watchesLedger, isLive }: Report,
  open: OpenWorkbook,
): RowOneCells {
  // In the language of the row, whatever the sheet is called.
  const name = speak(open.say.language).words.schema.tabs[tab];
  if (isLive) return { tab, name, sentence: headline };
  const { settings } = open.decoded.book;
  const asOf = { day: settings.asOf, fixed: settings.asOfFixed, currency: settings.currency };
  const headlines = [headline, ...shorter];
  const ledgers = watchesLedger ? ledgerColumns(open) : null;
  const { formula, text } = freshness(headlines, asOf, ledgers, open.say);
  return { tab, name, sentence: formula === null ? text : { formula } };
}

/** The name stands first; the sentence in the first column that is not frozen, so that it is never cut. */
export function titleRow(
  { name, sentence }: RowOneCells,
  { columns, frozen }: TabFormat,
): readonly OutCell[] {
  const row: OutCell[] = columns.map(() => "");
  row[Math.min(frozen, columns.length - 1)] = sentence;
  row[0] = name;
  return row;
}

/** The errors that a formula shows, in spreadsheets and in files. */
const isError = (cell: Cell) =>
  typeof cell === "string" && /^#(?:(?:REF|VALUE|DIV\/0|NUM|NULL|ERROR)!|NAME\?|N\/A)$/.test(cell);

/**
 * What of row 1 is to be written, where it stands by now: the user may have put rows or columns before
 * it. Where it stands twice, as rows moved just when it was written, the other is emptied.
 */
export function rowOneWrite(
  { rows, headerAt }: Pick<PresentTable, "rows" | "headerAt">,
  { tab, name, sentence }: RowOneCells,
  frozen: number,
): RowOneWrite {
  const row = headerAt - 1;
  const cells = rows[row] ?? [];
  const isFree = (c: number) => isBlank(cells[c] ?? "");
  const names: readonly Cell[] = choices.language.map((each) => speak(each).words.schema.tabs[tab]);
  const nameAt = cells.findIndex((cell) => names.includes(cell));
  // An error is what our formula may show, where the ledger was taken away, and nobody's words.
  const isOurs = (cell: Cell) => saysRowOne(cell) || isError(cell);
  const saidAt = cells.findIndex((cell, c) => c > 0 && isOurs(cell));
  let place = saidAt < 0 ? frozen : saidAt;
  while (place !== saidAt && (place === nameAt || !isFree(place))) place++;
  const written: RowOneWrite["cells"][number][] = [{ row, column: place, cell: sentence }];
  const isNamed = nameAt < 0 && !isFree(0) && !isOurs(cells[0] ?? "");
  if (nameAt >= 0 ? cells[nameAt] !== name : !isNamed)
    written.unshift({ row, column: Math.max(0, nameAt), cell: name });
  const strays = rows.slice(0, headerAt).flatMap((above, r) =>
    above.flatMap((cell, c) => {
      const isStray = saysRowOne(cell) && !(r === row && (c === place || c === 0));
      return isStray ? [{ row: r, column: c, rows: [[cell]] }] : [];
    }),
  );
  return { cells: written, strays };
}

/** Where the ledgers' amounts stand, so that row 1 can tell whether they have changed since. */
function ledgerColumns({ sheets, ledgers, decoded }: OpenWorkbook): readonly LedgerColumn[] {
  const of = (sheet: SheetSnapshot | undefined, layout: TabLayout | undefined) => {
    const column = layout?.columns.get("amount");
    return sheet === undefined || column === undefined ? [] : [{ sheet, column }];
  };
  return [
    ...of(sheets.get("contributions"), decoded.layouts.get("contributions")),
    ...ledgers.flatMap((sheet) => of(sheet, decoded.ledgers.get(sheet.id))),
  ];
}
