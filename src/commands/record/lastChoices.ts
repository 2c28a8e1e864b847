import type { Workbook } from "../workbook";

const key = "whipround.last";

/** The drive and the method that were chosen last in this workbook; "" at first. */
export interface LastChoices {
  readonly drive: string;
  readonly method: string;
}

export function recallChoices(workbook: Workbook): LastChoices {
  const text = workbook.recall(key);
  return { drive: "", method: "", ...(text === null ? {} : JSON.parse(text)) };
}

export function rememberChoices(workbook: Workbook, { drive, method }: LastChoices): void {
  workbook.remember(key, JSON.stringify({ drive, method }));
}
