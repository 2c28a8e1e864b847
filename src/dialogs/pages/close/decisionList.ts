import type { CloseWords } from "../../../i18n/dialogWords";
import type { ClosingChoice, ClosingLine } from "../../protocol";
import { build } from "../parts/build";
import { field, select } from "../parts/field";
import { longList } from "../parts/longList";
import type { Page } from "../parts/openPage";

const mostInSight = 5;
const kinds = ["overpaid", "outstanding", "left-over"] as const;

type Decisions = Map<string, ClosingChoice>;

/** The open amounts by kind: one choice for all of a kind, or one by one. */
export function decisionList(
  page: Page<CloseWords>,
  lines: readonly ClosingLine[],
  decisions: Decisions,
  changed: () => void,
): HTMLElement {
  const sections = kinds.flatMap((kind) => {
    const those = lines.filter((line) => line.kind === kind);
    return those.length === 0 ? [] : kindSection(page, those, decisions, changed);
  });
  return build("div", {}, ...sections);
}

function kindSection(
  page: Page<CloseWords>,
  lines: readonly ClosingLine[],
  decisions: Decisions,
  changed: () => void,
): HTMLElement {
  const { words, shared } = page;
  const rows = build("div", {});
  const draw = () => {
    const row = (line: ClosingLine) => decisionRow(page, line, decisions, changedOne);
    rows.replaceChildren(longList(lines, row, shared));
  };
  const heading = build("h3", {}, `${words.kinds[lines[0]!.kind]} (${lines.length})`);
  const all = lines.length > 1 ? allField(page, lines, decisions) : null;
  all?.control.addEventListener("change", () => {
    const choice = all.control.value as ClosingChoice;
    for (const { key, choices } of lines) if (choices.includes(choice)) decisions.set(key, choice);
    draw();
    changed();
  });
  draw();
  return build("section", {}, heading, all?.row ?? null, folded(page, lines.length, rows));

  function changedOne(): void {
    if (all) all.control.value = "";
    changed();
  }
}

/** Where there are many, one choice for all of them comes first, and each is looked at on demand. */
function folded({ words, text }: Page<CloseWords>, n: number, rows: HTMLElement): HTMLElement {
  if (n <= mostInSight) return rows;
  return build("details", {}, build("summary", {}, text(words.oneByOne, { n })), rows);
}

/** One choice for all of a kind; blank once they differ. */
function allField(page: Page<CloseWords>, lines: readonly ClosingLine[], decisions: Decisions) {
  const { words } = page;
  const common = lines[0]!.choices.filter((choice) =>
    lines.every(({ choices }) => choices.includes(choice)),
  );
  const first = decisions.get(lines[0]!.key);
  const same = lines.every(({ key }) => decisions.get(key) === first);
  const options = [{ value: "", label: words.mixed }, ...optionsOf(words, common)];
  return field({ label: words.all }, select(options, same ? first : ""));
}

function decisionRow(
  { words, text }: Page<CloseWords>,
  line: ClosingLine,
  decisions: Decisions,
  changed: () => void,
): HTMLElement {
  const name = line.member || line.group || words.wholeDrive;
  const control = select(optionsOf(words, line.choices), decisions.get(line.key));
  control.setAttribute("aria-label", text(words.choiceFor, { name, amount: line.amountText }));
  const hint = build("p", { class: "hint" });
  const explain = () => {
    const choice = control.value as ClosingChoice;
    hint.textContent = choice === "leave" ? "" : text(words.choicesHint[choice]);
  };
  control.addEventListener("change", () => {
    decisions.set(line.key, control.value as ClosingChoice);
    explain();
    changed();
  });
  explain();
  return build(
    "li",
    { class: "decision" },
    build("span", { class: "name" }, name),
    " ",
    build("span", { class: "amount" }, line.amountText),
    line.member && line.group ? build("span", { class: "details" }, line.group) : null,
    control,
    hint,
  );
}

const optionsOf = (words: CloseWords, choices: readonly ClosingChoice[]) =>
  choices.map((value) => ({ value, label: words.choices[value] }));
