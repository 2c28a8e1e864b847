import { build, newId } from "./build";

interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** A question with a few answers, all of them in sight: radio buttons in a group. */
export interface ChoiceOf<Value extends string> {
  readonly row: HTMLFieldSetElement;
  /** null: none is chosen yet. */
  readonly value: () => Value | null;
  focus(): void;
  fail(message: string): void;
}

export function choiceOf<Value extends string>(
  legend: string,
  options: readonly ChoiceOption<Value>[],
  chosen: Value | null,
  onChange: (value: Value) => void = () => {},
): ChoiceOf<Value> {
  const name = newId("choice");
  const message = build("p", { id: `${name}-message`, class: "message" });
  const inputs = options.map(({ value }) =>
    build("input", { type: "radio", name, value, id: newId("option"), checked: value === chosen }),
  );
  const row = build("fieldset", { "aria-describedby": message.id }, build("legend", {}, legend));
  for (const [i, { label, hint }] of options.entries())
    row.append(optionRow(inputs[i]!, label, hint));
  row.append(message);
  const value = () => (inputs.find((input) => input.checked)?.value ?? null) as Value | null;
  row.addEventListener("change", () => {
    message.textContent = "";
    onChange(value()!);
  });
  return {
    row,
    value,
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0])?.focus(),
    fail(text) {
      message.textContent = text;
      inputs[0]?.focus();
    },
  };
}

/** A radio button or checkbox with its label beside it and its hint below. */
export function optionRow(input: HTMLInputElement, label: string, hint?: string): HTMLElement {
  const row = build("div", { class: "option" }, input, build("label", { for: input.id }, label));
  if (hint) {
    const id = newId("hint");
    row.append(build("p", { id, class: "hint" }, hint));
    input.setAttribute("aria-describedby", id);
  }
  return row;
}

export const checkbox = () => build("input", { type: "checkbox", id: newId("option") });
