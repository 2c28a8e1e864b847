/** What a cell without a formula holds; a blank is "" and a date is its serial number. */
export type Scalar = string | number | boolean;

/** A formula and the value it last gave: the model does not calculate by itself. */
export class FormulaCell {
  readonly formula: string;
  readonly value: Scalar;

  /** @param formula with its equals sign, with commas and decimal points whatever the locale */
  constructor(formula: string, value: Scalar) {
    this.formula = formula;
    this.value = value;
  }
}

/** A formula that does not parse in the spreadsheet's locale: it stays as it was set. */
export class BrokenFormula {
  /** with its equals sign */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An image that stands in a cell: it goes along with its cell, and is overwritten, but never written back. */
export class ImageCell {
  readonly title: string;

  constructor(title: string) {
    this.title = title;
  }
}

/** Plain values are kept as they are, so that a large sheet costs no object a cell. */
export type CellContent = Scalar | FormulaCell | BrokenFormula | ImageCell;

/** The value that a cell shows; an image has none. */
export function valueIn(content: CellContent): Scalar {
  if (typeof content !== "object") return content;
  if (content instanceof FormulaCell) return content.value;
  return content instanceof BrokenFormula ? "#ERROR!" : "";
}
