import { headerIndex, plainKey } from "../../i18n/index";
import {
  columnLetters,
  isGenerated,
  lastOnPaper,
  paper,
  portraitTabs,
  readTabsMetadata,
  type Tab,
  tabsKey,
} from "../../schema/index";
import { valueIn } from "../services/model/cellContent";
import type { SheetModel } from "../services/model/sheetModel";
import type { SpreadsheetModel } from "../services/model/spreadsheetModel";
import { columnForms } from "./sheet/columns";
import type { SheetPaper } from "./sheet/sheetPaper";

const pixelsAnInch = 96;

/**
 * How each sheet prints: tabs of ours as `schema` says, others across, as wide as the paper. It
 * depends on the layout alone, so that rows that come and go change nothing.
 */
export function papersOf(spreadsheet: SpreadsheetModel): (sheet: SheetModel) => SheetPaper {
  const tabs = readTabsMetadata(spreadsheet.metadata.find(({ key }) => key === tabsKey)?.value);
  return (sheet) => paperOf(sheet, tabs[sheet.id]?.tab);
}

function paperOf(sheet: SheetModel, tab: Tab | undefined): SheetPaper {
  const { frozenColumns, frozenRows } = sheet;
  const last = tab && lastPrinted(sheet, tab);
  const orientation = tab && portraitTabs.includes(tab) ? "portrait" : "landscape";
  return {
    area: last === undefined ? "" : lettersUpTo(last),
    titles: [
      ...(frozenColumns > 0 ? [lettersUpTo(frozenColumns)] : []),
      ...(frozenRows > 0 ? [`$1:$${frozenRows}`] : []),
    ].join(),
    page: {
      orientation,
      pagesWide: pagesWide(orientation, pixelsOf(sheet, last ?? sheet.lastColumn())),
      gridLines: tab === undefined || !isGenerated(tab),
    },
  };
}

const lettersUpTo = (column: number): string => `$A:$${columnLetters(column)}`;

/** The last column of a tab that prints; undefined where all do. */
function lastPrinted(sheet: SheetModel, tab: Tab): number | undefined {
  const id = lastOnPaper[tab];
  if (id === undefined) return undefined;
  const headers = headerIndex(tab);
  const cells = sheet.row(sheet.frozenRows) ?? [];
  const at = cells.findIndex((cell) => headers.get(plainKey(String(valueIn(cell))))?.id === id);
  return at < 0 ? undefined : at + 1;
}

/** On how many pages side by side so many pixels stand, printed as small as they may be. */
function pagesWide(orientation: "landscape" | "portrait", pixels: number): number {
  const { short, long, margins, leastScale } = paper;
  const inches = (orientation === "portrait" ? short : long) - margins.left - margins.right;
  return Math.max(1, Math.ceil((pixels * leastScale) / (inches * pixelsAnInch)));
}

/** How wide the columns up to one are; hidden ones take no room. */
const pixelsOf = (sheet: SheetModel, last: number): number =>
  columnForms(sheet)
    .slice(0, last)
    .reduce((sum, { pixels, isHidden }) => sum + (isHidden ? 0 : pixels), 0);
