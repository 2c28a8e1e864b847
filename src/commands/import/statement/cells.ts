/** Nothing but ASCII, and single blanks between what is not blank. */
const isTidy = /^(?:[!-~]+(?: [!-~]+)*)?$/;
/** What has no width, or only turns the direction of a text. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** What stands for an empty cell. */
const isPlaceholder =
  /^(?:[€£$¥₩]?[-−–—*=_.·\s]+[€£$¥₩]?|n\/?a|nil|none|keine angabe|notprovided)$/i;

/** What a cell says; "" for what stands for an empty one. */
export const filled = (text: string) => (isPlaceholder.test(text) ? "" : text);

/** A cell without blanks around and within that are more than one, and without marks that nobody sees. */
export function tidy(text: string): string {
  if (isTidy.test(text) && text[0] !== "'") return text;
  return (
    text
      .normalize()
      .replace(unseen, "")
      .trim()
      .replace(/^="(.*)"$/, "$1")
      // Quotes of a bank's own, or what keeps a figure a text in spreadsheets.
      .replace(/^'(.*)'$/s, "$1")
      .replace(/^'(?=[-+\d])/, "")
      .replace(/\s+/g, " ")
  );
}
