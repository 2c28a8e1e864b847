import type { ImportWords } from "../../../i18n/dialogWords";
import type { DecidedPart, ImportLine, LineDecision } from "../../protocol";
import { build, button } from "../parts/build";
import { driveOptions } from "../parts/driveField";
import { field, select, textInput } from "../parts/field";
import type { Page } from "../parts/openPage";
import { PersonField } from "../parts/personField";
import type { Choices } from "../parts/withChoices";

/** One part as it stands in the editor. */
interface PartFields {
  readonly element: HTMLElement;
  readonly part: () => DecidedPart;
  readonly focus: () => void;
  /** Says beside the field what is missing; true where nothing is. */
  readonly isComplete: () => boolean;
}

interface EditorOptions {
  readonly line: ImportLine;
  readonly choices: Choices;
  /** null: as it was found. */
  readonly decide: (decision: LineDecision | null) => void;
  readonly close: () => void;
}

/**
 * What a line is: for which drive and whom, in one part or several; or that it is left out. Escape closes
 * it as it was.
 */
export function lineEditor(
  page: Page<ImportWords>,
  { line, choices, decide, close }: EditorOptions,
): { readonly element: HTMLElement; focus(): void } {
  const { words, text } = page;
  const list = build("div", {});
  const heading = text(words.changeLine, { line: line.line });
  const element = build("div", { class: "editor", role: "group", "aria-label": heading }, list);
  const parts: PartFields[] = [];
  const known =
    line.parts.length > 0 ? line.parts : [{ drive: "", memberId: line.memberId, amount: "" }];
  for (const part of known) add(part);
  element.append(
    build(
      "p",
      { class: "buttons" },
      button(words.apply, apply, { class: "main" }),
      button(words.divide, divide),
      button(words.leaveOutLine, () => decide({ parts: [] })),
      line.isDecided ? button(words.asFound, () => decide(null)) : null,
      button(words.cancel, close, { class: "plain" }),
    ),
  );
  element.addEventListener("keydown", (event) => {
    // A list of people that is open takes the key for itself.
    if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) close();
  });
  return { element, focus: () => parts[0]?.focus() };

  function add(part: DecidedPart | null): void {
    parts.push(partFields(page, choices, part, parts.length + 1));
    draw();
  }

  /** The amount is asked for only where there are several parts. */
  function draw(): void {
    element.classList.toggle("divided", parts.length > 1);
    list.replaceChildren(...parts.map((each) => each.element));
  }

  function divide(): void {
    add(null);
    parts[parts.length - 1]!.focus();
  }

  function apply(): void {
    if (!parts.every((each) => each.isComplete())) return;
    const stated = parts.map((each) => each.part());
    // A part that is left blank is none.
    const meant = stated.filter(({ memberId, amount }) => memberId !== "" || amount !== "");
    const isWhole = meant.length === 1;
    decide({ parts: meant.map((part) => (isWhole ? { ...part, amount: "" } : part)) });
  }
}

function partFields(
  { words, shared, text }: Page<ImportWords>,
  { drives, people }: Choices,
  part: DecidedPart | null,
  number: number,
): PartFields {
  const drive = field(
    { label: shared.drive },
    select(driveOptions({ drives, shared, first: words.whichDrive }), part?.drive ?? ""),
  );
  const chosen = people.find(({ id }) => id === part?.memberId);
  const person = new PersonField({ shared, people, ...(chosen === undefined ? {} : { chosen }) });
  const amount = field({ label: words.amount }, textInput({ inputmode: "decimal" }));
  amount.control.value = part?.amount ?? "";
  amount.row.classList.add("amount-field");
  const label = text(words.part, { number });
  const element = build(
    "fieldset",
    { class: "part" },
    build("legend", {}, label),
    drive.row,
    person.row,
    amount.row,
  );
  const isBlank = () => number > 1 && person.isBlank && amount.control.value.trim() === "";
  return {
    element,
    focus: () => drive.control.focus(),
    isComplete() {
      if (isBlank()) return true;
      if (drive.control.value === "") drive.fail(shared.chooseDrive);
      else if (person.person === null) person.fail(shared.personMissing);
      else return true;
      return false;
    },
    part: () => ({
      drive: drive.control.value,
      memberId: isBlank() ? "" : (person.person?.id ?? ""),
      amount: amount.control.value.trim(),
    }),
  };
}
