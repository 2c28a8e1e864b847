/** What banks offer beside CSV, and what is taken for it by mistake. */
export type ForeignFormat = "MT940" | "CAMT" | "OFX" | "QIF" | "Excel" | "PDF" | "HTML";

const marks: readonly (readonly [ForeignFormat, RegExp])[] = [
  ["Excel", /^PK..|^\u00d0\u00cf.\u00e0/s],
  ["PDF", /^%PDF-/],
  ["CAMT", /<(\w+:)?BkToCstmr|camt\.05\d/],
  ["OFX", /^\s*OFXHEADER|<OFX>/i],
  ["QIF", /^\s*!(Type|Account):?/i],
  ["HTML", /^\s*<(!doctype html|html|table|head|meta)\b/i],
  ["MT940", /^\s*(\{1:|:20:)[\s\S]*^:(25|28C|60F|61):/m],
];

const mostLooked = 4000;

/** The format of a text, or of a file's first bytes, that is not CSV; null where it may be CSV. */
export function foreignFormatOf(head: string | Uint8Array): ForeignFormat | null {
  const text =
    typeof head === "string"
      ? head.slice(0, mostLooked)
      : String.fromCharCode(...head.subarray(0, mostLooked));
  return (
    marks.find(([, mark]) => mark.test(text.replace(/^(\ufeff|\u00ef\u00bb\u00bf)/, "")))?.[0] ??
    null
  );
}
