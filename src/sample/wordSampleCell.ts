import type { SchemaWords } from "../i18n/index";
import type { Cell, ChoiceSet, ColumnSpec, InputColumn, InputTab } from "../schema/index";
import { inputTabs } from "../schema/index";
import type { SampleCell } from "./sampleWorkbook";

type WordsById = Readonly<Record<string, string>>;

/** The sets that values of Settings are chosen from. */
const settingSets: readonly ChoiceSet[] = [
  "namesInNotices",
  "figuresInNotices",
  "rounding",
  "closedInLists",
  "voluntaryFollowUp",
  "paymentCode",
  "language",
];

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
  if (column === "setting")
    return (words.settings as Readonly<Record<string, { readonly name: string }>>)[cell.choice]!
      .name;
  const spec = (inputTabs[tab] as unknown as Readonly<Record<string, ColumnSpec>>)[column];
  // The one other column with words of ours is Adjustments' Drive, which may say All.
  const sets = tab === "settings" ? settingSets : [spec?.choices ?? "allDrives"];
  const set = sets.find((name) => cell.choice in words.choices[name])!;
  return (words.choices[set] as WordsById)[cell.choice]!;
}
