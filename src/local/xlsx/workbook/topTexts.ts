import { type CellContent, valueIn } from "../../services/model/cellContent";

const columns = 30;

/** The texts of the first two rows of a sheet, by which it is known again. */
export function topTexts(
  rowAt: (row: number) => readonly CellContent[] | undefined,
): [string, string] {
  const textOf = (row: number): string =>
    (rowAt(row) ?? [])
      .slice(0, columns)
      .map((content) => String(valueIn(content)))
      .join("\t")
      .trimEnd();
  return [textOf(1), textOf(2)];
}
