import type { SchemaWords } from "../i18n/schemaWords";
import type { Cell, ColumnSpec, InputColumn, InputTab } from "../schema/index";
import { inputTabs } from "../schema/index";
import type { SampleCell } from "./sampleWorkbook";

/**
 * A sample's cell as it is written in one language: ids of choices and settings become their words,
 * a column that is not named becomes blank, everything else stays.
 *
 * @example wordSampleCell("drives", "basis", { choice: "voluntary" }, english) // "Voluntary"
 */
export function wordSampleCell<T extends InputTab>(
  tab: T,
  column: InputColumn<T>,
  cell: SampleCell | undefined,
  words: Pick<SchemaWords, "choices" | "settings">,
): Cell {
  if (cell === undefined) return "";
  if (typeof cell !== "object" || "day" in cell) return cell;
  const spec = (inputTabs[tab] as unknown as Readonly<Record<string, ColumnSpec>>)[column];
  const settings = words.settings as Readonly<Record<string, { readonly name: string }>>;
  if (tab === "settings") return settings[cell.choice]!.name;
  const set = words.choices[spec?.choices ?? "allDrives"] as Readonly<Record<string, string>>;
  return set[cell.choice]!;
}
