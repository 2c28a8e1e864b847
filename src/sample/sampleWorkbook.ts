import type { Day } from "../core/index";
import type { Choice, ChoiceSet, InputColumn, InputTab, SettingId } from "../schema/index";

/** A word of the add-on's own, by its id: a choice of the column, or a setting's name. */
interface ChoiceCell {
  readonly choice: Choice<ChoiceSet> | SettingId;
}

/** What a sample's cell holds; whoever writes it puts words for the choices. */
export type SampleCell = string | number | boolean | { readonly day: Day } | ChoiceCell;

/** A row by column ids; a column that is not named is blank. */
export type SampleRow<T extends InputTab> = { readonly [C in InputColumn<T>]?: SampleCell };

/** An example workbook: what its users would have typed, before anything was divided. */
export interface SampleWorkbook {
  readonly id: "factory" | "condominium" | "school";
  readonly tabs: { readonly [T in InputTab]?: readonly SampleRow<T>[] };
}
