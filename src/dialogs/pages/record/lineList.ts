import type { ImportWords } from "../../../i18n/dialogWords";
import type { Granted, ImportLine, ImportPreview, PersonChoice } from "../../protocol";
import { build, button } from "../parts/build";
import { longList } from "../parts/longList";
import type { Page } from "../parts/openPage";
import { PersonField } from "../parts/personField";

/** In the order in which they want looking at. */
const statuses = ["unmatched", "unreadable", "duplicate", "new", "left-out"] as const;

/** The lines of the file by what becomes of them; those that need an answer first and open. */
export function lineList(
  page: Page<ImportWords>,
  { lines, summary }: Granted<ImportPreview>,
  people: readonly PersonChoice[],
  choose: (payer: string, id: string) => void,
): HTMLElement {
  const { words, text, shared } = page;
  const asked = new Set<string>();
  const row = (line: ImportLine) => {
    const item = lineRow(page, line);
    const payer = line.payer || line.member;
    if (line.status === "unmatched" && payer !== "" && !asked.has(payer)) {
      asked.add(payer);
      const { suggestion } = line;
      if (suggestion !== undefined) {
        const label = text(words.itIs, { name: suggestion.name });
        item.append(button(label, () => choose(payer, suggestion.id)));
      }
      item.append(whoIs(page, payer, people, choose));
    }
    return item;
  };
  const parts = statuses.flatMap((status) => {
    const those = lines.filter((line) => line.status === status);
    if (those.length === 0) return [];
    const counts = { status: words.statuses[status], n: those.length };
    return build(
      "details",
      { class: `lines ${status}`, open: status === "unmatched" || status === "unreadable" },
      build("summary", {}, text(words.statusCount, counts)),
      longList(those, row, shared),
    );
  });
  return build("section", {}, build("h2", {}, words.lines), build("p", {}, summary), ...parts);
}

function lineRow({ words, text }: Page<ImportWords>, line: ImportLine): HTMLElement {
  const facts = [line.date, line.member || line.payer, line.reference].filter(Boolean);
  return build(
    "li",
    { class: "line" },
    build("span", { class: "details" }, text(words.line, { line: line.line })),
    " ",
    build("span", { class: "amount" }, line.amountText),
    " ",
    build("span", { class: "facts" }, facts.join(" · ")),
    line.problem ? build("p", { class: "hint" }, line.problem) : null,
  );
}

/** Asked once for a payer, however many lines there are. */
function whoIs(
  { words, text, shared }: Page<ImportWords>,
  payer: string,
  people: readonly PersonChoice[],
  choose: (payer: string, id: string) => void,
): HTMLElement {
  const found = new PersonField({
    shared,
    people,
    label: text(words.whoIs, { payer }),
    onPick: ({ id }) => choose(payer, id),
  });
  found.control.dataset["place"] = `payer-${payer}`;
  return found.row;
}
