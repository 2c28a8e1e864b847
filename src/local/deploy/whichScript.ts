/** What somebody gave for a script's id. */
export type GivenScript =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "sheet-address" }
  | { readonly kind: "no-id" };

const id = /^[\w-]{20,}$/;

/**
 * A script's id, or the address of its editor, which holds it.
 *
 * @example whichScript("https://script.google.com/d/1aBc…/edit") // { kind: "id", id: "1aBc…" }
 */
export function whichScript(given: string): GivenScript {
  const text = given.trim();
  if (/^https?:\/\/docs\.google\.com\//.test(text)) return { kind: "sheet-address" };
  const inAddress = /script\.google\.com\/.*?(?:projects|d)\/([\w-]{20,})/.exec(text)?.[1];
  if (inAddress !== undefined) return { kind: "id", id: inAddress };
  return id.test(text) ? { kind: "id", id: text } : { kind: "no-id" };
}
