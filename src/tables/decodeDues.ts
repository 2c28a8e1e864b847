import type { Instalment } from "../core/index";
import type { Cell } from "../schema/index";
import { decodeDay } from "./decodeDay";
import { decodeNumber } from "./decodeNumber";

/** All of a quota, in millionths. */
const WHOLE = 1_000_000;
const withShare = /^(.*?)[\s:]*([\d.]+)\s*%$/;

/**
 * A drive's due days in order; `unclear` where a part of the cell is no day, a day stands twice
 * or only some have shares; `sum` where the shares add up to something else than all (millionths).
 *
 * @example decodeDues("2026-03-31 40%; 2026-06-30 60%") // two instalments of 400,000 and 600,000 millionths
 */
export function decodeDues(
  cell: Cell,
):
  | { readonly due: readonly Instalment[] }
  | { readonly problem: "unclear" | { readonly sum: number } } {
  const parts = typeof cell === "string" ? splitDues(cell) : [cell];
  const due: Instalment[] = [];
  for (const part of parts) {
    const instalment = decodeInstalment(part);
    if (instalment === null) return { problem: "unclear" };
    due.push(instalment);
  }
  due.sort((a, b) => a.due - b.due);
  return problemOf(due) ?? { due };
}

function splitDues(text: string): readonly string[] {
  const parts = text.normalize("NFKC").split(/[;,、\n]/);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function decodeInstalment(part: Cell): Instalment | null {
  const shared = typeof part === "string" ? withShare.exec(part) : null;
  const due = decodeDay(shared === null ? part : shared[1]!);
  if (due === null) return null;
  if (shared === null) return { due, share: null };
  const percent = decodeNumber(shared[2]!, 3);
  return percent === null ? null : { due, share: Math.round(percent * (WHOLE / 100)) };
}

function problemOf(due: readonly Instalment[]): { problem: "unclear" | { sum: number } } | null {
  let sum = 0;
  let shares = 0;
  for (let i = 0; i < due.length; i++) {
    if (i > 0 && due[i]!.due === due[i - 1]!.due) return { problem: "unclear" };
    if (due[i]!.share === null) continue;
    sum += due[i]!.share!;
    shares++;
  }
  if (shares > 0 && shares < due.length) return { problem: "unclear" };
  return shares > 0 && sum !== WHOLE ? { problem: { sum } } : null;
}
