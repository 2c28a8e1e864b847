import type { ImportWords } from "../../../i18n/dialogWords";
import type { Granted, ImportPreview } from "../../protocol";
import { build } from "../parts/build";
import type { Page } from "../parts/openPage";

/** Where the money of a file goes: the sums by drive and all the rest, which add up to what came in. */
export function sumTable(
  { words }: Page<ImportWords>,
  { sums }: Granted<ImportPreview>,
): HTMLElement {
  const rows = sums.map(({ label, lines, amountText }, i) =>
    build(
      "tr",
      i === sums.length - 1 ? { class: "total" } : {},
      build("th", { scope: "row" }, label),
      build("td", {}, String(lines)),
      build("td", {}, amountText),
    ),
  );
  return build(
    "table",
    { class: "sums" },
    build("caption", {}, words.sums),
    build(
      "thead",
      {},
      build(
        "tr",
        {},
        build("th", { scope: "col" }, words.sumOf),
        build("th", { scope: "col" }, words.sumLines),
        build("th", { scope: "col" }, words.amount),
      ),
    ),
    build("tbody", {}, ...rows),
  );
}
