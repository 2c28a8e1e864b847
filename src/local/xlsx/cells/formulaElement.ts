import { unescaped } from "../xml/escape";
import { attributesIn, tagEnd } from "../xml/scan";

/** A formula as it stands in a cell of a file. */
export interface FormulaElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** Without an equals sign; "" where another cell holds it. */
  readonly text: string;
  /** Where it begins and ends in what it was found in. */
  readonly start: number;
  readonly end: number;
}

/** The formula in a cell, if any. @param inner what stands in the cell @param prefix of its elements */
export function formulaIn(inner: string, prefix = ""): FormulaElement | undefined {
  const name = `${prefix}f`;
  const start = inner.indexOf(`<${name}`);
  if (start < 0 || !/[\s/>]/.test(inner.charAt(start + 1 + name.length))) return undefined;
  const opened = tagEnd(inner, start);
  const isClosed = inner.charAt(opened - 2) === "/";
  const close = isClosed ? opened : inner.indexOf(`</${name}`, opened);
  if (close < 0) return undefined;
  return {
    attributes: attributesIn(inner.slice(start + 1 + name.length, opened)),
    text: isClosed ? "" : unescaped(inner.slice(opened, close)),
    start,
    end: isClosed ? opened : tagEnd(inner, close),
  };
}
