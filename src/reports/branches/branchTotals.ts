import type { Say } from "../../i18n/index";
import { literal } from "../../schema/index";
import { parts } from "./importedTable";

/** Cells of the branches' rows, as the totals' formulas write them. */
interface BranchRows {
  readonly drives: string;
  readonly currencies: string;
  readonly lines: string;
}

/** The currency of one of the totals: the branches' own, in order. */
export const currencyFormula = ({ currencies }: BranchRows, place: number): string =>
  `=IFERROR(INDEX(SORT(UNIQUE(FILTER(${currencies};${currencies}<>"")));${place});"")`;

export function totalLabelFormula(currency: string, say: Say): string {
  const [before, behind] = parts(say.words.reports.branches.total);
  return `=IF(${currency}="";"";${literal(before)}&${currency}&${literal(behind)})`;
}

/** The sum of the branches' own totals; said where one of them could not be read. */
export function sumFormula(
  { drives }: BranchRows,
  { currency, amounts }: { readonly currency: string; readonly amounts: string },
  say: Say,
): string {
  const [before, behind] = parts(say.words.reports.allDrives);
  const label = `${literal(before)}&${currency}&${literal(behind)}`;
  const isTotal = `(${drives}=${label})`;
  const isRead = `SUMPRODUCT(${isTotal}*ISNUMBER(${amounts}))=SUMPRODUCT(${isTotal}*1)`;
  const sum = `IF(${isRead};SUMIF(${drives};${label};${amounts});${literal(say.words.reports.branches.notAllRead)})`;
  return `=IF(${currency}="";"";${sum})`;
}

/** How many branches the totals are without. */
export function withoutFormula({ lines, currencies }: BranchRows, say: Say): string {
  const count = `SUMPRODUCT((${lines}=1)*(${currencies}=""))`;
  return `=IF(${count}=0;"";${literal(say.words.reports.branches.without)}&${count})`;
}

/** Says one thing where a cell is filled, another where it is free. */
export const whetherFilled = (cell: string, filled: string, free: string): string =>
  `=IF(${cell}="";${literal(free)};${literal(filled)})`;
