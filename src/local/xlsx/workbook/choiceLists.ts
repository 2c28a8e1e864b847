import { columnLetters, columnNumber } from "../../../schema/index";
import { savedSheetName } from "./savedData";

/** Puts a list of choices into cells and says where, as a formula. */
export type PlaceList = (choices: readonly string[]) => string;

/** Reads the choices that stand in cells; undefined where the formula names none of ours. */
export type ReadList = (formula: string) => readonly string[] | undefined;

const place = new RegExp(`^'?${savedSheetName}'?!\\$([A-Z]+)\\$1:\\$[A-Z]+\\$(\\d+)$`);

/** Reads lists of choices where rules name their cells. @param lists those of the columns from B on */
export const readerOf =
  (lists: readonly (readonly string[])[]): ReadList =>
  (formula) => {
    const [, letters, rows] = place.exec(formula) ?? [];
    if (letters === undefined) return undefined;
    return lists[columnNumber(letters) - 2]?.slice(0, Number(rows));
  };

/** The lists of choices that do not fit into their rules: columns of the hidden sheet. */
export class ChoiceLists {
  readonly columns: (readonly string[])[];

  /** @param known what rules name already stays where it is */
  constructor(known: readonly (readonly string[])[]) {
    this.columns = [...known];
  }

  place(choices: readonly string[]): string {
    const key = JSON.stringify(choices);
    let index = this.columns.findIndex((column) => JSON.stringify(column) === key);
    if (index < 0) index = this.columns.push(choices) - 1;
    const letters = columnLetters(index + 2);
    return `${savedSheetName}!$${letters}$1:$${letters}$${choices.length}`;
  }
}
