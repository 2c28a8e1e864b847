export type Child = Node | string | null;

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/**
 * An element with its attributes and contents. Texts become text nodes and nothing else, so that a
 * name such as "<img onerror=…>" stays a name. True sets an attribute bare; false and null leave it out.
 */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

let made = 0;

/** An id that no other element of the page has. */
export function newId(kind: string): string {
  made++;
  return `${kind}-${made}`;
}

/** A button that only does what `onPress` says: inside a form it does not submit. */
export function button(
  label: Child,
  onPress: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const element = build("button", { type: "button", ...attributes }, label);
  element.addEventListener("click", onPress);
  return element;
}
