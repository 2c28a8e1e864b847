/** Markup that is known to be whole; any other text is escaped where it is put in. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | null | readonly Part[];

/**
 * Markup with texts put in, every one escaped. Lists are put in one after another, null not at all.
 *
 * @example html`<p>${"<b>"}</p>`.markup // "<p>&lt;b&gt;</p>"
 */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    markup.map((each, i) => (i === 0 ? "" : markupOf(parts[i - 1]!)) + each).join(""),
  );
}

function markupOf(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.markup;
  if (typeof part === "object") return part.map(markupOf).join("");
  return String(part).replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}
