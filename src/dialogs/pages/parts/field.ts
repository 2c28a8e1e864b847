import { build, newId } from "./build";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A control with its label, its hint and the place where a message about it stands. */
export interface Field<C extends HTMLElement = Control> {
  readonly row: HTMLElement;
  readonly control: C;
  /** Says beside the control what is wrong with it, and goes there. */
  fail(message: string): void;
  clear(): void;
}

interface FieldText {
  readonly label: string;
  readonly hint?: string;
  /** Said after the label where the field may stay blank. */
  readonly optional?: string;
}

/** Puts a control into a row of its own; `inside` is what it stands in, where that is more. */
export function field<C extends HTMLElement>(
  { label, hint, optional }: FieldText,
  control: C,
  inside: HTMLElement = control,
): Field<C> {
  control.id ||= newId("field");
  const hintId = newId("hint");
  const messageId = newId("message");
  const described = hint ? `${messageId} ${hintId}` : messageId;
  control.setAttribute("aria-describedby", described);
  const message = build("p", { id: messageId, class: "message" });
  const row = build(
    "div",
    { class: "field" },
    build(
      "label",
      { for: control.id },
      label,
      optional ? build("span", { class: "optional" }, ` (${optional})`) : null,
    ),
    inside,
    message,
    hint ? build("p", { id: hintId, class: "hint" }, hint) : null,
  );
  const clear = () => {
    message.textContent = "";
    control.removeAttribute("aria-invalid");
  };
  control.addEventListener("input", clear);
  return {
    row,
    control,
    clear,
    fail(text) {
      message.textContent = text;
      control.setAttribute("aria-invalid", "true");
      control.focus();
    },
  };
}

export const textInput = (attributes: Readonly<Record<string, string>> = {}) =>
  build("input", { type: "text", autocomplete: "off", spellcheck: "false", ...attributes });

export const textArea = (rows: number) => build("textarea", { rows });

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function select(options: readonly Option[], chosen = ""): HTMLSelectElement {
  const element = build("select", {});
  setOptions(element, options, chosen);
  return element;
}

/** Gives a select other options; what was chosen stays chosen if it is still among them. */
export function setOptions(
  element: HTMLSelectElement,
  options: readonly Option[],
  chosen = element.value,
): void {
  element.replaceChildren(...options.map(({ value, label }) => build("option", { value }, label)));
  if (options.some(({ value }) => value === chosen)) element.value = chosen;
}
