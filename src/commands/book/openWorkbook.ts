import { callTabs, type Say, speak } from "../../i18n/index";
import { keepsCells, type Whereabouts } from "../../reports/index";
import { isGenerated, type SheetSnapshot, type Tab } from "../../schema/index";
import {
  type DecodedBook,
  decodeBook,
  findTabs,
  furtherLedgers,
  type TabLayout,
} from "../../tables/index";
import type { ReadExtent, RunContext, Workbook } from "../workbook";
import { withClosingDays } from "./closingDays";
import { withReceipts } from "./issuedReceipts";

/** A workbook as a command finds it: read once, decoded, in its own language. */
export interface OpenWorkbook {
  readonly decoded: DecodedBook;
  readonly say: Say;
  /** Which sheet is which tab, by the sheet's id. */
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly sheets: ReadonlyMap<Tab, SheetSnapshot>;
  /** The sheets that Settings name to be read as Contributions are. */
  readonly ledgers: readonly SheetSnapshot[];
  /** Whether the spreadsheet itself writes months in the language of its tabs. */
  readonly sameLanguage: boolean;
}

/** Sheets with some of their rows left blank, by the sheet's id. */
export type Hidden = ReadonlyMap<string, SheetSnapshot>;

/**
 * Reads everything once and decodes it: the tabs, and then the further ledgers that Settings name.
 *
 * @param hide what is to be taken as not there, seeing all that is
 */
export function openWorkbook(
  workbook: Workbook,
  context: RunContext,
  hide: (open: OpenWorkbook) => Hidden = () => new Map(),
): OpenWorkbook {
  const survey = workbook.survey();
  const first = findTabs(survey);
  const read = workbook.read(first, extent).sheets;
  const { tabs, ledgers: named } = furtherLedgers(survey, { sheets: read });
  const sheets = readAnew(workbook, read, first, tabs);
  const unknown = survey.filter((sheet) => !tabs.has(sheet.id));
  const ledgers = readLedgers(workbook, named);
  // The other sheets go along as far as they were seen: one of them may be a tab's double.
  const others = unknown.filter((sheet) => !ledgers.some(({ id }) => id === sheet.id));
  const decode = (read: readonly SheetSnapshot[]): OpenWorkbook => {
    const found = decodeBook({ sheets: [...read, ...others], ledgers }, context);
    const decoded = withReceipts(withClosingDays(found, workbook), workbook);
    const say = callTabs(speak(decoded.language ?? context.userLanguage), namesOf(survey, tabs));
    const sameLanguage = context.locale.slice(0, 2) === say.language;
    return { decoded, say, tabs, sheets: sheetsByTab(read), ledgers, sameLanguage };
  };
  const open = decode(sheets);
  const hidden = hide(open);
  return hidden.size === 0 ? open : decode(sheets.map((sheet) => hidden.get(sheet.id) ?? sheet));
}

const extent: ReadExtent = {
  isTop: (tab) => tab === "history",
  isWhole: (tab, rows) => (isGenerated(tab) ? keepsCells(tab, rows) : tab === "quotas"),
};

/** The tabs as they were read, but those that are others once it is known what is a ledger. */
function readAnew(
  workbook: Workbook,
  read: readonly SheetSnapshot[],
  first: ReadonlyMap<string, Tab>,
  tabs: ReadonlyMap<string, Tab>,
): readonly SheetSnapshot[] {
  const others = new Map([...tabs].filter(([id, tab]) => first.get(id) !== tab));
  const same = read.filter(({ id }) => tabs.has(id) && !others.has(id));
  return others.size === 0 ? same : [...same, ...workbook.read(others, extent).sheets];
}

/** Whole: of what is no tab only the top was seen. */
function readLedgers(
  workbook: Workbook,
  named: readonly SheetSnapshot[],
): readonly SheetSnapshot[] {
  if (named.length === 0) return [];
  const asLedgers = new Map(named.map(({ id }) => [id, "contributions" as const]));
  return workbook.read(asLedgers, {}).sheets;
}

/** Where the cells are that problems speak of. */
export function whereaboutsIn({ sheets, decoded, ledgers }: OpenWorkbook): Whereabouts {
  const places = new Map<string, Pick<TabLayout, "sheet" | "columns">>(decoded.ledgers);
  // Of one that cannot be read it is told, too, where it stands.
  for (const sheet of ledgers)
    if (!places.has(sheet.id)) places.set(sheet.id, { sheet, columns: new Map() });
  return { sheets, layouts: decoded.layouts, ledgers: places };
}

/** What the workbook calls the tabs that it has: each name is asked for where it is said. */
export function namesOf(
  sheets: readonly SheetSnapshot[],
  tabs: ReadonlyMap<string, Tab>,
): Readonly<Partial<Record<Tab, string>>> {
  const names: Partial<Record<Tab, string>> = {};
  for (const sheet of sheets) {
    const tab = tabs.get(sheet.id);
    if (tab === undefined) continue;
    Object.defineProperty(names, tab, {
      enumerable: true,
      configurable: true,
      get: () => sheet.name,
    });
  }
  return names;
}

function sheetsByTab(sheets: readonly SheetSnapshot[]): ReadonlyMap<Tab, SheetSnapshot> {
  const found = new Map<Tab, SheetSnapshot>();
  for (const sheet of sheets)
    if (sheet.tab !== null && !found.has(sheet.tab)) found.set(sheet.tab, sheet);
  return found;
}
