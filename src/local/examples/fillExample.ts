import { type Language, speak } from "../../i18n/index";
import {
  condominiumSample,
  factorySample,
  ownSample,
  type SampleWorkbook,
  schoolSample,
  wordSampleCell,
} from "../../sample/index";
import { type InputTab, serialOf1970 } from "../../schema/index";
import { generatedTab } from "../cli/generatedTab";
import type { SheetModel, SpreadsheetModel } from "../services";

/** The examples that the local host fills, where they are not the add-on's own sample. */
const samples: Readonly<Record<string, (language: Language) => SampleWorkbook>> = {
  factory: factorySample,
  condominium: condominiumSample,
  school: schoolSample,
};

/** What the spreadsheet of each example is called. */
export const exampleTitles: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  factory: { en: "Factory: office renewal", ko: "공장: 기술실 꾸리기" },
  condominium: { en: "Condominium: lift repair", ko: "아파트: 승강기 교체" },
  school: { en: "School: parents' group", ko: "학교: 학부모회" },
};

/** The examples that there are. */
export const exampleIds: readonly string[] = Object.keys(exampleTitles);

/** The one that the add-on itself loads in a language. */
export const ownExample = (language: Language): string => ownSample(language).id;

/** Chooses a menu item of the add-on. */
type Choose = (functionName: string) => unknown;

/** By which item of the menu a tab is made that Set up does not make. */
const addedBy: { readonly [T in InputTab]?: string } = {
  groups: "addGroupsTab",
  items: "addItemsTab",
  findings: "addFindingsTab",
  counts: "addCountsTab",
  adjustments: "addAdjustmentsTab",
  rates: "addRatesTab",
};

/**
 * Fills a new spreadsheet with an example: the add-on makes the tabs as it does for anybody, and
 * the example's rows are typed in. So only the host carries the examples, and not what ships.
 */
export function fillExample(
  id: string,
  spreadsheet: SpreadsheetModel,
  language: Language,
  choose: Choose,
): void {
  spreadsheet.name = exampleTitles[id]?.[language] ?? spreadsheet.name;
  const fill = samples[id];
  if (fill === undefined || id === ownExample(language)) {
    choose("loadSample");
    return;
  }
  const sample = fill(language);
  choose("setUpSpreadsheet");
  for (const tab of Object.keys(sample.tabs) as InputTab[]) {
    if (addedBy[tab] !== undefined) choose(addedBy[tab]);
    const sheet = generatedTab(spreadsheet, tab);
    if (sheet !== undefined) typeRows(sheet, tab, sample, language);
  }
}

interface PlacedCell {
  readonly column: number;
  readonly cell: ReturnType<typeof wordSampleCell>;
}

function typeRows(
  sheet: SheetModel,
  tab: InputTab,
  sample: SampleWorkbook,
  language: Language,
): void {
  const { schema } = speak(language).words;
  const headers: Readonly<Record<string, string>> = schema.headers[tab];
  const rows = (sample.tabs[tab] ?? []) as readonly Readonly<Record<string, never>>[];
  for (const row of rows) {
    const cells = Object.keys(row).map(
      (id): PlacedCell => ({
        column: columnOf(sheet, headers[id] ?? id),
        cell: wordSampleCell(tab, id as never, row[id], schema),
      }),
    );
    const at = tab === "settings" ? settingRow(sheet, cells) : sheet.lastRow() + 1;
    for (const cell of cells) type(sheet, at, cell);
  }
}

function columnOf(sheet: SheetModel, header: string): number {
  return (sheet.row(1) ?? []).indexOf(header) + 1;
}

/** Settings has a row for every setting already. */
function settingRow(sheet: SheetModel, [name]: readonly PlacedCell[]): number {
  for (let row = 2; row <= sheet.lastRow(); row++)
    if (name && sheet.content(row, name.column) === name.cell) return row;
  return sheet.lastRow() + 1;
}

function type(sheet: SheetModel, row: number, { column, cell }: PlacedCell): void {
  if (typeof cell === "object") {
    const rect = { row, column, rows: 1, columns: 1 };
    sheet.styles.numberFormat.fill(rect, "yyyy-mm-dd");
  }
  sheet.setContent(row, column, typeof cell === "object" ? cell.day + serialOf1970 : cell);
}
