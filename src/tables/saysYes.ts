import type { Cell } from "../schema/index";
import { cellText } from "./cellText";

const notYet = new Set([
  "",
  "no",
  "n",
  "none",
  "not yet",
  "false",
  "0",
  "-",
  "–",
  "x",
  "없음",
  "아니요",
  "아니오",
  "아직",
  "미인계",
]);

/** Whether a cell says that something has come about: a day, a tick or any word but "no" does. */
export function saysYes(cell: Cell): boolean {
  return !notYet.has(cellText(cell).toLowerCase());
}
