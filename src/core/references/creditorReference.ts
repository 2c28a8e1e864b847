import { mod97 } from "./mod97";

/**
 * The reference that ISO 11649 makes of a content of 1 to 21 letters and figures.
 *
 * @example creditorReference("539007547034") // "RF18539007547034"
 */
export function creditorReference(content: string): string {
  const check = 98 - mod97(`${content}RF00`);
  return `RF${check < 10 ? "0" : ""}${check}${content}`;
}

/** Whether a text is a reference by ISO 11649: without blanks, in capitals, its check digits right. */
export function isCreditorReference(text: string): boolean {
  if (!/^RF\d{2}[A-Z\d]{1,21}$/.test(text)) return false;
  const check = Number(text.slice(2, 4));
  return check >= 2 && check <= 98 && mod97(text.slice(4) + text.slice(0, 4)) === 1;
}

/** As it is printed, in fours: "RF18 5390 0754 7034". */
export function formatReference(reference: string): string {
  return reference.replace(/.{4}(?=.)/g, "$& ");
}
