import type { Accounts } from "../../core/index";

const hangul = /[가-힣]/;
const letter = /[\p{L}\p{N}]/u;

/**
 * Clears texts of other people: what a treasurer wrote beside a gift, a bank's reference, may name
 * someone whose business it is not to stand on another's page. Such a text is left out whole.
 */
export class OtherNames {
  private readonly names: ReadonlySet<string>;

  constructor({ roster }: Accounts) {
    const names = new Set<string>();
    for (const { name } of roster.members) names.add(name);
    for (const { group } of roster.groupOrder) names.add(group.collector);
    names.delete("");
    this.names = names;
  }

  /** @param own the names of those whose page it is */
  clear(text: string, own: ReadonlySet<string>): string {
    if (text === "") return text;
    for (const name of this.names) if (holds(text, name) && !own.has(name)) return "";
    return text;
  }
}

/** A name in letters that are parted by blanks stands between such; Hangul has particles behind it. */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (hangul.test(name)) return true;
    const isWhole = !letter.test(text[at - 1] ?? "") && !letter.test(text[at + name.length] ?? "");
    if (isWhole) return true;
  }
  return false;
}
