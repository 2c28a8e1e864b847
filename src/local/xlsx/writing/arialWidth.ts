/** Widths of Arial's characters from the blank to "~", in thousandths of the font's size. */
const widths = [
  [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  [556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  [1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  [667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  [333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  [556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
].flat();

const other = 600;
const eastAsian = 1000;
const bold = 1.08;
const pixelsAPoint = 4 / 3;

/**
 * How many pixels a text takes about, where there is no screen to measure it on: as if it were set
 * in Arial, East Asian characters as wide as high. `font` as CSS writes it: "bold 10pt Arial".
 */
export function arialWidth(text: string, font: string): number {
  const points = Number(/(\d+(?:\.\d+)?)pt/.exec(font)?.[1] ?? 10);
  let thousandths = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const known = widths[code - 32];
    if (known !== undefined) thousandths += known;
    else thousandths += code >= 0x1100 && code <= 0xffdc ? eastAsian : other;
  }
  const regular = (thousandths / 1000) * points * pixelsAPoint;
  return font.startsWith("bold") ? regular * bold : regular;
}
