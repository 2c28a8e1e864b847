/** What a cell without a formula holds; a blank is "" and a date is its serial number. */
export type Scalar = string | number | boolean;

/** A formula and the value it last gave: the model does not calculate by itself. */
export class FormulaCell {
  readonly formula: string;
  readonly value: Scalar;

  /** @param formula with its equals sign */
  constructor(formula: string, value: Scalar) {
    this.formula = formula;
    this.value = value;
  }
}

/** Plain values are kept as they are, so that a large sheet costs no object a cell. */
export type CellContent = Scalar | FormulaCell;

export const valueIn = (content: CellContent): Scalar =>
  content instanceof FormulaCell ? content.value : content;
