import type { LinkCell } from "../../schema/index";

const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;

function addressOf({ to }: LinkCell): string {
  return "url" in to ? to.url : `#gid=${to.sheet}&range=${to.a1}`;
}

/** A link as a formula. A semicolon stands between arguments in every locale, a comma only in some. */
export function linkFormula(link: LinkCell): string {
  return `=HYPERLINK(${quoted(addressOf(link))};${quoted(link.text)})`;
}

/** Whether a cell's formula, as the spreadsheet tells it, is that link. */
export function isLink(formula: string, link: LinkCell): boolean {
  const opening = `=HYPERLINK(${quoted(addressOf(link))}`;
  const closing = `${quoted(link.text)})`;
  if (!formula.startsWith(opening) || !formula.endsWith(closing)) return false;
  return /^\s*[;,]\s*$/.test(formula.slice(opening.length, formula.length - closing.length));
}
