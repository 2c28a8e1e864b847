import type { Workbook } from "../workbook";
import { fieldsOf, isText, jsonEntry, recall, remember } from "./memory";

/** The drive and the method that were chosen last in this workbook; "" at first. */
export interface LastChoices {
  readonly drive: string;
  readonly method: string;
}

const last = jsonEntry<LastChoices>({
  key: "whipround.last",
  most: 1,
  shorten: () => null,
  read(value) {
    const { drive, method } = fieldsOf(value);
    return isText(drive) && isText(method) ? { drive, method } : null;
  },
  toJson: (choices) => choices,
});

export function recallChoices(workbook: Workbook): LastChoices {
  return recall(workbook, last) ?? { drive: "", method: "" };
}

export function rememberChoices(workbook: Workbook, { drive, method }: LastChoices): void {
  remember(workbook, last, { drive, method });
}
