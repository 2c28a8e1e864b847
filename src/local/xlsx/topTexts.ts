import type { Worksheet } from "@cj-tech-master/excelts";

const columns = 30;

/** The texts of the first two rows of a worksheet, by which it is known again. */
export function topTexts(sheet: Worksheet): [string, string] {
  const textOf = (row: number): string => {
    const texts: string[] = [];
    for (let column = 1; column <= columns; column++)
      texts.push(sheet.findCell(row, column)?.text ?? "");
    return texts.join("\t").trimEnd();
  };
  return [textOf(1), textOf(2)];
}
