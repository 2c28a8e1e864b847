import type { ImportWords } from "../../../i18n/dialogWords";
import type {
  Granted,
  ImportLine,
  ImportPart,
  ImportPreview,
  LineDecision,
  PersonChoice,
} from "../../protocol";
import { build, button } from "../parts/build";
import { longList } from "../parts/longList";
import type { Page } from "../parts/openPage";
import { PersonField } from "../parts/personField";
import type { Choices } from "../parts/withChoices";
import { lineEditor } from "./lineEditor";

/** In the order in which they want looking at. */
const statuses = ["asked", "unmatched", "unreadable", "duplicate", "new", "left-out"] as const;

/** What can be said of lines. */
export interface LineAnswers {
  /** Who a payer is, by the payer's text. */
  readonly person: (payer: string, id: string) => void;
  /** What one line is, by its key; null: as it was found. */
  readonly line: (key: string, decision: LineDecision | null) => void;
}

/** The lines of the file by what becomes of them; those that need an answer first and open. */
export function lineList(
  page: Page<ImportWords>,
  { lines, summary }: Granted<ImportPreview>,
  choices: Choices,
  answers: LineAnswers,
): HTMLElement {
  const { words, text, shared } = page;
  const asked = new Set<string>();
  const row = (line: ImportLine) => {
    const item = lineRow(page, line);
    const payer = line.payer || line.member;
    if (line.status === "asked" && line.parts.length > 0) item.append(asProposed(line));
    const isPayerAsked = line.status === "unmatched" && line.isNamesake !== true && payer !== "";
    if (isPayerAsked && !asked.has(payer)) {
      asked.add(payer);
      const { suggestion } = line;
      if (suggestion !== undefined) {
        const label = text(words.itIs, { name: suggestion.name });
        item.append(button(label, () => answers.person(payer, suggestion.id)));
      }
      item.append(whoIs(page, payer, choices.people, answers.person));
    }
    if (isChangeable(line)) item.append(changer(page, line, choices, answers));
    return item;
  };
  /** Takes what is proposed for what it is. */
  const asProposed = ({ key, parts, line }: ImportLine) =>
    button(words.asProposed, () => answers.line(key, { parts: parts.map(decided) }), {
      "data-place": `take-${key}`,
      "aria-label": text(words.asProposedLine, { line }),
    });
  const parts = statuses.flatMap((status) => {
    const those = lines.filter((line) => line.status === status);
    if (those.length === 0) return [];
    const counts = { status: words.statuses[status], n: those.length };
    return build(
      "details",
      {
        class: `lines to-${status}`,
        open: status === "asked" || status === "unmatched" || status === "unreadable",
      },
      build("summary", {}, text(words.statusCount, counts)),
      longList(those, row, shared),
    );
  });
  return build("section", {}, build("h2", {}, words.lines), build("p", {}, summary), ...parts);
}

const decided = ({ drive, memberId, amount }: ImportPart) => ({ drive, memberId, amount });

/** What cannot be read, or is no gift, is what it is. */
const isChangeable = ({ status, isDecided }: ImportLine) =>
  (status !== "unreadable" && status !== "left-out") || isDecided;

function lineRow({ words, text }: Page<ImportWords>, line: ImportLine): HTMLElement {
  const facts = [line.date, line.member || line.payer, line.reference].filter(Boolean);
  const [part, ...others] = line.parts;
  const isDivided = others.length > 0;
  const found = [isDivided ? "" : part?.drive, line.evidence].filter(Boolean);
  return build(
    "li",
    { class: "line" },
    build("span", { class: "details" }, text(words.line, { line: line.line })),
    " ",
    build("span", { class: "amount" }, line.amountText),
    " ",
    build("span", { class: "facts" }, facts.join(" · ")),
    ...(isDivided ? line.parts.map(partRow) : []),
    found.length > 0 ? build("span", { class: "facts" }, found.join(" · ")) : null,
    line.problem ? build("p", { class: "hint" }, line.problem) : null,
  );
}

const partRow = ({ drive, member, amountText }: ImportPart) =>
  build("span", { class: "facts" }, `${amountText}: ${drive} · ${member}`);

/** The button that opens the line's editor, and the editor in its place. */
function changer(
  page: Page<ImportWords>,
  line: ImportLine,
  choices: Choices,
  answers: LineAnswers,
): HTMLElement {
  const { words, text } = page;
  const place = build("div", {});
  // Of what is in the ledger already somebody may know that it came in twice.
  const isKnown = line.status === "duplicate";
  const open = button(isKnown ? words.addAnyway : words.change, edit, {
    class: "plain",
    "data-place": `change-${line.key}`,
    "aria-label": text(isKnown ? words.addAnywayLine : words.changeLine, { line: line.line }),
  });
  place.append(open);
  return place;

  function edit(): void {
    const editor = lineEditor(page, {
      line,
      choices,
      decide: (decision) => answers.line(line.key, decision),
      close() {
        place.replaceChildren(open);
        open.focus();
      },
    });
    place.replaceChildren(editor.element);
    editor.focus();
  }
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
