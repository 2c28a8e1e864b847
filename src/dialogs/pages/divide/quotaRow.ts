import type { DivideWords } from "../../../i18n/dialogWords";
import type { QuotaLine } from "../../protocol";
import { build } from "../parts/build";
import { disclosure } from "../parts/disclosure";
import type { Page } from "../parts/openPage";

/** One quota beside the present one, and how it came about on demand. */
export function quotaRow(page: Page<DivideWords>, line: QuotaLine): HTMLElement {
  const { words } = page;
  const name = line.level === "member" ? line.member : line.group;
  return build(
    "li",
    { class: `quota ${line.level}` },
    build(
      "div",
      { class: "figures" },
      build("span", { class: "name" }, name),
      " ",
      build("span", { class: "amount" }, line.quota === null ? words.exempt : line.quotaText),
    ),
    build("span", { class: "before" }, beforeOf(page, line)),
    line.how
      ? disclosure(words.how, page.text(words.howOf, { name }), () => build("p", {}, line.how))
      : null,
  );
}

function beforeOf({ words, text }: Page<DivideWords>, { quota, before, beforeText }: QuotaLine) {
  if (quota === before) return quota === null ? "" : words.same;
  return before === null ? words.fresh : text(words.before, { amount: beforeText });
}
