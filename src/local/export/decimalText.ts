/** BigQuery's NUMERIC has so many. */
const mostDecimals = 9;

/** A figure as a decimal, to nine decimals, without zeros at its end: 10.5 is "10.5". */
export function decimalText(figure: number): string {
  return withoutEndingZeros(shifted(figure, 0));
}

/**
 * An amount in smallest units, fractions of them perhaps included, in whole ones.
 *
 * @example decimalText of 1250.5 cents is "12.505"
 */
export function majorText(minor: number, decimals: number): string {
  return withoutEndingZeros(shifted(minor, decimals));
}

/** The decimal that a figure shows, its point moved to the left. */
function shifted(figure: number, places: number): string {
  const fixed = Math.abs(figure).toFixed(mostDecimals - places);
  const digits = fixed.replace(".", "").padStart(mostDecimals + 1, "0");
  const point = digits.length - mostDecimals;
  const text = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return figure < 0 ? `-${text}` : text;
}

function withoutEndingZeros(text: string): string {
  const bare = text.replace(/\.?0+$/, "");
  return bare === "-0" ? "0" : bare;
}
