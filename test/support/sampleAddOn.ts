import { inputColumns } from "../../src/commands/rows/inputTab";
import { isoDay } from "../../src/core/index";
import { speak } from "../../src/i18n/index";
import type { Scalar } from "../../src/local/services/index";
import { type SampleWorkbook, wordSampleCell } from "../../src/sample/index";
import { type Cell, type InputTab, inputTabs, serialOf1970 } from "../../src/schema/index";
import { type AddOn, openAddOn, optionalTabs } from "./addOn";

/** Any of the examples in the add-on that ships, as its users would have typed it, then divided. */
export function openSampleAddOn(sample: SampleWorkbook, language: "en" | "ko"): AddOn {
  const addOn = openAddOn({ locale: language });
  addOn.run("setUpSpreadsheet");
  for (const name of optionalTabs) addOn.run(name);
  for (const tab of Object.keys(inputTabs) as InputTab[]) type(addOn, sample, tab, language);
  addOn.run("applyQuotas", { drive: "", keep: false });
  return addOn;
}

function type(addOn: AddOn, sample: SampleWorkbook, tab: InputTab, language: "en" | "ko"): void {
  const { schema } = speak(language).words;
  const rows: readonly Readonly<Record<string, unknown>>[] = sample.tabs[tab] ?? [];
  if (rows.length === 0) return;
  const sheet = addOn.sheet(schema.tabs[tab]);
  if (rows.length + 1 > sheet.maxRows)
    sheet.insert("rows", sheet.maxRows, rows.length, sheet.maxRows);
  const known = addOn.values(schema.tabs[tab]).map((row) => row[0]);
  for (const [r, row] of rows.entries()) {
    const cells = inputColumns(tab).map(([id]) =>
      wordSampleCell(tab, id as never, row[id] as never, schema),
    );
    // Settings are there already, each in its row.
    const at = tab === "settings" ? known.indexOf(cells[0] as Scalar) : r + 1;
    for (const [c, cell] of cells.entries())
      if (cell !== "") sheet.setContent(at + 1, c + 1, scalar(cell, inputColumns(tab)[c]![1].kind));
  }
}

/** A day is a serial number under a date format; elsewhere it is typed as text. */
function scalar(cell: Cell, kind: string): Scalar {
  if (typeof cell !== "object") return cell as Scalar;
  return kind === "day" ? cell.day + serialOf1970 : isoDay(cell.day);
}

/** Sets a setting, by the name that it has in the workbook's language. */
export function set(addOn: AddOn, language: "en" | "ko", setting: "language", value: string): void {
  const { schema } = speak(language).words;
  const name = schema.tabs.settings;
  const row = addOn.values(name).findIndex(([cell]) => cell === schema.settings[setting].name);
  addOn.sheet(name).setContent(row + 1, 2, value);
}
