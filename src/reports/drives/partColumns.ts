import type { PartState } from "../../core/index";
import type { Cell } from "../../schema/index";
import { everyLanguage } from "../report/reportColumns";

/** A part's letter in the column of states: by it the part is coloured. */
export const partLetters: Readonly<Record<PartState, string>> = {
  paid: "P",
  part: "R",
  due: "D",
  "not-yet": "N",
  exempt: "E",
};
/** The letter of a day on which the row's drive has no part. */
export const NO_PART = ".";

const PART = "part:";

/** The id of the column of Payments that is for such a part of a quota, from 0. */
export const partId = (part: number): string => PART + part;

/** Which part of a quota a column is for, from 0; −1: it is none of Payments'. */
export function partOf(id: string | null): number {
  return id?.startsWith(PART) ? Number(id.slice(PART.length)) : -1;
}

/** Those of the headers of Payments that are a part's day in some language, each once. */
export function partHeaders(header: readonly Cell[]): readonly string[] {
  const likes = everyLanguage().map(({ reports }) => reports.payments.partLike);
  const texts = header.flatMap((cell) => (typeof cell === "string" ? [cell.trim()] : []));
  return [...new Set(texts)].filter((text) => likes.some((like) => like.test(text)));
}
